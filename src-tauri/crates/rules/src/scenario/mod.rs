//! Scenarios: a question to the rules, asked in a file. The tests beside a contract, the examples in the documentation,
//! and what a quality officer sends when a date looks wrong are the same kind of file.
//!
//! The lists of keys, kinds and words are closed: what is not known is refused with its line.

mod antwoord;
mod bestand;
mod gebeurtenis;
mod personeel;
mod plek;
mod toewijzing;
mod vergelijk;
mod verwacht;
mod zwijgt;

pub use antwoord::{
    Antwoord, AntwoordBerekening, AntwoordBevinding, AntwoordKop, AntwoordMelding, AntwoordTermijn,
};

use chrono::{Months, NaiveDate};
use leidraad_domain::contract::ContractId;
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use toml::Spanned;

use crate::invoer::{ClientInvoer, Horizon, Invoer, TariefInvoer, ToewijzingInvoer};
use crate::kalender::Kalender;
use crate::lezen::{self, DataFout};
use crate::medewerker::{Inzet, Medewerker};
use crate::profielen::Profielen;
use crate::{Over, beoordeel};
use bestand::Inhoud;
use plek::Plek;
use verwacht::Verwacht;

/// How far around the day of asking periods are looked at; own choice: a year, with the month in which it is answered.
const HORIZON_MAANDEN: Months = Months::new(13);

/// How far back: what should have been sent lately is still asked, what lies longer ago is another question.
const TERUG: Months = Months::new(3);

/// One question: a contract, a day to ask on, and everything that is known.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// What it is about; empty is not told.
    pub naam: String,
    /// Profile.
    pub contract: ContractId,
    /// The day, or the moment, from which is looked.
    pub peildatum: Tijdstip,
    client: ClientInvoer,
    toewijzingen: Vec<ToewijzingInvoer>,
    feiten: Vec<Feit>,
    medewerkers: Vec<Medewerker>,
    inzetten: Vec<Inzet>,
    tarieven: Vec<TariefInvoer>,
    verwacht: Verwacht,
}

impl Scenario {
    /// Reads a file: one question, or several under `[[scenario]]` that may share the contract.
    ///
    /// # Errors
    /// [`DataFout`] with file, line and key of the first fault.
    pub fn lees(bestand: &str, tekst: &str, profielen: &Profielen) -> Result<Vec<Self>, DataFout> {
        let mut inhoud: Inhoud = lezen::lees(bestand, tekst)?;
        let plek = Plek::bestand(bestand, tekst);
        let scenarios = std::mem::take(&mut inhoud.scenario);
        if scenarios.is_empty() {
            return Ok(vec![Self::van(inhoud, None, profielen, &plek)?]);
        }
        if inhoud.heeft_meer_dan_contract() {
            return Err(plek.fout("scenario", lezen::FoutWat::ScenarioErnaast));
        }
        let gedeeld = inhoud.contract;
        scenarios
            .into_iter()
            .enumerate()
            .map(|(nr, scenario)| {
                let plek = plek.rij("scenario", nr, scenario.span());
                let scenario = scenario.into_inner();
                if !scenario.scenario.is_empty() {
                    return Err(plek.fout("scenario", lezen::FoutWat::ScenarioErnaast));
                }
                Self::van(scenario, gedeeld.clone(), profielen, &plek)
            })
            .collect()
    }

    fn van(
        inhoud: Inhoud,
        gedeeld: Option<Spanned<String>>,
        profielen: &Profielen,
        plek: &Plek<'_>,
    ) -> Result<Self, DataFout> {
        let contract = inhoud
            .contract
            .or(gedeeld)
            .ok_or_else(|| plek.ontbreekt("contract"))?;
        let id = ContractId(contract.get_ref().clone());
        let versies = profielen.versies(&id);
        if versies.is_empty() {
            let wat = lezen::FoutWat::OnbekendContract(id.0);
            return Err(plek.op(contract.span()).fout("contract", wat));
        }
        let peildatum = inhoud.peildatum.ok_or_else(|| plek.ontbreekt("peildatum"))?.0;
        let client = inhoud.client.naar(plek)?;
        let toewijzingen = toewijzing::lees(inhoud.toewijzing, &id, versies, client.gemeente.as_ref(), plek)?;
        let feiten = gebeurtenis::lees(inhoud.gebeurtenis, &toewijzingen, plek)?;
        let medewerkers = personeel::medewerkers(inhoud.medewerker, plek)?;
        let inzetten = personeel::inzetten(inhoud.inzet, &medewerkers, &toewijzingen, plek)?;
        let tarieven = toewijzing::tarieven(inhoud.tarief, versies, plek)?;
        Ok(Self {
            naam: inhoud.naam.unwrap_or_default(),
            contract: id,
            peildatum,
            client: client.client,
            toewijzingen,
            feiten,
            medewerkers,
            inzetten,
            tarieven,
            verwacht: Verwacht::van(inhoud.verwacht, plek)?,
        })
    }

    /// What the contract says about it.
    pub fn antwoord(&self, profielen: &Profielen, kalender: &Kalender) -> Antwoord {
        let invoer = Invoer {
            toewijzingen: &self.toewijzingen,
            feiten: &self.feiten,
            client: &self.client,
            medewerkers: &self.medewerkers,
            inzetten: &self.inzetten,
            tarieven: &self.tarieven,
            contract: Some(&self.contract),
            horizon: horizon(self.peildatum.dag()),
            over: Over::Alles,
            alleen_datums: false,
            ingebruikname: None,
        };
        let uitkomst = beoordeel(profielen, kalender, &invoer);
        let zwijgt = zwijgt::zwijgt(self, profielen);
        Antwoord::van(profielen, uitkomst, self.peildatum, zwijgt)
    }

    /// What was expected and is not there, and what is there and was not expected; empty is as expected.
    pub fn afwijkingen(&self, antwoord: &Antwoord) -> Vec<String> {
        self.verwacht.afwijkingen(antwoord)
    }

    /// Whether it says what it expects: then it is a test.
    pub fn is_test(&self) -> bool {
        !self.verwacht.is_leeg()
    }
}

/// The days around the day of asking.
fn horizon(dag: NaiveDate) -> Option<Horizon> {
    Some(Horizon {
        van: dag.checked_sub_months(TERUG)?,
        tot: dag.checked_add_months(HORIZON_MAANDEN)?,
    })
}
