//! A count over a period: at most, at least, and what follows at the nth.

use std::collections::BTreeMap;

use leidraad_domain::feitsoort::VeldType;
use serde::Deserialize;

use crate::patroon::{Patronen, veld};
use crate::periode::Tijdvak;
use crate::regel::{Handeling, Kop, Sleutel, regelsoort};
use crate::soort::verval::Verval;
use crate::soort::volgorde::Gevolg;
use crate::uitkomst::Meeteenheid;

regelsoort! {
    /// `[[telling]]`
    TellingRegel "telling" {
        /// What is counted: any of these facts.
        telt: Patronen,
        /// Each kind of fact is counted by itself, as what was planned and what was given; figures come of the first.
        #[serde(default)]
        per_soort: bool,
        /// What is added up; without it facts are counted.
        som: Option<Telsom>,
        /// Of pieces that nobody told: several deliveries in one of these are one.
        eenmaal_per: Option<Tijdvak>,
        /// Pieces of one delivery, by product, where that is not one.
        #[serde(default)]
        stuks_per_levering: BTreeMap<String, u64>,
        /// Counted anew in each.
        tijdvak: Tijdvak,
        /// With `tijdvak = "toewijzing"`: counted anew from each such fact.
        #[serde(default)]
        opnieuw_bij: Patronen,
        /// Highest count that is allowed: a number, `omvang` for what the toewijzing gives in the week or in all, or
        /// `{ weekomvang = 6 }` for so many times what it gives in a week.
        hoogstens: Option<Hoogstens>,
        /// Besides, over the whole toewijzing no more than its ISO weeks, broken ones too, times what it gives in a week.
        #[serde(default)]
        totaal_omvang: bool,
        /// Lowest count that is asked: in each year with `verdeeld`, otherwise in the periods of `mits` and `sinds`.
        minstens: Option<u64>,
        /// With `minstens` and `jaar-vanaf-start`: dates at equal parts of the year, each fulfilled by the next fact.
        #[serde(default)]
        verdeeld: bool,
        /// With `verdeeld`: the earliest of these begins the first year.
        #[serde(default)]
        vanaf: Patronen,
        /// With `verdeeld`: when the dates fall away.
        vervalt_bij: Option<Verval>,
        /// With `minstens`: in periods in which such a fact happened.
        #[serde(default)]
        mits: Patronen,
        /// With `minstens`: from the period of such a fact on, until a period has enough.
        #[serde(default)]
        sinds: Patronen,
        /// No facts in two periods in a row. What was blocked itself does not block the period after it.
        #[serde(default)]
        niet_opeenvolgend: bool,
        /// How bad a count outside the limits is.
        gevolg: Option<Gevolg>,
        /// What each counted fact is worth while the limit is not reached; above it nothing.
        waarde: Option<Telwaarde>,
        /// The count itself is told in this unit, on the last day of each period.
        eenheid: Option<Meeteenheid>,
        /// Somebody must be told at this count.
        melding: Option<Telmelding>,
    }
}

/// What is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Telsom {
    /// Minutes that are the client's own.
    Tijd,
    /// Dagdelen; time is rounded up to whole ones.
    Dagdelen,
    /// Pieces; a delivery that does not tell is one, or as `stuks_per_levering` says.
    Stuks,
    /// Minutes or pieces, as the toewijzing is told in.
    Eenheid,
}

/// The highest count that is allowed.
#[derive(Debug, Clone, Deserialize)]
#[serde(
    untagged,
    expecting = "a number, `omvang`, or `{ weekomvang = 6 }` for so many times the amount of a week"
)]
pub(crate) enum Hoogstens {
    /// So many.
    Getal(u64),
    /// `omvang`: what the toewijzing gives.
    Woord(VanOmvang),
    /// So many times the amount of a week.
    Keer(KeerOmvang),
}

/// The word `omvang`.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum VanOmvang {
    Omvang,
}

/// So many times what the toewijzing gives in a week.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeerOmvang {
    pub weekomvang: u64,
}

/// What a counted fact is worth: `{ vast = 60, eenheid = "minuut" }` or `{ veld = "minuten", eenheid = "minuut" }`.
/// A fact that leaves the field empty gives no figure below the limit: nobody can say.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Telwaarde {
    pub vast: Option<u64>,
    pub veld: Option<String>,
    pub eenheid: Meeteenheid,
}

