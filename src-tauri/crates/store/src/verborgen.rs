//! What a reader who may not open some dossiers still sees.
//!
//! Such a reader reads through views that stand in the place of the tables: whoever asks for notes, terms or addresses
//! gets those of the other clients, whatever the question. Of the client itself the name is left. It is one place: a
//! question that is added later goes by it too.

use leidraad_domain::code::DatumGebruik;
use rusqlite::Connection;
use uuid::Uuid;

use crate::StoreFout;
use crate::dossierdelen::{DELEN, EIGEN};

/// Stands in every connection; empty but for a reader that may not open everything.
pub(crate) const VERBORGEN: &str =
    "CREATE TEMP TABLE IF NOT EXISTS verborgen (client_id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;";

/// Tables of a dossier that a reader who may not open it still reads, and why.
const BLIJFT: &[(&str, &str)] = &[
    ("coordinator", "whom to ask"),
    ("inzet", "who comes has to be planned"),
    ("bezoekreeks_client", "who comes has to be planned"),
    ("bezoek", "who comes has to be planned"),
    ("levering", "what was planned is confirmed"),
    ("toewijzing", "by product the rules know who may come"),
    ("medewerker_relatie", "who may not come to whom"),
    ("handeling_feit", "links, no contents"),
    ("afwezigheid_feit", "links, no contents"),
    ("beoordeeld", "a stamp of the program"),
    ("afscherming", "who looks whether it is closed"),
    ("afscherming_lid", "who looks whether it is closed"),
    ("noodtoegang", "who looks whether it is closed"),
    ("noodtoegang_taak", "who may tick it off"),
];

/// Tables that are ordered by when a row came.
const MET_ROWID: &[&str] = &["praktisch"];

/// Whether a row `t` belongs to a dossier that this reader may open.
fn te_zien(van: &str) -> String {
    format!("NOT EXISTS (SELECT 1 FROM temp.verborgen v WHERE v.client_id = {van})")
}

/// The condition for questions that name an index, and so cannot go through a view.
pub(crate) fn niet_verborgen(van: &str) -> String {
    te_zien(van)
}

/// Tables that a reader who may not open everything reads through a view.
fn achter_een_view() -> impl Iterator<Item = &'static str> {
    DELEN
        .iter()
        .filter(|deel| deel.waar == EIGEN && !BLIJFT.iter().any(|(tabel, _)| *tabel == deel.tabel))
        .map(|deel| deel.tabel)
}

/// Columns of a client that stay, and what stands in the place of those that may not be empty.
fn kolom(naam: &str) -> String {
    let blijft = [
        "id",
        "naam",
        "sorteer",
        "versie",
        "naam_gebruik",
        "achternaam",
        "voorvoegsel",
    ];
    let meta = ["gemaakt_op", "gemaakt_door", "gewijzigd_op", "gewijzigd_door"];
    let plaats = match naam {
        _ if blijft.contains(&naam) || meta.contains(&naam) => return format!("c.{naam}"),
        "partner_achternaam" | "partner_voorvoegsel" | "voorletters" => return format!("c.{naam}"),
        "geboortedatum" => "'1900-01-01'".to_owned(),
        "datum_gebruik" => format!("'{}'", DatumGebruik::GeheelOnbekend.code()),
        "geslacht" => "'0'".to_owned(),
        _ => "NULL".to_owned(),
    };
    format!(
        "CASE WHEN {} THEN c.{naam} ELSE {plaats} END AS {naam}",
        te_zien("c.id")
    )
}

/// Makes of a connection one that reads these dossiers no more.
pub(crate) fn beperk(connection: &Connection, verborgen: &[Uuid]) -> Result<(), StoreFout> {
    let mut erbij = connection.prepare("INSERT OR IGNORE INTO temp.verborgen (client_id) VALUES (?1)")?;
    for client in verborgen {
        erbij.execute([client])?;
    }
    drop(erbij);
    for tabel in achter_een_view() {
        let rowid = if MET_ROWID.contains(&tabel) {
            "t.rowid AS rowid, "
        } else {
            ""
        };
        connection.execute_batch(&format!(
            "CREATE TEMP VIEW {tabel} AS SELECT {rowid}t.* FROM main.{tabel} t WHERE {}",
            te_zien("t.client_id")
        ))?;
    }
    let kolommen: Vec<String> = connection
        .prepare("SELECT name FROM pragma_table_info('client', 'main')")?
        .query_map([], |r| r.get::<_, String>(0))?
        .map(|naam| naam.map(|naam| kolom(&naam)))
        .collect::<Result<_, _>>()?;
    connection.execute_batch(&format!(
        "CREATE TEMP VIEW client AS SELECT c.rowid AS rowid, {} FROM main.client c",
        kolommen.join(", ")
    ))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::migratie::proef;

    #[test]
    fn of_a_closed_dossier_every_table_is_hidden_or_stays_with_a_reason() {
        let delen: BTreeSet<&str> = DELEN.iter().map(|deel| deel.tabel).collect();
        for (tabel, waarom) in BLIJFT {
            assert!(delen.contains(tabel) && !waarom.is_empty(), "{tabel}");
        }
        let connection = proef::opslag();
        beperk(&connection, &[Uuid::nil()]).unwrap();
        for tabel in achter_een_view() {
            let plan: String = connection
                .query_row(
                    "SELECT sql FROM sqlite_temp_master WHERE type = 'view' AND name = ?1",
                    [tabel],
                    |r| r.get(0),
                )
                .unwrap();
            assert!(plan.contains("verborgen"), "{tabel}: {plan}");
            connection
                .query_row(&format!("SELECT count(*) FROM {tabel}"), [], |r| {
                    r.get::<_, i64>(0)
                })
                .unwrap();
        }
        assert!(achter_een_view().count() > 15);
    }

    #[test]
    fn through_a_view_a_question_still_goes_by_its_index() {
        for (sql, index) in [
            (
                "SELECT * FROM feit WHERE client_id = ?1 AND ingetrokken_op IS NULL",
                "INDEX",
            ),
            ("SELECT * FROM client WHERE id = ?1", "INDEX"),
            (
                "SELECT naam FROM client ORDER BY sorteer, id LIMIT 10",
                "client_volgorde",
            ),
        ] {
            let stappen = proef::plan_beperkt(sql);
            assert!(stappen.iter().any(|s| s.contains(index)), "{sql}: {stappen:#?}");
            assert!(
                !stappen.iter().any(|s| s.contains("TEMP B-TREE")),
                "{sql}: {stappen:#?}"
            );
        }
    }
}
