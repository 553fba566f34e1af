//! What the facts say should be sent: a start without its 305, an end without its 307.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::ClientId;
use leidraad_domain::toewijzing::Toewijzing;
use leidraad_domain::uitbericht::{Uitbericht, UitberichtSoort, UitberichtStand};
use leidraad_rules::RegelTekst;
use leidraad_store::Lezer;
use leidraad_store::uitbericht::UitberichtRij;
use leidraad_store::uitkomst::UitkomstRij;

use crate::nee::Nee;
use crate::regels::Regels;
use crate::werklijst::regeltekst;

/// Both kinds.
pub(super) const SOORTEN: [UitberichtSoort; 2] = [UitberichtSoort::Start, UitberichtSoort::Stop];

/// Whether sending this message is what a rule asks for.
pub(super) fn vraagt_om(tekst: &RegelTekst, soort: UitberichtSoort) -> bool {
    tekst.handeling == Some(FeitSoort::BerichtVerzonden)
        && tekst
            .handeling_velden
            .get("code")
            .is_some_and(|code| code == soort.code())
}

/// The first open term or duty that asks for this message.
pub(super) fn termijn<'u>(
    regels: &Regels,
    uitkomsten: &'u [UitkomstRij],
    soort: UitberichtSoort,
    toewijzing: u32,
) -> Option<&'u UitkomstRij> {
    uitkomsten
        .iter()
        .filter(|u| u.open && !u.voorlopig && u.toewijzing == toewijzing)
        .filter(|u| regeltekst(regels, u).is_some_and(|t| vraagt_om(t, soort)))
        .min_by_key(|u| u.uiterlijk)
}

/// First day of support under a toewijzing: of a start recorded for it, else of one for all that had begun by then;
/// support that ran on under a next toewijzing begins with it.
fn begin(feiten: &[Feit], t: &Toewijzing) -> Option<NaiveDate> {
    let nummer = t.product.nummer;
    let starts = || {
        feiten
            .iter()
            .filter(|f| f.soort == FeitSoort::Start && f.geldt_voor(nummer))
    };
    let eigen = starts()
        .filter(|f| f.toewijzing == Some(nummer))
        .map(|f| f.op.dag())
        .min();
    let van_alle = || starts().map(|f| f.op.dag().max(t.product.ingangsdatum)).min();
    eigen.or_else(van_alle)
}

/// The newest end: last day of support, and why.
fn einde(feiten: &[Feit], nummer: u32) -> Option<(NaiveDate, Option<String>)> {
    feiten
        .iter()
        .filter(|f| f.soort == FeitSoort::Einde && f.geldt_voor(nummer))
        .map(|f| {
            let laatste = f.datum("laatste-contact").unwrap_or(f.op.dag());
            (laatste, f.tekst("reden").map(str::to_owned))
        })
        .max_by_key(|(dag, _)| *dag)
}

/// What to send for a client and has not been recorded.
pub(super) fn voorstellen(
    regels: &Regels,
    l: Lezer<'_>,
    client: ClientId,
    bekend: &[UitberichtRij],
    uitkomsten: &[UitkomstRij],
    vandaag: NaiveDate,
) -> Result<Vec<(Uitbericht, NaiveDate)>, Nee> {
    let mut uit = Vec::new();
    let vraagt = |soort, nummer| {
        termijn(regels, uitkomsten, soort, nummer).is_some()
            && !bekend.iter().any(|b| {
                b.bericht.soort == soort
                    && b.bericht.toewijzing == nummer
                    && b.bericht.stand != UitberichtStand::Vervallen
                    && loopt(b)
            })
    };
    let toewijzingen = l.toewijzingen(client)?;
    let mut feiten: Option<Vec<Feit>> = None;
    for rij in &toewijzingen {
        let t = &rij.toewijzing;
        let nummer = t.product.nummer;
        for soort in SOORTEN {
            if !vraagt(soort, nummer) {
                continue;
            }
            if feiten.is_none() {
                feiten = Some(l.feiten(client)?.into_iter().map(|f| f.feit).collect());
            }
            let feiten = feiten.as_deref().unwrap_or_default();
            let begindatum = begin(feiten, t);
            let (op, einddatum, reden) = match soort {
                UitberichtSoort::Start => (begindatum, None, None),
                UitberichtSoort::Stop => {
                    let einde = einde(feiten, nummer);
                    let dag = einde.as_ref().map(|(dag, _)| *dag);
                    (dag, dag, einde.and_then(|(_, reden)| reden))
                }
            };
            let Some(op) = op.filter(|op| *op <= vandaag) else {
                continue;
            };
            let bericht = Uitbericht {
                client,
                toewijzing: nummer,
                soort,
                begindatum,
                einddatum,
                reden,
                stand: UitberichtStand::TeVersturen,
            };
            uit.push((bericht, op));
        }
    }
    Ok(uit)
}

/// A message that is on its way, or waits to be sent or to be sent again. One that was accepted before an earlier
/// stop says nothing of a new start.
fn loopt(rij: &UitberichtRij) -> bool {
    !matches!(rij.bericht.stand, UitberichtStand::Geaccepteerd { .. }) && !rij.opgevolgd
}
