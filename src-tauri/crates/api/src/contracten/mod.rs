//! The contract room: what each contract says, side by side, what would follow, and changing a profile.

mod blad;
mod organisatie;
mod profiel;
mod wat_als;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

pub use self::blad::{
    ContractBlad, ContractKaart, ContractVraag, ContractenLijst, OnderwerpBlok, ProductKaart, RegelBlad,
    VergelijkCel, VergelijkRij, VergelijkZin, Vergelijking, VersieInfo,
};
pub use self::organisatie::{
    NieuwOrganisatieFeit, OrganisatieBlad, OrganisatieFeit, OrganisatieRegel, OrganisatieTrekIn,
};
pub use self::profiel::{
    GevolgRegel, ProfielBestand, ProfielBewaard, ProfielFoutRegel, ProfielGevolg, ProfielOordeel,
    ProfielUitBestand, ProfielVoorstel, ProfielVorm, RegelInvoer, RegelVorm, RegelVormen, VormInvoer,
    VormVeld,
};
pub use self::wat_als::{WatAlsAntwoord, WatAlsRegel, WatAlsToewijzing, WatAlsVraag};
use crate::command::commands;
use crate::toegang::Leeg;

/// How days are counted where contracts are silent (C2, C3, C6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TelInstellingen {
    /// Goede Vrijdag and 5 May are no working days.
    pub betwiste_dagen_vrij: bool,
    /// Days equated by royal decree are no working days.
    pub gelijkgestelde_dagen_vrij: bool,
    /// A term in days, weeks or months that ends on a free day goes on to the next working day.
    pub verlengen_tot_werkdag: bool,
}

/// Evaluating everybody again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Herbeoordeling {
    /// The job, to follow and to cancel.
    pub taak: Uuid,
}

commands! {
    /// The contract room.
    Contracten = "contracten" {
        /// Every contract.
        lijst(Leeg) -> ContractenLijst, recht Lezen, log Geen, verandert [];
        /// A contract written out.
        toon(ContractVraag) -> ContractBlad, recht Lezen, log Geen, verandert [];
        /// Topics by contracts.
        vergelijk(Leeg) -> Vergelijking, recht Lezen, log Geen, verandert [];
        /// What would follow from facts that are thought of.
        wat_als(WatAlsVraag) -> WatAlsAntwoord, recht Lezen, log Ingezien, verandert [];
        /// The forms in which rules are made.
        vormen(Leeg) -> RegelVormen, recht Lezen, log Geen, verandert [];
        /// A profile in its form.
        bewerk(ContractVraag) -> ProfielVorm, recht Lezen, log Geen, verandert [];
        /// Whether a profile is right, and what moves when it counts.
        controleer(ProfielVoorstel) -> ProfielOordeel, recht Contracten, log Geen, verandert [];
        /// Saves a profile as a dated version; everybody is evaluated again.
        bewaar(ProfielVoorstel) -> ProfielBewaard, recht Contracten, log Gewijzigd, verandert [Contracten, Clienten, Termijnen];
        /// Writes a profile to a file that the user chooses.
        uitvoer(ContractVraag) -> ProfielBestand, recht Lezen, log Geen, verandert [];
        /// Reads a profile from a file that the user chooses; nothing is saved.
        invoer(Leeg) -> ProfielUitBestand, recht Contracten, log Geen, verandert [];
        /// What the organisation must do under a contract.
        organisatie(ContractVraag) -> OrganisatieBlad, recht Lezen, log Geen, verandert [];
        /// Records a fact of the organisation.
        leg_vast(NieuwOrganisatieFeit) -> OrganisatieBlad, recht Dossier, log Gewijzigd, verandert [Contracten, Termijnen];
        /// Withdraws a fact of the organisation.
        trek_in(OrganisatieTrekIn) -> OrganisatieBlad, recht Dossier, log Gewijzigd, verandert [Contracten, Termijnen];
        /// How days are counted.
        tellen(Leeg) -> TelInstellingen, recht Lezen, log Geen, verandert [];
        /// Changes how days are counted; everybody is evaluated again.
        tel_anders(TelInstellingen) -> Herbeoordeling, recht Contracten, log Gewijzigd, verandert [Contracten, Clienten, Termijnen];
        /// Evaluates everybody again, all or nothing; progress comes as events of the job.
        herbeoordeel(Leeg) -> Herbeoordeling, recht Contracten, log Gewijzigd, verandert [Clienten, Termijnen];
    }
}
