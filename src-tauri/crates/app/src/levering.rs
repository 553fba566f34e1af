//! Care that was given: a week as planned, except where it was not; each line with the fact that the rules look at.

use std::collections::{BTreeSet, HashMap};

use chrono::{Days, NaiveDate};
use leidraad_api::levering::{
    LeveringAfwijking, LeveringBevestig, LeveringInhoud, LeveringRegel, LeveringVraag, LeveringWeek,
    LeveringWijzig, Leveringen,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::bezoek::Bezoek;
use leidraad_domain::feit::Waarde;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{BezoekId, ClientId, FeitId, LeveringId, MedewerkerId};
use leidraad_store::levering::LeveringRij;
use leidraad_store::{Lezer, Schrijver, Wie};

use crate::feiten::ongeldig;
use crate::inzet::zetten::{bestaand, feit};
use crate::nee::Nee;
use crate::planning::beeld::Beeld;
use crate::planning::handelen::moment;
use crate::planning::regel::Rondom;
use crate::regels::Regels;
use crate::{App, Kern};

/// Most days at once.
const DAGEN: u64 = 31;
/// Longest remark, and longest initials.
const LANGST: (usize, usize) = (1_000, 10);
/// Kinds of time, as the fact spells them.
pub(crate) const TIJDEN: &[&str] = &["direct", "indirect", "reis", "overig"];

fn inhoud(rij: &LeveringRij) -> LeveringInhoud {
    LeveringInhoud {
        id: rij.id.0,
        minuten: rij.minuten,
        soort_tijd: rij.soort_tijd.clone(),
        aanwezig: rij.aanwezig,
        paraaf: rij.paraaf.clone(),
        opmerking: rij.opmerking.clone(),
    }
}

/// The period that was asked, as far as it has been.
fn periode(v: &LeveringVraag, vandaag: NaiveDate) -> Result<(NaiveDate, NaiveDate), Nee> {
    if v.tot < v.van
        || v.van
            .checked_add_days(Days::new(DAGEN))
            .is_some_and(|grens| v.tot > grens)
    {
        return Err(ongeldig("tot", "dagen").into());
    }
    Ok((v.van, v.tot.min(vandaag).max(v.van)))
}

fn past(v: &LeveringVraag, b: &Bezoek, vandaag: NaiveDate) -> bool {
    let wie = v.medewerker.is_none_or(|m| b.medewerker == Some(MedewerkerId(m)));
    wie && v.client.is_none_or(|c| b.bij(ClientId(c))) && b.dag <= vandaag
}

fn week(regels: &Regels, l: Lezer<'_>, v: &LeveringVraag, vandaag: NaiveDate) -> Result<LeveringWeek, Nee> {
    let (van, tot) = periode(v, vandaag)?;
    let beeld = Beeld::lees(l, van, tot)?;
    let tonen: Vec<&Bezoek> = beeld.bezoeken.iter().filter(|b| past(v, b, vandaag)).collect();
    let rondom = Rondom::lees(regels, l, &beeld, &tonen)?;
    let mut per: HashMap<(BezoekId, ClientId), Vec<LeveringRij>> = HashMap::new();
    let clienten: BTreeSet<ClientId> = tonen
        .iter()
        .flat_map(|b| b.deelnemers.iter().map(|d| d.client))
        .collect();
    for client in clienten
        .into_iter()
        .filter(|c| v.client.is_none_or(|id| id == c.0))
    {
        for rij in l.leveringen_van(client, van)? {
            per.entry((rij.bezoek, rij.client)).or_default().push(rij);
        }
    }
    let mut uit = LeveringWeek {
        regels: Vec::new(),
        nog: 0,
        gepland: 0,
        geleverd: 0,
    };
    for b in tonen {
        for d in b
            .deelnemers
            .iter()
            .filter(|d| v.client.is_none_or(|id| id == d.client.0))
        {
            let rijen = per.remove(&(b.id, d.client)).unwrap_or_default();
            let nu = rijen.iter().find(|rij| rij.geldt);
            let stand = match nu {
                Some(_) => "geleverd",
                None if beeld.komt(b).is_some() => "nog",
                None => "niet",
            };
            uit.nog += u32::from(stand == "nog");
            uit.gepland += if b.gaat_door() {
                u32::from(b.tijd.minuten)
            } else {
                0
            };
            uit.geleverd += nu.map_or(0, |rij| u32::from(rij.minuten));
            uit.regels.push(LeveringRegel {
                bezoek: rondom.regel(b),
                client: d.client.0,
                client_naam: rondom
                    .clienten
                    .get(&d.client)
                    .map(|c| c.naam.clone())
                    .unwrap_or_default(),
                stand: stand.to_owned(),
                levering: nu.map(inhoud),
                eerder: rijen.iter().rev().filter(|rij| !rij.geldt).map(inhoud).collect(),
            });
        }
    }
    Ok(uit)
}

/// What was typed of a visit, over what was planned.
fn toegepast(rij: &mut LeveringRij, a: &LeveringAfwijking) -> Result<(), Nee> {
    if let Some(minuten) = a.minuten {
        if minuten == 0 || minuten > leidraad_domain::bezoek::DAG {
            return Err(ongeldig("minuten", "minuten").into());
        }
        rij.minuten = minuten;
    }
    if !a.soort_tijd.is_empty() {
        if !TIJDEN.contains(&a.soort_tijd.as_str()) {
            return Err(ongeldig("soort-tijd", "keuze").into());
        }
        rij.soort_tijd = a.soort_tijd.clone();
    }
    if a.opmerking.chars().count() > LANGST.0 || a.paraaf.chars().count() > LANGST.1 {
        return Err(ongeldig("opmerking", "te_lang").into());
    }
    rij.aanwezig = a.aanwezig.unwrap_or(true);
    rij.paraaf = a.paraaf.trim().to_owned();
    rij.opmerking = a.opmerking.trim().to_owned();
    Ok(())
}

impl Kern {
    /// Keeps a line with its fact.
    pub(crate) fn leg_levering_vast(
        &self,
        s: &Schrijver<'_>,
        rij: &LeveringRij,
        clienten: usize,
        wie: Wie,
    ) -> Result<(), Nee> {
        let l = s.lezer();
        let nummer = bestaand(l, rij.toewijzing)?.toewijzing.product.nummer;
        let naam = match rij.medewerker {
            Some(m) => l.medewerker(m)?.map(|m| m.medewerker.naam()).unwrap_or_default(),
            None => String::new(),
        };
        let (van, tot) = (
            moment(rij.dag, rij.begin),
            moment(rij.dag, rij.begin.saturating_add(rij.minuten)),
        );
        let (van_tekst, tot_tekst, minuten) = (van.to_string(), tot.to_string(), rij.minuten.to_string());
        let aantal = clienten.to_string();
        let mut velden = vec![
            ("van", van_tekst.as_str()),
            ("tot", &tot_tekst),
            ("minuten", &minuten),
            ("soort-tijd", &rij.soort_tijd),
            ("medewerker", &naam),
            ("aanwezig", if rij.aanwezig { "ja" } else { "nee" }),
        ];
        if clienten > 1 {
            velden.extend([("clienten", aantal.as_str()), ("begeleiders", "1")]);
        }
        s.feit_nieuw(
            rij.feit,
            rij.client,
            &feit(FeitSoort::Levering, van, nummer, &velden)?,
            wie,
        )?;
        Ok(s.levering_nieuw(rij, wie)?)
    }
}

impl Leveringen for App {
    fn week(&self, beller: &Beller, vraag: LeveringVraag) -> Result<LeveringWeek, Fout> {
        let regels = &*self.regels()?;
        Ok(self.lees(|l| week(regels, l, &vraag, beller.nu.date()))?)
    }

    fn bevestig(&self, beller: &Beller, vraag: LeveringBevestig) -> Result<LeveringWeek, Fout> {
        let regels = &*self.regels()?;
        let v = &vraag.vraag;
        Ok(self.schrijf(beller, None, |s, wie| {
            let l = s.lezer();
            let vandaag = wie.nu.date();
            let (van, tot) = periode(v, vandaag)?;
            let beeld = Beeld::lees(l, van, tot)?;
            let al: BTreeSet<(BezoekId, ClientId)> = l
                .leveringen(van, tot)?
                .into_iter()
                .map(|rij| (rij.bezoek, rij.client))
                .collect();
            let mut anders: HashMap<(BezoekId, ClientId), &LeveringAfwijking> = vraag
                .behalve
                .iter()
                .map(|a| ((BezoekId(a.bezoek), ClientId(a.client)), a))
                .collect();
            let mut clienten = BTreeSet::new();
            for b in beeld.bezoeken.iter().filter(|b| past(v, b, vandaag)) {
                let Some(medewerker) = beeld.komt(b) else { continue };
                for d in b
                    .deelnemers
                    .iter()
                    .filter(|d| v.client.is_none_or(|id| id == d.client.0))
                {
                    let afwijking = anders.remove(&(b.id, d.client));
                    if al.contains(&(b.id, d.client)) || afwijking.is_some_and(|a| a.niet) {
                        continue;
                    }
                    let mut rij = LeveringRij {
                        id: LeveringId(self.host.nieuw_id()),
                        bezoek: b.id,
                        client: d.client,
                        toewijzing: d.toewijzing,
                        medewerker: Some(medewerker),
                        dag: b.dag,
                        begin: b.tijd.begin(),
                        minuten: b.tijd.minuten,
                        soort_tijd: "direct".to_owned(),
                        aanwezig: true,
                        paraaf: String::new(),
                        opmerking: String::new(),
                        feit: FeitId(self.host.nieuw_id()),
                        in_plaats_van: None,
                        geldt: true,
                    };
                    if let Some(a) = afwijking {
                        toegepast(&mut rij, a)?;
                    }
                    self.leg_levering_vast(s, &rij, b.deelnemers.len(), wie)?;
                    clienten.insert(d.client);
                }
            }
            // A deviation of a visit that is not there would be lost without a word.
            if !anders.is_empty() {
                return Err(Fout::NietGevonden {
                    wat: "bezoek".to_owned(),
                }
                .into());
            }
            for client in clienten {
                crate::sessie::log(s, beller, Some(client), wie)?;
                self.beoordeel_opnieuw(s, client)?;
            }
            week(regels, l, v, vandaag)
        })?)
    }

    fn wijzig(&self, beller: &Beller, vraag: LeveringWijzig) -> Result<LeveringWeek, Fout> {
        let regels = &*self.regels()?;
        let id = LeveringId(vraag.levering);
        let oud = self.lees(|l| {
            let gevonden = l.levering(id)?.filter(|rij| rij.geldt);
            Ok(gevonden.ok_or(Fout::NietGevonden {
                wat: "levering".to_owned(),
            })?)
        })?;
        Ok(self.schrijf(beller, Some(oud.client), |s, wie| {
            let clienten = samen_met(s.lezer(), &oud)?;
            s.feit_trek_in(oud.feit, wie)?;
            if vraag.naar.niet {
                s.levering_trek_in(id)?;
            } else {
                let mut rij = LeveringRij {
                    id: LeveringId(self.host.nieuw_id()),
                    feit: FeitId(self.host.nieuw_id()),
                    in_plaats_van: Some(id),
                    ..oud.clone()
                };
                toegepast(&mut rij, &vraag.naar)?;
                self.leg_levering_vast(s, &rij, clienten, wie)?;
            }
            self.beoordeel_opnieuw(s, oud.client)?;
            let v = LeveringVraag {
                van: oud.dag,
                tot: oud.dag,
                medewerker: None,
                client: Some(oud.client.0),
            };
            week(regels, s.lezer(), &v, wie.nu.date())
        })?)
    }
}

/// How many were visited together, as the fact of a line says.
fn samen_met(l: Lezer<'_>, rij: &LeveringRij) -> Result<usize, Nee> {
    let aantal = l
        .feit(rij.feit)?
        .and_then(|rij| match rij.feit.velden.get("clienten") {
            Some(Waarde::Getal(aantal)) => usize::try_from(*aantal).ok(),
            _ => None,
        });
    Ok(aantal.unwrap_or(1))
}
