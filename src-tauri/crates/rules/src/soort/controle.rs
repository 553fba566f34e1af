//! A check on one fact: is it allowed, complete, within its limits and in time.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::feit::{Feit, Waarde};
use leidraad_domain::feitsoort::{FeitSoort, VeldType};

use crate::invoer::ToewijzingInvoer;
use crate::levering;
use crate::lezen::EenOfMeer;
use crate::patroon::{FeitPatroon, Patronen, ToewijzingDatum, veld};
use crate::regel::{BijHerziening, Handeling, Kop, RegelId, regelsoort};
use crate::soort::datum_eis::DatumEis;
use crate::soort::termijn::lege_velden;
use crate::soort::toewijzing_eis::ToewijzingEis;
use crate::soort::volgorde::Gevolg;
use crate::soort::{Bereik, Omgeving, keer, looptijd};
use crate::uitkomst::{BevindingReden, Uitkomst};

regelsoort! {
    /// `[[controle]]`
    ControleRegel "controle" {
        /// The facts that are checked, each by itself. Without these the toewijzing is checked.
        #[serde(default)]
        bij: Patronen,
        /// How bad it is.
        gevolg: Gevolg,
        /// Only when such a fact came on or before the day, as notice before a switch.
        #[serde(default)]
        mits: Patronen,
        /// No finding when such a fact came on or before the day, as a permission.
        #[serde(default)]
        tenzij: Patronen,
        /// No finding once such a fact is there, also when it came later: what was put right afterwards.
        #[serde(default)]
        opgelost_door: Patronen,
        /// These facts may not be at all.
        #[serde(default)]
        verboden: bool,
        /// Fields that may not be empty.
        #[serde(default)]
        velden: Vec<String>,
        /// Words that a field may hold; an empty field is not allowed.
        #[serde(default)]
        toegestaan: BTreeMap<String, Vec<String>>,
        /// How bad a word outside `toegestaan` is, where that is other than the rest.
        toegestaan_gevolg: Option<Gevolg>,
        /// Highest number that a field may hold.
        #[serde(default)]
        hoogstens: BTreeMap<String, u64>,
        /// A time must be told, not only a day.
        #[serde(default)]
        met_tijd: bool,
        /// It must belong to a toewijzing of this contract.
        #[serde(default)]
        met_toewijzing: bool,
        /// Only on the days of the toewijzing.
        #[serde(default)]
        binnen_looptijd: bool,
        /// With `binnen_looptijd`: nor before this date of the toewijzing, as the day on which it was given.
        niet_voor: Option<ToewijzingDatum>,
        /// Only on the days of the contract; that holds for the dates of a toewijzing as well.
        #[serde(default)]
        binnen_contract: bool,
        /// Only on or before the last day of this term.
        binnen_termijn: Option<RegelId>,
        /// What date fields must name; a field that is empty is left alone.
        #[serde(default)]
        datum: EenOfMeer<DatumEis>,
        /// Not at the same time as support under another toewijzing.
        #[serde(default)]
        overlapt_niet: bool,
        /// What is assigned must fit the product and the household; instead of `bij`.
        toewijzing: Option<ToewijzingEis>,
    }
}

