//! Acts of planning: each keeps a new state of the visits it changes, with its facts, and can be undone.

use chrono::NaiveDate;
use leidraad_api::planning::{BezoekAfzegging, BezoekVerplaats, NieuwBezoek, PlanGevolg};
use leidraad_api::{Beller, Fout};
use leidraad_domain::bezoek::{Bewaard, Bezoek, DoorWie, Vervalt};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{BezoekId, ClientId, FeitId, HandelingId, MedewerkerId};
use leidraad_store::{Lezer, Schrijver, Wie};
use leidraad_taal::planning_zin;

use super::beeld::{Beeld, van_client, zoek};
use super::regel::Rondom;
use crate::feiten::ongeldig;
use crate::inzet::toets::{mag_of_niet, toets};
use crate::inzet::vorm;
use crate::inzet::zetten::{bestaand, feit};
use crate::nee::Nee;
use crate::regels::Regels;
use crate::{App, Kern};

/// Longest reason.
const REDEN: usize = 500;
/// An interruption without an end cancels visits so many days ahead; those after it are cancelled when they come near.
const VOORUIT: u64 = 8 * 7;
/// Reasons of an interruption, as the fact spells them.
const ONDERBREKING: &[&str] = &["ziekenhuisopname", "vakantie", "acuut-onveilig", "anders"];

/// An act that is being carried out.
pub(crate) struct Bezig<'s> {
    pub s: &'s Schrijver<'s>,
    pub wie: Wie,
    nr: i64,
    bezoeken: Vec<Bezoek>,
    clienten: Vec<ClientId>,
}

/// A visit that is there, and was not changed since it was seen.
pub(crate) fn gezien(l: Lezer<'_>, id: BezoekId, wijziging: Option<i64>) -> Result<Bezoek, Nee> {
    let b = zoek(l, id)?.ok_or(Fout::NietGevonden {
        wat: "bezoek".to_owned(),
    })?;
    if wijziging.is_some_and(|gezien| gezien != b.wijziging) {
        let door = l
            .bezoek_standen(id)?
            .into_iter()
            .next()
            .map(|stand| stand.handeling.door);
        return Err(Fout::IntussenGewijzigd {
            door: door.unwrap_or_default(),
        }
        .into());
    }
    Ok(b)
}

/// What is kept of a visit when nothing else changes.
pub(crate) fn zoals_nu(l: Lezer<'_>, b: &Bezoek) -> Result<Bewaard, Nee> {
    let eerder = l.bewaard_bezoek(b.id)?;
    Ok(Bewaard {
        id: b.id,
        reeks: b.reeks.map(|reeks| (reeks, b.eerst_op.unwrap_or(b.dag))),
        dag: b.dag,
        tijd: b.tijd,
        door: eerder.map_or(DoorWie::Reeks, |e| e.door),
        vervalt: b.vervalt,
        deelnemers: if b.reeks.is_some() {
            Vec::new()
        } else {
            b.deelnemers.clone()
        },
        wijziging: b.wijziging,
    })
}

/// Who comes must be allowed to come to each who is visited.
pub(crate) fn mag_komen(
    regels: &Regels,
    l: Lezer<'_>,
    b: &Bezoek,
    wie: MedewerkerId,
    op: NaiveDate,
) -> Result<(), Nee> {
    for d in &b.deelnemers {
        let rij = bestaand(l, d.toewijzing)?;
        let plek = rij.toewijzing.plaatsing.as_ref();
        mag_of_niet(&toets(regels, l, (d.client, plek), wie, op)?)?;
    }
    Ok(())
}

