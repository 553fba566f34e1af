//! Vandaag: counted cards, the list behind them, why each date stands where it stands, and what people do with an item
//! besides doing it.

mod item;
mod waarom;

pub use item::{Actie, Bezig, CollegaNaam, ItemSoort, StandCode, TaakInfo, Uitgesteld, WerkItem};
pub use waarom::{Bron, Som, TermijnRegel, TermijnenAntwoord, TermijnenVraag, Waarom, WaaromVraag};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::toegang::Leeg;

/// Whose work or clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum WieCode {
    /// My own, and of whom I stand in for.
    Mijn,
    /// Of everybody in my team.
    Team,
    /// Everybody's.
    Alle,
}

/// A card above the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum Kaart {
    /// Late.
    TeLaat,
    /// Today.
    Vandaag,
    /// Later this week.
    DezeWeek,
    /// Within fourteen days.
    Binnenkort,
    /// Within thirteen weeks; only counted when asked for.
    Later,
    /// Toewijzingen whose product code we do not know.
    WachtOpContract,
    /// Put off.
    Uitgesteld,
    /// Tasks that somebody set, whatever their date.
    Taken,
    /// About who works for us, whatever their date.
    Personeel,
}

/// Which work. What is left out is not limited.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WerklijstVraag {
    /// Whose work; default is what this user chose last, else their own when they have clients.
    #[serde(default)]
    pub wie: Option<WieCode>,
    /// Only what this card counts.
    #[serde(default)]
    pub kaart: Option<Kaart>,
    /// Role code, or `alle`; default all.
    #[serde(default)]
    pub rol: Option<String>,
    /// Contract id.
    #[serde(default)]
    pub contract: Option<String>,
    /// Topic of the rule.
    #[serde(default)]
    pub onderwerp: Option<String>,
    /// Kind of item.
    #[serde(default)]
    pub soort: Option<ItemSoort>,
    /// Last date to show; default fourteen days ahead, of the card `later` thirteen weeks.
    #[serde(default)]
    pub tot: Option<NaiveDate>,
    /// Continue behind this key, from the page before.
    #[serde(default)]
    pub na: Option<String>,
    /// Items per page, at most 1,000; default 200.
    #[serde(default)]
    pub aantal: Option<u32>,
}

/// The work list as the window and the command line show it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WerklijstAntwoord {
    /// Today.
    pub vandaag: NaiveDate,
    /// Whose work this is.
    pub wie: WieCode,
    /// For which colleagues on leave the user stands in today.
    pub namens: Vec<String>,
    /// What the cards count: each counts exactly its list.
    pub tellers: Tellers,
    /// Late first, then by date; toewijzingen that wait for their contract at the end.
    pub items: Vec<WerkItem>,
    /// How many there are in all under this card.
    pub totaal: u32,
    /// Key of the next page; `None` at the end.
    pub volgende: Option<String>,
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
    /// Items that were put off (not counted in the others).
    pub uitgesteld: u32,
    /// Tasks that somebody set, whatever their date.
    pub taken: u32,
    /// Lines about who works for us, whatever their date.
    #[serde(default)]
    pub personeel: u32,
    /// Clients without a coordinator, of everybody's.
    pub zonder_coordinator: u32,
}

/// Whose work to show from now on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WieKeuze {
    /// Whose.
    pub wie: WieCode,
}

/// What the list can be narrowed to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WerklijstKeuzes {
    /// Contracts that have clients.
    pub contracten: Vec<WerkKeuze>,
    /// Topics of rules.
    pub onderwerpen: Vec<WerkKeuze>,
}

/// A choice with its words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WerkKeuze {
    /// What to ask with.
    pub waarde: String,
    /// Words for people.
    pub label: String,
}

/// Names an item of the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ItemVraag {
    /// Client of the item.
    #[serde(default)]
    pub client: Option<Uuid>,
    /// Of the organisation: under which contract.
    #[serde(default)]
    pub contract: Option<String>,
    /// Key of the item.
    pub sleutel: String,
}

/// Puts an item off.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitstelVraag {
    /// Which.
    pub item: ItemVraag,
    /// The day on which it comes back; at the latest its last day.
    pub tot: NaiveDate,
    /// Why.
    pub reden: String,
}

/// Gives an item to a colleague.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ToewijsVraag {
    /// Which.
    pub item: ItemVraag,
    /// To whom; `None` gives it back to whoever looks after the client.
    pub voor: Option<Uuid>,
}

/// How an item stands after what was done with it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ItemStand {
    /// Put off, until when.
    pub uitgesteld_tot: Option<NaiveDate>,
    /// Name of the colleague it was given to.
    pub voor: Option<String>,
    /// Name of who took it up.
    pub bezig: Option<String>,
}

commands! {
    /// What must be done, and why.
    Werklijst = "werklijst" {
        /// Cards and list.
        toon(WerklijstVraag) -> WerklijstAntwoord, recht Lezen, log Geen, verandert [];
        /// Remembers whose work this user looks at.
        kies(WieKeuze) -> Leeg, recht Lezen, log Geen, verandert [];
        /// What the list can be narrowed to.
        keuzes(Leeg) -> WerklijstKeuzes, recht Lezen, log Geen, verandert [];
        /// Clause, quote and arithmetic of one line.
        waarom(WaaromVraag) -> Waarom, recht Lezen, log Geen, verandert [];
        /// Every term, open and past.
        termijnen(TermijnenVraag) -> TermijnenAntwoord, recht Lezen, log Geen, verandert [];
        /// Puts an item off until a day.
        stel_uit(UitstelVraag) -> ItemStand, recht Werk, log Gewijzigd, verandert [Termijnen];
        /// Puts an item back on the list.
        zet_terug(ItemVraag) -> ItemStand, recht Werk, log Gewijzigd, verandert [Termijnen];
        /// Gives an item to a colleague.
        wijs_toe(ToewijsVraag) -> ItemStand, recht Werk, log Gewijzigd, verandert [Termijnen];
        /// Says that the user is working on it.
        pak_op(ItemVraag) -> ItemStand, recht Werk, log Gewijzigd, verandert [Termijnen];
        /// Says that nobody is working on it any more.
        laat_los(ItemVraag) -> ItemStand, recht Werk, log Gewijzigd, verandert [Termijnen];
    }
}
