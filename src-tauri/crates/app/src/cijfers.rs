//! Figures of planning: how steady support is, what was delivered, what is open, who waits.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike, Days, Months, NaiveDate};
use leidraad_api::cijfers::{
    Cijfers, ClientCijfers, Plancijfers, ToewijzingCijfers, UrenCijfers, WachtMaand, WachtRegelClient,
    WachtlijstCijfers, WeekCijfers,
};
use leidraad_api::clienten::ClientVraag;
use leidraad_api::toegang::Leeg;
use leidraad_api::{Beller, Fout};
use leidraad_domain::activiteit::toegewezen_per_week;
use leidraad_domain::bezoek::Bezoek;
use leidraad_domain::id::{BezoekId, ClientId, MedewerkerId};
use leidraad_domain::inzet::{Inzet, vaste_medewerker};
use leidraad_store::Lezer;
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_store::wachtlijst::WachtRij;

use crate::App;
use crate::nee::Nee;
use crate::planning::beeld::{Beeld, van_client};
use crate::planning::regel::maandag;
use crate::regels::Regels;

/// Weeks in which different workers are counted.
const GEZICHTEN: [u64; 3] = [4, 13, 52];
/// Weeks in which visits and minutes are counted.
const WEKEN: u64 = 13;
/// Weeks that are looked ahead, this one included.
const VOORUIT: u64 = 4;
/// Months of the waiting list.
const MAANDEN: u32 = 12;
/// Clients of a waiting list that are named.
const NAMEN: usize = 200;

fn terug(dag: NaiveDate, weken: u64) -> NaiveDate {
    dag.checked_sub_days(Days::new(7 * weken)).unwrap_or(dag)
}

fn tel(aantal: usize) -> u32 {
    u32::try_from(aantal).unwrap_or(u32::MAX)
}

/// A visit that was, and by whom.
struct Geweest {
    dag: NaiveDate,
    door: MedewerkerId,
    gepland: u16,
    geleverd: Option<u16>,
}

/// Visits under a toewijzing before a day: as confirmed, else as planned; who was away did not come.
fn geweest(l: Lezer<'_>, t: &ToewijzingRij, vandaag: NaiveDate) -> Result<Vec<Geweest>, Nee> {
    let van = terug(vandaag, 52);
    let gisteren = vandaag.pred_opt().unwrap_or(vandaag);
    let geleverd: HashMap<BezoekId, (Option<MedewerkerId>, u16)> = l
        .leveringen_van(t.client, van)?
        .into_iter()
        .filter(|rij| rij.geldt && rij.toewijzing == t.id)
        .map(|rij| (rij.bezoek, (rij.medewerker, rij.minuten)))
        .collect();
    let mut weg = HashMap::new();
    let mut uit = Vec::new();
    for b in van_client(l, t.client, (van, gisteren))? {
        if !b.gaat_door() || !b.deelnemers.iter().any(|d| d.toewijzing == t.id) {
            continue;
        }
        let bevestigd = geleverd.get(&b.id);
        let Some(door) = bevestigd.and_then(|(door, _)| *door).or(b.medewerker) else {
            continue;
        };
        if let std::collections::hash_map::Entry::Vacant(plek) = weg.entry(door) {
            plek.insert(l.afwezigheden_van(door)?);
        }
        let afwezig = weg
            .get(&door)
            .is_some_and(|alle| alle.iter().any(|a| a.afwezigheid.raakt(b.dag, &b.tijd)));
        if bevestigd.is_some() || !afwezig {
            uit.push(Geweest {
                dag: b.dag,
                door,
                gepland: b.tijd.minuten,
                geleverd: bevestigd.map(|(_, minuten)| *minuten),
            });
        }
    }
    Ok(uit)
}

fn van_toewijzing(
    l: Lezer<'_>,
    t: &ToewijzingRij,
    inzet: &[Inzet],
    open: &[&Bezoek],
    vandaag: NaiveDate,
) -> Result<ToewijzingCijfers, Nee> {
    let alle = geweest(l, t, vandaag)?;
    let sinds = |weken: u64| {
        let van = terug(vandaag, weken);
        alle.iter().filter(move |g| g.dag >= van)
    };
    let vast = |g: &&Geweest| vaste_medewerker(inzet, t.id, g.dag) == Some(g.door);
    Ok(ToewijzingCijfers {
        nummer: t.toewijzing.product.nummer,
        bezoeken: tel(sinds(WEKEN).count()),
        door_vast: tel(sinds(WEKEN).filter(vast).count()),
        gezichten: GEZICHTEN.map(|weken| tel(sinds(weken).map(|g| g.door).collect::<BTreeSet<_>>().len())),
        toegewezen: t.toewijzing.product.omvang.as_ref().and_then(toegewezen_per_week),
        gepland: sinds(WEKEN).map(|g| u32::from(g.gepland)).sum(),
        geleverd: sinds(WEKEN).filter_map(|g| g.geleverd).map(u32::from).sum(),
        open: tel(open
            .iter()
            .filter(|b| b.deelnemers.iter().any(|d| d.toewijzing == t.id))
            .count()),
    })
}

fn week(beeld: &Beeld, van: NaiveDate) -> WeekCijfers {
    let tot = van.checked_add_days(Days::new(6)).unwrap_or(van);
    let in_week = || {
        beeld
            .bezoeken
            .iter()
            .filter(|b| van <= b.dag && b.dag <= tot && b.gaat_door())
    };
    let open: Vec<&Bezoek> = in_week().filter(|b| beeld.open(b).is_some()).collect();
    WeekCijfers {
        week: van,
        bezoeken: tel(in_week().count()),
        open: tel(open.len()),
        open_minuten: open.iter().map(|b| u32::from(b.tijd.minuten)).sum(),
    }
}

