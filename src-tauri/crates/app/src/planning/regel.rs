//! A visit as a board, a list or a proposal shows it, with what is not right about it.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use leidraad_api::Fout;
use leidraad_api::planning::{BezoekClient, BezoekRegel, BezoekTeken};
use leidraad_domain::bezoek::{Bezoek, Wanneer};
use leidraad_domain::id::{BezoekId, ClientId, MedewerkerId, ToewijzingId};
use leidraad_domain::toewijzing::Plaatsing;
use leidraad_rules::{Herkomst, Oordeel};
use leidraad_store::Lezer;
use leidraad_store::planbeeld::{ClientKort, ToewijzingKort};
use leidraad_store::publicatie::PublicatieRij;
use leidraad_taal::{bezoektijd, planning_zin};

use super::beeld::{Beeld, Open};
use crate::eigen_keuzes::{Eigen, Sterkten};
use crate::inzet::toets;
use crate::inzet::vorm::dagcode;
use crate::medewerkers::Personeel;
use crate::nee::Nee;
use crate::regels::Regels;

/// The Monday of the week of a day.
pub(crate) fn maandag(dag: NaiveDate) -> NaiveDate {
    leidraad_planning::bezoek::maandag(dag)
}

/// Signs that are a choice of the organisation.
const EIGEN: &[&str] = &["dubbel", "buiten_tijden"];

/// A product of a contract on a day.
type Plek<'p> = (&'p Plaatsing, NaiveDate);

/// What a contract says of a worker for a toewijzing: the worst, and its sentence.
type Gevonden = HashMap<(MedewerkerId, ToewijzingId, NaiveDate), (Oordeel, String)>;

/// Everything around the visits that are shown, read at once.
pub(crate) struct Rondom<'a> {
    pub beeld: &'a Beeld,
    pub clienten: HashMap<ClientId, ClientKort>,
    toewijzingen: HashMap<ToewijzingId, ToewijzingKort>,
    publicaties: BTreeMap<NaiveDate, PublicatieRij>,
    gebeld: HashMap<BezoekId, i64>,
    gevonden: Gevonden,
    dubbel: HashMap<BezoekId, BezoekId>,
    feestdagen: BTreeMap<NaiveDate, String>,
    sterkten: Sterkten,
}

impl<'a> Rondom<'a> {
    /// Reads what stands around these visits.
    pub(crate) fn lees(
        regels: &Regels,
        l: Lezer<'_>,
        beeld: &'a Beeld,
        tonen: &[&Bezoek],
    ) -> Result<Self, Nee> {
        let deelnemers = || tonen.iter().flat_map(|b| &b.deelnemers);
        let clienten: HashSet<ClientId> = deelnemers().map(|d| d.client).collect();
        let toewijzingen: HashSet<ToewijzingId> = deelnemers().map(|d| d.toewijzing).collect();
        let clienten = l.clienten_kort(&clienten.into_iter().collect::<Vec<_>>())?;
        let toewijzingen = l.toewijzingen_kort(&toewijzingen.into_iter().collect::<Vec<_>>())?;
        let publicaties = l.publicaties(maandag(beeld.van), beeld.tot)?;
        let dagen = beeld.van.iter_days().take_while(|dag| *dag <= beeld.tot);
        let feestdag = |dag: NaiveDate| Some((dag, regels.kalender.feestdag(dag)?.naam.clone()));
        let mut rondom = Self {
            beeld,
            clienten: clienten.into_iter().map(|c| (c.id, c)).collect(),
            toewijzingen: toewijzingen.into_iter().map(|t| (t.id, t)).collect(),
            publicaties: publicaties.into_iter().map(|p| (p.week, p)).collect(),
            gebeld: l.gebeld_over(beeld.van, beeld.tot)?,
            gevonden: HashMap::new(),
            dubbel: dubbel(beeld),
            feestdagen: dagen.filter_map(feestdag).collect(),
            sterkten: Sterkten::lees(l)?,
        };
        rondom.gevonden = rondom.mag(regels, l, tonen)?;
        Ok(rondom)
    }

