//! Level, education and supervision in words.

use leidraad_rules::{MedewerkerSoort, Niveau, NiveauReden, OpleidingReden, SupervisorReden};

use crate::datum::dag;

pub(super) fn niveauzin(reden: &NiveauReden) -> String {
    match reden {
        NiveauReden::Niveau { gevonden, nodig } => niveau(*gevonden, *nodig),
        NiveauReden::RichtingOnbekend { niveau } => format!(
            "Van het diploma {} is de richting niet vastgelegd. Beoordeel zelf of die past.",
            niveau.code()
        ),
        NiveauReden::AndereRichting { niveau, richting } => {
            format!(
                "Het diploma {} is in de richting {richting}; die past niet.",
                niveau.code()
            )
        }
        NiveauReden::Denkniveau { niveau } => {
            format!("De medewerker heeft werk- en denkniveau {}.", niveau.code())
        }
    }
}

fn niveau(gevonden: Option<Niveau>, nodig: Niveau) -> String {
    match gevonden {
        None => format!("Het niveau is niet bekend; nodig is {}.", nodig.code()),
        Some(niveau) if niveau < nodig => {
            format!("Het niveau is {}; nodig is {}.", niveau.code(), nodig.code())
        }
        Some(niveau) => format!(
            "Het niveau is {}; gevraagd is minstens {}.",
            niveau.code(),
            nodig.code()
        ),
    }
}

pub(super) fn opleiding(reden: &OpleidingReden) -> String {
    match reden {
        OpleidingReden::Geen => "Er is geen opleiding vastgelegd die het contract aanvaardt.".to_owned(),
        OpleidingReden::Aanvaard {
            naam,
            niveau: Some(niveau),
        } => {
            format!("De opleiding {naam} ({}) staat op de lijst.", niveau.code())
        }
        OpleidingReden::Aanvaard { naam, niveau: None } => {
            format!("De opleiding {naam} staat op de lijst.")
        }
        OpleidingReden::Niveau {
            naam,
            gevonden,
            nodig,
        } => {
            let heeft = gevonden.map_or("van onbekend niveau", Niveau::code);
            format!(
                "De opleiding {naam} is {heeft}; voor dit product past {}.",
                nodig.code()
            )
        }
        OpleidingReden::Registratie { naam, code } => format!(
            "De opleiding {naam} telt met een registratie {}. Leg die registratie vast.",
            code.to_uppercase()
        ),
        OpleidingReden::Master { naam, bachelor: true } => {
            format!("Naast de master {naam} is een bachelor vastgelegd.")
        }
        OpleidingReden::Master {
            naam,
            bachelor: false,
        } => {
            format!("Naast de master {naam} ontbreekt een relevante bachelor.")
        }
        OpleidingReden::Buitenlands {
            vergelijking: Some(door),
            aanvaard: true,
        } => {
            format!(
                "Het buitenlandse diploma is vergeleken door {}.",
                door.to_uppercase()
            )
        }
        OpleidingReden::Buitenlands { .. } => {
            "Van het buitenlandse diploma ontbreekt een vergelijking door SBB of Nuffic.".to_owned()
        }
        OpleidingReden::AssociateDegree { niveau } => {
            format!("De associate degree telt als {}.", niveau.code())
        }
        OpleidingReden::Evc {
            getoetst_op: Some(op),
            aanvaard: true,
            ..
        } => {
            format!("De EVC is getoetst op {}.", dag(*op))
        }
        OpleidingReden::Evc { aanvaard: true, .. } => "De EVC telt mee.".to_owned(),
        OpleidingReden::Evc { bestaand: false, .. } => {
            "De EVC telt niet: alleen personeel van vóór het contract mag daarmee werken.".to_owned()
        }
        OpleidingReden::Evc {
            getoetst_op: Some(op),
            ..
        } => {
            format!("De EVC is pas getoetst op {}, na de inzet.", dag(*op))
        }
        OpleidingReden::Evc {
            getoetst_op: None, ..
        } => "De EVC is niet getoetst.".to_owned(),
    }
}

pub(super) fn supervisor(reden: &SupervisorReden) -> String {
    match reden {
        SupervisorReden::Geen => "Er is geen supervisor gekoppeld.".to_owned(),
        SupervisorReden::Zelf => "De medewerker kan niet de eigen supervisor zijn.".to_owned(),
        SupervisorReden::Onbekend { .. } => "Van de supervisor is het niveau niet bekend.".to_owned(),
        SupervisorReden::TeltNiet { soort, .. } => {
            format!(
                "De supervisor is {}; die telt hier niet als gekwalificeerd.",
                soortnaam(*soort)
            )
        }
        SupervisorReden::Niveau {
            gevonden: Some(niveau),
            nodig,
            ..
        } if niveau >= nodig => format!(
            "De supervisor heeft {}; gevraagd is minstens {}.",
            niveau.code(),
            nodig.code()
        ),
        SupervisorReden::Niveau { gevonden, nodig, .. } => {
            let heeft = gevonden.map_or("geen bekend niveau", Niveau::code);
            format!("De supervisor heeft {heeft}; nodig is {}.", nodig.code())
        }
        SupervisorReden::Beroep {
            nodig,
            aanwezig: true,
            ..
        } => format!("De supervisor is {nodig}."),
        SupervisorReden::Beroep {
            nodig,
            aanwezig: false,
            ..
        } => {
            format!("De supervisor is geen {nodig}.")
        }
    }
}

fn soortnaam(soort: MedewerkerSoort) -> &'static str {
    match soort {
        MedewerkerSoort::Medewerker => "medewerker",
        MedewerkerSoort::Vrijwilliger => "vrijwilliger",
        MedewerkerSoort::Stagiair => "stagiair",
        MedewerkerSoort::Bbl => "bbl'er",
        MedewerkerSoort::Ervaringsdeskundige => "ervaringsdeskundige",
        MedewerkerSoort::Zzp => "zzp'er",
        MedewerkerSoort::Onderaannemer => "onderaannemer",
    }
}
