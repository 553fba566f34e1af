//! Somebody must be told: when a date passes, or when something happens.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use leidraad_domain::toewijzing::Toewijzingsnummer;

use crate::duur::Binnen;
use crate::invoer::ToewijzingInvoer;
use crate::keten::Keten;
use crate::lezen::EenOfMeer;
use crate::patroon::{FeitPatroon, Patronen, veld};
use crate::reden::{Anker, Reden, StreefReden};
use crate::regel::{BijHerziening, Handeling, Kop, RegelId, Sleutel, regelsoort};
use crate::rekenen;
use crate::soort::termijn::moment;
use crate::soort::{Bereik, Omgeving, Som, keer, sleutel};
use crate::uitkomst::{Afloop, Melding, Termijn, Uitkomst};

regelsoort! {
    /// `[[melding]]`
    MeldingRegel "melding" {
        /// The termijn whose passing asks for it; of several each by itself.
        na: Option<toml::Spanned<EenOfMeer<RegelId>>>,
        /// With `na`: it stands on the last day itself, not only from the day after.
        #[serde(default)]
        op_de_dag_zelf: bool,
        /// With `na`: it stands from the day on which such a fact names a day after the last day, for then it is known
        /// that the term will not be kept. Of several the one that was decided last counts.
        #[serde(default)]
        voorzien_door: Patronen,
        /// The facts that ask for it, each by itself.
        #[serde(default)]
        bij: Patronen,
        /// With `bij`: only from this day on, counted from the fact.
        vanaf: Option<Binnen>,
        /// With `bij`: it is also a date, counted from the fact.
        binnen: Option<Binnen>,
        /// With `bij`: only when such a fact came on or before it.
        #[serde(default)]
        mits: Patronen,
        /// With `bij`: not needed when such a fact came on or after it.
        #[serde(default)]
        tenzij: Patronen,
        /// With `bij`: not needed when such a fact came on or before it, and after the one before it, as an absence
        /// that explains a replacement.
        #[serde(default)]
        niet_na: Patronen,
        /// With `niet_na`: a fact that fills this field speaks for itself.
        spreekt_zelf: Option<String>,
        /// Whom.
        aan: Vec<Sleutel>,
        /// What says that they were told: any of these.
        #[serde(default)]
        gedaan_door: Patronen,
        /// What says that they were told: of each of these any.
        #[serde(default)]
        gedaan_door_alle: Vec<Patronen>,
    }
}

