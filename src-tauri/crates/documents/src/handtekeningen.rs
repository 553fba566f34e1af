//! Room to sign: a name with lines to write on, two names side by side in ordinary print.

use crate::letter::Letter;
use crate::opmaak::{GEDEMPT, HAARLIJN, MARGE, Opmaak, TEKST, ZETBREEDTE};
use crate::pagina::{Lijn, Maat, Rol};
use crate::strook::{Cel, Strook, hoogte, houd_bijeen, houd_bijeen_tot, rij};

/// One strip per row of names.
pub(crate) fn handtekeningen(
    personen: &[String],
    velden: &[String],
    opmaak: &Opmaak,
    blok: usize,
) -> Vec<Strook> {
    let goot = opmaak.wit(30);
    let kolommen: Maat = if opmaak.groot { 1 } else { 2 };
    let breedte = (ZETBREEDTE - goot * (kolommen - 1)) / kolommen;
    let genummerd: Vec<(usize, &String)> = personen.iter().enumerate().collect();
    let per_rij = if opmaak.groot { 1 } else { 2 };
    let mut rijen: Vec<Strook> = genummerd
        .chunks(per_rij)
        .map(|namen| {
            let mut x = MARGE;
            let vakken = namen.iter().map(|(nummer, naam)| {
                let vak = Strook::gestapeld(vak(naam, velden, (x, breedte), opmaak, (blok, *nummer)));
                x += breedte + goot;
                vak
            });
            let mut strook = Strook::naast_elkaar(vakken.collect());
            strook.voor = opmaak.wit(20);
            strook
        })
        .collect();
    if hoogte(&rijen) <= opmaak.zethoogte() {
        houd_bijeen(&mut rijen);
    } else if rijen.iter().any(|rij| rij.hoogte > opmaak.zethoogte()) {
        let vakken = genummerd.into_iter();
        return vakken
            .flat_map(|(nummer, naam)| vak(naam, velden, (MARGE, breedte), opmaak, (blok, nummer)))
            .collect();
    }
    rijen
}

/// The end of a letter: greeting, room for a signature, name.
pub(crate) fn ondertekening(groet: &str, naam: &str, opmaak: &Opmaak, blok: usize) -> Vec<Strook> {
    let zet = (Letter::Gewoon, opmaak.basis.grootte, TEKST);
    let regels = |tekst: &str, rol: Rol| {
        let cel = Cel::nieuw(tekst, (MARGE, ZETBREEDTE), zet, rol);
        rij(&[cel], opmaak.basis, (0, 0), Some(blok))
    };
    let mut stroken = regels(groet, Rol::Groet);
    let mut namen = regels(naam, Rol::Ondertekenaar(0));
    if let Some(eerste) = namen.first_mut() {
        eerste.voor = opmaak.wit(36);
    }
    stroken.extend(namen);
    houd_bijeen_tot(&mut stroken, opmaak.deelbaar_vanaf());
    stroken
}

fn vak(
    naam: &str,
    velden: &[String],
    (x, breedte): (Maat, Maat),
    opmaak: &Opmaak,
    (blok, nummer): (usize, usize),
) -> Vec<Strook> {
    let grootte = opmaak.basis.grootte;
    let (naam, hoedanigheid) = naam.split_once('\n').unwrap_or((naam, ""));
    let mut stroken = Vec::new();
    for (tekst, letter, kleur, rol) in [
        (naam, Letter::Vet, TEKST, Rol::Ondertekenaar(nummer)),
        (hoedanigheid, Letter::Gewoon, GEDEMPT, Rol::Hoedanigheid(nummer)),
    ] {
        let cel = Cel::nieuw(tekst, (x, breedte), (letter, grootte, kleur), rol);
        stroken.extend(rij(&[cel], opmaak.basis, (0, 0), Some(blok)));
    }
    let labels = velden.iter().map(|veld| Letter::Gewoon.breedte(veld, grootte));
    let labelbreedte = labels.max().unwrap_or(0).min(breedte / 2);
    let schrijfruimte = opmaak.wit(if opmaak.groot { 16 } else { 24 });
    for (index, veld) in velden.iter().enumerate() {
        let gedempt = (Letter::Gewoon, grootte, GEDEMPT);
        let rol = Rol::Schrijfveld {
            wie: nummer,
            veld: index,
        };
        let cel = Cel::nieuw(veld, (x, labelbreedte), gedempt, rol);
        let mut regels = rij(&[cel], opmaak.basis, (schrijfruimte, 0), Some(blok));
        if let Some(laatste) = regels.last_mut() {
            let lijn_x = x + labelbreedte + opmaak.wit(8);
            laatste.lijnen.push(Lijn {
                x: lijn_x,
                y: laatste.hoogte - opmaak.wit(2),
                breedte: x + breedte - lijn_x,
                dikte: HAARLIJN,
                kleur: GEDEMPT,
            });
        }
        stroken.extend(regels);
    }
    stroken
}
