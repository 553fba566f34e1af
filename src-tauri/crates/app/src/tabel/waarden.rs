//! What people write in a cell, read as what it is: dates in every spelling, numbers with a lost zero, words for codes.

use chrono::{Datelike, NaiveDate};
use leidraad_domain::code::{Eenheid, Frequentie, Geslacht, NaamGebruik};
use leidraad_domain::nummer::{Bsn, NummerFout};

use super::kolommen::kaal;
use super::werkblad::{Cel, dag_van_getal};

/// Code of the sentence, and what it expects where that is not always the same.
pub(crate) type Nee = (&'static str, String);

/// A date with the year that was guessed, when only two figures stood there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Gelezen {
    pub dag: NaiveDate,
    pub jaar_geraden: bool,
}

fn nee<T>(code: &'static str) -> Result<T, Nee> {
    Err((code, String::new()))
}

/// Which century two figures mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Eeuw {
    /// The last in which the person would be of age today. Own choice: support is for adults.
    Geboorte,
    /// This century up to `80`, else the one before. Own choice.
    Gewoon,
}

/// Age below which a two-figure year of birth is read as a century earlier.
const VOLWASSEN: i32 = 18;

/// A date: as Excel keeps it, as a number of days, or as text.
pub(crate) fn datum(cel: &Cel, eeuw: Eeuw, vandaag: NaiveDate, sinds_1904: bool) -> Result<Gelezen, Nee> {
    let zeker = |dag| Gelezen {
        dag,
        jaar_geraden: false,
    };
    let gelezen = match cel {
        Cel::Datum(dag) => Some(zeker(*dag)),
        Cel::Getal(getal) => acht_cijfers(getal)
            .or_else(|| dag_van_getal(getal, sinds_1904))
            .map(zeker),
        Cel::Tekst(tekst) => van_tekst(tekst, eeuw, vandaag),
        _ => None,
    };
    match gelezen {
        None => nee("datum"),
        Some(g) if !(1900..2100).contains(&g.dag.year()) => nee("datum_ver"),
        Some(g) => Ok(g),
    }
}

/// `20240315`
fn acht_cijfers(tekst: &str) -> Option<NaiveDate> {
    (tekst.len() == 8)
        .then(|| NaiveDate::parse_from_str(tekst, "%Y%m%d").ok())
        .flatten()
}

fn van_tekst(tekst: &str, eeuw: Eeuw, vandaag: NaiveDate) -> Option<Gelezen> {
    let tekst = zonder_tijd(tekst);
    let delen: Vec<String> = tekst
        .split(|c: char| !c.is_alphanumeric())
        .filter(|deel| !deel.is_empty() && dagnaam(deel).is_none())
        .map(str::to_lowercase)
        .collect();
    let delen: Vec<&str> = delen.iter().map(String::as_str).collect();
    match delen[..] {
        [jaar, maand, dag, ..] if jaar.len() == 4 && jaar.bytes().all(|b| b.is_ascii_digit()) => {
            maak(jaar.parse().ok()?, maand, dag, false)
        }
        [dag, maand, jaar, ..] if jaar.len() == 4 => maak(jaar.parse().ok()?, maand, dag, false),
        [dag, maand, jaar, ..] if jaar.len() == 2 => {
            let jaar = in_eeuw(jaar.parse().ok()?, eeuw, vandaag);
            maak(jaar, maand, dag, true)
        }
        [alles] => acht_cijfers(alles).map(|dag| Gelezen {
            dag,
            jaar_geraden: false,
        }),
        _ => None,
    }
}

/// A time behind the date, as in `2024-03-15T00:00`, says nothing more; the t of `mrt` is no such thing.
fn zonder_tijd(tekst: &str) -> &str {
    let cijfer = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let tussen_cijfers =
        |(ervoor, erna): &(&str, &str)| cijfer(ervoor.chars().next_back()) && cijfer(erna.chars().next());
    tekst
        .split_once(['T', 't'])
        .filter(tussen_cijfers)
        .map_or(tekst, |(datum, _)| datum)
}

fn maak(jaar: i32, maand: &str, dag: &str, jaar_geraden: bool) -> Option<Gelezen> {
    let maand = maand.parse().ok().or_else(|| maandnaam(maand))?;
    let dag = NaiveDate::from_ymd_opt(jaar, maand, dag.parse().ok()?)?;
    Some(Gelezen { dag, jaar_geraden })
}

