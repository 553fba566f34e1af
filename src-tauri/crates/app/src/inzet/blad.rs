//! Who comes to a client, as the screen shows it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::inzet::{InzetBlad, InzetRegel, InzetToewijzing, ReeksRegel};
use leidraad_domain::activiteit::toegewezen_per_week;
use leidraad_domain::bezoekreeks::Reeks;
use leidraad_domain::id::{ClientId, MedewerkerId};
use leidraad_store::Lezer;
use leidraad_store::inzet::InzetRij;
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_taal::{inzet_rol, reeks_zin};

use super::vorm;
use crate::nee::Nee;
use crate::regels::Regels;

/// `straks`, `nu` or `voorbij`.
fn stand(van: NaiveDate, tot: Option<NaiveDate>, vandaag: NaiveDate) -> String {
    let stand = if van > vandaag {
        "straks"
    } else if tot.is_some_and(|tot| tot < vandaag) {
        "voorbij"
    } else {
        "nu"
    };
    stand.to_owned()
}

pub(super) fn regel(rij: &InzetRij, nummer: u32, vandaag: NaiveDate) -> InzetRegel {
    let i = &rij.inzet;
    InzetRegel {
        id: rij.id.0,
        client: i.client.0,
        nummer,
        rol: i.rol.code().to_owned(),
        rol_tekst: inzet_rol(i.rol),
        medewerker: i.medewerker.0,
        naam: rij.naam.clone(),
        van: i.van,
        tot: i.tot,
        stand: stand(i.van, i.tot, vandaag),
    }
}

/// Names that a screen needs, each read once.
#[derive(Default)]
struct Namen {
    clienten: BTreeMap<ClientId, String>,
    medewerkers: BTreeMap<MedewerkerId, String>,
}

impl Namen {
    fn client(&mut self, l: Lezer<'_>, id: ClientId) -> Result<String, Nee> {
        if let Some(naam) = self.clienten.get(&id) {
            return Ok(naam.clone());
        }
        let naam = l.client(id)?.map(|c| c.client.naam.voluit()).unwrap_or_default();
        self.clienten.insert(id, naam.clone());
        Ok(naam)
    }

    fn medewerker(&mut self, l: Lezer<'_>, id: MedewerkerId) -> Result<String, Nee> {
        if let Some(naam) = self.medewerkers.get(&id) {
            return Ok(naam.clone());
        }
        let naam = l.medewerker(id)?.map(|m| m.medewerker.naam()).unwrap_or_default();
        self.medewerkers.insert(id, naam.clone());
        Ok(naam)
    }
}

fn reeks_regel(l: Lezer<'_>, r: &Reeks, namen: &mut Namen, vandaag: NaiveDate) -> Result<ReeksRegel, Nee> {
    let mut clienten = Vec::new();
    for d in &r.deelnemers {
        clienten.push(namen.client(l, d.client)?);
    }
    clienten.sort();
    Ok(ReeksRegel {
        id: r.id.0,
        tekst: reeks_zin(r),
        medewerker_naam: r.medewerker.map(|m| namen.medewerker(l, m)).transpose()?,
        stand: stand(r.van, r.tot, vandaag),
        velden: vorm::velden(r),
        clienten,
    })
}

/// The screen.
pub(super) fn maak(
    regels: &Regels,
    l: Lezer<'_>,
    client: ClientId,
    vandaag: NaiveDate,
) -> Result<InzetBlad, Nee> {
    let naam = l
        .client(client)?
        .ok_or(Fout::NietGevonden {
            wat: "client".to_owned(),
        })?
        .client
        .naam
        .voluit();
    let alle = l.inzet_van_client(client)?;
    // A series that stopped before its first visit was never there.
    let mut reeksen = l.reeksen_van_client(client)?;
    reeksen.retain(|r| r.tot.is_none_or(|tot| r.van <= tot));
    let mut namen = Namen::default();
    let mut toewijzingen = Vec::new();
    for rij in l.toewijzingen(client)? {
        if !rij.toewijzing.product.verwijderd() {
            toewijzingen.push(toewijzing(
                regels,
                l,
                &rij,
                (&alle, &reeksen),
                &mut namen,
                vandaag,
            )?);
        }
    }
    toewijzingen.sort_by_key(|t| (!t.loopt, std::cmp::Reverse(t.van), t.nummer));
    Ok(InzetBlad {
        client: client.0,
        client_naam: naam,
        toewijzingen,
    })
}

fn toewijzing(
    regels: &Regels,
    l: Lezer<'_>,
    rij: &ToewijzingRij,
    (alle, reeksen): (&[InzetRij], &[Reeks]),
    namen: &mut Namen,
    vandaag: NaiveDate,
) -> Result<InzetToewijzing, Nee> {
    let p = &rij.toewijzing.product;
    let plek = rij.toewijzing.plaatsing.as_ref();
    let profiel = plek.and_then(|plek| regels.profielen.alle().find(|x| x.id == plek.contract));
    let product = plek.and_then(|plek| profiel?.producten.iter().find(|x| x.id == plek.product));
    let mut eigen = Vec::new();
    let mut gepland = 0;
    for r in reeksen {
        if r.deelnemers.iter().any(|d| d.toewijzing == rij.id) {
            let regel = reeks_regel(l, r, namen, vandaag)?;
            if regel.stand == "nu" {
                gepland += r.minuten_per_week();
            }
            eigen.push(regel);
        }
    }
    eigen.sort_by_key(|r| (r.stand == "voorbij", std::cmp::Reverse(r.velden.van), r.id));
    let inzet = alle.iter().filter(|i| i.inzet.toewijzing == rij.id);
    Ok(InzetToewijzing {
        toewijzing: rij.id.0,
        nummer: p.nummer,
        contract: profiel.map(|x| x.kort.clone()).unwrap_or_default(),
        product: product.map(|x| x.naam.clone()).unwrap_or_default(),
        van: p.ingangsdatum,
        tot: p.einddatum,
        loopt: p.ingangsdatum <= vandaag && p.einddatum.is_none_or(|tot| vandaag <= tot),
        toegewezen: p.omvang.as_ref().and_then(toegewezen_per_week),
        gepland,
        inzet: inzet.map(|i| regel(i, p.nummer, vandaag)).collect(),
        reeksen: eigen,
    })
}
