//! Reading a table in as a job: row by row, good rows in and bad rows told; or all of it, or nothing.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use leidraad_api::beginsituatie::{InvoerRij, InvoerTellingen, InvoerUitslag, InvoerVraag, RijUitkomst};
use leidraad_api::{Beller, Fout, Onderdeel};
use leidraad_store::{Lezer, Schrijver, Wie};
use uuid::Uuid;

use super::kolommen::Kolommen;
use super::werkblad::{Rij, Werkblad};
use crate::nee::Nee;
use crate::regels::Regels;
use crate::sessie::Sessie;
use crate::taken::Taak;
use crate::{App, Gebeurtenis};

/// How often a job tells how far it is.
const VERTEL: Duration = Duration::from_millis(100);
/// Rows that are written together; a colleague does not wait for more.
const GREEP: usize = 25;

/// The last table that was read in, to show and to save its bad rows.
#[derive(Default)]
pub(crate) struct LaatsteInvoer(Mutex<Option<Gedaan>>);

/// A table with what came of it.
#[derive(Clone)]
pub(crate) struct Gedaan {
    pub taak: Uuid,
    pub koppen: Vec<String>,
    /// Bad rows, as they stood.
    pub fout: Vec<Rij>,
    pub uitslag: InvoerUitslag,
}

impl LaatsteInvoer {
    fn bewaar(&self, gedaan: Gedaan) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(gedaan);
    }

    /// What came of a job, when it was the last.
    pub(crate) fn van(&self, taak: Uuid) -> Result<Gedaan, Fout> {
        let laatste = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        laatste.filter(|g| g.taak == taak).ok_or(Fout::NietGevonden {
            wat: "taak".to_owned(),
        })
    }
}

/// What a job works with.
pub(crate) struct Werk {
    pub sessie: std::sync::Arc<Sessie>,
    pub regels: std::sync::Arc<Regels>,
    pub blad: Werkblad,
    pub kolommen: Kolommen,
    pub vraag: InvoerVraag,
    pub beller: Beller,
}

/// What becomes of the rows of one kind of table, one after the other. The judgement of a dry run and of the real one is
/// the same.
pub(crate) trait Rijen {
    /// What a row would change; never an error for what somebody typed.
    fn bekijk(&mut self, l: Lezer<'_>, rij: &Rij) -> Result<InvoerRij, Nee>;

    /// Stores what it changes, with its line in the log.
    fn bewaar(&mut self, s: &Schrijver<'_>, rij: &Rij, wie: Wie) -> Result<InvoerRij, Nee>;
}

/// One kind of table as a job: who judges the rows, and what the screens must read again.
#[derive(Clone, Copy)]
pub(crate) struct Invoersoort {
    pub maak: for<'a> fn(&'a App, &'a Werk) -> Box<dyn Rijen + 'a>,
    pub veranderd: &'static [Onderdeel],
}

/// What comes of the rows while they are done.
struct Verslag<'a> {
    app: &'a App,
    taak: &'a Taak,
    rijen: Vec<InvoerRij>,
    verteld: Instant,
}

impl Verslag<'_> {
    fn erbij(&mut self, rij: InvoerRij) {
        self.rijen.push(rij);
        self.taak.verder();
        if self.verteld.elapsed() >= VERTEL {
            let stand = Box::new(self.taak.voortgang());
            self.app.host.gebeurtenis(Gebeurtenis::Taak(stand));
            self.verteld = Instant::now();
        }
    }
}

impl App {
    /// Reads a table in the background.
    pub(crate) fn begin_invoer(
        &self,
        beller: &Beller,
        vraag: InvoerVraag,
        (blad, kolommen): (Werkblad, Kolommen),
        soort: Invoersoort,
    ) -> Result<Uuid, Nee> {
        let werk = Werk {
            sessie: self.open_sessie()?,
            regels: self.regels()?,
            blad,
            kolommen,
            vraag,
            beller: beller.clone(),
        };
        let id = self.host.nieuw_id();
        let taak = self.taken.nieuw(id);
        let app = self.clone();
        std::thread::Builder::new()
            .name("invoer".to_owned())
            .spawn(move || app.voer_in(&taak, id, &werk, soort))
            .map_err(|_| Fout::Schijf {
                wat: "Invoeren".to_owned(),
            })?;
        Ok(id)
    }

