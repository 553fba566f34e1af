//! A small checker of tagged PDF: reads the tree back and names what does not hold.

mod inhoud;

use std::collections::{BTreeMap, BTreeSet};

use inhoud::{Pagina, lees_pagina};
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A structure tree that was read back, with what stands on the pages.
pub struct Boom {
    elementen: Vec<Element>,
    paginas: BTreeMap<ObjectId, Pagina>,
    fouten: Vec<String>,
}

struct Element {
    soort: String,
    scope: Option<String>,
    alt: Option<String>,
    kinderen: Vec<usize>,
    /// Page and MCID.
    inhoud: Vec<(ObjectId, i64)>,
}

impl Boom {
    /// Reads a PDF; every fault found on the way is kept.
    pub fn lees(bytes: &[u8]) -> Self {
        let pdf = Document::load_mem(bytes).expect("a readable PDF");
        let mut boom = Self {
            elementen: Vec::new(),
            paginas: pdf
                .get_pages()
                .into_values()
                .map(|pagina| (pagina, lees_pagina(&pdf, pagina)))
                .collect(),
            fouten: Vec::new(),
        };
        boom.keur_kop(&pdf);
        let wortel = woordenboek(&pdf, pdf.catalog().and_then(|c| c.get(b"StructTreeRoot")).ok());
        let eerste = enkele_verwijzing(&wortel).expect("a Document element");
        let mut namen = BTreeMap::new();
        boom.lees_element(&pdf, eerste, &mut namen);
        boom.keur_terugweg(&pdf, &wortel, &namen);
        boom.keur_inhoud();
        boom.keur_koppen();
        boom.keur_nesting();
        boom
    }

    /// What does not hold.
    pub fn fouten(&self) -> Vec<String> {
        self.fouten.clone()
    }

    /// The number of pages.
    pub fn paginas(&self) -> usize {
        self.paginas.len()
    }

    /// The types of all elements, in reading order.
    pub fn soorten(&self) -> impl Iterator<Item = &str> {
        self.elementen.iter().map(|element| element.soort.as_str())
    }

    /// The own text of each element of a type.
    pub fn teksten(&self, soort: &str) -> Vec<String> {
        let gezocht = self.elementen.iter().filter(|element| element.soort == soort);
        gezocht
            .map(|element| {
                let delen = element.inhoud.iter().filter_map(|(pagina, mcid)| {
                    self.paginas.get(pagina)?.teksten.get(mcid).map(String::as_str)
                });
                delen.collect::<String>()
            })
            .collect()
    }

    /// The replacement texts of all elements of a type.
    pub fn vervangende_teksten(&self, soort: &str) -> Vec<String> {
        let gezocht = self.elementen.iter().filter(|element| element.soort == soort);
        gezocht.filter_map(|element| element.alt.clone()).collect()
    }

    fn eis(&mut self, klopt: bool, fout: impl Into<String>) {
        if !klopt {
            self.fouten.push(fout.into());
        }
    }

    fn lees_element(
        &mut self,
        pdf: &Document,
        naam: ObjectId,
        namen: &mut BTreeMap<ObjectId, usize>,
    ) -> usize {
        let woorden = pdf.get_dictionary(naam).expect("an element");
        let nummer = self.elementen.len();
        self.eis(
            namen.insert(naam, nummer).is_none(),
            format!("{naam:?} is in the tree twice"),
        );
        let kenmerken = woorden.get(b"A").and_then(Object::as_dict).ok();
        self.elementen.push(Element {
            soort: als_naam(woorden, b"S").unwrap_or_default(),
            scope: kenmerken.and_then(|kenmerken| als_naam(kenmerken, b"Scope")),
            alt: woorden
                .get(b"Alt")
                .ok()
                .and_then(|alt| lopdf::decode_text_string(alt).ok()),
            kinderen: Vec::new(),
            inhoud: Vec::new(),
        });
        let eigen = woorden.get(b"Pg").and_then(Object::as_reference).ok();
        let kinderen = match woorden.get(b"K") {
            Ok(Object::Array(kinderen)) => kinderen.clone(),
            Ok(kind) => vec![kind.clone()],
            Err(_) => vec![],
        };
        for kind in kinderen {
            match kind {
                Object::Integer(mcid) => {
                    let pagina = eigen.expect("a page for the content");
                    self.elementen[nummer].inhoud.push((pagina, mcid));
                }
                Object::Dictionary(mcr) => {
                    self.eis(
                        als_naam(&mcr, b"Type").as_deref() == Some("MCR"),
                        "a child that is no MCR",
                    );
                    let pagina = mcr.get(b"Pg").and_then(Object::as_reference).expect("a page");
                    let mcid = mcr.get(b"MCID").and_then(Object::as_i64).expect("a number");
                    self.elementen[nummer].inhoud.push((pagina, mcid));
                }
                Object::Reference(kind) => {
                    let ouder = pdf.get_dictionary(kind).and_then(|kind| kind.get(b"P")).cloned();
                    self.eis(
                        matches!(ouder, Ok(Object::Reference(ouder)) if ouder == naam),
                        format!("{kind:?} names another parent"),
                    );
                    let kind = self.lees_element(pdf, kind, namen);
                    self.elementen[nummer].kinderen.push(kind);
                }
                ander => self.eis(false, format!("{ander:?} cannot be in a tree")),
            }
        }
        nummer
    }

