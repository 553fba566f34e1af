//! `[[medewerker]]` and `[[inzet]]`: who might come, and when.

use toml::Spanned;

use super::bestand::{InzetTabel, KwalificatieTabel, MedewerkerTabel, talen};
use super::gebeurtenis::bekend;
use super::plek::Plek;
use crate::invoer::ToewijzingInvoer;
use crate::lezen::{DataFout, FoutWat};
use crate::medewerker::{Groep, Inzet, Kwalificatie, Medewerker, MedewerkerSoort, Niveau, Vog};

/// What somebody may have signed or handed out.
const PAPIEREN: &[&str] = &[
    "geheimhouding",
    "legitimatie",
    "visie",
    "competenties",
    "ervaring",
    "scholing",
];
/// What may have been consented to.
const TOESTEMMINGEN: &[&str] = &["anderstalig", "onderaannemer"];
const NIVEAUS: &[&str] = &["mbo-1", "mbo-2", "mbo-3", "mbo-4", "hbo", "wo"];
/// Kinds of qualification, with the keys that each has beside `soort`.
const KWALIFICATIES: &[(&str, &[&str])] = &[
    ("crebo", &["code"]),
    ("rio", &["code"]),
    ("diploma", &["niveau", "richting"]),
    ("evc", &["niveau", "getoetst_op"]),
    ("ad", &[]),
    ("buitenlands", &["vergelijking"]),
    ("werk-en-denkniveau", &["niveau", "getoetst_op"]),
    ("beroep", &["code", "niveau"]),
];

/// Reads the workers.
pub(super) fn medewerkers(
    rijen: Vec<Spanned<MedewerkerTabel>>,
    plek: &Plek<'_>,
) -> Result<Vec<Medewerker>, DataFout> {
    let mut gelezen: Vec<Medewerker> = Vec::new();
    for (nr, rij) in rijen.into_iter().enumerate() {
        let plek = plek.rij("medewerker", nr, rij.span());
        let rij = rij.into_inner();
        if gelezen.iter().any(|ander| ander.id == *rij.id.get_ref()) {
            let wat = FoutWat::DubbeleId(rij.id.get_ref().clone());
            return Err(plek.op(rij.id.span()).fout("id", wat));
        }
        gelezen.push(medewerker(rij, &plek)?);
    }
    Ok(gelezen)
}

fn medewerker(rij: MedewerkerTabel, plek: &Plek<'_>) -> Result<Medewerker, DataFout> {
    let soort = match &rij.soort {
        None => MedewerkerSoort::Medewerker,
        Some(code) => MedewerkerSoort::van(code.get_ref()).ok_or_else(|| {
            let mag: Vec<&str> = MedewerkerSoort::ALLE.iter().map(|soort| soort.code()).collect();
            plek.op(code.span()).woord("soort", code.get_ref(), &mag)
        })?,
    };
    let vog = rij.vog.into_iter().map(|vog| Vog {
        afgegeven: vog.afgegeven,
        profiel: vog.profiel,
        aspecten: vog.aspecten,
    });
    let kwalificaties = rij.kwalificaties.into_iter().enumerate();
    Ok(Medewerker {
        id: rij.id.into_inner(),
        soort,
        in_dienst: rij.in_dienst,
        eerste_werkdag: rij.eerste_werkdag,
        vog: vog.collect(),
        talen: talen(rij.talen, "talen", plek)?,
        kwalificaties: kwalificaties
            .map(|(nr, rij)| {
                let plek = plek.rij("kwalificaties", nr, rij.span());
                kwalificatie(rij.into_inner(), &plek)
            })
            .collect::<Result<_, _>>()?,
        familie: rij.familie,
        papieren: woorden(rij.papieren, "papieren", PAPIEREN, plek)?,
    })
}

