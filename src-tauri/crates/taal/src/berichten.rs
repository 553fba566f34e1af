//! Sentences about messages and files.

use std::sync::LazyLock;

use leidraad_iwmo::{Bestandsfout, Leesfout, Niveau2Fout, Verwacht, Waarschuwing};
use serde::Deserialize;

use crate::sjabloon::{Zinnen, lees, zin};

static BERICHTEN: LazyLock<Berichten> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/berichten.toml")));

#[derive(Default, Deserialize)]
struct Berichten {
    leesfout: Zinnen,
    verwacht: Zinnen,
    bestandsfout: Zinnen,
    import: Zinnen,
}

fn verwacht(verwacht: &Verwacht) -> String {
    let (code, n) = match verwacht {
        Verwacht::Tekst { hoogstens } => ("tekst", hoogstens.to_string()),
        Verwacht::EenRegel => ("een_regel", String::new()),
        Verwacht::Cijfers { aantal } => ("cijfers", aantal.to_string()),
        Verwacht::AlleenCijfers { hoogstens } => ("alleen_cijfers", hoogstens.to_string()),
        Verwacht::Letters { hoogstens } => ("letters", hoogstens.to_string()),
        Verwacht::Getal { hoogstens } => ("getal", hoogstens.to_string()),
        Verwacht::Datum => ("datum", String::new()),
        Verwacht::Tijd => ("tijd", String::new()),
        Verwacht::Versie => ("versie", String::new()),
        Verwacht::Vast(value) => ("vast", (*value).to_owned()),
    };
    zin(&BERICHTEN.verwacht, code, &[("n", &n)])
}

/// Code and sentence of a message that cannot be read.
pub fn leesfout(fout: &Leesfout) -> (&'static str, String) {
    let (code, gevonden, expected) = match fout {
        Leesfout::TeGroot { .. } => ("te_groot", String::new(), String::new()),
        Leesfout::NietUtf8 { .. } => ("niet_utf8", String::new(), String::new()),
        Leesfout::AndereCodering { opgegeven, .. } => ("andere_codering", opgegeven.clone(), String::new()),
        Leesfout::Dtd { .. } => ("dtd", String::new(), String::new()),
        Leesfout::GeenXml { .. } => ("geen_xml", String::new(), String::new()),
        Leesfout::Afgebroken { .. } => ("afgebroken", String::new(), String::new()),
        Leesfout::TeVeelAttributen { .. } => ("te_veel_attributen", String::new(), String::new()),
        Leesfout::OnverwachtAttribuut { attribuut, .. } => {
            ("onverwacht_attribuut", attribuut.clone(), String::new())
        }
        Leesfout::AnderBericht { soort, .. } => {
            let kind = soort.map_or_else(|| "ander soort bestand".to_owned(), |s| format!("{s}-bericht"));
            ("ander_bericht", kind, String::new())
        }
        Leesfout::AndereUitgave { gevonden, .. } => ("andere_uitgave", gevonden.clone(), String::new()),
        Leesfout::OntbrekendElement { .. } => ("ontbrekend_element", String::new(), String::new()),
        Leesfout::OnverwachtElement { .. } => ("onverwacht_element", String::new(), String::new()),
        Leesfout::VerkeerdeNaamruimte { .. } => ("verkeerde_naamruimte", String::new(), String::new()),
        Leesfout::LeegElement { .. } => ("leeg_element", String::new(), String::new()),
        Leesfout::OnverwachteTekst { .. } => ("onverwachte_tekst", String::new(), String::new()),
        Leesfout::VerkeerdeWaarde {
            waarde, verwacht: v, ..
        } => {
            let shown = if waarde.tekst().is_empty() {
                String::new()
            } else {
                format!(" “{}”", waarde.tekst())
            };
            ("verkeerde_waarde", shown, verwacht(v))
        }
    };
    let (regel, kolom, pad) = fout.plaats().map_or_else(Default::default, |p| {
        let pad = if p.pad.is_empty() {
            "het bericht".to_owned()
        } else {
            p.pad.clone()
        };
        (p.regel.to_string(), p.kolom.to_string(), pad)
    });
    let data = [
        ("regel", regel.as_str()),
        ("kolom", &kolom),
        ("pad", &pad),
        ("verwacht", &expected),
        ("gevonden", &gevonden),
    ];
    (code, zin(&BERICHTEN.leesfout, code, &data))
}

/// Code and sentence of a file that cannot be opened.
pub fn bestandsfout(fout: &Bestandsfout) -> (&'static str, String) {
    let (code, n) = match fout {
        Bestandsfout::NietTeLezen(_) => ("niet_te_lezen", 0),
        Bestandsfout::TeGroot => ("te_groot", 0),
        Bestandsfout::TotaalTeGroot => ("totaal_te_groot", 0),
        Bestandsfout::TeVeel(n) => ("te_veel", *n),
        Bestandsfout::Beschadigd => ("beschadigd", 0),
        Bestandsfout::DubbeleNaam => ("dubbele_naam", 0),
        Bestandsfout::Versleuteld => ("versleuteld", 0),
        Bestandsfout::GenesteZip => ("geneste_zip", 0),
        Bestandsfout::AndereCompressie(_) => ("andere_compressie", 0),
    };
    (code, zin(&BERICHTEN.bestandsfout, code, &[("n", &n.to_string())]))
}

/// Sentence of a rule of level 2 that a message breaks.
pub fn niveau2(fout: &Niveau2Fout) -> String {
    import("niveau2", &[("regel", fout.regel), ("pad", &fout.pad)])
}

/// Sentence of a value that is not on its code list.
pub fn waarschuwing(w: &Waarschuwing) -> String {
    import(
        "niet_op_lijst",
        &[("waarde", &w.waarde), ("pad", &w.plaats.pad), ("lijst", w.lijst)],
    )
}

/// Sentence of something that reading in did, by its code in `berichten.toml`.
pub fn import(code: &str, data: &[(&str, &str)]) -> String {
    zin(&BERICHTEN.import, code, data)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_off_message_says_where() {
        let begin = "<w:Bericht xmlns:w=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\">\n<w:Header>";
        let fout = leidraad_iwmo::lees_301(begin.as_bytes()).unwrap_err();
        let (_, text) = leesfout(&fout);
        assert!(text.contains("regel 2") && text.ends_with('.'), "{text}");
    }

    #[test]
    fn every_sentence_can_be_read() {
        assert!(
            BERICHTEN.leesfout.len() == 16
                && BERICHTEN.bestandsfout.len() == 9
                && !BERICHTEN.import.is_empty()
        );
    }
}
