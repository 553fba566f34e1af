//! What moves when other rules count: everybody is evaluated, nothing is written.

use chrono::NaiveDate;
use leidraad_api::contracten::{GevolgRegel, ProfielGevolg};
use leidraad_domain::contract::ContractId;
use leidraad_store::uitkomst::UitkomstRij;

use crate::App;
use crate::herbeoordelen::bereken;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::taken::Taak;

/// Examples that fit on a screen.
const VOORBEELDEN: usize = 20;

/// Compares what is stored with what these rules would give.
pub(super) fn van(app: &App, nieuw: &Regels, vandaag: NaiveDate) -> Result<ProfielGevolg, Nee> {
    let sessie = app.open_sessie()?;
    let clienten = app.lees(|l| Ok(l.beoordeelbaar()?))?;
    let mut gevolg = ProfielGevolg {
        clienten: u32::try_from(clienten.len()).unwrap_or(u32::MAX),
        verschoven: 0,
        nieuw: 0,
        weg: 0,
        voorbeelden: Vec::new(),
    };
    bereken(
        &sessie,
        nieuw,
        vandaag,
        &clienten,
        &Taak::stil(),
        |l, client, wordt| Ok((l.uitkomsten(client)?, wordt)),
        |client, (is, wordt)| {
            for (oud, later) in verschillen(&is, &wordt) {
                let teller = match (oud, later) {
                    (Some(_), Some(_)) => &mut gevolg.verschoven,
                    (None, _) => &mut gevolg.nieuw,
                    (_, None) => &mut gevolg.weg,
                };
                *teller += 1;
                if gevolg.voorbeelden.len() < VOORBEELDEN {
                    let naam = app.lees(|l| Ok(l.client(client)?.map(|c| c.client.naam.voluit())))?;
                    gevolg.voorbeelden.push(GevolgRegel {
                        client: naam.unwrap_or_default(),
                        titel: later.or(oud).map(|u| titel(nieuw, u)).unwrap_or_default(),
                        was: oud.map(|u| u.uiterlijk),
                        wordt: later.map(|u| u.uiterlijk),
                    });
                }
            }
            Ok(())
        },
    )?;
    Ok(gevolg)
}

/// Open dates that are another, new or gone.
fn verschillen<'u>(
    is: &'u [UitkomstRij],
    wordt: &'u [UitkomstRij],
) -> Vec<(Option<&'u UitkomstRij>, Option<&'u UitkomstRij>)> {
    let open =
        |rijen: &'u [UitkomstRij], sleutel: &str| rijen.iter().find(|u| u.open && u.sleutel == sleutel);
    let mut paren: Vec<_> = is
        .iter()
        .filter(|u| u.open)
        .map(|oud| (Some(oud), open(wordt, &oud.sleutel)))
        .filter(|(oud, nieuw)| oud.map(|u| u.uiterlijk) != nieuw.map(|u| u.uiterlijk))
        .collect();
    let erbij = wordt.iter().filter(|u| u.open && open(is, &u.sleutel).is_none());
    paren.extend(erbij.map(|nieuw| (None, Some(nieuw))));
    paren
}

fn titel(regels: &Regels, u: &UitkomstRij) -> String {
    let contract = ContractId(u.contract.clone());
    let tekst = regels.profielen.regel(&contract, u.profiel_versie, &u.regel);
    tekst.map_or_else(|| u.regel.clone(), |t| t.titel.clone())
}
