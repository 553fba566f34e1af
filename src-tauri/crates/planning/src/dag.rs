//! Whether the visits of one day fit one after another.
//!
//! Every two visits are a journey apart, not only those that follow each other: whoever loses a visit never gets a
//! fuller day by it, which the search relies on. A visit with a fixed time stands. Of the loose ones as many as
//! possible begin when they usually do; the others as near to it as there is room. The number that moves is the least
//! there is for up to [`LOS`] visits that may move; with more of them on one day only those days are found on which nothing moves.

use leidraad_domain::id::{BezoekId, ClientId};
use leidraad_domain::nummer::Pc4;

use crate::afstand::{Afstanden, Klasse, Reistijd};
use crate::bezoek::{Bezoek, Minuut, Tijd, Tijdvak};

/// How many visits of one day may move before the search keeps them where they are.
pub const LOS: usize = 6;

/// One visit to fit in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuk {
    /// Which visit.
    pub bezoek: BezoekId,
    /// Whom; two visits at one client are no journey apart.
    pub client: ClientId,
    /// Where.
    pub pc4: Option<Pc4>,
    /// At which stretches it may lie.
    pub binnen: Vec<Tijdvak>,
    /// How long.
    pub minuten: u16,
    /// When it begins if nothing moves.
    pub gewoonlijk: Option<Minuut>,
    /// Whether it stands at its time, and is no matter of this search: it is measured against others, never against
    /// another one that stands.
    pub staat: bool,
}

impl Stuk {
    /// A visit that is in the plan already.
    pub fn gepland(bezoek: &Bezoek) -> Self {
        Self::binnen(
            bezoek,
            vec![bezoek.tijd.tussen()],
            matches!(bezoek.tijd, Tijd::Vast(_)),
        )
    }

    /// A visit that asks for a place within these free stretches.
    pub fn nieuw(bezoek: &Bezoek, vrij: &[Tijdvak]) -> Self {
        let tussen = bezoek.tijd.tussen();
        let binnen = vrij.iter().filter_map(|vak| vak.doorsnede(tussen)).collect();
        Self::binnen(bezoek, binnen, false)
    }

    fn binnen(bezoek: &Bezoek, binnen: Vec<Tijdvak>, staat: bool) -> Self {
        Self {
            bezoek: bezoek.id,
            client: bezoek.client,
            pc4: bezoek.pc4,
            binnen,
            minuten: bezoek.minuten(),
            gewoonlijk: bezoek.tijd.gewoonlijk(),
            staat,
        }
    }

    fn vak(&self, begin: Minuut) -> Option<Tijdvak> {
        let vak = Tijdvak::nieuw(begin, begin.checked_add(self.minuten)?)?;
        self.binnen.iter().any(|binnen| binnen.omvat(vak)).then_some(vak)
    }

    /// Whether there is anything to choose.
    fn los(&self) -> bool {
        let mut keuzes = self.binnen.iter().map(|vak| vak.minuten() > self.minuten);
        !self.staat && (self.binnen.len() > 1 || keuzes.any(|keuze| keuze))
    }
}

/// How somebody gets from one visit to the next.
#[derive(Debug, Clone, Copy)]
pub struct Reis<'a> {
    /// What is known of the area.
    pub afstanden: &'a Afstanden,
    /// How long each class takes.
    pub tijd: &'a Reistijd,
}

impl Reis<'_> {
    /// Minutes between two visits, and the class that they come from; nothing at the same client.
    pub fn tussen(&self, een: &Stuk, ander: &Stuk) -> (u16, Klasse) {
        if een.client == ander.client {
            return (0, Klasse::ZelfdeWijk);
        }
        let klasse = self.afstanden.klasse(een.pc4, ander.pc4);
        (self.tijd.minuten(klasse), klasse)
    }
}

/// A day that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dagplan {
    /// When each visit begins, in the order in which they were given.
    pub begin: Vec<Minuut>,
    /// How many begin at another time than usual.
    pub verschoven: u32,
}

/// The day with the fewest moved visits; `None` when they do not fit.
pub fn pas(stukken: &[Stuk], reis: Reis<'_>) -> Option<Dagplan> {
    let mut zoek = Zoek {
        stukken,
        reis,
        gezet: vec![None; stukken.len()],
    };
    let mut vrij = Vec::new();
    for (plek, stuk) in stukken.iter().enumerate() {
        match stuk.gewoonlijk {
            _ if stuk.los() => vrij.push(plek),
            Some(begin) if zoek.kan(plek, begin) => zoek.gezet[plek] = stuk.vak(begin),
            Some(_) => return None,
            None => vrij.push(plek),
        }
    }
    let (met, zonder): (Vec<_>, Vec<_>) = vrij
        .into_iter()
        .partition(|plek| stukken[*plek].gewoonlijk.is_some());
    // Which stay: all of them first, then all but one, and so on.
    let hoogstens = if met.len() + zonder.len() > LOS {
        0
    } else {
        met.len()
    };
    for weg in 0..=hoogstens {
        for keuze in 0u32..1 << met.len().min(LOS) {
            if keuze.count_ones() as usize != weg {
                continue;
            }
            let schuift = |nummer: usize| nummer < LOS && keuze >> nummer & 1 == 1;
            let voor = zoek.gezet.clone();
            let mut nog = zonder.clone();
            nog.extend((0..met.len()).filter(|n| schuift(*n)).map(|n| met[n]));
            let mut staan = (0..met.len()).filter(|n| !schuift(*n)).map(|n| met[n]);
            if staan.all(|plek| zoek.zet_gewoonlijk(plek)) && zoek.vul(&mut nog, 0) {
                (0..met.len())
                    .filter(|n| schuift(*n))
                    .for_each(|n| zoek.dichterbij(met[n]));
                return zoek.plan();
            }
            zoek.gezet = voor;
        }
    }
    None
}

