//! Closing a dossier for all but a few, and opening it in need.

pub(crate) mod poort;

use chrono::TimeDelta;
use leidraad_api::afscherming::{
    Afscherming, AfschermingBlad, AfschermingLid, AfschermingReden, AfschermingZet, NoodtoegangRegel,
};
use leidraad_api::clienten::ClientVraag;
use leidraad_api::command::Aangemeld;
use leidraad_api::meldingen::ToastDoel;
use leidraad_api::werklijst::StandCode;
use leidraad_api::{Beller, Fout};
use leidraad_domain::gebruiker::{Recht, Rol};
use leidraad_domain::id::{ClientId, GebruikerId, TaakId};
use leidraad_store::afscherming::Noodtoegang;
use leidraad_store::taak::TaakRij;
use leidraad_store::{Lezer, Schrijver};

use self::poort::Team;
use crate::feiten::ongeldig;
use crate::nee::Nee;
use crate::notities::gevuld;
use crate::{App, Toast};

/// How long access in need lasts.
const UREN: u32 = 4;
/// Fewest characters of a reason: a word is none.
const REDEN_MINIMUM: usize = 10;
/// Most characters of a reason; it stands in the log.
const REDEN_MAXIMUM: usize = 200;

fn reden(tekst: &str) -> Result<String, Fout> {
    let reden = gevuld("reden", tekst, REDEN_MAXIMUM)?;
    if reden.chars().count() < REDEN_MINIMUM {
        return Err(ongeldig("reden", "te_kort"));
    }
    Ok(reden)
}

/// Key under which is kept that somebody was told of this task.
pub(crate) fn nood_sleutel(taak: TaakId) -> String {
    format!("noodtoegang {taak}")
}

/// The toast that somebody opened a closed dossier in need: it names nobody.
pub(crate) fn nood_toast() -> Toast {
    let (titel, tekst) = leidraad_taal::noodtoegang();
    let kaart = Some(StandCode::Vandaag);
    Toast {
        titel,
        tekst,
        doel: ToastDoel::Vandaag { kaart },
    }
}

fn niet_gevonden(wat: &str) -> Nee {
    Nee(Fout::NietGevonden { wat: wat.to_owned() })
}

fn ik(beller: &Beller) -> Result<&Aangemeld, Nee> {
    beller.gebruiker.as_ref().ok_or(Nee(Fout::NietAangemeld))
}

/// What the one who asks may know. `l` reads everything.
fn blad(l: Lezer<'_>, beller: &Beller, client: ClientId) -> Result<AfschermingBlad, Nee> {
    let ik = ik(beller)?;
    let rij = l.client(client)?.ok_or_else(|| niet_gevonden("client"))?;
    let team = Team::lees(l, beller.nu)?;
    let naam = |id: GebruikerId| team.wie(id).map(|g| g.naam.clone()).unwrap_or_default();
    let coordinator = l.coordinator(client, beller.nu.date())?;
    let dicht = l.afscherming(client)?;
    let mag_openen = dicht.is_none() || team.mag_openen(l, ik.id, client)?;
    let mag_beheren = ik.rol.mag(Recht::Bewaren);
    let mut blad = AfschermingBlad {
        naam: rij.client.naam.voluit(),
        afgeschermd: dicht.is_some(),
        coordinator: coordinator.map(naam),
        mag_openen,
        mag_beheren,
        noodtoegang_tot: team.noodtoegang_tot(l, ik.id, client)?,
        uren: UREN,
        reden_minimum: REDEN_MINIMUM as u32,
        reden: String::new(),
        door: String::new(),
        op: None,
        vanzelf: Vec::new(),
        leden: Vec::new(),
        collegas: Vec::new(),
        noodtoegangen: Vec::new(),
    };
    if !mag_openen && !mag_beheren {
        return Ok(blad);
    }
    let vanzelf = team.vanzelf(coordinator);
    blad.vanzelf = vanzelf.iter().map(|id| naam(*id)).collect();
    blad.collegas = team
        .alle()
        .iter()
        .filter(|g| !vanzelf.contains(&g.id))
        .map(|g| AfschermingLid {
            id: g.id.0,
            naam: g.naam.clone(),
            rol: leidraad_taal::rol(g.rol).to_owned(),
        })
        .collect();
    let alle = l.gebruikers()?;
    let ooit = |id: GebruikerId| {
        let gevonden = alle.iter().find(|g| g.id == id);
        gevonden.map(|g| g.naam.clone()).unwrap_or_default()
    };
    blad.noodtoegangen = l
        .noodtoegangen(client)?
        .into_iter()
        .map(|n| NoodtoegangRegel {
            wie: ooit(n.gebruiker),
            van: n.van,
            tot: n.tot,
            reden: n.reden,
        })
        .collect();
    if let Some(dicht) = dicht {
        blad.reden = dicht.reden;
        blad.door = ooit(dicht.door);
        blad.op = Some(dicht.op);
        blad.leden = l.afscherming_leden(client)?.into_iter().map(|id| id.0).collect();
    }
    Ok(blad)
}

