//! The store: one SQLCipher file per organisation and one key file beside it. The only crate that writes SQL.
//!
//! One file per table: its SQL, its row, and what can be asked of it. Reading goes through a [`Lezer`], writing
//! through a [`Schrijver`]; they are different types, so that nothing writes by accident.

pub mod afscherming;
pub mod afspraak;
pub mod afwezigheid;
pub mod alles;
pub mod backup;
#[cfg(test)]
mod backup_proef;
pub mod beginsituatie;
pub mod beoordeeld;
pub mod bericht;
pub mod betrokkene;
pub mod bewaartermijn;
pub mod bezoek;
pub mod bezoekreeks;
pub mod bijlage;
pub mod brieftekst;
pub mod client;
pub mod clientlijst;
pub mod contactgegeven;
pub mod dossierdelen;
pub mod eerste_start;
pub mod evaluatie;
mod evaluatie_inhoud;
mod evaluatie_open;
pub mod feit;
mod fout;
pub mod gebruiker;
pub mod gemeld;
#[cfg(test)]
mod heel_proef;
mod herkomst;
mod herstelcode;
mod inhoud;
pub mod instelling;
pub mod inzet;
mod kolom;
pub mod koppeling;
pub mod levering;
pub mod logboek;
#[cfg(test)]
mod logboek_proef;
mod logkop;
pub mod loglijst;
pub mod medewerker;
mod medewerker_blok;
mod medewerker_periode;
pub mod medewerker_relatie;
pub mod medewerkerdelen;
mod migratie;
mod netwerk;
pub mod notitie;
pub mod notitie_concept;
pub mod organisatie;
pub mod organisatiefeit;
pub mod organisatiegegevens;
#[cfg(feature = "proef")]
pub mod oud;
pub mod papier;
mod papier_gevraagd;
pub mod plan;
pub mod planbeeld;
mod planrijen;
pub mod praktisch;
pub mod profiel;
pub mod publicatie;
pub mod sjabloon;
pub mod sleutels;
mod slot;
pub mod stuk;
pub mod taak;
pub mod terugzetten;
pub mod toewijzing;
pub mod toewijzing_versie;
pub mod uitbericht;
pub mod uitkomst;
pub mod uitkomst_verschil;
pub mod uitzondering;
pub mod vaste_medewerker;
mod verbinding;
mod verborgen;
pub mod verdeling;
pub mod vernietiging;
#[cfg(test)]
mod vernietiging_proef;
pub mod verzoek;
pub mod wachtend;
pub mod wachtlijst;
pub mod werk;
pub mod werkstand;
pub mod zoeken;
pub mod zoekwoord;

pub use fout::StoreFout;
pub use herkomst::Wie;
pub use herstelcode::uitgeefcode;
pub use slot::Opslagsleutel;
pub use verbinding::{Lezer, Schrijver, Store};
