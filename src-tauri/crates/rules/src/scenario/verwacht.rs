//! `[verwacht]`: what the answer should hold, and what it should not.

use toml::{Spanned, Value};

use super::antwoord::Antwoord;
use super::bestand::{Lijn, VerwachtTabel};
use super::plek::Plek;
use super::vergelijk::{self, Regel};
use super::zwijgt;
use crate::breuk::Breuk;
use crate::lezen::{self, DataFout, FoutWat};
use crate::regel::ONDERWERPEN;
use leidraad_domain::datum::Tijdstip;

/// What a key of an answer's line holds.
#[derive(Clone, Copy)]
enum Soort {
    Tekst,
    Datum,
    Getal,
    JaNee,
    Waarde,
    Lijst,
    Woord(&'static [&'static str]),
}

const STATUS: Soort = Soort::Woord(&["open", "voldaan", "voldaan_te_laat", "te_laat", "vervallen"]);
const HERKOMST: Soort = Soort::Woord(&["contract", "wet", "landelijk", "eigen-keuze"]);
const OORDEEL: Soort = Soort::Woord(&["akkoord", "waarschuwing", "geblokkeerd"]);
const MEETEENHEID: Soort = Soort::Woord(&[
    "minuut",
    "uur",
    "kalenderdag",
    "werkdag",
    "eurocent",
    "procent",
    "stuks",
    "stap",
    "terugkeer",
    "bespreking",
    "client-per-begeleider",
]);
/// Keys of every line.
const KOP: &[(&str, Soort)] = &[
    ("sleutel", Soort::Tekst),
    ("regel", Soort::Tekst),
    ("titel", Soort::Tekst),
    ("onderwerp", Soort::Woord(ONDERWERPEN)),
    ("toewijzing", Soort::Getal),
    ("herkomst", HERKOMST),
    ("bron", Soort::Tekst),
    ("citaat", Soort::Tekst),
];
const TERMIJN: &[(&str, Soort)] = &[
    ("keer", Soort::Getal),
    ("uiterlijk", Soort::Datum),
    ("streefdatum", Soort::Datum),
    ("voorlopig", Soort::JaNee),
    ("status", STATUS),
    ("vervuld_op", Soort::Datum),
    ("berekening", Soort::Tekst),
];
const MELDING: &[(&str, Soort)] = &[
    ("keer", Soort::Getal),
    ("vanaf", Soort::Datum),
    ("aan", Soort::Lijst),
    ("reden", Soort::Tekst),
];
const BEVINDING: &[(&str, Soort)] = &[
    ("medewerker", Soort::Tekst),
    ("op", Soort::Datum),
    ("uitkomst", OORDEEL),
    ("reden", Soort::Tekst),
];
const BEREKENING: &[(&str, Soort)] = &[
    ("op", Soort::Datum),
    ("waarde", Soort::Waarde),
    ("eenheid", MEETEENHEID),
    ("toelichting", Soort::Tekst),
];

/// A part of a line, and where it stands in the file.
#[derive(Debug, Clone)]
pub(super) struct Verwachting {
    /// Line in the file.
    pub plek: usize,
    /// Keys with their values, written alike.
    pub velden: Vec<(String, String)>,
}

/// Everything that is expected.
#[derive(Debug, Clone, Default)]
pub(super) struct Verwacht {
    termijn: Vec<Verwachting>,
    melding: Vec<Verwachting>,
    bevinding: Vec<Verwachting>,
    berekening: Vec<Verwachting>,
    geen_termijn: Vec<Verwachting>,
    geen_melding: Vec<Verwachting>,
    geen_bevinding: Vec<Verwachting>,
    zwijgt: Vec<String>,
}

impl Verwacht {
    pub fn van(tabel: VerwachtTabel, plek: &Plek<'_>) -> Result<Self, DataFout> {
        let lees = |naam: &str, eigen: &[(&str, Soort)], rijen: Vec<Spanned<Lijn>>| {
            let rijen = rijen.into_iter().enumerate();
            rijen
                .map(|(nr, rij)| {
                    let plek = plek.rij(&format!("verwacht.{naam}"), nr, rij.span());
                    verwachting(rij.get_ref(), eigen, &plek)
                })
                .collect::<Result<Vec<_>, _>>()
        };
        let stil: Vec<&str> = ONDERWERPEN.iter().map(|naam| zwijgt::woord(naam)).collect();
        let onderwerp = |woord: Spanned<String>| {
            if stil.contains(&woord.get_ref().as_str()) {
                Ok(woord.into_inner())
            } else {
                Err(plek
                    .op(woord.span())
                    .woord("verwacht.zwijgt", woord.get_ref(), &stil))
            }
        };
        Ok(Self {
            termijn: lees("termijn", TERMIJN, tabel.termijn)?,
            melding: lees("melding", MELDING, tabel.melding)?,
            bevinding: lees("bevinding", BEVINDING, tabel.bevinding)?,
            berekening: lees("berekening", BEREKENING, tabel.berekening)?,
            geen_termijn: lees("geen_termijn", TERMIJN, tabel.geen_termijn)?,
            geen_melding: lees("geen_melding", MELDING, tabel.geen_melding)?,
            geen_bevinding: lees("geen_bevinding", BEVINDING, tabel.geen_bevinding)?,
            zwijgt: tabel
                .zwijgt
                .into_iter()
                .map(onderwerp)
                .collect::<Result<_, _>>()?,
        })
    }

