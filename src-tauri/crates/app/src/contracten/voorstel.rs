//! A profile that somebody makes or changes: checked while it is typed, and saved as a dated version.

use chrono::NaiveDate;
use leidraad_api::contracten::{
    ProfielBestand, ProfielBewaard, ProfielFoutRegel, ProfielOordeel, ProfielUitBestand, ProfielVoorstel,
    ProfielVorm, RegelInvoer,
};
use leidraad_api::{Beller, Fout};
use leidraad_rules::{Profiel, ProfielFout, ProfielVorm as Vorm};
use leidraad_store::profiel::ProfielRij;

use super::gevolg;
use crate::bestand::Ongelezen;
use crate::nee::Nee;
use crate::regels::{Regels, lees_telling};
use crate::{App, Bestandsoort, bestand};

/// How large a profile may be that is read from a file.
const GROOTST: u64 = 2_000_000;

/// A profile in its form.
pub(super) fn als_vorm(profiel: &Profiel) -> Result<ProfielVorm, Nee> {
    let naam = format!("{}/{}", profiel.id, profiel.geldig_van);
    Vorm::van_tekst(&naam, profiel.tekst())
        .map(naar_scherm)
        .map_err(|f| Nee(Fout::ProfielStuk { waar: f.to_string() }))
}

fn naar_scherm(vorm: Vorm) -> ProfielVorm {
    ProfielVorm {
        kop: vorm.kop,
        producten: vorm.producten,
        regels: vorm
            .regels
            .into_iter()
            .map(|(soort, velden)| RegelInvoer { soort, velden })
            .collect(),
    }
}

fn van_scherm(vorm: &ProfielVorm) -> Vorm {
    Vorm {
        kop: vorm.kop.clone(),
        producten: vorm.producten.clone(),
        regels: vorm
            .regels
            .iter()
            .map(|r| (r.soort.clone(), r.velden.clone()))
            .collect(),
    }
}

/// A proposal that can be read, with the rules as they would be.
struct Gelezen {
    profiel: Profiel,
    regels: Regels,
}

fn lees(app: &App, vraag: &ProfielVoorstel, tekst: &str) -> Result<Result<Gelezen, ProfielFout>, Nee> {
    let naam = vraag.profiel.kop.get("id").cloned().unwrap_or_default();
    let profiel = match Profiel::lees(&naam, tekst) {
        Ok(profiel) => profiel,
        Err(fout) => return Ok(Err(fout)),
    };
    let (mut eigen, tellen, sinds) =
        app.lees(|l| Ok((l.profielen()?, lees_telling(l)?, l.ingebruikname()?)))?;
    eigen.push(ProfielRij {
        contract: profiel.id.0.clone(),
        geldig_van: profiel.geldig_van,
        nummer: 0,
        soort: vraag.soort.clone(),
        tekst: tekst.to_owned(),
        reden: String::new(),
        gemaakt_op: chrono::NaiveDateTime::default(),
        door: String::new(),
    });
    let regels = Regels::van(&eigen, tellen, sinds)?;
    Ok(Ok(Gelezen { profiel, regels }))
}

/// What is wrong with it, and what moves when it counts.
pub(super) fn oordeel(app: &App, beller: &Beller, vraag: &ProfielVoorstel) -> Result<ProfielOordeel, Nee> {
    let vorm = van_scherm(&vraag.profiel);
    let tekst = vorm.tekst();
    let fouten = |regel: Option<usize>, sleutel: &str, zin: String| {
        vec![ProfielFoutRegel {
            regel: regel.and_then(|nr| u32::try_from(nr).ok()),
            sleutel: sleutel.to_owned(),
            zin,
        }]
    };
    let met = |fouten| ProfielOordeel {
        fouten,
        gevolg: None,
        tekst: tekst.clone(),
    };
    let gelezen = match lees(app, vraag, &tekst) {
        Ok(Ok(gelezen)) => gelezen,
        Ok(Err(fout)) => {
            let (regel, sleutel) = vorm.plaats(&fout.sleutel);
            return Ok(met(fouten(
                regel,
                &sleutel,
                leidraad_taal::datafout_uitleg(&fout),
            )));
        }
        // By itself it reads well, but not beside the others: a version or a product code that is there already.
        Err(Nee(fout @ Fout::ProfielStuk { .. })) => {
            return Ok(met(fouten(None, "geldig_van", leidraad_taal::fout(&fout))));
        }
        Err(nee) => return Err(nee),
    };
    if let Some(zin) = versie_fout(app, vraag, &gelezen.profiel)? {
        return Ok(met(fouten(None, "geldig_van", zin)));
    }
    Ok(ProfielOordeel {
        gevolg: Some(gevolg::van(app, &gelezen.regels, beller.nu.date())?),
        ..met(Vec::new())
    })
}

