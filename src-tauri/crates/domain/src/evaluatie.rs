//! An evaluation: how the goals of a plan stand, what the client says of it, and what follows.

use chrono::NaiveDate;

macro_rules! woorden {
    ($(#[$doc:meta])* $naam:ident { $($(#[$vdoc:meta])* $variant:ident $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $naam { $($(#[$vdoc])* $variant,)* }

        impl $naam {
            /// Every word, in the order of a form.
            pub const ALLE: &[Self] = &[$(Self::$variant),*];

            /// The word in store and API.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// Reads the word.
            pub fn van(code: &str) -> Option<Self> {
                Self::ALLE.iter().copied().find(|w| w.code() == code)
            }
        }
    };
}

woorden! {
    /// What kind of evaluation.
    EvaluatieSoort {
        /// The first one after the start.
        Eerste "eerste",
        /// On the way, because something asks for it.
        Tussentijds "tussentijds",
        /// The one that comes round.
        Periodiek "periodiek",
        /// At the end of the support.
        Eind "eind",
        /// A progress report for the municipality.
        Voortgang "voortgang",
    }
}

woorden! {
    /// How far an evaluation has come.
    EvaluatieStatus {
        /// A day was agreed.
        Gepland "gepland",
        /// Being written.
        Concept "concept",
        /// Fixed; a change needs a new version.
        Vastgesteld "vastgesteld",
        /// Sent to somebody.
        Verstuurd "verstuurd",
        /// Planned, and not held.
        Vervallen "vervallen",
    }
}

impl EvaluatieStatus {
    /// May still change.
    pub fn open(self) -> bool {
        matches!(self, Self::Gepland | Self::Concept)
    }
}

woorden! {
    /// How it was held.
    Wijze {
        /// At the client's home.
        Thuis "thuis",
        /// By telephone.
        Telefoon "telefoon",
        /// At a place of ours.
        Locatie "locatie",
        /// By video.
        Beeldbellen "beeldbellen",
    }
}

woorden! {
    /// In what capacity somebody took part.
    DeelnemerRol {
        /// The client.
        Client "client",
        /// Family, neighbour, friend.
        Netwerk "netwerk",
        /// Whoever may decide for the client.
        Vertegenwoordiger "vertegenwoordiger",
        /// Mentor.
        Mentor "mentor",
        /// Independent supporter (onafhankelijk clientondersteuner).
        Ondersteuner "ondersteuner",
        /// Somebody of ours.
        Medewerker "medewerker",
        /// Somebody else.
        Anders "anders",
    }
}

woorden! {
    /// Whether a goal was reached.
    DoelUitkomst {
        /// Not.
        Niet "niet",
        /// Partly.
        Deels "deels",
        /// Reached.
        Bereikt "bereikt",
    }
}

woorden! {
    /// What follows.
    Conclusie {
        /// As it is.
        Doorgaan "doorgaan",
        /// The plan changes.
        Bijstellen "bijstellen",
        /// Less support.
        Afschalen "afschalen",
        /// More support.
        Opschalen "opschalen",
        /// No support any more.
        Stoppen "stoppen",
    }
}

impl Conclusie {
    /// The need of the client is another than before.
    pub fn wijzigt_behoefte(self) -> bool {
        matches!(self, Self::Bijstellen | Self::Afschalen | Self::Opschalen)
    }
}

woorden! {
    /// Whether the support works.
    Voortgang {
        /// It does.
        Voldoende "voldoende",
        /// It does not.
        Onvoldoende "onvoldoende",
    }
}

/// Somebody who took part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deelnemer {
    /// In what capacity.
    pub rol: DeelnemerRol,
    /// Name.
    pub naam: String,
    /// Signs the paper.
    pub tekent: bool,
}

/// How one goal stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoelResultaat {
    /// The goal, as the plan says it.
    pub doel: String,
    /// When it is reached, as the plan says it.
    pub streven: String,
    /// Whether it was reached; `None` is not said yet.
    pub uitkomst: Option<DoelUitkomst>,
    /// 1 to 10, as the client gives it.
    pub score: Option<u8>,
    /// Anything more.
    pub toelichting: String,
}

/// A field that a contract demands besides our own, by its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvaluatieVeld {
    /// Key.
    pub sleutel: String,
    /// Text.
    pub tekst: String,
}

