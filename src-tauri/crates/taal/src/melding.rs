//! What the desktop tells, as a title and a text. No names: the system keeps it in clear.

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveDateTime};

use crate::datum::dag_zonder_jaar;
use crate::sjabloon::{Zinnen, lees, zin};

static ZINNEN: LazyLock<Zinnen> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/meldingen.toml")));

/// Title and text.
pub type Melding = (String, String);

fn z(code: &str, data: &[(&str, &str)]) -> String {
    zin(&ZINNEN, code, data)
}

fn veel(code: &str, aantal: usize) -> Melding {
    let tekst = format!("{code}_tekst");
    (
        z(code, &[]),
        z(&tekst, &[("aantal", aantal.to_string().as_str())]),
    )
}

fn of_taak(titel: Option<&str>) -> String {
    titel.map_or_else(|| z("zonder_titel", &[]), str::to_owned)
}

/// Somebody opened a closed dossier in need.
pub fn noodtoegang() -> Melding {
    (z("noodtoegang", &[]), z("noodtoegang_tekst", &[]))
}

/// The digest; there is at least one of either.
pub fn overzicht(te_laat: u32, vandaag: u32) -> Melding {
    let code = match (te_laat, vandaag) {
        (_, 0) => "overzicht_te_laat",
        (0, _) => "overzicht_vandaag",
        _ => "overzicht_beide",
    };
    let (te_laat, vandaag) = (te_laat.to_string(), vandaag.to_string());
    (
        z("overzicht", &[]),
        z(code, &[("te_laat", &te_laat), ("vandaag", &vandaag)]),
    )
}

/// Today is the last day of this; `None` is something that a user named.
pub fn laatste_dag(titel: Option<&str>) -> Melding {
    (of_taak(titel), z("vandaag", &[]))
}

/// Today is the last day of many.
pub fn laatste_dagen(aantal: usize) -> Melding {
    veel("vandaag_veel", aantal)
}

/// This became late; its last day was `uiterlijk`.
pub fn te_laat(titel: Option<&str>, uiterlijk: NaiveDate) -> Melding {
    (
        of_taak(titel),
        z("te_laat", &[("dag", &dag_zonder_jaar(uiterlijk))]),
    )
}

/// Many became late.
pub fn veel_te_laat(aantal: usize) -> Melding {
    veel("te_laat_veel", aantal)
}

/// The last hours of this have begun, or have just passed.
pub fn laatste_uren(titel: Option<&str>, om: NaiveDateTime, nu: NaiveDateTime) -> Melding {
    let tijd = om.format("%H:%M").to_string();
    let moment = if om.date() == nu.date() {
        z("uur", &[("tijd", &tijd)])
    } else {
        z(
            "uur_op_dag",
            &[("tijd", &tijd), ("dag", &dag_zonder_jaar(om.date()))],
        )
    };
    let code = if nu <= om { "uren" } else { "uren_voorbij" };
    (of_taak(titel), z(code, &[("moment", &moment)]))
}

/// The last hours of many.
pub fn veel_laatste_uren(aantal: usize) -> Melding {
    veel("uren_veel", aantal)
}

/// So many are counted on for what they may not do. It names neither worker nor contract.
pub fn mag_niet(aantal: usize) -> Melding {
    match aantal {
        1 => (z("mag_niet", &[]), z("mag_niet_tekst", &[])),
        _ => veel("mag_niet_veel", aantal),
    }
}

/// To see what a toast looks like.
pub fn voorbeeldmelding() -> Melding {
    (z("voorbeeld", &[]), z("voorbeeld_tekst", &[]))
}

/// How much there is to do, beside the clock of the desktop; `None` is locked.
pub fn in_de_balk(aantal: Option<u32>) -> String {
    match aantal {
        None => z("balk_dicht", &[]),
        Some(0) => z("balk_niets", &[]),
        Some(n) => z("balk", &[("aantal", &n.to_string())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_counts_only_what_there_is() {
        assert_eq!(
            overzicht(2, 3).1,
            "2 te laat, 3 voor vandaag. Klik om de lijst te openen."
        );
        assert_eq!(overzicht(0, 1).1, "1 voor vandaag. Klik om de lijst te openen.");
        assert_eq!(overzicht(4, 0).1, "4 te laat. Klik om de lijst te openen.");
    }

    #[test]
    fn hours_name_their_day_when_it_is_another() {
        let om = |uur| {
            let dag: NaiveDate = "2027-02-16".parse().unwrap();
            dag.and_hms_opt(uur, 30, 0).unwrap()
        };
        assert_eq!(
            laatste_uren(Some("Bellen"), om(14), om(12)).1,
            "Dit kan nog tot 14:30 uur."
        );
        assert_eq!(
            laatste_uren(None, om(1), om(1) - chrono::TimeDelta::hours(3)).1,
            "Dit kan nog tot di 16 feb, 01:30 uur."
        );
        assert_eq!(laatste_uren(None, om(14), om(15)).1, "Dit moest voor 14:30 uur.");
    }

    #[test]
    fn every_sentence_is_there() {
        let alle = [
            overzicht(1, 1),
            laatste_dag(None),
            laatste_dagen(5),
            veel_te_laat(5),
            veel_laatste_uren(5),
            mag_niet(1),
            mag_niet(5),
            voorbeeldmelding(),
        ];
        for (titel, tekst) in alle {
            assert!(
                !titel.contains('_') && !tekst.contains(['_', '{']) && tekst.ends_with('.'),
                "{titel}: {tekst}"
            );
        }
        for balk in [None, Some(0), Some(3)] {
            assert!(in_de_balk(balk).starts_with("Leidraad"));
        }
    }
}
