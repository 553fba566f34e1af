//! Which screens there are and how to get there.

use leidraad_tests::venster::{Start, Venster};
use serde_json::{Value, json};

/// What is in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Nothing but the organisation and its first user.
    Leeg,
    /// The example data.
    Vol,
}

impl Stand {
    /// For the caption.
    pub fn naam(self) -> &'static str {
        match self {
            Self::Leeg => "leeg",
            Self::Vol => "vol",
        }
    }
}

/// A screen of the contact sheets.
pub struct Scherm {
    /// Name of the sheet.
    pub naam: &'static str,
    /// Where it is; `{client}` and `{plan}` are the first ones there are.
    pub hash: &'static str,
    /// Needs a window of its own, because nobody may be signed in yet.
    pub eigen_venster: bool,
}

const fn scherm(naam: &'static str, hash: &'static str) -> Scherm {
    Scherm {
        naam,
        hash,
        eigen_venster: false,
    }
}

const fn voor_binnenkomst(naam: &'static str) -> Scherm {
    Scherm {
        naam,
        hash: "",
        eigen_venster: true,
    }
}

/// All screens.
pub const SCHERMEN: &[Scherm] = &[
    voor_binnenkomst("eerste-start"),
    voor_binnenkomst("ontgrendel"),
    scherm("vandaag", "#/vandaag"),
    scherm("clienten", "#/clienten"),
    scherm("overzicht", "#/clienten/{client}/overzicht"),
    scherm("toewijzingen", "#/clienten/{client}/toewijzingen"),
    scherm("plan", "#/clienten/{client}/plan"),
    scherm("plannen", "#/plannen/{plan}"),
    scherm("berichten", "#/berichten"),
    scherm("wachtlijst", "#/contracten/wachtlijst"),
];

const WACHTWOORD: &str = "een lang wachtwoord";

impl Scherm {
    /// Opens a window that stands before the door: on the wizard, or on the lock.
    pub fn open_eigen(&self, start: Start, stand: Stand) -> Venster {
        if self.naam == "eerste-start" {
            // There is no full wizard: both states show the same.
            return Start::leeg().als(start).open();
        }
        let venster = richt_in(start, stand);
        venster
            .rpc("toegang.vergrendel", json!({}))
            .expect("the store does not lock");
        herlaad(&venster);
        venster
    }

    /// Goes there and waits until it stands still.
    pub fn ga_naar(&self, venster: &Venster) {
        if !self.hash.is_empty() {
            let client = eerste(venster, "clienten.lijst", "clienten");
            let plan = client.as_ref().and_then(|client| eerste_plan(venster, client));
            let hash = self
                .hash
                .replace("{client}", client.as_deref().unwrap_or("geen"))
                .replace("{plan}", plan.as_deref().unwrap_or("geen"));
            venster.go(&hash);
        }
        venster.wait_until_still();
    }
}

/// Opens a window behind the door.
pub fn richt_in(start: Start, stand: Stand) -> Venster {
    let venster = start.open();
    if stand == Stand::Leeg {
        let vraag = json!({
            "organisatie": "Thuiszorg De Linde", "agb": "75750001", "gebruiker": "Marit de Boer", "wachtwoord": WACHTWOORD,
        });
        let code = venster
            .rpc("toegang.eerste_start", vraag)
            .expect("the first start is refused");
        // Who has seen the code may go on; a refusal here only means that it was not asked.
        venster.rpc("toegang.stand", json!({})).expect("no state");
        drop(code);
        herlaad(&venster);
    }
    venster
}

fn herlaad(venster: &Venster) {
    venster.run(
        "window._oud = true; location.hash = ''; location.reload(); return true;",
        &[],
    );
    assert!(
        venster
            .wait("!window._oud && document.querySelector('h1,h2')", &[])
            .is_some(),
        "no screen after reload"
    );
}

fn eerste(venster: &Venster, command: &str, lijst: &str) -> Option<String> {
    let antwoord = venster.rpc(command, json!({ "zoek": "", "na": null })).ok()?;
    id(&antwoord[lijst][0])
}

fn eerste_plan(venster: &Venster, client: &str) -> Option<String> {
    let dossier = venster
        .rpc("clienten.dossier", json!({ "client": client }))
        .ok()?;
    id(&dossier["plannen"][0])
}

fn id(regel: &Value) -> Option<String> {
    ["id", "plan", "client"]
        .iter()
        .find_map(|veld| regel[veld].as_str())
        .map(str::to_owned)
}
