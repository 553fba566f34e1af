//! The kinds of template, each with the text that comes with the program.

/// What a template is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sjabloonsoort {
    /// Letter: the help begins later than it had to.
    LateStart,
    /// Letter: what the municipality allowed comes to its end.
    IndicatieEindigt,
    /// Letter: who is going to come.
    MedewerkerAangekondigd,
    /// Agreements for the map at home.
    MapThuis,
    /// Letter: an appointment to meet or to evaluate.
    Afspraak,
    /// Letter to a worker: a VOG is needed.
    MedewerkerVog,
    /// Letter to a worker: a proof of education, language or registration is needed.
    MedewerkerBewijs,
    /// Letter to a worker: something must be signed or fetched.
    MedewerkerVerklaring,
}

impl Sjabloonsoort {
    /// All kinds.
    pub const ALLE: [Self; 8] = [
        Self::LateStart,
        Self::IndicatieEindigt,
        Self::MedewerkerAangekondigd,
        Self::MapThuis,
        Self::Afspraak,
        Self::MedewerkerVog,
        Self::MedewerkerBewijs,
        Self::MedewerkerVerklaring,
    ];

    /// Name of its file, without `.txt`.
    pub fn naam(self) -> &'static str {
        match self {
            Self::LateStart => "brief-late-start",
            Self::IndicatieEindigt => "brief-indicatie-eindigt",
            Self::MedewerkerAangekondigd => "brief-medewerker-aangekondigd",
            Self::MapThuis => "map-thuis",
            Self::Afspraak => "brief-afspraak",
            Self::MedewerkerVog => "medewerker-vog",
            Self::MedewerkerBewijs => "medewerker-bewijs",
            Self::MedewerkerVerklaring => "medewerker-verklaring",
        }
    }

    /// Finds a kind by the name of its file.
    pub fn met_naam(naam: &str) -> Option<Self> {
        Self::ALLE.into_iter().find(|soort| soort.naam() == naam)
    }

    /// Whether it is sent to somebody, with an address and a date.
    pub fn is_brief(self) -> bool {
        self != Self::MapThuis
    }

    /// Whether it goes to somebody who works for us, and not to a client.
    pub fn aan_medewerker(self) -> bool {
        matches!(
            self,
            Self::MedewerkerVog | Self::MedewerkerBewijs | Self::MedewerkerVerklaring
        )
    }

    /// The text that comes with the program.
    pub fn standaard(self) -> &'static str {
        match self {
            Self::LateStart => include_str!("../../../../../assets/sjablonen/brief-late-start.txt"),
            Self::IndicatieEindigt => {
                include_str!("../../../../../assets/sjablonen/brief-indicatie-eindigt.txt")
            }
            Self::MedewerkerAangekondigd => {
                include_str!("../../../../../assets/sjablonen/brief-medewerker-aangekondigd.txt")
            }
            Self::MapThuis => include_str!("../../../../../assets/sjablonen/map-thuis.txt"),
            Self::Afspraak => include_str!("../../../../../assets/sjablonen/brief-afspraak.txt"),
            Self::MedewerkerVog => include_str!("../../../../../assets/sjablonen/medewerker-vog.txt"),
            Self::MedewerkerBewijs => include_str!("../../../../../assets/sjablonen/medewerker-bewijs.txt"),
            Self::MedewerkerVerklaring => {
                include_str!("../../../../../assets/sjablonen/medewerker-verklaring.txt")
            }
        }
    }
}
