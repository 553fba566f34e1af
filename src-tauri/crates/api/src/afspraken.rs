//! Appointments: with whom, when, and what became of them; the list of a day, and the calendar of others.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::clienten::ClientVraag;
use crate::command::commands;
use crate::feiten::{Keuze, Verandering};
use crate::plannen::Voorbeeld;
use crate::toegang::{Bewaard, Leeg};

/// What the form of an appointment chooses from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfspraakKeuzes {
    /// What for.
    pub soorten: Vec<AfspraakSoortInfo>,
    /// Where.
    pub plaatsen: Vec<Keuze>,
    /// Who cancelled.
    pub afgezegd_door: Vec<Keuze>,
    /// Colleagues: id and name.
    pub collegas: Vec<Keuze>,
    /// Who is signed in.
    pub ik: Uuid,
}

/// One kind of appointment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfspraakSoortInfo {
    /// Word.
    pub soort: String,
    /// Words for people.
    pub label: String,
    /// Recording it tells the rules that it was planned.
    pub telt: bool,
    /// Facts that holding it may be: kind and words.
    pub feiten: Vec<Keuze>,
    /// The fact that it usually is.
    pub gewoonlijk: Option<String>,
}

/// The particulars of an appointment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfspraakInhoud {
    /// ToewijzingNummer; `None` counts for all of the client's.
    #[serde(default)]
    pub toewijzing: Option<u32>,
    /// What for.
    pub soort: String,
    /// Day, or day and time: `2027-02-01`, `2027-02-01T09:00`.
    pub op: String,
    /// How long.
    #[serde(default)]
    pub minuten: Option<u32>,
    /// `thuis`, `locatie`, `digitaal`.
    pub plaats: String,
    /// Where, in words.
    #[serde(default)]
    pub waar: String,
    /// Who come besides the colleague.
    #[serde(default)]
    pub met: String,
    /// Our colleague who goes.
    #[serde(default)]
    pub collega: Option<Uuid>,
    /// Anything more.
    #[serde(default)]
    pub notitie: String,
}

/// A new appointment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuweAfspraak {
    /// Client.
    pub client: Uuid,
    /// The rest.
    pub inhoud: AfspraakInhoud,
}

/// Changes an appointment; another moment moves it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfspraakWijzig {
    /// Appointment.
    pub afspraak: Uuid,
    /// Version of the record that was read.
    pub versie: u32,
    /// All of it anew.
    pub inhoud: AfspraakInhoud,
}

/// Cancels an appointment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfspraakAfzegging {
    /// Appointment.
    pub afspraak: Uuid,
    /// Version of the record that was read.
    pub versie: u32,
    /// `client`, `onszelf`, `ander`.
    pub door: String,
    /// Why.
    pub reden: String,
}

/// An appointment took place.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfspraakGehouden {
    /// Appointment.
    pub afspraak: Uuid,
    /// Version of the record that was read.
    pub versie: u32,
    /// When: a day, or a day and time.
    pub op: String,
    /// Kinds of fact that this was, as the user says.
    #[serde(default)]
    pub feiten: Vec<String>,
}

/// Names an appointment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfspraakVraag {
    /// Appointment.
    pub afspraak: Uuid,
    /// Version of the record that was read.
    pub versie: u32,
}

/// What recording did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfspraakGevolg {
    /// The appointment as it stands now.
    pub afspraak: AfspraakRegel,
    /// Terms and duties that appeared, moved or closed.
    pub veranderd: Vec<Verandering>,
}

/// A moment somebody thinks of.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfspraakToets {
    /// Client.
    pub client: Uuid,
    /// ToewijzingNummer.
    #[serde(default)]
    pub toewijzing: Option<u32>,
    /// What for.
    pub soort: String,
    /// The day.
    pub dag: NaiveDate,
}

/// What to know of that moment; nothing is blocked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfspraakOordeel {
    /// The first last day of the term it is for.
    pub uiterlijk: Option<NaiveDate>,
    /// Terms whose last day lies before it.
    pub te_laat: Vec<AfspraakWaarschuwing>,
    /// Other appointments of this client on that day.
    pub zelfde_dag: Vec<String>,
}

