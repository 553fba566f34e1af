//! The answer to a scenario, line by line, as seen from its day.

use chrono::NaiveDate;
use leidraad_domain::contract::ContractId;
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::toewijzing::Toewijzingsnummer;

use crate::profielen::Profielen;
use crate::regel::Herkomst;
use crate::uitkomst::{Afloop, Berekening, Bevinding, Melding, Status, Termijn, Uitkomst, stand_om};

/// What the contract says about a scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Antwoord {
    /// Dates.
    pub termijnen: Vec<AntwoordTermijn>,
    /// Who must still be told what.
    pub meldingen: Vec<AntwoordMelding>,
    /// What may, may not, or asks for attention.
    pub bevindingen: Vec<AntwoordBevinding>,
    /// Figures.
    pub berekeningen: Vec<AntwoordBerekening>,
    /// Topics of which the contract says nothing.
    pub zwijgt: Vec<String>,
}

/// What every line says of its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AntwoordKop {
    /// Stable key within the scenario.
    pub sleutel: String,
    /// Rule id.
    pub regel: String,
    /// Title.
    pub titel: String,
    /// Topic.
    pub onderwerp: String,
    /// Toewijzing; `None` is the organisation.
    pub toewijzing: Option<Toewijzingsnummer>,
    /// Contract, law, national agreement or own choice.
    pub herkomst: Herkomst,
    /// Clause.
    pub bron: String,
    /// Quote.
    pub citaat: String,
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AntwoordTermijn {
    /// Its rule.
    pub kop: AntwoordKop,
    /// Last day, or last moment where hours count.
    pub uiterlijk: Tijdstip,
    /// Where it stands.
    pub status: Status,
    /// When it was done.
    pub vervuld_op: Option<Tijdstip>,
    /// The date itself, with its reasons.
    pub termijn: Termijn,
    /// The arithmetic in a sentence; empty until somebody makes it.
    pub berekening: String,
}

/// Somebody must be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AntwoordMelding {
    /// Its rule.
    pub kop: AntwoordKop,
    /// What must be told, with its reasons.
    pub melding: Melding,
    /// Why, in a sentence; empty until somebody makes it.
    pub reden: String,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AntwoordBevinding {
    /// Its rule.
    pub kop: AntwoordKop,
    /// What was found.
    pub bevinding: Bevinding,
    /// Why, in a sentence; empty until somebody makes it.
    pub reden: String,
}

/// A figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AntwoordBerekening {
    /// Its rule.
    pub kop: AntwoordKop,
    /// The figure.
    pub berekening: Berekening,
    /// How, in a sentence; empty until somebody makes it.
    pub toelichting: String,
}

impl Antwoord {
    pub(super) fn van(
        profielen: &Profielen,
        uitkomst: Uitkomst,
        peildatum: Tijdstip,
        zwijgt: Vec<String>,
    ) -> Self {
        let kop = |sleutel: &str, regel: &str, deel: &str, toewijzing, contract: &ContractId, versie| {
            kop(profielen, contract, versie, (sleutel, regel, deel), toewijzing)
        };
        let termijn = |t: Termijn| {
            let deel = t.deel.as_deref().unwrap_or(&t.regel);
            AntwoordTermijn {
                kop: kop(
                    &t.sleutel,
                    &t.regel,
                    deel,
                    t.toewijzing,
                    &t.contract,
                    t.profiel_versie,
                ),
                uiterlijk: t
                    .uiterlijk_om
                    .map_or(Tijdstip::Dag(t.uiterlijk), Tijdstip::Moment),
                status: stand_om(&t, peildatum),
                vervuld_op: vervuld_op(&t),
                termijn: t,
                berekening: String::new(),
            }
        };
        let melding = |m: Melding| AntwoordMelding {
            kop: kop(
                &m.sleutel,
                &m.regel,
                &m.regel,
                m.toewijzing,
                &m.contract,
                m.profiel_versie,
            ),
            melding: m,
            reden: String::new(),
        };
        let bevinding = |b: Bevinding| AntwoordBevinding {
            kop: kop(
                &b.sleutel,
                &b.regel,
                &b.regel,
                b.toewijzing,
                &b.contract,
                b.profiel_versie,
            ),
            bevinding: b,
            reden: String::new(),
        };
        let berekening = |b: Berekening| AntwoordBerekening {
            kop: kop(
                &b.sleutel,
                &b.regel,
                &b.regel,
                b.toewijzing,
                &b.contract,
                b.profiel_versie,
            ),
            berekening: b,
            toelichting: String::new(),
        };
        let te_melden = uitkomst.meldingen.into_iter().filter(|m| m.gedaan.is_none());
        Self {
            termijnen: uitkomst.termijnen.into_iter().map(termijn).collect(),
            meldingen: te_melden.map(melding).collect(),
            bevindingen: uitkomst.bevindingen.into_iter().map(bevinding).collect(),
            berekeningen: uitkomst.berekeningen.into_iter().map(berekening).collect(),
            zwijgt,
        }
    }
}

/// The words of the rule, or of the part of it that says why. What is no rule of a contract carries only its key.
fn kop(
    profielen: &Profielen,
    contract: &ContractId,
    versie: NaiveDate,
    (sleutel, regel, deel): (&str, &str, &str),
    toewijzing: Option<Toewijzingsnummer>,
) -> AntwoordKop {
    let tekst = profielen
        .regel(contract, versie, deel)
        .or_else(|| profielen.regel(contract, versie, regel));
    let woorden = |lees: fn(&crate::RegelTekst) -> &String| tekst.map(lees).cloned().unwrap_or_default();
    AntwoordKop {
        sleutel: sleutel.to_owned(),
        regel: regel.to_owned(),
        titel: woorden(|t| &t.titel),
        onderwerp: tekst.map_or_else(|| "overig".to_owned(), |t| t.onderwerp.clone()),
        toewijzing,
        herkomst: tekst.map_or(Herkomst::EigenKeuze, |t| t.herkomst),
        bron: woorden(|t| &t.bron),
        citaat: woorden(|t| &t.citaat),
    }
}

/// The day, or the moment where hours count and it is known.
fn vervuld_op(termijn: &Termijn) -> Option<Tijdstip> {
    match termijn.afloop {
        Afloop::Voldaan { op, om } => {
            let moment = om.filter(|_| termijn.uiterlijk_om.is_some());
            Some(moment.map_or(Tijdstip::Dag(op), Tijdstip::Moment))
        }
        Afloop::Open | Afloop::Vervallen { .. } => None,
    }
}
