//! Somebody of the register as the rules see them on a day.

use chrono::NaiveDate;
use leidraad_domain::id::MedewerkerId;
use leidraad_domain::medewerker::Medewerker;
use leidraad_domain::papier::{Papier, PapierSoort};
use leidraad_rules as regels;
use leidraad_rules::{Kwalificatie, Niveau, Taal, Taalniveau, Vog};

/// Only papers that count on that day, and were not withdrawn, are given.
pub(super) fn medewerker(
    id: MedewerkerId,
    m: &Medewerker,
    papieren: &[Papier],
    op: NaiveDate,
) -> regels::Medewerker {
    let telt: Vec<&Papier> = papieren.iter().filter(|p| p.telt_op(op)).collect();
    let van = |soort: PapierSoort| telt.iter().filter(move |p| p.soort == soort);
    let in_dienst = m.periode_op(op).map(|p| p.van);
    // Of who came back, the first day of long ago says nothing.
    let eerste_werkdag = m
        .eerste_werkdag
        .filter(|dag| in_dienst.is_none_or(|van| van <= *dag));
    regels::Medewerker {
        id: id.0.to_string(),
        soort: soort(m),
        in_dienst,
        eerste_werkdag,
        vog: van(PapierSoort::Vog)
            .filter_map(|p| {
                Some(Vog {
                    afgegeven: p.op?,
                    profiel: Some(p.code.clone()).filter(|c| !c.is_empty()),
                    aspecten: p.aspecten.clone(),
                })
            })
            .collect(),
        talen: van(PapierSoort::Taal)
            .filter_map(|p| {
                Some(Taal {
                    taal: p.code.clone(),
                    niveau: Taalniveau::van(&p.niveau)?,
                })
            })
            .collect(),
        kwalificaties: telt.iter().filter_map(|p| kwalificatie(p)).collect(),
        familie: false,
        papieren: van(PapierSoort::Verklaring).map(|p| p.code.clone()).collect(),
    }
}

fn soort(m: &Medewerker) -> regels::MedewerkerSoort {
    regels::MedewerkerSoort::van(m.soort.code()).unwrap_or(regels::MedewerkerSoort::Medewerker)
}

fn kwalificatie(p: &Papier) -> Option<Kwalificatie> {
    let niveau = Niveau::van(&p.niveau);
    let code = p.code.clone();
    Some(match p.soort {
        PapierSoort::Crebo => Kwalificatie::Crebo { code },
        PapierSoort::Rio => Kwalificatie::Rio { code },
        PapierSoort::Diploma => Kwalificatie::Diploma {
            niveau: niveau?,
            richting: Some(p.richting.clone()).filter(|r| !r.is_empty()),
        },
        PapierSoort::Evc => Kwalificatie::Evc {
            niveau,
            getoetst_op: p.op,
        },
        PapierSoort::Ad => Kwalificatie::Ad,
        PapierSoort::Buitenlands => Kwalificatie::Buitenlands {
            vergelijking: Some(code).filter(|c| !c.is_empty()),
        },
        PapierSoort::WerkEnDenkniveau => Kwalificatie::WerkEnDenkniveau {
            niveau: niveau?,
            getoetst_op: p.op,
        },
        PapierSoort::Beroep => Kwalificatie::Beroep { code, niveau },
        PapierSoort::Vog | PapierSoort::Taal | PapierSoort::Scholing | PapierSoort::Verklaring => {
            return None;
        }
    })
}

#[cfg(test)]
mod tests {
    use leidraad_domain::medewerker::MedewerkerSoort;
    use leidraad_domain::papier::{Opleidingsniveau, Taalniveau as Talen};

    use super::*;

    /// The register and the profiles spell the same words; each has a list of its own.
    #[test]
    fn the_rules_know_every_word_of_the_register() {
        let soorten = MedewerkerSoort::ALLE.iter().map(|s| s.code());
        assert!(soorten.clone().all(|s| regels::MedewerkerSoort::van(s).is_some()));
        assert_eq!(soorten.count(), regels::MedewerkerSoort::ALLE.len());
        assert!(
            Opleidingsniveau::ALLE
                .iter()
                .all(|n| Niveau::van(n.code()).is_some())
        );
        assert!(Talen::ALLE.iter().all(|n| Taalniveau::van(n.code()).is_some()));
    }
}
