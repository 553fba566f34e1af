//! The client of a 301, and the people around them.

use leidraad_domain::client::{Client, Communicatie, Contactgegeven, Geboortedatum, Relatie};
use leidraad_domain::code::{
    CommunicatieVorm, DatumGebruik, Geslacht, JuridischeStatus, NaamGebruik, RelatieSoort, Vertegenwoordiging,
};
use leidraad_domain::naam::{Achternaam, Naam};
use leidraad_domain::toewijzing::ToegewezenProduct;

use super::{contact, product};
use crate::facet;
use crate::lezer::{Gelezen, Lezer};
use crate::naamruimte::Ruimte::{Basis, Bericht};

/// Everything under `Client`.
pub(super) struct Clientdeel {
    pub(super) bsn: String,
    pub(super) client: Client,
    pub(super) relaties: Vec<Relatie>,
    pub(super) contacten: Vec<Contactgegeven>,
    pub(super) producten: Vec<ToegewezenProduct>,
}

pub(super) fn lees(l: &mut Lezer<'_>) -> Gelezen<Clientdeel> {
    Ok(Clientdeel {
        bsn: l.verplicht(Bericht, "Bsn", |l| l.waarde(facet::cijfers(9)))?,
        client: Client {
            bsn: None,
            geboortedatum: l.verplicht(Bericht, "Geboortedatum", geboortedatum)?,
            geslacht: l.verplicht(Bericht, "Geslacht", geslacht)?,
            naam: l.verplicht(Bericht, "Naam", naam)?,
            communicatie: l.optioneel(Bericht, "Communicatie", communicatie)?,
            juridische_status: l.optioneel(Bericht, "JuridischeStatus", |l| {
                l.code("WJ232", JuridischeStatus::van, JuridischeStatus::bekend)
            })?,
            vertegenwoordiging: l.optioneel(Bericht, "WettelijkeVertegenwoordiging", |l| {
                l.code("WJ003", Vertegenwoordiging::van, Vertegenwoordiging::bekend)
            })?,
            commentaar: l.optioneel(Bericht, "Commentaar", |l| l.waarde(facet::commentaar))?,
        },
        relaties: l
            .optioneel(Bericht, "Relaties", |l| l.herhaald(Bericht, "Relatie", relatie))?
            .unwrap_or_default(),
        contacten: l.verplicht(Bericht, "Contactgegevens", |l| {
            l.herhaald(Bericht, "Contact", contact::lees)
        })?,
        producten: l.verplicht(Bericht, "ToegewezenProducten", |l| {
            l.herhaald(Bericht, "ToegewezenProduct", product::lees)
        })?,
    })
}

fn relatie(l: &mut Lezer<'_>) -> Gelezen<Relatie> {
    Ok(Relatie {
        nummer: l.verplicht(Bericht, "Nummer", |l| l.waarde(facet::tekst(20)))?,
        volgorde: l.optioneel(Bericht, "Volgorde", |l| l.waarde(facet::volgorde))?,
        soort: l.verplicht(Bericht, "Soort", |l| {
            l.code("COD472", RelatieSoort::van, RelatieSoort::bekend)
        })?,
        geboortedatum: l.optioneel(Bericht, "Geboortedatum", geboortedatum)?,
        geslacht: l.optioneel(Bericht, "Geslacht", geslacht)?,
        naam: l.verplicht(Bericht, "Naam", naam)?,
        contact: l.verplicht(Bericht, "Contact", contact::lees)?,
    })
}

fn geslacht(l: &mut Lezer<'_>) -> Gelezen<Geslacht> {
    l.code("COD046", Geslacht::van, Geslacht::bekend)
}

fn geboortedatum(l: &mut Lezer<'_>) -> Gelezen<Geboortedatum> {
    Ok(Geboortedatum {
        datum: l.verplicht(Basis, "Datum", |l| l.waarde(facet::datum))?,
        gebruik: l.optioneel(Basis, "DatumGebruik", |l| {
            l.code("COD170", DatumGebruik::van, DatumGebruik::bekend)
        })?,
    })
}

fn communicatie(l: &mut Lezer<'_>) -> Gelezen<Communicatie> {
    Ok(Communicatie {
        vorm: l.verplicht(Basis, "Vorm", |l| {
            l.code("COD747", CommunicatieVorm::van, CommunicatieVorm::bekend)
        })?,
        taal: l.optioneel(Basis, "Taal", |l| l.waarde(facet::tekst(25)))?,
    })
}

fn naam(l: &mut Lezer<'_>) -> Gelezen<Naam> {
    Ok(Naam {
        geslachtsnaam: l.verplicht(Basis, "Geslachtsnaam", achternaam)?,
        partnernaam: l.optioneel(Basis, "Partnernaam", achternaam)?,
        voornamen: l.optioneel(Basis, "Voornamen", |l| l.waarde(facet::tekst(200)))?,
        voorletters: l.optioneel(Basis, "Voorletters", |l| l.waarde(facet::voorletters))?,
        gebruik: l.verplicht(Basis, "NaamGebruik", |l| {
            l.code("COD700", NaamGebruik::van, NaamGebruik::bekend)
        })?,
    })
}

fn achternaam(l: &mut Lezer<'_>) -> Gelezen<Achternaam> {
    Ok(Achternaam {
        achternaam: l.verplicht(Basis, "Achternaam", |l| l.waarde(facet::tekst(200)))?,
        voorvoegsel: l.optioneel(Basis, "Voorvoegsel", |l| l.waarde(facet::tekst(10)))?,
    })
}
