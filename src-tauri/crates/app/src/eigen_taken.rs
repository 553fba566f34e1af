//! Tasks that people set themselves or a colleague.

use leidraad_api::eigen_taken::{EigenTaken, NieuweTaak, TaakAntwoord, TaakVraag, TaakWijziging};
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::{ClientId, GebruikerId, TaakId};
use leidraad_store::Schrijver;
use leidraad_store::taak::TaakRij;

use crate::App;
use crate::collegas::collega;
use crate::nee::Nee;
use crate::toegang::gevuld;

fn weg() -> Nee {
    Nee(Fout::NietGevonden {
        wat: "taak".to_owned(),
    })
}

/// Puts what was filled in, in a task.
fn vul(s: &Schrijver<'_>, rij: &mut TaakRij, vraag: &NieuweTaak) -> Result<(), Nee> {
    rij.titel = gevuld("titel", &vraag.titel)?;
    rij.notitie = vraag.notitie.trim().to_owned();
    rij.uiterlijk = vraag.uiterlijk;
    rij.client = vraag.client.map(ClientId);
    if let Some(client) = rij.client {
        s.lezer().client(client)?.ok_or(Fout::NietGevonden {
            wat: "client".to_owned(),
        })?;
    }
    if let Some(voor) = vraag.voor {
        rij.voor = collega(s.lezer(), GebruikerId(voor))?.id;
    }
    Ok(())
}

fn antwoord(s: &Schrijver<'_>, rij: &TaakRij) -> Result<TaakAntwoord, Nee> {
    Ok(TaakAntwoord {
        taak: rij.id.0,
        titel: rij.titel.clone(),
        voor: collega(s.lezer(), rij.voor)?.naam,
        gedaan_op: rij.gedaan_op,
    })
}

impl App {
    fn taak_wijzig(
        &self,
        beller: &Beller,
        taak: uuid::Uuid,
        werk: impl FnOnce(&Schrijver<'_>, &mut TaakRij) -> Result<(), Nee>,
    ) -> Result<TaakAntwoord, Nee> {
        self.schrijf(beller, None, |s, wie| {
            let mut rij = s.lezer().taak(TaakId(taak))?.ok_or_else(weg)?;
            // Nobody ticks off that others look at what they did.
            if s.lezer().taak_over_noodtoegang(rij.id)? == Some(wie.gebruiker) {
                return Err(Nee(Fout::GeenRecht));
            }
            werk(s, &mut rij)?;
            s.taak_bewaar(&rij, wie)?;
            antwoord(s, &rij)
        })
    }
}

impl EigenTaken for App {
    fn nieuw(&self, beller: &Beller, vraag: NieuweTaak) -> Result<TaakAntwoord, Fout> {
        let id = TaakId(self.host.nieuw_id());
        Ok(self.schrijf(beller, vraag.client.map(ClientId), |s, wie| {
            let mut rij = TaakRij {
                id,
                titel: String::new(),
                notitie: String::new(),
                uiterlijk: vraag.uiterlijk,
                client: None,
                client_naam: None,
                voor: wie.gebruiker,
                gemaakt_door: wie.gebruiker,
                gedaan_op: None,
                ingetrokken_op: None,
            };
            vul(s, &mut rij, &vraag)?;
            s.taak_bewaar(&rij, wie)?;
            antwoord(s, &rij)
        })?)
    }

    fn wijzig(&self, beller: &Beller, vraag: TaakWijziging) -> Result<TaakAntwoord, Fout> {
        Ok(self.taak_wijzig(beller, vraag.taak, |s, rij| vul(s, rij, &vraag.wordt))?)
    }

    fn gedaan(&self, beller: &Beller, vraag: TaakVraag) -> Result<TaakAntwoord, Fout> {
        Ok(self.taak_wijzig(beller, vraag.taak, |_, rij| {
            rij.gedaan_op = Some(beller.nu.date());
            Ok(())
        })?)
    }

    fn trek_in(&self, beller: &Beller, vraag: TaakVraag) -> Result<TaakAntwoord, Fout> {
        Ok(self.taak_wijzig(beller, vraag.taak, |_, rij| {
            rij.ingetrokken_op = Some(beller.nu.date());
            Ok(())
        })?)
    }

    fn heropen(&self, beller: &Beller, vraag: TaakVraag) -> Result<TaakAntwoord, Fout> {
        Ok(self.taak_wijzig(beller, vraag.taak, |_, rij| {
            rij.gedaan_op = None;
            rij.ingetrokken_op = None;
            Ok(())
        })?)
    }
}
