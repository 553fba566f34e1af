//! Who works for us: the register, their papers, and whether they may work somewhere.

mod brief;
mod caseload;
mod mag;
mod papier;
mod toezicht;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::beginsituatie::{InvoerBestand, InvoerBlik, InvoerUitslag, InvoerVraag};
use crate::berichten::{Gekozen, Taak};
use crate::brieven::BriefBeeld;
use crate::command::commands;
use crate::feiten::Keuze;
use crate::toegang::{Bewaard, Leeg};

pub use brief::{
    MedewerkerBriefBegin, MedewerkerBriefGemaakt, MedewerkerBriefMaak, MedewerkerBriefScherm,
    MedewerkerBriefVraag,
};
pub use caseload::{WerktVoor, WerktVoorBezoek, WerktVoorClient, WerktVoorTaak};
pub use mag::{
    MagAntwoord, MagBevinding, MagCel, MagKolom, MagRij, MagVraag, NieuweUitzondering, UitzonderingRegel,
    UitzonderingVraag,
};
pub use papier::{NieuwPapier, PapierIntrekken, PapierRegel, PapierVelden, PapierVorm, PapierVraagveld};
pub use toezicht::{
    Aanlooptijd, Aanlooptijden, PapierGevraagd, ToezichtAntwoord, ToezichtClient, ToezichtPunt,
    ToezichtTellers, ToezichtUitzondering,
};

/// Which workers a list shows.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkersVraag {
    /// Name, personnel number, company or telephone; empty is everybody.
    #[serde(default)]
    pub zoek: String,
    /// Only of this capacity.
    #[serde(default)]
    pub soort: Option<String>,
    /// Also those who are inactive.
    #[serde(default)]
    pub ook_inactief: bool,
    /// Page that follows on this key.
    #[serde(default)]
    pub na: Option<String>,
    /// Rows in a page.
    #[serde(default)]
    pub aantal: Option<u32>,
}

/// A page of workers.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkersAntwoord {
    /// By surname.
    pub medewerkers: Vec<MedewerkerRegel>,
    /// Key of the next page; `None` is the last.
    pub volgende: Option<String>,
    /// How many there are in all.
    pub totaal: u32,
}

/// One worker in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkerRegel {
    /// Who.
    pub id: Uuid,
    /// Personnel number; empty is none.
    pub nummer: String,
    /// Name.
    pub naam: String,
    /// Capacity, a code.
    pub soort: String,
    /// Its word.
    pub soort_tekst: String,
    /// `in_dienst`, `komt`, `uit_dienst` or `inactief`.
    pub stand: String,
    /// Its word.
    pub stand_tekst: String,
    /// VOG, language and qualification.
    pub papieren: Vec<PapierStand>,
    /// Minutes a week that were agreed.
    pub minuten_per_week: Option<u32>,
    /// Four figures of postcodes.
    pub werkgebied: Vec<u16>,
}

/// How it stands with one kind of paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PapierStand {
    /// `vog`, `taal` or `kwalificatie`.
    pub wat: String,
    /// `ontbreekt`, `verlopen`, `binnenkort` or `geldig`.
    pub stand: String,
    /// Its word.
    pub stand_tekst: String,
    /// What there is: `A2`, `mbo-3`, a day.
    pub tekst: String,
}

/// Whom it is about.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkerVraag {
    /// Who.
    pub medewerker: Uuid,
}

/// What the form of a worker holds.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkerVelden {
    /// Personnel number; empty is none.
    #[serde(default)]
    pub nummer: String,
    /// Capacity, a code.
    pub soort: String,
    /// First name.
    #[serde(default)]
    pub roepnaam: String,
    /// What stands before the surname.
    #[serde(default)]
    pub voorvoegsel: String,
    /// Surname.
    pub achternaam: String,
    /// Own company, or the subcontractor's.
    #[serde(default)]
    pub bedrijf: String,
    /// Telephone.
    #[serde(default)]
    pub telefoon: String,
    /// E-mail.
    #[serde(default)]
    pub email: String,
    /// First day of work.
    #[serde(default)]
    pub eerste_werkdag: Option<NaiveDate>,
    /// Minutes a week that were agreed.
    #[serde(default)]
    pub minuten_per_week: Option<u32>,
    /// Four figures of postcodes, with spaces or commas between them; empty is everywhere.
    #[serde(default)]
    pub werkgebied: String,
    /// Codes of how they travel.
    #[serde(default)]
    pub vervoer: Vec<String>,
    /// Periods of employment or agreement.
    #[serde(default)]
    pub periodes: Vec<PeriodeVelden>,
    /// Times in a usual week at which they can work.
    #[serde(default)]
    pub beschikbaar: Vec<BlokVelden>,
    /// Inactive since.
    #[serde(default)]
    pub inactief_sinds: Option<NaiveDate>,
    /// Why.
    #[serde(default)]
    pub inactief_reden: String,
}

