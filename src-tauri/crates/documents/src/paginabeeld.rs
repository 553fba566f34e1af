//! The logo as an image object of the PDF.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject};

use crate::logo::{Logo, Verpakking};

/// The image with the words that say how to read its bytes.
pub(crate) fn als_xobject(logo: &Logo) -> XObject {
    let data = logo.data();
    let naam = |naam: &str| DictItem::Name(naam.as_bytes().to_vec());
    let getal = |getal: u32| DictItem::Int(getal.into());
    let kleuren = if data.in_kleur { 3 } else { 1 };
    let mut dict = BTreeMap::from([
        ("Type", naam("XObject")),
        ("Subtype", naam("Image")),
        ("Width", getal(data.breedte)),
        ("Height", getal(data.hoogte)),
        (
            "ColorSpace",
            naam(if data.in_kleur { "DeviceRGB" } else { "DeviceGray" }),
        ),
        ("BitsPerComponent", getal(8)),
    ]);
    match data.verpakking {
        Verpakking::Jpeg => {
            dict.insert("Filter", naam("DCTDecode"));
        }
        Verpakking::Png => {
            let rijen = [
                ("Predictor", getal(15)),
                ("Colors", getal(kleuren)),
                ("BitsPerComponent", getal(8)),
                ("Columns", getal(data.breedte)),
            ];
            let map = rijen
                .into_iter()
                .map(|(sleutel, waarde)| (sleutel.to_owned(), waarde))
                .collect();
            dict.insert("Filter", naam("FlateDecode"));
            dict.insert("DecodeParms", DictItem::Dict { map });
        }
    }
    XObject::External(ExternalXObject {
        stream: ExternalStream {
            dict: dict
                .into_iter()
                .map(|(sleutel, waarde)| (sleutel.to_owned(), waarde))
                .collect(),
            content: data.inhoud.clone(),
            compress: false,
        },
        width: None,
        height: None,
        dpi: None,
    })
}
