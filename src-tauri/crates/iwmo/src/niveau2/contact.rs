//! Rules on contacts, of the client and of relaties.

use std::collections::HashSet;

use leidraad_domain::client::Contactgegeven;
use leidraad_domain::code::AdresSoort;

use super::Fouten;

/// The contacts of the client.
pub(super) fn contactgegevens(contacten: &[Contactgegeven], fouten: &mut Fouten) {
    let vast = |c: &Contactgegeven| {
        matches!(
            c.soort,
            AdresSoort::Brp | AdresSoort::Correspondentie | AdresSoort::Verblijf
        )
    };
    fouten.eis(contacten.iter().any(vast), "TR061", || {
        "Bericht/Client/Contactgegevens".to_owned()
    });
    let mut soorten = HashSet::new();
    for (index, gegeven) in contacten.iter().enumerate() {
        let pad = || format!("Bericht/Client/Contactgegevens/Contact[{}]", index + 1);
        fouten.eis(soorten.insert(&gegeven.soort), "TR101", || pad() + "/Soort");
        contact(gegeven, pad, fouten);
    }
}

/// One contact.
pub(super) fn contact(gegeven: &Contactgegeven, pad: impl Fn() -> String, fouten: &mut Fouten) {
    let adres = gegeven.adres.as_ref();
    let huis = adres.is_some_and(|a| a.huis.is_some());
    let postcode = adres.and_then(|a| a.postcode.as_deref());
    let land = adres.and_then(|a| a.land.as_deref());
    let nederland = land == Some("NL");
    fouten.eis(postcode.is_some() == land.is_some(), "CD005", || {
        pad() + "/Adres/LandCode"
    });
    fouten.eis(!nederland || huis, "CD025", || pad() + "/Adres/Huis");
    let woont_er = matches!(gegeven.soort, AdresSoort::Brp | AdresSoort::Verblijf);
    fouten.eis(!woont_er || postcode.is_some(), "CD034", || {
        pad() + "/Adres/Postcode"
    });
    let nederlands = !nederland || postcode.is_none_or(nederlandse_postcode);
    fouten.eis(nederlands, "CS089", || pad() + "/Adres/Postcode");
    fouten.eis(
        !gegeven.telefoon.is_empty() || (huis && postcode.is_some()),
        "TR006",
        &pad,
    );
    let periode = gegeven.begindatum.is_some() || gegeven.einddatum.is_some();
    let tijdelijk = gegeven.soort == AdresSoort::TijdelijkVerblijf;
    fouten.eis(!periode || tijdelijk, "CD009", || pad() + "/Periode");
    let omgekeerd = gegeven
        .begindatum
        .zip(gegeven.einddatum)
        .is_some_and(|(begin, eind)| eind < begin);
    fouten.eis(!omgekeerd, "CS003", || pad() + "/Periode/Einddatum");
}

/// `1000ZZ`: four digits of which the first is not 0, and two capitals, without a space.
fn nederlandse_postcode(postcode: &str) -> bool {
    let [eerste, cijfers @ .., een, twee] = postcode.as_bytes() else {
        return false;
    };
    (b'1'..=b'9').contains(eerste)
        && cijfers.len() == 3
        && cijfers.iter().all(u8::is_ascii_digit)
        && een.is_ascii_uppercase()
        && twee.is_ascii_uppercase()
}
