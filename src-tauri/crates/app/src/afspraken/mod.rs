//! Appointments: recording, moving, cancelling, holding; each with the fact that the rules know.

pub(crate) mod ics;
mod papier;
mod regel;
mod uit;
mod vastleggen;

use leidraad_api::afspraken::{
    AfspraakAfzegging, AfspraakGehouden, AfspraakGevolg, AfspraakKeuzes, AfspraakOordeel, AfspraakSoortInfo,
    AfspraakToets, AfspraakVraag, AfspraakWijzig, Afspraken, Agenda, AgendaAfdruk, AgendaVraag, IcsVraag,
    NieuweAfspraak,
};
use leidraad_api::clienten::ClientVraag;
use leidraad_api::feiten::Keuze;
use leidraad_api::plannen::Voorbeeld;
use leidraad_api::toegang::{Bewaard, Leeg};
use leidraad_api::{Beller, Fout};
use leidraad_domain::afspraak::{AfgezegdDoor, AfspraakSoort, AfspraakStand, Plaats};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{AfspraakId, ClientId, FeitId};
use leidraad_store::afspraak::AfspraakRij;

use crate::App;
use crate::feiten::ongeldig;
use crate::nee::Nee;

use self::regel::{regel, te_laat, termijnen_voor};
use self::vastleggen::{feit, feit_gepland, lees, zoek, zoek_gepland};

fn keuze(waarde: &str, label: String) -> Keuze {
    Keuze {
        waarde: waarde.to_owned(),
        label,
    }
}

impl App {
    fn client_van(&self, id: AfspraakId) -> Result<ClientId, Nee> {
        self.lees(|l| Ok(zoek(l, id)?.afspraak.client))
    }
}

impl Agenda for App {
    fn keuzes(&self, beller: &Beller, _: Leeg) -> Result<AfspraakKeuzes, Fout> {
        let ik = beller.gebruiker.as_ref().ok_or(Fout::NietAangemeld)?.id;
        let soort = |s: &AfspraakSoort| AfspraakSoortInfo {
            soort: s.code().to_owned(),
            label: leidraad_taal::afspraak_soort(*s),
            telt: s.feit_gepland().is_some(),
            feiten: s
                .feiten_gehouden()
                .iter()
                .map(|f| keuze(f.code(), leidraad_taal::feit_label(*f)))
                .collect(),
            gewoonlijk: s.feit_gehouden().map(|f| f.code().to_owned()),
        };
        Ok(AfspraakKeuzes {
            soorten: AfspraakSoort::ALLE.iter().map(soort).collect(),
            plaatsen: Plaats::ALLE
                .iter()
                .map(|p| keuze(p.code(), leidraad_taal::afspraak_plaats(*p)))
                .collect(),
            afgezegd_door: AfgezegdDoor::ALLE
                .iter()
                .map(|d| keuze(d.code(), leidraad_taal::afgezegd_door(*d)))
                .collect(),
            collegas: self.lees(|l| {
                let gebruikers = l.gebruikers()?;
                Ok(gebruikers
                    .into_iter()
                    .map(|g| keuze(&g.id.to_string(), g.naam))
                    .collect())
            })?,
            ik: ik.0,
        })
    }

    fn toets(&self, _: &Beller, vraag: AfspraakToets) -> Result<AfspraakOordeel, Fout> {
        let regels = &*self.regels()?;
        let soort = AfspraakSoort::van(&vraag.soort).ok_or_else(|| ongeldig("soort", "keuze"))?;
        let client = ClientId(vraag.client);
        Ok(self.lees(|l| {
            let uitkomsten = l.uitkomsten(client)?;
            let eerste = termijnen_voor(regels, &uitkomsten, soort, vraag.toewijzing).map(|u| u.uiterlijk);
            let zelfde_dag = l.afspraken_van(client)?;
            Ok(AfspraakOordeel {
                uiterlijk: eerste.min(),
                te_laat: te_laat(regels, &uitkomsten, soort, vraag.toewijzing, vraag.dag),
                zelfde_dag: zelfde_dag
                    .iter()
                    .filter(|r| r.afspraak.staat() && r.afspraak.dag() == vraag.dag)
                    .map(|r| {
                        let wat = leidraad_taal::afspraak_soort(r.afspraak.soort);
                        format!("{wat}, {}", leidraad_taal::moment(r.afspraak.op))
                    })
                    .collect(),
            })
        })?)
    }

