//! Tables that we write: an example to fill in, and bad rows with what is wrong with them.

use std::collections::BTreeMap;

use leidraad_api::Fout;
use leidraad_api::beginsituatie::RijUitkomst;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::Tabelsoort;
use super::kolommen::voorbeeldkoppen;
use super::taak::Gedaan;
use super::werkblad::Cel;

/// Most letters that Excel takes in one cell; of some signs it counts two.
const LANGSTE_TEKST: usize = 16_000;
fn mislukt(fout: XlsxError) -> Fout {
    tracing::error!(%fout, "xlsx");
    Fout::DocumentMislukt
}

/// An example: every column with its heading, and one row.
pub(crate) fn voorbeeld(
    soort: &Tabelsoort,
    naam: &str,
    inhoud: &BTreeMap<&str, String>,
) -> Result<Vec<u8>, Fout> {
    let mut map = Workbook::new();
    let kop = Format::new().set_bold();
    let tekst = Format::new().set_num_format("@");
    let blad = map.add_worksheet();
    schrijf_voorbeeld(blad, (soort, naam), inhoud, &kop, &tekst).map_err(mislukt)?;
    map.save_to_buffer().map_err(mislukt)
}

fn schrijf_voorbeeld(
    blad: &mut Worksheet,
    (soort, naam): (&Tabelsoort, &str),
    inhoud: &BTreeMap<&str, String>,
    kop: &Format,
    tekst: &Format,
) -> Result<(), XlsxError> {
    blad.set_name(naam)?;
    for (nr, (sleutel, label)) in (0u16..).zip(voorbeeldkoppen(soort)) {
        blad.write_string_with_format(0, nr, &label, kop)?;
        // Text, so that Excel keeps a leading zero.
        blad.set_column_format(nr, tekst)?;
        if let Some(waarde) = inhoud.get(sleutel) {
            blad.write_string_with_format(1, nr, waarde, tekst)?;
        }
    }
    blad.set_freeze_panes(1, 0)?;
    blad.autofit();
    Ok(())
}

/// The bad rows as they stood, with what is wrong in a column in front.
pub(crate) fn foute_rijen(gedaan: &Gedaan) -> Result<Vec<u8>, Fout> {
    let mut map = Workbook::new();
    let blad = map.add_worksheet();
    schrijf_fouten(blad, gedaan).map_err(mislukt)?;
    map.save_to_buffer().map_err(mislukt)
}

fn schrijf_fouten(blad: &mut Worksheet, gedaan: &Gedaan) -> Result<(), XlsxError> {
    let kop = Format::new().set_bold();
    let dag = Format::new().set_num_format("d-m-yyyy");
    blad.set_name("Rijen met fouten")?;
    blad.write_string_with_format(0, 0, "Wat er mis is", &kop)?;
    for (nr, tekst) in (1u16..).zip(&gedaan.koppen) {
        blad.write_string_with_format(0, nr, hoogstens(tekst), &kop)?;
    }
    for (rij, fout) in (1u32..).zip(&gedaan.fout) {
        let uitslag = gedaan
            .uitslag
            .rijen
            .iter()
            .find(|r| r.rij == fout.nummer && r.uitkomst == RijUitkomst::Fout);
        let zinnen: Vec<String> = uitslag
            .into_iter()
            .flat_map(|r| &r.opmerkingen)
            .filter(|o| o.fout)
            .map(|o| format!("{}: {}", o.kolom, o.zin))
            .collect();
        blad.write_string(rij, 0, hoogstens(&zinnen.join(" ")))?;
        for (nr, cel) in (1u16..).zip(&fout.cellen) {
            match cel {
                Cel::Leeg => {}
                Cel::Datum(d) => {
                    let waarde = ExcelDateTime::parse_from_str(&d.to_string())?;
                    blad.write_datetime_with_format(rij, nr, &waarde, &dag)?;
                }
                Cel::Tekst(tekst) | Cel::Getal(tekst) | Cel::Fout(tekst) => {
                    blad.write_string(rij, nr, hoogstens(tekst))?;
                }
            }
        }
    }
    blad.set_freeze_panes(1, 1)?;
    blad.set_column_width(0, 60)?;
    Ok(())
}

/// As much of a text as Excel takes in a cell.
fn hoogstens(tekst: &str) -> &str {
    let einde = tekst
        .char_indices()
        .nth(LANGSTE_TEKST)
        .map_or(tekst.len(), |(plaats, _)| plaats);
    tekst.get(..einde).unwrap_or(tekst)
}
