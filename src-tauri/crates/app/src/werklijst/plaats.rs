//! Where a line stands in the list, and where a page begins.

use leidraad_api::Fout;
use leidraad_api::werklijst::WerkItem;
use leidraad_domain::id::ClientId;
use leidraad_store::werk::WerkPlaats;

use crate::nee::Nee;

/// Before the place of a toewijzing that waits, in the key of a page.
pub(super) const WACHT: &str = "wacht";

/// Where a page begins.
pub(super) enum Na {
    /// The first line.
    Begin,
    /// Behind a line with a date.
    Plaats(WerkPlaats),
    /// Behind a toewijzing that waits: gemeente and number.
    Wachtend(String, u32),
}

/// Reads the key of a page.
pub(super) fn lees_na(tekst: Option<&str>) -> Result<Na, Nee> {
    let Some(tekst) = tekst else {
        return Ok(Na::Begin);
    };
    let mut delen = tekst.splitn(3, '|');
    let gelezen = (|| {
        let (eerste, tweede, derde) = (delen.next()?, delen.next()?, delen.next()?);
        if eerste == WACHT {
            return Some(Na::Wachtend(tweede.to_owned(), derde.parse().ok()?));
        }
        Some(Na::Plaats(WerkPlaats {
            uiterlijk: eerste.parse().ok()?,
            client: tweede.parse().ok()?,
            sleutel: derde.to_owned(),
        }))
    })();
    gelezen.ok_or(Nee(Fout::VraagOngeldig { pad: "na".to_owned() }))
}

/// By last day, client, key.
pub(super) fn plaats(item: &WerkItem) -> WerkPlaats {
    WerkPlaats {
        uiterlijk: item.uiterlijk,
        client: ClientId(item.client.unwrap_or_default()),
        // Two contracts may ask the same of the organisation.
        sleutel: match (&item.contract_id, item.client) {
            (Some(contract), None) => format!("{contract}/{}", item.sleutel),
            _ => item.sleutel.clone(),
        },
    }
}
