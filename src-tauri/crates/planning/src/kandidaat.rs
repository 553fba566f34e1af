//! Who could do one visit, best first, with every reason and its points.
//!
//! The order: fewest points ([`Gewichten`]), then whoever was at the client last, then the lower id. Points of one
//! candidate are those of the set with only this visit in it, so the list and [`samen`](crate::samen) never disagree
//! about one visit.

use std::cmp::Reverse;

use chrono::{Days, NaiveDate};
use leidraad_domain::id::MedewerkerId;

use crate::afstand::{Afstanden, Herkomst, Klasse};
use crate::beschikbaar::{Bezet, Inpassing, Medewerker, beschikbaar, inpassing};
use crate::bezoek::{Bezoek, Minuut, maandag};
use crate::gewichten::Gewichten;

/// Up to this many visits in the last year somebody knows the client a little.
pub const SOMS: u32 = 5;
/// Whoever was there longer ago is a new face again.
pub const BEKEND_DAGEN: u64 = 365;
/// From this many minutes left in a week nobody is short of hours: a day of work.
pub const RUIM: i64 = 8 * 60;

/// What the rules say of this worker and this visit. Their reasons stay where they were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mag {
    /// Nothing against it.
    Ja,
    /// A rule warns.
    MetWaarschuwing,
    /// A rule forbids it, or the client or the worker does not want it.
    Nee,
}

/// A level beside that of whoever is replaced, or beside what the plan asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Niveau {
    /// The same or higher.
    Gelijkwaardig,
    /// Lower.
    Lager,
    /// Not recorded.
    Onbekend,
}

/// Whether worker and client can talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Taal {
    /// In a language that the client speaks well.
    Zelfde,
    /// They cannot.
    Niet,
    /// Not recorded.
    Onbekend,
}

/// What others know of a worker and a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Oordeel {
    /// Allowed.
    pub mag: Mag,
    /// Visits to this client in the year before.
    pub keren: u32,
    /// The last of all visits to this client before this one.
    pub laatst: Option<NaiveDate>,
    /// Appointed as deputy for this toewijzing, so no new face.
    pub vervanger: bool,
    /// Level.
    pub niveau: Niveau,
    /// Language.
    pub taal: Taal,
}

impl Oordeel {
    /// How well the client knows this worker on a day.
    pub fn bekend(&self, op: NaiveDate) -> Bekend {
        let recent = |laatst: &NaiveDate| {
            let grens = laatst.checked_add_days(Days::new(BEKEND_DAGEN));
            grens.is_none_or(|grens| op <= grens)
        };
        match self.laatst {
            _ if self.vervanger => Bekend::Vervanger,
            Some(laatst) if recent(&laatst) && self.keren > SOMS => Bekend::Vaak,
            Some(laatst) if recent(&laatst) => Bekend::Soms,
            Some(_) => Bekend::LangGeleden,
            None => Bekend::Nieuw,
        }
    }
}

/// How well a client knows a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bekend {
    /// Agreed with the client as deputy.
    Vervanger,
    /// More than [`SOMS`] visits in the last year.
    Vaak,
    /// At most [`SOMS`].
    Soms,
    /// Not in the last year: a new face again.
    LangGeleden,
    /// Never.
    Nieuw,
}

impl Bekend {
    /// Whether the client gets a new face.
    pub fn nieuw_gezicht(self) -> bool {
        matches!(self, Self::LangGeleden | Self::Nieuw)
    }
}

/// Something that counts for or against a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Factor {
    /// How well the client knows them, how often they came in the last year, and when last.
    Bekend(Bekend, u32, Option<NaiveDate>),
    /// Allowed, with a warning.
    Waarschuwing,
    /// Level.
    Niveau(Niveau),
    /// Language.
    Taal(Taal),
    /// How far from their work area, and how that is known.
    Afstand(Klasse, Herkomst),
    /// Minutes of the contract left that week before this visit.
    UrenOver(Option<i64>),
    /// Overtime that it brings, in minutes.
    Meerwerk(u32),
    /// Begins at the usual time, at another one, or there is no usual time.
    Begin {
        /// Usual time.
        gewoonlijk: Option<Minuut>,
        /// With this worker.
        nu: Minuut,
    },
    /// So many visits move: this one, or others that the worker has.
    Verschoven(u32),
}

/// A reason with its points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Weegt {
    /// What.
    pub factor: Factor,
    /// How much; 0 is in favour.
    pub punten: u32,
}

/// Somebody who could do a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kandidaat {
    /// Who.
    pub medewerker: MedewerkerId,
    /// All points together.
    pub punten: u32,
    /// Why, in the order of [`Factor`]; every factor is there, also when it weighs nothing.
    pub factoren: Vec<Weegt>,
    /// When it begins, what moves for it, and overtime.
    pub inpassing: Inpassing,
}

/// Why somebody is no candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Valt {
    /// The rules forbid it.
    MagNiet,
    /// Not free.
    Bezet(Bezet),
}

/// The list for one visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kandidaten {
    /// Best first.
    pub lijst: Vec<Kandidaat>,
    /// How many may not come.
    pub mag_niet: usize,
    /// How many may come and are not free.
    pub bezet: usize,
}

/// What is always the same, whichever visit is asked about.
pub struct Kennis<'a, F> {
    /// The area.
    pub afstanden: &'a Afstanden,
    /// What weighs how much.
    pub gewichten: &'a Gewichten,
    /// What others know of a worker and a visit.
    pub oordeel: F,
}

