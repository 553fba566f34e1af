//! Rules on each assigned product by itself.

use std::collections::HashSet;

use chrono::NaiveDate;
use leidraad_domain::code::{Eenheid, Frequentie, RedenWijziging};
use leidraad_domain::toewijzing::ToegewezenProduct;

use super::Fouten;

/// Path of a product, counted from 0.
pub(super) fn pad(index: usize) -> String {
    format!(
        "Bericht/Client/ToegewezenProducten/ToegewezenProduct[{}]",
        index + 1
    )
}

pub(super) fn producten(producten: &[ToegewezenProduct], dagtekening: NaiveDate, fouten: &mut Fouten) {
    let mut nummers = HashSet::new();
    for (index, product) in producten.iter().enumerate() {
        let pad = |deel: &str| pad(index) + deel;
        fouten.eis(nummers.insert(product.nummer), "TR101", || {
            pad("/ToewijzingNummer")
        });
        fouten.eis(product.toegewezen.date() <= dagtekening, "TR134", || {
            pad("/Toewijzingsdatum")
        });
        let eind = product.einddatum;
        fouten.eis(
            eind.is_none_or(|eind| eind >= product.ingangsdatum),
            "CS003",
            || pad("/Einddatum"),
        );
        let verwijderd = product.reden_wijziging == Some(RedenWijziging::Verwijderd);
        fouten.eis(!verwijderd || eind == Some(product.ingangsdatum), "CS335", || {
            pad("/RedenWijziging")
        });
        let vervallen = product.reden_wijziging == Some(RedenWijziging::Vervallen);
        fouten.eis(!vervallen, "CS336", || pad("/RedenWijziging"));
        vorm(product, pad, fouten);
    }
}

/// Which of Product, Omvang, Budget and Einddatum go together (Uitvoeringsvarianten).
fn vorm(product: &ToegewezenProduct, pad: impl Fn(&str) -> String, fouten: &mut Fouten) {
    let budget = product.budget.is_some();
    let eind = product.einddatum;
    fouten.eis(!budget || eind.is_some(), "CD075", || pad("/Einddatum"));
    fouten.eis(!(budget && product.omvang.is_some()), "CD077", || pad("/Omvang"));
    fouten.eis(budget || product.categorie.is_some(), "CD079", || pad("/Product"));
    let Some(omvang) = &product.omvang else {
        fouten.eis(product.code.is_none(), "CD041", || pad("/Omvang"));
        return;
    };
    fouten.eis(!budget, "CD078", || pad("/Budget"));
    let per_week = omvang.frequentie == Frequentie::Week;
    fouten.eis(!per_week || eind.is_some(), "CD076", || pad("/Einddatum"));
    if na_2020(eind) {
        fouten.eis(product.code.is_some(), "CD080", || pad("/Omvang"));
        let ruim = matches!(
            omvang.eenheid,
            Eenheid::Etmaal | Eenheid::Dagdeel | Eenheid::Euro | Eenheid::StuksInspanning
        );
        let past = matches!(
            omvang.frequentie,
            Frequentie::Week | Frequentie::Maand | Frequentie::Totaal
        );
        fouten.eis(!ruim || past, "CS338", || pad("/Omvang/Frequentie"));
    }
}

/// CD080 and CS338 hold for assignments that are open or end after 31-12-2020.
fn na_2020(eind: Option<NaiveDate>) -> bool {
    eind.is_none_or(|eind| NaiveDate::from_ymd_opt(2020, 12, 31).is_some_and(|grens| eind > grens))
}
