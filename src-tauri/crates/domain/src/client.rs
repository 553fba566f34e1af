//! The person who receives support, who stands around them, and where they can be reached.

use chrono::{Datelike, NaiveDate};

use crate::code::{
    AanduidingWoonadres, AdresSoort, CommunicatieVorm, DatumGebruik, Geslacht, JuridischeStatus,
    RelatieSoort, Vertegenwoordiging,
};
use crate::naam::Naam;
use crate::nummer::Bsn;

/// A date of birth of which parts may be unknown (CDT_Geboortedatum).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Geboortedatum {
    /// The date; unknown parts stand at 1 January or the first of the month.
    pub datum: NaiveDate,
    /// Which parts are unknown; `None` when the whole date is known.
    pub gebruik: Option<DatumGebruik>,
}

impl Geboortedatum {
    /// The date, when all of it is known.
    pub fn bekend(&self) -> Option<NaiveDate> {
        self.gebruik.is_none().then_some(self.datum)
    }

    /// Age in whole years on a day; `None` when the date of birth is unknown or still to come.
    pub fn leeftijd(&self, op: NaiveDate) -> Option<u32> {
        if self.gebruik == Some(DatumGebruik::GeheelOnbekend) {
            return None;
        }
        op.years_since(self.datum)
    }

    /// Whether day and month may be shown.
    pub fn volledig(&self) -> bool {
        self.gebruik.is_none()
    }

    /// The year, when it is known.
    pub fn jaar(&self) -> Option<i32> {
        (self.gebruik != Some(DatumGebruik::GeheelOnbekend)).then(|| self.datum.year())
    }
}

/// Special help that communication needs (CDT_Communicatie).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Communicatie {
    /// What is needed.
    pub vorm: CommunicatieVorm,
    /// Language, when an interpreter is needed.
    pub taal: Option<String>,
}

/// A client as the dossier knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// Burgerservicenummer; a client entered by hand may not have it yet.
    pub bsn: Option<Bsn>,
    /// Date of birth.
    pub geboortedatum: Geboortedatum,
    /// Geslacht.
    pub geslacht: Geslacht,
    /// Name.
    pub naam: Naam,
    /// Interpreter, when needed.
    pub communicatie: Option<Communicatie>,
    /// Juridische status.
    pub juridische_status: Option<JuridischeStatus>,
    /// Wettelijke vertegenwoordiging.
    pub vertegenwoordiging: Option<Vertegenwoordiging>,
    /// Remark of the gemeente.
    pub commentaar: Option<String>,
}

/// A house on a street (CDT_Huis).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Huis {
    /// 0 to 99999.
    pub nummer: u32,
    /// One letter.
    pub letter: Option<String>,
    /// At most four characters.
    pub toevoeging: Option<String>,
    /// Aan boord, bij, tegenover, woonwagen.
    pub aanduiding: Option<AanduidingWoonadres>,
}

/// An address (CDT_Adres).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Adres {
    /// House number and what belongs to it.
    pub huis: Option<Huis>,
    /// Postcode as it came.
    pub postcode: Option<String>,
    /// At most 24 characters in a message.
    pub straat: Option<String>,
    /// Plaatsnaam.
    pub plaats: Option<String>,
    /// ISO country code (COD032).
    pub land: Option<String>,
}

impl Adres {
    /// Street and number on one line: `Molenweg 14a`.
    pub fn straatregel(&self) -> String {
        let mut line = self.straat.clone().unwrap_or_default();
        if let Some(huis) = &self.huis {
            line.push_str(&format!(" {}", huis.nummer));
            line.push_str(huis.letter.as_deref().unwrap_or_default());
            if let Some(toevoeging) = &huis.toevoeging {
                line.push_str(&format!("-{toevoeging}"));
            }
        }
        line.trim().to_owned()
    }

    /// Postcode with its space and the place: `7772 AB Voorbeeldstad`.
    pub fn plaatsregel(&self) -> String {
        let postcode = self.postcode.as_deref().map(netjes_postcode).unwrap_or_default();
        format!("{postcode} {}", self.plaats.as_deref().unwrap_or_default())
            .trim()
            .to_owned()
    }
}

/// `7772AB` becomes `7772 AB`; anything else stays as it is.
fn netjes_postcode(postcode: &str) -> String {
    match (postcode.get(..4), postcode.get(4..)) {
        (Some(cijfers), Some(letters)) if postcode.len() == 6 && !letters.starts_with(' ') => {
            format!("{cijfers} {letters}")
        }
        _ => postcode.to_owned(),
    }
}

/// One telephone number (CDT_Telefoon).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telefoon {
    /// Digits.
    pub nummer: String,
    /// Country number as `+31`.
    pub land: String,
}

/// One way to reach a person: an address of a kind, telephone, e-mail (klasse Contact).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contactgegeven {
    /// Which address it is.
    pub soort: AdresSoort,
    /// The address.
    pub adres: Option<Adres>,
    /// Organisation at that address, at most 35 characters.
    pub organisatie: Option<String>,
    /// At most two numbers.
    pub telefoon: Vec<Telefoon>,
    /// E-mail address.
    pub email: Option<String>,
    /// From when, for a temporary address.
    pub begindatum: Option<NaiveDate>,
    /// Until when, that day included.
    pub einddatum: Option<NaiveDate>,
}

/// Somebody around the client (klasse Relatie).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relatie {
    /// The gemeente's number of this person.
    pub nummer: String,
    /// Order of calling, when given.
    pub volgorde: Option<u8>,
    /// What they are to the client.
    pub soort: RelatieSoort,
    /// Date of birth.
    pub geboortedatum: Option<Geboortedatum>,
    /// Geslacht.
    pub geslacht: Option<Geslacht>,
    /// Name.
    pub naam: Naam,
    /// Where to reach them.
    pub contact: Contactgegeven,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_as_on_an_envelope() {
        let adres = Adres {
            huis: Some(Huis {
                nummer: 14,
                letter: Some("a".into()),
                toevoeging: Some("2".into()),
                aanduiding: None,
            }),
            postcode: Some("7772AB".into()),
            straat: Some("Molenweg".into()),
            plaats: Some("Voorbeeldstad".into()),
            land: Some("NL".into()),
        };
        assert_eq!(adres.straatregel(), "Molenweg 14a-2");
        assert_eq!(adres.plaatsregel(), "7772 AB Voorbeeldstad");
    }

    #[test]
    fn a_postcode_with_odd_characters_does_not_panic() {
        let adres = Adres {
            postcode: Some("77é2AB".into()),
            ..Adres::default()
        };
        assert_eq!(adres.plaatsregel(), "77é2AB");
    }
}
