//! The bounded search for more visits than the exact one takes.
//!
//! It begins with nothing done and asks the exact search for part after part: [`VENSTER`] visits at a time while all
//! others stand. Parts are taken in order of day, and then client by client; each may only make the whole better. It ends
//! when a round changes nothing, or after [`RONDES`] rounds.

use super::exact::{Deel, zoek as zoek_deel};
use super::{Vraag, van};

const VENSTER: usize = 14;
const RONDES: usize = 4;

/// The best that was found, and points under which no choice can come.
pub fn zoek(vraag: &Vraag<'_>) -> (Vec<Option<usize>>, u64) {
    let aantal = vraag.bezoeken.len();
    let venster = VENSTER.min(vraag.grenzen.bezoeken).max(1);
    let mut keuze = vec![None; aantal];
    let op_dag: Vec<usize> = (0..aantal).collect();
    let mut op_client = op_dag.clone();
    op_client.sort_by_key(|nummer| (vraag.bezoeken[*nummer].client, *nummer));
    let grens = ondergrens(vraag, &op_client);
    let mut punten = vraag.punten(&keuze).unwrap_or(u64::MAX);
    for ronde in 0..RONDES {
        let voor = punten;
        for (volgorde, schuif) in [(&op_dag, 0), (&op_client, 0), (&op_dag, venster / 2)] {
            let schuif = schuif * usize::from(ronde > 0 || !std::ptr::eq(volgorde, &op_dag));
            for deel in volgorde.get(schuif..).unwrap_or_default().chunks(venster) {
                verbeter(vraag, deel, &mut keuze, &mut punten);
            }
        }
        if punten == voor || punten == grens {
            break;
        }
    }
    (keuze, grens)
}

fn verbeter(vraag: &Vraag<'_>, deel: &[usize], keuze: &mut Vec<Option<usize>>, punten: &mut u64) {
    let mut bezoeken = deel.to_vec();
    bezoeken.sort_unstable();
    let mut anders = keuze.clone();
    bezoeken.iter().for_each(|nummer| anders[*nummer] = None);
    let vast = (0..vraag.werkers.len()).map(|plek| van(&anders, plek)).collect();
    let deel = Deel { bezoeken, vast };
    for (nummer, door) in deel.bezoeken.iter().zip(zoek_deel(vraag, &deel).keuze) {
        anders[*nummer] = door;
    }
    if let Some(beter) = vraag.punten(&anders).filter(|beter| *beter < *punten) {
        (*keuze, *punten) = (anders, beter);
    }
}

/// Per client: every visit at its cheapest and one face at its cheapest, or all of it open.
fn ondergrens(vraag: &Vraag<'_>, op_client: &[usize]) -> u64 {
    let zelfde = |een: &usize, ander: &usize| vraag.bezoeken[*een].client == vraag.bezoeken[*ander].client;
    let groepen = op_client.chunk_by(zelfde);
    groepen
        .map(|groep| {
            let opties = |nummer: usize| {
                vraag
                    .werkers
                    .iter()
                    .filter_map(move |werker| werker.opties[nummer])
            };
            let bezoeken = groep.iter().map(|nummer| {
                let vast = opties(*nummer).map(|optie| optie.vast).min();
                vast.unwrap_or(vraag.open).min(vraag.open)
            });
            let gezicht = groep
                .iter()
                .flat_map(|nummer| opties(*nummer))
                .map(|optie| optie.gezicht)
                .min();
            let open = vraag.open * groep.len() as u64;
            (bezoeken.sum::<u64>() + gezicht.unwrap_or(0)).min(open)
        })
        .sum()
}
