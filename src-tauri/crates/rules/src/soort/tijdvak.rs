//! A span with a first and a last day: at most so long, or a duty once it lasts so long.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::VeldType;
use serde::Deserialize;

use crate::duur::{Binnen, Richting};
use crate::kalender::Kalender;
use crate::patroon::{Datumbron, Datumbronnen, Patronen, veld};
use crate::reden::Anker;
use crate::regel::{BijHerziening, Handeling, Kop, Sleutel, regelsoort};
use crate::rekenen;
use crate::soort::termijn::moment;
use crate::soort::{Bereik, Omgeving, Som, keer};
use crate::uitkomst::{Afloop, BevindingReden, Oordeel, Uitkomst};

regelsoort! {
    /// `[[tijdvak]]`
    TijdvakRegel "tijdvak" {
        /// The first day.
        vanaf: Datumbronnen,
        /// Every such fact begins a span of its own; otherwise the earliest begins the only one. Of two with the same
        /// first day the one that was told last counts.
        #[serde(default)]
        telkens: bool,
        /// A date field of the opening fact with the last day, that day included.
        tot_veld: Option<String>,
        /// Facts that close it. Of a span with a duty the day before is its last day; a span that may last so long
        /// must be closed on its last day at the latest.
        #[serde(default)]
        gesloten_door: Patronen,
        /// True: the first day is day 1, so that four weeks end on day 28. False: it is day 0.
        #[serde(default = "ja")]
        eerste_dag_telt: bool,
        /// Longest span that is allowed: its last day is a date.
        hoogstens: Option<Binnen>,
        /// Facts that may not be after that last day, unless the span was closed by then.
        #[serde(default)]
        niet_erna: Patronen,
        /// The duty comes when the span lasts at least so long.
        minstens: Option<Binnen>,
        /// The duty.
        plicht: Option<Plicht>,
        /// Facts that are premature when the span turns out shorter.
        #[serde(default)]
        te_vroeg: Patronen,
        /// The days of each span whose length is known are told.
        #[serde(default)]
        telt_dagen: bool,
    }
}

/// What must be done when a span lasts long enough.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Plicht {
    /// Counted from the day of `na_laatste` when the length is told beforehand, and otherwise from the day on which
    /// the span is long enough.
    pub binnen: Binnen,
    /// The last such fact before the span; without one the first day of the span.
    #[serde(default)]
    pub na_laatste: Patronen,
    /// Whom to tell when the span was open and is long enough.
    pub aan: Vec<Sleutel>,
    pub vervuld_door: Patronen,
    /// Fields of that fact that may not be empty; without them it fulfils nothing.
    #[serde(default)]
    pub moet_vermelden: Vec<String>,
}

/// A span that is too long, or not long enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TijdvakReden {
    /// First day.
    pub van: NaiveDate,
    /// Last day that is allowed; or the last day of a span that is too short.
    pub tot: NaiveDate,
    /// Days that it lasts, as far as known.
    pub dagen: u32,
    /// Too short for what was done.
    pub te_kort: bool,
}

fn ja() -> bool {
    true
}

/// One span.
pub(super) struct Span<'a> {
    /// Where it begins.
    pub anker: Anker,
    /// The fact that opened it.
    pub feit: Option<&'a Feit>,
    /// The last day as it was told.
    pub verteld: Option<NaiveDate>,
    /// The fact that closed it, with its day.
    pub gesloten: Option<(&'a Feit, NaiveDate)>,
}

