//! The timeline of a dossier: facts, terms, duties, messages, notes and documents in order of date.

use chrono::NaiveDate;
use leidraad_api::clienten::{Pogingen, TijdlijnRegel, TijdlijnSoort};
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::ClientId;
use leidraad_store::Lezer;
use leidraad_store::feit::FeitRij;
use leidraad_store::uitkomst::{UitkomstRij, UitkomstSoort};
use leidraad_taal::{dag, feit_label, feit_samenvatting, woord};

use crate::bijzonderheid::Bijzonderheden;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::stukken::{soort_tekst, soort_van};
use crate::werklijst::{regeltekst, telt_vandaag, termijn_regel};

/// Most notes on a timeline; all of them stand on the page with conversations.
const NOTITIES: u32 = 200;
/// Characters of a note on a timeline.
const BEGIN: usize = 160;

/// The beginning of a note, on one line.
fn begin(tekst: &str) -> String {
    let line = tekst.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(BEGIN) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
        None => line,
    }
}

fn hoofdletter(tekst: &str) -> String {
    let mut letters = tekst.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// What was tried since the toewijzing, of an open term that asks for first contact.
fn pogingen(regels: &Regels, u: &UitkomstRij, feiten: &[FeitRij]) -> Option<Pogingen> {
    let asks = regeltekst(regels, u)?.handeling;
    let first = matches!(
        asks,
        Some(FeitSoort::EersteContact | FeitSoort::Kennismaking | FeitSoort::Intake)
    );
    if !u.open || !first {
        return None;
    }
    let days = || {
        feiten
            .iter()
            .filter(|f| f.feit.soort == FeitSoort::Contactpoging && f.feit.geldt_voor(u.toewijzing))
            .map(|f| f.feit.op.dag())
    };
    Some(Pogingen {
        aantal: u32::try_from(days().count()).unwrap_or(u32::MAX),
        laatste: days().max()?,
    })
}

/// Everything that happened and must happen, by day.
pub(crate) fn tijdlijn(
    regels: &Regels,
    l: Lezer<'_>,
    id: ClientId,
    feiten: &[FeitRij],
    uitkomsten: &[UitkomstRij],
    bijzonder: &Bijzonderheden,
    vandaag: NaiveDate,
) -> Result<Vec<TijdlijnRegel>, Nee> {
    let leeg = |datum, soort, titel: String| TijdlijnRegel {
        datum,
        soort,
        titel,
        toelichting: String::new(),
        sleutel: None,
        status: None,
        stand: None,
        feit: None,
        feitsoort: None,
        stuk: None,
        pogingen: None,
        toewijzing: None,
        door: None,
        geregistreerd_op: None,
    };
    let mut lines: Vec<TijdlijnRegel> = feiten
        .iter()
        .map(|f| TijdlijnRegel {
            toelichting: met(feit_samenvatting(&f.feit), f.begin.then(|| woord("overgenomen"))),
            feit: Some(f.id.0),
            feitsoort: Some(f.feit.soort.code().to_owned()),
            toewijzing: f.feit.toewijzing,
            door: Some(f.door.clone()),
            geregistreerd_op: Some(f.geregistreerd_op),
            ..leeg(f.feit.op.dag(), TijdlijnSoort::Feit, feit_label(f.feit.soort))
        })
        .collect();
    for bericht in l.berichten_van(id)? {
        let how = if bericht.ontvangen_aangenomen {
            " (aangenomen)"
        } else {
            ""
        };
        lines.push(TijdlijnRegel {
            toelichting: format!(
                "{}, ontvangen {}{how}",
                leidraad_taal::gemeente(&bericht.gemeente),
                dag(bericht.ontvangen)
            ),
            ..leeg(bericht.dagtekening, TijdlijnSoort::Bericht, woord(&bericht.soort))
        });
    }
    for (notitie, _) in l.notities(id, None, NOTITIES)? {
        if notitie.ingetrokken.is_none() {
            lines.push(TijdlijnRegel {
                toelichting: begin(&notitie.tekst),
                stuk: Some(notitie.id.0),
                toewijzing: notitie.toewijzing,
                door: Some(notitie.door),
                geregistreerd_op: Some(notitie.gemaakt_op),
                ..leeg(notitie.op, TijdlijnSoort::Notitie, woord("notitie"))
            });
        }
    }
    for stuk in l.stukken(id)?.into_iter().filter(|s| s.ingetrokken.is_none()) {
        lines.push(TijdlijnRegel {
            toelichting: stuk.naam.clone(),
            stuk: Some(stuk.id.0),
            toewijzing: stuk.toewijzing,
            door: Some(stuk.door.clone()),
            geregistreerd_op: Some(stuk.gemaakt_op),
            ..leeg(
                stuk.datum,
                TijdlijnSoort::Stuk,
                hoofdletter(&soort_tekst(soort_van(&stuk))),
            )
        });
    }
    for u in uitkomsten.iter().filter(|u| telt_vandaag(u, vandaag)) {
        let regel = termijn_regel(regels, id, u, vandaag)?;
        let soort = match u.soort {
            UitkomstSoort::Termijn => TijdlijnSoort::Termijn,
            UitkomstSoort::Melding => TijdlijnSoort::Melding,
        };
        let mut toelichting = regeltekst(regels, u).map(|t| t.bron.clone()).unwrap_or_default();
        if let Some(op) = u.gedaan_op {
            toelichting.push_str(&format!(" · gedaan op {}", dag(op)));
        }
        if let Some(wat) = bijzonder.bij(regels, u) {
            toelichting.push_str(&format!(" · {wat}"));
        }
        toelichting = met(toelichting, u.vervallen_om.map(|om| woord(om.code())));
        lines.push(TijdlijnRegel {
            toelichting,
            sleutel: Some(u.sleutel.clone()),
            status: Some(regel.status),
            stand: regel.stand,
            pogingen: pogingen(regels, u, feiten),
            toewijzing: Some(u.toewijzing),
            ..leeg(u.uiterlijk, soort, regel.titel)
        });
    }
    lines.sort_by(|a, b| (a.datum, &a.titel).cmp(&(b.datum, &b.titel)));
    Ok(lines)
}

/// A remark with another behind it.
fn met(tekst: String, erbij: Option<String>) -> String {
    match erbij {
        Some(erbij) if tekst.is_empty() => erbij,
        Some(erbij) => format!("{tekst} · {erbij}"),
        None => tekst,
    }
}
