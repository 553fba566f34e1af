//! Who comes to a client: the fixed worker of a toewijzing, deputies, who supervises, and the visits that come round.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::clienten::ClientVraag;
use crate::command::commands;
use crate::feiten::Keuze;
use crate::medewerkers::MagBevinding;
use crate::toegang::Leeg;

/// Who comes to a client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InzetBlad {
    /// Client.
    pub client: Uuid,
    /// Name.
    pub client_naam: String,
    /// Toewijzingen, those that run first.
    pub toewijzingen: Vec<InzetToewijzing>,
}

/// Who comes under one toewijzing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InzetToewijzing {
    /// Which.
    pub toewijzing: Uuid,
    /// ToewijzingNummer.
    pub nummer: u32,
    /// Short name of the contract; empty is not known yet.
    pub contract: String,
    /// Product.
    pub product: String,
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    pub tot: Option<NaiveDate>,
    /// It runs today.
    pub loopt: bool,
    /// Minutes a week that were assigned, where they are told by the week.
    pub toegewezen: Option<u32>,
    /// Minutes a week that the series of today come to, on average.
    pub gepland: u32,
    /// Who comes, newest first.
    pub inzet: Vec<InzetRegel>,
    /// Visits that come round.
    pub reeksen: Vec<ReeksRegel>,
}

/// Somebody in a role.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InzetRegel {
    /// Which.
    pub id: Uuid,
    /// Client.
    pub client: Uuid,
    /// ToewijzingNummer.
    pub nummer: u32,
    /// `vast`, `vervanger` or `begeleider`.
    pub rol: String,
    /// Word for it.
    pub rol_tekst: String,
    /// Who.
    pub medewerker: Uuid,
    /// Name.
    pub naam: String,
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    pub tot: Option<NaiveDate>,
    /// `nu`, `straks` or `voorbij`.
    pub stand: String,
}

/// Visits that come round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ReeksRegel {
    /// Which.
    pub id: Uuid,
    /// When, in words: `elke 2 weken op dinsdag om 9:00, 2 uur`.
    pub tekst: String,
    /// Who comes, when the series has somebody of its own; else whoever is fixed.
    pub medewerker_naam: Option<String>,
    /// `nu`, `straks` or `voorbij`.
    pub stand: String,
    /// The form.
    pub velden: ReeksVelden,
    /// Who are visited, by name.
    pub clienten: Vec<String>,
}

/// The form of visits that come round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ReeksVelden {
    /// `ma` to `zo`.
    pub dag: String,
    /// Every so many weeks, 1 to 52.
    pub om_de: u8,
    /// `ochtend`, `middag` or `avond` when the time is free within it; `None` is at a fixed time.
    #[serde(default)]
    pub dagdeel: Option<String>,
    /// `09:00`: the time, or with a part of the day the client's wish; may then be empty.
    #[serde(default)]
    pub om: String,
    /// Minutes.
    pub minuten: u16,
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    #[serde(default)]
    pub tot: Option<NaiveDate>,
    /// Who comes; `None` is whoever is fixed.
    #[serde(default)]
    pub medewerker: Option<Uuid>,
    /// Toewijzingen of who are visited; more than one is a group.
    pub toewijzingen: Vec<Uuid>,
    /// Name of the group.
    #[serde(default)]
    pub groep: String,
    /// Where; empty is at the client's home.
    #[serde(default)]
    pub plaats: String,
}

/// Words to choose from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InzetKeuzes {
    /// Roles.
    pub rollen: Vec<Keuze>,
    /// Days of the week, from Monday.
    pub dagen: Vec<Keuze>,
    /// Parts of the day.
    pub dagdelen: Vec<Keuze>,
    /// Why another comes in the place of who was fixed.
    pub redenen: Vec<Keuze>,
    /// What was looked at for a match.
    pub onderdelen: Vec<Keuze>,
}

/// May somebody come here?
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InzetToets {
    /// To whom.
    pub toewijzing: Uuid,
    /// Who.
    pub medewerker: Uuid,
    /// From which day.
    pub op: NaiveDate,
}

/// Whether somebody may come somewhere.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InzetOordeel {
    /// `akkoord`, `waarschuwing` or `geblokkeerd`; an own choice never blocks, exceptions are counted.
    pub uitkomst: String,
    /// What there is to say; empty when nothing.
    pub zinnen: Vec<String>,
    /// Every rule that warns or blocks.
    pub bevindingen: Vec<MagBevinding>,
}

/// Somebody comes from a day on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuweInzet {
    /// To whom.
    pub toewijzing: Uuid,
    /// Who.
    pub medewerker: Uuid,
    /// `vast`, `vervanger` or `begeleider`. A new fixed worker ends the one before.
    pub rol: String,
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    #[serde(default)]
    pub tot: Option<NaiveDate>,
    /// Of a new fixed worker in the place of another: `ontslag`, `ziekte`, `verzuim` or `anders`.
    #[serde(default)]
    pub reden: Option<String>,
    /// What was looked at: `kwalificaties`, `clientprofiel`.
    #[serde(default, rename = "match")]
    pub passend: Vec<String>,
    /// Speaks another language: who can be reached in Dutch meanwhile. `None` is no such thing.
    #[serde(default)]
    pub contactpersoon: Option<String>,
}

/// Somebody comes until a day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InzetEinde {
    /// Which.
    pub inzet: Uuid,
    /// Last day.
    pub tot: NaiveDate,
}

/// One of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InzetVraag {
    /// Which.
    pub inzet: Uuid,
}

/// Adds visits that come round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuweReeks {
    /// The form.
    pub velden: ReeksVelden,
}

/// Another rhythm, time or worker from a day on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ReeksWijzig {
    /// Which.
    pub reeks: Uuid,
    /// How it is from `van` on.
    pub velden: ReeksVelden,
}

/// No visits after a day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ReeksStop {
    /// Which.
    pub reeks: Uuid,
    /// Last day.
    pub tot: NaiveDate,
}

commands! {
    /// Who comes to whom.
    InzetVan = "inzet" {
        /// Who comes to a client.
        van_client(ClientVraag) -> InzetBlad, recht Lezen, log Ingezien, verandert [];
        /// Words to choose from.
        keuzes(Leeg) -> InzetKeuzes, recht Lezen, log Geen, verandert [];
        /// May somebody come here? Nothing is recorded.
        toets(InzetToets) -> InzetOordeel, recht Lezen, log Geen, verandert [];
        /// Somebody comes from a day on. A contract that forbids it says which clause.
        zet(NieuweInzet) -> InzetBlad, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// Somebody comes until a day.
        beeindig(InzetEinde) -> InzetBlad, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// It was a mistake; the facts that came with it are withdrawn.
        trek_in(InzetVraag) -> InzetBlad, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// Adds visits that come round.
        reeks_nieuw(NieuweReeks) -> InzetBlad, recht Dossier, log Gewijzigd, verandert [Clienten, Planning];
        /// Another rhythm, time or worker from a day on; what was before that day stays.
        reeks_wijzig(ReeksWijzig) -> InzetBlad, recht Dossier, log Gewijzigd, verandert [Clienten, Planning];
        /// No visits after a day.
        reeks_stop(ReeksStop) -> InzetBlad, recht Dossier, log Gewijzigd, verandert [Clienten, Planning];
    }
}
