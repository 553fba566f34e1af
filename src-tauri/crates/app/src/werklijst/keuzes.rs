//! What the list can be narrowed to.

use std::collections::BTreeSet;

use leidraad_api::werklijst::{WerkKeuze, WerklijstKeuzes};

use crate::App;
use crate::nee::Nee;
use crate::regels::Regels;

/// Ids of every rule about a topic, in any contract.
pub(super) fn over(regels: &Regels, onderwerp: &str) -> Vec<String> {
    let ids: BTreeSet<&String> = regels
        .profielen
        .alle()
        .flat_map(|profiel| regels.profielen.versies(&profiel.id))
        .flat_map(|profiel| profiel.regels())
        .filter(|tekst| tekst.onderwerp == onderwerp)
        .map(|tekst| &tekst.id)
        .collect();
    ids.into_iter().cloned().collect()
}

/// What the list can be narrowed to.
pub(super) fn keuzes(app: &App) -> Result<WerklijstKeuzes, Nee> {
    let regels = &*app.regels()?;
    app.lees(|l| {
        let mut contracten = Vec::new();
        let mut onderwerpen = BTreeSet::new();
        for profiel in regels.profielen.alle() {
            if l.contract_in_gebruik(&profiel.id)? {
                contracten.push(WerkKeuze {
                    waarde: profiel.id.0.clone(),
                    label: profiel.kort.clone(),
                });
                let met_datum = profiel.regels().filter(|tekst| tekst.handeling.is_some());
                onderwerpen.extend(met_datum.map(|tekst| tekst.onderwerp.clone()));
            }
        }
        let mut onderwerpen: Vec<WerkKeuze> = onderwerpen
            .into_iter()
            .map(|code| WerkKeuze {
                label: leidraad_taal::onderwerp(&code),
                waarde: code,
            })
            .collect();
        onderwerpen.sort_by(|a, b| a.label.cmp(&b.label));
        Ok(WerklijstKeuzes {
            contracten,
            onderwerpen,
        })
    })
}
