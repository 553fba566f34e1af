//! `bezoek lijst`, `afwezigheid lijst|nieuw`, `kandidaten`, `vervang`

use chrono::NaiveDate;
use clap::Subcommand;
use leidraad_app::Host;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::medewerker::id_van;
use crate::toegang::Sessie;
use crate::uitvoer::{Antwoord, Fout, Uitslag, tabel, tekst};

#[derive(Subcommand)]
pub(crate) enum RoosterOpdracht {
    /// Bezoeken van een periode.
    #[command(subcommand)]
    Bezoek(BezoekOpdracht),
    /// Ziekte en verlof van medewerkers.
    #[command(subcommand)]
    Afwezigheid(AfwezigheidOpdracht),
    /// Wie een bezoek kan doen, de beste eerst, met de redenen.
    Kandidaten {
        /// Id van het bezoek, uit `bezoek lijst`.
        #[arg(long)]
        bezoek: Uuid,
    },
    /// Het beste voorstel voor alle open bezoeken van een afwezigheid.
    Vervang {
        /// Id van de afwezigheid, uit `afwezigheid lijst`.
        #[arg(long)]
        afwezigheid: Uuid,
        /// Neemt het voorstel over; wat open blijft, blijft open.
        #[arg(long)]
        neem_over: bool,
    },
}

#[derive(Subcommand)]
pub(crate) enum BezoekOpdracht {
    /// Bezoeken op volgorde van dag en tijd.
    Lijst {
        /// Eerste dag; zonder deze vandaag.
        #[arg(long)]
        van: Option<NaiveDate>,
        /// Hoeveel dagen, hoogstens 31.
        #[arg(long, default_value_t = 7)]
        dagen: u8,
        /// Van één medewerker: id of personeelsnummer.
        #[arg(long)]
        medewerker: Option<String>,
        /// Bij één cliënt.
        #[arg(long)]
        client: Option<Uuid>,
        /// Alleen bezoeken zonder medewerker.
        #[arg(long)]
        open: bool,
    },
}

#[derive(Subcommand)]
pub(crate) enum AfwezigheidOpdracht {
    /// Wie er niet is, vanaf vandaag.
    Lijst,
    /// Meldt iemand ziek of legt verlof vast.
    Nieuw {
        /// Id of personeelsnummer.
        wie: String,
        /// ziek, verlof of anders.
        #[arg(long, default_value = "ziek", value_parser = ["ziek", "verlof", "anders"])]
        soort: String,
        /// Eerste dag.
        #[arg(long)]
        van: NaiveDate,
        /// Laatste dag, zover bekend.
        #[arg(long)]
        tot: Option<NaiveDate>,
    },
}

pub(crate) fn voer_uit(sessie: &Sessie, opdracht: RoosterOpdracht) -> Uitslag {
    sessie.meld_aan()?;
    match opdracht {
        RoosterOpdracht::Bezoek(BezoekOpdracht::Lijst {
            van,
            dagen,
            medewerker,
            client,
            open,
        }) => {
            let van = van.unwrap_or_else(|| sessie.host.nu().date());
            let medewerker = medewerker.map(|wie| id_van(sessie, &wie)).transpose()?;
            bezoeken(sessie, (van, dagen), medewerker, client, open)
        }
        RoosterOpdracht::Afwezigheid(AfwezigheidOpdracht::Lijst) => {
            Ok(afwezigheden(sessie.roep("afwezigheid.lijst", json!({}))?))
        }
        RoosterOpdracht::Afwezigheid(AfwezigheidOpdracht::Nieuw { wie, soort, van, tot }) => {
            let medewerker = id_van(sessie, &wie)?;
            let regel = json!({ "medewerker": medewerker, "soort": soort, "van": van, "tot": tot });
            Ok(afwezigheden(
                sessie.roep("afwezigheid.nieuw", json!({ "regels": [regel] }))?,
            ))
        }
        RoosterOpdracht::Kandidaten { bezoek } => Ok(kandidaten(
            sessie.roep("afwezigheid.kandidaten", json!({ "bezoek": bezoek }))?,
        )),
        RoosterOpdracht::Vervang {
            afwezigheid,
            neem_over,
        } => vervang(sessie, afwezigheid, neem_over),
    }
}

