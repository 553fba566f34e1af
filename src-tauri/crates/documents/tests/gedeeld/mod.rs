//! Papers for a client who does not exist, as a coordinator would hand them over.
#![allow(dead_code, reason = "each test program uses some of the papers")]
#![allow(clippy::expect_used, reason = "a helper that cannot go on stops its test")]

pub mod brieven;
mod verslagen;

use chrono::NaiveDate;
use leidraad_documents::sjabloon::Sjabloonsoort;
use leidraad_documents::{Blok, Document, Kop};

/// All papers by name, in both prints.
pub fn alle_papieren() -> Vec<(String, Document)> {
    let mut papieren = vec![
        ("herstelcode".to_owned(), verslagen::herstelcode()),
        (
            "werkplan-logo".to_owned(),
            brieven::met_logo(werkplan(false), brieven::PNG),
        ),
    ];
    let mut lange_naam = brieven::met_logo(werkplan(false), brieven::JPEG);
    lange_naam.kop.organisatie = "Stichting voor hulp en zorg aan huis in de regio".into();
    papieren.push(("werkplan-lange-naam".to_owned(), lange_naam));
    for (groot, druk) in [(false, "gewoon"), (true, "groot")] {
        papieren.extend(
            [
                ("werkplan", werkplan(groot)),
                ("groot-plan", verslagen::groot_plan(groot)),
                ("evaluatieverslag", verslagen::evaluatieverslag(groot)),
                ("voortgangsverslag", verslagen::voortgangsverslag(groot)),
            ]
            .map(|(naam, document)| (format!("{naam}-{druk}"), document)),
        );
        papieren.extend(Sjabloonsoort::ALLE.map(|soort| {
            let naam = format!("{}-{druk}", soort.naam());
            (naam, brieven::uit_sjabloon(soort, groot))
        }));
    }
    papieren
}

fn paren(paren: &[(&str, &str)]) -> Vec<(String, String)> {
    paren
        .iter()
        .map(|(label, waarde)| ((*label).to_owned(), (*waarde).to_owned()))
        .collect()
}

fn teksten(teksten: &[&str]) -> Vec<String> {
    teksten.iter().map(|tekst| (*tekst).to_owned()).collect()
}

/// The work plan, in ordinary or large print.
pub fn werkplan(groot: bool) -> Document {
    Document {
        titel: "Werkplan huishoudelijke ondersteuning".into(),
        kop: kop(),
        blokken: blokken(),
        voet: "pagina {n} van {m}".into(),
        gemaakt_op: NaiveDate::from_ymd_opt(2026, 10, 12).unwrap_or_default(),
        groot,
    }
}

fn kop() -> Kop {
    Kop {
        organisatie: "Thuiszorg De Linde".into(),
        soort: "Werkplan".into(),
        gegevens_links: paren(&[
            ("Cliënt", "mw. C. van der Veen-Bakker"),
            ("Geboren", "3 mei 1946"),
            ("Adres", "Lindelaan 14\n7411 AB Deventer"),
            ("Telefoon", "0570 – 00 00 00"),
        ]),
        gegevens_rechts: paren(&[
            ("Gemeente", "Deventer"),
            ("Ondersteuning", "Schoon en leefbaar huis"),
            ("Tijd", "2 uur en 15 minuten per week"),
            ("Periode", "12 oktober 2026 tot en met 11 oktober 2028"),
        ]),
        ..Kop::default()
    }
}

