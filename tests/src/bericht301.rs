//! A 301 to order, for stories in which numbers, dates and sizes matter.

/// What a story says of a message; the rest is always the same.
#[derive(Debug, Clone)]
pub struct Bericht301 {
    /// Identificatie.
    pub kenmerk: String,
    /// Dagtekening.
    pub dagtekening: String,
    /// AGB of the receiver.
    pub agb: String,
    /// BSN.
    pub bsn: String,
    /// Surname.
    pub achternaam: String,
    /// Street.
    pub straat: String,
    /// What is assigned.
    pub producten: Vec<Product301>,
}

/// One assigned product.
#[derive(Debug, Clone)]
pub struct Product301 {
    /// ToewijzingNummer.
    pub nummer: u32,
    /// Productcode.
    pub code: String,
    /// Toewijzingsdatum and -tijd.
    pub toegewezen: (String, String),
    /// Ingangsdatum.
    pub begin: String,
    /// Einddatum.
    pub eind: String,
    /// RedenWijziging; empty is none.
    pub reden: String,
    /// Minutes a week.
    pub minuten: u32,
}

impl Product301 {
    /// 120 minutes a week for a year.
    pub fn nieuw(nummer: u32, code: &str, dag: &str) -> Self {
        Self {
            nummer,
            code: code.to_owned(),
            toegewezen: (dag.to_owned(), "09:00:00".to_owned()),
            begin: "2027-02-08".to_owned(),
            eind: "2027-12-31".to_owned(),
            reden: String::new(),
            minuten: 120,
        }
    }
}

impl Bericht301 {
    /// A message of Monday 1 February 2027 with one AV toewijzing, number 1.
    pub fn nieuw(kenmerk: &str) -> Self {
        Self {
            kenmerk: kenmerk.to_owned(),
            dagtekening: "2027-02-01".to_owned(),
            agb: crate::testhost::AGB.to_owned(),
            bsn: "999900006".to_owned(),
            achternaam: "Bakker".to_owned(),
            straat: "Molenweg".to_owned(),
            producten: vec![Product301::nieuw(1, "01H01", "2027-02-01")],
        }
    }

    /// The message as XML.
    pub fn xml(&self) -> String {
        let products: String = self.producten.iter().map(Product301::xml).collect();
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
<t:Bericht xmlns:t="http://www.istandaarden.nl/iwmo/3_2/wmo301/schema" xmlns:b="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema">
<t:Header><t:BerichtCode>414</t:BerichtCode><t:BerichtVersie>3</t:BerichtVersie><t:BerichtSubversie>2</t:BerichtSubversie>
<t:Afzender>0160</t:Afzender><t:Ontvanger>{}</t:Ontvanger>
<t:BerichtIdentificatie><b:Identificatie>{}</b:Identificatie><b:Dagtekening>{}</b:Dagtekening></t:BerichtIdentificatie>
<t:XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></t:XsdVersie></t:Header>
<t:Client><t:Bsn>{}</t:Bsn><t:Geboortedatum><b:Datum>1941-05-12</b:Datum></t:Geboortedatum><t:Geslacht>2</t:Geslacht>
<t:Naam><b:Geslachtsnaam><b:Achternaam>{}</b:Achternaam></b:Geslachtsnaam><b:Voorletters>CJ</b:Voorletters><b:NaamGebruik>1</b:NaamGebruik></t:Naam>
<t:Contactgegevens><t:Contact><t:Soort>01</t:Soort><t:Adres><b:Huis><b:Huisnummer>14</b:Huisnummer></b:Huis><b:Postcode>7772AB</b:Postcode>
<b:Straatnaam>{}</b:Straatnaam><b:Plaatsnaam>Hardenberg</b:Plaatsnaam><b:LandCode>NL</b:LandCode></t:Adres></t:Contact></t:Contactgegevens>
<t:ToegewezenProducten>{products}</t:ToegewezenProducten></t:Client></t:Bericht>
"#,
            self.agb, self.kenmerk, self.dagtekening, self.bsn, self.achternaam, self.straat
        )
    }
}

impl Product301 {
    fn xml(&self) -> String {
        let reden = match self.reden.as_str() {
            "" => String::new(),
            r => format!("<t:RedenWijziging>{r}</t:RedenWijziging>"),
        };
        format!(
            "<t:ToegewezenProduct><t:ToewijzingNummer>{}</t:ToewijzingNummer><t:Product><b:Categorie>01</b:Categorie>\
             <b:Code>{}</b:Code></t:Product><t:Toewijzingsdatum>{}</t:Toewijzingsdatum>\
             <t:Toewijzingstijd>{}</t:Toewijzingstijd><t:Ingangsdatum>{}</t:Ingangsdatum><t:Einddatum>{}</t:Einddatum>\
             {reden}<t:Omvang><b:Volume>{}</b:Volume><b:Eenheid>01</b:Eenheid><b:Frequentie>2</b:Frequentie></t:Omvang>\
             </t:ToegewezenProduct>",
            self.nummer, self.code, self.toegewezen.0, self.toegewezen.1, self.begin, self.eind, self.minuten
        )
    }
}
