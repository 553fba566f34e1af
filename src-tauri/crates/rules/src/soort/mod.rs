//! The kinds of rules, one file each: the fields it takes and how it is evaluated.

pub(crate) mod begin;
pub(crate) mod herhaling;
pub(crate) mod melding;
pub(crate) mod planveld;
pub(crate) mod termijn;
pub(crate) mod verval;
pub(crate) mod volgorde;

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use leidraad_domain::toewijzing::Toewijzingsnummer;

use crate::duur::{Duur, Eenheid};
use crate::feiten::Dossier;
use crate::invoer::ToewijzingInvoer;
use crate::kalender::Kalender;
use crate::keten::Keten;
use crate::profiel::Profiel;
use crate::profielen::Profielen;
use crate::reden::{Afwijking, Anker, Reden};
use crate::regel::BijHerziening;
use crate::rekenen::Telling;
use crate::uitkomst::{Afloop, Bevinding, BevindingReden, Oordeel, Termijn};

/// What an evaluation has at hand: the calendar, one version of a profile, and the client.
pub(crate) struct Omgeving<'a> {
    pub kalender: &'a Kalender,
    pub profielen: &'a Profielen,
    pub profiel: &'a Profiel,
    pub dossier: &'a Dossier<'a>,
}

/// A counted date with what it rests on.
pub(crate) struct Berekening {
    pub anker: Anker,
    pub startpunt: Option<String>,
    pub duur: Option<Duur>,
    pub afwijking: Option<Afwijking>,
    pub voorlopig: bool,
    pub telling: Telling,
}

impl<'a> Omgeving<'a> {
    /// The chains of this contract that a rule looks at.
    pub fn ketens(&self, bij_herziening: BijHerziening) -> Vec<Keten<'a>> {
        let alle = self.dossier.invoer.toewijzingen;
        let mut ketens = match bij_herziening {
            BijHerziening::LooptDoor => Keten::alle(alle),
            BijHerziening::Opnieuw => alle.iter().map(|t| Keten::tot(t, alle)).collect(),
        };
        ketens.retain(|keten| keten.laatste.contract == self.profiel.id);
        ketens
    }

    /// The facts that count for a chain.
    pub fn feiten(&self, bij_herziening: BijHerziening, keten: &Keten<'a>) -> Vec<&'a Feit> {
        match bij_herziening {
            BijHerziening::LooptDoor => self.dossier.van_keten(keten),
            BijHerziening::Opnieuw => self.dossier.van_een(keten.laatste),
        }
    }

    /// Whether this version of the profile holds on a day.
    pub fn geldt_op(&self, dag: NaiveDate) -> bool {
        self.profielen
            .op(&self.profiel.id, dag)
            .is_some_and(|p| p.geldig_van == self.profiel.geldig_van)
    }

    pub fn termijn(
        &self,
        regel: &str,
        t: &ToewijzingInvoer,
        keer: u32,
        som: Berekening,
        afloop: Afloop,
    ) -> Termijn {
        Termijn {
            sleutel: sleutel(regel, t.nummer, keer),
            regel: regel.to_owned(),
            contract: self.profiel.id.clone(),
            profiel_versie: self.profiel.geldig_van,
            toewijzing: t.nummer,
            keer,
            uiterlijk: som.telling.uiterlijk,
            streefdatum: som.telling.streefdatum,
            voorlopig: som.voorlopig,
            afloop,
            reden: Reden {
                anker: som.anker,
                startpunt: som.startpunt,
                duur: som.duur,
                overgeslagen: som.telling.overgeslagen,
                weekenden: som.telling.weekenden,
                afwijking: som.afwijking,
                streef: som.telling.streef,
            },
        }
    }

    pub fn bevinding(
        &self,
        regel: &str,
        toewijzing: Toewijzingsnummer,
        keer: u32,
        op: NaiveDate,
        uitkomst: Oordeel,
        waarom: BevindingReden,
    ) -> Bevinding {
        bevinding(self.profiel, regel, toewijzing, keer, op, uitkomst, waarom)
    }

    /// A date nobody can believe: the term is left out, and this says so.
    pub fn onbruikbaar(
        &self,
        regel: &str,
        toewijzing: Toewijzingsnummer,
        keer: u32,
        anker: Anker,
    ) -> Bevinding {
        let op = anker.datum;
        let waarom = BevindingReden::DatumOnbruikbaar { anker };
        self.bevinding(regel, toewijzing, keer, op, Oordeel::Waarschuwing, waarom)
    }

    /// A count in working days that leaves the list of holidays is only a good guess.
    pub fn buiten_lijst(&self, termijn: &Termijn) -> Option<Bevinding> {
        let werkdagen = termijn
            .reden
            .duur
            .is_some_and(|duur| duur.eenheid == Eenheid::Werkdagen);
        let (anker, uiterlijk) = (termijn.reden.anker.datum, termijn.uiterlijk);
        (werkdagen && !(self.kalender.dekt(anker) && self.kalender.dekt(uiterlijk))).then(|| {
            let waarom = BevindingReden::BuitenFeestdagenlijst { uiterlijk };
            self.bevinding(
                &termijn.regel,
                termijn.toewijzing,
                termijn.keer,
                uiterlijk,
                Oordeel::Waarschuwing,
                waarom,
            )
        })
    }
}

/// A finding under a version of a profile.
pub(crate) fn bevinding(
    profiel: &Profiel,
    regel: &str,
    toewijzing: Toewijzingsnummer,
    keer: u32,
    op: NaiveDate,
    uitkomst: Oordeel,
    waarom: BevindingReden,
) -> Bevinding {
    Bevinding {
        sleutel: format!("{}/{}", sleutel(regel, toewijzing, keer), waarom.code()),
        regel: regel.to_owned(),
        contract: profiel.id.clone(),
        profiel_versie: profiel.geldig_van,
        toewijzing,
        op,
        uitkomst,
        waarom,
    }
}

/// Rule, subject and time round: stable whatever the dates become.
pub(crate) fn sleutel(regel: &str, toewijzing: Toewijzingsnummer, keer: u32) -> String {
    format!("{regel}/t{toewijzing}/{keer}")
}

/// 1, 2, 3 for an index.
pub(crate) fn keer(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1)
}
