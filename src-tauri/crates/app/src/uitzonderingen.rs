//! Exceptions to rules of contracts as they were used: who, for whom, when and why.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;
use leidraad_api::toegang::Bewaard;
use leidraad_api::uitzonderingen::{
    UitzonderingGebruik, Uitzonderingen, UitzonderingenVerslag, UitzonderingenVraag,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::{ClientId, ToewijzingId};
use leidraad_store::Lezer;
use leidraad_store::uitzondering::UitzonderingRij;

use crate::App;
use crate::excel::{Cel, Tabel};
use crate::feiten::ongeldig;
use crate::medewerkers::uitzondering;
use crate::nee::Nee;
use crate::planning::beeld::Beeld;
use crate::regels::Regels;

/// Longest period: all visits of it are looked at.
const LANGST: i64 = 92;

/// When the exception held, within the period; `None` is never.
fn gold(u: &UitzonderingRij, vraag: &UitzonderingenVraag) -> Option<(NaiveDate, NaiveDate)> {
    let weg = u.ingetrokken_op.map(|op| op.date());
    let van = u.van.max(vraag.van);
    let tot = [Some(u.tot), Some(vraag.tot), weg].into_iter().flatten().min()?;
    (van <= tot).then_some((van, tot))
}

fn verslag(
    regels: &Regels,
    l: Lezer<'_>,
    vraag: &UitzonderingenVraag,
    vandaag: NaiveDate,
) -> Result<UitzonderingenVerslag, Nee> {
    if vraag.tot < vraag.van {
        return Err(ongeldig("tot", "einde_na_begin").into());
    }
    if (vraag.tot - vraag.van).num_days() > LANGST {
        return Err(ongeldig("tot", "kwartaal").into());
    }
    let rijen = l.uitzonderingen_tussen(vraag.van, vraag.tot)?;
    let mut uit = UitzonderingenVerslag {
        van: vraag.van,
        tot: vraag.tot,
        regels: Vec::new(),
    };
    if rijen.is_empty() {
        return Ok(uit);
    }
    let beeld = Beeld::lees(l, vraag.van, vraag.tot)?;
    let wie: HashSet<_> = rijen.iter().map(|u| u.medewerker).collect();
    let bezoeken: Vec<_> = beeld
        .bezoeken
        .iter()
        .filter_map(|b| Some((beeld.komt(b).filter(|w| wie.contains(w))?, b)))
        .collect();
    let toewijzingen: HashSet<ToewijzingId> = bezoeken
        .iter()
        .flat_map(|(_, b)| b.deelnemers.iter().map(|d| d.toewijzing))
        .collect();
    let clienten: HashSet<ClientId> = bezoeken
        .iter()
        .flat_map(|(_, b)| b.deelnemers.iter().map(|d| d.client))
        .collect();
    let toewijzingen = l.toewijzingen_kort(&toewijzingen.into_iter().collect::<Vec<_>>())?;
    let clienten = l.clienten_kort(&clienten.into_iter().collect::<Vec<_>>())?;
    for u in &rijen {
        let onder = |id: ToewijzingId| {
            let plek = toewijzingen.iter().find(|t| t.id == id)?.plaatsing.as_ref()?;
            Some(plek.contract.0 == u.contract)
        };
        let mut namen = BTreeSet::new();
        let mut dagen = Vec::new();
        if let Some((van, tot)) = gold(u, vraag) {
            for (_, b) in bezoeken
                .iter()
                .filter(|(w, b)| *w == u.medewerker && van <= b.dag && b.dag <= tot)
            {
                let raakt: Vec<_> = b
                    .deelnemers
                    .iter()
                    .filter(|d| onder(d.toewijzing) == Some(true))
                    .collect();
                if raakt.is_empty() {
                    continue;
                }
                dagen.push(b.dag);
                let naam = |id: ClientId| clienten.iter().find(|c| c.id == id).map(|c| c.naam.clone());
                namen.extend(raakt.iter().filter_map(|d| naam(d.client)));
            }
        }
        uit.regels.push(UitzonderingGebruik {
            medewerker: u.medewerker.0,
            naam: l
                .medewerker(u.medewerker)?
                .map(|rij| rij.medewerker.naam())
                .unwrap_or_default(),
            uitzondering: uitzondering(regels, u, vandaag),
            bezoeken: u32::try_from(dagen.len()).unwrap_or(u32::MAX),
            clienten: namen.into_iter().collect(),
            eerste: dagen.iter().min().copied(),
            laatste: dagen.iter().max().copied(),
        });
    }
    Ok(uit)
}

impl Uitzonderingen for App {
    fn toon(&self, beller: &Beller, vraag: UitzonderingenVraag) -> Result<UitzonderingenVerslag, Fout> {
        let regels = &*self.regels()?;
        Ok(self.lees(|l| verslag(regels, l, &vraag, beller.nu.date()))?)
    }

    fn naar_excel(&self, beller: &Beller, vraag: UitzonderingenVraag) -> Result<Bewaard, Fout> {
        let verslag = self.toon(beller, vraag)?;
        let rij = |r: UitzonderingGebruik| -> Vec<Cel> {
            let u = r.uitzondering;
            vec![
                r.naam.into(),
                u.kort.into(),
                u.regel.into(),
                u.titel.into(),
                u.van.into(),
                u.tot.into(),
                u.reden.into(),
                u.door.into(),
                u.op.into(),
                if u.ingetrokken { "ja" } else { "" }.into(),
                r.bezoeken.into(),
                r.eerste.into(),
                r.laatste.into(),
                r.clienten.join(", ").into(),
            ]
        };
        let tabel = Tabel {
            naam: "Uitzonderingen",
            koppen: vec![
                "Medewerker",
                "Contract",
                "Regel",
                "Wat het contract eist",
                "Vanaf",
                "Tot en met",
                "Waarom het toch mag",
                "Toegestaan door",
                "Toegestaan op",
                "Ingetrokken",
                "Bezoeken",
                "Eerste bezoek",
                "Laatste bezoek",
                "Cliënten",
            ],
            rijen: verslag.regels.into_iter().map(rij).collect(),
        };
        Ok(self.bewaar_tabel(beller, None, &tabel)?)
    }
}
