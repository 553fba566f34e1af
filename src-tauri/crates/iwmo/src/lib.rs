//! iWmo 3.2 messages: reading a 301 (level 1), checking it (level 2), writing the 302, and opening
//! the files and zips they come in.
//!
//! Reading is one streaming pass that follows the XSD's sequence; the first fault ends it, with line,
//! column and element path. Nothing here knows the store, the clock or a Dutch sentence.

mod bericht;
mod bestand;
mod facet;
mod leesfout;
mod lezer;
mod naamruimte;
mod niveau1;
mod niveau2;
mod plaats;
mod retour;

pub use bericht::{Header, Toewijzingsbericht, Waarschuwing};
pub use bestand::{Bestandsfout, MAX_BESTANDEN, MAX_TOTAAL, aantal, elk_bericht};
pub use leesfout::{Leesfout, Verwacht, Waarde};
pub use naamruimte::soort;
pub use niveau1::{MAX_BYTES, lees_301};
pub use niveau2::{Niveau2Fout, controleer_niveau2};
pub use plaats::Plaats;
pub use retour::{Retour, XSD_VERSIE, schrijf_302};
