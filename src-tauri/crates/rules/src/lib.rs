//! Contract profiles as data, and what they say about a client: termijnen, meldingen and bevindingen, with reasons.
//!
//! Pure: the same toewijzingen and facts give the same outcome, whatever their order and whatever today is.
//! Law is data (`assets/contracten`); this crate knows kinds of rules and how to count days, no contract.

mod beoordeel;
mod duur;
mod feiten;
mod invoer;
mod kalender;
mod keten;
mod lezen;
mod patroon;
mod plan;
mod profiel;
mod profielen;
mod reden;
mod regel;
mod rekenen;
mod soort;
mod uitkomst;

pub use beoordeel::beoordeel;
pub use duur::{Duur, Eenheid, Richting};
pub use invoer::{Invoer, ToewijzingInvoer};
pub use kalender::{Atw, Feestdag, Kalender, Telwijze};
pub use lezen::{DataFout, FoutWat, ProfielFout};
pub use plan::{PlanEis, PlanOordeel, beoordeel_plan, plan_eisen};
pub use profiel::{Product, Profiel};
pub use profielen::Profielen;
pub use reden::{Afwijking, Anker, AnkerSoort, Reden, StreefReden};
pub use regel::{Herkomst, RegelTekst};
pub use uitkomst::{
    Afloop, Bevinding, BevindingReden, Melding, Oordeel, Status, Termijn, Uitkomst, VervalReden, stand_van,
};
