//! The form of every question, read from the types that the screens get: so no command is forgotten.

use std::collections::BTreeMap;

/// What a question, or a part of it, looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Vorm {
    /// A text.
    Tekst,
    /// A number.
    Getal,
    /// Yes or no.
    JaNee,
    /// Nothing.
    Niets,
    /// This word.
    Woord(String),
    /// Any number of these.
    Rij(Box<Vorm>),
    /// Exactly these.
    Tupel(Vec<Vorm>),
    /// These under keys of their own.
    Kaart(Box<Vorm>),
    /// An object with these keys.
    Object(Vec<(String, Vorm)>),
    /// One of these.
    Of(Vec<Vorm>),
    /// All of these together.
    En(Vec<Vorm>),
    /// A type with a name.
    Naam(String),
}

/// Every command with the name of its question, and every type by name.
pub struct Vormen {
    /// Name of the command, name of the type of its question.
    pub commandos: Vec<(String, String)>,
    /// The types.
    pub typen: BTreeMap<String, Vorm>,
}

struct Lezer<'t> {
    tekst: &'t str,
}

impl<'t> Lezer<'t> {
    fn wit(&mut self) {
        loop {
            self.tekst = self.tekst.trim_start();
            let eind = if self.tekst.starts_with("/*") {
                "*/"
            } else if self.tekst.starts_with("//") {
                "\n"
            } else {
                return;
            };
            self.tekst = self.tekst.split_once(eind).map_or("", |(_, rest)| rest);
        }
    }

    fn is(&mut self, teken: &str) -> bool {
        self.wit();
        match self.tekst.strip_prefix(teken) {
            Some(rest) => {
                self.tekst = rest;
                true
            }
            None => false,
        }
    }

    fn moet(&mut self, teken: &str) {
        let hier: String = self.tekst.chars().take(60).collect();
        assert!(self.is(teken), "{teken} expected at: {hier}");
    }

    fn woord(&mut self) -> String {
        self.wit();
        if self.is("\"") {
            let (woord, rest) = self.tekst.split_once('"').expect("a closing quote");
            self.tekst = rest;
            return woord.to_owned();
        }
        let lengte = self
            .tekst
            .find(|c: char| !c.is_alphanumeric() && c != '_' && c != '$')
            .unwrap_or(self.tekst.len());
        let (woord, rest) = self.tekst.split_at(lengte);
        self.tekst = rest;
        woord.to_owned()
    }

    fn vorm(&mut self) -> Vorm {
        self.is("|");
        let mut keuzes = vec![self.samen()];
        while self.is("|") {
            keuzes.push(self.samen());
        }
        een_of(keuzes, Vorm::Of)
    }

    fn samen(&mut self) -> Vorm {
        let mut delen = vec![self.een()];
        while self.is("&") {
            delen.push(self.een());
        }
        een_of(delen, Vorm::En)
    }

    fn een(&mut self) -> Vorm {
        self.wit();
        let vorm = if self.is("{") {
            self.object()
        } else if self.is("(") {
            let vorm = self.vorm();
            self.moet(")");
            vorm
        } else if self.is("[") {
            let mut delen = Vec::new();
            while !self.is("]") {
                delen.push(self.vorm());
                self.is(",");
            }
            Vorm::Tupel(delen)
        } else if self.tekst.starts_with('"') {
            Vorm::Woord(self.woord())
        } else {
            self.naam()
        };
        if self.tekst.starts_with("[]") {
            self.moet("[]");
            return Vorm::Rij(Box::new(vorm));
        }
        vorm
    }

    fn naam(&mut self) -> Vorm {
        match self.woord().as_str() {
            "string" => Vorm::Tekst,
            "number" => Vorm::Getal,
            "boolean" => Vorm::JaNee,
            "null" => Vorm::Niets,
            "Array" => {
                self.moet("<");
                let vorm = self.vorm();
                self.moet(">");
                Vorm::Rij(Box::new(vorm))
            }
            "Record" => {
                self.moet("<");
                self.vorm();
                self.moet(",");
                let vorm = self.vorm();
                self.moet(">");
                match vorm {
                    Vorm::Naam(naam) if naam == "never" => Vorm::Object(Vec::new()),
                    vorm => Vorm::Kaart(Box::new(vorm)),
                }
            }
            naam => {
                assert!(!naam.is_empty(), "a type expected at: {:.60}", self.tekst);
                Vorm::Naam(naam.to_owned())
            }
        }
    }

    fn object(&mut self) -> Vorm {
        let mut velden = Vec::new();
        while !self.is("}") {
            if self.is("[") {
                self.woord();
                self.woord();
                self.vorm();
                self.moet("]");
                self.is("?");
                self.moet(":");
                let vorm = self.vorm();
                self.is(",");
                self.moet("}");
                return Vorm::Kaart(Box::new(vorm));
            }
            let naam = self.woord();
            self.is("?");
            self.moet(":");
            velden.push((naam, self.vorm()));
            self.is(",");
            self.is(";");
        }
        Vorm::Object(velden)
    }
}

fn een_of(mut delen: Vec<Vorm>, samen: fn(Vec<Vorm>) -> Vorm) -> Vorm {
    if delen.len() == 1 {
        delen.remove(0)
    } else {
        samen(delen)
    }
}

/// Reads `ui/src/api`.
pub fn lees() -> Vormen {
    let map = leidraad_tests::project().join("ui/src/api");
    let bestand = |naam: &str| std::fs::read_to_string(map.join(naam)).expect("types of the screens");
    let mut typen = BTreeMap::new();
    let tekst = bestand("types.ts");
    for (plaats, _) in tekst.match_indices("\nexport type ") {
        let mut lezer = Lezer {
            tekst: &tekst[plaats + "\nexport type ".len()..],
        };
        let naam = lezer.woord();
        lezer.moet("=");
        typen.insert(naam, lezer.vorm());
    }
    let commandos = bestand("commands.ts");
    let commandos = commandos.lines().filter_map(|regel| {
        let (naam, rest) = regel.trim().strip_prefix('\'')?.split_once('\'')?;
        let vraag = rest.split_once("vraag: ")?.1.split_once(';')?.0;
        Some((naam.to_owned(), vraag.to_owned()))
    });
    Vormen {
        commandos: commandos.collect(),
        typen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_form_and_every_name_in_it_is_known() {
        let vormen = lees();
        let alle = leidraad_api::COMMANDS.iter().map(|t| t.len()).sum::<usize>();
        assert_eq!(vormen.commandos.len(), alle);
        fn ken(vorm: &Vorm, typen: &BTreeMap<String, Vorm>) {
            match vorm {
                Vorm::Naam(naam) => assert!(typen.contains_key(naam), "{naam}"),
                Vorm::Rij(v) | Vorm::Kaart(v) => ken(v, typen),
                Vorm::Tupel(v) | Vorm::Of(v) | Vorm::En(v) => v.iter().for_each(|v| ken(v, typen)),
                Vorm::Object(v) => v.iter().for_each(|(_, v)| ken(v, typen)),
                _ => {}
            }
        }
        vormen.typen.values().for_each(|vorm| ken(vorm, &vormen.typen));
        assert!(
            vormen
                .commandos
                .iter()
                .all(|(_, vraag)| vormen.typen.contains_key(vraag))
        );
    }
}
