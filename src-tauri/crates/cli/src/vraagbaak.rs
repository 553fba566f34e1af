//! `scenario`, `profiel`: what the contracts say. No store, no password.

use std::path::Path;

use leidraad_app::vraagbaak::{self, Beantwoord, BestandFout};
use serde_json::{Value, json};

use crate::argumenten::ProfielOpdracht;
use crate::uitvoer::{Antwoord, Fout, Uitslag, tabel, tekst};

/// `scenario`
pub(crate) fn scenario(bestand: &Path) -> Uitslag {
    let beantwoord =
        vraagbaak::scenario(&naam(bestand), &lees(bestand)?).map_err(|fout| fout_in(bestand, fout))?;
    let anders: Vec<String> = beantwoord.iter().flat_map(afwijkingen).collect();
    for regel in &anders {
        eprintln!("{regel}");
    }
    let tekst: Vec<String> = beantwoord.iter().map(leesbaar).collect();
    let mut antwoorden = beantwoord
        .into_iter()
        .map(|b| (b.naam, json!(b.antwoord)))
        .collect::<Vec<_>>();
    let json = match antwoorden.len() {
        1 => antwoorden.remove(0).1,
        _ => {
            let met_naam = |(naam, mut antwoord): (String, Value)| {
                antwoord["naam"] = json!(naam);
                antwoord
            };
            json!({ "scenarios": antwoorden.into_iter().map(met_naam).collect::<Vec<_>>() })
        }
    };
    Ok(Antwoord {
        json,
        tekst: tekst.join("\n\n"),
        nee: !anders.is_empty(),
    })
}

/// `profiel`
pub(crate) fn profiel(opdracht: &ProfielOpdracht) -> Uitslag {
    match opdracht {
        ProfielOpdracht::Controleer { bestand } => controleer(bestand),
        ProfielOpdracht::Toon { id } => toon(id),
        ProfielOpdracht::Vergelijk => vergelijk(),
    }
}

fn controleer(bestand: &Path) -> Uitslag {
    let goed = vraagbaak::controleer_profiel(&naam(bestand), &lees(bestand)?)
        .map_err(|fout| fout_in(bestand, fout))?;
    let tekst = format!(
        "{}: in orde. {} vanaf {}, {} regels.",
        naam(bestand),
        goed.id,
        goed.geldig_van,
        goed.regels
    );
    let json = json!({
        "bestand": naam(bestand), "id": goed.id, "geldig_van": goed.geldig_van, "regels": goed.regels, "fouten": [],
    });
    Ok(Antwoord::ja(json, tekst))
}

fn toon(id: &str) -> Uitslag {
    let blad = json!(vraagbaak::toon_profiel(id)?);
    let mut regels = vec![tekst(&blad, "naam")];
    for onderwerp in rijen(&blad["onderwerpen"]) {
        let stil = if onderwerp["zwijgt"] == true {
            ": het contract zwijgt"
        } else {
            ""
        };
        regels.push(format!("\n{}{stil}", tekst(onderwerp, "label")));
        for regel in rijen(&onderwerp["regels"]) {
            let geldt = Some(tekst(regel, "geldt")).filter(|geldt| !geldt.is_empty());
            let geldt = geldt.map(|geldt| format!(" ({geldt})")).unwrap_or_default();
            regels.push(format!(
                "  {}  {} [{}; {}, {}]\n    {}{geldt}\n    \"{}\"",
                tekst(regel, "id"),
                tekst(regel, "titel"),
                tekst(regel, "soort_label").to_lowercase(),
                tekst(regel, "bron"),
                tekst(regel, "herkomst"),
                tekst(regel, "zin"),
                tekst(regel, "citaat"),
            ));
        }
    }
    Ok(Antwoord::ja(blad, regels.join("\n")))
}