fn in_eeuw(jaar: i32, eeuw: Eeuw, vandaag: NaiveDate) -> i32 {
    match eeuw {
        Eeuw::Geboorte if 2000 + jaar + VOLWASSEN <= vandaag.year() => 2000 + jaar,
        Eeuw::Gewoon if jaar < 80 => 2000 + jaar,
        _ => 1900 + jaar,
    }
}

fn maandnaam(woord: &str) -> Option<u32> {
    const MAANDEN: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let woord = if woord == "mrt" { "maart" } else { woord };
    let plaats = MAANDEN
        .iter()
        .position(|maand| woord.len() >= 3 && maand.starts_with(woord))?;
    u32::try_from(plaats + 1).ok()
}

fn dagnaam(woord: &str) -> Option<()> {
    const DAGEN: [&str; 7] = [
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
    ];
    let woord = woord.to_lowercase();
    DAGEN
        .iter()
        .any(|dag| *dag == woord || (woord.len() == 2 && dag.starts_with(&woord)))
        .then_some(())
}

/// A BSN; dots, dashes and spaces are no part of it, and a lost zero comes back.
pub(crate) fn bsn(tekst: &str) -> Result<Bsn, Nee> {
    let cijfers: String = tekst
        .chars()
        .filter(|c| !matches!(c, '.' | ' ' | '-' | '\u{a0}' | '\''))
        .collect();
    let cijfers = if (1..8).contains(&cijfers.len()) && cijfers.len() == 7 {
        format!("00{cijfers}")
    } else {
        cijfers
    };
    Bsn::lees(&cijfers).or_else(|fout| match fout {
        NummerFout::Elfproef => nee("bsn_elf"),
        NummerFout::Cijfers(_) => nee("bsn"),
    })
}

/// A whole number; dots between thousands and `,00` behind it are allowed.
pub(crate) fn getal(cel: &Cel, hoogstens: u32) -> Result<u32, Nee> {
    let tekst = cel.leesbaar();
    let tekst = match cel {
        Cel::Tekst(_) => {
            let heel = tekst
                .strip_suffix(",00")
                .or(tekst.strip_suffix(",0"))
                .unwrap_or(&tekst);
            let delen: Vec<&str> = heel.split('.').collect();
            let duizenden = delen.len() > 1 && delen.iter().skip(1).all(|d| d.len() == 3);
            if duizenden {
                delen.concat()
            } else {
                heel.to_owned()
            }
        }
        _ => tekst,
    };
    let cijfers = !tekst.is_empty() && tekst.bytes().all(|b| b.is_ascii_digit());
    if !cijfers {
        return nee("getal");
    }
    match tekst.parse::<u64>() {
        Ok(n) if n <= u64::from(hoogstens) => u32::try_from(n).or_else(|_| nee("getal")),
        _ => Err(("getal_groot", hoogstens.to_string())),
    }
}

/// Geslacht in words or as COD046.
pub(crate) fn geslacht(tekst: &str) -> Result<Geslacht, Nee> {
    match kaal(tekst).as_str() {
        "m" | "man" | "mannelijk" | "dhr" | "deheer" | "1" => Ok(Geslacht::Man),
        "v" | "vrouw" | "vrouwelijk" | "mevr" | "mevrouw" | "mw" | "2" => Ok(Geslacht::Vrouw),
        "o" | "x" | "onbekend" | "anders" | "onbepaald" | "0" => Ok(Geslacht::Onbepaald),
        _ => nee("geslacht"),
    }
}

/// Naamgebruik in words or as COD700.
pub(crate) fn naamgebruik(tekst: &str) -> Result<NaamGebruik, Nee> {
    match kaal(tekst).as_str() {
        "1" | "e" | "eigen" | "eigennaam" => Ok(NaamGebruik::Eigen),
        "2" | "p" | "partner" | "naampartner" => Ok(NaamGebruik::Partner),
        "3" | "v" | "partnereigen" | "naampartnerdaneigennaam" => Ok(NaamGebruik::PartnerEigen),
        "4" | "n" | "eigenpartner" | "eigennaamdannaampartner" => Ok(NaamGebruik::EigenPartner),
        _ => nee("naamgebruik"),
    }
}

