//! A table as an Excel file: heads, and cells that are what they are. A text never becomes a formula, a date is a date.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_api::toegang::Bewaard;
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::ClientId;
use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use crate::App;
use crate::nee::Nee;

/// Most letters that Excel takes in one cell.
const LANGSTE_TEKST: usize = 32_767;
/// Widest column, in letters.
const BREEDST: u16 = 60;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cel {
    /// Text; empty is an empty cell.
    Tekst(String),
    /// A day.
    Dag(NaiveDate),
    /// A day and time.
    Moment(NaiveDateTime),
    /// A number.
    Getal(i32),
    /// Nothing.
    Niets,
}

impl From<&str> for Cel {
    fn from(tekst: &str) -> Self {
        Self::Tekst(tekst.to_owned())
    }
}

impl From<String> for Cel {
    fn from(tekst: String) -> Self {
        Self::Tekst(tekst)
    }
}

impl From<NaiveDate> for Cel {
    fn from(dag: NaiveDate) -> Self {
        Self::Dag(dag)
    }
}

impl From<NaiveDateTime> for Cel {
    fn from(moment: NaiveDateTime) -> Self {
        Self::Moment(moment)
    }
}

impl From<i32> for Cel {
    fn from(getal: i32) -> Self {
        Self::Getal(getal)
    }
}

impl From<u32> for Cel {
    fn from(getal: u32) -> Self {
        Self::Getal(i32::try_from(getal).unwrap_or(i32::MAX))
    }
}

impl<T: Into<Cel>> From<Option<T>> for Cel {
    fn from(cel: Option<T>) -> Self {
        cel.map_or(Self::Niets, Into::into)
    }
}

/// A list as a table.
pub(crate) struct Tabel<'k> {
    /// Name of the sheet and of the file; nothing personal.
    pub naam: &'k str,
    /// Heads of the columns.
    pub koppen: Vec<&'k str>,
    /// Rows, each as wide as the heads.
    pub rijen: Vec<Vec<Cel>>,
}

impl Tabel<'static> {
    /// A list of `assets/taal/lijsten.toml`.
    pub(crate) fn nieuw(sleutel: &str, rijen: Vec<Vec<Cel>>) -> Self {
        let lijst = leidraad_taal::lijst(sleutel);
        Self {
            naam: &lijst.naam,
            koppen: lijst.koppen.iter().map(String::as_str).collect(),
            rijen,
        }
    }
}

impl Tabel<'_> {
    fn bytes(&self) -> Result<Vec<u8>, XlsxError> {
        let mut boek = Workbook::new();
        let blad = boek.add_worksheet();
        blad.set_name(self.naam)?;
        let boven = Format::new().set_align(FormatAlign::Top);
        let kop = Format::new().set_bold();
        let dag = boven.clone().set_num_format("dd-mm-yyyy");
        let moment = boven.clone().set_num_format("dd-mm-yyyy hh:mm");
        for (kolom, tekst) in (0_u16..).zip(&self.koppen) {
            blad.write_string_with_format(0, kolom, *tekst, &kop)?;
            blad.set_column_width(kolom, self.breedte(usize::from(kolom)))?;
        }
        for (rij, cellen) in (1_u32..).zip(&self.rijen) {
            for (kolom, cel) in (0_u16..).zip(cellen) {
                match cel {
                    Cel::Tekst(tekst) if tekst.is_empty() => {}
                    Cel::Tekst(tekst) => {
                        let tekst: String = tekst.chars().take(LANGSTE_TEKST).collect();
                        blad.write_string_with_format(rij, kolom, tekst, &boven)?;
                    }
                    Cel::Dag(op) => {
                        blad.write_datetime_with_format(rij, kolom, op, &dag)?;
                    }
                    Cel::Moment(op) => {
                        blad.write_datetime_with_format(rij, kolom, op, &moment)?;
                    }
                    Cel::Getal(getal) => {
                        blad.write_number_with_format(rij, kolom, *getal, &boven)?;
                    }
                    Cel::Niets => {}
                }
            }
        }
        let laatste = u32::try_from(self.rijen.len()).unwrap_or(u32::MAX);
        let kolommen = u16::try_from(self.koppen.len()).unwrap_or(u16::MAX);
        blad.autofilter(0, 0, laatste, kolommen.saturating_sub(1))?;
        blad.set_freeze_panes(1, 0)?;
        boek.save_to_buffer()
    }

    /// As wide as the longest of the first rows.
    fn breedte(&self, kolom: usize) -> u16 {
        let lengte = |cel: &Cel| match cel {
            Cel::Tekst(tekst) => tekst.chars().count(),
            Cel::Dag(_) => 10,
            Cel::Moment(_) => 16,
            Cel::Getal(_) => 6,
            Cel::Niets => 0,
        };
        let rijen = self.rijen.iter().take(200).filter_map(|rij| rij.get(kolom));
        let kop = self.koppen.get(kolom).map_or(0, |kop| kop.chars().count() + 3);
        let langste = rijen.map(lengte).max().unwrap_or_default().max(kop) + 1;
        u16::try_from(langste).unwrap_or(BREEDST).min(BREEDST)
    }
}

impl App {
    /// Asks where the file must go, notes that this list leaves the program, and writes it. A list of one client is noted
    /// with that client.
    pub(crate) fn bewaar_tabel(
        &self,
        beller: &Beller,
        client: Option<ClientId>,
        tabel: &Tabel<'_>,
    ) -> Result<Bewaard, Nee> {
        let bytes = tabel.bytes().map_err(|_| Fout::Schijf {
            wat: "Het maken van het bestand voor Excel".to_owned(),
        })?;
        self.bewaar_bestand_na(&format!("{}.xlsx", tabel.naam), &bytes, || {
            self.schrijf(beller, client, |_, _| Ok(()))
        })
    }
}
