//! Records and values of the field, and what must always hold.
//!
//! No serialisation, no input or output, no clock and no SQL: whoever reads or writes these types
//! (store, iwmo, api) translates at its own border.

pub mod activiteit;
pub mod afspraak;
pub mod afwezigheid;
pub mod beginsituatie;
pub mod bezoek;
pub mod bezoekreeks;
pub mod client;
pub mod code;
pub mod contract;
pub mod datum;
pub mod evaluatie;
pub mod feit;
pub mod feitsoort;
pub mod gebruiker;
pub mod huishouden;
pub mod id;
pub mod inzet;
pub mod medewerker;
pub mod naam;
pub mod nummer;
pub mod papier;
pub mod plan;
pub mod stand;
pub mod toewijzing;
pub mod uitbericht;
mod woorden;
