//! One worker, one deployment: what a rule says about it.

use leidraad_rules::Scenario;

use super::{kalender, profielen};

/// What rule `regel` says of the deployments in `rest`, each as `worker code`, in order of the day.
#[track_caller]
pub fn oordelen(contract: &str, product: &str, rest: &str, regel: &str) -> Vec<String> {
    let tekst = format!(
        "contract = \"{contract}\"\npeildatum = 2027-06-01\n{rest}\n[[toewijzing]]\nnummer = 1\n\
         dagtekening = 2027-01-04\ningangsdatum = 2027-01-04\nproduct = \"{product}\"\nvoorziening = \"MV\"\n"
    );
    let scenario = Scenario::lees("proef.toml", &tekst, profielen())
        .unwrap_or_else(|fout| panic!("{fout}\n{tekst}"))
        .remove(0);
    let antwoord = scenario.antwoord(profielen(), kalender());
    let van_regel = antwoord.bevindingen.iter().filter(|b| b.kop.regel == regel);
    van_regel
        .map(|b| {
            let wie = b.bevinding.medewerker.clone().unwrap_or_else(|| "-".to_owned());
            format!("{wie} {}", b.bevinding.uitkomst.code())
        })
        .collect()
}

/// The one outcome of worker `m`; empty when the rule says nothing.
#[track_caller]
pub fn oordeel(contract: &str, product: &str, medewerker: &str, inzet: &str, regel: &str) -> String {
    let rest = format!("[[medewerker]]\nid = \"m\"\n{medewerker}\n[[inzet]]\nmedewerker = \"m\"\n{inzet}\n");
    let alle = oordelen(contract, product, &rest, regel);
    assert!(alle.len() < 2, "{alle:?}");
    alle.first()
        .map_or(String::new(), |een| een.trim_start_matches("m ").to_owned())
}
