//! Every list of the screens as a table for Excel: asked as the screen asks it, page by page.

macro_rules! rij {
    ($($cel:expr),* $(,)?) => { vec![$(Cel::from($cel)),*] };
}

mod rijen;

use leidraad_api::afspraken::AgendaVraag;
use leidraad_api::beginsituatie::Beginsituaties;
use leidraad_api::berichten::{Berichten, BerichtenVraag};
use leidraad_api::clienten::{ClientVraag, Clienten, ClientenVraag};
use leidraad_api::collegas::Collegas;
use leidraad_api::evaluaties::EvaluatiesVraag;
use leidraad_api::excel::Excel;
use leidraad_api::medewerkers::Medewerkers;
use leidraad_api::stukken::Stukken;
use leidraad_api::toegang::{Bewaard, Leeg};
use leidraad_api::toewijzingen::Toewijzingen;
use leidraad_api::uitberichten::Uitgaand;
use leidraad_api::verdeling::{CaseloadVraag, Verdeling};
use leidraad_api::werklijst::{TermijnenVraag, Werklijst, WerklijstVraag};
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::ClientId;

use crate::excel::{Cel, Tabel};
use crate::{App, evaluaties};

/// Rows of a page while a list is read to its end.
const PAGINA: u32 = 1000;

/// Every page of a list.
fn alles<T>(
    mut pagina: impl FnMut(Option<String>) -> Result<(Vec<T>, Option<String>), Fout>,
) -> Result<Vec<T>, Fout> {
    let (mut rijen, mut volgende) = pagina(None)?;
    while volgende.is_some() {
        let (meer, dan) = pagina(volgende)?;
        rijen.extend(meer);
        volgende = dan;
    }
    Ok(rijen)
}

impl Excel for App {
    fn werklijst(&self, beller: &Beller, vraag: WerklijstVraag) -> Result<Bewaard, Fout> {
        let items = alles(|na| {
            let vraag = WerklijstVraag {
                na,
                aantal: Some(PAGINA),
                ..vraag.clone()
            };
            let deel = Werklijst::toon(self, beller, vraag)?;
            Ok((deel.items, deel.volgende))
        })?;
        let rijen = items
            .into_iter()
            .map(|i| {
                rij![
                    i.uiterlijk,
                    i.uiterlijk_om.map(|om| om.format("%H:%M").to_string()),
                    leidraad_taal::stand(i.stand),
                    i.titel,
                    i.client_naam,
                    i.contract,
                    i.coordinator,
                    i.voor
                        .map(|c| c.naam)
                        .or(i.taak.as_ref().map(|t| t.voor.naam.clone())),
                    i.bezig.map(|b| b.door),
                    i.uitgesteld.as_ref().map(|u| u.tot),
                    i.uitgesteld.map(|u| u.reden),
                    i.taak.map(|t| t.notitie),
                ]
            })
            .collect();
        Ok(self.bewaar_tabel(beller, None, &Tabel::nieuw("werklijst", rijen))?)
    }

    fn clienten(&self, beller: &Beller, vraag: ClientenVraag) -> Result<Bewaard, Fout> {
        let clienten = alles(|na| {
            let vraag = ClientenVraag {
                na,
                aantal: Some(PAGINA),
                ..vraag.clone()
            };
            let deel = Clienten::lijst(self, beller, vraag)?;
            Ok((deel.clienten, deel.volgende))
        })?;
        let rijen = clienten
            .into_iter()
            .map(|c| {
                rij![
                    c.naam,
                    c.geboren,
                    c.leeftijd,
                    c.plaats,
                    c.contracten.join(", "),
                    c.coordinator,
                    c.volgende.as_ref().map(|v| v.titel.clone()),
                    c.volgende.as_ref().map(|v| v.uiterlijk),
                    c.volgende.map(|v| leidraad_taal::stand(v.stand)),
                ]
            })
            .collect();
        Ok(self.bewaar_tabel(beller, None, &Tabel::nieuw("clienten", rijen))?)
    }

    fn berichten(&self, beller: &Beller, vraag: BerichtenVraag) -> Result<Bewaard, Fout> {
        let berichten = alles(|na| {
            let mut vraag = vraag.clone();
            vraag.na = na;
            let deel = Berichten::lijst(self, beller, vraag)?;
            Ok((deel.berichten, deel.volgende))
        })?;
        let rijen = berichten
            .into_iter()
            .map(|b| {
                let regels: Vec<String> = b.regels.into_iter().map(|r| r.zin).collect();
                rij![
                    b.soort,
                    b.gemeente,
                    b.identificatie,
                    b.dagtekening,
                    b.ontvangen,
                    b.ingelezen_op,
                    b.client_naam,
                    b.retour,
                    regels.join(" "),
                ]
            })
            .collect();
        Ok(self.bewaar_tabel(beller, None, &Tabel::nieuw("berichten", rijen))?)
    }

