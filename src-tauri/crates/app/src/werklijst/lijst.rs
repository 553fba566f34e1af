//! Counts and a page of the work list. What cards count and what the list shows comes of the same conditions.

use chrono::{Days, NaiveDate};
use leidraad_api::Beller;
use leidraad_api::werklijst::{
    Bezig, ItemSoort, Kaart, StandCode, TaakInfo, Tellers, Uitgesteld, WerkItem, WerklijstAntwoord,
    WerklijstVraag, WieCode,
};
use leidraad_domain::gebruiker::Rol;
use leidraad_domain::id::{ClientId, GebruikerId};
use leidraad_domain::stand::{BINNENKORT_DAGEN, Stand};
use leidraad_store::Lezer;
use leidraad_store::uitkomst::UitkomstSoort;
use leidraad_store::verdeling::Welke;
use leidraad_store::werk::{WerkPlaats, WerkVraag};

use super::item::{self, stand_code};
use super::keuzes::over;
use super::plaats::{Na, WACHT, lees_na, plaats};
use super::ter_zijde::plek;
use crate::evaluaties::Openstaand;
use crate::feiten::ongeldig;
use crate::kring::Kring;
use crate::medewerkers::werk::werk as personeel;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::{App, organisatie};

/// Items of a page when the screen does not say.
const PAGINA: u32 = 200;
/// Most items of a page.
pub(super) const PAGINA_MAXIMUM: u32 = 1000;
/// How far the card `later` looks: a quarter of a year, so that it stays a list that somebody reads.
const LATER_DAGEN: u64 = 91;
/// An item that no query knows: of the organisation, or a task.
struct Los {
    item: WerkItem,
    plaats: WerkPlaats,
    uitgesteld: bool,
}

/// What is asked, with everything that was left out filled in.
struct Lijst<'a> {
    l: Lezer<'a>,
    regels: &'a Regels,
    kring: Kring,
    vraag: &'a WerklijstVraag,
    vandaag: NaiveDate,
    tot: NaiveDate,
    rol: Option<&'a str>,
    /// Rules of the topic that was asked.
    regel_ids: Option<Vec<String>>,
    evaluaties: Openstaand<'a>,
}

