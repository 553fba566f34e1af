//! What every rule carries, whatever its kind: id, title, source, quote, topic, subject and for whom it holds.

use std::collections::BTreeMap;
use std::ops::Range;

use leidraad_domain::contract::{ProductId, Voorziening};
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::gebruiker::Rol;
use leidraad_domain::nummer::Gemeentecode;
use serde::Deserialize;
use toml::Spanned;

use crate::invoer::{ClientInvoer, ToewijzingInvoer};

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

/// Text that may not be empty.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Tekst(pub String);

impl TryFrom<String> for Tekst {
    type Error = String;

    fn try_from(tekst: String) -> Result<Self, Self::Error> {
        if tekst.trim().is_empty() {
            Err("may not be empty".to_owned())
        } else {
            Ok(Self(tekst))
        }
    }
}

/// A word of a closed list.
macro_rules! woord {
    ($(#[$doc:meta])* $name:ident, $test:expr, $wat:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
        #[serde(try_from = "String")]
        pub(crate) struct $name(pub String);

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(tekst: String) -> Result<Self, Self::Error> {
                let test: fn(&str) -> bool = $test;
                if test(&tekst) { Ok(Self(tekst)) } else { Err(format!(concat!("`{}` is no ", $wat), tekst)) }
            }
        }
    };
}

/// Topics, which make "the contract is silent" and comparison possible.
pub const ONDERWERPEN: &[&str] = &[
    "contact",
    "start",
    "spoed",
    "intake",
    "bericht-305",
    "bericht-307",
    "tijdelijke-stop",
    "plan",
    "evaluatie",
    "eindevaluatie",
    "identiteit",
    "vog",
    "taal",
    "niveau",
    "supervisie",
    "vaste-medewerker",
    "vervanging",
    "aankondiging",
    "no-show",
    "signaal",
    "calamiteit",
    "klacht",
    "klachtoverzicht",
    "wachtlijst",
    "indicatie-einde",
    "einde",
    "overdracht",
    "partner",
    "overstap",
    "levering",
    "declaratie",
    "rapportage",
    "kpi",
    "datalek",
    "groep",
    "informatie",
    "overig",
];

fn slug(tekst: &str) -> bool {
    !tekst.is_empty()
        && tekst
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

woord!(
    /// Topic of a rule.
    Onderwerp, |tekst| ONDERWERPEN.contains(&tekst), "topic"
);
woord!(
    /// Code of a role.
    RolCode, |tekst| Rol::van(tekst).is_some(), "role"
);
woord!(
    /// Key of a field of a plan, or an id of a profile or product.
    Sleutel, slug, "key: small letters, digits and hyphens"
);
woord!(
    /// Id of a rule. It becomes part of keys, in which `/` separates.
    RegelId, |tekst| !tekst.is_empty() && tekst.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)),
    "rule id: letters, digits, dots and hyphens"
);

/// What a rule is about, and what its outcomes are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Per {
    Toewijzing,
    Planversie,
    Client,
    ClientMedewerker,
    MedewerkerContract,
    Bezoek,
    Casus,
    ContractPeriode,
    Organisatie,
}

impl Per {
    /// The word in a profile.
    pub fn code(self) -> &'static str {
        match self {
            Self::Toewijzing => "toewijzing",
            Self::Planversie => "planversie",
            Self::Client => "client",
            Self::ClientMedewerker => "client-medewerker",
            Self::MedewerkerContract => "medewerker-contract",
            Self::Bezoek => "bezoek",
            Self::Casus => "casus",
            Self::ContractPeriode => "contract-periode",
            Self::Organisatie => "organisatie",
        }
    }

    /// Counted for the organisation under a contract, not for a client.
    pub fn van_organisatie(self) -> bool {
        matches!(self, Self::ContractPeriode | Self::Organisatie)
    }

    /// Counted per toewijzing and its chain; otherwise each fact is a case of its own.
    pub fn van_toewijzing(self) -> bool {
        matches!(self, Self::Toewijzing | Self::Planversie)
    }
}

/// What happens to a rule when a toewijzing follows on an older one (C16).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum BijHerziening {
    /// The clock runs on: facts of the older toewijzing count.
    #[default]
    LooptDoor,
    /// Each toewijzing has its own.
    Opnieuw,
    /// A toewijzing with another amount has its own; with the same amount the clock runs on.
    OpnieuwBijAndereOmvang,
}

/// For which toewijzingen a rule holds; an empty list holds for all.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Geldt {
    #[serde(default, deserialize_with = "voorzieningen")]
    voorziening: Vec<Voorziening>,
    #[serde(default)]
    product: Vec<Sleutel>,
    /// Only in these gemeenten.
    #[serde(default)]
    gemeente: Vec<Sleutel>,
    /// Only urgent ones, or only others.
    spoed: Option<bool>,
    /// Only with a partner in the house, or only without.
    partner: Option<bool>,
}

impl Geldt {
    /// Whether the rule holds for a toewijzing of a client. Without a toewijzing only a rule for all holds.
    pub fn past(&self, t: Option<&ToewijzingInvoer>, client: &ClientInvoer) -> bool {
        self.partner.is_none_or(|partner| partner == client.partner)
            && match t {
                Some(t) => self.voor_toewijzing(t),
                None => self.voorziening.is_empty() && self.product.is_empty() && self.gemeente.is_empty(),
            }
    }

    /// The same for what only the toewijzing tells.
    pub fn voor_toewijzing(&self, t: &ToewijzingInvoer) -> bool {
        let deze_gemeente = |code: &Gemeentecode| self.gemeente.iter().any(|eigen| eigen.0 == code.cijfers());
        self.voor(t.voorziening, Some(&t.product))
            && self.spoed.is_none_or(|spoed| spoed == t.spoed)
            && (self.gemeente.is_empty() || t.gemeente.as_ref().is_none_or(deze_gemeente))
    }

    pub fn voor(&self, voorziening: Voorziening, product: Option<&ProductId>) -> bool {
        let dit_product = |id: &ProductId| self.product.iter().any(|eigen| eigen.0 == id.0);
        (self.voorziening.is_empty() || self.voorziening.contains(&voorziening))
            && (self.product.is_empty() || product.is_none_or(dit_product))
    }
}

fn voorzieningen<'de, D: serde::Deserializer<'de>>(source: D) -> Result<Vec<Voorziening>, D::Error> {
    let lees = |code: &String| {
        Voorziening::van(code)
            .ok_or_else(|| serde::de::Error::custom(format!("`{code}` is neither AV nor MV")))
    };
    Vec::<String>::deserialize(source)?.iter().map(lees).collect()
}

/// AV or MV.
pub(crate) fn voorziening<'de, D: serde::Deserializer<'de>>(source: D) -> Result<Voorziening, D::Error> {
    let code = String::deserialize(source)?;
    Voorziening::van(&code).ok_or_else(|| serde::de::Error::custom(format!("`{code}` is neither AV nor MV")))
}

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
    pub per: Per,
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
                    per: self.per,
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
