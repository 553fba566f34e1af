//! From what was typed to an appointment with the fact that the rules know.

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::afspraken::{AfspraakGevolg, AfspraakInhoud};
use leidraad_domain::afspraak::{Afspraak, AfspraakSoort, AfspraakStand, MINUTEN_HOOGSTENS, Plaats};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{AfspraakId, ClientId, FeitId, GebruikerId};
use leidraad_store::afspraak::AfspraakRij;
use leidraad_store::{Lezer, Schrijver, Wie};

use super::regel::regel;
use crate::Kern;
use crate::feiten::ongeldig;
use crate::nee::Nee;

/// An appointment as it was typed.
pub(super) fn lees(l: Lezer<'_>, client: ClientId, inhoud: AfspraakInhoud) -> Result<Afspraak, Nee> {
    let soort = AfspraakSoort::van(&inhoud.soort).ok_or_else(|| ongeldig("soort", "keuze"))?;
    let op = Tijdstip::lees(&inhoud.op).ok_or_else(|| ongeldig("op", "tijdstip"))?;
    let plaats = Plaats::van(&inhoud.plaats).ok_or_else(|| ongeldig("plaats", "keuze"))?;
    if inhoud
        .minuten
        .is_some_and(|m| !(1..=MINUTEN_HOOGSTENS).contains(&m))
    {
        return Err(ongeldig("minuten", "minuten").into());
    }
    if let Some(nummer) = inhoud.toewijzing
        && !l
            .toewijzingen(client)?
            .iter()
            .any(|t| t.toewijzing.product.nummer == nummer)
    {
        return Err(ongeldig("toewijzing", "toewijzing").into());
    }
    let collega = inhoud.collega.map(GebruikerId);
    if let Some(id) = collega
        && !l.gebruikers()?.iter().any(|g| g.id == id)
    {
        return Err(ongeldig("collega", "keuze").into());
    }
    Ok(Afspraak {
        client,
        toewijzing: inhoud.toewijzing,
        soort,
        op,
        minuten: inhoud.minuten,
        plaats,
        waar: inhoud.waar.trim().to_owned(),
        met: inhoud.met.trim().to_owned(),
        collega,
        notitie: inhoud.notitie.trim().to_owned(),
        stand: AfspraakStand::Gepland,
    })
}

/// The fact that stands from the moment of planning.
pub(super) fn feit_gepland(a: &Afspraak, vandaag: NaiveDate) -> Result<Option<Feit>, Nee> {
    let Some(soort) = a.soort.feit_gepland() else {
        return Ok(None);
    };
    let dag = a.dag().to_string();
    let mut velden = vec![("datum", dag.as_str())];
    if soort == FeitSoort::StartGepland {
        velden.push(("plaats", a.plaats.code()));
    }
    feit(soort, Tijdstip::Dag(vandaag), a, &velden).map(Some)
}

/// A fact of this appointment.
pub(super) fn feit(
    soort: FeitSoort,
    op: Tijdstip,
    a: &Afspraak,
    velden: &[(&str, &str)],
) -> Result<Feit, Nee> {
    Feit::van_tekst(soort, op, a.toewijzing, velden.iter().copied()).map_err(|_| {
        Nee(Fout::Intern {
            wat: "afspraak.feit".to_owned(),
        })
    })
}

impl Kern {
    /// Records the fact of planning and gives its id.
    pub(super) fn leg_gepland_vast(
        &self,
        s: &Schrijver<'_>,
        a: &Afspraak,
        wie: Wie,
    ) -> Result<Option<FeitId>, Nee> {
        let Some(feit) = feit_gepland(a, wie.nu.date())? else {
            return Ok(None);
        };
        let id = FeitId(self.host.nieuw_id());
        s.feit_nieuw(id, a.client, &feit, wie)?;
        Ok(Some(id))
    }

    /// Records an appointment, in a transaction that asks the rules again afterwards.
    pub(crate) fn plan_afspraak(
        &self,
        s: &Schrijver<'_>,
        client: ClientId,
        inhoud: AfspraakInhoud,
        wie: Wie,
    ) -> Result<AfspraakId, Nee> {
        let afspraak = lees(s.lezer(), client, inhoud)?;
        let id = AfspraakId(self.host.nieuw_id());
        let rij = AfspraakRij {
            id,
            reeks: id.0,
            volgnummer: 0,
            feit_gepland: self.leg_gepland_vast(s, &afspraak, wie)?,
            afspraak,
            collega_naam: None,
            door: String::new(),
            gewijzigd_op: wie.nu,
            versie: 1,
        };
        s.afspraak_nieuw(&rij, wie)?;
        Ok(id)
    }

    /// Asks the rules again and says what followed.
    pub(super) fn gevolg(&self, s: &Schrijver<'_>, id: AfspraakId, wie: Wie) -> Result<AfspraakGevolg, Nee> {
        let rij = zoek(s.lezer(), id)?;
        let veranderd = self.beoordeel_opnieuw(s, rij.afspraak.client)?;
        Ok(AfspraakGevolg {
            afspraak: regel(&*self.regels()?, s.lezer(), &rij, wie.nu.date())?,
            veranderd,
        })
    }
}

/// One appointment.
pub(super) fn zoek(l: Lezer<'_>, id: AfspraakId) -> Result<AfspraakRij, Nee> {
    Ok(l.afspraak(id)?.ok_or(Fout::NietGevonden {
        wat: "afspraak".to_owned(),
    })?)
}

/// One that still stands, in the version that the screen read.
pub(super) fn zoek_gepland(l: Lezer<'_>, id: AfspraakId, versie: u32) -> Result<AfspraakRij, Nee> {
    let rij = zoek(l, id)?;
    if rij.versie == versie && !rij.afspraak.staat() {
        return Err(ongeldig("status", "status").into());
    }
    Ok(AfspraakRij { versie, ..rij })
}
