//! A reader that walks a message in the order of its schema and fails at the first thing out of place.
//!
//! It accepts no document type declaration, resolves only the five predefined entities and character
//! references, and holds no more of the message than the element it is reading.

mod stuk;

use std::borrow::Cow;

use quick_xml::NsReader;

use self::stuk::Stuk;
pub(crate) use self::stuk::xml_teken;
use crate::bericht::Waarschuwing;
use crate::facet::is_wit;
use crate::leesfout::{Leesfout, Verwacht, Waarde, kort};
use crate::naamruimte::{Ruimte, ontleed};
use crate::plaats::{Plaats, Punt, Teller};

/// Longest value of a coded element, so that an unknown one can be kept.
const MAX_CODE: u16 = 60;

pub(crate) type Gelezen<T> = Result<T, Leesfout>;

/// One message being read.
pub(crate) struct Lezer<'i> {
    xml: NsReader<&'i [u8]>,
    invoer: &'i str,
    teller: Teller<'i>,
    open: Vec<(&'static str, Punt)>,
    volgende: Option<Stuk<'i>>,
    waarschuwingen: Vec<Waarschuwing>,
}

impl<'i> Lezer<'i> {
    pub(crate) fn nieuw(invoer: &'i str) -> Self {
        let mut xml = NsReader::from_str(invoer);
        let config = xml.config_mut();
        config.expand_empty_elements = true;
        config.check_comments = true;
        Self {
            xml,
            invoer,
            teller: Teller::nieuw(invoer.as_bytes()),
            open: Vec::new(),
            volgende: None,
            waarschuwingen: Vec::new(),
        }
    }

    /// Reads the root element `Bericht` and what is in it, and sees that nothing follows.
    pub(crate) fn bericht<T>(
        mut self,
        lees: impl FnOnce(&mut Self) -> Gelezen<T>,
    ) -> Gelezen<(T, Vec<Waarschuwing>)> {
        self.naar_kind()?;
        match &self.volgende {
            Some(Stuk::Begin {
                tag,
                ruimte,
                uri,
                punt,
            }) => {
                let naam = kort(tag.local_name().as_ref());
                let plaats = punt.met(naam.clone());
                match (ontleed(uri), ruimte, naam == "Bericht") {
                    (_, Ruimte::Bericht, true) => {}
                    (Some((gevonden, 301)), Ruimte::Andere, true) => {
                        return Err(Leesfout::AndereUitgave {
                            plaats,
                            gevonden: kort(&gevonden),
                        });
                    }
                    (gevonden, _, wortel) => {
                        let soort = gevonden.filter(|_| wortel).map(|(_, soort)| soort);
                        return Err(Leesfout::AnderBericht {
                            plaats,
                            naamruimte: kort(uri),
                            soort,
                        });
                    }
                }
            }
            Some(Stuk::Slot { punt }) if self.invoer.trim_start_matches(is_wit).starts_with("<?xml") => {
                return Err(Leesfout::Afgebroken {
                    plaats: punt.met(String::new()),
                });
            }
            _ => {
                let punt = self.punt_volgende();
                return Err(Leesfout::GeenXml {
                    plaats: punt.met(String::new()),
                });
            }
        }
        let inhoud = self.verplicht(Ruimte::Bericht, "Bericht", lees)?;
        self.naar_kind()?;
        match self.volgende {
            Some(Stuk::Slot { .. }) => Ok((inhoud, self.waarschuwingen)),
            _ => Err(Leesfout::GeenXml {
                plaats: self.punt_volgende().met(String::new()),
            }),
        }
    }

    /// Reads an element that must stand here.
    pub(crate) fn verplicht<T>(
        &mut self,
        ruimte: Ruimte,
        naam: &'static str,
        lees: impl FnOnce(&mut Self) -> Gelezen<T>,
    ) -> Gelezen<T> {
        match self.optioneel(ruimte, naam, lees)? {
            Some(waarde) => Ok(waarde),
            None => {
                let plaats = self.plaats_onder(self.punt_volgende(), naam);
                Err(Leesfout::OntbrekendElement { plaats })
            }
        }
    }

    /// Reads an element when it stands here.
    pub(crate) fn optioneel<T>(
        &mut self,
        ruimte: Ruimte,
        naam: &'static str,
        lees: impl FnOnce(&mut Self) -> Gelezen<T>,
    ) -> Gelezen<Option<T>> {
        if !self.ga_in(ruimte, naam)? {
            return Ok(None);
        }
        let waarde = lees(self)?;
        self.sluit()?;
        Ok(Some(waarde))
    }

    /// Reads an element that stands here once or more.
    pub(crate) fn herhaald<T>(
        &mut self,
        ruimte: Ruimte,
        naam: &'static str,
        lees: impl Fn(&mut Self) -> Gelezen<T>,
    ) -> Gelezen<Vec<T>> {
        let mut alle = vec![self.verplicht(ruimte, naam, &lees)?];
        while let Some(volgende) = self.optioneel(ruimte, naam, &lees)? {
            alle.push(volgende);
        }
        Ok(alle)
    }