/// Unit of an amount.
pub(crate) fn eenheid(tekst: &str) -> Result<Eenheid, Nee> {
    match kaal(tekst).as_str() {
        "01" | "1" | "m" | "min" | "minuut" | "minuten" => Ok(Eenheid::Minuut),
        "04" | "4" | "u" | "uur" | "uren" => Ok(Eenheid::Uur),
        "14" | "etmaal" | "etmalen" => Ok(Eenheid::Etmaal),
        "16" | "dd" | "dagdeel" | "dagdelen" => Ok(Eenheid::Dagdeel),
        "82" | "stuksoutput" => Ok(Eenheid::StuksOutput),
        "84" | "stuk" | "stuks" | "stuksinspanning" => Ok(Eenheid::StuksInspanning),
        "83" | "euro" | "eur" => Ok(Eenheid::Euro),
        _ => nee("eenheid"),
    }
}

/// Per what an amount is.
pub(crate) fn frequentie(tekst: &str) -> Result<Frequentie, Nee> {
    let woord = kaal(tekst);
    match woord.strip_prefix("per").unwrap_or(&woord) {
        "1" | "d" | "dag" => Ok(Frequentie::Dag),
        "2" | "w" | "week" | "weken" => Ok(Frequentie::Week),
        "4" | "mnd" | "maand" | "maanden" => Ok(Frequentie::Maand),
        "6" | "totaal" | "beschikking" | "toewijzing" | "totaalbinnengeldigheidsduurbeschikking" => {
            Ok(Frequentie::Totaal)
        }
        _ => nee("frequentie"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dag(tekst: &str) -> NaiveDate {
        tekst.parse().unwrap()
    }

    fn lees(tekst: &str) -> Result<NaiveDate, Nee> {
        datum(
            &Cel::Tekst(tekst.to_owned()),
            Eeuw::Gewoon,
            dag("2027-03-01"),
            false,
        )
        .map(|g| g.dag)
    }

    #[test]
    fn a_date_reads_however_people_write_it() {
        for tekst in [
            "15-3-2024",
            "15/03/2024",
            "15.3.24",
            "2024-03-15",
            "15 mrt 2024",
            "15 maart 2024",
            "vr 15 maart 2024",
            "20240315",
            "2024-03-15T00:00:00",
            "15-03-2024 00:00",
        ] {
            assert_eq!(lees(tekst), Ok(dag("2024-03-15")), "{tekst}");
        }
    }

    #[test]
    fn what_is_no_date_is_no_date() {
        for tekst in [
            "31-02-2024",
            "03/15/2024",
            "maart 2024",
            "onbekend",
            "2024",
            "15-3-024",
            "1-1-99999",
        ] {
            assert!(lees(tekst).is_err(), "{tekst}");
        }
        assert_eq!(lees("1-1-1024").unwrap_err().0, "datum_ver");
    }

    #[test]
    fn a_number_counts_days_from_1900_or_1904() {
        let cel = Cel::Getal("45366".to_owned());
        let lees = |sinds| datum(&cel, Eeuw::Gewoon, dag("2027-03-01"), sinds).map(|g| g.dag);
        assert_eq!(lees(false), Ok(dag("2024-03-15")));
        assert_eq!(lees(true), Ok(dag("2028-03-16")));
    }

    #[test]
    fn a_year_of_two_figures_makes_an_adult() {
        let lees = |tekst: &str| {
            let cel = Cel::Tekst(tekst.to_owned());
            datum(&cel, Eeuw::Geboorte, dag("2027-03-01"), false).unwrap()
        };
        assert_eq!(lees("12-5-41").dag, dag("1941-05-12"));
        assert_eq!(lees("12-5-01").dag, dag("2001-05-12"));
        assert_eq!(lees("12-5-15").dag, dag("1915-05-12"));
        assert!(lees("12-5-15").jaar_geraden && !lees("12-5-1915").jaar_geraden);
    }

    #[test]
    fn a_bsn_may_have_dots_and_a_lost_zero() {
        for tekst in ["999900006", "9999.00.006", "9999 00 006", "10464554", "010464554"] {
            assert!(bsn(tekst).is_ok(), "{tekst}");
        }
        assert_eq!(bsn("999900007").unwrap_err().0, "bsn_elf");
        assert_eq!(bsn("99990000a").unwrap_err().0, "bsn");
    }

    #[test]
    fn a_number_is_whole() {
        let lees = |tekst: &str| getal(&Cel::Tekst(tekst.to_owned()), 99_999_999);
        assert_eq!(lees("1.200"), Ok(1200));
        assert_eq!(lees("120,00"), Ok(120));
        assert_eq!(lees("1,5").unwrap_err().0, "getal");
        assert_eq!(lees("999999999").unwrap_err().0, "getal_groot");
        assert_eq!(getal(&Cel::Getal("1.5".to_owned()), 10).unwrap_err().0, "getal");
    }
}
