//! Questions: of the right form with whatever is known of the office in them, and damaged in every way.

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value, json};

use crate::dobbel::Dobbel;
use crate::vorm::Vorm;

/// Texts that have broken other programs.
pub const LASTIG: &[&str] = &[
    "",
    " ",
    "\0",
    "\u{202e}txt.exe",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "'; DROP TABLE client; --",
    "{{naam}}",
    "{wat}",
    "%s%n",
    "../../../../etc/passwd",
    "C:\\Windows\\System32",
    "\u{0301}\u{0301}\u{0301}",
    "👨‍👩‍👧‍👦",
    "ﷺ",
    "-",
    "0",
    "-1",
    "1e308",
    "NaN",
    "null",
    "0000-00-00",
    "9999-12-31",
    "-262143-01-01",
    "+262142-12-31",
    "0001-01-01",
    "2027-02-30",
    "2024-02-29",
    "2027-02-10T24:00",
    "2027-02-10T09:00:60",
    "9999-12-31T23:59:59.999999999",
    "2027-W53",
    "24:00",
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "\u{feff}bom",
    "a\r\nb\tc",
    "NEAR(\"a\" AND *)",
    "\"",
];

/// Where files may be said to stand.
const PADEN: &[&str] = &[
    "",
    ".",
    "/",
    "/nergens/x",
    "/dev/null",
    "/dev/full",
    "/dev/zero",
    "/proc/self/mem",
    "/etc/hostname",
    "\u{0}",
    "a/b",
];

const GETALLEN: &[i64] = &[
    0,
    1,
    -1,
    2,
    7,
    12,
    53,
    60,
    100,
    365,
    1440,
    10_000,
    65_536,
    i32::MAX as i64,
    i32::MIN as i64,
    u32::MAX as i64,
    i64::MAX,
    i64::MIN,
];

/// What questions are made of.
pub struct Maker<'v> {
    /// The types by name.
    pub typen: &'v BTreeMap<String, Vorm>,
    /// Texts that were seen in answers: ids, days, words.
    pub gezien: Vec<String>,
    /// Files and folders that are there.
    pub paden: Vec<String>,
    /// The die.
    pub dobbel: Dobbel,
}

