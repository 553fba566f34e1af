//! Why somebody may or may not work, in words. The worker stands beside the sentence and is not named in it.

mod niveau;

use chrono::NaiveDate;
use leidraad_rules::{
    AnderstaligReden, Ijkpunt, Niveau, PersoneelReden, PlanRol, TaalReden, Taalniveau, VogReden,
};

use crate::datum::dag;
use niveau::{niveauzin, opleiding, supervisor};

/// The sentence.
pub(crate) fn zin(reden: &PersoneelReden) -> String {
    match reden {
        PersoneelReden::Vog(reden) => vog(reden),
        PersoneelReden::Taal(reden) => taalzin(reden),
        PersoneelReden::Anderstalig(reden) => anderstalig(reden),
        PersoneelReden::Niveau(reden) => niveauzin(reden),
        PersoneelReden::Opleiding(reden) => opleiding(reden),
        PersoneelReden::Supervisor(reden) => supervisor(reden),
        PersoneelReden::Toestemming { gegeven: false, .. } => {
            "Er is geen schriftelijke toestemming van de gemeente.".to_owned()
        }
        PersoneelReden::Toestemming { op: Some(op), .. } => {
            format!("De gemeente gaf toestemming op {}.", dag(*op))
        }
        PersoneelReden::Toestemming { op: None, .. } => "De gemeente gaf toestemming.".to_owned(),
        PersoneelReden::Familie { familie: true } => {
            "De medewerker is partner of familie van de cliënt.".to_owned()
        }
        PersoneelReden::Familie { familie: false } => {
            "De medewerker is geen partner of familie van de cliënt.".to_owned()
        }
        PersoneelReden::Twijfel { op, nieuwe_vog } => twijfel(*op, *nieuwe_vog),
        PersoneelReden::Papier { papier, aanwezig } => {
            let wat = hoofdletter(papier);
            format!(
                "{wat} is {}.",
                if *aanwezig {
                    "vastgelegd"
                } else {
                    "niet vastgelegd"
                }
            )
        }
        PersoneelReden::Beroep { code, aanwezig } => {
            let wat = hoofdletter(code);
            let er = if *aanwezig { "is vastgelegd" } else { "ontbreekt" };
            format!("De registratie {wat} {er}.")
        }
        PersoneelReden::Groepsgrootte { clienten, hoogstens } => {
            format!("De groep heeft {clienten} deelnemers; er mogen er hoogstens {hoogstens} zijn.")
        }
        PersoneelReden::Groep {
            clienten,
            zwaar,
            meerderheid,
        } => groep(*clienten, *zwaar, *meerderheid),
        PersoneelReden::Plan {
            als,
            wie,
            gevonden,
            nodig,
        } => plan(*als, wie.is_some(), *gevonden, *nodig),
        PersoneelReden::Vervanging { gevonden, eerder } => vervanging(*gevonden, *eerder),
        PersoneelReden::Samen(redenen) => redenen.iter().map(zin).collect::<Vec<_>>().join(" "),
    }
}

fn vog(reden: &VogReden) -> String {
    match reden {
        VogReden::Geen => "Er is geen VOG vastgelegd.".to_owned(),
        VogReden::NogNiet { afgegeven } => {
            format!("De VOG is pas afgegeven op {}.", dag(*afgegeven))
        }
        VogReden::InBezit { afgegeven } => format!("De VOG is van {}.", dag(*afgegeven)),
        VogReden::Profiel {
            afgegeven,
            gevonden,
            nodig,
        } if gevonden.as_ref() == Some(nodig) => {
            format!("De VOG van {} heeft profiel {nodig}.", dag(*afgegeven))
        }
        VogReden::Profiel {
            afgegeven,
            gevonden: Some(gevonden),
            nodig,
        } => {
            format!(
                "De VOG van {} heeft profiel {gevonden}; nodig is {nodig}.",
                dag(*afgegeven)
            )
        }
        VogReden::Profiel {
            afgegeven,
            gevonden: None,
            nodig,
        } => {
            format!("De VOG van {} heeft geen profiel {nodig}.", dag(*afgegeven))
        }
        VogReden::Aspecten { afgegeven, ontbreken } if ontbreken.is_empty() => {
            format!(
                "De VOG van {} is getoetst op alle gevraagde aspecten.",
                dag(*afgegeven)
            )
        }
        VogReden::Aspecten { afgegeven, ontbreken } => {
            let lijst = opsomming(ontbreken.iter().map(u32::to_string).collect());
            format!("De VOG van {} is niet getoetst op {lijst}.", dag(*afgegeven))
        }
        VogReden::Leeftijd {
            afgegeven,
            ijkpunt,
            op,
            grens,
            te_oud,
            ..
        } => leeftijd(*afgegeven, *ijkpunt, *op, *grens, *te_oud),
        VogReden::NaIjkpunt {
            afgegeven,
            ijkpunt,
            op,
        } => format!(
            "De VOG is van {}, na de {} ({}).",
            dag(*afgegeven),
            ijkwoord(*ijkpunt),
            dag(*op)
        ),
        VogReden::GeenIjkpunt { ijkpunt } => {
            format!("De {} is niet vastgelegd: vul die in.", ijkwoord(*ijkpunt))
        }
        VogReden::WerkteAl { sinds } => format!(
            "De medewerker werkt al sinds {}, van vóór dit contract. Ga na of de VOG toen goed was.",
            dag(*sinds)
        ),
    }
}