impl Bezig<'_> {
    /// Keeps a new state of a visit.
    pub(crate) fn bewaar(&mut self, oud: &Bezoek, nieuw: &Bewaard, reden: &str) -> Result<(), Nee> {
        self.s.bezoek_bewaar(self.nr, nieuw, reden.trim())?;
        for d in &oud.deelnemers {
            if !self.clienten.contains(&d.client) {
                self.clienten.push(d.client);
            }
        }
        self.bezoeken.push(Bezoek {
            dag: nieuw.dag,
            ..oud.clone()
        });
        Ok(())
    }

    /// Records a fact of this act, for each who is visited.
    pub(crate) fn feit(
        &mut self,
        kern: &Kern,
        b: &Bezoek,
        soort: FeitSoort,
        op: Tijdstip,
        velden: &[(&str, &str)],
    ) -> Result<(), Nee> {
        for d in &b.deelnemers {
            let nummer = bestaand(self.s.lezer(), d.toewijzing)?.toewijzing.product.nummer;
            let id = FeitId(kern.host.nieuw_id());
            self.s
                .feit_nieuw(id, d.client, &feit(soort, op, nummer, velden)?, self.wie)?;
            self.s.handeling_feit(self.nr, id, d.client, Some(b.id))?;
        }
        Ok(())
    }
}

impl App {
    /// Carries out an act: all of it or nothing, with a line in the log for every client that it touches, the rules asked
    /// again. `feiten` says whether it may have recorded any.
    pub(crate) fn handel(
        &self,
        beller: &Beller,
        soort: &'static str,
        werk: impl FnOnce(&mut Bezig<'_>) -> Result<(), Nee>,
    ) -> Result<PlanGevolg, Nee> {
        let regels = &*self.regels()?;
        let sessie = self.open_sessie()?;
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: beller.nu,
        };
        sessie.store.schrijf(|s| {
            let id = HandelingId(self.host.nieuw_id());
            let mut bezig = Bezig {
                s,
                wie,
                nr: s.handeling_nieuw(id, soort, wie)?,
                bezoeken: Vec::new(),
                clienten: Vec::new(),
            };
            werk(&mut bezig)?;
            let Bezig {
                nr,
                bezoeken,
                clienten,
                ..
            } = bezig;
            for client in &clienten {
                crate::sessie::log(s, beller, Some(*client), wie)?;
            }
            let mut met_feiten: Vec<ClientId> = s
                .lezer()
                .handeling_feiten(nr)?
                .into_iter()
                .map(|(_, c)| c)
                .collect();
            met_feiten.sort_unstable();
            met_feiten.dedup();
            for client in met_feiten {
                self.beoordeel_opnieuw(s, client)?;
            }
            self.gevolg_van(regels, s.lezer(), (id, soort, true), &bezoeken)
        })
    }

    /// What came of an act; `streng` refuses what the organisation itself does not let anybody plan.
    fn gevolg_van(
        &self,
        regels: &Regels,
        l: Lezer<'_>,
        (id, soort, streng): (HandelingId, &str, bool),
        bezoeken: &[Bezoek],
    ) -> Result<PlanGevolg, Nee> {
        let dagen = || bezoeken.iter().map(|b| b.dag);
        let mut regels_van = Vec::new();
        if let (Some(van), Some(tot)) = (dagen().min(), dagen().max()) {
            let beeld = Beeld::lees(l, van, tot)?;
            let gekozen: Vec<&Bezoek> = bezoeken.iter().filter_map(|b| beeld.bezoek(b.id)).collect();
            let rondom = Rondom::lees(regels, l, &beeld, &gekozen)?;
            if streng {
                rondom.eigen_toets(&gekozen)?;
            }
            regels_van = gekozen.iter().map(|b| rondom.regel(b)).collect();
        }
        Ok(PlanGevolg {
            handeling: id.0,
            tekst: planning_zin(&format!("gedaan_{soort}"), &[]),
            bezoeken: regels_van,
        })
    }

