//! Words about who works for us, and a paper in a line.

use std::sync::LazyLock;

use leidraad_domain::papier::{Papier, PapierSoort};
use serde::Deserialize;

use crate::datum::dag;
use crate::sjabloon::{Zinnen, lees, zin};

static WOORDEN: LazyLock<Woorden> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/medewerkers.toml")));

#[derive(Default, Deserialize)]
struct Woorden {
    soort: Zinnen,
    vervoer: Zinnen,
    stand: Zinnen,
    papierstand: Zinnen,
    relatie: Zinnen,
    papier: Zinnen,
    op: Zinnen,
    code: Zinnen,
    niveau: Zinnen,
    verklaring: Zinnen,
    beroep: Zinnen,
    vergelijker: Zinnen,
    taal: Zinnen,
    vereist: Zinnen,
    zin: Zinnen,
}

/// A list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MedewerkerWoorden {
    /// Capacities.
    Soort,
    /// Ways to travel.
    Vervoer,
    /// How somebody stands.
    Stand,
    /// How a paper stands.
    Papierstand,
    /// Kinds of relation.
    Relatie,
    /// Kinds of paper.
    Papier,
    /// What the day of a kind of paper means.
    Op,
    /// What the word of a kind of paper means.
    Code,
    /// Other fields of a paper.
    Niveau,
    /// What was signed or handed out.
    Verklaring,
    /// Professions and registers.
    Beroep,
    /// Who compares diplomas.
    Vergelijker,
    /// Languages.
    Taal,
    /// What contracts ask to see.
    Vereist,
}

fn lijst(van: MedewerkerWoorden) -> &'static Zinnen {
    let w = &*WOORDEN;
    match van {
        MedewerkerWoorden::Soort => &w.soort,
        MedewerkerWoorden::Vervoer => &w.vervoer,
        MedewerkerWoorden::Stand => &w.stand,
        MedewerkerWoorden::Papierstand => &w.papierstand,
        MedewerkerWoorden::Relatie => &w.relatie,
        MedewerkerWoorden::Papier => &w.papier,
        MedewerkerWoorden::Op => &w.op,
        MedewerkerWoorden::Code => &w.code,
        MedewerkerWoorden::Niveau => &w.niveau,
        MedewerkerWoorden::Verklaring => &w.verklaring,
        MedewerkerWoorden::Beroep => &w.beroep,
        MedewerkerWoorden::Vergelijker => &w.vergelijker,
        MedewerkerWoorden::Taal => &w.taal,
        MedewerkerWoorden::Vereist => &w.vereist,
    }
}

/// The word for a code.
pub fn medewerker_woord(van: MedewerkerWoorden, code: &str) -> String {
    zin(lijst(van), code, &[])
}

/// Every code of a list with its word, by word.
pub fn medewerker_woorden(van: MedewerkerWoorden) -> Vec<(String, String)> {
    let mut alle: Vec<(String, String)> = lijst(van).iter().map(|(c, w)| (c.clone(), w.clone())).collect();
    alle.sort_by(|a, b| a.1.cmp(&b.1));
    alle
}

/// A sentence about workers.
pub fn medewerker_zin(code: &str, data: &[(&str, &str)]) -> String {
    zin(&WOORDEN.zin, code, data)
}

/// What a paper says, in a line.
pub fn papier(p: &Papier) -> String {
    let woord = |van| medewerker_woord(van, &p.code);
    let met = |delen: &[String]| {
        let delen: Vec<&str> = delen
            .iter()
            .map(String::as_str)
            .filter(|d| !d.is_empty())
            .collect();
        delen.join(", ")
    };
    let (code, niveau) = (p.code.clone(), p.niveau.clone());
    let wat = match p.soort {
        PapierSoort::Vog => {
            let profiel = if code.is_empty() {
                code
            } else {
                format!("profiel {code}")
            };
            let nummers: Vec<String> = p.aspecten.iter().map(u32::to_string).collect();
            let aspecten = match nummers.len() {
                0 => String::new(),
                1 => format!("aspect {}", nummers.join("")),
                _ => format!("aspecten {}", nummers.join(", ")),
            };
            met(&[profiel, aspecten])
        }
        PapierSoort::Taal => format!("{} {niveau}", bekende_taal(&code)),
        PapierSoort::Crebo | PapierSoort::Rio | PapierSoort::Scholing => code,
        PapierSoort::Diploma => met(&[niveau, p.richting.clone()]),
        PapierSoort::Evc | PapierSoort::Ad | PapierSoort::WerkEnDenkniveau => niveau,
        PapierSoort::Buitenlands if code.is_empty() => "niet gewaardeerd".to_owned(),
        PapierSoort::Buitenlands => woord(MedewerkerWoorden::Vergelijker),
        PapierSoort::Beroep => met(&[woord(MedewerkerWoorden::Beroep), niveau]),
        PapierSoort::Verklaring => woord(MedewerkerWoorden::Verklaring),
    };
    let op = p.op.map(|op| {
        let wanneer = medewerker_woord(MedewerkerWoorden::Op, p.soort.code()).to_lowercase();
        format!("{wanneer} {}", dag(op))
    });
    let tot = p.geldig_tot.map(|tot| format!("geldig tot en met {}", dag(tot)));
    met(&[wat, op.unwrap_or_default(), tot.unwrap_or_default()])
}

/// The word for a language; its code when there is none.
fn bekende_taal(code: &str) -> String {
    WOORDEN.taal.get(code).cloned().unwrap_or_else(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use leidraad_domain::medewerker::{MedewerkerSoort, Vervoer};
    use leidraad_domain::papier::{Beroep, Vergelijker, Verklaring};

    use super::*;

    #[test]
    fn every_code_of_the_register_has_its_word() {
        fn gelijk(van: MedewerkerWoorden, codes: &[&str]) {
            let mut bekend: Vec<&str> = lijst(van).keys().map(String::as_str).collect();
            let mut codes = codes.to_vec();
            bekend.sort_unstable();
            codes.sort_unstable();
            assert_eq!(bekend, codes, "{van:?}");
        }
        macro_rules! codes {
            ($van:ident) => {
                &$van::ALLE.iter().map(|een| een.code()).collect::<Vec<_>>()
            };
        }
        gelijk(MedewerkerWoorden::Soort, codes!(MedewerkerSoort));
        gelijk(MedewerkerWoorden::Vervoer, codes!(Vervoer));
        gelijk(MedewerkerWoorden::Papier, codes!(PapierSoort));
        gelijk(MedewerkerWoorden::Op, codes!(PapierSoort));
        gelijk(MedewerkerWoorden::Verklaring, codes!(Verklaring));
        gelijk(MedewerkerWoorden::Beroep, codes!(Beroep));
        gelijk(MedewerkerWoorden::Vergelijker, codes!(Vergelijker));
    }

    #[test]
    fn a_paper_reads_as_a_line() {
        let vog = Papier {
            code: "45".into(),
            aspecten: vec![84, 85],
            op: "2027-02-01".parse().ok(),
            ..Papier::van(PapierSoort::Vog)
        };
        assert_eq!(
            papier(&vog),
            "profiel 45, aspecten 84, 85, afgegeven op ma 1 feb 2027"
        );
        let taal = Papier {
            code: "nl".into(),
            niveau: "A2".into(),
            ..Papier::van(PapierSoort::Taal)
        };
        assert_eq!(papier(&taal), "Nederlands A2");
    }
}
