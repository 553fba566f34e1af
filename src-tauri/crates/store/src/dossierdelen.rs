//! All that belongs to one client, table by table. This one list says what a dossier is: by it a dossier is given out,
//! shown to whom it is about, and destroyed. A test holds it against the tables that there are.

use std::collections::HashMap;

use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::ClientId;
use rusqlite::types::ValueRef;
use uuid::Uuid;

use crate::{Lezer, Schrijver, StoreFout};

/// What of a table is given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Uit {
    /// Always.
    Altijd,
    /// Not when sensitive parts stay behind.
    Gevoelig,
    /// Never: links, drafts, and what the program works out itself.
    Nooit,
}

/// The rows of a client in one table.
pub(crate) struct Deel {
    pub tabel: &'static str,
    /// `?1` is the client; `?2` the same in letters.
    pub waar: &'static str,
    pub uit: Uit,
}

const fn deel(tabel: &'static str, waar: &'static str, uit: Uit) -> Deel {
    Deel { tabel, waar, uit }
}

pub(crate) const EIGEN: &str = "client_id = ?1";
const VAN_EVALUATIE: &str = "evaluatie_id IN (SELECT id FROM evaluatie WHERE client_id = ?1)";
const VAN_PLAN: &str = "plan_id IN (SELECT id FROM plan WHERE client_id = ?1)";
/// A series of visits of which nobody is left.
const LEGE_REEKS: &str =
    "?1 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM bezoekreeks_client c WHERE c.reeks_id = bezoekreeks.id)";

/// In the order in which rows can be taken away: whatever refers to a row stands before it.
pub(crate) const DELEN: &[Deel] = &[
    deel(
        "notitie_oud",
        "notitie IN (SELECT nr FROM notitie WHERE client_id = ?1)",
        Uit::Gevoelig,
    ),
    deel("notitie", EIGEN, Uit::Gevoelig),
    deel("notitie_concept", EIGEN, Uit::Nooit),
    deel(
        "stuk_deel",
        "stuk_id IN (SELECT id FROM stuk WHERE client_id = ?1)",
        Uit::Nooit,
    ),
    deel("stuk", EIGEN, Uit::Gevoelig),
    deel("bericht", EIGEN, Uit::Gevoelig),
    deel("levering", EIGEN, Uit::Altijd),
    deel(
        "bezoek_gebeld",
        "bezoek_id IN (SELECT id FROM bezoek WHERE client_id = ?1)",
        Uit::Nooit,
    ),
    deel("handeling_feit", EIGEN, Uit::Nooit),
    deel("bezoek", EIGEN, Uit::Altijd),
    deel("bezoekreeks_client", EIGEN, Uit::Nooit),
    deel("afwezigheid_feit", EIGEN, Uit::Nooit),
    deel("inspanning", EIGEN, Uit::Gevoelig),
    deel("evaluatie_deelnemer", VAN_EVALUATIE, Uit::Altijd),
    deel("evaluatie_doel", VAN_EVALUATIE, Uit::Altijd),
    deel("evaluatie_veld", VAN_EVALUATIE, Uit::Altijd),
    deel("evaluatie_feit", VAN_EVALUATIE, Uit::Nooit),
    deel("evaluatie", EIGEN, Uit::Altijd),
    deel("plan_veld", VAN_PLAN, Uit::Altijd),
    deel("plan_doel", VAN_PLAN, Uit::Altijd),
    deel("plan_activiteit", VAN_PLAN, Uit::Altijd),
    deel("plan", EIGEN, Uit::Altijd),
    deel(
        "afspraak_feit",
        "afspraak_id IN (SELECT id FROM afspraak WHERE client_id = ?1)",
        Uit::Nooit,
    ),
    deel("afspraak", EIGEN, Uit::Altijd),
    deel(
        "inzet_feit",
        "inzet_id IN (SELECT id FROM inzet WHERE client_id = ?1)",
        Uit::Nooit,
    ),
    deel("inzet", EIGEN, Uit::Altijd),
    deel("uitbericht", EIGEN, Uit::Altijd),
    deel("beginsituatie", EIGEN, Uit::Altijd),
    deel("beoordeeld", EIGEN, Uit::Nooit),
    deel("betrokkene", EIGEN, Uit::Altijd),
    deel("contactgegeven", EIGEN, Uit::Altijd),
    deel("relatie", EIGEN, Uit::Altijd),
    deel("praktisch", EIGEN, Uit::Altijd),
    deel("coordinator", EIGEN, Uit::Altijd),
    deel("werkstand", EIGEN, Uit::Nooit),
    deel("verzoek", EIGEN, Uit::Gevoelig),
    deel("noodtoegang_taak", EIGEN, Uit::Nooit),
    deel("noodtoegang", EIGEN, Uit::Gevoelig),
    deel("afscherming_lid", EIGEN, Uit::Nooit),
    deel("afscherming", EIGEN, Uit::Gevoelig),
    deel("taak", EIGEN, Uit::Gevoelig),
    deel("langer_bewaren", EIGEN, Uit::Gevoelig),
    deel("medewerker_relatie", EIGEN, Uit::Gevoelig),
    deel("uitkomst", EIGEN, Uit::Nooit),
    deel("gemeld", "instr(sleutel, ?2) > 0 AND ?1 IS NOT NULL", Uit::Nooit),
    deel("feit", EIGEN, Uit::Altijd),
    deel(
        "toewijzing_versie",
        "toewijzing_id IN (SELECT id FROM toewijzing WHERE client_id = ?1)",
        Uit::Altijd,
    ),
    deel("toewijzing", EIGEN, Uit::Altijd),
    deel("client", "id = ?1", Uit::Altijd),
];

