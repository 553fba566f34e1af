//! Letters from text files that an organisation can change.
//!
//! The first line is `Titel: ...`. After that a blank line ends a paragraph, `# ` begins a heading,
//! `- ` an item of a list, and a line of underscores is room for a signature between greeting and
//! name. `{client.naam}` is filled in; `{{` and `}}` are the characters themselves.

mod lezen;
mod soort;
mod velden;

use std::collections::{BTreeMap, BTreeSet};

pub use soort::Sjabloonsoort;
pub use velden::{VELDEN, Veld};

use crate::model::Blok;

/// The longest template, in characters.
pub const SJABLOON_HOOGSTENS: usize = 20_000;
/// The longest title after filling in, in characters.
pub const TITEL_HOOGSTENS: usize = 200;

/// A template that was read and has no unknown fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sjabloon {
    titel: Zin,
    delen: Vec<Deel>,
}

/// A template with everything filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ingevuld {
    /// Title of the document, subject of a letter.
    pub titel: String,
    /// The text.
    pub blokken: Vec<Blok>,
}

/// What is wrong with a template, or with what it is filled with. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum SjabloonFout {
    /// The first line does not say `Titel: ...`.
    #[error("the first line is not a title")]
    GeenTitel,
    /// There is nothing after the title.
    #[error("there is no text")]
    GeenTekst,
    /// A field that does not exist.
    #[error("line {regel}: unknown field {naam:?}")]
    OnbekendVeld {
        /// Line.
        regel: usize,
        /// What stands between the braces.
        naam: String,
    },
    /// A field that exists, but not for this kind of template.
    #[error("line {regel}: field {naam} is not for this template")]
    VeldHoortHierNiet {
        /// Line.
        regel: usize,
        /// The field.
        naam: &'static str,
    },
    /// An opening brace without a closing one on the same line.
    #[error("line {regel}: a brace is not closed")]
    NietGesloten {
        /// Line.
        regel: usize,
    },
    /// Nothing is known to fill in.
    #[error("line {regel}: no value for {naam}")]
    GeenWaarde {
        /// Line where the field stands first.
        regel: usize,
        /// The field.
        naam: &'static str,
    },
    /// The template is too long.
    #[error("{tekens} characters, more than {hoogstens}")]
    TeLang {
        /// Its length.
        tekens: usize,
        /// What is allowed.
        hoogstens: usize,
    },
    /// The title is too long after filling in.
    #[error("title of {tekens} characters, more than {hoogstens}")]
    TitelTeLang {
        /// Its length.
        tekens: usize,
        /// What is allowed.
        hoogstens: usize,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Deel {
    Kop(Zin),
    Alinea(Zin),
    Lijst(Vec<Zin>),
    Ondertekening { groet: Zin, naam: Zin },
}

/// Text with fields in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Zin(Vec<Stuk>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Stuk {
    Tekst(String),
    Veld { naam: &'static str, regel: usize },
}

impl Sjabloon {
    /// Reads the text of a template.
    ///
    /// # Errors
    /// Everything that is wrong with it, in order of lines.
    pub fn lees(soort: Sjabloonsoort, tekst: &str) -> Result<Self, Vec<SjabloonFout>> {
        lezen::lees(soort, tekst)
    }

    /// The fields that have to be known to fill in this template.
    pub fn velden(&self) -> BTreeSet<&'static str> {
        self.stukken().filter_map(|stuk| Some(stuk.veld()?.0)).collect()
    }

    /// Fills in the fields; a value of nothing but white space is no value.
    ///
    /// # Errors
    /// Each field that has no value, and a title that became too long.
    pub fn vul(&self, waarden: &BTreeMap<&str, String>) -> Result<Ingevuld, Vec<SjabloonFout>> {
        let mut ontbreekt: BTreeMap<&'static str, usize> = BTreeMap::new();
        for (naam, regel) in self.stukken().filter_map(Stuk::veld) {
            if waarden.get(naam).is_none_or(|waarde| waarde.trim().is_empty()) {
                ontbreekt.entry(naam).or_insert(regel);
            }
        }
        let mut fouten: Vec<SjabloonFout> = ontbreekt
            .into_iter()
            .map(|(naam, regel)| SjabloonFout::GeenWaarde { regel, naam })
            .collect();
        fouten.sort();
        let titel = self.titel.vul(waarden).replace(['\r', '\n'], " ");
        let tekens = titel.chars().count();
        if tekens > TITEL_HOOGSTENS {
            let hoogstens = TITEL_HOOGSTENS;
            fouten.push(SjabloonFout::TitelTeLang { tekens, hoogstens });
        }
        if !fouten.is_empty() {
            return Err(fouten);
        }
        let blokken = self.delen.iter().map(|deel| match deel {
            Deel::Kop(zin) => Blok::Kop1(zin.vul(waarden)),
            Deel::Alinea(zin) => Blok::Alinea(zin.vul(waarden)),
            Deel::Lijst(punten) => Blok::Lijst(punten.iter().map(|punt| punt.vul(waarden)).collect()),
            Deel::Ondertekening { groet, naam } => Blok::Ondertekening {
                groet: groet.vul(waarden),
                naam: naam.vul(waarden),
            },
        });
        Ok(Ingevuld {
            titel,
            blokken: blokken.collect(),
        })
    }

    fn stukken(&self) -> impl Iterator<Item = &Stuk> {
        let zinnen = self.delen.iter().flat_map(|deel| match deel {
            Deel::Kop(zin) | Deel::Alinea(zin) => vec![zin],
            Deel::Lijst(punten) => punten.iter().collect(),
            Deel::Ondertekening { groet, naam } => vec![groet, naam],
        });
        std::iter::once(&self.titel).chain(zinnen).flat_map(|zin| &zin.0)
    }
}

impl Zin {
    fn vul(&self, waarden: &BTreeMap<&str, String>) -> String {
        let stukken = self.0.iter().map(|stuk| match stuk {
            Stuk::Tekst(tekst) => tekst.as_str(),
            Stuk::Veld { naam, .. } => waarden.get(naam).map_or("", |waarde| waarde.trim()),
        });
        stukken.collect()
    }
}

impl Stuk {
    fn veld(&self) -> Option<(&'static str, usize)> {
        match self {
            Self::Veld { naam, regel } => Some((naam, *regel)),
            Self::Tekst(_) => None,
        }
    }
}
