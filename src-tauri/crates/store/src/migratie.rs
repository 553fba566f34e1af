//! Bringing a store up to date: all or nothing; a newer store is left alone.

use rusqlite::{Connection, TransactionBehavior};

use crate::{
    StoreFout, afscherming, afspraak, afwezigheid, beginsituatie, beoordeeld, bericht, betrokkene, bezoek,
    bezoekreeks, bijlage, brieftekst, client, contactgegeven, evaluatie, feit, gebruiker, gemeld, instelling,
    inzet, koppeling, levering, logboek, medewerker, medewerker_blok, medewerker_periode, medewerker_relatie,
    notitie, notitie_concept, organisatie, organisatiefeit, organisatiegegevens, papier, papier_gevraagd,
    plan, praktisch, profiel, publicatie, sjabloon, stuk, taak, toewijzing, toewijzing_versie, uitbericht,
    uitkomst, uitzondering, vaste_medewerker, verdeling, vernietiging, verzoek, wachtend, werkstand, zoeken,
};

/// One step. The SQL stands beside the row type it belongs to and is never edited after a release.
struct Migratie {
    sql: &'static [&'static str],
}

/// Step n brings a store from version n-1 to n.
const MIGRATIES: &[Migratie] = &[
    Migratie {
        sql: &[
            organisatie::TABEL,
            gebruiker::TABEL,
            client::TABEL,
            contactgegeven::TABEL,
            zoeken::TABEL,
            bericht::TABEL,
            toewijzing::TABEL,
            koppeling::TABEL,
            feit::TABEL,
            plan::TABEL,
            uitkomst::TABEL,
            logboek::TABEL,
        ],
    },
    Migratie {
        sql: &[
            profiel::TABEL,
            instelling::TABEL,
            organisatiefeit::TABEL,
            toewijzing_versie::TABEL,
            beoordeeld::TABEL,
            uitkomst::UREN,
        ],
    },
    Migratie {
        sql: &[
            afspraak::TABEL,
            brieftekst::TABEL,
            organisatiegegevens::TABEL,
            uitbericht::TABEL,
            beginsituatie::TABEL,
            feit::BEGIN,
            uitkomst::INGEBRUIKNAME,
            betrokkene::TABEL,
            praktisch::TABEL,
            notitie::TABEL,
            notitie_concept::TABEL,
            stuk::TABEL,
            contactgegeven::ADRES,
            uitkomst::EERSTE,
            zoeken::KOLOMMEN,
            plan::ACTIVITEIT_ALS_GEGEVENS,
            sjabloon::TABEL,
            gemeld::TABEL,
            evaluatie::TABEL,
            gebruiker::TEAM,
            verdeling::TABEL,
            werkstand::TABEL,
            taak::TABEL,
            uitkomst::DUBBEL,
            toewijzing::CONTRACT,
            wachtend::INDEX,
        ],
    },
    Migratie {
        sql: &[
            medewerker::TABEL,
            medewerker_periode::TABEL,
            medewerker_blok::TABEL,
            papier::TABEL,
            medewerker_relatie::TABEL,
            uitzondering::TABEL,
            logboek::MEDEWERKER,
        ],
    },
    Migratie {
        sql: &[inzet::TABEL, bezoekreeks::TABEL, bezoek::TABEL],
    },
    Migratie {
        sql: &[vaste_medewerker::INDEX],
    },
    Migratie {
        sql: &[afwezigheid::TABEL, publicatie::TABEL, levering::TABEL],
    },
    Migratie {
        sql: &[gebruiker::VERTREK, logboek::VOLLEDIG],
    },
    Migratie {
        sql: &[verzoek::TABEL, vernietiging::TABEL, logboek::ALLES],
    },
    Migratie {
        sql: &[beoordeeld::SOM],
    },
    Migratie {
        sql: &[afscherming::TABEL],
    },
    Migratie {
        sql: &[bijlage::TABEL],
    },
    Migratie {
        sql: &[papier_gevraagd::TABEL],
    },
];

fn versie(connection: &Connection) -> Result<u32, StoreFout> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// The version to which a store with facts in it is about to be brought; `None` when there is nothing to bring.
pub(crate) fn komt(connection: &Connection) -> Result<Option<u32>, StoreFout> {
    let newest = aantal();
    let found = versie(connection)?;
    Ok((0 < found && found < newest).then_some(newest))
}

