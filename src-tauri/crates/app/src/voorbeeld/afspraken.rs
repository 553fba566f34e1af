//! Appointments of the coming days with example clients, so that the day list lives.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use leidraad_domain::afspraak::{Afspraak, AfspraakSoort, AfspraakStand, Plaats};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::id::{AfspraakId, ClientId, GebruikerId};
use leidraad_store::afspraak::AfspraakRij;
use leidraad_store::{Schrijver, Wie};

use super::mensen::Toeval;
use crate::Kern;
use crate::nee::Nee;

/// One in so many clients is visited in these days.
const ELKE: u32 = 3;
/// From today on.
const DAGEN: u32 = 6;
/// Begin of the visits, on the hour.
const UREN: (u32, u32) = (9, 16);

impl Kern {
    /// Plans a visit of the coordinator with one in a few clients.
    pub(super) fn voorbeeld_afspraak(
        &self,
        s: &Schrijver<'_>,
        client: ClientId,
        collega: Option<GebruikerId>,
        toeval: &mut Toeval,
        wie: Wie,
    ) -> Result<(), Nee> {
        if toeval.tot(ELKE) > 0 {
            return Ok(());
        }
        let dag = werkdag(wie.nu.date() + Days::new(u64::from(toeval.tot(DAGEN))));
        let uur = UREN.0 + toeval.tot(UREN.1 - UREN.0);
        let Some(op) = dag.and_hms_opt(uur, 0, 0) else {
            return Ok(());
        };
        let rij = AfspraakRij {
            id: AfspraakId(self.host.nieuw_id()),
            reeks: self.host.nieuw_id(),
            volgnummer: 0,
            afspraak: Afspraak {
                client,
                toewijzing: None,
                soort: AfspraakSoort::Huisbezoek,
                op: Tijdstip::Moment(op),
                minuten: Some(45),
                plaats: Plaats::Thuis,
                waar: String::new(),
                met: String::new(),
                collega,
                notitie: String::new(),
                stand: AfspraakStand::Gepland,
            },
            feit_gepland: None,
            collega_naam: None,
            door: String::new(),
            gewijzigd_op: wie.nu,
            versie: 1,
        };
        Ok(s.afspraak_nieuw(&rij, wie)?)
    }
}

/// This day, or the Monday after.
fn werkdag(dag: NaiveDate) -> NaiveDate {
    let verder = match dag.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    dag + Days::new(verder)
}
