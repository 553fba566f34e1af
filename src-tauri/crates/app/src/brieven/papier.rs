//! A letter on paper.

use chrono::NaiveDate;
use leidraad_documents::sjabloon::{Ingevuld, Sjabloonsoort};
use leidraad_documents::{Brief, Document, Kop, pagineer, svg};
use leidraad_taal::{brief_woord, datum_in_brief};

use crate::huisstijl::Huisstijl;

/// What stands around the text of a template.
pub(crate) struct Inhoud {
    /// Name and address, a line each.
    pub adres: String,
    /// Who can be asked.
    pub contactpersoon: String,
    /// Name of the contract.
    pub contract: String,
    /// Day on the paper.
    pub datum: NaiveDate,
}

impl Inhoud {
    /// For a client who does not exist.
    pub(crate) fn voorbeeld(huisstijl: &Huisstijl, datum: NaiveDate) -> Self {
        let woord = |wat: &str| leidraad_taal::brief_ontbreekt(wat);
        Self {
            adres: format!("{}\n{}", woord("naam en adres van de cliënt"), huisstijl.plaats),
            contactpersoon: woord("naam van de coördinator van de cliënt"),
            contract: String::new(),
            datum,
        }
    }
}

/// The paper of a template that was filled in.
pub(crate) fn document(
    soort: Sjabloonsoort,
    ingevuld: Ingevuld,
    inhoud: &Inhoud,
    huisstijl: &Huisstijl,
    groot: bool,
) -> Document {
    let datum = datum_in_brief(inhoud.datum);
    let brief = soort.is_brief().then(|| Brief {
        adres: inhoud.adres.clone(),
        datum: if huisstijl.plaats.is_empty() {
            datum
        } else {
            format!("{}, {datum}", huisstijl.plaats)
        },
    });
    let rechts = [
        ("telefoon", &huisstijl.telefoon),
        ("contactpersoon", &inhoud.contactpersoon),
        ("contract", &inhoud.contract),
    ];
    Document {
        titel: ingevuld.titel,
        kop: Kop {
            brief,
            gegevens_rechts: rechts
                .iter()
                .filter(|(_, waarde)| !waarde.is_empty())
                .map(|(code, waarde)| (brief_woord(code), (*waarde).clone()))
                .collect(),
            ..huisstijl.kop(&brief_woord(if soort.is_brief() { "brief" } else { "map" }))
        },
        blokken: ingevuld.blokken,
        voet: "pagina {n} van {m}".to_owned(),
        gemaakt_op: inhoud.datum,
        groot,
    }
}

/// The pages of a paper, as SVG.
pub(crate) fn paginas(document: &Document) -> Vec<String> {
    pagineer(document).iter().map(svg).collect()
}
