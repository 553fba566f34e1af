//! The contract room: what each contract says, side by side, what would follow, and changing a profile.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::feiten::{FeitSoortInfo, Keuze, NieuwFeit};
use crate::toegang::Leeg;

/// Every contract.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ContractenLijst {
    /// By name.
    pub contracten: Vec<ContractKaart>,
}

/// A contract in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ContractKaart {
    /// Id.
    pub id: String,
    /// Name.
    pub naam: String,
    /// Short name.
    pub kort: String,
    /// First day of the newest version.
    pub geldig_van: NaiveDate,
    /// Last day of it; `None` is open.
    pub geldig_tot: Option<NaiveDate>,
    /// Made or changed by the organisation itself.
    pub eigen: bool,
    /// How many rules of its own.
    pub regels: u32,
    /// How many clients have a toewijzing under it.
    pub clienten: u32,
}

/// Which contract, in which version.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ContractVraag {
    /// Contract id.
    pub contract: String,
    /// First day of the version; `None` is the newest.
    #[serde(default)]
    pub versie: Option<NaiveDate>,
}

/// A contract written out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ContractBlad {
    /// Id.
    pub id: String,
    /// Name.
    pub naam: String,
    /// First day of this version.
    pub geldig_van: NaiveDate,
    /// Last day of it.
    pub geldig_tot: Option<NaiveDate>,
    /// Every version and correction, newest first.
    pub versies: Vec<VersieInfo>,
    /// Products.
    pub producten: Vec<ProductKaart>,
    /// Topics with their rules; silent topics have none.
    pub onderwerpen: Vec<OnderwerpBlok>,
}

/// A version, or a correction of one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VersieInfo {
    /// First day.
    pub geldig_van: NaiveDate,
    /// `ingebouwd`, `nieuw`, `wijziging`, `correctie`.
    pub soort: String,
    /// Why.
    pub reden: String,
    /// By whom; empty for what came with the program.
    pub door: String,
    /// When.
    pub op: Option<NaiveDateTime>,
}

/// A product.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProductKaart {
    /// Id.
    pub id: String,
    /// Name.
    pub naam: String,
    /// Names of gemeenten.
    pub gemeenten: Vec<String>,
    /// Category and code.
    pub code: String,
    /// AV or MV.
    pub voorziening: String,
}

/// A topic.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct OnderwerpBlok {
    /// Topic.
    pub onderwerp: String,
    /// In words.
    pub label: String,
    /// The contract says nothing about it.
    pub zwijgt: bool,
    /// Its rules.
    pub regels: Vec<RegelBlad>,
}

/// A rule written out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RegelBlad {
    /// Id.
    pub id: String,
    /// Kind.
    pub soort: String,
    /// Kind in words.
    pub soort_label: String,
    /// Title.
    pub titel: String,
    /// What it says, as a sentence made from the rule.
    pub zin: String,
    /// For whom it holds, in words; empty is everybody.
    pub geldt: String,
    /// Clause.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
    /// Contract, law, national or own choice, in words.
    pub herkomst: String,
    /// How the words were read.
    pub toelichting: String,
    /// What to do.
    pub wat_nu: String,
    /// Whose work, in words.
    pub rol: String,
}

/// Contracts side by side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Vergelijking {
    /// Columns: id and short name.
    pub contracten: Vec<Keuze>,
    /// Rows.
    pub rijen: Vec<VergelijkRij>,
}

/// A topic across contracts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VergelijkRij {
    /// Topic.
    pub onderwerp: String,
    /// In words.
    pub label: String,
    /// The contracts do not say the same.
    pub verschilt: bool,
    /// One for each column.
    pub cellen: Vec<VergelijkCel>,
}

/// What one contract says about a topic.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VergelijkCel {
    /// Nothing.
    pub zwijgt: bool,
    /// Short sentences with the rule they come from.
    pub zinnen: Vec<VergelijkZin>,
}

/// One short sentence.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VergelijkZin {
    /// Rule.
    pub regel: String,
    /// The sentence.
    pub zin: String,
    /// Clause.
    pub bron: String,
    /// No clause of the contract: law, national or own choice, in words.
    pub herkomst: Option<String>,
}

