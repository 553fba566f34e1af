//! What a team lead sees to, asked of the register and the rules when it is shown: nothing of it is stored, so that a new
//! paper closes its line by being there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use leidraad_api::medewerkers::{MagBevinding, ToezichtClient, ToezichtPunt};
use leidraad_api::werklijst::WerkItem;
use leidraad_domain::id::MedewerkerId;
use leidraad_domain::papier::{Papier, PapierSoort};
use leidraad_domain::toewijzing::Plaatsing;
use leidraad_rules::Oordeel;
use leidraad_store::Lezer;
use leidraad_store::vaste_medewerker::VasteRij;
use leidraad_taal::{MedewerkerWoorden, medewerker_woord, medewerker_zin};

use super::aanloop::Aanloop;
use super::caseload::vertrekt;
use super::gevraagd::{Gevraagd, rustig};
use super::mag::{Personeel, Wie};
use super::vast::vaste;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::werklijst::dagen;

/// How far a team lead looks ahead.
const VOORUIT: Days = Days::new(90);
/// Before the rest, in the key of a line.
pub(crate) const SLEUTEL: &str = "personeel/";

/// Whether a line says that somebody is counted on and may not come.
pub(crate) fn mag_niet(item: &WerkItem) -> bool {
    let delen = item.sleutel.strip_prefix(SLEUTEL);
    delen.and_then(|rest| rest.split('/').nth(1)) == Some(Soort::MagNiet.code())
}

/// What is the matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Soort {
    /// Is counted on, and may not come.
    MagNiet,
    /// A paper is missing, or has ended.
    Ontbreekt,
    /// A paper ends.
    Verloopt,
    /// Leaves, and has clients.
    Vertrekt,
}

impl Soort {
    fn code(self) -> &'static str {
        match self {
            Self::MagNiet => "mag_niet",
            Self::Ontbreekt => "ontbreekt",
            Self::Verloopt => "verloopt",
            Self::Vertrekt => "vertrekt",
        }
    }
}

/// One thing to see to, while it is put together.
#[derive(Default)]
struct Punt {
    tot: Option<NaiveDate>,
    uitleg: String,
    bevinding: Option<MagBevinding>,
    contracten: BTreeSet<String>,
    clienten: BTreeMap<String, uuid::Uuid>,
}

/// Of one worker: by kind of paper and what is the matter.
type Punten = BTreeMap<(Soort, String), Punt>;

/// Everything to see to, by day and name.
pub(crate) fn punten(regels: &Regels, l: Lezer<'_>, vandaag: NaiveDate) -> Result<Vec<ToezichtPunt>, Nee> {
    let tot = vandaag + VOORUIT;
    let mut voor: BTreeMap<MedewerkerId, Vec<VasteRij>> = BTreeMap::new();
    for vast in vaste(l, vandaag)? {
        voor.entry(vast.medewerker).or_default().push(vast.voor);
    }
    let mut wie: BTreeSet<MedewerkerId> = l.papier_vraagt(tot)?.into_iter().collect();
    wie.extend(voor.keys());
    let personeel = Personeel::lees(l, wie)?;
    let mut alle: BTreeMap<MedewerkerId, Punten> = BTreeMap::new();
    van_contracten(regels, &personeel, &voor, (vandaag, tot), &mut alle);
    let wachten = (Aanloop::lees(l)?, Gevraagd::lees(l)?);
    let mut lijst = Vec::new();
    for een in personeel.alle() {
        let mut punten = alle.remove(&een.rij.id).unwrap_or_default();
        let m = &een.rij.medewerker;
        if m.inactief_op(vandaag) || !m.in_dienst_op(vandaag) && m.periodes.iter().all(|p| p.van <= vandaag) {
            // Nobody is reminded of the papers of who is not there.
            punten.clear();
        } else {
            eigen_papieren(&een.papieren, (vandaag, tot), &mut punten);
        }
        let rijen = voor.get(&een.rij.id).map(Vec::as_slice).unwrap_or_default();
        if let Some(laatste) = vertrekt(m, vandaag).filter(|dag| *dag <= tot && !rijen.is_empty()) {
            let punt = punten.entry((Soort::Vertrekt, String::new())).or_default();
            punt.tot = Some(laatste);
            for rij in rijen {
                punt.erbij(regels, rij);
            }
        }
        lijst.extend(
            punten
                .into_iter()
                .map(|((soort, papier), punt)| punt.klaar(een, soort, papier, &wachten, vandaag)),
        );
    }
    lijst.sort_by(|a, b| {
        (a.tot.unwrap_or(vandaag), &a.naam, &a.sleutel).cmp(&(b.tot.unwrap_or(vandaag), &b.naam, &b.sleutel))
    });
    Ok(lijst)
}

