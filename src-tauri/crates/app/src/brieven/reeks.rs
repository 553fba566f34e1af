//! The same paper for many clients, into a folder. Names of files name nobody.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use leidraad_api::berichten::{InleesRegel, InleesResultaat, Uitkomst};
use leidraad_api::brieven::{ReeksGestart, ReeksKandidaat, ReeksKandidaten, ReeksKeuze, ReeksMaak, ReeksWie};
use leidraad_api::{Beller, Fout};
use leidraad_documents::Document;
use leidraad_documents::sjabloon::{Sjabloon, Sjabloonsoort};
use leidraad_domain::id::{ClientId, PlanId};
use leidraad_domain::plan::PlanStatus;
use leidraad_store::Lezer;
use leidraad_store::Wie;
use leidraad_store::logboek::Regel;

use super::waarden::{Over, verzamel};
use super::{maak_document, ontbreekt, sjabloon_nu, veld, velden_van, vul_aan};
use crate::herstelpapier::pdf_bytes;
use crate::huisstijl::Huisstijl;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::sessie::Sessie;
use crate::sjablonen::soort;
use crate::taken::Taak;
use crate::{App, Gebeurtenis, bestand};

/// Most candidates on screen.
const HOOGSTENS: usize = 1000;
/// How often open screens hear how far it is.
const VERTEL: Duration = Duration::from_millis(100);

/// Fields that the dossier never knows and that may be the same for all.
const VOOR_ALLEN: &[&str] = &["reden", "organisatie.telefoon"];

/// What is made for each.
enum Soort {
    Plan,
    Brief(Sjabloonsoort, Box<Sjabloon>),
}

fn lees_soort(l: Lezer<'_>, naam: &str) -> Result<Soort, Nee> {
    if naam == "plan" {
        return Ok(Soort::Plan);
    }
    let soort = soort(naam)?;
    Ok(Soort::Brief(soort, Box::new(sjabloon_nu(l, soort)?)))
}

/// The newest plan under a toewijzing that is no draft.
fn plan_van(l: Lezer<'_>, wie: &ReeksWie) -> Result<Option<PlanId>, Nee> {
    let plannen = l.plannen(ClientId(wie.client))?;
    Ok(plannen
        .into_iter()
        .find(|p| p.toewijzing == wie.toewijzing && p.status != PlanStatus::Concept)
        .map(|p| p.id))
}

/// What all papers of a job share.
struct Werk<'a> {
    regels: &'a Regels,
    huisstijl: &'a Huisstijl,
    soort: &'a Soort,
    vraag: &'a ReeksMaak,
    beller: &'a Beller,
}

