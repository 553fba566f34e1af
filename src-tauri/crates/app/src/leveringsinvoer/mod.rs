//! Delivered care from another system: each row is one visit, found by its toewijzing and day. The same table twice changes
//! nothing; a row that says something else than what was confirmed is a correction.

mod koppen;
mod rij;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_api::beginsituatie::{
    InvoerBestand, InvoerBlik, InvoerOpmerking, InvoerRij, InvoerUitslag, InvoerVraag, RijUitkomst,
};
use leidraad_api::berichten::{Gekozen, Taak};
use leidraad_api::leveringsinvoer::Leveringsinvoer;
use leidraad_api::toegang::{Bewaard, Leeg};
use leidraad_api::{Beller, Fout, Onderdeel};
use leidraad_domain::bezoek::Bezoek;
use leidraad_domain::id::{BezoekId, ClientId, FeitId, LeveringId, MedewerkerId};
use leidraad_store::levering::LeveringRij;
use leidraad_store::logboek::Regel;
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_store::{Lezer, Schrijver, Wie};

use self::koppen::LEVERINGEN;
use self::rij::Gelezen;
use crate::App;
use crate::nee::Nee;
use crate::planning::beeld::Beeld;
use crate::tabel::bestanden;
use crate::tabel::lezer::{self, kop_van};
use crate::tabel::taak::{Invoersoort, Rijen, Werk};
use crate::tabel::werkblad::Rij;

/// Delivered care as a job.
const INVOER: Invoersoort = Invoersoort {
    maak,
    veranderd: &[Onderdeel::Clienten, Onderdeel::Termijnen, Onderdeel::Planning],
};

fn maak<'a>(app: &'a App, werk: &'a Werk) -> Box<dyn Rijen + 'a> {
    Box::new(Leveringsrijen {
        app,
        werk,
        dag: None,
        gezien: BTreeMap::new(),
    })
}

/// A visit with who really comes.
type Komt = (Bezoek, Option<MedewerkerId>);

struct Leveringsrijen<'a> {
    app: &'a App,
    werk: &'a Werk,
    /// The day that was read last: tables are mostly in order of day.
    dag: Option<(NaiveDate, Vec<Komt>)>,
    /// Visits, with their row.
    gezien: BTreeMap<(BezoekId, ClientId), u32>,
}

/// What a good row records, and with how many clients the visit was.
struct Wijziging {
    oud: Option<LeveringRij>,
    nieuw: LeveringRij,
    clienten: usize,
}

/// What is wrong with a row: column, code of the sentence, what was found and what was expected.
type Mis = (&'static str, &'static str, String, String);

fn mis<T>(veld: &'static str, code: &'static str, gevonden: impl ToString) -> Result<T, Mis> {
    Err((veld, code, gevonden.to_string(), String::new()))
}

