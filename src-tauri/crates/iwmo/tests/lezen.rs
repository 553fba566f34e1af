//! Level 1: what a 301 says.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests"
)]

mod voorbeeld;

use chrono::{NaiveDate, NaiveTime};
use leidraad_domain::code::{AdresSoort, Categorie, Eenheid, Frequentie, Geslacht, NaamGebruik};
use leidraad_iwmo::{lees_301, soort};
use voorbeeld::{bericht, initieel, met};

fn dag(jaar: i32, maand: u32, dag: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(jaar, maand, dag).unwrap()
}

#[test]
fn every_field_of_a_simple_301_is_read() {
    let b = lees_301(initieel().as_bytes()).unwrap();
    assert_eq!(b.header.afzender.cijfers(), "0363");
    assert_eq!(b.header.ontvanger.cijfers(), "65656055");
    assert_eq!(b.header.identificatie, "SYN301000001");
    assert_eq!(b.header.dagtekening, dag(2026, 1, 5));
    assert_eq!(
        (b.header.basis_xsd.as_str(), b.header.bericht_xsd.as_str()),
        ("1.0.0", "1.0.0")
    );
    assert_eq!(b.bsn, "999900006");
    assert_eq!(b.client.bsn, None);
    assert_eq!(b.client.geboortedatum.datum, dag(1948, 3, 12));
    assert_eq!(b.client.geslacht, Geslacht::Vrouw);
    assert_eq!(b.client.naam.voluit(), "B. van der Jansen");
    assert_eq!(b.contacten.len(), 1);
    assert_eq!(b.contacten[0].soort, AdresSoort::Brp);
    assert_eq!(
        b.contacten[0].adres.as_ref().unwrap().straatregel(),
        "Voorbeeldstraat 12a"
    );
    assert_eq!(b.contacten[0].adres.as_ref().unwrap().land.as_deref(), Some("NL"));
    let [product] = b.producten.as_slice() else {
        panic!("one product")
    };
    assert_eq!(product.nummer, 700_101);
    assert_eq!(
        (product.categorie.as_ref(), product.code.as_deref()),
        (Some(&Categorie::Begeleiding), Some("02A05"))
    );
    assert_eq!(
        product.toegewezen,
        dag(2026, 1, 5).and_time(NaiveTime::from_hms_opt(9, 15, 0).unwrap())
    );
    assert_eq!(
        (product.ingangsdatum, product.einddatum),
        (dag(2026, 1, 12), Some(dag(2026, 12, 31)))
    );
    let omvang = product.omvang.as_ref().unwrap();
    assert_eq!(
        (omvang.volume, &omvang.eenheid, &omvang.frequentie),
        (3, &Eenheid::Uur, &Frequentie::Week)
    );
    assert_eq!(
        (
            product.reden_wijziging.as_ref(),
            product.budget,
            product.referentie.as_ref()
        ),
        (None, None, None)
    );
    assert!(b.relaties.is_empty() && b.waarschuwingen.is_empty());
}

#[test]
fn relaties_contacts_and_remarks_are_read_in_full() {
    let relatie = "<wmo301:Communicatie><iwmo:Vorm>1</iwmo:Vorm><iwmo:Taal>Deens</iwmo:Taal></wmo301:Communicatie>\
        <wmo301:JuridischeStatus>02</wmo301:JuridischeStatus>\
        <wmo301:WettelijkeVertegenwoordiging>06</wmo301:WettelijkeVertegenwoordiging>\
        <wmo301:Commentaar>Twee\nregels</wmo301:Commentaar>\
        <wmo301:Relaties><wmo301:Relatie><wmo301:Nummer>R1</wmo301:Nummer><wmo301:Volgorde>1</wmo301:Volgorde>\
        <wmo301:Soort>13</wmo301:Soort><wmo301:Geboortedatum><iwmo:Datum>1970-01-01</iwmo:Datum>\
        <iwmo:DatumGebruik>2</iwmo:DatumGebruik></wmo301:Geboortedatum><wmo301:Geslacht>0</wmo301:Geslacht>\
        <wmo301:Naam><iwmo:Geslachtsnaam><iwmo:Achternaam>Bakker</iwmo:Achternaam></iwmo:Geslachtsnaam>\
        <iwmo:Partnernaam><iwmo:Achternaam>Wit</iwmo:Achternaam><iwmo:Voorvoegsel>de</iwmo:Voorvoegsel></iwmo:Partnernaam>\
        <iwmo:Voornamen>Jan</iwmo:Voornamen><iwmo:Voorletters>J</iwmo:Voorletters><iwmo:NaamGebruik>4</iwmo:NaamGebruik></wmo301:Naam>\
        <wmo301:Contact><wmo301:Soort>04</wmo301:Soort><wmo301:Organisatie>Thuis</wmo301:Organisatie>\
        <wmo301:Telefoon><iwmo:Telefoon01><iwmo:Telefoonnummer>0101234567</iwmo:Telefoonnummer><iwmo:Landnummer>0031</iwmo:Landnummer></iwmo:Telefoon01>\
        <iwmo:Telefoon02><iwmo:Telefoonnummer>0201234567</iwmo:Telefoonnummer><iwmo:Landnummer>+31</iwmo:Landnummer></iwmo:Telefoon02></wmo301:Telefoon>\
        <wmo301:Emailadres>a@b.nl</wmo301:Emailadres><wmo301:Periode><iwmo:Begindatum>2026-01-01</iwmo:Begindatum>\
        <iwmo:Einddatum>2026-02-01</iwmo:Einddatum></wmo301:Periode></wmo301:Contact></wmo301:Relatie></wmo301:Relaties>\
        <wmo301:Contactgegevens>";
    let b = lees_301(met("<wmo301:Contactgegevens>", relatie).as_bytes()).unwrap();
    let communicatie = b.client.communicatie.as_ref().unwrap();
    assert_eq!(
        (communicatie.vorm.code(), communicatie.taal.as_deref()),
        ("1", Some("Deens"))
    );
    assert_eq!(b.client.juridische_status.as_ref().unwrap().code(), "02");
    assert_eq!(b.client.vertegenwoordiging.as_ref().unwrap().code(), "06");
    assert_eq!(b.client.commentaar.as_deref(), Some("Twee\nregels"));
    let [relatie] = b.relaties.as_slice() else {
        panic!("one relatie")
    };
    assert_eq!(
        (relatie.nummer.as_str(), relatie.volgorde, relatie.soort.code()),
        ("R1", Some(1), "13")
    );
    assert_eq!(
        relatie
            .geboortedatum
            .as_ref()
            .unwrap()
            .gebruik
            .as_ref()
            .unwrap()
            .code(),
        "2"
    );
    assert_eq!(relatie.geslacht, Some(Geslacht::Onbepaald));
    assert_eq!(relatie.naam.gebruik, NaamGebruik::EigenPartner);
    assert_eq!(relatie.naam.voluit(), "J. Bakker-de Wit");
    let contact = &relatie.contact;
    assert_eq!(
        (contact.soort.code(), contact.organisatie.as_deref()),
        ("04", Some("Thuis"))
    );
    let nummers: Vec<_> = contact
        .telefoon
        .iter()
        .map(|t| (t.nummer.as_str(), t.land.as_str()))
        .collect();
    assert_eq!(nummers, [("0101234567", "0031"), ("0201234567", "+31")]);
    assert_eq!(contact.email.as_deref(), Some("a@b.nl"));
    assert_eq!(
        (contact.begindatum, contact.einddatum),
        (Some(dag(2026, 1, 1)), Some(dag(2026, 2, 1)))
    );
}

