//! Who works for us: the register with its papers, and whether somebody may work somewhere.

mod aanloop;
mod blad;
mod brief;
mod caseload;
mod geldigheid;
mod gevraagd;
mod invoer;
mod koppen;
mod lijst_excel;
mod mag;
mod naar_regels;
mod papieren;
mod rij;
mod toezicht;
mod vast;
mod vorm;
mod waarover;
pub(crate) mod werk;

use chrono::NaiveDate;
use leidraad_api::beginsituatie::{InvoerBestand, InvoerBlik, InvoerUitslag, InvoerVraag};
use leidraad_api::berichten::{Gekozen, Taak};
use leidraad_api::brieven::BriefBeeld;
use leidraad_api::feiten::Keuze;
use leidraad_api::medewerkers::{
    Aanlooptijden, MagAntwoord, MagVraag, MedewerkerBewaar, MedewerkerBlad, MedewerkerBriefBegin,
    MedewerkerBriefGemaakt, MedewerkerBriefMaak, MedewerkerBriefScherm, MedewerkerBriefVraag,
    MedewerkerKeuzes, MedewerkerVraag, Medewerkers, MedewerkersAntwoord, MedewerkersVraag, NieuwPapier,
    NieuweMedewerker, NieuweRelatie, NieuweUitzondering, PapierGevraagd, PapierIntrekken, RelatieVraag,
    ToezichtAntwoord, UitzonderingVraag, WerktVoor,
};
use leidraad_api::toegang::{Bewaard, Leeg};
use leidraad_api::{Beller, Fout};
use leidraad_domain::contract::ContractId;
use leidraad_domain::id::{ClientId, MedewerkerId, PapierId, RelatieId, UitzonderingId};
use leidraad_domain::medewerker::{Medewerker, MedewerkerSoort};
use leidraad_store::medewerker::{MedewerkerFilter, NaMedewerker};
use leidraad_store::medewerker_relatie::Met;
use leidraad_store::uitzondering::UitzonderingRij;
use leidraad_store::zoeken::zoekvraag;
use leidraad_store::{Lezer, StoreFout};
use leidraad_taal::{MedewerkerWoorden, medewerker_woorden};

pub(crate) use self::blad::{bestaand, maak as blad, uitzondering};
pub(crate) use self::koppen::MEDEWERKERS;
pub(crate) use self::mag::Personeel;
pub(crate) use self::toezicht::{SLEUTEL as PERSONEEL, mag_niet};
use crate::App;
use crate::feiten::ongeldig;
use crate::nee::Nee;
use crate::notities::gevuld;
use crate::tabel::bestanden;

/// Rows of a page when the screen does not say, and at most.
const PAGINA: (u32, u32) = (50, 200);
/// Longest reason.
const REDEN: usize = 1_000;
/// Kinds of relation.
const RELATIES: &[&str] = &["familie", "niet-samen"];

/// The key of a page in words.
fn sleutel(na: &NaMedewerker) -> String {
    format!("{}|{}", na.nr, na.sorteer)
}

fn lees_sleutel(sleutel: &str) -> Result<NaMedewerker, Fout> {
    let gelezen = sleutel.split_once('|').and_then(|(nr, sorteer)| {
        Some(NaMedewerker {
            nr: nr.parse().ok()?,
            sorteer: sorteer.to_owned(),
        })
    });
    gelezen.ok_or(Fout::VraagOngeldig { pad: "na".to_owned() })
}

fn filter(zoek: &str, soort: Option<&str>, actief_op: Option<NaiveDate>) -> Result<MedewerkerFilter, Fout> {
    let soort = soort
        .filter(|code| !code.is_empty())
        .map(|code| MedewerkerSoort::van(code).ok_or_else(|| ongeldig("soort", "keuze")))
        .transpose()?;
    Ok(MedewerkerFilter {
        zoek: zoekvraag(zoek),
        soort,
        actief_op,
    })
}

/// Nobody else has this personnel number.
fn uniek(l: Lezer<'_>, m: &Medewerker, zelf: Option<MedewerkerId>) -> Result<(), Nee> {
    let Some(nummer) = &m.nummer else {
        return Ok(());
    };
    match l.medewerker_met_nummer(nummer)? {
        Some(ander) if Some(ander.id) != zelf => Err(ongeldig("nummer", "nummer_bestaat").into()),
        _ => Ok(()),
    }
}

