//! Drives the real program in a real window, through WebKitWebDriver.
//!
//! ```text
//! use leidraad_tests::venster::Start;
//!
//! let venster = Start::leeg().open();
//! venster.wait_for_heading("Welkom");
//! venster.fill("Naam van de organisatie", "Thuiszorg De Linde");
//! venster.click("Verder");
//! assert_eq!(venster.axe(), Vec::<String>::new());
//! ```
//!
//! Everything waits in the page itself until it can be done, at most [`GEDULD`]; a failure panics with what the window
//! shows. The protocol is one small file here: the libraries for it are asynchronous and bring more than they save.

mod axe;
mod base64;
#[cfg(feature = "venster")]
mod bureaublad;
mod driver;
mod http;
pub mod schermen;
mod sessie;
mod start;
mod zoek;

#[cfg(feature = "venster")]
pub use bureaublad::{Bureaublad, Getoond};
pub use sessie::{GEDULD, Toets, Venster};
pub use start::Start;
