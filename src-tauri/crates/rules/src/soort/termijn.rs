//! A date by which something must be done, counted from a day of the toewijzing or of a fact.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use serde::Deserialize;
use toml::Spanned;

use crate::duur::Binnen;
use crate::invoer::ToewijzingInvoer;
use crate::keten::Keten;
use crate::patroon::{Datumbron, FeitDatum, FeitPatroon, ToewijzingDatum, veld};
use crate::reden::{Afwijking, Anker, AnkerSoort};
use crate::regel::{BijHerziening, Handeling, Kop, RegelId, Tekst, regelsoort};
use crate::rekenen;
use crate::soort::begin::Begin;
use crate::soort::verval::Verval;
use crate::soort::{Berekening, Omgeving, keer};
use crate::uitkomst::{Afloop, Bevinding, BevindingReden, Oordeel, Uitkomst};

regelsoort! {
    /// `[[termijn]]`
    TermijnRegel {
        /// Where the count begins. Of a fact: the earliest, or every one with `telkens`.
        vanaf: Datumbron,
        /// Every fact gives a date of its own; the facts that fulfil are divided over them by day.
        #[serde(default)]
        telkens: bool,
        /// Expected dates while the real one is not known. Of facts the one that was decided last.
        #[serde(default)]
        voorlopig_vanaf: Vec<Datumbron>,
        /// A toewijzing that takes over running support, without a fact of its own, counts from here.
        doorlopend_vanaf: Option<ToewijzingDatum>,
        /// How long.
        binnen: Binnen,
        /// False: may only be done on the last day itself.
        #[serde(default = "ja")]
        vervroegbaar: bool,
        /// The rule that says where the count begins.
        startpunt: Option<Startpunt>,
        /// A fact that puts another day in its place.
        wijkt_af_bij: Option<WijktAf>,
        /// What fulfils it.
        vervuld_door: FeitPatroon,
        /// Date field of that fact that should name the day at which the count begins.
        moet_kloppen: Option<String>,
        /// Fields of that fact that may not be empty.
        #[serde(default)]
        moet_vermelden: Vec<String>,
        /// When it falls away.
        vervalt_bij: Option<Verval>,
        /// What a toewijzing does that follows on an older one.
        bij_herziening: BijHerziening,
    }
}

/// The clause behind the anchor.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Startpunt {
    id: Spanned<RegelId>,
    titel: Tekst,
    bron: Tekst,
    citaat: Tekst,
}

/// The clause behind a deviation, and the day that it takes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WijktAf {
    id: Spanned<RegelId>,
    titel: Tekst,
    bron: Tekst,
    citaat: Tekst,
    neem: FeitDatum,
}

fn ja() -> bool {
    true
}

