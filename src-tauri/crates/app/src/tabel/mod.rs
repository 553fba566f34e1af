//! Tables of somebody else: reading them, saying which column is what, and doing their rows as a job. What the rows mean
//! is told by the area that reads them in.

pub(crate) mod bestanden;
mod csv;
pub(crate) mod kolommen;
pub(crate) mod lezer;
pub(crate) mod taak;
pub(crate) mod waarden;
pub(crate) mod werkblad;

use std::path::{Path, PathBuf};

use leidraad_api::beginsituatie::{InvoerBestand, InvoerBlik, InvoerKolom, InvoerVraag};
use leidraad_api::berichten::Gekozen;
use leidraad_api::{Beller, Fout};

use self::kolommen::{Kolommen, geraden, velden};
use self::werkblad::Werkblad;
use crate::App;
use crate::host::Bestandsoort;
use crate::nee::Nee;

/// Rows of a table to look at before reading it in.
const VOORBEELDRIJEN: usize = 8;

/// A kind of table: what its columns can be.
pub(crate) struct Tabelsoort {
    /// Keys, each with the headings by which it is known: small letters and figures only.
    pub velden: &'static [(&'static str, &'static [&'static str])],
    /// The column without which nothing can be done.
    pub nodig: &'static str,
    /// Why a table without it is refused, a word that `taal` knows.
    pub ontbreekt: &'static str,
    /// Where it is kept what headings mean.
    pub onthoud: &'static str,
}

impl App {
    /// Opens the file dialog for a table.
    pub(crate) fn kies_tabel(&self) -> Gekozen {
        let gekozen = self.host.kies_bestanden(Bestandsoort::Werkblad);
        Gekozen {
            bestanden: gekozen.iter().map(|p| p.to_string_lossy().into_owned()).collect(),
        }
    }

    /// Looks into a table; stores nothing.
    pub(crate) fn bekijk_tabel(&self, vraag: &InvoerBestand, soort: &Tabelsoort) -> Result<InvoerBlik, Fout> {
        let pad = PathBuf::from(&vraag.bestand);
        let blad = werkblad::lees(soort, &pad, vraag.blad.as_deref())?;
        let onthouden = self.onthouden(soort, &blad)?;
        let keuze = onthouden.clone().unwrap_or_else(|| geraden(soort, &blad.koppen));
        let kolommen = blad
            .koppen
            .iter()
            .zip(keuze.into_iter().chain(std::iter::repeat(None)))
            .map(|(kop, veld)| InvoerKolom {
                kop: kop.clone(),
                veld,
            })
            .collect();
        Ok(InvoerBlik {
            naam: bestandsnaam(&pad),
            koprij: blad.koprij,
            kolommen,
            velden: velden(soort),
            rijen: blad
                .rijen
                .iter()
                .take(VOORBEELDRIJEN)
                .map(|rij| rij.cellen.iter().map(|cel| cel.leesbaar()).collect())
                .collect(),
            aantal: u32::try_from(blad.rijen.len()).unwrap_or(u32::MAX),
            onthouden: onthouden.is_some(),
            bladen: blad.bladen,
            blad: blad.blad,
        })
    }

    /// The table of a job with what its columns are. What was said of them is remembered.
    pub(crate) fn lees_tabel(
        &self,
        beller: &Beller,
        vraag: &InvoerVraag,
        soort: &Tabelsoort,
    ) -> Result<(Werkblad, Kolommen), Nee> {
        let blad = werkblad::lees(soort, Path::new(&vraag.bestand), vraag.blad.as_deref())?;
        let keuze = match &vraag.kolommen {
            Some(keuze) => keuze.clone(),
            None => self
                .onthouden(soort, &blad)?
                .unwrap_or_else(|| geraden(soort, &blad.koppen)),
        };
        let kolommen = Kolommen::van(soort, &keuze)?;
        if vraag.kolommen.is_some() {
            self.onthoud(beller, soort, &blad, &keuze)?;
        }
        Ok((blad, kolommen))
    }

    /// What a user said of these headings before.
    fn onthouden(&self, soort: &Tabelsoort, blad: &Werkblad) -> Result<Option<Vec<Option<String>>>, Nee> {
        let sleutel = kolommen::sleutel_van(soort, &blad.koppen);
        let bekend = self.lees(|l| Ok(l.instelling(&sleutel)?))?;
        Ok(bekend.and_then(|tekst| serde_json::from_str(&tekst).ok()))
    }

    fn onthoud(
        &self,
        beller: &Beller,
        soort: &Tabelsoort,
        blad: &Werkblad,
        keuze: &[Option<String>],
    ) -> Result<(), Nee> {
        let sleutel = kolommen::sleutel_van(soort, &blad.koppen);
        let tekst = serde_json::to_string(keuze).map_err(|_| Fout::Intern {
            wat: "kolommen".to_owned(),
        })?;
        if self.lees(|l| Ok(l.instelling(&sleutel)?))?.as_ref() == Some(&tekst) {
            return Ok(());
        }
        self.schrijf(
            beller,
            None,
            |s, wie| Ok(s.instelling_zet(&sleutel, &tekst, wie)?),
        )
    }
}

fn bestandsnaam(pad: &Path) -> String {
    pad.file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default()
}
