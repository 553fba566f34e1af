//! A contract of one rule, to change and to break.

/// Head and product.
pub const KOP: &str = r#"id = "proef"
naam = "Proefcontract"
kort = "Proef"
geldig_van = 2027-01-01
[[product]]
id = "ho"
naam = "Huishoudelijke ondersteuning"
gemeenten = ["9999"]
categorie = "01"
code = "99H01"
voorziening = "AV"
eenheid = "01"
frequentie = "2"
"#;

/// The rule.
pub const TERMIJN: &str = r#"[[termijn]]
id = "PROEF-1"
titel = "Contact opnemen"
onderwerp = "contact"
per = "toewijzing"
bron = "eis 1"
citaat = "binnen vijf werkdagen"
sterkte = "contract"
rol = "coordinator"
wat_nu = "Bel de cliënt."
vanaf = "toewijzing.ontvangen"
binnen = "5 werkdagen"
vervuld_door = "eerste-contact"
bij_herziening = "loopt-door"
"#;