fn rijen(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn namen(bezoek: &Value) -> String {
    let namen: Vec<String> = rijen(&bezoek["clienten"]).map(|c| tekst(c, "naam")).collect();
    namen.join(", ")
}

fn bezoeken(
    sessie: &Sessie,
    (van, dagen): (NaiveDate, u8),
    medewerker: Option<Value>,
    client: Option<Uuid>,
    open: bool,
) -> Uitslag {
    let bord = sessie.roep(
        "planning.bord",
        json!({ "van": van, "dagen": dagen, "per": "client" }),
    )?;
    let past = |b: &&Value| {
        medewerker.as_ref().is_none_or(|wie| b["medewerker"] == *wie)
            && client.is_none_or(|id| rijen(&b["clienten"]).any(|c| c["client"] == json!(id)))
            && (!open || b["stand"] == "open")
    };
    let gevonden: Vec<Value> = rijen(&bord["bezoeken"]).filter(past).cloned().collect();
    let rows: Vec<Vec<String>> = gevonden
        .iter()
        .map(|b| {
            let wie = tekst(b, "medewerker_naam");
            vec![
                tekst(b, "dag"),
                tekst(b, "tijd"),
                namen(b),
                wie,
                tekst(b, "stand"),
                tekst(b, "id"),
            ]
        })
        .collect();
    Ok(Antwoord::ja(
        json!({ "bezoeken": gevonden }),
        tabel(&["Dag", "Tijd", "Cliënt", "Medewerker", "Stand", "Id"], &rows),
    ))
}

fn afwezigheden(antwoord: Value) -> Antwoord {
    let rows: Vec<Vec<String>> = rijen(&antwoord["afwezigheden"])
        .map(|a| {
            vec![
                tekst(a, "naam"),
                tekst(a, "soort_tekst"),
                tekst(&a["velden"], "van"),
                tekst(&a["velden"], "tot"),
                tekst(a, "open"),
                tekst(a, "id"),
            ]
        })
        .collect();
    let text = tabel(&["Naam", "Waarom", "Van", "Tot en met", "Open", "Id"], &rows);
    Antwoord::ja(antwoord, text)
}

/// Exit 1 when nobody can.
fn kandidaten(antwoord: Value) -> Antwoord {
    let rows: Vec<Vec<String>> = rijen(&antwoord["kandidaten"])
        .map(|k| {
            let redenen: Vec<String> = rijen(&k["redenen"])
                .filter(|r| r["punten"] != 0)
                .map(|r| tekst(r, "zin"))
                .collect();
            vec![
                tekst(k, "naam"),
                tekst(k, "om"),
                tekst(k, "punten"),
                redenen.join("; "),
            ]
        })
        .collect();
    let nee = rows.is_empty();
    let text = if nee {
        "Niemand kan dit bezoek doen.".to_owned()
    } else {
        tabel(&["Naam", "Om", "Punten", "Wat weegt"], &rows)
    };
    Antwoord {
        json: antwoord,
        tekst: text,
        nee,
    }
}

/// Exit 1 when visits stay open.
fn vervang(sessie: &Sessie, afwezigheid: Uuid, neem_over: bool) -> Uitslag {
    let mut voorstel = sessie.roep("afwezigheid.voorstel", json!({ "afwezigheid": afwezigheid }))?;
    let rows: Vec<Vec<String>> = rijen(&voorstel["regels"])
        .map(|r| {
            let b = &r["bezoek"];
            let k = &r["kandidaat"];
            let wie = if k.is_null() {
                "blijft open".to_owned()
            } else {
                tekst(k, "naam")
            };
            vec![
                tekst(b, "dag"),
                tekst(b, "tijd"),
                namen(b),
                wie,
                tekst(k, "om"),
                tekst(b, "id"),
            ]
        })
        .collect();
    if neem_over {
        voorstel["handeling"] = accepteer(sessie, afwezigheid, &voorstel)?;
    }
    let nee = rijen(&voorstel["regels"]).any(|r| r["kandidaat"].is_null());
    let text = format!(
        "{}\n{}",
        tabel(&["Dag", "Tijd", "Cliënt", "Door", "Om", "Id"], &rows),
        tekst(&voorstel, "bewijs")
    );
    Ok(Antwoord {
        json: voorstel,
        tekst: text,
        nee,
    })
}

fn accepteer(sessie: &Sessie, afwezigheid: Uuid, voorstel: &Value) -> Result<Value, Fout> {
    let regels: Vec<Value> = rijen(&voorstel["regels"])
        .filter(|r| !r["kandidaat"].is_null())
        .map(|r| {
            json!({ "bezoek": r["bezoek"]["id"], "medewerker": r["kandidaat"]["medewerker"], "om": r["kandidaat"]["om"] })
        })
        .collect();
    if regels.is_empty() {
        return Ok(Value::Null);
    }
    let vraag = json!({ "afwezigheid": afwezigheid, "regels": regels });
    Ok(sessie.roep("afwezigheid.neem_over", vraag)?["handeling"].take())
}
