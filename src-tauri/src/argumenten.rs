//! What may stand behind the program's name.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDateTime;

/// The text of `--help`.
pub const HULP: &str = "\
Leidraad: elke termijn van elk contract, met het waarom erbij

Gebruik: leidraad [OPTIES]

  --opslag BESTAND   werk met deze opslag in plaats van die van de organisatie
  --voorbeeld        open de opslag met voorbeeldgegevens
  --nu MOMENT        zet de klok, bijvoorbeeld 2027-01-15T09:00 (alleen met --voorbeeld)
  --help             toon deze tekst
";

/// What the program was asked to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Keuze {
    /// Open the window.
    Start(Argumenten),
    /// Print [`HULP`].
    Hulp,
}

/// How to open the window.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Argumenten {
    /// Another store than the organisation's own.
    pub opslag: Option<PathBuf>,
    /// The store with example data.
    pub voorbeeld: bool,
    /// Where the clock stands.
    pub nu: Option<NaiveDateTime>,
}

/// Reads the arguments; the refusal is one Dutch line.
///
/// # Errors
/// An unknown argument, one without its value, or two that exclude each other.
pub fn lees(argumenten: impl Iterator<Item = OsString>) -> Result<Keuze, String> {
    let mut over = argumenten;
    let mut gelezen = Argumenten::default();
    while let Some(argument) = over.next() {
        match argument.to_string_lossy().as_ref() {
            "--help" | "-h" => return Ok(Keuze::Hulp),
            "--voorbeeld" => gelezen.voorbeeld = true,
            "--opslag" => gelezen.opslag = Some(over.next().ok_or(ZONDER_BESTAND)?.into()),
            "--nu" => gelezen.nu = Some(moment(&over.next().unwrap_or_default().to_string_lossy())?),
            ander => return Err(format!("Onbekende optie '{ander}'. Alle opties: leidraad --help")),
        }
    }
    if gelezen.voorbeeld && gelezen.opslag.is_some() {
        return Err("--voorbeeld en --opslag gaan niet samen: kies één opslag.".to_owned());
    }
    if gelezen.nu.is_some() && !gelezen.voorbeeld && !cfg!(feature = "proef") {
        return Err(
            "--nu kan alleen samen met --voorbeeld: een echte opslag volgt de echte klok.".to_owned(),
        );
    }
    Ok(Keuze::Start(gelezen))
}

const ZONDER_BESTAND: &str = "Achter --opslag hoort de naam van een bestand.";

fn moment(tekst: &str) -> Result<NaiveDateTime, String> {
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
        .iter()
        .find_map(|vorm| NaiveDateTime::parse_from_str(tekst, vorm).ok())
        .ok_or_else(|| format!("'{tekst}' is geen moment. Schrijf het als 2027-01-15T09:00."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(regel: &str) -> Result<Keuze, String> {
        lees(regel.split_whitespace().map(OsString::from))
    }

    #[test]
    fn without_arguments_the_own_store_and_the_real_clock() {
        assert_eq!(check(""), Ok(Keuze::Start(Argumenten::default())));
    }

    #[test]
    fn the_example_may_have_its_own_clock() {
        let Ok(Keuze::Start(gelezen)) = check("--voorbeeld --nu 2027-01-15T09:00") else {
            panic!("refused");
        };
        assert_eq!(
            gelezen.nu.map(|nu| nu.to_string()),
            Some("2027-01-15 09:00:00".to_owned())
        );
    }

    #[test]
    fn a_real_store_follows_the_real_clock() {
        assert_eq!(check("--nu 2027-01-15T09:00").is_ok(), cfg!(feature = "proef"));
    }

    #[test]
    fn what_is_not_understood_is_refused_with_what_to_write() {
        assert!(
            check("--nu morgen --voorbeeld")
                .unwrap_err()
                .contains("2027-01-15T09:00")
        );
        assert!(check("--opslag").unwrap_err().contains("bestand"));
        assert!(check("--opslag a --voorbeeld").unwrap_err().contains("kies"));
        assert!(check("--sneller").unwrap_err().contains("--help"));
    }

    #[test]
    fn help_wins() {
        assert_eq!(check("--voorbeeld --help"), Ok(Keuze::Hulp));
    }
}
