//! The fields of a rule with ways to read them aloud.

use toml::Value;

use super::Velden;
use super::woorden::{anker, feiten, woorden};

/// The fields with ways to read them.
pub(super) struct Regel<'v>(pub &'v Velden);

impl Regel<'_> {
    pub fn tekst(&self, sleutel: &str) -> String {
        self.0.get(sleutel).cloned().unwrap_or_default()
    }

    pub fn heeft(&self, sleutel: &str) -> bool {
        self.0
            .get(sleutel)
            .is_some_and(|w| !w.trim().is_empty() && w != "false")
    }

    /// The value of a field, read as the profile would.
    pub fn waarde(&self, sleutel: &str) -> Option<Value> {
        let tekst = self.0.get(sleutel)?.trim();
        let tabel = format!("x = {tekst}").parse::<toml::Table>().ok();
        Some(
            tabel
                .and_then(|mut t| t.remove("x"))
                .unwrap_or_else(|| Value::String(tekst.to_owned())),
        )
    }

    pub fn lijst(&self, sleutel: &str) -> Vec<String> {
        match self.waarde(sleutel) {
            Some(Value::Array(lijst)) => lijst
                .iter()
                .filter_map(|w| w.as_str().map(str::to_owned))
                .collect(),
            _ => Vec::new(),
        }
    }

    pub fn tabel(&self, sleutel: &str) -> Vec<(String, Value)> {
        match self.waarde(sleutel) {
            Some(Value::Table(tabel)) => tabel.into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// One text of each row of a list.
    pub fn delen(&self, sleutel: &str, deel: &str) -> Vec<String> {
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

    pub fn feiten(&self, sleutel: &str) -> String {
        self.waarde(sleutel).map(|w| feiten(&w)).unwrap_or_default()
    }

    pub fn een_van(&self, een: &str, alle: &str) -> String {
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

    pub fn binnen(&self, sleutel: &str) -> String {
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
    pub fn anker(&self, sleutel: &str) -> String {
        let waar = if self.tekst("binnen").contains("vooraf") {
            "vóór"
        } else if self.tekst("binnen") == "dezelfde dag" {
            "als"
        } else {
            "na"
        };
        format!("{waar} {}", self.anker_kaal(sleutel))
    }

    pub fn anker_kaal(&self, sleutel: &str) -> String {
        self.waarde(sleutel).map(|w| anker(&w)).unwrap_or_default()
    }

    pub fn bedrag(&self, sleutel: &str) -> String {
        let cent: u64 = self.tekst(sleutel).parse().unwrap_or_default();
        format!("€ {},{:02}", cent / 100, cent % 100)
    }

    pub fn bewerking(&self) -> String {
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

    pub fn eis(&self) -> String {
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
