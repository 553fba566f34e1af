//! The example changed piece by piece, and what level 2 says of it.

use leidraad_iwmo::{Niveau2Fout, controleer_niveau2, lees_301};

use super::{initieel, met};

/// The level 2 faults of a message.
pub fn fouten(tekst: &str) -> Vec<Niveau2Fout> {
    controleer_niveau2(&lees_301(tekst.as_bytes()).unwrap())
}

/// Their rule ids.
pub fn regels(tekst: &str) -> Vec<&'static str> {
    fouten(tekst).iter().map(|fout| fout.regel).collect()
}

/// The example with pieces replaced.
pub fn anders(stukken: &[(&str, &str)]) -> String {
    stukken.iter().fold(initieel(), |tekst, (van, naar)| {
        assert!(tekst.contains(van), "{van} does not occur");
        tekst.replacen(van, naar, 1)
    })
}

pub const ADRES: &str = "<wmo301:Adres>";
pub const PRODUCT: &str = "<wmo301:Product>\r\n\t\t\t\t\t<iwmo:Categorie>02</iwmo:Categorie>\r\n\t\t\t\t\t<iwmo:Code>02A05</iwmo:Code>\r\n\t\t\t\t</wmo301:Product>";
pub const CODE: &str = "<iwmo:Code>02A05</iwmo:Code>";
pub const EIND: &str = "<wmo301:Einddatum>2026-12-31</wmo301:Einddatum>";
pub const POSTCODE: &str = "<iwmo:Postcode>1011AB</iwmo:Postcode>";
pub const LAND: &str = "<iwmo:LandCode>NL</iwmo:LandCode>";
pub const BUDGET: &str = "<wmo301:Budget>5000</wmo301:Budget>";
pub const TELEFOON: &str = "<wmo301:Telefoon><iwmo:Telefoon01><iwmo:Telefoonnummer>0201234567</iwmo:Telefoonnummer>\
    <iwmo:Landnummer>0031</iwmo:Landnummer></iwmo:Telefoon01></wmo301:Telefoon>";

/// The piece from one text to another, both included.
pub fn tot_en_met<'t>(tekst: &'t str, begin: &str, eind: &str) -> &'t str {
    let van = tekst.find(begin).unwrap();
    let tot = van + tekst[van..].find(eind).unwrap() + eind.len();
    &tekst[van..tot]
}

/// The size of the assigned product.
pub fn omvang() -> String {
    tot_en_met(&initieel(), "<wmo301:Omvang>", "</wmo301:Omvang>").to_owned()
}

/// The house of the client.
pub fn huis() -> String {
    tot_en_met(&initieel(), "<iwmo:Huis>", "</iwmo:Huis>").to_owned()
}

/// The product of the example under another number, changed.
fn tweede_product(stukken: &[(&str, &str)]) -> String {
    let tekst = initieel();
    let begin = "<wmo301:ToegewezenProduct>";
    let product = tot_en_met(&tekst, begin, "</wmo301:ToegewezenProduct>");
    let mut tweede = product.replace(">700101<", ">700102<");
    for (van, naar) in stukken {
        assert!(tweede.contains(van), "{van} does not occur");
        tweede = tweede.replacen(van, naar, 1);
    }
    format!("{product}{tweede}")
}

/// The example with a second product, which is the first under another number, changed.
pub fn met_tweede(stukken: &[(&str, &str)]) -> String {
    let tekst = initieel();
    let product = tot_en_met(
        &tekst,
        "<wmo301:ToegewezenProduct>",
        "</wmo301:ToegewezenProduct>",
    )
    .to_owned();
    tekst.replacen(&product, &tweede_product(stukken), 1)
}

/// The example with one relatie, changed.
pub fn met_relatie(stukken: &[(&str, &str)]) -> String {
    let mut relatie = format!(
        "<wmo301:Relatie><wmo301:Nummer>R1</wmo301:Nummer><wmo301:Soort>13</wmo301:Soort>\
        <wmo301:Geboortedatum><iwmo:Datum>1970-01-01</iwmo:Datum></wmo301:Geboortedatum>\
        <wmo301:Naam><iwmo:Geslachtsnaam><iwmo:Achternaam>Bakker</iwmo:Achternaam></iwmo:Geslachtsnaam>\
        <iwmo:NaamGebruik>1</iwmo:NaamGebruik></wmo301:Naam><wmo301:Contact><wmo301:Soort>02</wmo301:Soort>\
        {TELEFOON}</wmo301:Contact></wmo301:Relatie>"
    );
    for (van, naar) in stukken {
        assert!(relatie.contains(van), "{van} does not occur");
        relatie = relatie.replacen(van, naar, 1);
    }
    met(
        "<wmo301:Contactgegevens>",
        &format!("<wmo301:Relaties>{relatie}</wmo301:Relaties><wmo301:Contactgegevens>"),
    )
}