impl Leveringsrijen<'_> {
    fn bezoeken(&mut self, l: Lezer<'_>, dag: NaiveDate) -> Result<&[Komt], Nee> {
        if self.dag.as_ref().is_none_or(|(bekend, _)| *bekend != dag) {
            let beeld = Beeld::lees(l, dag, dag)?;
            let alle = beeld.bezoeken.iter().map(|b| (b.clone(), beeld.komt(b)));
            self.dag = Some((dag, alle.collect()));
        }
        Ok(self.dag.as_ref().map_or(&[], |(_, alle)| alle))
    }

    /// The one visit that a row is about.
    fn bezoek(
        &mut self,
        l: Lezer<'_>,
        (g, toewijzing, wie): (&Gelezen, &ToewijzingRij, Option<MedewerkerId>),
        dag: NaiveDate,
    ) -> Result<Result<Komt, Mis>, Nee> {
        let bij = |b: &Bezoek| b.deelnemers.iter().any(|d| d.toewijzing == toewijzing.id);
        let mut over: Vec<Komt> = self
            .bezoeken(l, dag)?
            .iter()
            .filter(|(b, _)| b.gaat_door() && bij(b))
            .cloned()
            .collect();
        if over.len() > 1 {
            let nauwer = |keuze: &dyn Fn(&Komt) -> bool| -> Vec<Komt> {
                over.iter().filter(|b| keuze(b)).cloned().collect()
            };
            let op_tijd = nauwer(&|(b, _)| g.van == Some(b.tijd.begin()));
            let van_hem = nauwer(&|(_, komt)| wie.is_some() && *komt == wie);
            over = [op_tijd, van_hem]
                .into_iter()
                .find(|gevonden| gevonden.len() == 1)
                .unwrap_or(over);
        }
        Ok(match over.len() {
            0 => mis("datum", "geen_bezoek", leidraad_taal::dag(dag)),
            1 => over.pop().map_or_else(|| mis("datum", "geen_bezoek", ""), Ok),
            n => mis("van", "welk_bezoek", n),
        })
    }

    fn toewijzing(l: Lezer<'_>, g: &Gelezen, nummer: u32) -> Result<Result<ToewijzingRij, Mis>, Nee> {
        let mut gevonden = l.toewijzingen_met_nummer(nummer)?;
        if let Some(bsn) = &g.bsn {
            let client = l.client_met_bsn(bsn)?.map(|rij| rij.id);
            gevonden.retain(|t| Some(t.client) == client);
        }
        let aantal = gevonden.len();
        Ok(match (gevonden.pop(), aantal) {
            (Some(een), 1) => Ok(een),
            (None, _) => mis("toewijzing", "geen_toewijzing", nummer),
            _ => mis("toewijzing", "meer_toewijzingen", nummer),
        })
    }

    /// What a row would record; the inner error is what is wrong with it.
    fn lijn(&mut self, l: Lezer<'_>, g: &Gelezen) -> Result<Result<(ToewijzingRij, Wijziging), Mis>, Nee> {
        let Some(nummer) = g.toewijzing else {
            return Ok(leeg("toewijzing", "het toewijzingsnummer"));
        };
        let Some(dag) = g.datum else {
            return Ok(leeg("datum", "de dag van het bezoek"));
        };
        let toewijzing = match Self::toewijzing(l, g, nummer)? {
            Ok(een) => een,
            Err(mis) => return Ok(Err(mis)),
        };
        let wie = match &g.personeelsnummer {
            None => None,
            Some(nummer) => match l.medewerker_met_nummer(nummer)? {
                Some(m) => Some(m.id),
                None => return Ok(mis("personeelsnummer", "geen_medewerker", nummer)),
            },
        };
        let (bezoek, komt) = match self.bezoek(l, (g, &toewijzing, wie), dag)? {
            Ok(een) => een,
            Err(mis) => return Ok(Err(mis)),
        };
        let rijen = l.leveringen_van(toewijzing.client, dag)?;
        let oud = rijen
            .into_iter()
            .find(|r| r.geldt && r.bezoek == bezoek.id && r.client == toewijzing.client);
        let was = |veld: fn(&LeveringRij) -> String| oud.as_ref().map(veld).unwrap_or_default();
        let nieuw = LeveringRij {
            id: LeveringId(self.app.host.nieuw_id()),
            bezoek: bezoek.id,
            client: toewijzing.client,
            toewijzing: toewijzing.id,
            medewerker: wie.or(oud.as_ref().and_then(|o| o.medewerker)).or(komt),
            dag,
            begin: g
                .van
                .unwrap_or_else(|| oud.as_ref().map_or(bezoek.tijd.begin(), |o| o.begin)),
            minuten: g
                .minuten
                .unwrap_or_else(|| oud.as_ref().map_or(bezoek.tijd.minuten, |o| o.minuten)),
            soort_tijd: g
                .soort_tijd
                .clone()
                .or_else(|| oud.as_ref().map(|o| o.soort_tijd.clone()))
                .unwrap_or_else(|| "direct".to_owned()),
            aanwezig: g
                .aanwezig
                .unwrap_or_else(|| oud.as_ref().is_none_or(|o| o.aanwezig)),
            paraaf: g.paraaf.clone().unwrap_or_else(|| was(|o| o.paraaf.clone())),
            opmerking: g
                .opmerking
                .clone()
                .unwrap_or_else(|| was(|o| o.opmerking.clone())),
            feit: FeitId(self.app.host.nieuw_id()),
            in_plaats_van: oud.as_ref().map(|o| o.id),
            geldt: true,
        };
        let wijziging = Wijziging {
            clienten: bezoek.deelnemers.len(),
            oud,
            nieuw,
        };
        Ok(Ok((toewijzing, wijziging)))
    }

    fn beoordeel(&mut self, l: Lezer<'_>, rij: &Rij) -> Result<(InvoerRij, Option<Wijziging>), Nee> {
        let vandaag = self.werk.beller.nu.date();
        let mut cellen = lezer::Lezer::nieuw(&self.werk.blad, &self.werk.kolommen, rij, vandaag);
        let gelezen = rij::lees(&mut cellen);
        let mut opmerkingen = cellen.opmerkingen;
        let werk = self.werk;
        // What could not be read is told already: that it is missing as well says nothing.
        let gemist = gelezen.datum.is_none() || gelezen.toewijzing.is_none();
        let onleesbaar = gemist && opmerkingen.iter().any(|o| o.fout);
        let mut noteer = |(veld, code, gevonden, verwacht): Mis| {
            opmerkingen.push(InvoerOpmerking {
                fout: true,
                kolom: kop_van(&werk.blad, &werk.kolommen, veld),
                zin: leidraad_taal::invoerzin(code, &gevonden, &verwacht),
            });
        };
        let mut client = None;
        let mut wijziging = None;
        match self.lijn(l, &gelezen)? {
            Err(_) if onleesbaar => {}
            Err(mis) => noteer(mis),
            Ok((toewijzing, w)) => {
                client = Some(toewijzing.client);
                let sleutel = (w.nieuw.bezoek, w.nieuw.client);
                if let Some(eerder) = self.gezien.get(&sleutel) {
                    noteer(("datum", "dubbel_bezoek", eerder.to_string(), String::new()));
                }
                self.gezien.entry(sleutel).or_insert(rij.nummer);
                wijziging = Some(w);
            }
        }
        let fout = opmerkingen.iter().any(|o| o.fout);
        let uitkomst = match (&wijziging, fout) {
            (Some(w), false) => match &w.oud {
                None => RijUitkomst::Nieuw,
                Some(oud) if zelfde(oud, &w.nieuw) => RijUitkomst::Ongewijzigd,
                Some(_) => RijUitkomst::Aangevuld,
            },
            _ => RijUitkomst::Fout,
        };
        let naam = match client {
            Some(id) => l
                .client(id)?
                .map(|rij| rij.client.naam.voluit())
                .unwrap_or_default(),
            None => gelezen.toewijzing.map(|n| n.to_string()).unwrap_or_default(),
        };
        let uit = InvoerRij {
            rij: rij.nummer,
            naam,
            uitkomst,
            client: client.map(|c| c.0),
            medewerker: None,
            opmerkingen,
        };
        let telt = matches!(uitkomst, RijUitkomst::Nieuw | RijUitkomst::Aangevuld);
        Ok((uit, wijziging.filter(|_| telt)))
    }
}

