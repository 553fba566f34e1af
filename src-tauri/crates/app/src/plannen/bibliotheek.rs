//! Activities and templates to begin a plan with: those of the program, by product, and those of the organisation.

use std::sync::LazyLock;

use leidraad_api::Fout;
use leidraad_api::feiten::Keuze;
use leidraad_api::plannen::{ActiviteitScherm, Bibliotheek, BibliotheekGroep, DoelScherm, SjabloonScherm};
use leidraad_domain::activiteit::{Activiteit, Dagdeel, Ritme, Weekdagen};
use leidraad_domain::contract::ProductId;
use leidraad_domain::feitsoort::{FeitSoort, VeldType};
use leidraad_domain::plan::PlanInhoud;
use leidraad_rules::ToewijzingInvoer;
use leidraad_store::Lezer;
use leidraad_taal::{plan_zin, woord};
use serde::Deserialize;

use super::inhoud::{activiteit_scherm, activiteit_van, doel_scherm, doel_van};
use crate::nee::Nee;

/// What travels with the program, in the order in which it is offered.
const BESTANDEN: [&str; 3] = [
    include_str!("../../../../../assets/planbibliotheek/huishouden.toml"),
    include_str!("../../../../../assets/planbibliotheek/begeleiding.toml"),
    include_str!("../../../../../assets/planbibliotheek/dagbesteding.toml"),
];

/// A fault in a file is a fault of ours and shows in a test; a user then sees a shorter list.
static MEEGELEVERD: LazyLock<Vec<Bestand>> = LazyLock::new(|| {
    BESTANDEN
        .iter()
        .filter_map(|tekst| toml::from_str(tekst).ok())
        .collect()
});

