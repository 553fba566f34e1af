//! Who comes to the example clients, when, and one who is ill: so that the board lives from the first day.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, Weekday};
use leidraad_api::Fout;
use leidraad_api::afwezigheid::AfwezigheidVelden;
use leidraad_api::inzet::NieuweInzet;
use leidraad_domain::activiteit::toegewezen_per_week;
use leidraad_domain::bezoek::{Deelnemer, Minuut, Tijd, Wanneer};
use leidraad_domain::bezoekreeks::Reeks;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{InzetId, MedewerkerId, ReeksId};
use leidraad_domain::inzet::{Inzet, InzetRol};
use leidraad_store::feit::FeitRij;
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_store::{Schrijver, Wie};

use super::mensen::Toeval;
use crate::App;
use crate::inzet::toets::{oordeel, telt};
use crate::medewerkers::Personeel;
use crate::nee::Nee;

/// Minutes between two visits of a day.
const TUSSEN: Minuut = 30;
/// A visit takes between these.
const MINUTEN: (u32, u32) = (60, 180);
/// The absence lasts so many days.
const ZIEK: u64 = 11;

/// Who comes, whether the dossier names them already, and when in the week.
type Plaats = (MedewerkerId, bool, (Weekday, Minuut));

/// Places in the week of a worker that are still free, in order.
type Plekken = Vec<(Weekday, Minuut, Minuut)>;

impl App {
    /// Plans visits for the example clients who are in care, and lets one worker be ill. Gives how many series there are.
    ///
    /// # Errors
    /// When nobody is signed in, or the store refuses.
    pub fn vul_rooster(&self, zaad: u64) -> Result<u32, Fout> {
        let sessie = self.open_sessie()?;
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: self.host.nu(),
        };
        Ok(sessie.store.schrijf(|s| self.voorbeeld_rooster(s, zaad, wie))?)
    }

    fn voorbeeld_rooster(&self, s: &Schrijver<'_>, zaad: u64, wie: Wie) -> Result<u32, Nee> {
        let l = s.lezer();
        let vandaag = wie.nu.date();
        let mensen = l.medewerkers_kort(vandaag)?;
        let personeel = Personeel::lees(l, mensen.iter().map(|m| m.id))?;
        let mut vrij: BTreeMap<MedewerkerId, Plekken> = mensen
            .iter()
            .filter(|m| m.werkt_op(vandaag))
            .map(|m| (m.id, m.blokken.iter().map(|b| (b.dag, b.van, b.tot)).collect()))
            .collect();
        let alle: Vec<MedewerkerId> = vrij.keys().copied().collect();
        let regels = &*self.regels()?;
        let mut mag: BTreeMap<(String, String), Vec<MedewerkerId>> = BTreeMap::new();
        let mut aantal = 0;
        let mut druk: BTreeMap<MedewerkerId, u32> = BTreeMap::new();
        for (nummer, client) in (0_u32..).zip(l.client_ids()?) {
            let mut toeval = Toeval::nieuw(zaad ^ 7, nummer);
            let feiten = l.feiten(client)?;
            let begonnen = feiten.iter().any(|f| f.feit.soort == FeitSoort::Start);
            for rij in l
                .toewijzingen(client)?
                .into_iter()
                .filter(|rij| begonnen && loopt(rij, vandaag))
            {
                let Some(plek) = &rij.toewijzing.plaatsing else {
                    continue;
                };
                let goed = mag
                    .entry((plek.contract.0.clone(), plek.product.0.clone()))
                    .or_insert_with(|| {
                        let gevonden = personeel.mag(regels, plek, (&alle, &[]), vandaag).into_iter();
                        gevonden
                            .filter(|(_, cel)| {
                                let gevonden = oordeel(cel.bevindingen.clone());
                                gevonden.bevindingen.first().map(telt)
                                    != Some(leidraad_rules::Oordeel::Geblokkeerd)
                            })
                            .map(|(id, _)| id)
                            .collect()
                    });
                let minuten = minuten(&rij);
                // Who was named comes, also when a contract does not allow it: the board shows that.
                let nummer = rij.toewijzing.product.nummer;
                let van_vast =
                    |f: &&FeitRij| f.feit.soort == FeitSoort::VasteMedewerker && f.feit.geldt_voor(nummer);
                let naam = feiten
                    .iter()
                    .rfind(van_vast)
                    .and_then(|f| f.feit.tekst("medewerker"));
                let genoemd = mensen
                    .iter()
                    .find(|m| Some(m.naam.as_str()) == naam)
                    .map(|m| m.id);
                let draai = toeval.tot(goed.len().max(1) as u32) as usize;
                let gekozen = goed.iter().cycle().skip(draai).take(goed.len());
                let plaats = genoemd
                    .into_iter()
                    .chain(gekozen.copied())
                    .find_map(|id| Some((id, genoemd == Some(id), neem(vrij.get_mut(&id)?, minuten)?)));
                self.voorbeeld_reeks(s, &rij, (plaats, minuten, toeval.tot(5) == 0), wie)?;
                aantal += 1;
                if let Some((id, ..)) = plaats {
                    *druk.entry(id).or_default() += 1;
                }
            }
        }
        if let Some((id, _)) = druk.into_iter().max_by_key(|(id, aantal)| (*aantal, *id)) {
            let velden = AfwezigheidVelden {
                medewerker: id.0,
                soort: "ziek".to_owned(),
                van: vandaag,
                tot: vandaag.checked_add_days(Days::new(ZIEK)),
                deel_van: String::new(),
                deel_tot: String::new(),
            };
            self.meld_afwezig(s, &velden, wie)?;
        }
        Ok(aantal)
    }

    /// A series by somebody who is fixed, or a time in the morning that nobody has yet.
    fn voorbeeld_reeks(
        &self,
        s: &Schrijver<'_>,
        rij: &ToewijzingRij,
        (plaats, minuten, om_de_week): (Option<Plaats>, u16, bool),
        wie: Wie,
    ) -> Result<(), Nee> {
        let van = rij
            .toewijzing
            .product
            .ingangsdatum
            .max(maanden_terug(wie.nu.date()));
        if let Some((id, true, _)) = plaats {
            let inzet = Inzet {
                toewijzing: rij.id,
                client: rij.client,
                medewerker: id,
                rol: InzetRol::Vast,
                van,
                tot: None,
            };
            s.inzet_nieuw(InzetId(self.host.nieuw_id()), &inzet, &[], wie)?;
        } else if let Some((id, ..)) = plaats {
            let vraag = NieuweInzet {
                toewijzing: rij.id.0,
                medewerker: id.0,
                rol: "vast".to_owned(),
                van,
                tot: None,
                reden: None,
                passend: vec!["kwalificaties".to_owned()],
                contactpersoon: None,
            };
            // A paper may be younger than the toewijzing: then it is who comes from today on.
            let regels = &*self.regels()?;
            if self.zet_inzet(s, regels, &vraag, wie).is_err() {
                let vraag = NieuweInzet {
                    van: wie.nu.date(),
                    ..vraag
                };
                self.zet_inzet(s, regels, &vraag, wie)?;
            }
        }
        let (dag, om) = plaats.map_or((Weekday::Wed, 10 * 60), |(_, _, plek)| plek);
        let reeks = Reeks {
            id: ReeksId(self.host.nieuw_id()),
            dag,
            om_de: if om_de_week { 2 } else { 1 },
            tijd: Tijd {
                wanneer: Wanneer::Om(om),
                minuten,
            },
            van,
            tot: rij.toewijzing.product.einddatum,
            medewerker: None,
            deelnemers: vec![Deelnemer {
                client: rij.client,
                toewijzing: rij.id,
            }],
            groep: String::new(),
            plaats: String::new(),
        };
        Ok(s.reeks_nieuw(&reeks, wie)?)
    }
}

