//! The figures that a norm is held against: told by a fact for a period, or added up over one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::feit::{Feit, Waarde};

use crate::breuk::Breuk;
use crate::invoer::ToewijzingInvoer;
use crate::periode::{self, Periode, Tijdvak};
use crate::reden::{Anker, AnkerSoort};
use crate::soort::grens::Gemeten;
use crate::soort::norm::NormRegel;
use crate::soort::{Bereik, Omgeving};
use crate::uitkomst::{BevindingReden, Meeteenheid, Oordeel, Uitkomst};

/// One figure.
pub(super) struct Meting<'a> {
    pub t: Option<&'a ToewijzingInvoer>,
    pub periode: Periode,
    pub feit: &'a Feit,
    /// The day of the fact; of a sum the day of the last.
    pub op: NaiveDate,
    pub gemeten: Gemeten,
}

impl Meting<'_> {
    /// Whether its period comes right after that of another.
    pub fn volgt_op(&self, ander: &Self) -> bool {
        ander.periode.tot.succ_opt() == Some(self.periode.van)
    }

    pub fn keer(&self) -> u32 {
        self.periode.nummer()
    }

    pub fn anker(&self) -> Anker {
        let soort = AnkerSoort::Feit {
            soort: self.feit.soort,
            veld: None,
        };
        Anker {
            soort,
            datum: self.op,
        }
    }
}