impl TermijnRegel {
    /// The rule and the rules that are a part of it.
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let hoofd = self.kop(&self.vervuld_door);
        let id = self.id();
        let deel = |spanned, titel, bron, citaat, handeling: Option<Handeling>| Kop {
            id: spanned,
            titel,
            bron,
            citaat,
            handeling,
            hoort_bij: Some(id),
            ..self.kop(&self.vervuld_door)
        };
        let start = self
            .startpunt
            .as_ref()
            .map(|s| deel(&s.id, &s.titel, &s.bron, &s.citaat, None));
        let af = self
            .wijkt_af_bij
            .as_ref()
            .map(|w| deel(&w.id, &w.titel, &w.bron, &w.citaat, Some(w.neem.soort.into())));
        [Some(hoofd), start, af].into_iter().flatten().collect()
    }

    /// Fields that the fulfilling fact does not have would make a rule that never works.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        let soort = self.vervuld_door.datum.soort;
        if let Some(naam) = &self.moet_kloppen {
            FeitDatum::try_from(format!("{}.{naam}", soort.code())).map_err(|e| ("moet_kloppen", e))?;
        }
        self.moet_vermelden
            .iter()
            .try_for_each(|naam| veld(soort, naam).map(|_| ()))
            .map_err(|e| ("moet_vermelden", e))
    }

    /// Evaluates the rule for every chain of the contract.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        for keten in om.ketens(self.bij_herziening) {
            self.keten(om, &keten, &om.feiten(self.bij_herziening, &keten), uit);
        }
    }

    fn keten<'a>(&self, om: &Omgeving<'a>, keten: &Keten<'a>, feiten: &[&'a Feit], uit: &mut Uitkomst) {
        let begins = self.begins(om, keten, feiten);
        let ankers: Vec<NaiveDate> = begins.iter().map(|b| b.anker.datum).collect();
        for (nr, begin) in begins
            .into_iter()
            .enumerate()
            .filter(|(_, b)| om.geldt_op(b.anker.datum))
        {
            let vervulling = self.vervulling(feiten, &ankers, begin.anker.datum);
            self.zet(om, keten, feiten, keer(nr), begin, vervulling, uit);
        }
        self.onvolledige(om, keten, feiten, uit);
    }

    /// The fact that fulfils the date of one anchor, and the day it names when that is another.
    fn vervulling<'f>(
        &self,
        feiten: &[&'f Feit],
        ankers: &[NaiveDate],
        anker: NaiveDate,
    ) -> Option<(&'f Feit, Option<NaiveDate>)> {
        let genoemd = |feit: &Feit| self.moet_kloppen.as_deref().and_then(|naam| feit.datum(naam));
        let hoort_bij = |feit: &Feit| match genoemd(feit) {
            Some(dag) if ankers.contains(&dag) => dag == anker,
            _ if self.telkens => ankers.iter().copied().filter(|a| *a <= feit.op.dag()).max() == Some(anker),
            _ => true,
        };
        self.vervuld_door
            .kies(feiten)
            .into_iter()
            .filter(|feit| hoort_bij(feit))
            .map(|feit| (feit, genoemd(feit).filter(|dag| *dag != anker)))
            .min_by_key(|(feit, anders)| (anders.is_some(), feit.op.dag(), *anders, feit.toewijzing))
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "one step of `beoordeel`, split off to be read by itself"
    )]
    fn zet<'a>(
        &self,
        om: &Omgeving<'a>,
        keten: &Keten<'a>,
        feiten: &[&'a Feit],
        keer: u32,
        begin: Begin,
        vervulling: Option<(&Feit, Option<NaiveDate>)>,
        uit: &mut Uitkomst,
    ) {
        let Begin { anker, voorlopig } = begin;
        let Some(mut telling) = rekenen::tel(om.kalender, anker.datum, self.binnen.0, self.vervroegbaar)
        else {
            if self.geldt_voor(keten.laatste) {
                uit.bevindingen
                    .push(om.onbruikbaar(self.id(), keten.laatste.nummer, keer, anker));
            }
            return;
        };
        let geteld = telling.uiterlijk;
        let afwijking = self.afwijking(feiten);
        if let Some(af) = afwijking.as_ref().filter(|af| rekenen::bruikbaar(af.datum)) {
            let nieuw = rekenen::op_de_dag(om.kalender, af.datum);
            telling.uiterlijk = nieuw.uiterlijk;
            telling.streefdatum = nieuw.streefdatum;
            telling.streef = nieuw.streef;
        }
        let (t, afloop) = self.sluit(
            om,
            keten,
            telling.uiterlijk,
            voorlopig,
            vervulling.map(|(feit, _)| feit),
        );
        if !self.geldt_voor(t) {
            return;
        }
        if let Some((feit, Some(gevonden))) = vervulling {
            let veld = self.moet_kloppen.clone().unwrap_or_default();
            let waarom = BevindingReden::DatumWijktAf {
                feit: feit.soort,
                veld,
                verwacht: anker.datum,
                gevonden,
            };
            uit.bevindingen.push(om.bevinding(
                self.id(),
                t.nummer,
                keer,
                feit.op.dag(),
                Oordeel::Waarschuwing,
                waarom,
            ));
        }
        if let Some(af) = &afwijking {
            uit.bevindingen
                .extend(afwijking_bevinding(om, af, t, keer, geteld));
        }
        let som = Berekening {
            anker,
            startpunt: self.startpunt.as_ref().map(|s| s.id.get_ref().0.clone()),
            duur: self.binnen.0,
            afwijking: afwijking.filter(|af| rekenen::bruikbaar(af.datum)),
            voorlopig,
            telling,
        };
        let termijn = om.termijn(self.id(), t, keer, som, afloop);
        uit.bevindingen.extend(om.buiten_lijst(&termijn));
        uit.termijnen.push(termijn);
    }

    /// Which toewijzing carries the date, and how it ended.
    fn sluit<'a>(
        &self,
        om: &Omgeving<'a>,
        keten: &Keten<'a>,
        uiterlijk: NaiveDate,
        voorlopig: bool,
        vervuld: Option<&Feit>,
    ) -> (&'a ToewijzingInvoer, Afloop) {
        let doorloopt = self.bij_herziening == BijHerziening::LooptDoor;
        if let Some(feit) = vervuld {
            let op = feit.op.dag();
            let eigen = keten.leden().find(|lid| feit.toewijzing == Some(lid.nummer));
            let t = if doorloopt {
                eigen.unwrap_or_else(|| keten.bij(op))
            } else {
                keten.laatste
            };
            return (t, Afloop::Voldaan { op });
        }
        match &self.vervalt_bij {
            Some(verval) => {
                let t = if doorloopt {
                    verval.drager(om.dossier, keten, uiterlijk)
                } else {
                    keten.laatste
                };
                (t, verval.afloop(om.dossier, keten.laatste, uiterlijk, voorlopig))
            }
            None => (
                if doorloopt {
                    keten.bij(uiterlijk)
                } else {
                    keten.laatste
                },
                Afloop::Open,
            ),
        }
    }

    /// The deviation that was decided last; of one moment the earlier day, which is the safe one.
    fn afwijking(&self, feiten: &[&Feit]) -> Option<Afwijking> {
        let regel = self.wijkt_af_bij.as_ref()?;
        let feit = feiten
            .iter()
            .filter(|feit| feit.soort == regel.neem.soort)
            .max_by_key(|feit| (feit.op.moment(), std::cmp::Reverse(regel.neem.dag(feit))))?;
        Some(Afwijking {
            regel: regel.id.get_ref().0.clone(),
            feit: feit.soort,
            op: feit.op.dag(),
            datum: regel.neem.dag(feit),
        })
    }

    fn onvolledige<'a>(&self, om: &Omgeving<'a>, keten: &Keten<'a>, feiten: &[&'a Feit], uit: &mut Uitkomst) {
        let t = keten.laatste;
        if self.moet_vermelden.is_empty() || !self.geldt_voor(t) {
            return;
        }
        for (nr, feit) in self.vervuld_door.kies(feiten).into_iter().enumerate() {
            let velden = lege_velden(feit, &self.moet_vermelden);
            let op = feit.op.dag();
            if !velden.is_empty() && om.geldt_op(op) {
                let waarom = BevindingReden::VeldenOntbreken {
                    feit: feit.soort,
                    velden,
                };
                uit.bevindingen.push(om.bevinding(
                    self.id(),
                    t.nummer,
                    keer(nr),
                    op,
                    Oordeel::Geblokkeerd,
                    waarom,
                ));
            }
        }
    }

    fn geldt_voor(&self, t: &ToewijzingInvoer) -> bool {
        self.geldt.voor(t.voorziening, Some(&t.product))
    }
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

/// A deviation that came when the date had passed already, or that names a day nobody can believe.
fn afwijking_bevinding(
    om: &Omgeving<'_>,
    af: &Afwijking,
    t: &ToewijzingInvoer,
    keer: u32,
    geteld: NaiveDate,
) -> Option<Bevinding> {
    if !rekenen::bruikbaar(af.datum) {
        let soort = AnkerSoort::Feit {
            soort: af.feit,
            veld: None,
        };
        return Some(om.onbruikbaar(
            &af.regel,
            t.nummer,
            keer,
            Anker {
                soort,
                datum: af.datum,
            },
        ));
    }
    (af.op > geteld).then(|| {
        let waarom = BevindingReden::VerplaatstNaAfloop {
            uiterlijk: geteld,
            door: af.feit,
            op: af.op,
        };
        om.bevinding(&af.regel, t.nummer, keer, af.op, Oordeel::Waarschuwing, waarom)
    })
}
