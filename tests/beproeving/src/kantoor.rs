//! An office to try things on: one client, facts that are recorded and acknowledged, and what must be true of its store
//! whatever happened.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use leidraad_app::{App, FoutAntwoord, Host};
use leidraad_domain::id::ClientId;
use leidraad_store::loglijst::Logvraag;
use leidraad_store::sleutels::Sleutelbestand;
use leidraad_store::{Opslagsleutel, Store, StoreFout};
use leidraad_tests::testhost::{Kantoor, WACHTWOORD};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::uitslag::Uitslag;

/// Now.
pub const NU: &str = "2027-02-10T09:00";
/// The command that is acknowledged.
const HANDELING: &str = "feiten.leg_vast";

/// An office with one client.
pub fn kantoor() -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw(NU);
    kantoor.app.vul_voorbeeld(1, 1).expect("example data");
    let client = kantoor.client();
    (kantoor, client)
}

/// A program on a store that stands elsewhere, locked.
pub fn programma(opslag: &Path) -> (App, Kantoor) {
    let kantoor = Kantoor::leeg(NU);
    let app = App::new(Arc::clone(&kantoor.host) as Arc<dyn Host>, opslag.to_owned());
    (app, kantoor)
}

/// Signs the first user in.
pub fn ontgrendel(app: &App) -> Result<Value, FoutAntwoord> {
    app.rpc(
        "toegang.ontgrendel",
        json!({ "gebruiker": "Anja", "wachtwoord": WACHTWOORD }),
    )
}

/// The key of a store of which the first user still has the first password.
pub fn sleutel(opslag: &Path) -> Result<Opslagsleutel, StoreFout> {
    Sleutelbestand::lees(opslag)?.probeer("Anja", WACHTWOORD)
}

/// Records a fact about the client; gives its id.
pub fn leg_vast(app: &App, client: &Value) -> Result<Uuid, FoutAntwoord> {
    let vraag =
        json!({ "client": client, "soort": "contact", "op": "2027-01-06", "velden": { "met": "client" } });
    let antwoord = app.rpc(HANDELING, vraag)?;
    Ok(uuid(&antwoord["feit"]))
}

/// An id in an answer.
pub fn uuid(waarde: &Value) -> Uuid {
    waarde.as_str().and_then(|t| t.parse().ok()).expect("an id")
}

/// What is true of a store: pages, references and log are whole; everything that was acknowledged is there; and of what
/// was under way all or nothing: each fact has its line in the log, and the other way round.
pub fn keur(store: &Store, client: &Value, bevestigd: &[Uuid]) -> Uitslag<usize> {
    let fout = |wat: &str, fout: StoreFout| format!("{wat}: {fout}");
    if !store.heel().map_err(|f| fout("pages", f))? {
        return Err("a page or a reference is damaged".to_owned());
    }
    if !store.logboek_heel().map_err(|f| fout("log", f))? {
        return Err("the log is not whole, or shorter than its head".to_owned());
    }
    let client = ClientId(uuid(client));
    let vraag = Logvraag {
        client: Some(client),
        aantal: u32::MAX,
        ..Logvraag::default()
    };
    let (feiten, regels) = store
        .lees(|l| {
            let feiten: BTreeSet<Uuid> = l.feiten(client)?.into_iter().map(|f| f.id.0).collect();
            let regels = l.logboek(vraag)?.into_iter().filter(|r| r.handeling == HANDELING);
            Ok::<_, StoreFout>((feiten, regels.count()))
        })
        .map_err(|f| fout("reading", f))?;
    if let Some(weg) = bevestigd.iter().find(|id| !feiten.contains(id)) {
        return Err(format!("{weg} was acknowledged and is not there"));
    }
    Ok(regels)
}

/// As [`keur`], of a store with a fixed number of facts from before; more than one fact that nobody heard of is wrong too.
pub fn keur_alles(
    opslag: &Path,
    sleutel: &Opslagsleutel,
    client: &Value,
    bevestigd: &[Uuid],
    hoogstens: usize,
) -> Uitslag<usize> {
    let store = Store::open(opslag, sleutel.clone()).map_err(|fout| format!("does not open: {fout}"))?;
    let regels = keur(&store, client, bevestigd)?;
    if regels < bevestigd.len() || regels > bevestigd.len() + hoogstens {
        return Err(format!(
            "{regels} lines in the log of {} acknowledged facts",
            bevestigd.len()
        ));
    }
    Ok(regels)
}

/// Copies the files of a folder into another.
pub fn kopieer(van: &Path, naar: &Path) {
    std::fs::create_dir_all(naar).expect("a folder");
    for bestand in std::fs::read_dir(van).expect("a folder").flatten() {
        if bestand.path().is_file() {
            std::fs::copy(bestand.path(), naar.join(bestand.file_name())).expect("a copy");
        }
    }
}

/// The store in a folder.
pub fn opslag_in(map: &Path) -> PathBuf {
    map.join("zorg.db")
}