    /// Catalogue, metadata and page settings.
    fn keur_kop(&mut self, pdf: &Document) {
        let catalogus = pdf.catalog().expect("a catalogue");
        let waar = |deel: &[u8], sleutel: &[u8]| {
            let deel = woordenboek(pdf, catalogus.get(deel).ok());
            deel.get(sleutel).and_then(Object::as_bool).unwrap_or(false)
        };
        self.eis(waar(b"MarkInfo", b"Marked"), "not marked");
        self.eis(
            waar(b"ViewerPreferences", b"DisplayDocTitle"),
            "title not displayed",
        );
        let taal = catalogus
            .get(b"Lang")
            .and_then(Object::as_str)
            .unwrap_or_default();
        self.eis(taal == b"nl-NL", "no language");
        let metadata = catalogus.get(b"Metadata").and_then(Object::as_reference);
        let stroom = metadata
            .and_then(|naam| pdf.get_object(naam))
            .and_then(Object::as_stream);
        let xmp = stroom.map_or(String::new(), |stroom| {
            String::from_utf8_lossy(&stroom.content).into_owned()
        });
        self.eis(
            xmp.contains("<pdfuaid:part>1</pdfuaid:part>"),
            "not identified as PDF/UA-1",
        );
        let titel = xmp
            .split_once("x-default\">")
            .and_then(|(_, rest)| rest.split_once("</rdf:li>"));
        self.eis(
            titel.is_some_and(|(titel, _)| !titel.trim().is_empty()),
            "no title in the metadata",
        );
        for naam in pdf.get_pages().into_values() {
            let pagina = pdf.get_dictionary(naam).expect("a page");
            self.eis(
                als_naam(pagina, b"Tabs").as_deref() == Some("S"),
                "tab order is not the structure",
            );
        }
    }

    /// The parent tree leads from each page and MCID to the element that holds it.
    fn keur_terugweg(&mut self, pdf: &Document, wortel: &Dictionary, namen: &BTreeMap<ObjectId, usize>) {
        let terugweg = woordenboek(pdf, wortel.get(b"ParentTree").ok());
        let nummers = terugweg.get(b"Nums").and_then(Object::as_array).expect("numbers");
        let rijen: BTreeMap<i64, Vec<Object>> = nummers
            .chunks(2)
            .map(|paar| {
                let rij = pdf
                    .dereference(&paar[1])
                    .and_then(|(_, rij)| rij.as_array())
                    .expect("a row");
                (paar[0].as_i64().expect("a key"), rij.clone())
            })
            .collect();
        let mut gezien = BTreeSet::new();
        for naam in pdf.get_pages().into_values() {
            let pagina = pdf.get_dictionary(naam).expect("a page");
            let sleutel = pagina
                .get(b"StructParents")
                .and_then(Object::as_i64)
                .unwrap_or(-1);
            self.eis(gezien.insert(sleutel), "two pages with one key");
            let rij = rijen.get(&sleutel).cloned().unwrap_or_default();
            let aantal = self.paginas[&naam].teksten.len();
            self.eis(
                rij.len() == aantal,
                format!("{} parents for {aantal} marks", rij.len()),
            );
            for (mcid, ouder) in rij.iter().enumerate() {
                let element = ouder.as_reference().ok().and_then(|ouder| namen.get(&ouder));
                let houdt = element
                    .is_some_and(|nummer| self.elementen[*nummer].inhoud.contains(&(naam, mcid as i64)));
                self.eis(houdt, format!("parent of {mcid} on {naam:?} does not hold it"));
            }
        }
    }

