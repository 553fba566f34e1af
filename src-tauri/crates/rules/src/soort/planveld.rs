//! Fields that a plan must have, or an evaluation of it.

use leidraad_domain::feitsoort::FeitSoort;
use serde::Deserialize;

use crate::plan::PlanEis;
use crate::regel::{Handeling, Kop, Sleutel, Tekst, regelsoort};

regelsoort! {
    /// `[[planveld]]`
    PlanveldRegel "planveld" {
        /// The fields.
        velden: Vec<Veld>,
        /// From which version of the plan on.
        #[serde(default = "eerste_versie")]
        vanaf_versie: u32,
        /// In which papers: the plan, or what is written of it afterwards.
        #[serde(default = "alleen_het_plan")]
        stukken: Vec<Stuk>,
    }
}

/// A paper about the support of a client that a contract may demand fields of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stuk {
    /// The plan itself.
    Plan,
    /// An evaluation of it on the way.
    Evaluatie,
    /// The evaluation at the end.
    Eindevaluatie,
    /// A progress report.
    Voortgangsverslag,
}

fn alleen_het_plan() -> Vec<Stuk> {
    vec![Stuk::Plan]
}

/// One field of a plan.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Veld {
    sleutel: Sleutel,
    label: Tekst,
    /// What to write, in a sentence.
    #[serde(default)]
    hulp: String,
    /// How it is filled in.
    #[serde(default)]
    invoer: Veldvorm,
    /// What can be chosen, of `keuze` and `lijst`.
    #[serde(default)]
    keuzes: Vec<Tekst>,
    /// What the program knows itself, and stands there when nobody writes anything else.
    gegeven: Option<Gegeven>,
    /// Of `gegeven = "evaluatie"`: within how many months of the plan, when no other day is planned.
    binnen_maanden: Option<u8>,
}

/// How a field of a plan is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Veldvorm {
    /// Text of several lines.
    #[default]
    Tekst,
    /// Text of one line.
    Regel,
    /// A day.
    Datum,
    /// One of a closed list.
    Keuze,
    /// Any of a closed list.
    Lijst,
    /// Days, one a line; words may stand beside them.
    Momenten,
}

/// Something that a plan must say and that the program knows from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gegeven {
    /// Name and address of the client.
    Naw,
    /// First day of support.
    Startdatum,
    /// Size of the toewijzing.
    Omvang,
    /// When the plan was discussed, and with whom.
    Besproken,
    /// With whom it was made.
    Gesprekspartner,
    /// Whether the client agrees, and if not, why.
    Overeenstemming,
    /// When there is an evaluation.
    Evaluatie,
    /// That every activity tells how often.
    Frequentie,
    /// That every activity of a week tells when.
    DagenEnTijden,
    /// That every goal tells its result.
    Resultaten,
    /// That every goal tells its result and its day.
    Smart,
    /// Where and when the intake was.
    Intake,
    /// When the client heard how to complain.
    Klachteninformatie,
}

fn eerste_versie() -> u32 {
    1
}

impl PlanveldRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        vec![self.kop(Handeling::from(FeitSoort::Plan))]
    }

    /// A rule without fields demands nothing.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        if self.velden.is_empty() {
            return Err(("velden", "a rule without fields demands nothing".to_owned()));
        }
        if self.stukken.is_empty() {
            return Err(("stukken", "say in which paper".to_owned()));
        }
        for veld in &self.velden {
            let kiest = matches!(veld.invoer, Veldvorm::Keuze | Veldvorm::Lijst);
            if kiest == veld.keuzes.is_empty() {
                return Err((
                    "velden",
                    "`keuzes` belong with `invoer = \"keuze\"` or `\"lijst\"`".to_owned(),
                ));
            }
            if veld.binnen_maanden.is_some() && veld.gegeven != Some(Gegeven::Evaluatie) {
                return Err((
                    "velden",
                    "`binnen_maanden` belongs with `gegeven = \"evaluatie\"`".to_owned(),
                ));
            }
        }
        Ok(())
    }

    /// What this rule demands of a version of a paper.
    pub fn eisen(&self, stuk: Stuk, versie: u32) -> impl Iterator<Item = PlanEis> {
        let velden = if versie < self.vanaf_versie || !self.stukken.contains(&stuk) {
            &[][..]
        } else {
            &self.velden[..]
        };
        velden.iter().map(|veld| {
            let tekst = self.kop(Handeling::from(FeitSoort::Plan)).tekst();
            PlanEis {
                regel: self.id().to_owned(),
                bron: tekst.bron,
                citaat: tekst.citaat,
                titel: tekst.titel,
                veld: veld.sleutel.0.clone(),
                label: veld.label.0.clone(),
                hulp: veld.hulp.clone(),
                wat_nu: tekst.wat_nu,
                invoer: veld.invoer,
                keuzes: veld.keuzes.iter().map(|keuze| keuze.0.clone()).collect(),
                gegeven: veld.gegeven,
                binnen_maanden: veld.binnen_maanden,
                vanaf_versie: self.vanaf_versie,
            }
        })
    }
}
