//! A beginsituatie in the store: facts that carry its mark, and who coordinates.

use leidraad_domain::beginsituatie::Beginsituatie;
use leidraad_domain::id::{ClientId, FeitId};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use leidraad_store::{Lezer, Schrijver, Wie};

use crate::Kern;
use crate::nee::Nee;

/// What was recorded of a toewijzing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Vastgelegd {
    pub begin: Beginsituatie,
    pub coordinator: Option<String>,
}

/// What was recorded of a toewijzing; `None` is nothing yet.
pub(super) fn vastgelegd(
    l: Lezer<'_>,
    client: ClientId,
    toewijzing: Toewijzingsnummer,
) -> Result<Option<Vastgelegd>, Nee> {
    let Some(coordinator) = l.begin_coordinator(client, toewijzing)? else {
        return Ok(None);
    };
    let feiten = l.feiten(client)?;
    let eigen = feiten
        .iter()
        .filter(|f| f.begin && f.feit.toewijzing == Some(toewijzing))
        .map(|f| &f.feit);
    Ok(Some(Vastgelegd {
        begin: Beginsituatie::van_feiten(eigen),
        coordinator,
    }))
}

impl Kern {
    /// Records a beginsituatie in the place of what was recorded before. The caller evaluates.
    pub(super) fn leg_begin_vast(
        &self,
        s: &Schrijver<'_>,
        client: ClientId,
        toewijzing: Toewijzingsnummer,
        nieuw: &Vastgelegd,
        wie: Wie,
    ) -> Result<(), Nee> {
        self.wijs_coordinator_aan(s, client, toewijzing, nieuw, wie)?;
        for oud in s.lezer().feiten(client)? {
            if oud.begin && oud.feit.toewijzing == Some(toewijzing) {
                s.feit_trek_in(oud.id, wie)?;
            }
        }
        for feit in nieuw.begin.feiten(toewijzing, wie.nu.date()) {
            s.feit_begin(FeitId(self.host.nieuw_id()), client, &feit, wie)?;
        }
        Ok(s.beginsituatie_zet(client, toewijzing, nieuw.coordinator.as_deref(), wie)?)
    }

    /// A coordinator who is a user gets the client, unless somebody gave the client to another since.
    fn wijs_coordinator_aan(
        &self,
        s: &Schrijver<'_>,
        client: ClientId,
        toewijzing: Toewijzingsnummer,
        nieuw: &Vastgelegd,
        wie: Wie,
    ) -> Result<(), Nee> {
        let l = s.lezer();
        let was = l.begin_coordinator(client, toewijzing)?.flatten();
        if nieuw.coordinator == was {
            return Ok(());
        }
        let gebruiker = |naam: &Option<String>| match naam {
            Some(naam) => Ok::<_, Nee>(l.gebruiker(naam)?.map(|g| g.id)),
            None => Ok(None),
        };
        let nu = l.coordinator(client, wie.nu.date())?;
        let van_de_lijst = nu.is_none() || nu == gebruiker(&was)?;
        if let Some(naar) = gebruiker(&nieuw.coordinator)?.filter(|_| van_de_lijst) {
            s.coordinator_zet(client, Some(naar), wie.nu.date(), wie)?;
        }
        Ok(())
    }
}
