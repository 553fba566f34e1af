//! Where somebody can be reached.

use leidraad_domain::client::{Adres, Contactgegeven, Huis, Telefoon};
use leidraad_domain::code::{AanduidingWoonadres, AdresSoort};

use crate::facet;
use crate::leesfout::Leesfout;
use crate::lezer::{Gelezen, Lezer};
use crate::naamruimte::Ruimte::{Basis, Bericht};

pub(super) fn lees(l: &mut Lezer<'_>) -> Gelezen<Contactgegeven> {
    let soort = l.verplicht(Bericht, "Soort", |l| {
        l.code("COD757", AdresSoort::van, AdresSoort::bekend)
    })?;
    let adres = l.optioneel(Bericht, "Adres", adres)?;
    let organisatie = l.optioneel(Bericht, "Organisatie", |l| l.waarde(facet::tekst(35)))?;
    let telefoon = l.optioneel(Bericht, "Telefoon", telefoons)?.unwrap_or_default();
    let email = l.optioneel(Bericht, "Emailadres", |l| l.waarde(facet::tekst(80)))?;
    let (begindatum, einddatum) = l
        .optioneel(Bericht, "Periode", |l| {
            gevuld(l)?;
            let begin = l.optioneel(Basis, "Begindatum", |l| l.waarde(facet::datum))?;
            Ok((
                begin,
                l.optioneel(Basis, "Einddatum", |l| l.waarde(facet::datum))?,
            ))
        })?
        .unwrap_or_default();
    Ok(Contactgegeven {
        soort,
        adres,
        organisatie,
        telefoon,
        email,
        begindatum,
        einddatum,
    })
}

/// Refuses an element whose children are all optional and all left out (RS033).
fn gevuld(l: &mut Lezer<'_>) -> Gelezen<()> {
    if l.is_leeg()? {
        Err(Leesfout::LeegElement { plaats: l.hier() })
    } else {
        Ok(())
    }
}

fn adres(l: &mut Lezer<'_>) -> Gelezen<Adres> {
    gevuld(l)?;
    Ok(Adres {
        huis: l.optioneel(Basis, "Huis", huis)?,
        postcode: l.optioneel(Basis, "Postcode", |l| l.waarde(facet::tekst(8)))?,
        straat: l.optioneel(Basis, "Straatnaam", |l| l.waarde(facet::tekst(24)))?,
        plaats: l.optioneel(Basis, "Plaatsnaam", |l| l.waarde(facet::tekst(80)))?,
        land: l.optioneel(Basis, "LandCode", |l| {
            l.code("COD032", str::to_owned, |code| landcode(code))
        })?,
    })
}

/// Two capital letters; the list itself changes with the world.
fn landcode(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())
}

fn huis(l: &mut Lezer<'_>) -> Gelezen<Huis> {
    Ok(Huis {
        nummer: l.verplicht(Basis, "Huisnummer", |l| l.waarde(facet::getal(99_999)))?,
        letter: l.optioneel(Basis, "Huisletter", |l| l.waarde(facet::tekst(1)))?,
        toevoeging: l.optioneel(Basis, "HuisnummerToevoeging", |l| l.waarde(facet::tekst(4)))?,
        aanduiding: l.optioneel(Basis, "AanduidingWoonadres", |l| {
            l.code("NUM061", AanduidingWoonadres::van, AanduidingWoonadres::bekend)
        })?,
    })
}

fn telefoons(l: &mut Lezer<'_>) -> Gelezen<Vec<Telefoon>> {
    let eerste = l.verplicht(Basis, "Telefoon01", telefoon)?;
    let tweede = l.optioneel(Basis, "Telefoon02", telefoon)?;
    Ok([Some(eerste), tweede].into_iter().flatten().collect())
}

fn telefoon(l: &mut Lezer<'_>) -> Gelezen<Telefoon> {
    Ok(Telefoon {
        nummer: l.verplicht(Basis, "Telefoonnummer", |l| l.waarde(facet::telefoonnummer))?,
        land: l.verplicht(Basis, "Landnummer", |l| l.waarde(facet::tekst(4)))?,
    })
}
