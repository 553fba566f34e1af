//! Why somebody may or may not work: what was found, and what was asked.

use chrono::NaiveDate;

use crate::medewerker::{MedewerkerSoort, Niveau, Taalniveau};

/// Why somebody may or may not work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersoneelReden {
    /// The VOG.
    Vog(VogReden),
    /// The language of the contract.
    Taal(TaalReden),
    /// A worker who speaks another language.
    Anderstalig(AnderstaligReden),
    /// The level of education.
    Niveau(NiveauReden),
    /// An education of the contract's list.
    Opleiding(OpleidingReden),
    /// Who supervises.
    Supervisor(SupervisorReden),
    /// A permission.
    Toestemming {
        /// For what.
        voor: String,
        /// Whether it was given.
        gegeven: bool,
        /// When, where a fact tells.
        op: Option<NaiveDate>,
    },
    /// Whether the worker is family of the client.
    Familie {
        /// Is family.
        familie: bool,
    },
    /// Somebody doubted the integrity of the worker.
    Twijfel {
        /// When.
        op: NaiveDate,
        /// The VOG that was issued since.
        nieuwe_vog: Option<NaiveDate>,
    },
    /// Something signed or handed out.
    Papier {
        /// What.
        papier: String,
        /// Whether it is there.
        aanwezig: bool,
    },
    /// A registration or profession.
    Beroep {
        /// Which.
        code: String,
        /// Whether it is there.
        aanwezig: bool,
    },
    /// The size of a group.
    Groepsgrootte {
        /// Clients in it.
        clienten: u32,
        /// How many there may be.
        hoogstens: u32,
    },
    /// The make-up of a group, which says what level is asked.
    Groep {
        /// Clients in it; `None` is not told.
        clienten: Option<u32>,
        /// Of those, with support of the heaviest kind.
        zwaar: u32,
        /// More than half.
        meerderheid: bool,
    },
    /// Somebody named in a plan.
    Plan {
        /// As what.
        als: PlanRol,
        /// Who is named; `None` is nobody.
        wie: Option<String>,
        /// The level that is known.
        gevonden: Option<Niveau>,
        /// The level that is asked.
        nodig: Niveau,
    },
    /// A replacement against the one who was replaced.
    Vervanging {
        /// Level of the replacement.
        gevonden: Option<Niveau>,
        /// Level of the one who was replaced.
        eerder: Option<Niveau>,
    },
    /// Several of these together.
    Samen(Vec<PersoneelReden>),
}

/// As what somebody is named in a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanRol {
    /// Drew it up.
    Opsteller,
    /// Stands behind it with expertise.
    Achterwacht,
}

/// The day from which the age of a VOG is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ijkpunt {
    /// First day of employment.
    InDienst,
    /// First day of work.
    EersteWerkdag,
    /// The day of the deployment.
    Inzet,
}

/// What was found of the VOG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VogReden {
    /// There is none.
    Geen,
    /// It was issued after the day.
    NogNiet {
        /// When it was issued.
        afgegeven: NaiveDate,
    },
    /// It is there.
    InBezit {
        /// When it was issued.
        afgegeven: NaiveDate,
    },
    /// Its screening profile.
    Profiel {
        /// When it was issued.
        afgegeven: NaiveDate,
        /// The profile it shows.
        gevonden: Option<String>,
        /// The profile that is asked.
        nodig: String,
    },
    /// Its function aspects.
    Aspecten {
        /// When it was issued.
        afgegeven: NaiveDate,
        /// Asked, but not on it.
        ontbreken: Vec<u32>,
    },
    /// Issued within the months, or before them.
    Leeftijd {
        /// When it was issued.
        afgegeven: NaiveDate,
        /// What is counted from.
        ijkpunt: Ijkpunt,
        /// That day.
        op: NaiveDate,
        /// First day on which it may be issued (counted back), or last day on which it counts (counted on).
        grens: NaiveDate,
        /// So many months.
        maanden: u32,
        /// Issued too long before.
        te_oud: bool,
    },
    /// Issued after the day from which is counted.
    NaIjkpunt {
        /// When it was issued.
        afgegeven: NaiveDate,
        /// What is counted from.
        ijkpunt: Ijkpunt,
        /// That day.
        op: NaiveDate,
    },
    /// The day from which is counted is not known.
    GeenIjkpunt {
        /// What is counted from.
        ijkpunt: Ijkpunt,
    },
    /// Worked here before the contract began, while the clause is about new workers.
    WerkteAl {
        /// First day of work.
        sinds: NaiveDate,
    },
}