/// What an evaluation says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EvaluatieInhoud {
    /// The day it was held.
    pub gehouden_op: Option<NaiveDate>,
    /// How.
    pub wijze: Option<Wijze>,
    /// With whom.
    pub deelnemers: Vec<Deelnemer>,
    /// Goals, in the order of the plan.
    pub doelen: Vec<DoelResultaat>,
    /// What the client says, in the client's own words.
    pub eigen_woorden: String,
    /// 1 to 10.
    pub tevredenheid: Option<u8>,
    /// What changes, and what was agreed.
    pub verandert: String,
    /// What follows.
    pub conclusie: Option<Conclusie>,
    /// Whether the support works.
    pub voortgang: Option<Voortgang>,
    /// The plan itself was discussed as well.
    pub plan_besproken: bool,
    /// Fields of the contract.
    pub velden: Vec<EvaluatieVeld>,
}

/// Lowest and highest score.
pub const SCORES: std::ops::RangeInclusive<u8> = 1..=10;

/// Keys of fields that an evaluation has of itself; any other key that a contract names is a field of its own.
pub const EIGEN_SLEUTELS: &[&str] = &[
    "doelen",
    "met-client",
    "eigen-woorden",
    "tevredenheid",
    "verandert",
    "conclusie",
];

impl EvaluatieInhoud {
    /// The text of a field of the contract.
    pub fn veld(&self, sleutel: &str) -> Option<&str> {
        let found = self.velden.iter().find(|v| v.sleutel == sleutel);
        found.map(|v| v.tekst.trim()).filter(|t| !t.is_empty())
    }

    /// Whether what a key of a contract asks for is there. Goals count when each has its result.
    pub fn gevuld(&self, sleutel: &str) -> bool {
        match sleutel {
            "doelen" => !self.doelen.is_empty() && self.doelen.iter().all(|d| d.uitkomst.is_some()),
            "met-client" => self
                .deelnemers
                .iter()
                .any(|d| matches!(d.rol, DeelnemerRol::Client | DeelnemerRol::Vertegenwoordiger)),
            "eigen-woorden" => !self.eigen_woorden.trim().is_empty(),
            "tevredenheid" => self.tevredenheid.is_some(),
            "verandert" => !self.verandert.trim().is_empty(),
            "conclusie" => self.conclusie.is_some(),
            other => self.veld(other).is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doel(uitkomst: Option<DoelUitkomst>) -> DoelResultaat {
        DoelResultaat {
            doel: "Een schoon huis".into(),
            streven: String::new(),
            uitkomst,
            score: None,
            toelichting: String::new(),
        }
    }

    #[test]
    fn goals_are_filled_when_each_has_its_result() {
        let mut inhoud = EvaluatieInhoud::default();
        assert!(!inhoud.gevuld("doelen"));
        inhoud.doelen = vec![doel(Some(DoelUitkomst::Deels)), doel(None)];
        assert!(!inhoud.gevuld("doelen"));
        inhoud.doelen[1].uitkomst = Some(DoelUitkomst::Niet);
        assert!(inhoud.gevuld("doelen"));
    }

    #[test]
    fn a_representative_speaks_for_the_client_and_a_neighbour_does_not() {
        let met = |rol| {
            let wie = Deelnemer {
                rol,
                naam: "Iemand".into(),
                tekent: false,
            };
            let inhoud = EvaluatieInhoud {
                deelnemers: vec![wie],
                ..EvaluatieInhoud::default()
            };
            inhoud.gevuld("met-client")
        };
        assert!(met(DeelnemerRol::Client) && met(DeelnemerRol::Vertegenwoordiger));
        assert!(!met(DeelnemerRol::Netwerk));
    }

    #[test]
    fn a_field_of_the_contract_counts_by_its_text() {
        let veld = |tekst: &str| EvaluatieVeld {
            sleutel: "doelmatigheid".into(),
            tekst: tekst.into(),
        };
        let met = |tekst| EvaluatieInhoud {
            velden: vec![veld(tekst)],
            ..EvaluatieInhoud::default()
        };
        assert!(met("Twee keer per week is genoeg").gevuld("doelmatigheid"));
        assert!(!met("  ").gevuld("doelmatigheid") && !met("x").gevuld("iets-anders"));
    }
}
