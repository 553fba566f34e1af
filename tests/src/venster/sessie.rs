//! An open window and what a person does in it.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::driver::Driver;
use super::{axe, base64, http, zoek};

/// How long anything may take to appear.
pub const GEDULD: Duration = Duration::from_secs(15);

/// Most things on a screen that Tab passes.
const MEESTE_TABS: usize = 150;

const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A key without a character.
#[derive(Debug, Clone, Copy)]
pub enum Toets {
    /// Enter.
    Enter,
    /// Tab.
    Tab,
    /// Escape.
    Escape,
    /// Arrow down.
    Omlaag,
    /// Arrow up.
    Omhoog,
    /// Arrow to the right.
    Rechts,
    /// The space bar.
    Spatie,
}

impl Toets {
    fn code(self) -> &'static str {
        match self {
            Self::Enter => "\u{E007}",
            Self::Tab => "\u{E004}",
            Self::Escape => "\u{E00C}",
            Self::Omlaag => "\u{E015}",
            Self::Omhoog => "\u{E013}",
            Self::Rechts => "\u{E014}",
            Self::Spatie => " ",
        }
    }
}

/// An open window; closed when dropped.
pub struct Venster {
    sessie: String,
    driver: Driver,
    map: TempDir,
    maat: (u32, u32),
}

