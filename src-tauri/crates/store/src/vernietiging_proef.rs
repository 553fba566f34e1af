//! What was destroyed is gone: from the tables, from the indexes and from the bytes of the file. The file of this proof is
//! not encrypted, so that its bytes can be looked at as somebody with the key would.

use std::cell::RefCell;
use std::path::Path;

use chrono::NaiveDate;
use leidraad_domain::id::ClientId;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use uuid::Uuid;

use crate::verbinding::{INSTELLINGEN, Logkant};
use crate::zoeken::Zoektekst;
use crate::{Lezer, Schrijver, StoreFout, migratie};

/// Words of whom goes; nobody else has them.
const WOORDEN: &[&str] = &["Zonneschijnweg", "Weltevreden", "parkietenkooi", "beschimmeld"];

fn dag(tekst: &str) -> NaiveDate {
    tekst.parse().unwrap()
}

fn opslag(map: &Path) -> Connection {
    let mut connection = Connection::open(map.join("open.db")).unwrap();
    connection.execute_batch(INSTELLINGEN).unwrap();
    connection
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;")
        .unwrap();
    migratie::breng_bij(&mut connection).unwrap();
    connection
}

fn in_een<T>(connection: &mut Connection, werk: impl FnOnce(&Schrijver<'_>) -> Result<T, StoreFout>) -> T {
    let transaction: Transaction<'_> = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .unwrap();
    let kant = Logkant {
        toegangspunt: "proef",
        kop: RefCell::default(),
    };
    let schrijver = Schrijver(transaction, kant);
    let uitkomst = werk(&schrijver).unwrap();
    schrijver.0.commit().unwrap();
    uitkomst
}

/// A client with something in every place where words can lie.
fn client(s: &Schrijver<'_>, nr: u128, woorden: [&str; 4], op: &str) -> Result<ClientId, StoreFout> {
    let id = Uuid::from_u128(nr);
    let hex = format!("x'{}'", id.simple());
    let [straat, naam, notitie, oud] = woorden;
    let andere = |n: u128| format!("x'{}'", Uuid::from_u128(nr * 100 + n).simple());
    let (feit, stuk, noot, toewijzing) = (andere(1), andere(2), andere(3), andere(4));
    let wie = "x'01'";
    s.0.execute_batch(&format!(
        "INSERT OR IGNORE INTO gebruiker (id, naam, rol, gemaakt_op, gemaakt_door) VALUES ({wie}, 'Anja', 'beheerder', '{op}', {wie});
         INSERT INTO client (id, geboortedatum, geslacht, achternaam, naam_gebruik, naam, sorteer, gemaakt_op, gemaakt_door,
            gewijzigd_op, gewijzigd_door) VALUES ({hex}, '1941-05-12', '1', '{naam}', '1', '{naam}', '{naam}', '{op}', {wie}, '{op}', {wie});
         INSERT INTO toewijzing (id, client_id, gemeente, nummer, toegewezen, ingangsdatum, einddatum, eerste_dagtekening, ontvangen,
            ontvangen_aangenomen, spoed, herziet_bevestigd, commentaar, gemaakt_op, gemaakt_door, gewijzigd_op, gewijzigd_door)
            VALUES ({toewijzing}, {hex}, '0160', {nr}, '{op}', '{op}', '{op}', '{op}', '{op}', 0, 0, 0, '{oud}', '{op}', {wie}, '{op}', {wie});
         INSERT INTO feit (id, client_id, soort, op, velden, gemaakt_op, gemaakt_door)
            VALUES ({feit}, {hex}, 'calamiteit', '{op}', '{{\"beschrijving\":\"{notitie}\"}}', '{op}', {wie});
         INSERT INTO stuk (id, client_id, soort, naam, datum, vorm, grootte, som, feit_id, gemaakt_op, gemaakt_door)
            VALUES ({stuk}, {hex}, 'overig', '{naam}.txt', '{op}', 'txt', 4, x'00', {feit}, '{op}', {wie});
         INSERT INTO stuk_deel (stuk_id, nr, inhoud) VALUES ({stuk}, 1, CAST('{straat}' AS BLOB));
         INSERT INTO notitie (id, client_id, op, tekst, gemaakt_op, gemaakt_door, gewijzigd_op, gewijzigd_door)
            VALUES ({noot}, {hex}, '{op}', 'eerst stond er {oud} en nog veel meer woorden', '{op}', {wie}, '{op}', {wie});
         UPDATE notitie SET tekst = 'een {notitie}' WHERE id = {noot};"
    ))?;
    s.client_indexeer(
        ClientId(id),
        &Zoektekst {
            naam: naam.to_owned(),
            adres: straat.to_owned(),
            ..Zoektekst::default()
        },
    )?;
    Ok(ClientId(id))
}

/// Which of the words can be read in the bytes beside or in the file.
fn leesbaar(map: &Path) -> Vec<&'static str> {
    let mut bytes = Vec::new();
    for file in std::fs::read_dir(map).unwrap() {
        bytes.extend(std::fs::read(file.unwrap().path()).unwrap());
    }
    let bytes = bytes.to_ascii_lowercase();
    let staat_er = |woord: &str| {
        let woord = woord.to_ascii_lowercase();
        bytes.windows(woord.len()).any(|w| w == woord.as_bytes())
    };
    WOORDEN.iter().copied().filter(|woord| staat_er(woord)).collect()
}

