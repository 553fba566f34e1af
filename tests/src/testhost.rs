//! The world in a test: a clock that stands where the test puts it, files that were chosen, events that can be waited for.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use chrono::NaiveDateTime;
use leidraad_api::berichten::TaakStand;
use leidraad_app::{App, Bestandsoort, FoutAntwoord, Gebeurtenis, Host, Toast, nieuw_id};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

/// AGB-code of the example messages.
pub const AGB: &str = "65656055";
/// Password of the first user.
pub const WACHTWOORD: &str = "een lange zin als sleutel";

/// A host without a desktop.
pub struct TestHost {
    nu: Mutex<NaiveDateTime>,
    kies: Mutex<Vec<PathBuf>>,
    bewaar_als: Mutex<Option<PathBuf>>,
    map: Mutex<Option<PathBuf>>,
    toasts: Mutex<Vec<Toast>>,
    aantal: Mutex<(u32, String)>,
    klembord: Mutex<Option<String>>,
    gebeurtenissen: Sender<Gebeurtenis>,
}

impl Host for TestHost {
    fn nu(&self) -> NaiveDateTime {
        *self.nu.lock().unwrap()
    }

    fn toegangspunt(&self) -> String {
        "proef".to_owned()
    }

    fn klok_is_echt(&self) -> bool {
        false
    }

    fn nieuw_id(&self) -> Uuid {
        nieuw_id()
    }

    fn kies_bestanden(&self, _: Bestandsoort) -> Vec<PathBuf> {
        self.kies.lock().unwrap().clone()
    }

    fn kies_map(&self) -> Option<PathBuf> {
        self.map.lock().unwrap().clone()
    }

    fn bewaar_als(&self, _: &str) -> Option<PathBuf> {
        self.bewaar_als.lock().unwrap().clone()
    }

    fn gebeurtenis(&self, gebeurtenis: Gebeurtenis) {
        let _ = self.gebeurtenissen.send(gebeurtenis);
    }

    fn toon_toast(&self, toast: Toast) {
        self.toasts.lock().unwrap().push(toast);
    }

    fn toon_aantal(&self, aantal: u32, zin: &str) {
        *self.aantal.lock().unwrap() = (aantal, zin.to_owned());
    }

    fn kopieer(&self, tekst: &str) -> bool {
        *self.klembord.lock().unwrap() = Some(tekst.to_owned());
        true
    }

    fn wis_kopie(&self, tekst: &str) {
        self.klembord.lock().unwrap().take_if(|ligt| ligt == tekst);
    }
}

/// A provider's office: a folder, a program on it, and somebody who is signed in.
pub struct Kantoor {
    /// The program.
    pub app: App,
    /// Its host.
    pub host: Arc<TestHost>,
    /// Recovery code of the first start.
    pub herstelcode: String,
    /// What open screens were told.
    pub gebeurtenissen: Receiver<Gebeurtenis>,
    map: TempDir,
}

/// A day and time, with seconds where they matter.
pub fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S"))
        .unwrap()
}

/// An example message by the end of its name.
pub fn bericht(naam: &str) -> PathBuf {
    crate::project().join("tests/berichten").join(naam)
}

impl Kantoor {
    /// A program that was never started, at a time.
    pub fn leeg(nu: &str) -> Self {
        let map = tempfile::tempdir().unwrap();
        let (gebeurtenissen, ontvanger) = channel();
        let host = Arc::new(TestHost {
            nu: Mutex::new(moment(nu)),
            kies: Mutex::default(),
            bewaar_als: Mutex::default(),
            map: Mutex::default(),
            toasts: Mutex::default(),
            aantal: Mutex::default(),
            klembord: Mutex::default(),
            gebeurtenissen,
        });
        let app = App::new(Arc::clone(&host) as Arc<dyn Host>, map.path().join("zorg.db"));
        Self {
            app,
            host,
            herstelcode: String::new(),
            gebeurtenissen: ontvanger,
            map,
        }
    }

    /// A program after its first start.
    pub fn nieuw(nu: &str) -> Self {
        let mut kantoor = Self::leeg(nu);
        let vraag = json!({
            "organisatie": "Zorg Thuis", "agb": AGB, "gebruiker": "Anja", "wachtwoord": WACHTWOORD,
        });
        kantoor.herstelcode = tekst(&kantoor.vraag("toegang.eerste_start", vraag), "herstelcode");
        kantoor
    }

    /// Puts the clock elsewhere.
    pub fn klok(&self, nu: &str) {
        *self.host.nu.lock().unwrap() = moment(nu);
    }

    /// Lets the program look at the clock, and gives the toasts that it showed since the last time.
    pub fn tik(&self) -> Vec<Toast> {
        self.app.tik();
        std::mem::take(&mut *self.host.toasts.lock().unwrap())
    }

    /// What stands beside the clock of the desktop.
    pub fn in_de_balk(&self) -> (u32, String) {
        self.host.aantal.lock().unwrap().clone()
    }

    /// What lies on the clipboard.
    pub fn klembord(&self) -> Option<String> {
        self.host.klembord.lock().unwrap().clone()
    }

    /// Somebody copies something in another program.
    pub fn kopieer_elders(&self, tekst: &str) {
        *self.host.klembord.lock().unwrap() = Some(tekst.to_owned());
    }