impl App {
    /// Writes about a worker and shows the worker as they are then.
    pub(crate) fn met_blad(
        &self,
        beller: &Beller,
        id: MedewerkerId,
        werk: impl FnOnce(&leidraad_store::Schrijver<'_>, leidraad_store::Wie) -> Result<(), Nee>,
    ) -> Result<MedewerkerBlad, Fout> {
        let regels = &*self.regels()?;
        Ok(self.schrijf_medewerker(beller, id, |s, wie| {
            werk(s, wie)?;
            blad::maak(regels, s.lezer(), beller, id)
        })?)
    }
}

impl Medewerkers for App {
    fn lijst(&self, beller: &Beller, vraag: MedewerkersVraag) -> Result<MedewerkersAntwoord, Fout> {
        let vandaag = beller.nu.date();
        let actief = Some(vandaag).filter(|_| !vraag.ook_inactief);
        let filter = filter(&vraag.zoek, vraag.soort.as_deref(), actief)?;
        let na = vraag.na.as_deref().map(lees_sleutel).transpose()?;
        let aantal = vraag.aantal.unwrap_or(PAGINA.0).clamp(1, PAGINA.1);
        let antwoord = self.lees(|l| {
            let rijen = l.medewerkers(&filter, na.as_ref(), aantal)?;
            let medewerkers = rijen
                .iter()
                .map(|(rij, _)| Ok(blad::regel(rij, &blad::geldende(&l.papieren(rij.id)?), vandaag)))
                .collect::<Result<_, Nee>>()?;
            Ok(MedewerkersAntwoord {
                volgende: rijen
                    .last()
                    .filter(|_| rijen.len() == aantal as usize)
                    .map(|(_, na)| sleutel(na)),
                medewerkers,
                totaal: l.aantal_medewerkers(&filter)?,
            })
        })?;
        if vraag.na.is_none() {
            self.gezocht(beller, &vraag.zoek, antwoord.totaal)?;
        }
        Ok(antwoord)
    }

    fn keuzes(&self, _: &Beller, _: Leeg) -> Result<MedewerkerKeuzes, Fout> {
        let kies = |van| {
            let paren = medewerker_woorden(van).into_iter();
            paren.map(|(waarde, label)| Keuze { waarde, label }).collect()
        };
        Ok(MedewerkerKeuzes {
            soorten: kies(MedewerkerWoorden::Soort),
            vervoer: kies(MedewerkerWoorden::Vervoer),
            relaties: kies(MedewerkerWoorden::Relatie),
            papieren: papieren::vormen(),
        })
    }

    fn toon(&self, beller: &Beller, vraag: MedewerkerVraag) -> Result<MedewerkerBlad, Fout> {
        let id = MedewerkerId(vraag.medewerker);
        let regels = &*self.regels()?;
        let blad = self.lees(|l| blad::maak(regels, l, beller, id))?;
        self.medewerker_ingezien(beller, id)?;
        Ok(blad)
    }

    fn nieuw(&self, beller: &Beller, vraag: NieuweMedewerker) -> Result<MedewerkerBlad, Fout> {
        let m = vorm::lees(&vraag.velden)?;
        let id = MedewerkerId(self.host.nieuw_id());
        self.met_blad(beller, id, |s, wie| {
            uniek(s.lezer(), &m, None)?;
            Ok(s.medewerker_nieuw(id, &m, wie)?)
        })
    }

    fn bewaar(&self, beller: &Beller, vraag: MedewerkerBewaar) -> Result<MedewerkerBlad, Fout> {
        let m = vorm::lees(&vraag.velden)?;
        let id = MedewerkerId(vraag.medewerker);
        self.met_blad(beller, id, |s, wie| {
            let oud = blad::bestaand(s.lezer(), id)?;
            uniek(s.lezer(), &m, Some(id))?;
            s.medewerker_wijzig(id, vraag.versie, &m, wie)
                .map_err(|fout| match fout {
                    StoreFout::IntussenGewijzigd => Nee(Fout::IntussenGewijzigd {
                        door: oud.gewijzigd_door,
                    }),
                    andere => andere.into(),
                })
        })
    }

    fn papier(&self, beller: &Beller, vraag: NieuwPapier) -> Result<MedewerkerBlad, Fout> {
        let papier = papieren::lees(&vraag.velden, beller.nu.date())?;
        let id = MedewerkerId(vraag.medewerker);
        self.met_blad(beller, id, |s, wie| {
            blad::bestaand(s.lezer(), id)?;
            if blad::geldende(&s.lezer().papieren(id)?)
                .iter()
                .any(|p| p.zelfde(&papier))
            {
                return Err(ongeldig("op", "papier_bestaat").into());
            }
            gevraagd::leg_vast(s, PapierId(self.host.nieuw_id()), id, &papier, wie)
        })
    }

