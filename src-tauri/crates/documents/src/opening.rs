//! The opening of page 1: organisation, title and the facts of client and contract.

use crate::briefhoofd::briefhoofd;
use crate::gegevens::gegevens;
use crate::letter::Letter;
use crate::model::Document;
use crate::naamregel::naamregel;
use crate::opmaak::{ACCENT_ZACHT, MARGE, Opmaak, TEKST, ZETBREEDTE};
use crate::pagina::{Maat, Rol, Vlak};
use crate::strook::{Cel, Strook, hoogte, rij};

/// The strips above the text of a document.
pub(crate) fn opening(document: &Document, opmaak: &Opmaak) -> Vec<Strook> {
    let mut stroken = naamregel(&document.kop, opmaak);
    if let Some(brief) = &document.kop.brief {
        stroken.extend(briefhoofd(document, brief, hoogte(&stroken), opmaak));
        return stroken;
    }
    let titel = (Letter::Vet, opmaak.titel.grootte, TEKST);
    let cel = Cel::nieuw(&document.titel, (MARGE, ZETBREEDTE), titel, Rol::Titel);
    let mut titel = rij(&[cel], opmaak.titel, (0, 0), None);
    if let Some(eerste) = titel.first_mut() {
        eerste.voor = opmaak.wit(22);
    }
    stroken.extend(titel);
    let mut feiten = feiten(document, opmaak);
    if let Some(eerste) = feiten.first_mut() {
        eerste.voor = opmaak.wit(10);
    }
    stroken.extend(feiten);
    stroken
}

/// Client left and contract right on a soft ground; under each other in large print.
fn feiten(document: &Document, opmaak: &Opmaak) -> Vec<Strook> {
    let (links, rechts) = (&document.kop.gegevens_links, &document.kop.gegevens_rechts);
    let rand = opmaak.wit(10);
    let goot = opmaak.wit(22);
    let kolom: Maat = (ZETBREEDTE - 2 * rand - goot) / 2;
    if !opmaak.groot && !links.is_empty() && !rechts.is_empty() {
        let linkerkolom = gegevens(links, (MARGE + rand, kolom), 0, opmaak, None);
        let rechterkolom = gegevens(
            rechts,
            (MARGE + rand + kolom + goot, kolom),
            links.len(),
            opmaak,
            None,
        );
        if hoogte(&linkerkolom).max(hoogte(&rechterkolom)) <= opmaak.zethoogte() / 2 {
            let kolommen = [linkerkolom, rechterkolom].map(Strook::gestapeld);
            return op_zachte_grond(vec![Strook::naast_elkaar(kolommen.to_vec())], opmaak);
        }
    }
    let alle = [links.as_slice(), rechts.as_slice()].concat();
    op_zachte_grond(
        gegevens(&alle, (MARGE + rand, ZETBREEDTE - 2 * rand), 0, opmaak, None),
        opmaak,
    )
}

/// Lays a soft ground under strips, with white above and below.
pub(crate) fn op_zachte_grond(mut stroken: Vec<Strook>, opmaak: &Opmaak) -> Vec<Strook> {
    let rand = opmaak.wit(8);
    let aantal = stroken.len();
    for (index, strook) in stroken.iter_mut().enumerate() {
        let boven = std::mem::take(&mut strook.voor) + if index == 0 { rand } else { 0 };
        let onder = if index + 1 == aantal { rand } else { 0 };
        strook.verschuif(0, boven);
        strook.hoogte += boven + onder;
        strook.vlakken.push(Vlak {
            x: MARGE,
            y: 0,
            breedte: ZETBREEDTE,
            hoogte: strook.hoogte,
            kleur: ACCENT_ZACHT,
        });
    }
    stroken
}
