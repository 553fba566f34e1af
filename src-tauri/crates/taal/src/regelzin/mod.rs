//! A rule as a sentence, made from its fields as the profile writes them: what the contract room reads aloud, also of a
//! rule that is still being typed.

mod lezer;
mod woorden;

use std::collections::BTreeMap;

use toml::Value;

use self::lezer::Regel;
use self::woorden::{hoofdletter, woorden};
use crate::feiten::woord;
use crate::fout::veldnaam;

/// Fields of a rule, every value as text.
pub type Velden = BTreeMap<String, String>;

/// What a rule says, in one or two sentences.
pub fn regelzin(soort: &str, velden: &Velden) -> String {
    let v = Regel(velden);
    let zin = match soort {
        "termijn" => termijn(&v),
        "herhaling" => format!(
            "{}: telkens {} na {}, en daarna na de vorige keer.",
            v.feiten("vervuld_door"),
            v.binnen("binnen"),
            v.feiten("telkens_na")
        ),
        "melding" => melding(&v),
        "volgorde" => volgorde(&v),
        "controle" => format!("{}: {}.", v.feiten("bij"), controle(&v)),
        "tijdvak" => tijdvak(&v),
        "telling" => telling(&v),
        "ladder" => ladder(&v),
        "voor_elk" => format!(
            "Voor elk bezoek ({}) is uiterlijk {} geregeld: {}.",
            v.feiten("bij").to_lowercase(),
            v.tekst("uiterlijk"),
            v.delen("eis", "feit").join("; ")
        ),
        "norm" => norm(&v),
        "kalender" => kalender(&v),
        "berekening" => format!("Leidraad rekent uit: {}.", v.bewerking()),
        "tarief" => format!("Tarief: {} per {}.", v.bedrag("bedrag"), v.tekst("eenheid")),
        "personeelseis" => format!("Wie hier werkt: {}.", v.eis()),
        "planveld" => format!(
            "{} staat: {}.",
            stukken(&v),
            v.delen("velden", "label").join(", ").to_lowercase()
        ),
        "controlelijst" => format!(
            "Loop dit na ({}): {}.",
            v.tekst("wanneer"),
            v.lijst("punten").join("; ")
        ),
        "zelf-beoordelen" => v.tekst("vraag"),
        _ => v.tekst("titel"),
    };
    hoofdletter(&zin)
}

/// `in het plan en de evaluatie`
fn stukken(v: &Regel<'_>) -> String {
    let namen: Vec<&str> = v
        .lijst("stukken")
        .iter()
        .map(|stuk| match stuk.as_str() {
            "evaluatie" => "de evaluatie",
            "eindevaluatie" => "de eindevaluatie",
            "voortgangsverslag" => "het voortgangsverslag",
            _ => "het plan",
        })
        .collect();
    match &namen[..] {
        [] => "in het plan".to_owned(),
        [een] => format!("in {een}"),
        [eerste @ .., laatste] => format!("in {} en {laatste}", eerste.join(", ")),
    }
}

/// For whom a rule holds, in words; empty is everybody.
pub fn geldt_zin(velden: &Velden) -> String {
    let v = Regel(velden);
    let Some(Value::Table(geldt)) = v.waarde("geldt") else {
        return String::new();
    };
    let delen = geldt
        .iter()
        .map(|(sleutel, waarde)| match (sleutel.as_str(), waarde) {
            ("spoed", Value::Boolean(true)) => "alleen bij spoed".to_owned(),
            ("spoed", _) => "niet bij spoed".to_owned(),
            ("partner", Value::Boolean(true)) => "alleen met een partner in huis".to_owned(),
            ("partner", _) => "alleen zonder partner in huis".to_owned(),
            (_, waarde) => woorden(waarde).join(", "),
        });
    delen.collect::<Vec<_>>().join("; ")
}

