//! Who is the fixed worker of whom. Facts name a worker as people write it; the register says who that is.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use leidraad_domain::id::{MedewerkerId, ToewijzingId};
use leidraad_domain::inzet::Inzet;
use leidraad_domain::naam::Achternaam;
use leidraad_store::Lezer;
use leidraad_store::vaste_medewerker::VasteRij;

use crate::nee::Nee;

/// A century: nobody is fixed longer.
const ALTIJD: Days = Days::new(36_525);

/// Somebody of the register for whom a toewijzing counts on them.
pub(crate) struct Vast {
    /// Who.
    pub medewerker: MedewerkerId,
    /// For what.
    pub voor: VasteRij,
}

/// `J. de  Boer` and `j de boer` are one name.
fn gelijk(naam: &str) -> String {
    let woorden = naam.replace('.', " ").to_lowercase();
    woorden.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How people write somebody: in full, or with the first letter. The id is what a program writes.
fn schrijfwijzen(id: MedewerkerId, roepnaam: &str, achternaam: &Achternaam) -> [String; 3] {
    let voorvoegsel = achternaam.voorvoegsel.as_deref().unwrap_or_default();
    let met = |voor: &str| gelijk(&format!("{voor} {voorvoegsel} {}", achternaam.achternaam));
    let letter: String = roepnaam.chars().take(1).collect();
    [id.0.to_string(), met(roepnaam), met(&letter)]
}

/// Who is meant by a name; a name that fits two people is nobody's.
struct Namen(HashMap<String, Option<MedewerkerId>>);

impl Namen {
    fn lees(l: Lezer<'_>) -> Result<Self, Nee> {
        let mut namen: HashMap<String, Option<MedewerkerId>> = HashMap::new();
        for (id, roepnaam, achternaam) in l.medewerkernamen()? {
            for naam in schrijfwijzen(id, &roepnaam, &achternaam) {
                let wie = namen.entry(naam).or_insert(Some(id));
                if *wie != Some(id) {
                    *wie = None;
                }
            }
        }
        Ok(Self(namen))
    }

    fn wie(&self, naam: &str) -> Option<MedewerkerId> {
        self.0.get(&gelijk(naam)).copied().flatten()
    }
}

/// Who is fixed today, else who will be first.
fn nu_of_straks(inzet: &[Inzet], vandaag: NaiveDate) -> Option<MedewerkerId> {
    let nu = inzet.iter().filter(|i| i.geldt_op(vandaag)).max_by_key(|i| i.van);
    let straks = || inzet.iter().filter(|i| i.van > vandaag).min_by_key(|i| i.van);
    nu.or_else(straks).map(|i| i.medewerker)
}

/// Everybody of the register who is the fixed worker of a toewijzing that has not ended, by name of the client.
pub(crate) fn vaste(l: Lezer<'_>, vandaag: NaiveDate) -> Result<Vec<Vast>, Nee> {
    let rijen = l.vaste_medewerkers(vandaag)?;
    if rijen.is_empty() {
        return Ok(Vec::new());
    }
    let namen = Namen::lees(l)?;
    let mut ingezet: HashMap<ToewijzingId, Vec<Inzet>> = HashMap::new();
    for inzet in l.vaste_inzet(vandaag - ALTIJD, vandaag + ALTIJD)? {
        ingezet.entry(inzet.toewijzing).or_default().push(inzet);
    }
    let gevonden = rijen.into_iter().filter_map(|voor| {
        // Who was put on a toewijzing is known by more than a name.
        let medewerker = match ingezet.get(&voor.toewijzing_id) {
            Some(inzet) => nu_of_straks(inzet, vandaag),
            None => namen.wie(&voor.naam),
        };
        Some(Vast {
            medewerker: medewerker?,
            voor,
        })
    });
    Ok(gevonden.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn naam(roepnaam: &str) -> [String; 3] {
        let achternaam = Achternaam {
            voorvoegsel: Some("de".to_owned()),
            achternaam: "Boer".to_owned(),
        };
        schrijfwijzen(MedewerkerId(uuid::Uuid::nil()), roepnaam, &achternaam)
    }

    #[test]
    fn a_name_in_full_and_with_a_letter_is_the_same_person() {
        let [_, voluit, letter] = naam("Jolanda");
        assert_eq!(gelijk("Jolanda  de Boer"), voluit);
        assert_eq!(gelijk("J. de Boer"), letter);
        assert_eq!(naam("")[1], "de boer");
    }
}
