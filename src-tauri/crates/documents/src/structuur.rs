//! What the text is, apart from how it looks: which runs belong to one element, and how elements nest.
//!
//! Elements come into being in reading order, so their numbers are that order. Text that continues
//! on the next page stays one element with content on both.

use std::collections::{BTreeMap, BTreeSet};

use crate::pagina::{Beeld, Bron, Maat, Pagina, Rol};

/// The whole document, the element all others are in.
pub(crate) const DOCUMENT: usize = 0;

/// The structure tree, and what of it stands on each page.
pub(crate) struct Structuur {
    pub elementen: Vec<Element>,
    /// Per page, in reading order; the index of a group is its number on that page (MCID).
    pub paginas: Vec<Vec<Groep>>,
}

/// An element of the tree.
pub(crate) struct Element {
    pub soort: Soort,
    pub ouder: usize,
    pub kinderen: Vec<Kind>,
    /// Of a figure: the text in its place, and left, lower, right and upper side on the paper.
    pub beeld: Option<(String, [Maat; 4])>,
}

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Soort {
    Document,
    Kop(u8),
    Alinea,
    /// List with bullets.
    Puntenlijst,
    /// Labels with values, or rows of a table without headings.
    Lijst,
    Item,
    Merk,
    Itemtekst,
    Tabel,
    Rij,
    Kolomkop,
    Cel,
    Figuur,
}

/// What an element holds.
pub(crate) enum Kind {
    Element(usize),
    /// A group on a page, both from 0.
    Inhoud {
        pagina: usize,
        nummer: usize,
    },
}

/// What there is of one element on one page.
#[derive(Default)]
pub(crate) struct Groep {
    pub element: usize,
    /// Indices in `Pagina::tekst`.
    pub runs: Vec<usize>,
    /// Index in `Pagina::beelden`.
    pub beeld: Option<usize>,
}

/// Finds the elements on the pages of one document.
pub(crate) fn structuur(paginas: &[Pagina]) -> Structuur {
    let mut bouwer = Bouwer::nieuw(paginas);
    let mut verdeeld = Vec::new();
    for (nummer, pagina) in paginas.iter().enumerate() {
        let mut groepen: BTreeMap<usize, Groep> = BTreeMap::new();
        for (index, beeld) in pagina.beelden.iter().enumerate() {
            if !beeld.beschrijving.trim().is_empty() {
                let element = bouwer.figuur(beeld, pagina.hoogte);
                groepen.entry(element).or_default().beeld = Some(index);
            }
        }
        for (index, run) in pagina.tekst.iter().enumerate() {
            if !run.bron.herhaald {
                let element = bouwer.element_van(run.bron);
                groepen.entry(element).or_default().runs.push(index);
            }
        }
        let groepen = groepen.into_iter().enumerate().map(|(mcid, (element, groep))| {
            bouwer.elementen[element].kinderen.push(Kind::Inhoud {
                pagina: nummer,
                nummer: mcid,
            });
            Groep { element, ..groep }
        });
        verdeeld.push(groepen.collect());
    }
    Structuur {
        elementen: bouwer.elementen,
        paginas: verdeeld,
    }
}

/// Where an element stands in its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Plek {
    /// The list or table itself.
    Geheel,
    Koprij,
    /// Item or row.
    Deel(usize),
    /// The body of an item that has parts of its own.
    Deeltekst(usize),
    Tekst(Rol),
}

struct Bouwer {
    elementen: Vec<Element>,
    bekend: BTreeMap<(Option<usize>, Plek), usize>,
    /// Every part of the document that has text.
    aanwezig: BTreeSet<(Option<usize>, Rol)>,
    /// Number of columns per table.
    kolommen: BTreeMap<Option<usize>, usize>,
    titel: bool,
    hoofdstuk: bool,
}

impl Bouwer {
    fn nieuw(paginas: &[Pagina]) -> Self {
        let runs = || paginas.iter().flat_map(|pagina| &pagina.tekst);
        let mut kolommen: BTreeMap<Option<usize>, usize> = BTreeMap::new();
        for run in runs() {
            if let Rol::Tabelkop { kolom } | Rol::Tabelcel { kolom, .. } = run.bron.rol {
                let aantal = kolommen.entry(run.bron.blok).or_default();
                *aantal = (*aantal).max(kolom + 1);
            }
        }
        Self {
            elementen: vec![Element {
                soort: Soort::Document,
                ouder: DOCUMENT,
                kinderen: Vec::new(),
                beeld: None,
            }],
            bekend: BTreeMap::new(),
            aanwezig: runs().map(|run| (run.bron.blok, run.bron.rol)).collect(),
            kolommen,
            titel: false,
            hoofdstuk: false,
        }
    }

