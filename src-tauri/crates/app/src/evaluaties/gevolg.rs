//! What follows from an evaluation: who must be told, and when the next one is due. Of one that is not fixed yet the
//! rules are asked as if it were.

use chrono::{Days, NaiveDate};
use leidraad_api::evaluaties::TerugkoppelRegel;
use leidraad_api::werklijst::Actie;
use leidraad_domain::evaluatie::{Conclusie, EvaluatieInhoud, EvaluatieSoort};
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_rules::{Afloop, AnkerSoort, Kalender, Reden, RegelTekst, Uitkomst};
use leidraad_store::Lezer;
use leidraad_store::evaluatie::{Band, EvaluatieRij};

use super::feiten;
use super::gevraagd::handeling;
use crate::beoordelen::{vraag_met, vraag_regels};
use crate::nee::Nee;
use crate::regels::Regels;
use crate::werklijst::actie;

/// How long before its last day the next evaluation is proposed. Own choice.
const EERDER: u64 = 14;

/// Facts whose consequences belong to an evaluation.
const OORZAKEN: &[FeitSoort] = &[FeitSoort::Evaluatie, FeitSoort::BehoefteGewijzigd];

/// What follows.
pub(super) struct Gevolg {
    pub terugkoppeling: Vec<TerugkoppelRegel>,
    pub volgende_uiterlijk: Option<NaiveDate>,
    pub volgende_voorstel: Option<NaiveDate>,
}

/// What follows from an evaluation held on `op`.
pub(super) fn van(
    regels: &Regels,
    l: Lezer<'_>,
    e: &EvaluatieRij,
    inhoud: &EvaluatieInhoud,
    op: NaiveDate,
    vandaag: NaiveDate,
) -> Result<Gevolg, Nee> {
    let uitkomst = if e.status.open() {
        let oud = match e.vervangt {
            Some(oud) => l.evaluatie_feiten(oud, Band::Gehouden)?,
            None => Vec::new(),
        };
        let mut facts: Vec<Feit> = l
            .feiten(e.client)?
            .into_iter()
            .filter(|f| !oud.contains(&f.id))
            .map(|f| f.feit)
            .collect();
        facts.extend(feiten::gehouden(e, inhoud, op)?);
        vraag_met(regels, l, e.client, vandaag, &facts, None)?
    } else {
        vraag_regels(regels, l, e.client, vandaag)?
    };
    let verder = inhoud.conclusie != Some(Conclusie::Stoppen) && handeling(e.soort) == FeitSoort::Evaluatie;
    let uiterlijk = volgende(regels, e, &uitkomst, op).filter(|_| verder);
    Ok(Gevolg {
        terugkoppeling: terugkoppeling(regels, e, &uitkomst, op),
        volgende_uiterlijk: uiterlijk,
        volgende_voorstel: uiterlijk.map(|dag| voorstel(&regels.kalender, dag, op)),
    })
}

/// The last day of the next evaluation.
fn volgende(regels: &Regels, e: &EvaluatieRij, uitkomst: &Uitkomst, op: NaiveDate) -> Option<NaiveDate> {
    let termijnen = uitkomst.termijnen.iter().filter(|t| {
        t.toewijzing == Some(e.toewijzing)
            && t.afloop == Afloop::Open
            && !t.vrijblijvend
            && t.uiterlijk > op
            && regels
                .profielen
                .regel(&t.contract, t.profiel_versie, &t.regel)
                .is_some_and(|r| r.handeling == Some(FeitSoort::Evaluatie))
    });
    termijnen.map(|t| t.uiterlijk).min()
}

/// Two weeks before the last day, on a working day; the last day itself when that lies before the evaluation.
fn voorstel(kalender: &Kalender, uiterlijk: NaiveDate, op: NaiveDate) -> NaiveDate {
    let mut dag = uiterlijk - Days::new(EERDER);
    while !kalender.werkdag(dag) {
        let Some(eerder) = dag.pred_opt() else { break };
        dag = eerder;
    }
    if dag > op { dag } else { uiterlijk }
}

/// Whether a duty stands because of this evaluation.
fn hierdoor(reden: &Reden, op: NaiveDate) -> bool {
    let oorzaak = match &reden.anker.soort {
        AnkerSoort::Feit { soort, veld: None } => OORZAKEN.contains(soort),
        _ => false,
    };
    oorzaak && reden.anker.datum == op
}

fn terugkoppeling(
    regels: &Regels,
    e: &EvaluatieRij,
    uitkomst: &Uitkomst,
    op: NaiveDate,
) -> Vec<TerugkoppelRegel> {
    let regel = |sleutel: &str, tekst: &RegelTekst, actie: Actie| TerugkoppelRegel {
        sleutel: sleutel.to_owned(),
        titel: tekst.titel.clone(),
        bron: tekst.bron.clone(),
        citaat: tekst.citaat.clone(),
        wat_nu: tekst.wat_nu.clone(),
        uiterlijk: None,
        gedaan_op: None,
        actie,
    };
    let mut lijst = Vec::new();
    // An end evaluation and a report are themselves what the municipality waits for.
    let opgestuurd = handeling(e.soort);
    for t in uitkomst
        .termijnen
        .iter()
        .filter(|t| t.toewijzing == Some(e.toewijzing))
    {
        let Some(tekst) = regels.profielen.regel(&t.contract, t.profiel_versie, &t.regel) else {
            continue;
        };
        if opgestuurd == FeitSoort::Evaluatie || tekst.handeling != Some(opgestuurd) {
            continue;
        }
        let gedaan_op = match t.afloop {
            Afloop::Open => None,
            Afloop::Voldaan { op, .. } => Some(op),
            Afloop::Vervallen { .. } => continue,
        };
        lijst.push(TerugkoppelRegel {
            uiterlijk: Some(t.uiterlijk),
            gedaan_op,
            ..regel(&t.sleutel, tekst, versturen(e))
        });
    }
    for m in uitkomst
        .meldingen
        .iter()
        .filter(|m| m.toewijzing == Some(e.toewijzing))
    {
        let Some(tekst) = regels.profielen.regel(&m.contract, m.profiel_versie, &m.regel) else {
            continue;
        };
        let act = if e.soort == EvaluatieSoort::Voortgang && tekst.handeling == Some(opgestuurd) {
            versturen(e)
        } else if e.soort != EvaluatieSoort::Voortgang && hierdoor(&m.reden, op) {
            actie(Some(tekst))
        } else {
            continue;
        };
        lijst.push(TerugkoppelRegel {
            gedaan_op: m.gedaan,
            ..regel(&m.sleutel, tekst, act)
        });
    }
    lijst
}

fn versturen(e: &EvaluatieRij) -> Actie {
    Actie::Evaluatie {
        knop: leidraad_taal::feit_knop(handeling(e.soort)),
        evaluatie: Some(e.id.0),
        evaluatiesoort: e.soort.code().to_owned(),
        toewijzing: e.toewijzing,
    }
}