    fn voer_in(&self, taak: &Taak, id: Uuid, werk: &Werk, soort: Invoersoort) {
        taak.totaal(u32::try_from(werk.blad.rijen.len()).unwrap_or(u32::MAX));
        let mut verslag = Verslag {
            app: self,
            taak,
            rijen: Vec::with_capacity(werk.blad.rijen.len()),
            verteld: Instant::now(),
        };
        let mut rechter = (soort.maak)(self, werk);
        let gedaan = if werk.vraag.proef {
            proef(werk, rechter.as_mut(), &mut verslag)
        } else if let Err(nee) = self.backup_voor_invoer(&werk.sessie, werk.beller.nu) {
            Err(nee)
        } else if werk.vraag.alles_of_niets {
            alles_of_niets(werk, rechter.as_mut(), &mut verslag)
        } else {
            goede_rijen(werk, rechter.as_mut(), &mut verslag)
        };
        let rijen = verslag.rijen;
        let fout_rij = |r: &&Rij| {
            rijen
                .iter()
                .any(|uit| uit.rij == r.nummer && uit.uitkomst == RijUitkomst::Fout)
        };
        let tel = |u| u32::try_from(rijen.iter().filter(|r| r.uitkomst == u).count()).unwrap_or(u32::MAX);
        let afgebroken = taak.moet_stoppen() && rijen.len() < werk.blad.rijen.len();
        let mislukt = gedaan.as_ref().err().map(|Nee(fout)| fout.clone());
        let uitslag = InvoerUitslag {
            proef: werk.vraag.proef,
            niets_bewaard: werk.vraag.proef || (werk.vraag.alles_of_niets && mislukt.is_some()),
            afgebroken,
            fout: mislukt
                .filter(|fout| *fout != Fout::Afgebroken)
                .map(|fout| leidraad_taal::fout(&fout)),
            tellingen: InvoerTellingen {
                nieuw: tel(RijUitkomst::Nieuw),
                aangevuld: tel(RijUitkomst::Aangevuld),
                ongewijzigd: tel(RijUitkomst::Ongewijzigd),
                fout: tel(RijUitkomst::Fout),
            },
            rijen: rijen.clone(),
        };
        self.invoer.bewaar(Gedaan {
            taak: id,
            koppen: werk.blad.koppen.clone(),
            fout: werk.blad.rijen.iter().filter(fout_rij).cloned().collect(),
            uitslag,
        });
        taak.klaar();
        if !werk.vraag.proef {
            self.host
                .gebeurtenis(Gebeurtenis::Veranderd(soort.veranderd.to_vec()));
        }
        self.host.gebeurtenis(Gebeurtenis::Taak(Box::new(taak.stand())));
    }
}

fn door(werk: &Werk) -> Wie {
    Wie {
        gebruiker: werk.sessie.gebruiker.id,
        nu: werk.beller.nu,
    }
}

fn proef(werk: &Werk, rechter: &mut dyn Rijen, verslag: &mut Verslag<'_>) -> Result<(), Nee> {
    werk.sessie.store.lees(|l| {
        for rij in &werk.blad.rijen {
            if verslag.taak.moet_stoppen() {
                return Err(Nee(Fout::Afgebroken));
            }
            verslag.erbij(rechter.bekijk(l, rij)?);
        }
        Ok(())
    })
}

/// What was stored before a cancel or a fault of the disk stays, and is told.
fn goede_rijen(werk: &Werk, rechter: &mut dyn Rijen, verslag: &mut Verslag<'_>) -> Result<(), Nee> {
    for greep in werk.blad.rijen.chunks(GREEP) {
        if verslag.taak.moet_stoppen() {
            return Err(Nee(Fout::Afgebroken));
        }
        let klaar = werk.sessie.store.schrijf(|s| {
            let rijen = greep.iter().map(|rij| rechter.bewaar(s, rij, door(werk)));
            rijen.collect::<Result<Vec<_>, Nee>>()
        })?;
        klaar.into_iter().for_each(|rij| verslag.erbij(rij));
    }
    Ok(())
}

fn alles_of_niets(werk: &Werk, rechter: &mut dyn Rijen, verslag: &mut Verslag<'_>) -> Result<(), Nee> {
    werk.sessie.store.schrijf(|s| {
        let mut goed = true;
        for rij in &werk.blad.rijen {
            if verslag.taak.moet_stoppen() {
                return Err(Nee(Fout::Afgebroken));
            }
            let klaar = rechter.bewaar(s, rij, door(werk))?;
            goed &= klaar.uitkomst != RijUitkomst::Fout;
            verslag.erbij(klaar);
        }
        // One bad row: nothing of the table counts.
        if goed { Ok(()) } else { Err(Nee(Fout::Afgebroken)) }
    })
}
