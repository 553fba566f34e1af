//! Letters that ask a worker for a paper.

use std::collections::BTreeMap;

use chrono::Days;
use leidraad_api::brieven::BriefBeeld;
use leidraad_api::medewerkers::{
    MedewerkerBriefBegin, MedewerkerBriefGemaakt, MedewerkerBriefMaak, MedewerkerBriefScherm,
    MedewerkerBriefVraag,
};
use leidraad_api::{Beller, Fout};
use leidraad_documents::Document;
use leidraad_documents::sjabloon::{Sjabloonsoort, Veld};
use leidraad_domain::id::MedewerkerId;
use leidraad_store::Lezer;
use leidraad_taal::{MedewerkerWoorden, datum_in_brief, lange_dag, medewerker_woord, medewerker_zin};

use super::blad;
use super::gevraagd::met_brief;
use super::toezicht::punten;
use crate::App;
use crate::brieven::papier::{Inhoud, paginas};
use crate::brieven::waarden::Waarden;
use crate::brieven::{maak_document, sjabloon_nu, veld, velden_van, vul_aan};
use crate::herstelpapier::pdf_bytes;
use crate::huisstijl::Huisstijl;
use crate::nee::Nee;
use crate::regels::Regels;

/// Time to answer, when no day is known by which a paper is needed.
const TIJD: Days = Days::new(14);

/// The template for a kind of paper.
fn sjabloon_van(papier: &str) -> Sjabloonsoort {
    match papier {
        "vog" => Sjabloonsoort::MedewerkerVog,
        "taal" | "opleiding" | "beroep" | "scholing" => Sjabloonsoort::MedewerkerBewijs,
        _ => Sjabloonsoort::MedewerkerVerklaring,
    }
}

/// What is known of the worker and of what is needed.
fn waarden(
    regels: &Regels,
    l: Lezer<'_>,
    huisstijl: &Huisstijl,
    (id, papier): (MedewerkerId, &str),
    beller: &Beller,
) -> Result<Waarden, Nee> {
    let vandaag = beller.nu.date();
    let m = blad::bestaand(l, id)?.medewerker;
    let punt = punten(regels, l, vandaag)?
        .into_iter()
        .find(|p| p.medewerker == id.0 && p.papier == papier);
    let wat = medewerker_woord(MedewerkerWoorden::Vereist, papier);
    let tot = punt.as_ref().and_then(|p| p.tot).filter(|tot| *tot > vandaag);
    let reden = match (&punt, tot) {
        (Some(p), None) if !p.uitleg.is_empty() => p.uitleg.clone(),
        (Some(p), None) => format!("{}.", p.titel),
        (_, Some(tot)) => medewerker_zin("brief_verloopt", &[("papier", &wat), ("dag", &lange_dag(tot))]),
        (None, None) => String::new(),
    };
    let afzender = beller
        .gebruiker
        .as_ref()
        .map(|g| g.naam.clone())
        .unwrap_or_default();
    let roepnaam = if m.roepnaam.is_empty() {
        m.naam()
    } else {
        m.roepnaam.clone()
    };
    let velden = [
        ("organisatie.naam", huisstijl.organisatie.clone()),
        ("organisatie.telefoon", huisstijl.telefoon.clone()),
        ("datum", datum_in_brief(vandaag)),
        ("medewerker.naam", m.naam()),
        (
            "medewerker.aanhef",
            medewerker_zin("brief_aanhef", &[("naam", &roepnaam)]),
        ),
        ("papier.naam", wat),
        ("papier.reden", reden),
        ("papier.uiterlijk", lange_dag(tot.unwrap_or(vandaag + TIJD))),
        ("afzender.naam", afzender.clone()),
    ];
    Ok(Waarden {
        velden: BTreeMap::from(velden),
        inhoud: Inhoud {
            adres: m.naam(),
            contactpersoon: afzender,
            contract: String::new(),
            datum: vandaag,
        },
        toewijzing: None,
    })
}

/// The form, filled in.
pub(super) fn begin(
    app: &App,
    beller: &Beller,
    vraag: &MedewerkerBriefBegin,
) -> Result<MedewerkerBriefScherm, Nee> {
    let regels = &*app.regels()?;
    let huisstijl = app.stijl()?;
    let soort = sjabloon_van(&vraag.papier);
    let id = MedewerkerId(vraag.medewerker);
    app.lees(|l| {
        let waarden = waarden(regels, l, &huisstijl, (id, &vraag.papier), beller)?;
        let sjabloon = sjabloon_nu(l, soort)?;
        Ok(MedewerkerBriefScherm {
            sjabloon: soort.naam().to_owned(),
            label: leidraad_taal::sjabloon_label(soort.naam()).0,
            naam: waarden.velden.get("medewerker.naam").cloned().unwrap_or_default(),
            velden: velden_van(&sjabloon)
                .map(|v| veld(v, waarden.velden.get(v.naam).cloned().unwrap_or_default()))
                .collect(),
        })
    })
}

fn brief(
    app: &App,
    beller: &Beller,
    vraag: &MedewerkerBriefVraag,
) -> Result<(Document, Vec<&'static Veld>), Nee> {
    let regels = &*app.regels()?;
    let huisstijl = app.stijl()?;
    let soort = sjabloon_van(&vraag.papier);
    let id = MedewerkerId(vraag.medewerker);
    app.lees(|l| {
        let mut waarden = waarden(regels, l, &huisstijl, (id, &vraag.papier), beller)?;
        vul_aan(&mut waarden.velden, &vraag.velden)?;
        let sjabloon = sjabloon_nu(l, soort)?;
        maak_document(soort, &sjabloon, &mut waarden, &huisstijl, vraag.groot)
    })
}

/// The letter as it will print.
pub(super) fn voorbeeld(app: &App, beller: &Beller, vraag: &MedewerkerBriefVraag) -> Result<BriefBeeld, Nee> {
    let (document, mist) = brief(app, beller, vraag)?;
    Ok(BriefBeeld {
        paginas: paginas(&document),
        ontbreekt: mist.iter().map(|v| v.wat.to_owned()).collect(),
    })
}

/// Makes it, and from then on the paper was asked for; that has its line in the log.
pub(super) fn maak(
    app: &App,
    beller: &Beller,
    vraag: &MedewerkerBriefMaak,
) -> Result<MedewerkerBriefGemaakt, Nee> {
    let (document, mist) = brief(app, beller, &vraag.brief)?;
    if let Some(veld) = mist.first() {
        return Err(Nee(Fout::VeldLeeg {
            veld: veld.wat.to_owned(),
        }));
    }
    let mut gemaakt = MedewerkerBriefGemaakt {
        gemaakt: true,
        bestand: None,
        paginas: Vec::new(),
    };
    let id = MedewerkerId(vraag.brief.medewerker);
    if vraag.afdruk {
        gemaakt.paginas = paginas(&document);
    } else {
        let naam = format!("{}.pdf", sjabloon_van(&vraag.brief.papier).naam());
        let log = || app.schrijf_medewerker(beller, id, |_, _| Ok(()));
        let bewaard = app.bewaar_bestand_na(&naam, &pdf_bytes(&document)?, log)?;
        gemaakt.bestand = bewaard.bestand;
        gemaakt.gemaakt = gemaakt.bestand.is_some();
    }
    // After the file: a letter that could not be saved asks nobody.
    if gemaakt.gemaakt {
        met_brief(app, beller, id, &vraag.brief.papier)?;
    }
    Ok(gemaakt)
}
