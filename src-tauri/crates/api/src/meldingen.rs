//! Being told: toasts on the desktop, and how a user wants them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::toegang::Leeg;
use crate::werklijst::StandCode;

/// How the user who is signed in wants to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MeldingenStand {
    /// Whether toasts are shown at all.
    pub aan: bool,
    /// When the daily digest comes: `08:30`.
    pub om: String,
}

/// What a click on a toast opens; crosses to the screens as the event `toast_aangeklikt`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "soort", rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum ToastDoel {
    /// Vandaag, with this card chosen; `None` is everything.
    Vandaag {
        /// Which card.
        kaart: Option<StandCode>,
    },
    /// One item of the work list, with its "Waarom?".
    Item {
        /// Client; `None` is the organisation.
        client: Option<Uuid>,
        /// Id of the contract.
        contract: Option<String>,
        /// Key of the item within its client or contract.
        sleutel: String,
    },
}

commands! {
    /// Being told.
    Meldingen = "meldingen" {
        /// How the user wants to be told.
        stand(Leeg) -> MeldingenStand,
            recht Lezen, log Geen, verandert [];
        /// Sets how.
        stel_in(MeldingenStand) -> MeldingenStand,
            recht Werk, log Gewijzigd, verandert [];
        /// Shows an example.
        voorbeeld(Leeg) -> Leeg,
            recht Lezen, log Geen, verandert [];
    }
}