/// What contracts say of who is counted on for them.
fn van_contracten(
    regels: &Regels,
    personeel: &Personeel,
    voor: &BTreeMap<MedewerkerId, Vec<VasteRij>>,
    (vandaag, tot): (NaiveDate, NaiveDate),
    alle: &mut BTreeMap<MedewerkerId, Punten>,
) {
    let mut plekken: Vec<(&Plaatsing, BTreeSet<MedewerkerId>)> = Vec::new();
    for (medewerker, rijen) in voor {
        for plek in rijen.iter().filter_map(|rij| rij.plaatsing.as_ref()) {
            match plekken.iter_mut().find(|(bekend, _)| *bekend == plek) {
                Some((_, wie)) => drop(wie.insert(*medewerker)),
                None => plekken.push((plek, BTreeSet::from([*medewerker]))),
            }
        }
    }
    for (plek, wie) in plekken {
        let wie: Vec<MedewerkerId> = wie.into_iter().collect();
        for (medewerker, cel) in personeel.mag(regels, plek, (&wie, &[]), vandaag) {
            let rijen = voor.get(&medewerker).map(Vec::as_slice).unwrap_or_default();
            for b in cel.bevindingen.iter().filter(|b| b.uitzondering.is_none()) {
                let Some((soort, einde)) = oordeel(b, tot) else {
                    continue;
                };
                let punten = alle.entry(medewerker).or_default();
                let punt = punten.entry((soort, b.papier.clone())).or_default();
                if punt.bevinding.is_none() {
                    punt.uitleg.clone_from(&b.reden);
                    punt.bevinding = Some(b.clone());
                }
                punt.tot = [punt.tot, einde].into_iter().flatten().min();
                for rij in rijen.iter().filter(|rij| rij.plaatsing.as_ref() == Some(plek)) {
                    punt.erbij(regels, rij);
                }
            }
        }
    }
}

/// What a finding asks of a team lead, with the last good day; `None` asks nothing.
fn oordeel(b: &MagBevinding, tot: NaiveDate) -> Option<(Soort, Option<NaiveDate>)> {
    let einde = b.geldig_tot.filter(|dag| *dag <= tot);
    match b.uitkomst.as_str() {
        uitkomst if uitkomst == Oordeel::Geblokkeerd.code() => Some((Soort::MagNiet, None)),
        _ if b.papier.is_empty() => None,
        _ if einde.is_some() => Some((Soort::Verloopt, einde)),
        uitkomst if uitkomst == Oordeel::Waarschuwing.code() => Some((Soort::Ontbreekt, None)),
        _ => None,
    }
}

/// The kind of paper, in the same words as what contracts ask.
pub(super) fn soort_van(p: &Papier) -> String {
    match p.soort {
        PapierSoort::Vog => "vog".to_owned(),
        PapierSoort::Taal => "taal".to_owned(),
        PapierSoort::Scholing => "scholing".to_owned(),
        PapierSoort::Beroep => "beroep".to_owned(),
        PapierSoort::Verklaring => p.code.clone(),
        _ => "opleiding".to_owned(),
    }
}