impl Lijst<'_> {
    fn werkvraag(&self) -> WerkVraag {
        WerkVraag {
            vandaag: self.vandaag,
            van: None,
            tot: Some(self.tot),
            wie: self.kring.leden.clone(),
            rol: self.rol.map(str::to_owned),
            contract: self.vraag.contract.clone(),
            regels: self.regel_ids.clone(),
            soort: match self.vraag.soort {
                Some(ItemSoort::Termijn) => Some(UitkomstSoort::Termijn),
                Some(ItemSoort::Melding) => Some(UitkomstSoort::Melding),
                _ => None,
            },
        }
    }

    fn wil(&self, soort: ItemSoort) -> bool {
        self.vraag.soort.is_none_or(|wil| wil == soort)
    }

    /// Whether anything of the rules' outcomes is asked.
    fn wil_uitkomsten(&self) -> bool {
        self.wil(ItemSoort::Termijn) || self.wil(ItemSoort::Melding)
    }

    /// Whether toewijzingen that wait are asked: they have no contract and no rule yet.
    fn wil_wachtend(&self) -> bool {
        self.wil(ItemSoort::Toewijzing)
            && self.vraag.contract.is_none()
            && self.regel_ids.is_none()
            && self.rol.is_none_or(|rol| rol == Rol::Teamleider.code())
    }

    fn past(&self, item: &WerkItem) -> bool {
        let regel = |ids: &Vec<String>| ids.contains(&item.regel);
        self.wil(item.soort)
            && self.rol.is_none_or(|rol| item.rol == rol)
            && (self.vraag.contract.is_none() || item.contract_id == self.vraag.contract)
            && self.regel_ids.as_ref().is_none_or(regel)
    }

    /// Items that no query knows, in order.
    fn losse(&self) -> Result<Vec<Los>, Nee> {
        let mut losse = Vec::new();
        if self.wil(ItemSoort::Organisatie) {
            for item in organisatie::werk(self.regels, self.l, self.vandaag)? {
                losse.extend(self.los(item, None)?);
            }
        }
        if self.wil(ItemSoort::Personeel) && self.kring.bevat_rol(Rol::Teamleider.code()) {
            for item in personeel(self.regels, self.l, self.vandaag)? {
                losse.extend(self.los(item, None)?);
            }
        }
        if self.wil(ItemSoort::Taak) {
            for rij in self.l.open_taken()? {
                let item = WerkItem {
                    rol: self.kring.rol(rij.voor),
                    taak: Some(TaakInfo {
                        id: rij.id.0,
                        notitie: rij.notitie.clone(),
                        voor: self.kring.collega(rij.voor),
                        gemaakt_door: self.kring.naam(rij.gemaakt_door),
                    }),
                    ..item::taak(&rij, self.vandaag)
                };
                losse.extend(self.los(item, Some(rij.voor))?);
            }
        }
        losse.sort_by(|a, b| a.plaats.cmp(&b.plaats));
        Ok(losse)
    }

    /// The item when it is in the circle and asked for. `van` is whose it is when it was given to nobody.
    fn los(&self, mut item: WerkItem, van: Option<GebruikerId>) -> Result<Option<Los>, Nee> {
        let gegeven = self.kleed_aan(&mut item, van)?;
        let in_kring = match gegeven.or(van) {
            Some(wie) => self.kring.bevat(wie),
            None => self.kring.bevat_rol(&item.rol),
        };
        Ok((in_kring && self.past(&item)).then(|| Los {
            plaats: plaats(&item),
            uitgesteld: item.uitgesteld.is_some(),
            item,
        }))
    }

    /// Adds what people did with an item; gives to whom it was given.
    fn kleed_aan(&self, item: &mut WerkItem, van: Option<GebruikerId>) -> Result<Option<GebruikerId>, Nee> {
        let plek = plek(
            item.client.map(ClientId),
            item.contract_id.as_deref(),
            &item.sleutel,
        );
        if let Some(client) = item.client {
            item.actie = self
                .evaluaties
                .actie(ClientId(client), item.toewijzing, item.actie.clone())?;
        }
        let stand = self.l.werkstand(&plek)?;
        item.voor = stand.voor.map(|voor| self.kring.collega(voor));
        item.bezig = stand.bezig.map(|(door, sinds)| Bezig {
            door: self.kring.naam(door),
            ik: door == self.kring.ik,
            sinds,
        });
        item.uitgesteld = stand
            .uitstel
            .as_ref()
            .filter(|_| stand.uitgesteld(item.uiterlijk, self.vandaag))
            .map(|u| Uitgesteld {
                tot: u.tot,
                reden: u.reden.clone(),
            });
        item.namens = stand
            .voor
            .or(van)
            .filter(|wie| self.kring.wie == WieCode::Mijn && self.kring.namens.contains(wie))
            .map(|wie| self.kring.naam(wie));
        Ok(stand.voor)
    }

    fn tel(&self, losse: &[Los]) -> Result<Tellers, Nee> {
        let mut t = Tellers::default();
        let mut dagen: Vec<(NaiveDate, u32)> = Vec::new();
        if self.wil_uitkomsten() {
            dagen = self.l.werk_dagen(&self.werkvraag(), false)?;
            let alles = WerkVraag {
                tot: None,
                ..self.werkvraag()
            };
            let weg = self.l.werk_dagen(&alles, true)?;
            t.uitgesteld = weg.iter().map(|(_, aantal)| aantal).sum();
        }
        for los in losse {
            if los.uitgesteld {
                t.uitgesteld += 1;
                continue;
            }
            match los.item.soort {
                ItemSoort::Taak => t.taken += 1,
                ItemSoort::Personeel => t.personeel += 1,
                _ => {}
            }
            if los.item.uiterlijk <= self.tot {
                dagen.push((los.item.uiterlijk, 1));
            }
        }
        for (dag, aantal) in dagen {
            let teller = match stand_code(dag, self.vandaag) {
                StandCode::TeLaat => &mut t.te_laat,
                StandCode::Vandaag => &mut t.vandaag,
                StandCode::DezeWeek => &mut t.deze_week,
                StandCode::Binnenkort => &mut t.binnenkort,
                StandCode::Later => &mut t.later,
            };
            *teller += aantal;
        }
        if self.wil_wachtend() {
            t.wacht_op_contract = self
                .l
                .wachtend_aantal(self.kring.leden.as_deref(), self.vandaag)?;
        }
        t.zonder_coordinator = self.l.zonder_coordinator(self.vandaag)?;
        Ok(t)
    }

    /// First and last day under the card, and whether anything with a day is under it at all.
    fn dagen(&self) -> Option<(Option<NaiveDate>, Option<NaiveDate>)> {
        let stand = match self.vraag.kaart {
            None => return Some((None, Some(self.tot))),
            Some(Kaart::Uitgesteld) => return Some((None, None)),
            Some(Kaart::WachtOpContract | Kaart::Taken | Kaart::Personeel) => return None,
            Some(Kaart::TeLaat) => Stand::TeLaat,
            Some(Kaart::Vandaag) => Stand::Vandaag,
            Some(Kaart::DezeWeek) => Stand::DezeWeek,
            Some(Kaart::Binnenkort) => Stand::Binnenkort,
            Some(Kaart::Later) => Stand::Later,
        };
        let (van, tot) = stand.dagen(self.vandaag);
        Some((van, Some(tot.map_or(self.tot, |tot| tot.min(self.tot)))))
    }

    fn onder_de_kaart(&self, los: &Los) -> bool {
        let van_soort = |soort| !los.uitgesteld && los.item.soort == soort;
        match self.vraag.kaart {
            Some(Kaart::Taken) => return van_soort(ItemSoort::Taak),
            Some(Kaart::Personeel) => return van_soort(ItemSoort::Personeel),
            _ => {}
        }
        let dag = los.item.uiterlijk;
        los.uitgesteld == (self.vraag.kaart == Some(Kaart::Uitgesteld))
            && self.dagen().is_some_and(|(van, tot)| {
                van.is_none_or(|van| van <= dag) && tot.is_none_or(|tot| dag <= tot)
            })
    }

    /// Up to `aantal` items behind `na`, each with the key of the page that begins behind it.
    fn pagina(&self, losse: Vec<Los>, na: &Na, aantal: u32) -> Result<Vec<(WerkItem, String)>, Nee> {
        let mut regels: Vec<(WerkPlaats, WerkItem)> = Vec::new();
        let achter = match na {
            Na::Plaats(plaats) => Some(plaats),
            Na::Begin | Na::Wachtend(..) => None,
        };
        if !matches!(na, Na::Wachtend(..)) {
            if let Some((van, tot)) = self.dagen().filter(|_| self.wil_uitkomsten()) {
                let vraag = WerkVraag {
                    van,
                    tot,
                    ..self.werkvraag()
                };
                let weg = self.vraag.kaart == Some(Kaart::Uitgesteld);
                for (rij, coordinator) in self.l.werk(&vraag, weg, achter, aantal)? {
                    let mut item = item::item(self.regels, &rij, self.vandaag);
                    item.coordinator = coordinator.map(|wie| self.kring.naam(wie));
                    self.kleed_aan(&mut item, coordinator)?;
                    regels.push((plaats(&item), item));
                }
            }
            let mee = losse
                .into_iter()
                .filter(|los| self.onder_de_kaart(los) && achter.is_none_or(|achter| los.plaats > *achter));
            regels.extend(mee.map(|los| (los.plaats, los.item)));
            regels.sort_by(|a, b| a.0.cmp(&b.0));
        }
        let mut pagina: Vec<(WerkItem, String)> = regels
            .into_iter()
            .take(aantal as usize)
            .map(|(p, item)| (item, format!("{}|{}|{}", p.uiterlijk, p.client, p.sleutel)))
            .collect();
        let over = aantal.saturating_sub(pagina.len() as u32);
        let kaart = matches!(self.vraag.kaart, None | Some(Kaart::WachtOpContract));
        if over > 0 && kaart && self.wil_wachtend() {
            let achter = match na {
                Na::Wachtend(gemeente, nummer) => Some((gemeente.as_str(), *nummer)),
                Na::Begin | Na::Plaats(_) => None,
            };
            let leden = self.kring.leden.as_deref();
            for rij in self.l.wachtend(leden, self.vandaag, achter, over)? {
                let mut item = item::wachtend(&rij, self.vandaag);
                item.coordinator = rij.coordinator.map(|wie| self.kring.naam(wie));
                pagina.push((item, format!("{WACHT}|{}|{}", rij.gemeente, rij.nummer)));
            }
        }
        Ok(pagina)
    }

    fn totaal(&self, t: &Tellers) -> u32 {
        match self.vraag.kaart {
            None => t.te_laat + t.vandaag + t.deze_week + t.binnenkort + t.later + t.wacht_op_contract,
            Some(Kaart::TeLaat) => t.te_laat,
            Some(Kaart::Vandaag) => t.vandaag,
            Some(Kaart::DezeWeek) => t.deze_week,
            Some(Kaart::Binnenkort) => t.binnenkort,
            Some(Kaart::Later) => t.later,
            Some(Kaart::WachtOpContract) => t.wacht_op_contract,
            Some(Kaart::Uitgesteld) => t.uitgesteld,
            Some(Kaart::Taken) => t.taken,
            Some(Kaart::Personeel) => t.personeel,
        }
    }
}

