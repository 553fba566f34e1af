//! The 302: our answer to a 301, header only.

use chrono::NaiveDate;

use crate::bericht::Header;
use crate::naamruimte::{BASIS, WMO302};

/// Version of the XSDs (basisschema, bericht) that our own messages are made by (IV034).
pub const XSD_VERSIE: (&str, &str) = ("1.0.0", "1.0.0");

/// What a 302 without client says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retour {
    /// Fully approved: no RetourCodes (IV028).
    Goedgekeurd,
    /// Rejected at level 2: RetourCode 0001. The whole 301 counts as not sent (OP286).
    Afgekeurd0001,
}

/// Writes a 302 in UTF-8 without byte order mark, with CR/LF line ends (OP192).
///
/// The header of the 301 is copied unchanged, sender and receiver included, but for BerichtCode 415 (IV028,
/// OP065). XsltVersie is left out: our own code did the check. `identificatie_retour` has 1 to 12 characters,
/// unique among the 302s we send (TR056).
pub fn schrijf_302(
    heen: &Header,
    identificatie_retour: &str,
    dagtekening_retour: NaiveDate,
    retour: Retour,
) -> String {
    let mut uit = Schrijver::default();
    uit.regel(r#"<?xml version="1.0" encoding="UTF-8"?>"#);
    uit.regel(&format!(
        r#"<wmo302:Bericht xmlns:iwmo="{BASIS}" xmlns:wmo302="{WMO302}">"#
    ));
    uit.diepte = 1;
    uit.groep("wmo302:Header", |uit| {
        uit.blad("wmo302:BerichtCode", "415");
        uit.blad("wmo302:BerichtVersie", "3");
        uit.blad("wmo302:BerichtSubversie", "2");
        uit.blad("wmo302:Afzender", heen.afzender.cijfers());
        uit.blad("wmo302:Ontvanger", heen.ontvanger.cijfers());
        uit.groep("wmo302:BerichtIdentificatie", |uit| {
            uit.blad("iwmo:Identificatie", &heen.identificatie);
            uit.blad("iwmo:Dagtekening", &datum(heen.dagtekening));
        });
        uit.xsd_versie("wmo302:XsdVersie", &heen.basis_xsd, &heen.bericht_xsd);
        uit.blad("wmo302:IdentificatieRetour", identificatie_retour);
        uit.blad("wmo302:DagtekeningRetour", &datum(dagtekening_retour));
        uit.xsd_versie("wmo302:XsdVersieRetour", XSD_VERSIE.0, XSD_VERSIE.1);
        if retour == Retour::Afgekeurd0001 {
            uit.groep("wmo302:RetourCodes", |uit| uit.blad("wmo302:RetourCode", "0001"));
        }
    });
    uit.diepte = 0;
    uit.regel("</wmo302:Bericht>");
    uit.tekst
}

fn datum(dag: NaiveDate) -> String {
    dag.format("%Y-%m-%d").to_string()
}

#[derive(Default)]
struct Schrijver {
    tekst: String,
    diepte: usize,
}

impl Schrijver {
    fn regel(&mut self, regel: &str) {
        self.tekst.extend(std::iter::repeat_n('\t', self.diepte));
        self.tekst.push_str(regel);
        self.tekst.push_str("\r\n");
    }

    fn blad(&mut self, naam: &str, waarde: &str) {
        self.regel(&format!("<{naam}>{}</{naam}>", ontsnapt(waarde)));
    }

    fn groep(&mut self, naam: &str, inhoud: impl FnOnce(&mut Self)) {
        self.regel(&format!("<{naam}>"));
        self.diepte += 1;
        inhoud(self);
        self.diepte -= 1;
        self.regel(&format!("</{naam}>"));
    }

    fn xsd_versie(&mut self, naam: &str, basis: &str, bericht: &str) {
        self.groep(naam, |uit| {
            uit.blad("iwmo:BasisschemaXsdVersie", basis);
            uit.blad("iwmo:BerichtXsdVersie", bericht);
        });
    }
}

/// Text as it stands between tags: markup escaped, and whatever a reader would not give back as it was.
fn ontsnapt(waarde: &str) -> String {
    let mut uit = String::with_capacity(waarde.len());
    for teken in waarde.chars() {
        match teken {
            '&' => uit.push_str("&amp;"),
            '<' => uit.push_str("&lt;"),
            '>' => uit.push_str("&gt;"),
            '\r' => uit.push_str("&#13;"),
            teken => uit.push(teken),
        }
    }
    uit
}