    /// The folder of this office.
    pub fn map(&self) -> &Path {
        self.map.path()
    }

    /// The store's file.
    pub fn opslag(&self) -> PathBuf {
        self.map.path().join("zorg.db")
    }

    /// What the file dialog for opening will answer.
    pub fn kies_straks(&self, pad: &Path) {
        *self.host.kies.lock().unwrap() = vec![pad.to_owned()];
    }

    /// What the file dialogs will answer.
    pub fn bewaar_straks_in(&self, naam: &str) -> PathBuf {
        let pad = self.map.path().join(naam);
        *self.host.bewaar_als.lock().unwrap() = Some(pad.clone());
        *self.host.map.lock().unwrap() = Some(self.map.path().to_owned());
        pad
    }

    /// The file that the dialog for saving will answer.
    pub fn bewaar_straks_als(&self, pad: &Path) {
        *self.host.bewaar_als.lock().unwrap() = Some(pad.to_owned());
    }

    /// The folder that the folder dialogs will answer.
    pub fn bewaar_in_map(&self, map: &Path) {
        *self.host.map.lock().unwrap() = Some(map.to_owned());
    }

    /// Another program on the same store, as a second window or the command line would be.
    pub fn tweede(&self) -> App {
        App::new(Arc::clone(&self.host) as Arc<dyn Host>, self.opslag())
    }

    /// Calls a command.
    ///
    /// # Errors
    /// What the program answers.
    pub fn probeer(&self, command: &str, vraag: Value) -> Result<Value, FoutAntwoord> {
        self.app.rpc(command, vraag)
    }

    /// Calls a command that must succeed.
    pub fn vraag(&self, command: &str, vraag: Value) -> Value {
        self.probeer(command, vraag)
            .unwrap_or_else(|fout| panic!("{command}: {} ({})", fout.zin, fout.code))
    }

    /// Calls a command that must be refused, and gives the code.
    pub fn nee(&self, command: &str, vraag: Value) -> String {
        match self.probeer(command, vraag) {
            Ok(answer) => panic!("{command} was not refused: {answer}"),
            Err(fout) => {
                assert!(fout.zin.ends_with('.'), "no sentence: {}", fout.zin);
                fout.code
            }
        }
    }

    /// Reads files in and waits for the event that says that it is done.
    pub fn lees_in(&self, paden: &[PathBuf], extra: Value) -> TaakStand {
        let mut vraag = json!({ "bestanden": paden });
        vraag
            .as_object_mut()
            .unwrap()
            .extend(extra.as_object().cloned().unwrap_or_default());
        let taak = self.vraag("berichten.inlezen", vraag);
        loop {
            match self.gebeurtenissen.recv().unwrap() {
                Gebeurtenis::Taak(stand) if stand.klaar => break,
                _ => {}
            }
        }
        serde_json::from_value(self.vraag("berichten.taak", taak)).unwrap()
    }

    /// Waits for the event that says that a job is done; gives its stand.
    pub fn wacht_op(&self, taak: &Value) -> TaakStand {
        loop {
            match self.gebeurtenissen.recv().unwrap() {
                Gebeurtenis::Taak(stand) if stand.klaar && json!(stand.taak) == *taak => return *stand,
                _ => {}
            }
        }
    }

    /// Writes a message to a file and reads it in; gives its one result.
    pub fn lees_tekst_in(&self, inhoud: &str) -> leidraad_api::berichten::InleesResultaat {
        let pad = self.map.path().join("bericht.xml");
        std::fs::write(&pad, inhoud).unwrap();
        self.lees_in(&[pad], json!({})).resultaten.remove(0)
    }

    /// Waits until open screens are told that a part of the data changed.
    pub fn wacht_op_verandering(&self, onderdeel: &str) {
        loop {
            match self.gebeurtenissen.recv().unwrap() {
                Gebeurtenis::Veranderd(delen) if delen.iter().any(|d| d.code() == onderdeel) => break,
                _ => {}
            }
        }
    }

    /// The only client of this office.
    pub fn client(&self) -> Value {
        let found = self.vraag("clienten.lijst", json!({}));
        assert_eq!(found["totaal"], 1);
        found["clienten"][0]["id"].clone()
    }

    /// A dossier.
    pub fn dossier(&self, client: &Value) -> Value {
        self.vraag("clienten.dossier", json!({ "client": client }))
    }

    /// A term of a client by its rule.
    pub fn termijn(&self, client: &Value, regel: &str) -> Value {
        let found = self.vraag("werklijst.termijnen", json!({ "client": client, "regel": regel }));
        found["termijnen"]
            .as_array()
            .unwrap()
            .last()
            .cloned()
            .unwrap_or_default()
    }

    /// Titles on the work list.
    pub fn werk(&self) -> Vec<String> {
        let list = self.vraag("werklijst.toon", json!({}));
        list["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|i| tekst(i, "titel"))
            .collect()
    }

    /// Records a fact.
    pub fn feit(&self, client: &Value, soort: &str, op: &str, velden: Value) -> Value {
        self.vraag(
            "feiten.leg_vast",
            json!({ "client": client, "soort": soort, "op": op, "velden": velden }),
        )
    }
}

/// The text at a key.
pub fn tekst(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}
