//! An absence as screens show it: its visits, who must be called, what the contract asks.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use leidraad_api::afwezigheid::{
    AfwezigheidBlad, AfwezigheidRegel, AfwezigheidVelden, BelRegel, InspanningRegel, MoetWeten,
};
use leidraad_api::planning::BezoekRegel;
use leidraad_domain::bezoek::Bezoek;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{BezoekId, ClientId};
use leidraad_store::Lezer;
use leidraad_store::afwezigheid::{AfwezigheidRij, InspanningRij};
use leidraad_taal::{afwezig_soort, dag_zonder_jaar, planning_zin};

use super::feiten::tot;
use crate::inzet::vorm::klok;
use crate::nee::Nee;
use crate::planning::beeld::{Beeld, geraakt};
use crate::planning::regel::Rondom;
use crate::regels::Regels;
use crate::werklijst::regeltekst;

/// What may close what a contract asks when somebody drops out.
const HANDELINGEN: &[FeitSoort] = &[
    FeitSoort::Geinformeerd,
    FeitSoort::Contact,
    FeitSoort::Gemeld,
    FeitSoort::Vervanging,
    FeitSoort::Levering,
];

/// The form of an absence.
fn velden(rij: &AfwezigheidRij) -> AfwezigheidVelden {
    let a = &rij.afwezigheid;
    AfwezigheidVelden {
        medewerker: a.medewerker.0,
        soort: a.soort.code().to_owned(),
        van: a.van,
        tot: a.tot,
        deel_van: a.deel.map(|(van, _)| klok(van)).unwrap_or_default(),
        deel_tot: a.deel.map(|(_, tot)| klok(tot)).unwrap_or_default(),
    }
}

/// Visits of an absence from today on, as they were planned first.
pub(super) fn bezoeken_van(
    l: Lezer<'_>,
    rij: &AfwezigheidRij,
    vandaag: NaiveDate,
) -> Result<Vec<Bezoek>, Nee> {
    let a = &rij.afwezigheid;
    let mut alle = geraakt(l, a, tot(a, vandaag))?;
    alle.retain(|b| b.dag >= vandaag);
    Ok(alle)
}

/// The visits as they are now, with those that are open.
pub(super) fn nu<'b>(beeld: &'b Beeld, eerst: &[Bezoek]) -> (Vec<&'b Bezoek>, Vec<&'b Bezoek>) {
    let ids: HashSet<BezoekId> = eerst.iter().map(|b| b.id).collect();
    let alle: Vec<&Bezoek> = beeld.bezoeken.iter().filter(|b| ids.contains(&b.id)).collect();
    let open = alle.iter().copied().filter(|b| beeld.open(b).is_some()).collect();
    (alle, open)
}

/// The period in which visits of an absence lie.
pub(super) fn beeld_van(l: Lezer<'_>, rij: &AfwezigheidRij, vandaag: NaiveDate) -> Result<Beeld, Nee> {
    let a = &rij.afwezigheid;
    let einde = tot(a, vandaag);
    Beeld::lees(l, a.van.max(vandaag).min(einde), einde)
}

pub(super) fn regel(
    rij: &AfwezigheidRij,
    (alle, open): (&[&Bezoek], &[&Bezoek]),
    vandaag: NaiveDate,
) -> AfwezigheidRegel {
    let a = &rij.afwezigheid;
    let stand = if a.van > vandaag {
        "straks"
    } else if a.tot.is_some_and(|tot| tot < vandaag) {
        "voorbij"
    } else {
        "nu"
    };
    AfwezigheidRegel {
        id: rij.id.0,
        naam: rij.naam.clone(),
        soort_tekst: afwezig_soort(a.soort),
        velden: velden(rij),
        stand: stand.to_owned(),
        bezoeken: u32::try_from(alle.len()).unwrap_or(u32::MAX),
        open: u32::try_from(open.len()).unwrap_or(u32::MAX),
        open_minuten: open.iter().map(|b| u32::from(b.tijd.minuten)).sum(),
        versie: rij.versie,
    }
}

