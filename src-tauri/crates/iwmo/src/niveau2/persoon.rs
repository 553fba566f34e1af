//! Rules on the client and on relaties.

use std::collections::HashSet;

use chrono::{Datelike, Months, NaiveDate};
use leidraad_domain::client::{Geboortedatum, Relatie};
use leidraad_domain::code::{DatumGebruik, NaamGebruik};
use leidraad_domain::naam::Naam;
use leidraad_domain::nummer::Bsn;

use super::{Fouten, contact};
use crate::bericht::Toewijzingsbericht;

/// Greatest age on the Dagtekening, in months (TR002: 120 years).
const MAX_LEEFTIJD: Months = Months::new(120 * 12);

pub(super) fn client(b: &Toewijzingsbericht, fouten: &mut Fouten) {
    let pad = |deel: &str| format!("Bericht/Client/{deel}");
    fouten.eis(Bsn::lees(&b.bsn).is_ok(), "CS002", || pad("Bsn"));
    geboortedatum(
        &b.client.geboortedatum,
        b.header.dagtekening,
        || pad("Geboortedatum"),
        fouten,
    );
    let naam = &b.client.naam;
    fouten.eis(naam.gebruik != NaamGebruik::NietNatuurlijk, "CS318", || {
        pad("Naam/NaamGebruik")
    });
    naamgebruik(naam, || pad("Naam/NaamGebruik"), fouten);
}

pub(super) fn relaties(relaties: &[Relatie], dagtekening: NaiveDate, fouten: &mut Fouten) {
    let mut nummers = HashSet::new();
    for (index, relatie) in relaties.iter().enumerate() {
        let pad = || format!("Bericht/Client/Relaties/Relatie[{}]", index + 1);
        fouten.eis(nummers.insert(&relatie.nummer), "TR101", || pad() + "/Nummer");
        if let Some(geboren) = &relatie.geboortedatum {
            geboortedatum(geboren, dagtekening, || pad() + "/Geboortedatum", fouten);
        }
        naamgebruik(&relatie.naam, || pad() + "/Naam/NaamGebruik", fouten);
        contact::contact(&relatie.contact, || pad() + "/Contact", fouten);
    }
}

fn geboortedatum(
    geboren: &Geboortedatum,
    dagtekening: NaiveDate,
    pad: impl Fn() -> String,
    fouten: &mut Fouten,
) {
    let datum = geboren.datum;
    let onbekend = (datum.year(), datum.ordinal()) == (1900, 1);
    let past = match geboren.gebruik {
        Some(DatumGebruik::MaandJaar) => datum.day() == 1,
        Some(DatumGebruik::AlleenJaar) => datum.ordinal() == 1,
        Some(DatumGebruik::GeheelOnbekend) => onbekend,
        Some(DatumGebruik::Onbekend(_)) | None => true,
    };
    fouten.eis(past, "CS139", || pad() + "/DatumGebruik");
    let vrijgesteld = onbekend && geboren.gebruik == Some(DatumGebruik::GeheelOnbekend);
    let grens = datum.checked_add_months(MAX_LEEFTIJD).unwrap_or(NaiveDate::MAX);
    fouten.eis(vrijgesteld || grens >= dagtekening, "TR002", || pad() + "/Datum");
    fouten.eis(datum <= dagtekening, "TR134", || pad() + "/Datum");
}

/// CS050. Without Partnernaam the text allows 1 and 6; the official stylesheet only 1, and so do we.
fn naamgebruik(naam: &Naam, pad: impl FnOnce() -> String, fouten: &mut Fouten) {
    let past = match naam.gebruik {
        NaamGebruik::Eigen => true,
        NaamGebruik::Partner | NaamGebruik::PartnerEigen | NaamGebruik::EigenPartner => {
            naam.partnernaam.is_some()
        }
        _ => false,
    };
    fouten.eis(past, "CS050", pad);
}