    fn plan(&self, beller: &Beller, vraag: NieuweAfspraak) -> Result<AfspraakGevolg, Fout> {
        let client = ClientId(vraag.client);
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            s.lezer().client(client)?.ok_or(Fout::NietGevonden {
                wat: "client".to_owned(),
            })?;
            let id = self.plan_afspraak(s, client, vraag.inhoud, wie)?;
            self.gevolg(s, id, wie)
        })?)
    }

    fn wijzig(&self, beller: &Beller, vraag: AfspraakWijzig) -> Result<AfspraakGevolg, Fout> {
        let id = AfspraakId(vraag.afspraak);
        let client = self.client_van(id)?;
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let oud = zoek_gepland(s.lezer(), id, vraag.versie)?;
            let afspraak = lees(s.lezer(), client, vraag.inhoud)?;
            // The fact of planning says the new moment, not the old one beside it.
            let zelfde =
                feit_gepland(&oud.afspraak, wie.nu.date())? == feit_gepland(&afspraak, wie.nu.date())?;
            let feit_gepland = if zelfde {
                oud.feit_gepland
            } else {
                if let Some(feit) = oud.feit_gepland {
                    s.feit_trek_in(feit, wie)?;
                }
                self.leg_gepland_vast(s, &afspraak, wie)?
            };
            let volgnummer = oud.volgnummer + 1;
            if afspraak.op == oud.afspraak.op {
                let nieuw = AfspraakRij {
                    afspraak,
                    feit_gepland,
                    volgnummer,
                    ..oud
                };
                s.afspraak_bewaar(&nieuw, wie)?;
                return self.gevolg(s, id, wie);
            }
            let nieuw = AfspraakRij {
                id: AfspraakId(self.host.nieuw_id()),
                afspraak,
                feit_gepland,
                volgnummer,
                ..oud.clone()
            };
            let mut blijft = oud;
            blijft.afspraak.stand = AfspraakStand::Verplaatst;
            s.afspraak_bewaar(&blijft, wie)?;
            s.afspraak_nieuw(&nieuw, wie)?;
            self.gevolg(s, nieuw.id, wie)
        })?)
    }

    fn zeg_af(&self, beller: &Beller, vraag: AfspraakAfzegging) -> Result<AfspraakGevolg, Fout> {
        let id = AfspraakId(vraag.afspraak);
        let door = AfgezegdDoor::van(&vraag.door).ok_or_else(|| ongeldig("door", "keuze"))?;
        let client = self.client_van(id)?;
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let mut rij = zoek_gepland(s.lezer(), id, vraag.versie)?;
            if let Some(feit) = rij.feit_gepland.take() {
                s.feit_trek_in(feit, wie)?;
            }
            rij.volgnummer += 1;
            rij.afspraak.stand = AfspraakStand::Afgezegd {
                door,
                reden: vraag.reden.trim().to_owned(),
            };
            s.afspraak_bewaar(&rij, wie)?;
            self.gevolg(s, id, wie)
        })?)
    }

    fn gehouden(&self, beller: &Beller, vraag: AfspraakGehouden) -> Result<AfspraakGevolg, Fout> {
        let id = AfspraakId(vraag.afspraak);
        let op = Tijdstip::lees(&vraag.op).ok_or_else(|| ongeldig("op", "tijdstip"))?;
        if op.dag() > beller.nu.date() {
            return Err(ongeldig("op", "toekomst"));
        }
        let client = self.client_van(id)?;
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let mut rij = zoek_gepland(s.lezer(), id, vraag.versie)?;
            for code in &vraag.feiten {
                let soort = FeitSoort::van(code)
                    .filter(|f| rij.afspraak.soort.feiten_gehouden().contains(f))
                    .ok_or_else(|| ongeldig("feiten", "keuze"))?;
                let velden: &[(&str, &str)] = match soort {
                    FeitSoort::Intake => &[("plaats", rij.afspraak.plaats.code())],
                    _ => &[],
                };
                let feit = feit(soort, op, &rij.afspraak, velden)?;
                let feit_id = FeitId(self.host.nieuw_id());
                s.feit_nieuw(feit_id, client, &feit, wie)?;
                s.afspraak_feit_nieuw(id, feit_id)?;
            }
            rij.volgnummer += 1;
            rij.afspraak.stand = AfspraakStand::Gehouden { op };
            s.afspraak_bewaar(&rij, wie)?;
            self.gevolg(s, id, wie)
        })?)
    }

    fn herstel(&self, beller: &Beller, vraag: AfspraakVraag) -> Result<AfspraakGevolg, Fout> {
        let id = AfspraakId(vraag.afspraak);
        let client = self.client_van(id)?;
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let mut rij = zoek(s.lezer(), id)?;
            match rij.afspraak.stand {
                AfspraakStand::Gehouden { .. } => {
                    for feit in s.lezer().afspraak_feiten(id)? {
                        s.feit_trek_in(feit, wie)?;
                    }
                    s.afspraak_feiten_los(id)?;
                }
                AfspraakStand::Afgezegd { .. } => {
                    rij.feit_gepland = self.leg_gepland_vast(s, &rij.afspraak, wie)?;
                }
                AfspraakStand::Gepland | AfspraakStand::Verplaatst => {
                    return Err(ongeldig("status", "status").into());
                }
            }
            rij.versie = vraag.versie;
            rij.volgnummer += 1;
            rij.afspraak.stand = AfspraakStand::Gepland;
            s.afspraak_bewaar(&rij, wie)?;
            self.gevolg(s, id, wie)
        })?)
    }

    fn lijst(&self, beller: &Beller, vraag: AgendaVraag) -> Result<Afspraken, Fout> {
        Ok(self.agenda_lijst(beller, &vraag, uit::OP_SCHERM)?)
    }

    fn van_client(&self, beller: &Beller, vraag: ClientVraag) -> Result<Afspraken, Fout> {
        let regels = &*self.regels()?;
        let vandaag = beller.nu.date();
        Ok(self.lees(|l| {
            let rijen = l.afspraken_van(ClientId(vraag.client))?;
            Ok(Afspraken {
                vandaag,
                afspraken: rijen
                    .iter()
                    .map(|rij| regel(regels, l, rij, vandaag))
                    .collect::<Result<_, Nee>>()?,
                meer: 0,
            })
        })?)
    }

    fn ics(&self, beller: &Beller, vraag: IcsVraag) -> Result<Bewaard, Fout> {
        Ok(self.agenda_ics(beller, &vraag)?)
    }

    fn voorbeeld(&self, beller: &Beller, vraag: AgendaAfdruk) -> Result<Voorbeeld, Fout> {
        let document = self.agenda_papier(beller, &vraag)?;
        let paginas = leidraad_documents::pagineer(&document)
            .iter()
            .map(leidraad_documents::svg)
            .collect();
        Ok(Voorbeeld { paginas })
    }

    fn pdf(&self, beller: &Beller, vraag: AgendaAfdruk) -> Result<Bewaard, Fout> {
        let document = self.agenda_papier(beller, &vraag)?;
        self.schrijf(beller, None, |_, _| Ok(()))?;
        Ok(self.bewaar_document("agenda.pdf", &document)?)
    }
}