impl TijdvakRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let plicht = self.plicht.as_ref().map(|p| &p.vervuld_door);
        let handeling: Option<Handeling> = plicht.unwrap_or(&self.gesloten_door).into();
        vec![self.kop(handeling)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        let weiger = |sleutel, wat: &str| Err((sleutel, wat.to_owned()));
        if self.hoogstens.is_some() == self.minstens.is_some() {
            return weiger(
                "hoogstens",
                "say how long it may last, or with `minstens` when a duty comes",
            );
        }
        let duren = [
            self.hoogstens,
            self.minstens,
            self.plicht.as_ref().map(|p| p.binnen),
        ];
        let vooruit = |binnen: Binnen| binnen.0.is_some_and(|d| d.richting == Richting::Na);
        if !duren.into_iter().flatten().all(vooruit) {
            return weiger("hoogstens", "a span is counted onwards");
        }
        if self.minstens.is_some() && self.plicht.is_none() && self.te_vroeg.is_leeg() {
            return weiger("plicht", "say what the duty is, or what is premature");
        }
        if self.hoogstens.is_some() {
            if self.gesloten_door.is_leeg() {
                return weiger("gesloten_door", "say what closes it");
            }
            if self.plicht.is_some() || !self.te_vroeg.is_leeg() || self.telt_dagen {
                return weiger(
                    "plicht",
                    "`plicht`, `te_vroeg` and `telt_dagen` belong to `minstens`",
                );
            }
        } else if !self.niet_erna.is_leeg() {
            return weiger("niet_erna", "belongs to `hoogstens`");
        }
        for bron in &self.vanaf.0 {
            let soort = match bron {
                Datumbron::Termijn(_) => return weiger("vanaf", "another term begins no span"),
                Datumbron::Toewijzing(_) => continue,
                Datumbron::Feit(patroon) => patroon.datum.soort,
            };
            if let Some(naam) = &self.tot_veld {
                let def = veld(soort, naam).map_err(|e| ("tot_veld", e))?;
                if def.soort != VeldType::Datum {
                    return Err(("tot_veld", format!("field `{naam}` holds no date")));
                }
            }
        }
        let plicht = self.plicht.iter();
        for (patroon, naam) in plicht.flat_map(|p| {
            p.vervuld_door
                .0
                .iter()
                .flat_map(|v| p.moet_vermelden.iter().map(move |n| (v, n)))
        }) {
            veld(patroon.datum.soort, naam).map_err(|e| ("plicht.moet_vermelden", e))?;
        }
        Ok(())
    }

    /// Follows every span.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        for bereik in om.bereiken(self.per, BijHerziening::LooptDoor) {
            let spannen = self.spannen(om, &bereik);
            for (nr, span) in spannen.iter().enumerate() {
                let van = span.anker.datum;
                let t = bereik.bij(span.feit, van);
                if !om.geldt_op(van) || !om.past(&self.geldt, t) {
                    continue;
                }
                let gerekend = match (self.hoogstens, self.minstens) {
                    (Some(binnen), _) => self.begrens(om, &bereik, (nr, span), binnen, uit),
                    (None, Some(binnen)) => self.verplicht(om, &bereik, (nr, &spannen), binnen, uit),
                    (None, None) => Some(()),
                };
                if gerekend.is_none() {
                    let nummer = t.map(|t| t.nummer);
                    uit.bevindingen
                        .push(om.onbruikbaar(self.id(), nummer, keer(nr), span.anker.clone()));
                }
            }
        }
    }

    /// The spans, by first day.
    fn spannen<'a>(&self, om: &Omgeving<'a>, bereik: &Bereik<'a>) -> Vec<Span<'a>> {
        let later = |feit: &Feit, dag: NaiveDate| self.van_latere(om, bereik, feit, dag);
        let mut spannen: Vec<Span<'a>> = Vec::new();
        for bron in &self.vanaf.0 {
            match bron {
                Datumbron::Termijn(_) => {}
                Datumbron::Toewijzing(datum) => {
                    let oudste = bereik.keten.as_ref().map(|keten| keten.oudste());
                    let dag = oudste.and_then(|t| datum.van(t));
                    spannen.extend(dag.map(|dag| Span {
                        anker: Anker {
                            soort: datum.soort(),
                            datum: dag,
                        },
                        feit: None,
                        verteld: None,
                        gesloten: None,
                    }));
                }
                Datumbron::Feit(patroon) => {
                    let feiten = patroon.kies(&bereik.ankers).into_iter();
                    let eigen = feiten.filter(|f| !later(f, patroon.datum.dag(f)));
                    spannen.extend(eigen.map(|feit| Span {
                        anker: Anker {
                            soort: patroon.datum.soort(feit),
                            datum: patroon.datum.dag(feit),
                        },
                        feit: Some(feit),
                        verteld: self.tot_veld.as_ref().and_then(|naam| feit.datum(naam)),
                        gesloten: None,
                    }));
                }
            }
        }
        spannen.sort_by_key(|s| (s.anker.datum, s.feit.map(|f| std::cmp::Reverse(f.op.moment()))));
        spannen.dedup_by_key(|s| s.anker.datum);
        if !self.telkens {
            spannen.truncate(1);
        }
        let begins: Vec<NaiveDate> = spannen.iter().map(|s| s.anker.datum).collect();
        let sluitend = self.gesloten_door.kies(&bereik.feiten);
        for (nr, span) in spannen.iter_mut().enumerate() {
            let volgende = begins.get(nr + 1).filter(|_| self.minstens.is_some());
            let past = |(_, feit, dag): &&(_, &Feit, NaiveDate)| {
                begins.get(nr).is_some_and(|van| van <= dag)
                    && volgende.is_none_or(|van| dag <= van)
                    && !later(feit, *dag)
            };
            span.gesloten = sluitend.iter().find(past).map(|(_, feit, dag)| (*feit, *dag));
        }
        spannen
    }

    /// A fact without a toewijzing that is about a later one.
    pub(super) fn van_latere(
        &self,
        om: &Omgeving<'_>,
        bereik: &Bereik<'_>,
        feit: &Feit,
        dag: NaiveDate,
    ) -> bool {
        let laatste = bereik.laatste().filter(|_| self.per.van_toewijzing());
        laatste.is_some_and(|t| om.dossier.is_van_latere(feit, dag, t))
    }

    /// The day on which a span is so long, as a count.
    pub(super) fn laatste_dag(
        &self,
        kalender: &Kalender,
        van: NaiveDate,
        binnen: Binnen,
    ) -> Option<rekenen::Telling> {
        let telling = rekenen::tel(kalender, van, binnen.0, true)?;
        if !self.eerste_dag_telt {
            return Some(telling);
        }
        let dag = telling.uiterlijk.pred_opt()?;
        Some(rekenen::op_de_dag(kalender, dag)).filter(|_| rekenen::bruikbaar(dag))
    }

    /// A span that may last so long and no longer.
    fn begrens<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        (nr, span): (usize, &Span<'a>),
        binnen: Binnen,
        uit: &mut Uitkomst,
    ) -> Option<()> {
        let van = span.anker.datum;
        let t = bereik.bij(span.feit, van);
        let telling = self.laatste_dag(om.kalender, van, binnen)?;
        let uiterlijk = telling.uiterlijk;
        let afloop = span.gesloten.map_or(Afloop::Open, |(feit, op)| Afloop::Voldaan {
            op,
            om: moment(feit).filter(|m| m.date() == op),
        });
        let som = Som::van(span.anker.clone(), binnen.0, telling);
        let termijn = om.termijn(self.id(), t, keer(nr), som, afloop);
        uit.bevindingen.extend(om.buiten_lijst(&termijn));
        uit.termijnen.push(termijn);
        if span.gesloten.is_some_and(|(_, op)| op <= uiterlijk) {
            return Some(());
        }
        let erna = self.niet_erna.kies(&bereik.feiten);
        for (plaats, (_, feit, dag)) in erna.into_iter().enumerate() {
            let eigen = bereik.bij(Some(feit), dag);
            if dag <= uiterlijk || !om.past(&self.geldt, eigen) || self.van_latere(om, bereik, feit, dag) {
                continue;
            }
            let reden = TijdvakReden {
                van,
                tot: uiterlijk,
                dagen: self.dagen(van, dag),
                te_kort: false,
            };
            uit.bevindingen.push(om.bevinding(
                self.id(),
                eigen.map(|t| t.nummer),
                keer(plaats),
                dag,
                Oordeel::Geblokkeerd,
                BevindingReden::Tijdvak(reden),
            ));
        }
        Some(())
    }

    /// Days of a span up to and with a day.
    pub(super) fn dagen(&self, van: NaiveDate, tot: NaiveDate) -> u32 {
        let dagen = (tot - van).num_days() + i64::from(self.eerste_dag_telt);
        u32::try_from(dagen).unwrap_or_default()
    }
}
