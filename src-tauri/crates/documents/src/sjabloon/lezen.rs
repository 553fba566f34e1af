//! From the text of a template to its parts.

use super::velden::veld;
use super::{Deel, SJABLOON_HOOGSTENS, Sjabloon, SjabloonFout, Sjabloonsoort, Stuk, Zin};

/// Reads a template, or says all that is wrong with it.
pub(super) fn lees(soort: Sjabloonsoort, tekst: &str) -> Result<Sjabloon, Vec<SjabloonFout>> {
    let tekst = tekst.strip_prefix('\u{FEFF}').unwrap_or(tekst);
    let tekens = tekst.chars().count();
    if tekens > SJABLOON_HOOGSTENS {
        let hoogstens = SJABLOON_HOOGSTENS;
        return Err(vec![SjabloonFout::TeLang { tekens, hoogstens }]);
    }
    let mut lezer = Lezer {
        soort,
        fouten: Vec::new(),
        regels: Vec::new(),
        delen: Vec::new(),
    };
    let regels = tekst
        .lines()
        .enumerate()
        .map(|(index, regel)| (index + 1, regel.trim()));
    let mut regels = regels.skip_while(|(_, regel)| regel.is_empty());
    let titel = regels.next().and_then(|(nummer, regel)| {
        let titel = titel(regel)?;
        Some(lezer.zin(&[(nummer, titel)]))
    });
    if titel.is_none() {
        lezer.fouten.push(SjabloonFout::GeenTitel);
    }
    for (nummer, regel) in regels {
        lezer.regel(nummer, regel);
    }
    lezer.sluit();
    if lezer.delen.is_empty() && lezer.fouten.is_empty() {
        lezer.fouten.push(SjabloonFout::GeenTekst);
    }
    match titel {
        Some(titel) if lezer.fouten.is_empty() => Ok(Sjabloon {
            titel,
            delen: ondertekend(lezer.delen),
        }),
        _ => Err(lezer.fouten),
    }
}

fn titel(regel: &str) -> Option<&str> {
    let (woord, titel) = regel.split_once(':')?;
    let titel = titel.trim();
    (woord.trim().eq_ignore_ascii_case("titel") && !titel.is_empty()).then_some(titel)
}

/// A part, or the line of underscores.
enum Gelezen {
    Deel(Deel),
    Streep,
}

struct Lezer<'a> {
    soort: Sjabloonsoort,
    fouten: Vec<SjabloonFout>,
    /// Lines of the paragraph or item that is not closed yet.
    regels: Vec<(usize, &'a str)>,
    delen: Vec<Gelezen>,
}

impl<'a> Lezer<'a> {
    fn regel(&mut self, nummer: usize, regel: &'a str) {
        let streep = regel.len() >= 3 && regel.chars().all(|teken| teken == '_');
        if regel.is_empty() {
            self.sluit();
        } else if streep {
            self.sluit();
            self.delen.push(Gelezen::Streep);
        } else if let Some(kop) = na_teken(regel, '#') {
            self.sluit();
            let kop = self.zin(&[(nummer, kop)]);
            self.delen.push(Gelezen::Deel(Deel::Kop(kop)));
        } else if regel.starts_with("- ") {
            // An item begins; what follows without a blank line belongs to it.
            self.sluit();
            self.regels.push((nummer, regel));
        } else {
            self.regels.push((nummer, regel));
        }
    }

    /// Closes the open paragraph or item. Items that follow each other become one list.
    fn sluit(&mut self) {
        let mut regels = std::mem::take(&mut self.regels);
        let Some(eerste) = regels.first_mut() else { return };
        let punt = na_teken(eerste.1, '-');
        if let Some(punt) = punt {
            eerste.1 = punt;
        }
        let zin = self.zin(&regels);
        match (punt, self.delen.last_mut()) {
            (Some(_), Some(Gelezen::Deel(Deel::Lijst(punten)))) => punten.push(zin),
            (Some(_), _) => self.delen.push(Gelezen::Deel(Deel::Lijst(vec![zin]))),
            (None, _) => self.delen.push(Gelezen::Deel(Deel::Alinea(zin))),
        }
    }

    /// Lines as one text with its fields; newlines are kept.
    fn zin(&mut self, regels: &[(usize, &str)]) -> Zin {
        let mut zin = Zin::default();
        let mut tekst = String::new();
        for (index, (nummer, regel)) in regels.iter().enumerate() {
            if index > 0 {
                tekst.push('\n');
            }
            let mut rest = *regel;
            while let Some(plek) = rest.find(['{', '}']) {
                let (voor, vanaf) = rest.split_at(plek);
                tekst.push_str(voor);
                if let Some(na) = vanaf.strip_prefix("{{") {
                    tekst.push('{');
                    rest = na;
                } else if let Some(na) = vanaf.strip_prefix('}') {
                    tekst.push('}');
                    rest = na.strip_prefix('}').unwrap_or(na);
                } else {
                    match vanaf[1..].split_once('}') {
                        Some((naam, na)) if !naam.contains('{') => {
                            if let Some(naam) = self.veld(naam.trim(), *nummer) {
                                zin.0.push(Stuk::Tekst(std::mem::take(&mut tekst)));
                                zin.0.push(Stuk::Veld { naam, regel: *nummer });
                            }
                            rest = na;
                        }
                        _ => {
                            self.fouten.push(SjabloonFout::NietGesloten { regel: *nummer });
                            rest = &vanaf[1..];
                        }
                    }
                }
            }
            tekst.push_str(rest);
        }
        zin.0.push(Stuk::Tekst(tekst));
        zin.0
            .retain(|stuk| !matches!(stuk, Stuk::Tekst(tekst) if tekst.is_empty()));
        zin
    }

    fn veld(&mut self, naam: &str, regel: usize) -> Option<&'static str> {
        let fout = match veld(naam) {
            Some(veld) if veld.sjablonen.contains(&self.soort) => return Some(veld.naam),
            Some(veld) => SjabloonFout::VeldHoortHierNiet {
                regel,
                naam: veld.naam,
            },
            None => SjabloonFout::OnbekendVeld {
                regel,
                naam: naam.to_owned(),
            },
        };
        self.fouten.push(fout);
        None
    }
}

/// What follows a sign and a space.
fn na_teken(regel: &str, teken: char) -> Option<&str> {
    let na = regel.strip_prefix(teken)?;
    na.starts_with(' ').then(|| na.trim())
}

/// Joins the paragraphs around a line of underscores.
fn ondertekend(gelezen: Vec<Gelezen>) -> Vec<Deel> {
    let mut delen = Vec::new();
    let mut gelezen = gelezen.into_iter().peekable();
    while let Some(deel) = gelezen.next() {
        match deel {
            Gelezen::Deel(deel) => delen.push(deel),
            Gelezen::Streep => {
                let groet = match delen.pop() {
                    Some(Deel::Alinea(zin)) => zin,
                    ander => {
                        delen.extend(ander);
                        Zin::default()
                    }
                };
                let naam = match gelezen.next_if(|deel| matches!(deel, Gelezen::Deel(Deel::Alinea(_)))) {
                    Some(Gelezen::Deel(Deel::Alinea(zin))) => zin,
                    _ => Zin::default(),
                };
                delen.push(Deel::Ondertekening { groet, naam });
            }
        }
    }
    delen
}
