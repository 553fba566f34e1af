//! Clients: list, search, dossier.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::gegevens::{BetrokkeneRegel, Bewoner, PraktischRegel};
use crate::plannen::PlanRegel;
use crate::toegang::Leeg;
use crate::werklijst::{StandCode, TermijnRegel, WieCode};

/// A page of the client list.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ClientenVraag {
    /// Name, BSN, date of birth, postcode, street, telephone; empty is all.
    #[serde(default)]
    pub zoek: String,
    /// Whose clients; default everybody's.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub wie: Option<WieCode>,
    /// Only those without a coordinator.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub zonder_coordinator: Option<bool>,
    /// Continue behind this key, from the page before.
    #[serde(default)]
    pub na: Option<String>,
    /// Rows per page, at most 200; default 100.
    #[serde(default)]
    pub aantal: Option<u32>,
}

/// A page of the client list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ClientenAntwoord {
    /// By name.
    pub clienten: Vec<ClientRegel>,
    /// Key of the next page; `None` at the end.
    pub volgende: Option<String>,
    /// How many there are in all.
    pub totaal: u32,
}

/// One line of the client list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ClientRegel {
    /// Client.
    pub id: Uuid,
    /// Name as the client uses it.
    pub naam: String,
    /// `12 mei 1941`, with unknown parts left out.
    pub geboren: String,
    /// The same as a date; `None` when a part of it is unknown.
    #[ts(optional = nullable)]
    pub geboortedatum: Option<NaiveDate>,
    /// Years.
    pub leeftijd: Option<u32>,
    /// Place of residence.
    pub plaats: Option<String>,
    /// Short names of the contracts.
    pub contracten: Vec<String>,
    /// Name of the coordinator.
    #[ts(optional = nullable)]
    pub coordinator: Option<String>,
    /// The first open term.
    pub volgende: Option<VolgendeTermijn>,
    /// Only those who are named may open the dossier.
    #[serde(default)]
    pub afgeschermd: bool,
}

/// The first thing to do for a client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VolgendeTermijn {
    /// What.
    pub titel: String,
    /// By when.
    pub uiterlijk: NaiveDate,
    /// Where it stands.
    pub stand: StandCode,
}

/// Names a client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ClientVraag {
    /// Client.
    pub client: Uuid,
}

/// The BSN in full.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BsnAntwoord {
    /// Nine digits; `None` when not known.
    pub bsn: Option<String>,
}

/// A dossier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Dossier {
    /// Who.
    pub client: ClientKop,
    /// People around the client, that came with the 301.
    pub relaties: Vec<RelatieRegel>,
    /// People around the client, entered by hand, who are still involved.
    pub betrokkenen: Vec<BetrokkeneRegel>,
    /// Practical facts that hold now.
    pub praktisch: Vec<PraktischRegel>,
    /// Other clients at the same address.
    pub bewoners: Vec<Bewoner>,
    /// Addresses, telephone, e-mail.
    pub contactgegevens: Vec<ContactRegel>,
    /// Toewijzingen, newest first.
    pub toewijzingen: Vec<ToewijzingRegel>,
    /// Facts, terms and duties in order of date.
    pub tijdlijn: Vec<TijdlijnRegel>,
    /// Every term.
    pub termijnen: Vec<TermijnRegel>,
    /// Blocks and warnings.
    pub bevindingen: Vec<BevindingRegel>,
    /// Plans, newest first.
    pub plannen: Vec<PlanRegel>,
}

/// Who the client is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ClientKop {
    /// Client.
    pub id: Uuid,
    /// Name as the client uses it.
    pub naam: String,
    /// First names.
    pub voornamen: Option<String>,
    /// `•••• •• 137`; `None` when not known.
    pub bsn_gemaskeerd: Option<String>,
    /// `12 mei 1941`.
    pub geboren: String,
    /// The same as a date; `None` when a part of it is unknown.
    #[ts(optional = nullable)]
    pub geboortedatum: Option<NaiveDate>,
    /// Years.
    pub leeftijd: Option<u32>,
    /// Man, vrouw, onbekend.
    pub geslacht: String,
    /// Short names of the contracts.
    pub contracten: Vec<String>,
    /// In care since; `None` when not started.
    pub in_zorg_sinds: Option<NaiveDate>,
    /// Interpreter.
    pub communicatie: Option<String>,
    /// Juridische status.
    pub juridische_status: Option<String>,
    /// Wettelijke vertegenwoordiging.
    pub vertegenwoordiging: Option<String>,
    /// Remark of the gemeente.
    pub commentaar: Option<String>,
    /// The first thing to do.
    pub volgende: Option<VolgendeTermijn>,
}

/// Somebody around the client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RelatieRegel {
    /// Name.
    pub naam: String,
    /// What they are to the client.
    pub soort: String,
    /// Where to reach them.
    pub contact: ContactRegel,
}

/// One way to reach a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ContactRegel {
    /// Which address.
    pub soort: String,
    /// Street line.
    pub straat: Option<String>,
    /// Postcode and place.
    pub plaats: Option<String>,
    /// Organisation.
    pub organisatie: Option<String>,
    /// Telephone numbers.
    pub telefoon: Vec<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// From when.
    pub begindatum: Option<NaiveDate>,
    /// Until when.
    pub einddatum: Option<NaiveDate>,
}

