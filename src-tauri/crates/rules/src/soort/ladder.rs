//! Steps that must be taken in order, each with its proof, before something may be done.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use serde::Deserialize;

use crate::breuk::Breuk;
use crate::patroon::{FeitPatroon, Patronen};
use crate::reden::{Anker, AnkerSoort, Reden};
use crate::regel::{BijHerziening, Deel, Handeling, Kop, RegelId, Sleutel, regelsoort};
use crate::soort::berekening::BerekeningReden;
use crate::soort::tellen::eerste_vanaf;
use crate::soort::{Bereik, Omgeving, keer};
use crate::uitkomst::{BevindingReden, Meeteenheid, Oordeel, Uitkomst};

regelsoort! {
    /// `[[ladder]]`: the rule itself is the closing step.
    LadderRegel "ladder" {
        /// The steps before it, in order.
        stap: Vec<Stap>,
        /// Proof of the closing step: all of these, the first of which names the step. It must be there on an earlier day
        /// than the end.
        bewijs: Patronen,
        /// The end, which may only come when every step has its proof.
        sluit: Patronen,
        /// An emergency in which steps may be taken later.
        nood: Option<Nood>,
    }
}

/// One step.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stap {
    /// Id, title, clause and quote.
    pub regel: Deel,
    /// Proof: all of these facts, on or after the day of the step before it. The first names the step: when it comes
    /// while an earlier step lacks its proof, it came too early. The others only complete it.
    pub bewijs: Patronen,
    /// The proof is another fact than that of an earlier step: reported again.
    #[serde(default)]
    pub nieuw: bool,
    /// Somebody must be told once the step before it is taken.
    pub melding: Option<LadderMelding>,
}

/// Whom to tell.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LadderMelding {
    pub aan: Vec<Sleutel>,
    pub gedaan_door: Patronen,
}

/// An emergency.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nood {
    pub bij: FeitPatroon,
    /// Steps that need no proof from then on.
    pub slaat_over: Vec<RegelId>,
}

/// A step without its proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LadderReden {
    /// Number of the step that is missing, from 1.
    pub stap: u32,
    /// Its rule.
    pub regel: String,
    /// Number of the step that was taken too early; `None` is the end.
    pub te_vroeg: Option<u32>,
}