    /// Everything on the pages is an artifact, or in the tree exactly once.
    fn keur_inhoud(&mut self) {
        let mut in_boom: BTreeMap<(ObjectId, i64), usize> = BTreeMap::new();
        for plek in self.elementen.iter().flat_map(|element| &element.inhoud) {
            *in_boom.entry(*plek).or_default() += 1;
        }
        let mut fouten = Vec::new();
        for (naam, pagina) in &self.paginas {
            fouten.extend(pagina.fouten.iter().map(|fout| format!("{naam:?}: {fout}")));
            for (mcid, tekst) in &pagina.teksten {
                let keer = in_boom.remove(&(*naam, *mcid)).unwrap_or(0);
                if keer != 1 {
                    fouten.push(format!(
                        "{mcid} on {naam:?} ({tekst}) is in the tree {keer} times"
                    ));
                }
            }
        }
        fouten.extend(
            in_boom
                .keys()
                .map(|plek| format!("{plek:?} is in the tree but not on a page")),
        );
        self.fouten.extend(fouten);
    }

    fn keur_koppen(&mut self) {
        let niveau = |soort: &str| soort.strip_prefix('H')?.parse::<u8>().ok();
        let niveaus: Vec<u8> = self.soorten().filter_map(niveau).collect();
        let mut vorig = 0;
        for niveau in niveaus {
            self.eis(niveau <= vorig + 1, format!("H{niveau} after H{vorig}"));
            vorig = niveau;
        }
    }

    /// What may be in what, and a heading for every column of every table.
    fn keur_nesting(&mut self) {
        let mut fouten = Vec::new();
        for element in &self.elementen {
            let soorten: Vec<&str> = element
                .kinderen
                .iter()
                .map(|kind| self.elementen[*kind].soort.as_str())
                .collect();
            let mag = |kind: &&str| match element.soort.as_str() {
                "L" => *kind == "LI",
                "LI" => matches!(*kind, "Lbl" | "LBody"),
                "Table" => *kind == "TR",
                "TR" => matches!(*kind, "TH" | "TD"),
                "Document" => matches!(*kind, "H1" | "H2" | "H3" | "P" | "L" | "Table" | "Figure"),
                "LBody" => *kind == "P",
                _ => false,
            };
            if !soorten.iter().all(mag) || (element.soort == "LI" && !soorten.contains(&"LBody")) {
                fouten.push(format!("{} holds {soorten:?}", element.soort));
            }
            let mag_leeg = element.soort == "TD" || element.soort == "TH" || element.soort == "Document";
            if element.kinderen.is_empty() && element.inhoud.is_empty() && !mag_leeg {
                fouten.push(format!("{} is empty", element.soort));
            }
            if element.soort == "Figure" && element.alt.as_deref().is_none_or(str::is_empty) {
                fouten.push("a figure without a text".to_owned());
            }
            if element.soort == "Table" {
                let rijen = element.kinderen.iter().map(|rij| &self.elementen[*rij].kinderen);
                let breedtes: BTreeSet<usize> = rijen.clone().map(Vec::len).collect();
                let kop = |cel: &usize| self.elementen[*cel].scope.as_deref() == Some("Column");
                if breedtes.len() != 1 || !rijen.clone().next().is_some_and(|rij| rij.iter().all(kop)) {
                    fouten.push(format!(
                        "a table with rows of {breedtes:?} or a column without heading"
                    ));
                }
            }
        }
        self.fouten.extend(fouten);
    }
}

fn woordenboek(pdf: &Document, object: Option<&Object>) -> Dictionary {
    let gevonden = object.and_then(|object| pdf.dereference(object).ok());
    gevonden
        .and_then(|(_, object)| object.as_dict().ok().cloned())
        .unwrap_or_default()
}

fn enkele_verwijzing(wortel: &Dictionary) -> Option<ObjectId> {
    match wortel.get(b"K").ok()? {
        Object::Array(kinderen) if kinderen.len() == 1 => kinderen[0].as_reference().ok(),
        Object::Reference(kind) => Some(*kind),
        _ => None,
    }
}

fn als_naam(woorden: &Dictionary, sleutel: &[u8]) -> Option<String> {
    let naam = woorden.get(sleutel).and_then(Object::as_name).ok()?;
    Some(String::from_utf8_lossy(naam).into_owned())
}