    fn wachtlijst(&self, beller: &Beller, vraag: Leeg) -> Result<Bewaard, Fout> {
        let rijen = Toewijzingen::wachtlijst(self, beller, vraag)?
            .wacht
            .into_iter()
            .map(|w| {
                rij![
                    w.gemeente_naam,
                    w.categorie_tekst,
                    w.code,
                    w.aantal,
                    w.clienten.join(", ")
                ]
            })
            .collect();
        Ok(self.bewaar_tabel(beller, None, &Tabel::nieuw("wachtlijst", rijen))?)
    }

    fn collegas(&self, beller: &Beller, vraag: Leeg) -> Result<Bewaard, Fout> {
        let rijen = Collegas::lijst(self, beller, vraag)?
            .collegas
            .into_iter()
            .map(|c| {
                let nu = c.verlof.into_iter().find(|v| v.nu);
                rij![
                    c.naam,
                    c.rol_tekst,
                    c.team,
                    c.clienten,
                    nu.as_ref().map(|v| v.tot),
                    nu.map(|v| v.waarnemer_naam),
                ]
            })
            .collect();
        Ok(self.bewaar_tabel(beller, None, &Tabel::nieuw("collegas", rijen))?)
    }

    fn caseload(&self, beller: &Beller, vraag: CaseloadVraag) -> Result<Bewaard, Fout> {
        let rijen = Verdeling::caseload(self, beller, vraag)?
            .clienten
            .into_iter()
            .map(|c| rij![c.naam, c.contracten.join(", "), c.te_laat, c.open])
            .collect();
        Ok(self.bewaar_tabel(beller, None, &Tabel::nieuw("caseload", rijen))?)
    }

    fn termijnen(&self, beller: &Beller, vraag: TermijnenVraag) -> Result<Bewaard, Fout> {
        let client = vraag.client.map(ClientId);
        let rijen = Werklijst::termijnen(self, beller, vraag)?
            .termijnen
            .into_iter()
            .map(|t| {
                rij![
                    t.uiterlijk,
                    t.titel,
                    leidraad_taal::termijn_status(&t.status),
                    t.vervuld_op,
                    t.bron,
                    t.citaat,
                    t.berekening,
                ]
            })
            .collect();
        Ok(self.bewaar_tabel(beller, client, &Tabel::nieuw("termijnen", rijen))?)
    }

    fn agenda(&self, beller: &Beller, vraag: AgendaVraag) -> Result<Bewaard, Fout> {
        let deze = self.agenda_lijst(beller, &vraag, usize::MAX)?.afspraken;
        let rijen = deze.into_iter().map(rijen::afspraak).collect();
        Ok(self.bewaar_tabel(beller, None, &Tabel::nieuw("agenda", rijen))?)
    }

    fn evaluaties(&self, beller: &Beller, vraag: EvaluatiesVraag) -> Result<Bewaard, Fout> {
        let client = vraag.client.map(ClientId);
        let regels = &*self.regels()?;
        let deze = self.lees(|l| evaluaties::lijst::lijst(regels, l, &vraag, beller, u32::MAX))?;
        let rijen = deze.regels.into_iter().map(rijen::evaluatie).collect();
        Ok(self.bewaar_tabel(beller, client, &Tabel::nieuw("evaluaties", rijen))?)
    }

    fn stukken(&self, beller: &Beller, vraag: ClientVraag) -> Result<Bewaard, Fout> {
        let client = ClientId(vraag.client);
        let deze = Stukken::lijst(self, beller, vraag)?.stukken;
        let rijen = deze.into_iter().map(rijen::stuk).collect();
        Ok(self.bewaar_tabel(beller, Some(client), &Tabel::nieuw("stukken", rijen))?)
    }

    fn uitberichten(&self, beller: &Beller, _: Leeg) -> Result<Bewaard, Fout> {
        let deze = self.berichten_die_vragen(beller.nu.date(), usize::MAX)?.berichten;
        let rijen = deze.into_iter().map(rijen::uitbericht).collect();
        Ok(self.bewaar_tabel(beller, None, &Tabel::nieuw("uitberichten", rijen))?)
    }

    fn uitberichten_van(&self, beller: &Beller, vraag: ClientVraag) -> Result<Bewaard, Fout> {
        let client = ClientId(vraag.client);
        let deze = Uitgaand::van_client(self, beller, vraag)?.berichten;
        let rijen = deze.into_iter().map(rijen::uitbericht).collect();
        Ok(self.bewaar_tabel(beller, Some(client), &Tabel::nieuw("uitberichten", rijen))?)
    }

    fn inhalen(&self, beller: &Beller, vraag: Leeg) -> Result<Bewaard, Fout> {
        let deze = Beginsituaties::inhalen(self, beller, vraag)?.regels;
        let rijen = deze.into_iter().map(rijen::inhalen).collect();
        Ok(self.bewaar_tabel(beller, None, &Tabel::nieuw("inhalen", rijen))?)
    }

    fn toezicht(&self, beller: &Beller, vraag: Leeg) -> Result<Bewaard, Fout> {
        let deze = Medewerkers::toezicht(self, beller, vraag)?;
        let punten = deze.punten.into_iter().map(rijen::punt);
        let rijen = punten.chain(deze.uitzonderingen.into_iter().map(rijen::uitzondering));
        Ok(self.bewaar_tabel(beller, None, &Tabel::nieuw("toezicht", rijen.collect()))?)
    }
}
