//! Level 1: from bytes to a 301, as its XSD has it.

mod client;
mod contact;
mod product;

use crate::bericht::{Header, Toewijzingsbericht};
use crate::facet;
use crate::leesfout::{Leesfout, kort};
use crate::lezer::{Gelezen, Lezer, xml_teken};
use crate::naamruimte::Ruimte::{Basis, Bericht};
use crate::plaats::{Plaats, Teller};

/// Largest message that iWmo allows, in bytes: 25 MB (OP179).
pub const MAX_BYTES: u64 = 25_000_000;

/// Reads a 301 of iWmo 3.2: structure, order, number and datatype of every element.
///
/// Elements are told by namespace, prefixes are free; any XsdVersie n.n.n is taken. A value that is not on
/// its code list is kept with a [`crate::Waarschuwing`]. A byte order mark is skipped (OP192 wants none).
///
/// # Errors
/// [`Leesfout`]: the first fault, with its place.
pub fn lees_301(bytes: &[u8]) -> Result<Toewijzingsbericht, Leesfout> {
    let tekst = leesbaar(bytes)?;
    let ((header, deel), waarschuwingen) = Lezer::nieuw(tekst).bericht(|l| {
        let header = l.verplicht(Bericht, "Header", header)?;
        let client = l.verplicht(Bericht, "Client", client::lees)?;
        Ok((header, client))
    })?;
    Ok(Toewijzingsbericht {
        header,
        bsn: deel.bsn,
        client: deel.client,
        relaties: deel.relaties,
        contacten: deel.contacten,
        producten: deel.producten,
        waarschuwingen,
    })
}

/// The message as text: of allowed size, UTF-8, and without characters that XML forbids.
fn leesbaar(bytes: &[u8]) -> Gelezen<&str> {
    let grootte = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if grootte > MAX_BYTES {
        return Err(Leesfout::TeGroot { bytes: grootte });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let utf16 = [b"\xFF\xFE", b"\xFE\xFF", b"<\0", b"\0<"];
    if utf16.iter().any(|begin| bytes.starts_with(*begin)) {
        return Err(Leesfout::NietUtf8 {
            plaats: plaats(bytes, 0),
        });
    }
    let tekst = std::str::from_utf8(bytes).map_err(|fout| {
        let plaats = plaats(bytes, fout.valid_up_to());
        match fout.error_len() {
            Some(_) => Leesfout::NietUtf8 { plaats },
            None => Leesfout::Afgebroken { plaats },
        }
    })?;
    match tekst.find(|c| !xml_teken(c)) {
        Some(offset) => Err(Leesfout::GeenXml {
            plaats: plaats(bytes, offset),
        }),
        None => Ok(tekst),
    }
}

fn plaats(bytes: &[u8], offset: usize) -> Plaats {
    Teller::nieuw(bytes).naar(offset).met(String::new())
}

fn header(l: &mut Lezer<'_>) -> Gelezen<Header> {
    l.verplicht(Bericht, "BerichtCode", |l| l.waarde(facet::vast("414")))?;
    uitgave(l)?;
    let afzender = l.verplicht(Bericht, "Afzender", |l| l.waarde(facet::gemeente))?;
    let ontvanger = l.verplicht(Bericht, "Ontvanger", |l| l.waarde(facet::agb))?;
    let (identificatie, dagtekening) = l.verplicht(Bericht, "BerichtIdentificatie", |l| {
        let identificatie = l.verplicht(Basis, "Identificatie", |l| l.waarde(facet::tekst(12)))?;
        Ok((
            identificatie,
            l.verplicht(Basis, "Dagtekening", |l| l.waarde(facet::datum))?,
        ))
    })?;
    let (basis_xsd, bericht_xsd) = l.verplicht(Bericht, "XsdVersie", |l| {
        let basis = l.verplicht(Basis, "BasisschemaXsdVersie", |l| l.waarde(facet::versie))?;
        Ok((
            basis,
            l.verplicht(Basis, "BerichtXsdVersie", |l| l.waarde(facet::versie))?,
        ))
    })?;
    Ok(Header {
        afzender,
        ontvanger,
        identificatie,
        dagtekening,
        basis_xsd,
        bericht_xsd,
    })
}

/// BerichtVersie 3 and BerichtSubversie 2 (CS025, CS015).
fn uitgave(l: &mut Lezer<'_>) -> Gelezen<()> {
    let deel = |l: &mut Lezer<'_>| {
        let nummer = l.waarde(facet::getal(99))?;
        Ok((nummer, l.hier()))
    };
    let (versie, plaats_versie) = l.verplicht(Bericht, "BerichtVersie", deel)?;
    let (subversie, plaats_subversie) = l.verplicht(Bericht, "BerichtSubversie", deel)?;
    if (versie, subversie) == (3, 2) {
        return Ok(());
    }
    let plaats = if versie == 3 {
        plaats_subversie
    } else {
        plaats_versie
    };
    Err(Leesfout::AndereUitgave {
        plaats,
        gevonden: kort(&format!("{versie}.{subversie}")),
    })
}
