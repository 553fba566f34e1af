//! The headings by which a column of a table of workers is known, and an example of such a table.

use std::collections::BTreeMap;

use leidraad_api::Fout;

use crate::tabel::{Tabelsoort, bestanden};

/// A table of workers.
pub(crate) static MEDEWERKERS: Tabelsoort = Tabelsoort {
    velden: VELDEN,
    nodig: "personeelsnummer",
    ontbreekt: "nummer_ontbreekt",
    onthoud: "medewerkers",
};

/// Keys of what a column can be, with the headings by which it is known: small letters and figures only.
const VELDEN: &[(&str, &[&str])] = &[
    (
        "personeelsnummer",
        &[
            "personeelsnummer",
            "personeelsnr",
            "medewerkernummer",
            "medewerkernr",
            "nummer",
            "persnr",
        ],
    ),
    (
        "soort-medewerker",
        &["soortmedewerker", "soort", "typemedewerker", "functiesoort"],
    ),
    ("roepnaam", &["roepnaam", "voornaam", "voornamen"]),
    (
        "voorvoegsel",
        &["tussenvoegsel", "voorvoegsel", "voorvoegsels", "tussenvoegsels"],
    ),
    (
        "achternaam",
        &["achternaam", "naam", "geslachtsnaam", "familienaam"],
    ),
    ("bedrijf", &["bedrijf", "organisatie", "onderaannemer"]),
    ("telefoon", &["telefoon", "telefoonnummer", "mobiel", "tel"]),
    ("email", &["email", "emailadres", "mail"]),
    (
        "in-dienst",
        &[
            "indienstsinds",
            "indienst",
            "datumindienst",
            "indiensttreding",
            "datumindiensttreding",
        ],
    ),
    (
        "uit-dienst",
        &["uitdienstna", "uitdienst", "datumuitdienst", "einddatumcontract"],
    ),
    ("eerste-werkdag", &["eerstewerkdag", "eerstedag"]),
    ("uren", &["urenperweek", "uren", "contracturen", "aantaluren"]),
    (
        "werkgebied",
        &[
            "werkgebiedcijfersvanpostcodes",
            "werkgebied",
            "postcodegebied",
            "pc4",
        ],
    ),
    ("vervoer", &["vervoer", "vervoermiddel", "vervoermiddelen"]),
    (
        "vog-op",
        &["vogafgegevenop", "vogdatum", "vog", "datumvog", "afgiftevog"],
    ),
    (
        "vog-profiel",
        &["vogscreeningsprofiel", "vogprofiel", "screeningsprofiel"],
    ),
    (
        "vog-aspecten",
        &["vogfunctieaspecten", "functieaspecten", "vogaspecten"],
    ),
    ("vog-gezien-door", &["voggeziendoor"]),
    (
        "nederlands",
        &[
            "niveaunederlands",
            "nederlands",
            "taalniveau",
            "taalniveaunederlands",
        ],
    ),
    ("andere-talen", &["anderetalen", "talen"]),
    ("crebo", &["crebocode", "crebo", "crebonummer"]),
    ("rio", &["riocode", "rio"]),
    (
        "diploma-niveau",
        &["niveaudiploma", "opleidingsniveau", "niveau", "diplomaniveau"],
    ),
    (
        "diploma-richting",
        &[
            "richtingdiploma",
            "opleidingsrichting",
            "richting",
            "diplomarichting",
        ],
    ),
    ("evc-op", &["evcgetoetstop", "evc", "evcdatum"]),
    ("registerplein", &["registerplein"]),
    (
        "geheimhouding-op",
        &[
            "geheimhoudinggetekendop",
            "geheimhouding",
            "geheimhoudingsverklaring",
        ],
    ),
    ("visie-op", &["visiegetekendop", "visie"]),
    ("pas-op", &["pasuitgereiktop", "pas", "legitimatie"]),
];

/// What stands in the example: somebody who does not exist.
const VOORBEELD: &[(&str, &str)] = &[
    ("personeelsnummer", "1042"),
    ("soort-medewerker", "Medewerker"),
    ("roepnaam", "Jolanda"),
    ("voorvoegsel", "de"),
    ("achternaam", "Boer"),
    ("telefoon", "06 12345678"),
    ("in-dienst", "1-2-2027"),
    ("eerste-werkdag", "8-2-2027"),
    ("uren", "24"),
    ("werkgebied", "7772, 7775"),
    ("vervoer", "fiets, auto"),
    ("vog-op", "15-1-2027"),
    ("vog-profiel", "45"),
    ("vog-aspecten", "84, 85"),
    ("nederlands", "C2"),
    ("andere-talen", "Engels B1"),
    ("diploma-niveau", "mbo-3"),
    ("diploma-richting", "zorg"),
    ("geheimhouding-op", "1-2-2027"),
    ("pas-op", "1-2-2027"),
];

/// The example: every column with its heading, and one invented worker.
pub(super) fn voorbeeld() -> Result<Vec<u8>, Fout> {
    let inhoud: BTreeMap<&str, String> = VOORBEELD.iter().map(|(k, v)| (*k, (*v).to_owned())).collect();
    bestanden::voorbeeld(&MEDEWERKERS, "Medewerkers", &inhoud)
}

/// The columns in order, each with its heading.
pub(super) fn kolommen() -> impl Iterator<Item = (&'static str, String)> {
    VELDEN
        .iter()
        .map(|(sleutel, _)| (*sleutel, leidraad_taal::invoer_kolom(sleutel)))
}
