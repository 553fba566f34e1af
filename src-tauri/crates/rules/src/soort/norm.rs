//! A figure over a period against its norm, and the ladder that follows when it stays outside.

use chrono::NaiveDate;
use leidraad_domain::feitsoort::VeldType;

use crate::breuk::Breuk;
use crate::invoer::ToewijzingInvoer;
use crate::patroon::{FeitPatroon, veld};
use crate::periode::{Periode, Tijdvak};
use crate::regel::{BijHerziening, Handeling, Kop, regelsoort};
use crate::soort::Omgeving;
use crate::soort::berekening::BerekeningReden;
use crate::soort::grens::{Gemeten, Grens};
use crate::soort::norm_ladder::{self, Stap};
use crate::soort::norm_meting::Meting;
use crate::uitkomst::{BevindingReden, Meeteenheid, Oordeel, Uitkomst};

regelsoort! {
    /// `[[norm]]`: a figure that a fact tells over a period it names, or a ratio that is added up over a `tijdvak`.
    NormRegel "norm" {
        /// The facts with the figures.
        cijfer: FeitPatroon,
        /// The field that names the period: `2027`, `2027-H1`, `2027-K2`, `2027-03`.
        periode: Option<String>,
        /// Instead of `periode`: the facts of each of these are added up.
        tijdvak: Option<Tijdvak>,
        /// Number field above the line.
        teller: Option<String>,
        /// Number field below the line.
        noemer: Option<String>,
        /// Field with the figure itself, where it is no ratio: a number, or a word.
        waarde: Option<String>,
        /// Unit of the figure; a ratio in `procent` is a share of a hundred. A word has none.
        eenheid: Option<Meeteenheid>,
        /// What it must be.
        norm: Grens,
        /// It is only told when so many periods in a row do not meet the norm.
        #[serde(default = "een")]
        perioden: usize,
        /// The steps of the ladder, lowest first.
        #[serde(default)]
        stap: Vec<Stap>,
    }
}

/// A figure outside its norm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NormReden {
    /// Period: `2027`, `2027-K2`, `2027-03`.
    pub tijdvak: String,
    /// What was measured; `None` is a ratio with nothing below the line.
    pub gemeten: Option<Gemeten>,
    /// Its unit.
    pub eenheid: Option<Meeteenheid>,
    /// What it must be, in the words of the rule: `meer dan 95 %`.
    pub norm: String,
}

fn een() -> usize {
    1
}

impl NormRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        vec![self.kop(Handeling::from(&self.cijfer))]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        let soort = self.cijfer.datum.soort;
        if self.periode.is_some() == self.tijdvak.is_some() {
            let wat = "say the period: the field that names it in `periode`, or `tijdvak`".to_owned();
            return Err(("periode", wat));
        }
        if self.teller.is_some() != self.noemer.is_some() {
            return Err(("teller", "a ratio has `teller` and `noemer`".to_owned()));
        }
        if self.teller.is_none() && (self.waarde.is_none() || self.tijdvak.is_some()) {
            let wat = "say the figure: a ratio in `teller` and `noemer`, or the field in `waarde`";
            return Err(("teller", wat.to_owned()));
        }
        if let Some(tijdvak) = self.tijdvak.filter(|tijdvak| !tijdvak.van_de_kalender()) {
            return Err(("tijdvak", format!("{tijdvak:?} has no days by the calendar")));
        }
        for (sleutel, naam) in [("periode", &self.periode), ("waarde", &self.waarde)] {
            if let Some(naam) = naam {
                veld(soort, naam).map_err(|e| (sleutel, e))?;
            }
        }
        for naam in self.teller.iter().chain(&self.noemer) {
            if veld(soort, naam).map_err(|e| ("teller", e))?.soort != VeldType::Getal {
                return Err(("teller", format!("field `{naam}` holds no number")));
            }
        }
        if self.norm.woorden() == self.eenheid.is_some() {
            return Err(("eenheid", "a figure has a unit, a word has none".to_owned()));
        }
        self.norm.controleer(self.eenheid).map_err(|e| ("norm", e))?;
        for stap in &self.stap {
            if stap.wanneer.is_empty() {
                return Err(("stap", "a step without `wanneer` is never reached".to_owned()));
            }
            for als in &stap.wanneer {
                als.cijfer.controleer(self.eenheid).map_err(|e| ("stap", e))?;
                if als.cijfer.woorden() != self.norm.woorden() {
                    return Err(("stap", format!("`{}` does not fit the norm", als.cijfer.tekst)));
                }
                if als.na_stap > self.stap.len() {
                    return Err(("stap", "`na_stap` names a step that is not there".to_owned()));
                }
            }
        }
        Ok(())
    }

    /// Judges every period: the figure, whether it meets the norm, and the step it leads to.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        for bereik in om.bereiken(self.per, BijHerziening::LooptDoor) {
            for rij in self.rijen(om, &bereik, uit) {
                let stappen = norm_ladder::stappen(&self.stap, &rij);
                for (nr, meting) in rij.iter().enumerate() {
                    if !om.geldt_op(meting.op) || !om.past(&self.geldt, meting.t) {
                        continue;
                    }
                    self.vertel(om, meting, stappen[nr], uit);
                    let slecht = |m: &Meting<'_>| self.norm.past(&m.gemeten) == Some(false);
                    let slechte = norm_ladder::reeks(&rij, nr, slecht);
                    if slechte > 0 && slechte >= self.perioden {
                        let gemeten = Some(meting.gemeten.clone());
                        self.buiten(om, (meting.t, &meting.periode, meting.op), gemeten, uit);
                    }
                    norm_ladder::gevolgen(self, om, &bereik, (&rij, &stappen, nr), uit);
                }
            }
        }
    }

    /// The figure, and the step.
    fn vertel(&self, om: &Omgeving<'_>, meting: &Meting<'_>, stap: usize, uit: &mut Uitkomst) {
        let toewijzing = meting.t.map(|t| t.nummer);
        let keer = meting.keer();
        if let (Gemeten::Getal(waarde), Some(eenheid)) = (&meting.gemeten, self.eenheid) {
            let waarom = BerekeningReden::Cijfer {
                tijdvak: meting.periode.naam.clone(),
                norm: self.norm.tekst.clone(),
            };
            uit.berekeningen.push(om.berekening(
                self.id(),
                toewijzing,
                keer,
                meting.op,
                *waarde,
                eenheid,
                waarom,
            ));
        }
        if !self.stap.is_empty() {
            let waarde = Breuk::heel(i64::try_from(stap).unwrap_or(i64::MAX));
            let waarom = BerekeningReden::Stap {
                regel: self.id().to_owned(),
            };
            let eenheid = Meeteenheid::Stap;
            uit.berekeningen.push(om.berekening(
                self.id(),
                toewijzing,
                keer,
                meting.op,
                waarde,
                eenheid,
                waarom,
            ));
        }
    }

    pub(super) fn buiten(
        &self,
        om: &Omgeving<'_>,
        (t, periode, op): (Option<&ToewijzingInvoer>, &Periode, NaiveDate),
        gemeten: Option<Gemeten>,
        uit: &mut Uitkomst,
    ) {
        let waarom = BevindingReden::Norm(NormReden {
            tijdvak: periode.naam.clone(),
            gemeten,
            eenheid: self.eenheid,
            norm: self.norm.tekst.clone(),
        });
        let toewijzing = t.map(|t| t.nummer);
        uit.bevindingen.push(om.bevinding(
            self.id(),
            toewijzing,
            periode.nummer(),
            op,
            Oordeel::Waarschuwing,
            waarom,
        ));
    }
}