impl Maker<'_> {
    /// Remembers the texts of an answer.
    pub fn onthoud(&mut self, antwoord: &Value) {
        match antwoord {
            Value::String(tekst) if (1..=64).contains(&tekst.len()) => {
                if self.gezien.len() < 4000 {
                    self.gezien.push(tekst.clone());
                } else {
                    let plaats = self.dobbel.tot(4000);
                    self.gezien[plaats].clone_from(tekst);
                }
            }
            Value::Array(rij) => rij.iter().take(50).for_each(|deel| self.onthoud(deel)),
            Value::Object(velden) => velden.values().for_each(|deel| self.onthoud(deel)),
            _ => {}
        }
    }

    fn tekst(&mut self, naam: &str) -> String {
        if ["bestand", "bestanden", "pad", "map"].contains(&naam) {
            return match self.dobbel.tot(2) {
                0 if !self.paden.is_empty() => self.dobbel.kies(&self.paden).clone(),
                _ => (*self.dobbel.kies(PADEN)).to_owned(),
            };
        }
        match self.dobbel.tot(8) {
            0 => (*self.dobbel.kies(LASTIG)).to_owned(),
            1 => {
                let (dag, maand) = (1 + self.dobbel.tot(28), 1 + self.dobbel.tot(12));
                format!("{}-{maand:02}-{dag:02}", 2026 + self.dobbel.tot(3))
            }
            2 => format!("{}T{:02}:00", "2027-01-06", self.dobbel.tot(24)),
            3 if self.dobbel.een_op(40) => (*self.dobbel.kies(LASTIG)).repeat(3000),
            _ if !self.gezien.is_empty() => self.dobbel.kies(&self.gezien).clone(),
            _ => "x".to_owned(),
        }
    }

    /// A question of this form; `naam` is the key that it stands under.
    pub fn maak(&mut self, vorm: &Vorm, naam: &str, diepte: usize) -> Value {
        match vorm {
            Vorm::Tekst => Value::from(self.tekst(naam)),
            Vorm::Getal => Value::from(*self.dobbel.kies(GETALLEN)),
            Vorm::JaNee => Value::from(self.dobbel.een_op(2)),
            Vorm::Niets => Value::Null,
            Vorm::Woord(woord) => Value::from(woord.as_str()),
            Vorm::Rij(deel) => {
                let aantal = if diepte > 6 { 0 } else { self.dobbel.tot(3) };
                (0..aantal).map(|_| self.maak(deel, naam, diepte + 1)).collect()
            }
            Vorm::Tupel(delen) => delen
                .iter()
                .map(|deel| self.maak(deel, naam, diepte + 1))
                .collect(),
            Vorm::Kaart(deel) => {
                let aantal = if diepte > 6 { 0 } else { self.dobbel.tot(3) };
                let velden = (0..aantal).map(|_| (self.tekst(""), self.maak(deel, naam, diepte + 1)));
                Value::Object(velden.collect())
            }
            Vorm::Object(velden) => {
                let velden = velden.iter().map(|(sleutel, deel)| {
                    let waarde = self.maak(deel, sleutel, diepte + 1);
                    (sleutel.clone(), waarde)
                });
                Value::Object(velden.collect())
            }
            Vorm::Of(keuzes) => {
                let keuze = if diepte > 8 && keuzes.contains(&Vorm::Niets) {
                    Vorm::Niets
                } else {
                    self.dobbel.kies(keuzes).clone()
                };
                self.maak(&keuze, naam, diepte + 1)
            }
            Vorm::En(delen) => {
                let mut samen = Map::new();
                for deel in delen {
                    if let Value::Object(velden) = self.maak(deel, naam, diepte + 1) {
                        samen.extend(velden);
                    }
                }
                Value::Object(samen)
            }
            Vorm::Naam(ander) => {
                let typen = self.typen;
                typen
                    .get(ander)
                    .map_or(Value::Null, |vorm| self.maak(vorm, naam, diepte + 1))
            }
        }
    }

    /// Damages a question somewhere, one to three times.
    pub fn beschadig(&mut self, vraag: &mut Value) {
        for _ in 0..=self.dobbel.tot(3) {
            self.beschadig_hier(vraag, 0);
        }
    }

    fn beschadig_hier(&mut self, vraag: &mut Value, diepte: usize) {
        let dieper = diepte < 8 && !self.dobbel.een_op(3);
        match vraag {
            Value::Object(velden) if dieper && !velden.is_empty() => {
                let plaats = self.dobbel.tot(velden.len());
                if let Some(deel) = velden.values_mut().nth(plaats) {
                    self.beschadig_hier(deel, diepte + 1);
                }
            }
            Value::Array(rij) if dieper && !rij.is_empty() => {
                let plaats = self.dobbel.tot(rij.len());
                self.beschadig_hier(&mut rij[plaats], diepte + 1);
            }
            Value::Object(velden) if self.dobbel.een_op(2) && !velden.is_empty() => {
                let sleutel = velden
                    .keys()
                    .nth(self.dobbel.tot(velden.len()))
                    .cloned()
                    .unwrap_or_default();
                let weg = velden.remove(&sleutel);
                if self.dobbel.een_op(2) {
                    velden.insert(format!("{sleutel}_"), weg.unwrap_or_default());
                }
            }
            ander => *ander = self.iets(),
        }
    }

    /// Any JSON.
    fn iets(&mut self) -> Value {
        match self.dobbel.tot(10) {
            0 => Value::Null,
            1 => Value::from(self.dobbel.een_op(2)),
            2 | 3 => Value::from(*self.dobbel.kies(GETALLEN)),
            4 => Number::from_f64(1.5e300).map_or(Value::Null, Value::Number),
            5 => Value::from(u64::MAX),
            6 => (0..200).fold(Value::Null, |binnen, _| json!([binnen])),
            7 => json!({ "": { "code": [] }, "$schema": 1 }),
            _ => Value::from(self.tekst("")),
        }
    }
}
