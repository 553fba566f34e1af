//! Level 1: what the schema refuses.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests"
)]

mod voorbeeld;

use leidraad_iwmo::{Leesfout, Verwacht, lees_301};
use voorbeeld::{initieel, met};

fn fout(tekst: &str) -> Leesfout {
    lees_301(tekst.as_bytes()).expect_err("must be refused")
}

fn plaats(fout: &Leesfout) -> (u32, u32, &str) {
    let plaats = fout.plaats().unwrap();
    (plaats.regel, plaats.kolom, &plaats.pad)
}

#[test]
fn an_unknown_attribute_is_refused() {
    let fout = fout(&met("<wmo301:Client>", "<wmo301:Client id=\"1\">"));
    assert!(
        matches!(&fout, Leesfout::OnverwachtAttribuut { attribuut, .. } if attribuut == "id"),
        "{fout:?}"
    );
    assert_eq!(plaats(&fout).2, "Bericht/Client");
}

#[test]
fn any_xsd_version_of_three_numbers_is_read() {
    let tekst = met("<iwmo:BerichtXsdVersie>1.0.0", "<iwmo:BerichtXsdVersie>1.12.3");
    assert_eq!(lees_301(tekst.as_bytes()).unwrap().header.bericht_xsd, "1.12.3");
    let fout = fout(&met("<iwmo:BerichtXsdVersie>1.0.0", "<iwmo:BerichtXsdVersie>1.0"));
    assert!(
        matches!(
            fout,
            Leesfout::VerkeerdeWaarde {
                verwacht: Verwacht::Versie,
                ..
            }
        ),
        "{fout:?}"
    );
}

#[test]
fn a_value_that_does_not_fit_is_refused_with_its_place() {
    for (van, naar, verwacht, pad) in [
        (
            "Bsn>999900006<",
            "Bsn>99990000<",
            Verwacht::Cijfers { aantal: 9 },
            "Client/Bsn",
        ),
        (
            "Afzender>0363<",
            "Afzender>363<",
            Verwacht::Cijfers { aantal: 4 },
            "Header/Afzender",
        ),
        (
            "Ontvanger>65656055<",
            "Ontvanger>6565 6055<",
            Verwacht::Cijfers { aantal: 8 },
            "Header/Ontvanger",
        ),
        (
            "SYN301000001",
            "SYN3010000012",
            Verwacht::Tekst { hoogstens: 12 },
            "BerichtIdentificatie/Identificatie",
        ),
        (
            "Dagtekening>2026-01-05",
            "Dagtekening>2026-13-05",
            Verwacht::Datum,
            "BerichtIdentificatie/Dagtekening",
        ),
        (
            "Dagtekening>2026-01-05",
            "Dagtekening>2026-01-05Z",
            Verwacht::Datum,
            "BerichtIdentificatie/Dagtekening",
        ),
        (
            "tijd>09:15:00",
            "tijd>09:15:00+01:00",
            Verwacht::Tijd,
            "Toewijzingstijd",
        ),
        (
            "Volume>3<",
            "Volume>100000000<",
            Verwacht::Getal {
                hoogstens: 99_999_999,
            },
            "Omvang/Volume",
        ),
        (
            "Volume>3<",
            "Volume>3.5<",
            Verwacht::Getal {
                hoogstens: 99_999_999,
            },
            "Omvang/Volume",
        ),
        (
            "Huisnummer>12<",
            "Huisnummer>-12<",
            Verwacht::Getal { hoogstens: 99_999 },
            "Huis/Huisnummer",
        ),
        (
            "Huisletter>a<",
            "Huisletter>aa<",
            Verwacht::Tekst { hoogstens: 1 },
            "Huis/Huisletter",
        ),
        (
            "Voorletters>B<",
            "Voorletters>B.<",
            Verwacht::Letters { hoogstens: 6 },
            "Naam/Voorletters",
        ),
        (
            "Straatnaam>V",
            "Straatnaam>Zeer lange V",
            Verwacht::Tekst { hoogstens: 24 },
            "Adres/Straatnaam",
        ),
        (
            "Plaatsnaam>A",
            "Plaatsnaam>a\r\nA",
            Verwacht::EenRegel,
            "Adres/Plaatsnaam",
        ),
        (
            "Code>02A05<",
            "Code>02A055<",
            Verwacht::Tekst { hoogstens: 5 },
            "Product/Code",
        ),
        (
            "BerichtCode>414<",
            "BerichtCode>415<",
            Verwacht::Vast("414"),
            "Header/BerichtCode",
        ),
    ] {
        let fout = fout(&met(van, naar));
        let Leesfout::VerkeerdeWaarde {
            plaats,
            verwacht: gevonden,
            ..
        } = &fout
        else {
            panic!("{naar}: {fout:?}")
        };
        assert_eq!(*gevonden, verwacht, "{naar}");
        assert!(
            plaats.pad.ends_with(pad) && plaats.regel > 2 && plaats.kolom > 1,
            "{naar}: {plaats:?}"
        );
    }
}

#[test]
fn a_fault_names_line_column_and_path() {
    let fout = fout(&met("Bsn>999900006<", "Bsn>12345<"));
    assert_eq!(plaats(&fout), (19, 3, "Bericht/Client/Bsn"));
    assert_eq!(
        fout.to_string(),
        "line 19, column 3, Bericht/Client/Bsn: value is not 9 digits"
    );
}

