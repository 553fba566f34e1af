//! The kinds of rules, one file each: the fields it takes and how it is evaluated.

pub(crate) mod begin;
mod bereik;
pub(crate) mod berekening;
pub(crate) mod bewerking;
pub(crate) mod controle;
pub(crate) mod datum_eis;
pub(crate) mod grens;
pub(crate) mod herhaling;
mod inhalen;
pub(crate) mod kalender;
pub(crate) mod kalender_dag;
pub(crate) mod ladder;
pub(crate) mod lijst;
mod looptijd;
pub(crate) mod melding;
pub(crate) mod norm;
pub(crate) mod norm_ladder;
pub(crate) mod norm_meting;
mod omgeving;
pub(crate) mod personeel;
pub(crate) mod personeelseis;
pub(crate) mod planveld;
pub(crate) mod plicht;
pub(crate) mod tarief;
pub(crate) mod telgroep;
pub(crate) mod tellen;
pub(crate) mod telling;
pub(crate) mod termijn;
mod termijn_afloop;
mod termijn_zetten;
pub(crate) mod tijdvak;
pub(crate) mod toewijzing_eis;
pub(crate) mod tussenstap;
pub(crate) mod verdeeld;
pub(crate) mod verval;
pub(crate) mod vervulling;
pub(crate) mod volgorde;
pub(crate) mod voor_elk;

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::toewijzing::Toewijzingsnummer;

pub(crate) use self::bereik::Bereik;
pub(crate) use self::omgeving::Omgeving;
use crate::duur::Duur;
use crate::profiel::Profiel;
use crate::reden::{Afwijking, Anker};
use crate::rekenen::Telling;
use crate::uitkomst::{Bevinding, BevindingReden, Oordeel};

/// A counted date with what it rests on.
#[derive(Debug, Clone)]
pub(crate) struct Som {
    pub anker: Anker,
    pub startpunt: Option<String>,
    pub duur: Option<Duur>,
    pub afwijking: Option<Afwijking>,
    pub voorlopig: bool,
    pub telling: Telling,
    /// The last moment, where hours count.
    pub om: Option<NaiveDateTime>,
    /// The part of the rule whose words say why, where it is another.
    pub deel: Option<String>,
}

impl Som {
    /// A plain count from a day.
    pub fn van(anker: Anker, duur: Option<Duur>, telling: Telling) -> Self {
        Self {
            anker,
            startpunt: None,
            duur,
            afwijking: None,
            voorlopig: false,
            telling,
            om: None,
            deel: None,
        }
    }
}

/// A finding under a version of a profile.
pub(crate) fn bevinding(
    profiel: &Profiel,
    regel: &str,
    toewijzing: Option<Toewijzingsnummer>,
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
        medewerker: None,
        op,
        uitkomst,
        waarom,
    }
}

/// Rule, subject and time round: stable whatever the dates become.
pub(crate) fn sleutel(regel: &str, toewijzing: Option<Toewijzingsnummer>, keer: u32) -> String {
    match toewijzing {
        Some(nummer) => format!("{regel}/t{nummer}/{keer}"),
        None => format!("{regel}/organisatie/{keer}"),
    }
}

/// 1, 2, 3 for an index.
pub(crate) fn keer(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1)
}
