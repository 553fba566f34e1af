//! A worker as list and screen show them.

use chrono::NaiveDate;
use leidraad_api::medewerkers::{MedewerkerBlad, MedewerkerRegel, MedewerkerRelatie, UitzonderingRegel};
use leidraad_api::{Beller, Fout};
use leidraad_domain::contract::ContractId;
use leidraad_domain::gebruiker::Recht;
use leidraad_domain::id::MedewerkerId;
use leidraad_domain::papier::Papier;
use leidraad_store::Lezer;
use leidraad_store::medewerker::MedewerkerRij;
use leidraad_store::medewerker_relatie::{Met, RelatieRij};
use leidraad_store::papier::PapierRij;
use leidraad_store::uitzondering::UitzonderingRij;
use leidraad_taal::{MedewerkerWoorden, medewerker_woord};

use super::{papieren, vorm};
use crate::nee::Nee;
use crate::regels::Regels;

/// Papers that were not withdrawn.
pub(super) fn geldende(rijen: &[PapierRij]) -> Vec<Papier> {
    let geldend = rijen.iter().filter(|rij| rij.ingetrokken.is_none());
    geldend.map(|rij| rij.papier.clone()).collect()
}

/// One line of the list.
pub(super) fn regel(rij: &MedewerkerRij, van: &[Papier], vandaag: NaiveDate) -> MedewerkerRegel {
    let m = &rij.medewerker;
    let stand = vorm::stand(m, vandaag);
    MedewerkerRegel {
        id: rij.id.0,
        nummer: m.nummer.clone().unwrap_or_default(),
        naam: m.naam(),
        soort: m.soort.code().to_owned(),
        soort_tekst: medewerker_woord(MedewerkerWoorden::Soort, m.soort.code()),
        stand: stand.to_owned(),
        stand_tekst: medewerker_woord(MedewerkerWoorden::Stand, stand),
        papieren: papieren::standen(van, vandaag),
        minuten_per_week: m.minuten_per_week,
        werkgebied: m.werkgebied.iter().map(|p| p.cijfers()).collect(),
    }
}

fn relatie(rij: RelatieRij) -> MedewerkerRelatie {
    let (client, collega) = match rij.met {
        Met::Client(id) => (Some(id.0), None),
        Met::Collega(id) => (None, Some(id.0)),
    };
    MedewerkerRelatie {
        id: rij.id.0,
        soort_tekst: medewerker_woord(MedewerkerWoorden::Relatie, &rij.soort),
        soort: rij.soort,
        client,
        collega,
        naam: rij.naam,
        toelichting: rij.toelichting,
    }
}

/// An exception with its words.
pub(crate) fn uitzondering(regels: &Regels, u: &UitzonderingRij, vandaag: NaiveDate) -> UitzonderingRegel {
    let contract = ContractId(u.contract.clone());
    let tekst = regels.profielen.regel(&contract, u.van, &u.regel);
    UitzonderingRegel {
        id: u.id.0,
        kort: regels.kort(&contract),
        contract: contract.0,
        regel: u.regel.clone(),
        titel: tekst.map_or_else(|| u.regel.clone(), |t| t.titel.clone()),
        van: u.van,
        tot: u.tot,
        reden: u.reden.clone(),
        door: u.door.clone(),
        op: u.gemaakt_op,
        geldt: u.geldt_op(vandaag),
        ingetrokken: u.ingetrokken_op.is_some(),
    }
}

/// The worker with this id.
pub(crate) fn bestaand(l: Lezer<'_>, id: MedewerkerId) -> Result<MedewerkerRij, Nee> {
    Ok(l.medewerker(id)?.ok_or(Fout::NietGevonden {
        wat: "medewerker".to_owned(),
    })?)
}

/// Everything of one worker.
pub(crate) fn maak(
    regels: &Regels,
    l: Lezer<'_>,
    beller: &Beller,
    id: MedewerkerId,
) -> Result<MedewerkerBlad, Nee> {
    let vandaag = beller.nu.date();
    let rij = bestaand(l, id)?;
    let papieren = l.papieren(id)?;
    let mag = |recht| beller.gebruiker.as_ref().is_some_and(|wie| wie.rol.mag(recht));
    let bijlagen = if mag(Recht::Personeel) {
        l.bijlagen(id)?
    } else {
        Vec::new()
    };
    Ok(MedewerkerBlad {
        medewerker: regel(&rij, &geldende(&papieren), vandaag),
        versie: rij.versie,
        velden: vorm::velden(&rij.medewerker),
        papieren: papieren::regels(&papieren, &bijlagen, vandaag),
        relaties: l.medewerker_relaties(id)?.into_iter().map(relatie).collect(),
        uitzonderingen: l
            .uitzonderingen(id)?
            .iter()
            .map(|u| uitzondering(regels, u, vandaag))
            .collect(),
        mag_wijzigen: mag(Recht::Personeel),
        mag_toestaan: mag(Recht::Contracten),
    })
}
