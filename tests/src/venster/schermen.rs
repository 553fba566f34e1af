//! Which screens there are and how to get there: for the contact sheets, and for the test that all are accessible.

use serde_json::{Value, json};

use super::{Start, Venster};
use crate::testhost::{AGB, bericht};

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

/// A screen.
pub struct Scherm {
    /// Name of the sheet.
    pub naam: &'static str,
    /// Where it is; `{client}`, `{plan}` and `{evaluatie}` are filled in with those of a client worth looking at, and
    /// `{medewerker}` with somebody of the register.
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

/// All screens. Those of a client come last: in an empty store they need a first 301, which fills the others a little.
pub const SCHERMEN: &[Scherm] = &[
    voor_binnenkomst("eerste-start"),
    voor_binnenkomst("ontgrendel"),
    scherm("vandaag", "#/vandaag"),
    scherm("clienten", "#/clienten"),
    scherm("agenda", "#/agenda"),
    scherm("planning", "#/planning"),
    scherm("geleverd", "#/geleverd"),
    scherm("afwezig", "#/afwezig"),
    scherm("beheer", "#/beheer"),
    scherm("dossier-inzet", "#/clienten/{client}/inzet"),
    scherm("cijfers", "#/geleverd/cijfers"),
    scherm("evaluaties", "#/evaluaties"),
    scherm("collegas", "#/collegas"),
    scherm("medewerkers", "#/medewerkers"),
    scherm("medewerkers-matrix", "#/medewerkers/matrix"),
    scherm("medewerkers-toezicht", "#/medewerkers/toezicht"),
    scherm("medewerkers-invoer", "#/medewerkers/invoer"),
    scherm("medewerker", "#/medewerkers/{medewerker}/gegevens"),
    scherm("medewerker-papieren", "#/medewerkers/{medewerker}/papieren"),
    scherm("medewerker-mag", "#/medewerkers/{medewerker}/mag"),
    scherm("medewerker-caseload", "#/medewerkers/{medewerker}/caseload"),
    scherm("sjablonen", "#/sjablonen"),
    scherm("huisstijl", "#/sjablonen/huisstijl"),
    scherm("reeks", "#/sjablonen/reeks"),
    scherm("begin", "#/begin"),
    scherm("inhalen", "#/begin/inhalen"),
    scherm("logboek", "#/beheer/logboek"),
    scherm("bewaren", "#/beheer/bewaren"),
    scherm("uitvoer", "#/beheer/uitvoer"),
    scherm("privacy", "#/clienten/{client}/privacy"),
    scherm("instellingen", "#/instellingen"),
    scherm("berichten", "#/berichten"),
    scherm("wachtlijst", "#/contracten/wachtlijst"),
    scherm("contracten", "#/contracten"),
    scherm("contract", "#/contracten/ijmond-ho/regels"),
    scherm("organisatie", "#/contracten/duo-hbh/organisatie"),
    scherm("vergelijk", "#/contracten/vergelijk"),
    scherm("watals", "#/contracten/watals"),
    scherm("wijzig", "#/contracten/ijmond-ho/wijzig"),
    scherm("versies", "#/contracten/hardenberg-ho/versies"),
    scherm("producten", "#/contracten/hardenberg-ho/producten"),
    scherm("overzicht", "#/clienten/{client}/overzicht"),
    scherm("gegevens", "#/clienten/{client}/gegevens"),
    scherm("toewijzingen", "#/clienten/{client}/toewijzingen"),
    scherm("plan", "#/clienten/{client}/plan"),
    scherm("dossier-evaluaties", "#/clienten/{client}/evaluaties"),
    scherm("gesprekken", "#/clienten/{client}/gesprekken"),
    scherm("documenten", "#/clienten/{client}/documenten"),
    scherm("dossier-berichten", "#/clienten/{client}/berichten"),
    scherm("brief", "#/brief/{client}"),
    scherm("evaluatie", "#/evaluaties/{evaluatie}"),
    scherm("plannen", "#/plannen/{plan}"),
];

const NIEMAND: &str = "00000000-0000-0000-0000-000000000000";
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
        if self.hash.contains("{medewerker}") {
            venster.go(&self.hash.replace("{medewerker}", &medewerker(venster)));
        } else if self.hash.contains('{') {
            let (client, plan) = uitgelicht(venster);
            let evaluatie = evaluatie(venster, &client).unwrap_or_else(|| NIEMAND.to_owned());
            let hash = self.hash.replace("{client}", &client).replace("{plan}", &plan);
            venster.go(&hash.replace("{evaluatie}", &evaluatie));
        } else if !self.hash.is_empty() {
            venster.go(self.hash);
        }
        venster.wait_until_still();
    }
}