impl NormRegel {
    /// The figures, a row for each toewijzing and each kind of figure, by period.
    pub(super) fn rijen<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        uit: &mut Uitkomst,
    ) -> Vec<Vec<Meting<'a>>> {
        let mut rijen: BTreeMap<(Option<u32>, String), Vec<Meting<'a>>> = BTreeMap::new();
        let mut neem = |meting: Meting<'a>| {
            let groep = (
                meting.t.map(|t| t.nummer),
                meting.feit.tekst("naam").unwrap_or_default().to_owned(),
            );
            let rij = rijen.entry(groep).or_default();
            // A later figure over the same period takes the place of the earlier one.
            rij.retain(|eerder| eerder.periode != meting.periode);
            rij.push(meting);
        };
        match self.tijdvak {
            Some(tijdvak) => self
                .sommen(om, bereik, tijdvak, uit)
                .into_iter()
                .for_each(&mut neem),
            None => {
                for feit in self.cijfer.kies(&bereik.feiten) {
                    let t = self.toewijzing(om, bereik, feit);
                    match self.meting(t, feit) {
                        Ok(meting) => meting.into_iter().for_each(&mut neem),
                        Err(veld) => self.onleesbaar(om, t, feit, veld, uit),
                    }
                }
            }
        }
        let mut rijen: Vec<_> = rijen.into_values().collect();
        rijen
            .iter_mut()
            .for_each(|rij| rij.sort_by_key(|meting| meting.periode.clone()));
        rijen
    }

    /// The toewijzing of a figure: in a chain the one of its day, otherwise only the one it names.
    fn toewijzing<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        feit: &Feit,
    ) -> Option<&'a ToewijzingInvoer> {
        if bereik.keten.is_some() {
            return bereik.bij(Some(feit), feit.op.dag());
        }
        let alle = om.dossier.invoer.toewijzingen;
        alle.iter().find(|t| feit.toewijzing == Some(t.nummer))
    }

    /// What one fact tells; the name of a field that cannot be read. A fact without any figure tells nothing.
    fn meting<'a>(
        &self,
        t: Option<&'a ToewijzingInvoer>,
        feit: &'a Feit,
    ) -> Result<Option<Meting<'a>>, &str> {
        let naam = self.periode.as_deref().unwrap_or_default();
        let periode = feit
            .tekst(naam)
            .and_then(|tekst| periode::lees(tekst.trim()))
            .ok_or(naam)?;
        let getal = |naam: &Option<String>| feit.getal(naam.as_deref()?);
        let gemeten = match (getal(&self.teller), getal(&self.noemer), &self.waarde) {
            (Some(teller), Some(noemer), _) if !self.norm.woorden() => {
                let noemer_naam = self.noemer.as_deref().unwrap_or_default();
                Some(Gemeten::Getal(self.breuk(teller, noemer).ok_or(noemer_naam)?))
            }
            (_, _, Some(naam)) => match feit.velden.get(naam.as_str()) {
                Some(waarde) => Some(self.lees(waarde).ok_or(naam.as_str())?),
                None => None,
            },
            _ => None,
        };
        Ok(gemeten.map(|gemeten| Meting {
            t,
            periode,
            feit,
            op: feit.op.dag(),
            gemeten,
        }))
    }

    fn lees(&self, waarde: &Waarde) -> Option<Gemeten> {
        let tekst = waarde.to_string().trim().to_lowercase();
        if self.norm.woorden() {
            return Some(Gemeten::Woord(tekst));
        }
        let tekst = tekst.strip_suffix('%').unwrap_or(&tekst);
        Breuk::lees(tekst).map(Gemeten::Getal)
    }

    fn breuk(&self, teller: u64, noemer: u64) -> Option<Breuk> {
        let (teller, noemer) = (i64::try_from(teller).ok()?, i64::try_from(noemer).ok()?);
        match self.eenheid {
            Some(Meeteenheid::Procent) => Breuk::procent(teller, noemer),
            _ => Breuk::van(teller, noemer),
        }
    }

    fn onleesbaar(
        &self,
        om: &Omgeving<'_>,
        t: Option<&ToewijzingInvoer>,
        feit: &Feit,
        veld: &str,
        uit: &mut Uitkomst,
    ) {
        let op = feit.op.dag();
        if !om.geldt_op(op) || !om.past(&self.geldt, t) {
            return;
        }
        let waarom = BevindingReden::NietToegestaan {
            feit: feit.soort,
            veld: veld.to_owned(),
            gevonden: feit.velden.get(veld).map(ToString::to_string).unwrap_or_default(),
            toegestaan: Vec::new(),
        };
        let toewijzing = t.map(|t| t.nummer);
        uit.bevindingen
            .push(om.bevinding(self.id(), toewijzing, 1, op, Oordeel::Waarschuwing, waarom));
    }

    /// The ratio over each period, made from all facts that have both numbers.
    fn sommen<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        tijdvak: Tijdvak,
        uit: &mut Uitkomst,
    ) -> Vec<Meting<'a>> {
        type Som<'a> = (Option<&'a ToewijzingInvoer>, u64, u64, &'a Feit);
        let mut sommen: BTreeMap<(Option<u32>, Periode), Som<'a>> = BTreeMap::new();
        for feit in self.cijfer.kies(&bereik.feiten) {
            let t = self.toewijzing(om, bereik, feit);
            let getal = |naam: &Option<String>| feit.getal(naam.as_deref()?);
            let (Some(teller), Some(noemer), Some(periode)) = (
                getal(&self.teller),
                getal(&self.noemer),
                tijdvak.van(feit.op.dag()),
            ) else {
                continue;
            };
            let som = sommen
                .entry((t.map(|t| t.nummer), periode))
                .or_insert((t, 0, 0, feit));
            *som = (
                t,
                som.1.saturating_add(teller),
                som.2.saturating_add(noemer),
                feit,
            );
        }
        let mut metingen = Vec::new();
        for ((_, periode), (t, teller, noemer, feit)) in sommen {
            let op = feit.op.dag();
            match self.breuk(teller, noemer).map(Gemeten::Getal) {
                Some(gemeten) => metingen.push(Meting {
                    t,
                    periode,
                    feit,
                    op,
                    gemeten,
                }),
                None if om.geldt_op(op) && om.past(&self.geldt, t) => {
                    self.buiten(om, (t, &periode, op), None, uit);
                }
                None => {}
            }
        }
        metingen
    }
}
