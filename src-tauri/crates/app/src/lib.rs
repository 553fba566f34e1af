//! Use cases, one file per area, over a [`Host`] that may be a desktop, a command line or a test.

mod afscherming;
mod afspraken;
mod afwezigheid;
mod backup;
mod beginsituatie;
mod beheer;
mod beoordelen;
mod berichten;
mod bestand;
mod bewaren;
mod bijlagen;
mod bijzonderheid;
mod brieven;
mod cijfers;
mod clienten;
mod collegas;
mod contracten;
mod dossier;
mod eigen_keuzes;
mod eigen_taken;
mod einde;
mod evaluaties;
mod excel;
mod feiten;
mod gegevens;
mod gegevensformulier;
mod geheugen;
mod herbeoordelen;
mod herstelpapier;
mod herziet;
mod host;
mod huisstijl;
mod inlezen;
mod inzet;
mod klembord;
mod klok;
mod kring;
mod levering;
mod leveringsinvoer;
mod lijsten;
mod logboek;
mod medewerkers;
mod meldingen;
mod meldingstand;
mod nee;
mod notities;
mod organisatie;
mod papier;
mod plannen;
mod planning;
mod regels;
mod samenvoegen;
mod sessie;
mod sjablonen;
mod stukken;
mod stukvorm;
mod tabel;
mod taken;
mod tijdlijn;
mod toegang;
mod toewijzingen;
mod uitberichten;
mod uitvoer;
mod uitzonderingen;
mod verdeling;
mod verzoeken;
mod voorbeeld;
pub mod vraagbaak;
mod waarom;
mod wachtregels;
mod wachtwoord;
mod werklijst;
mod zoeklog;
mod zoektekst;

pub use einde::einde;
pub use geheugen::geen_afdruk_bij_crash;
pub use host::{Bestandsoort, Gebeurtenis, Host, Toast, machine};
pub use klok::{Klok, nieuw_id};
pub use sessie::Controle;
pub use voorbeeld::Voorbeeld;

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI32, AtomicI64, Ordering};
use std::sync::{Arc, RwLock};

use chrono::Datelike;
use leidraad_api::area;
use leidraad_api::{Beller, Fout, Onderdeel};
use serde::Serialize;
use serde_json::Value;

use crate::meldingen::Omroep;
use crate::regels::Regels;
use crate::sessie::Sessie;
use crate::taken::Taken;
use crate::wachtregels::Wachtrij;

/// A refusal as it crosses to a screen: code, sentence, field.
#[derive(Debug, Clone, Serialize)]
pub struct FoutAntwoord {
    /// Code of [`leidraad_api::Fout`].
    pub code: String,
    /// One Dutch sentence with the next step.
    pub zin: String,
    /// The field it is about.
    pub veld: Option<String>,
}

impl From<Fout> for FoutAntwoord {
    fn from(fout: Fout) -> Self {
        Self {
            code: fout.code(),
            zin: leidraad_taal::fout(&fout),
            veld: fout.veld().map(str::to_owned),
        }
    }
}

/// The program without a window. Cheap to clone: every clone is the same program.
#[derive(Clone)]
pub struct App(Arc<Kern>);

/// What all clones share.
pub struct Kern {
    host: Arc<dyn Host>,
    opslag: PathBuf,
    regels: RwLock<Option<Arc<Regels>>>,
    sessie: RwLock<Option<Arc<Sessie>>>,
    taken: Taken,
    invoer: tabel::taak::LaatsteInvoer,
    stempel: AtomicI64,
    dag: AtomicI32,
    omroep: Omroep,
    backup: backup::Geheugen,
    wachtrij: Arc<Wachtrij>,
    klembord: klembord::Klembord,
}

impl Deref for App {
    type Target = Kern;
    fn deref(&self) -> &Kern {
        &self.0
    }
}

impl App {
    /// A program on a store that may not exist yet.
    pub fn new(host: Arc<dyn Host>, opslag: PathBuf) -> Self {
        let dag = AtomicI32::new(host.nu().date().num_days_from_ce());
        Self(Arc::new(Kern {
            host,
            opslag,
            regels: RwLock::default(),
            sessie: RwLock::new(None),
            taken: Taken::default(),
            invoer: tabel::taak::LaatsteInvoer::default(),
            stempel: AtomicI64::new(0),
            dag,
            omroep: Omroep::default(),
            backup: backup::Geheugen::default(),
            wachtrij: Arc::default(),
            klembord: klembord::Klembord::default(),
        }))
    }