/// What would follow.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WatAlsVraag {
    /// A client whose facts are the beginning; `None` begins with a toewijzing of its own.
    #[serde(default)]
    pub client: Option<Uuid>,
    /// A toewijzing that is thought of.
    #[serde(default)]
    pub toewijzing: Option<WatAlsToewijzing>,
    /// Facts that are thought of; `client` in them is not looked at.
    #[serde(default)]
    pub feiten: Vec<NieuwFeit>,
}

/// A toewijzing that is thought of.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WatAlsToewijzing {
    /// Contract.
    pub contract: String,
    /// Product of that contract.
    pub product: String,
    /// Dagtekening of the 301.
    pub dagtekening: NaiveDate,
    /// When it came in.
    pub ontvangen: Option<NaiveDate>,
    /// First day of support.
    pub ingangsdatum: Option<NaiveDate>,
    /// Last day.
    pub einddatum: Option<NaiveDate>,
    /// Urgent.
    #[serde(default)]
    pub spoed: bool,
}

/// What would follow, beside what is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WatAlsAntwoord {
    /// By date.
    pub regels: Vec<WatAlsRegel>,
}

/// One line of what would follow.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WatAlsRegel {
    /// Key.
    pub sleutel: String,
    /// Rule.
    pub regel: String,
    /// `termijn`, `melding`, `bevinding`, `berekening`.
    pub soort: String,
    /// Title.
    pub titel: String,
    /// The day.
    pub datum: NaiveDate,
    /// The day as it is now, when it is another.
    pub was: Option<NaiveDate>,
    /// `nieuw`, `verschoven`, `veranderd`, `weg`, `gelijk`.
    pub verandering: String,
    /// Where it stands, or what it says.
    pub tekst: String,
    /// Clause.
    pub bron: String,
    /// Quote.
    pub citaat: String,
}

/// The forms in which rules are made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RegelVormen {
    /// Fields of every rule.
    pub gemeenschappelijk: Vec<VormVeld>,
    /// Kinds, most used first.
    pub soorten: Vec<RegelVorm>,
    /// Kinds of fact that a rule can point at.
    pub feiten: Vec<Keuze>,
    /// Dates that a rule can count from.
    pub datums: Vec<Keuze>,
}

/// The form of one kind.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RegelVorm {
    /// Kind.
    pub soort: String,
    /// In words.
    pub label: String,
    /// What it is for, one sentence.
    pub uitleg: String,
    /// Its own fields.
    pub velden: Vec<VormVeld>,
}

/// A field of a rule.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VormVeld {
    /// Key in the profile.
    pub sleutel: String,
    /// In words.
    pub label: String,
    /// What to fill in, one sentence.
    pub uitleg: String,
    /// What it takes.
    pub invoer: VormInvoer,
    /// Choices.
    pub keuzes: Vec<Keuze>,
    /// Cannot be left empty.
    pub verplicht: bool,
}

/// What a field of a rule takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum VormInvoer {
    /// One line.
    Tekst,
    /// More lines.
    LangeTekst,
    /// One of the choices.
    Keuze,
    /// `true` or nothing.
    JaNee,
    /// A number.
    Getal,
    /// A term as `10 werkdagen`.
    Termijn,
    /// A date to count from: one of `datums`, or a kind of fact.
    Datum,
    /// Facts: a kind of fact, or a table with particulars.
    Feiten,
    /// Something with parts of its own, as the profile writes it.
    Onderdelen,
}

/// A profile as the form holds it: every value as text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielVorm {
    /// `id`, `naam`, `kort`, `geldig_van`, `geldig_tot`, `plannaam`.
    pub kop: BTreeMap<String, String>,
    /// Products.
    pub producten: Vec<BTreeMap<String, String>>,
    /// Rules, in order.
    pub regels: Vec<RegelInvoer>,
}

/// One rule as the form holds it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RegelInvoer {
    /// Kind.
    pub soort: String,
    /// Its fields, as text.
    pub velden: BTreeMap<String, String>,
}

