//! Random small weeks: an absence to fill, workers with their own visits, and what is known of them.
#![allow(dead_code, reason = "each test uses its own part")]

pub mod rekening;
pub mod toets;
pub mod vast;

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, Days, NaiveDate};
use leidraad_domain::contract::ContractId;
use leidraad_domain::id::{BezoekId, ClientId, MedewerkerId, ToewijzingId};
use leidraad_domain::nummer::Pc4;
use leidraad_planning::afstand::{Afstanden, Klasse, Reistijd};
use leidraad_planning::beschikbaar::{Blok, Medewerker, Uren, Verlof};
use leidraad_planning::bezoek::{Bezoek, Dagdeel, Tijd, Tijdvak, maandag};
use leidraad_planning::gewichten::Gewichten;
use leidraad_planning::kandidaat::{Kennis, Mag, Niveau, Oordeel, Taal};
use leidraad_planning::samen::{Grenzen, Voorstel};
use uuid::Uuid;

/// Numbers that look random and are the same every time (splitmix64).
pub struct Toeval(pub u64);

impl Toeval {
    pub fn volgend(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// 0 up to but not including.
    pub fn tot(&mut self, einde: usize) -> usize {
        (self.volgend() % einde.max(1) as u64) as usize
    }

    pub fn kans(&mut self, procent: usize) -> bool {
        self.tot(100) < procent
    }

    pub fn kies<T: Copy>(&mut self, uit: &[T]) -> T {
        uit[self.tot(uit.len())]
    }
}

/// Classes of every pair, apart from the planner's own table.
pub type Paren = HashMap<(Pc4, Pc4), Klasse>;

/// A question with all its facts.
#[derive(Clone)]
pub struct Week {
    pub bezoeken: Vec<Bezoek>,
    pub medewerkers: Vec<Medewerker>,
    pub oordelen: HashMap<(MedewerkerId, ClientId), Oordeel>,
    pub afstanden: Afstanden,
    pub paren: Paren,
    pub gewichten: Gewichten,
}

impl Week {
    pub fn oordeel(&self, wie: MedewerkerId, bezoek: &Bezoek) -> Oordeel {
        self.oordelen[&(wie, bezoek.client)]
    }

    pub fn kennis(&self) -> Kennis<'_, impl Fn(MedewerkerId, &Bezoek) -> Oordeel> {
        Kennis {
            afstanden: &self.afstanden,
            gewichten: &self.gewichten,
            oordeel: |wie, bezoek: &Bezoek| self.oordeel(wie, bezoek),
        }
    }

    pub fn voorstel(&self) -> Voorstel {
        self.kennis().samen(&self.bezoeken, &self.medewerkers)
    }

    pub fn voorstel_binnen(&self, grenzen: Grenzen) -> Voorstel {
        self.kennis()
            .samen_binnen(&self.bezoeken, &self.medewerkers, grenzen)
    }
}

pub fn dag(tekst: &str) -> NaiveDate {
    tekst.parse().unwrap()
}

pub fn vak(van: u16, tot: u16) -> Tijdvak {
    Tijdvak::nieuw(van, tot).unwrap()
}

pub fn client(nummer: usize) -> ClientId {
    ClientId(Uuid::from_u128(1000 + nummer as u128))
}

pub fn medewerker_id(nummer: usize) -> MedewerkerId {
    MedewerkerId(Uuid::from_u128(5000 + nummer as u128))
}

pub fn pc4(nummer: usize) -> Pc4 {
    Pc4::lees(&(7700 + nummer).to_string()).unwrap()
}