/// What was found of the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaalReden {
    /// ISO 639-1.
    pub taal: String,
    /// The level that is known.
    pub gevonden: Option<Taalniveau>,
    /// The level that is asked; `None` is no level.
    pub nodig: Option<Taalniveau>,
    /// It may be, because the client agreed to a worker who speaks another language.
    pub met_toestemming: bool,
}

/// What was found of a worker who speaks another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnderstaligReden {
    /// The client agreed.
    Akkoord,
    /// The client did not agree.
    GeenToestemming,
    /// The worker speaks none of these languages.
    AndereTaal {
        /// ISO 639-1.
        toegestaan: Vec<String>,
    },
    /// The client does not speak the worker's language well enough.
    Client {
        /// ISO 639-1.
        taal: String,
        /// The level that is known.
        gevonden: Option<Taalniveau>,
        /// The level that is asked.
        nodig: Taalniveau,
    },
}

/// What was found of the level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NiveauReden {
    /// The level by education.
    Niveau {
        /// The level that is known.
        gevonden: Option<Niveau>,
        /// The level that is asked.
        nodig: Niveau,
    },
    /// A diploma of which the direction is not known.
    RichtingOnbekend {
        /// Its level.
        niveau: Niveau,
    },
    /// A diploma in another direction.
    AndereRichting {
        /// Its level.
        niveau: Niveau,
        /// Its direction.
        richting: String,
    },
    /// A level of working and thinking.
    Denkniveau {
        /// The level.
        niveau: Niveau,
    },
}

/// What was found of the education.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpleidingReden {
    /// None that the contract accepts.
    Geen,
    /// One that the contract accepts.
    Aanvaard {
        /// Its name.
        naam: String,
        /// Its level; `None` is not known.
        niveau: Option<Niveau>,
    },
    /// One of the list, at a level that is too low for the product, or lower than advised.
    Niveau {
        /// Its name.
        naam: String,
        /// Its level; `None` is not known.
        gevonden: Option<Niveau>,
        /// The level that is asked.
        nodig: Niveau,
    },
    /// One that counts only with a registration that is not known.
    Registratie {
        /// Its name.
        naam: String,
        /// The registration.
        code: String,
    },
    /// A master with, or without, the bachelor that must stand beside it.
    Master {
        /// Its name.
        naam: String,
        /// The bachelor is there.
        bachelor: bool,
    },
    /// A diploma from abroad.
    Buitenlands {
        /// Who compared it.
        vergelijking: Option<String>,
        /// Whether that counts.
        aanvaard: bool,
    },
    /// An associate degree counts as this level.
    AssociateDegree {
        /// The level.
        niveau: Niveau,
    },
    /// A certificate of recognised competences.
    Evc {
        /// When it was tested.
        getoetst_op: Option<NaiveDate>,
        /// Worked here before the contract began.
        bestaand: bool,
        /// Whether it counts.
        aanvaard: bool,
    },
}

/// What was found of the supervisor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SupervisorReden {
    /// Nobody is named.
    Geen,
    /// The worker supervises himself.
    Zelf,
    /// Somebody of whom no level is known.
    Onbekend {
        /// Who.
        wie: String,
    },
    /// A capacity that does not count.
    TeltNiet {
        /// Who.
        wie: String,
        /// In which capacity.
        soort: MedewerkerSoort,
    },
    /// The level.
    Niveau {
        /// Who.
        wie: String,
        /// The level that is known.
        gevonden: Option<Niveau>,
        /// The level that is asked.
        nodig: Niveau,
    },
    /// The profession.
    Beroep {
        /// Who.
        wie: String,
        /// The profession that is asked.
        nodig: String,
        /// Whether it is there.
        aanwezig: bool,
    },
}
