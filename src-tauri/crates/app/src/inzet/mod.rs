//! Who comes to a client: the fixed worker, deputies, who supervises, and the visits that come round.

mod blad;
pub(crate) mod toets;
pub(crate) mod vorm;
pub(crate) mod zetten;

use leidraad_api::clienten::ClientVraag;
use leidraad_api::feiten::Keuze;
use leidraad_api::inzet::{
    InzetBlad, InzetEinde, InzetKeuzes, InzetOordeel, InzetToets, InzetVan, InzetVraag, NieuweInzet,
    NieuweReeks, ReeksStop, ReeksWijzig,
};
use leidraad_api::toegang::Leeg;
use leidraad_api::{Beller, Fout};
use leidraad_domain::bezoekreeks::Reeks;
use leidraad_domain::id::{ClientId, InzetId, MedewerkerId, ReeksId, ToewijzingId};
use leidraad_domain::inzet::InzetRol;
use leidraad_store::inzet::InzetRij;
use leidraad_store::{Lezer, Schrijver, Wie};
use leidraad_taal::{inzet_rol, inzet_zin};

use self::toets::{mag_of_niet, toets};
use crate::App;
use crate::feiten::ongeldig;
use crate::nee::Nee;
use crate::regels::Regels;

fn niet_gevonden(wat: &str) -> Nee {
    Nee(Fout::NietGevonden { wat: wat.to_owned() })
}

/// Whoever comes of its own in a series must be allowed to come to each.
fn mag_komen(regels: &Regels, l: Lezer<'_>, reeks: &Reeks) -> Result<(), Nee> {
    let Some(wie) = reeks.medewerker else {
        return Ok(());
    };
    for d in &reeks.deelnemers {
        let rij = zetten::bestaand(l, d.toewijzing)?;
        let plek = rij.toewijzing.plaatsing.as_ref();
        mag_of_niet(&toets(regels, l, (d.client, plek), wie, reeks.van)?)?;
    }
    Ok(())
}

impl App {
    /// Writes about a client and shows who comes then.
    fn met_inzet(
        &self,
        beller: &Beller,
        client: ClientId,
        werk: impl FnOnce(&Schrijver<'_>, Wie) -> Result<(), Nee>,
    ) -> Result<InzetBlad, Fout> {
        let regels = &*self.regels()?;
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            werk(s, wie)?;
            blad::maak(regels, s.lezer(), client, wie.nu.date())
        })?)
    }

    fn bestaande_inzet(&self, id: InzetId) -> Result<InzetRij, Nee> {
        self.lees(|l| l.inzet(id)?.ok_or_else(|| niet_gevonden("inzet")))
    }

    fn bestaande_reeks(&self, id: ReeksId) -> Result<(Reeks, ClientId), Nee> {
        let reeks = self.lees(|l| l.reeks(id)?.ok_or_else(|| niet_gevonden("reeks")))?;
        let client = reeks.deelnemers.first().map(|d| d.client);
        Ok((reeks, client.ok_or_else(|| niet_gevonden("client"))?))
    }
}

impl InzetVan for App {
    fn van_client(&self, beller: &Beller, vraag: ClientVraag) -> Result<InzetBlad, Fout> {
        let regels = &*self.regels()?;
        let client = ClientId(vraag.client);
        let blad = self.lees(|l| blad::maak(regels, l, client, beller.nu.date()))?;
        self.ingezien(beller, client)?;
        Ok(blad)
    }

    fn keuzes(&self, _: &Beller, _: Leeg) -> Result<InzetKeuzes, Fout> {
        let kies = |codes: &[&str], groep: &str| -> Vec<Keuze> {
            let keuze = |code: &&str| Keuze {
                waarde: (*code).to_owned(),
                label: inzet_zin(&format!("{groep}_{code}"), &[]),
            };
            codes.iter().map(keuze).collect()
        };
        Ok(InzetKeuzes {
            rollen: InzetRol::ALLE
                .iter()
                .map(|rol| Keuze {
                    waarde: rol.code().to_owned(),
                    label: inzet_rol(*rol),
                })
                .collect(),
            dagen: vorm::dagen(),
            dagdelen: vorm::dagdelen(),
            redenen: kies(zetten::REDENEN, "reden"),
            onderdelen: kies(zetten::ONDERDELEN, "match"),
        })
    }

