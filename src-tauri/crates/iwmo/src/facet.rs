//! The logical datatypes (LDT) of the basisschema: from text to value, or what was expected instead.

use chrono::{NaiveDate, NaiveTime};
use leidraad_domain::nummer::{Agb, Gemeentecode};

use crate::leesfout::Verwacht;

/// Whether XML calls this whitespace.
pub(crate) fn is_wit(teken: char) -> bool {
    matches!(teken, ' ' | '\t' | '\r' | '\n')
}

/// Text on one line, `.*[^\s].*` with a greatest length. That it is not blank was seen before.
pub(crate) fn tekst(hoogstens: u16) -> impl Fn(&str) -> Result<String, Verwacht> {
    move |tekst| {
        if tekst.contains(['\r', '\n']) {
            Err(Verwacht::EenRegel)
        } else if tekst.chars().nth(usize::from(hoogstens)).is_some() {
            Err(Verwacht::Tekst { hoogstens })
        } else {
            Ok(tekst.to_owned())
        }
    }
}

/// LDT_Commentaar: any text of any length.
pub(crate) fn commentaar(tekst: &str) -> Result<String, Verwacht> {
    Ok(tekst.to_owned())
}

/// Exactly so many digits.
pub(crate) fn cijfers(aantal: u16) -> impl Fn(&str) -> Result<String, Verwacht> {
    move |tekst| {
        let goed = tekst.len() == usize::from(aantal) && tekst.bytes().all(|b| b.is_ascii_digit());
        if goed {
            Ok(tekst.to_owned())
        } else {
            Err(Verwacht::Cijfers { aantal })
        }
    }
}

/// LDT_Telefoonnummer: digits only.
pub(crate) fn telefoonnummer(tekst: &str) -> Result<String, Verwacht> {
    let goed = tekst.len() <= 15 && tekst.bytes().all(|b| b.is_ascii_digit());
    if goed {
        Ok(tekst.to_owned())
    } else {
        Err(Verwacht::AlleenCijfers { hoogstens: 15 })
    }
}

/// LDT_Voorletters: `([a-zA-ZÀ-ỳ])+`.
pub(crate) fn voorletters(tekst: &str) -> Result<String, Verwacht> {
    let letter = |c: char| c.is_ascii_alphabetic() || ('À'..='ỳ').contains(&c);
    let goed = tekst.chars().all(letter) && tekst.chars().nth(6).is_none();
    if goed {
        Ok(tekst.to_owned())
    } else {
        Err(Verwacht::Letters { hoogstens: 6 })
    }
}

/// `xs:integer` of 0 to a greatest value: a sign, leading zeros and whitespace around it are allowed.
pub(crate) fn getal(hoogstens: u32) -> impl Fn(&str) -> Result<u32, Verwacht> {
    move |tekst| {
        let fout = Err(Verwacht::Getal { hoogstens });
        let tekst = tekst.trim_matches(is_wit);
        let (negatief, cijfers) = match tekst.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, tekst.strip_prefix('+').unwrap_or(tekst)),
        };
        if cijfers.is_empty() || !cijfers.bytes().all(|b| b.is_ascii_digit()) {
            return fout;
        }
        let cijfers = cijfers.trim_start_matches('0');
        let waarde = if cijfers.is_empty() {
            Ok(0)
        } else {
            cijfers.parse::<u32>()
        };
        match waarde {
            Ok(waarde) if waarde <= hoogstens && (waarde == 0 || !negatief) => Ok(waarde),
            _ => fout,
        }
    }
}

/// LDT_RelatieVolgorde: 0 to 99.
pub(crate) fn volgorde(tekst: &str) -> Result<u8, Verwacht> {
    let hoogstens = 99;
    u8::try_from(getal(hoogstens)(tekst)?).map_err(|_| Verwacht::Getal { hoogstens })
}

fn cijfergroep(tekst: &str, lengte: usize) -> Option<u32> {
    let goed = tekst.len() == lengte && tekst.bytes().all(|b| b.is_ascii_digit());
    goed.then(|| tekst.parse().ok()).flatten()
}

/// LDT_Datum: an existing day of the years 0001 to 9999, without time zone.
pub(crate) fn datum(tekst: &str) -> Result<NaiveDate, Verwacht> {
    let lees = || {
        let mut delen = tekst.trim_matches(is_wit).split('-');
        let jaar = cijfergroep(delen.next()?, 4).filter(|jaar| *jaar > 0)?;
        let maand = cijfergroep(delen.next()?, 2)?;
        let dag = cijfergroep(delen.next()?, 2)?;
        if delen.next().is_some() {
            return None;
        }
        NaiveDate::from_ymd_opt(i32::try_from(jaar).ok()?, maand, dag)
    };
    lees().ok_or(Verwacht::Datum)
}