/// A change has a first day of its own; a correction takes the place of a version that is there.
fn versie_fout(app: &App, vraag: &ProfielVoorstel, profiel: &Profiel) -> Result<Option<String>, Nee> {
    let regels = app.regels()?;
    let versies = regels.profielen.versies(&profiel.id);
    let is_er = versies.iter().any(|p| p.geldig_van == profiel.geldig_van);
    let code = match vraag.soort.as_str() {
        "nieuw" if !versies.is_empty() => "contract_bestaat",
        "wijziging" if is_er => "versie_bestaat",
        "wijziging" if versies.is_empty() => "contract_ontbreekt",
        "correctie" if !is_er => "versie_ontbreekt",
        "nieuw" | "wijziging" | "correctie" => return Ok(None),
        _ => "soort_onbekend",
    };
    Ok(Some(leidraad_taal::profielversie(code)))
}

/// Saves it, and evaluates everybody again in the same transaction.
pub(super) fn bewaar(app: &App, beller: &Beller, vraag: ProfielVoorstel) -> Result<ProfielBewaard, Nee> {
    let tekst = van_scherm(&vraag.profiel).tekst();
    let stuk = |zin: String| Nee(Fout::ProfielStuk { waar: zin });
    let gelezen = lees(app, &vraag, &tekst)?.map_err(|f| stuk(leidraad_taal::datafout(&f)))?;
    if let Some(zin) = versie_fout(app, &vraag, &gelezen.profiel)? {
        return Err(stuk(zin));
    }
    let reden = vraag.reden.trim().to_owned();
    if reden.is_empty() {
        return Err(Nee(Fout::VeldLeeg {
            veld: "reden".to_owned(),
        }));
    }
    let (contract, geldig_van) = (gelezen.profiel.id.0.clone(), gelezen.profiel.geldig_van);
    let bewaard = ProfielBewaard {
        contract: contract.clone(),
        geldig_van,
        taak: uuid::Uuid::nil(),
    };
    let beller = beller.clone();
    let eerst = move |s: &leidraad_store::Schrijver<'_>, wie| {
        s.profiel_bewaar(&contract, geldig_van, &vraag.soort, &tekst, &reden, wie)?;
        crate::sessie::log(s, &beller, None, wie)
    };
    let taak = app.begin_herbeoordeling(gelezen.regels, Box::new(eerst))?;
    Ok(ProfielBewaard { taak, ..bewaard })
}

/// Writes a profile to a file that the user chooses.
pub(super) fn schrijf(app: &App, profiel: &Profiel) -> Result<ProfielBestand, Nee> {
    let voorstel = bestandsnaam(&profiel.id.0, profiel.geldig_van);
    let Some(pad) = app.host.bewaar_als(&voorstel) else {
        return Ok(ProfielBestand { bestand: None });
    };
    bestand::zet(&pad, profiel.tekst().as_bytes())?;
    let naam = pad.file_name().map(|naam| naam.to_string_lossy().into_owned());
    Ok(ProfielBestand { bestand: naam })
}

fn bestandsnaam(contract: &str, geldig_van: NaiveDate) -> String {
    format!("{contract}-{geldig_van}.toml")
}

/// Reads a profile from a file that the user chooses.
pub(super) fn lees_bestand(app: &App) -> Result<ProfielUitBestand, Nee> {
    let niets = ProfielUitBestand {
        profiel: None,
        fout: None,
    };
    let Some(pad) = app.host.kies_bestanden(Bestandsoort::Profiel).into_iter().next() else {
        return Ok(niets);
    };
    let naam = pad
        .file_name()
        .map(|naam| naam.to_string_lossy().into_owned())
        .unwrap_or_default();
    let bytes = bestand::lees(&pad, GROOTST).map_err(|waarom| {
        Nee(match waarom {
            Ongelezen::Weg => Fout::Schijf {
                wat: "Lezen van het profiel".to_owned(),
            },
            Ongelezen::GeenBestand | Ongelezen::TeGroot => Fout::ProfielStuk { waar: naam.clone() },
        })
    })?;
    Ok(match Vorm::van_tekst(&naam, &String::from_utf8_lossy(&bytes)) {
        Ok(vorm) => ProfielUitBestand {
            profiel: Some(naar_scherm(vorm)),
            fout: None,
        },
        Err(fout) => ProfielUitBestand {
            profiel: None,
            fout: Some(leidraad_taal::datafout(&fout)),
        },
    })
}
