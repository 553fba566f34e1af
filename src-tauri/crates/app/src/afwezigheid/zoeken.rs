//! Who could do a visit, and the best set for an absence: what the planner is asked, and how few the rules are asked about.
//!
//! The rules are asked last. Everybody who is free is weighed first as if nothing were against them; in that order the
//! rules, levels and languages are looked at, some workers at a time, until nobody who was not looked at can be better.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{Days, NaiveDate};
use leidraad_api::afwezigheid::KandidaatRegel;
use leidraad_domain::bezoek::Bezoek;
use leidraad_domain::id::{BezoekId, ClientId, MedewerkerId, ToewijzingId};
use leidraad_domain::inzet::InzetRol;
use leidraad_domain::nummer::Pc4;
use leidraad_domain::toewijzing::Plaatsing;
use leidraad_planning::afstand::Afstanden;
use leidraad_planning::beschikbaar::Medewerker;
use leidraad_planning::bezoek::{Bezoek as Vraag, maandag};
use leidraad_planning::gewichten::Gewichten;
use leidraad_planning::kandidaat::{Kandidaat, Kandidaten as Lijst, Kennis, Mag, Niveau, Oordeel, Taal};
use leidraad_store::Lezer;
use leidraad_store::planbeeld::{ClientKort, MedewerkerKort};

use super::planbaar::{pc4, planbaar, verlof, vraag};
use super::zoekzin::{self, Wie};
use crate::inzet::toets::{niet_samen, oordeel, telt};
use crate::inzet::zetten::bestaand;
use crate::medewerkers::Personeel;
use crate::nee::Nee;
use crate::planning::beeld::{Beeld, van_client};
use crate::regels::Regels;

/// Candidates of each visit that are weighed together: one more than the search takes, so that it knows there are more.
const SAMEN: usize = leidraad_planning::samen::KANDIDATEN + 1;
/// Workers whom the rules are asked about at a time.
const GREEP: usize = 24;
/// Days back in which somebody who came is known.
const BEKEND: u64 = leidraad_planning::kandidaat::BEKEND_DAGEN;

/// What the rules and papers say of a worker for a visit.
#[derive(Clone)]
struct Bekeken {
    mag: Mag,
    niveau: Niveau,
    taal: Taal,
    waarschuwingen: Vec<String>,
}

/// Everything that a search needs.
pub(super) struct Zoektocht<'a> {
    regels: &'a Regels,
    l: Lezer<'a>,
    beeld: &'a Beeld,
    pub vragen: Vec<Vraag>,
    doel: HashMap<BezoekId, &'a Bezoek>,
    plekken: HashMap<ToewijzingId, Plaatsing>,
    pub medewerkers: Vec<Medewerker>,
    afstanden: Afstanden,
    gewichten: Gewichten,
    keren: HashMap<(MedewerkerId, ClientId), (u32, NaiveDate)>,
    vervangers: HashSet<(MedewerkerId, ToewijzingId)>,
    relaties: HashMap<(MedewerkerId, ClientId), String>,
    talen: HashMap<ClientId, String>,
    niveau_van: Option<leidraad_rules::Niveau>,
    bekeken: RefCell<HashMap<(MedewerkerId, BezoekId), Bekeken>>,
}

