//! A page as SVG, for the preview and for printing from the window.

use std::fmt::Write;

use crate::pagina::{Beeld, Kleur, Maat, Pagina, Tekstrun};

/// One page as a self-contained SVG of class `pagina`, in points, in the font family Inter.
///
/// Only presentation attributes are used, so it also shows under a strict content security policy.
pub fn svg(pagina: &Pagina) -> String {
    let (breedte, hoogte) = (Punten(pagina.breedte), Punten(pagina.hoogte));
    let mut uit = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="pagina" viewBox="0 0 {breedte} {hoogte}" "#
    );
    uit.push_str(r#"width="210mm" height="297mm" font-family="Inter" text-rendering="geometricPrecision">"#);
    rechthoek(
        &mut uit,
        (0, 0),
        (pagina.breedte, pagina.hoogte),
        Kleur(255, 255, 255),
    );
    for vlak in &pagina.vlakken {
        rechthoek(
            &mut uit,
            (vlak.x, vlak.y),
            (vlak.breedte, vlak.hoogte),
            vlak.kleur,
        );
    }
    for lijn in &pagina.lijnen {
        rechthoek(&mut uit, (lijn.x, lijn.y), (lijn.breedte, lijn.dikte), lijn.kleur);
    }
    for beeld in &pagina.beelden {
        plaatje(&mut uit, beeld);
    }
    for run in &pagina.tekst {
        tekstrun(&mut uit, run);
    }
    uit.push_str("</svg>");
    uit
}

fn rechthoek(uit: &mut String, (x, y): (Maat, Maat), (breedte, hoogte): (Maat, Maat), kleur: Kleur) {
    let [x, y, breedte, hoogte] = [x, y, breedte, hoogte].map(Punten);
    let _ = write!(
        uit,
        r#"<rect x="{x}" y="{y}" width="{breedte}" height="{hoogte}" fill="{}"/>"#,
        Hex(kleur)
    );
}

/// The address holds the image itself and nothing that needs escaping.
fn plaatje(uit: &mut String, beeld: &Beeld) {
    let [x, y, breedte, hoogte] = [beeld.x, beeld.y, beeld.breedte, beeld.hoogte].map(Punten);
    let adres = &beeld.logo.data().adres;
    let _ = write!(
        uit,
        r#"<image x="{x}" y="{y}" width="{breedte}" height="{hoogte}" preserveAspectRatio="none" href="{adres}"/>"#
    );
}

/// `textLength` keeps the width equal to that on paper, whatever kerning the browser applies.
fn tekstrun(uit: &mut String, run: &Tekstrun) {
    let [x, y, grootte, breedte] = [run.x, run.y, run.grootte, run.breedte].map(Punten);
    let _ = write!(
        uit,
        r#"<text x="{x}" y="{y}" font-size="{grootte}" font-weight="{}" fill="{}" textLength="{breedte}">"#,
        run.letter.gewicht(),
        Hex(run.kleur),
    );
    for teken in run.tekst.chars().filter(|teken| !teken.is_control()) {
        match teken {
            '&' => uit.push_str("&amp;"),
            '<' => uit.push_str("&lt;"),
            '>' => uit.push_str("&gt;"),
            _ => uit.push(teken),
        }
    }
    uit.push_str("</text>");
}

struct Punten(Maat);

impl std::fmt::Display for Punten {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let teken = if self.0 < 0 { "-" } else { "" };
        let hele = self.0.unsigned_abs();
        write!(f, "{teken}{}.{:02}", hele / 100, hele % 100)
    }
}

struct Hex(Kleur);

impl std::fmt::Display for Hex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Kleur(rood, groen, blauw) = self.0;
        write!(f, "#{rood:02x}{groen:02x}{blauw:02x}")
    }
}
