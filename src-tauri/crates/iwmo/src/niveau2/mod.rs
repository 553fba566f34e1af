//! Level 2: the rules that hold within one 301 (CD, CS and TR of the XSLT level). Any fault rejects the
//! whole message with RetourCode 0001 (OP286).
//!
//! Where the published text and the official stylesheet differ, the rule says so.

mod contact;
mod persoon;
mod product;
mod stapeling;

use chrono::NaiveDate;

use crate::bericht::Toewijzingsbericht;

/// A rule of level 2 that a message breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Niveau2Fout {
    /// Rule id, as `CS002`.
    pub regel: &'static str,
    /// The element, repeated ones with their number from 1: `Bericht/Client/Contactgegevens/Contact[2]/Periode`.
    pub pad: String,
}

/// Collects faults.
struct Fouten(Vec<Niveau2Fout>);

impl Fouten {
    /// Records a fault when the rule does not hold.
    fn eis(&mut self, geldt: bool, regel: &'static str, pad: impl FnOnce() -> String) {
        if !geldt {
            self.0.push(Niveau2Fout { regel, pad: pad() });
        }
    }
}

/// Checks a 301 against every rule of level 2; an empty list is a 301 to approve.
///
/// The faults come in the order client, relaties, contacts, products.
pub fn controleer_niveau2(b: &Toewijzingsbericht) -> Vec<Niveau2Fout> {
    let mut fouten = Fouten(Vec::new());
    let dagtekening: NaiveDate = b.header.dagtekening;
    persoon::client(b, &mut fouten);
    persoon::relaties(&b.relaties, dagtekening, &mut fouten);
    contact::contactgegevens(&b.contacten, &mut fouten);
    product::producten(&b.producten, dagtekening, &mut fouten);
    stapeling::controleer(&b.producten, &mut fouten);
    fouten.0
}