/// Columns that say who somebody is for the government, or what the gemeente remarked.
const GEVOELIGE_KOLOMMEN: &[(&str, &str)] = &[
    ("client", "bsn"),
    ("client", "commentaar"),
    ("client", "juridische_status"),
    ("toewijzing", "commentaar"),
    ("levering", "opmerking"),
];

/// A value as the store has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waarde {
    /// Nothing.
    Niets,
    /// A whole number.
    Getal(i64),
    /// A text, a day or a moment.
    Tekst(String),
    /// Which record.
    Id(Uuid),
    /// Bytes of a file, given out as a file or not at all.
    Bytes,
}

impl Waarde {
    pub(crate) fn van(ruw: ValueRef<'_>) -> Self {
        match ruw {
            ValueRef::Null => Self::Niets,
            ValueRef::Integer(getal) => Self::Getal(getal),
            // No column of this store holds one.
            ValueRef::Real(_) => Self::Niets,
            ValueRef::Text(tekst) => Self::Tekst(String::from_utf8_lossy(tekst).into_owned()),
            ValueRef::Blob(bytes) => Uuid::from_slice(bytes).map_or(Self::Bytes, Self::Id),
        }
    }
}

/// Rows of one table.
#[derive(Debug, Clone)]
pub struct Deeltabel {
    /// Name of the table.
    pub naam: &'static str,
    /// Its columns.
    pub kolommen: Vec<String>,
    /// Its rows, each as wide as the columns.
    pub rijen: Vec<Vec<Waarde>>,
}

