//! Templates: what they become, and what is said of one that is wrong.
#![expect(clippy::expect_used, reason = "a helper that cannot go on stops its test")]

use std::collections::BTreeMap;

use leidraad_documents::Blok;
use leidraad_documents::sjabloon::{
    SJABLOON_HOOGSTENS, Sjabloon, SjabloonFout, Sjabloonsoort, TITEL_HOOGSTENS, VELDEN,
};

fn lees(tekst: &str) -> Result<Sjabloon, Vec<SjabloonFout>> {
    Sjabloon::lees(Sjabloonsoort::LateStart, tekst)
}

fn waarden() -> BTreeMap<&'static str, String> {
    VELDEN
        .iter()
        .map(|veld| (veld.naam, format!("<{}>", veld.naam)))
        .collect()
}

fn blokken(tekst: &str) -> Vec<Blok> {
    let sjabloon = lees(&format!("Titel: t\n{tekst}")).expect("a template");
    sjabloon.vul(&waarden()).expect("filled in").blokken
}

fn alinea(tekst: &str) -> Blok {
    Blok::Alinea(tekst.to_owned())
}

#[test]
fn every_template_of_the_program_is_read_and_filled_in() {
    for soort in Sjabloonsoort::ALLE {
        let sjabloon = Sjabloon::lees(soort, soort.standaard()).expect("a good template");
        let ingevuld = sjabloon.vul(&waarden()).expect("filled in");
        assert!(
            !ingevuld.titel.is_empty() && ingevuld.blokken.len() > 5,
            "{soort:?}"
        );
        let ondertekend = ingevuld.blokken.iter().any(|blok| {
            let wie = if soort.aan_medewerker() {
                "afzender"
            } else {
                "coordinator"
            };
            matches!(blok, Blok::Ondertekening { groet, naam } if groet == "Met vriendelijke groet,"
                && *naam == format!("<{wie}.naam>\n<organisatie.naam>"))
        });
        assert_eq!(ondertekend, soort.is_brief(), "{soort:?}");
        assert_eq!(Sjabloonsoort::met_naam(soort.naam()), Some(soort));
    }
}

#[test]
fn paragraphs_headings_lists_and_signature_become_blocks() {
    let tekst = "\n# Kop\neen\ntwee\n\n- a\n- b\n  vervolg\n\ndrie\r\n\r\nGroet,\n____\nNaam\nFunctie\n";
    assert_eq!(
        blokken(tekst),
        [
            Blok::Kop1("Kop".into()),
            alinea("een\ntwee"),
            Blok::Lijst(vec!["a".into(), "b\nvervolg".into()]),
            alinea("drie"),
            Blok::Ondertekening {
                groet: "Groet,".into(),
                naam: "Naam\nFunctie".into()
            },
        ]
    );
    assert_eq!(
        blokken("____"),
        [Blok::Ondertekening {
            groet: String::new(),
            naam: String::new()
        }]
    );
}

#[test]
fn fields_are_filled_in_once_and_double_braces_are_braces() {
    let mut waarden = waarden();
    waarden.insert("client.naam", " {datum} # - ".to_owned());
    let sjabloon = lees("\u{FEFF}\ntitel : {datum}\n\n{ client.naam }: {{x}} }").expect("a template");
    let ingevuld = sjabloon.vul(&waarden).expect("filled in");
    assert_eq!(ingevuld.titel, "<datum>");
    assert_eq!(ingevuld.blokken, [alinea("{datum} # -: {x} }")]);
    assert_eq!(
        sjabloon.velden().into_iter().collect::<Vec<_>>(),
        ["client.naam", "datum"]
    );
}

