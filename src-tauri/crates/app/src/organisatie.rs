//! What the organisation itself must do under a contract: reports, figures, notices. Asked when it is shown.

use std::cmp::Reverse;

use chrono::NaiveDate;
use leidraad_api::contracten::{NieuwOrganisatieFeit, OrganisatieBlad, OrganisatieFeit, OrganisatieRegel};
use leidraad_api::werklijst::{Actie, ItemSoort, WerkItem};
use leidraad_api::{Beller, Fout};
use leidraad_domain::contract::ContractId;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::FeitId;
use leidraad_rules::{Invoer, Over, Uitkomst, beoordeel, stand_van};
use leidraad_store::Lezer;
use leidraad_store::uitkomst::UitkomstRij;

use crate::App;
use crate::beoordelen::horizon;
use crate::feiten::{info, maak_feit, ongeldig};
use crate::nee::Nee;
use crate::regels::Regels;
use crate::werklijst::{actie, dagen, stand_code, telt_vandaag};

/// Kinds of fact that belong to the organisation.
const SOORTEN: &[FeitSoort] = &[
    FeitSoort::RapportageVerzonden,
    FeitSoort::Kpi,
    FeitSoort::Jaarcijfers,
    FeitSoort::VerbeterplanGevraagd,
    FeitSoort::Verbeterplan,
    FeitSoort::VerbeterplanBeoordeeld,
    FeitSoort::Wisseling,
    FeitSoort::Overleg,
    FeitSoort::Gemeld,
    FeitSoort::Geinformeerd,
    FeitSoort::Inspectierapport,
    FeitSoort::InformatieGevraagd,
    FeitSoort::InformatieGegeven,
    FeitSoort::Datalek,
    FeitSoort::Overmacht,
    FeitSoort::Declaratie,
    FeitSoort::Verklaring,
    FeitSoort::Signaal,
    FeitSoort::ContractGetekend,
    FeitSoort::ContractOpgezegd,
    FeitSoort::ContractGeeindigd,
];

/// What the rules say of the organisation under a contract.
pub(crate) fn uitkomst(
    regels: &Regels,
    l: Lezer<'_>,
    contract: &ContractId,
    vandaag: NaiveDate,
) -> Result<Uitkomst, Nee> {
    let feiten: Vec<Feit> = l
        .organisatiefeiten(Some(&contract.0))?
        .into_iter()
        .map(|rij| rij.feit)
        .collect();
    Ok(beoordeel(
        &regels.profielen,
        &regels.kalender,
        &Invoer {
            contract: Some(contract),
            over: Over::Organisatie,
            horizon: Some(horizon(vandaag)),
            ..Invoer::van(&[], &feiten)
        },
    ))
}

/// Terms and duties as the work list and "Waarom?" know them.
pub(crate) fn rijen(regels: &Regels, uitkomst: &Uitkomst) -> Result<Vec<UitkomstRij>, Nee> {
    let mut van_niemand = uitkomst.clone();
    for t in &mut van_niemand.termijnen {
        t.toewijzing = Some(0);
    }
    for m in &mut van_niemand.meldingen {
        m.toewijzing = Some(0);
    }
    crate::beoordelen::rijen(regels, &van_niemand)
}

/// Open work of the organisation under every contract that has clients, as far as it was due since the program is used.
pub(crate) fn werk(regels: &Regels, l: Lezer<'_>, vandaag: NaiveDate) -> Result<Vec<WerkItem>, Nee> {
    let sinds = l.in_gebruik_sinds()?.unwrap_or(vandaag);
    let mut items = Vec::new();
    for contract in regels.profielen.alle().map(|profiel| &profiel.id) {
        if !l.contract_in_gebruik(contract)? {
            continue;
        }
        let rijen = rijen(regels, &uitkomst(regels, l, contract, vandaag)?)?;
        let open = rijen
            .iter()
            .filter(|u| u.open && u.uiterlijk >= sinds && telt_vandaag(u, vandaag));
        items.extend(open.map(|u| item(regels, contract, u, vandaag)));
    }
    Ok(items)
}

fn item(regels: &Regels, contract: &ContractId, u: &UitkomstRij, vandaag: NaiveDate) -> WerkItem {
    let tekst = regels.profielen.regel(contract, u.profiel_versie, &u.regel);
    let (feit, knop, velden) = match actie(tekst) {
        Actie::Feit { feit, knop, velden } => (feit, knop, velden),
        Actie::Dossier { knop }
        | Actie::Plan { knop }
        | Actie::Evaluatie { knop, .. }
        | Actie::Taak { knop }
        | Actie::Medewerker { knop, .. }
        | Actie::Koppelen { knop } => (String::new(), knop, std::collections::BTreeMap::new()),
        Actie::Organisatie {
            feit, knop, velden, ..
        } => (feit, knop, velden),
    };
    WerkItem {
        sleutel: u.sleutel.clone(),
        soort: ItemSoort::Organisatie,
        client: None,
        client_naam: leidraad_taal::organisatie().to_owned(),
        contract: Some(regels.kort(contract)),
        contract_id: Some(contract.0.clone()),
        toewijzing: 0,
        regel: u.regel.clone(),
        titel: tekst.map_or_else(|| u.regel.clone(), |t| t.titel.clone()),
        uiterlijk: u.uiterlijk,
        uiterlijk_om: u.uiterlijk_om,
        streefdatum: u.streefdatum.min(u.uiterlijk),
        voorlopig: u.voorlopig,
        stand: stand_code(u.uiterlijk, vandaag),
        dagen: dagen(u.uiterlijk, vandaag),
        rol: u.rol.clone(),
        actie: Actie::Organisatie {
            contract: contract.0.clone(),
            feit,
            knop,
            velden,
        },
        coordinator: None,
        namens: None,
        voor: None,
        bezig: None,
        uitgesteld: None,
        taak: None,
    }
}

