//! Tables that we write: an example to fill in, and bad rows with what is wrong with them.

use std::collections::BTreeMap;

use leidraad_api::Fout;
use leidraad_api::beginsituatie::RijUitkomst;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::kolommen::voorbeeldkoppen;
use super::taak::Gedaan;
use super::werkblad::Cel;
use crate::regels::Regels;

/// Most letters that Excel takes in one cell; of some signs it counts two.
const LANGSTE_TEKST: usize = 16_000;
/// What stands in the example, per column: somebody who does not exist, with a product of the first contract.
const VOORBEELD: &[(&str, &str)] = &[
    ("bsn", "999900006"),
    ("voorletters", "C.J."),
    ("voornamen", "Cornelia Johanna"),
    ("achternaam", "Bakker"),
    ("partner-voorvoegsel", "van der"),
    ("partner-achternaam", "Veen"),
    ("naamgebruik", "partner-eigen"),
    ("geboortedatum", "12-5-1941"),
    ("geslacht", "vrouw"),
    ("straat", "Molenweg"),
    ("huisnummer", "14"),
    ("huisletter", "a"),
    ("postcode", "7772 AB"),
    ("telefoon", "0523 123456"),
    ("toewijzing", "123456"),
    ("ingangsdatum", "1-1-2027"),
    ("einddatum", "31-12-2028"),
    ("volume", "120"),
    ("eenheid", "minuut"),
    ("frequentie", "week"),
    ("in-zorg-sinds", "8-4-2019"),
    ("plan-van", "15-5-2024"),
    ("plan-versie", "3"),
    ("laatste-evaluatie", "1-6-2026"),
    ("vaste-medewerker", "J. de Boer"),
    ("coordinator", "Anja"),
    ("identiteit", "8-4-2019"),
];

fn mislukt(fout: XlsxError) -> Fout {
    tracing::error!(%fout, "xlsx");
    Fout::DocumentMislukt
}

/// The example: every column with its heading, and one invented client.
pub(super) fn voorbeeld(regels: &Regels) -> Result<Vec<u8>, Fout> {
    let product = regels.profielen.alle().flat_map(|p| &p.producten).next();
    let gemeente = product
        .and_then(|p| p.gemeenten.first())
        .map(|g| leidraad_taal::gemeente(g.cijfers()));
    let eigen: BTreeMap<&str, String> = [
        ("plaats", gemeente.clone()),
        ("gemeente", gemeente),
        ("product", product.map(|p| p.code.clone())),
    ]
    .into_iter()
    .filter_map(|(sleutel, waarde)| Some((sleutel, waarde?)))
    .chain(
        VOORBEELD
            .iter()
            .map(|(sleutel, waarde)| (*sleutel, (*waarde).to_owned())),
    )
    .collect();
    let mut map = Workbook::new();
    let kop = Format::new().set_bold();
    let tekst = Format::new().set_num_format("@");
    let blad = map.add_worksheet();
    schrijf_voorbeeld(blad, &eigen, &kop, &tekst).map_err(mislukt)?;
    map.save_to_buffer().map_err(mislukt)
}

fn schrijf_voorbeeld(
    blad: &mut Worksheet,
    inhoud: &BTreeMap<&str, String>,
    kop: &Format,
    tekst: &Format,
) -> Result<(), XlsxError> {
    blad.set_name("Lopende cliënten")?;
    for (nr, (sleutel, label)) in (0u16..).zip(voorbeeldkoppen()) {
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
pub(super) fn foute_rijen(gedaan: &Gedaan) -> Result<Vec<u8>, Fout> {
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