    fn toets(&self, _: &Beller, vraag: InzetToets) -> Result<InzetOordeel, Fout> {
        let regels = &*self.regels()?;
        Ok(self.lees(|l| {
            let rij = zetten::bestaand(l, ToewijzingId(vraag.toewijzing))?;
            let plek = rij.toewijzing.plaatsing.as_ref();
            let mut oordeel = toets(
                regels,
                l,
                (rij.client, plek),
                MedewerkerId(vraag.medewerker),
                vraag.op,
            )?;
            if plek.is_none() {
                oordeel.zinnen.push(inzet_zin("geen_contract", &[]));
            }
            Ok(oordeel)
        })?)
    }

    fn zet(&self, beller: &Beller, vraag: NieuweInzet) -> Result<InzetBlad, Fout> {
        let regels = &*self.regels()?;
        let rij = self.lees(|l| zetten::bestaand(l, ToewijzingId(vraag.toewijzing)))?;
        self.met_inzet(beller, rij.client, |s, wie| {
            self.zet_inzet(s, regels, &vraag, wie)
        })
    }

    fn beeindig(&self, beller: &Beller, vraag: InzetEinde) -> Result<InzetBlad, Fout> {
        let rij = self.bestaande_inzet(InzetId(vraag.inzet))?;
        if vraag.tot < rij.inzet.van {
            return Err(ongeldig("tot", "einde_na_begin"));
        }
        self.met_inzet(beller, rij.inzet.client, |s, wie| {
            Ok(s.inzet_tot(rij.id, Some(vraag.tot), wie)?)
        })
    }

    fn trek_in(&self, beller: &Beller, vraag: InzetVraag) -> Result<InzetBlad, Fout> {
        let rij = self.bestaande_inzet(InzetId(vraag.inzet))?;
        let client = rij.inzet.client;
        self.met_inzet(beller, client, |s, wie| {
            for feit in s.lezer().inzet_feiten(rij.id)? {
                s.feit_trek_in(feit, wie)?;
            }
            s.inzet_trek_in(rij.id, wie)?;
            self.beoordeel_opnieuw(s, client)?;
            Ok(())
        })
    }

    fn reeks_nieuw(&self, beller: &Beller, vraag: NieuweReeks) -> Result<InzetBlad, Fout> {
        let regels = &*self.regels()?;
        let reeks = self.lees(|l| vorm::lees(l, ReeksId(self.host.nieuw_id()), &vraag.velden))?;
        let client = reeks
            .deelnemers
            .first()
            .map(|d| d.client)
            .unwrap_or(ClientId(reeks.id.0));
        self.met_inzet(beller, client, |s, wie| {
            mag_komen(regels, s.lezer(), &reeks)?;
            Ok(s.reeks_nieuw(&reeks, wie)?)
        })
    }

    fn reeks_wijzig(&self, beller: &Beller, vraag: ReeksWijzig) -> Result<InzetBlad, Fout> {
        let regels = &*self.regels()?;
        let (oud, client) = self.bestaande_reeks(ReeksId(vraag.reeks))?;
        let nieuw = self.lees(|l| vorm::lees(l, ReeksId(self.host.nieuw_id()), &vraag.velden))?;
        if oud.tot.is_some_and(|tot| tot < nieuw.van) {
            return Err(ongeldig("van", "na_einde"));
        }
        self.met_inzet(beller, client, |s, wie| {
            mag_komen(regels, s.lezer(), &nieuw)?;
            s.reeks_tot(oud.id, zetten::dag_ervoor(nieuw.van), wie)?;
            Ok(s.reeks_nieuw(&nieuw, wie)?)
        })
    }

    fn reeks_stop(&self, beller: &Beller, vraag: ReeksStop) -> Result<InzetBlad, Fout> {
        let (reeks, client) = self.bestaande_reeks(ReeksId(vraag.reeks))?;
        self.met_inzet(beller, client, |s, wie| {
            Ok(s.reeks_tot(reeks.id, Some(vraag.tot), wie)?)
        })
    }
}
