//! What an evaluation says, between screen and domain; and what a new one begins with.

use leidraad_api::Fout;
use leidraad_api::evaluaties::{DeelnemerScherm, DoelUitkomstScherm, EvaluatieBewaar, EvaluatieTekst};
use leidraad_domain::evaluatie::{
    Conclusie, Deelnemer, DeelnemerRol, DoelResultaat, DoelUitkomst, EvaluatieInhoud, EvaluatieSoort,
    EvaluatieVeld, SCORES, Voortgang, Wijze,
};
use leidraad_domain::id::ClientId;
use leidraad_domain::plan::PlanStatus;
use leidraad_domain::toewijzing::Toewijzingsnummer;
use leidraad_store::Lezer;
use leidraad_store::evaluatie::EvaluatieRij;
use leidraad_store::plan::PlanRij;

use crate::feiten::ongeldig;
use crate::nee::Nee;

/// A word of a closed list; empty is not said.
fn woord<T>(code: &str, van: impl Fn(&str) -> Option<T>, veld: &str) -> Result<Option<T>, Fout> {
    if code.is_empty() {
        return Ok(None);
    }
    van(code).map(Some).ok_or_else(|| ongeldig(veld, "keuze"))
}

fn score(getal: Option<u8>, veld: &str) -> Result<Option<u8>, Fout> {
    match getal {
        Some(n) if !SCORES.contains(&n) => Err(ongeldig(veld, "score")),
        other => Ok(other),
    }
}

/// The kind in a form.
pub(super) fn soort_van(code: &str) -> Result<EvaluatieSoort, Fout> {
    EvaluatieSoort::van(code).ok_or_else(|| ongeldig("soort", "keuze"))
}

/// What a form holds.
pub(super) fn inhoud_van(vraag: &EvaluatieBewaar) -> Result<EvaluatieInhoud, Fout> {
    let v = &vraag.inhoud;
    let deelnemers = v.deelnemers.iter().map(|d| {
        Ok(Deelnemer {
            rol: DeelnemerRol::van(&d.rol).ok_or_else(|| ongeldig("rol", "keuze"))?,
            naam: d.naam.clone(),
            tekent: d.tekent,
        })
    });
    let doelen = v.doelen.iter().map(|d| {
        Ok(DoelResultaat {
            doel: d.doel.clone(),
            streven: d.streven.clone(),
            uitkomst: woord(&d.uitkomst, DoelUitkomst::van, "uitkomst_doel")?,
            score: score(d.score, "score")?,
            toelichting: d.toelichting.clone(),
        })
    });
    let velden = vraag.velden.iter().filter(|v| !v.tekst.is_empty());
    Ok(EvaluatieInhoud {
        gehouden_op: v.gehouden_op,
        wijze: woord(&v.wijze, Wijze::van, "wijze")?,
        deelnemers: deelnemers.collect::<Result<_, Fout>>()?,
        doelen: doelen.collect::<Result<_, Fout>>()?,
        eigen_woorden: v.eigen_woorden.clone(),
        tevredenheid: score(v.tevredenheid, "tevredenheid")?,
        verandert: v.verandert.clone(),
        conclusie: woord(&v.conclusie, Conclusie::van, "conclusie")?,
        voortgang: woord(&v.voortgang, Voortgang::van, "voortgang")?,
        plan_besproken: v.plan_besproken,
        velden: velden
            .map(|v| EvaluatieVeld {
                sleutel: v.sleutel.clone(),
                tekst: v.tekst.clone(),
            })
            .collect(),
    })
}

/// The same for the screen.
pub(super) fn tekst_van(soort: EvaluatieSoort, i: &EvaluatieInhoud) -> EvaluatieTekst {
    let code = |w: Option<&'static str>| w.unwrap_or_default().to_owned();
    EvaluatieTekst {
        soort: soort.code().to_owned(),
        gehouden_op: i.gehouden_op,
        wijze: code(i.wijze.map(Wijze::code)),
        deelnemers: i
            .deelnemers
            .iter()
            .map(|d| DeelnemerScherm {
                rol: d.rol.code().to_owned(),
                naam: d.naam.clone(),
                tekent: d.tekent,
            })
            .collect(),
        doelen: i
            .doelen
            .iter()
            .map(|d| DoelUitkomstScherm {
                doel: d.doel.clone(),
                streven: d.streven.clone(),
                uitkomst: code(d.uitkomst.map(DoelUitkomst::code)),
                score: d.score,
                toelichting: d.toelichting.clone(),
            })
            .collect(),
        eigen_woorden: i.eigen_woorden.clone(),
        tevredenheid: i.tevredenheid,
        verandert: i.verandert.clone(),
        conclusie: code(i.conclusie.map(Conclusie::code)),
        voortgang: code(i.voortgang.map(Voortgang::code)),
        plan_besproken: i.plan_besproken,
    }
}

/// The newest plan that was agreed under a toewijzing.
pub(super) fn plan_van(
    l: Lezer<'_>,
    client: ClientId,
    toewijzing: Toewijzingsnummer,
) -> Result<Option<PlanRij>, Nee> {
    let plans = l.plannen(client)?;
    Ok(plans
        .into_iter()
        .find(|p| p.toewijzing == toewijzing && p.status != PlanStatus::Concept))
}

/// What an evaluation that nobody wrote in yet begins with: the goals of the plan, the client and who writes it.
pub(super) fn begin(
    l: Lezer<'_>,
    e: &EvaluatieRij,
    plan: Option<&PlanRij>,
    schrijver: &str,
    vandaag: chrono::NaiveDate,
) -> Result<EvaluatieInhoud, Nee> {
    let client = l.client(e.client)?.ok_or(Fout::NietGevonden {
        wat: "client".to_owned(),
    })?;
    let deelnemer = |rol, naam: String| Deelnemer {
        rol,
        naam,
        tekent: true,
    };
    let doelen = plan.map(|p| l.plan_inhoud(p.id)).transpose()?;
    let doelen = doelen.map(|inhoud| inhoud.doelen).unwrap_or_default();
    Ok(EvaluatieInhoud {
        gehouden_op: e.gepland_op.filter(|op| *op <= vandaag),
        deelnemers: vec![
            deelnemer(DeelnemerRol::Client, client.client.naam.voluit()),
            deelnemer(DeelnemerRol::Medewerker, schrijver.to_owned()),
        ],
        doelen: doelen
            .into_iter()
            .filter(|d| !d.doel.trim().is_empty())
            .map(|d| DoelResultaat {
                doel: d.doel,
                streven: d.resultaat,
                uitkomst: None,
                score: None,
                toelichting: String::new(),
            })
            .collect(),
        ..EvaluatieInhoud::default()
    })
}