/// Three places with two areas each, and the classes that follow from them written out by hand.
pub fn gebied() -> (Afstanden, Paren) {
    let mut afstanden = Afstanden::nieuw();
    for (nummer, plaats) in ["Aa", "Aa", "Bee", "Bee", "Cee", "Dee"].into_iter().enumerate() {
        afstanden.ligt_in(pc4(nummer), plaats);
    }
    afstanden.grenst_aan("Aa", &["Bee"]);
    afstanden.corrigeer(pc4(0), pc4(4), Klasse::Aangrenzend);
    let mut paren = Paren::new();
    for een in 0..7 {
        for ander in 0..7 {
            let klasse = match (een.min(ander), een.max(ander)) {
                (a, b) if a == b => Klasse::ZelfdeWijk,
                (0, 1) | (2, 3) => Klasse::ZelfdePlaats,
                (0, 4) | (0 | 1, 2 | 3) => Klasse::Aangrenzend,
                (0 | 1, 4 | 5) => Klasse::Ver,
                _ => Klasse::Onbekend,
            };
            paren.insert((pc4(een), pc4(ander)), klasse);
        }
    }
    (afstanden, paren)
}

/// Travel in quarters of an hour, so that all times that matter are quarters.
const REIZEN: [Reistijd; 2] = [
    Reistijd {
        zelfde_wijk: 0,
        zelfde_plaats: 15,
        aangrenzend: 30,
        onbekend: 30,
        ver: 60,
    },
    Reistijd {
        zelfde_wijk: 15,
        zelfde_plaats: 15,
        aangrenzend: 15,
        onbekend: 45,
        ver: 45,
    },
];

fn tijd(toeval: &mut Toeval) -> Tijd {
    let minuten = toeval.kies(&[60u16, 90, 120]);
    if toeval.kans(65) {
        let van = 8 * 60 + 15 * toeval.tot(32) as u16;
        return Tijd::Vast(vak(van, van + minuten));
    }
    let dagdeel = toeval.kies(&[Dagdeel::Ochtend, Dagdeel::Middag]);
    let tussen = match dagdeel {
        Dagdeel::Ochtend => vak(8 * 60, 12 * 60 + 30),
        _ => vak(12 * 60 + 30, 17 * 60),
    };
    let ruimte = usize::from((tussen.minuten() - minuten) / 15 + 1);
    Tijd::Los {
        dagdeel,
        tussen,
        minuten,
        gewoonlijk: toeval
            .kans(70)
            .then(|| tussen.van() + 15 * toeval.tot(ruimte) as u16),
    }
}

pub fn bezoek(toeval: &mut Toeval, nummer: usize, client_nummer: usize, op: NaiveDate) -> Bezoek {
    Bezoek {
        id: BezoekId(Uuid::from_u128(9000 + nummer as u128)),
        client: client(client_nummer),
        toewijzing: ToewijzingId(Uuid::from_u128(1)),
        contract: ContractId("voorbeeld".into()),
        dag: op,
        tijd: tijd(toeval),
        pc4: (client_nummer % 8 < 7).then(|| pc4(client_nummer % 8)),
    }
}

fn oordeel(toeval: &mut Toeval) -> Oordeel {
    let keren = toeval.kies(&[0, 0, 1, 5, 6, 20]);
    let laatst = (keren > 0 || toeval.kans(20)).then(|| {
        let geleden = if keren > 0 {
            toeval.tot(360)
        } else {
            366 + toeval.tot(90)
        };
        dag("2027-03-01") - Days::new(geleden as u64)
    });
    Oordeel {
        mag: toeval.kies(&[Mag::Ja, Mag::Ja, Mag::Ja, Mag::Ja, Mag::MetWaarschuwing, Mag::Nee]),
        keren,
        laatst,
        vervanger: toeval.kans(10),
        niveau: toeval.kies(&[
            Niveau::Gelijkwaardig,
            Niveau::Gelijkwaardig,
            Niveau::Lager,
            Niveau::Onbekend,
        ]),
        taal: toeval.kies(&[Taal::Zelfde, Taal::Zelfde, Taal::Niet, Taal::Onbekend]),
    }
}

/// How large and how full a random week is.
#[derive(Clone, Copy)]
pub struct Maat {
    pub bezoeken: usize,
    pub medewerkers: usize,
    pub clienten: usize,
    pub dagen: u64,
}