impl MeldingRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = self.gedaan().into();
        vec![self.kop(handeling)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        if self.na.is_some() != self.bij.is_leeg() {
            return Err((
                "na",
                "say when: after a term with `na`, or at a fact with `bij`".to_owned(),
            ));
        }
        if self.gedaan_door.is_leeg() == self.gedaan_door_alle.is_empty() {
            let wat = "say what closes it, in `gedaan_door` or in `gedaan_door_alle`".to_owned();
            return Err(("gedaan_door", wat));
        }
        if self.spreekt_zelf.is_some() && self.niet_na.is_leeg() {
            return Err(("spreekt_zelf", "it belongs to `niet_na`".to_owned()));
        }
        for patroon in &self.bij.0 {
            if let Some(naam) = &self.spreekt_zelf {
                veld(patroon.datum.soort, naam).map_err(|e| ("spreekt_zelf", e))?;
            }
        }
        Ok(())
    }

    fn gedaan(&self) -> &Patronen {
        self.gedaan_door_alle.first().unwrap_or(&self.gedaan_door)
    }

    /// Evaluates the rule: on the terms of this version, or on the facts.
    pub fn beoordeel<'a>(&self, om: &Omgeving<'a>, uit: &mut Uitkomst) {
        match &self.na {
            Some(na) => {
                for regel in &na.get_ref().0 {
                    self.na_termijn(om, &regel.0, uit);
                }
            }
            None => {
                for bereik in om.bereiken(self.per, BijHerziening::LooptDoor) {
                    self.bij_feit(om, &bereik, uit);
                }
            }
        }
    }

    /// It stands from the day after the last day: while nothing is done (the caller knows whether that day has come),
    /// and when it was done too late.
    fn na_termijn<'a>(&self, om: &Omgeving<'a>, na: &str, uit: &mut Uitkomst) {
        let alle = om.dossier.invoer.toewijzingen;
        let ketens = Keten::alle(alle);
        let mijn = |t: &&Termijn| {
            t.regel == na
                && t.deel.is_none()
                && t.contract == om.profiel.id
                && t.profiel_versie == om.profiel.geldig_van
        };
        for termijn in uit.termijnen.iter().filter(mijn) {
            let t = alle.iter().find(|t| Some(t.nummer) == termijn.toewijzing);
            let staat = match termijn.afloop {
                Afloop::Open => true,
                Afloop::Voldaan { op, .. } => op > termijn.uiterlijk,
                Afloop::Vervallen { .. } => false,
            };
            let dag = if self.op_de_dag_zelf {
                Some(termijn.uiterlijk)
            } else {
                termijn.uiterlijk.succ_opt()
            };
            let Some(vanaf) = dag.filter(|_| staat && om.past(&self.geldt, t)) else {
                continue;
            };
            let sinds = termijn.reden.afwijking.as_ref().map(|af| af.op);
            let van_deze = ketens
                .iter()
                .filter(|k| termijn.toewijzing.is_some_and(|nr| k.bevat(nr)));
            let mut feiten: Vec<Vec<&Feit>> = van_deze.map(|keten| om.dossier.van_keten(keten)).collect();
            if termijn.toewijzing.is_none() {
                feiten.push(om.dossier.van_contract(&om.profiel.id));
            }
            let voorzien = feiten
                .iter()
                .filter_map(|feiten| self.voorzien_op(feiten, termijn.uiterlijk))
                .min();
            let vanaf = voorzien.map_or(vanaf, |dag| dag.min(vanaf));
            let gedaan = feiten
                .iter()
                .filter_map(|feiten| self.gedaan_op(feiten, sinds))
                .min();
            uit.meldingen
                .push(self.melding(om, t, termijn.keer, vanaf, gedaan, termijn.reden.clone()));
        }
    }

    /// The day on which it was told that the term will not be kept.
    fn voorzien_op(&self, feiten: &[&Feit], uiterlijk: NaiveDate) -> Option<NaiveDate> {
        let verwacht = self.voorzien_door.kies(feiten).into_iter();
        let (_, feit, dag) = verwacht.max_by_key(|(_, feit, _)| feit.op.moment())?;
        (dag > uiterlijk).then(|| feit.op.dag())
    }

    fn bij_feit<'a>(&self, om: &Omgeving<'a>, bereik: &Bereik<'a>, uit: &mut Uitkomst) {
        let mut vorige: Option<NaiveDate> = None;
        for (nr, (patroon, feit, dag)) in self.bij.kies(&bereik.ankers).into_iter().enumerate() {
            let t = bereik.bij(Some(feit), dag);
            let sinds = vorige.replace(dag);
            let vervallen = self
                .tenzij
                .kies(&bereik.feiten)
                .iter()
                .any(|(_, _, op)| *op >= dag)
                || self.verklaard(&bereik.feiten, feit, dag, sinds);
            let mits = self.mits.kies(&bereik.feiten);
            let voorwaarde = self.mits.is_leeg() || mits.iter().any(|(_, _, op)| *op <= dag);
            if !patroon.past_op(om.kalender, feit)
                || vervallen
                || !voorwaarde
                || !om.geldt_op(dag)
                || !om.past(&self.geldt, t)
            {
                continue;
            }
            let tel = |duur: Option<Binnen>| match duur {
                Some(binnen) => rekenen::tel(om.kalender, dag, binnen.0, true),
                None => Some(rekenen::op_de_dag(om.kalender, dag)),
            };
            let Some(vanaf) = tel(self.vanaf) else {
                continue;
            };
            let anker = Anker {
                soort: patroon.datum.soort(feit),
                datum: dag,
            };
            // A day that is still to come may be told of as soon as it is known.
            let sinds = Some(dag.min(feit.op.dag()));
            let gedaan = self.gedaan_op(&bereik.feiten, sinds);
            let reden = Reden {
                anker: anker.clone(),
                startpunt: None,
                duur: self.vanaf.and_then(|v| v.0),
                overgeslagen: vanaf.overgeslagen,
                weekenden: vanaf.weekenden,
                afwijking: None,
                streef: StreefReden::Gelijk,
            };
            uit.meldingen
                .push(self.melding(om, t, keer(nr), vanaf.uiterlijk, gedaan, reden));
            if let (Some(binnen), Some(telling)) = (self.binnen, tel(self.binnen)) {
                let uur = patroon.datum.moment(feit).zip(binnen.0);
                let om_uur = uur.and_then(|(moment, duur)| rekenen::na_uren(moment, duur));
                let som = Som {
                    anker,
                    startpunt: None,
                    duur: binnen.0,
                    afwijking: None,
                    voorlopig: false,
                    telling: om_uur.map_or(telling, rekenen::op_het_moment),
                    om: om_uur,
                    deel: None,
                };
                let door = self.gedaan_feit(&bereik.feiten, sinds);
                let afloop = door.map_or(Afloop::Open, |feit| Afloop::Voldaan {
                    op: feit.op.dag(),
                    om: moment(feit),
                });
                uit.termijnen
                    .push(om.termijn(self.id(), t, keer(nr), som, afloop));
            }
        }
    }

    /// Something that came since the fact before this one makes it needless.
    fn verklaard(&self, feiten: &[&Feit], feit: &Feit, dag: NaiveDate, sinds: Option<NaiveDate>) -> bool {
        let zegt_zelf = |veld: &String| feit.velden.contains_key(veld.as_str());
        let eerder = self.niet_na.kies(feiten).into_iter();
        !self.spreekt_zelf.as_ref().is_some_and(zegt_zelf)
            && eerder
                .filter(|(_, _, op)| *op <= dag)
                .any(|(_, _, op)| sinds.is_none_or(|sinds| op > sinds))
    }

    /// The day on which they were told, not before `sinds`: what was told earlier was about something else.
    fn gedaan_op(&self, feiten: &[&Feit], sinds: Option<NaiveDate>) -> Option<NaiveDate> {
        self.gedaan_feit(feiten, sinds).map(|feit| feit.op.dag())
    }

    fn gedaan_feit<'f>(&self, feiten: &[&'f Feit], sinds: Option<NaiveDate>) -> Option<&'f Feit> {
        let later = |(_, feit, dag): (&FeitPatroon, &'f Feit, NaiveDate)| {
            sinds.is_none_or(|sinds| sinds <= dag).then_some(feit)
        };
        if self.gedaan_door_alle.is_empty() {
            return self.gedaan_door.kies(feiten).into_iter().find_map(later);
        }
        let per_partij: Option<Vec<&'f Feit>> = self
            .gedaan_door_alle
            .iter()
            .map(|patronen| {
                let gekozen = patronen.kies(feiten).into_iter();
                gekozen.filter_map(later).min_by_key(|feit| feit.op.moment())
            })
            .collect();
        per_partij?.into_iter().max_by_key(|feit| feit.op.moment())
    }

    fn melding(
        &self,
        om: &Omgeving<'_>,
        t: Option<&ToewijzingInvoer>,
        keer: u32,
        vanaf: NaiveDate,
        gedaan: Option<NaiveDate>,
        reden: Reden,
    ) -> Melding {
        om.melding(
            self.id(),
            t.map(|t| t.nummer),
            keer,
            vanaf,
            &self.aan,
            gedaan,
            reden,
        )
    }
}

impl Omgeving<'_> {
    /// Somebody to tell from a day on, and when that was done.
    #[allow(
        clippy::too_many_arguments,
        reason = "a melding is what all of these say together"
    )]
    pub fn melding(
        &self,
        regel: &str,
        toewijzing: Option<Toewijzingsnummer>,
        keer: u32,
        vanaf: NaiveDate,
        aan: &[Sleutel],
        gedaan: Option<NaiveDate>,
        reden: Reden,
    ) -> Melding {
        Melding {
            sleutel: format!("{}/melding", sleutel(regel, toewijzing, keer)),
            regel: regel.to_owned(),
            contract: self.profiel.id.clone(),
            profiel_versie: self.profiel.geldig_van,
            toewijzing,
            keer,
            vanaf,
            aan: aan.iter().map(|wie| wie.0.clone()).collect(),
            gedaan,
            reden,
        }
    }
}
