//! What every rule carries, whatever its kind: id, title, source, quote, topic, subject and for whom it holds.

mod geldt;
mod kop;
mod woord;

use std::collections::BTreeMap;

use leidraad_domain::feitsoort::FeitSoort;
use serde::Deserialize;

pub(crate) use self::geldt::{BijHerziening, Geldt, Per, voorziening};
pub(crate) use self::kop::{Deel, Handeling, Kop};
pub use self::woord::ONDERWERPEN;
pub(crate) use self::woord::{Onderwerp, RegelId, RolCode, Sleutel, Tekst};

/// Where a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Herkomst {
    /// The contract.
    Contract,
    /// The law.
    Wet,
    /// A national agreement, as iWmo.
    Landelijk,
    /// Our own choice where all are silent.
    EigenKeuze,
}

impl Herkomst {
    /// `contract`, `wet`, `landelijk`, `eigen-keuze`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::Wet => "wet",
            Self::Landelijk => "landelijk",
            Self::EigenKeuze => "eigen-keuze",
        }
    }
}

/// The words of a rule: what a screen or paper shows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegelTekst {
    /// Id in the requirement catalogue.
    pub id: String,
    /// Short title for a work list.
    pub titel: String,
    /// Clause: `eis 21`.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
    /// Topic.
    pub onderwerp: String,
    /// Contract, law, national agreement or own choice.
    pub herkomst: Herkomst,
    /// Code of the role whose work it is.
    pub rol: String,
    /// What to do now.
    pub wat_nu: String,
    /// How the words of the clause were read, where they can be read otherwise; empty is: as they stand.
    pub toelichting: String,
    /// Kind of rule: `termijn`, `controlelijst`.
    pub soort: &'static str,
    /// The kind of fact to record when it is done.
    pub handeling: Option<FeitSoort>,
    /// Fields of that fact that the rule itself prescribes, as `code` = `305`.
    pub handeling_velden: BTreeMap<String, String>,
    /// Id of the rule that this one is a part of.
    pub hoort_bij: Option<String>,
}

/// What a rule is about, for whom, and on whose word.
pub(crate) struct Strekking<'a> {
    pub onderwerp: &'a str,
    pub sterkte: Herkomst,
    pub geldt: &'a Geldt,
    /// It gives a date.
    pub geeft_datum: bool,
}

/// Kinds that give a date whatever their fields.
pub(crate) const DATERENDE_SOORTEN: &[&str] = &["termijn", "tijdvak", "herhaling"];

/// One kind of rule: its own fields beside those of every rule. `deny_unknown_fields` and `flatten` exclude each
/// other, hence one struct a kind.
macro_rules! regelsoort {
    ($(#[$doc:meta])* $name:ident $soort_naam:literal { $($(#[$attr:meta])* $veld:ident: $soort:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            id: toml::Spanned<$crate::regel::RegelId>,
            titel: $crate::regel::Tekst,
            onderwerp: $crate::regel::Onderwerp,
            pub per: $crate::regel::Per,
            bron: $crate::regel::Tekst,
            citaat: $crate::regel::Tekst,
            sterkte: $crate::regel::Herkomst,
            rol: $crate::regel::RolCode,
            wat_nu: $crate::regel::Tekst,
            #[serde(default)]
            toelichting: String,
            #[serde(default)]
            pub geldt: $crate::regel::Geldt,
            /// National rules that this one takes the place of.
            #[serde(default)]
            pub vervangt: Vec<$crate::regel::RegelId>,
            $($(#[$attr])* pub $veld: $soort,)*
        }

        #[allow(dead_code, reason = "not every kind asks for each of these")]
        impl $name {
            /// The word above it in a profile.
            pub const SOORT: &'static str = $soort_naam;

            /// Keys of its own, beside those of every rule.
            pub const VELDEN: &'static [&'static str] = &[$(stringify!($veld)),*];

            /// Id in the requirement catalogue.
            pub fn id(&self) -> &str {
                &self.id.get_ref().0
            }

            /// What it is about, for whom, and on whose word.
            pub fn strekking(&self) -> $crate::regel::Strekking<'_> {
                $crate::regel::Strekking {
                    onderwerp: &self.onderwerp.0,
                    sterkte: self.sterkte,
                    geldt: &self.geldt,
                    geeft_datum: $crate::regel::DATERENDE_SOORTEN.contains(&Self::SOORT),
                }
            }

            fn kop(&self, handeling: impl Into<Option<$crate::regel::Handeling>>) -> $crate::regel::Kop<'_> {
                $crate::regel::Kop {
                    id: &self.id,
                    titel: &self.titel,
                    onderwerp: &self.onderwerp,
                    bron: &self.bron,
                    citaat: &self.citaat,
                    sterkte: self.sterkte,
                    rol: &self.rol,
                    wat_nu: &self.wat_nu,
                    toelichting: &self.toelichting,
                    soort: Self::SOORT,
                    handeling: handeling.into(),
                    hoort_bij: None,
                }
            }
        }
    };
}
pub(crate) use regelsoort;
