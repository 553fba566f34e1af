//! Whether people may work under a contract, apart from any client: only what the contract asks of who comes.

use chrono::NaiveDate;

use crate::feiten::Dossier;
use crate::invoer::{Invoer, ToewijzingInvoer};
use crate::kalender::Kalender;
use crate::medewerker::{Inzet, Medewerker};
use crate::profiel::{Product, Profiel};
use crate::profielen::Profielen;
use crate::soort::Omgeving;
use crate::uitkomst::{Bevinding, Uitkomst};

/// What the rules for workers under this version of a contract say of each of them, for one of its products, on a day. It
/// holds for a deployment of which nothing else is known: no consent, no supervisor, no family.
pub fn mag(
    profielen: &Profielen,
    kalender: &Kalender,
    (profiel, product): (&Profiel, &Product),
    medewerkers: &[Medewerker],
    op: NaiveDate,
) -> Vec<Bevinding> {
    let toewijzingen = [verzonnen(profiel, product, op)];
    let inzetten: Vec<Inzet> = medewerkers.iter().map(|m| inzet(m, op)).collect();
    let invoer = Invoer {
        medewerkers,
        inzetten: &inzetten,
        ..Invoer::van(&toewijzingen, &[])
    };
    let dossier = Dossier { invoer: &invoer };
    let om = Omgeving::nieuw(kalender, profielen, profiel, &dossier);
    let mut uit = Uitkomst::default();
    for regel in &profiel.regels.personeelseis {
        regel.beoordeel(&om, &mut uit);
    }
    uit.bevindingen
}

/// The products of a contract, those of which the same is asked of workers together; in the order of the profile.
pub fn productgroepen(profiel: &Profiel) -> Vec<Vec<&Product>> {
    let gevraagd = |product: &Product| -> Vec<_> {
        let regels = profiel.regels.personeelseis.iter();
        regels.map(|regel| regel.bij_product(product)).collect()
    };
    let mut groepen: Vec<(_, Vec<&Product>)> = Vec::new();
    for product in &profiel.producten {
        let eisen = gevraagd(product);
        match groepen.iter_mut().find(|(andere, _)| *andere == eisen) {
            Some((_, groep)) => groep.push(product),
            None => groepen.push((eisen, vec![product])),
        }
    }
    groepen.into_iter().map(|(_, groep)| groep).collect()
}

/// A toewijzing that says only what is asked about.
fn verzonnen(profiel: &Profiel, product: &Product, op: NaiveDate) -> ToewijzingInvoer {
    ToewijzingInvoer {
        nummer: 0,
        contract: profiel.id.clone(),
        product: product.id.clone(),
        voorziening: product.voorziening,
        eerste_dagtekening: op,
        verzonden: op,
        ontvangen: op,
        ingangsdatum: op,
        einddatum: None,
        omvang: None,
        gemeente: None,
        spoed: false,
        herziet: None,
        herzieningen: Vec::new(),
    }
}

fn inzet(m: &Medewerker, op: NaiveDate) -> Inzet {
    Inzet {
        medewerker: m.id.clone(),
        op,
        toewijzing: None,
        toestemmingen: Vec::new(),
        supervisor: None,
        groep: None,
    }
}