impl<F: Fn(MedewerkerId, &Bezoek) -> Oordeel> Kennis<'_, F> {
    /// Everybody who could do a visit, best first.
    pub fn kandidaten(&self, bezoek: &Bezoek, medewerkers: &[Medewerker]) -> Kandidaten {
        let mut uit = Kandidaten {
            lijst: Vec::new(),
            mag_niet: 0,
            bezet: 0,
        };
        for medewerker in medewerkers {
            let oordeel = (self.oordeel)(medewerker.id, bezoek);
            if oordeel.mag == Mag::Nee {
                uit.mag_niet += 1;
            } else if let Some(inpassing) = inpassing(medewerker, bezoek, self.afstanden) {
                uit.lijst.push(self.weeg(medewerker, bezoek, &oordeel, inpassing));
            } else {
                uit.bezet += 1;
            }
        }
        uit.lijst.sort_by_cached_key(|kandidaat| {
            (kandidaat.punten, Reverse(laatst(kandidaat)), kandidaat.medewerker)
        });
        uit
    }

    /// One worker and one visit: the candidate, or everything that is against it.
    ///
    /// # Errors
    /// Every reason why not.
    pub fn beoordeel(&self, bezoek: &Bezoek, medewerker: &Medewerker) -> Result<Kandidaat, Vec<Valt>> {
        let oordeel = (self.oordeel)(medewerker.id, bezoek);
        let mag_niet = (oordeel.mag == Mag::Nee).then_some(Valt::MagNiet);
        match (mag_niet, beschikbaar(medewerker, bezoek, self.afstanden)) {
            (None, Ok(inpassing)) => Ok(self.weeg(medewerker, bezoek, &oordeel, inpassing)),
            (mag_niet, vrij) => {
                let bezet = vrij.err().unwrap_or_default().into_iter().map(Valt::Bezet);
                Err(mag_niet.into_iter().chain(bezet).collect())
            }
        }
    }

    fn weeg(&self, wie: &Medewerker, bezoek: &Bezoek, oordeel: &Oordeel, inpassing: Inpassing) -> Kandidaat {
        let gewichten = self.gewichten;
        let mut factoren = vaste_factoren(wie, bezoek, oordeel, self.afstanden, gewichten);
        if let Some(weegt) = factoren.first_mut() {
            weegt.punten += gezicht(oordeel, bezoek, gewichten);
        }
        let begin = Factor::Begin {
            gewoonlijk: bezoek.tijd.gewoonlijk(),
            nu: inpassing.begin,
        };
        let meerwerk = gewichten.meerwerk_minuut.saturating_mul(inpassing.meerwerk);
        let verschoven = gewichten.verschoven.saturating_mul(inpassing.verschoven);
        factoren.extend([
            weegt(Factor::Meerwerk(inpassing.meerwerk), meerwerk),
            weegt(begin, 0),
            weegt(Factor::Verschoven(inpassing.verschoven), verschoven),
        ]);
        Kandidaat {
            medewerker: wie.id,
            punten: factoren
                .iter()
                .fold(0, |som, weegt| som.saturating_add(weegt.punten)),
            factoren,
            inpassing,
        }
    }
}

/// The points of a worker at a client, once however many visits: a face, and whether it is new.
pub(crate) fn gezicht(oordeel: &Oordeel, bezoek: &Bezoek, gewichten: &Gewichten) -> u32 {
    let nieuw = oordeel.bekend(bezoek.dag).nieuw_gezicht();
    gewichten.gezicht + if nieuw { gewichten.nieuw_gezicht } else { 0 }
}

/// What one visit by one worker weighs whatever else they do, without the face.
pub(crate) fn vaste_factoren(
    wie: &Medewerker,
    bezoek: &Bezoek,
    oordeel: &Oordeel,
    afstanden: &Afstanden,
    gewichten: &Gewichten,
) -> Vec<Weegt> {
    let bekend = oordeel.bekend(bezoek.dag);
    let (klasse, herkomst) = afstanden.tussen(wie.pc4, bezoek.pc4);
    let over = wie.uren_over(maandag(bezoek.dag));
    let als = |waar: bool, punten: u32| if waar { punten } else { 0 };
    let mut uit = vec![weegt(
        Factor::Bekend(bekend, oordeel.keren, oordeel.laatst),
        als(bekend == Bekend::Soms, gewichten.soms_geweest),
    )];
    if oordeel.mag == Mag::MetWaarschuwing {
        uit.push(weegt(Factor::Waarschuwing, gewichten.waarschuwing));
    }
    let niveau = match oordeel.niveau {
        Niveau::Gelijkwaardig => 0,
        Niveau::Lager => gewichten.niveau_lager,
        Niveau::Onbekend => gewichten.niveau_onbekend,
    };
    let taal = match oordeel.taal {
        Taal::Zelfde => 0,
        Taal::Niet => gewichten.taal_niet,
        Taal::Onbekend => gewichten.taal_onbekend,
    };
    let afstand = match klasse {
        Klasse::ZelfdeWijk => 0,
        Klasse::ZelfdePlaats => gewichten.zelfde_plaats,
        Klasse::Aangrenzend => gewichten.aangrenzend,
        Klasse::Onbekend => gewichten.afstand_onbekend,
        Klasse::Ver => gewichten.ver,
    };
    let krap = over.is_none_or(|over| over < RUIM);
    uit.extend([
        weegt(Factor::Niveau(oordeel.niveau), niveau),
        weegt(Factor::Taal(oordeel.taal), taal),
        weegt(Factor::Afstand(klasse, herkomst), afstand),
        weegt(Factor::UrenOver(over), als(krap, gewichten.weinig_uren_over)),
    ]);
    uit
}

fn weegt(factor: Factor, punten: u32) -> Weegt {
    Weegt { factor, punten }
}

fn laatst(kandidaat: &Kandidaat) -> Option<NaiveDate> {
    kandidaat.factoren.iter().find_map(|weegt| match weegt.factor {
        Factor::Bekend(_, _, laatst) => laatst,
        _ => None,
    })
}
