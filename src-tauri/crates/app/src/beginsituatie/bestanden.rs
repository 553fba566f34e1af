//! An example of the table to fill in.

use std::collections::BTreeMap;

use leidraad_api::Fout;

use super::CLIENTEN;
use crate::regels::Regels;
use crate::tabel::bestanden;

/// What stands in the example, per column: somebody who does not exist, with a product of the first contract.
const VOORBEELD: &[(&str, &str)] = &[
    ("bsn", "999900006"),
    ("voorletters", "C.J."),
    ("voornamen", "Cornelia Johanna"),
    ("achternaam", "Bakker"),
    ("partner-voorvoegsel", "van der"),
    ("partner-achternaam", "Veen"),
    ("naamgebruik", "partner-eigen"),
    ("geboortedatum", "12-5-1941"),
    ("geslacht", "vrouw"),
    ("straat", "Molenweg"),
    ("huisnummer", "14"),
    ("huisletter", "a"),
    ("postcode", "7772 AB"),
    ("telefoon", "0523 123456"),
    ("toewijzing", "123456"),
    ("ingangsdatum", "1-1-2027"),
    ("einddatum", "31-12-2028"),
    ("volume", "120"),
    ("eenheid", "minuut"),
    ("frequentie", "week"),
    ("in-zorg-sinds", "8-4-2019"),
    ("plan-van", "15-5-2024"),
    ("plan-versie", "3"),
    ("laatste-evaluatie", "1-6-2026"),
    ("vaste-medewerker", "J. de Boer"),
    ("coordinator", "Anja"),
    ("identiteit", "8-4-2019"),
];

/// The example: every column with its heading, and one invented client.
pub(super) fn voorbeeld(regels: &Regels) -> Result<Vec<u8>, Fout> {
    let product = regels.profielen.alle().flat_map(|p| &p.producten).next();
    let gemeente = product
        .and_then(|p| p.gemeenten.first())
        .map(|g| leidraad_taal::gemeente(g.cijfers()));
    let eigen: BTreeMap<&str, String> = [
        ("plaats", gemeente.clone()),
        ("gemeente", gemeente),
        ("product", product.map(|p| p.code.clone())),
    ]
    .into_iter()
    .filter_map(|(sleutel, waarde)| Some((sleutel, waarde?)))
    .chain(
        VOORBEELD
            .iter()
            .map(|(sleutel, waarde)| (*sleutel, (*waarde).to_owned())),
    )
    .collect();
    bestanden::voorbeeld(&CLIENTEN, "Lopende cliënten", &eigen)
}
