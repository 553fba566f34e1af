//! The head of a rule or of a part of it: its words, and the fact that closes it.

use std::collections::BTreeMap;
use std::ops::Range;

use leidraad_domain::feitsoort::FeitSoort;
use serde::Deserialize;
use toml::Spanned;

use crate::regel::{Herkomst, Onderwerp, RegelId, RegelTekst, RolCode, Tekst};

/// The fact that closes a rule, with the fields that are known beforehand.
#[derive(Debug, Clone)]
pub(crate) struct Handeling {
    pub soort: FeitSoort,
    pub velden: BTreeMap<String, String>,
}

impl From<FeitSoort> for Handeling {
    fn from(soort: FeitSoort) -> Self {
        Self {
            soort,
            velden: BTreeMap::new(),
        }
    }
}

/// What a rule carries, borrowed from its kind.
pub(crate) struct Kop<'a> {
    pub id: &'a Spanned<RegelId>,
    pub titel: &'a Tekst,
    pub onderwerp: &'a Onderwerp,
    pub bron: &'a Tekst,
    pub citaat: &'a Tekst,
    pub sterkte: Herkomst,
    pub rol: &'a RolCode,
    pub wat_nu: &'a Tekst,
    pub toelichting: &'a str,
    pub soort: &'static str,
    pub handeling: Option<Handeling>,
    /// Id of the rule it is a part of.
    pub hoort_bij: Option<&'a str>,
}

impl<'a> Kop<'a> {
    /// The same head without an action, to be filled in for a part.
    fn deel(&self) -> Kop<'a> {
        Kop {
            handeling: None,
            ..*self
        }
    }
}

impl Kop<'_> {
    pub fn tekst(&self) -> RegelTekst {
        RegelTekst {
            id: self.id.get_ref().0.clone(),
            titel: self.titel.0.clone(),
            bron: self.bron.0.clone(),
            citaat: self.citaat.0.clone(),
            onderwerp: self.onderwerp.0.clone(),
            herkomst: self.sterkte,
            rol: self.rol.0.clone(),
            wat_nu: self.wat_nu.0.clone(),
            toelichting: self.toelichting.to_owned(),
            soort: self.soort,
            handeling: self.handeling.as_ref().map(|h| h.soort),
            handeling_velden: self
                .handeling
                .as_ref()
                .map(|h| h.velden.clone())
                .unwrap_or_default(),
            hoort_bij: self.hoort_bij.map(str::to_owned),
        }
    }

    pub fn plek(&self) -> Range<usize> {
        self.id.span()
    }
}

/// The clause of a part of a rule.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Deel {
    pub id: Spanned<RegelId>,
    pub titel: Tekst,
    pub bron: Tekst,
    pub citaat: Tekst,
}

impl Deel {
    /// The words of this part, and for the rest those of the rule that it belongs to.
    pub fn kop<'a>(&'a self, hoofd: &Kop<'a>, handeling: Option<Handeling>) -> Kop<'a> {
        Kop {
            id: &self.id,
            titel: &self.titel,
            bron: &self.bron,
            citaat: &self.citaat,
            handeling,
            hoort_bij: Some(&hoofd.id.get_ref().0),
            ..hoofd.deel()
        }
    }
}
