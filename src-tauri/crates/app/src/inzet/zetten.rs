//! Somebody comes from a day on: recorded with the facts that the rules look at.

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::inzet::NieuweInzet;
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{FeitId, InzetId, MedewerkerId, ToewijzingId};
use leidraad_domain::inzet::{Inzet, InzetRol};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_store::{Lezer, Schrijver, Wie};

use super::toets::{mag_of_niet, toets};
use crate::Kern;
use crate::feiten::{feit_fout, ongeldig};
use crate::nee::Nee;
use crate::regels::Regels;

/// Why another comes in the place of who was fixed, as the fact spells it.
pub(super) const REDENEN: &[&str] = &["ontslag", "ziekte", "verzuim", "anders"];
/// What can be looked at for a match.
pub(super) const ONDERDELEN: &[&str] = &["kwalificaties", "clientprofiel"];

/// A toewijzing that is there.
pub(crate) fn bestaand(l: Lezer<'_>, id: ToewijzingId) -> Result<ToewijzingRij, Nee> {
    Ok(l.toewijzing(id)?.ok_or(Fout::NietGevonden {
        wat: "toewijzing".to_owned(),
    })?)
}

/// A fact of planning.
pub(crate) fn feit(
    soort: FeitSoort,
    op: Tijdstip,
    toewijzing: Toewijzingsnummer,
    velden: &[(&str, &str)],
) -> Result<Feit, Nee> {
    Feit::van_tekst(soort, op, Some(toewijzing), velden.iter().copied()).map_err(|f| Nee(feit_fout(f)))
}

/// What was typed, looked at.
fn lees(v: &NieuweInzet, rij: &ToewijzingRij) -> Result<Inzet, Nee> {
    let rol = InzetRol::van(&v.rol).ok_or_else(|| ongeldig("rol", "keuze"))?;
    if v.tot.is_some_and(|tot| tot < v.van) {
        return Err(ongeldig("tot", "einde_na_begin").into());
    }
    if v.reden.as_deref().is_some_and(|r| !REDENEN.contains(&r)) {
        return Err(ongeldig("reden", "keuze").into());
    }
    if v.passend.iter().any(|deel| !ONDERDELEN.contains(&deel.as_str())) {
        return Err(ongeldig("match", "lijst").into());
    }
    Ok(Inzet {
        toewijzing: rij.id,
        client: rij.client,
        medewerker: MedewerkerId(v.medewerker),
        rol,
        van: v.van,
        tot: v.tot,
    })
}

impl Kern {
    /// Records that somebody comes, in a transaction that asks the rules again afterwards. Who was fixed stays until the
    /// day before.
    pub(crate) fn zet_inzet(
        &self,
        s: &Schrijver<'_>,
        regels: &Regels,
        v: &NieuweInzet,
        wie: Wie,
    ) -> Result<(), Nee> {
        let l = s.lezer();
        let rij = bestaand(l, ToewijzingId(v.toewijzing))?;
        let i = lees(v, &rij)?;
        let naam = l
            .medewerker(i.medewerker)?
            .ok_or(Fout::NietGevonden {
                wat: "medewerker".to_owned(),
            })?
            .medewerker
            .naam();
        let plek = rij.toewijzing.plaatsing.as_ref();
        if i.rol != InzetRol::Begeleider {
            mag_of_niet(&toets(regels, l, (i.client, plek), i.medewerker, i.van)?)?;
        }
        let mut feiten = Vec::new();
        let mut leg_vast = |soort, velden: &[(&str, &str)]| -> Result<(), Nee> {
            let feit = feit(soort, Tijdstip::Dag(i.van), rij.toewijzing.product.nummer, velden)?;
            let id = FeitId(self.host.nieuw_id());
            s.feit_nieuw(id, i.client, &feit, wie)?;
            feiten.push(id);
            Ok(())
        };
        let medewerker = ("medewerker", naam.as_str());
        if !v.passend.is_empty() {
            leg_vast(
                FeitSoort::Match,
                &[medewerker, ("onderdelen", &v.passend.join(","))],
            )?;
        }
        if let Some(contact) = &v.contactpersoon {
            leg_vast(
                FeitSoort::AnderstaligeInzet,
                &[medewerker, ("contactpersoon", contact)],
            )?;
        }
        if i.rol == InzetRol::Vast {
            if self.maak_plaats(s, &i, wie)? {
                let reden = v.reden.as_deref().unwrap_or("anders");
                leg_vast(FeitSoort::Vervanging, &[medewerker, ("reden", reden)])?;
            }
            leg_vast(FeitSoort::VasteMedewerker, &[medewerker])?;
        }
        s.inzet_nieuw(InzetId(self.host.nieuw_id()), &i, &feiten, wie)?;
        self.beoordeel_opnieuw(s, i.client)?;
        Ok(())
    }

    /// Ends who was fixed on the day before. Gives whether there was another. Who would begin later is in the way.
    fn maak_plaats(&self, s: &Schrijver<'_>, nieuw: &Inzet, wie: Wie) -> Result<bool, Nee> {
        let mut ander = false;
        for oud in s.lezer().inzet_van_client(nieuw.client)? {
            let i = &oud.inzet;
            let zelfde_plek = i.toewijzing == nieuw.toewijzing && i.rol == InzetRol::Vast;
            let over = zelfde_plek
                && i.tot.is_none_or(|tot| nieuw.van <= tot)
                && nieuw.tot.is_none_or(|tot| i.van <= tot);
            if !over {
                continue;
            }
            if i.van >= nieuw.van {
                return Err(ongeldig("van", "vast_overlap").into());
            }
            s.inzet_tot(oud.id, dag_ervoor(nieuw.van), wie)?;
            ander |= i.medewerker != nieuw.medewerker;
        }
        Ok(ander)
    }
}

pub(crate) fn dag_ervoor(dag: NaiveDate) -> Option<NaiveDate> {
    dag.pred_opt()
}