/// A period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PeriodeVelden {
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    #[serde(default)]
    pub tot: Option<NaiveDate>,
}

/// A time in a usual week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BlokVelden {
    /// Day, `ma` to `zo`.
    pub dag: String,
    /// From, as `08:00`.
    pub van: String,
    /// Until, as `12:30`.
    pub tot: String,
}

/// Everything of one worker.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkerBlad {
    /// As in the list.
    pub medewerker: MedewerkerRegel,
    /// To save over.
    pub versie: u32,
    /// What the form holds.
    pub velden: MedewerkerVelden,
    /// Papers, the newest of a kind first, withdrawn ones too.
    pub papieren: Vec<PapierRegel>,
    /// Relations that hold.
    pub relaties: Vec<MedewerkerRelatie>,
    /// Exceptions, newest first.
    pub uitzonderingen: Vec<UitzonderingRegel>,
    /// The signed-in user may change the register.
    pub mag_wijzigen: bool,
    /// The signed-in user may allow what a contract forbids.
    pub mag_toestaan: bool,
}

/// Something between a worker and a client or colleague.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkerRelatie {
    /// Which.
    pub id: Uuid,
    /// `familie` or `niet-samen`.
    pub soort: String,
    /// Its word.
    pub soort_tekst: String,
    /// The client, when it is one.
    pub client: Option<Uuid>,
    /// The colleague, when it is one.
    pub collega: Option<Uuid>,
    /// Name of the other.
    pub naam: String,
    /// More about it.
    pub toelichting: String,
}

/// Records a relation; with a client or with a colleague.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuweRelatie {
    /// Whose.
    pub medewerker: Uuid,
    /// `familie` or `niet-samen`.
    pub soort: String,
    /// A client.
    #[serde(default)]
    pub client: Option<Uuid>,
    /// A colleague.
    #[serde(default)]
    pub collega: Option<Uuid>,
    /// More about it.
    #[serde(default)]
    pub toelichting: String,
}

/// A relation that holds no more.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RelatieVraag {
    /// Which.
    pub relatie: Uuid,
}

/// Somebody new.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuweMedewerker {
    /// What the form holds.
    pub velden: MedewerkerVelden,
}

/// Saves the form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkerBewaar {
    /// Who.
    pub medewerker: Uuid,
    /// The version that was read.
    pub versie: u32,
    /// What the form holds.
    pub velden: MedewerkerVelden,
}

/// What can be chosen in the forms.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkerKeuzes {
    /// Capacities.
    pub soorten: Vec<Keuze>,
    /// Ways to travel.
    pub vervoer: Vec<Keuze>,
    /// Kinds of relation.
    pub relaties: Vec<Keuze>,
    /// Kinds of paper, each with the fields of its form.
    pub papieren: Vec<PapierVorm>,
}