    fn papier_trek_in(&self, beller: &Beller, vraag: PapierIntrekken) -> Result<MedewerkerBlad, Fout> {
        let reden = gevuld("reden", &vraag.reden, REDEN)?;
        let papier = PapierId(vraag.papier);
        let rij = self.lees(|l| {
            Ok(l.papier(papier)?.ok_or(Fout::NietGevonden {
                wat: "papier".to_owned(),
            })?)
        })?;
        self.met_blad(beller, rij.medewerker, |s, wie| {
            Ok(s.papier_trek_in(papier, &reden, wie)?)
        })
    }

    fn relatie(&self, beller: &Beller, vraag: NieuweRelatie) -> Result<MedewerkerBlad, Fout> {
        let id = MedewerkerId(vraag.medewerker);
        let met = match (vraag.client, vraag.collega) {
            (Some(client), None) => Met::Client(ClientId(client)),
            (None, Some(collega)) if collega != vraag.medewerker && vraag.soort != "familie" => {
                Met::Collega(MedewerkerId(collega))
            }
            _ => return Err(ongeldig("met", "relatie_met")),
        };
        if !RELATIES.contains(&vraag.soort.as_str()) {
            return Err(ongeldig("soort", "keuze"));
        }
        let toelichting = vorm::tekst("toelichting", &vraag.toelichting)?.unwrap_or_default();
        self.met_blad(beller, id, |s, wie| {
            let l = s.lezer();
            blad::bestaand(l, id)?;
            match met {
                Met::Client(client) => {
                    l.client(client)?.ok_or(Fout::NietGevonden {
                        wat: "client".to_owned(),
                    })?;
                }
                Met::Collega(collega) => {
                    blad::bestaand(l, collega)?;
                }
            }
            let wat = (RelatieId(self.host.nieuw_id()), id);
            Ok(s.medewerker_relatie_nieuw(wat, &vraag.soort, met, &toelichting, wie)?)
        })
    }

    fn relatie_trek_in(&self, beller: &Beller, vraag: RelatieVraag) -> Result<MedewerkerBlad, Fout> {
        let id = RelatieId(vraag.relatie);
        let rij = self.lees(|l| {
            Ok(l.medewerker_relatie(id)?.ok_or(Fout::NietGevonden {
                wat: "relatie".to_owned(),
            })?)
        })?;
        self.met_blad(beller, rij.medewerker, |s, wie| {
            Ok(s.medewerker_relatie_trek_in(id, wie)?)
        })
    }

    fn mag(&self, beller: &Beller, vraag: MagVraag) -> Result<MagAntwoord, Fout> {
        Ok(mag::vraag(self, beller, &vraag)?)
    }

    fn sta_toe(&self, beller: &Beller, vraag: NieuweUitzondering) -> Result<MedewerkerBlad, Fout> {
        let reden = gevuld("reden", &vraag.reden, REDEN)?;
        if vraag.tot < vraag.van {
            return Err(ongeldig("tot", "einde_na_begin"));
        }
        let contract = ContractId(vraag.contract);
        let regels = self.regels()?;
        let tekst = regels.profielen.regel(&contract, vraag.van, &vraag.regel);
        if tekst.is_none_or(|t| t.soort != "personeelseis") {
            return Err(Fout::NietGevonden {
                wat: "regel".to_owned(),
            });
        }
        let uitzondering = UitzonderingRij {
            id: UitzonderingId(self.host.nieuw_id()),
            medewerker: MedewerkerId(vraag.medewerker),
            contract: contract.0,
            regel: vraag.regel,
            van: vraag.van,
            tot: vraag.tot,
            reden,
            gemaakt_op: beller.nu,
            door: String::new(),
            ingetrokken_op: None,
        };
        self.met_blad(beller, uitzondering.medewerker, |s, wie| {
            blad::bestaand(s.lezer(), uitzondering.medewerker)?;
            Ok(s.uitzondering_nieuw(&uitzondering, wie)?)
        })
    }

    fn sta_niet_toe(&self, beller: &Beller, vraag: UitzonderingVraag) -> Result<MedewerkerBlad, Fout> {
        let id = UitzonderingId(vraag.uitzondering);
        let rij = self.lees(|l| {
            Ok(l.uitzondering(id)?.ok_or(Fout::NietGevonden {
                wat: "uitzondering".to_owned(),
            })?)
        })?;
        self.met_blad(beller, rij.medewerker, |s, wie| {
            Ok(s.uitzondering_trek_in(id, wie)?)
        })
    }

