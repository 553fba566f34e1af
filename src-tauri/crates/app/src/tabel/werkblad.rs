//! A table of somebody else as rows of cells: Excel (old and new), OpenDocument, or CSV. Formulas give the value that was
//! kept with them; hidden sheets are not read.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use calamine::{
    Data, ExcelDateTime, ExcelDateTimeType, Reader, Sheet, SheetType, SheetVisible, Sheets, Xlsx,
    open_workbook_auto_from_rs,
};
use chrono::NaiveDate;
use leidraad_api::Fout;

use super::kolommen::raad;
use super::{Tabelsoort, csv};
use crate::bestand::{self, Ongelezen};

/// Largest file that is read; the same as for messages.
const GROOTTE_MAXIMUM: u64 = 25 * 1024 * 1024;
/// Largest that an archive may become.
const UITGEPAKT_MAXIMUM: u64 = 500 * 1024 * 1024;
/// Rows and columns that somebody can have meant.
const RIJEN_MAXIMUM: u32 = 20_000;
const KOLOMMEN_MAXIMUM: u32 = 200;
/// Headings stand in one of the first rows.
const KOPPEN_BINNEN: usize = 20;

/// What stands in a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Cel {
    /// Nothing.
    #[default]
    Leeg,
    /// Text, without spaces around it.
    Tekst(String),
    /// A number, as it is written.
    Getal(String),
    /// A date.
    Datum(NaiveDate),
    /// Something that the spreadsheet could not work out, as `#N/A`.
    Fout(String),
}

/// One row under the headings.
#[derive(Debug, Clone)]
pub(crate) struct Rij {
    /// As the spreadsheet counts.
    pub nummer: u32,
    /// Its cells, as many as there are headings.
    pub cellen: Vec<Cel>,
}

/// One sheet with its headings.
#[derive(Debug, Clone)]
pub(crate) struct Werkblad {
    /// Sheets that can be seen.
    pub bladen: Vec<String>,
    /// The sheet that was read.
    pub blad: String,
    /// Row of the headings, as the spreadsheet counts.
    pub koprij: u32,
    /// The headings.
    pub koppen: Vec<String>,
    /// The rows under them that are not empty.
    pub rijen: Vec<Rij>,
    /// Plain numbers count days from 1904.
    pub sinds_1904: bool,
}

/// A sheet before its headings were found.
struct Ruw {
    bladen: Vec<String>,
    blad: String,
    /// Number of the first row, as the spreadsheet counts.
    eerste: u32,
    cellen: Cellen,
    sinds_1904: bool,
}

/// The cells of a sheet, from its first row and column on.
pub(super) type Cellen = Vec<Vec<Cel>>;

pub(super) fn stuk(reden: &str) -> Fout {
    Fout::WerkbladStuk {
        reden: reden.to_owned(),
    }
}

impl Cel {
    /// Text from outside; empty when nothing is written.
    pub fn tekst(tekst: &str) -> Self {
        let tekst = tekst.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}');
        if tekst.is_empty() {
            Self::Leeg
        } else {
            Self::Tekst(tekst.to_owned())
        }
    }

    /// As people read it.
    pub fn leesbaar(&self) -> String {
        match self {
            Self::Leeg => String::new(),
            Self::Tekst(tekst) | Self::Getal(tekst) | Self::Fout(tekst) => tekst.clone(),
            Self::Datum(dag) => dag.format("%-d-%-m-%Y").to_string(),
        }
    }

    fn van(data: &Data) -> Self {
        match data {
            Data::Empty => Self::Leeg,
            Data::String(tekst) | Data::DurationIso(tekst) => Self::tekst(tekst),
            Data::Int(getal) => Self::Getal(getal.to_string()),
            Data::Float(getal) => Self::Getal(getal.to_string()),
            Data::Bool(ja) => Self::Tekst(if *ja { "ja" } else { "nee" }.to_owned()),
            Data::DateTime(moment) => Self::moment(*moment),
            Data::DateTimeIso(tekst) => tekst
                .get(..10)
                .and_then(|dag| dag.parse().ok())
                .map_or_else(|| Self::tekst(tekst), Self::Datum),
            Data::Error(fout) => Self::Fout(fout.to_string()),
        }
    }

    fn moment(moment: ExcelDateTime) -> Self {
        moment.as_datetime().filter(|_| moment.is_datetime()).map_or_else(
            || Self::Getal(moment.as_f64().to_string()),
            |m| Self::Datum(m.date()),
        )
    }
}

