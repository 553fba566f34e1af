//! The board: one question, one read, rows by name.

use std::collections::{BTreeMap, HashSet};

use chrono::{Days, NaiveDate};
use leidraad_api::planning::{
    Bord, BordAfwezig, BordBlok, BordDag, BordHandeling, BordRij, BordVraag, WijzigingRegel, Wijzigingen,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::bezoek::Bezoek;
use leidraad_domain::id::{ClientId, MedewerkerId};
use leidraad_store::Lezer;
use leidraad_store::planbeeld::MedewerkerKort;
use leidraad_taal::{afwezig_soort, planning_zin};

use super::beeld::Beeld;
use super::regel::{Rondom, maandag};
use crate::App;
use crate::feiten::ongeldig;
use crate::inzet::vorm::dagcode;
use crate::nee::Nee;
use crate::regels::Regels;

/// Most days of a board.
const DAGEN: u8 = 31;

/// The last day of so many from a day on.
fn laatste(van: NaiveDate, dagen: u8) -> NaiveDate {
    van.checked_add_days(Days::new(u64::from(dagen.saturating_sub(1))))
        .unwrap_or(van)
}

/// Per worker or per client.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Per {
    Medewerker,
    Client,
}

impl App {
    pub(super) fn bord_van(&self, beller: &Beller, v: &BordVraag) -> Result<Bord, Nee> {
        let regels = &*self.regels()?;
        let per = match v.per.as_str() {
            "medewerker" => Per::Medewerker,
            "client" => Per::Client,
            _ => return Err(ongeldig("per", "keuze").into()),
        };
        if !(1..=DAGEN).contains(&v.dagen) {
            return Err(ongeldig("dagen", "dagen").into());
        }
        let ik = beller.gebruiker.as_ref().ok_or(Fout::NietAangemeld)?.id;
        self.lees(|l| {
            let beeld = Beeld::lees(l, v.van, laatste(v.van, v.dagen))?;
            let zoek = v.zoek.trim().to_lowercase();
            let alleen: HashSet<_> = v.alleen.iter().collect();
            let in_rij = |id: &uuid::Uuid, naam: &str| {
                (alleen.is_empty() || alleen.contains(id))
                    && (zoek.is_empty() || naam.to_lowercase().contains(&zoek))
            };
            let gekozen: HashSet<MedewerkerId> = beeld
                .medewerkers
                .values()
                .filter(|m| in_rij(&m.id.0, &m.naam))
                .map(|m| m.id)
                .collect();
            // Open visits stand in the lane whoever was asked for.
            let tonen: Vec<&Bezoek> = match per {
                Per::Medewerker => {
                    let van_rij = |b: &&Bezoek| {
                        beeld.open(b).is_some() || b.medewerker.is_some_and(|m| gekozen.contains(&m))
                    };
                    beeld.bezoeken.iter().filter(van_rij).collect()
                }
                Per::Client => beeld.bezoeken.iter().collect(),
            };
            let rondom = Rondom::lees(regels, l, &beeld, &tonen)?;
            let clienten: HashSet<ClientId> = rondom
                .clienten
                .values()
                .filter(|c| in_rij(&c.id.0, &c.naam))
                .map(|c| c.id)
                .collect();
            let past = |b: &&Bezoek| {
                per == Per::Medewerker || b.deelnemers.iter().any(|d| clienten.contains(&d.client))
            };
            let tonen: Vec<&Bezoek> = tonen.into_iter().filter(past).collect();
            let open: Vec<&&Bezoek> = tonen.iter().filter(|b| beeld.open(b).is_some()).collect();
            let rijen = match per {
                Per::Medewerker => rijen_medewerkers(&beeld, &gekozen, v.dagen),
                Per::Client => rijen_clienten(&rondom, &clienten, &tonen),
            };
            let dag = |dag: NaiveDate| BordDag {
                dag,
                feestdag: rondom.feestdag(dag),
                week: maandag(dag),
                gepubliceerd: rondom.gepubliceerd(dag),
            };
            Ok(Bord {
                vandaag: beller.nu.date(),
                dagen: v.van.iter_days().take(usize::from(v.dagen)).map(dag).collect(),
                rijen,
                open: u32::try_from(open.len()).unwrap_or(u32::MAX),
                open_minuten: open.iter().map(|b| u32::from(b.tijd.minuten)).sum(),
                bezoeken: tonen.iter().map(|b| rondom.regel(b)).collect(),
                ongedaan: l.laatste_handeling(ik)?.map(|h| BordHandeling {
                    id: h.id.0,
                    tekst: planning_zin(&format!("gedaan_{}", h.soort), &[]),
                    op: h.gemaakt_op,
                }),
            })
        })
    }

