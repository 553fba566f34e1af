//! Everything that is planned in a period, read at once: visits, who works here, who is away.

use std::collections::HashMap;

use chrono::NaiveDate;
use leidraad_domain::afwezigheid::Afwezigheid;
use leidraad_domain::bezoek::{Bezoek, DoorWie, bezoeken};
use leidraad_domain::bezoekreeks::Reeks;
use leidraad_domain::id::{BezoekId, ClientId, MedewerkerId, ToewijzingId};
use leidraad_domain::inzet::{Inzet, vaste_medewerker};
use leidraad_store::Lezer;
use leidraad_store::afwezigheid::AfwezigheidRij;
use leidraad_store::planbeeld::MedewerkerKort;

use crate::nee::Nee;

/// Why nobody comes to a visit that goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Open {
    /// Nobody is planned.
    Niemand,
    /// Who is planned is away.
    Afwezig,
    /// Who is planned does not work here on that day.
    UitDienst,
}

/// Who is fixed for each toewijzing.
struct Vast(HashMap<ToewijzingId, Vec<Inzet>>);

impl Vast {
    fn van(inzet: impl IntoIterator<Item = Inzet>) -> Self {
        let mut per: HashMap<ToewijzingId, Vec<Inzet>> = HashMap::new();
        for i in inzet {
            per.entry(i.toewijzing).or_default().push(i);
        }
        Self(per)
    }

    fn op(&self, toewijzing: ToewijzingId, dag: NaiveDate) -> Option<MedewerkerId> {
        self.0
            .get(&toewijzing)
            .and_then(|inzet| vaste_medewerker(inzet, toewijzing, dag))
    }
}

/// What is planned in a period.
pub(crate) struct Beeld {
    pub van: NaiveDate,
    pub tot: NaiveDate,
    /// In order of day and time, also those that do not go on.
    pub bezoeken: Vec<Bezoek>,
    pub medewerkers: HashMap<MedewerkerId, MedewerkerKort>,
    pub afwezig: HashMap<MedewerkerId, Vec<AfwezigheidRij>>,
}

impl Beeld {
    /// Reads a period, both ends included.
    pub(crate) fn lees(l: Lezer<'_>, van: NaiveDate, tot: NaiveDate) -> Result<Self, Nee> {
        let reeksen = l.reeksen(van, tot)?;
        // Of a visit that was moved here, who is fixed follows from the day it is on now.
        let vast = Vast::van(l.vaste_inzet(van, tot)?);
        let alle = bezoeken(
            &reeksen,
            &l.bewaarde_bezoeken(van, tot)?,
            |t, dag| vast.op(t, dag),
            (van, tot),
        );
        let mut afwezig: HashMap<MedewerkerId, Vec<AfwezigheidRij>> = HashMap::new();
        for rij in l.afwezigheden(van, tot)? {
            afwezig.entry(rij.afwezigheid.medewerker).or_default().push(rij);
        }
        Ok(Self {
            van,
            tot,
            bezoeken: alle,
            medewerkers: l.medewerkers_kort(van)?.into_iter().map(|m| (m.id, m)).collect(),
            afwezig,
        })
    }

    /// Why nobody comes; `None` is that somebody does, or that the visit does not go on.
    pub(crate) fn open(&self, b: &Bezoek) -> Option<Open> {
        if !b.gaat_door() {
            return None;
        }
        let Some(wie) = b.medewerker else {
            return Some(Open::Niemand);
        };
        let weg = self.afwezig.get(&wie).into_iter().flatten();
        if weg.into_iter().any(|rij| rij.afwezigheid.raakt(b.dag, &b.tijd)) {
            return Some(Open::Afwezig);
        }
        let hier = self.medewerkers.get(&wie).is_some_and(|m| m.werkt_op(b.dag));
        (!hier).then_some(Open::UitDienst)
    }

    /// Who really comes.
    pub(crate) fn komt(&self, b: &Bezoek) -> Option<MedewerkerId> {
        b.medewerker.filter(|_| b.gaat_door() && self.open(b).is_none())
    }

    /// One visit of this period.
    pub(crate) fn bezoek(&self, id: BezoekId) -> Option<&Bezoek> {
        self.bezoeken.iter().find(|b| b.id == id)
    }
}

/// A visit as it is planned now.
pub(crate) fn zoek(l: Lezer<'_>, id: BezoekId) -> Result<Option<Bezoek>, Nee> {
    let bewaard = l.bewaard_bezoek(id)?;
    let reeks: Option<(Reeks, NaiveDate)> = l.reeks_van_bezoek(id)?;
    let reeksen: Vec<Reeks> = reeks.iter().map(|(r, _)| r.clone()).collect();
    let Some(dag) = bewaard.as_ref().map(|b| b.dag).or(reeks.map(|(_, dag)| dag)) else {
        return Ok(None);
    };
    let vast = Vast::van(l.vaste_inzet(dag, dag)?);
    let bewaard: Vec<_> = bewaard.into_iter().collect();
    let alle = bezoeken(&reeksen, &bewaard, |t, dag| vast.op(t, dag), (dag, dag));
    Ok(alle.into_iter().find(|b| b.id == id))
}

/// Visits to a client in a period.
pub(crate) fn van_client(
    l: Lezer<'_>,
    client: ClientId,
    periode: (NaiveDate, NaiveDate),
) -> Result<Vec<Bezoek>, Nee> {
    let reeksen = l.reeksen_van_client(client)?;
    let vast = Vast::van(l.inzet_van_client(client)?.into_iter().map(|rij| rij.inzet));
    let bewaard = l.bewaarde_bezoeken_van(client)?;
    Ok(bezoeken(&reeksen, &bewaard, |t, dag| vast.op(t, dag), periode))
}

/// Visits of an absence as they were planned before anybody was put in the place of who is away, also those that were
/// replaced since.
pub(crate) fn geraakt(l: Lezer<'_>, a: &Afwezigheid, tot: NaiveDate) -> Result<Vec<Bezoek>, Nee> {
    let reeksen = l.reeksen(a.van, tot)?;
    let vast = Vast::van(l.vaste_inzet(a.van, tot)?);
    let mut bewaard = l.bewaarde_bezoeken(a.van, tot)?;
    for b in bewaard.iter_mut().filter(|b| b.reeks.is_some()) {
        if b.door != DoorWie::Medewerker(a.medewerker) {
            b.door = DoorWie::Reeks;
        }
    }
    let mut alle = bezoeken(&reeksen, &bewaard, |t, dag| vast.op(t, dag), (a.van, tot));
    alle.retain(|b| b.gaat_door() && b.medewerker == Some(a.medewerker) && a.raakt(b.dag, &b.tijd));
    Ok(alle)
}