/// The day behind a plain number, as Excel counts days.
pub(super) fn dag_van_getal(getal: &str, sinds_1904: bool) -> Option<NaiveDate> {
    let waarde: f64 = getal.parse().ok()?;
    ExcelDateTime::new(waarde, ExcelDateTimeType::DateTime, sinds_1904)
        .as_datetime()
        .map(|moment| moment.date())
}

/// Reads a sheet; `None` takes the first that holds anything.
///
/// # Errors
/// [`Fout::WerkbladStuk`] with why.
pub(crate) fn lees(soort: &Tabelsoort, pad: &Path, blad: Option<&str>) -> Result<Werkblad, Fout> {
    let bytes = bestand::lees(pad, GROOTTE_MAXIMUM).map_err(|waarom| match waarom {
        Ongelezen::Weg | Ongelezen::GeenBestand => stuk("niet_te_lezen"),
        Ongelezen::TeGroot => stuk("te_groot"),
    })?;
    if bytes.is_empty() {
        return Err(stuk("leeg"));
    }
    let ruw = match bytes.get(..4) {
        Some(b"PK\x03\x04") => {
            niet_opgeblazen(&bytes)?;
            uit_werkmap(&bytes, blad)?
        }
        Some(b"\xd0\xcf\x11\xe0") => {
            if versleuteld(&bytes) {
                return Err(stuk("versleuteld"));
            }
            uit_werkmap(&bytes, blad)?
        }
        _ => Ruw {
            bladen: vec!["CSV".to_owned()],
            blad: "CSV".to_owned(),
            eerste: 1,
            cellen: csv::lees(&bytes)?,
            sinds_1904: false,
        },
    };
    met_koppen(soort, ruw)
}

/// The library was made for honest files; a damaged one may make it stumble, and may not take the program with it.
fn uit_werkmap(bytes: &[u8], blad: Option<&str>) -> Result<Ruw, Fout> {
    catch_unwind(AssertUnwindSafe(|| werkmap(bytes, blad))).unwrap_or_else(|_| Err(stuk("beschadigd")))
}

fn werkmap(bytes: &[u8], blad: Option<&str>) -> Result<Ruw, Fout> {
    let mut map = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|fout| {
        if fout.to_string().contains("password") {
            stuk("versleuteld")
        } else {
            stuk("beschadigd")
        }
    })?;
    let te_zien = |s: &&Sheet| s.visible == SheetVisible::Visible && s.typ == SheetType::WorkSheet;
    let bladen: Vec<String> = map
        .sheets_metadata()
        .iter()
        .filter(te_zien)
        .map(|s| s.name.clone())
        .collect();
    let sinds_1904 = match &map {
        Sheets::Xlsx(x) => x.has_1904_epoch(),
        Sheets::Xlsb(x) => x.has_1904_epoch(),
        Sheets::Xls(x) => x.has_1904_epoch(),
        Sheets::Ods(_) => false,
    };
    let kandidaten: Vec<String> = match blad {
        Some(naam) if bladen.iter().any(|b| b == naam) => vec![naam.to_owned()],
        Some(_) => return Err(stuk("blad")),
        None => bladen.clone(),
    };
    for naam in kandidaten {
        let (eerste, cellen) = match &mut map {
            Sheets::Xlsx(xlsx) => uit_xlsx(xlsx, &naam)?,
            anders => {
                let bereik = anders.worksheet_range(&naam).map_err(|_| stuk("beschadigd"))?;
                let (rij, kolom) = bereik.end().unwrap_or_default();
                binnen_de_perken(rij, kolom)?;
                let eerste = bereik.start().map_or(1, |(rij, _)| rij + 1);
                let cellen = bereik.rows().map(|rij| rij.iter().map(Cel::van).collect());
                (eerste, cellen.collect())
            }
        };
        if cellen.iter().flatten().any(|cel| *cel != Cel::Leeg) {
            return Ok(Ruw {
                bladen,
                blad: naam,
                eerste,
                cellen,
                sinds_1904,
            });
        }
    }
    Err(stuk("leeg"))
}

fn binnen_de_perken(rij: u32, kolom: u32) -> Result<(), Fout> {
    if rij > RIJEN_MAXIMUM || kolom > KOLOMMEN_MAXIMUM {
        return Err(stuk("te_veel"));
    }
    Ok(())
}