impl LadderRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = (&self.bewijs).into();
        let mut koppen: Vec<Kop<'_>> = vec![self.kop(handeling)];
        koppen.extend(self.stap.iter().map(|stap| {
            let doet: Option<Handeling> = (&stap.bewijs).into();
            let hoofd = self.kop(None);
            stap.regel.kop(&hoofd, doet)
        }));
        koppen
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        if self.stap.is_empty() {
            return Err(("stap", "a ladder without steps".to_owned()));
        }
        if self.bewijs.is_leeg() || self.stap.iter().any(|stap| stap.bewijs.is_leeg()) {
            return Err(("bewijs", "a step without proof".to_owned()));
        }
        if self.sluit.is_leeg() {
            return Err(("sluit", "say what may only be done in the end".to_owned()));
        }
        if self.stap.first().is_some_and(|stap| stap.melding.is_some()) {
            return Err(("stap.melding", "no step comes before the first".to_owned()));
        }
        let over = self.nood.iter().flat_map(|nood| &nood.slaat_over);
        for id in over {
            if !self.stap.iter().any(|stap| stap.regel.id.get_ref() == id) {
                return Err(("nood.slaat_over", format!("there is no step `{}`", id.0)));
            }
        }
        Ok(())
    }

    /// Climbs.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        for bereik in om.bereiken(self.per, BijHerziening::LooptDoor) {
            if let Some(klim) = self.klim(om, &bereik) {
                klim.hoogste(om, uit);
                klim.te_vroeg(om, uit);
                klim.einde(om, uit);
                klim.meldingen(om, uit);
            }
        }
    }

    /// The steps with the day on which each had its proof; `None` when nothing was done yet.
    fn klim<'r, 'a>(&'r self, om: &Omgeving<'a>, bereik: &'r Bereik<'a>) -> Option<Klim<'r, 'a>> {
        let laatste = bereik.laatste().filter(|_| self.per.van_toewijzing());
        let feiten: Vec<&'a Feit> = bereik.feiten.to_vec();
        let feiten: Vec<&'a Feit> = feiten
            .into_iter()
            .filter(|feit| laatste.is_none_or(|t| !om.dossier.is_van_latere(feit, feit.op.dag(), t)))
            .collect();
        let nood = self.nood.as_ref().and_then(|nood| {
            let dag = nood
                .bij
                .kies(&feiten)
                .first()
                .map(|feit| nood.bij.datum.dag(feit))?;
            Some((nood, dag))
        });
        let mut treden = Vec::new();
        let mut klaar: Option<NaiveDate> = None;
        let mut gebruikt: Vec<&Feit> = Vec::new();
        let eigen = self.stap.iter().map(|stap| (stap.id(), &stap.bewijs, stap.nieuw));
        for (id, bewijs, nieuw) in eigen.chain([(self.id(), &self.bewijs, false)]) {
            let eerste = |patroon: &FeitPatroon| {
                patroon.kies(&feiten).into_iter().find(|feit| {
                    let dag = patroon.datum.dag(feit);
                    let al = nieuw && gebruikt.iter().any(|g| std::ptr::eq(*g, *feit));
                    klaar.is_none_or(|klaar| klaar <= dag) && !al
                })
            };
            let gevonden: Option<Vec<_>> = bewijs
                .0
                .iter()
                .map(|patroon| eerste(patroon).map(|feit| (feit, patroon.datum.dag(feit))))
                .collect();
            let op = gevonden
                .as_ref()
                .and_then(|gevonden| gevonden.iter().map(|(_, dag)| *dag).max());
            klaar = op.or(klaar);
            gebruikt.extend(gevonden.into_iter().flatten().map(|(feit, _)| feit));
            let over = nood.filter(|(nood, _)| nood.slaat_over.iter().any(|over| over.0 == id));
            treden.push(Trede {
                id,
                kenmerk: bewijs.0.first(),
                op,
                overgeslagen: over.map(|(_, dag)| dag),
            });
        }
        let kenmerken = treden.iter().filter_map(|trede| trede.kenmerk);
        let sluitend = self.sluit.kies(&feiten).into_iter();
        let eerste = kenmerken
            .flat_map(|p| p.kies(&feiten).into_iter().map(|feit| p.datum.dag(feit)))
            .chain(sluitend.map(|(_, _, dag)| dag))
            .min()?;
        Some(Klim {
            regel: self,
            bereik,
            feiten,
            treden,
            eerste,
        })
    }
}

impl Stap {
    fn id(&self) -> &str {
        &self.regel.id.get_ref().0
    }
}

/// A step as it stands.
struct Trede<'r> {
    id: &'r str,
    /// The proof that names the step.
    kenmerk: Option<&'r FeitPatroon>,
    /// When all its proof was there.
    op: Option<NaiveDate>,
    /// Needs no proof from this day on.
    overgeslagen: Option<NaiveDate>,
}

impl Trede<'_> {
    fn klaar_op(&self, dag: NaiveDate) -> bool {
        [self.op, self.overgeslagen]
            .into_iter()
            .flatten()
            .any(|op| op <= dag)
    }
}

/// A ladder that somebody is on.
struct Klim<'r, 'a> {
    regel: &'r LadderRegel,
    bereik: &'r Bereik<'a>,
    feiten: Vec<&'a Feit>,
    /// The steps and, last, the closing one.
    treden: Vec<Trede<'r>>,
    /// The first day on which something was done.
    eerste: NaiveDate,
}

impl Klim<'_, '_> {
    fn geldt(&self, om: &Omgeving<'_>, feit: Option<&Feit>, dag: NaiveDate) -> Option<Option<u32>> {
        let t = self.bereik.bij(feit, dag);
        (om.geldt_op(dag) && om.past(&self.regel.geldt, t)).then(|| t.map(|t| t.nummer))
    }

    /// The highest step that was taken with all before it.
    fn hoogste(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        let mogelijk = self
            .treden
            .iter()
            .enumerate()
            .take_while(|(_, trede)| trede.op.is_some() || trede.overgeslagen.is_some());
        let hoogste = mogelijk
            .filter_map(|(nr, trede)| trede.op.map(|op| (keer(nr), trede.id, op)))
            .last();
        let begin = || self.treden.first().map(|trede| (0, trede.id, self.eerste));
        let Some((nr, id, op)) = hoogste.or_else(begin) else {
            return;
        };
        if let Some(nummer) = self.geldt(om, None, op) {
            let reden = BerekeningReden::Stap { regel: id.to_owned() };
            let waarde = Breuk::heel(i64::from(nr));
            uit.berekeningen
                .push(om.berekening(id, nummer, 1, op, waarde, Meeteenheid::Stap, reden));
        }
    }

