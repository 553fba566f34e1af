//! The blocks of a document as strips, in reading order.

use crate::gegevens::gegevens;
use crate::handtekeningen::{handtekeningen, ondertekening};
use crate::letter::Letter;
use crate::model::{Blok, Document};
use crate::opening::{op_zachte_grond, opening};
use crate::opmaak::{ACCENT, Corps, MARGE, Opmaak, TEKST, ZETBREEDTE};
use crate::pagina::{Kleur, Maat, Rol, Vlak};
use crate::strook::{Cel, Strook, hoogte, houd_bijeen_tot, houd_randen_bijeen, rij};
use crate::tabel::tabel;

/// All strips of a document, with the heading of each table.
pub(crate) struct Zetsel {
    pub stroken: Vec<Strook>,
    pub tabelkoppen: Vec<Vec<Strook>>,
}

/// Sets a whole document.
pub(crate) fn zet(document: &Document, opmaak: &Opmaak) -> Zetsel {
    let mut zetsel = Zetsel {
        stroken: opening(document, opmaak),
        tabelkoppen: Vec::new(),
    };
    for (nummer, blok) in document.blokken.iter().enumerate() {
        let (wit, mut stroken) = match blok {
            Blok::Kop1(tekst) => (if opmaak.brief { 12 } else { 19 }, kop(tekst, 1, opmaak, nummer)),
            Blok::Kop2(tekst) => (13, kop(tekst, 2, opmaak, nummer)),
            Blok::Alinea(tekst) => (6, alinea(tekst, opmaak, nummer)),
            Blok::Gegevens(feiten) => (7, gegevens(feiten, (MARGE, ZETBREEDTE), 0, opmaak, Some(nummer))),
            Blok::Lijst(punten) => (5, lijst(punten, opmaak, nummer)),
            Blok::Tabel {
                koppen,
                breedtes,
                rijen,
            } => {
                let plek = (nummer, zetsel.tabelkoppen.len());
                let tabel = tabel(koppen, breedtes, rijen, opmaak, plek);
                zetsel.tabelkoppen.push(tabel.herhaling);
                (5, tabel.stroken)
            }
            Blok::Kader { titel, tekst } => (10, kader(titel, tekst, opmaak, nummer)),
            Blok::Handtekeningen { personen, velden } => {
                (20, handtekeningen(personen, velden, opmaak, nummer))
            }
            Blok::Ondertekening { groet, naam } => (14, ondertekening(groet, naam, opmaak, nummer)),
        };
        let vorige = nummer
            .checked_sub(1)
            .and_then(|vorige| document.blokken.get(vorige));
        if let Some(eerste) = stroken.first_mut() {
            eerste.voor = opmaak.wit(match vorige {
                Some(Blok::Kop1(_) | Blok::Kop2(_)) => wit.min(4),
                Some(Blok::Tabel { .. } | Blok::Kader { .. }) => wit.max(13),
                _ => wit,
            });
        }
        match blok {
            Blok::Handtekeningen { .. } => houd_bij_handtekeningen(&mut zetsel.stroken, nummer, opmaak),
            Blok::Ondertekening { .. } => houd_einde_vast(&mut zetsel.stroken),
            _ => {}
        }
        zetsel.stroken.extend(stroken);
    }
    zetsel
}

/// Nobody signs a page with nothing but lines: a short block before it comes along, or the end of a long one.
fn houd_bij_handtekeningen(stroken: &mut [Strook], handtekeningen: usize, opmaak: &Opmaak) {
    let vorig = handtekeningen.checked_sub(1);
    let van_vorig =
        |strook: &&Strook| vorig.is_some() && strook.tekst.first().is_none_or(|run| run.bron.blok == vorig);
    let aantal = stroken.iter().rev().take_while(van_vorig).count();
    let begin = stroken.len() - aantal;
    let blok = &mut stroken[begin..];
    if hoogte(blok) <= opmaak.deelbaar_vanaf() {
        for strook in blok {
            strook.houdt_volgende = true;
        }
    } else {
        houd_einde_vast(blok);
    }
}

