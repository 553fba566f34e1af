//! Data to Dutch sentence, from `assets/taal`: errors, reasons, messages, labels. The one room for words that users
//! read; screens keep only the labels of their own buttons and headings.

mod berichten;
mod contracten;
mod datum;
mod feiten;
mod fout;
mod personeel;
mod reden;
mod regelzin;
mod sjabloon;
mod vormen;
mod woorden;

pub use berichten::{bestandsfout, import, leesfout, niveau2, waarschuwing};
pub use contracten::{onderwerp, organisatie, profielfout, profielversie, regelsoort, status, telwijze};
pub use datum::{dag, dag_zonder_jaar, geboren, lange_dag};
pub use feiten::{feit_knop, feit_label, feit_samenvatting, veld_label, woord};
pub use fout::{fout, veld_verwacht};
pub use reden::{berekening, bevinding, herkomst, sommen, streef_toelichting};
pub use regelzin::{Velden, geldt_zin, regelzin};
pub use vormen::{VeldWoorden, vormveld};
pub use woorden::{gemeente, omvang, rol};