/// A file of `assets/planbibliotheek`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    /// Where the list comes from, in words.
    herkomst: String,
    /// Products of the profiles for which it is meant.
    producten: Vec<String>,
    groep: Vec<Groep>,
    #[serde(default)]
    sjabloon: Vec<Sjabloon>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Groep {
    naam: String,
    /// What, and how often that is usual.
    activiteiten: Vec<(String, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sjabloon {
    naam: String,
    /// Goal, and what can be seen when it is reached.
    #[serde(default)]
    doelen: Vec<(String, String)>,
    /// Names of activities of this file.
    activiteiten: Vec<String>,
}

fn rij(activiteit: &str, ritme: &str) -> ActiviteitScherm {
    ActiviteitScherm {
        activiteit: activiteit.to_owned(),
        ritme: Some(ritme.to_owned()),
        ..ActiviteitScherm::default()
    }
}

impl Bestand {
    fn groepen(&self) -> impl Iterator<Item = BibliotheekGroep> {
        self.groep.iter().map(|groep| BibliotheekGroep {
            naam: groep.naam.clone(),
            herkomst: self.herkomst.clone(),
            activiteiten: groep
                .activiteiten
                .iter()
                .map(|(naam, ritme)| rij(naam, ritme))
                .collect(),
        })
    }

    fn sjablonen(&self) -> impl Iterator<Item = SjabloonScherm> {
        self.sjabloon.iter().map(|sjabloon| SjabloonScherm {
            id: None,
            naam: sjabloon.naam.clone(),
            herkomst: self.herkomst.clone(),
            doelen: sjabloon
                .doelen
                .iter()
                .map(|(doel, resultaat)| DoelScherm {
                    doel: doel.clone(),
                    resultaat: resultaat.clone(),
                    streefdatum: None,
                })
                .collect(),
            activiteiten: sjabloon
                .activiteiten
                .iter()
                .filter_map(|naam| self.activiteit(naam))
                .collect(),
        })
    }

    fn activiteit(&self, naam: &str) -> Option<ActiviteitScherm> {
        let alle = self.groep.iter().flat_map(|groep| &groep.activiteiten);
        let mut gevonden = alle.filter(|(eigen, _)| eigen == naam);
        gevonden.next().map(|(naam, ritme)| rij(naam, ritme))
    }

    fn voor(&self, product: &ProductId) -> bool {
        self.producten.contains(&product.0)
    }
}

fn keuze(waarde: &str, label: String) -> Keuze {
    Keuze {
        waarde: waarde.to_owned(),
        label,
    }
}

/// The words that a field of a kind of fact knows.
fn woorden_van(soort: FeitSoort, veld: &str) -> Vec<Keuze> {
    let def = soort.velden().iter().find(|def| def.naam == veld);
    match def.map(|def| def.soort) {
        Some(VeldType::Keuze(woorden)) => woorden.iter().map(|w| keuze(w, woord(w))).collect(),
        _ => Vec::new(),
    }
}

/// What a plan under a toewijzing can be made of. A product that no file names sees everything.
pub(crate) fn bibliotheek(l: Lezer<'_>, t: &ToewijzingInvoer) -> Result<Bibliotheek, Nee> {
    let past = MEEGELEVERD.iter().any(|b| b.voor(&t.product));
    let bestanden = || MEEGELEVERD.iter().filter(|b| !past || b.voor(&t.product));
    let mut groepen: Vec<BibliotheekGroep> = bestanden().flat_map(Bestand::groepen).collect();
    let herkomst = plan_zin("herkomst_eigen", &[]);
    let mut eigen: Vec<ActiviteitScherm> = Vec::new();
    let mut sjablonen = Vec::new();
    for sjabloon in l.sjablonen()? {
        let inhoud = l.sjabloon_inhoud(sjabloon.id)?;
        let activiteiten: Vec<_> = inhoud.activiteiten.iter().map(activiteit_scherm).collect();
        for a in &activiteiten {
            let bekend = groepen
                .iter()
                .flat_map(|g| &g.activiteiten)
                .chain(&eigen)
                .any(|b| b.activiteit == a.activiteit);
            if !bekend {
                eigen.push(a.clone());
            }
        }
        if sjabloon.contract == t.contract && sjabloon.product == t.product {
            sjablonen.push(SjabloonScherm {
                id: Some(sjabloon.id.0),
                naam: sjabloon.naam,
                herkomst: herkomst.clone(),
                doelen: inhoud.doelen.iter().map(doel_scherm).collect(),
                activiteiten,
            });
        }
    }
    if !eigen.is_empty() {
        let groep = BibliotheekGroep {
            naam: plan_zin("bibliotheek_eigen", &[]),
            herkomst,
            activiteiten: eigen,
        };
        groepen.insert(0, groep);
    }
    sjablonen.extend(bestanden().flat_map(Bestand::sjablonen));
    let dagen = Weekdagen::van_bits(127).unwrap_or_default().woorden();
    Ok(Bibliotheek {
        groepen,
        sjablonen,
        ritmes: Ritme::GEBRUIKELIJK
            .iter()
            .map(|r| keuze(&r.code(), leidraad_taal::ritme(*r)))
            .collect(),
        dagen: dagen
            .into_iter()
            .map(|d| keuze(d, leidraad_taal::weekdag(d)))
            .collect(),
        dagdelen: Dagdeel::ALLE
            .iter()
            .map(|d| keuze(d.code(), leidraad_taal::dagdeel(*d)))
            .collect(),
        toestemmingen: woorden_van(FeitSoort::Toestemming, "voor"),
        partijen: woorden_van(FeitSoort::Toestemming, "door"),
    })
}

/// The first template that travels with the program for a product.
pub(crate) fn meegeleverd_sjabloon(product: &ProductId) -> Option<PlanInhoud> {
    let bestand = MEEGELEVERD.iter().find(|b| b.voor(product))?;
    let sjabloon = bestand.sjablonen().next()?;
    let activiteiten = sjabloon.activiteiten.iter().map(activiteit_van);
    Some(PlanInhoud {
        velden: Vec::new(),
        doelen: sjabloon.doelen.iter().map(doel_van).collect(),
        activiteiten: activiteiten.collect::<Result<_, _>>().ok()?,
    })
}

/// What of a plan goes into a template: goals and activities, without a day, a time or a name of anybody.
pub(crate) fn als_sjabloon(inhoud: PlanInhoud) -> Result<PlanInhoud, Fout> {
    let doelen: Vec<_> = inhoud
        .doelen
        .into_iter()
        .filter(|d| !d.doel.trim().is_empty())
        .map(|d| leidraad_domain::plan::Doel {
            streefdatum: None,
            ..d
        })
        .collect();
    let activiteiten: Vec<_> = inhoud
        .activiteiten
        .into_iter()
        .filter(|a| !a.is_leeg())
        .map(|a| Activiteit {
            activiteit: a.activiteit,
            ritme: a.ritme,
            minuten: a.minuten,
            ..Activiteit::default()
        })
        .collect();
    if doelen.is_empty() && activiteiten.is_empty() {
        return Err(Fout::VeldLeeg {
            veld: "activiteit".to_owned(),
        });
    }
    Ok(PlanInhoud {
        velden: Vec::new(),
        doelen,
        activiteiten,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_can_be_read_and_names_only_rhythms_and_activities_that_exist() {
        assert_eq!(MEEGELEVERD.len(), BESTANDEN.len());
        for bestand in MEEGELEVERD.iter() {
            for (naam, ritme) in bestand.groep.iter().flat_map(|g| &g.activiteiten) {
                assert!(Ritme::van(ritme).is_some(), "{naam}: {ritme}");
            }
            for sjabloon in &bestand.sjabloon {
                for naam in &sjabloon.activiteiten {
                    assert!(bestand.activiteit(naam).is_some(), "{}: {naam}", sjabloon.naam);
                }
            }
        }
    }

    #[test]
    fn every_product_of_a_contract_has_a_list_of_its_own() {
        let profielen = leidraad_rules::Profielen::ingebouwd().unwrap();
        for product in profielen.alle().flat_map(|p| &p.producten) {
            let n = MEEGELEVERD.iter().filter(|b| b.voor(&product.id)).count();
            assert_eq!(n, 1, "{}", product.id.0);
        }
    }
}
