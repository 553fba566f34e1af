//! Something must be arranged for each planned visit of a kind, as each visit on a holiday.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use serde::Deserialize;

use crate::duur::Binnen;
use crate::invoer::ToewijzingInvoer;
use crate::patroon::{FeitDatum, FeitPatroon, Patronen};
use crate::reden::{Anker, Reden};
use crate::regel::{BijHerziening, Handeling, Kop, Sleutel, regelsoort};
use crate::rekenen;
use crate::soort::volgorde::Gevolg;
use crate::soort::{Bereik, Omgeving, Som, keer};
use crate::uitkomst::{Afloop, BevindingReden, Uitkomst};

regelsoort! {
    /// `[[voor_elk]]`
    VoorElkRegel "voor_elk" {
        /// The visits.
        bij: Patronen,
        /// When it must be arranged, counted from the visit. It is a date; what is missing on the visit is a finding; and
        /// who was not told yet must be, from the day on which the visit was planned.
        uiterlijk: Binnen,
        /// What must be arranged: all of these.
        eis: Vec<Eis>,
        /// How bad it is when it was not.
        gevolg: Gevolg,
    }
}

/// One thing to arrange.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Eis {
    /// The fact that shows it.
    pub feit: Patronen,
    /// A date field of that fact that must name the day of the visit. Of several the one that was made last counts, and
    /// what has no such field counts from the day on which it was made.
    pub datum: Option<String>,
    /// Who is told by it.
    #[serde(default)]
    pub aan: Vec<Sleutel>,
    /// Only when the fact that names the day of the visit is like this: it does not take place.
    pub alleen_bij: Option<FeitPatroon>,
}

