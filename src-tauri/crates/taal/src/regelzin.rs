//! A rule as a sentence, made from its fields as the profile writes them: what the contract room reads aloud, also of a
//! rule that is still being typed.

use std::collections::BTreeMap;

use leidraad_domain::feitsoort::FeitSoort;
use toml::Value;

use crate::feiten::{feit_label, woord};
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
            "In het plan staat: {}.",
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
    let aan: Vec<String> = v.lijst("aan").iter().map(|w| woord(w)).collect();
    let aan = aan.join(" en ");
    match v.tekst("na") {
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

/// The fields with ways to read them.
struct Regel<'v>(&'v Velden);

impl Regel<'_> {
    fn tekst(&self, sleutel: &str) -> String {
        self.0.get(sleutel).cloned().unwrap_or_default()
    }

    fn heeft(&self, sleutel: &str) -> bool {
        self.0
            .get(sleutel)
            .is_some_and(|w| !w.trim().is_empty() && w != "false")
    }

    /// The value of a field, read as the profile would.
    fn waarde(&self, sleutel: &str) -> Option<Value> {
        let tekst = self.0.get(sleutel)?.trim();
        let tabel = format!("x = {tekst}").parse::<toml::Table>().ok();
        Some(
            tabel
                .and_then(|mut t| t.remove("x"))
                .unwrap_or_else(|| Value::String(tekst.to_owned())),
        )
    }

    fn lijst(&self, sleutel: &str) -> Vec<String> {
        match self.waarde(sleutel) {
            Some(Value::Array(lijst)) => lijst
                .iter()
                .filter_map(|w| w.as_str().map(str::to_owned))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn tabel(&self, sleutel: &str) -> Vec<(String, Value)> {
        match self.waarde(sleutel) {
            Some(Value::Table(tabel)) => tabel.into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// One text of each row of a list.
    fn delen(&self, sleutel: &str, deel: &str) -> Vec<String> {
        let Some(Value::Array(rijen)) = self.waarde(sleutel) else {
            return Vec::new();
        };
        rijen
            .iter()
            .filter_map(|rij| rij.get(deel))
            .map(|waarde| {
                if deel == "feit" {
                    feiten(waarde)
                } else {
                    woorden(waarde).join(", ")
                }
            })
            .collect()
    }

    fn feiten(&self, sleutel: &str) -> String {
        self.waarde(sleutel).map(|w| feiten(&w)).unwrap_or_default()
    }

    fn een_van(&self, een: &str, alle: &str) -> String {
        let een = self.feiten(een);
        if !een.is_empty() {
            return een;
        }
        match self.waarde(alle) {
            Some(Value::Array(rijen)) => rijen.iter().map(feiten).collect::<Vec<_>>().join(" én "),
            Some(waarde) => feiten(&waarde),
            None => String::new(),
        }
    }

    fn binnen(&self, sleutel: &str) -> String {
        let een = |termijn: &str| match termijn {
            "dezelfde dag" => "dezelfde dag".to_owned(),
            "einde van de maand" | "einde van de volgende maand" => format!("uiterlijk aan het {termijn}"),
            andere => format!("binnen {}", andere.trim_end_matches(" vooraf")),
        };
        match self.waarde(sleutel) {
            Some(Value::Array(lijst)) => lijst
                .iter()
                .filter_map(Value::as_str)
                .map(een)
                .collect::<Vec<_>>()
                .join(" en "),
            Some(Value::String(tekst)) if tekst.ends_with(" vooraf") => {
                format!("minstens {}", tekst.trim_end_matches(" vooraf"))
            }
            Some(Value::String(tekst)) => een(&tekst),
            _ => String::new(),
        }
    }

    /// `na de dagtekening van de 301`, `vóór de einddatum`, `als`.
    fn anker(&self, sleutel: &str) -> String {
        let waar = if self.tekst("binnen").contains("vooraf") {
            "vóór"
        } else if self.tekst("binnen") == "dezelfde dag" {
            "als"
        } else {
            "na"
        };
        format!("{waar} {}", self.anker_kaal(sleutel))
    }

    fn anker_kaal(&self, sleutel: &str) -> String {
        self.waarde(sleutel).map(|w| anker(&w)).unwrap_or_default()
    }

    fn bedrag(&self, sleutel: &str) -> String {
        let cent: u64 = self.tekst(sleutel).parse().unwrap_or_default();
        format!("€ {},{:02}", cent / 100, cent % 100)
    }

    fn bewerking(&self) -> String {
        let soort = match self.waarde("bewerking") {
            Some(Value::Table(tabel)) => tabel
                .get("soort")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            _ => String::new(),
        };
        match soort.as_str() {
            "deel-van-groep" => "de tijd van één cliënt in een groep, met de opslag".to_owned(),
            "tarief-min-bijdrage" => "de geleverde tijd keer het tarief, min de bijdrage".to_owned(),
            "dagen" => "het aantal dagen tussen twee datums".to_owned(),
            "omvangklasse" => "de omvang per week en de klasse die daarbij hoort".to_owned(),
            "vaste-minuten" => "de vaste minuten van het pakket".to_owned(),
            "aandeel-vaste-medewerker" => "het aandeel van de vaste medewerker".to_owned(),
            "uitnutting" => "welk deel van de toewijzing is geleverd".to_owned(),
            "terugkeer" => "of een cliënt binnen de termijn terugkomt".to_owned(),
            "procent-van" => "een percentage van een bedrag".to_owned(),
            _ => self.tekst("titel").to_lowercase(),
        }
    }

    fn eis(&self) -> String {
        let tabel = match self.waarde("eis") {
            Some(Value::Table(tabel)) => tabel,
            _ => return self.tekst("titel").to_lowercase(),
        };
        let soort = tabel.get("soort").and_then(Value::as_str).unwrap_or_default();
        let rest: Vec<String> = tabel
            .iter()
            .filter(|(sleutel, _)| *sleutel != "soort")
            .flat_map(|(_, waarde)| woorden(waarde))
            .collect();
        let titel = self.tekst("titel");
        let naam = if titel.is_empty() {
            soort.to_owned()
        } else {
            titel.to_lowercase()
        };
        if rest.is_empty() {
            naam
        } else {
            format!("{naam} ({})", rest.join(", "))
        }
    }
}

/// Facts in words: any of several.
fn feiten(waarde: &Value) -> String {
    match waarde {
        Value::Array(rijen) => rijen.iter().map(feiten).collect::<Vec<_>>().join(" of "),
        Value::String(feit) => feit_naam(feit),
        Value::Table(tabel) => {
            let naam = tabel
                .get("feit")
                .and_then(Value::as_str)
                .map(feit_naam)
                .unwrap_or_default();
            let mut bij: Vec<String> = Vec::new();
            if let Some(Value::Table(waar)) = tabel.get("waar") {
                bij.extend(waar.values().map(|w| woorden(w).join(" of ")));
            }
            if let Some(Value::Table(niet)) = tabel.get("niet") {
                bij.extend(niet.values().map(|w| format!("niet {}", woorden(w).join(" of "))));
            }
            if tabel.contains_key("te_laat_gemeld") {
                bij.push("te laat afgezegd".to_owned());
            }
            if tabel.get("op_feestdag").and_then(Value::as_bool) == Some(true) {
                bij.push("op een feestdag".to_owned());
            }
            if bij.is_empty() {
                naam
            } else {
                format!("{naam} ({})", bij.join(", "))
            }
        }
        _ => String::new(),
    }
}

fn feit_naam(code: &str) -> String {
    let soort = code.split('.').next().unwrap_or(code);
    FeitSoort::van(soort).map_or_else(|| code.to_owned(), feit_label)
}

fn anker(waarde: &Value) -> String {
    match waarde {
        Value::Array(rijen) => rijen.iter().map(anker).collect::<Vec<_>>().join(" of "),
        Value::String(tekst) => match tekst.as_str() {
            "toewijzing.eerste_dagtekening" => "de dagtekening van de 301".to_owned(),
            "toewijzing.verzonden" => "de verzending van de opdracht".to_owned(),
            "toewijzing.ontvangen" => "de ontvangst van de opdracht".to_owned(),
            "toewijzing.ingangsdatum" => "de ingangsdatum".to_owned(),
            "toewijzing.einddatum" => "de einddatum".to_owned(),
            andere => feit_naam(andere).to_lowercase(),
        },
        andere => feiten(andere).to_lowercase(),
    }
}

/// The words in a value, for people.
fn woorden(waarde: &Value) -> Vec<String> {
    match waarde {
        Value::String(tekst) => vec![woord(tekst)],
        Value::Array(lijst) => lijst.iter().flat_map(woorden).collect(),
        Value::Table(tabel) => tabel.values().flat_map(woorden).collect(),
        andere => vec![andere.to_string()],
    }
}

fn hoofdletter(zin: &str) -> String {
    let mut tekens = zin.chars();
    tekens.next().map_or_else(String::new, |eerste| {
        eerste.to_uppercase().chain(tekens).collect()
    })
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
