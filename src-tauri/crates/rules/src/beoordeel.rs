//! Evaluates every rule for one client, or for the organisation.

use crate::feiten::Dossier;
use crate::invoer::{Invoer, Over};
use crate::kalender::Kalender;
use crate::plan;
use crate::profielen::Profielen;
use crate::soort::{Omgeving, sleutel};
use crate::uitkomst::{Afloop, Bevinding, BevindingReden, Oordeel, Uitkomst};

/// What the contracts say about a client. Pure: it does not know what day it is, and the order of toewijzingen and
/// facts does not matter.
pub fn beoordeel(profielen: &Profielen, kalender: &Kalender, invoer: &Invoer<'_>) -> Uitkomst {
    let mut uit = Uitkomst {
        bevindingen: zonder_profiel(profielen, invoer),
        ..Uitkomst::default()
    };
    let mut contracten: Vec<_> = invoer
        .toewijzingen
        .iter()
        .map(|t| &t.contract)
        .chain(invoer.contract)
        .collect();
    contracten.sort();
    contracten.dedup();
    let dossier = Dossier { invoer };
    let versies = contracten.iter().flat_map(|contract| profielen.versies(contract));
    let omgevingen: Vec<Omgeving<'_>> = versies
        .map(|profiel| Omgeving::nieuw(kalender, profielen, profiel, &dossier))
        .collect();
    for om in &omgevingen {
        dagen(om, &mut uit);
    }
    if let (Some(dag), Some(om)) = (invoer.ingebruikname, omgevingen.first()) {
        om.voor_een_einde_na(dag, &mut uit);
    }
    een_regel_per_sleutel(&mut uit);
    for om in &omgevingen {
        na_de_dagen(om, &mut uit);
    }
    een_regel_per_sleutel(&mut uit);
    orden(uit)
}

/// The kinds that give dates.
fn dagen(om: &Omgeving<'_>, uit: &mut Uitkomst) {
    let regels = &om.profiel.regels;
    regels.termijn.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.tijdvak.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.herhaling.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.voor_elk.iter().for_each(|regel| regel.beoordeel(om, uit));
    if om.dossier.invoer.over != Over::Organisatie {
        plan::plannen(om, uit);
    }
}

/// The kinds that look at dates, or stand by themselves.
fn na_de_dagen(om: &Omgeving<'_>, uit: &mut Uitkomst) {
    let regels = &om.profiel.regels;
    regels.kalender.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.melding.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.volgorde.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.controle.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.ladder.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.telling.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.norm.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels
        .berekening
        .iter()
        .for_each(|regel| regel.beoordeel(om, uit));
    regels.tarief.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels
        .personeelseis
        .iter()
        .for_each(|regel| regel.beoordeel(om, uit));
}

/// Two toewijzingen that follow on the same one share what came before: one line of it is enough, the open one first.
fn een_regel_per_sleutel(uit: &mut Uitkomst) {
    uit.termijnen
        .sort_by_key(|t| (t.sleutel.clone(), t.afloop != Afloop::Open));
    uit.termijnen.dedup_by(|a, b| a.sleutel == b.sleutel);
    uit.bevindingen
        .sort_by_key(|b| (b.sleutel.clone(), b.medewerker.clone(), b.op));
    uit.bevindingen
        .dedup_by(|a, b| (&a.sleutel, &a.medewerker) == (&b.sleutel, &b.medewerker));
    uit.meldingen.sort_by_key(|m| (m.sleutel.clone(), m.vanaf));
    uit.meldingen.dedup_by(|a, b| a.sleutel == b.sleutel);
    uit.berekeningen.sort_by_key(|b| (b.sleutel.clone(), b.op));
    uit.berekeningen
        .dedup_by(|a, b| (&a.sleutel, a.op) == (&b.sleutel, b.op));
}

fn orden(mut uit: Uitkomst) -> Uitkomst {
    uit.termijnen
        .sort_by_key(|t| (t.uiterlijk, t.regel.clone(), t.toewijzing, t.keer));
    uit.meldingen
        .sort_by_key(|m| (m.vanaf, m.regel.clone(), m.toewijzing));
    uit.bevindingen.sort_by_key(|b| {
        (
            b.op,
            b.regel.clone(),
            b.toewijzing,
            b.medewerker.clone(),
            b.sleutel.clone(),
        )
    });
    uit.berekeningen
        .sort_by_key(|b| (b.op, b.regel.clone(), b.toewijzing, b.sleutel.clone()));
    uit
}

/// A toewijzing under a contract that does not hold would silently have no dates at all.
fn zonder_profiel(profielen: &Profielen, invoer: &Invoer<'_>) -> Vec<Bevinding> {
    let zonder = invoer
        .toewijzingen
        .iter()
        .filter(|t| profielen.op(&t.contract, t.eerste_dagtekening).is_none());
    zonder
        .map(|t| Bevinding {
            sleutel: sleutel("geen-profiel", Some(t.nummer), 1),
            regel: "geen-profiel".to_owned(),
            contract: t.contract.clone(),
            profiel_versie: t.eerste_dagtekening,
            toewijzing: Some(t.nummer),
            medewerker: None,
            op: t.eerste_dagtekening,
            uitkomst: Oordeel::Geblokkeerd,
            waarom: BevindingReden::GeenProfiel,
        })
        .collect()
}