fn leeftijd(vog: NaiveDate, ijkpunt: Ijkpunt, op: NaiveDate, grens: NaiveDate, te_oud: bool) -> String {
    if ijkpunt == Ijkpunt::Inzet {
        let telt = if te_oud { "telde" } else { "telt" };
        return format!("De VOG van {} {telt} tot en met {}.", dag(vog), dag(grens));
    }
    let oordeel = if te_oud { "te oud" } else { "recent genoeg" };
    format!(
        "De VOG van {} is {oordeel} op de {} ({}).",
        dag(vog),
        ijkwoord(ijkpunt),
        dag(op)
    )
}

fn ijkwoord(ijkpunt: Ijkpunt) -> &'static str {
    match ijkpunt {
        Ijkpunt::InDienst => "eerste dag in dienst",
        Ijkpunt::EersteWerkdag => "eerste werkdag",
        Ijkpunt::Inzet => "dag van inzet",
    }
}

fn taalzin(reden: &TaalReden) -> String {
    let naam = taalnaam(&reden.taal);
    let gevonden = match (reden.gevonden, reden.nodig) {
        (None, _) => format!("{naam} is niet vastgelegd"),
        (Some(niveau), Some(nodig)) if niveau < nodig => {
            format!("{naam} is {}; nodig is {}", niveau.code(), nodig.code())
        }
        (Some(niveau), _) => format!("{naam} is {}", niveau.code()),
    };
    if reden.met_toestemming {
        return format!("{gevonden}. De cliënt stemt in met een anderstalige hulp.");
    }
    match (reden.gevonden, reden.nodig) {
        (None, Some(nodig)) => format!("{gevonden}; nodig is {}.", nodig.code()),
        _ => format!("{gevonden}."),
    }
}

fn anderstalig(reden: &AnderstaligReden) -> String {
    match reden {
        AnderstaligReden::Akkoord => "De cliënt stemt in met een anderstalige hulp.".to_owned(),
        AnderstaligReden::GeenToestemming => {
            "De cliënt heeft niet ingestemd met een anderstalige hulp.".to_owned()
        }
        AnderstaligReden::AndereTaal { toegestaan } => {
            let talen = opsomming(toegestaan.iter().map(|taal| taalnaam(taal)).collect());
            format!("De medewerker spreekt onvoldoende Nederlands. Alleen {talen} mag als andere taal.")
        }
        AnderstaligReden::Client {
            taal,
            gevonden,
            nodig,
        } => {
            let heeft = gevonden.map_or("niet vastgelegd", Taalniveau::code);
            let naam = taalnaam(taal);
            format!("{naam} van de cliënt is {heeft}; nodig is {}.", nodig.code())
        }
    }
}

fn twijfel(op: NaiveDate, nieuwe_vog: Option<NaiveDate>) -> String {
    let sinds = format!("Op {} is twijfel vastgelegd over de integriteit.", dag(op));
    match nieuwe_vog {
        Some(vog) => format!("{sinds} Daarna is een VOG afgegeven op {}.", dag(vog)),
        None => format!("{sinds} Er is nog geen nieuwe VOG."),
    }
}

