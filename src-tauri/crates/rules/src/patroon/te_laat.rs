//! What was announced too short before it was planned.

use leidraad_domain::feit::Feit;

use super::FeitDatum;
use crate::duur::Duur;
use crate::rekenen;

/// Announced too short before it was planned, or not at all.
#[derive(Debug, Clone)]
pub(super) struct TeLaatGemeld {
    pub gepland: &'static str,
    pub gemeld: &'static str,
    pub binnen: Duur,
}

impl TeLaatGemeld {
    /// Exactly at the border is in time. Without an announcement it is late; without a planned moment nobody can say.
    pub fn past(&self, feit: &Feit) -> bool {
        let moment = |veld: &'static str| {
            FeitDatum {
                soort: feit.soort,
                veld: Some(veld),
            }
            .moment(feit)
        };
        let dag = |veld: &str| feit.datum(veld);
        if !feit.velden.contains_key(self.gemeld) {
            return true;
        }
        match (moment(self.gepland), moment(self.gemeld)) {
            (Some(gepland), Some(gemeld)) => {
                rekenen::na_uren(gemeld, self.binnen).is_none_or(|grens| grens > gepland)
            }
            _ => match (dag(self.gepland), dag(self.gemeld)) {
                (Some(gepland), Some(gemeld)) => gemeld >= gepland,
                _ => true,
            },
        }
    }
}
