//! The page that a replacement takes along: when, where, what to know at the door, and what was agreed.

use chrono::Days;
use leidraad_api::afwezigheid::OverdrachtVraag;
use leidraad_api::gegevens::PraktischSoort;
use leidraad_api::{Beller, Fout};
use leidraad_documents::{Blok, Document, Kop};
use leidraad_domain::id::{ClientId, MedewerkerId};
use leidraad_taal::{activiteit, bezoektijd, duur, lange_dag, planning_zin};

use crate::App;
use crate::nee::Nee;
use crate::planning::beeld::Beeld;

/// Days that are on the page.
const DAGEN: u64 = 27;

impl App {
    pub(super) fn overdracht_papier(&self, beller: &Beller, v: &OverdrachtVraag) -> Result<Document, Nee> {
        let client = ClientId(v.client);
        let stijl = self.stijl()?;
        self.lees(|l| {
            let niet_gevonden = |wat: &str| Fout::NietGevonden { wat: wat.to_owned() };
            let c = l.client(client)?.ok_or_else(|| niet_gevonden("client"))?.client;
            let m = l
                .medewerker(MedewerkerId(v.medewerker))?
                .ok_or_else(|| niet_gevonden("medewerker"))?;
            let adres = l.contactgegevens(client)?.into_iter().find_map(|g| g.adres);
            let telefoon = l.clienten_kort(&[client])?.into_iter().find_map(|k| k.telefoon);
            let mut blokken = Vec::new();

            let tot = v.van.checked_add_days(Days::new(DAGEN)).unwrap_or(v.van);
            let beeld = Beeld::lees(l, v.van, tot)?;
            let zijn: Vec<String> = beeld
                .bezoeken
                .iter()
                .filter(|b| b.bij(client) && beeld.komt(b) == Some(MedewerkerId(v.medewerker)))
                .map(|b| {
                    format!(
                        "{} {}, {}",
                        lange_dag(b.dag),
                        bezoektijd(&b.tijd),
                        duur(u32::from(b.tijd.minuten))
                    )
                })
                .collect();
            blokken.push(Blok::Kop1(planning_zin("overdracht_wanneer", &[])));
            blokken.push(if zijn.is_empty() {
                Blok::Alinea(planning_zin("overdracht_geen", &[]))
            } else {
                Blok::Lijst(zijn)
            });

            let praktisch: Vec<String> = l
                .praktisch(client)?
                .into_iter()
                .filter(|p| p.vervangen_op.is_none() && !p.tekst.trim().is_empty())
                .map(|p| {
                    let soort = PraktischSoort::ALLE.iter().find(|s| s.code() == p.sleutel);
                    let naam = soort.map(|s| planning_zin(&format!("praktisch_{}", s.code()), &[]));
                    format!("{}: {}", naam.unwrap_or(p.sleutel), p.tekst)
                })
                .collect();
            if !praktisch.is_empty() {
                blokken.push(Blok::Kop1(planning_zin("overdracht_praktisch", &[])));
                blokken.push(Blok::Lijst(praktisch));
            }
            for plan in l.plannen(client)?.into_iter().take(1) {
                let inhoud = l.plan_inhoud(plan.id)?;
                let afspraken: Vec<String> = inhoud.activiteiten.iter().map(activiteit).collect();
                if !afspraken.is_empty() {
                    blokken.push(Blok::Kop1(planning_zin("overdracht_afspraken", &[])));
                    blokken.push(Blok::Lijst(afspraken));
                }
            }
            let rij = |code: &str, waarde: String| {
                (!waarde.is_empty()).then(|| (planning_zin(&format!("overdracht_{code}"), &[]), waarde))
            };
            let waar = adres
                .map(|a| format!("{}\n{}", a.straatregel(), a.plaatsregel()))
                .unwrap_or_default();
            let links = [
                rij("client", c.naam.voluit()),
                rij("adres", waar),
                rij("telefoon", telefoon.unwrap_or_default()),
            ];
            let rechts = [
                rij("voor", m.medewerker.naam()),
                rij("bellen", stijl.telefoon.clone()),
            ];
            Ok(Document {
                titel: planning_zin("overdracht_titel", &[]),
                kop: Kop {
                    gegevens_links: links.into_iter().flatten().collect(),
                    gegevens_rechts: rechts.into_iter().flatten().collect(),
                    ..stijl.kop(&planning_zin("overdracht_soort", &[]))
                },
                blokken,
                voet: "pagina {n} van {m}".to_owned(),
                gemaakt_op: beller.nu.date(),
                groot: v.groot,
            })
        })
    }
}
