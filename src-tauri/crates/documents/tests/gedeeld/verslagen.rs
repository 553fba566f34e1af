//! Papers besides the plan: an evaluation, a progress report, the recovery code, and a plan as large as it gets.

use leidraad_documents::{Blok, Document, Kop};

use super::{paren, teksten, werkplan};

/// What was agreed half a year ago, held against how it went.
pub fn evaluatieverslag(groot: bool) -> Document {
    Document {
        titel: "Evaluatieverslag".into(),
        kop: Kop {
            soort: "Evaluatie".into(),
            ..werkplan(groot).kop
        },
        blokken: vec![
            Blok::Gegevens(paren(&[
                ("Gesprek op", "maandag 12 april 2027, bij mevrouw thuis"),
                (
                    "Aanwezig",
                    "mevrouw Van der Veen, dochter Renée, dhr. A. de Graaf",
                ),
                ("Plan van", "12 oktober 2026"),
            ])),
            Blok::Kop1("Hoe het ging".into()),
            Blok::Tabel {
                koppen: teksten(&["Doel", "Resultaat", "Toelichting", "Cijfer"]),
                breedtes: vec![4, 3, 5, 2],
                rijen: [
                    [
                        "Het huis is schoon en leefbaar",
                        "Bereikt",
                        "Elke week gelukt, ook in de vakantie.",
                        "8",
                    ],
                    [
                        "Elke week schone kleding",
                        "Deels bereikt",
                        "De droger was drie weken kapot.",
                        "6",
                    ],
                    [
                        "Mevrouw doet zelf wat lukt",
                        "Niet bereikt",
                        "Tillen gaat niet meer.",
                        "",
                    ],
                ]
                .iter()
                .map(|rij| teksten(rij))
                .collect(),
            },
            Blok::Kop1("Wat mevrouw zelf zegt".into()),
            Blok::Kader {
                titel: String::new(),
                tekst: "“Ik ben blij met Selin. Maar de trap is mij te zwaar geworden.”".into(),
            },
            Blok::Kop1("Wat we nu doen".into()),
            Blok::Kop2("Besluit".into()),
            Blok::Alinea("Bijstellen: een half uur per week erbij, voor de trap en de was.".into()),
            Blok::Kop2("Afspraken".into()),
            Blok::Lijst(teksten(&[
                "De coördinator vraagt de gemeente om meer tijd, vóór 1 mei 2027.",
                "Het volgende gesprek is in oktober 2027.",
            ])),
            Blok::Handtekeningen {
                personen: teksten(&[
                    "mw. C. van der Veen-Bakker\ncliënt",
                    "dhr. A. de Graaf\ncoördinator",
                ]),
                velden: teksten(&["Datum", "Handtekening"]),
            },
        ],
        ..werkplan(groot)
    }
}

/// What a municipality is told halfway.
pub fn voortgangsverslag(groot: bool) -> Document {
    Document {
        titel: "Voortgangsverslag januari tot en met juni 2027".into(),
        blokken: vec![
            Blok::Kop1("Samenvatting".into()),
            Blok::Alinea("De ondersteuning loopt zoals afgesproken. ".repeat(12)),
            Blok::Kop1("Voortgang per doel".into()),
            Blok::Kop2("Het huis is schoon en leefbaar".into()),
            Blok::Alinea("In 25 van de 26 weken kwam de vaste medewerker.".into()),
            Blok::Kop2("Mevrouw doet zelf wat lukt".into()),
            Blok::Alinea("Dit gaat minder goed.\nWij bespreken het in het volgende gesprek.".into()),
        ],
        ..evaluatieverslag(groot)
    }
}

/// A page with few blocks and no second column.
pub fn herstelcode() -> Document {
    Document {
        titel: "Herstelcode van Leidraad".into(),
        kop: Kop {
            organisatie: "Thuiszorg De Linde".into(),
            soort: "Bewaren in een kluis".into(),
            gegevens_links: paren(&[("Gemaakt op", "maandag 12 oktober 2026")]),
            ..Kop::default()
        },
        blokken: vec![
            Blok::Kader {
                titel: "Herstelcode".into(),
                tekst: "K7QF-2M9X-T4RD-8WPL-6HJC-3VNB".into(),
            },
            Blok::Alinea("Wie deze code heeft, kan bij alle gegevens.".into()),
        ],
        ..werkplan(false)
    }
}

/// Everything that is too much: 20,000 characters, 60 goals, words without end, other scripts.
pub fn groot_plan(groot: bool) -> Document {
    let lang = "De cliënt krijgt hulp bij het huishouden en vertelt hoe het gaat. ".repeat(310);
    let woord = "Woningaanpassingsvoorzieningenoverleg".repeat(6);
    let doelen = (1..=60).map(|nummer| {
        let toelichting = if nummer % 7 == 0 {
            ""
        } else {
            "Elke week,\nen vaker als het nodig is."
        };
        vec![
            format!("Doel {nummer}: mevrouw houdt de woonkamer zelf schoon"),
            toelichting.to_owned(),
            "31 december 2027".to_owned(),
        ]
    });
    let mut document = werkplan(groot);
    let handtekeningen = document.blokken.pop();
    document.blokken.extend([
        Blok::Kop1("Zestig doelen".into()),
        Blok::Tabel {
            koppen: teksten(&["Doel", "Toelichting", "Streefdatum"]),
            breedtes: vec![5, 4, 3],
            rijen: doelen.collect(),
        },
        Blok::Kop1("Een lang verhaal".into()),
        Blok::Alinea(lang.clone()),
        Blok::Kop2("Vreemde tekens 🐈 عربي 漢字".into()),
        Blok::Lijst(vec![
            "🧹🧽 schoonmaken".into(),
            String::new(),
            woord.clone(),
            "مرحبا بكم".into(),
        ]),
        Blok::Gegevens(vec![
            ("Alleen een label".into(), String::new()),
            (String::new(), "alleen een waarde".into()),
            (woord.clone(), woord.clone()),
            ("Uitleg".into(), lang),
        ]),
        Blok::Tabel {
            koppen: teksten(&["", ""]),
            breedtes: vec![],
            rijen: vec![teksten(&["zonder koppen", "twee"]), teksten(&["drie"])],
        },
    ]);
    document.blokken.extend(handtekeningen);
    document
}
