//! Fields that a plan must have.

use leidraad_domain::feitsoort::FeitSoort;
use serde::Deserialize;

use crate::plan::PlanEis;
use crate::regel::{Handeling, Kop, Sleutel, Tekst, regelsoort};

regelsoort! {
    /// `[[planveld]]`
    PlanveldRegel "planveld" {
        /// The fields.
        velden: Vec<Veld>,
        /// From which version of the plan on.
        #[serde(default = "eerste_versie")]
        vanaf_versie: u32,
    }
}

/// One field of a plan.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Veld {
    sleutel: Sleutel,
    label: Tekst,
}

fn eerste_versie() -> u32 {
    1
}

impl PlanveldRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        vec![self.kop(Handeling::from(FeitSoort::Plan))]
    }

    /// A rule without fields demands nothing.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        if self.velden.is_empty() {
            return Err(("velden", "a rule without fields demands nothing".to_owned()));
        }
        Ok(())
    }

    /// What this rule demands of a version of the plan.
    pub fn eisen(&self, versie: u32) -> impl Iterator<Item = PlanEis> {
        let velden = if versie < self.vanaf_versie {
            &[][..]
        } else {
            &self.velden[..]
        };
        velden.iter().map(|veld| {
            let tekst = self.kop(Handeling::from(FeitSoort::Plan)).tekst();
            PlanEis {
                regel: self.id().to_owned(),
                bron: tekst.bron,
                citaat: tekst.citaat,
                titel: tekst.titel,
                veld: veld.sleutel.0.clone(),
                label: veld.label.0.clone(),
                vanaf_versie: self.vanaf_versie,
            }
        })
    }
}
