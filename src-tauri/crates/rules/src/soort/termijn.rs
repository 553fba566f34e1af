//! A date by which something must be done, counted from a day of the toewijzing or of a fact.

use chrono::NaiveDateTime;
use leidraad_domain::feit::Feit;
use serde::Deserialize;
use toml::Spanned;

use crate::duur::{Binnen, Binnens};
use crate::patroon::{Datumbron, Datumbronnen, FeitDatum, FeitPatroon, Patronen, ToewijzingDatum, veld};
use crate::regel::{BijHerziening, Deel, Handeling, Herkomst, Kop, RegelId, Tekst, regelsoort};
use crate::soort::tussenstap::Tussenstap;
use crate::soort::verval::Verval;

regelsoort! {
    /// `[[termijn]]`
    TermijnRegel "termijn" {
        /// Where the count begins. Of facts: the earliest, or every one with `telkens`.
        vanaf: Datumbronnen,
        /// Every fact gives a date of its own; the facts that fulfil are divided over them by day.
        #[serde(default)]
        telkens: bool,
        /// With `telkens`: two facts of one day are two cases.
        #[serde(default)]
        elk_feit: bool,
        /// The count begins at the first of these on or after the anchor, as the next visit; without one there is no date.
        eerstvolgende: Option<Patronen>,
        /// Facts count from this date of the toewijzing when they happened before it: nobody could know of it.
        niet_eerder_dan: Option<ToewijzingDatum>,
        /// A fact that names a day on or before that of an earlier fact like this counts from its own day, as the
        /// definitive end after a temporary one: that day is when it was known.
        eigen_dag_na: Option<FeitPatroon>,
        /// The count begins at the last of these that came before the fact of the anchor was recorded, as the last
        /// visit; without one at the anchor itself.
        #[serde(default)]
        laatste: Patronen,
        /// Only when such a fact is there.
        #[serde(default)]
        mits: Patronen,
        /// Not needed when such a fact came on or before the last day.
        #[serde(default)]
        tenzij: Patronen,
        /// With `tenzij`: that fact counts only on or before the last day of this other term, as a refusal in time.
        tenzij_tot: Option<RegelId>,
        /// Nobody is late without it, as a refusal: it falls away when the day passes.
        #[serde(default)]
        vrijblijvend: bool,
        /// Expected dates while the real one is not known. Of facts the one that was decided last.
        #[serde(default)]
        voorlopig_vanaf: Vec<Datumbron>,
        /// A toewijzing that takes over running support, without a fact of its own, counts from here.
        doorlopend_vanaf: Option<ToewijzingDatum>,
        /// How long; several give several dates.
        binnen: Binnens,
        /// A step before it with a date of its own, counted from the same day.
        tussenstap: Option<Tussenstap>,
        /// A later date beside it that is no clause of the contract, as the practice of a supervisor (C17).
        buitengrens: Option<Buitengrens>,
        /// False: may only be done on the last day itself.
        #[serde(default = "ja")]
        vervroegbaar: bool,
        /// The rule that says where the count begins.
        startpunt: Option<Deel>,
        /// A fact that puts another day in its place.
        wijkt_af_bij: Option<WijktAf>,
        /// What fulfils it: any of these.
        #[serde(default)]
        vervuld_door: Patronen,
        /// What fulfils it: all of these, on the day of the last.
        #[serde(default)]
        vervuld_door_alle: Patronen,
        /// Fulfilled only when in one week the whole amount of the toewijzing was delivered.
        #[serde(default)]
        volledig_geleverd: bool,
        /// With `telkens`: a fact belongs to the nearest of the days, also to one that is still to come, if that day was
        /// known before it. For days that somebody planned.
        #[serde(default)]
        dichtstbij: bool,
        /// What fulfils it carries the same word in this field as the fact that begins it.
        zelfde: Option<String>,
        /// Date field of that fact that should name the day at which the count begins.
        moet_kloppen: Option<String>,
        /// Fields of that fact that may not be empty.
        #[serde(default)]
        moet_vermelden: Vec<String>,
        /// When it falls away.
        vervalt_bij: Option<Verval>,
        /// What a toewijzing does that follows on an older one.
        #[serde(default)]
        bij_herziening: BijHerziening,
    }
}