    fn element_van(&mut self, Bron { blok, rol, .. }: Bron) -> usize {
        match rol {
            Rol::Label(nummer) | Rol::Waarde(nummer) => {
                self.item(blok, rol, nummer, (Soort::Lijst, Rol::Waarde(nummer)))
            }
            Rol::Lijstteken(nummer) | Rol::Lijsttekst(nummer) => {
                self.item(blok, rol, nummer, (Soort::Puntenlijst, Rol::Lijsttekst(nummer)))
            }
            Rol::Tabelkop { .. } => self.in_rij(blok, rol, Plek::Koprij),
            Rol::Tabelcel { rij, .. } if self.heeft_koppen(blok) => self.in_rij(blok, rol, Plek::Deel(rij)),
            Rol::Tabelcel { rij, .. } => {
                let lijst = self.vind((blok, Plek::Geheel), Soort::Lijst, DOCUMENT);
                let item = self.vind((blok, Plek::Deel(rij)), Soort::Item, lijst);
                let inhoud = self.vind((blok, Plek::Deeltekst(rij)), Soort::Itemtekst, item);
                self.vind((blok, Plek::Tekst(rol)), Soort::Alinea, inhoud)
            }
            Rol::Titel | Rol::Kop(_) => {
                let sleutel = (blok, Plek::Tekst(rol));
                match self.bekend.get(&sleutel) {
                    Some(bekend) => *bekend,
                    None => {
                        let niveau = self.niveau(rol);
                        self.vind(sleutel, Soort::Kop(niveau), DOCUMENT)
                    }
                }
            }
            _ => self.vind((blok, Plek::Tekst(rol)), Soort::Alinea, DOCUMENT),
        }
    }

    /// Level of the next heading: the title is 1, chapters follow it, and none is skipped.
    fn niveau(&mut self, rol: Rol) -> u8 {
        let onder_titel = u8::from(self.titel);
        match rol {
            Rol::Titel => {
                self.titel = true;
                1
            }
            Rol::Kop(1) => {
                self.hoofdstuk = true;
                onder_titel + 1
            }
            _ => onder_titel + u8::from(self.hoofdstuk) + 1,
        }
    }

    /// Part of a list item; the part that stands alone is its body.
    fn item(&mut self, blok: Option<usize>, rol: Rol, nummer: usize, (soort, tekst): (Soort, Rol)) -> usize {
        let lijst = self.vind((blok, Plek::Geheel), soort, DOCUMENT);
        let item = self.vind((blok, Plek::Deel(nummer)), Soort::Item, lijst);
        let is_merk = rol != tekst && self.aanwezig.contains(&(blok, tekst));
        let soort = if is_merk { Soort::Merk } else { Soort::Itemtekst };
        self.vind((blok, Plek::Tekst(rol)), soort, item)
    }

    fn heeft_koppen(&self, blok: Option<usize>) -> bool {
        let aantal = self.kolommen.get(&blok).copied().unwrap_or(0);
        (0..aantal).any(|kolom| self.aanwezig.contains(&(blok, Rol::Tabelkop { kolom })))
    }

    /// Cell of a table; a row gets all its cells at once, so that empty ones are there too.
    fn in_rij(&mut self, blok: Option<usize>, rol: Rol, plek: Plek) -> usize {
        if !self.bekend.contains_key(&(blok, plek)) {
            let tabel = self.vind((blok, Plek::Geheel), Soort::Tabel, DOCUMENT);
            let rij = self.vind((blok, plek), Soort::Rij, tabel);
            for kolom in 0..self.kolommen.get(&blok).copied().unwrap_or(0) {
                let (soort, rol) = match plek {
                    Plek::Deel(rij) => (Soort::Cel, Rol::Tabelcel { rij, kolom }),
                    _ => (Soort::Kolomkop, Rol::Tabelkop { kolom }),
                };
                self.vind((blok, Plek::Tekst(rol)), soort, rij);
            }
        }
        self.vind((blok, Plek::Tekst(rol)), Soort::Cel, DOCUMENT)
    }

    fn vind(&mut self, sleutel: (Option<usize>, Plek), soort: Soort, ouder: usize) -> usize {
        if let Some(bekend) = self.bekend.get(&sleutel) {
            return *bekend;
        }
        let nummer = self.nieuw_element(soort, ouder);
        self.bekend.insert(sleutel, nummer);
        nummer
    }

    fn figuur(&mut self, beeld: &Beeld, hoogte: Maat) -> usize {
        let nummer = self.nieuw_element(Soort::Figuur, DOCUMENT);
        let (onder, boven) = (hoogte - beeld.y - beeld.hoogte, hoogte - beeld.y);
        let kader = [beeld.x, onder, beeld.x + beeld.breedte, boven];
        self.elementen[nummer].beeld = Some((beeld.beschrijving.clone(), kader));
        nummer
    }

    fn nieuw_element(&mut self, soort: Soort, ouder: usize) -> usize {
        let nummer = self.elementen.len();
        self.elementen.push(Element {
            soort,
            ouder,
            kinderen: Vec::new(),
            beeld: None,
        });
        self.elementen[ouder].kinderen.push(Kind::Element(nummer));
        nummer
    }
}
