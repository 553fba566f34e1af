//! Papers on the screen: how they stand, and what each kind asks.

use std::cmp::Reverse;

use chrono::{Months, NaiveDate};
use leidraad_api::Fout;
use leidraad_api::feiten::Keuze;
use leidraad_api::medewerkers::{PapierRegel, PapierStand, PapierVelden, PapierVorm, PapierVraagveld};
use leidraad_domain::papier::{Opleidingsniveau, Papier, PapierSoort, Taalniveau};
use leidraad_store::bijlage::BijlageRij;
use leidraad_store::papier::PapierRij;
use leidraad_taal::{MedewerkerWoorden, medewerker_woord, medewerker_woorden};

use super::vorm::{gebrek, tekst};
use crate::bijlagen::regel as bijlage_regel;
use crate::feiten::ongeldig;
use crate::notities::ingetrokken;

/// A paper that ends within so many months is told.
const BINNENKORT: Months = Months::new(2);

/// Kinds that show what somebody learned.
const KWALIFICATIES: &[PapierSoort] = &[
    PapierSoort::Crebo,
    PapierSoort::Rio,
    PapierSoort::Diploma,
    PapierSoort::Evc,
    PapierSoort::Ad,
    PapierSoort::Buitenlands,
    PapierSoort::WerkEnDenkniveau,
    PapierSoort::Beroep,
];

/// What somebody typed.
///
/// # Errors
/// The first field that does not hold what it should.
pub(super) fn lees(v: &PapierVelden, vandaag: NaiveDate) -> Result<Papier, Fout> {
    let soort = PapierSoort::van(&v.soort).ok_or_else(|| ongeldig("papier.soort", "keuze"))?;
    let woord = |veld, waarde: &str| Ok::<_, Fout>(tekst(op_papier(veld), waarde)?.unwrap_or_default());
    let papier = Papier {
        soort,
        code: woord("code", &v.code)?,
        niveau: woord("niveau", &v.niveau)?,
        richting: woord("richting", &v.richting)?,
        aspecten: v.aspecten.clone(),
        op: v.op,
        geldig_tot: v.geldig_tot,
        gezien_door: woord("gezien_door", &v.gezien_door)?,
        gezien_op: v.gezien_op,
    };
    papier
        .controleer(vandaag)
        .map_err(|(veld, verwacht)| gebrek((op_papier(veld), verwacht)))?;
    Ok(papier)
}

/// The name of a field of a paper: it means another thing than the same word elsewhere.
fn op_papier(veld: &str) -> &'static str {
    match veld {
        "code" => "papier.code",
        "niveau" => "papier.niveau",
        "richting" => "papier.richting",
        "aspecten" => "papier.aspecten",
        "geldig_tot" => "papier.geldig_tot",
        "gezien_door" => "papier.gezien_door",
        "gezien_op" => "papier.gezien_op",
        _ => "papier.op",
    }
}

fn velden(p: &Papier) -> PapierVelden {
    PapierVelden {
        soort: p.soort.code().to_owned(),
        code: p.code.clone(),
        niveau: p.niveau.clone(),
        richting: p.richting.clone(),
        aspecten: p.aspecten.clone(),
        op: p.op,
        geldig_tot: p.geldig_tot,
        gezien_door: p.gezien_door.clone(),
        gezien_op: p.gezien_op,
    }
}

/// How a paper stands by its own days.
fn stand(p: &Papier, vandaag: NaiveDate) -> &'static str {
    let straks = vandaag.checked_add_months(BINNENKORT).unwrap_or(vandaag);
    match p.geldig_tot {
        Some(tot) if tot < vandaag => "verlopen",
        Some(tot) if tot <= straks => "binnenkort",
        _ => "geldig",
    }
}

fn woord(van: MedewerkerWoorden, code: &str) -> String {
    medewerker_woord(van, code)
}

/// Papers of one worker as the screen shows them. Of a kind of which one is enough the newest counts, and the older ones
/// say so.
pub(super) fn regels(rijen: &[PapierRij], bijlagen: &[BijlageRij], vandaag: NaiveDate) -> Vec<PapierRegel> {
    let nieuwer = |rij: &PapierRij| {
        let p = &rij.papier;
        let een_genoeg = matches!(
            p.soort,
            PapierSoort::Vog | PapierSoort::Verklaring | PapierSoort::Taal
        );
        let zelfde_ding = |ander: &Papier| {
            ander.soort == p.soort && (p.soort == PapierSoort::Vog || ander.code == p.code) && ander.op > p.op
        };
        een_genoeg
            && rijen
                .iter()
                .any(|r| r.ingetrokken.is_none() && zelfde_ding(&r.papier))
    };
    rijen
        .iter()
        .map(|rij| {
            let stand = match &rij.ingetrokken {
                Some(_) => "ingetrokken",
                None if nieuwer(rij) => "later",
                None => stand(&rij.papier, vandaag),
            };
            PapierRegel {
                id: rij.id.0,
                soort_tekst: woord(MedewerkerWoorden::Papier, rij.papier.soort.code()),
                tekst: leidraad_taal::papier(&rij.papier),
                stand: stand.to_owned(),
                stand_tekst: woord(MedewerkerWoorden::Papierstand, stand),
                velden: velden(&rij.papier),
                gemaakt_op: rij.gemaakt_op,
                door: rij.door.clone(),
                ingetrokken: rij.ingetrokken.as_ref().map(ingetrokken),
                bijlagen: bijlagen
                    .iter()
                    .filter(|b| b.papier == rij.id)
                    .map(bijlage_regel)
                    .collect(),
            }
        })
        .collect()
}