impl App {
    /// Toewijzingen that run today, with what is not known for this paper.
    pub(super) fn reeks_kandidaten(
        &self,
        beller: &Beller,
        vraag: &ReeksKeuze,
    ) -> Result<ReeksKandidaten, Nee> {
        let regels = &*self.regels()?;
        let huisstijl = self.stijl()?;
        self.lees(|l| {
            let gekozen = lees_soort(l, &vraag.soort)?;
            let rijen = l.toewijzingen_lopend(
                beller.nu.date(),
                vraag.contract.as_deref(),
                vraag.einde_voor,
                HOOGSTENS + 1,
            )?;
            let meer = rijen.len() > HOOGSTENS;
            let kandidaten = rijen
                .into_iter()
                .take(HOOGSTENS)
                .map(|(rij, client_naam)| {
                    let t = &rij.toewijzing;
                    let wie = ReeksWie {
                        client: rij.client.0,
                        toewijzing: t.product.nummer,
                    };
                    let mist = match &gekozen {
                        Soort::Plan => match plan_van(l, &wie)? {
                            Some(_) => Vec::new(),
                            None => vec![leidraad_taal::brief_woord("onbekend_plan")],
                        },
                        Soort::Brief(_, sjabloon) => {
                            let over = over(&wie);
                            let waarden = verzamel(regels, l, &huisstijl, &over, beller)?;
                            ontbreekt(sjabloon, &waarden.velden)
                                .iter()
                                .filter(|v| !VOOR_ALLEN.contains(&v.naam))
                                .map(|v| v.wat.to_owned())
                                .collect()
                        }
                    };
                    Ok(ReeksKandidaat {
                        client: rij.client.0,
                        client_naam,
                        toewijzing: t.product.nummer,
                        contract: t
                            .plaatsing
                            .as_ref()
                            .map(|p| regels.kort(&p.contract))
                            .unwrap_or_default(),
                        einde: t.product.einddatum,
                        ontbreekt: mist,
                    })
                })
                .collect::<Result<Vec<_>, Nee>>()?;
            let velden = match &gekozen {
                Soort::Plan => Vec::new(),
                Soort::Brief(_, sjabloon) => {
                    let bekend = |naam: &str| match naam {
                        "organisatie.telefoon" => huisstijl.telefoon.clone(),
                        _ => String::new(),
                    };
                    velden_van(sjabloon)
                        .filter(|v| VOOR_ALLEN.contains(&v.naam))
                        .map(|v| veld(v, bekend(v.naam)))
                        .collect()
                }
            };
            Ok(ReeksKandidaten {
                kandidaten,
                meer,
                velden,
            })
        })
    }

    /// Asks for a folder and starts the job.
    pub(super) fn begin_reeks(&self, beller: &Beller, vraag: ReeksMaak) -> Result<ReeksGestart, Nee> {
        if vraag.wie.is_empty() {
            return Err(Fout::VeldLeeg {
                veld: "wie".to_owned(),
            }
            .into());
        }
        // What is wrong is said before anybody chooses a folder.
        self.lees(|l| lees_soort(l, &vraag.soort).map(|_| ()))?;
        vul_aan(&mut BTreeMap::new(), &vraag.velden)?;
        let Some(map) = self.host.kies_map() else {
            return Ok(ReeksGestart { taak: None });
        };
        let sessie = self.open_sessie()?;
        let id = self.host.nieuw_id();
        let taak = self.taken.nieuw(id);
        taak.totaal(u32::try_from(vraag.wie.len()).unwrap_or(u32::MAX));
        let (app, beller) = (self.clone(), beller.clone());
        std::thread::Builder::new()
            .name("papieren".to_owned())
            .spawn(move || app.maak_reeks(&sessie, &taak, &vraag, &beller, &map))
            .map_err(|_| Fout::Schijf {
                wat: "Papieren maken".to_owned(),
            })?;
        Ok(ReeksGestart { taak: Some(id) })
    }

    fn maak_reeks(&self, sessie: &Sessie, taak: &Taak, vraag: &ReeksMaak, beller: &Beller, map: &Path) {
        let gedaan = self.regels().and_then(|regels| {
            sessie.store.lees(|l| {
                let huisstijl = Huisstijl::van(&sessie.organisatie.naam, &l.organisatie_gegevens()?);
                let soort = lees_soort(l, &vraag.soort)?;
                let werk = Werk {
                    regels: &regels,
                    huisstijl: &huisstijl,
                    soort: &soort,
                    vraag,
                    beller,
                };
                self.maak_elk(sessie, taak, &werk, l, map)
            })
        });
        if let Err(Nee(fout)) = gedaan {
            tracing::warn!(code = fout.code(), "the papers were not all made");
            taak.mislukt();
        }
        taak.klaar();
        self.host.gebeurtenis(Gebeurtenis::Taak(Box::new(taak.stand())));
    }

