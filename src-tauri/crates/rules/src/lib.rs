//! Contract profiles as data, and what they say about a client: termijnen, meldingen and bevindingen, with reasons.
//!
//! Pure: the same toewijzingen and facts give the same outcome, whatever their order and whatever today is.
//! Law is data (`assets/contracten`); this crate knows kinds of rules and how to count days, no contract.

mod beoordeel;
mod breuk;
mod duur;
mod feiten;
mod invoer;
mod kalender;
mod keten;
mod klok;
mod levering;
mod lezen;
mod mag;
mod medewerker;
mod opleidingen;
mod patroon;
mod periode;
mod plan;
mod profiel;
mod profielen;
mod reden;
mod regel;
mod rekenen;
mod scenario;
mod soort;
mod uitkomst;
mod vorm;

pub use beoordeel::beoordeel;
pub use breuk::Breuk;
pub use duur::{Duur, Eenheid, Richting};
pub use invoer::{ClientInvoer, Herziening, Horizon, Invoer, Over, TariefInvoer, ToewijzingInvoer};
pub use kalender::{Atw, Feestdag, Kalender, Telwijze};
pub use lezen::{DataFout, FoutWat, ProfielFout};
pub use mag::{mag, productgroepen};
pub use medewerker::{
    Groep, Inzet, Kwalificatie, Medewerker, MedewerkerSoort, Niveau, Taal, Taalniveau, Vog,
};
pub use plan::{Gegeven, PlanEis, PlanOordeel, Stuk, Veldvorm, beoordeel_plan, evaluatie_eisen, plan_eisen};
pub use profiel::{Product, Profiel, SOORTEN, velden_van};
pub use profielen::Profielen;
pub use reden::{Afwijking, Anker, AnkerSoort, Reden, StreefReden};
pub use regel::{Herkomst, ONDERWERPEN, RegelTekst};
pub use scenario::{
    Antwoord, AntwoordBerekening, AntwoordBevinding, AntwoordKop, AntwoordMelding, AntwoordTermijn, Scenario,
};
pub use soort::berekening::BerekeningReden;
pub use soort::grens::Gemeten;
pub use soort::ladder::LadderReden;
pub use soort::norm::NormReden;
pub use soort::personeel::reden::{
    AnderstaligReden, Ijkpunt, NiveauReden, OpleidingReden, PersoneelReden, PlanRol, SupervisorReden,
    TaalReden, VogReden,
};
pub use soort::telling::TellingReden;
pub use soort::tijdvak::TijdvakReden;
pub use uitkomst::{
    Afloop, Berekening, Bevinding, BevindingReden, Meeteenheid, Melding, Oordeel, Status, Termijn, Uitkomst,
    VervalReden, stand_om, stand_van,
};
pub use vorm::{ELKE_REGEL, ProfielVorm};
