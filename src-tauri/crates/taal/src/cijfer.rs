//! What a figure says, and how it came about.

use leidraad_rules::{Berekening, BerekeningReden, Breuk, Meeteenheid};

use crate::datum::dag;
use crate::reden::tijdvak;

fn meeteenheid(eenheid: Meeteenheid) -> &'static str {
    match eenheid {
        Meeteenheid::Minuut => "minuten",
        Meeteenheid::Uur => "uur",
        Meeteenheid::Kalenderdag => "dagen",
        Meeteenheid::Werkdag => "werkdagen",
        Meeteenheid::Eurocent => "cent",
        Meeteenheid::Procent => "procent",
        Meeteenheid::Stuks => "stuks",
        Meeteenheid::Stap => "(stap)",
        Meeteenheid::Terugkeer => "keer teruggekomen",
        Meeteenheid::Bespreking => "besprekingen",
        Meeteenheid::ClientPerBegeleider => "cliënten per begeleider",
    }
}

/// A figure with its unit: `18 minuten`, `94,74 procent`, `€ 12,50`.
pub(crate) fn met_eenheid(getal: Breuk, eenheid: Meeteenheid) -> String {
    let tekst = getal.tekst(2).replace('.', ",");
    match (eenheid, getal.als_heel()) {
        (Meeteenheid::Eurocent, Some(cent)) => euro(cent),
        (Meeteenheid::Stap, Some(0)) => "geen stap".to_owned(),
        (Meeteenheid::Stap, _) => format!("stap {tekst}"),
        (eenheid, _) => format!("{tekst} {}", meeteenheid(eenheid)),
    }
}

fn euro(cent: i64) -> String {
    let teken = if cent < 0 { "−" } else { "" };
    bedrag(cent.unsigned_abs()).replacen("€ ", &format!("€ {teken}"), 1)
}

fn bedrag(cent: u64) -> String {
    format!("€ {},{:02}", cent / 100, cent % 100)
}

/// How a figure came about, as a sentence.
pub fn toelichting(berekening: &Berekening) -> String {
    format!(
        "{}: {}.",
        met_eenheid(berekening.waarde, berekening.eenheid),
        hoe(&berekening.waarom)
    )
}

fn hoe(waarom: &BerekeningReden) -> String {
    match waarom {
        BerekeningReden::Geteld {
            tijdvak: naam,
            aantal,
            hoogstens,
        } => {
            let norm = hoogstens
                .map(|n| format!("; hoogstens {n} telt"))
                .unwrap_or_default();
            format!("nummer {aantal} in {}{norm}", tijdvak(naam))
        }
        BerekeningReden::Dagen { van, tot } => format!("van {} tot en met {}", dag(*van), dag(*tot)),
        BerekeningReden::Cijfer { tijdvak: naam, norm } if norm.is_empty() => {
            format!("over {}", tijdvak(naam))
        }
        BerekeningReden::Cijfer { tijdvak: naam, norm } => {
            format!("over {}; de norm is {norm}", tijdvak(naam))
        }
        BerekeningReden::Stap { regel } => format!("volgens {regel}"),
        BerekeningReden::DeelVanGroep {
            minuten,
            clienten,
            opslag: 0,
        } => {
            format!("{minuten} minuten gedeeld door {clienten} cliënten")
        }
        BerekeningReden::DeelVanGroep {
            minuten,
            clienten,
            opslag,
        } => {
            format!(
                "{minuten} minuten gedeeld door {clienten} cliënten, met {opslag} procent van de sessie erbij"
            )
        }
        BerekeningReden::Bedrag {
            minuten,
            per,
            tarief,
            bijdrage,
        } => {
            let af = match bijdrage {
                0 => String::new(),
                eigen => format!(", min een eigen bijdrage van {}", bedrag(*eigen)),
            };
            format!("{minuten} minuten tegen {} per {per}{af}", bedrag(*tarief))
        }
        BerekeningReden::Tarief {
            per,
            klasse,
            geldig_van,
        } => {
            let klasse = klasse
                .as_ref()
                .map(|naam| format!(", klasse {naam}"))
                .unwrap_or_default();
            format!("tarief per {per}{klasse}, vanaf {}", dag(*geldig_van))
        }
        BerekeningReden::Klasse { naam, per } => format!("klasse {naam}, naar {per} per week"),
        BerekeningReden::Product { product } => format!("hoort bij product {product}"),
        BerekeningReden::Aandeel {
            deel,
            geheel,
            eenheid,
        } => {
            format!("{deel} van {}", met_eenheid(*geheel, *eenheid))
        }
        BerekeningReden::Terugkeer { einde, tot } => format!(
            "geëindigd op {}; een nieuwe start tot en met {} telt als terugkeer",
            dag(*einde),
            dag(*tot)
        ),
        BerekeningReden::ProcentVan { geheel, procent } => {
            format!("{procent} procent van {}", bedrag(*geheel))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_reads_with_its_unit() {
        let zegt = |teller, noemer, eenheid| met_eenheid(Breuk::van(teller, noemer).unwrap(), eenheid);
        assert_eq!(zegt(18, 1, Meeteenheid::Minuut), "18 minuten");
        assert_eq!(zegt(1800, 19, Meeteenheid::Procent), "94,74 procent");
        assert_eq!(zegt(1250, 1, Meeteenheid::Eurocent), "€ 12,50");
        assert_eq!(zegt(-5, 1, Meeteenheid::Eurocent), "€ −0,05");
        assert_eq!(zegt(0, 1, Meeteenheid::Stap), "geen stap");
    }

    #[test]
    fn the_minutes_of_a_session_are_told_with_how_they_were_shared() {
        let waarom = BerekeningReden::DeelVanGroep {
            minuten: 90,
            clienten: 5,
            opslag: 0,
        };
        assert_eq!(hoe(&waarom), "90 minuten gedeeld door 5 cliënten");
    }
}
