//! The interface of the program: one table of commands per area, and the questions, answers and errors that
//! cross it. Dispatch, the traits that `app` implements and the TypeScript of the screens follow from the tables.
//!
//! Types here are a screen's questions and answers, never mirrors of tables of the store.

pub mod afscherming;
pub mod afspraken;
pub mod afwezigheid;
pub mod area;
pub mod backup;
pub mod beginsituatie;
pub mod beheer;
pub mod berichten;
pub mod bewaren;
pub mod bijlagen;
pub mod brieven;
pub mod cijfers;
pub mod clienten;
pub mod collegas;
pub mod command;
pub mod contracten;
pub mod eigen_keuzes;
pub mod eigen_taken;
mod evaluatielijst;
pub mod evaluaties;
pub mod excel;
pub mod feiten;
pub mod fout;
pub mod gegevens;
pub mod inzet;
pub mod levering;
pub mod leveringsinvoer;
pub mod logboek;
pub mod medewerkers;
pub mod meldingen;
pub mod notities;
pub mod plannen;
pub mod planning;
pub mod scenario;
pub mod sjablonen;
pub mod stukken;
pub mod toegang;
pub mod toewijzingen;
pub mod uitberichten;
pub mod uitvoer;
pub mod uitzonderingen;
pub mod verdeling;
pub mod verzoeken;
pub mod werklijst;

pub use area::{COMMANDS, Uitvoerder, dispatch};
pub use command::{Beller, Command, LogSoort, Onderdeel};
pub use fout::Fout;