    /// Carries out one command: who may, what is now, the work, and what changed.
    ///
    /// # Errors
    /// A [`Fout`]; [`App::rpc`] gives its sentence.
    pub fn roep(&self, command: &str, vraag: Value) -> Result<Value, Fout> {
        let command = area::zoek(command).ok_or_else(|| Fout::OnbekendCommando {
            naam: command.to_owned(),
        })?;
        let gebruiker = self.sessie().map(|sessie| sessie.gebruiker.clone());
        match &gebruiker {
            None if command.recht != leidraad_domain::gebruiker::Recht::Open => {
                return Err(Fout::NietAangemeld);
            }
            Some(wie) if !wie.rol.mag(command.recht) => {
                self.log_geweigerd(command, wie);
                return Err(Fout::GeenRecht);
            }
            _ => {}
        }
        let nu = self.host.nu();
        if let Some(wie) = &gebruiker {
            self.poort(command, wie, &vraag, nu)?;
        }
        let beller = Beller {
            gebruiker,
            nu,
            command,
        };
        let antwoord = area::dispatch(self, &beller, vraag)?;
        if !command.verandert.is_empty() {
            self.omroep.opnieuw();
            self.host
                .gebeurtenis(Gebeurtenis::Veranderd(command.verandert.to_vec()));
        }
        Ok(antwoord)
    }

    /// Carries out one command for a screen.
    ///
    /// # Errors
    /// A [`FoutAntwoord`] with its sentence.
    pub fn rpc(&self, command: &str, vraag: Value) -> Result<Value, FoutAntwoord> {
        self.roep(command, vraag).map_err(|fout| {
            // Only names that we know: another one may be anything, a name of a client too.
            let command = area::zoek(command).map_or("unknown", |command| command.naam);
            tracing::info!(command, code = fout.code(), "refused");
            fout.into()
        })
    }

    /// To be called when the system locks its screen or goes to sleep: the window locks with it.
    pub fn scherm_op_slot(&self) {
        if self.sessie().is_some() {
            self.zet_sessie(None);
            self.host
                .gebeurtenis(Gebeurtenis::Veranderd(vec![Onderdeel::Toegang]));
        }
    }

    /// To be called before the program ends: nothing of a client stays on the clipboard.
    pub fn laat_niets_achter(&self) {
        self.wis_klembord();
    }

    /// To be called about every second: tells open screens of changes by other processes and of a new day, and the user
    /// of what became urgent.
    pub fn tik(&self) {
        let today = self.host.nu().date().num_days_from_ce();
        self.ruim_klembord_op(self.host.nu());
        if self.vergrendel_vanzelf(self.host.nu()) {
            self.host
                .gebeurtenis(Gebeurtenis::Veranderd(vec![Onderdeel::Toegang]));
        }
        let new_day = self.dag.swap(today, Ordering::Relaxed) != today;
        let stamp = self
            .sessie()
            .and_then(|s| s.store.stempel().ok())
            .unwrap_or_default();
        let before = self.stempel.swap(stamp, Ordering::Relaxed);
        let elders = before != 0 && stamp != 0 && before != stamp;
        if elders {
            self.vergeet_regels();
            self.omroep.opnieuw();
        }
        if new_day {
            self.begin_bijwerken();
        }
        if new_day || elders {
            let all = [
                Onderdeel::Clienten,
                Onderdeel::Termijnen,
                Onderdeel::Plannen,
                Onderdeel::Berichten,
                Onderdeel::Contracten,
                Onderdeel::Collegas,
                Onderdeel::Medewerkers,
                Onderdeel::Planning,
            ];
            self.host.gebeurtenis(Gebeurtenis::Veranderd(all.to_vec()));
        }
        if self.verborgen_veranderd() {
            let delen = vec![Onderdeel::Clienten, Onderdeel::Termijnen];
            self.host.gebeurtenis(Gebeurtenis::Veranderd(delen));
        }
        self.leg_gehouden_zoeken_vast();
        self.haal_log_in();
        self.meld();
        self.begin_dagelijkse_backup();
    }
}