fn leeg<T>(veld: &'static str, verwacht: &str) -> Result<T, Mis> {
    Err((veld, "leeg", String::new(), verwacht.to_owned()))
}

/// Nothing was delivered otherwise.
fn zelfde(oud: &LeveringRij, nieuw: &LeveringRij) -> bool {
    let inhoud = |r: &LeveringRij| LeveringRij {
        id: nieuw.id,
        feit: nieuw.feit,
        in_plaats_van: nieuw.in_plaats_van,
        ..r.clone()
    };
    inhoud(oud) == inhoud(nieuw)
}

impl Rijen for Leveringsrijen<'_> {
    fn bekijk(&mut self, l: Lezer<'_>, rij: &Rij) -> Result<InvoerRij, Nee> {
        Ok(self.beoordeel(l, rij)?.0)
    }

    fn bewaar(&mut self, s: &Schrijver<'_>, rij: &Rij, wie: Wie) -> Result<InvoerRij, Nee> {
        let (uit, wijziging) = self.beoordeel(s.lezer(), rij)?;
        let Some(w) = wijziging else {
            return Ok(uit);
        };
        if let Some(oud) = &w.oud {
            s.feit_trek_in(oud.feit, wie)?;
        }
        self.app.leg_levering_vast(s, &w.nieuw, w.clienten, wie)?;
        let regel = Regel {
            soort: "gewijzigd",
            handeling: self.werk.beller.command.naam,
            client: Some(w.nieuw.client),
            medewerker: None,
        };
        s.log(regel, wie)?;
        self.app.beoordeel_opnieuw(s, w.nieuw.client)?;
        Ok(uit)
    }
}

impl Leveringsinvoer for App {
    fn kies(&self, _: &Beller, _: Leeg) -> Result<Gekozen, Fout> {
        Ok(self.kies_tabel())
    }

    fn bekijk(&self, _: &Beller, vraag: InvoerBestand) -> Result<InvoerBlik, Fout> {
        self.bekijk_tabel(&vraag, &LEVERINGEN)
    }

    fn invoer(&self, beller: &Beller, vraag: InvoerVraag) -> Result<Taak, Fout> {
        let tabel = self.lees_tabel(beller, &vraag, &LEVERINGEN)?;
        let taak = self.begin_invoer(beller, vraag, tabel, INVOER)?;
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
        Ok(self.bewaar_bestand("geleverde-zorg.xlsx", &koppen::voorbeeld()?)?)
    }
}
