//! Whose client somebody is: one at a time, a whole caseload, and who takes over during leave.

use std::collections::BTreeMap;

use chrono::Days;
use leidraad_api::clienten::ClientVraag;
use leidraad_api::toegang::Leeg;
use leidraad_api::verdeling::{
    Caseload, CaseloadRegel, CaseloadVraag, Overdracht, Overgedragen, Verdeling, VerdelingKeuze,
    VerdelingRegel, VerdelingVanClient, VerlofVraag, VerlofWeg,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::{ClientId, GebruikerId};
use leidraad_domain::stand::BINNENKORT_DAGEN;
use leidraad_store::uitkomst::UitkomstSoort;
use leidraad_store::verdeling::Waarneming;

use crate::App;
use crate::clienten::contracten;
use crate::collegas::collega;
use crate::feiten::ongeldig;
use crate::nee::Nee;

impl Verdeling for App {
    fn van_client(&self, beller: &Beller, vraag: ClientVraag) -> Result<VerdelingVanClient, Fout> {
        let client = ClientId(vraag.client);
        Ok(self.lees(|l| {
            let gebruikers = l.gebruikers()?;
            let naam = |id| gebruikers.iter().find(|g| g.id == id).map(|g| g.naam.clone());
            Ok(VerdelingVanClient {
                coordinator: l.coordinator(client, beller.nu.date())?.map(|g| g.0),
                eerder: l
                    .coordinatoren(client)?
                    .into_iter()
                    .map(|rij| VerdelingRegel {
                        naam: naam(rij.gebruiker).unwrap_or_default(),
                        van: rij.van,
                        tot: rij.tot,
                    })
                    .collect(),
                keuzes: gebruikers
                    .iter()
                    .map(|g| VerdelingKeuze {
                        id: g.id.0,
                        naam: g.naam.clone(),
                        team: g.team.clone(),
                    })
                    .collect(),
            })
        })?)
    }

    fn caseload(&self, beller: &Beller, vraag: CaseloadVraag) -> Result<Caseload, Fout> {
        let regels = &*self.regels()?;
        let vandaag = beller.nu.date();
        let tot = vandaag + Days::new(BINNENKORT_DAGEN);
        Ok(self.lees(|l| {
            let wie = collega(l, GebruikerId(vraag.collega))?.id;
            let clienten = l
                .clienten_van(wie, vraag.op.unwrap_or(vandaag))?
                .into_iter()
                .map(|id| {
                    let naam = l.client(id)?.map(|c| c.client.naam.voluit()).unwrap_or_default();
                    let uitkomsten = l.uitkomsten(id)?;
                    let open = uitkomsten
                        .iter()
                        .filter(|u| u.open && !u.dubbel && u.soort == UitkomstSoort::Termijn);
                    let tel = |dag| open.clone().filter(|u| u.uiterlijk < dag).count();
                    Ok(CaseloadRegel {
                        client: id.0,
                        naam,
                        contracten: contracten(regels, l, id)?,
                        te_laat: u32::try_from(tel(vandaag)).unwrap_or(u32::MAX),
                        open: u32::try_from(tel(tot + Days::new(1))).unwrap_or(u32::MAX),
                    })
                })
                .collect::<Result<_, Nee>>()?;
            Ok(Caseload { clienten })
        })?)
    }

    fn draag_over(&self, beller: &Beller, vraag: Overdracht) -> Result<Overgedragen, Fout> {
        let vandaag = beller.nu.date();
        let vanaf = vraag.vanaf.unwrap_or(vandaag);
        let naar = vraag.naar.map(GebruikerId);
        if vraag.clienten.is_empty() {
            return Err(Fout::VeldLeeg {
                veld: "overdracht".to_owned(),
            });
        }
        let een = match vraag.clienten.as_slice() {
            [client] => Some(ClientId(*client)),
            _ => None,
        };
        Ok(self.schrijf(beller, een, |s, wie| {
            if let Some(naar) = naar {
                collega(s.lezer(), naar)?;
            }
            let mut van: BTreeMap<Option<GebruikerId>, Vec<uuid::Uuid>> = BTreeMap::new();
            for client in &vraag.clienten {
                let id = ClientId(*client);
                s.lezer().client(id)?.ok_or(Fout::NietGevonden {
                    wat: "client".to_owned(),
                })?;
                van.entry(s.lezer().coordinator(id, vanaf)?)
                    .or_default()
                    .push(*client);
                s.coordinator_zet(id, naar, vanaf, wie)?;
            }
            Ok(Overgedragen {
                clienten: u32::try_from(vraag.clienten.len()).unwrap_or(u32::MAX),
                terug: van
                    .into_iter()
                    .map(|(van, clienten)| Overdracht {
                        clienten,
                        naar: van.map(|g| g.0),
                        vanaf: Some(vanaf),
                    })
                    .collect(),
            })
        })?)
    }

    fn verlof(&self, beller: &Beller, vraag: VerlofVraag) -> Result<Leeg, Fout> {
        if vraag.tot < vraag.van || vraag.tot < beller.nu.date() {
            return Err(ongeldig("tot", "na_begin"));
        }
        if vraag.waarnemer == vraag.collega {
            return Err(ongeldig("waarnemer", "ander"));
        }
        let waarneming = Waarneming {
            gebruiker: GebruikerId(vraag.collega),
            waarnemer: GebruikerId(vraag.waarnemer),
            van: vraag.van,
            tot: vraag.tot,
        };
        Ok(self.schrijf(beller, None, |s, wie| {
            collega(s.lezer(), waarneming.gebruiker)?;
            collega(s.lezer(), waarneming.waarnemer)?;
            s.waarneming_zet(&waarneming, wie)?;
            Ok(Leeg {})
        })?)
    }

    fn verlof_weg(&self, beller: &Beller, vraag: VerlofWeg) -> Result<Leeg, Fout> {
        Ok(self.schrijf(beller, None, |s, _| {
            s.waarneming_weg(GebruikerId(vraag.collega), vraag.van)?;
            Ok(Leeg {})
        })?)
    }
}
