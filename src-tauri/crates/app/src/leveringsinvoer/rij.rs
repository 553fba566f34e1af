//! One row of delivered care, read.

use chrono::NaiveDate;
use leidraad_domain::nummer::Bsn;

use crate::tabel::lezer::Lezer;
use crate::tabel::waarden::{Eeuw, Nee, bsn, getal};
use crate::tabel::werkblad::Cel;

/// Minutes of a day.
const DAG: u16 = leidraad_domain::bezoek::DAG;

/// What stands in a row; what is empty was not filled in.
#[derive(Debug, Default)]
pub(super) struct Gelezen {
    pub toewijzing: Option<u32>,
    pub bsn: Option<Bsn>,
    pub datum: Option<NaiveDate>,
    /// First minute of the day.
    pub van: Option<u16>,
    pub minuten: Option<u16>,
    pub personeelsnummer: Option<String>,
    pub soort_tijd: Option<String>,
    pub aanwezig: Option<bool>,
    pub paraaf: Option<String>,
    pub opmerking: Option<String>,
}

/// Reads a row; what cannot be read is noted.
pub(super) fn lees(l: &mut Lezer<'_>) -> Gelezen {
    let van = l.lees("van", tijd);
    let tot = l.lees("tot", tijd);
    let minuten = l.lees("minuten", minuten);
    let duur = match (minuten, van, tot) {
        (Some(minuten), ..) => Some(minuten),
        (None, Some(van), Some(tot)) if tot > van => Some(tot - van),
        (None, Some(_), Some(_)) => {
            l.noteer("tot", ("tot_voor_van", String::new()));
            None
        }
        _ => None,
    };
    Gelezen {
        toewijzing: l.lees("toewijzing", |cel| getal(cel, 999_999_999)),
        bsn: l.lees("bsn", |cel| bsn(&cel.leesbaar())),
        datum: l.geweest("datum", Eeuw::Gewoon),
        van,
        minuten: duur,
        personeelsnummer: l.tekst("personeelsnummer"),
        soort_tijd: l.lees("soort-tijd", soort_tijd),
        aanwezig: l.lees("aanwezig", ja_nee),
        paraaf: l.lees("paraaf", |cel| hoogstens(cel, 10)),
        opmerking: l.lees("opmerking", |cel| hoogstens(cel, 1_000)),
    }
}

fn hoogstens(cel: &Cel, aantal: usize) -> Result<String, Nee> {
    let tekst = cel.leesbaar();
    if tekst.chars().count() > aantal {
        return Err(("lang", aantal.to_string()));
    }
    Ok(tekst)
}

fn minuten(cel: &Cel) -> Result<u16, Nee> {
    if let Some(minuten) = uren_en_minuten(&cel.leesbaar()).filter(|m| *m > 0) {
        return Ok(minuten);
    }
    match getal(cel, DAG.into())? {
        0 => Err(("getal", String::new())),
        n => u16::try_from(n).map_err(|_| ("getal", String::new())),
    }
}

/// `1:30` and `01.30` as minutes.
fn uren_en_minuten(tekst: &str) -> Option<u16> {
    let tekst = tekst.trim().trim_end_matches("uur").trim_end();
    let (uren, rest) = tekst.split_once([':', '.'])?;
    let minuten = rest.split(':').next()?;
    let cijfers = |s: &str| (1..=2).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit());
    if !cijfers(uren) || minuten.len() != 2 || !cijfers(minuten) {
        return None;
    }
    let (uren, minuten): (u16, u16) = (uren.parse().ok()?, minuten.parse().ok()?);
    (uren < 24 && minuten < 60).then_some(uren * 60 + minuten)
}

/// A time: as text, or as the part of a day that a spreadsheet keeps.
fn tijd(cel: &Cel) -> Result<u16, Nee> {
    let tekst = cel.leesbaar();
    let gelezen = match cel {
        Cel::Getal(getal) => deel_van_dag(getal),
        _ => uren_en_minuten(&tekst),
    };
    gelezen.ok_or(("tijd", String::new()))
}

/// `0.375` is nine o'clock; to the nearest minute, without rounding on the way.
fn deel_van_dag(getal: &str) -> Option<u16> {
    let achter = match getal.split_once('.') {
        Some((heel, achter)) if heel.bytes().all(|b| b.is_ascii_digit()) => achter,
        _ => return None,
    };
    let achter: String = achter.chars().take(12).collect();
    let teller: u64 = achter.parse().ok()?;
    let noemer = 10_u64.checked_pow(u32::try_from(achter.len()).ok()?)?;
    let minuten = (teller * u64::from(DAG) + noemer / 2) / noemer;
    u16::try_from(minuten).ok().filter(|m| *m < DAG)
}

fn soort_tijd(cel: &Cel) -> Result<String, Nee> {
    let woord = cel.leesbaar().to_lowercase();
    let bekend = crate::levering::TIJDEN.iter().find(|t| **t == woord);
    bekend
        .map(|t| (*t).to_owned())
        .ok_or(("soort_tijd", crate::levering::TIJDEN.join(", ")))
}

fn ja_nee(cel: &Cel) -> Result<bool, Nee> {
    match cel.leesbaar().to_lowercase().as_str() {
        "ja" | "j" | "1" | "waar" | "true" => Ok(true),
        "nee" | "n" | "0" | "onwaar" | "false" => Ok(false),
        _ => Err(("ja_nee", String::new())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_reads_as_people_and_spreadsheets_write_it() {
        let tekst = |t: &str| tijd(&Cel::Tekst(t.to_owned()));
        for t in ["9:00", "09:00", "9.00", "09:00:00", "9:00 uur"] {
            assert_eq!(tekst(t), Ok(540), "{t}");
        }
        for t in ["24:00", "9", "negen", "9:60", "-1:00", "9:5"] {
            assert!(tekst(t).is_err(), "{t}");
        }
        let getal = |t: &str| tijd(&Cel::Getal(t.to_owned()));
        assert_eq!(getal("0.375"), Ok(540));
        assert_eq!(getal("0.395833333333333"), Ok(570));
        assert_eq!(getal("46000.5"), Ok(720));
        assert!(getal("9").is_err() && getal("0.99999").is_err());
    }

    #[test]
    fn a_duration_is_minutes_or_hours_with_minutes() {
        let lees = |t: &str| minuten(&Cel::Tekst(t.to_owned()));
        assert_eq!(
            (lees("120"), lees("2:00"), lees("1:30")),
            (Ok(120), Ok(120), Ok(90))
        );
        assert!(lees("0").is_err() && lees("1441").is_err() && lees("1,5").is_err());
    }
}
