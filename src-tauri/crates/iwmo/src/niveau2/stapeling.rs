//! TR302: the same product may be assigned more than once only when the periods do not overlap.

use std::collections::HashMap;

use chrono::NaiveDate;
use leidraad_domain::code::{Categorie, RedenWijziging};
use leidraad_domain::toewijzing::ToegewezenProduct;

use super::{Fouten, product};

/// The latest last day seen so far of each kind of assignment that something may overlap with.
#[derive(Default)]
struct Laatste<'b> {
    alles: Option<NaiveDate>,
    generiek: Option<NaiveDate>,
    categorie: HashMap<&'b str, NaiveDate>,
    aspecifiek: HashMap<&'b str, NaiveDate>,
    specifiek: HashMap<(&'b str, &'b str), NaiveDate>,
}

/// Reports each assignment that begins while an earlier one of the same kind still runs.
///
/// Same kind is: the same category and code; the same category when one of both has no code; anything when
/// one of both has no category. Categories 11 to 14 may always overlap, and assignments that were deleted
/// (13) or lapsed (01), with Einddatum equal to Ingangsdatum, do not count.
pub(super) fn controleer(producten: &[ToegewezenProduct], fouten: &mut Fouten) {
    let mut lopend: Vec<_> = producten
        .iter()
        .enumerate()
        .filter(|(_, p)| telt_mee(p))
        .collect();
    lopend.sort_by_key(|(_, p)| p.ingangsdatum);
    let mut laatste = Laatste::default();
    let mut gevonden = Vec::new();
    for (index, p) in lopend {
        if laatste.overlapt(p) {
            gevonden.push(index);
        }
        laatste.neem_op(p);
    }
    gevonden.sort_unstable();
    for index in gevonden {
        fouten.eis(false, "TR302", || product::pad(index));
    }
}

fn telt_mee(p: &ToegewezenProduct) -> bool {
    let ongedaan = matches!(
        p.reden_wijziging,
        Some(RedenWijziging::Verwijderd | RedenWijziging::Vervallen)
    );
    let hulpmiddel = matches!(
        p.categorie,
        Some(
            Categorie::Rolstoelen
                | Categorie::Vervoervoorzieningen
                | Categorie::Woonvoorzieningen
                | Categorie::Hulpmiddelen
        )
    );
    !(hulpmiddel || ongedaan && p.einddatum == Some(p.ingangsdatum))
}

impl<'b> Laatste<'b> {
    fn overlapt(&self, p: &'b ToegewezenProduct) -> bool {
        let loopt = |eind: Option<&NaiveDate>| eind.is_some_and(|eind| *eind >= p.ingangsdatum);
        let Some(categorie) = p.categorie.as_ref().map(Categorie::code) else {
            return loopt(self.alles.as_ref());
        };
        let zelfde = match p.code.as_deref() {
            None => loopt(self.categorie.get(categorie)),
            Some(code) => {
                loopt(self.aspecifiek.get(categorie)) || loopt(self.specifiek.get(&(categorie, code)))
            }
        };
        zelfde || loopt(self.generiek.as_ref())
    }

    fn neem_op(&mut self, p: &'b ToegewezenProduct) {
        let eind = p.einddatum.unwrap_or(NaiveDate::MAX);
        let later = |dag: &mut NaiveDate| *dag = eind.max(*dag);
        later(self.alles.get_or_insert(eind));
        let Some(categorie) = p.categorie.as_ref().map(Categorie::code) else {
            later(self.generiek.get_or_insert(eind));
            return;
        };
        later(self.categorie.entry(categorie).or_insert(eind));
        match p.code.as_deref() {
            None => later(self.aspecifiek.entry(categorie).or_insert(eind)),
            Some(code) => later(self.specifiek.entry((categorie, code)).or_insert(eind)),
        }
    }
}
