//! For whom a worker is counted on: what must go to somebody else when they leave.

use chrono::{Days, NaiveDate};
use leidraad_api::Beller;
use leidraad_api::medewerkers::{WerktVoor, WerktVoorBezoek, WerktVoorClient, WerktVoorTaak};
use leidraad_domain::bezoek::bezoeken;
use leidraad_domain::gebruiker::Recht;
use leidraad_domain::id::MedewerkerId;
use leidraad_domain::inzet::vaste_medewerker;
use leidraad_domain::medewerker::Medewerker;
use leidraad_store::Lezer;
use leidraad_store::vaste_medewerker::VasteRij;

use super::blad;
use super::mag::Personeel;
use super::vast::vaste;
use crate::App;
use crate::inzet::vorm::klok;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::werklijst::stand_code;

/// How far ahead visits are listed.
const VOORUIT: Days = Days::new(28);

/// The last day of work, when it is known.
pub(super) fn vertrekt(m: &Medewerker, vandaag: NaiveDate) -> Option<NaiveDate> {
    let inactief = m.inactief.as_ref().map(|i| i.sinds);
    let laatste = m.periodes.iter().max_by_key(|p| p.van).and_then(|p| p.tot);
    let later = m.periodes.iter().any(|p| p.van > vandaag);
    [inactief, laatste.filter(|_| !later)].into_iter().flatten().min()
}

/// Clients and open tasks of one worker.
pub(super) fn toon(app: &App, beller: &Beller, id: MedewerkerId) -> Result<WerktVoor, Nee> {
    let regels = &*app.regels()?;
    let vandaag = beller.nu.date();
    let taken_ook = beller
        .gebruiker
        .as_ref()
        .is_some_and(|g| g.rol.mag(Recht::Dossier));
    app.lees(|l| {
        let rij = blad::bestaand(l, id)?;
        let van_mij = vaste(l, vandaag)?.into_iter().filter(|v| v.medewerker == id);
        let personeel = Personeel::lees(l, [id])?;
        let mut clienten: Vec<WerktVoorClient> = van_mij
            .map(|v| regel(regels, (&personeel, &[id]), &v.voor, vandaag))
            .collect();
        let mut taken = Vec::new();
        let naam = rij.medewerker.naam();
        let gebruikers = l.gebruikers()?;
        if let Some(gebruiker) = gebruikers.iter().find(|g| taken_ook && g.naam == naam) {
            for client in l.clienten_van(gebruiker.id, vandaag)? {
                clienten.extend(als_coordinator(l, client)?);
            }
            let mijn = l.open_taken()?.into_iter().filter(|t| t.voor == gebruiker.id);
            taken.extend(mijn.map(|t| WerktVoorTaak {
                id: t.id.0,
                titel: t.titel,
                client: t.client.map(|c| c.0),
                client_naam: t.client_naam.unwrap_or_default(),
                uiterlijk: t.uiterlijk,
                stand: stand_code(t.uiterlijk, vandaag),
            }));
        }
        let laatste = vertrekt(&rij.medewerker, vandaag);
        Ok(WerktVoor {
            vertrekt: laatste,
            bezoeken: bezoeken_van(l, id, vandaag, laatste)?,
            clienten,
            taken,
        })
    })
}

/// Visits that are planned for a worker.
fn bezoeken_van(
    l: Lezer<'_>,
    id: MedewerkerId,
    vandaag: NaiveDate,
    laatste: Option<NaiveDate>,
) -> Result<Vec<WerktVoorBezoek>, Nee> {
    let (van, tot) = (vandaag, vandaag + VOORUIT);
    let inzet: Vec<_> = l.vaste_inzet(van, tot)?;
    let vast = |toewijzing, dag| vaste_medewerker(&inzet, toewijzing, dag);
    let alle = bezoeken(
        &l.reeksen(van, tot)?,
        &l.bewaarde_bezoeken(van, tot)?,
        vast,
        (van, tot),
    );
    let van_mij = alle
        .into_iter()
        .filter(|b| b.medewerker == Some(id) && b.gaat_door());
    van_mij
        .map(|b| {
            let mut namen = Vec::new();
            for deelnemer in &b.deelnemers {
                namen.extend(l.client(deelnemer.client)?.map(|rij| rij.client.naam.voluit()));
            }
            Ok(WerktVoorBezoek {
                dag: b.dag,
                van: klok(b.tijd.begin()),
                tot: klok(b.tijd.einde()),
                client: b.deelnemers.first().map(|d| d.client.0),
                naam: namen.join(", "),
                na_vertrek: laatste.is_some_and(|laatste| b.dag > laatste),
            })
        })
        .collect()
}

fn als_coordinator(
    l: Lezer<'_>,
    client: leidraad_domain::id::ClientId,
) -> Result<Option<WerktVoorClient>, Nee> {
    Ok(l.client(client)?.map(|rij| WerktVoorClient {
        client: client.0,
        naam: rij.client.naam.voluit(),
        als: "coordinator".to_owned(),
        toewijzing: None,
        contract: String::new(),
        product: String::new(),
        sinds: None,
        mag: String::new(),
        mist: String::new(),
    }))
}

fn regel(
    regels: &Regels,
    (personeel, wie): (&Personeel, &[MedewerkerId]),
    voor: &VasteRij,
    vandaag: NaiveDate,
) -> WerktVoorClient {
    let plek = voor.plaatsing.as_ref();
    let cel = plek.and_then(|plek| personeel.mag(regels, plek, (wie, &[]), vandaag).pop());
    let (mag, mist) = cel.map(|(_, cel)| (cel.uitkomst, cel.mist)).unwrap_or_default();
    WerktVoorClient {
        client: voor.client.0,
        naam: voor.client_naam.clone(),
        als: "vast".to_owned(),
        toewijzing: Some(voor.toewijzing),
        contract: plek.map(|p| regels.kort(&p.contract)).unwrap_or_default(),
        product: plek.map(|p| regels.product(p)).unwrap_or_default(),
        sinds: Some(voor.sinds),
        mag,
        mist,
    }
}
