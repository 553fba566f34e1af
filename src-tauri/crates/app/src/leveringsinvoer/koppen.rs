//! The headings by which a column of a table of delivered care is known, and an example of such a table.

use std::collections::BTreeMap;

use leidraad_api::Fout;

use crate::tabel::{Tabelsoort, bestanden};

/// A table of delivered care.
pub(super) static LEVERINGEN: Tabelsoort = Tabelsoort {
    velden: &[
        (
            "toewijzing",
            &[
                "toewijzingsnummer",
                "toewijzingnummer",
                "toewijzing",
                "toewijzingsnr",
                "beschikkingsnummer",
            ],
        ),
        ("bsn", &["bsn", "burgerservicenummer"]),
        (
            "datum",
            &["datum", "dag", "leverdatum", "datumlevering", "werkdatum"],
        ),
        ("van", &["van", "begintijd", "begin", "starttijd", "tijdvan"]),
        ("tot", &["tot", "eindtijd", "einde", "tijdtot"]),
        (
            "minuten",
            &[
                "minuten",
                "aantalminuten",
                "duur",
                "geleverdeminuten",
                "duurminuten",
            ],
        ),
        (
            "personeelsnummer",
            &[
                "personeelsnummer",
                "personeelsnr",
                "medewerkernummer",
                "medewerkernr",
            ],
        ),
        ("soort-tijd", &["soorttijd", "tijdsoort", "urensoort"]),
        ("aanwezig", &["clientaanwezig", "aanwezig"]),
        ("paraaf", &["paraaf", "initialen"]),
        ("opmerking", &["opmerking", "opmerkingen", "toelichting"]),
    ],
    nodig: "toewijzing",
    ontbreekt: "toewijzing_ontbreekt",
    onthoud: "levering",
};

/// What stands in the example: a visit that was not made.
const VOORBEELD: &[(&str, &str)] = &[
    ("toewijzing", "1234567"),
    ("datum", "2-3-2027"),
    ("van", "9:00"),
    ("minuten", "120"),
    ("personeelsnummer", "1042"),
    ("soort-tijd", "direct"),
    ("aanwezig", "ja"),
];

/// The example: every column with its heading, and one row.
pub(super) fn voorbeeld() -> Result<Vec<u8>, Fout> {
    let inhoud: BTreeMap<&str, String> = VOORBEELD.iter().map(|(k, v)| (*k, (*v).to_owned())).collect();
    bestanden::voorbeeld(&LEVERINGEN, "Geleverde zorg", &inhoud)
}
