//! Rows of a table of running clients, as a job does them.

use leidraad_api::Onderdeel;
use leidraad_api::beginsituatie::{InvoerRij, RijUitkomst};
use leidraad_store::logboek::Regel;
use leidraad_store::{Lezer, Schrijver, Wie};

use super::rij;
use super::verwerk::{Beoordeeld, Gezien, Rechter};
use crate::App;
use crate::nee::Nee;
use crate::tabel::taak::{Invoersoort, Rijen, Werk};
use crate::tabel::werkblad::Rij;

/// Running clients as a job.
pub(super) const INVOER: Invoersoort = Invoersoort {
    maak,
    veranderd: &[Onderdeel::Clienten, Onderdeel::Termijnen],
};

fn maak<'a>(app: &'a App, werk: &'a Werk) -> Box<dyn Rijen + 'a> {
    Box::new(Clientrijen {
        werk,
        rechter: Rechter {
            kern: app,
            regels: &werk.regels,
            blad: &werk.blad,
            kolommen: &werk.kolommen,
            vandaag: werk.beller.nu.date(),
            gezien: Gezien::default(),
        },
    })
}

struct Clientrijen<'a> {
    werk: &'a Werk,
    rechter: Rechter<'a>,
}

impl Clientrijen<'_> {
    fn beoordeel(&mut self, l: Lezer<'_>, rij: &Rij) -> Result<Beoordeeld, Nee> {
        let gelezen = rij::lees(&self.werk.blad, &self.werk.kolommen, rij, self.rechter.vandaag);
        self.rechter.beoordeel(l, gelezen)
    }
}

impl Rijen for Clientrijen<'_> {
    fn bekijk(&mut self, l: Lezer<'_>, rij: &Rij) -> Result<InvoerRij, Nee> {
        Ok(self.beoordeel(l, rij)?.rij)
    }

    fn bewaar(&mut self, s: &Schrijver<'_>, rij: &Rij, wie: Wie) -> Result<InvoerRij, Nee> {
        let Beoordeeld { mut rij, wijziging } = self.beoordeel(s.lezer(), rij)?;
        let Some(wijziging) = wijziging.filter(|_| rij.uitkomst != RijUitkomst::Ongewijzigd) else {
            return Ok(rij);
        };
        let client = self.rechter.kern.voer_rij_in(s, wijziging, wie)?;
        rij.client = Some(client.0);
        let regel = Regel {
            soort: "gewijzigd",
            handeling: self.werk.beller.command.naam,
            client: Some(client),
            medewerker: None,
        };
        s.log(regel, wie)?;
        Ok(rij)
    }
}