fn kwalificatie(rij: KwalificatieTabel, plek: &Plek<'_>) -> Result<Kwalificatie, DataFout> {
    let soort = KWALIFICATIES.iter().find(|(soort, _)| *soort == rij.soort);
    let Some((_, eigen)) = soort else {
        let mag: Vec<&str> = KWALIFICATIES.iter().map(|(soort, _)| *soort).collect();
        return Err(plek.woord("soort", &rij.soort, &mag));
    };
    let gevuld = [
        ("code", rij.code.is_some()),
        ("niveau", rij.niveau.is_some()),
        ("richting", rij.richting.is_some()),
        ("getoetst_op", rij.getoetst_op.is_some()),
        ("vergelijking", rij.vergelijking.is_some()),
    ];
    if let Some((vreemd, _)) = gevuld
        .iter()
        .find(|(sleutel, gevuld)| *gevuld && !eigen.contains(sleutel))
    {
        return Err(plek.onbekend(vreemd, eigen));
    }
    let code = || rij.code.clone().ok_or_else(|| plek.ontbreekt("code"));
    let niveau = match &rij.niveau {
        None => None,
        Some(tekst) => Some(Niveau::van(tekst).ok_or_else(|| plek.woord("niveau", tekst, NIVEAUS))?),
    };
    let zeker = || niveau.ok_or_else(|| plek.ontbreekt("niveau"));
    Ok(match rij.soort.as_str() {
        "crebo" => Kwalificatie::Crebo { code: code()? },
        "rio" => Kwalificatie::Rio { code: code()? },
        "diploma" => Kwalificatie::Diploma {
            niveau: zeker()?,
            richting: rij.richting,
        },
        "evc" => Kwalificatie::Evc {
            niveau,
            getoetst_op: rij.getoetst_op,
        },
        "buitenlands" => Kwalificatie::Buitenlands {
            vergelijking: rij.vergelijking,
        },
        "werk-en-denkniveau" => Kwalificatie::WerkEnDenkniveau {
            niveau: zeker()?,
            getoetst_op: rij.getoetst_op,
        },
        "beroep" => Kwalificatie::Beroep {
            code: code()?,
            niveau,
        },
        _ => Kwalificatie::Ad,
    })
}

/// Reads the deployments.
pub(super) fn inzetten(
    rijen: Vec<Spanned<InzetTabel>>,
    medewerkers: &[Medewerker],
    toewijzingen: &[ToewijzingInvoer],
    plek: &Plek<'_>,
) -> Result<Vec<Inzet>, DataFout> {
    let lees = |(nr, rij): (usize, Spanned<InzetTabel>)| {
        let plek = plek.rij("inzet", nr, rij.span());
        let rij = rij.into_inner();
        let wie = |sleutel: &str, id: Spanned<String>| {
            if medewerkers.iter().any(|m| m.id == *id.get_ref()) {
                Ok(id.into_inner())
            } else {
                let wat = FoutWat::OnbekendeMedewerker(id.get_ref().clone());
                Err(plek.op(id.span()).fout(sleutel, wat))
            }
        };
        let nummer = |nummer: Spanned<u32>| bekend(*nummer.get_ref(), toewijzingen, &plek.op(nummer.span()));
        Ok(Inzet {
            medewerker: wie("medewerker", rij.medewerker)?,
            op: rij.op.0.dag(),
            toewijzing: rij.toewijzing.map(nummer).transpose()?,
            toestemmingen: woorden(rij.toestemmingen, "toestemmingen", TOESTEMMINGEN, &plek)?,
            supervisor: rij.supervisor.map(|id| wie("supervisor", id)).transpose()?,
            groep: rij.groep.map(|groep| Groep {
                clienten: groep.clienten,
                zwaar: groep.zwaar,
            }),
        })
    };
    rijen.into_iter().enumerate().map(lees).collect()
}

fn woorden(
    woorden: Vec<Spanned<String>>,
    sleutel: &str,
    mag: &[&str],
    plek: &Plek<'_>,
) -> Result<Vec<String>, DataFout> {
    let lees = |woord: Spanned<String>| {
        if mag.contains(&woord.get_ref().as_str()) {
            Ok(woord.into_inner())
        } else {
            Err(plek.op(woord.span()).woord(sleutel, woord.get_ref(), mag))
        }
    };
    woorden.into_iter().map(lees).collect()
}