/// A profile to check or save.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielVoorstel {
    /// The profile.
    pub profiel: ProfielVorm,
    /// `nieuw`, `wijziging`, `correctie`.
    pub soort: String,
    /// Why; needed to save.
    #[serde(default)]
    pub reden: String,
}

/// What is wrong with a profile, and what moves when it counts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielOordeel {
    /// Faults; none means that it can be saved.
    pub fouten: Vec<ProfielFoutRegel>,
    /// What would move; `None` while there are faults.
    pub gevolg: Option<ProfielGevolg>,
    /// The file.
    pub tekst: String,
}

/// One fault.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielFoutRegel {
    /// Place of the rule in `regels`, from 0; `None` is the head.
    pub regel: Option<u32>,
    /// Key.
    pub sleutel: String,
    /// One sentence.
    pub zin: String,
}

/// What moves.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielGevolg {
    /// Clients that were evaluated.
    pub clienten: u32,
    /// Open dates that move.
    pub verschoven: u32,
    /// Dates and duties that appear.
    pub nieuw: u32,
    /// Dates and duties that go.
    pub weg: u32,
    /// The first of them.
    pub voorbeelden: Vec<GevolgRegel>,
}

/// One date that moves.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct GevolgRegel {
    /// Name of the client.
    pub client: String,
    /// Title of the rule.
    pub titel: String,
    /// The day as it is.
    pub was: Option<NaiveDate>,
    /// The day as it becomes.
    pub wordt: Option<NaiveDate>,
}

/// What was saved or written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielBewaard {
    /// Contract id.
    pub contract: String,
    /// First day of the version.
    pub geldig_van: NaiveDate,
    /// The job that saves it and evaluates everybody again; cancelled, nothing is saved.
    pub taak: Uuid,
}

/// A file that was written; `None` when the user cancelled.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielBestand {
    /// Its name.
    pub bestand: Option<String>,
}

/// A profile from a file; `None` when the user cancelled.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielUitBestand {
    /// The profile, to look at and save.
    pub profiel: Option<ProfielVorm>,
    /// Why the file cannot be read, with line and key.
    pub fout: Option<String>,
}

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

/// What the organisation must do under a contract, and the facts about it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct OrganisatieBlad {
    /// Contract id.
    pub contract: String,
    /// Short name.
    pub kort: String,
    /// Terms and duties, by date.
    pub regels: Vec<OrganisatieRegel>,
    /// Facts, newest first.
    pub feiten: Vec<OrganisatieFeit>,
    /// Kinds of fact that belong to the organisation, with their forms.
    pub soorten: Vec<FeitSoortInfo>,
}

/// A term, duty, warning or figure of the organisation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct OrganisatieRegel {
    /// Key, for "Waarom?".
    pub sleutel: String,
    /// Rule.
    pub regel: String,
    /// `termijn`, `melding`, `bevinding`, `berekening`.
    pub soort: String,
    /// Title.
    pub titel: String,
    /// The day.
    pub datum: NaiveDate,
    /// `open`, `te_laat`, `voldaan`, ...; of a warning its outcome.
    pub status: String,
    /// What it says.
    pub tekst: String,
    /// Clause.
    pub bron: String,
}

/// A fact of the organisation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct OrganisatieFeit {
    /// The fact.
    pub id: Uuid,
    /// What it is called.
    pub label: String,
    /// When.
    pub op: NaiveDate,
    /// Its particulars.
    pub tekst: String,
    /// By whom.
    pub door: String,
}

/// A fact of the organisation to record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuwOrganisatieFeit {
    /// Contract id.
    pub contract: String,
    /// Kind.
    pub soort: String,
    /// *Gedaan op*.
    pub op: String,
    /// Fields, all as text.
    #[serde(default)]
    pub velden: BTreeMap<String, String>,
}

/// A fact of the organisation to withdraw.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct OrganisatieTrekIn {
    /// Contract id.
    pub contract: String,
    /// The fact.
    pub feit: Uuid,
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
