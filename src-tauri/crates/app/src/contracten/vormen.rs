//! The forms in which rules are made: one for each kind, from the keys that the kind has.

use leidraad_api::contracten::{RegelVorm, RegelVormen, VormInvoer, VormVeld};
use leidraad_api::feiten::Keuze;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::gebruiker::Rol;
use leidraad_rules::{ELKE_REGEL, ONDERWERPEN, SOORTEN, velden_van};
use leidraad_taal::{feit_label, onderwerp, regelsoort, vormveld};

/// Kinds that people make most, first in the list.
const VEEL: &[&str] = &[
    "termijn",
    "melding",
    "volgorde",
    "controle",
    "herhaling",
    "planveld",
    "personeelseis",
];
/// Subjects by which outcomes are counted.
const PER: &[(&str, &str)] = &[
    ("toewijzing", "per toewijzing"),
    ("casus", "per geval (klacht, calamiteit, uitval)"),
    ("client", "per cliënt"),
    ("planversie", "per versie van het plan"),
    ("bezoek", "per bezoek"),
    ("client-medewerker", "per cliënt en medewerker"),
    ("medewerker-contract", "per medewerker onder dit contract"),
    ("contract-periode", "per periode van het contract"),
    ("organisatie", "voor de organisatie"),
];
const STERKTE: &[(&str, &str)] = &[
    ("contract", "uit het contract"),
    ("wet", "uit de wet"),
    ("landelijk", "landelijke afspraak"),
    ("eigen-keuze", "eigen keuze"),
];
const GEVOLG: &[(&str, &str)] = &[("waarschuwing", "waarschuwing"), ("geblokkeerd", "kan dan niet")];
const HERZIENING: &[(&str, &str)] = &[("loopt-door", "loopt door"), ("opnieuw", "begint opnieuw")];
const TIJDVAK: &[(&str, &str)] = &[
    ("kalenderjaar", "kalenderjaar"),
    ("halfjaar", "halfjaar"),
    ("kwartaal", "kwartaal"),
    ("kalendermaand", "kalendermaand"),
    ("iso-week", "week"),
    ("dag", "dag"),
    ("jaar-vanaf-start", "jaar vanaf de start"),
    ("toewijzing", "hele toewijzing"),
];
/// Dates of a toewijzing.
const DATUMS: &[(&str, &str)] = &[
    ("toewijzing.eerste_dagtekening", "Dagtekening van de 301"),
    ("toewijzing.verzonden", "Verzending van de opdracht"),
    ("toewijzing.ontvangen", "Ontvangst van de opdracht"),
    ("toewijzing.ingangsdatum", "Ingangsdatum"),
    ("toewijzing.einddatum", "Einddatum"),
];

/// Every form.
pub(super) fn alle() -> RegelVormen {
    let mut soorten: Vec<&str> = VEEL.to_vec();
    soorten.extend(SOORTEN.iter().filter(|soort| !VEEL.contains(soort)));
    let mut feiten: Vec<Keuze> = FeitSoort::ALLE
        .iter()
        .map(|s| keuze(s.code(), &feit_label(*s)))
        .collect();
    feiten.sort_by_key(|feit| feit.label.to_lowercase());
    RegelVormen {
        gemeenschappelijk: ELKE_REGEL.iter().map(|sleutel| veld("", sleutel)).collect(),
        soorten: soorten.into_iter().map(vorm).collect(),
        feiten,
        datums: keuzes(DATUMS),
    }
}

fn vorm(soort: &str) -> RegelVorm {
    let (label, uitleg) = regelsoort(soort);
    RegelVorm {
        soort: soort.to_owned(),
        label,
        uitleg,
        velden: velden_van(soort)
            .iter()
            .map(|sleutel| veld(soort, sleutel))
            .collect(),
    }
}

fn veld(soort: &str, sleutel: &str) -> VormVeld {
    let woorden = vormveld(soort, sleutel);
    let keuzes = match sleutel {
        "onderwerp" => ONDERWERPEN
            .iter()
            .map(|code| keuze(code, &onderwerp(code)))
            .collect(),
        "per" => keuzes(PER),
        "sterkte" => keuzes(STERKTE),
        "rol" => Rol::ALLE
            .iter()
            .map(|rol| keuze(rol.code(), leidraad_taal::rol(*rol)))
            .collect(),
        "gevolg" | "toegestaan_gevolg" => keuzes(GEVOLG),
        "bij_herziening" => keuzes(HERZIENING),
        "tijdvak" | "eenmaal_per" => keuzes(TIJDVAK),
        "na" if soort == "kalender" => keuzes(TIJDVAK),
        _ => Vec::new(),
    };
    VormVeld {
        sleutel: sleutel.to_owned(),
        label: woorden
            .as_ref()
            .map_or_else(|| sleutel.to_owned(), |w| w.label.clone()),
        uitleg: woorden.as_ref().map(|w| w.uitleg.clone()).unwrap_or_default(),
        invoer: invoer(woorden.as_ref().map_or("", |w| w.invoer.as_str()), &keuzes),
        verplicht: woorden.is_some_and(|w| w.verplicht),
        keuzes,
    }
}

fn invoer(woord: &str, keuzes: &[Keuze]) -> VormInvoer {
    match woord {
        _ if !keuzes.is_empty() => VormInvoer::Keuze,
        "lange-tekst" => VormInvoer::LangeTekst,
        "ja-nee" => VormInvoer::JaNee,
        "getal" => VormInvoer::Getal,
        "termijn" => VormInvoer::Termijn,
        "datum" => VormInvoer::Datum,
        "feiten" => VormInvoer::Feiten,
        "onderdelen" => VormInvoer::Onderdelen,
        _ => VormInvoer::Tekst,
    }
}

fn keuze(waarde: &str, label: &str) -> Keuze {
    Keuze {
        waarde: waarde.to_owned(),
        label: label.to_owned(),
    }
}

fn keuzes(paren: &[(&str, &str)]) -> Vec<Keuze> {
    paren.iter().map(|(waarde, label)| keuze(waarde, label)).collect()
}