    /// Reads the text of the element that is open, as its datatype has it.
    pub(crate) fn waarde<T>(&mut self, facet: impl FnOnce(&str) -> Result<T, Verwacht>) -> Gelezen<T> {
        let tekst = self.tekst()?;
        facet(&tekst).map_err(|verwacht| {
            let geheim = self.open.last().is_some_and(|(naam, _)| *naam == "Bsn");
            let waarde = if geheim {
                Waarde::verborgen()
            } else {
                Waarde::van(&tekst)
            };
            Leesfout::VerkeerdeWaarde {
                plaats: self.hier(),
                waarde,
                verwacht,
            }
        })
    }

    /// Reads a coded value; one that is not on its list is kept, with a warning.
    pub(crate) fn code<T>(
        &mut self,
        lijst: &'static str,
        van: impl FnOnce(&str) -> T,
        bekend: impl FnOnce(&T) -> bool,
    ) -> Gelezen<T> {
        let code = self.waarde(crate::facet::tekst(MAX_CODE))?;
        let waarde = van(&code);
        if !bekend(&waarde) {
            self.waarschuwingen.push(Waarschuwing {
                plaats: self.hier(),
                lijst,
                waarde: code,
            });
        }
        Ok(waarde)
    }

    /// Whether the element that is open holds no further element.
    pub(crate) fn is_leeg(&mut self) -> Gelezen<bool> {
        self.naar_kind()?;
        Ok(matches!(self.volgende, Some(Stuk::Einde)))
    }

    /// The start of the element that is open.
    pub(crate) fn hier(&self) -> Plaats {
        let punt = self
            .open
            .last()
            .map_or(Punt { regel: 1, kolom: 1 }, |(_, punt)| *punt);
        punt.met(self.pad())
    }

    fn pad(&self) -> String {
        self.open
            .iter()
            .map(|(naam, _)| *naam)
            .collect::<Vec<_>>()
            .join("/")
    }

    fn plaats_onder(&self, punt: Punt, naam: &str) -> Plaats {
        let pad = if self.open.is_empty() {
            kort(naam)
        } else {
            format!("{}/{}", self.pad(), kort(naam))
        };
        punt.met(pad)
    }

    fn punt_volgende(&self) -> Punt {
        match &self.volgende {
            Some(Stuk::Begin { punt, .. } | Stuk::Tekst { punt, .. } | Stuk::Slot { punt }) => *punt,
            Some(Stuk::Einde) | None => self.teller.punt(),
        }
    }

    fn ga_in(&mut self, ruimte: Ruimte, naam: &'static str) -> Gelezen<bool> {
        self.naar_kind()?;
        match &self.volgende {
            Some(Stuk::Begin {
                tag,
                ruimte: gevonden,
                uri,
                punt,
            }) if tag.local_name().as_ref() == naam => {
                if *gevonden != ruimte {
                    let (plaats, naamruimte) = (self.plaats_onder(*punt, naam), kort(uri));
                    return Err(Leesfout::VerkeerdeNaamruimte { plaats, naamruimte });
                }
                self.open.push((naam, *punt));
                self.volgende = None;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn sluit(&mut self) -> Gelezen<()> {
        self.naar_kind()?;
        match &self.volgende {
            Some(Stuk::Begin { tag, punt, .. }) => {
                let plaats = self.plaats_onder(*punt, tag.local_name().as_ref());
                Err(Leesfout::OnverwachtElement { plaats })
            }
            _ => {
                self.volgende = None;
                self.open.pop();
                Ok(())
            }
        }
    }

    /// Moves to the next start, end or the close of the message; only whitespace may be in between.
    fn naar_kind(&mut self) -> Gelezen<()> {
        loop {
            let stuk = match self.volgende.take() {
                Some(stuk) => stuk,
                None => self.haal()?,
            };
            match stuk {
                Stuk::Tekst { tekst, .. } if tekst.chars().all(is_wit) => {}
                Stuk::Tekst { punt, .. } => {
                    let plaats = punt.met(self.pad());
                    let buiten = self.open.is_empty();
                    return Err(match buiten {
                        true => Leesfout::GeenXml { plaats },
                        false => Leesfout::OnverwachteTekst { plaats },
                    });
                }
                stuk => {
                    self.volgende = Some(stuk);
                    return Ok(());
                }
            }
        }
    }

    fn tekst(&mut self) -> Gelezen<Cow<'i, str>> {
        let mut geheel: Cow<'i, str> = Cow::Borrowed("");
        loop {
            let stuk = match self.volgende.take() {
                Some(stuk) => stuk,
                None => self.haal()?,
            };
            match stuk {
                Stuk::Tekst { tekst, .. } if geheel.is_empty() => geheel = tekst,
                Stuk::Tekst { tekst, .. } => geheel.to_mut().push_str(&tekst),
                Stuk::Begin { tag, punt, .. } => {
                    let plaats = self.plaats_onder(punt, tag.local_name().as_ref());
                    return Err(Leesfout::OnverwachtElement { plaats });
                }
                stuk => {
                    self.volgende = Some(stuk);
                    break;
                }
            }
        }
        if geheel.chars().all(is_wit) {
            Err(Leesfout::LeegElement { plaats: self.hier() })
        } else {
            Ok(geheel)
        }
    }
}