/// LDT_Tijd: a time of day without time zone. `24:00:00` is `00:00:00`, as `xs:time` has it; digits of a
/// second after the ninth are dropped.
pub(crate) fn tijd(tekst: &str) -> Result<NaiveTime, Verwacht> {
    let lees = || {
        let mut delen = tekst.trim_matches(is_wit).split(':');
        let uur = cijfergroep(delen.next()?, 2)?;
        let minuut = cijfergroep(delen.next()?, 2)?;
        let laatste = delen.next()?;
        let (seconde, fractie) = match laatste.split_once('.') {
            Some((seconde, fractie)) => (seconde, Some(fractie)),
            None => (laatste, None),
        };
        let seconde = cijfergroep(seconde, 2)?;
        if delen.next().is_some() {
            return None;
        }
        let nano = match fractie {
            Some(fractie) if fractie.is_empty() || !fractie.bytes().all(|b| b.is_ascii_digit()) => {
                return None;
            }
            Some(fractie) => cijfergroep(&format!("{fractie:0<9.9}"), 9)?,
            None => 0,
        };
        if (uur, minuut, seconde, nano) == (24, 0, 0, 0) {
            return Some(NaiveTime::MIN);
        }
        NaiveTime::from_hms_nano_opt(uur, minuut, seconde, nano)
    };
    lees().ok_or(Verwacht::Tijd)
}

/// LDT_Versie: `n.n.n` without leading zeros.
pub(crate) fn versie(tekst: &str) -> Result<String, Verwacht> {
    let deel =
        |d: &str| !d.is_empty() && d.bytes().all(|b| b.is_ascii_digit()) && (d == "0" || !d.starts_with('0'));
    let goed = tekst.split('.').count() == 3 && tekst.split('.').all(deel);
    if goed {
        Ok(tekst.to_owned())
    } else {
        Err(Verwacht::Versie)
    }
}

/// A fixed value.
pub(crate) fn vast(waarde: &'static str) -> impl Fn(&str) -> Result<(), Verwacht> {
    move |tekst| {
        if tekst == waarde {
            Ok(())
        } else {
            Err(Verwacht::Vast(waarde))
        }
    }
}

/// LDT_AgbCode.
pub(crate) fn agb(tekst: &str) -> Result<Agb, Verwacht> {
    let tekst = cijfers(8)(tekst)?;
    Agb::lees(&tekst).map_err(|_| Verwacht::Cijfers { aantal: 8 })
}

/// LDT_Gemeente.
pub(crate) fn gemeente(tekst: &str) -> Result<Gemeentecode, Verwacht> {
    let tekst = cijfers(4)(tekst)?;
    Gemeentecode::lees(&tekst).map_err(|_| Verwacht::Cijfers { aantal: 4 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_an_existing_day_without_zone() {
        assert_eq!(
            datum(" 2024-02-29 "),
            Ok(NaiveDate::from_ymd_opt(2024, 2, 29).unwrap())
        );
        for fout in [
            "2023-02-29",
            "2024-2-29",
            "2024-02-29Z",
            "2024-02-29+01:00",
            "0000-01-01",
            "12024-02-29",
            "",
        ] {
            assert_eq!(datum(fout), Err(Verwacht::Datum), "{fout}");
        }
    }

    #[test]
    fn a_time_has_seconds_and_no_zone() {
        assert_eq!(tijd("09:15:00"), Ok(NaiveTime::from_hms_opt(9, 15, 0).unwrap()));
        assert_eq!(
            tijd("09:15:00.5"),
            Ok(NaiveTime::from_hms_milli_opt(9, 15, 0, 500).unwrap())
        );
        assert_eq!(tijd("24:00:00"), Ok(NaiveTime::MIN));
        for fout in [
            "09:15",
            "9:15:00",
            "24:00:01",
            "09:15:60",
            "09:15:00Z",
            "09:15:00.",
            "09:15:00:00",
            "a",
        ] {
            assert_eq!(tijd(fout), Err(Verwacht::Tijd), "{fout}");
        }
    }

    #[test]
    fn an_integer_is_read_as_the_schema_reads_it() {
        let volume = getal(99_999_999);
        assert_eq!(volume("+007"), Ok(7));
        assert_eq!(volume("-0"), Ok(0));
        assert_eq!(volume("99999999"), Ok(99_999_999));
        for fout in ["100000000", "-1", "1.0", "", "1 000", "99999999999999999999"] {
            assert_eq!(
                volume(fout),
                Err(Verwacht::Getal {
                    hoogstens: 99_999_999
                }),
                "{fout}"
            );
        }
    }

    #[test]
    fn initials_are_letters_without_dots() {
        assert!(voorletters("CÉJ").is_ok());
        assert!(voorletters("C.J.").is_err());
        assert!(voorletters("ABCDEFG").is_err());
    }

    #[test]
    fn a_version_has_three_numbers_without_leading_zeros() {
        assert!(versie("1.12.0").is_ok());
        for fout in ["1.0", "1.0.0.0", "01.0.0", "1..0", "v1.0.0"] {
            assert!(versie(fout).is_err(), "{fout}");
        }
    }
}
