//! A profile as a form holds it: every value a text, rules in order per kind. From a file and back to one.

use std::collections::BTreeMap;

use toml::{Table, Value};

use crate::lezen::{self, ProfielFout};
use crate::profiel::SOORTEN;

/// A profile with every value as text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfielVorm {
    /// `id`, `naam`, `kort`, `geldig_van`, `geldig_tot`, `plannaam`.
    pub kop: BTreeMap<String, String>,
    /// Products.
    pub producten: Vec<BTreeMap<String, String>>,
    /// Kind and fields of each rule.
    pub regels: Vec<(String, BTreeMap<String, String>)>,
}

/// Keys of the head, in the order of the file.
const KOP: &[&str] = &["id", "naam", "kort", "geldig_van", "geldig_tot", "plannaam"];
/// Keys that every rule may have, in the order of file and form.
pub const ELKE_REGEL: &[&str] = &[
    "id",
    "titel",
    "onderwerp",
    "per",
    "bron",
    "citaat",
    "toelichting",
    "sterkte",
    "rol",
    "wat_nu",
    "geldt",
    "vervangt",
];
/// Keys whose value is a text whatever it looks like.
const TEKST: &[&str] = &[
    "id",
    "titel",
    "onderwerp",
    "per",
    "bron",
    "citaat",
    "toelichting",
    "sterkte",
    "rol",
    "wat_nu",
    "naam",
    "kort",
    "categorie",
    "code",
    "voorziening",
    "eenheid",
    "frequentie",
    "vraag",
    "wanneer",
];

impl ProfielVorm {
    /// Reads a file. It need not be a profile that loads: a form may hold what is still wrong.
    ///
    /// # Errors
    /// [`ProfielFout`] when it is no TOML.
    pub fn van_tekst(bestand: &str, tekst: &str) -> Result<Self, ProfielFout> {
        let tabel: Table = lezen::lees(bestand, tekst)?;
        let mut vorm = Self::default();
        for (sleutel, waarde) in &tabel {
            let rijen = match waarde {
                Value::Array(rijen) if sleutel == "product" || SOORTEN.contains(&sleutel.as_str()) => rijen,
                andere => {
                    vorm.kop.insert(sleutel.clone(), als_tekst(andere));
                    continue;
                }
            };
            for velden in rijen.iter().filter_map(Value::as_table) {
                let velden = velden.iter().map(|(k, w)| (k.clone(), als_tekst(w))).collect();
                if sleutel == "product" {
                    vorm.producten.push(velden);
                } else {
                    vorm.regels.push((sleutel.clone(), velden));
                }
            }
        }
        let plaats = |soort: &str| SOORTEN.iter().position(|s| *s == soort);
        vorm.regels.sort_by_key(|(soort, _)| plaats(soort));
        Ok(vorm)
    }

    /// The file. Empty fields are left out.
    pub fn tekst(&self) -> String {
        let mut regels: Vec<String> = velden(&self.kop, KOP);
        for product in &self.producten {
            regels.extend([String::new(), "[[product]]".to_owned()]);
            regels.extend(velden(product, &["id", "naam"]));
        }
        for (soort, inhoud) in &self.regels {
            regels.extend([String::new(), format!("[[{soort}]]")]);
            regels.extend(velden(inhoud, ELKE_REGEL));
        }
        regels.push(String::new());
        regels.join("\n")
    }

    /// The place in `regels` of the rule that a path as `termijn[3].binnen` is about, and the key in it.
    pub fn plaats(&self, pad: &str) -> (Option<usize>, String) {
        let gevonden = pad.split_once('[').and_then(|(soort, rest)| {
            let (nummer, sleutel) = rest.split_once(']')?;
            let nummer: usize = nummer.parse().ok()?;
            let van_soort = self.regels.iter().enumerate().filter(|(_, (s, _))| s == soort);
            let (plaats, _) = van_soort.clone().nth(nummer)?;
            Some((Some(plaats), sleutel.trim_start_matches('.').to_owned()))
        });
        gevonden.unwrap_or((None, pad.to_owned()))
    }
}

fn als_tekst(waarde: &Value) -> String {
    match waarde {
        Value::String(tekst) => tekst.clone(),
        andere => andere.to_string(),
    }
}

fn velden(inhoud: &BTreeMap<String, String>, eerst: &[&str]) -> Vec<String> {
    let gevuld = |sleutel: &&str| inhoud.get(*sleutel).is_some_and(|w| !w.trim().is_empty());
    let vooraan = eerst.iter().copied().filter(gevuld);
    let daarna = inhoud
        .keys()
        .map(String::as_str)
        .filter(|k| !eerst.contains(k))
        .filter(gevuld);
    vooraan
        .chain(daarna)
        .filter_map(|sleutel| {
            Some(format!(
                "{sleutel} = {}",
                als_waarde(sleutel, inhoud.get(sleutel)?)
            ))
        })
        .collect()
}

/// What was typed, as a value: a list, table, number, date or truth where it reads as one, and else a text.
fn als_waarde(sleutel: &str, tekst: &str) -> String {
    let tekst = tekst.trim();
    let leest = || {
        let tabel: Table = format!("x = {tekst}").parse().ok()?;
        (tabel.len() == 1 && !matches!(tabel.get("x"), Some(Value::String(_)))).then(|| tekst.to_owned())
    };
    let gelezen = if TEKST.contains(&sleutel) || tekst.contains('\n') {
        None
    } else {
        leest()
    };
    gelezen.unwrap_or_else(|| Value::String(tekst.to_owned()).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profielen::INGEBOUWD;

    #[test]
    fn every_profile_reads_the_same_after_it_went_through_the_form() {
        for (bestand, tekst) in INGEBOUWD {
            let vorm = ProfielVorm::van_tekst(bestand, tekst).unwrap();
            let eerst: Table = tekst.parse().unwrap();
            let daarna: Table = vorm.tekst().parse().unwrap_or_else(|e| panic!("{bestand}: {e}"));
            assert_eq!(eerst, daarna, "{bestand}");
            assert_eq!(ProfielVorm::van_tekst(bestand, &vorm.tekst()).unwrap(), vorm);
        }
    }

    #[test]
    fn what_looks_like_a_number_stays_text_where_text_is_asked() {
        assert_eq!(als_waarde("code", "16"), "\"16\"");
        assert_eq!(als_waarde("minstens", "16"), "16");
        assert_eq!(als_waarde("binnen", "10 werkdagen"), "\"10 werkdagen\"");
        assert_eq!(
            als_waarde("vervuld_door", "{ feit = \"start\" }"),
            "{ feit = \"start\" }"
        );
        assert_eq!(als_waarde("vervuld_door", "start"), "\"start\"");
        assert_eq!(als_waarde("geldig_van", "2027-01-01"), "2027-01-01");
    }

    #[test]
    fn a_fault_finds_its_rule_in_the_form() {
        let vorm = ProfielVorm {
            regels: vec![
                ("termijn".into(), BTreeMap::new()),
                ("melding".into(), BTreeMap::new()),
                ("melding".into(), BTreeMap::new()),
            ],
            ..ProfielVorm::default()
        };
        assert_eq!(vorm.plaats("melding[1].na"), (Some(2), "na".to_owned()));
        assert_eq!(vorm.plaats("geldig_van"), (None, "geldig_van".to_owned()));
    }
}