    /// When the week of a day was published.
    pub(crate) fn gepubliceerd(&self, dag: NaiveDate) -> Option<NaiveDateTime> {
        self.publicaties.get(&maandag(dag)).map(|p| p.op)
    }

    /// Name of the holiday.
    pub(crate) fn feestdag(&self, dag: NaiveDate) -> Option<String> {
        self.feestdagen.get(&dag).cloned()
    }

    fn plek(&self, toewijzing: ToewijzingId) -> Option<&Plaatsing> {
        self.toewijzingen.get(&toewijzing)?.plaatsing.as_ref()
    }

    /// Asks the rules once for all workers under a product on a day.
    fn mag(&self, regels: &Regels, l: Lezer<'_>, tonen: &[&Bezoek]) -> Result<Gevonden, Nee> {
        let mut vragen: HashMap<Plek<'_>, HashSet<MedewerkerId>> = HashMap::new();
        let mut alle: HashSet<MedewerkerId> = HashSet::new();
        for b in tonen {
            let Some(wie) = self.beeld.komt(b) else {
                continue;
            };
            alle.insert(wie);
            for plek in b.deelnemers.iter().filter_map(|d| self.plek(d.toewijzing)) {
                vragen.entry((plek, b.dag)).or_default().insert(wie);
            }
        }
        let relaties: HashMap<(MedewerkerId, ClientId), (String, String)> = l
            .relaties_met_clienten()?
            .into_iter()
            .filter(|(m, ..)| alle.contains(m))
            .map(|(m, c, soort, tekst)| ((m, c), (soort, tekst)))
            .collect();
        let personeel = Personeel::lees(l, alle)?;
        let mut per_plek: HashMap<(Plek<'_>, MedewerkerId), (Oordeel, String)> = HashMap::new();
        for ((plek, dag), wie) in &vragen {
            let wie: Vec<MedewerkerId> = wie.iter().copied().collect();
            for (medewerker, cel) in personeel.mag(regels, plek, (&wie, &[]), *dag) {
                let oordeel = toets::oordeel(cel.bevindingen);
                if let Some(erg) = oordeel.bevindingen.first() {
                    let zin = oordeel.zinnen.first().cloned().unwrap_or_default();
                    per_plek.insert(((*plek, *dag), medewerker), (toets::telt(erg), zin));
                }
            }
        }
        let mut gevonden = Gevonden::new();
        for b in tonen {
            let Some(wie) = self.beeld.komt(b) else { continue };
            for d in &b.deelnemers {
                let sleutel = (wie, d.toewijzing, b.dag);
                if let Some((soort, tekst)) = relaties.get(&(wie, d.client))
                    && soort != "familie"
                {
                    let naam = self
                        .clienten
                        .get(&d.client)
                        .map(|c| c.naam.as_str())
                        .unwrap_or_default();
                    if let Some(b) = toets::niet_samen(naam, tekst, &self.sterkten) {
                        let erg = toets::telt(&b);
                        gevonden.insert(sleutel, (erg, b.reden));
                        if erg == Oordeel::Geblokkeerd {
                            continue;
                        }
                    }
                }
                let uitkomst = self
                    .plek(d.toewijzing)
                    .and_then(|plek| per_plek.get(&((plek, b.dag), wie)));
                let erger =
                    |(erg, _): &&(Oordeel, String)| gevonden.get(&sleutel).is_none_or(|(al, _)| al < erg);
                if let Some(uitkomst) = uitkomst.filter(erger) {
                    gevonden.insert(sleutel, uitkomst.clone());
                }
            }
        }
        Ok(gevonden)
    }

    fn tekens(&self, b: &Bezoek) -> Vec<BezoekTeken> {
        let teken = |soort: &str, ernst: Oordeel, zin: String| BezoekTeken {
            soort: soort.to_owned(),
            ernst: ernst.code().to_owned(),
            zin,
        };
        let mut tekens = Vec::new();
        if !b.gaat_door() {
            return tekens;
        }
        let mut buiten = false;
        for d in &b.deelnemers {
            if let Some((erg, zin)) = self
                .beeld
                .komt(b)
                .and_then(|wie| self.gevonden.get(&(wie, d.toewijzing, b.dag)))
            {
                tekens.push(teken("mag", *erg, zin.clone()));
            }
            let loopt = |t: &ToewijzingKort| t.van <= b.dag && t.tot.is_none_or(|tot| b.dag <= tot);
            buiten |= self.toewijzingen.get(&d.toewijzing).is_some_and(|t| !loopt(t));
        }
        let eigen = |keuze| self.sterkten.van(keuze).telt(Oordeel::Geblokkeerd);
        let dubbel = eigen(Eigen::Dubbel);
        if let Some(ander) = self.dubbel.get(&b.id).and_then(|id| self.beeld.bezoek(*id))
            && dubbel != Oordeel::Akkoord
        {
            let data = [("tijd", bezoektijd(&ander.tijd))];
            let data = data.each_ref().map(|(key, waarde)| (*key, waarde.as_str()));
            tekens.push(teken("dubbel", dubbel, planning_zin("dubbel", &data)));
        }
        let wie = self
            .beeld
            .komt(b)
            .and_then(|wie| self.beeld.medewerkers.get(&wie));
        let buiten_tijd = eigen(Eigen::BuitenTijden);
        if buiten_tijd != Oordeel::Akkoord && wie.is_some_and(|m| buiten_tijden(b, m)) {
            tekens.push(teken(
                "buiten_tijden",
                buiten_tijd,
                planning_zin("buiten_tijden", &[]),
            ));
        }
        if buiten {
            let zin = planning_zin("buiten_indicatie", &[]);
            tekens.push(teken("buiten_indicatie", Oordeel::Waarschuwing, zin));
        }
        if let Some(naam) = self.feestdagen.get(&b.dag) {
            tekens.push(teken(
                "feestdag",
                Oordeel::Waarschuwing,
                planning_zin("feestdag", &[("naam", naam)]),
            ));
        }
        tekens.sort_by_key(|t| t.ernst != Oordeel::Geblokkeerd.code());
        tekens.dedup_by(|a, b| a.zin == b.zin);
        tekens
    }

    /// Refuses what the organisation itself does not let anybody plan.
    pub(crate) fn eigen_toets(&self, bezoeken: &[&Bezoek]) -> Result<(), Nee> {
        let blok =
            |t: &BezoekTeken| EIGEN.contains(&t.soort.as_str()) && t.ernst == Oordeel::Geblokkeerd.code();
        let mut tekens = bezoeken.iter().flat_map(|b| self.tekens(b));
        tekens.find(blok).map_or(Ok(()), |t| {
            Err(Nee(Fout::Geblokkeerd {
                regel: Herkomst::EigenKeuze.code().to_owned(),
                bron: planning_zin("eigen_keuze", &[]),
                wat: t.zin.trim_end_matches('.').to_owned(),
            }))
        })
    }

    fn stand(&self, b: &Bezoek) -> (&'static str, String) {
        if let Some(vervalt) = b.vervalt {
            return (vervalt.code(), planning_zin(vervalt.code(), &[]));
        }
        let open = match self.beeld.open(b) {
            None => return ("gepland", planning_zin("gepland", &[])),
            Some(Open::Niemand) => "open_niemand",
            Some(Open::Afwezig) => "open_afwezig",
            Some(Open::UitDienst) => "open_uit_dienst",
        };
        ("open", planning_zin(open, &[]))
    }

    /// One visit.
    pub(crate) fn regel(&self, b: &Bezoek) -> BezoekRegel {
        let mut clienten: Vec<BezoekClient> = b
            .deelnemers
            .iter()
            .map(|d| BezoekClient {
                client: d.client.0,
                naam: self
                    .clienten
                    .get(&d.client)
                    .map(|c| c.naam.clone())
                    .unwrap_or_default(),
                nummer: self
                    .toewijzingen
                    .get(&d.toewijzing)
                    .map(|t| t.nummer)
                    .unwrap_or_default(),
            })
            .collect();
        clienten.sort_by(|a, b| a.naam.cmp(&b.naam));
        let (stand, stand_tekst) = self.stand(b);
        // A change counts for the week in which it was told, and for the week in which it is now.
        let verteld = [b.dag, b.eerst_op.unwrap_or(b.dag)];
        let verteld = verteld
            .iter()
            .filter_map(|dag| self.publicaties.get(&maandag(*dag)));
        let gewijzigd = verteld.into_iter().any(|p| b.wijziging > p.wijziging);
        BezoekRegel {
            id: b.id.0,
            reeks: b.reeks.map(|r| r.0),
            dag: b.dag,
            begin: b.tijd.begin(),
            einde: b.tijd.einde(),
            dagdeel: match b.tijd.wanneer {
                Wanneer::Dagdeel(deel, _) => Some(deel.code().to_owned()),
                Wanneer::Om(_) => None,
            },
            tijd: bezoektijd(&b.tijd),
            minuten: b.tijd.minuten,
            medewerker: b.medewerker.map(|m| m.0),
            medewerker_naam: b
                .medewerker
                .and_then(|m| self.beeld.medewerkers.get(&m))
                .map(|m| m.naam.clone()),
            stand: stand.to_owned(),
            stand_tekst,
            clienten,
            groep: b.groep.clone(),
            plaats: b.plaats.clone(),
            tekens: self.tekens(b),
            gewijzigd,
            gebeld: gewijzigd && self.gebeld.get(&b.id) == Some(&b.wijziging),
            eerst_op: b.eerst_op,
            wijziging: b.wijziging,
        }
    }
}

/// A fixed time outside those in which somebody can work; of whom nothing was told nothing is said.
fn buiten_tijden(b: &Bezoek, m: &leidraad_store::planbeeld::MedewerkerKort) -> bool {
    let past = |blok: &leidraad_domain::medewerker::Blok| {
        let binnen = match b.tijd.wanneer {
            Wanneer::Om(om) => blok.van <= om && b.tijd.einde() <= blok.tot,
            Wanneer::Dagdeel(deel, _) => {
                let (van, tot) = deel.tussen();
                blok.van.max(van).saturating_add(b.tijd.minuten) <= blok.tot.min(tot)
            }
        };
        dagcode(blok.dag) == dagcode(b.dag.weekday()) && binnen
    };
    !m.blokken.is_empty() && !m.blokken.iter().any(past)
}

/// Visits of one worker at fixed times that overlap, each with one that it overlaps.
fn dubbel(beeld: &Beeld) -> HashMap<BezoekId, BezoekId> {
    let mut per: HashMap<(MedewerkerId, NaiveDate), Vec<&Bezoek>> = HashMap::new();
    for b in beeld
        .bezoeken
        .iter()
        .filter(|b| matches!(b.tijd.wanneer, Wanneer::Om(_)))
    {
        if let Some(wie) = beeld.komt(b) {
            per.entry((wie, b.dag)).or_default().push(b);
        }
    }
    let mut gevonden = HashMap::new();
    for samen in per.values() {
        for (nummer, een) in samen.iter().enumerate() {
            for ander in samen.iter().skip(nummer + 1) {
                if een.tijd.begin() < ander.tijd.einde() && ander.tijd.begin() < een.tijd.einde() {
                    gevonden.insert(een.id, ander.id);
                    gevonden.insert(ander.id, een.id);
                }
            }
        }
    }
    gevonden
}