impl<'a> Zoektocht<'a> {
    /// Reads everything for these visits; the picture holds their whole weeks.
    pub(super) fn lees(
        regels: &'a Regels,
        l: Lezer<'a>,
        beeld: &'a Beeld,
        doel: &[&'a Bezoek],
        vervangt: Option<MedewerkerId>,
    ) -> Result<Self, Nee> {
        let dagen: HashSet<NaiveDate> = doel.iter().map(|b| b.dag).collect();
        let van_wie: Vec<ClientId> = beeld
            .bezoeken
            .iter()
            .filter(|b| dagen.contains(&b.dag))
            .flat_map(|b| b.deelnemers.first().map(|d| d.client))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        let clienten: HashMap<ClientId, ClientKort> = l
            .clienten_kort(&van_wie)?
            .into_iter()
            .map(|c| (c.id, c))
            .collect();
        let mut afstanden = Afstanden::nieuw();
        for c in clienten.values() {
            if let (Some(pc4), Some(plaats)) = (pc4(c), &c.plaats) {
                afstanden.ligt_in(pc4, plaats);
            }
        }
        let waar = |client: ClientId| clienten.get(&client).and_then(pc4);
        let mut plekken = HashMap::new();
        for d in doel.iter().flat_map(|b| &b.deelnemers) {
            if let Some(plek) = bestaand(l, d.toewijzing)?.toewijzing.plaatsing {
                plekken.insert(d.toewijzing, plek);
            }
        }
        let als_vraag = |b: &Bezoek| {
            let d = b.deelnemers.first()?;
            vraag(b, plekken.get(&d.toewijzing), waar(d.client))
        };
        let vragen: Vec<Vraag> = doel.iter().filter_map(|b| als_vraag(b)).collect();
        let gebied: HashSet<Pc4> = vragen.iter().filter_map(|v| v.pc4).collect();

        let mut gepland: HashMap<MedewerkerId, Vec<Vraag>> = HashMap::new();
        let mut weken: HashMap<MedewerkerId, BTreeMap<NaiveDate, u32>> = HashMap::new();
        for b in &beeld.bezoeken {
            let Some(wie) = beeld.komt(b) else { continue };
            *weken.entry(wie).or_default().entry(maandag(b.dag)).or_default() += u32::from(b.tijd.minuten);
            if dagen.contains(&b.dag) {
                gepland.entry(wie).or_default().extend(als_vraag(b));
            }
        }
        let hier = |m: &&MedewerkerKort| dagen.iter().any(|dag| m.werkt_op(*dag)) && Some(m.id) != vervangt;
        let mut medewerkers: Vec<Medewerker> = beeld
            .medewerkers
            .values()
            .filter(hier)
            .map(|m| Medewerker {
                gepland: gepland.remove(&m.id).unwrap_or_default(),
                weken: weken.remove(&m.id).unwrap_or_default(),
                verlof: verlof(beeld, m, &dagen),
                ..planbaar(m, &gebied)
            })
            .collect();
        medewerkers.sort_by_key(|m| m.id);
        let mut zoektocht = Self {
            regels,
            l,
            beeld,
            vragen,
            doel: doel.iter().map(|b| (b.id, *b)).collect(),
            plekken,
            medewerkers,
            afstanden,
            gewichten: Gewichten::GEWOON,
            keren: HashMap::new(),
            vervangers: HashSet::new(),
            relaties: HashMap::new(),
            talen: clienten
                .values()
                .filter_map(|c| Some((c.id, c.taal.clone()?)))
                .collect(),
            niveau_van: None,
            bekeken: RefCell::default(),
        };
        zoektocht.wie_kent_wie()?;
        if let Some(wie) = vervangt {
            zoektocht.niveau_van = zoekzin::niveau(&l.papieren(wie)?);
        }
        Ok(zoektocht)
    }

    /// Who came to these clients in the last year, who is their deputy, and who is better not there.
    fn wie_kent_wie(&mut self) -> Result<(), Nee> {
        let eerste = self.vragen.iter().map(|v| v.dag).min().unwrap_or(self.beeld.van);
        let begin = eerste.checked_sub_days(Days::new(BEKEND)).unwrap_or(eerste);
        let gisteren = eerste.pred_opt().unwrap_or(eerste);
        let clienten: BTreeSet<ClientId> = self.vragen.iter().map(|v| v.client).collect();
        for client in clienten {
            for b in van_client(self.l, client, (begin, gisteren))? {
                if let Some(wie) = b.medewerker.filter(|_| b.gaat_door()) {
                    let geweest = self.keren.entry((wie, client)).or_insert((0, b.dag));
                    geweest.0 += 1;
                    geweest.1 = geweest.1.max(b.dag);
                }
            }
            for rij in self.l.inzet_van_client(client)? {
                let i = rij.inzet;
                if i.rol == InzetRol::Vervanger && i.geldt_op(eerste) {
                    self.vervangers.insert((i.medewerker, i.toewijzing));
                }
            }
        }
        for (wie, client, soort, _) in self.l.relaties_met_clienten()? {
            self.relaties.insert((wie, client), soort);
        }
        Ok(())
    }

    fn oordeel(&self, wie: MedewerkerId, v: &Vraag) -> Oordeel {
        let geweest = self.keren.get(&(wie, v.client));
        let bekeken = self.bekeken.borrow();
        let gezien = bekeken.get(&(wie, v.id));
        Oordeel {
            mag: gezien.map_or(Mag::Ja, |b| b.mag),
            keren: geweest.map_or(0, |g| g.0),
            laatst: geweest.map(|g| g.1),
            vervanger: self.vervangers.contains(&(wie, v.toewijzing)),
            niveau: gezien.map_or(Niveau::Gelijkwaardig, |b| b.niveau),
            taal: gezien.map_or(Taal::Zelfde, |b| b.taal),
        }
    }

    pub(super) fn kandidaten_uit(&self, v: &Vraag, uit: &[Medewerker]) -> Lijst {
        let kennis = Kennis {
            afstanden: &self.afstanden,
            gewichten: &self.gewichten,
            oordeel: |wie, v: &Vraag| self.oordeel(wie, v),
        };
        kennis.kandidaten(v, uit)
    }

    /// Looks at rules and papers of these workers for a visit.
    fn bekijk(&self, v: &Vraag, wie: &[MedewerkerId]) -> Result<(), Nee> {
        let nog: Vec<MedewerkerId> = {
            let bekeken = self.bekeken.borrow();
            wie.iter()
                .copied()
                .filter(|w| !bekeken.contains_key(&(*w, v.id)))
                .collect()
        };
        let Some(b) = self.doel.get(&v.id).filter(|_| !nog.is_empty()) else {
            return Ok(());
        };
        let personeel = Personeel::lees(self.l, nog.iter().copied())?;
        let mut bevindingen: HashMap<MedewerkerId, Vec<_>> = HashMap::new();
        for d in &b.deelnemers {
            let met = |soort: &str| -> Vec<MedewerkerId> {
                let heeft =
                    |w: &&MedewerkerId| self.relaties.get(&(**w, d.client)).is_some_and(|s| s == soort);
                nog.iter().filter(heeft).copied().collect()
            };
            for wie in met("niet-samen") {
                let niet = niet_samen("", "", personeel.sterkten());
                bevindingen.entry(wie).or_default().extend(niet);
            }
            if let Some(plek) = self.plekken.get(&d.toewijzing) {
                for (wie, cel) in personeel.mag(self.regels, plek, (&nog, &met("familie")), b.dag) {
                    bevindingen.entry(wie).or_default().extend(cel.bevindingen);
                }
            }
        }
        let taal = self.talen.get(&v.client).map(String::as_str);
        for wie in nog {
            let gevonden = oordeel(bevindingen.remove(&wie).unwrap_or_default());
            let papieren = self.l.papieren(wie)?;
            let bekeken = Bekeken {
                mag: match gevonden.bevindingen.first().map(telt) {
                    Some(leidraad_rules::Oordeel::Geblokkeerd) => Mag::Nee,
                    Some(leidraad_rules::Oordeel::Waarschuwing) => Mag::MetWaarschuwing,
                    _ => Mag::Ja,
                },
                niveau: zoekzin::vergelijk(self.niveau_van, zoekzin::niveau(&papieren)),
                taal: zoekzin::taal(taal, &papieren),
                waarschuwingen: gevonden.zinnen,
            };
            self.bekeken.borrow_mut().insert((wie, v.id), bekeken);
        }
        Ok(())
    }

    /// The best candidates of a visit, with how many more there may be.
    pub(super) fn beste(&self, v: &Vraag, hoeveel: usize) -> Result<(Lijst, bool), Nee> {
        let ruw = self.kandidaten_uit(v, &self.medewerkers);
        let volgorde: Vec<(MedewerkerId, u32)> = ruw.lijst.iter().map(|k| (k.medewerker, k.punten)).collect();
        let mut gekeken: Vec<Medewerker> = Vec::new();
        let mut lijst = Lijst {
            lijst: Vec::new(),
            mag_niet: 0,
            bezet: 0,
        };
        let mut over = volgorde.as_slice();
        while !over.is_empty() {
            // Nobody gets fewer points by being looked at.
            let grens = over.first().map_or(0, |(_, punten)| *punten);
            if lijst
                .lijst
                .get(hoeveel.saturating_sub(1))
                .is_some_and(|k| k.punten <= grens)
            {
                break;
            }
            let (nu, rest) = over.split_at(GREEP.min(over.len()));
            let wie: Vec<MedewerkerId> = nu.iter().map(|(wie, _)| *wie).collect();
            self.bekijk(v, &wie)?;
            let plek = |id: &MedewerkerId| self.medewerkers.binary_search_by_key(id, |m| m.id).ok();
            gekeken.extend(
                wie.iter()
                    .filter_map(|id| self.medewerkers.get(plek(id)?))
                    .cloned(),
            );
            lijst = self.kandidaten_uit(v, &gekeken);
            over = rest;
        }
        let meer = lijst.lijst.len() > hoeveel || !over.is_empty();
        lijst.lijst.truncate(hoeveel);
        lijst.bezet = ruw.bezet;
        Ok((lijst, meer))
    }

    /// The best set together, of the best candidates of each visit.
    pub(super) fn samen(&self) -> Result<leidraad_planning::samen::Voorstel, Nee> {
        let mut wie: BTreeSet<MedewerkerId> = BTreeSet::new();
        for v in &self.vragen {
            wie.extend(self.beste(v, SAMEN)?.0.lijst.iter().map(|k| k.medewerker));
        }
        let ids: Vec<MedewerkerId> = wie.iter().copied().collect();
        for v in &self.vragen {
            self.bekijk(v, &ids)?;
        }
        let gekozen: Vec<Medewerker> = self
            .medewerkers
            .iter()
            .filter(|m| wie.contains(&m.id))
            .cloned()
            .collect();
        let kennis = Kennis {
            afstanden: &self.afstanden,
            gewichten: &self.gewichten,
            oordeel: |wie, v: &Vraag| self.oordeel(wie, v),
        };
        Ok(kennis.samen(&self.vragen, &gekozen))
    }

    /// A candidate in words.
    pub(super) fn regel(&self, v: &Vraag, k: &Kandidaat) -> KandidaatRegel {
        let kort = self.beeld.medewerkers.get(&k.medewerker);
        let bekeken = self.bekeken.borrow();
        let waarschuwingen = bekeken
            .get(&(k.medewerker, v.id))
            .map(|b| b.waarschuwingen.clone());
        let client = |id: BezoekId| {
            self.beeld
                .bezoek(id)
                .and_then(|b| b.deelnemers.first())
                .map(|d| d.client)
        };
        let wie = Wie {
            naam: kort.map(|m| m.naam.clone()).unwrap_or_default(),
            telefoon: kort.and_then(|m| m.telefoon.clone()),
            waarschuwingen: waarschuwingen.unwrap_or_default(),
        };
        let naam = |id: BezoekId| {
            let gevonden = client(id).and_then(|c| self.l.client(c).ok().flatten());
            gevonden.map(|c| c.client.naam.voluit()).unwrap_or_default()
        };
        zoekzin::regel(k, wie, v.id, naam)
    }
}
