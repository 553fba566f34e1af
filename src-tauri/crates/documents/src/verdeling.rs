//! Strips divided over pages, with the running head and the footer.

use crate::blokken::{Zetsel, zet};
use crate::letter::Letter;
use crate::model::Document;
use crate::opmaak::{GEDEMPT, HAARLIJN, LIJN, MARGE, Opmaak, PAPIER_BREEDTE, PAPIER_HOOGTE, ZETBREEDTE};
use crate::pagina::{Bron, Lijn, Maat, Pagina, Rol, Tekstrun, Vlak};
use crate::regels::op_een_regel;
use crate::strook::{Strook, hoogte};

/// Divides a document over A4 pages; there is always at least one.
pub fn pagineer(document: &Document) -> Vec<Pagina> {
    let opmaak = Opmaak::voor(document);
    let zetsel = zet(document, &opmaak);
    let mut verdeler = Verdeler::nieuw(&opmaak, &zetsel);
    let mut rest = zetsel.stroken.as_slice();
    while !rest.is_empty() {
        let lengte = rest.iter().take_while(|strook| strook.houdt_volgende).count() + 1;
        let (groep, verder) = rest.split_at(lengte.min(rest.len()));
        verdeler.plaats_groep(groep);
        rest = verder;
    }
    let mut paginas = verdeler.paginas;
    let aantal = paginas.len();
    for pagina in &mut paginas {
        zet_paginarand(pagina, aantal, document, &opmaak);
    }
    paginas
}

struct Verdeler<'a> {
    opmaak: &'a Opmaak,
    zetsel: &'a Zetsel,
    paginas: Vec<Pagina>,
    y: Maat,
    leeg: bool,
}

impl<'a> Verdeler<'a> {
    fn nieuw(opmaak: &'a Opmaak, zetsel: &'a Zetsel) -> Self {
        let mut verdeler = Self {
            opmaak,
            zetsel,
            paginas: Vec::new(),
            y: 0,
            leeg: true,
        };
        verdeler.nieuwe_pagina(None);
        verdeler
    }

    /// Places strips that belong together: here, else on a new page, else divided after all.
    fn plaats_groep(&mut self, groep: &[Strook]) {
        let Some(eerste) = groep.first() else { return };
        let nodig = hoogte(groep);
        let witruimte = if self.leeg { eerste.voor } else { 0 };
        if self.y + nodig - witruimte > self.opmaak.onder() && !self.leeg {
            let herhaling = eerste.tabel.and_then(|tabel| self.zetsel.tabelkoppen.get(tabel));
            let herhaald = herhaling.map_or(0, |stroken| hoogte(stroken));
            if herhaald + nodig - eerste.voor <= self.opmaak.zethoogte() {
                self.nieuwe_pagina(eerste.tabel);
            }
        }
        for strook in groep {
            if !self.leeg && self.y + strook.voor + strook.hoogte > self.opmaak.onder() {
                self.nieuwe_pagina(strook.tabel);
            }
            self.plaats(strook.clone());
        }
    }

    fn nieuwe_pagina(&mut self, tabel: Option<usize>) {
        let nummer = self.paginas.len() + 1;
        let (breedte, hoogte) = (PAPIER_BREEDTE, PAPIER_HOOGTE);
        self.paginas.push(Pagina {
            nummer,
            breedte,
            hoogte,
            ..Pagina::default()
        });
        self.y = self.opmaak.boven(nummer);
        self.leeg = true;
        let zetsel = self.zetsel;
        for strook in tabel
            .and_then(|tabel| zetsel.tabelkoppen.get(tabel))
            .into_iter()
            .flatten()
        {
            let mut kopie = strook.clone();
            for run in &mut kopie.tekst {
                run.bron.herhaald = true;
            }
            self.plaats(kopie);
        }
    }

