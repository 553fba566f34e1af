//! Every list as a table for Excel.

use crate::afspraken::AgendaVraag;
use crate::berichten::BerichtenVraag;
use crate::clienten::{ClientVraag, ClientenVraag};
use crate::command::commands;
use crate::evaluaties::EvaluatiesVraag;
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
        /// Appointments of a span.
        agenda(AgendaVraag) -> Bewaard, recht Lezen, log Export, verandert [];
        /// Evaluations of one client, or everybody's open ones.
        evaluaties(EvaluatiesVraag) -> Bewaard, recht Lezen, log Export, verandert [];
        /// Documents of one client: what there is, not what is in them.
        stukken(ClientVraag) -> Bewaard, recht Lezen, log Export, verandert [];
        /// Messages 305 and 307 of everybody that ask for something yet.
        uitberichten(Leeg) -> Bewaard, recht Berichten, log Export, verandert [];
        /// Messages 305 and 307 of one client.
        uitberichten_van(ClientVraag) -> Bewaard, recht Lezen, log Export, verandert [];
        /// What should have been done before the organisation used the program.
        inhalen(Leeg) -> Bewaard, recht Lezen, log Export, verandert [];
        /// What a team lead sees to, with the exceptions.
        toezicht(Leeg) -> Bewaard, recht Personeel, log Export, verandert [];
    }
}
