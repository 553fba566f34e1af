//! Names of gemeenten and roles, and the size of a toewijzing in words.

use std::sync::LazyLock;

use leidraad_api::werklijst::StandCode;
use leidraad_domain::code::{Eenheid, Frequentie};
use leidraad_domain::gebruiker::{Recht, Rol};
use leidraad_domain::toewijzing::Omvang;

use crate::sjabloon::{Zinnen, lees};

static GEMEENTEN: LazyLock<Zinnen> =
    LazyLock::new(|| lees(include_str!("../../../../assets/gemeenten.toml")));

/// Name of a gemeente by its CBS code; an unknown code is shown itself.
pub fn gemeente(code: &str) -> String {
    GEMEENTEN
        .get(code)
        .cloned()
        .unwrap_or_else(|| format!("gemeente {code}"))
}

/// The CBS code of a gemeente that somebody wrote: its name, or the code with or without its leading zero.
pub fn gemeentecode(tekst: &str) -> Option<String> {
    let tekst = tekst.trim();
    let code = format!("{tekst:0>4}");
    if GEMEENTEN.contains_key(&code) {
        return Some(code);
    }
    let naam = tekst.to_lowercase();
    let naam = naam.strip_prefix("gemeente ").unwrap_or(&naam);
    GEMEENTEN
        .iter()
        .find(|(_, bekend)| bekend.to_lowercase() == naam)
        .map(|(code, _)| code.clone())
}

/// Name of a role.
pub fn rol(rol: Rol) -> &'static str {
    match rol {
        Rol::Beheerder => "Beheerder",
        Rol::Coordinator => "Coördinator",
        Rol::Planner => "Planner",
        Rol::Teamleider => "Teamleider",
        Rol::Backoffice => "Backoffice",
        Rol::Lezer => "Lezer (inspectie)",
    }
}

/// What a right allows.
pub fn recht(recht: Recht) -> &'static str {
    match recht {
        Recht::Open => "Aanmelden, of een back-up terugzetten met het wachtwoord van een beheerder",
        Recht::Lezen => "Dossiers, werklijst, medewerkers en contracten lezen, zoeken en afdrukken",
        Recht::Werk => "Taken en de werklijst bijwerken",
        Recht::Dossier => {
            "Vastleggen in een dossier: feiten, plannen, evaluaties, afspraken, notities en documenten"
        }
        Recht::Berichten => "Berichten van gemeenten inlezen en berichten maken",
        Recht::Personeel => "Medewerkers en hun papieren vastleggen",
        Recht::Contracten => "Contracten wijzigen, producten koppelen en uitzonderingen toestaan",
        Recht::Bewaren => "Dossiers afschermen en langer bewaren, en goedkeuren wat wordt vernietigd",
        Recht::Beheer => "Gebruikers, back-ups, logboek en instellingen",
    }
}

/// Why a backup was made.
pub fn backup_soort(code: &str) -> String {
    match code {
        "dag" => "Dagelijks",
        "invoer" => "Voor het inlezen",
        _ => "Op verzoek",
    }
    .to_owned()
}

/// Where a date stands today.
pub fn stand(stand: StandCode) -> &'static str {
    match stand {
        StandCode::TeLaat => "Te laat",
        StandCode::Vandaag => "Vandaag",
        StandCode::DezeWeek => "Deze week",
        StandCode::Binnenkort => "Binnenkort",
        StandCode::Later => "Later",
    }
}

/// `120 minuten per week`.
pub fn omvang(o: &Omvang) -> String {
    let n = o.volume;
    let much = match (&o.eenheid, n) {
        (Eenheid::Minuut, 1) => "1 minuut".to_owned(),
        (Eenheid::Minuut, _) => format!("{n} minuten"),
        (Eenheid::Uur, _) => format!("{n} uur"),
        (Eenheid::Etmaal, 1) => "1 etmaal".to_owned(),
        (Eenheid::Etmaal, _) => format!("{n} etmalen"),
        (Eenheid::Dagdeel, 1) => "1 dagdeel".to_owned(),
        (Eenheid::Dagdeel, _) => format!("{n} dagdelen"),
        (Eenheid::Euro, _) => format!("€ {},{:02}", n / 100, n % 100),
        (Eenheid::StuksOutput | Eenheid::StuksInspanning, 1) => "1 stuk".to_owned(),
        (Eenheid::StuksOutput | Eenheid::StuksInspanning, _) => format!("{n} stuks"),
        (Eenheid::Onbekend(code), _) => format!("{n} (eenheid {code})"),
    };
    match &o.frequentie {
        Frequentie::Totaal => format!("{much} in totaal"),
        Frequentie::Onbekend(code) => format!("{much} (frequentie {code})"),
        known => format!("{much} {}", known.tekst()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_reads_in_words() {
        let o = |volume, eenheid, frequentie| {
            omvang(&Omvang {
                volume,
                eenheid,
                frequentie,
            })
        };
        assert_eq!(o(120, Eenheid::Minuut, Frequentie::Week), "120 minuten per week");
        assert_eq!(o(1, Eenheid::Dagdeel, Frequentie::Maand), "1 dagdeel per maand");
        assert_eq!(
            o(150005, Eenheid::Euro, Frequentie::Totaal),
            "€ 1500,05 in totaal"
        );
    }

    #[test]
    fn a_gemeente_has_its_name() {
        assert_eq!(gemeente("0363"), "Amsterdam");
        assert_eq!(gemeente("9999"), "gemeente 9999");
    }
}
