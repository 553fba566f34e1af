//! Messages in and out: choosing, reading in as a job, checking, and saving the answers.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use leidraad_api::berichten::{
    BerichtRegel, Berichten, BerichtenAntwoord, BerichtenVraag, Controleer, Gecontroleerd, Gekozen,
    InleesRegel, InleesResultaat, Inlezen, Taak as TaakVraag, TaakStand, Uitkomst,
};
use leidraad_api::toegang::{Bewaard, Leeg};
use leidraad_api::{Beller, Fout, Onderdeel};
use leidraad_domain::id::{BerichtId, ClientId};
use leidraad_iwmo::Bestandsfout;
use leidraad_store::Wie;
use leidraad_store::logboek::Regel;

use crate::inlezen::{Ontvangst, controleer, geweigerd};
use crate::nee::Nee;
use crate::sessie::Sessie;
use crate::taken::Taak;
use crate::{App, Bestandsoort, Gebeurtenis, bestand};

/// Rows of a page of messages.
const PAGINA: u32 = 100;
/// How often a job tells how far it is.
const VERTEL: Duration = Duration::from_millis(100);

fn bestandsnaam(pad: &Path) -> String {
    pad.file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn bestand_geweigerd(naam: &str, fout: &Bestandsfout) -> InleesResultaat {
    let (code, zin) = leidraad_taal::bestandsfout(fout);
    geweigerd(naam, String::new(), code, zin)
}

impl App {
    /// Reads files in, message by message; what was stored before a cancel stays.
    fn lees_bestanden_in(&self, sessie: &Sessie, taak: &Taak, vraag: &Inlezen, beller: &Beller) {
        let ontvangst = Ontvangst {
            op: vraag.ontvangen_op,
            spoed: vraag.spoed,
        };
        let paden: Vec<PathBuf> = vraag.bestanden.iter().map(PathBuf::from).collect();
        let total: usize = paden
            .iter()
            .map(|pad| leidraad_iwmo::aantal(pad).unwrap_or(1))
            .sum();
        taak.totaal(u32::try_from(total).unwrap_or(u32::MAX));
        self.backup_voor_berichten(sessie, beller.nu);
        let mut told = Instant::now();
        for pad in &paden {
            let whole = leidraad_iwmo::elk_bericht(pad, |naam, bytes| {
                if taak.moet_stoppen() {
                    return ControlFlow::Break(());
                }
                taak.gedaan(match bytes {
                    Ok(bytes) => self.lees_bericht_in(sessie, &naam, &bytes, ontvangst, beller),
                    Err(fout) => bestand_geweigerd(&naam, &fout),
                });
                if told.elapsed() >= VERTEL {
                    self.host
                        .gebeurtenis(Gebeurtenis::Taak(Box::new(taak.voortgang())));
                    told = Instant::now();
                }
                ControlFlow::Continue(())
            });
            if let Err(fout) = whole {
                taak.gedaan(bestand_geweigerd(&bestandsnaam(pad), &fout));
            }
        }
        taak.klaar();
        let changed = [Onderdeel::Clienten, Onderdeel::Termijnen, Onderdeel::Berichten];
        self.host.gebeurtenis(Gebeurtenis::Veranderd(changed.to_vec()));
        self.host.gebeurtenis(Gebeurtenis::Taak(Box::new(taak.stand())));
    }

    fn lees_bericht_in(
        &self,
        sessie: &Sessie,
        naam: &str,
        bytes: &[u8],
        ontvangst: Ontvangst,
        beller: &Beller,
    ) -> InleesResultaat {
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: beller.nu,
        };
        let read = sessie.store.schrijf(|s| {
            let resultaat = self.lees_in(s, &sessie.organisatie, naam, bytes, ontvangst, wie)?;
            if matches!(resultaat.uitkomst, Uitkomst::Verwerkt | Uitkomst::Afgekeurd) {
                let client = resultaat.client.map(ClientId);
                s.log(
                    Regel {
                        soort: "gewijzigd",
                        handeling: beller.command.naam,
                        client,
                        medewerker: None,
                    },
                    wie,
                )?;
            }
            Ok::<_, Nee>(resultaat)
        });
        read.unwrap_or_else(|nee| geweigerd(naam, String::new(), &nee.0.code(), leidraad_taal::fout(&nee.0)))
    }
}

impl Berichten for App {
    fn kies(&self, _: &Beller, _: Leeg) -> Result<Gekozen, Fout> {
        let chosen = self.host.kies_bestanden(Bestandsoort::Berichten);
        Ok(Gekozen {
            bestanden: chosen.iter().map(|p| p.to_string_lossy().into_owned()).collect(),
        })
    }