fn medewerker(toeval: &mut Toeval, nummer: usize, dagen: &[NaiveDate]) -> Medewerker {
    let mut blokken = Vec::new();
    for op in &dagen[..dagen.len().min(7)] {
        let weekdag = op.weekday();
        match toeval.tot(8) {
            0 => {}
            1 => blokken.extend([(8, 12), (13, 17)].map(|(van, tot)| Blok {
                dag: weekdag,
                vak: vak(van * 60, tot * 60),
            })),
            2 => blokken.extend([(12, 18), (8, 12)].map(|(van, tot)| Blok {
                dag: weekdag,
                vak: vak(van * 60, tot * 60),
            })),
            _ => blokken.push(Blok {
                dag: weekdag,
                vak: vak(7 * 60 + 30, 18 * 60),
            }),
        }
    }
    let mut verlof = Vec::new();
    if toeval.kans(20) {
        let van = toeval.kies(dagen);
        let deel = toeval.kans(50).then(|| vak(10 * 60, 12 * 60));
        let tot = toeval.kans(80).then_some(van);
        verlof.push(Verlof { van, tot, deel });
    }
    let mut gepland: Vec<Bezoek> = Vec::new();
    for (plek, op) in dagen.iter().enumerate() {
        // Also two on one day, which may be planned over each other.
        for keer in 0..toeval.kies(&[0, 0, 0, 0, 1, 1, 2]) {
            let bij = 20 + toeval.tot(6);
            gepland.push(bezoek(toeval, 1000 * (nummer + 1) + 10 * plek + keer, bij, *op));
        }
    }
    let mut weken = BTreeMap::new();
    for eigen in &gepland {
        *weken.entry(maandag(eigen.dag)).or_insert(0) += u32::from(eigen.minuten());
    }
    let uren = toeval.kans(85).then(|| Uren {
        contract: 60 * toeval.kies(&[0, 2, 4, 6, 10, 24]),
        meer: 60 * toeval.kies(&[0, 0, 1, 3]),
    });
    Medewerker {
        id: medewerker_id(nummer),
        pc4: toeval.kans(85).then(|| pc4(toeval.tot(7))),
        blokken,
        verlof,
        gepland,
        uren,
        weken,
        reistijd: toeval.kies(&REIZEN),
    }
}

/// A random week of this size.
pub fn week(zaad: u64, maat: Maat) -> Week {
    let toeval = &mut Toeval(zaad);
    let (afstanden, paren) = gebied();
    let begin = dag("2027-03-01");
    let dagen: Vec<_> = (0..maat.dagen)
        .map(|n| begin + Days::new(n + 2 * (n / 5)))
        .collect();
    let mut medewerkers: Vec<_> = (0..maat.medewerkers)
        .map(|nummer| medewerker(toeval, nummer, &dagen))
        .collect();
    let mut oordelen = HashMap::new();
    for wie in &medewerkers {
        for bij in 0..maat.clienten {
            oordelen.insert((wie.id, client(bij)), oordeel(toeval));
        }
    }
    // Now and then two who are the same to every question.
    for nummer in 1..maat.medewerkers {
        if toeval.kans(25) {
            let eerder = Medewerker {
                id: medewerkers[nummer].id,
                ..medewerkers[nummer - 1].clone()
            };
            medewerkers[nummer] = eerder;
            for bij in 0..maat.clienten {
                let zelfde = oordelen[&(medewerker_id(nummer - 1), client(bij))];
                oordelen.insert((medewerker_id(nummer), client(bij)), zelfde);
            }
        }
    }
    let bezoeken = (0..maat.bezoeken).map(|nummer| {
        let (bij, op) = (toeval.tot(maat.clienten), toeval.kies(&dagen));
        bezoek(toeval, nummer, bij, op)
    });
    Week {
        bezoeken: bezoeken.collect(),
        medewerkers,
        oordelen,
        afstanden,
        paren,
        gewichten: Gewichten::GEWOON,
    }
}

/// The sizes of the thousand random weeks.
pub fn klein(zaad: u64) -> Week {
    let toeval = &mut Toeval(zaad ^ 0xABCD);
    let maat = Maat {
        bezoeken: 1 + toeval.tot(6),
        medewerkers: 1 + toeval.tot(4),
        clienten: 1 + toeval.tot(3),
        dagen: 1 + toeval.tot(7) as u64,
    };
    week(zaad, maat)
}
