//! Papers for clients: from what a document says to pages, and from pages to PDF and SVG.
//!
//! [`pagineer`] divides a [`Document`] over pages; [`pdf`] writes them and [`svg`] shows one. Both
//! read the same pages, so the preview is what comes out of the printer. Texts come from the
//! caller. Lengths are whole hundredths of a point; the same document gives the same bytes.

mod bladwijzers;
mod blokken;
mod briefhoofd;
mod deelletter;
mod fout;
mod gegevens;
mod handtekeningen;
mod jpeg;
mod kenmerk;
mod letter;
mod logo;
mod model;
mod naamregel;
mod opening;
mod opmaak;
mod pagina;
mod paginabeeld;
mod paginainhoud;
mod pdf;
mod plaatje;
mod punten;
mod regels;
mod schoon;
pub mod sjabloon;
mod strook;
mod structuur;
mod svg;
mod tabel;
mod tagboom;
mod verdeling;
mod xmp;

pub use fout::DocumentFout;
pub use letter::Letter;
pub use logo::{LOGO_BESTAND_HOOGSTENS, LOGO_JPEG_HOOGSTENS, Logo, LogoFout};
pub use model::{Blok, Brief, Document, Kop};
pub use pagina::{Beeld, Bron, Kleur, Lijn, Maat, Pagina, Rol, Tekstrun, Vlak};
pub use pdf::pdf;
pub use svg::svg;
pub use verdeling::pagineer;
