//! The one sentence of each error.

use std::sync::LazyLock;

use leidraad_api::Fout;
use leidraad_domain::feitsoort::VeldType;
use serde::Deserialize;

use crate::invoer::werkblad;
use crate::sjabloon::{Zinnen, lees, zin};

static ZINNEN: LazyLock<Zinnen> = LazyLock::new(|| lees(include_str!("../../../../assets/taal/fouten.toml")));
static VELDEN: LazyLock<Velden> = LazyLock::new(|| lees(include_str!("../../../../assets/taal/velden.toml")));

#[derive(Default, Deserialize)]
struct Velden {
    veld: Zinnen,
    verwacht: Zinnen,
    wat: Zinnen,
}

pub(crate) fn veldnaam(veld: &str) -> String {
    zin(&VELDEN.veld, veld, &[])
}

/// What a field takes, in words.
pub fn veld_neemt(verwacht: &str) -> String {
    zin(&VELDEN.verwacht, verwacht, &[])
}

/// The sentence of an error.
pub fn fout(fout: &Fout) -> String {
    let code = fout.code();
    let data: Vec<(&str, String)> = match fout {
        Fout::Wacht { seconden } => vec![("seconden", seconden.to_string())],
        Fout::WachtwoordTeKort { minimum } => vec![("minimum", minimum.to_string())],
        Fout::VeldLeeg { veld } => vec![("veld", veldnaam(veld))],
        Fout::VeldOngeldig { veld, verwacht } => {
            vec![
                ("veld", veldnaam(veld)),
                ("verwacht", zin(&VELDEN.verwacht, verwacht, &[])),
            ]
        }
        Fout::NietGevonden { wat } => vec![("wat", zin(&VELDEN.wat, wat, &[]))],
        Fout::IntussenGewijzigd { door } => vec![("door", door.clone())],
        Fout::Geblokkeerd { bron, wat, .. } => vec![("bron", bron.clone()), ("wat", wat.to_lowercase())],
        Fout::AnderTeam { coordinator } => vec![("coordinator", coordinator.clone())],
        Fout::ClientBestaat { naam } => vec![("naam", naam.clone())],
        Fout::Schijf { wat } => vec![("wat", wat.clone())],
        Fout::ProfielStuk { waar } | Fout::ScenarioStuk { waar } => vec![("waar", waar.clone())],
        Fout::WerkbladStuk { reden } => vec![("reden", werkblad(reden))],
        Fout::BerichtStuk { reden, .. } => vec![("reden", reden.clone())],
        Fout::VraagOngeldig { pad } => vec![("pad", pad.clone())],
        Fout::OnbekendCommando { naam } => vec![("naam", naam.clone())],
        Fout::Intern { wat } => vec![("wat", wat.clone())],
        _ => Vec::new(),
    };
    let data: Vec<(&str, &str)> = data.iter().map(|(key, value)| (*key, value.as_str())).collect();
    zin(&ZINNEN, &code, &data)
}

/// The word in `verwacht` that says what a field takes.
pub fn veld_verwacht(soort: VeldType) -> &'static str {
    match soort {
        VeldType::Tekst => "tekst",
        VeldType::Datum => "datum",
        VeldType::Tijdstip => "tijdstip",
        VeldType::Getal => "getal",
        VeldType::JaNee => "ja_nee",
        VeldType::Keuze(_) => "keuze",
        VeldType::Lijst(_) => "lijst",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A word named twice would leave every sentence of its file out.
    #[test]
    fn every_file_of_words_can_be_read() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/taal");
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let read: Result<toml::Table, _> = toml::from_str(&text);
            assert!(read.is_ok(), "{}: {read:?}", path.display());
        }
    }

    fn alle() -> Vec<Fout> {
        let s = || "x".to_owned();
        vec![
            Fout::NietAangemeld,
            Fout::GeenRecht,
            Fout::Afgeschermd,
            Fout::AnderTeam { coordinator: s() },
            Fout::WachtwoordOnjuist,
            Fout::Wacht { seconden: 8 },
            Fout::WachtwoordTeKort { minimum: 12 },
            Fout::WachtwoordBekend,
            Fout::HerstelcodeOnjuist,
            Fout::VeldLeeg { veld: "agb".into() },
            Fout::VeldOngeldig {
                veld: "bsn".into(),
                verwacht: "bsn".into(),
            },
            Fout::NietGevonden { wat: "client".into() },
            Fout::IntussenGewijzigd { door: s() },
            Fout::Geblokkeerd {
                regel: s(),
                bron: s(),
                wat: s(),
            },
            Fout::PlanVast,
            Fout::PlanBesproken,
            Fout::EvaluatieVast,
            Fout::VernietigingOpen,
            Fout::NietsTeVernietigen,
            Fout::AkkoordOntbreekt,
            Fout::ClientBestaat { naam: s() },
            Fout::OpslagBestaat,
            Fout::OpslagOntbreekt,
            Fout::OpslagNieuwer,
            Fout::OpslagStuk,
            Fout::OpslagOpNetwerk,
            Fout::OpslagBezet,
            Fout::SchijfVol,
            Fout::MapOntbreekt,
            Fout::BackupStuk,
            Fout::SleutelsOntbreken,
            Fout::SleutelsStuk,
            Fout::Schijf { wat: s() },
            Fout::ProfielStuk { waar: "x.".into() },
            Fout::ScenarioStuk { waar: "x.".into() },
            Fout::BerichtStuk {
                reden: s(),
                regel: None,
                pad: None,
            },
            Fout::WerkbladStuk { reden: "leeg".into() },
            Fout::DocumentMislukt,
            Fout::KlembordMislukt,
            Fout::Afgebroken,
            Fout::VraagOngeldig { pad: s() },
            Fout::OnbekendCommando { naam: s() },
            Fout::Intern { wat: s() },
        ]
    }

    #[test]
    fn every_error_has_a_sentence_without_empty_places() {
        assert_eq!(
            alle().len(),
            ZINNEN.len(),
            "a sentence without an error, or the other way round"
        );
        for f in alle() {
            let text = fout(&f);
            assert!(text.ends_with('.') && !text.contains('{'), "{}: {text}", f.code());
        }
    }

    #[test]
    fn a_wrong_field_is_named_in_words() {
        let f = Fout::VeldOngeldig {
            veld: "agb".into(),
            verwacht: "agb".into(),
        };
        assert_eq!(fout(&f), "AGB-code klopt niet: een AGB-code heeft acht cijfers.");
    }
}
