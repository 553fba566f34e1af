//! Workers as the rules see them: papers, languages, qualifications, and a deployment to judge.

use chrono::NaiveDate;
use leidraad_domain::toewijzing::Toewijzingsnummer;
use serde::Deserialize;

/// In which capacity somebody works for us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MedewerkerSoort {
    /// Employed.
    Medewerker,
    /// Volunteer.
    Vrijwilliger,
    /// Trainee.
    Stagiair,
    /// Learns and works (BBL).
    Bbl,
    /// Works from own experience.
    Ervaringsdeskundige,
    /// Self-employed.
    Zzp,
    /// Of a subcontractor.
    Onderaannemer,
}

impl MedewerkerSoort {
    /// Every capacity.
    pub const ALLE: &[Self] = &[
        Self::Medewerker,
        Self::Vrijwilliger,
        Self::Stagiair,
        Self::Bbl,
        Self::Ervaringsdeskundige,
        Self::Zzp,
        Self::Onderaannemer,
    ];

    /// The word in scenario and profile.
    pub fn code(self) -> &'static str {
        match self {
            Self::Medewerker => "medewerker",
            Self::Vrijwilliger => "vrijwilliger",
            Self::Stagiair => "stagiair",
            Self::Bbl => "bbl",
            Self::Ervaringsdeskundige => "ervaringsdeskundige",
            Self::Zzp => "zzp",
            Self::Onderaannemer => "onderaannemer",
        }
    }

    /// A trained worker in his own right. A volunteer, trainee, learner or experience expert comes beside one.
    pub fn telt_als_gekwalificeerd(self) -> bool {
        matches!(self, Self::Medewerker | Self::Zzp | Self::Onderaannemer)
    }

    /// Reads the word.
    pub fn van(code: &str) -> Option<Self> {
        Self::ALLE.iter().copied().find(|soort| soort.code() == code)
    }
}

/// Level of a language (CEFR).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[allow(missing_docs, reason = "the levels of the CEFR are their own explanation")]
pub enum Taalniveau {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

impl Taalniveau {
    /// Reads `A2`.
    pub fn van(code: &str) -> Option<Self> {
        Some(match code {
            "A1" => Self::A1,
            "A2" => Self::A2,
            "B1" => Self::B1,
            "B2" => Self::B2,
            "C1" => Self::C1,
            "C2" => Self::C2,
            _ => return None,
        })
    }

    /// `A2`.
    pub fn code(self) -> &'static str {
        match self {
            Self::A1 => "A1",
            Self::A2 => "A2",
            Self::B1 => "B1",
            Self::B2 => "B2",
            Self::C1 => "C1",
            Self::C2 => "C2",
        }
    }
}

/// A language that somebody speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taal {
    /// ISO 639-1: `nl`, `en`.
    pub taal: String,
    /// How well.
    pub niveau: Taalniveau,
}

/// A VOG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vog {
    /// When it was issued.
    pub afgegeven: NaiveDate,
    /// Screening profile: `45`.
    pub profiel: Option<String>,
    /// Function aspects of the general profile: 41, 43, 84, 85.
    pub aspecten: Vec<u32>,
}

/// Level of an education, or of working and thinking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Niveau {
    /// mbo-1.
    #[serde(rename = "mbo-1")]
    Mbo1,
    /// mbo-2.
    #[serde(rename = "mbo-2")]
    Mbo2,
    /// mbo-3.
    #[serde(rename = "mbo-3")]
    Mbo3,
    /// mbo-4.
    #[serde(rename = "mbo-4")]
    Mbo4,
    /// hbo.
    #[serde(rename = "hbo")]
    Hbo,
    /// wo.
    #[serde(rename = "wo")]
    Wo,
}

impl Niveau {
    /// Reads `mbo-3`, `hbo`, `wo`.
    pub fn van(code: &str) -> Option<Self> {
        Some(match code {
            "mbo-1" => Self::Mbo1,
            "mbo-2" => Self::Mbo2,
            "mbo-3" => Self::Mbo3,
            "mbo-4" => Self::Mbo4,
            "hbo" => Self::Hbo,
            "wo" => Self::Wo,
            _ => return None,
        })
    }

