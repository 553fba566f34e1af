//! Why a date stands where it stands, and what a finding says.

use chrono::NaiveDate;
use leidraad_api::werklijst::Som;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_rules::{
    AnkerSoort, BevindingReden, Duur, Eenheid, Herkomst, Reden, Richting, StreefReden, TellingReden,
};

use crate::datum::{dag, dag_zonder_jaar};
use crate::feiten::{feit_label, woord};
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

fn anker(soort: &AnkerSoort, datum: NaiveDate) -> String {
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
    let maanden = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    match deel.split_at_checked(1) {
        Some(("H", "1")) => format!("1e halfjaar {jaar}"),
        Some(("H", n)) => format!("{n}e halfjaar {jaar}"),
        Some(("K", n)) => format!("{n}e kwartaal {jaar}"),
        Some(("W", n)) => format!("week {} van {jaar}", n.trim_start_matches('0')),
        _ => match deel
            .parse::<usize>()
            .ok()
            .and_then(|n| maanden.get(n.checked_sub(1)?))
        {
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
    format!("{text} = {}", dag(uiterlijk))
}

/// What a finding says, and what would make it right.
pub fn bevinding(titel: &str, waarom: &BevindingReden) -> String {
    match waarom {
        BevindingReden::GeenProfiel => {
            "Op deze datum geldt geen versie van dit contract; er zijn geen termijnen berekend. Vul het contract aan.".to_owned()
        }
        BevindingReden::DatumOnbruikbaar { anker: a } => format!(
            "Met deze datum kan niet worden gerekend ({}). Controleer de datum.",
            anker(&a.soort, a.datum)
        ),
        BevindingReden::BuitenFeestdagenlijst { uiterlijk } => format!(
            "De feestdagen rond {} zijn nog niet bekend; alleen weekenden zijn overgeslagen.",
            dag(*uiterlijk)
        ),
        BevindingReden::VerplaatstNaAfloop { uiterlijk, door, op } => format!(
            "{titel}: de termijn liep al af op {}; {} is daarna vastgelegd, op {}.",
            dag(*uiterlijk),
            feit_label(*door).to_lowercase(),
            dag(*op)
        ),
        BevindingReden::DatumWijktAf { feit, veld, verwacht, gevonden } => format!(
            "{}: {} is {}, maar moet {} zijn. Stuur een correctie of pas het feit aan.",
            feit_label(*feit),
            veldnaam(veld).to_lowercase(),
            dag(*gevonden),
            dag(*verwacht)
        ),
        BevindingReden::VeldenOntbreken { feit, velden } => {
            let names: Vec<String> = velden.iter().map(|v| veldnaam(v).to_lowercase()).collect();
            format!("{}: vul nog in: {}.", feit_label(*feit), names.join(" en "))
        }
        BevindingReden::NietEerst { eerst, eerst_op: None, .. } => {
            format!("Eerst nodig: {}. Leg dat vast; daarna kan dit wel.", feit_label(*eerst).to_lowercase())
        }
        BevindingReden::NietEerst { eerst, eerst_op: Some(op), daarna_op } => format!(
            "{} is van {}; dat moet op of vóór {} zijn.",
            feit_label(*eerst),
            dag(*op),
            dag(*daarna_op)
        ),
        BevindingReden::NietToegestaan { feit, veld, gevonden, toegestaan } => {
            let mag: Vec<String> = toegestaan.iter().map(|w| woord(w)).collect();
            let is = if gevonden.is_empty() { "niet ingevuld".to_owned() } else { woord(gevonden) };
            format!(
                "{}: {} is {is}; dit contract kent alleen {}.",
                feit_label(*feit),
                veldnaam(veld).to_lowercase(),
                mag.join(", ")
            )
        }
        BevindingReden::Verboden { feit } => format!("{}: dit mag niet volgens dit contract.", feit_label(*feit)),
        BevindingReden::TeHoog { feit, veld, aantal, hoogstens } => format!(
            "{}: {} is {aantal}; hoogstens {hoogstens} mag.",
            feit_label(*feit),
            veldnaam(veld).to_lowercase()
        ),
        BevindingReden::BuitenLooptijd { feit, van, tot } => match tot {
            Some(tot) => format!(
                "{} valt buiten de toewijzing, die loopt van {} tot en met {}.",
                feit_label(*feit),
                dag(*van),
                dag(*tot)
            ),
            None => format!("{} valt vóór de toewijzing, die begint op {}.", feit_label(*feit), dag(*van)),
        },
        BevindingReden::BuitenContract { anker: a, van, tot } => {
            let wat = anker(&a.soort, a.datum);
            let van = dag(*van);
            match tot {
                Some(tot) => format!("Het contract loopt van {van} tot en met {}. Dit valt erbuiten: {wat}.", dag(*tot)),
                None => format!("Het contract begint op {van}. Dit valt ervóór: {wat}."),
            }
        }
        BevindingReden::NaTermijn { feit, uiterlijk, .. } => {
            format!("{} kwam te laat: dit kon tot en met {}.", feit_label(*feit), dag(*uiterlijk))
        }
        BevindingReden::Overlapt { feit, met } => format!(
            "{} valt samen met andere ondersteuning op {}. Kies een ander tijdstip.",
            feit_label(*feit),
            dag(*met)
        ),
        BevindingReden::Omvang { volume, veelvoud: 0 } => {
            format!("Deze toewijzing ({volume}) bestaat alleen naast een ander product. Vraag het na bij de gemeente.")
        }
        BevindingReden::Huishouden { personen } => format!(
            "{titel}: dit product past niet bij een huishouden van {}. Overleg met de gemeente.",
            if *personen == 1 { "één persoon".to_owned() } else { format!("{personen} personen") }
        ),
        BevindingReden::Omvang { volume, veelvoud } => {
            format!("De omvang is {volume}; dat moet een veelvoud van {veelvoud} zijn. Vraag het na bij de gemeente.")
        }
        BevindingReden::NietGeregeld { feit, ontbreekt } => {
            let names: Vec<String> = ontbreekt.iter().map(|f| feit_label(*f).to_lowercase()).collect();
            format!("{}: leg nog vast: {}.", feit_label(*feit), names.join(" en "))
        }
        BevindingReden::Telling(reden) => telling(titel, reden),
        BevindingReden::Tijdvak(reden) if reden.te_kort => format!(
            "De periode van {} tot en met {} duurt {} dagen. Dat is te kort voor dit bericht.",
            dag(reden.van),
            dag(reden.tot),
            reden.dagen
        ),
        BevindingReden::Tijdvak(reden) => format!(
            "De periode die op {} begon, mag tot en met {} duren. Dit is dag {}.",
            dag(reden.van),
            dag(reden.tot),
            reden.dagen
        ),
        BevindingReden::Ladder(reden) => match reden.te_vroeg {
            Some(stap) => format!(
                "Stap {} ontbreekt nog. Stap {stap} mag pas daarna.",
                reden.stap
            ),
            None => format!("Stap {} ontbreekt nog. Beëindigen mag pas daarna.", reden.stap),
        },
        BevindingReden::Personeel(reden) => crate::personeel::zin(reden),
        BevindingReden::Norm(_) => format!("{titel}: niet zoals het contract het wil."),
    }
}

/// What a count says.
fn telling(titel: &str, reden: &TellingReden) -> String {
    let TellingReden { tijdvak, aantal, .. } = reden;
    match (reden.hoogstens, reden.minstens) {
        _ if reden.opeenvolgend => format!("{titel}: dit is ook geleverd in de periode vóór {tijdvak}."),
        (Some(hoogstens), _) => {
            format!("{titel}: het zijn er {aantal} in {tijdvak}; hoogstens {hoogstens} mag.")
        }
        (None, Some(minstens)) => {
            format!("{titel}: het zijn er {aantal} in {tijdvak}; minstens {minstens} moet.")
        }
        (None, None) => format!("{titel}: niet zoals het contract het wil."),
    }
}
