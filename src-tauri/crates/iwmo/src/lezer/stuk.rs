//! The pieces of a message, one after the other, and what XML itself forbids.

use std::borrow::Cow;

use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, NamespaceError, QName, ResolveResult};

use super::{Gelezen, Lezer};
use crate::facet::is_wit;
use crate::leesfout::{Leesfout, kort};
use crate::naamruimte::{BASIS, Ruimte, WMO301, XSI};
use crate::plaats::{Plaats, Punt};

/// Most attributes of one element, namespace declarations included.
const MAX_ATTRIBUTEN: usize = 64;

/// What the reader looks at next; comments and processing instructions are passed over.
pub(super) enum Stuk<'i> {
    Begin {
        tag: BytesStart<'i>,
        ruimte: Ruimte,
        uri: Cow<'static, str>,
        punt: Punt,
    },
    Einde,
    Tekst {
        tekst: Cow<'i, str>,
        punt: Punt,
    },
    Slot {
        punt: Punt,
    },
}

impl<'i> Lezer<'i> {
    /// The next piece.
    pub(super) fn haal(&mut self) -> Gelezen<Stuk<'i>> {
        loop {
            let begin = offset(self.xml.buffer_position());
            let punt = self.teller.naar(begin);
            let event = self.xml.read_event().map_err(|fout| self.xmlfout(&fout))?;
            let stuk = match event {
                Event::Start(tag) => return self.begin(tag, punt),
                Event::End(_) => Stuk::Einde,
                Event::Text(tekst) => {
                    if tekst.contains("]]>") {
                        return Err(Leesfout::GeenXml {
                            plaats: punt.met(self.pad()),
                        });
                    }
                    Stuk::Tekst {
                        tekst: tekst.xml10_content(),
                        punt,
                    }
                }
                Event::CData(tekst) => Stuk::Tekst {
                    tekst: tekst.xml10_content(),
                    punt,
                },
                Event::GeneralRef(verwijzing) => match teken(&verwijzing) {
                    Some(teken) => Stuk::Tekst {
                        tekst: Cow::Owned(teken.to_string()),
                        punt,
                    },
                    None => {
                        return Err(Leesfout::GeenXml {
                            plaats: punt.met(self.pad()),
                        });
                    }
                },
                Event::Decl(declaratie) => {
                    self.declaratie(&declaratie, begin, punt)?;
                    continue;
                }
                Event::DocType(_) => {
                    return Err(Leesfout::Dtd {
                        plaats: punt.met(self.pad()),
                    });
                }
                Event::Eof if self.open.is_empty() => Stuk::Slot { punt },
                Event::Eof => {
                    return Err(Leesfout::Afgebroken {
                        plaats: punt.met(self.pad()),
                    });
                }
                Event::Comment(_) | Event::PI(_) | Event::Empty(_) => continue,
            };
            return Ok(stuk);
        }
    }

    fn begin(&mut self, tag: BytesStart<'i>, punt: Punt) -> Gelezen<Stuk<'i>> {
        let plaats = |lezer: &Self| lezer.plaats_onder(punt, tag.local_name().as_ref());
        if !tag.attributes_raw().trim_matches(is_wit).is_empty() {
            self.attributen(&tag, || plaats(self))?;
        }
        let (ruimte, uri) = match self.xml.resolver().resolve_element(tag.name()).0 {
            ResolveResult::Bound(Namespace(uri)) => (Ruimte::van(uri), uri),
            ResolveResult::Unbound => (Ruimte::Andere, ""),
            ResolveResult::Unknown(_) => return Err(Leesfout::GeenXml { plaats: plaats(self) }),
        };
        let uri = match ruimte {
            Ruimte::Bericht => Cow::Borrowed(WMO301),
            Ruimte::Basis => Cow::Borrowed(BASIS),
            Ruimte::Andere => Cow::Owned(kort(uri)),
        };
        Ok(Stuk::Begin {
            tag,
            ruimte,
            uri,
            punt,
        })
    }

    fn attributen(&self, tag: &BytesStart<'i>, plaats: impl Fn() -> Plaats) -> Gelezen<()> {
        if tag.attributes().with_checks(false).nth(MAX_ATTRIBUTEN).is_some() {
            return Err(Leesfout::TeVeelAttributen { plaats: plaats() });
        }
        if tag.attributes_raw().contains('<') {
            return Err(Leesfout::GeenXml { plaats: plaats() });
        }
        let mut vreemd = None;
        for attribuut in tag.attributes() {
            let Ok(attribuut) = attribuut else {
                return Err(Leesfout::GeenXml { plaats: plaats() });
            };
            if !self.mag(attribuut.key) && vreemd.is_none() {
                vreemd = Some(kort(attribuut.key.as_ref()));
            }
        }
        match vreemd {
            Some(attribuut) => Err(Leesfout::OnverwachtAttribuut {
                plaats: plaats(),
                attribuut,
            }),
            None => Ok(()),
        }
    }

    /// Namespace declarations and the schema's location say nothing of the message itself.
    fn mag(&self, attribuut: QName<'_>) -> bool {
        let (ruimte, naam) = self.xml.resolver().resolve_attribute(attribuut);
        let xsi = ruimte == ResolveResult::Bound(Namespace(XSI));
        attribuut.as_namespace_binding().is_some()
            || xsi && matches!(naam.as_ref(), "schemaLocation" | "noNamespaceSchemaLocation")
    }

    fn declaratie(&self, declaratie: &BytesDecl<'_>, begin: usize, punt: Punt) -> Gelezen<()> {
        let plaats = punt.met(self.pad());
        if begin != 0 || declaratie.version().is_err() {
            return Err(Leesfout::GeenXml { plaats });
        }
        match declaratie.encoding() {
            None => Ok(()),
            Some(Ok(codering)) if codering.eq_ignore_ascii_case("utf-8") => Ok(()),
            Some(Ok(codering)) => Err(Leesfout::AndereCodering {
                plaats,
                opgegeven: kort(&codering),
            }),
            Some(Err(_)) => Err(Leesfout::GeenXml { plaats }),
        }
    }

    fn xmlfout(&mut self, fout: &Error) -> Leesfout {
        let begin = offset(self.xml.error_position());
        let rest = self.invoer.get(begin..).unwrap_or_default();
        let afgebroken = match fout {
            Error::Syntax(SyntaxError::UnclosedDoctype) => {
                return Leesfout::Dtd {
                    plaats: self.teller.naar(begin).met(self.pad()),
                };
            }
            Error::Syntax(SyntaxError::InvalidBangMarkup) => !rest.contains('>'),
            Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)) => true,
            Error::IllFormed(IllFormedError::UnclosedReference) => !rest.contains('<'),
            Error::Namespace(NamespaceError::TooManyBindings(_)) => {
                return Leesfout::TeVeelAttributen {
                    plaats: self.teller.naar(begin).met(self.pad()),
                };
            }
            _ => false,
        };
        if afgebroken {
            Leesfout::Afgebroken {
                plaats: self.teller.naar(self.invoer.len()).met(self.pad()),
            }
        } else {
            Leesfout::GeenXml {
                plaats: self.teller.naar(begin).met(self.pad()),
            }
        }
    }
}

fn offset(positie: u64) -> usize {
    usize::try_from(positie).unwrap_or(usize::MAX)
}

/// A predefined entity or a character reference to a character that XML allows.
fn teken(verwijzing: &BytesRef<'_>) -> Option<char> {
    match &**verwijzing {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => verwijzing
            .resolve_char_ref()
            .ok()
            .flatten()
            .filter(|c| xml_teken(*c)),
    }
}

/// Whether XML 1.0 allows this character (production Char).
pub(crate) fn xml_teken(teken: char) -> bool {
    !matches!(teken, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}