impl Venster {
    pub(super) fn open(
        driver: Driver,
        map: TempDir,
        programma: &Path,
        argumenten: &[String],
        maat: (u32, u32),
    ) -> Self {
        let vraag = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": programma, "args": argumenten },
        } } });
        let antwoord =
            http::vraag(driver.poort, "POST", "/session", Some(&vraag)).expect("the program does not start");
        let sessie = antwoord["sessionId"]
            .as_str()
            .expect("a session without a name")
            .to_owned();
        let venster = Self {
            sessie,
            driver,
            map,
            maat,
        };
        venster.post("/timeouts", json!({ "script": 60_000 }));
        venster.post(
            "/window/rect",
            json!({ "x": 0, "y": 0, "width": maat.0, "height": maat.1 }),
        );
        venster
    }

    /// The window's own folder; its store stands there unless the test gave one.
    pub fn map(&self) -> &Path {
        self.map.path()
    }

    /// The process that the program runs under: the driver of this window.
    pub fn driver(&self) -> u32 {
        self.driver.proces()
    }

    /// Clicks what has this name: a button, a link, a tab, a box.
    pub fn click(&self, naam: &str) {
        let id = self.element("klikbaar", naam);
        // In the middle, where no message at the bottom covers it.
        self.run(
            "arguments[0].scrollIntoView({ block: 'center' })",
            &[json!({ ELEMENT: id })],
        );
        self.post(&format!("/element/{id}/click"), json!({}));
    }

    /// Puts text in the field with this label, in place of what was there.
    pub fn fill(&self, label: &str, tekst: &str) {
        let id = self.element("veld", label);
        self.post(&format!("/element/{id}/clear"), json!({}));
        self.post(&format!("/element/{id}/value"), json!({ "text": tekst }));
    }

    /// Chooses an option of the native list with this label.
    pub fn choose(&self, label: &str, optie: &str) {
        let gekozen = self.wait(
            "(() => {
              const lijst = zoek('veld', a)[0];
              const optie = [...(lijst?.options ?? [])].find((o) => tekst(o) === b);
              if (!optie || !bruikbaar(lijst)) return null;
              lijst.value = optie.value;
              for (const soort of ['input', 'change']) lijst.dispatchEvent(new Event(soort, { bubbles: true }));
              return true;
            })()",
            &[json!(label), json!(optie)],
        );
        assert!(
            gekozen.is_some(),
            "no option {optie:?} in {label:?}; {}",
            self.text()
        );
    }

    /// Types where the focus is.
    pub fn type_text(&self, tekst: &str) {
        let toetsen: Vec<_> = tekst
            .chars()
            .flat_map(|teken| {
                [
                    json!({ "type": "keyDown", "value": teken }),
                    json!({ "type": "keyUp", "value": teken }),
                ]
            })
            .collect();
        self.post(
            "/actions",
            json!({ "actions": [{ "type": "key", "id": "toetsenbord", "actions": toetsen }] }),
        );
    }

    /// Presses a key where the focus is.
    pub fn press(&self, toets: Toets) {
        self.type_text(toets.code());
    }

    /// Presses a letter with Ctrl.
    pub fn press_ctrl(&self, letter: char) {
        let toetsen = json!([
            { "type": "keyDown", "value": "\u{E009}" },
            { "type": "keyDown", "value": letter },
            { "type": "keyUp", "value": letter },
            { "type": "keyUp", "value": "\u{E009}" },
        ]);
        self.post(
            "/actions",
            json!({ "actions": [{ "type": "key", "id": "toetsenbord", "actions": toetsen }] }),
        );
    }

    /// Presses Tab until the focus is on what has this name, as somebody without a mouse would.
    pub fn tab_to(&self, naam: &str) {
        let er = self.wait(
            "zoek('klikbaar', a).concat(zoek('veld', a)).some(bruikbaar)",
            &[json!(naam)],
        );
        assert!(er.is_some(), "nothing is called {naam:?}; {}", self.text());
        let mut langs = Vec::new();
        for _ in 0..MEESTE_TABS {
            let hier = self.run(&zoek::focus(), &[json!(naam)]);
            if hier["daar"] == true {
                return;
            }
            langs.push(hier["naam"].as_str().unwrap_or_default().to_owned());
            self.press(Toets::Tab);
        }
        panic!("Tab never reaches {naam:?}, but: {langs:?}");
    }

    /// Goes to a button, link or tab with Tab and presses Enter.
    pub fn enter_on(&self, naam: &str) {
        self.tab_to(naam);
        self.press(Toets::Enter);
    }

    /// Goes to a field with Tab and types in place of what was there.
    pub fn type_in(&self, label: &str, tekst: &str) {
        self.tab_to(label);
        self.press_ctrl('a');
        self.type_text(tekst);
    }

    /// Waits for a heading that holds this text, and gives it whole.
    pub fn wait_for_heading(&self, tekst: &str) -> String {
        let gevonden = self.wait("tekst(zoek('kop', a)[0])", &[json!(tekst)]);
        let gevonden = gevonden.unwrap_or_else(|| panic!("no heading {tekst:?}; {}", self.text()));
        gevonden.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the window shows this text.
    pub fn wait_for_text(&self, tekst: &str) {
        let gevonden = self.wait("tekst(document.body).includes(a)", &[json!(tekst)]);
        assert!(gevonden.is_some(), "no {tekst:?}; {}", self.text());
    }

    /// Waits until the window no longer shows this text.
    pub fn wait_until_gone(&self, tekst: &str) {
        let weg = self.wait("!tekst(document.body).includes(a)", &[json!(tekst)]);
        assert!(weg.is_some(), "{tekst:?} is still there; {}", self.text());
    }

    /// Waits until an expression over the page, with arguments `a` and `b`, is truthy and gives its value; `None` when
    /// out of time.
    pub fn wait(&self, uitdrukking: &str, argumenten: &[Value]) -> Option<Value> {
        let mut alle = vec![json!(GEDULD.as_millis())];
        alle.extend_from_slice(argumenten);
        // A page that is being replaced drops its scripts: ask the new one once.
        let vraag = json!({ "script": zoek::wacht(uitdrukking), "args": alle });
        let antwoord = self
            .probeer("POST", "/execute/async", Some(&vraag))
            .or_else(|_| self.probeer("POST", "/execute/async", Some(&vraag)))
            .unwrap_or_else(|fout| panic!("{fout}"));
        if let Some(fout) = antwoord["fout"].as_str() {
            panic!("{uitdrukking}: {fout}");
        }
        (!antwoord.is_null()).then_some(antwoord)
    }

    /// Goes to a screen: `#/vandaag`.
    pub fn go(&self, hash: &str) {
        self.run("location.hash = arguments[0]; return true;", &[json!(hash)]);
    }

    /// All text that the window shows.
    pub fn text(&self) -> String {
        let tekst = self.run("return document.body.innerText;", &[]);
        format!("the window shows:\n{}", tekst.as_str().unwrap_or_default())
    }

    /// Asks the program what a screen would ask.
    ///
    /// # Errors
    /// The refusal: `{ code, zin, veld }`.
    pub fn rpc(&self, command: &str, vraag: Value) -> Result<Value, Value> {
        let script = "
            const klaar = arguments[arguments.length - 1];
            window.__TAURI_INTERNALS__.invoke('rpc', { command: arguments[0], vraag: arguments[1] })
              .then((antwoord) => klaar({ antwoord }), (fout) => klaar({ fout }));";
        let mut uit = self.post(
            "/execute/async",
            json!({ "script": script, "args": [command, vraag] }),
        );
        if uit["fout"].is_null() {
            Ok(uit["antwoord"].take())
        } else {
            Err(uit["fout"].take())
        }
    }

    /// Waits until nothing loads and nothing moves: a screen as a person would look at it.
    pub fn wait_until_still(&self) {
        let stil = self.wait(zoek::STIL, &[json!(self.maat.0), json!(self.maat.1)]);
        assert!(stil.is_some(), "it keeps loading; {}", self.text());
        self.post(
            "/execute/async",
            json!({ "script": zoek::GESCHILDERD, "args": [] }),
        );
        // Painting is another process: two pictures alike say that it has caught up.
        let mut vorige = self.screenshot_base64();
        for _ in 0..10 {
            let nu = self.screenshot_base64();
            if nu == vorige {
                return;
            }
            vorige = nu;
        }
    }

    /// What axe-core finds wrong, one line per element.
    pub fn axe(&self) -> Vec<String> {
        let (bron, run) = axe::scripts();
        self.run(&bron, &[]);
        axe::regels(&self.post("/execute/async", json!({ "script": run, "args": [] })))
    }

    /// What the window shows, as PNG.
    pub fn screenshot(&self) -> Vec<u8> {
        base64::decodeer(&self.screenshot_base64())
    }

    /// What the window shows, as PNG in base64.
    pub fn screenshot_base64(&self) -> String {
        let beeld = self
            .probeer("GET", "/screenshot", None)
            .unwrap_or_else(|fout| panic!("{fout}"));
        beeld.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the page and gives what it returns.
    pub fn run(&self, script: &str, argumenten: &[Value]) -> Value {
        self.post("/execute/sync", json!({ "script": script, "args": argumenten }))
    }

    /// Runs a script that calls its last argument with the outcome when it is done.
    pub fn run_async(&self, script: &str) -> Value {
        self.post("/execute/async", json!({ "script": script, "args": [] }))
    }

    fn element(&self, soort: &str, naam: &str) -> String {
        let gevonden = self.wait("zoek(a, b).find(bruikbaar)", &[json!(soort), json!(naam)]);
        let gevonden =
            gevonden.unwrap_or_else(|| panic!("nothing {soort} is called {naam:?}; {}", self.text()));
        gevonden[ELEMENT]
            .as_str()
            .expect("an element without a name")
            .to_owned()
    }

    fn post(&self, pad: &str, inhoud: Value) -> Value {
        self.probeer("POST", pad, Some(&inhoud))
            .unwrap_or_else(|fout| panic!("{pad}: {fout}"))
    }

    fn probeer(&self, methode: &str, pad: &str, inhoud: Option<&Value>) -> Result<Value, String> {
        http::vraag(
            self.driver.poort,
            methode,
            &format!("/session/{}{pad}", self.sessie),
            inhoud,
        )
    }
}

impl Drop for Venster {
    fn drop(&mut self) {
        // The driver ends right after; a program that already closed is as good.
        self.probeer("DELETE", "", None).ok();
    }
}
