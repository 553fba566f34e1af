//! The recovery code on paper.

use leidraad_api::Fout;
use leidraad_api::toegang::{Bewaard, Herstelcode};
use leidraad_documents::{Blok, Document, Kop, pagineer, pdf};
use leidraad_taal::lange_dag;

use crate::nee::Nee;
use crate::{Kern, bestand};

/// The page with the code.
pub(crate) fn maak(organisatie: &str, code: &Herstelcode) -> Result<Vec<u8>, Nee> {
    let document = Document {
        titel: "Herstelcode van Leidraad".to_owned(),
        kop: Kop {
            organisatie: organisatie.to_owned(),
            soort: "Bewaren in een kluis".to_owned(),
            gegevens_links: vec![("Gemaakt op".to_owned(), lange_dag(code.gemaakt_op.date()))],
            gegevens_rechts: Vec::new(),
            ..Kop::default()
        },
        blokken: vec![
            Blok::Kader { titel: "Herstelcode".to_owned(), tekst: code.herstelcode.clone() },
            Blok::Alinea(
                "Met deze code kunt u een nieuw wachtwoord instellen als iemand zijn wachtwoord kwijt is. \
                 Wie deze code heeft, kan bij alle gegevens. Bewaar dit papier daarom in een kluis, niet op een computer."
                    .to_owned(),
            ),
            Blok::Alinea(
                "Zonder wachtwoord en zonder deze code kan niemand de gegevens nog lezen; ook wij niet.".to_owned(),
            ),
        ],
        voet: "pagina {n} van {m}".to_owned(),
        gemaakt_op: code.gemaakt_op.date(),
        groot: false,
    };
    pdf_bytes(&document)
}

/// The bytes of a paper.
pub(crate) fn pdf_bytes(document: &Document) -> Result<Vec<u8>, Nee> {
    pdf(document, &pagineer(document)).map_err(|fout| {
        tracing::error!(%fout, "document");
        Nee(Fout::DocumentMislukt)
    })
}

impl Kern {
    /// Makes a paper, asks where to save it, and saves it.
    pub(crate) fn bewaar_document(&self, voorstel: &str, document: &Document) -> Result<Bewaard, Nee> {
        self.bewaar_bestand(voorstel, &pdf_bytes(document)?)
    }

    /// Asks where to save, and saves. Cancelling is no fault.
    pub(crate) fn bewaar_bestand(&self, voorstel: &str, bytes: &[u8]) -> Result<Bewaard, Nee> {
        self.bewaar_bestand_na(voorstel, bytes, || Ok(()))
    }

    /// The same, with what must be done before a file leaves the program: its line in the log.
    pub(crate) fn bewaar_bestand_na(
        &self,
        voorstel: &str,
        bytes: &[u8],
        eerst: impl FnOnce() -> Result<(), Nee>,
    ) -> Result<Bewaard, Nee> {
        let Some(pad) = self.host.bewaar_als(voorstel) else {
            return Ok(Bewaard { bestand: None });
        };
        eerst()?;
        bestand::zet(&pad, bytes)?;
        Ok(Bewaard {
            bestand: pad.file_name().map(|n| n.to_string_lossy().into_owned()),
        })
    }
}
