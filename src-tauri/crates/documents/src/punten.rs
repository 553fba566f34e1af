//! The border where whole hundredths become the floating point numbers of printpdf.
#![expect(
    clippy::float_arithmetic,
    reason = "printpdf counts in f32 points and colours from 0 to 1"
)]

use printpdf::{Color, Pt, Rgb};

use crate::pagina::{Kleur, Maat};

/// A length in points.
pub(crate) fn punten(maat: Maat) -> Pt {
    Pt(maat as f32 / 100.0)
}

/// How large a picture of one by one becomes.
pub(crate) fn schaal(maat: Maat) -> f32 {
    punten(maat).0
}

/// A colour without profile.
pub(crate) fn inkt(Kleur(rood, groen, blauw): Kleur) -> Color {
    // Three decimals are enough for 256 steps and keep the page description short.
    let [rood, groen, blauw] =
        [rood, groen, blauw].map(|deel| (u32::from(deel) * 1000 / 255) as f32 / 1000.0);
    Color::Rgb(Rgb::new(rood, groen, blauw, None))
}