/// Everything of the organisation under a contract.
pub(crate) fn blad(app: &App, beller: &Beller, contract: &str) -> Result<OrganisatieBlad, Nee> {
    let regels = &*app.regels()?;
    let vandaag = beller.nu.date();
    let id = ContractId(contract.to_owned());
    if regels.profielen.versies(&id).is_empty() {
        return Err(Nee(Fout::NietGevonden {
            wat: "contract".to_owned(),
        }));
    }
    let (uit, mut feiten) = app.lees(|l| {
        Ok((
            uitkomst(regels, l, &id, vandaag)?,
            l.organisatiefeiten(Some(contract))?,
        ))
    })?;
    feiten.sort_by_key(|rij| Reverse(rij.feit.op.moment()));
    Ok(OrganisatieBlad {
        contract: contract.to_owned(),
        kort: regels.kort(&id),
        regels: regels_van(regels, &uit, vandaag),
        feiten: feiten
            .into_iter()
            .map(|rij| OrganisatieFeit {
                id: rij.id.0,
                label: leidraad_taal::feit_label(rij.feit.soort),
                op: rij.feit.op.dag(),
                tekst: leidraad_taal::feit_samenvatting(&rij.feit),
                door: rij.door,
            })
            .collect(),
        soorten: SOORTEN.iter().map(|soort| info(soort, true)).collect(),
    })
}

fn regels_van(regels: &Regels, uit: &Uitkomst, vandaag: NaiveDate) -> Vec<OrganisatieRegel> {
    let woorden = |contract, versie, regel: &str| {
        let tekst = regels.profielen.regel(contract, versie, regel);
        let titel = tekst.map_or_else(|| regel.to_owned(), |t| t.titel.clone());
        (titel, tekst.map(|t| t.bron.clone()).unwrap_or_default())
    };
    let mut lijst = Vec::new();
    for t in &uit.termijnen {
        let (titel, bron) = woorden(&t.contract, t.profiel_versie, t.deel.as_ref().unwrap_or(&t.regel));
        lijst.push(OrganisatieRegel {
            sleutel: t.sleutel.clone(),
            regel: t.regel.clone(),
            soort: "termijn".to_owned(),
            titel,
            datum: t.uiterlijk,
            status: stand_van(t, vandaag).code().to_owned(),
            tekst: leidraad_taal::berekening(&t.reden, t.uiterlijk),
            bron,
        });
    }
    for m in uit.meldingen.iter().filter(|m| m.vanaf <= vandaag) {
        let (titel, bron) = woorden(&m.contract, m.profiel_versie, &m.regel);
        let aan: Vec<String> = m.aan.iter().map(|wie| leidraad_taal::woord(wie)).collect();
        lijst.push(OrganisatieRegel {
            sleutel: m.sleutel.clone(),
            regel: m.regel.clone(),
            soort: "melding".to_owned(),
            titel,
            datum: m.vanaf,
            status: if m.gedaan.is_some() { "voldaan" } else { "open" }.to_owned(),
            tekst: aan.join(", "),
            bron,
        });
    }
    for b in &uit.bevindingen {
        let (titel, bron) = woorden(&b.contract, b.profiel_versie, &b.regel);
        lijst.push(OrganisatieRegel {
            sleutel: b.sleutel.clone(),
            regel: b.regel.clone(),
            soort: "bevinding".to_owned(),
            tekst: leidraad_taal::bevinding(&titel, &b.waarom),
            titel,
            datum: b.op,
            status: b.uitkomst.code().to_owned(),
            bron,
        });
    }
    for b in &uit.berekeningen {
        let (titel, bron) = woorden(&b.contract, b.profiel_versie, &b.regel);
        lijst.push(OrganisatieRegel {
            sleutel: b.sleutel.clone(),
            regel: b.regel.clone(),
            soort: "berekening".to_owned(),
            titel,
            datum: b.op,
            status: String::new(),
            tekst: leidraad_taal::toelichting(b),
            bron,
        });
    }
    lijst.sort_by(|a, b| (a.datum, &a.regel, &a.sleutel).cmp(&(b.datum, &b.regel, &b.sleutel)));
    lijst
}

/// Records a fact of the organisation.
pub(crate) fn leg_vast(
    app: &App,
    beller: &Beller,
    vraag: &NieuwOrganisatieFeit,
) -> Result<OrganisatieBlad, Nee> {
    let feit = maak_feit(&vraag.soort, &vraag.op, None, &vraag.velden)?;
    if feit.op.dag() > beller.nu.date() {
        return Err(Nee(ongeldig("op", "toekomst")));
    }
    let regels = app.regels()?;
    if regels
        .profielen
        .versies(&ContractId(vraag.contract.clone()))
        .is_empty()
    {
        return Err(Nee(Fout::NietGevonden {
            wat: "contract".to_owned(),
        }));
    }
    let id = FeitId(app.host.nieuw_id());
    app.schrijf(beller, None, |s, wie| {
        Ok(s.organisatiefeit_nieuw(id, &vraag.contract, &feit, wie)?)
    })?;
    blad(app, beller, &vraag.contract)
}
