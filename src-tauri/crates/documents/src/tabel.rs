//! A table: thin rules, a heading row that is repeated on each page, columns that fit their words.

use crate::letter::Letter;
use crate::opmaak::{ACCENT, ACCENTLIJN, HAARLIJN, LIJN, MARGE, Opmaak, TEKST, ZETBREEDTE};
use crate::pagina::{Kleur, Lijn, Maat, Rol};
use crate::regels::breedste_woord;
use crate::strook::{Cel, Strook, hoogte, houd_bijeen_tot, rij};

/// The strips of a table and those of its heading alone.
pub(crate) struct Tabelstroken {
    pub stroken: Vec<Strook>,
    pub herhaling: Vec<Strook>,
}

/// Sets a table; `nummer` is the number its strips carry to find the heading back.
pub(crate) fn tabel(
    koppen: &[String],
    breedtes: &[u16],
    rijen: &[Vec<String>],
    opmaak: &Opmaak,
    (blok, nummer): (usize, usize),
) -> Tabelstroken {
    let kolommen = kolommen(koppen, breedtes, rijen, opmaak);
    let mut kop = zet_rij(koppen, &kolommen, opmaak, blok, None);
    houd_bijeen_tot(&mut kop, opmaak.deelbaar_vanaf());
    let herhaling = if hoogte(&kop) <= opmaak.deelbaar_vanaf() {
        kop.clone()
    } else {
        Vec::new()
    };
    if let Some(laatste) = kop.last_mut() {
        laatste.houdt_volgende = !rijen.is_empty();
    }
    let mut stroken = kop;
    for (index, cellen) in rijen.iter().enumerate() {
        let mut rij = zet_rij(cellen, &kolommen, opmaak, blok, Some(index));
        houd_bijeen_tot(&mut rij, opmaak.deelbaar_vanaf());
        for strook in &mut rij {
            strook.tabel = Some(nummer);
        }
        stroken.extend(rij);
    }
    Tabelstroken { stroken, herhaling }
}

fn zet_rij(
    teksten: &[String],
    kolommen: &[Kolom],
    opmaak: &Opmaak,
    blok: usize,
    rijnummer: Option<usize>,
) -> Vec<Strook> {
    let (letter, kleur) = if rijnummer.is_some() {
        (Letter::Gewoon, TEKST)
    } else {
        (Letter::Vet, ACCENT)
    };
    let cellen: Vec<Cel> = kolommen
        .iter()
        .zip(teksten)
        .enumerate()
        .map(|(kolom, (plek, tekst))| {
            let rol = match rijnummer {
                Some(rij) => Rol::Tabelcel { rij, kolom },
                None => Rol::Tabelkop { kolom },
            };
            Cel::nieuw(
                tekst,
                (plek.x, plek.breedte),
                (letter, opmaak.basis.grootte, kleur),
                rol,
            )
        })
        .collect();
    let wit = opmaak.wit(4);
    let mut stroken = rij(&cellen, opmaak.basis, (wit, wit), Some(blok));
    if let Some(laatste) = stroken.last_mut() {
        let (dikte, kleur): (Maat, Kleur) = if rijnummer.is_some() {
            (HAARLIJN, LIJN)
        } else {
            (ACCENTLIJN, ACCENT)
        };
        laatste.lijnen.push(Lijn {
            x: MARGE,
            y: laatste.hoogte,
            breedte: ZETBREEDTE,
            dikte,
            kleur,
        });
        laatste.hoogte += dikte;
    }
    stroken
}

struct Kolom {
    x: Maat,
    breedte: Maat,
}

/// Divides the width by the parts asked for, then lets columns with room give way to columns whose
/// longest word does not fit.
fn kolommen(koppen: &[String], breedtes: &[u16], rijen: &[Vec<String>], opmaak: &Opmaak) -> Vec<Kolom> {
    let aantal = rijen
        .iter()
        .map(Vec::len)
        .chain([koppen.len()])
        .max()
        .unwrap_or(0);
    let Ok(telling) = Maat::try_from(aantal) else {
        return Vec::new();
    };
    if telling == 0 {
        return Vec::new();
    }
    let goot = opmaak.wit(10).min(ZETBREEDTE / telling / 4);
    let ruimte = ZETBREEDTE - goot * (telling - 1);
    let passend = breedtes.len() == aantal && breedtes.iter().all(|deel| *deel > 0);
    let delen: Vec<Maat> = if passend {
        breedtes.iter().map(|deel| Maat::from(*deel)).collect()
    } else {
        vec![1; aantal]
    };
    let som: i64 = delen.iter().map(|deel| i64::from(*deel)).sum();
    let gevraagd: Vec<Maat> = delen
        .iter()
        .map(|deel| Maat::try_from(i64::from(ruimte) * i64::from(*deel) / som).unwrap_or(0))
        .collect();
    let nodig: Vec<Maat> = (0..aantal)
        .map(|kolom| nodige_breedte(koppen, rijen, kolom, opmaak))
        .collect();
    let mut x = MARGE;
    verdeel(&gevraagd, &nodig)
        .into_iter()
        .map(|breedte| {
            let kolom = Kolom { x, breedte };
            x += breedte + goot;
            kolom
        })
        .collect()
}

fn nodige_breedte(koppen: &[String], rijen: &[Vec<String>], kolom: usize, opmaak: &Opmaak) -> Maat {
    let grootte = opmaak.basis.grootte;
    let kop = koppen
        .get(kolom)
        .map_or(0, |tekst| breedste_woord(tekst, Letter::Vet, grootte));
    let cellen = rijen.iter().filter_map(|rij| rij.get(kolom));
    let cel = cellen
        .map(|tekst| breedste_woord(tekst, Letter::Gewoon, grootte))
        .max()
        .unwrap_or(0);
    kop.max(cel)
}

fn verdeel(gevraagd: &[Maat], nodig: &[Maat]) -> Vec<Maat> {
    let paren = || gevraagd.iter().zip(nodig);
    let tekort: Maat = paren().map(|(gevraagd, nodig)| (nodig - gevraagd).max(0)).sum();
    let over: Maat = paren().map(|(gevraagd, nodig)| (gevraagd - nodig).max(0)).sum();
    if tekort == 0 || over == 0 {
        return gevraagd.to_vec();
    }
    let verschuiving = i64::from(tekort.min(over));
    let aandeel = |deel: Maat, geheel: Maat| {
        Maat::try_from(verschuiving * i64::from(deel) / i64::from(geheel)).unwrap_or(0)
    };
    paren()
        .map(|(gevraagd, nodig)| {
            if nodig > gevraagd {
                gevraagd + aandeel(nodig - gevraagd, tekort)
            } else {
                // One hundredth more is taken, so that rounding never widens the table.
                gevraagd - (aandeel(gevraagd - nodig, over) + 1).min(gevraagd - nodig)
            }
        })
        .collect()
}
