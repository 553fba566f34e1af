//! An appointment as screens show it, and what to know of its moment.

use chrono::{NaiveDate, TimeDelta};
use leidraad_api::Fout;
use leidraad_api::afspraken::{AfspraakInhoud, AfspraakRegel, AfspraakWaarschuwing};
use leidraad_domain::afspraak::AfspraakSoort;
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::id::ClientId;
use leidraad_domain::toewijzing::Toewijzingsnummer;
use leidraad_store::Lezer;
use leidraad_store::afspraak::AfspraakRij;
use leidraad_store::uitkomst::{UitkomstRij, UitkomstSoort};

use crate::nee::Nee;
use crate::regels::Regels;
use crate::werklijst::regeltekst;

/// Open terms for which such an appointment is planned, by date.
pub(super) fn termijnen_voor<'u>(
    regels: &'u Regels,
    uitkomsten: &'u [UitkomstRij],
    soort: AfspraakSoort,
    toewijzing: Option<Toewijzingsnummer>,
) -> impl Iterator<Item = &'u UitkomstRij> {
    uitkomsten.iter().filter(move |u| {
        u.open
            && u.soort == UitkomstSoort::Termijn
            && toewijzing.is_none_or(|nummer| nummer == u.toewijzing)
            && soort.doel().is_some()
            && regeltekst(regels, u).and_then(|t| t.handeling) == soort.doel()
    })
}

/// The terms whose last day lies before the planned day.
pub(super) fn te_laat(
    regels: &Regels,
    uitkomsten: &[UitkomstRij],
    soort: AfspraakSoort,
    toewijzing: Option<Toewijzingsnummer>,
    dag: NaiveDate,
) -> Vec<AfspraakWaarschuwing> {
    termijnen_voor(regels, uitkomsten, soort, toewijzing)
        .filter(|u| u.uiterlijk < dag)
        .filter_map(|u| {
            let tekst = regeltekst(regels, u)?;
            Some(AfspraakWaarschuwing {
                sleutel: u.sleutel.clone(),
                bron: tekst.bron.clone(),
                uiterlijk: u.uiterlijk,
                zin: leidraad_taal::afspraak_te_laat(&tekst.titel, &tekst.bron, u.uiterlijk),
            })
        })
        .collect()
}

fn tijd(op: Tijdstip) -> Option<String> {
    match op {
        Tijdstip::Dag(_) => None,
        Tijdstip::Moment(m) => Some(m.format("%H:%M").to_string()),
    }
}

fn tot(op: Tijdstip, minuten: Option<u32>) -> Option<String> {
    match (op, minuten) {
        (Tijdstip::Moment(m), Some(minuten)) => Some(
            (m + TimeDelta::minutes(minuten.into()))
                .format("%H:%M")
                .to_string(),
        ),
        _ => None,
    }
}

/// The moment as the form takes it: without seconds.
fn vorm(op: Tijdstip) -> String {
    match op {
        Tijdstip::Dag(d) => d.to_string(),
        Tijdstip::Moment(m) => m.format("%Y-%m-%dT%H:%M").to_string(),
    }
}

/// Address of a client on one line, and a telephone number.
pub(super) fn bereik(l: Lezer<'_>, client: ClientId) -> Result<(Option<String>, Option<String>), Nee> {
    let contacten = l.contactgegevens(client)?;
    let adres = contacten.iter().find_map(|c| c.adres.as_ref()).map(|a| {
        let regels = [a.straatregel(), a.plaatsregel()];
        let gevuld: Vec<&str> = regels
            .iter()
            .map(String::as_str)
            .filter(|r| !r.is_empty())
            .collect();
        gevuld.join(", ")
    });
    let telefoon = contacten
        .iter()
        .find_map(|c| c.telefoon.first().map(|t| t.nummer.clone()));
    Ok((adres.filter(|a| !a.is_empty()), telefoon))
}

/// One appointment.
pub(super) fn regel(
    regels: &Regels,
    l: Lezer<'_>,
    rij: &AfspraakRij,
    vandaag: NaiveDate,
) -> Result<AfspraakRegel, Nee> {
    let a = &rij.afspraak;
    let client = l.client(a.client)?.ok_or(Fout::NietGevonden {
        wat: "client".to_owned(),
    })?;
    let (client_adres, client_telefoon) = bereik(l, a.client)?;
    let uitkomsten = if a.staat() && a.soort.doel().is_some() {
        l.open_voor(a.client, a.dag())?
    } else {
        Vec::new()
    };
    Ok(AfspraakRegel {
        id: rij.id.0,
        versie: rij.versie,
        client: a.client.0,
        client_naam: client.client.naam.voluit(),
        client_adres,
        client_telefoon,
        inhoud: AfspraakInhoud {
            toewijzing: a.toewijzing,
            soort: a.soort.code().to_owned(),
            op: vorm(a.op),
            minuten: a.minuten,
            plaats: a.plaats.code().to_owned(),
            waar: a.waar.clone(),
            met: a.met.clone(),
            collega: a.collega.map(|c| c.0),
            notitie: a.notitie.clone(),
        },
        soort_label: leidraad_taal::afspraak_soort(a.soort),
        plaats_label: leidraad_taal::afspraak_plaats(a.plaats),
        dag: a.dag(),
        tijd: tijd(a.op),
        tot: tot(a.op, a.minuten),
        collega_naam: rij.collega_naam.clone(),
        stand: a.stand.code().to_owned(),
        stand_zin: leidraad_taal::afspraak_stand(&a.stand, l.afspraak_naar(rij)?),
        voorbij: a.staat() && a.dag() < vandaag,
        te_laat: te_laat(regels, &uitkomsten, a.soort, a.toewijzing, a.dag()),
        door: rij.door.clone(),
        gewijzigd_op: rij.gewijzigd_op,
    })
}
