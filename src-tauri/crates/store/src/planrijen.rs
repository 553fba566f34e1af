//! Goals and activities, of a plan or of a template: the same rows in two pairs of tables.

use leidraad_domain::activiteit::{Activiteit, Dagdeel, Ritme, Weekdagen};
use leidraad_domain::plan::Doel;
use rusqlite::{Connection, Row};
use uuid::Uuid;

use crate::StoreFout;

/// Goals of what has this id, in order. `van` is `plan` or `plan_sjabloon`.
pub(crate) fn doelen(c: &Connection, van: &str, id: Uuid) -> Result<Vec<Doel>, StoreFout> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT doel, resultaat, streefdatum FROM {van}_doel WHERE {van}_id = ?1 ORDER BY volgorde"
    ))?;
    let rows = statement.query_map([id], |r| {
        Ok(Doel {
            doel: r.get(0)?,
            resultaat: r.get(1)?,
            streefdatum: r.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds goals.
pub(crate) fn doelen_nieuw(c: &Connection, van: &str, id: Uuid, doelen: &[Doel]) -> Result<(), StoreFout> {
    let mut statement = c.prepare_cached(&format!(
        "INSERT INTO {van}_doel ({van}_id, volgorde, doel, resultaat, streefdatum) VALUES (?1, ?2, ?3, ?4, ?5)"
    ))?;
    for (i, d) in (1_i64..).zip(doelen) {
        statement.execute((id, i, &d.doel, &d.resultaat, d.streefdatum))?;
    }
    Ok(())
}

const KOLOMMEN: &str = "activiteit, ritme, dagen, dagdeel, van, tot, minuten, door, toelichting";

fn activiteit(r: &Row<'_>) -> rusqlite::Result<Result<Activiteit, StoreFout>> {
    let ritme: Option<String> = r.get(1)?;
    let dagdeel: Option<String> = r.get(3)?;
    let ritme = ritme.map(|code| Ritme::van(&code).ok_or(StoreFout::Waarde("activiteit.ritme")));
    let dagen = Weekdagen::van_bits(r.get(2)?).ok_or(StoreFout::Waarde("activiteit.dagen"));
    let dagdeel = dagdeel.map(|code| Dagdeel::van(&code).ok_or(StoreFout::Waarde("activiteit.dagdeel")));
    let gelezen = |ritme, dagen, dagdeel| -> rusqlite::Result<Activiteit> {
        Ok(Activiteit {
            activiteit: r.get(0)?,
            ritme,
            dagen,
            dagdeel,
            van: r.get(4)?,
            tot: r.get(5)?,
            minuten: r.get(6)?,
            door: r.get(7)?,
            toelichting: r.get(8)?,
        })
    };
    match (ritme.transpose(), dagen, dagdeel.transpose()) {
        (Ok(ritme), Ok(dagen), Ok(dagdeel)) => Ok(Ok(gelezen(ritme, dagen, dagdeel)?)),
        (Err(fout), _, _) | (_, Err(fout), _) | (_, _, Err(fout)) => Ok(Err(fout)),
    }
}

/// Activities of what has this id, in order.
pub(crate) fn activiteiten(c: &Connection, van: &str, id: Uuid) -> Result<Vec<Activiteit>, StoreFout> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {KOLOMMEN} FROM {van}_activiteit WHERE {van}_id = ?1 ORDER BY volgorde"
    ))?;
    let rows = statement.query_map([id], activiteit)?;
    rows.map(|row| row?).collect()
}

/// Adds activities.
pub(crate) fn activiteiten_nieuw(
    c: &Connection,
    van: &str,
    id: Uuid,
    activiteiten: &[Activiteit],
) -> Result<(), StoreFout> {
    let mut statement = c.prepare_cached(&format!(
        "INSERT INTO {van}_activiteit ({van}_id, volgorde, {KOLOMMEN})
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
    ))?;
    for (i, a) in (1_i64..).zip(activiteiten) {
        statement.execute(rusqlite::params![
            id,
            i,
            a.activiteit,
            a.ritme.map(Ritme::code),
            a.dagen.bits(),
            a.dagdeel.map(Dagdeel::code),
            a.van,
            a.tot,
            a.minuten,
            a.door,
            a.toelichting,
        ])?;
    }
    Ok(())
}
