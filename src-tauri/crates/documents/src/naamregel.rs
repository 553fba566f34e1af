//! The first line of page 1: organisation, kind of document and logo, above a rule.

use crate::letter::Letter;
use crate::logo::Logo;
use crate::model::Kop;
use crate::opmaak::{
    ACCENT, ACCENTLIJN, Corps, GEDEMPT, LOGO_BREEDTE, LOGO_HOOGTE, MARGE, Opmaak, ZETBREEDTE,
};
use crate::pagina::{Beeld, Lijn, Maat, Rol};
use crate::strook::{Cel, Strook, hoogte, houd_bijeen_tot, rij};

/// The kind stands at the right, or under the name where the right is for the logo.
pub(crate) fn naamregel(kop: &Kop, opmaak: &Opmaak) -> Vec<Strook> {
    let mut stroken = match &kop.logo {
        Some(logo) => met_logo(kop, logo, opmaak),
        None => zonder_logo(kop, opmaak),
    };
    houd_bijeen_tot(&mut stroken, opmaak.deelbaar_vanaf());
    if let Some(laatste) = stroken.last_mut() {
        laatste.hoogte += opmaak.wit(5);
        laatste.lijnen.push(Lijn {
            x: MARGE,
            y: laatste.hoogte,
            breedte: ZETBREEDTE,
            dikte: ACCENTLIJN,
            kleur: ACCENT,
        });
        laatste.hoogte += ACCENTLIJN;
    }
    stroken
}

fn soort(kop: &Kop, breedte: Maat, opmaak: &Opmaak) -> Cel {
    let zet = (Letter::Gewoon, opmaak.basis.grootte, GEDEMPT);
    Cel::nieuw(&kop.soort, (MARGE, breedte), zet, Rol::Soort)
}

fn naam(kop: &Kop, breedte: Maat, opmaak: &Opmaak) -> Cel {
    let zet = (Letter::Vet, opmaak.organisatie.grootte, ACCENT);
    Cel::nieuw(&kop.organisatie, (MARGE, breedte), zet, Rol::Organisatie)
}

fn zonder_logo(kop: &Kop, opmaak: &Opmaak) -> Vec<Strook> {
    let soort = soort(kop, ZETBREEDTE / 3, opmaak);
    let soort_breedte = soort.regels.iter().map(|regel| regel.breedte).max().unwrap_or(0);
    let naam = naam(kop, ZETBREEDTE - soort_breedte - opmaak.wit(10), opmaak);
    let soort = Cel {
        x: MARGE + ZETBREEDTE - soort_breedte,
        ..soort
    };
    rij(&[naam, soort], opmaak.organisatie, (0, 0), None)
}

fn met_logo(kop: &Kop, logo: &Logo, opmaak: &Opmaak) -> Vec<Strook> {
    let (breedte, hoog) = maten(logo);
    let ruimte = ZETBREEDTE - breedte - opmaak.wit(15);
    let regels = |cel: Cel, corps: Corps| rij(&[cel], corps, (0, 0), None);
    let mut stroken = regels(naam(kop, ruimte, opmaak), opmaak.organisatie);
    stroken.extend(regels(soort(kop, ruimte, opmaak), opmaak.basis));
    let tekort = (hoog - hoogte(&stroken)).max(0);
    if stroken.is_empty() {
        stroken.push(Strook::default());
    }
    if let Some(eerste) = stroken.first_mut() {
        eerste.verschuif(0, tekort);
        eerste.hoogte += tekort;
        eerste.beelden.push(Beeld {
            x: MARGE + ZETBREEDTE - breedte,
            y: 0,
            breedte,
            hoogte: hoog,
            logo: logo.clone(),
            beschrijving: kop.organisatie.trim().to_owned(),
        });
    }
    stroken
}

/// As large as fits, in the proportions of the image.
fn maten(logo: &Logo) -> (Maat, Maat) {
    let data = logo.data();
    let (breed, hoog) = (i64::from(data.breedte), i64::from(data.hoogte));
    let breedte = (i64::from(LOGO_HOOGTE) * breed / hoog.max(1)).min(LOGO_BREEDTE.into());
    let hoogte = (breedte * hoog / breed.max(1)).min(LOGO_HOOGTE.into());
    let maat = |lengte: i64| Maat::try_from(lengte).unwrap_or(LOGO_HOOGTE).max(100);
    (maat(breedte), maat(hoogte))
}