/// Cell by cell: one word in the last corner of a sheet would otherwise fill the memory with empty cells.
fn uit_xlsx(xlsx: &mut Xlsx<Cursor<&[u8]>>, naam: &str) -> Result<(u32, Cellen), Fout> {
    let samen = xlsx.merge_cells_by_sheet_name(naam).unwrap_or_default();
    let mut cellen: Cellen = Vec::new();
    let mut lezer = xlsx
        .worksheet_cells_reader(naam)
        .map_err(|_| stuk("beschadigd"))?;
    while let Some(cel) = lezer.next_cell().map_err(|_| stuk("beschadigd"))? {
        let (rij, kolom) = cel.get_position();
        let waarde = Cel::van(&Data::from(cel.get_value().clone()));
        if waarde == Cel::Leeg {
            continue;
        }
        binnen_de_perken(rij, kolom)?;
        zet(&mut cellen, rij, kolom, waarde);
    }
    // A value over several rows counts for each of them.
    for deel in samen.iter().filter(|d| d.end.0 <= RIJEN_MAXIMUM) {
        let ((van, kolom), (tot, _)) = (deel.start, deel.end);
        let waarde = cellen
            .get(van as usize)
            .and_then(|rij| rij.get(kolom as usize))
            .cloned();
        if let Some(waarde) = waarde.filter(|w| *w != Cel::Leeg && kolom <= KOLOMMEN_MAXIMUM) {
            (van + 1..=tot).for_each(|rij| zet(&mut cellen, rij, kolom, waarde.clone()));
        }
    }
    Ok((1, cellen))
}

fn zet(cellen: &mut Cellen, rij: u32, kolom: u32, waarde: Cel) {
    let (rij, kolom) = (rij as usize, kolom as usize);
    if cellen.len() <= rij {
        cellen.resize_with(rij + 1, Vec::new);
    }
    if let Some(rij) = cellen.get_mut(rij) {
        if rij.len() <= kolom {
            rij.resize_with(kolom + 1, Cel::default);
        }
        if let Some(cel) = rij.get_mut(kolom) {
            *cel = waarde;
        }
    }
}

/// The headings are the row, among the first, of which most words are known.
fn met_koppen(soort: &Tabelsoort, ruw: Ruw) -> Result<Werkblad, Fout> {
    let Ruw {
        bladen,
        blad,
        eerste,
        cellen,
        sinds_1904,
    } = ruw;
    let bekend = |rij: &[Cel]| {
        rij.iter()
            .filter(|cel| raad(soort, &cel.leesbaar()).is_some())
            .count()
    };
    let gevuld = |rij: &[Cel]| rij.iter().filter(|cel| **cel != Cel::Leeg).count();
    let kop = cellen
        .iter()
        .take(KOPPEN_BINNEN)
        .enumerate()
        .filter(|(_, rij)| gevuld(rij) > 0)
        .max_by_key(|(nr, rij)| (bekend(rij), gevuld(rij).min(2), std::cmp::Reverse(*nr)))
        .map(|(nr, _)| nr)
        .ok_or_else(|| stuk("leeg"))?;
    let koppen: Vec<String> = cellen.get(kop).into_iter().flatten().map(Cel::leesbaar).collect();
    let nummer = |nr: usize| eerste.saturating_add(u32::try_from(nr).unwrap_or(u32::MAX));
    let rijen: Vec<Rij> = cellen
        .into_iter()
        .enumerate()
        .skip(kop + 1)
        .filter(|(_, rij)| gevuld(rij) > 0)
        .map(|(nr, mut cellen)| {
            cellen.resize_with(koppen.len(), Cel::default);
            Rij {
                nummer: nummer(nr),
                cellen,
            }
        })
        .collect();
    if rijen.is_empty() {
        return Err(stuk("leeg"));
    }
    Ok(Werkblad {
        bladen,
        blad,
        koprij: nummer(kop),
        koppen,
        rijen,
        sinds_1904,
    })
}

/// A small archive can hold more than a computer; nobody's list of people does.
fn niet_opgeblazen(bytes: &[u8]) -> Result<(), Fout> {
    let mut archief = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| stuk("beschadigd"))?;
    let mut samen = 0u64;
    for nr in 0..archief.len() {
        let deel = archief.by_index_raw(nr).map_err(|_| stuk("beschadigd"))?;
        samen = samen.saturating_add(deel.size());
    }
    if samen > UITGEPAKT_MAXIMUM {
        return Err(stuk("te_groot"));
    }
    Ok(())
}

/// Excel keeps a workbook with a password as a package in an old container.
fn versleuteld(bytes: &[u8]) -> bool {
    let naam: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.windows(naam.len()).any(|deel| deel == naam)
}
