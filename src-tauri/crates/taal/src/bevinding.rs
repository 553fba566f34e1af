//! What a finding says, and what would make it right.

use leidraad_rules::{BevindingReden, Gemeten, NormReden, TellingReden};

use crate::cijfer::met_eenheid;
use crate::datum::dag;
use crate::feiten::{feit_label, woord};
use crate::fout::veldnaam;
use crate::reden::{anker, tijdvak};

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
        BevindingReden::Norm(reden) => norm(titel, reden),
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

/// A figure beside what it must be.
fn norm(titel: &str, reden: &NormReden) -> String {
    let wanneer = tijdvak(&reden.tijdvak);
    let gemeten = match (&reden.gemeten, reden.eenheid) {
        (Some(Gemeten::Getal(getal)), Some(eenheid)) => met_eenheid(*getal, eenheid),
        (Some(Gemeten::Getal(getal)), None) => getal.tekst(2).replace('.', ","),
        (Some(Gemeten::Woord(oordeel)), _) => woord(oordeel),
        (None, _) => return format!("{titel}: over {wanneer} is er nog niets om mee te rekenen."),
    };
    format!("{titel}: {gemeten} over {wanneer}; de norm is {}.", reden.norm)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use leidraad_domain::feitsoort::FeitSoort;

    use super::*;

    fn d(tekst: &str) -> NaiveDate {
        tekst.parse().unwrap()
    }

    #[test]
    fn a_word_that_is_not_allowed_is_told_with_what_is() {
        let waarom = BevindingReden::NietToegestaan {
            feit: FeitSoort::Intake,
            veld: "plaats".into(),
            gevonden: "digitaal".into(),
            toegestaan: vec!["thuis".into(), "locatie".into()],
        };
        assert_eq!(
            bevinding("Intake", &waarom),
            "Intake: plaats is digitaal; dit contract kent alleen thuis, op locatie."
        );
    }

    #[test]
    fn days_outside_the_toewijzing_are_told_with_its_days() {
        let waarom = BevindingReden::BuitenLooptijd {
            feit: FeitSoort::Levering,
            van: d("2027-02-01"),
            tot: Some(d("2027-02-26")),
        };
        assert_eq!(
            bevinding("x", &waarom),
            "Levering valt buiten de toewijzing, die loopt van ma 1 feb 2027 tot en met vr 26 feb 2027."
        );
    }
}
