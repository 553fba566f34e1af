//! Reading a table in as a job: row by row, good rows in and bad rows told; or all of it, or nothing.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use leidraad_api::beginsituatie::{InvoerRij, InvoerTellingen, InvoerUitslag, InvoerVraag, RijUitkomst};
use leidraad_api::{Beller, Fout, Onderdeel};
use leidraad_store::logboek::Regel;
use leidraad_store::{Schrijver, Wie};
use uuid::Uuid;

use super::kolommen::{self, Kolommen};
use super::rij;
use super::verwerk::{Beoordeeld, Gezien, Rechter};
use super::werkblad::{self, Rij, Werkblad};
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
pub(super) struct Gedaan {
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
    pub(super) fn van(&self, taak: Uuid) -> Result<Gedaan, Fout> {
        let laatste = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        laatste.filter(|g| g.taak == taak).ok_or(Fout::NietGevonden {
            wat: "taak".to_owned(),
        })
    }
}

/// What a job works with.
struct Werk {
    sessie: std::sync::Arc<Sessie>,
    regels: std::sync::Arc<Regels>,
    blad: Werkblad,
    kolommen: Kolommen,
    vraag: InvoerVraag,
    beller: Beller,
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
    /// Reads a table in the background. What can be refused at once is.
    pub(super) fn begin_invoer(&self, beller: &Beller, vraag: InvoerVraag) -> Result<Uuid, Nee> {
        let sessie = self.open_sessie()?;
        let blad = werkblad::lees(&PathBuf::from(&vraag.bestand), vraag.blad.as_deref())?;
        let keuze = match &vraag.kolommen {
            Some(keuze) => keuze.clone(),
            None => self
                .onthouden(&blad)?
                .unwrap_or_else(|| kolommen::geraden(&blad.koppen)),
        };
        let kolommen = Kolommen::van(&keuze)?;
        if vraag.kolommen.is_some() {
            self.onthoud(beller, &blad, &keuze)?;
        }
        if !vraag.proef {
            self.zorg_voor_ingebruikname(beller)?;
        }
        let werk = Werk {
            sessie,
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
            .spawn(move || app.voer_in(&taak, id, &werk))
            .map_err(|_| Fout::Schijf {
                wat: "Invoeren".to_owned(),
            })?;
        Ok(id)
    }

    fn voer_in(&self, taak: &Taak, id: Uuid, werk: &Werk) {
        taak.totaal(u32::try_from(werk.blad.rijen.len()).unwrap_or(u32::MAX));
        let mut verslag = Verslag {
            app: self,
            taak,
            rijen: Vec::with_capacity(werk.blad.rijen.len()),
            verteld: Instant::now(),
        };
        let gedaan = if werk.vraag.proef {
            self.proef(werk, &mut verslag)
        } else if werk.vraag.alles_of_niets {
            self.alles_of_niets(werk, &mut verslag)
        } else {
            self.goede_rijen(werk, &mut verslag)
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
            let veranderd = [Onderdeel::Clienten, Onderdeel::Termijnen];
            self.host.gebeurtenis(Gebeurtenis::Veranderd(veranderd.to_vec()));
        }
        self.host.gebeurtenis(Gebeurtenis::Taak(Box::new(taak.stand())));
    }

    fn rechter<'a>(&'a self, werk: &'a Werk) -> Rechter<'a> {
        Rechter {
            kern: self,
            regels: &werk.regels,
            blad: &werk.blad,
            kolommen: &werk.kolommen,
            vandaag: werk.beller.nu.date(),
            gezien: Gezien::default(),
        }
    }

    fn proef(&self, werk: &Werk, verslag: &mut Verslag<'_>) -> Result<(), Nee> {
        let mut rechter = self.rechter(werk);
        werk.sessie.store.lees(|l| {
            for rij in &werk.blad.rijen {
                if verslag.taak.moet_stoppen() {
                    return Err(Nee(Fout::Afgebroken));
                }
                let gelezen = rij::lees(&werk.blad, &werk.kolommen, rij, rechter.vandaag);
                verslag.erbij(rechter.beoordeel(l, gelezen)?.rij);
            }
            Ok(())
        })
    }

    /// What was stored before a cancel or a fault of the disk stays, and is told.
    fn goede_rijen(&self, werk: &Werk, verslag: &mut Verslag<'_>) -> Result<(), Nee> {
        let mut rechter = self.rechter(werk);
        for greep in werk.blad.rijen.chunks(GREEP) {
            if verslag.taak.moet_stoppen() {
                return Err(Nee(Fout::Afgebroken));
            }
            let klaar = werk.sessie.store.schrijf(|s| {
                greep
                    .iter()
                    .map(|rij| self.doe_rij(s, &mut rechter, werk, rij))
                    .collect::<Result<Vec<_>, Nee>>()
            })?;
            klaar.into_iter().for_each(|rij| verslag.erbij(rij));
        }
        Ok(())
    }

    fn alles_of_niets(&self, werk: &Werk, verslag: &mut Verslag<'_>) -> Result<(), Nee> {
        let mut rechter = self.rechter(werk);
        werk.sessie.store.schrijf(|s| {
            let mut goed = true;
            for rij in &werk.blad.rijen {
                if verslag.taak.moet_stoppen() {
                    return Err(Nee(Fout::Afgebroken));
                }
                let klaar = self.doe_rij(s, &mut rechter, werk, rij)?;
                goed &= klaar.uitkomst != RijUitkomst::Fout;
                verslag.erbij(klaar);
            }
            // One bad row: nothing of the table counts.
            if goed { Ok(()) } else { Err(Nee(Fout::Afgebroken)) }
        })
    }

    fn doe_rij(
        &self,
        s: &Schrijver<'_>,
        rechter: &mut Rechter<'_>,
        werk: &Werk,
        rij: &Rij,
    ) -> Result<InvoerRij, Nee> {
        let gelezen = rij::lees(&werk.blad, &werk.kolommen, rij, rechter.vandaag);
        let Beoordeeld { mut rij, wijziging } = rechter.beoordeel(s.lezer(), gelezen)?;
        let Some(wijziging) = wijziging.filter(|_| rij.uitkomst != RijUitkomst::Ongewijzigd) else {
            return Ok(rij);
        };
        let wie = Wie {
            gebruiker: werk.sessie.gebruiker.id,
            nu: werk.beller.nu,
        };
        let client = self.voer_rij_in(s, wijziging, wie)?;
        rij.client = Some(client.0);
        let regel = Regel {
            soort: "gewijzigd",
            handeling: werk.beller.command.naam,
            client: Some(client),
            medewerker: None,
        };
        s.log(regel, wie)?;
        Ok(rij)
    }
}