commands! {
    /// Who works for us.
    Medewerkers = "medewerkers" {
        /// A page of workers.
        lijst(MedewerkersVraag) -> MedewerkersAntwoord, recht Lezen, log Gezocht, verandert [];
        /// What can be chosen in the forms.
        keuzes(Leeg) -> MedewerkerKeuzes, recht Lezen, log Geen, verandert [];
        /// Everything of one worker.
        toon(MedewerkerVraag) -> MedewerkerBlad, recht Dossier, log Ingezien, verandert [];
        /// Adds a worker.
        nieuw(NieuweMedewerker) -> MedewerkerBlad, recht Personeel, log Gewijzigd, verandert [Medewerkers];
        /// Saves a worker.
        bewaar(MedewerkerBewaar) -> MedewerkerBlad, recht Personeel, log Gewijzigd, verandert [Medewerkers];
        /// Adds a paper; the old ones stay.
        papier(NieuwPapier) -> MedewerkerBlad, recht Personeel, log Gewijzigd, verandert [Medewerkers];
        /// Withdraws a paper with a reason; it stays readable.
        papier_trek_in(PapierIntrekken) -> MedewerkerBlad, recht Personeel, log Gewijzigd, verandert [Medewerkers];
        /// Records a relation to a client or colleague.
        relatie(NieuweRelatie) -> MedewerkerBlad, recht Personeel, log Gewijzigd, verandert [Medewerkers];
        /// A relation holds no more.
        relatie_trek_in(RelatieVraag) -> MedewerkerBlad, recht Personeel, log Gewijzigd, verandert [Medewerkers];
        /// Who may work for which contract and product on a day; of one worker with every reason.
        mag(MagVraag) -> MagAntwoord, recht Lezen, log Geen, verandert [];
        /// Allows what a rule of a contract forbids, with a reason.
        sta_toe(NieuweUitzondering) -> MedewerkerBlad, recht Contracten, log Gewijzigd, verandert [Medewerkers];
        /// Takes that back.
        sta_niet_toe(UitzonderingVraag) -> MedewerkerBlad, recht Contracten, log Gewijzigd, verandert [Medewerkers];
        /// For whom somebody is counted on: clients and open tasks.
        caseload(MedewerkerVraag) -> WerktVoor, recht Dossier, log Ingezien, verandert [];
        /// What a team lead sees to: papers that end or are missing, who may not come, who leaves; and the exceptions.
        toezicht(Leeg) -> ToezichtAntwoord, recht Personeel, log Geen, verandert [];
        /// Records that a worker was asked for a paper, or takes that back: the line waits while it can still come.
        gevraagd(PapierGevraagd) -> ToezichtAntwoord, recht Personeel, log Gewijzigd, verandert [Medewerkers];
        /// A letter that asks a worker for a paper, filled in from what is known.
        brief(MedewerkerBriefBegin) -> MedewerkerBriefScherm, recht Personeel, log Geen, verandert [];
        /// That letter as it will print.
        brief_voorbeeld(MedewerkerBriefVraag) -> BriefBeeld, recht Personeel, log Geen, verandert [];
        /// Makes it: a PDF through the file dialog, or pages to print. From then on the paper was asked for.
        brief_maak(MedewerkerBriefMaak) -> MedewerkerBriefGemaakt, recht Personeel, log Gewijzigd, verandert [Medewerkers];
        /// How long before its end a paper comes on Vandaag.
        aanloop(Leeg) -> Aanlooptijden, recht Personeel, log Geen, verandert [];
        /// Sets that.
        zet_aanloop(Aanlooptijden) -> Aanlooptijden, recht Contracten, log Gewijzigd, verandert [Medewerkers];
        /// Saves the list as an Excel file, which can be read in again.
        naar_excel(MedewerkersVraag) -> Bewaard, recht Personeel, log Export, verandert [];
        /// Opens the file dialog for a table.
        kies(Leeg) -> Gekozen, recht Personeel, log Geen, verandert [];
        /// Looks into a table; stores nothing.
        bekijk(InvoerBestand) -> InvoerBlik, recht Personeel, log Geen, verandert [];
        /// Reads a table in, or says what would happen; answers with a job.
        invoer(InvoerVraag) -> Taak, recht Personeel, log Geen, verandert [];
        /// Stops the job after the row it is at.
        annuleer(Taak) -> Taak, recht Personeel, log Geen, verandert [];
        /// What came of the job.
        uitslag(Taak) -> InvoerUitslag, recht Personeel, log Geen, verandert [];
        /// Saves the bad rows with what is wrong with them.
        fouten_opslaan(Taak) -> Bewaard, recht Personeel, log Geen, verandert [];
        /// Saves an example table to fill in.
        voorbeeldbestand(Leeg) -> Bewaard, recht Personeel, log Geen, verandert [];
    }
}
