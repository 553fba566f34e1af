//! `client invoer`, `client begin`

use std::path::Path;

use serde_json::{Value, json};

use crate::argumenten::{BeginArgumenten, InvoerArgumenten};
use crate::bericht::bestaat;
use crate::toegang::Sessie;
use crate::uitvoer::{Antwoord, Fout, Uitslag, tabel, tekst};

/// `client invoer` and `medewerker invoer`: exit 4 when a row is bad; the good rows are in all the same, unless the user said all or nothing.
pub(crate) fn invoer(sessie: &Sessie, gebied: &str, a: &InvoerArgumenten) -> Uitslag {
    bestaat(&a.bestand)?;
    let vraag = json!({
        "bestand": a.bestand, "blad": a.blad, "proef": a.proef, "alles_of_niets": a.alles_of_niets,
    });
    let taak = sessie.roep(&format!("{gebied}.invoer"), vraag)?;
    sessie.wacht(&taak);
    let uitslag = sessie.roep(&format!("{gebied}.uitslag"), taak.clone())?;
    if let Some(pad) = &a.fouten {
        bewaar_fouten(sessie, (gebied, &taak), &uitslag, pad)?;
    }
    let rijen: Vec<Vec<String>> = uitslag["rijen"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|r| {
            let iets = r["opmerkingen"].as_array().is_some_and(|o| !o.is_empty());
            iets || uitslag["rijen"].as_array().is_some_and(|alle| alle.len() <= 50)
        })
        .map(|r| {
            let zinnen: Vec<String> = r["opmerkingen"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|o| format!("{}: {}", tekst(o, "kolom"), tekst(o, "zin")))
                .collect();
            vec![
                tekst(r, "rij"),
                tekst(r, "naam"),
                tekst(r, "uitkomst"),
                zinnen.join(" "),
            ]
        })
        .collect();
    let t = &uitslag["tellingen"];
    let samen = format!(
        "{}{} nieuw, {} aangevuld, {} ongewijzigd, {} met een fout.",
        if uitslag["proef"] == true {
            "Proef, niets bewaard: "
        } else {
            ""
        },
        t["nieuw"],
        t["aangevuld"],
        t["ongewijzigd"],
        t["fout"]
    );
    let tekst_uit = if rijen.is_empty() {
        samen.clone()
    } else {
        format!(
            "{}\n\n{samen}",
            tabel(&["Rij", "Naam", "Uitkomst", "Opmerking"], &rijen)
        )
    };
    if let Some(zin) = uitslag["fout"].as_str() {
        return Err(Fout {
            code: "schijf".to_owned(),
            zin: zin.to_owned(),
            veld: None,
            uitgang: 5,
            antwoord: Some(uitslag.clone()),
        });
    }
    if t["fout"].as_u64().unwrap_or_default() > 0 {
        return Err(Fout {
            code: "rijen_fout".to_owned(),
            zin: eerste_fout(&uitslag, &samen),
            veld: None,
            uitgang: 4,
            antwoord: Some(uitslag),
        });
    }
    Ok(Antwoord::ja(uitslag, tekst_uit))
}

fn eerste_fout(uitslag: &Value, samen: &str) -> String {
    let rijen = uitslag["rijen"].as_array().into_iter().flatten();
    let fout = rijen.filter(|r| r["uitkomst"] == "fout").find_map(|r| {
        Some((
            r,
            r["opmerkingen"].as_array()?.iter().find(|o| o["fout"] == true)?,
        ))
    });
    let waar = fout.map_or_else(String::new, |(r, o)| {
        format!(
            " Rij {}, kolom {}: {}",
            r["rij"],
            tekst(o, "kolom"),
            tekst(o, "zin")
        )
    });
    format!("{samen}{waar}")
}

fn bewaar_fouten(
    sessie: &Sessie,
    (gebied, taak): (&str, &Value),
    uitslag: &Value,
    pad: &Path,
) -> Result<(), Fout> {
    if uitslag["tellingen"]["fout"] != 0 {
        sessie.host.bewaar_straks_als(pad.to_owned());
        sessie.roep(&format!("{gebied}.fouten_opslaan"), taak.clone())?;
    }
    Ok(())
}

/// `client begin`
pub(crate) fn begin(sessie: &Sessie, a: &BeginArgumenten) -> Uitslag {
    if let Some(dag) = a.ingebruikname {
        let taak = sessie.roep("beginsituatie.zet_ingebruikname", json!({ "dag": dag }))?;
        sessie.wacht(&taak);
    }
    let bekend = sessie.roep("beginsituatie.toon", json!({ "client": a.client }))?;
    let alle = bekend["toewijzingen"].as_array().cloned().unwrap_or_default();
    let eigen = match (a.toewijzing, alle.as_slice()) {
        (None, [enige]) => enige,
        (Some(nummer), alle) => alle
            .iter()
            .find(|t| t["toewijzing"] == nummer)
            .ok_or_else(|| Fout::gebruik(format!("Deze cliënt heeft geen toewijzing {nummer}.")))?,
        (None, []) => return Err(Fout::gebruik("Deze cliënt heeft nog geen toewijzing.")),
        (None, _) => {
            return Err(Fout::gebruik(
                "Deze cliënt heeft meer toewijzingen. Zeg met --toewijzing NUMMER welke.",
            ));
        }
    };
    let mut velden = eigen["velden"].clone();
    for (veld, waarde) in [
        ("in_zorg_sinds", a.in_zorg_sinds.map(|d| json!(d))),
        ("plan_van", a.plan_van.map(|d| json!(d))),
        ("plan_versie", a.plan_versie.map(|n| json!(n))),
        ("laatste_evaluatie", a.laatste_evaluatie.map(|d| json!(d))),
        ("vaste_medewerker", a.vaste_medewerker.as_ref().map(|n| json!(n))),
        ("coordinator", a.coordinator.as_ref().map(|n| json!(n))),
        ("identiteit", a.identiteit.map(|d| json!(d))),
    ] {
        if let Some(waarde) = waarde {
            velden[veld] = waarde;
        }
    }
    let vraag = json!({ "client": a.client, "toewijzing": eigen["toewijzing"], "velden": velden });
    let antwoord = sessie.roep("beginsituatie.bewaar", vraag)?;
    Ok(Antwoord::ja(antwoord, "Vastgelegd."))
}