fn termijn(v: &Regel<'_>) -> String {
    let doet = v.een_van("vervuld_door", "vervuld_door_alle");
    let mut zin = format!("{doet} {} {}.", v.binnen("binnen"), v.anker("vanaf"));
    if v.heeft("wijkt_af_bij") {
        zin.push_str(" Er kan een andere dag worden afgesproken.");
    }
    if v.heeft("volledig_geleverd") {
        zin.push_str(" Het telt pas als de hele omvang in een week is geleverd.");
    }
    zin
}

fn melding(v: &Regel<'_>) -> String {
    let aan: Vec<String> = v.lijst("aan").iter().map(|w| partij(w)).collect();
    let aan = aan.join(" en ");
    let na = match v.lijst("na") {
        lijst if lijst.is_empty() => v.tekst("na"),
        lijst => lijst.join(" of "),
    };
    match na {
        na if na.is_empty() => {
            let binnen = if v.heeft("binnen") {
                format!(" ({})", v.binnen("binnen"))
            } else {
                String::new()
            };
            format!("Bij {}: {aan} hoort het{binnen}.", v.feiten("bij").to_lowercase())
        }
        na => format!("Loopt termijn {na} af, dan hoort {aan} het."),
    }
}

/// Who is told: `de cliënt`, `de gemeente`.
fn partij(code: &str) -> String {
    match code {
        "opdrachtgever" => "de gemeente".to_owned(),
        "ap" | "ggd-ijsselland" => format!("de {}", woord(code)),
        _ => format!("de {}", woord(code).to_lowercase()),
    }
}

fn volgorde(v: &Regel<'_>) -> String {
    let eerst = v.een_van("eerst", "eerst_alle").to_lowercase();
    let streng = if v.tekst("gevolg") == "geblokkeerd" {
        "anders kan het niet"
    } else {
        "anders krijgt u een waarschuwing"
    };
    format!(
        "Eerst {eerst}, daarna pas {}; {streng}.",
        v.feiten("daarna").to_lowercase()
    )
}

fn controle(v: &Regel<'_>) -> String {
    let mut delen = Vec::new();
    let naam = |veld: &String| veldnaam(veld).to_lowercase();
    if v.heeft("verboden") {
        delen.push("mag niet".to_owned());
    }
    let velden = v.lijst("velden");
    if !velden.is_empty() {
        delen.push(format!(
            "vul in: {}",
            velden.iter().map(naam).collect::<Vec<_>>().join(", ")
        ));
    }
    for (veld, waarde) in v.tabel("toegestaan") {
        delen.push(format!("{} is {}", naam(&veld), woorden(&waarde).join(" of ")));
    }
    for (veld, waarde) in v.tabel("hoogstens") {
        delen.push(format!("{} is hoogstens {waarde}", naam(&veld)));
    }
    let vast = [
        ("binnen_looptijd", "alleen binnen de toewijzing"),
        ("overlapt_niet", "niet tegelijk met andere ondersteuning"),
        ("datum", "de datum moet kloppen"),
        ("omvang_veelvoud", "de omvang is een rond getal"),
        ("alleen_naast", "alleen naast een ander product"),
    ];
    delen.extend(
        vast.iter()
            .filter(|(sleutel, _)| v.heeft(sleutel))
            .map(|(_, zin)| (*zin).to_owned()),
    );
    if v.heeft("binnen_termijn") {
        delen.push(format!("niet na de termijn van {}", v.tekst("binnen_termijn")));
    }
    if delen.is_empty() {
        "wordt nagekeken".to_owned()
    } else {
        delen.join("; ")
    }
}

fn tijdvak(v: &Regel<'_>) -> String {
    if v.heeft("hoogstens") {
        return format!(
            "Vanaf {} hoogstens {}.",
            v.anker_kaal("vanaf"),
            v.tekst("hoogstens")
        );
    }
    format!(
        "Duurt het vanaf {} minstens {}, dan volgt een bericht.",
        v.anker_kaal("vanaf"),
        v.tekst("minstens")
    )
}

