//! Evaluates every rule for one client.

use crate::feiten::Dossier;
use crate::invoer::Invoer;
use crate::kalender::Kalender;
use crate::plan;
use crate::profielen::Profielen;
use crate::soort::{Omgeving, sleutel};
use crate::uitkomst::{Afloop, Bevinding, BevindingReden, Oordeel, Uitkomst};

/// What the contracts say about a client. Pure: it does not know what day it is, and the order of toewijzingen and
/// facts does not matter.
pub fn beoordeel(profielen: &Profielen, kalender: &Kalender, invoer: &Invoer) -> Uitkomst {
    let mut uit = Uitkomst {
        bevindingen: zonder_profiel(profielen, invoer),
        ..Uitkomst::default()
    };
    let mut contracten: Vec<_> = invoer.toewijzingen.iter().map(|t| &t.contract).collect();
    contracten.sort();
    contracten.dedup();
    let dossier = Dossier { invoer };
    let versies = || {
        let profielen_van = contracten.iter().flat_map(|contract| profielen.versies(contract));
        profielen_van.map(|profiel| Omgeving {
            kalender,
            profielen,
            profiel,
            dossier: &dossier,
        })
    };
    for om in versies() {
        om.profiel
            .regels
            .termijn
            .iter()
            .for_each(|regel| regel.beoordeel(&om, &mut uit));
        om.profiel
            .regels
            .herhaling
            .iter()
            .for_each(|regel| regel.beoordeel(&om, &mut uit));
        plan::plannen(&om, &mut uit);
    }
    een_regel_per_sleutel(&mut uit);
    for om in versies() {
        om.profiel
            .regels
            .melding
            .iter()
            .for_each(|regel| regel.beoordeel(&om, &mut uit));
    }
    orden(uit)
}

/// Two toewijzingen that follow on the same one share what came before: one line of it is enough, the open one first.
fn een_regel_per_sleutel(uit: &mut Uitkomst) {
    uit.termijnen
        .sort_by_key(|t| (t.sleutel.clone(), t.afloop != Afloop::Open));
    uit.termijnen.dedup_by(|a, b| a.sleutel == b.sleutel);
    uit.bevindingen.sort_by_key(|b| (b.sleutel.clone(), b.op));
    uit.bevindingen.dedup_by(|a, b| a.sleutel == b.sleutel);
}

fn orden(mut uit: Uitkomst) -> Uitkomst {
    uit.termijnen
        .sort_by_key(|t| (t.uiterlijk, t.regel.clone(), t.toewijzing, t.keer));
    uit.meldingen
        .sort_by_key(|m| (m.vanaf, m.regel.clone(), m.toewijzing));
    uit.bevindingen
        .sort_by_key(|b| (b.op, b.regel.clone(), b.toewijzing, b.sleutel.clone()));
    uit
}

/// A toewijzing under a contract that does not hold would silently have no dates at all.
fn zonder_profiel(profielen: &Profielen, invoer: &Invoer) -> Vec<Bevinding> {
    let zonder = invoer
        .toewijzingen
        .iter()
        .filter(|t| profielen.op(&t.contract, t.eerste_dagtekening).is_none());
    zonder
        .map(|t| Bevinding {
            sleutel: sleutel("geen-profiel", t.nummer, 1),
            regel: "geen-profiel".to_owned(),
            contract: t.contract.clone(),
            profiel_versie: t.eerste_dagtekening,
            toewijzing: t.nummer,
            op: t.eerste_dagtekening,
            uitkomst: Oordeel::Geblokkeerd,
            waarom: BevindingReden::GeenProfiel,
        })
        .collect()
}
