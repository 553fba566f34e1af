//! Opening the store, making one, filling it with examples, and checking it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use leidraad_api::berichten::TaakStand;
use leidraad_app::{App, FoutAntwoord, Host};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::argumenten::Argumenten;
use crate::host::CliHost;
use crate::uitvoer::{Antwoord, Fout, Uitslag};

/// The program, not yet signed in.
pub(crate) struct Sessie {
    pub app: App,
    pub host: Arc<CliHost>,
    pub taken: Receiver<TaakStand>,
    opslag: PathBuf,
    gebruiker: Option<String>,
}

impl Sessie {
    pub fn nieuw(argumenten: &Argumenten) -> Result<Self, Fout> {
        let opslag = argumenten
            .opslag
            .clone()
            .ok_or_else(|| Fout::gebruik("Zeg met --opslag BESTAND waar de gegevens staan."))?;
        let (host, taken) = CliHost::nieuw(argumenten.nu);
        let host = Arc::new(host);
        let app = App::new(Arc::clone(&host) as Arc<dyn Host>, opslag.clone());
        Ok(Self {
            app,
            host,
            taken,
            opslag,
            gebruiker: argumenten.gebruiker.clone(),
        })
    }

    /// Signs in, once per call of the program.
    pub fn meld_aan(&self) -> Result<(), Fout> {
        let gebruiker = match &self.gebruiker {
            Some(naam) => naam.clone(),
            None => {
                let stand = self.app.rpc("toegang.stand", json!({}))?;
                match stand["gebruikers"].as_array().map(Vec::as_slice) {
                    Some([only]) => only.as_str().unwrap_or_default().to_owned(),
                    Some([]) | None => String::new(),
                    Some(_) => {
                        return Err(Fout::gebruik(
                            "Er zijn meer gebruikers. Zeg met --gebruiker NAAM wie u bent.",
                        ));
                    }
                }
            }
        };
        let wachtwoord = wachtwoord()?;
        self.app.rpc(
            "toegang.ontgrendel",
            json!({ "gebruiker": gebruiker, "wachtwoord": *wachtwoord }),
        )?;
        Ok(())
    }

    /// Who calls, when it was said.
    pub fn gebruiker(&self) -> &str {
        self.gebruiker.as_deref().unwrap_or_default()
    }

    /// Waits for the event that says that a job is done.
    pub fn wacht(&self, taak: &Value) {
        while let Ok(stand) = self.taken.recv() {
            if stand.klaar && json!(stand.taak) == taak["taak"] {
                break;
            }
        }
    }

    /// Signs in and calls one command.
    pub fn roep(&self, command: &str, vraag: Value) -> Result<Value, Fout> {
        Ok(self.app.rpc(command, vraag)?)
    }
}

/// The password, from the environment or typed.
pub(crate) fn wachtwoord() -> Result<Zeroizing<String>, Fout> {
    if let Ok(given) = std::env::var("LEIDRAAD_WACHTWOORD") {
        return Ok(Zeroizing::new(given));
    }
    rpassword::prompt_password("Wachtwoord: ")
        .map(Zeroizing::new)
        .map_err(|_| {
            Fout::gebruik("Er is geen wachtwoord gegeven. Zet het in LEIDRAAD_WACHTWOORD of typ het.")
        })
}

/// `nieuw`
pub(crate) fn nieuw(sessie: &Sessie, naam: &str, agb: &str) -> Uitslag {
    let wachtwoord = wachtwoord()?;
    let gebruiker = sessie.gebruiker.clone().unwrap_or_else(|| "beheerder".to_owned());
    let vraag = json!({ "organisatie": naam, "agb": agb, "gebruiker": gebruiker, "wachtwoord": *wachtwoord });
    let made = sessie.roep("toegang.eerste_start", vraag)?;
    let code = made["herstelcode"].as_str().unwrap_or_default();
    let tekst = format!(
        "De opslag is gemaakt voor {naam}, met gebruiker {gebruiker}.\n\nHerstelcode: {code}\n\n\
         Deze code wordt maar één keer getoond. Schrijf hem op en bewaar hem in een kluis."
    );
    Ok(Antwoord::ja(
        json!({ "opslag": sessie.opslag, "herstelcode": code }),
        tekst,
    ))
}

/// `voorbeeld`
pub(crate) fn voorbeeld(sessie: &Sessie, clienten: u32, medewerkers: u32, zaad: u64) -> Uitslag {
    sessie.meld_aan()?;
    // Clients name who comes to them.
    let medewerkers = sessie
        .app
        .vul_medewerkers(medewerkers, zaad)
        .map_err(FoutAntwoord::from)?;
    let made = sessie
        .app
        .vul_voorbeeld(clienten, zaad)
        .map_err(FoutAntwoord::from)?;
    if medewerkers > 0 {
        sessie.app.vul_rooster(zaad).map_err(FoutAntwoord::from)?;
    }
    let json = json!({
        "medewerkers": medewerkers, "clienten": made.clienten, "toewijzingen": made.toewijzingen, "feiten": made.feiten, "plannen": made.plannen, "notities": made.notities,
    });
    let tekst = format!(
        "Gemaakt: {} cliënten, {} toewijzingen, {} feiten, {} plannen, {} notities, {medewerkers} medewerkers.",
        made.clienten, made.toewijzingen, made.feiten, made.plannen, made.notities
    );
    Ok(Antwoord::ja(json, tekst))
}

/// `controleer`
pub(crate) fn controleer(sessie: &Sessie) -> Uitslag {
    let sleutels = sessie.app.sleutels_heel();
    let gekeken = || -> Result<_, Fout> {
        sessie.meld_aan()?;
        Ok(sessie.app.controleer().map_err(FoutAntwoord::from)?)
    };
    let stand = match gekeken() {
        Ok(stand) => stand,
        // What cannot be opened any more is an answer too.
        Err(fout) if !sleutels || fout.code == "opslag_stuk" => leidraad_app::Controle {
            opslag: fout.code != "opslag_stuk",
            log: false,
            sleutels,
        },
        Err(fout) => return Err(fout),
    };
    let word = |ok: bool| if ok { "in orde" } else { "niet in orde" };
    let json = json!({ "opslag": stand.opslag, "log": stand.log, "sleutels": stand.sleutels });
    let tekst = format!(
        "Opslag: {}\nLogboek: {}\nSleutelbestand: {}",
        word(stand.opslag),
        word(stand.log),
        word(stand.sleutels)
    );
    Ok(Antwoord {
        json,
        tekst,
        nee: !(stand.opslag && stand.log && stand.sleutels),
    })
}
