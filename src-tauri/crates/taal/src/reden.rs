//! Why a date stands where it stands, and why it fell away.

use chrono::NaiveDate;
use leidraad_api::werklijst::Som;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_rules::{AnkerSoort, Duur, Eenheid, Herkomst, Reden, Richting, StreefReden, VervalReden};

use crate::datum::{dag, dag_zonder_jaar, maand};
use crate::feiten::feit_label;
use crate::fout::veldnaam;

/// `contract`, `wet` and the like, in words.
pub fn herkomst(herkomst: Herkomst) -> &'static str {
    match herkomst {
        Herkomst::Contract => "uit het contract",
        Herkomst::Wet => "uit de wet",
        Herkomst::Landelijk => "landelijke afspraak",
        Herkomst::EigenKeuze => "eigen keuze",
    }
}

pub(crate) fn anker(soort: &AnkerSoort, datum: NaiveDate) -> String {
    let what = match soort {
        AnkerSoort::EersteDagtekening => "301-bericht van".to_owned(),
        AnkerSoort::Verzonden => "opdracht verzonden op".to_owned(),
        AnkerSoort::Herziening => "herziene toewijzing van".to_owned(),
        AnkerSoort::Termijn { .. } => "laatste dag van de termijn ervoor,".to_owned(),
        AnkerSoort::Tijdvak { naam } => format!("einde van {},", tijdvak(naam)),
        AnkerSoort::Ontvangen => "301-bericht ontvangen op".to_owned(),
        AnkerSoort::Ingangsdatum => "ingangsdatum van de toewijzing,".to_owned(),
        AnkerSoort::Einddatum => "einddatum van de toewijzing,".to_owned(),
        AnkerSoort::Feit {
            soort: FeitSoort::Plan,
            ..
        } => "plan van".to_owned(),
        AnkerSoort::Feit { soort, veld: None } => format!("{} op", feit_label(*soort).to_lowercase()),
        AnkerSoort::Feit {
            soort,
            veld: Some(veld),
        } => {
            format!(
                "{} ({}),",
                feit_label(*soort).to_lowercase(),
                veldnaam(veld).to_lowercase()
            )
        }
    };
    format!("{what} {}", dag(datum))
}

/// A period in words: `2027-K2` is `2e kwartaal 2027`.
pub(crate) fn tijdvak(naam: &str) -> String {
    let Some((jaar, deel)) = naam.split_once('-') else {
        return naam.to_owned();
    };
    match deel.split_at_checked(1) {
        Some(("H", "1")) => format!("1e halfjaar {jaar}"),
        Some(("H", n)) => format!("{n}e halfjaar {jaar}"),
        Some(("K", n)) => format!("{n}e kwartaal {jaar}"),
        Some(("W", n)) => format!("week {} van {jaar}", n.trim_start_matches('0')),
        _ => match deel.parse::<usize>().ok().and_then(maand) {
            Some(maand) => format!("{maand} {jaar}"),
            None => naam.to_owned(),
        },
    }
}

pub(crate) fn duur(duur: Duur) -> String {
    let n = duur.aantal;
    let unit = match (duur.eenheid, n) {
        (Eenheid::Werkdagen, 1) => "werkdag",
        (Eenheid::Werkdagen, _) => "werkdagen",
        (Eenheid::Kalenderdagen, 1) => "dag",
        (Eenheid::Kalenderdagen, _) => "dagen",
        (Eenheid::Weken, 1) => "week",
        (Eenheid::Weken, _) => "weken",
        (Eenheid::Maanden, 1) => "maand",
        (Eenheid::Maanden, _) => "maanden",
        (Eenheid::Jaren, _) => "jaar",
        (Eenheid::Uren, _) => "uur",
        (Eenheid::Minuten, 1) => "minuut",
        (Eenheid::Minuten, _) => "minuten",
        (Eenheid::EindVanMaand, 0) => return "tot het einde van de maand".to_owned(),
        (Eenheid::EindVanMaand, 1) => return "tot het einde van de volgende maand".to_owned(),
        (Eenheid::EindVanMaand, _) => return format!("tot het einde van de {n}e maand erna"),
    };
    match duur.richting {
        Richting::Na => format!("{n} {unit}"),
        Richting::Voor => format!("{n} {unit} ervoor"),
    }
}

