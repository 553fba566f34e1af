//! Every list as a table for Excel.

use crate::berichten::BerichtenVraag;
use crate::clienten::ClientenVraag;
use crate::command::commands;
use crate::toegang::{Bewaard, Leeg};
use crate::verdeling::CaseloadVraag;
use crate::werklijst::{TermijnenVraag, WerklijstVraag};

commands! {
    /// Lists as a file that the user saves. Asked as the list itself is asked; every page of it is in the file.
    Excel = "excel" {
        /// The work list; with the card `taken`, tasks.
        werklijst(WerklijstVraag) -> Bewaard, recht Lezen, log Export, verandert [];
        /// Clients.
        clienten(ClientenVraag) -> Bewaard, recht Lezen, log Export, verandert [];
        /// Messages.
        berichten(BerichtenVraag) -> Bewaard, recht Berichten, log Export, verandert [];
        /// Product codes that wait for their contract.
        wachtlijst(Leeg) -> Bewaard, recht Lezen, log Export, verandert [];
        /// Colleagues.
        collegas(Leeg) -> Bewaard, recht Lezen, log Export, verandert [];
        /// A colleague's clients.
        caseload(CaseloadVraag) -> Bewaard, recht Lezen, log Export, verandert [];
        /// Terms, open and past.
        termijnen(TermijnenVraag) -> Bewaard, recht Lezen, log Export, verandert [];
    }
}