/// The clause behind a deviation, and the day that it takes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WijktAf {
    pub(super) id: Spanned<RegelId>,
    titel: Tekst,
    bron: Tekst,
    citaat: Tekst,
    pub(super) neem: FeitDatum,
}

/// A later date that is no clause of the contract.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Buitengrens {
    pub(super) id: Spanned<RegelId>,
    titel: Tekst,
    bron: Tekst,
    citaat: Tekst,
    sterkte: Herkomst,
    pub(super) binnen: Binnen,
}

fn ja() -> bool {
    true
}

impl TermijnRegel {
    /// The rule and the rules that are a part of it.
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let doet = if self.vervuld_door.is_leeg() {
            &self.vervuld_door_alle
        } else {
            &self.vervuld_door
        };
        let handeling: Option<Handeling> = doet.into();
        let hoofd = self.kop(handeling.clone());
        let start = self.startpunt.as_ref().map(|deel| deel.kop(&hoofd, None));
        let af = self.wijkt_af_bij.as_ref().map(|w| Kop {
            id: &w.id,
            titel: &w.titel,
            bron: &w.bron,
            citaat: &w.citaat,
            hoort_bij: Some(self.id()),
            ..self.kop(Handeling::from(w.neem.soort))
        });
        let grens = self.buitengrens.as_ref().map(|g| Kop {
            id: &g.id,
            titel: &g.titel,
            bron: &g.bron,
            citaat: &g.citaat,
            sterkte: g.sterkte,
            hoort_bij: Some(self.id()),
            ..self.kop(handeling)
        });
        let stap = self.tussenstap.as_ref().map(|stap| stap.kop(&hoofd));
        [Some(hoofd), stap, start, af, grens]
            .into_iter()
            .flatten()
            .collect()
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        if self.vervuld_door.is_leeg() == self.vervuld_door_alle.is_leeg() {
            let wat = "say what fulfils it, in `vervuld_door` or in `vervuld_door_alle`".to_owned();
            return Err(("vervuld_door", wat));
        }
        if self
            .vanaf
            .0
            .iter()
            .any(|bron| matches!(bron, Datumbron::Termijn(_)))
        {
            let wat = "another term is only an expected date: write it in `voorlopig_vanaf`".to_owned();
            return Err(("vanaf", wat));
        }
        for patroon in self.vervuld_door.0.iter().chain(&self.vervuld_door_alle.0) {
            let soort = patroon.datum.soort;
            if let Some(naam) = &self.moet_kloppen {
                FeitDatum::try_from(format!("{}.{naam}", soort.code())).map_err(|e| ("moet_kloppen", e))?;
            }
            self.moet_vermelden
                .iter()
                .try_for_each(|naam| veld(soort, naam).map(|_| ()))
                .map_err(|e| ("moet_vermelden", e))?;
            if let Some(naam) = &self.zelfde {
                veld(soort, naam).map_err(|e| ("zelfde", e))?;
            }
        }
        if self.tenzij_tot.is_some() && self.tenzij.is_leeg() {
            return Err(("tenzij_tot", "it belongs to `tenzij`".to_owned()));
        }
        if self.dichtstbij && !self.telkens {
            return Err(("dichtstbij", "it belongs to `telkens`".to_owned()));
        }
        Ok(())
    }
}

/// The moment of a fact, when it has a time.
pub(crate) fn moment(feit: &Feit) -> Option<NaiveDateTime> {
    FeitDatum {
        soort: feit.soort,
        veld: None,
    }
    .moment(feit)
}

/// Which of these fields a fact leaves empty.
pub(crate) fn lege_velden(feit: &Feit, velden: &[String]) -> Vec<String> {
    let leeg = |naam: &&String| {
        feit.velden
            .get(naam.as_str())
            .is_none_or(|w| w.to_string().trim().is_empty())
    };
    velden.iter().filter(leeg).cloned().collect()
}
