//! Colleagues who do not exist, and whose client each example client is.

use leidraad_api::Beller;
use leidraad_domain::gebruiker::{Recht, Rol};
use leidraad_domain::id::{ClientId, GebruikerId};
use leidraad_store::gebruiker::Gebruiker;
use leidraad_store::{Schrijver, Wie};

use crate::App;
use crate::nee::Nee;

/// Team of the example user.
const TEAM: &str = "Noord";
/// Name, role and team of the others.
const COLLEGAS: &[(&str, Rol, &str)] = &[
    ("Anja de Wit", Rol::Coordinator, TEAM),
    ("Bram Postma", Rol::Coordinator, TEAM),
    ("Chantal Bakker", Rol::Coordinator, "Zuid"),
    ("Dennis Smit", Rol::Teamleider, "Zuid"),
];
/// Clients that one coordinator can look after: a store with more gets more coordinators.
const CASELOAD: u32 = 120;
/// One in so many clients has no coordinator yet.
const ZONDER: u32 = 13;

impl App {
    /// Adds colleagues who sign in with the password of the example user.
    pub(super) fn voorbeeld_collegas(&self, beller: &Beller, wachtwoord: &str) -> Result<(), Nee> {
        let ik = self.open_sessie()?.gebruiker.clone();
        let beller = Beller {
            gebruiker: Some(ik.clone()),
            ..beller.clone()
        };
        for (naam, rol, team) in COLLEGAS {
            let collega = Gebruiker {
                id: GebruikerId(self.host.nieuw_id()),
                naam: (*naam).to_owned(),
                rol: *rol,
                team: Some((*team).to_owned()),
                vertrokken: false,
            };
            self.collega_nieuw(&beller, &collega, wachtwoord)?;
        }
        self.schrijf(&beller, None, |s, _| {
            Ok(s.gebruiker_wijzig(ik.id, ik.rol, Some(TEAM))?)
        })
    }

    /// Who may look after example clients. In a large store colleagues join who cannot sign in, so that nobody has
    /// thousands.
    pub(super) fn voorbeeld_coordinatoren(
        &self,
        s: &Schrijver<'_>,
        clienten: u32,
        wie: Wie,
    ) -> Result<Vec<GebruikerId>, Nee> {
        let mut coordinatoren: Vec<GebruikerId> = s
            .lezer()
            .gebruikers()?
            .into_iter()
            .filter(|g| g.rol == Rol::Coordinator || g.id == wie.gebruiker && g.rol.mag(Recht::Dossier))
            .map(|g| g.id)
            .collect();
        let nodig = (clienten / CASELOAD) as usize;
        for nummer in coordinatoren.len()..nodig {
            let collega = Gebruiker {
                id: GebruikerId(self.host.nieuw_id()),
                naam: format!("Collega {nummer}"),
                rol: Rol::Coordinator,
                team: Some(format!("Team {}", nummer / 10 + 1)),
                vertrokken: false,
            };
            if s.lezer().gebruiker(&collega.naam)?.is_none() {
                s.gebruiker_nieuw(&collega, wie)?;
                coordinatoren.push(collega.id);
            }
        }
        Ok(coordinatoren)
    }
}

/// Whose client this one is, since the day of its first message; some are nobody's yet.
pub(super) fn verdeel(
    s: &Schrijver<'_>,
    coordinatoren: &[GebruikerId],
    nummer: u32,
    client: ClientId,
    sinds: chrono::NaiveDate,
    wie: Wie,
) -> Result<Option<GebruikerId>, Nee> {
    let beurt = nummer as usize % coordinatoren.len().max(1);
    let van = coordinatoren
        .get(beurt)
        .copied()
        .filter(|_| nummer % ZONDER != ZONDER - 1);
    if van.is_some() {
        s.coordinator_zet(client, van, sinds, wie)?;
    }
    Ok(van)
}
