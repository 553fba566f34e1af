//! An appointment: planned on, with whom, and what became of it.

use chrono::NaiveDate;

use crate::datum::Tijdstip;
use crate::feitsoort::FeitSoort;
use crate::id::{ClientId, GebruikerId};
use crate::toewijzing::Toewijzingsnummer;

macro_rules! woorden {
    ($(#[$doc:meta])* $naam:ident { $($(#[$vdoc:meta])* $variant:ident $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $naam { $($(#[$vdoc])* $variant,)* }

        impl $naam {
            /// Every one, in the order of the form.
            pub const ALLE: &[Self] = &[$(Self::$variant),*];

            /// The word in store and API.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// Reads the word.
            pub fn van(code: &str) -> Option<Self> {
                Self::ALLE.iter().copied().find(|een| een.code() == code)
            }
        }
    };
}

woorden! {
    /// What an appointment is for.
    AfspraakSoort {
        /// Intake.
        Intake "intake",
        /// Getting to know each other.
        Kennismaking "kennismaking",
        /// First day of care.
        Start "start",
        /// Evaluation of the plan.
        Evaluatie "evaluatie",
        /// A visit at home.
        Huisbezoek "huisbezoek",
        /// A consultation with the municipality.
        Overleg "overleg",
        /// Anything else.
        Anders "anders",
    }
}

woorden! {
    /// Where, in the words that contracts distinguish.
    Plaats {
        /// In the client's home.
        Thuis "thuis",
        /// Somewhere else.
        Locatie "locatie",
        /// By video or telephone.
        Digitaal "digitaal",
    }
}

woorden! {
    /// Who cancelled.
    AfgezegdDoor {
        /// The client, or somebody for the client.
        Client "client",
        /// We did.
        Onszelf "onszelf",
        /// Somebody else who would come.
        Ander "ander",
    }
}

/// What became of an appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AfspraakStand {
    /// It stands.
    Gepland,
    /// It took place.
    Gehouden {
        /// When.
        op: Tijdstip,
    },
    /// It will not take place.
    Afgezegd {
        /// By whom.
        door: AfgezegdDoor,
        /// Why.
        reden: String,
    },
    /// Another moment took its place; this one keeps the old moment.
    Verplaatst,
}

impl AfspraakStand {
    /// The word in store and API.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Gepland => "gepland",
            Self::Gehouden { .. } => "gehouden",
            Self::Afgezegd { .. } => "afgezegd",
            Self::Verplaatst => "verplaatst",
        }
    }
}

/// One appointment at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afspraak {
    /// Whose.
    pub client: ClientId,
    /// The toewijzing it belongs to; `None` counts for all of the client's.
    pub toewijzing: Option<Toewijzingsnummer>,
    /// What for.
    pub soort: AfspraakSoort,
    /// Planned on: a day, or a day with its time.
    pub op: Tijdstip,
    /// How long.
    pub minuten: Option<u32>,
    /// Where.
    pub plaats: Plaats,
    /// Where, in words: an address, a room, a telephone number.
    pub waar: String,
    /// Who come besides the colleague.
    pub met: String,
    /// Our colleague who goes.
    pub collega: Option<GebruikerId>,
    /// Anything more.
    pub notitie: String,
    /// What became of it.
    pub stand: AfspraakStand,
}

/// The longest appointment: a day.
pub const MINUTEN_HOOGSTENS: u32 = 24 * 60;

impl AfspraakSoort {
    /// The fact that stands from the moment of planning, and its field with the day.
    pub fn feit_gepland(self) -> Option<FeitSoort> {
        match self {
            Self::Evaluatie => Some(FeitSoort::EvaluatieGepland),
            Self::Start => Some(FeitSoort::StartGepland),
            Self::Overleg => Some(FeitSoort::Overleg),
            _ => None,
        }
    }

    /// The facts that holding it may be, what it nearly always is first. An evaluation is a record of its own.
    pub fn feiten_gehouden(self) -> &'static [FeitSoort] {
        match self {
            Self::Intake => &[
                FeitSoort::Intake,
                FeitSoort::EersteContact,
                FeitSoort::Kennismaking,
            ],
            Self::Kennismaking => &[
                FeitSoort::Kennismaking,
                FeitSoort::EersteContact,
                FeitSoort::Intake,
            ],
            Self::Start => &[
                FeitSoort::Start,
                FeitSoort::EersteContact,
                FeitSoort::Kennismaking,
            ],
            Self::Huisbezoek | Self::Anders => &[FeitSoort::EersteContact, FeitSoort::Kennismaking],
            Self::Evaluatie | Self::Overleg => &[],
        }
    }

    /// The fact that holding it usually is.
    pub fn feit_gehouden(self) -> Option<FeitSoort> {
        match self {
            Self::Huisbezoek | Self::Anders => None,
            _ => self.feiten_gehouden().first().copied(),
        }
    }

    /// The fact that closes the term for which it is planned.
    pub fn doel(self) -> Option<FeitSoort> {
        match self {
            Self::Evaluatie => Some(FeitSoort::Evaluatie),
            Self::Overleg => Some(FeitSoort::Overleg),
            _ => self.feit_gehouden(),
        }
    }
}

impl Afspraak {
    /// The day.
    pub fn dag(&self) -> NaiveDate {
        self.op.dag()
    }

    /// Whether it may still be moved, cancelled or held.
    pub fn staat(&self) -> bool {
        self.stand == AfspraakStand::Gepland
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back() {
        assert!(
            AfspraakSoort::ALLE
                .iter()
                .all(|s| AfspraakSoort::van(s.code()) == Some(*s))
        );
        assert!(Plaats::ALLE.iter().all(|s| Plaats::van(s.code()) == Some(*s)));
        assert!(
            AfgezegdDoor::ALLE
                .iter()
                .all(|s| AfgezegdDoor::van(s.code()) == Some(*s))
        );
    }

    #[test]
    fn a_visit_is_planned_for_no_term_and_an_evaluation_for_that_of_the_evaluation() {
        assert_eq!(AfspraakSoort::Huisbezoek.doel(), None);
        assert_eq!(AfspraakSoort::Evaluatie.doel(), Some(FeitSoort::Evaluatie));
        assert_eq!(AfspraakSoort::Evaluatie.feit_gehouden(), None);
    }
}