fn blokken() -> Vec<Blok> {
    vec![
        Blok::Kop1("Waar dit plan over gaat".into()),
        Blok::Alinea(
            "Mevrouw Van der Veen woont alleen in een gelijkvloerse woning met een woonkamer, een keuken, \
             een slaapkamer en een badkamer. Door artrose in haar handen en knieën kan zij zwaar huishoudelijk \
             werk niet meer zelf doen. Lichte taken, zoals afstoffen op tafelhoogte en de vaat, doet zij zelf. \
             Haar dochter Renée doet op zaterdag de boodschappen."
                .into(),
        ),
        Blok::Alinea(
            "Op 6 oktober 2026 spraken wij samen af wat er nodig is. “Als het huis schoon is, durf ik weer \
             mensen uit te nodigen”, zei mevrouw."
                .into(),
        ),
        Blok::Kop1("Wat we willen bereiken".into()),
        Blok::Lijst(teksten(&[
            "Het huis is schoon en leefbaar: mevrouw kan alle kamers veilig gebruiken.",
            "Er is elke week schone kleding en het bed is om de week verschoond.",
            "Mevrouw blijft zelf doen wat lukt, en vertelt het ons wanneer iets niet meer gaat.",
        ])),
        Blok::Kop1("Wie doet wat".into()),
        Blok::Tabel {
            koppen: teksten(&["Activiteit", "Waar", "Hoe vaak", "Wie"]),
            breedtes: vec![5, 3, 3, 3],
            rijen: activiteiten(),
        },
        Blok::Kader {
            titel: "Let op".into(),
            tekst: "De kat Siepie mag niet naar buiten: houd de voordeur dicht. De sleutel ligt in de \
                    sleutelkluis; de code staat niet op papier."
                .into(),
        },
        Blok::Kop1("Afspraken".into()),
        Blok::Kop2("De hulp".into()),
        Blok::Gegevens(paren(&[
            ("Vaste medewerker", "mw. S. Yılmaz"),
            ("Dag en tijd", "donderdag, 9.00 tot 11.15 uur"),
            ("Bij ziekte of vakantie", "Wij bellen vóór 8.30 uur wie er komt. Komt er niemand, dan halen we de uren in overleg in."),
            ("Eigen bijdrage", "€ 21,00 per maand, via het CAK"),
        ])),
        Blok::Kop2("Als er iets verandert".into()),
        Blok::Alinea(
            "Bel gerust als de hulp niet past bij wat u nodig hebt. Wij kijken elk half jaar samen of dit \
             plan nog klopt; het eerste gesprek is in april 2027. Bent u niet tevreden, dan bespreekt u dat \
             met uw coördinator. Komt u er samen niet uit, dan kunt u gratis naar de onafhankelijke \
             cliëntondersteuner van de gemeente."
                .into(),
        ),
        Blok::Kop1("Akkoord".into()),
        Blok::Alinea("Wij hebben dit plan samen gemaakt en zijn het ermee eens.".into()),
        Blok::Handtekeningen {
            personen: teksten(&[
                "mw. C. van der Veen-Bakker\ncliënt",
                "dhr. A. de Graaf\ncoördinator Thuiszorg De Linde",
            ]),
            velden: teksten(&["Datum", "Handtekening"]),
        },
    ]
}

fn activiteiten() -> Vec<Vec<String>> {
    [
        [
            "Stofzuigen en dweilen",
            "Woonkamer, gang, slaapkamer",
            "Elke week",
            "Medewerker",
        ],
        [
            "Sanitair schoonmaken",
            "Badkamer en toilet",
            "Elke week",
            "Medewerker",
        ],
        [
            "Keuken schoonmaken:\naanrecht, kookplaat, koelkast",
            "Keuken",
            "Elke week; koelkast elke maand",
            "Medewerker",
        ],
        [
            "Stof afnemen op tafelhoogte",
            "Alle kamers",
            "Elke week",
            "Mevrouw zelf",
        ],
        [
            "Stof afnemen hoog en laag",
            "Alle kamers",
            "Om de week",
            "Medewerker",
        ],
        [
            "Bed verschonen",
            "Slaapkamer",
            "Om de week",
            "Medewerker, samen met mevrouw",
        ],
        ["Was draaien en ophangen", "Badkamer", "Elke week", "Medewerker"],
        [
            "Ramen wassen aan de binnenkant",
            "Hele huis",
            "Vier keer per jaar",
            "Medewerker",
        ],
        ["Boodschappen", "–", "Elke zaterdag", "Dochter Renée"],
    ]
    .iter()
    .map(|rij| teksten(rij))
    .collect()
}
