//! What was done to a log shows: 500 attacks, 500 found; and one wrong bit in its head.

use std::fs;

use chrono::NaiveDateTime;
use leidraad_domain::id::{ClientId, GebruikerId};

use crate::logboek::Regel;
use crate::sleutels::Sleutelbestand;
use crate::{Store, StoreFout, Wie, logkop};

const REGELS: u32 = 60;

fn nu(minuut: u32) -> NaiveDateTime {
    let dag = chrono::NaiveDate::from_ymd_opt(2027, 1, 4).unwrap();
    dag.and_hms_opt(9 + minuut / 60, minuut % 60, 0).unwrap()
}

fn opslag() -> (tempfile::TempDir, Store) {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("zorg.db");
    let (_, sleutel, _) = Sleutelbestand::maak(&pad, "Anja", "een lange zin als sleutel").unwrap();
    let store = Store::maak(&pad, sleutel).unwrap().vanaf("proef".to_owned());
    for minuut in 0..REGELS {
        let wie = Wie {
            gebruiker: GebruikerId(uuid::Uuid::from_u128(u128::from(minuut % 3))),
            nu: nu(minuut),
        };
        let regel = Regel {
            soort: "ingezien",
            handeling: if minuut % 2 == 0 {
                "clienten.dossier"
            } else {
                "plannen.toon"
            },
            client: Some(ClientId(uuid::Uuid::from_u128(u128::from(minuut % 7)))),
            medewerker: None,
        };
        let reden = (minuut % 5 == 0).then_some("spoed");
        store.schrijf(|s| s.log_met_reden(regel, reden, wie)).unwrap();
    }
    (map, store)
}

/// What somebody with the key may do to line n.
fn aanval(soort: u32, n: u32) -> String {
    let ander = n % (REGELS - 1) + 1;
    match soort {
        0 => format!("UPDATE logboek SET client_id = randomblob(16) WHERE nr = {n}"),
        1 => format!("UPDATE logboek SET gebruiker_id = randomblob(16) WHERE nr = {n}"),
        2 => format!("UPDATE logboek SET reden = 'anders' WHERE nr = {n}"),
        3 => format!("UPDATE logboek SET rol = 'planner', toegangspunt = NULL WHERE nr = {n}"),
        4 => format!("UPDATE logboek SET moment = '2027-01-05T00:00:00' WHERE nr = {n}"),
        5 => format!("DELETE FROM logboek WHERE nr = {n}"),
        6 => format!("DELETE FROM logboek WHERE nr >= {n}"),
        7 => format!("DELETE FROM logboek WHERE nr = {n}; UPDATE logboek SET nr = nr - 1 WHERE nr > {n}"),
        8 => format!(
            "UPDATE logboek SET nr = -1 WHERE nr = {n}; UPDATE logboek SET nr = {n} WHERE nr = {ander} AND {n} <> {ander};
             UPDATE logboek SET nr = {ander} WHERE nr = -1 AND {n} <> {ander}"
        ),
        _ => format!("UPDATE logboek SET vorm = NULL WHERE nr = {n}"),
    }
}

#[test]
fn five_hundred_attacks_on_the_log_are_five_hundred_found() {
    let (_map, store) = opslag();
    let kop = logkop::lees(store.pad(), store.sleutel()).unwrap();
    assert!(store.logboek_heel().unwrap());
    let mut gevonden = 0;
    for poging in 0..500 {
        let (soort, n) = (poging % 10, poging / 10 + 1);
        let _ = store.schrijf(|s| {
            s.0.execute_batch(&aanval(soort, n))?;
            let heel = s.lezer().logboek_keten(Some(&kop))?.is_some();
            assert!(!heel, "attack {soort} on line {n}");
            gevonden += 1;
            // Undone: an error takes the transaction back.
            Err::<(), _>(StoreFout::Bezet)
        });
    }
    assert_eq!(gevonden, 500);
    assert!(store.logboek_heel().unwrap());
}

#[test]
fn a_head_that_is_gone_or_has_one_wrong_bit_shows() {
    let (_map, store) = opslag();
    let pad = logkop::pad_van(store.pad());
    let goed = fs::read(&pad).unwrap();
    for bit in 0..goed.len() * 8 {
        let mut fout = goed.clone();
        fout[bit / 8] ^= 1 << (bit % 8);
        fs::write(&pad, &fout).unwrap();
        assert!(logkop::lees(store.pad(), store.sleutel()).is_none(), "bit {bit}");
    }
    fs::remove_file(&pad).unwrap();
    assert!(!store.logboek_heel().unwrap());
    fs::write(&pad, &goed).unwrap();
    assert!(store.logboek_heel().unwrap());
}