#[test]
fn neither_display_nor_debug_repeats_a_value_and_a_bsn_is_not_even_kept() {
    let fout_bsn = fout(&met("Bsn>999900006<", "Bsn>9999000061<"));
    assert!(!format!("{fout_bsn} {fout_bsn:?}").contains("99990"));
    let Leesfout::VerkeerdeWaarde { waarde, .. } = fout_bsn else {
        panic!()
    };
    assert_eq!(waarde.tekst(), "");
    let lang = "x".repeat(500);
    let fout = fout(&met("Achternaam>Jansen<", &format!("Achternaam>Jansen{lang}<")));
    assert!(!format!("{fout} {fout:?}").contains("Jansen"));
    let Leesfout::VerkeerdeWaarde { waarde, .. } = fout else {
        panic!()
    };
    assert_eq!(waarde.tekst().chars().count(), 60);
    let bericht = format!("{:?}", lees_301(initieel().as_bytes()).unwrap());
    assert!(
        !bericht.contains("Jansen") && !bericht.contains("999900006"),
        "{bericht}"
    );
}

#[test]
fn a_missing_element_is_named_with_its_path() {
    for (weg, pad) in [
        ("<wmo301:Bsn>999900006</wmo301:Bsn>", "Bericht/Client/Bsn"),
        (
            "<iwmo:Volume>3</iwmo:Volume>",
            "Bericht/Client/ToegewezenProducten/ToegewezenProduct/Omvang/Volume",
        ),
        (
            "<wmo301:Toewijzingstijd>09:15:00</wmo301:Toewijzingstijd>",
            "Bericht/Client/ToegewezenProducten/ToegewezenProduct/Toewijzingstijd",
        ),
    ] {
        let fout = fout(&met(weg, ""));
        assert!(matches!(fout, Leesfout::OntbrekendElement { .. }), "{fout:?}");
        assert_eq!(plaats(&fout).2, pad);
    }
}

#[test]
fn an_element_out_of_order_unknown_or_twice_is_refused() {
    let dubbel = "<wmo301:Geslacht>2</wmo301:Geslacht>";
    let missend = fout(&met(dubbel, &format!("{dubbel}{dubbel}")));
    assert_eq!(plaats(&missend).2, "Bericht/Client/Naam");
    let onbekend = fout(&met(
        "</wmo301:Contact>",
        "<wmo301:Fax>1</wmo301:Fax></wmo301:Contact>",
    ));
    assert!(
        matches!(onbekend, Leesfout::OnverwachtElement { .. }),
        "{onbekend:?}"
    );
    assert_eq!(plaats(&onbekend).2, "Bericht/Client/Contactgegevens/Contact/Fax");
    let volgorde = fout(&met(
        "<wmo301:Ingangsdatum>2026-01-12</wmo301:Ingangsdatum>",
        "<wmo301:Einddatum>2026-12-31</wmo301:Einddatum><wmo301:Ingangsdatum>2026-01-12</wmo301:Ingangsdatum>",
    ));
    assert!(
        matches!(volgorde, Leesfout::OntbrekendElement { .. }),
        "{volgorde:?}"
    );
}

#[test]
fn an_element_in_the_wrong_namespace_is_refused() {
    let tekst = initieel().replace("iwmo:Datum>", "wmo301:Datum>");
    let fout = fout(&tekst);
    assert!(
        matches!(&fout, Leesfout::VerkeerdeNaamruimte { naamruimte, .. } if naamruimte.ends_with("wmo301/schema")),
        "{fout:?}"
    );
    assert_eq!(plaats(&fout).2, "Bericht/Client/Geboortedatum/Datum");
}

#[test]
fn an_empty_element_is_refused() {
    for (van, naar) in [
        ("<wmo301:Bsn>999900006</wmo301:Bsn>", "<wmo301:Bsn/>"),
        ("<iwmo:Achternaam>Jansen<", "<iwmo:Achternaam> <"),
        ("<wmo301:Geslacht>2<", "<wmo301:Geslacht><"),
        (
            "</wmo301:Contact>",
            "<wmo301:Periode></wmo301:Periode></wmo301:Contact>",
        ),
    ] {
        let fout = fout(&met(van, naar));
        assert!(matches!(fout, Leesfout::LeegElement { .. }), "{naar}: {fout:?}");
    }
    let fout = fout(&met("<wmo301:Client>", "<wmo301:Client>tekst"));
    assert!(matches!(fout, Leesfout::OnverwachteTekst { .. }), "{fout:?}");
}

#[test]
fn another_message_or_another_release_is_named() {
    let ander = initieel().replace("wmo301", "wmo305");
    let fout_305 = fout(&ander);
    assert!(
        matches!(&fout_305, Leesfout::AnderBericht { soort: Some(305), .. }),
        "{fout_305:?}"
    );
    let uitgave = fout(&initieel().replace("iwmo/3_2/wmo301", "iwmo/3_1/wmo301"));
    assert!(
        matches!(&uitgave, Leesfout::AndereUitgave { gevonden, .. } if gevonden == "3.1"),
        "{uitgave:?}"
    );
    let sub = fout(&met("BerichtSubversie>2<", "BerichtSubversie>3<"));
    assert!(
        matches!(&sub, Leesfout::AndereUitgave { gevonden, .. } if gevonden == "3.3"),
        "{sub:?}"
    );
    assert_eq!(plaats(&sub).2, "Bericht/Header/BerichtSubversie");
    let html = fout("<html><body/></html>");
    assert!(matches!(&html, Leesfout::AnderBericht { soort: None, naamruimte, .. } if naamruimte.is_empty()));
}
