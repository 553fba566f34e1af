//! One assigned product.

use leidraad_domain::code::{Categorie, Eenheid, Frequentie, RedenWijziging};
use leidraad_domain::toewijzing::{Omvang, ToegewezenProduct};

use crate::facet;
use crate::lezer::{Gelezen, Lezer};
use crate::naamruimte::Ruimte::{Basis, Bericht};

pub(super) fn lees(l: &mut Lezer<'_>) -> Gelezen<ToegewezenProduct> {
    let nummer = l.verplicht(Bericht, "ToewijzingNummer", |l| {
        l.waarde(facet::getal(999_999_999))
    })?;
    let referentie = l.optioneel(Bericht, "ReferentieAanbieder", |l| l.waarde(facet::tekst(36)))?;
    let (categorie, code) = match l.optioneel(Bericht, "Product", product)? {
        Some((categorie, code)) => (Some(categorie), code),
        None => (None, None),
    };
    let datum = l.verplicht(Bericht, "Toewijzingsdatum", |l| l.waarde(facet::datum))?;
    let tijd = l.verplicht(Bericht, "Toewijzingstijd", |l| l.waarde(facet::tijd))?;
    Ok(ToegewezenProduct {
        nummer,
        referentie,
        categorie,
        code,
        toegewezen: datum.and_time(tijd),
        ingangsdatum: l.verplicht(Bericht, "Ingangsdatum", |l| l.waarde(facet::datum))?,
        einddatum: l.optioneel(Bericht, "Einddatum", |l| l.waarde(facet::datum))?,
        reden_wijziging: l.optioneel(Bericht, "RedenWijziging", |l| {
            l.code("WMO002", RedenWijziging::van, RedenWijziging::bekend)
        })?,
        omvang: l.optioneel(Bericht, "Omvang", omvang)?,
        budget: l.optioneel(Bericht, "Budget", |l| l.waarde(facet::getal(99_999_999)))?,
        commentaar: l.optioneel(Bericht, "Commentaar", |l| l.waarde(facet::commentaar))?,
    })
}

fn product(l: &mut Lezer<'_>) -> Gelezen<(Categorie, Option<String>)> {
    let categorie = l.verplicht(Basis, "Categorie", |l| {
        l.code("WMO020", Categorie::van, Categorie::bekend)
    })?;
    Ok((
        categorie,
        l.optioneel(Basis, "Code", |l| l.waarde(facet::tekst(5)))?,
    ))
}

fn omvang(l: &mut Lezer<'_>) -> Gelezen<Omvang> {
    Ok(Omvang {
        volume: l.verplicht(Basis, "Volume", |l| l.waarde(facet::getal(99_999_999)))?,
        eenheid: l.verplicht(Basis, "Eenheid", |l| {
            l.code("WJ756", Eenheid::van, Eenheid::bekend)
        })?,
        frequentie: l.verplicht(Basis, "Frequentie", |l| {
            l.code("WMO757", Frequentie::van, Frequentie::bekend)
        })?,
    })
}