fn maanden_terug(vandaag: NaiveDate) -> NaiveDate {
    vandaag.checked_sub_days(Days::new(12 * 7)).unwrap_or(vandaag)
}

fn loopt(rij: &ToewijzingRij, vandaag: NaiveDate) -> bool {
    let p = &rij.toewijzing.product;
    !p.verwijderd() && p.ingangsdatum <= vandaag && p.einddatum.is_none_or(|tot| vandaag <= tot)
}

/// What is assigned for a week, in whole half hours.
fn minuten(rij: &ToewijzingRij) -> u16 {
    let week = rij
        .toewijzing
        .product
        .omvang
        .as_ref()
        .and_then(toegewezen_per_week);
    let heel = week.unwrap_or(MINUTEN.0).clamp(MINUTEN.0, MINUTEN.1) / 30 * 30;
    u16::try_from(heel).unwrap_or(60)
}

/// Takes the first place that is long enough, the day of the week that has most room first.
fn neem(plekken: &mut Plekken, minuten: Minuut) -> Option<(Weekday, Minuut)> {
    let ruimste = plekken
        .iter_mut()
        .max_by_key(|(_, van, tot)| tot.saturating_sub(*van))?;
    let (dag, van, tot) = *ruimste;
    if van.checked_add(minuten)? > tot {
        return None;
    }
    ruimste.1 = van + minuten + TUSSEN;
    Some((dag, van))
}