    pub(super) fn verplaats_bezoek(&self, beller: &Beller, v: &BezoekVerplaats) -> Result<PlanGevolg, Nee> {
        let regels = &*self.regels()?;
        let tijd = vorm::tijd(v.dagdeel.as_deref(), &v.om, v.minuten)?;
        if v.reden.chars().count() > REDEN {
            return Err(ongeldig("reden", "te_lang").into());
        }
        self.handel(beller, "verplaats", |bezig| {
            let l = bezig.s.lezer();
            let oud = gezien(l, BezoekId(v.bezoek), Some(v.wijziging))?;
            let wie = v.medewerker.map(MedewerkerId);
            let mut nieuw = Bewaard {
                dag: v.dag,
                tijd,
                ..zoals_nu(l, &oud)?
            };
            if wie != oud.medewerker {
                nieuw.door = wie.map_or(DoorWie::Niemand, DoorWie::Medewerker);
            }
            if let Some(wie) = wie {
                mag_komen(regels, l, &oud, wie, v.dag)?;
            }
            bezig.bewaar(&oud, &nieuw, &v.reden)
        })
    }

    pub(super) fn extra_bezoek(&self, beller: &Beller, v: &NieuwBezoek) -> Result<PlanGevolg, Nee> {
        let regels = &*self.regels()?;
        let tijd = vorm::tijd(v.dagdeel.as_deref(), &v.om, v.minuten)?;
        let id = BezoekId(self.host.nieuw_id());
        self.handel(beller, "extra", |bezig| {
            let l = bezig.s.lezer();
            let deelnemers = vec![vorm::deelnemer(l, v.toewijzing)?];
            let wie = v.medewerker.map(MedewerkerId);
            let bezoek = Bezoek {
                id,
                reeks: None,
                dag: v.dag,
                tijd,
                medewerker: wie,
                deelnemers: deelnemers.clone(),
                groep: String::new(),
                plaats: String::new(),
                vervalt: None,
                wijziging: 0,
                eerst_op: None,
            };
            if let Some(wie) = wie {
                mag_komen(regels, l, &bezoek, wie, v.dag)?;
            }
            let nieuw = Bewaard {
                id,
                reeks: None,
                dag: v.dag,
                tijd,
                door: wie.map_or(DoorWie::Niemand, DoorWie::Medewerker),
                vervalt: None,
                deelnemers,
                wijziging: 0,
            };
            bezig.bewaar(&bezoek, &nieuw, "")
        })
    }

    pub(super) fn zeg_bezoek_af(&self, beller: &Beller, v: &BezoekAfzegging) -> Result<PlanGevolg, Nee> {
        let wat = Vervalt::van(&v.wat).ok_or_else(|| ongeldig("wat", "keuze"))?;
        if v.reden.chars().count() > REDEN {
            return Err(ongeldig("reden", "te_lang").into());
        }
        let afgemeld = match v.afgemeld.trim() {
            "" => None,
            tekst => Some(Tijdstip::lees(tekst).ok_or_else(|| ongeldig("afgemeld", "tijdstip"))?),
        };
        let reden = v.onderbreking.as_deref().unwrap_or("anders");
        if !ONDERBREKING.contains(&reden) {
            return Err(ongeldig("onderbreking", "keuze").into());
        }
        self.handel(beller, wat.code(), |bezig| {
            let l = bezig.s.lezer();
            let b = gezien(l, BezoekId(v.bezoek), Some(v.wijziging))?;
            if v.tot.is_some_and(|tot| tot < b.dag) {
                return Err(ongeldig("tot", "einde_na_begin").into());
            }
            match wat {
                Vervalt::NoShow => {
                    let gepland = moment(b.dag, b.tijd.begin()).to_string();
                    let minuten = b.tijd.minuten.to_string();
                    let afgemeld = afgemeld.map(|op| op.to_string()).unwrap_or_default();
                    let herplanbaar = v
                        .herplanbaar
                        .map(|ja| if ja { "ja" } else { "nee" })
                        .unwrap_or_default();
                    let velden = [
                        ("gepland", gepland.as_str()),
                        ("minuten", &minuten),
                        ("afgemeld", &afgemeld),
                        ("herplanbaar", herplanbaar),
                    ];
                    if b.dag > bezig.wie.nu.date() {
                        return Err(ongeldig("wat", "toekomst").into());
                    }
                    bezig.feit(self, &b, FeitSoort::NoShow, Tijdstip::Dag(b.dag), &velden)?;
                }
                Vervalt::Onderbreking => {
                    let (van, tot) = (
                        b.dag.to_string(),
                        v.tot.map(|tot| tot.to_string()).unwrap_or_default(),
                    );
                    let velden = [("van", van.as_str()), ("tot", &tot), ("reden", reden)];
                    let op = b.dag.min(bezig.wie.nu.date());
                    bezig.feit(self, &b, FeitSoort::Onderbreking, Tijdstip::Dag(op), &velden)?;
                }
                Vervalt::Afgezegd | Vervalt::Overgeslagen => {}
            }
            for b in mee(l, &b, wat, v.tot)? {
                let nieuw = Bewaard {
                    vervalt: Some(wat),
                    ..zoals_nu(l, &b)?
                };
                bezig.bewaar(&b, &nieuw, &v.reden)?;
            }
            Ok(())
        })
    }

