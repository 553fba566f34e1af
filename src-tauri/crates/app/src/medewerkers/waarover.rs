//! Which kind of paper a demand is about, so that what is missing can be asked for.

use leidraad_rules::PersoneelReden;

/// `vog`, `taal`, `opleiding`, `beroep`, or what must be signed or handed out; `None` is no paper.
pub(super) fn waarover(reden: &PersoneelReden) -> Option<&str> {
    match reden {
        PersoneelReden::Vog(_) | PersoneelReden::Twijfel { .. } => Some("vog"),
        PersoneelReden::Taal(_) | PersoneelReden::Anderstalig(_) => Some("taal"),
        PersoneelReden::Niveau(_) | PersoneelReden::Opleiding(_) => Some("opleiding"),
        PersoneelReden::Beroep { .. } => Some("beroep"),
        PersoneelReden::Papier { papier, .. } => Some(papier),
        PersoneelReden::Samen(delen) => delen.iter().find_map(waarover),
        _ => None,
    }
}