impl Lezer<'_> {
    /// All that is kept of a client, without what only the program needs. Colleagues and workers stand in it by name.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn dossierdelen(self, client: ClientId, gevoelig: bool) -> Result<Vec<Deeltabel>, StoreFout> {
        let namen = self.namen()?;
        let mut delen = Vec::new();
        // The client first: nobody reads from the last table on.
        for deel in DELEN.iter().rev() {
            if deel.uit == Uit::Nooit || (!gevoelig && deel.uit == Uit::Gevoelig) {
                continue;
            }
            let mut statement = self.0.prepare(&format!(
                "SELECT * FROM {} WHERE ({}) AND ?2 IS NOT NULL",
                deel.tabel, deel.waar
            ))?;
            let alle: Vec<String> = statement.column_names().map(str::to_owned).collect();
            let mee: Vec<usize> = (0..alle.len())
                .filter(|nr| gevoelig || !GEVOELIGE_KOLOMMEN.contains(&(deel.tabel, alle[*nr].as_str())))
                .collect();
            let soort = alle.iter().position(|k| k == "soort");
            let mut rows = statement.query((client.0, client.0.to_string()))?;
            let mut rijen = Vec::new();
            while let Some(row) = rows.next()? {
                if !gevoelig && deel.tabel == "feit" && soort.is_some_and(|nr| gevoelig_feit(row, nr)) {
                    continue;
                }
                let rij = mee.iter().map(|nr| {
                    Ok(match Waarde::van(row.get_ref(*nr)?) {
                        Waarde::Id(id) => namen
                            .get(&id)
                            .map_or(Waarde::Id(id), |n| Waarde::Tekst(n.clone())),
                        anders => anders,
                    })
                });
                rijen.push(rij.collect::<Result<Vec<_>, StoreFout>>()?);
            }
            if !rijen.is_empty() {
                delen.push(Deeltabel {
                    naam: deel.tabel,
                    kolommen: mee.iter().map(|nr| alle[*nr].clone()).collect(),
                    rijen,
                });
            }
        }
        Ok(delen)
    }

    /// Names of everybody who works with the program or for us.
    pub(crate) fn namen(self) -> Result<HashMap<Uuid, String>, StoreFout> {
        let mut statement = self.0.prepare(
            "SELECT id, naam FROM gebruiker UNION ALL
             SELECT id, roepnaam || ' ' || coalesce(voorvoegsel || ' ', '') || achternaam FROM medewerker",
        )?;
        let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn gevoelig_feit(row: &rusqlite::Row<'_>, kolom: usize) -> bool {
    let soort: Option<String> = row.get(kolom).ok();
    // A kind that a newer program made stays behind.
    soort
        .and_then(|s| FeitSoort::van(&s))
        .is_none_or(FeitSoort::is_gevoelig)
}

impl Schrijver<'_> {
    /// Takes away all that is kept of a client; the lines of the log stay. Gives how many rows of each table went.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn dossier_vernietig(&self, client: ClientId) -> Result<Vec<(&'static str, u32)>, StoreFout> {
        self.vergeet_notities("client_id = ?1", client.0)?;
        self.0
            .prepare_cached("DELETE FROM client_zoek WHERE rowid = (SELECT rowid FROM client WHERE id = ?1)")?
            .execute([client.0])?;
        let mut weg = Vec::new();
        for deel in DELEN {
            let sql = format!(
                "DELETE FROM {} WHERE ({}) AND ?2 IS NOT NULL",
                deel.tabel, deel.waar
            );
            let aantal = self
                .0
                .prepare_cached(&sql)?
                .execute((client.0, client.0.to_string()))?;
            if deel.uit != Uit::Nooit && aantal > 0 {
                weg.push((deel.tabel, u32::try_from(aantal).unwrap_or(u32::MAX)));
            }
            if deel.tabel == "bezoekreeks_client" {
                self.lege_reeksen_weg(client)?;
            }
        }
        Ok(weg)
    }

    /// A visit that was changed for a whole group belongs to its series, and goes with the last client of it.
    fn lege_reeksen_weg(&self, client: ClientId) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(&format!(
                "DELETE FROM bezoek WHERE reeks_id IN (SELECT id FROM bezoekreeks WHERE {LEGE_REEKS})"
            ))?
            .execute([client.0])?;
        self.0
            .prepare_cached(&format!("DELETE FROM bezoekreeks WHERE {LEGE_REEKS}"))?
            .execute([client.0])?;
        Ok(())
    }

    /// Takes notes out of the index, before their rows go.
    pub(crate) fn vergeet_notities(&self, waar: &str, id: Uuid) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(&format!(
                "INSERT INTO notitie_zoek (notitie_zoek, rowid, tekst)
                 SELECT 'delete', nr, tekst FROM notitie WHERE {waar} AND ingetrokken_op IS NULL"
            ))?
            .execute([id])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::migratie::proef;

    /// Tables with a client in them that are no part of the dossier, and why.
    const BUITEN: &[(&str, &str)] = &[
        ("logboek", "who saw and did what outlives what was seen"),
        ("bezoekreeks", "goes with its last client"),
        (
            "vernietiging_regel",
            "what is to be destroyed; goes when it is done",
        ),
    ];

    #[test]
    fn every_table_that_leads_to_a_client_is_part_of_a_dossier() {
        let connection = proef::opslag();
        let lijst = |sql: &str| -> Vec<(String, String)> {
            let mut statement = connection.prepare(sql).unwrap();
            let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?))).unwrap();
            rows.map(Result::unwrap).collect()
        };
        let tabellen = "FROM sqlite_master m, ";
        let kolom = lijst(&format!(
            "SELECT m.name, i.name {tabellen} pragma_table_info(m.name) i WHERE m.type = 'table' AND i.name = 'client_id'"
        ));
        let verwijst = lijst(&format!(
            "SELECT m.name, f.\"table\" {tabellen} pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
        ));
        let van_client: BTreeSet<&str> = kolom.iter().map(|(tabel, _)| tabel.as_str()).collect();
        let delen: BTreeSet<&str> = DELEN.iter().map(|d| d.tabel).collect();
        let buiten: BTreeSet<&str> = BUITEN.iter().map(|(tabel, _)| *tabel).collect();
        let gemist: Vec<&str> = van_client
            .iter()
            .copied()
            .chain(
                verwijst
                    .iter()
                    .filter(|(_, naar)| van_client.contains(naar.as_str()) || naar == "client")
                    .map(|(tabel, _)| tabel.as_str()),
            )
            .filter(|tabel| !delen.contains(tabel) && !buiten.contains(tabel))
            .collect();
        assert_eq!(gemist, Vec::<&str>::new());
    }
}