fn uren(beeld: &Beeld, week: NaiveDate) -> Vec<UrenCijfers> {
    let tot = week.checked_add_days(Days::new(6)).unwrap_or(week);
    let mut gepland: HashMap<MedewerkerId, u32> = HashMap::new();
    for b in beeld.bezoeken.iter().filter(|b| b.dag <= tot) {
        if let Some(wie) = beeld.komt(b) {
            *gepland.entry(wie).or_default() += u32::from(b.tijd.minuten);
        }
    }
    let hier = beeld
        .medewerkers
        .values()
        .filter(|m| m.werkt_op(week) || m.werkt_op(tot));
    let mut alle: Vec<UrenCijfers> = hier
        .map(|m| UrenCijfers {
            medewerker: m.id.0,
            naam: m.naam.clone(),
            gepland: gepland.get(&m.id).copied().unwrap_or_default(),
            contract: m.minuten_per_week,
        })
        .collect();
    let boven = |u: &UrenCijfers| i64::from(u.gepland) - i64::from(u.contract.unwrap_or(u.gepland));
    alle.sort_by(|a, b| (Reverse(boven(a)), &a.naam).cmp(&(Reverse(boven(b)), &b.naam)));
    alle
}

/// Whether somebody waited on a day: assigned by then, and not started.
fn wachtte(rij: &WachtRij, op: NaiveDate) -> bool {
    rij.sinds <= op && rij.gestart.is_none_or(|start| start > op) && rij.tot.is_none_or(|tot| op <= tot)
}

/// The last days of so many months before this one, the oldest first.
fn maandeinden(vandaag: NaiveDate) -> Vec<NaiveDate> {
    let eerste = vandaag.with_day(1).unwrap_or(vandaag);
    let einde = |terug: u32| eerste.checked_sub_months(Months::new(terug))?.pred_opt();
    (0..MAANDEN).rev().filter_map(einde).collect()
}

fn wachtlijst(regels: &Regels, l: Lezer<'_>, vandaag: NaiveDate) -> Result<Vec<WachtlijstCijfers>, Nee> {
    let einden = maandeinden(vandaag);
    let begin = einden.first().copied().unwrap_or(vandaag);
    let mut per: BTreeMap<String, Vec<WachtRij>> = BTreeMap::new();
    for rij in l.wachtenden(begin)? {
        per.entry(rij.contract.0.clone()).or_default().push(rij);
    }
    let lijst = per.into_iter().map(|(contract, rijen)| {
        let nu: Vec<&WachtRij> = rijen.iter().filter(|rij| wachtte(rij, vandaag)).collect();
        let langst = nu.iter().map(|rij| (vandaag - rij.sinds).num_days()).max();
        let profiel = regels.profielen.alle().find(|p| p.id.0 == contract);
        WachtlijstCijfers {
            kort: profiel.map(|p| p.kort.clone()).unwrap_or_default(),
            contract,
            wachten: tel(nu.len()),
            langst: langst
                .and_then(|dagen| u32::try_from(dagen).ok())
                .unwrap_or_default(),
            wie: nu
                .iter()
                .take(NAMEN)
                .map(|rij| WachtRegelClient {
                    client: rij.client.0,
                    naam: rij.naam.clone(),
                    nummer: rij.nummer,
                    sinds: rij.sinds,
                })
                .collect(),
            maanden: einden
                .iter()
                .map(|dag| WachtMaand {
                    dag: *dag,
                    wachten: tel(rijen.iter().filter(|rij| wachtte(rij, *dag)).count()),
                })
                .collect(),
        }
    });
    Ok(lijst.collect())
}

impl Cijfers for App {
    fn client(&self, beller: &Beller, vraag: ClientVraag) -> Result<ClientCijfers, Fout> {
        let vandaag = beller.nu.date();
        let client = ClientId(vraag.client);
        Ok(self.lees(|l| {
            let einde = vandaag
                .checked_add_days(Days::new(7 * VOORUIT))
                .unwrap_or(vandaag);
            let beeld = Beeld::lees(l, vandaag, einde)?;
            let open: Vec<&Bezoek> = beeld
                .bezoeken
                .iter()
                .filter(|b| b.bij(client) && beeld.open(b).is_some())
                .collect();
            let inzet: Vec<Inzet> = l
                .inzet_van_client(client)?
                .into_iter()
                .map(|rij| rij.inzet)
                .collect();
            let mut toewijzingen = Vec::new();
            for t in l.toewijzingen(client)? {
                let p = &t.toewijzing.product;
                if !p.verwijderd()
                    && p.ingangsdatum <= vandaag
                    && p.einddatum.is_none_or(|tot| vandaag <= tot)
                {
                    toewijzingen.push(van_toewijzing(l, &t, &inzet, &open, vandaag)?);
                }
            }
            Ok::<_, Nee>(ClientCijfers { toewijzingen })
        })?)
    }

    fn planning(&self, beller: &Beller, _: Leeg) -> Result<Plancijfers, Fout> {
        let regels = &*self.regels()?;
        let vandaag = beller.nu.date();
        Ok(self.lees(|l| {
            let van = maandag(vandaag);
            let tot = van.checked_add_days(Days::new(7 * VOORUIT - 1)).unwrap_or(van);
            let beeld = Beeld::lees(l, van, tot)?;
            let begin = (0..VOORUIT).filter_map(|n| van.checked_add_days(Days::new(7 * n)));
            Ok::<_, Nee>(Plancijfers {
                weken: begin.map(|maandag| week(&beeld, maandag)).collect(),
                uren: uren(&beeld, van),
                wachtlijst: wachtlijst(regels, l, vandaag)?,
            })
        })?)
    }
}