fn vergelijk() -> Uitslag {
    let alles = json!(vraagbaak::vergelijk_profielen()?);
    let mut regels = Vec::new();
    for rij in rijen(&alles["rijen"]) {
        regels.push(format!("\n{}", tekst(rij, "label")));
        for (contract, cel) in rijen(&alles["contracten"]).iter().zip(rijen(&rij["cellen"])) {
            let zinnen: Vec<String> = rijen(&cel["zinnen"])
                .iter()
                .map(|zin| format!("{} ({})", tekst(zin, "zin"), tekst(zin, "regel")))
                .collect();
            let zwijgt = (cel["zwijgt"] == true).then(|| "zwijgt".to_owned());
            let cel: Vec<String> = zwijgt.into_iter().chain(zinnen).collect();
            regels.push(format!("  {}: {}", tekst(contract, "label"), cel.join(" | ")));
        }
    }
    Ok(Antwoord::ja(alles, regels.join("\n")))
}

fn afwijkingen(b: &Beantwoord) -> Vec<String> {
    let voor = if b.naam.is_empty() {
        String::new()
    } else {
        format!("{}: ", b.naam)
    };
    b.afwijkingen
        .iter()
        .map(|regel| format!("{voor}{regel}"))
        .collect()
}

/// The answer as tables.
fn leesbaar(b: &Beantwoord) -> String {
    let antwoord = json!(b.antwoord);
    let mut delen = Vec::new();
    if !b.naam.is_empty() {
        delen.push(b.naam.clone());
    }
    let lijsten: [(&str, &[&str]); 4] = [
        (
            "termijnen",
            &["uiterlijk", "status", "regel", "titel", "berekening"],
        ),
        ("meldingen", &["vanaf", "regel", "titel", "aan", "reden"]),
        ("bevindingen", &["op", "uitkomst", "regel", "medewerker", "reden"]),
        (
            "berekeningen",
            &["op", "regel", "waarde", "eenheid", "toelichting"],
        ),
    ];
    for (lijst, sleutels) in lijsten {
        let rijen: Vec<Vec<String>> = rijen(&antwoord[lijst])
            .iter()
            .map(|rij| sleutels.iter().map(|sleutel| cel(rij, sleutel)).collect())
            .collect();
        if !rijen.is_empty() {
            delen.push(tabel(sleutels, &rijen));
        }
    }
    delen.push(format!(
        "Het contract zwijgt over: {}.",
        b.antwoord.zwijgt.join(", ")
    ));
    delen.join("\n\n")
}

fn cel(rij: &Value, sleutel: &str) -> String {
    match &rij[sleutel] {
        Value::Array(woorden) => woorden
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(", "),
        _ => tekst(rij, sleutel),
    }
}

fn rijen(waarde: &Value) -> &[Value] {
    waarde.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn naam(bestand: &Path) -> String {
    bestand.display().to_string()
}

fn lees(bestand: &Path) -> Result<String, Fout> {
    std::fs::read(bestand)
        .map_err(|_| Fout {
            code: "schijf".to_owned(),
            zin: format!(
                "Het bestand {} kan niet worden gelezen. Controleer de naam.",
                naam(bestand)
            ),
            veld: None,
            uitgang: 5,
            antwoord: None,
        })
        .and_then(|bytes| {
            String::from_utf8(bytes).map_err(|_| Fout {
                code: "scenario_stuk".to_owned(),
                zin: format!("Het bestand {} is geen tekst (UTF-8).", naam(bestand)),
                veld: None,
                uitgang: 4,
                antwoord: None,
            })
        })
}

/// The refusal, with the place in the file.
fn fout_in(bestand: &Path, fout: BestandFout) -> Fout {
    let zin = fout.fout.zin.clone();
    let fouten = fout.plaats.map(|(regel, sleutel)| {
        json!({ "fouten": [{ "bestand": naam(bestand), "regel": regel, "sleutel": sleutel, "zin": zin }] })
    });
    Fout {
        antwoord: fouten,
        ..fout.fout.into()
    }
}
