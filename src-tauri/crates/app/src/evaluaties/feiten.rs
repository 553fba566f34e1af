//! The facts that an evaluation records.

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::evaluatie::{Conclusie, EvaluatieInhoud, EvaluatieSoort, Voortgang};
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_store::evaluatie::EvaluatieRij;

use super::keuzes::GEMEENTE;
use crate::nee::Nee;

fn feit(
    e: &EvaluatieRij,
    soort: FeitSoort,
    op: NaiveDate,
    velden: &[(&'static str, &str)],
) -> Result<Feit, Nee> {
    let fout = |_| Fout::Intern {
        wat: "evaluatie.feit".to_owned(),
    };
    Ok(Feit::van_tekst(
        soort,
        Tijdstip::Dag(op),
        Some(e.toewijzing),
        velden.iter().copied(),
    )
    .map_err(fout)?)
}

/// That a day was agreed. A report is no meeting: it has none.
pub(crate) fn gepland(e: &EvaluatieRij, vandaag: NaiveDate, datum: NaiveDate) -> Result<Option<Feit>, Nee> {
    if e.soort == EvaluatieSoort::Voortgang {
        return Ok(None);
    }
    feit(
        e,
        FeitSoort::EvaluatieGepland,
        vandaag,
        &[("datum", &datum.to_string())],
    )
    .map(Some)
}

/// That it was held on a day, and what followed. A progress report tells only of itself when it is sent.
pub(crate) fn gehouden(e: &EvaluatieRij, inhoud: &EvaluatieInhoud, op: NaiveDate) -> Result<Vec<Feit>, Nee> {
    let mut feiten = Vec::new();
    if e.soort == EvaluatieSoort::Voortgang {
        return Ok(feiten);
    }
    let uitkomst = inhoud.voortgang.map(Voortgang::code).unwrap_or_default();
    feiten.push(feit(e, FeitSoort::Evaluatie, op, &[("uitkomst", uitkomst)])?);
    if inhoud.plan_besproken {
        feiten.push(feit(e, FeitSoort::PlanBesproken, op, &[])?);
    }
    if inhoud.conclusie.is_some_and(Conclusie::wijzigt_behoefte) {
        feiten.push(feit(e, FeitSoort::BehoefteGewijzigd, op, &[])?);
    }
    Ok(feiten)
}

/// That it was sent to somebody.
pub(super) fn verzonden(e: &EvaluatieRij, aan: &str, op: NaiveDate) -> Result<Feit, Nee> {
    match e.soort {
        EvaluatieSoort::Eind if GEMEENTE.contains(&aan) => {
            feit(e, FeitSoort::EindevaluatieVerzonden, op, &[])
        }
        EvaluatieSoort::Voortgang if GEMEENTE.contains(&aan) => {
            feit(e, FeitSoort::VoortgangsverslagVerzonden, op, &[])
        }
        _ => feit(e, FeitSoort::Geinformeerd, op, &[("wie", aan), ("over", "plan")]),
    }
}
