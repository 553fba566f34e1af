//! Vandaag: counted cards, the list behind them, and why each date stands where it stands.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;

/// Where a date stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum StandCode {
    /// Passed.
    TeLaat,
    /// Today is the last day.
    Vandaag,
    /// Before Sunday.
    DezeWeek,
    /// Within fourteen days.
    Binnenkort,
    /// Further away.
    Later,
}

/// Which work.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WerklijstVraag {
    /// Role code, or `alle`; default all.
    #[serde(default)]
    pub rol: Option<String>,
    /// Last date to show; default fourteen days ahead.
    #[serde(default)]
    pub tot: Option<NaiveDate>,
}

/// The work list as the window and the command line show it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WerklijstAntwoord {
    /// Today.
    pub vandaag: NaiveDate,
    /// Counted over exactly these items.
    pub tellers: Tellers,
    /// Late first, then by date.
    pub items: Vec<WerkItem>,
    /// Number of clients in the store: zero means the program is new.
    pub clienten: u32,
}

/// The cards.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Tellers {
    /// Items that are late.
    pub te_laat: u32,
    /// Items for today.
    pub vandaag: u32,
    /// Items later this week.
    pub deze_week: u32,
    /// Items within fourteen days.
    pub binnenkort: u32,
    /// Items beyond that, when asked for.
    pub later: u32,
    /// Toewijzingen whose product code we do not know (items of kind `toewijzing`; not counted in the others).
    pub wacht_op_contract: u32,
}

/// What kind of item it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum ItemSoort {
    /// Something with a last day.
    Termijn,
    /// Somebody must be told.
    Melding,
    /// A toewijzing that waits for its contract.
    Toewijzing,
    /// Something that the organisation must do under a contract.
    Organisatie,
}

/// One line of the work list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WerkItem {
    /// Stable key within the client.
    pub sleutel: String,
    /// Kind.
    pub soort: ItemSoort,
    /// Client; `None` is the organisation.
    pub client: Option<Uuid>,
    /// Name of the client, or `Organisatie`.
    pub client_naam: String,
    /// Short name of the contract; `None` when it waits for one.
    pub contract: Option<String>,
    /// Id of that contract.
    pub contract_id: Option<String>,
    /// ToewijzingNummer; 0 is the organisation.
    pub toewijzing: u32,
    /// Rule id; empty for a toewijzing that waits.
    pub regel: String,
    /// What must be done.
    pub titel: String,
    /// The last day.
    pub uiterlijk: NaiveDate,
    /// The last moment, where hours count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub uiterlijk_om: Option<NaiveDateTime>,
    /// The safe day, when it is earlier.
    pub streefdatum: NaiveDate,
    /// Rests on an expected date.
    pub voorlopig: bool,
    /// Where it stands.
    pub stand: StandCode,
    /// Days until the last day; negative is late.
    pub dagen: i32,
    /// Role code of whose work it is.
    pub rol: String,
    /// What to do about it.
    pub actie: Actie,
}

/// The next act.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "soort", rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum Actie {
    /// Record a fact of this kind.
    Feit {
        /// Kind of fact.
        feit: String,
        /// Words on the button.
        knop: String,
        /// Fields that are already known.
        velden: std::collections::BTreeMap<String, String>,
    },
    /// Go to the plan.
    Plan {
        /// Words on the button.
        knop: String,
    },
    /// Record a fact of the organisation under a contract.
    Organisatie {
        /// Contract id.
        contract: String,
        /// Kind of fact; empty lets the user choose.
        feit: String,
        /// Words on the button.
        knop: String,
        /// Fields that are already known.
        velden: std::collections::BTreeMap<String, String>,
    },
    /// Plan an evaluation, or go to the one that is planned or being written.
    Evaluatie {
        /// Words on the button.
        knop: String,
        /// The record, when there is one.
        evaluatie: Option<Uuid>,
        /// Kind of evaluation.
        evaluatiesoort: String,
        /// ToewijzingNummer.
        toewijzing: u32,
    },
    /// Say which contract it is.
    Koppelen {
        /// Words on the button.
        knop: String,
    },
    /// Go to the dossier.
    Dossier {
        /// Words on the button.
        knop: String,
    },
}