    fn inlezen(&self, beller: &Beller, vraag: Inlezen) -> Result<TaakVraag, Fout> {
        if vraag.ontvangen_op.is_some_and(|op| op > beller.nu.date()) {
            return Err(Fout::VeldOngeldig {
                veld: "op".to_owned(),
                verwacht: "toekomst".to_owned(),
            });
        }
        let sessie = self.open_sessie()?;
        let id = self.host.nieuw_id();
        let taak = self.taken.nieuw(id);
        let (app, beller) = (self.clone(), beller.clone());
        std::thread::Builder::new()
            .name("inlezen".to_owned())
            .spawn(move || app.lees_bestanden_in(&sessie, &taak, &vraag, &beller))
            .map_err(|_| Fout::Schijf {
                wat: "Inlezen".to_owned(),
            })?;
        Ok(TaakVraag { taak: id })
    }

    fn taak(&self, _: &Beller, vraag: TaakVraag) -> Result<TaakStand, Fout> {
        Ok(self.taken.zoek(vraag.taak)?.stand())
    }

    fn annuleer(&self, _: &Beller, vraag: TaakVraag) -> Result<TaakStand, Fout> {
        let taak: Arc<Taak> = self.taken.zoek(vraag.taak)?;
        taak.stop();
        Ok(taak.stand())
    }

    fn controleer(&self, _: &Beller, vraag: Controleer) -> Result<Gecontroleerd, Fout> {
        let organisatie = &self.open_sessie()?.organisatie;
        let vandaag = self.host.nu().date();
        let pad = PathBuf::from(&vraag.bestand);
        let mut resultaten = Vec::new();
        let whole = leidraad_iwmo::elk_bericht(&pad, |naam, bytes| {
            resultaten.push(match bytes {
                Ok(bytes) => controleer(organisatie, &naam, &bytes, vandaag).0,
                Err(fout) => bestand_geweigerd(&naam, &fout),
            });
            ControlFlow::Continue(())
        });
        if let Err(fout) = whole {
            resultaten.push(bestand_geweigerd(&bestandsnaam(&pad), &fout));
        }
        Ok(Gecontroleerd { resultaten })
    }

    fn lijst(&self, _: &Beller, vraag: BerichtenVraag) -> Result<BerichtenAntwoord, Fout> {
        let voor: Option<BerichtId> = vraag
            .na
            .map(|text| {
                text.parse()
                    .map_err(|_| Fout::VraagOngeldig { pad: "na".to_owned() })
            })
            .transpose()?;
        Ok(self.lees(|l| {
            let rows = l.berichten(voor, PAGINA)?;
            let volgende = rows
                .last()
                .filter(|_| rows.len() == PAGINA as usize)
                .map(|r| r.id.to_string());
            let berichten = rows
                .into_iter()
                .map(|r| {
                    let client = r.client.map(|c| l.client(c)).transpose()?.flatten();
                    let regels: Vec<InleesRegel> = serde_json::from_str(&r.opmerkingen).unwrap_or_default();
                    Ok(BerichtRegel {
                        id: r.id.0,
                        soort: r.soort,
                        gemeente: leidraad_taal::gemeente(&r.gemeente),
                        identificatie: r.identificatie,
                        dagtekening: r.dagtekening,
                        ingelezen_op: r.gemaakt_op,
                        ontvangen: r.ontvangen,
                        ontvangen_aangenomen: r.ontvangen_aangenomen,
                        uitkomst: if r.uitkomst == "verwerkt" {
                            Uitkomst::Verwerkt
                        } else {
                            Uitkomst::Afgekeurd
                        },
                        client: r.client.map(|c| c.0),
                        client_naam: client.map(|c| c.client.naam.voluit()),
                        retour: match (r.heeft_retour, r.retour_op) {
                            (false, _) => "geen",
                            (true, None) => "klaar",
                            (true, Some(_)) => "opgeslagen",
                        }
                        .to_owned(),
                        regels,
                    })
                })
                .collect::<Result<_, Nee>>()?;
            Ok(BerichtenAntwoord {
                berichten,
                volgende,
                retouren_klaar: l.retouren_aantal()?,
            })
        })?)
    }

    fn retouren_opslaan(&self, beller: &Beller, _: Leeg) -> Result<Bewaard, Fout> {
        let Some(map) = self.host.kies_map() else {
            return Ok(Bewaard { bestand: None });
        };
        // Marked after the files: one that could not be written is still to be saved.
        self.schrijf(beller, None, |_, _| Ok(()))?;
        Ok(self.schrijf(beller, None, |s, wie| {
            let ready = s.lezer().retouren_klaar()?;
            for (bericht, retour) in &ready {
                let naam = format!("302-{}-{}.xml", bericht.gemeente, veilig(&bericht.identificatie));
                bestand::zet(&map.join(naam), retour.as_ref())?;
                s.retour_opgeslagen(bericht.id, wie)?;
            }
            let naam = map
                .file_name()
                .map(|n| n.to_string_lossy().into_owned())
                .unwrap_or_default();
            Ok(Bewaard { bestand: Some(naam) })
        })?)
    }
}

/// An identificatie as part of a file name: letters, digits and dashes.
fn veilig(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '-' {
                c
            } else {
                '_'
            }
        })
        .collect()
}