    fn caseload(&self, beller: &Beller, vraag: MedewerkerVraag) -> Result<WerktVoor, Fout> {
        let id = MedewerkerId(vraag.medewerker);
        let caseload = caseload::toon(self, beller, id)?;
        self.medewerker_ingezien(beller, id)?;
        Ok(caseload)
    }

    fn toezicht(&self, beller: &Beller, _: Leeg) -> Result<ToezichtAntwoord, Fout> {
        let regels = &*self.regels()?;
        Ok(self.lees(|l| werk::toezicht(regels, l, beller.nu.date()))?)
    }

    fn gevraagd(&self, beller: &Beller, vraag: PapierGevraagd) -> Result<ToezichtAntwoord, Fout> {
        Ok(gevraagd::zet(self, beller, &vraag)?)
    }

    fn brief(&self, beller: &Beller, vraag: MedewerkerBriefBegin) -> Result<MedewerkerBriefScherm, Fout> {
        Ok(brief::begin(self, beller, &vraag)?)
    }

    fn brief_voorbeeld(&self, beller: &Beller, vraag: MedewerkerBriefVraag) -> Result<BriefBeeld, Fout> {
        Ok(brief::voorbeeld(self, beller, &vraag)?)
    }

    fn brief_maak(
        &self,
        beller: &Beller,
        vraag: MedewerkerBriefMaak,
    ) -> Result<MedewerkerBriefGemaakt, Fout> {
        Ok(brief::maak(self, beller, &vraag)?)
    }

    fn aanloop(&self, _: &Beller, _: Leeg) -> Result<Aanlooptijden, Fout> {
        Ok(self.lees(aanloop::Aanloop::lees)?.scherm())
    }

    fn zet_aanloop(&self, beller: &Beller, vraag: Aanlooptijden) -> Result<Aanlooptijden, Fout> {
        Ok(self.schrijf(beller, None, |s, wie| {
            aanloop::zet(s, wie, &vraag)?;
            Ok(aanloop::Aanloop::lees(s.lezer())?.scherm())
        })?)
    }

    fn naar_excel(&self, beller: &Beller, vraag: MedewerkersVraag) -> Result<Bewaard, Fout> {
        let vandaag = beller.nu.date();
        let actief = Some(vandaag).filter(|_| !vraag.ook_inactief);
        let filter = filter(&vraag.zoek, vraag.soort.as_deref(), actief)?;
        let wie = self.lees(|l| {
            let rijen = l.medewerkers(&filter, None, u32::MAX)?.into_iter();
            rijen
                .map(|(rij, _)| Ok((rij.medewerker, blad::geldende(&l.papieren(rij.id)?))))
                .collect::<Result<Vec<_>, Nee>>()
        })?;
        let kolommen: Vec<_> = koppen::kolommen().collect();
        Ok(self.bewaar_tabel(beller, None, &lijst_excel::tabel(&kolommen, &wie, vandaag))?)
    }

    fn kies(&self, _: &Beller, _: Leeg) -> Result<Gekozen, Fout> {
        Ok(self.kies_tabel())
    }

    fn bekijk(&self, _: &Beller, vraag: InvoerBestand) -> Result<InvoerBlik, Fout> {
        self.bekijk_tabel(&vraag, &MEDEWERKERS)
    }

    fn invoer(&self, beller: &Beller, vraag: InvoerVraag) -> Result<Taak, Fout> {
        let tabel = self.lees_tabel(beller, &vraag, &MEDEWERKERS)?;
        let taak = self.begin_invoer(beller, vraag, tabel, invoer::INVOER)?;
        Ok(Taak { taak })
    }

    fn annuleer(&self, _: &Beller, vraag: Taak) -> Result<Taak, Fout> {
        self.taken.zoek(vraag.taak)?.stop();
        Ok(vraag)
    }

    fn uitslag(&self, _: &Beller, vraag: Taak) -> Result<InvoerUitslag, Fout> {
        Ok(self.invoer.van(vraag.taak)?.uitslag)
    }

    fn fouten_opslaan(&self, _: &Beller, vraag: Taak) -> Result<Bewaard, Fout> {
        let bytes = bestanden::foute_rijen(&self.invoer.van(vraag.taak)?)?;
        Ok(self.bewaar_bestand("rijen-met-fouten.xlsx", &bytes)?)
    }

    fn voorbeeldbestand(&self, _: &Beller, _: Leeg) -> Result<Bewaard, Fout> {
        Ok(self.bewaar_bestand("medewerkers.xlsx", &koppen::voorbeeld()?)?)
    }
}
