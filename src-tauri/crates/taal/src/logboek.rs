//! Lines of the log in words.

/// Kind of a line.
pub fn logsoort(soort: &str) -> String {
    match soort {
        "ingezien" => "Gelezen",
        "gewijzigd" => "Gewijzigd",
        "toegang" => "Toegang",
        "export" => "Uitgevoerd",
        "geweigerd" => "Geweigerd",
        ander => ander,
    }
    .to_owned()
}

/// What was done: the part of the program, and the act as the program names it, which is Dutch.
pub fn handeling(naam: &str) -> String {
    let (deel, act) = naam.split_once('.').unwrap_or((naam, ""));
    let deel = match deel {
        "afspraken" => "Agenda",
        "backup" => "Back-ups",
        "begin" | "beginsituatie" => "Beginsituatie",
        "beheer" => "Beheer",
        "berichten" => "Berichten",
        "brieven" => "Brieven",
        "clienten" => "Cliënten",
        "collegas" => "Collega’s",
        "contracten" => "Contracten",
        "eigen_taken" => "Taken",
        "evaluaties" => "Evaluaties",
        "excel" => "Naar Excel",
        "feiten" => "Feiten",
        "gegevens" => "Gegevens",
        "logboek" => "Logboek",
        "medewerkers" => "Medewerkers",
        "meldingen" => "Meldingen",
        "notities" => "Notities",
        "plannen" => "Plannen",
        "sjablonen" => "Sjablonen",
        "stukken" => "Documenten",
        "toegang" => "Aanmelden",
        "toewijzingen" => "Toewijzingen",
        "uitberichten" => "Berichten naar de gemeente",
        "verdeling" => "Verdeling",
        "werklijst" => "Werklijst",
        ander => ander,
    };
    if act.is_empty() {
        deel.to_owned()
    } else {
        format!("{deel}: {}", act.replace('_', " "))
    }
}