    /// Steps that were taken while one before them had no proof.
    fn te_vroeg(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        let mut gemaakt = 0;
        for (nr, trede) in self.treden.iter().enumerate() {
            let kenmerk = trede.kenmerk.into_iter();
            for (feit, dag) in
                kenmerk.flat_map(|p| p.kies(&self.feiten).into_iter().map(|f| (f, p.datum.dag(f))))
            {
                let Some(nummer) = self.geldt(om, Some(feit), dag) else {
                    continue;
                };
                for (eerder, mist) in self.treden.iter().enumerate().take(nr) {
                    if !mist.klaar_op(dag) {
                        let waarom = self.reden(eerder, Some(keer(nr)));
                        uit.bevindingen.push(om.bevinding(
                            mist.id,
                            nummer,
                            keer(gemaakt),
                            dag,
                            Oordeel::Geblokkeerd,
                            waarom,
                        ));
                        gemaakt += 1;
                    }
                }
            }
        }
    }

    /// An end with a step missing. The closing step must come on an earlier day.
    fn einde(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        let mut gemaakt = 0;
        let mut dagen: Vec<NaiveDate> = Vec::new();
        for (_, feit, dag) in self.regel.sluit.kies(&self.feiten) {
            let Some(nummer) = self.geldt(om, Some(feit), dag).filter(|_| !dagen.contains(&dag)) else {
                continue;
            };
            dagen.push(dag);
            let laatste = self.treden.len().saturating_sub(1);
            let mist = |nr: usize, trede: &Trede<'_>| {
                if nr == laatste {
                    trede.op.is_none_or(|op| op >= dag)
                } else {
                    !trede.klaar_op(dag)
                }
            };
            let missend: Vec<usize> = (0..=laatste)
                .filter(|nr| self.treden.get(*nr).is_some_and(|trede| mist(*nr, trede)))
                .collect();
            // Whatever is missing, the end itself is blocked under the closing rule.
            let sluitend = (!missend.is_empty() && !missend.contains(&laatste)).then_some(laatste);
            let eerste = missend.first().copied().unwrap_or(laatste);
            for nr in missend.iter().copied().chain(sluitend) {
                let Some(trede) = self.treden.get(nr) else {
                    continue;
                };
                let oorzaak = if Some(nr) == sluitend { eerste } else { nr };
                let waarom = self.reden(oorzaak, None);
                let plaats = keer(1_000 + gemaakt);
                uit.bevindingen.push(om.bevinding(
                    trede.id,
                    nummer,
                    plaats,
                    dag,
                    Oordeel::Geblokkeerd,
                    waarom,
                ));
                gemaakt += 1;
            }
        }
    }

    fn reden(&self, nr: usize, te_vroeg: Option<u32>) -> BevindingReden {
        BevindingReden::Ladder(LadderReden {
            stap: keer(nr),
            regel: self
                .treden
                .get(nr)
                .map(|trede| trede.id.to_owned())
                .unwrap_or_default(),
            te_vroeg,
        })
    }

    /// Whom to tell once the step before is taken.
    fn meldingen(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        for (nr, stap) in self.regel.stap.iter().enumerate() {
            let (Some(melding), Some(vorige)) = (&stap.melding, nr.checked_sub(1)) else {
                continue;
            };
            let Some((patroon, vanaf)) = self
                .treden
                .get(vorige)
                .and_then(|trede| trede.kenmerk.zip(trede.op))
            else {
                continue;
            };
            if let Some(nummer) = self.geldt(om, None, vanaf) {
                let gedaan = eerste_vanaf(&melding.gedaan_door, &self.feiten, vanaf);
                let soort = AnkerSoort::Feit {
                    soort: patroon.datum.soort,
                    veld: None,
                };
                let reden = Reden::op_de_dag(Anker { soort, datum: vanaf });
                uit.meldingen
                    .push(om.melding(stap.id(), nummer, 1, vanaf, &melding.aan, gedaan, reden));
            }
        }
    }
}