    fn plaats(&mut self, mut strook: Strook) {
        let Some(pagina) = self.paginas.last_mut() else {
            return;
        };
        if !self.leeg {
            self.y += strook.voor;
        }
        strook.verschuif(0, self.y);
        self.y += strook.hoogte;
        self.leeg = false;
        for vlak in strook.vlakken {
            voeg_vlak_toe(&mut pagina.vlakken, vlak);
        }
        pagina.lijnen.extend(strook.lijnen);
        pagina.beelden.extend(strook.beelden);
        pagina.tekst.extend(strook.tekst);
    }
}

/// Lets areas that touch grow together, so that no seam shows between lines.
fn voeg_vlak_toe(vlakken: &mut Vec<Vlak>, nieuw: Vlak) {
    let aansluitend = |vlak: &&mut Vlak| {
        (vlak.x, vlak.breedte, vlak.kleur) == (nieuw.x, nieuw.breedte, nieuw.kleur)
            && vlak.y + vlak.hoogte == nieuw.y
    };
    match vlakken.iter_mut().rev().find(aansluitend) {
        Some(vlak) => vlak.hoogte += nieuw.hoogte,
        None => vlakken.push(nieuw),
    }
}

fn zet_paginarand(pagina: &mut Pagina, aantal: usize, document: &Document, opmaak: &Opmaak) {
    let voetregel = PAPIER_HOOGTE - MARGE - opmaak.basis.regel;
    let nummering = |nummer: usize| {
        let voet = document.voet.replace("{n}", &nummer.to_string());
        voet.replace("{m}", &aantal.to_string())
    };
    let op_deze = nummering(pagina.nummer);
    let langste = nummering(aantal);
    // A single page has its title in sight already.
    let titel = if aantal > 1 { document.titel.as_str() } else { "" };
    let mut rand = vec![(
        titel,
        op_deze.as_str(),
        langste.as_str(),
        Rol::Voet,
        Rol::Voet,
        voetregel,
    )];
    let mut lijnen = vec![voetregel - opmaak.wit(4)];
    if pagina.nummer > 1 {
        let kop = &document.kop;
        // The first line of page 1 again; beside a logo that is the name alone.
        let soort = if kop.logo.is_some() {
            ""
        } else {
            kop.soort.as_str()
        };
        rand.push((
            &kop.organisatie,
            soort,
            soort,
            Rol::Organisatie,
            Rol::Soort,
            MARGE,
        ));
        lijnen.push(MARGE + opmaak.basis.regel + opmaak.wit(3));
    }
    for (links, rechts, langste, rol_links, rol_rechts, boven) in rand {
        let [rechts, langste] =
            [rechts, langste].map(|tekst| randtekst(tekst, ZETBREEDTE * 6 / 10, (rol_rechts, boven), opmaak));
        // The left side is cut at the same place on each page.
        let ruimte = ZETBREEDTE - langste.breedte.max(rechts.breedte) - opmaak.wit(10);
        let links = randtekst(links, ruimte, (rol_links, boven), opmaak);
        let x = MARGE + ZETBREEDTE - rechts.breedte;
        let runs = [links, Tekstrun { x, ..rechts }];
        pagina
            .tekst
            .extend(runs.into_iter().filter(|run| !run.tekst.is_empty()));
    }
    pagina.lijnen.extend(lijnen.into_iter().map(|y| Lijn {
        x: MARGE,
        y,
        breedte: ZETBREEDTE,
        dikte: HAARLIJN,
        kleur: LIJN,
    }));
}

fn randtekst(tekst: &str, ruimte: Maat, (rol, boven): (Rol, Maat), opmaak: &Opmaak) -> Tekstrun {
    let letter = Letter::Gewoon;
    let grootte = opmaak.basis.grootte;
    let regel = op_een_regel(tekst, letter, grootte, ruimte);
    Tekstrun {
        x: MARGE,
        y: boven + letter.basislijn(grootte, opmaak.basis.regel),
        breedte: regel.breedte,
        tekst: regel.tekst,
        letter,
        grootte,
        kleur: GEDEMPT,
        spatie_na: false,
        bron: Bron {
            blok: None,
            rol,
            herhaald: true,
        },
    }
}