/// A term whose last day lies before the planned day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfspraakWaarschuwing {
    /// Key, for "Waarom?".
    pub sleutel: String,
    /// Clause.
    pub bron: String,
    /// The last day.
    pub uiterlijk: NaiveDate,
    /// The sentence.
    pub zin: String,
}

/// One appointment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfspraakRegel {
    /// Appointment.
    pub id: Uuid,
    /// Version of the record, to send back.
    pub versie: u32,
    /// Client.
    pub client: Uuid,
    /// Name of the client.
    pub client_naam: String,
    /// Address of the client, on one line.
    pub client_adres: Option<String>,
    /// Telephone of the client.
    pub client_telefoon: Option<String>,
    /// Particulars, as the form takes them.
    pub inhoud: AfspraakInhoud,
    /// What for, in words.
    pub soort_label: String,
    /// Where, in words.
    pub plaats_label: String,
    /// Day.
    pub dag: NaiveDate,
    /// `10:00`; `None` when only the day is known.
    pub tijd: Option<String>,
    /// `11:00`.
    pub tot: Option<String>,
    /// Name of our colleague.
    pub collega_naam: Option<String>,
    /// `gepland`, `gehouden`, `afgezegd`, `verplaatst`.
    pub stand: String,
    /// What became of it, in one sentence; empty while it stands.
    pub stand_zin: String,
    /// It should have taken place by now: held, moved or cancelled?
    pub voorbij: bool,
    /// Terms whose last day lies before it.
    pub te_laat: Vec<AfspraakWaarschuwing>,
    /// Who made it.
    pub door: String,
    /// Last changed.
    pub gewijzigd_op: NaiveDateTime,
}

/// A day, a week, or any span.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AgendaVraag {
    /// First day.
    pub van: NaiveDate,
    /// Last day; at most 62 days on.
    pub tot: NaiveDate,
    /// Everybody's, not only mine.
    #[serde(default)]
    pub alle: bool,
}

/// Appointments in order of time.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Afspraken {
    /// Today.
    pub vandaag: NaiveDate,
    /// The appointments.
    pub afspraken: Vec<AfspraakRegel>,
    /// How many follow after these, of a list longer than somebody reads.
    pub meer: u32,
}

/// Which appointments for another calendar.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct IcsVraag {
    /// One appointment; else the span.
    #[serde(default)]
    pub afspraak: Option<Uuid>,
    /// The span.
    #[serde(default)]
    pub agenda: Option<AgendaVraag>,
    /// With the name and address of the client.
    #[serde(default)]
    pub met_naam: bool,
}

/// How to print a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AgendaAfdruk {
    /// The span.
    pub agenda: AgendaVraag,
    /// 16 point instead of 11.
    #[serde(default)]
    pub groot: bool,
}

commands! {
    /// Appointments.
    Agenda = "afspraken" {
        /// What the form chooses from.
        keuzes(Leeg) -> AfspraakKeuzes, recht Lezen, log Geen, verandert [];
        /// What to know of a moment, before it is recorded.
        toets(AfspraakToets) -> AfspraakOordeel, recht Lezen, log Geen, verandert [];
        /// Records an appointment.
        plan(NieuweAfspraak) -> AfspraakGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
        /// Changes an appointment; another moment moves it.
        wijzig(AfspraakWijzig) -> AfspraakGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
        /// Cancels it.
        zeg_af(AfspraakAfzegging) -> AfspraakGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
        /// It took place.
        gehouden(AfspraakGehouden) -> AfspraakGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
        /// Undoes held or cancelled: it stands again.
        herstel(AfspraakVraag) -> AfspraakGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
        /// Appointments of a span.
        lijst(AgendaVraag) -> Afspraken, recht Lezen, log Geen, verandert [];
        /// Appointments of one client, newest first.
        van_client(ClientVraag) -> Afspraken, recht Lezen, log Geen, verandert [];
        /// Saves one or a span for another calendar (ICS).
        ics(IcsVraag) -> Bewaard, recht Lezen, log Ingezien, verandert [];
        /// The list as it will print.
        voorbeeld(AgendaAfdruk) -> Voorbeeld, recht Lezen, log Geen, verandert [];
        /// Saves the list as PDF.
        pdf(AgendaAfdruk) -> Bewaard, recht Lezen, log Ingezien, verandert [];
    }
}