fn feestdagen(days: &[(NaiveDate, String)]) -> Vec<String> {
    days.iter()
        .map(|(d, name)| format!("{} ({name})", dag_zonder_jaar(*d)))
        .collect()
}

fn telt_niet_mee(reden: &Reden) -> Option<String> {
    let mut parts = feestdagen(&reden.overgeslagen);
    if reden.weekenden {
        parts.push("weekenden".to_owned());
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Why the safe day is earlier than the last day; `None` when it is the same.
pub fn streef_toelichting(reden: &Reden) -> Option<String> {
    match &reden.streef {
        StreefReden::Gelijk => None,
        StreefReden::Betwist(days) => Some(format!(
            "wie op {} wel werkt, telt die mee; dan is dit de laatste dag",
            feestdagen(days).join(" en ")
        )),
        StreefReden::GeenWerkdag => {
            Some("op de laatste dag werkt niemand; dit is de werkdag ervoor".to_owned())
        }
    }
}

/// The arithmetic, line by line.
pub fn sommen(reden: &Reden, uiterlijk: NaiveDate, streefdatum: NaiveDate, voorlopig: bool) -> Vec<Som> {
    let som = |label: &str, tekst: String| Som {
        label: label.to_owned(),
        tekst,
    };
    let mut lines = vec![som("Begint bij", anker(&reden.anker.soort, reden.anker.datum))];
    match reden.duur {
        Some(length) => lines.push(som("Termijn", duur(length))),
        None => lines.push(som("Termijn", "op die dag zelf".to_owned())),
    }
    if let Some(text) = telt_niet_mee(reden) {
        lines.push(som("Telt niet mee", text));
    }
    if let Some(afwijking) = &reden.afwijking {
        let text = format!(
            "{} op {}",
            feit_label(afwijking.feit).to_lowercase(),
            dag(afwijking.op)
        );
        lines.push(som("In plaats daarvan", text));
    }
    lines.push(som("Uiterlijk", dag(uiterlijk)));
    if streefdatum != uiterlijk {
        let why = streef_toelichting(reden)
            .map(|t| format!(": {t}"))
            .unwrap_or_default();
        lines.push(som("Streefdatum", format!("{}{why}", dag(streefdatum))));
    }
    if voorlopig {
        lines.push(som(
            "Voorlopig",
            "gerekend vanaf een datum die nog kan veranderen".to_owned(),
        ));
    }
    lines
}

/// The arithmetic in one sentence: `301-bericht van vr 18 dec 2026 + 10 werkdagen; ... = di 5 jan 2027`.
pub fn berekening(reden: &Reden, uiterlijk: NaiveDate) -> String {
    format!("{} = {}", som_zin(reden), dag(uiterlijk))
}

/// Why somebody must be told, and from which day on.
pub fn melding_reden(titel: &str, reden: &Reden, vanaf: NaiveDate) -> String {
    format!("{titel}: vanaf {}; gerekend van {}.", dag(vanaf), som_zin(reden))
}

/// Why a date fell away.
pub fn verval(waarom: VervalReden) -> String {
    match waarom {
        VervalReden::ZorgGeeindigd { op } => format!("de ondersteuning eindigde op {}", dag(op)),
        VervalReden::ToewijzingGeeindigd { op } => format!("de toewijzing eindigt op {}", dag(op)),
        VervalReden::NietMeerNodig { feit, op } => {
            format!(
                "niet meer nodig: {} op {}",
                feit_label(feit).to_lowercase(),
                dag(op)
            )
        }
    }
}

/// The same without its outcome.
fn som_zin(reden: &Reden) -> String {
    let mut text = anker(&reden.anker.soort, reden.anker.datum);
    if let Some(length) = reden.duur {
        let sign = if length.richting == Richting::Na {
            '+'
        } else {
            '−'
        };
        text.push_str(&format!(
            " {sign} {}",
            duur(Duur {
                richting: Richting::Na,
                ..length
            })
        ));
    }
    if let Some(skipped) = telt_niet_mee(reden) {
        text.push_str(&format!("; {skipped} tellen niet mee"));
    }
    if let Some(afwijking) = &reden.afwijking {
        text.push_str(&format!(
            "; {} op {}",
            feit_label(afwijking.feit).to_lowercase(),
            dag(afwijking.op)
        ));
    }
    text
}
