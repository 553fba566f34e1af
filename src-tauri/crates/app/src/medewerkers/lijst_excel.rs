//! The register as a table, with the headings by which it can be read in again.

use std::cmp::Reverse;

use chrono::NaiveDate;
use leidraad_domain::medewerker::Medewerker;
use leidraad_domain::papier::{Opleidingsniveau, Papier, PapierSoort, Taalniveau};
use leidraad_taal::{MedewerkerWoorden, medewerker_woord};

use crate::excel::{Cel, Tabel};

/// The table, under headings of [`super::koppen::kolommen`].
pub(super) fn tabel<'k>(
    kolommen: &'k [(&'static str, String)],
    wie: &[(Medewerker, Vec<Papier>)],
    vandaag: NaiveDate,
) -> Tabel<'k> {
    let rijen = wie.iter().map(|(m, papieren)| {
        let cellen = kolommen
            .iter()
            .map(|(sleutel, _)| cel(sleutel, m, papieren, vandaag));
        cellen.collect()
    });
    Tabel {
        naam: "medewerkers",
        koppen: kolommen.iter().map(|(_, kop)| kop.as_str()).collect(),
        rijen: rijen.collect(),
    }
}

fn cel(sleutel: &str, m: &Medewerker, papieren: &[Papier], vandaag: NaiveDate) -> Cel {
    let periode = m.periode_op(vandaag);
    let nieuwste = |soort: PapierSoort, code: Option<&str>| {
        let deze = papieren
            .iter()
            .filter(|p| p.soort == soort && code.is_none_or(|c| p.code == c));
        deze.max_by_key(|p| p.op)
    };
    let vog = nieuwste(PapierSoort::Vog, None);
    let diploma = papieren
        .iter()
        .filter(|p| p.soort == PapierSoort::Diploma)
        .max_by_key(|p| Opleidingsniveau::van(&p.niveau));
    let code = |soort| nieuwste(soort, None).map(|p| p.code.clone()).into();
    let getekend = |wat: &str| {
        nieuwste(PapierSoort::Verklaring, Some(wat))
            .and_then(|p| p.op)
            .into()
    };
    match sleutel {
        "personeelsnummer" => m.nummer.clone().into(),
        "soort-medewerker" => medewerker_woord(MedewerkerWoorden::Soort, m.soort.code()).into(),
        "roepnaam" => m.roepnaam.clone().into(),
        "voorvoegsel" => m.achternaam.voorvoegsel.clone().into(),
        "achternaam" => m.achternaam.achternaam.clone().into(),
        "bedrijf" => m.bedrijf.clone().into(),
        "telefoon" => m.telefoon.clone().into(),
        "email" => m.email.clone().into(),
        "in-dienst" => periode.map(|p| p.van).into(),
        "uit-dienst" => periode.and_then(|p| p.tot).into(),
        "eerste-werkdag" => m.eerste_werkdag.into(),
        "uren" => m
            .minuten_per_week
            .map(|min| format!("{}:{:02}", min / 60, min % 60))
            .into(),
        "werkgebied" => {
            let cijfers: Vec<String> = m.werkgebied.iter().map(|p| p.cijfers().to_string()).collect();
            cijfers.join(", ").into()
        }
        "vervoer" => {
            let woorden = m
                .vervoer
                .iter()
                .map(|v| medewerker_woord(MedewerkerWoorden::Vervoer, v.code()));
            woorden.collect::<Vec<_>>().join(", ").into()
        }
        "vog-op" => vog.and_then(|p| p.op).into(),
        "vog-profiel" => vog.map(|p| p.code.clone()).into(),
        "vog-aspecten" => {
            let nummers = vog.into_iter().flat_map(|p| &p.aspecten).map(u32::to_string);
            nummers.collect::<Vec<_>>().join(", ").into()
        }
        "vog-gezien-door" => vog.map(|p| p.gezien_door.clone()).into(),
        "nederlands" => talen(papieren)
            .find(|p| p.code == "nl")
            .map(|p| p.niveau.clone())
            .into(),
        "andere-talen" => {
            let andere = talen(papieren).filter(|p| p.code != "nl");
            let woorden = andere.map(|p| {
                format!(
                    "{} {}",
                    medewerker_woord(MedewerkerWoorden::Taal, &p.code),
                    p.niveau
                )
            });
            woorden.collect::<Vec<_>>().join(", ").into()
        }
        "crebo" => code(PapierSoort::Crebo),
        "rio" => code(PapierSoort::Rio),
        "diploma-niveau" => diploma.map(|p| p.niveau.clone()).into(),
        "diploma-richting" => diploma.map(|p| p.richting.clone()).into(),
        "evc-op" => nieuwste(PapierSoort::Evc, None).and_then(|p| p.op).into(),
        "registerplein" => nieuwste(PapierSoort::Beroep, Some("registerplein"))
            .map(|_| "ja")
            .into(),
        "geheimhouding-op" => getekend("geheimhouding"),
        "visie-op" => getekend("visie"),
        "pas-op" => getekend("legitimatie"),
        _ => Cel::Niets,
    }
}

/// Languages, the best level first; each once.
fn talen(papieren: &[Papier]) -> impl Iterator<Item = &Papier> {
    let mut talen: Vec<&Papier> = papieren.iter().filter(|p| p.soort == PapierSoort::Taal).collect();
    talen.sort_by_key(|p| (p.code.as_str(), Reverse(Taalniveau::van(&p.niveau))));
    talen.dedup_by_key(|p| p.code.as_str());
    talen.into_iter()
}