/// Who is told that somebody opened a dossier in need: who looks after it and leads the team, else every team lead and
/// beheerder; never the one who did it.
fn wie_kijkt(l: Lezer<'_>, team: &Team, beller: &Beller, client: ClientId) -> Result<Vec<GebruikerId>, Nee> {
    let ik = ik(beller)?.id;
    let mut wie = team.vanzelf(l.coordinator(client, beller.nu.date())?);
    wie.retain(|id| *id != ik);
    if wie.is_empty() {
        let leiding = |rol: Rol| matches!(rol, Rol::Teamleider | Rol::Beheerder);
        wie.extend(
            team.alle()
                .iter()
                .filter(|g| leiding(g.rol) && g.id != ik)
                .map(|g| g.id),
        );
    }
    Ok(wie)
}

impl App {
    /// Asks everybody who must know to look at it.
    fn vraag_om_te_kijken(
        &self,
        s: &Schrijver<'_>,
        beller: &Beller,
        client: ClientId,
        reden: &str,
    ) -> Result<Vec<TaakId>, Nee> {
        let team = Team::lees(s.lezer(), beller.nu)?;
        let (titel, notitie) = leidraad_taal::noodtoegang_taak(&ik(beller)?.naam, beller.nu, reden);
        let mut taken = Vec::new();
        for voor in wie_kijkt(s.lezer(), &team, beller, client)? {
            let taak = TaakRij {
                id: TaakId(self.host.nieuw_id()),
                titel: titel.clone(),
                notitie: notitie.clone(),
                uiterlijk: beller.nu.date(),
                client: Some(client),
                client_naam: None,
                voor,
                gemaakt_door: ik(beller)?.id,
                gedaan_op: None,
                ingetrokken_op: None,
            };
            let wie = leidraad_store::Wie {
                gebruiker: ik(beller)?.id,
                nu: beller.nu,
            };
            s.taak_bewaar(&taak, wie)?;
            taken.push(taak.id);
        }
        Ok(taken)
    }
}

impl Afscherming for App {
    fn stand(&self, beller: &Beller, vraag: ClientVraag) -> Result<AfschermingBlad, Fout> {
        Ok(self.lees_voluit(|l| blad(l, beller, ClientId(vraag.client)))?)
    }

    fn zet(&self, beller: &Beller, vraag: AfschermingZet) -> Result<AfschermingBlad, Fout> {
        let reden = reden(&vraag.reden)?;
        let client = ClientId(vraag.client);
        let leden: Vec<GebruikerId> = vraag.leden.into_iter().map(GebruikerId).collect();
        Ok(self.schrijf_met_reden(beller, Some(client), &reden, |s, wie| {
            let team = Team::lees(s.lezer(), beller.nu)?;
            s.lezer().client(client)?.ok_or_else(|| niet_gevonden("client"))?;
            if leden.iter().any(|id| team.wie(*id).is_none()) {
                return Err(niet_gevonden("gebruiker"));
            }
            s.scherm_af(client, &reden, &leden, wie)?;
            blad(s.lezer(), beller, client)
        })?)
    }

    fn hef_op(&self, beller: &Beller, vraag: AfschermingReden) -> Result<AfschermingBlad, Fout> {
        let reden = reden(&vraag.reden)?;
        let client = ClientId(vraag.client);
        Ok(self.schrijf_met_reden(beller, Some(client), &reden, |s, _| {
            s.lezer()
                .afscherming(client)?
                .ok_or_else(|| niet_gevonden("afscherming"))?;
            s.hef_afscherming_op(client)?;
            blad(s.lezer(), beller, client)
        })?)
    }

    fn noodtoegang(&self, beller: &Beller, vraag: AfschermingReden) -> Result<AfschermingBlad, Fout> {
        let reden = reden(&vraag.reden)?;
        let client = ClientId(vraag.client);
        Ok(self.schrijf_met_reden(beller, Some(client), &reden, |s, wie| {
            s.lezer()
                .afscherming(client)?
                .ok_or_else(|| niet_gevonden("afscherming"))?;
            let taken = self.vraag_om_te_kijken(s, beller, client, &reden)?;
            let n = Noodtoegang {
                client,
                gebruiker: wie.gebruiker,
                van: beller.nu,
                tot: beller.nu + TimeDelta::hours(i64::from(UREN)),
                reden: reden.clone(),
            };
            s.noodtoegang_nieuw(&n, &taken)?;
            blad(s.lezer(), beller, client)
        })?)
    }
}
