//! Until when something that is agreed stays agreed, as far as the papers tell.

use chrono::NaiveDate;
use leidraad_domain::papier::{Papier, PapierSoort};
use leidraad_rules::{Ijkpunt, PersoneelReden, VogReden};

/// The first of several days; `None` is no day.
pub(super) fn vroegste(dagen: impl IntoIterator<Item = Option<NaiveDate>>) -> Option<NaiveDate> {
    dagen.into_iter().flatten().min()
}

/// The last day on which a reason holds: by the age of the VOG that the rule counted, and by the own last day of papers.
pub(super) fn geldig_tot(reden: &PersoneelReden, papieren: &[Papier], op: NaiveDate) -> Option<NaiveDate> {
    match reden {
        PersoneelReden::Samen(redenen) => vroegste(redenen.iter().map(|r| geldig_tot(r, papieren, op))),
        PersoneelReden::Vog(VogReden::Leeftijd {
            ijkpunt: Ijkpunt::Inzet,
            grens,
            te_oud: false,
            ..
        }) => vroegste([
            Some(*grens),
            laatste(papieren, op, |p| p.soort == PapierSoort::Vog),
        ]),
        PersoneelReden::Vog(_) => laatste(papieren, op, |p| p.soort == PapierSoort::Vog),
        PersoneelReden::Papier {
            papier,
            aanwezig: true,
        } => laatste(papieren, op, |p| {
            p.soort == PapierSoort::Verklaring && p.code == *papier
        }),
        PersoneelReden::Beroep { code, aanwezig: true } => laatste(papieren, op, |p| {
            p.soort == PapierSoort::Beroep && p.code == *code
        }),
        _ => None,
    }
}

/// The last day of the longest of these papers; `None` when one has no end, or there is none.
fn laatste(papieren: &[Papier], op: NaiveDate, deze: impl Fn(&Papier) -> bool) -> Option<NaiveDate> {
    let geldend = papieren.iter().filter(|p| p.telt_op(op) && deze(p));
    let dagen: Option<Vec<NaiveDate>> = geldend.map(|p| p.geldig_tot).collect();
    dagen?.into_iter().max()
}