/// Papers that end or have ended, of which there is no later one; and no VOG at all.
fn eigen_papieren(papieren: &[Papier], (vandaag, tot): (NaiveDate, NaiveDate), punten: &mut Punten) {
    for p in papieren {
        let Some(einde) = p.geldig_tot.filter(|einde| *einde <= tot) else {
            continue;
        };
        let later = |ander: &&Papier| {
            ander.soort == p.soort && ander.code == p.code && ander.geldig_tot.is_none_or(|dag| dag > einde)
        };
        let papier = soort_van(p);
        let gezegd = [Soort::MagNiet, Soort::Verloopt, Soort::Ontbreekt]
            .into_iter()
            .any(|soort| punten.contains_key(&(soort, papier.clone())));
        if gezegd || papieren.iter().any(|ander| later(&ander)) {
            continue;
        }
        let soort = if einde < vandaag {
            Soort::Ontbreekt
        } else {
            Soort::Verloopt
        };
        let punt = punten.entry((soort, papier)).or_default();
        punt.tot = Some(einde);
        punt.uitleg = leidraad_taal::papier(p);
    }
    let vog = |soort| (soort, "vog".to_owned());
    if !papieren.iter().any(|p| p.soort == PapierSoort::Vog) && !punten.contains_key(&vog(Soort::MagNiet)) {
        punten.entry(vog(Soort::Ontbreekt)).or_default();
    }
}

impl Punt {
    fn erbij(&mut self, regels: &Regels, rij: &VasteRij) {
        if let Some(plek) = &rij.plaatsing {
            self.contracten.insert(regels.kort(&plek.contract));
        }
        self.clienten.insert(rij.client_naam.clone(), rij.client.0);
    }

    fn klaar(
        self,
        wie: &Wie,
        soort: Soort,
        papier: String,
        (aanloop, gevraagd): &(Aanloop, Gevraagd),
        vandaag: NaiveDate,
    ) -> ToezichtPunt {
        let gevraagd_op = gevraagd.op(wie.rij.id, &papier);
        let wacht = gevraagd_op.is_some_and(|op| rustig(op, self.tot, aanloop.dagen(&papier), vandaag));
        let contracten: Vec<String> = self.contracten.into_iter().collect();
        let woord = medewerker_woord(MedewerkerWoorden::Vereist, &papier);
        let zin = match soort {
            Soort::Ontbreekt if self.tot.is_some() => "toezicht_verlopen",
            Soort::MagNiet if papier.is_empty() => "toezicht_mag_niet_anders",
            Soort::MagNiet => "toezicht_mag_niet",
            Soort::Ontbreekt => "toezicht_ontbreekt",
            Soort::Verloopt => "toezicht_verloopt",
            Soort::Vertrekt => "toezicht_vertrekt",
        };
        let bij = leidraad_taal::opsomming(contracten.clone());
        let begint = |einde: NaiveDate| einde - Days::new(aanloop.dagen(&papier).into());
        ToezichtPunt {
            sleutel: format!("{SLEUTEL}{}/{}/{papier}", wie.rij.id.0, soort.code()),
            medewerker: wie.rij.id.0,
            naam: wie.rij.medewerker.naam(),
            soort: soort.code().to_owned(),
            titel: medewerker_zin(zin, &[("papier", &woord), ("contracten", &bij)]),
            uitleg: self.uitleg,
            tot: self.tot,
            dagen: self.tot.map(|dag| dagen(dag, vandaag)),
            contracten,
            bevinding: self.bevinding,
            gevraagd_op,
            op_vandaag: match (soort, self.tot) {
                (Soort::MagNiet | Soort::Vertrekt, _) => true,
                (_, Some(einde)) => begint(einde) <= vandaag && !wacht,
                // What a contract only warns about waits here, and not on Vandaag.
                (_, None) => false,
            },
            papier,
            clienten: self
                .clienten
                .into_iter()
                .map(|(naam, client)| ToezichtClient { client, naam })
                .collect(),
        }
    }
}