#[test]
fn each_mistake_is_named_with_its_line() {
    let fouten = lees("Titel: {x}\n\n- {client.naam} {afspraak.dag}\n- {}\n{reden").expect_err("mistakes");
    let onbekend = |regel, naam: &str| SjabloonFout::OnbekendVeld {
        regel,
        naam: naam.to_owned(),
    };
    assert_eq!(
        fouten,
        [
            onbekend(1, "x"),
            SjabloonFout::VeldHoortHierNiet {
                regel: 3,
                naam: "afspraak.dag"
            },
            onbekend(4, ""),
            SjabloonFout::NietGesloten { regel: 5 },
        ]
    );
    assert_eq!(lees("Titel: t\n\n{client.{naam}").expect_err("mistakes").len(), 2);
}

#[test]
fn a_template_has_a_title_and_a_text() {
    for tekst in ["", "tekst", "Titel:\ntekst", "# Titel: t\n\ntekst"] {
        assert_eq!(lees(tekst).err(), Some(vec![SjabloonFout::GeenTitel]), "{tekst}");
    }
    assert_eq!(lees("Titel: t\n\n").err(), Some(vec![SjabloonFout::GeenTekst]));
}

#[test]
fn what_has_no_value_is_named_once() {
    let sjabloon = lees("Titel: t\n{reden}\n{datum}\n{reden} {client.naam}").expect("a template");
    let waarden = BTreeMap::from([("client.naam", "x".to_owned()), ("datum", " \n".to_owned())]);
    let geen = |regel, naam| SjabloonFout::GeenWaarde { regel, naam };
    assert_eq!(
        sjabloon.vul(&waarden).err(),
        Some(vec![geen(2, "reden"), geen(3, "datum")])
    );
}

#[test]
fn what_is_too_long_is_refused() {
    let lang = format!("Titel: t\n\n{}", "é".repeat(SJABLOON_HOOGSTENS));
    assert!(matches!(
        lees(&lang).expect_err("a mistake")[..],
        [SjabloonFout::TeLang { .. }]
    ));
    let sjabloon = lees("Titel: {datum}\ntekst").expect("a template");
    let waarden = BTreeMap::from([("datum", "x".repeat(TITEL_HOOGSTENS + 1))]);
    let fout = sjabloon.vul(&waarden).expect_err("a mistake");
    assert!(matches!(
        fout[..],
        [SjabloonFout::TitelTeLang {
            tekens: 201,
            hoogstens: 200
        }]
    ));
}

#[test]
fn every_field_is_described_once_and_every_template_can_use_some() {
    for (index, veld) in VELDEN.iter().enumerate() {
        assert!(
            !veld.wat.is_empty() && !veld.sjablonen.is_empty(),
            "{}",
            veld.naam
        );
        assert!(
            VELDEN[..index].iter().all(|ander| ander.naam != veld.naam),
            "{}",
            veld.naam
        );
    }
}

#[test]
fn no_template_of_the_program_has_a_long_sentence_or_a_hard_word() {
    for soort in Sjabloonsoort::ALLE {
        for zin in soort.standaard().split(['.', '?', '\n']) {
            assert!(zin.split_whitespace().count() <= 22, "{}: {zin}", soort.naam());
        }
        for woord in ["indicatie", "beschikking", "middels", "teneinde", "conform", "—"] {
            assert!(!soort.standaard().contains(woord), "{}: {woord}", soort.naam());
        }
    }
}

#[test]
fn the_explanation_lists_every_field_and_every_template() {
    let uitleg = include_str!("../../../../docs/papier.md");
    for veld in VELDEN {
        let regel = format!("| `{{{}}}` | {} |", veld.naam, veld.wat);
        let regel = uitleg
            .lines()
            .find(|ander| ander.starts_with(&regel))
            .expect("a row per field");
        for soort in Sjabloonsoort::ALLE {
            let genoemd = regel.contains(&format!("`{}`", soort.naam())) || regel.ends_with("| alle |");
            assert_eq!(genoemd, veld.sjablonen.contains(&soort), "{regel}");
        }
    }
    for soort in Sjabloonsoort::ALLE {
        assert!(uitleg.contains(&format!("| `{}` |", soort.naam())), "{soort:?}");
    }
}