    pub fn is_leeg(&self) -> bool {
        let lijsten = [
            &self.termijn,
            &self.melding,
            &self.bevinding,
            &self.berekening,
            &self.geen_termijn,
            &self.geen_melding,
            &self.geen_bevinding,
        ];
        lijsten.iter().all(|lijst| lijst.is_empty()) && self.zwijgt.is_empty()
    }

    /// What differs, in lines to read.
    pub fn afwijkingen(&self, antwoord: &Antwoord) -> Vec<String> {
        let termijnen: Vec<Regel> = antwoord.termijnen.iter().map(vergelijk::termijn).collect();
        let meldingen: Vec<Regel> = antwoord.meldingen.iter().map(vergelijk::melding).collect();
        let bevindingen: Vec<Regel> = antwoord.bevindingen.iter().map(vergelijk::bevinding).collect();
        let berekeningen: Vec<Regel> = antwoord.berekeningen.iter().map(vergelijk::berekening).collect();
        let mut uit = Vec::new();
        uit.extend(vergelijk::ontbreekt("termijn", &self.termijn, &termijnen));
        uit.extend(vergelijk::ontbreekt("melding", &self.melding, &meldingen));
        uit.extend(vergelijk::ontbreekt("bevinding", &self.bevinding, &bevindingen));
        uit.extend(vergelijk::ontbreekt(
            "berekening",
            &self.berekening,
            &berekeningen,
        ));
        uit.extend(vergelijk::te_veel("geen_termijn", &self.geen_termijn, &termijnen));
        uit.extend(vergelijk::te_veel("geen_melding", &self.geen_melding, &meldingen));
        uit.extend(vergelijk::te_veel(
            "geen_bevinding",
            &self.geen_bevinding,
            &bevindingen,
        ));
        let stil = self
            .zwijgt
            .iter()
            .filter(|woord| !antwoord.zwijgt.contains(woord));
        uit.extend(
            stil.map(|woord| format!("verwacht.zwijgt: {woord} staat niet bij wat het contract verzwijgt")),
        );
        uit
    }
}

fn verwachting(rij: &Lijn, eigen: &[(&str, Soort)], plek: &Plek<'_>) -> Result<Verwachting, DataFout> {
    let bekend = || KOP.iter().chain(eigen);
    let mut velden = Vec::new();
    for (sleutel, waarde) in rij {
        let plek = plek.op(waarde.span());
        let Some((_, soort)) = bekend().find(|(naam, _)| naam == sleutel) else {
            let mag: Vec<&str> = bekend().map(|(naam, _)| *naam).collect();
            return Err(plek.onbekend(sleutel, &mag));
        };
        velden.push((sleutel.clone(), lees(sleutel, *soort, waarde.get_ref(), &plek)?));
    }
    if velden.is_empty() {
        return Err(plek.ontbreekt("regel"));
    }
    Ok(Verwachting {
        plek: plek.regel(),
        velden,
    })
}

/// The value as [`vergelijk`] writes it. An empty text is nothing.
fn lees(sleutel: &str, soort: Soort, waarde: &Value, plek: &Plek<'_>) -> Result<String, DataFout> {
    let fout = |wat| Err(plek.fout(sleutel, wat));
    if waarde.as_str() == Some("") {
        return Ok(String::new());
    }
    match (soort, waarde) {
        (Soort::Tekst, Value::String(tekst)) => Ok(tekst.clone()),
        (Soort::Tekst, _) => fout(FoutWat::GeenTekst),
        (Soort::Datum, Value::Datetime(moment)) => match lezen::naar_tijdstip(moment) {
            Some(moment) => Ok(moment.to_string()),
            None => fout(FoutWat::GeenTijdstip),
        },
        (Soort::Datum, Value::String(tekst)) => match Tijdstip::lees(tekst) {
            Some(moment) => Ok(moment.to_string()),
            None => fout(FoutWat::GeenTijdstip),
        },
        (Soort::Datum, _) => fout(FoutWat::GeenTijdstip),
        (Soort::Getal, Value::Integer(getal)) => Ok(getal.to_string()),
        (Soort::Getal, _) => fout(FoutWat::GeenGetal),
        (Soort::JaNee, Value::Boolean(ja)) => Ok(ja.to_string()),
        (Soort::JaNee, _) => fout(FoutWat::GeenJaNee),
        (Soort::Waarde, Value::Integer(getal)) => Ok(getal.to_string()),
        (Soort::Waarde, Value::Float(getal)) => match Breuk::lees(&getal.to_string()) {
            Some(breuk) => Ok(breuk.tekst(2)),
            None => fout(FoutWat::GeenGetal),
        },
        (Soort::Waarde, _) => fout(FoutWat::GeenGetal),
        (Soort::Lijst, Value::Array(lijst)) => {
            let mut woorden: Vec<&str> = lijst.iter().filter_map(Value::as_str).collect();
            woorden.sort_unstable();
            Ok(woorden.join(","))
        }
        (Soort::Lijst, _) => fout(FoutWat::GeenLijst),
        (Soort::Woord(mag), Value::String(woord)) if mag.contains(&woord.as_str()) => Ok(woord.clone()),
        (Soort::Woord(mag), _) => Err(plek.woord(sleutel, waarde.as_str().unwrap_or_default(), mag)),
    }
}
