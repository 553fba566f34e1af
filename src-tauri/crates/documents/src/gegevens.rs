//! Labels with their values, under each other or in two columns.

use crate::letter::Letter;
use crate::opmaak::{GEDEMPT, Opmaak, TEKST};
use crate::pagina::{Maat, Rol};
use crate::strook::{Cel, Strook, houd_bijeen_tot, rij};

/// One row per fact, the values aligned behind the widest label.
pub(crate) fn gegevens(
    feiten: &[(String, String)],
    (x, breedte): (Maat, Maat),
    eerste: usize,
    opmaak: &Opmaak,
    blok: Option<usize>,
) -> Vec<Strook> {
    let grootte = opmaak.basis.grootte;
    let labels = feiten
        .iter()
        .map(|(label, _)| Letter::Gewoon.breedte(label, grootte));
    let tussen = opmaak.wit(11);
    let labelbreedte = labels.max().unwrap_or(0).min(breedte * 42 / 100);
    let waarde_x = x + labelbreedte + tussen;
    let mut stroken = Vec::new();
    for (index, (label, waarde)) in feiten.iter().enumerate() {
        let nummer = eerste + index;
        let gedempt = (Letter::Gewoon, grootte, GEDEMPT);
        let vol = (Letter::Gewoon, grootte, TEKST);
        let cellen = [
            Cel::nieuw(label, (x, labelbreedte), gedempt, Rol::Label(nummer)),
            Cel::nieuw(
                waarde,
                (waarde_x, x + breedte - waarde_x),
                vol,
                Rol::Waarde(nummer),
            ),
        ];
        let mut feit = rij(&cellen, opmaak.basis, (0, 0), blok);
        houd_bijeen_tot(&mut feit, opmaak.deelbaar_vanaf());
        if let (Some(strook), true) = (feit.first_mut(), index > 0) {
            strook.voor = opmaak.wit(2);
        }
        stroken.extend(feit);
    }
    stroken
}