/// Whom to tell at which count.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Telmelding {
    pub bij: u64,
    /// Also at every count after it.
    #[serde(default)]
    pub en_verder: bool,
    pub aan: Vec<Sleutel>,
    /// Any of these, on or after the day of the count.
    pub gedaan_door: Patronen,
}

/// A count that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TellingReden {
    /// Period: `2027`, `2027-W03`; of a whole toewijzing its first day.
    pub tijdvak: String,
    /// The count.
    pub aantal: u64,
    /// What it may be at most.
    pub hoogstens: Option<u64>,
    /// What it must be at least.
    pub minstens: Option<u64>,
    /// Facts in two periods in a row.
    pub opeenvolgend: bool,
}

impl TellingRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let doet = self.melding.as_ref().map_or(&self.telt, |m| &m.gedaan_door);
        let handeling: Option<Handeling> = doet.into();
        vec![self.kop(handeling)]
    }

    /// A rule that could never work, or that counts to no end, is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        let weiger = |sleutel, wat: &str| Err((sleutel, wat.to_owned()));
        let grens = self.hoogstens.is_some() || self.totaal_omvang || self.niet_opeenvolgend;
        let iets = self.melding.is_some() || self.waarde.is_some() || self.eenheid.is_some();
        if !grens && !iets && self.minstens.is_none() {
            return weiger(
                "telt",
                "a count to no end: give a limit, a value, a unit or a melding",
            );
        }
        let dagen = self.minstens.is_some() && self.verdeeld;
        if (grens || self.minstens.is_some() && !dagen) && self.gevolg.is_none() {
            return weiger("gevolg", "say how bad a count outside the limits is");
        }
        if self.verdeeld != (self.tijdvak == Tijdvak::JaarVanafStart) {
            return weiger("verdeeld", "`verdeeld` and `jaar-vanaf-start` belong together");
        }
        if self.verdeeld {
            let delen = self.minstens.unwrap_or_default();
            if delen == 0 || 12 % delen != 0 {
                return weiger(
                    "minstens",
                    "so many parts of a year are no whole months: 1, 2, 3, 4, 6 or 12",
                );
            }
            if self.vanaf.is_leeg() || !self.per.van_toewijzing() {
                return weiger("vanaf", "say what begins the first year; per toewijzing only");
            }
        } else if self.minstens.is_some() && self.mits.is_leeg() && self.sinds.is_leeg() {
            return weiger("minstens", "say in which periods: with `mits` or with `sinds`");
        }
        if self.sinds.is_leeg() != self.mits.is_leeg() && self.minstens.is_none() {
            return weiger("minstens", "`mits` and `sinds` belong to `minstens`");
        }
        if !self.opnieuw_bij.is_leeg() && self.tijdvak != Tijdvak::Toewijzing {
            return weiger("opnieuw_bij", "only where the whole toewijzing is counted");
        }
        if matches!(self.hoogstens, Some(Hoogstens::Woord(_)))
            && !matches!(self.tijdvak, Tijdvak::IsoWeek | Tijdvak::Toewijzing)
        {
            return weiger(
                "hoogstens",
                "`omvang` is told for a week or for the whole toewijzing",
            );
        }
        let van_omvang = matches!(self.hoogstens, Some(Hoogstens::Woord(_) | Hoogstens::Keer(_)));
        if (van_omvang || self.totaal_omvang) && self.som.is_none() {
            return weiger("som", "say what is added up to be held against the toewijzing");
        }
        match &self.waarde {
            Some(waarde) => self.controleer_waarde(waarde),
            None => Ok(()),
        }
    }

    fn controleer_waarde(&self, waarde: &Telwaarde) -> Result<(), (&'static str, String)> {
        let Some(naam) = &waarde.veld else {
            return match waarde.vast {
                Some(_) => Ok(()),
                None => Err(("waarde", "give `vast` or `veld`".to_owned())),
            };
        };
        if waarde.vast.is_some() {
            return Err(("waarde", "give `vast` or `veld`, not both".to_owned()));
        }
        for patroon in &self.telt.0 {
            let def = veld(patroon.datum.soort, naam).map_err(|e| ("waarde.veld", e))?;
            if def.soort != VeldType::Getal {
                return Err(("waarde.veld", format!("field `{naam}` holds no number")));
            }
        }
        Ok(())
    }
}
