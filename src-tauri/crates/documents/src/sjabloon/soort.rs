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
}

impl Sjabloonsoort {
    /// All kinds.
    pub const ALLE: [Self; 5] = [
        Self::LateStart,
        Self::IndicatieEindigt,
        Self::MedewerkerAangekondigd,
        Self::MapThuis,
        Self::Afspraak,
    ];

    /// Name of its file, without `.txt`.
    pub fn naam(self) -> &'static str {
        match self {
            Self::LateStart => "brief-late-start",
            Self::IndicatieEindigt => "brief-indicatie-eindigt",
            Self::MedewerkerAangekondigd => "brief-medewerker-aangekondigd",
            Self::MapThuis => "map-thuis",
            Self::Afspraak => "brief-afspraak",
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
        }
    }
}