impl VoorElkRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = self.eis.first().and_then(|eis| (&eis.feit).into());
        vec![self.kop(handeling)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        if self.eis.is_empty() {
            return Err(("eis", "nothing to arrange".to_owned()));
        }
        for eis in &self.eis {
            if eis.feit.is_leeg() {
                return Err(("eis.feit", "say what shows that it is arranged".to_owned()));
            }
            for soort in eis.feit.0.iter().map(|p| p.datum.soort) {
                if let Some(naam) = &eis.datum {
                    FeitDatum::try_from(format!("{}.{naam}", soort.code())).map_err(|e| ("eis.datum", e))?;
                }
            }
        }
        Ok(())
    }

    /// Looks at every visit.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        for bereik in om.bereiken(self.per, BijHerziening::LooptDoor) {
            let mut dagen: Vec<NaiveDate> = Vec::new();
            for (patroon, feit, dag) in self.bij.kies(&bereik.ankers) {
                let t = bereik.bij(Some(feit), dag);
                let mee = patroon.past_op(om.kalender, feit) && om.geldt_op(dag) && om.past(&self.geldt, t);
                if mee && !dagen.contains(&dag) {
                    dagen.push(dag);
                    let bezoek = Bezoek {
                        anker: Anker {
                            soort: patroon.datum.soort(feit),
                            datum: dag,
                        },
                        feit,
                        t,
                        keer: keer(dagen.len() - 1),
                    };
                    self.bezoek(om, &bereik, &bezoek, uit);
                }
            }
        }
    }

    fn bezoek(&self, om: &Omgeving<'_>, bereik: &Bereik<'_>, bezoek: &Bezoek<'_>, uit: &mut Uitkomst) {
        let nummer = bezoek.t.map(|t| t.nummer);
        let Some(telling) = rekenen::tel(om.kalender, bezoek.dag(), self.uiterlijk.0, true) else {
            uit.bevindingen
                .push(om.onbruikbaar(self.id(), nummer, bezoek.keer, bezoek.anker.clone()));
            return;
        };
        let besluit = self.besluit(bereik, bezoek.dag());
        let stand: Vec<(&Eis, Option<NaiveDate>)> = self
            .eis
            .iter()
            .filter(|eis| {
                eis.alleen_bij
                    .as_ref()
                    .is_none_or(|bij| besluit.is_some_and(|feit| bij.past(feit)))
            })
            .map(|eis| (eis, eis.gedaan_op(bereik, bezoek.dag(), besluit)))
            .collect();
        let alles: Option<Vec<NaiveDate>> = stand.iter().map(|(_, op)| *op).collect();
        let klaar = alles.and_then(|dagen| dagen.into_iter().max());
        let afloop = klaar.map_or(Afloop::Open, |op| Afloop::Voldaan { op, om: None });
        let som = Som::van(bezoek.anker.clone(), self.uiterlijk.0, telling);
        let termijn = om.termijn(self.id(), bezoek.t, bezoek.keer, som, afloop);
        uit.bevindingen.extend(om.buiten_lijst(&termijn));
        uit.termijnen.push(termijn);
        let mist: Vec<FeitSoort> = stand
            .iter()
            .filter(|(_, op)| op.is_none_or(|op| op > bezoek.dag()))
            .filter_map(|(eis, _)| eis.feit.soort())
            .collect();
        if !mist.is_empty() {
            let waarom = BevindingReden::NietGeregeld {
                feit: bezoek.feit.soort,
                ontbreekt: mist,
            };
            uit.bevindingen.push(om.bevinding(
                self.id(),
                nummer,
                bezoek.keer,
                bezoek.dag(),
                self.gevolg.into(),
                waarom,
            ));
        }
        self.meld(om, bezoek, besluit, &stand, uit);
    }

    /// Who has not been told yet, from the day on which there was something to tell; when all have been, that is said.
    fn meld(
        &self,
        om: &Omgeving<'_>,
        bezoek: &Bezoek<'_>,
        besluit: Option<&Feit>,
        stand: &[(&Eis, Option<NaiveDate>)],
        uit: &mut Uitkomst,
    ) {
        let partijen: Vec<_> = stand.iter().filter(|(eis, _)| !eis.aan.is_empty()).collect();
        let Some(gedaan) = partijen.iter().map(|(_, op)| *op).max() else {
            return;
        };
        let open = partijen.iter().any(|(_, op)| op.is_none());
        let over: Vec<_> = partijen.iter().filter(|(_, op)| op.is_none() || !open).collect();
        let alleen_na_besluit = over.iter().all(|(eis, _)| eis.alleen_bij.is_some());
        let vanaf = besluit
            .filter(|_| alleen_na_besluit)
            .unwrap_or(bezoek.feit)
            .op
            .dag()
            .min(bezoek.dag());
        let aan: Vec<Sleutel> = over.iter().flat_map(|(eis, _)| eis.aan.iter().cloned()).collect();
        uit.meldingen.push(om.melding(
            self.id(),
            bezoek.t.map(|t| t.nummer),
            bezoek.keer,
            vanaf,
            &aan,
            gedaan.filter(|_| !open),
            Reden::op_de_dag(bezoek.anker.clone()),
        ));
    }

    /// The fact that names the day of the visit and was made last: what was decided about it.
    fn besluit<'a>(&self, bereik: &Bereik<'a>, dag: NaiveDate) -> Option<&'a Feit> {
        let eisen = self.eis.iter();
        let noemt = eisen.flat_map(|eis| {
            eis.datum.iter().flat_map(|naam| {
                let feiten = eis.feit.kies(&bereik.feiten).into_iter();
                feiten.filter(move |(_, feit, _)| feit.datum(naam) == Some(dag))
            })
        });
        noemt.map(|(_, feit, _)| feit).max_by_key(|feit| feit.op.moment())
    }
}

/// One visit.
struct Bezoek<'a> {
    anker: Anker,
    feit: &'a Feit,
    t: Option<&'a ToewijzingInvoer>,
    keer: u32,
}

impl Bezoek<'_> {
    fn dag(&self) -> NaiveDate {
        self.anker.datum
    }
}

impl Eis {
    /// When it was arranged for the visit of a day. What names the day must be the last that does; what cannot name
    /// it counts from the day of that.
    fn gedaan_op(&self, bereik: &Bereik<'_>, dag: NaiveDate, besluit: Option<&Feit>) -> Option<NaiveDate> {
        if self.datum.is_some() {
            return besluit
                .filter(|feit| self.feit.past(feit))
                .map(|feit| feit.op.dag());
        }
        let sinds = besluit.map(|feit| feit.op.dag()).filter(|op| *op <= dag);
        let gekozen = self.feit.kies(&bereik.feiten).into_iter();
        gekozen
            .map(|(_, feit, _)| feit.op.dag())
            .find(|op| sinds.is_none_or(|sinds| sinds <= *op))
    }
}