#[test]
fn nothing_of_whom_was_destroyed_can_be_read_in_the_file() {
    let map = tempfile::tempdir().unwrap();
    let mut connection = opslag(map.path());
    let [straat, naam, notitie, oud] = [WOORDEN[0], WOORDEN[1], WOORDEN[2], WOORDEN[3]];
    let weg = in_een(&mut connection, |s| {
        client(s, 1, [straat, naam, notitie, oud], "2010-01-05")
    });
    in_een(&mut connection, |s| {
        client(s, 2, ["Dorpsstraat", "Bakker", "hond", "kat"], "2010-01-05")
    });
    let leeg = |connection: &Connection| {
        connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |r| r.get::<_, i64>(0))
            .unwrap()
    };
    leeg(&connection);
    assert_eq!(leesbaar(map.path()), WOORDEN, "before");
    in_een(&mut connection, |s| {
        let rijen = s.dossier_vernietig(weg)?;
        assert!(
            rijen.contains(&("notitie", 1)) && rijen.contains(&("client", 1)),
            "{rijen:?}"
        );
        s.zoekindex_opschonen()
    });
    assert_eq!(leeg(&connection), 0);
    assert_eq!(leesbaar(map.path()), Vec::<&str>::new());
    let over: u32 = connection
        .query_row("SELECT count(*) FROM client", [], |r| r.get(0))
        .unwrap();
    assert_eq!(over, 1);
    let schoon: i64 = connection
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |r| r.get(0))
        .unwrap();
    assert_eq!(schoon, 0);
}

#[test]
fn what_was_kept_fifteen_years_is_found_and_nothing_else() {
    let map = tempfile::tempdir().unwrap();
    let mut connection = opslag(map.path());
    let oud = in_een(&mut connection, |s| {
        client(s, 1, ["a", "Oud", "b", "c"], "2010-01-05")
    });
    in_een(&mut connection, |s| {
        client(s, 2, ["a", "Nieuw", "b", "c"], "2020-01-05")
    });
    let loopt = in_een(&mut connection, |s| {
        let id = client(s, 3, ["a", "Loopt", "b", "c"], "2010-01-05")?;
        s.0.execute(
            "UPDATE toewijzing SET einddatum = NULL WHERE client_id = ?1",
            [id.0],
        )?;
        Ok(id)
    });
    let vraag = |connection: &Connection, vandaag: &str| -> Vec<(&'static str, Option<ClientId>)> {
        let vandaag = dag(vandaag);
        let vanaf = vandaag - chrono::Months::new(180);
        let oud = Lezer(connection).bewaard_tot(vanaf, vandaag).unwrap();
        oud.into_iter().map(|o| (o.soort.code(), o.client)).collect()
    };
    assert_eq!(vraag(&connection, "2025-01-05"), []);
    assert_eq!(
        vraag(&connection, "2025-01-06"),
        [
            ("dossier", Some(oud)),
            ("notitie", Some(loopt)),
            ("stuk", Some(loopt))
        ]
    );
    // Somebody recorded that support ended.
    connection
        .execute(
            "UPDATE feit SET soort = 'overlijden' WHERE client_id = ?1",
            [loopt.0],
        )
        .unwrap();
    assert_eq!(
        vraag(&connection, "2025-01-06"),
        [("dossier", Some(oud)), ("dossier", Some(loopt))]
    );
    connection
        .execute(
            "INSERT INTO langer_bewaren VALUES (?1, '2025-12-31', 'rechtszaak', '2024-01-01', x'01')",
            [oud.0],
        )
        .unwrap();
    assert_eq!(vraag(&connection, "2025-12-31"), [("dossier", Some(loopt))]);
    assert_eq!(vraag(&connection, "2026-01-01").len(), 2);
}