struct Zoek<'a> {
    stukken: &'a [Stuk],
    reis: Reis<'a>,
    gezet: Vec<Option<Tijdvak>>,
}

impl Zoek<'_> {
    /// Whether a visit may begin then, beside all that have their place.
    fn kan(&self, plek: usize, begin: Minuut) -> bool {
        let stuk = &self.stukken[plek];
        stuk.vak(begin)
            .is_some_and(|vak| self.botsing(plek, vak).is_none())
    }

    /// The earliest minute after the first visit that is in the way, journey included.
    fn botsing(&self, plek: usize, vak: Tijdvak) -> Option<Minuut> {
        let stuk = &self.stukken[plek];
        let anderen = self.stukken.iter().zip(&self.gezet).enumerate();
        anderen
            .filter_map(|(nummer, (ander, gezet))| {
                let gezet = gezet.filter(|_| nummer != plek && !(ander.staat && stuk.staat))?;
                let (reis, _) = self.reis.tussen(stuk, ander);
                let vrij = vak.tot().saturating_add(reis) <= gezet.van()
                    || gezet.tot().saturating_add(reis) <= vak.van();
                (!vrij).then(|| gezet.tot().saturating_add(reis))
            })
            .min()
    }

    fn zet_gewoonlijk(&mut self, plek: usize) -> bool {
        let Some(begin) = self.stukken[plek]
            .gewoonlijk
            .filter(|begin| self.kan(plek, *begin))
        else {
            return false;
        };
        self.gezet[plek] = self.stukken[plek].vak(begin);
        true
    }

    /// The earliest place from a minute on.
    fn vroegst(&self, plek: usize, vanaf: Minuut) -> Option<Tijdvak> {
        let stuk = &self.stukken[plek];
        let mut binnen: Vec<_> = stuk.binnen.iter().map(|vak| vak.van()).collect();
        binnen.sort_unstable();
        binnen.into_iter().find_map(|van| {
            let mut begin = van.max(vanaf);
            loop {
                let vak = stuk.vak(begin)?;
                match self.botsing(plek, vak) {
                    None => return Some(vak),
                    Some(later) => begin = later.max(begin + 1),
                }
            }
        })
    }

    /// Places what is left, each as early as it can, in every order. In a given order early is never worse than late.
    fn vul(&mut self, nog: &mut Vec<usize>, vanaf: Minuut) -> bool {
        if nog.is_empty() {
            return true;
        }
        if nog.len() > LOS {
            return false;
        }
        for keus in 0..nog.len() {
            let plek = nog.remove(keus);
            if let Some(vak) = self.vroegst(plek, vanaf) {
                self.gezet[plek] = Some(vak);
                if self.vul(nog, vak.van()) {
                    nog.insert(keus, plek);
                    return true;
                }
                self.gezet[plek] = None;
            }
            nog.insert(keus, plek);
        }
        false
    }

    /// Moves a visit as near to its usual time as the others leave room; before it, when both sides are as near.
    fn dichterbij(&mut self, plek: usize) {
        let Some(gewoon) = self.stukken[plek].gewoonlijk else {
            return;
        };
        let ver = |vak: &Option<Tijdvak>| vak.map_or(0, |vak| vak.van().abs_diff(gewoon));
        let dichter = (0..ver(&self.gezet[plek])).find_map(|weg| {
            let kanten = [gewoon.checked_sub(weg), gewoon.checked_add(weg)];
            kanten.into_iter().flatten().find(|begin| self.kan(plek, *begin))
        });
        if let Some(begin) = dichter {
            self.gezet[plek] = self.stukken[plek].vak(begin);
        }
    }

    fn plan(&self) -> Option<Dagplan> {
        let begin: Vec<_> = self
            .gezet
            .iter()
            .map(|vak| Some((*vak)?.van()))
            .collect::<Option<_>>()?;
        let anders = self.stukken.iter().zip(&begin);
        let anders = anders.filter(|(stuk, begin)| stuk.gewoonlijk.is_some_and(|gewoon| gewoon != **begin));
        let verschoven = u32::try_from(anders.count()).unwrap_or(u32::MAX);
        Some(Dagplan { begin, verschoven })
    }
}
