//! Messages and proposals as screens show them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::uitberichten::{UitberichtInhoud, UitberichtRegel, Uitberichten};
use leidraad_domain::id::ClientId;
use leidraad_domain::stand::Stand;
use leidraad_domain::uitbericht::{Uitbericht, UitberichtStand};
use leidraad_store::Lezer;
use leidraad_store::uitbericht::UitberichtRij;
use leidraad_store::uitkomst::UitkomstRij;

use super::voorstel::{SOORTEN, termijn, voorstellen, vraagt_om};
use crate::nee::Nee;
use crate::regels::Regels;

/// Ids of all rules that ask for a 305 or 307.
pub(super) fn regels_die_vragen(regels: &Regels) -> Vec<String> {
    let mut ids: Vec<String> = regels
        .profielen
        .alle()
        .flat_map(|profiel| regels.profielen.versies(&profiel.id))
        .flat_map(|profiel| profiel.regels())
        .filter(|tekst| SOORTEN.iter().any(|soort| vraagt_om(tekst, *soort)))
        .map(|tekst| tekst.id.clone())
        .collect();
    ids.sort();
    ids.dedup();
    ids
}

fn kaal(
    regels: &Regels,
    l: Lezer<'_>,
    b: &Uitbericht,
    uitkomsten: &[UitkomstRij],
    vandaag: NaiveDate,
) -> Result<UitberichtRegel, Nee> {
    let client = l.client(b.client)?.ok_or(Fout::NietGevonden {
        wat: "client".to_owned(),
    })?;
    let toewijzingen = l.toewijzingen(b.client)?;
    let gemeente = toewijzingen
        .iter()
        .find(|t| t.toewijzing.product.nummer == b.toewijzing)
        .map(|t| leidraad_taal::gemeente(t.toewijzing.gemeente.cijfers()));
    let open = termijn(regels, uitkomsten, b.soort, b.toewijzing);
    Ok(UitberichtRegel {
        id: None,
        versie: 0,
        client: b.client.0,
        client_naam: client.client.naam.voluit(),
        gemeente: gemeente.unwrap_or_default(),
        inhoud: UitberichtInhoud {
            soort: b.soort.code().to_owned(),
            toewijzing: b.toewijzing,
            begindatum: b.begindatum,
            einddatum: b.einddatum,
            reden: b.reden.clone(),
        },
        soort_label: leidraad_taal::uitbericht_soort(b.soort),
        reden_label: b.reden.as_deref().map(leidraad_taal::woord),
        stand: b.stand.code().to_owned(),
        stand_zin: leidraad_taal::uitbericht_stand(&b.stand, false),
        mist: b.mist().map(leidraad_taal::uitbericht_mist),
        uiterlijk: open.map(|u| u.uiterlijk),
        te_laat: open.is_some_and(|u| Stand::van(u.uiterlijk, vandaag) == Stand::TeLaat),
        sleutel: open.map(|u| u.sleutel.clone()),
        opnieuw: false,
    })
}

/// One message.
pub(super) fn regel(
    regels: &Regels,
    l: Lezer<'_>,
    rij: &UitberichtRij,
    uitkomsten: &[UitkomstRij],
    vandaag: NaiveDate,
) -> Result<UitberichtRegel, Nee> {
    let kaal = kaal(regels, l, &rij.bericht, uitkomsten, vandaag)?;
    let te_doen = rij.bericht.stand == UitberichtStand::TeVersturen;
    let geweigerd = matches!(rij.bericht.stand, UitberichtStand::Geweigerd { .. });
    // The term is told where something must be done about it.
    let met_termijn = te_doen || (geweigerd && !rij.opgevolgd);
    Ok(UitberichtRegel {
        id: Some(rij.id.0),
        versie: rij.versie,
        stand_zin: leidraad_taal::uitbericht_stand(&rij.bericht.stand, rij.opgevolgd),
        mist: kaal.mist.filter(|_| te_doen),
        uiterlijk: kaal.uiterlijk.filter(|_| met_termijn),
        te_laat: kaal.te_laat && met_termijn,
        sleutel: kaal.sleutel.filter(|_| met_termijn),
        opnieuw: geweigerd && !rij.opgevolgd,
        ..kaal
    })
}

/// Proposals for these clients and these messages, counted.
pub(super) fn regels_van(
    regels: &Regels,
    l: Lezer<'_>,
    clienten: &[ClientId],
    rijen: &[UitberichtRij],
    vandaag: NaiveDate,
) -> Result<Uitberichten, Nee> {
    let mut uitkomsten: BTreeMap<ClientId, Vec<UitkomstRij>> = BTreeMap::new();
    let alle = clienten
        .iter()
        .copied()
        .chain(rijen.iter().map(|r| r.bericht.client));
    for client in alle {
        if let std::collections::btree_map::Entry::Vacant(plek) = uitkomsten.entry(client) {
            plek.insert(l.uitkomsten(client)?);
        }
    }
    let van = |client: &ClientId| uitkomsten.get(client).map(Vec::as_slice).unwrap_or_default();
    let mut berichten = Vec::new();
    for client in clienten {
        for (bericht, op) in voorstellen(
            regels,
            l,
            *client,
            &l.uitberichten_van(*client)?,
            van(client),
            vandaag,
        )? {
            berichten.push(UitberichtRegel {
                stand: "voorstel".to_owned(),
                stand_zin: leidraad_taal::uitbericht_voorstel(bericht.soort, op),
                ..kaal(regels, l, &bericht, van(client), vandaag)?
            });
        }
    }
    for rij in rijen {
        berichten.push(regel(regels, l, rij, van(&rij.bericht.client), vandaag)?);
    }
    let telt = |b: &UitberichtRegel| matches!(b.stand.as_str(), "voorstel" | "te_versturen") || b.opnieuw;
    let te_versturen = berichten.iter().filter(|b| telt(b)).count();
    let wacht = berichten.iter().filter(|b| b.stand == "verstuurd").count();
    // What must be sent first stands on top, then what waits for an answer, then what is done.
    berichten.sort_by_key(|b| {
        let groep = if telt(b) {
            0
        } else if b.stand == "verstuurd" {
            1
        } else {
            2
        };
        (groep, b.uiterlijk.unwrap_or(NaiveDate::MAX))
    });
    Ok(Uitberichten {
        berichten,
        te_versturen: te_versturen as u32,
        wacht_op_antwoord: wacht as u32,
        meer: false,
    })
}

/// Why an open term runs although a message was sent: the newest one was refused.
pub(crate) fn geweigerd(regels: &Regels, berichten: &[UitberichtRij], u: &UitkomstRij) -> Option<String> {
    let tekst = crate::werklijst::regeltekst(regels, u).filter(|_| u.open)?;
    let nieuwste = berichten.iter().find(|b| {
        b.bericht.toewijzing == u.toewijzing
            && vraagt_om(tekst, b.bericht.soort)
            && b.bericht.stand != UitberichtStand::TeVersturen
    })?;
    match &nieuwste.bericht.stand {
        UitberichtStand::Geweigerd { op, waarom, .. } => Some(leidraad_taal::uitbericht_geweigerd(
            nieuwste.bericht.soort,
            *op,
            waarom,
        )),
        _ => None,
    }
}