/// The last lines of a text stay with what follows it.
fn houd_einde_vast(stroken: &mut [Strook]) {
    if let Some(laatste) = stroken.last_mut() {
        laatste.houdt_volgende = true;
    }
}

fn tekst(
    inhoud: &str,
    (x, breedte): (Maat, Maat),
    (letter, corps, kleur): (Letter, Corps, Kleur),
    rol: Rol,
    blok: usize,
) -> Vec<Strook> {
    let cel = Cel::nieuw(inhoud, (x, breedte), (letter, corps.grootte, kleur), rol);
    rij(&[cel], corps, (0, 0), Some(blok))
}

/// A heading holds on to what follows it.
fn kop(inhoud: &str, niveau: u8, opmaak: &Opmaak, blok: usize) -> Vec<Strook> {
    let (corps, kleur) = if niveau == 1 {
        (opmaak.kop1, ACCENT)
    } else {
        (opmaak.kop2, TEKST)
    };
    let zet = (Letter::Vet, corps, kleur);
    let mut stroken = tekst(inhoud, (MARGE, ZETBREEDTE), zet, Rol::Kop(niveau), blok);
    houd_bijeen_tot(&mut stroken, opmaak.deelbaar_vanaf());
    if let Some(laatste) = stroken.last_mut() {
        laatste.houdt_volgende = true;
    }
    stroken
}

fn alinea(inhoud: &str, opmaak: &Opmaak, blok: usize) -> Vec<Strook> {
    let zet = (Letter::Gewoon, opmaak.basis, TEKST);
    let mut stroken = tekst(inhoud, (MARGE, ZETBREEDTE), zet, Rol::Alinea, blok);
    houd_randen_bijeen(&mut stroken);
    stroken
}

fn lijst(punten: &[String], opmaak: &Opmaak, blok: usize) -> Vec<Strook> {
    let inspringing = opmaak.wit(14);
    let zet = (Letter::Gewoon, opmaak.basis.grootte, TEKST);
    let teken = (Letter::Gewoon, opmaak.basis.grootte, ACCENT);
    let mut stroken = Vec::new();
    for (index, punt) in punten.iter().enumerate() {
        let plek = (MARGE + inspringing, ZETBREEDTE - inspringing);
        let cellen = [
            Cel::nieuw(
                "•",
                (MARGE + opmaak.wit(2), inspringing),
                teken,
                Rol::Lijstteken(index),
            ),
            Cel::nieuw(punt, plek, zet, Rol::Lijsttekst(index)),
        ];
        let mut item = rij(&cellen, opmaak.basis, (0, 0), Some(blok));
        houd_randen_bijeen(&mut item);
        if let Some(eerste) = item.first_mut() {
            eerste.voor = opmaak.wit(2);
        }
        stroken.extend(item);
    }
    stroken
}

fn kader(titel: &str, inhoud: &str, opmaak: &Opmaak, blok: usize) -> Vec<Strook> {
    let balk = opmaak.wit(3);
    let plek = (MARGE + opmaak.wit(12), ZETBREEDTE - opmaak.wit(22));
    let mut stroken = tekst(
        titel,
        plek,
        (Letter::Vet, opmaak.basis, ACCENT),
        Rol::Kaderkop,
        blok,
    );
    stroken.extend(tekst(
        inhoud,
        plek,
        (Letter::Gewoon, opmaak.basis, TEKST),
        Rol::Kadertekst,
        blok,
    ));
    let mut stroken = op_zachte_grond(stroken, opmaak);
    for strook in &mut stroken {
        let streep = Vlak {
            x: MARGE,
            y: 0,
            breedte: balk,
            hoogte: strook.hoogte,
            kleur: ACCENT,
        };
        strook.vlakken.push(streep);
    }
    houd_bijeen_tot(&mut stroken, opmaak.deelbaar_vanaf());
    stroken
}
