//! The duty that comes when a span lasts long enough: told beforehand, or found out on the day.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;

use crate::breuk::Breuk;
use crate::duur::Binnen;
use crate::reden::{Anker, AnkerSoort};
use crate::rekenen;
use crate::soort::berekening::BerekeningReden;
use crate::soort::termijn::{lege_velden, moment};
use crate::soort::tijdvak::{Plicht, Span, TijdvakReden, TijdvakRegel};
use crate::soort::{Bereik, Omgeving, Som, keer};
use crate::uitkomst::{Afloop, BevindingReden, Meeteenheid, Oordeel, Uitkomst, VervalReden};

/// What is known of a span against the length that it needs.
struct Lengte {
    /// The day on which it is long enough.
    lang_op: NaiveDate,
    /// Its last day, once known.
    tot: Option<NaiveDate>,
    /// It was told beforehand that it would last long enough.
    verteld: bool,
}

impl Lengte {
    fn te_kort(&self) -> bool {
        self.tot.is_some_and(|tot| tot < self.lang_op)
    }
}

impl TijdvakRegel {
    /// A span that brings a duty when it lasts so long.
    pub(super) fn verplicht<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        (nr, spannen): (usize, &[Span<'a>]),
        binnen: Binnen,
        uit: &mut Uitkomst,
    ) -> Option<()> {
        let span = spannen.get(nr)?;
        let van = span.anker.datum;
        let lang_op = self.laatste_dag(om.kalender, van, binnen)?.uiterlijk;
        let dicht = match span.gesloten {
            Some((_, dag)) => Some(dag.pred_opt()?),
            None => None,
        };
        let lengte = Lengte {
            lang_op,
            tot: match (span.verteld, dicht) {
                (Some(verteld), Some(dicht)) => Some(verteld.min(dicht)),
                (verteld, dicht) => verteld.or(dicht),
            },
            verteld: span.verteld.is_some_and(|tot| tot >= lang_op),
        };
        self.figuur(om, bereik, (nr, span), &lengte, uit);
        self.voorbarig(om, bereik, (nr, spannen), &lengte, uit);
        match &self.plicht {
            Some(plicht) if lengte.verteld || !lengte.te_kort() => {
                self.plicht(om, bereik, (nr, spannen), plicht, &lengte, uit)
            }
            _ => Some(()),
        }
    }

    /// The date of the duty, and whom to tell where the length was not known beforehand.
    fn plicht<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        (nr, spannen): (usize, &[Span<'a>]),
        plicht: &Plicht,
        lengte: &Lengte,
        uit: &mut Uitkomst,
    ) -> Option<()> {
        let span = spannen.get(nr)?;
        let t = bereik.bij(span.feit, span.anker.datum);
        let laatste = laatste_voor(bereik, plicht, span.anker.datum);
        let anker = if lengte.verteld {
            laatste.unwrap_or_else(|| span.anker.clone())
        } else {
            let naam = format!("{}/{}", span.anker.datum, lengte.lang_op);
            Anker {
                soort: AnkerSoort::Tijdvak { naam },
                datum: lengte.lang_op,
            }
        };
        let (volledig, leeg): (Vec<_>, Vec<_>) = plicht
            .vervuld_door
            .kies(&bereik.feiten)
            .into_iter()
            .filter(|(_, feit, dag)| self.hoort_bij(om, bereik, (nr, spannen), feit, *dag))
            .partition(|(_, feit, _)| lege_velden(feit, &plicht.moet_vermelden).is_empty());
        for (plaats, (_, feit, dag)) in leeg.into_iter().enumerate() {
            if lengte.tot.is_none_or(|tot| dag <= tot) {
                let waarom = BevindingReden::VeldenOntbreken {
                    feit: feit.soort,
                    velden: lege_velden(feit, &plicht.moet_vermelden),
                };
                let nummer = t.map(|t| t.nummer);
                let nr = keer(plaats);
                uit.bevindingen
                    .push(om.bevinding(self.id(), nummer, nr, dag, Oordeel::Geblokkeerd, waarom));
            }
        }
        let vervuld = volledig.first().map(|(_, feit, dag)| (*feit, *dag));
        let afloop = match (vervuld, span.gesloten) {
            (Some((feit, op)), _) => Afloop::Voldaan { op, om: moment(feit) },
            (None, Some((feit, op))) if lengte.te_kort() => Afloop::Vervallen {
                waarom: VervalReden::NietMeerNodig { feit: feit.soort, op },
            },
            _ => Afloop::Open,
        };
        let telling = rekenen::tel(om.kalender, anker.datum, plicht.binnen.0, true)?;
        let som = Som {
            voorlopig: !lengte.verteld && lengte.tot.is_none(),
            ..Som::van(anker, plicht.binnen.0, telling)
        };
        let termijn = om.termijn(self.id(), t, keer(nr), som, afloop);
        uit.bevindingen.extend(om.buiten_lijst(&termijn));
        if !lengte.verteld {
            uit.meldingen.push(om.melding(
                self.id(),
                t.map(|t| t.nummer),
                keer(nr),
                lengte.lang_op,
                &plicht.aan,
                vervuld.map(|(_, dag)| dag),
                termijn.reden.clone(),
            ));
        }
        uit.termijnen.push(termijn);
        Some(())
    }

    /// What was done as if the span were long enough, while it is not.
    fn voorbarig<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        (nr, spannen): (usize, &[Span<'a>]),
        lengte: &Lengte,
        uit: &mut Uitkomst,
    ) {
        let (Some(span), Some(tot)) = (spannen.get(nr), lengte.tot) else {
            return;
        };
        if lengte.verteld || !lengte.te_kort() {
            return;
        }
        let van = span.anker.datum;
        let nummer = bereik.bij(span.feit, van).map(|t| t.nummer);
        let gevonden = self.te_vroeg.kies(&bereik.feiten).into_iter();
        let eigen = gevonden.filter(|(_, feit, dag)| self.hoort_bij(om, bereik, (nr, spannen), feit, *dag));
        for (plaats, (_, _, dag)) in eigen.enumerate() {
            let reden = TijdvakReden {
                van,
                tot,
                dagen: self.dagen(van, tot),
                te_kort: true,
            };
            uit.bevindingen.push(om.bevinding(
                self.id(),
                nummer,
                keer(nr * 100 + plaats),
                dag,
                Oordeel::Waarschuwing,
                BevindingReden::Tijdvak(reden),
            ));
        }
    }

    /// A fact belongs to the newest span that had begun, or for which it could be done already, by its day.
    fn hoort_bij<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        (nr, spannen): (usize, &[Span<'a>]),
        feit: &Feit,
        dag: NaiveDate,
    ) -> bool {
        let begin = |span: &Span<'a>| {
            let laatste = self
                .plicht
                .as_ref()
                .and_then(|plicht| laatste_voor(bereik, plicht, span.anker.datum));
            let dagen = [
                Some(span.anker.datum),
                laatste.map(|anker| anker.datum),
                span.feit.map(|feit| feit.op.dag()),
            ];
            dagen.into_iter().flatten().min()
        };
        let begonnen = |nr: usize| {
            let dag_van = spannen.get(nr).and_then(begin);
            dag_van.is_some_and(|van| van <= dag)
        };
        begonnen(nr) && !begonnen(nr + 1) && !self.van_latere(om, bereik, feit, dag)
    }

    /// The days of a span whose length is known, on its last day.
    fn figuur<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        (nr, span): (usize, &Span<'a>),
        lengte: &Lengte,
        uit: &mut Uitkomst,
    ) {
        let van = span.anker.datum;
        let Some(tot) = lengte.tot.filter(|tot| self.telt_dagen && van <= *tot) else {
            return;
        };
        let nummer = bereik.bij(span.feit, van).map(|t| t.nummer);
        uit.berekeningen.push(om.berekening(
            self.id(),
            nummer,
            keer(nr),
            tot,
            Breuk::heel(i64::from(self.dagen(van, tot))),
            Meeteenheid::Kalenderdag,
            BerekeningReden::Dagen { van, tot },
        ));
    }
}

/// The last fact before a span from which the duty is counted.
fn laatste_voor(bereik: &Bereik<'_>, plicht: &Plicht, van: NaiveDate) -> Option<Anker> {
    let mut gekozen = plicht.na_laatste.kies(&bereik.feiten).into_iter();
    gekozen
        .rfind(|(_, _, dag)| *dag < van)
        .map(|(patroon, feit, datum)| Anker {
            soort: patroon.datum.soort(feit),
            datum,
        })
}