    /// What changed after a week was published, those that nobody called about first.
    pub(super) fn wijzigingen_van(
        &self,
        regels: &Regels,
        l: Lezer<'_>,
        dag: NaiveDate,
    ) -> Result<Wijzigingen, Nee> {
        let van = maandag(dag);
        let beeld = Beeld::lees(l, van, laatste(van, 7))?;
        let anders: Vec<&Bezoek> = beeld.bezoeken.iter().filter(|b| b.wijziging > 0).collect();
        let rondom = Rondom::lees(regels, l, &beeld, &anders)?;
        let telefoon = |client: &leidraad_api::planning::BezoekClient| {
            let client = rondom.clienten.get(&ClientId(client.client));
            client.and_then(|c| c.telefoon.clone()).unwrap_or_default()
        };
        let mut bezoeken: Vec<WijzigingRegel> = anders
            .iter()
            .map(|b| rondom.regel(b))
            .filter(|regel| regel.gewijzigd)
            .map(|bezoek| WijzigingRegel {
                telefoons: bezoek.clienten.iter().map(telefoon).collect(),
                bezoek,
            })
            .collect();
        bezoeken.sort_by_key(|r| (r.bezoek.gebeld, r.bezoek.dag, r.bezoek.begin));
        Ok(Wijzigingen {
            gepubliceerd: rondom.gepubliceerd(van),
            bezoeken,
        })
    }
}

fn rijen_medewerkers(beeld: &Beeld, gekozen: &HashSet<MedewerkerId>, dagen: u8) -> Vec<BordRij> {
    let mut gepland: BTreeMap<MedewerkerId, u32> = BTreeMap::new();
    for b in &beeld.bezoeken {
        if let Some(wie) = beeld.komt(b) {
            *gepland.entry(wie).or_default() += u32::from(b.tijd.minuten);
        }
    }
    let hier =
        |m: &&MedewerkerKort| gekozen.contains(&m.id) && (m.werkt_op(beeld.van) || m.werkt_op(beeld.tot));
    let mut wie: Vec<&MedewerkerKort> = beeld.medewerkers.values().filter(hier).collect();
    wie.sort_by(|a, b| (&a.sorteer, a.id).cmp(&(&b.sorteer, b.id)));
    let rij = |m: &MedewerkerKort| BordRij {
        id: m.id.0,
        naam: m.naam.clone(),
        gepland: gepland.get(&m.id).copied().unwrap_or_default(),
        afgesproken: m.minuten_per_week.map(|week| week * u32::from(dagen) / 7),
        afwezig: afwezig(beeld, m.id),
        beschikbaar: m
            .blokken
            .iter()
            .map(|blok| BordBlok {
                dag: dagcode(blok.dag).to_owned(),
                van: blok.van,
                tot: blok.tot,
            })
            .collect(),
    };
    wie.into_iter().map(rij).collect()
}

fn afwezig(beeld: &Beeld, wie: MedewerkerId) -> Vec<BordAfwezig> {
    let rijen = beeld.afwezig.get(&wie).into_iter().flatten();
    rijen
        .map(|rij| BordAfwezig {
            id: rij.id.0,
            van: rij.afwezigheid.van,
            tot: rij.afwezigheid.tot,
            tekst: afwezig_soort(rij.afwezigheid.soort),
        })
        .collect()
}

fn rijen_clienten(rondom: &Rondom<'_>, clienten: &HashSet<ClientId>, tonen: &[&Bezoek]) -> Vec<BordRij> {
    let mut gepland: BTreeMap<ClientId, u32> = BTreeMap::new();
    for b in tonen.iter().filter(|b| b.gaat_door()) {
        for d in &b.deelnemers {
            *gepland.entry(d.client).or_default() += u32::from(b.tijd.minuten);
        }
    }
    let mut wie: Vec<_> = rondom
        .clienten
        .values()
        .filter(|c| clienten.contains(&c.id))
        .collect();
    wie.sort_by(|a, b| (&a.naam, a.id).cmp(&(&b.naam, b.id)));
    let rij = |c: &leidraad_store::planbeeld::ClientKort| BordRij {
        id: c.id.0,
        naam: c.naam.clone(),
        gepland: gepland.get(&c.id).copied().unwrap_or_default(),
        afgesproken: None,
        afwezig: Vec::new(),
        beschikbaar: Vec::new(),
    };
    wie.into_iter().map(rij).collect()
}
