//! A table of delivered care, as another system keeps it.

use crate::beginsituatie::{InvoerBestand, InvoerBlik, InvoerUitslag, InvoerVraag};
use crate::berichten::{Gekozen, Taak};
use crate::command::commands;
use crate::toegang::{Bewaard, Leeg};

commands! {
    /// Reading in delivered care: a row for each visit. The same table twice changes nothing.
    Leveringsinvoer = "leveringsinvoer" {
        /// Opens the file dialog for a table.
        kies(Leeg) -> Gekozen, recht Dossier, log Geen, verandert [];
        /// Looks into a table; stores nothing.
        bekijk(InvoerBestand) -> InvoerBlik, recht Dossier, log Geen, verandert [];
        /// Reads a table in, or says what would happen; answers with a job.
        invoer(InvoerVraag) -> Taak, recht Dossier, log Geen, verandert [];
        /// Stops the job after the row it is at.
        annuleer(Taak) -> Taak, recht Dossier, log Geen, verandert [];
        /// What came of the job.
        uitslag(Taak) -> InvoerUitslag, recht Dossier, log Geen, verandert [];
        /// Saves the bad rows with what is wrong with them.
        fouten_opslaan(Taak) -> Bewaard, recht Dossier, log Geen, verandert [];
        /// Saves an example table to fill in.
        voorbeeldbestand(Leeg) -> Bewaard, recht Dossier, log Geen, verandert [];
    }
}