/// A toewijzing in the dossier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ToewijzingRegel {
    /// Toewijzing.
    pub id: Uuid,
    /// ToewijzingNummer.
    pub nummer: u32,
    /// Name of the gemeente, or its code.
    pub gemeente: String,
    /// Name of the product, or category and code.
    pub product: String,
    /// Short name of the contract; `None` when it waits for one.
    pub contract: Option<String>,
    /// `AV` or `MV`.
    pub voorziening: Option<String>,
    /// `120 minuten per week`.
    pub omvang: Option<String>,
    /// First day.
    pub ingangsdatum: NaiveDate,
    /// Last day.
    pub einddatum: Option<NaiveDate>,
    /// Dagtekening of the first 301 with this number: the clocks start here.
    pub eerste_dagtekening: NaiveDate,
    /// Received on.
    pub ontvangen: NaiveDate,
    /// Nobody told when it was received: taken to be the dagtekening.
    pub ontvangen_aangenomen: bool,
    /// Somebody entered it; no 301 told of it yet.
    pub met_de_hand: bool,
    /// Urgent.
    pub spoed: bool,
    /// Why it was changed.
    pub reden_wijziging: Option<String>,
    /// Number of the toewijzing it follows on.
    pub herziet: Option<u32>,
    /// A person said so.
    pub herziet_bevestigd: bool,
    /// Numbers that it could follow on.
    pub herziet_keuzes: Vec<u32>,
    /// Remark of the gemeente.
    pub commentaar: Option<String>,
    /// A plan is possible: the contract is known.
    pub plan_mogelijk: bool,
}

/// One line of the timeline.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TijdlijnRegel {
    /// Day.
    pub datum: NaiveDate,
    /// What it is.
    pub soort: TijdlijnSoort,
    /// What happened or must happen.
    pub titel: String,
    /// Particulars.
    pub toelichting: String,
    /// Key for "Waarom?", of a term or duty.
    pub sleutel: Option<String>,
    /// Status of a term.
    pub status: Option<String>,
    /// Where an open term stands.
    pub stand: Option<StandCode>,
    /// The fact, when it is one: it can be withdrawn.
    pub feit: Option<Uuid>,
    /// Kind of fact.
    pub feitsoort: Option<String>,
    /// The note or document, when it is one.
    pub stuk: Option<Uuid>,
    /// What was tried, of an open term of first contact.
    pub pogingen: Option<Pogingen>,
    /// ToewijzingNummer, when it belongs to one.
    pub toewijzing: Option<u32>,
    /// Who recorded it.
    pub door: Option<String>,
    /// When it was recorded.
    pub geregistreerd_op: Option<NaiveDateTime>,
}

/// What a line of the timeline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum TijdlijnSoort {
    /// A fact.
    Feit,
    /// A term.
    Termijn,
    /// Somebody must be told.
    Melding,
    /// A message came in.
    Bericht,
    /// A note.
    Notitie,
    /// A document.
    Stuk,
}

/// Attempts to reach a client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Pogingen {
    /// How many.
    pub aantal: u32,
    /// The last one.
    pub laatste: NaiveDate,
}

/// A block or a warning.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BevindingRegel {
    /// Stable key within the client, for "Waarom?".
    pub sleutel: String,
    /// Rule id.
    pub regel: String,
    /// Clause.
    pub bron: String,
    /// ToewijzingNummer.
    pub toewijzing: Option<u32>,
    /// `akkoord`, `waarschuwing`, `geblokkeerd`.
    pub uitkomst: String,
    /// What is wrong and what would make it right.
    pub zin: String,
}

/// A client entered by hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuweClient {
    /// May be empty when not known yet.
    pub bsn: String,
    /// Surname.
    pub achternaam: String,
    /// Voorvoegsel.
    pub voorvoegsel: String,
    /// Initials.
    pub voorletters: String,
    /// Date of birth.
    pub geboortedatum: NaiveDate,
    /// `0`, `1` or `2` (COD046).
    pub geslacht: String,
    /// Street.
    pub straat: String,
    /// House number.
    pub huisnummer: Option<u32>,
    /// Postcode.
    pub postcode: String,
    /// Place.
    pub plaats: String,
    /// Telephone.
    pub telefoon: String,
}

/// The client that was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ClientGemaakt {
    /// Client.
    pub client: Uuid,
}

commands! {
    /// Clients and their dossier.
    Clienten = "clienten" {
        /// A page of the list, searched.
        lijst(ClientenVraag) -> ClientenAntwoord, recht Lezen, log Gezocht, verandert [];
        /// One dossier.
        dossier(ClientVraag) -> Dossier, recht Lezen, log Ingezien, verandert [];
        /// The BSN in full.
        bsn(ClientVraag) -> BsnAntwoord, recht Dossier, log Ingezien, verandert [];
        /// Puts the BSN on the clipboard for half a minute.
        bsn_kopieer(ClientVraag) -> Leeg, recht Dossier, log Ingezien, verandert [];
        /// Enters a client by hand.
        nieuw(NieuweClient) -> ClientGemaakt, recht Dossier, log Gewijzigd, verandert [Clienten];
    }
}
