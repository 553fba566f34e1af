//! Copies: whole, unreadable, kept, put back.

use std::fs;
use std::path::Path;

use chrono::NaiveDateTime;

use crate::Wie;
use crate::backup::{Geheim, Kopiesoort, keur, kijk, lijst};
use crate::gebruiker::Gebruiker;
use crate::logboek::Regel;
use crate::organisatie::Organisatie;
use crate::sleutels::{Sleutelbestand, pad_van};
use crate::{Lezer, Store, StoreFout};
use leidraad_domain::gebruiker::Rol;
use leidraad_domain::id::GebruikerId;
use leidraad_domain::nummer::Agb;

const ZIN: &str = "een lange zin als sleutel";

fn nu(dag: u32) -> NaiveDateTime {
    let dag = chrono::NaiveDate::from_ymd_opt(2027, 1, 1).unwrap() + chrono::Days::new(u64::from(dag));
    dag.and_hms_opt(9, 0, 0).unwrap()
}

fn wie() -> Wie {
    Wie {
        gebruiker: GebruikerId(uuid::Uuid::nil()),
        nu: nu(1),
    }
}

fn schrijf(store: &Store) {
    let regel = Regel {
        soort: "gewijzigd",
        handeling: "x.y",
        client: None,
        medewerker: None,
    };
    store.schrijf(|s| s.log(regel, wie())).unwrap();
}

/// A store with one user, and the folder it stands in.
fn opslag() -> (tempfile::TempDir, Store, String) {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("zorg.db");
    let (_, sleutel, code) = Sleutelbestand::maak(&pad, "Anja", ZIN).unwrap();
    let store = Store::maak(&pad, sleutel).unwrap();
    let anja = Gebruiker {
        id: wie().gebruiker,
        naam: "Anja".to_owned(),
        rol: Rol::Beheerder,
        team: None,
        vertrokken: false,
    };
    let zorg = Organisatie {
        naam: "Zorg Thuis".to_owned(),
        agb: Agb::lees("65656055").unwrap(),
        voorbeeld: false,
    };
    store
        .schrijf(|s| {
            s.gebruiker_nieuw(&anja, wie())?;
            s.organisatie_nieuw(&zorg, wie())
        })
        .unwrap();
    schrijf(&store);
    (map, store, code)
}

#[test]
fn a_copy_is_unreadable_without_its_key_and_opens_with_password_or_recovery_code() {
    let (map, store, code) = opslag();
    let kopie = store.maak_kopie(map.path(), Kopiesoort::Hand, nu(2)).unwrap();
    let bytes = fs::read(&kopie.pad).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3") && !String::from_utf8_lossy(&bytes).contains("Zorg"));
    for geheim in [Geheim::Wachtwoord("anja", ZIN), Geheim::Herstelcode(&code)] {
        let gezien = kijk(&kopie.pad, geheim).unwrap().inhoud;
        assert_eq!(gezien.organisatie, "Zorg Thuis");
        assert_eq!(gezien.gebruikers, [("Anja".to_owned(), "beheerder".to_owned())]);
        assert_eq!(gezien.laatste, Some(nu(1)));
    }
    assert!(matches!(
        kijk(&kopie.pad, Geheim::Wachtwoord("Anja", "een andere lange zin")),
        Err(StoreFout::WachtwoordOnjuist)
    ));
}

#[test]
fn thirty_copies_stay_and_half_ones_go() {
    let (map, store, _) = opslag();
    let half = map.path().join("leidraad-20270101-090000-dag.backup.deel77");
    fs::write(&half, b"half").unwrap();
    for dag in 1..=32 {
        store.maak_kopie(map.path(), Kopiesoort::Dag, nu(dag)).unwrap();
    }
    let over = lijst(map.path()).unwrap();
    assert_eq!(
        (over.len(), over[0].gemaakt_op, over[29].gemaakt_op),
        (30, nu(32), nu(3))
    );
    assert!(!half.exists());
    let sleutels = fs::read_dir(map.path()).unwrap().flatten();
    let sleutels = sleutels.filter(|f| f.file_name().to_string_lossy().contains("backup.sleutels"));
    assert_eq!(sleutels.count(), 30);
}

#[test]
fn a_copy_is_put_back_on_an_empty_machine_and_over_a_store_that_is_kept() {
    let (map, store, code) = opslag();
    let kopie = store.maak_kopie(map.path(), Kopiesoort::Hand, nu(2)).unwrap();
    schrijf(&store);
    let doel = map.path().join("zorg.db");
    let gezien = kijk(&kopie.pad, Geheim::Herstelcode(&code)).unwrap();
    assert!(matches!(gezien.zet_terug(&doel, nu(3)), Err(StoreFout::Bezet)));
    drop(store);
    let bewaard = gezien.zet_terug(&doel, nu(3)).unwrap().unwrap();
    let regels = |pad: &Path| {
        let sleutel = Sleutelbestand::lees(pad).unwrap().probeer("Anja", ZIN).unwrap();
        let store = Store::open(pad, sleutel).unwrap();
        let tel = |l: Lezer<'_>| {
            Ok::<i64, StoreFout>(l.0.query_row("SELECT count(*) FROM logboek", [], |r| r.get(0))?)
        };
        store.lees(tel).unwrap()
    };
    assert_eq!((regels(&doel), regels(&bewaard)), (1, 2));
    let leeg = tempfile::tempdir().unwrap();
    let doel = leeg.path().join("elders.db");
    assert_eq!(gezien.zet_terug(&doel, nu(3)).unwrap(), None);
    assert_eq!(regels(&doel), 1);
}

#[test]
fn one_wrong_bit_in_a_copy_or_its_keys_is_seen() {
    let (map, store, code) = opslag();
    let kopie = store.maak_kopie(map.path(), Kopiesoort::Hand, nu(2)).unwrap();
    let sleutel = kijk(&kopie.pad, Geheim::Herstelcode(&code)).unwrap().sleutel();
    for (pad, stap) in [(kopie.pad.clone(), 4999), (pad_van(&kopie.pad), 97)] {
        let goed = fs::read(&pad).unwrap();
        for plaats in (0..goed.len()).step_by(stap) {
            let mut fout = goed.clone();
            fout[plaats] ^= 1 << (plaats % 8);
            fs::write(&pad, &fout).unwrap();
            let sleutels_goed = Sleutelbestand::heel(&kopie.pad).unwrap_or(false);
            let geopend = sleutels_goed && keur(&kopie.pad, &sleutel).is_ok();
            assert!(!geopend, "{} at {plaats}", pad.display());
        }
        fs::write(&pad, &goed).unwrap();
    }
    assert!(kijk(&kopie.pad, Geheim::Herstelcode(&code)).is_ok());
}

#[test]
fn a_folder_that_is_gone_is_said_to_be_so() {
    let (map, store, _) = opslag();
    let weg = map.path().join("weg");
    assert!(matches!(
        store.maak_kopie(&weg, Kopiesoort::Dag, nu(2)),
        Err(StoreFout::MapWeg)
    ));
    assert!(matches!(lijst(&weg), Err(StoreFout::MapWeg)));
}