    /// `mbo-3`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Mbo1 => "mbo-1",
            Self::Mbo2 => "mbo-2",
            Self::Mbo3 => "mbo-3",
            Self::Mbo4 => "mbo-4",
            Self::Hbo => "hbo",
            Self::Wo => "wo",
        }
    }
}

/// What somebody learned, and how that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kwalificatie {
    /// A diploma of mbo, by its CREBO code.
    Crebo {
        /// Code.
        code: String,
    },
    /// A diploma of hbo or wo, by its RIO code.
    Rio {
        /// Code.
        code: String,
    },
    /// A diploma of which only level and direction are known.
    Diploma {
        /// Level.
        niveau: Niveau,
        /// Direction, as `zorg`; `None` is not told.
        richting: Option<String>,
    },
    /// A certificate of recognised competences.
    Evc {
        /// Level.
        niveau: Option<Niveau>,
        /// When it was tested.
        getoetst_op: Option<NaiveDate>,
    },
    /// Associate degree.
    Ad,
    /// A diploma from abroad.
    Buitenlands {
        /// Who compared it: `sbb`, `nuffic`; `None` is not compared.
        vergelijking: Option<String>,
    },
    /// Level of working and thinking.
    WerkEnDenkniveau {
        /// Level.
        niveau: Niveau,
        /// When it was tested.
        getoetst_op: Option<NaiveDate>,
    },
    /// A profession: `gedragswetenschapper`, `registerplein`.
    Beroep {
        /// Which.
        code: String,
        /// Level.
        niveau: Option<Niveau>,
    },
}

/// Somebody who works for us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medewerker {
    /// Id by which facts name this person.
    pub id: String,
    /// Capacity.
    pub soort: MedewerkerSoort,
    /// First day of employment.
    pub in_dienst: Option<NaiveDate>,
    /// First day of work.
    pub eerste_werkdag: Option<NaiveDate>,
    /// VOGs, in any order.
    pub vog: Vec<Vog>,
    /// Languages.
    pub talen: Vec<Taal>,
    /// Qualifications.
    pub kwalificaties: Vec<Kwalificatie>,
    /// Partner or family of the client.
    pub familie: bool,
    /// What was signed or handed out: `geheimhouding`, `legitimatie`, `visie`, `competenties`, `ervaring`, `scholing`.
    pub papieren: Vec<String>,
}

impl Medewerker {
    /// How well a language is spoken; `None` when it is not told.
    pub fn taalniveau(&self, taal: &str) -> Option<Taalniveau> {
        let deze = self.talen.iter().filter(|eigen| eigen.taal == taal);
        deze.map(|eigen| eigen.niveau).max()
    }

    /// A profession or registration.
    pub fn heeft_beroep(&self, beroep: &str) -> bool {
        let beroepen = self.kwalificaties.iter();
        beroepen
            .into_iter()
            .any(|k| matches!(k, Kwalificatie::Beroep { code, .. } if code == beroep))
    }

    /// Somebody of whom nothing is known but a name.
    pub(crate) fn onbekend(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            soort: MedewerkerSoort::Medewerker,
            in_dienst: None,
            eerste_werkdag: None,
            vog: Vec::new(),
            talen: Vec::new(),
            kwalificaties: Vec::new(),
            familie: false,
            papieren: Vec::new(),
        }
    }
}

/// A worker with a client on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inzet {
    /// The worker's id.
    pub medewerker: String,
    /// The day.
    pub op: NaiveDate,
    /// Toewijzing; `None` is the only one.
    pub toewijzing: Option<Toewijzingsnummer>,
    /// What the client or the municipality consented to: `anderstalig`, `onderaannemer`.
    pub toestemmingen: Vec<String>,
    /// Id of the worker who supervises.
    pub supervisor: Option<String>,
    /// A group, instead of one client.
    pub groep: Option<Groep>,
}

/// A group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Groep {
    /// Clients in it.
    pub clienten: u32,
    /// Of those, with support of the heaviest kind.
    pub zwaar: u32,
}
