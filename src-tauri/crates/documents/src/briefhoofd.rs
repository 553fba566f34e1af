//! What stands above the text of a letter: address in the window, date and subject.

use crate::gegevens::gegevens;
use crate::letter::Letter;
use crate::model::{Brief, Document};
use crate::opmaak::{MARGE, Opmaak, TEKST, VENSTER_BOVEN, VENSTER_ONDER, ZETBREEDTE};
use crate::pagina::{Maat, Rol};
use crate::strook::{Cel, Strook, hoogte, houd_bijeen_tot, rij};

/// The strips between the name line, which is `boven` high, and the salutation.
pub(crate) fn briefhoofd(document: &Document, brief: &Brief, boven: Maat, opmaak: &Opmaak) -> Vec<Strook> {
    let mut stroken = venster(document, brief, opmaak);
    if let Some(eerste) = stroken.first_mut() {
        eerste.voor = (VENSTER_BOVEN - MARGE - boven).max(opmaak.wit(10));
    }
    let gewoon = (Letter::Gewoon, opmaak.basis.grootte, TEKST);
    let datum = Cel::nieuw(&brief.datum, (MARGE, ZETBREEDTE), gewoon, Rol::Datum);
    let vet = (Letter::Vet, opmaak.onderwerp.grootte, TEKST);
    let onderwerp = Cel::nieuw(&document.titel, (MARGE, ZETBREEDTE), vet, Rol::Titel);
    for (cel, corps, wit) in [(datum, opmaak.basis, 10), (onderwerp, opmaak.onderwerp, 14)] {
        let mut regels = rij(&[cel], corps, (0, 0), None);
        houd_bijeen_tot(&mut regels, opmaak.deelbaar_vanaf());
        if let Some(eerste) = regels.first_mut() {
            eerste.voor = opmaak.wit(wit);
        }
        stroken.extend(regels);
    }
    stroken
}

/// The address, with the facts of the sender beside it, or below it in large print.
fn venster(document: &Document, brief: &Brief, opmaak: &Opmaak) -> Vec<Strook> {
    let kop = &document.kop;
    let goot = opmaak.wit(22);
    let gewoon = (Letter::Gewoon, opmaak.basis.grootte, TEKST);
    let adres = |breedte: Maat| {
        let cel = Cel::nieuw(&brief.adres, (MARGE, breedte), gewoon, Rol::Adres);
        rij(&[cel], opmaak.basis, (0, 0), None)
    };
    let smal = (ZETBREEDTE - goot) / 2;
    let feiten = [kop.gegevens_links.as_slice(), kop.gegevens_rechts.as_slice()].concat();
    let in_venster = |kolommen: Vec<Vec<Strook>>| {
        let mut blok = Strook::naast_elkaar(kolommen.into_iter().map(Strook::gestapeld).collect());
        blok.hoogte = blok.hoogte.max(VENSTER_ONDER - VENSTER_BOVEN);
        vec![blok]
    };
    let past = |stroken: &[Strook]| hoogte(stroken) <= opmaak.zethoogte() / 2;
    let (links, rechts) = (
        adres(smal),
        gegevens(&feiten, (MARGE + smal + goot, smal), 0, opmaak, None),
    );
    if !opmaak.groot && past(&links) && past(&rechts) {
        return in_venster(vec![links, rechts]);
    }
    let breed = adres(ZETBREEDTE);
    let mut stroken = if past(&breed) {
        in_venster(vec![breed])
    } else {
        breed
    };
    stroken.extend(gegevens(&feiten, (MARGE, ZETBREEDTE), 0, opmaak, None));
    stroken
}
