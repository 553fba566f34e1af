//! Evaluating many clients again: after a change of profile or counting, after a new release, and each month when the
//! horizon moves. All or nothing, with progress, and it can be cancelled.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use leidraad_api::{Fout, Onderdeel};
use leidraad_domain::id::ClientId;
use leidraad_store::uitkomst::UitkomstRij;
use leidraad_store::{Lezer, Schrijver, Wie};
use uuid::Uuid;

use crate::beoordelen::{horizon, vraag_datums};
use crate::nee::Nee;
use crate::regels::Regels;
use crate::sessie::Sessie;
use crate::taken::Taak;
use crate::{App, Gebeurtenis};

/// How often open screens hear how far it is.
const VERTEL: Duration = Duration::from_millis(100);
/// Clients that one thread takes at a time.
const GREEP: usize = 64;
/// Such handfuls that wait for the writer; more would only fill the memory.
const WACHTRIJ: usize = 16;

/// What is written with the outcomes, in the same transaction.
pub(crate) type Eerst = Box<dyn FnOnce(&Schrijver<'_>, Wie) -> Result<(), Nee> + Send>;

/// Evaluates clients on every core. `vergelijk` gets what the rules say now, there, and can look what is stored; `ontvang`
/// gets what it made of that, one client after another.
pub(crate) fn bereken<T: Send>(
    sessie: &Sessie,
    regels: &Regels,
    vandaag: NaiveDate,
    clienten: &[ClientId],
    taak: &Taak,
    vergelijk: impl Fn(Lezer<'_>, ClientId, Vec<UitkomstRij>) -> Result<T, Nee> + Sync,
    mut ontvang: impl FnMut(ClientId, T) -> Result<(), Nee>,
) -> Result<(), Nee> {
    let volgende = AtomicUsize::new(0);
    let draden = std::thread::available_parallelism().map_or(1, |n| n.get().min(8));
    std::thread::scope(|scope| {
        let (klaar, antwoorden) = sync_channel(WACHTRIJ);
        for _ in 0..draden {
            let (klaar, volgende, vergelijk) = (klaar.clone(), &volgende, &vergelijk);
            scope.spawn(move || {
                let stuur = |antwoord| klaar.send(antwoord).is_ok();
                let gelezen = sessie.store.lees(|l| {
                    loop {
                        let van = volgende.fetch_add(GREEP, Ordering::Relaxed);
                        let Some(greep) = clienten.get(van..clienten.len().min(van + GREEP)) else {
                            return Ok::<_, Nee>(());
                        };
                        let mut vergeleken = Vec::with_capacity(greep.len());
                        for client in greep {
                            if taak.moet_stoppen() {
                                return Err(Nee(Fout::Afgebroken));
                            }
                            let nieuw = vraag_datums(regels, l, *client, vandaag)?;
                            vergeleken.push((*client, vergelijk(l, *client, nieuw)?));
                        }
                        if !stuur(Ok(vergeleken)) {
                            return Ok(());
                        }
                    }
                });
                if let Err(nee) = gelezen {
                    stuur(Err(nee));
                }
            });
        }
        drop(klaar);
        for antwoord in antwoorden {
            for (client, vergeleken) in antwoord? {
                ontvang(client, vergeleken)?;
            }
        }
        Ok(())
    })
}

impl App {
    /// Evaluates everybody again in the background, after writing what asks for it. Gives the job.
    pub(crate) fn begin_herbeoordeling(&self, regels: Regels, eerst: Eerst) -> Result<Uuid, Nee> {
        let sessie = self.open_sessie()?;
        let id = self.host.nieuw_id();
        let taak = self.taken.nieuw(id);
        let app = self.clone();
        std::thread::Builder::new()
            .name("herbeoordelen".to_owned())
            .spawn(move || app.herbeoordeel_alle(&sessie, &regels, &taak, eerst))
            .map_err(|_| Fout::Schijf {
                wat: "Opnieuw berekenen".to_owned(),
            })?;
        Ok(id)
    }

    fn herbeoordeel_alle(&self, sessie: &Arc<Sessie>, regels: &Regels, taak: &Taak, eerst: Eerst) {
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: self.host.nu(),
        };
        let gedaan = sessie.store.schrijf(|s| {
            eerst(s, wie)?;
            let clienten = s.lezer().beoordeelbaar()?;
            self.schrijf_uitkomsten(sessie, regels, &clienten, taak, s)
        });
        if let Err(Nee(fout)) = gedaan {
            tracing::info!(code = fout.code(), "nothing was evaluated again");
            taak.mislukt();
        }
        self.vergeet_regels();
        taak.klaar();
        let alles = [Onderdeel::Clienten, Onderdeel::Termijnen, Onderdeel::Contracten];
        self.host.gebeurtenis(Gebeurtenis::Veranderd(alles.to_vec()));
        self.host.gebeurtenis(Gebeurtenis::Taak(Box::new(taak.stand())));
    }

    fn schrijf_uitkomsten(
        &self,
        sessie: &Sessie,
        regels: &Regels,
        clienten: &[ClientId],
        taak: &Taak,
        s: &Schrijver<'_>,
    ) -> Result<(), Nee> {
        let vandaag = self.host.nu().date();
        let tot = horizon(vandaag).tot;
        taak.totaal(u32::try_from(clienten.len()).unwrap_or(u32::MAX));
        let mut verteld = Instant::now();
        bereken(
            sessie,
            regels,
            vandaag,
            clienten,
            taak,
            |l, client, wordt| Ok(l.verschil(client, wordt)?),
            |client, verschil| {
                if !verschil.is_leeg() {
                    s.uitkomsten_bij(client, &verschil)?;
                    s.werkstand_loslaten(client)?;
                }
                taak.verder();
                if verteld.elapsed() >= VERTEL {
                    self.host
                        .gebeurtenis(Gebeurtenis::Taak(Box::new(taak.voortgang())));
                    verteld = Instant::now();
                }
                Ok(())
            },
        )?;
        Ok(s.beoordeeld_allen(&regels.stempel, tot)?)
    }

    /// Evaluates whoever was last evaluated with other rules, or not as far ahead as today asks.
    pub(crate) fn begin_bijwerken(&self) {
        let Some(sessie) = self.sessie() else {
            return;
        };
        let app = self.clone();
        let begonnen = std::thread::Builder::new()
            .name("bijwerken".to_owned())
            .spawn(move || {
                if let Err(Nee(fout)) = app.werk_bij(&sessie) {
                    tracing::warn!(code = fout.code(), "could not bring the terms up to date");
                }
            });
        if let Err(fout) = begonnen {
            tracing::warn!(%fout, "could not bring the terms up to date");
        }
    }

    fn werk_bij(&self, sessie: &Sessie) -> Result<(), Nee> {
        self.vul_index(sessie)?;
        let regels = self.regels()?;
        let tot = horizon(self.host.nu().date()).tot;
        let achter = sessie
            .store
            .lees(|l| Ok::<_, Nee>(l.achterstallig(&regels.stempel, tot)?))?;
        if achter.is_empty() {
            return Ok(());
        }
        let taak = Taak::stil();
        sessie
            .store
            .schrijf(|s| self.schrijf_uitkomsten(sessie, &regels, &achter, &taak, s))?;
        let veranderd = [Onderdeel::Clienten, Onderdeel::Termijnen];
        self.host.gebeurtenis(Gebeurtenis::Veranderd(veranderd.to_vec()));
        Ok(())
    }
}