impl ControleRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let doet = [&self.tenzij, &self.opgelost_door]
            .into_iter()
            .find(|p| !p.is_leeg());
        let handeling: Option<Handeling> = doet.unwrap_or(&self.bij).into();
        vec![self.kop(handeling)]
    }

    /// A rule that could never work, or that checks nothing, is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        if self.bij.is_leeg() == self.toewijzing.is_none() {
            let wat = "say what is checked: facts in `bij`, or the `toewijzing`".to_owned();
            return Err(("bij", wat));
        }
        if let Some(eis) = &self.toewijzing {
            return eis.controleer();
        }
        let iets = self.verboden
            || !self.velden.is_empty()
            || !self.toegestaan.is_empty()
            || !self.hoogstens.is_empty()
            || self.binnen_looptijd
            || self.binnen_contract
            || self.binnen_termijn.is_some()
            || self.met_tijd
            || self.met_toewijzing
            || !self.datum.0.is_empty()
            || self.overlapt_niet;
        if !iets {
            return Err(("bij", "a check that checks nothing".to_owned()));
        }
        if self.niet_voor.is_some() && !self.binnen_looptijd {
            return Err(("niet_voor", "`niet_voor` belongs to `binnen_looptijd`".to_owned()));
        }
        for soort in self.bij.0.iter().map(|p| p.datum.soort) {
            for naam in &self.velden {
                veld(soort, naam).map_err(|e| ("velden", e))?;
            }
            for (naam, woorden) in &self.toegestaan {
                let def = veld(soort, naam).map_err(|e| ("toegestaan", e))?;
                if let VeldType::Keuze(lijst) | VeldType::Lijst(lijst) = def.soort
                    && let Some(vreemd) = woorden.iter().find(|woord| !lijst.contains(&woord.as_str()))
                {
                    return Err(("toegestaan", format!("field `{naam}` never holds `{vreemd}`")));
                }
            }
            for naam in self.hoogstens.keys() {
                let def = veld(soort, naam).map_err(|e| ("hoogstens", e))?;
                if def.soort != VeldType::Getal {
                    return Err(("hoogstens", format!("field `{naam}` holds no number")));
                }
            }
            for datum in &self.datum.0 {
                datum.controleer(soort)?;
            }
        }
        Ok(())
    }

    /// Checks every fact.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        if self.binnen_contract && om.gevraagd(self.per) {
            let buiten = looptijd::buiten_contract(om, self.id(), &self.bij, self.gevolg.into());
            uit.bevindingen.extend(buiten);
        }
        if let Some(eis) = &self.toewijzing {
            self.toewijzingen(om, eis, uit);
            return;
        }
        for bereik in om.bereiken(self.per, BijHerziening::LooptDoor) {
            let mut nr = 0;
            for (patroon, feit, dag) in self.bij.kies(&bereik.ankers) {
                let t = bereik.bij(Some(feit), dag);
                if !om.geldt_op(dag) || !om.past(&self.geldt, t) || !patroon.past_op(om.kalender, feit) {
                    continue;
                }
                let eerder = |p: &Patronen| p.kies(&bereik.feiten).iter().any(|(_, _, op)| *op <= dag);
                if eerder(&self.tenzij)
                    || !(self.mits.is_leeg() || eerder(&self.mits))
                    || !self.opgelost_door.kies(&bereik.feiten).is_empty()
                {
                    continue;
                }
                for (gevolg, waarom) in self.gebreken(om, &bereik, t, patroon, feit, uit) {
                    let nummer = t.map(|t| t.nummer);
                    uit.bevindingen.push(om.bevinding(
                        self.id(),
                        nummer,
                        keer(nr),
                        dag,
                        gevolg.into(),
                        waarom,
                    ));
                    nr += 1;
                }
            }
        }
    }

    /// Checks every toewijzing, on its first day.
    fn toewijzingen(&self, om: &Omgeving<'_>, eis: &ToewijzingEis, uit: &mut Uitkomst) {
        let alle = om.dossier.invoer.toewijzingen.iter();
        let van_dit_contract = alle.filter(|t| t.contract == om.profiel.id && om.gevraagd(self.per));
        for t in van_dit_contract.filter(|t| om.geldt_op(t.ingangsdatum) && om.past(&self.geldt, Some(t))) {
            for (nr, waarom) in eis.gebreken(om, t).into_iter().enumerate() {
                let (nummer, op) = (Some(t.nummer), t.ingangsdatum);
                uit.bevindingen.push(om.bevinding(
                    self.id(),
                    nummer,
                    keer(nr),
                    op,
                    self.gevolg.into(),
                    waarom,
                ));
            }
        }
    }

    fn gebreken<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        t: Option<&ToewijzingInvoer>,
        patroon: &FeitPatroon,
        feit: &Feit,
        uit: &Uitkomst,
    ) -> Vec<(Gevolg, BevindingReden)> {
        let soort = feit.soort;
        let dag = patroon.datum.dag(feit);
        let mut gebreken = Vec::new();
        if self.verboden {
            gebreken.push(BevindingReden::Verboden { feit: soort });
        }
        let buiten = self.buiten_lijst(feit);
        let mut leeg = lege_velden(feit, &self.velden);
        if self.met_tijd && patroon.datum.moment(feit).is_none() {
            leeg.push(patroon.datum.veld.unwrap_or("op").to_owned());
        }
        if self.met_toewijzing && t.is_none() {
            leeg.push("toewijzing".to_owned());
        }
        if !leeg.is_empty() {
            gebreken.push(BevindingReden::VeldenOntbreken {
                feit: soort,
                velden: leeg,
            });
        }
        gebreken.extend(self.hoogstens.iter().filter_map(|(veld, hoogstens)| {
            let aantal = feit.getal(veld).filter(|aantal| aantal > hoogstens)?;
            Some(BevindingReden::TeHoog {
                feit: soort,
                veld: veld.clone(),
                aantal,
                hoogstens: *hoogstens,
            })
        }));
        if self.binnen_looptijd {
            gebreken.extend(t.and_then(|t| self.buiten_looptijd(t, soort, dag)));
        }
        gebreken.extend(self.na_termijn(om, bereik, soort, dag, uit));
        gebreken.extend(
            self.datum
                .0
                .iter()
                .filter_map(|eis| eis.anders(om, bereik, t, feit)),
        );
        if self.overlapt_niet {
            gebreken.extend(overlap(om, feit, t).map(|met| BevindingReden::Overlapt { feit: soort, met }));
        }
        let woorden = self.toegestaan_gevolg.unwrap_or(self.gevolg);
        let rest = gebreken.into_iter().map(|waarom| (self.gevolg, waarom));
        buiten
            .into_iter()
            .map(|waarom| (woorden, waarom))
            .chain(rest)
            .collect()
    }

    /// Fields that hold another word than is allowed.
    fn buiten_lijst(&self, feit: &Feit) -> Vec<BevindingReden> {
        let gebreken = self.toegestaan.iter().filter_map(|(veld, woorden)| {
            let gevonden = match feit.velden.get(veld.as_str()) {
                Some(Waarde::Lijst(lijst)) => lijst.iter().find(|w| !woorden.contains(w)).cloned()?,
                Some(waarde) => waarde.to_string(),
                None => String::new(),
            };
            (!woorden.contains(&gevonden)).then(|| BevindingReden::NietToegestaan {
                feit: feit.soort,
                veld: veld.clone(),
                gevonden,
                toegestaan: woorden.clone(),
            })
        });
        gebreken.collect()
    }

    fn buiten_looptijd(
        &self,
        t: &ToewijzingInvoer,
        soort: FeitSoort,
        dag: NaiveDate,
    ) -> Option<BevindingReden> {
        let eerder = self.niet_voor.and_then(|datum| datum.van(t));
        let van = eerder.map_or(t.ingangsdatum, |eerder| eerder.max(t.ingangsdatum));
        let erbinnen = van <= dag && t.einddatum.is_none_or(|einde| dag <= einde);
        (!erbinnen).then_some(BevindingReden::BuitenLooptijd {
            feit: soort,
            van,
            tot: t.einddatum,
        })
    }

    fn na_termijn(
        &self,
        om: &Omgeving<'_>,
        bereik: &Bereik<'_>,
        soort: FeitSoort,
        dag: NaiveDate,
        uit: &Uitkomst,
    ) -> Option<BevindingReden> {
        let regel = &self.binnen_termijn.as_ref()?.0;
        let leden: Vec<u32> = bereik
            .keten
            .iter()
            .flat_map(|k| k.leden())
            .map(|lid| lid.nummer)
            .collect();
        let termijn = uit.termijnen.iter().find(|t| {
            t.regel == *regel
                && t.contract == om.profiel.id
                && t.toewijzing.is_none_or(|nummer| leden.contains(&nummer))
        })?;
        (dag > termijn.uiterlijk).then(|| BevindingReden::NaTermijn {
            feit: soort,
            regel: regel.clone(),
            uiterlijk: termijn.uiterlijk,
        })
    }
}

/// The day of support under another toewijzing at the same time.
fn overlap(om: &Omgeving<'_>, feit: &Feit, t: Option<&ToewijzingInvoer>) -> Option<NaiveDate> {
    let (van, tot) = levering::van_tot(feit)?;
    let eigen = t?.nummer;
    let anderen = om.dossier.invoer.feiten.iter();
    anderen
        .filter(|ander| ander.soort == feit.soort && ander.toewijzing.is_some_and(|nummer| nummer != eigen))
        .filter_map(levering::van_tot)
        .find(|(begin, einde)| *begin < tot && van < *einde)
        .map(|(begin, _)| begin.date())
}