/// What a contract asks of a client now because somebody dropped out.
pub(super) fn moet_weten(
    regels: &Regels,
    l: Lezer<'_>,
    client: ClientId,
    sinds: NaiveDate,
) -> Result<Vec<MoetWeten>, Nee> {
    let mut gevraagd = Vec::new();
    for u in l.uitkomsten(client)? {
        let Some(tekst) = regeltekst(regels, &u) else {
            continue;
        };
        let past = tekst.handeling.is_some_and(|h| HANDELINGEN.contains(&h));
        if u.open && !u.dubbel && past && u.uiterlijk >= sinds {
            gevraagd.push(MoetWeten {
                regel: u.regel.clone(),
                titel: tekst.titel.clone(),
                bron: tekst.bron.clone(),
                wat_nu: tekst.wat_nu.clone(),
                uiterlijk: u.uiterlijk,
            });
        }
    }
    gevraagd.sort_by(|a, b| (a.uiterlijk, &a.regel).cmp(&(b.uiterlijk, &b.regel)));
    Ok(gevraagd)
}

/// What changes for a client, a line for each visit.
fn wat_verandert(bezoeken: &[&BezoekRegel]) -> Vec<String> {
    let regel = |b: &&BezoekRegel| {
        let dag = dag_zonder_jaar(b.dag);
        let naam = b.medewerker_naam.clone().unwrap_or_default();
        let data = [("dag", dag.as_str()), ("tijd", &b.tijd), ("naam", &naam)];
        let code = match b.stand.as_str() {
            "open" => "bel_open",
            "gepland" => "bel_vervangen",
            _ => "bel_vervalt",
        };
        planning_zin(code, &data)
    };
    bezoeken.iter().map(regel).collect()
}

/// The absence with everything that follows from it.
pub(super) fn maak(
    regels: &Regels,
    l: Lezer<'_>,
    rij: &AfwezigheidRij,
    vandaag: NaiveDate,
) -> Result<AfwezigheidBlad, Nee> {
    let eerst = bezoeken_van(l, rij, vandaag)?;
    let beeld = beeld_van(l, rij, vandaag)?;
    let (alle, open) = nu(&beeld, &eerst);
    let rondom = Rondom::lees(regels, l, &beeld, &alle)?;
    let regels_van: Vec<BezoekRegel> = alle.iter().map(|b| rondom.regel(b)).collect();
    let inspanningen = l.inspanningen(rij.id)?;
    let mut per_client: BTreeMap<ClientId, Vec<&BezoekRegel>> = BTreeMap::new();
    for regel in &regels_van {
        for c in &regel.clienten {
            per_client.entry(ClientId(c.client)).or_default().push(regel);
        }
    }
    let gebeld = |client: ClientId| {
        let mut alle = inspanningen.iter();
        alle.find(|i: &&InspanningRij| i.gebeld && i.client == Some(client))
            .map(|i| i.op)
    };
    let mut bellen = Vec::new();
    for (client, bezoeken) in &per_client {
        let kort = rondom.clienten.get(client);
        bellen.push(BelRegel {
            client: client.0,
            naam: kort.map(|c| c.naam.clone()).unwrap_or_default(),
            telefoon: kort.and_then(|c| c.telefoon.clone()),
            wat: wat_verandert(bezoeken),
            open: bezoeken.iter().any(|b| b.stand == "open"),
            gebeld_op: gebeld(*client),
            contract: moet_weten(regels, l, *client, rij.afwezigheid.van)?,
        });
    }
    bellen.sort_by(|a, b| (a.gebeld_op.is_some(), &a.naam).cmp(&(b.gebeld_op.is_some(), &b.naam)));
    let mut gedaan = Vec::new();
    for i in inspanningen {
        let client = i.client.map(|c| l.client(c)).transpose()?.flatten();
        gedaan.push(InspanningRegel {
            client_naam: client.map(|c| c.client.naam.voluit()).unwrap_or_default(),
            tekst: i.tekst,
            op: i.op,
            door: i.door,
        });
    }
    Ok(AfwezigheidBlad {
        afwezigheid: regel(rij, (&alle, &open), vandaag),
        bezoeken: regels_van,
        bellen,
        inspanningen: gedaan,
    })
}