    pub(super) fn draai_terug(&self, beller: &Beller, id: HandelingId) -> Result<PlanGevolg, Nee> {
        let regels = &*self.regels()?;
        let sessie = self.open_sessie()?;
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: beller.nu,
        };
        sessie.store.schrijf(|s| {
            let l = s.lezer();
            let laatste = l.laatste_handeling(wie.gebruiker)?.filter(|h| h.id == id);
            let handeling = laatste.ok_or_else(|| ongeldig("handeling", "laatste_handeling"))?;
            let geraakt = l.handeling_bezoeken(handeling.nr)?;
            if geraakt.iter().any(|(_, geldt)| !geldt) {
                return Err(ongeldig("handeling", "later_gewijzigd").into());
            }
            let mut bezoeken = Vec::new();
            for (id, _) in &geraakt {
                bezoeken.extend(zoek(l, *id)?);
            }
            let mut clienten: Vec<ClientId> = bezoeken
                .iter()
                .flat_map(|b| b.deelnemers.iter().map(|d| d.client))
                .collect();
            for (feit, client) in l.handeling_feiten(handeling.nr)? {
                s.feit_trek_in(feit, wie)?;
                clienten.push(client);
            }
            s.handeling_ongedaan(handeling.nr, wie)?;
            clienten.sort_unstable();
            clienten.dedup();
            for client in clienten {
                crate::sessie::log(s, beller, Some(client), wie)?;
                self.beoordeel_opnieuw(s, client)?;
            }
            let mut nu = Vec::new();
            for (id, _) in geraakt {
                nu.extend(zoek(l, id)?);
            }
            self.gevolg_van(regels, l, (id, "ongedaan", false), &nu)
        })
    }
}

/// Day and minute as a moment.
pub(crate) fn moment(dag: NaiveDate, minuut: u16) -> Tijdstip {
    match dag.and_hms_opt(u32::from(minuut / 60), u32::from(minuut % 60), 0) {
        Some(moment) => Tijdstip::Moment(moment),
        None => Tijdstip::Dag(dag),
    }
}

/// The visits that go with it: of an interruption all of this client until its end, under the same toewijzing.
fn mee(l: Lezer<'_>, b: &Bezoek, wat: Vervalt, tot: Option<NaiveDate>) -> Result<Vec<Bezoek>, Nee> {
    let alleen = b.deelnemers.first().filter(|_| b.deelnemers.len() == 1);
    let Some(deelnemer) = alleen.filter(|_| wat == Vervalt::Onderbreking) else {
        return Ok(vec![b.clone()]);
    };
    let einde = tot
        .or(b.dag.checked_add_days(chrono::Days::new(VOORUIT)))
        .unwrap_or(b.dag);
    let mut alle = van_client(l, deelnemer.client, (b.dag, einde))?;
    alle.retain(|ander| {
        ander.gaat_door() && ander.deelnemers.len() == 1 && ander.deelnemers.first() == Some(deelnemer)
    });
    if !alle.iter().any(|ander| ander.id == b.id) {
        alle.push(b.clone());
    }
    Ok(alle)
}