#[test]
fn prefixes_are_free() {
    let tekst = initieel()
        .replace("wmo301:", "")
        .replace("xmlns:wmo301", "xmlns")
        .replace("<Bericht ", "<Bericht xmlns:zzz=\"urn:anders\" ")
        .replace("iwmo:", "b:")
        .replace("xmlns:iwmo=", "xmlns:b=");
    assert!(tekst.contains("<Header>") && tekst.contains("<b:Datum>"));
    assert_eq!(lees_301(tekst.as_bytes()), lees_301(initieel().as_bytes()));
}

#[test]
fn comments_instructions_cdata_and_references_are_resolved() {
    let tekst = met(
        "<iwmo:Achternaam>Jansen",
        "<!-- a --><?b c?><iwmo:Achternaam>J<![CDATA[an&]]>&amp;&#115;<!-- x -->&#x65;n&lt;",
    );
    let b = lees_301(tekst.as_bytes()).unwrap();
    assert_eq!(b.client.naam.geslachtsnaam.achternaam, "Jan&&sen<");
}

#[test]
fn a_schema_location_and_a_byte_order_mark_are_allowed() {
    let tekst = met(
        "<wmo301:Bericht ",
        "<wmo301:Bericht xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a b\" ",
    );
    assert!(lees_301(format!("\u{FEFF}{tekst}").as_bytes()).is_ok());
}

#[test]
fn an_unknown_code_is_kept_with_a_warning() {
    for (van, naar, lijst) in [
        ("Eenheid>04<", "Eenheid>99<", "WJ756"),
        ("Frequentie>2<", "Frequentie>3<", "WMO757"),
        ("Geslacht>2<", "Geslacht>9<", "COD046"),
        ("NaamGebruik>1<", "NaamGebruik>8<", "COD700"),
        ("Soort>01<", "Soort>09<", "COD757"),
        ("Categorie>02<", "Categorie>55<", "WMO020"),
        ("LandCode>NL<", "LandCode>NLD<", "COD032"),
    ] {
        let b = lees_301(met(van, naar).as_bytes()).unwrap();
        let [waarschuwing] = b.waarschuwingen.as_slice() else {
            panic!("{lijst}: one warning")
        };
        assert_eq!(waarschuwing.lijst, lijst);
        assert!(naar.contains(&waarschuwing.waarde));
        assert!(
            waarschuwing.plaats.regel > 1
                && naar.starts_with(waarschuwing.plaats.pad.rsplit('/').next().unwrap())
        );
    }
    let b = lees_301(met("Eenheid>04<", "Eenheid>99<").as_bytes()).unwrap();
    assert_eq!(b.producten[0].omvang.as_ref().unwrap().eenheid.code(), "99");
}

#[test]
fn the_kind_of_a_message_is_seen_from_its_root() {
    assert_eq!(soort(initieel().as_bytes()), Some(301));
    assert_eq!(
        soort(initieel().replace("wmo301", "wmo323").as_bytes()),
        Some(323)
    );
    assert_eq!(soort(&initieel().as_bytes()[..250]), Some(301));
    assert_eq!(soort(format!("\u{FEFF}{}", initieel()).as_bytes()), Some(301));
    for geen in ["", "hallo", "<a/>", "<Bericht xmlns='urn:x'/>"] {
        assert_eq!(soort(geen.as_bytes()), None, "{geen}");
    }
}

#[test]
fn a_deleted_and_a_changed_assignment_are_read() {
    let weg = lees_301(bericht("301-d-verwijderd.xml").as_bytes()).unwrap();
    assert!(
        weg.producten
            .iter()
            .any(leidraad_domain::toewijzing::ToegewezenProduct::verwijderd)
    );
    let twee = lees_301(bericht("301-c-intrekken-en-nieuw-andere-omvang.xml").as_bytes()).unwrap();
    assert!(twee.producten.len() > 1);
}
