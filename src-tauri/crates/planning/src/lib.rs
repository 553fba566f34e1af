//! Who may stand in, and how well: candidates for one visit, and the best set together for a whole absence.
//!
//! Pure: what a contract allows, who knows whom and where people live comes in as data; reasons go out as data, and
//! `taal` makes the sentences. Everything is counted in whole minutes and whole points. The same question gives the
//! same answer, whatever the order in which visits and workers are given.

pub mod afstand;
pub mod beschikbaar;
pub mod bezoek;
pub mod dag;
pub mod gewichten;
pub mod kandidaat;
mod pakket;
pub mod samen;
