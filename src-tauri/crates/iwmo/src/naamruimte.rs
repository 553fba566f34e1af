//! Namespaces of iWmo messages.

use quick_xml::NsReader;
use quick_xml::events::Event;
use quick_xml::name::{Namespace, ResolveResult};

/// Namespace of the elements of a 301.
pub(crate) const WMO301: &str = "http://www.istandaarden.nl/iwmo/3_2/wmo301/schema";
/// Namespace of the elements of a 302.
pub(crate) const WMO302: &str = "http://www.istandaarden.nl/iwmo/3_2/wmo302/schema";
/// Namespace of the children of CDT types.
pub(crate) const BASIS: &str = "http://www.istandaarden.nl/iwmo/3_2/basisschema/schema";
/// Namespace of `schemaLocation`.
pub(crate) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// How much of a file is looked at to tell its kind.
const KOP: usize = 64 * 1024;

/// The two namespaces a 301 uses, and every other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ruimte {
    /// The message's own.
    Bericht,
    /// Basisschema.
    Basis,
    /// Any other, or none.
    Andere,
}

impl Ruimte {
    pub(crate) fn van(uri: &str) -> Self {
        match uri {
            WMO301 => Self::Bericht,
            BASIS => Self::Basis,
            _ => Self::Andere,
        }
    }
}

/// Release (`3.2`) and message (`301`) that a message namespace names; `None` for any other namespace.
pub(crate) fn ontleed(uri: &str) -> Option<(String, u16)> {
    let rest = uri.strip_prefix("http://www.istandaarden.nl/iwmo/")?;
    let (uitgave, rest) = rest.split_once("/wmo")?;
    let soort = rest.strip_suffix("/schema")?;
    let cijfers = soort.len() == 3 && soort.bytes().all(|b| b.is_ascii_digit());
    cijfers
        .then(|| soort.parse().ok())
        .flatten()
        .map(|soort| (uitgave.replace('_', "."), soort))
}

/// Which iWmo message this is, of whatever release: 301, 305, ... A cheap look at the root element that
/// checks nothing else; `None` when it cannot be told from the first 64 KiB.
pub fn soort(bytes: &[u8]) -> Option<u16> {
    let kop = bytes.get(..KOP).unwrap_or(bytes);
    let kop = kop.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(kop);
    let tekst = match std::str::from_utf8(kop) {
        Ok(tekst) => tekst,
        Err(fout) => std::str::from_utf8(kop.get(..fout.valid_up_to())?).ok()?,
    };
    let mut lezer = NsReader::from_str(tekst);
    loop {
        match lezer.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) => {
                let (ResolveResult::Bound(Namespace(uri)), naam) =
                    lezer.resolver().resolve_element(tag.name())
                else {
                    return None;
                };
                return ontleed(uri)
                    .filter(|_| naam.as_ref() == "Bericht")
                    .map(|(_, soort)| soort);
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_namespace_names_release_and_message() {
        assert_eq!(ontleed(WMO301), Some(("3.2".to_owned(), 301)));
        assert_eq!(
            ontleed("http://www.istandaarden.nl/iwmo/2_4/wmo307/schema"),
            Some(("2.4".to_owned(), 307))
        );
        assert_eq!(ontleed(BASIS), None);
        assert_eq!(ontleed("http://www.istandaarden.nl/iwmo/3_2/wmo+30/schema"), None);
    }
}
