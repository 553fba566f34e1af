//! The contract profiles and the calendar, read once.

use leidraad_api::Fout;
use leidraad_domain::contract::ContractId;
use leidraad_rules::{Kalender, Profielen};

use crate::Kern;
use crate::nee::Nee;

/// What the rules need besides facts.
pub(crate) struct Regels {
    pub profielen: Profielen,
    pub kalender: Kalender,
}

impl Kern {
    pub(crate) fn regels(&self) -> Result<&Regels, Nee> {
        let read = self.regels.get_or_init(|| {
            let profielen = Profielen::ingebouwd().map_err(|f| Fout::ProfielStuk { waar: f.to_string() })?;
            let kalender = Kalender::nederland().map_err(|f| Fout::ProfielStuk { waar: f.to_string() })?;
            Ok(Regels { profielen, kalender })
        });
        read.as_ref().map_err(|fout| Nee(fout.clone()))
    }
}

impl Regels {
    /// Short name of a contract.
    pub(crate) fn kort(&self, contract: &ContractId) -> String {
        self.profielen
            .alle()
            .find(|p| p.id == *contract)
            .map_or_else(|| contract.0.clone(), |p| p.kort.clone())
    }
}
