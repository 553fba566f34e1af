//! Evaluates every rule for one client, or for the organisation.

use crate::feiten::Dossier;
use crate::invoer::{Invoer, Over};
use crate::kalender::Kalender;
use crate::plan;
use crate::profielen::Profielen;
use crate::soort::{Omgeving, sleutel};
use crate::uitkomst::{Afloop, Bevinding, BevindingReden, Oordeel, Termijn, Uitkomst};

/// What the contracts say about a client. Pure: it does not know what day it is, and the order of toewijzingen and
/// facts does not matter.
pub fn beoordeel(profielen: &Profielen, kalender: &Kalender, invoer: &Invoer<'_>) -> Uitkomst {
    let client = invoer.client.met_feiten(invoer.feiten);
    let invoer = &Invoer {
        client: &client,
        ..*invoer
    };
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
    if om.dossier.invoer.over != Over::Organisatie && !om.dossier.invoer.alleen_datums {
        plan::plannen(om, uit);
    }
}

/// The kinds that look at dates, or stand by themselves.
fn na_de_dagen(om: &Omgeving<'_>, uit: &mut Uitkomst) {
    let regels = &om.profiel.regels;
    regels.kalender.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.melding.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.ladder.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.telling.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.norm.iter().for_each(|regel| regel.beoordeel(om, uit));
    if !om.dossier.invoer.alleen_datums {
        zonder_dagen(om, uit);
    }
}

/// The kinds that give findings and figures, and never a date or a duty.
fn zonder_dagen(om: &Omgeving<'_>, uit: &mut Uitkomst) {
    let regels = &om.profiel.regels;
    regels.volgorde.iter().for_each(|regel| regel.beoordeel(om, uit));
    regels.controle.iter().for_each(|regel| regel.beoordeel(om, uit));
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
    let open_eerst = |t: &Termijn| t.afloop != Afloop::Open;
    uit.termijnen
        .sort_by(|a, b| (&a.sleutel, open_eerst(a)).cmp(&(&b.sleutel, open_eerst(b))));
    uit.termijnen.dedup_by(|a, b| a.sleutel == b.sleutel);
    uit.bevindingen
        .sort_by(|a, b| (&a.sleutel, &a.medewerker, a.op).cmp(&(&b.sleutel, &b.medewerker, b.op)));
    uit.bevindingen
        .dedup_by(|a, b| (&a.sleutel, &a.medewerker) == (&b.sleutel, &b.medewerker));
    uit.meldingen
        .sort_by(|a, b| (&a.sleutel, a.vanaf).cmp(&(&b.sleutel, b.vanaf)));
    uit.meldingen.dedup_by(|a, b| a.sleutel == b.sleutel);
    uit.berekeningen
        .sort_by(|a, b| (&a.sleutel, a.op).cmp(&(&b.sleutel, b.op)));
    uit.berekeningen
        .dedup_by(|a, b| (&a.sleutel, a.op) == (&b.sleutel, b.op));
}

fn orden(mut uit: Uitkomst) -> Uitkomst {
    uit.termijnen.sort_by(|a, b| {
        (a.uiterlijk, &a.regel, a.toewijzing, a.keer).cmp(&(b.uiterlijk, &b.regel, b.toewijzing, b.keer))
    });
    uit.meldingen
        .sort_by(|a, b| (a.vanaf, &a.regel, a.toewijzing).cmp(&(b.vanaf, &b.regel, b.toewijzing)));
    uit.bevindingen.sort_by(|a, b| {
        (a.op, &a.regel, a.toewijzing, &a.medewerker, &a.sleutel).cmp(&(
            b.op,
            &b.regel,
            b.toewijzing,
            &b.medewerker,
            &b.sleutel,
        ))
    });
    uit.berekeningen.sort_by(|a, b| {
        (a.op, &a.regel, a.toewijzing, &a.sleutel).cmp(&(b.op, &b.regel, b.toewijzing, &b.sleutel))
    });
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