/// Brings the store to the newest version.
pub(crate) fn breng_bij(connection: &mut Connection) -> Result<(), StoreFout> {
    breng_tot(connection, aantal())
}

/// The newest version.
pub(crate) fn aantal() -> u32 {
    MIGRATIES.len() as u32
}

/// Brings the store to this version, all or nothing.
pub(crate) fn breng_tot(connection: &mut Connection, newest: u32) -> Result<(), StoreFout> {
    let found = versie(connection)?;
    if found > newest {
        return Err(StoreFout::Nieuwer(found));
    }
    if found == newest {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Asked again inside the transaction: another process may have been first.
    let first = versie(&transaction)? as usize;
    for migratie in MIGRATIES.iter().take(newest as usize).skip(first) {
        for sql in migratie.sql {
            transaction.execute_batch(sql)?;
        }
    }
    transaction.pragma_update(None, "user_version", newest)?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
pub(crate) mod proef {
    use super::*;

    /// A new store in memory.
    pub(crate) fn opslag() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        breng_bij(&mut connection).unwrap();
        connection.execute_batch(crate::verborgen::VERBORGEN).unwrap();
        connection
    }

    /// How the database would answer a question: one line a step.
    pub(crate) fn plan(sql: &str) -> Vec<String> {
        stappen(&opslag(), sql)
    }

    /// The same for who may not open every dossier.
    pub(crate) fn plan_beperkt(sql: &str) -> Vec<String> {
        let connection = opslag();
        crate::verborgen::beperk(&connection, &[uuid::Uuid::nil()]).unwrap();
        stappen(&connection, sql)
    }

    fn stappen(connection: &Connection, sql: &str) -> Vec<String> {
        let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let mut rows = statement.raw_query();
        let mut steps = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            steps.push(row.get(3).unwrap());
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    /// A released step is never edited: stores out there were made with it. A change is a new step.
    #[test]
    fn released_migrations_do_not_change() {
        let hashes: Vec<String> = MIGRATIES
            .iter()
            .map(|m| {
                let sum = Sha256::digest(m.sql.concat().as_bytes());
                sum.iter().take(8).map(|b| format!("{b:02x}")).collect()
            })
            .collect();
        assert_eq!(
            hashes,
            [
                "7b316c55764f7f58",
                "cebd5264612a18d4",
                "3421e76f26af9d71",
                "d79c056f1b152cae",
                "7c2169830cc6600b",
                "04f8425659e37b4f",
                "1f73fc90f5673d5e",
                "07be6c91d6f48d61",
                "3708dc648f4e1afd",
                "34298651834a77ba",
                "9db851b8b4c882c3",
                "b06524b513c3d6cd",
                "6ea2f090291c8ec9"
            ]
        );
    }

    #[test]
    fn words_about_how_often_and_when_are_kept_in_the_note_of_an_activity() {
        let connection = Connection::open_in_memory().unwrap();
        let zet = |migratie: &Migratie| {
            migratie
                .sql
                .iter()
                .try_for_each(|sql| connection.execute_batch(sql))
        };
        MIGRATIES[..2].iter().try_for_each(zet).unwrap();
        connection
            .execute_batch(
                "PRAGMA foreign_keys = OFF;
                 INSERT INTO plan_activiteit VALUES (x'00', 1, 'Stofzuigen', 'elke week', 'dinsdag', 'ook de trap');
                 INSERT INTO plan_activiteit VALUES (x'00', 2, 'Ramen', '4x per jaar', '', '');
                 INSERT INTO plan_activiteit VALUES (x'00', 3, 'Was', '', '', 'alleen wit');",
            )
            .unwrap();
        zet(&MIGRATIES[2]).unwrap();
        let mut statement = connection
            .prepare("SELECT toelichting FROM plan_activiteit WHERE ritme IS NULL ORDER BY volgorde")
            .unwrap();
        let noten: Vec<String> = statement
            .query_map([], |r| r.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert_eq!(
            noten,
            ["elke week, dinsdag. ook de trap", "4x per jaar", "alleen wit"]
        );
    }

    #[test]
    fn a_newer_store_is_left_alone() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 99).unwrap();
        let fout = breng_bij(&mut connection);
        assert!(matches!(fout, Err(StoreFout::Nieuwer(99))));
    }
}
