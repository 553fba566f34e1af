//! Every way in which the program says no: a closed code with its data. `taal` makes the sentence.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What went wrong. The code is the tag; screens, command line and log all use it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum Fout {
    /// Nobody is signed in.
    NietAangemeld,
    /// This role may not do this.
    GeenRecht,
    /// Only those who are named may open this dossier.
    Afgeschermd,
    /// Another team looks after this client.
    AnderTeam {
        /// Name of the coordinator.
        coordinator: String,
    },
    /// Name or password is wrong.
    WachtwoordOnjuist,
    /// Too many wrong passwords; wait.
    Wacht {
        /// Seconds still to wait.
        seconden: u32,
    },
    /// Password is too short.
    WachtwoordTeKort {
        /// Least number of characters.
        minimum: u32,
    },
    /// Password is one that everybody guesses.
    WachtwoordBekend,
    /// The recovery code is wrong.
    HerstelcodeOnjuist,
    /// A field is empty.
    VeldLeeg {
        /// Which field.
        veld: String,
    },
    /// A field holds something else than it takes.
    VeldOngeldig {
        /// Which field.
        veld: String,
        /// What it takes, a word that `taal` knows.
        verwacht: String,
    },
    /// There is no such record.
    NietGevonden {
        /// Kind of record.
        wat: String,
    },
    /// Somebody else saved in the meantime.
    IntussenGewijzigd {
        /// Who.
        door: String,
    },
    /// A rule of the contract or the law forbids this now.
    Geblokkeerd {
        /// Rule id.
        regel: String,
        /// Clause.
        bron: String,
        /// The rule's title.
        wat: String,
    },
    /// The plan is fixed; a change needs a new version.
    PlanVast,
    /// Somebody discussed or approved this version of a plan.
    PlanBesproken,
    /// The evaluation is fixed; a change needs a new version.
    EvaluatieVast,
    /// There is an open proposal to destroy already.
    VernietigingOpen,
    /// Nothing was kept long enough to be destroyed.
    NietsTeVernietigen,
    /// Not enough people approved what is to be destroyed.
    AkkoordOntbreekt,
    /// This client already exists.
    ClientBestaat {
        /// Name of that client.
        naam: String,
    },
    /// There is already a store here.
    OpslagBestaat,
    /// There is no store here.
    OpslagOntbreekt,
    /// The store was made by a newer program.
    OpslagNieuwer,
    /// The store is no store of ours, or damaged.
    OpslagStuk,
    /// The store stands on a network share.
    OpslagOpNetwerk,
    /// Another process is writing for too long.
    OpslagBezet,
    /// There is no room left on the disk.
    SchijfVol,
    /// The folder is not there (any more).
    MapOntbreekt,
    /// The backup is damaged or is none.
    BackupStuk,
    /// The key file is missing.
    SleutelsOntbreken,
    /// The key file is damaged.
    SleutelsStuk,
    /// Disk or system refused.
    Schijf {
        /// What was being done.
        wat: String,
    },
    /// A contract profile cannot be read.
    ProfielStuk {
        /// Line, key and what is wrong, in a sentence.
        waar: String,
    },
    /// A scenario cannot be read.
    ScenarioStuk {
        /// Line, key and what is wrong, in a sentence.
        waar: String,
    },
    /// No message could be read.
    BerichtStuk {
        /// Code of the fault, a word that `taal` knows.
        reden: String,
        /// Line, when known.
        regel: Option<u32>,
        /// Element, when known.
        pad: Option<String>,
    },
    /// A table cannot be read.
    WerkbladStuk {
        /// Why, a word that `taal` knows.
        reden: String,
    },
    /// A paper could not be made.
    DocumentMislukt,
    /// The desktop has no clipboard that answers.
    KlembordMislukt,
    /// The work was cancelled.
    Afgebroken,
    /// The request has a wrong form (a fault of ours).
    VraagOngeldig {
        /// Where in the request.
        pad: String,
    },
    /// There is no such command (a fault of ours).
    OnbekendCommando {
        /// Name.
        naam: String,
    },
    /// Something that cannot happen happened (a fault of ours).
    Intern {
        /// Where.
        wat: String,
    },
}

impl Fout {
    /// The code alone.
    pub fn code(&self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|v| v.get("code").and_then(|c| c.as_str()).map(str::to_owned))
            .unwrap_or_default()
    }

    /// The field that the fault is about, when there is one.
    pub fn veld(&self) -> Option<&str> {
        match self {
            Self::VeldLeeg { veld } | Self::VeldOngeldig { veld, .. } => Some(veld),
            Self::WachtwoordTeKort { .. } | Self::WachtwoordBekend => Some("wachtwoord"),
            _ => None,
        }
    }
}