    fn maak_elk(
        &self,
        sessie: &Sessie,
        taak: &Taak,
        werk: &Werk<'_>,
        l: Lezer<'_>,
        map: &Path,
    ) -> Result<(), Nee> {
        let mut verteld = Instant::now();
        for (nr, wie) in (1_u32..).zip(&werk.vraag.wie) {
            if taak.moet_stoppen() {
                return Ok(());
            }
            let naam = format!("{}-{:04}-{}.pdf", werk.vraag.soort, nr, wie.toewijzing);
            let uitkomst = self.maak_een(sessie, werk, l, wie, &map.join(&naam));
            taak.gedaan(resultaat(naam, wie, uitkomst));
            if verteld.elapsed() >= VERTEL {
                self.host
                    .gebeurtenis(Gebeurtenis::Taak(Box::new(taak.voortgang())));
                verteld = Instant::now();
            }
        }
        Ok(())
    }

    fn maak_een(
        &self,
        sessie: &Sessie,
        werk: &Werk<'_>,
        l: Lezer<'_>,
        wie: &ReeksWie,
        pad: &Path,
    ) -> Result<(), String> {
        let zin = |nee: Nee| leidraad_taal::fout(&nee.0);
        let document = self.document_van(werk, l, wie).map_err(|mist| match mist {
            Mist::Wat(wat) => leidraad_taal::brief_niet_gemaakt(&wat),
            Mist::Nee(nee) => zin(nee),
        })?;
        let bytes = pdf_bytes(&document).map_err(zin)?;
        // Each dossier that a paper was made of has its own line in the log.
        let log = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: werk.beller.nu,
        };
        let regel = Regel {
            soort: "ingezien",
            handeling: werk.beller.command.naam,
            client: Some(ClientId(wie.client)),
            medewerker: None,
        };
        sessie
            .store
            .schrijf(|s| s.log(regel, log))
            .map_err(|fout| zin(Nee::from(fout)))?;
        bestand::zet(pad, &bytes).map_err(zin)
    }

    fn document_van(&self, werk: &Werk<'_>, l: Lezer<'_>, wie: &ReeksWie) -> Result<Document, Mist> {
        match werk.soort {
            Soort::Plan => {
                let plan = plan_van(l, wie)?
                    .ok_or_else(|| Mist::Wat(leidraad_taal::sjabloon_label("plan").0.to_lowercase()))?;
                Ok(crate::plannen::papier_van_plan(
                    werk.regels,
                    l,
                    werk.huisstijl,
                    plan,
                    werk.vraag.groot,
                    werk.beller.nu.date(),
                )?)
            }
            Soort::Brief(soort, sjabloon) => {
                let mut waarden = verzamel(werk.regels, l, werk.huisstijl, &over(wie), werk.beller)?;
                vul_aan(&mut waarden.velden, &werk.vraag.velden)?;
                let (document, mist) =
                    maak_document(*soort, sjabloon, &mut waarden, werk.huisstijl, werk.vraag.groot)?;
                match mist.first() {
                    Some(veld) => Err(Mist::Wat(veld.wat.to_owned())),
                    None => Ok(document),
                }
            }
        }
    }
}

/// Why one paper was not made.
enum Mist {
    Wat(String),
    Nee(Nee),
}

impl From<Nee> for Mist {
    fn from(nee: Nee) -> Self {
        Self::Nee(nee)
    }
}

fn over(wie: &ReeksWie) -> Over {
    Over {
        client: ClientId(wie.client),
        toewijzing: Some(wie.toewijzing),
        afspraak: None,
    }
}

fn resultaat(bestand: String, wie: &ReeksWie, uitkomst: Result<(), String>) -> InleesResultaat {
    let regels = match &uitkomst {
        Ok(()) => Vec::new(),
        Err(zin) => vec![InleesRegel {
            ernst: "fout".to_owned(),
            code: "niet_gemaakt".to_owned(),
            zin: zin.clone(),
        }],
    };
    InleesResultaat {
        bestand,
        soort: String::new(),
        uitkomst: if uitkomst.is_ok() {
            Uitkomst::Verwerkt
        } else {
            Uitkomst::Geweigerd
        },
        regels,
        client: Some(wie.client),
        client_naam: None,
        toewijzingen: vec![wie.toewijzing],
    }
}