/// Opens a window behind the door.
pub fn richt_in(start: Start, stand: Stand) -> Venster {
    let venster = start.open();
    if stand == Stand::Leeg {
        let vraag = json!({
            "organisatie": "Thuiszorg De Linde", "agb": AGB, "gebruiker": "Marit de Boer", "wachtwoord": WACHTWOORD,
        });
        venster
            .rpc("toegang.eerste_start", vraag)
            .expect("the first start is refused");
        herlaad(&venster);
    }
    venster
}

/// Somebody of the register; in an empty store the first.
fn medewerker(venster: &Venster) -> String {
    let lijst = venster
        .rpc("medewerkers.lijst", json!({}))
        .expect("no list of workers");
    let bekend = lijst["medewerkers"][0]["id"].as_str().map(str::to_owned);
    bekend.unwrap_or_else(|| {
        let velden = json!({ "soort": "medewerker", "roepnaam": "Ineke", "achternaam": "Bakker" });
        let blad = venster
            .rpc("medewerkers.nieuw", json!({ "velden": velden }))
            .expect("the worker is refused");
        blad["medewerker"]["id"].as_str().expect("an id").to_owned()
    })
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

/// A client worth looking at and its plan: the first who has one, else the first for whom one can be made.
fn uitgelicht(venster: &Venster) -> (String, String) {
    let lijst = venster
        .rpc("clienten.lijst", json!({}))
        .expect("no list of clients");
    let clienten: Vec<_> = lijst["clienten"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(id)
        .collect();
    let met_plan = clienten
        .iter()
        .find_map(|client| Some((client.clone(), plan(venster, client)?)));
    let met_nieuw = || {
        clienten
            .iter()
            .find_map(|client| Some((client.clone(), nieuw_plan(venster, client)?)))
    };
    met_plan
        .or_else(met_nieuw)
        .or_else(|| eerste_client(venster))
        .unwrap_or_else(|| (NIEMAND.to_owned(), NIEMAND.to_owned()))
}

/// The first client of an empty store: one 301 read in, and a plan with nothing in it.
fn eerste_client(venster: &Venster) -> Option<(String, String)> {
    let vraag = json!({ "bestanden": [bericht("301-014-hardenberg-ho.xml")] });
    let taak = venster.rpc("berichten.inlezen", vraag).ok()?;
    let client = (0..1000).find_map(|_| {
        let stand = venster.rpc("berichten.taak", taak.clone()).ok()?;
        stand["resultaten"][0]["client"].as_str().map(str::to_owned)
    })?;
    let plan = nieuw_plan(venster, &client)?;
    Some((client, plan))
}

fn plan(venster: &Venster, client: &str) -> Option<String> {
    let dossier = venster
        .rpc("clienten.dossier", json!({ "client": client }))
        .ok()?;
    id(&dossier["plannen"][0])
}

/// Its first evaluation, or a planned one.
fn evaluatie(venster: &Venster, client: &str) -> Option<String> {
    let lijst = venster
        .rpc("evaluaties.lijst", json!({ "client": client }))
        .ok()?;
    let nieuw = || {
        let dossier = venster
            .rpc("clienten.dossier", json!({ "client": client }))
            .ok()?;
        let vraag = json!({ "client": client, "toewijzing": dossier["toewijzingen"][0]["nummer"] });
        id(&venster.rpc("evaluaties.nieuw", vraag).ok()?["evaluatie"])
    };
    lijst["regels"].as_array()?.iter().find_map(id).or_else(nieuw)
}

fn nieuw_plan(venster: &Venster, client: &str) -> Option<String> {
    let dossier = venster
        .rpc("clienten.dossier", json!({ "client": client }))
        .ok()?;
    let vraag = json!({ "client": client, "toewijzing": dossier["toewijzingen"][0]["nummer"] });
    id(&venster.rpc("plannen.nieuw", vraag).ok()?["plan"])
}

fn id(regel: &Value) -> Option<String> {
    regel["id"].as_str().map(str::to_owned)
}
