//! What the planner asks: who could do a visit, and the best set for an absence.

use chrono::{Days, NaiveDate};
use leidraad_api::afwezigheid::{Kandidaten, VervangRegel, Vervangvoorstel};
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::{AfwezigheidId, BezoekId, MedewerkerId};
use leidraad_planning::beschikbaar::Medewerker;
use leidraad_planning::bezoek::maandag;
use leidraad_planning::samen::Bewijs;

use super::zoeken::Zoektocht;
use super::{blad, zoekzin};
use crate::App;
use crate::inzet::vorm::klok;
use crate::nee::Nee;
use crate::planning::beeld::Beeld;
use crate::planning::handelen::gezien;
use crate::planning::regel::Rondom;

/// Candidates that are shown.
const TONEN: usize = 20;

/// From Monday of the first week until Sunday of the last: hours are counted by the week.
fn hele_weken(van: NaiveDate, tot: NaiveDate) -> (NaiveDate, NaiveDate) {
    (
        maandag(van),
        maandag(tot).checked_add_days(Days::new(6)).unwrap_or(tot),
    )
}

impl App {
    pub(super) fn kandidaten_voor(&self, id: BezoekId) -> Result<Kandidaten, Nee> {
        let regels = &*self.regels()?;
        self.lees(|l| {
            let b = gezien(l, id, None)?;
            let (van, tot) = hele_weken(b.dag, b.dag);
            let beeld = Beeld::lees(l, van, tot)?;
            let doel = beeld.bezoek(id).ok_or(Fout::NietGevonden {
                wat: "bezoek".to_owned(),
            })?;
            let zoektocht = Zoektocht::lees(regels, l, &beeld, &[doel], doel.medewerker)?;
            let rondom = Rondom::lees(regels, l, &beeld, &[doel])?;
            let mut uit = Kandidaten {
                bezoek: rondom.regel(doel),
                kandidaten: Vec::new(),
                meer: false,
                mag_niet: 0,
                bezet: 0,
            };
            for v in &zoektocht.vragen {
                let (lijst, meer) = zoektocht.beste(v, TONEN)?;
                uit.kandidaten = lijst.lijst.iter().map(|k| zoektocht.regel(v, k)).collect();
                uit.meer = meer;
                uit.mag_niet = u32::try_from(lijst.mag_niet).unwrap_or(u32::MAX);
                uit.bezet = u32::try_from(lijst.bezet).unwrap_or(u32::MAX);
            }
            Ok(uit)
        })
    }

    pub(super) fn vervangvoorstel(&self, beller: &Beller, id: AfwezigheidId) -> Result<Vervangvoorstel, Nee> {
        let regels = &*self.regels()?;
        let vandaag = beller.nu.date();
        self.lees(|l| {
            let rij = super::zoek(l, id)?;
            let eerst = blad::bezoeken_van(l, &rij, vandaag)?;
            let dagen = || eerst.iter().map(|b| b.dag);
            let (van, tot) = hele_weken(dagen().min().unwrap_or(vandaag), dagen().max().unwrap_or(vandaag));
            let beeld = Beeld::lees(l, van, tot)?;
            let (alle, open) = blad::nu(&beeld, &eerst);
            let zoektocht = Zoektocht::lees(regels, l, &beeld, &open, Some(rij.afwezigheid.medewerker))?;
            let rondom = Rondom::lees(regels, l, &beeld, &open)?;
            let voorstel = zoektocht.samen()?;
            let mut regels_van = Vec::new();
            for regel in &voorstel.regels {
                let (Some(b), Some(v)) = (
                    beeld.bezoek(regel.bezoek),
                    zoektocht.vragen.iter().find(|v| v.id == regel.bezoek),
                ) else {
                    continue;
                };
                let kandidaat = regel.door.and_then(|(wie, begin)| {
                    let van_hem: Vec<Medewerker> = zoektocht
                        .medewerkers
                        .iter()
                        .filter(|m| m.id == wie)
                        .cloned()
                        .collect();
                    let lijst = zoektocht.kandidaten_uit(v, &van_hem).lijst;
                    let mut gevonden = lijst.first().map(|k| zoektocht.regel(v, k))?;
                    gevonden.om = klok(begin);
                    Some(gevonden)
                });
                let client = b.deelnemers.first().map(|d| d.client);
                let contract = match (kandidaat.is_none(), client) {
                    (true, Some(client)) => blad::moet_weten(regels, l, client, rij.afwezigheid.van)?,
                    _ => Vec::new(),
                };
                regels_van.push(VervangRegel {
                    bezoek: rondom.regel(b),
                    kandidaat,
                    contract,
                });
            }
            let naam = |wie: MedewerkerId| {
                beeld
                    .medewerkers
                    .get(&wie)
                    .map(|m| m.naam.clone())
                    .unwrap_or_default()
            };
            Ok(Vervangvoorstel {
                afwezigheid: blad::regel(&rij, (&alle, &open), vandaag),
                regels: regels_van,
                verzet: voorstel
                    .verzet
                    .iter()
                    .map(|v| zoekzin::verzet(v, naam(v.medewerker)))
                    .collect(),
                kosten: zoekzin::kosten(&voorstel.kosten),
                punten: voorstel.kosten.punten,
                bewezen: voorstel.bewijs == Bewijs::Beste,
                bewijs: zoekzin::bewijs(voorstel.bewijs),
            })
        })
    }
}
