//! A 301 for an example client, as a gemeente would send it.

use chrono::{Days, NaiveDate};

use leidraad_rules::Product;

use super::mensen::{Mens, Toeval};

/// What the message assigns.
pub(crate) struct Voorbeeldtoewijzing<'a> {
    pub nummer: u32,
    pub gemeente: &'a str,
    pub categorie: &'a str,
    pub code: &'a str,
    pub eenheid: &'a str,
    pub frequentie: &'a str,
    pub volume: u32,
    pub dagtekening: NaiveDate,
}

/// Writes the message.
pub(crate) fn schrijf(agb: &str, m: &Mens, t: &Voorbeeldtoewijzing<'_>) -> String {
    let voorvoegsel = match m.voorvoegsel {
        "" => String::new(),
        v => format!("<b:Voorvoegsel>{v}</b:Voorvoegsel>"),
    };
    let begin = t.dagtekening + Days::new(7);
    let eind = begin + Days::new(730);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n\
<w:Bericht xmlns:w=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\" \
xmlns:b=\"http://www.istandaarden.nl/iwmo/3_2/basisschema/schema\">\
<w:Header><w:BerichtCode>414</w:BerichtCode><w:BerichtVersie>3</w:BerichtVersie><w:BerichtSubversie>2</w:BerichtSubversie>\
<w:Afzender>{gemeente}</w:Afzender><w:Ontvanger>{agb}</w:Ontvanger>\
<w:BerichtIdentificatie><b:Identificatie>V{nummer}</b:Identificatie><b:Dagtekening>{dag}</b:Dagtekening></w:BerichtIdentificatie>\
<w:XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></w:XsdVersie></w:Header>\
<w:Client><w:Bsn>{bsn}</w:Bsn><w:Geboortedatum><b:Datum>{geboren}</b:Datum></w:Geboortedatum><w:Geslacht>{geslacht}</w:Geslacht>\
<w:Naam><b:Geslachtsnaam><b:Achternaam>{achternaam}</b:Achternaam>{voorvoegsel}</b:Geslachtsnaam>\
<b:Voorletters>{letters}</b:Voorletters><b:NaamGebruik>1</b:NaamGebruik></w:Naam>\
<w:Contactgegevens><w:Contact><w:Soort>01</w:Soort><w:Adres><b:Huis><b:Huisnummer>{huis}</b:Huisnummer></b:Huis>\
<b:Postcode>{postcode}</b:Postcode><b:Straatnaam>{straat}</b:Straatnaam><b:Plaatsnaam>{plaats}</b:Plaatsnaam><b:LandCode>NL</b:LandCode></w:Adres>\
<w:Telefoon><b:Telefoon01><b:Telefoonnummer>{telefoon}</b:Telefoonnummer><b:Landnummer>31</b:Landnummer></b:Telefoon01></w:Telefoon>\
</w:Contact></w:Contactgegevens>\
<w:ToegewezenProducten><w:ToegewezenProduct><w:ToewijzingNummer>{nummer}</w:ToewijzingNummer>\
<w:Product><b:Categorie>{categorie}</b:Categorie><b:Code>{code}</b:Code></w:Product>\
<w:Toewijzingsdatum>{dag}</w:Toewijzingsdatum><w:Toewijzingstijd>09:00:00</w:Toewijzingstijd>\
<w:Ingangsdatum>{begin}</w:Ingangsdatum><w:Einddatum>{eind}</w:Einddatum>\
<w:Omvang><b:Volume>{volume}</b:Volume><b:Eenheid>{eenheid}</b:Eenheid><b:Frequentie>{frequentie}</b:Frequentie></w:Omvang>\
</w:ToegewezenProduct></w:ToegewezenProducten></w:Client></w:Bericht>\r\n",
        gemeente = t.gemeente,
        nummer = t.nummer,
        dag = t.dagtekening,
        bsn = m.bsn,
        geboren = m.geboren,
        geslacht = m.geslacht,
        achternaam = m.achternaam,
        letters = m.voorletters,
        huis = m.huisnummer,
        postcode = m.postcode,
        straat = m.straat,
        plaats = m.plaats,
        telefoon = m.telefoon,
        categorie = t.categorie,
        code = t.code,
        volume = t.volume,
        eenheid = t.eenheid,
        frequentie = t.frequentie,
    )
}

/// Of one in three the dagtekening lies further back.
pub(crate) fn toewijzing<'a>(
    nummer: u32,
    product: &'a Product,
    code: &'a str,
    vandaag: NaiveDate,
    toeval: &mut Toeval,
) -> Voorbeeldtoewijzing<'a> {
    let age = if toeval.tot(3) == 0 {
        toeval.tot(500)
    } else {
        toeval.tot(30)
    };
    Voorbeeldtoewijzing {
        nummer,
        gemeente: product.gemeenten.first().map_or("0000", |g| g.cijfers()),
        categorie: &product.categorie,
        code,
        eenheid: &product.eenheid,
        frequentie: &product.frequentie,
        volume: volume(&product.eenheid, toeval.tot(4)),
        dagtekening: vandaag - Days::new(u64::from(age)),
    }
}

/// A believable size, the `keuze`-th of four, by eenheid (code list WJ756): minutes, hours, dagdelen, or one piece.
fn volume(eenheid: &str, keuze: u32) -> u32 {
    match eenheid {
        "01" => 90 + 30 * keuze,
        "04" => 2 + keuze,
        "16" => 1 + keuze,
        _ => 1,
    }
}