/// Cards and list.
pub(super) fn toon(app: &App, beller: &Beller, vraag: &WerklijstVraag) -> Result<WerklijstAntwoord, Nee> {
    let regels = &*app.regels()?;
    let vandaag = beller.nu.date();
    let vooruit = match vraag.kaart {
        Some(Kaart::Later) => LATER_DAGEN,
        _ => BINNENKORT_DAGEN,
    };
    let rol = vraag.rol.as_deref().filter(|rol| *rol != "alle");
    if rol.is_some_and(|rol| Rol::van(rol).is_none()) {
        return Err(Nee(ongeldig("rol", "keuze")));
    }
    let na = lees_na(vraag.na.as_deref())?;
    let aantal = vraag.aantal.unwrap_or(PAGINA).clamp(1, PAGINA_MAXIMUM);
    app.lees(|l| {
        let lijst = Lijst {
            l,
            regels,
            kring: Kring::van(l, beller, vraag.wie)?,
            vraag,
            vandaag,
            tot: vraag.tot.unwrap_or(vandaag + Days::new(vooruit)),
            rol,
            regel_ids: vraag.onderwerp.as_deref().map(|o| over(regels, o)),
            evaluaties: Openstaand(l),
        };
        let losse = lijst.losse()?;
        let tellers = lijst.tel(&losse)?;
        let mut pagina = lijst.pagina(losse, &na, aantal + 1)?;
        let meer = pagina.len() > aantal as usize;
        pagina.truncate(aantal as usize);
        let volgende = pagina.last().filter(|_| meer).map(|(_, sleutel)| sleutel.clone());
        Ok(WerklijstAntwoord {
            vandaag,
            wie: lijst.kring.wie,
            namens: lijst
                .kring
                .namens
                .iter()
                .map(|wie| lijst.kring.naam(*wie))
                .collect(),
            totaal: lijst.totaal(&tellers),
            tellers,
            items: pagina.into_iter().map(|(item, _)| item).collect(),
            volgende,
            clienten: l.clienten_aantal(&Welke::Alle)?,
        })
    })
}