/// VOG, language and qualification in a word each. What a contract thinks of them is another question.
pub(super) fn standen(papieren: &[Papier], vandaag: NaiveDate) -> Vec<PapierStand> {
    let van = |wat: &str, soorten: &[PapierSoort], kort: &dyn Fn(&Papier) -> String| {
        let nederlands = |p: &Papier| p.soort != PapierSoort::Taal || p.code == "nl";
        let deze = |p: &&Papier| soorten.contains(&p.soort) && nederlands(p);
        let mut deze: Vec<&Papier> = papieren.iter().filter(deze).collect();
        deze.sort_by_key(|p| (Reverse(p.telt_op(vandaag)), Reverse(hoogte(p)), Reverse(p.op)));
        let eerste = deze.first();
        let stand = eerste.map_or("ontbreekt", |p| stand(p, vandaag));
        PapierStand {
            wat: wat.to_owned(),
            stand: stand.to_owned(),
            stand_tekst: woord(MedewerkerWoorden::Papierstand, stand),
            tekst: eerste.map(|p| kort(p)).unwrap_or_default(),
        }
    };
    let niveau = |p: &Papier| p.niveau.clone();
    let dag = |p: &Papier| p.op.map(leidraad_taal::dag).unwrap_or_default();
    let geleerd = |p: &Papier| match p.soort {
        PapierSoort::Beroep => woord(MedewerkerWoorden::Beroep, &p.code),
        PapierSoort::Crebo => format!("CREBO {}", p.code),
        PapierSoort::Rio => format!("RIO {}", p.code),
        _ if !p.niveau.is_empty() => p.niveau.clone(),
        soort => woord(MedewerkerWoorden::Papier, soort.code()),
    };
    vec![
        van("vog", &[PapierSoort::Vog], &dag),
        van("taal", &[PapierSoort::Taal], &niveau),
        van("kwalificatie", KWALIFICATIES, &geleerd),
    ]
}

/// A diploma says more than a test, and a level more than no level.
fn hoogte(p: &Papier) -> (bool, Option<Opleidingsniveau>, Option<Taalniveau>) {
    let diploma = !matches!(p.soort, PapierSoort::Beroep | PapierSoort::WerkEnDenkniveau);
    (
        diploma,
        Opleidingsniveau::van(&p.niveau),
        Taalniveau::van(&p.niveau),
    )
}

/// Every kind with the fields of its form.
pub(super) fn vormen() -> Vec<PapierVorm> {
    PapierSoort::ALLE.iter().map(|soort| vorm(*soort)).collect()
}

fn vorm(soort: PapierSoort) -> PapierVorm {
    let kies = |van| {
        let paren = medewerker_woorden(van).into_iter();
        paren
            .map(|(waarde, label)| Keuze { waarde, label })
            .collect::<Vec<_>>()
    };
    let zelf = |codes: Vec<&str>| {
        let codes = codes.into_iter();
        codes
            .map(|code| Keuze {
                waarde: code.to_owned(),
                label: code.to_owned(),
            })
            .collect::<Vec<_>>()
    };
    let taalniveaus = || zelf(Taalniveau::ALLE.iter().map(|n| n.code()).collect());
    let niveaus = || zelf(Opleidingsniveau::ALLE.iter().map(|n| n.code()).collect());
    let code = |keuzes, verplicht| {
        let label = woord(MedewerkerWoorden::Code, soort.code());
        veld("code", label, keuzes, verplicht)
    };
    let meer =
        |naam: &str, keuzes, verplicht| veld(naam, woord(MedewerkerWoorden::Niveau, naam), keuzes, verplicht);
    let velden = match soort {
        PapierSoort::Vog => vec![code(Vec::new(), false), meer("aspecten", Vec::new(), false)],
        PapierSoort::Taal => vec![
            code(kies(MedewerkerWoorden::Taal), true),
            meer("niveau", taalniveaus(), true),
        ],
        PapierSoort::Crebo | PapierSoort::Rio | PapierSoort::Scholing => vec![code(Vec::new(), true)],
        PapierSoort::Diploma => vec![
            meer("niveau", niveaus(), true),
            meer("richting", Vec::new(), false),
        ],
        PapierSoort::WerkEnDenkniveau => vec![meer("niveau", niveaus(), true)],
        PapierSoort::Evc => vec![meer("niveau", niveaus(), false)],
        PapierSoort::Ad => Vec::new(),
        PapierSoort::Buitenlands => vec![code(kies(MedewerkerWoorden::Vergelijker), false)],
        PapierSoort::Beroep => vec![
            code(kies(MedewerkerWoorden::Beroep), true),
            meer("niveau", niveaus(), false),
        ],
        PapierSoort::Verklaring => vec![code(kies(MedewerkerWoorden::Verklaring), true)],
    };
    PapierVorm {
        soort: soort.code().to_owned(),
        label: woord(MedewerkerWoorden::Papier, soort.code()),
        velden,
        op_label: woord(MedewerkerWoorden::Op, soort.code()),
        op_verplicht: soort == PapierSoort::Vog,
    }
}

fn veld(veld: &str, label: String, keuzes: Vec<Keuze>, verplicht: bool) -> PapierVraagveld {
    PapierVraagveld {
        veld: veld.to_owned(),
        label,
        keuzes,
        verplicht,
    }
}