fn telling(v: &Regel<'_>) -> String {
    let wat = v.feiten("telt");
    let per = v.tekst("tijdvak").replace('-', " ");
    let mut delen = Vec::new();
    if v.heeft("hoogstens") {
        delen.push(format!("hoogstens {} per {per}", v.tekst("hoogstens")));
    }
    if v.heeft("minstens") {
        delen.push(format!("minstens {} per {per}", v.tekst("minstens")));
    }
    if v.heeft("niet_opeenvolgend") {
        delen.push("niet twee keer achter elkaar".to_owned());
    }
    if let Some(Value::Table(melding)) = v.waarde("melding") {
        let aan: Vec<String> = melding.get("aan").map(woorden).unwrap_or_default();
        let keer = melding.get("bij").map(ToString::to_string).unwrap_or_default();
        delen.push(format!(
            "bij de {keer}e keer in een {per} hoort {} het",
            aan.join(" en ")
        ));
    }
    if delen.is_empty() {
        delen.push(format!("geteld per {per}"));
    }
    format!("{wat}: {}.", delen.join("; "))
}

fn ladder(v: &Regel<'_>) -> String {
    let stappen: Vec<String> = match v.waarde("stap") {
        Some(Value::Array(stappen)) => stappen
            .iter()
            .filter_map(|stap| stap.get("regel")?.get("titel")?.as_str())
            .map(str::to_lowercase)
            .collect(),
        _ => Vec::new(),
    };
    format!(
        "In deze volgorde, elk met bewijs: {}. Pas daarna: {}.",
        stappen.join("; "),
        v.feiten("sluit").to_lowercase()
    )
}

fn norm(v: &Regel<'_>) -> String {
    let stappen = match v.waarde("stap") {
        Some(Value::Array(stappen)) if !stappen.is_empty() => {
            format!(" Blijft het erbuiten, dan volgen {} stappen.", stappen.len())
        }
        _ => String::new(),
    };
    format!("{}: {}.{stappen}", v.feiten("cijfer"), v.tekst("norm"))
}

fn kalender(v: &Regel<'_>) -> String {
    let lijst = v.lijst("uiterlijk");
    let wanneer = if lijst.is_empty() {
        v.tekst("uiterlijk")
    } else {
        lijst.join(" en ")
    };
    format!("Over elk {}: {wanneer}.", v.tekst("na").replace('-', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zin(soort: &str, velden: &[(&str, &str)]) -> String {
        let velden = velden
            .iter()
            .map(|(k, w)| ((*k).to_owned(), (*w).to_owned()))
            .collect();
        regelzin(soort, &velden)
    }

    #[test]
    fn a_term_reads_as_people_say_it() {
        let start = [
            ("vanaf", "toewijzing.eerste_dagtekening"),
            ("binnen", "10 werkdagen"),
            ("vervuld_door", "start"),
        ];
        assert_eq!(
            zin("termijn", &start),
            "Start ondersteuning binnen 10 werkdagen na de dagtekening van de 301."
        );
        let terug = [
            ("vanaf", "toewijzing.einddatum"),
            ("binnen", "6 weken vooraf"),
            ("vervuld_door", "eindevaluatie-verzonden"),
        ];
        assert_eq!(
            zin("termijn", &terug),
            "Eindevaluatie verzonden minstens 6 weken vóór de einddatum."
        );
    }

    #[test]
    fn the_particulars_of_a_fact_are_told() {
        let volgorde = [
            (
                "eerst",
                "{ feit = \"toestemming\", waar = { door = [\"opdrachtgever\"] } }",
            ),
            ("daarna", "einde"),
            ("gevolg", "geblokkeerd"),
        ];
        let tekst = zin("volgorde", &volgorde);
        assert!(
            tekst.starts_with("Eerst toestemming (gemeente (opdrachtgever)), daarna pas einde ondersteuning"),
            "{tekst}"
        );
    }
}