/// Asks why a date stands where it stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WaaromVraag {
    /// Client; `None` is the organisation.
    #[serde(default)]
    pub client: Option<Uuid>,
    /// Of the organisation: under which contract.
    #[serde(default)]
    pub contract: Option<String>,
    /// Key of the term, duty or finding.
    pub sleutel: String,
}

/// Clause, quote and arithmetic.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Waarom {
    /// "Waarom di 5 januari 2027?"
    pub vraag: String,
    /// What must be done.
    pub titel: String,
    /// Client and contract.
    pub over: String,
    /// Rule id.
    pub regel: String,
    /// Clause: `eis 21`.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
    /// Other clauses that shaped the date.
    pub ook: Vec<Bron>,
    /// Where the rule comes from: `contract`, `wet`, `landelijk`, `eigen-keuze`.
    pub herkomst: String,
    /// The same in words.
    pub herkomst_tekst: String,
    /// The arithmetic, line by line: label and text.
    pub sommen: Vec<Som>,
    /// The arithmetic in one sentence.
    pub berekening: String,
    /// What to do now.
    pub wat_nu: String,
    /// The acts.
    pub acties: Vec<Actie>,
    /// Profile and version, and settings that mattered.
    pub profiel: String,
}

/// A clause with its quote.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Bron {
    /// Clause.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
}

/// One line of the arithmetic.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Som {
    /// `Begint bij`.
    pub label: String,
    /// `301-bericht van vr 18 dec 2026`.
    pub tekst: String,
}

/// Which terms.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TermijnenVraag {
    /// Of one client.
    #[serde(default)]
    pub client: Option<Uuid>,
    /// Of one rule.
    #[serde(default)]
    pub regel: Option<String>,
    /// With one status.
    #[serde(default)]
    pub status: Option<String>,
}

/// Every open and past term.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TermijnenAntwoord {
    /// By date, then rule.
    pub termijnen: Vec<TermijnRegel>,
}

/// A term with its reason.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TermijnRegel {
    /// Stable key within the client.
    pub sleutel: String,
    /// Rule id.
    pub regel: String,
    /// What must be done.
    pub titel: String,
    /// Topic.
    pub onderwerp: String,
    /// Client.
    pub client: Uuid,
    /// ToewijzingNummer.
    pub toewijzing: u32,
    /// How many times it has come round.
    pub keer: u32,
    /// Last day.
    pub uiterlijk: NaiveDate,
    /// Safe day.
    pub streefdatum: NaiveDate,
    /// Rests on an expected date.
    pub voorlopig: bool,
    /// `open`, `te_laat`, `voldaan`, `voldaan_te_laat`, `vervallen`.
    pub status: String,
    /// Where it stands today, when open.
    pub stand: Option<StandCode>,
    /// When it was done.
    pub vervuld_op: Option<NaiveDate>,
    /// Why it fell away, in words: before the organisation used the program.
    pub vervallen_om: Option<String>,
    /// Takes the place of one that was due on this day, before the organisation used the program.
    pub inhalen_van: Option<NaiveDate>,
    /// `contract`, `wet`, `landelijk`, `eigen-keuze`.
    pub herkomst: String,
    /// Clause.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
    /// The arithmetic in one sentence.
    pub berekening: String,
    /// What people know of it: `gepland op di 5 jan`, or why a message was refused.
    pub bijzonderheid: Option<String>,
}

commands! {
    /// What must be done, and why.
    Werklijst = "werklijst" {
        /// Cards and list.
        toon(WerklijstVraag) -> WerklijstAntwoord, recht Lezen, log Geen, verandert [];
        /// Clause, quote and arithmetic of one line.
        waarom(WaaromVraag) -> Waarom, recht Lezen, log Geen, verandert [];
        /// Every term, open and past.
        termijnen(TermijnenVraag) -> TermijnenAntwoord, recht Lezen, log Geen, verandert [];
    }
}
