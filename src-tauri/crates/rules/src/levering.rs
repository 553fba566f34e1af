//! Care that was given: how many minutes, and how much a toewijzing asks for.

use chrono::NaiveDateTime;
use leidraad_domain::code::{Eenheid, Frequentie};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::{Feit, Waarde};
use leidraad_domain::toewijzing::Omvang;

/// Minutes of one dagdeel: 4 hours (iWmo unit 16).
pub(crate) const DAGDEEL: u64 = 240;

/// Begin and end of a delivery, when both are told with a time.
pub(crate) fn van_tot(feit: &Feit) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let moment = |veld: &str| match feit.velden.get(veld) {
        Some(Waarde::Tijdstip(Tijdstip::Moment(moment))) => Some(*moment),
        _ => None,
    };
    let van = moment("van").or(match feit.op {
        Tijdstip::Moment(moment) => Some(moment),
        Tijdstip::Dag(_) => None,
    })?;
    moment("tot").filter(|tot| *tot > van).map(|tot| (van, tot))
}

/// Minutes of a delivery: as told, from begin and end, or from dagdelen.
pub(crate) fn minuten(feit: &Feit) -> u64 {
    let uit_tijden = || {
        let (van, tot) = van_tot(feit)?;
        u64::try_from((tot - van).num_minutes()).ok()
    };
    feit.getal("minuten")
        .or_else(uit_tijden)
        .or_else(|| {
            feit.getal("dagdelen")
                .map(|dagdelen| dagdelen.saturating_mul(DAGDEEL))
        })
        .unwrap_or_default()
}

/// The same, nothing when the time is not the client's own.
pub(crate) fn directe_minuten(feit: &Feit) -> u64 {
    match feit.tekst("soort-tijd") {
        None | Some("direct") => minuten(feit),
        Some(_) => 0,
    }
}

/// Minutes a week that a toewijzing asks for; `None` when it is not told in time per week.
pub(crate) fn minuten_per_week(omvang: &Omvang) -> Option<u64> {
    let per_eenheid = match omvang.eenheid {
        Eenheid::Minuut => 1,
        Eenheid::Uur => 60,
        Eenheid::Dagdeel => DAGDEEL,
        _ => return None,
    };
    (omvang.frequentie == Frequentie::Week).then(|| u64::from(omvang.volume) * per_eenheid)
}
