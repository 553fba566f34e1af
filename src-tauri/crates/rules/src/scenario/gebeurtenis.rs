//! `[[gebeurtenis]]`: facts, with the fields of their kind.

use leidraad_domain::feit::{Feit, FeitFout};
use leidraad_domain::feitsoort::{FeitSoort, VeldType};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use toml::{Spanned, Value};

use super::bestand::Lijn;
use super::plek::Plek;
use crate::invoer::ToewijzingInvoer;
use crate::lezen::{self, DataFout, FoutWat};

/// Keys of every fact.
const VAST: &[&str] = &["soort", "op", "toewijzing"];

/// Reads the facts.
pub(super) fn lees(
    rijen: Vec<Spanned<Lijn>>,
    toewijzingen: &[ToewijzingInvoer],
    plek: &Plek<'_>,
) -> Result<Vec<Feit>, DataFout> {
    let rijen = rijen.into_iter().enumerate();
    rijen
        .map(|(nr, rij)| {
            feit(
                rij.get_ref(),
                toewijzingen,
                &plek.rij("gebeurtenis", nr, rij.span()),
            )
        })
        .collect()
}

fn feit(rij: &Lijn, toewijzingen: &[ToewijzingInvoer], plek: &Plek<'_>) -> Result<Feit, DataFout> {
    let waarde = |sleutel: &str| rij.get(sleutel).ok_or_else(|| plek.ontbreekt(sleutel));
    let soort = waarde("soort")?;
    let op = waarde("op")?;
    let code = soort.get_ref().as_str().unwrap_or_default();
    let soort = FeitSoort::van(code).ok_or_else(|| {
        let wat = FoutWat::OnbekendFeit(soort.get_ref().as_str().unwrap_or("?").to_owned());
        plek.op(soort.span()).fout("soort", wat)
    })?;
    let moment = match op.get_ref() {
        Value::Datetime(moment) => lezen::naar_tijdstip(moment),
        _ => None,
    };
    let Some(moment) = moment else {
        return Err(plek.op(op.span()).fout("op", FoutWat::GeenTijdstip));
    };
    let toewijzing = rij
        .get("toewijzing")
        .map(|waarde| nummer(waarde, toewijzingen, plek))
        .transpose()?;
    let mut teksten: Vec<(&str, String)> = Vec::new();
    for (veld, waarde) in rij.iter().filter(|(veld, _)| !VAST.contains(&veld.as_str())) {
        if !soort.velden().iter().any(|def| def.naam == *veld) {
            let mag: Vec<&str> = soort
                .velden()
                .iter()
                .map(|def| def.naam)
                .chain(VAST.iter().copied())
                .collect();
            return Err(plek.op(waarde.span()).onbekend(veld, &mag));
        }
        let tekst = tekst(waarde.get_ref()).ok_or_else(|| {
            plek.op(waarde.span())
                .fout(veld, FoutWat::Waarde("invalid type: table".to_owned()))
        })?;
        teksten.push((veld, tekst));
    }
    let paren = teksten.iter().map(|(veld, tekst)| (*veld, tekst.as_str()));
    Feit::van_tekst(soort, moment, toewijzing, paren).map_err(|fout| {
        let plek_van = |veld: &str| rij.get(veld).map_or_else(|| plek.clone(), |w| plek.op(w.span()));
        match fout {
            FeitFout::OnbekendVeld(veld) => plek.onbekend(&veld, &[]),
            FeitFout::VeldOntbreekt(veld) => plek.ontbreekt(veld),
            FeitFout::VerkeerdeWaarde { veld, verwacht } => {
                let gelezen = teksten.iter().find(|(naam, _)| *naam == veld);
                let woord = gelezen.map_or("", |(_, tekst)| tekst.as_str());
                match verwacht {
                    VeldType::Keuze(mag) | VeldType::Lijst(mag) => plek_van(veld).woord(veld, woord, mag),
                    VeldType::Datum => plek_van(veld).fout(veld, FoutWat::GeenDatum),
                    VeldType::Tijdstip => plek_van(veld).fout(veld, FoutWat::GeenTijdstip),
                    VeldType::JaNee => plek_van(veld).fout(veld, FoutWat::GeenJaNee),
                    VeldType::Getal | VeldType::Tekst => plek_van(veld).fout(veld, FoutWat::GeenGetal),
                }
            }
        }
    })
}

/// The number of a toewijzing of this scenario.
fn nummer(
    waarde: &Spanned<Value>,
    toewijzingen: &[ToewijzingInvoer],
    plek: &Plek<'_>,
) -> Result<Toewijzingsnummer, DataFout> {
    let plek = plek.op(waarde.span());
    let getal = waarde.get_ref().as_integer().and_then(|n| u32::try_from(n).ok());
    let getal = getal.ok_or_else(|| plek.fout("toewijzing", FoutWat::GeenGetal))?;
    bekend(getal, toewijzingen, &plek)
}

/// A toewijzing that stands in the file.
pub(super) fn bekend(
    nummer: Toewijzingsnummer,
    toewijzingen: &[ToewijzingInvoer],
    plek: &Plek<'_>,
) -> Result<Toewijzingsnummer, DataFout> {
    if toewijzingen.iter().any(|t| t.nummer == nummer) {
        Ok(nummer)
    } else {
        Err(plek.fout("toewijzing", FoutWat::OnbekendeToewijzing(nummer)))
    }
}

/// A value as it is typed in a form; `None` for a table.
fn tekst(waarde: &Value) -> Option<String> {
    Some(match waarde {
        Value::String(tekst) => tekst.clone(),
        Value::Integer(getal) => getal.to_string(),
        Value::Float(getal) => getal.to_string(),
        Value::Boolean(ja) => if *ja { "ja" } else { "nee" }.to_owned(),
        Value::Datetime(moment) => lezen::naar_tijdstip(moment)?.to_string(),
        Value::Array(lijst) => lijst.iter().map(tekst).collect::<Option<Vec<_>>>()?.join(","),
        Value::Table(_) => return None,
    })
}