fn groep(clienten: Option<u32>, zwaar: u32, meerderheid: bool) -> String {
    match clienten {
        None => "De samenstelling van de groep is niet vastgelegd.".to_owned(),
        Some(clienten) => {
            let deel = if meerderheid {
                "meer dan de helft"
            } else {
                "niet meer dan de helft"
            };
            format!("Van de {clienten} deelnemers hebben er {zwaar} zwaar: {deel}.")
        }
    }
}

fn plan(als: PlanRol, genoemd: bool, gevonden: Option<Niveau>, nodig: Niveau) -> String {
    let wie = match als {
        PlanRol::Opsteller => "opsteller",
        PlanRol::Achterwacht => "achterwacht",
    };
    match (genoemd, gevonden) {
        (false, _) => format!("In het plan staat geen {wie}; nodig is {}.", nodig.code()),
        (true, None) => format!(
            "Van de {wie} is het niveau niet bekend; nodig is {}.",
            nodig.code()
        ),
        (true, Some(niveau)) if niveau < nodig => {
            format!("De {wie} heeft {}; nodig is {}.", niveau.code(), nodig.code())
        }
        (true, Some(niveau)) => {
            format!(
                "De {wie} heeft {}; gevraagd is minstens {}.",
                niveau.code(),
                nodig.code()
            )
        }
    }
}

fn vervanging(gevonden: Option<Niveau>, eerder: Option<Niveau>) -> String {
    let code = |niveau: Option<Niveau>| niveau.map_or("onbekend", Niveau::code);
    match eerder {
        None => format!("Het niveau van de vervanger is {}.", code(gevonden)),
        Some(_) => format!(
            "Het niveau van de vervanger is {}; van de uitgevallen medewerker {}.",
            code(gevonden),
            code(eerder)
        ),
    }
}

fn taalnaam(code: &str) -> String {
    match code {
        "nl" => "Nederlands".to_owned(),
        "en" => "Engels".to_owned(),
        andere => format!("De taal {andere}"),
    }
}

fn hoofdletter(woord: &str) -> String {
    let mut letters = woord.chars();
    letters.next().map_or_else(String::new, |eerste| {
        eerste.to_uppercase().chain(letters).collect()
    })
}

/// `41, 43 en 85`.
pub fn opsomming(mut delen: Vec<String>) -> String {
    match delen.pop() {
        None => String::new(),
        Some(laatste) if delen.is_empty() => laatste,
        Some(laatste) => format!("{} en {laatste}", delen.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use leidraad_rules::{NiveauReden, SupervisorReden};

    use super::*;

    fn d(tekst: &str) -> NaiveDate {
        tekst.parse().unwrap()
    }

    #[test]
    fn an_old_vog_names_its_day_and_the_day_it_is_measured_by() {
        let zin = |ijkpunt, te_oud| {
            vog(&VogReden::Leeftijd {
                afgegeven: d("2027-02-28"),
                ijkpunt,
                op: d("2027-06-01"),
                grens: d("2027-05-28"),
                maanden: 3,
                te_oud,
            })
        };
        assert_eq!(
            zin(Ijkpunt::InDienst, true),
            "De VOG van zo 28 feb 2027 is te oud op de eerste dag in dienst (di 1 jun 2027)."
        );
        assert!(zin(Ijkpunt::EersteWerkdag, false).contains("recent genoeg op de eerste werkdag"));
        assert_eq!(
            zin(Ijkpunt::Inzet, false),
            "De VOG van zo 28 feb 2027 telt tot en met vr 28 mei 2027."
        );
    }

    #[test]
    fn several_reasons_are_several_sentences() {
        let samen = PersoneelReden::Samen(vec![
            PersoneelReden::Niveau(NiveauReden::Niveau {
                gevonden: Some(Niveau::Mbo3),
                nodig: Niveau::Mbo4,
            }),
            PersoneelReden::Supervisor(SupervisorReden::Geen),
        ]);
        assert_eq!(
            zin(&samen),
            "Het niveau is mbo-3; nodig is mbo-4. Er is geen supervisor gekoppeld."
        );
    }

    #[test]
    fn aspects_are_listed_as_people_do() {
        let reden = VogReden::Aspecten {
            afgegeven: d("2027-03-01"),
            ontbreken: vec![41, 43, 85],
        };
        assert_eq!(
            vog(&reden),
            "De VOG van ma 1 mrt 2027 is niet getoetst op 41, 43 en 85."
        );
    }
}
