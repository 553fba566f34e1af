//! At least so many: dates divided over each year of support, and periods that have too few.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;

use crate::breuk::Breuk;
use crate::duur::{Duur, Eenheid, Richting};
use crate::keten::Keten;
use crate::periode::Periode;
use crate::reden::Anker;
use crate::rekenen::{self, bruikbaar};
use crate::soort::berekening::BerekeningReden;
use crate::soort::telgroep::{Geteld, Groep};
use crate::soort::telling::{TellingReden, TellingRegel};
use crate::soort::{Omgeving, Som, keer};
use crate::uitkomst::{Afloop, BevindingReden, Uitkomst};

/// Years of support that are looked at, at most; own choice: nobody is supported longer under one contract.
const JAREN: u32 = 40;

/// A fact with its year, from 0, and the number of the date that it fulfils, from 1.
struct Geplaatst<'r, 'a> {
    g: Geteld<'r, 'a>,
    jaar: u32,
    keer: Option<u32>,
}

impl TellingRegel {
    /// Dates at equal parts of each year, counted from the first day. A fact fulfils the oldest open date of its year
    /// or an earlier one; a fact on the first day of a year may still fulfil the last date of the year before. Given
    /// are the dates of every year that begins by the last day of the horizon (without one: by the last fact), and of
    /// the year of the first open one. Figures are given of years that had begun by the last fact.
    pub(super) fn verdeel<'a>(&self, om: &Omgeving<'a>, groep: &Groep<'_, 'a>, uit: &mut Uitkomst) {
        let (Some(keten), Some(anker)) = (&groep.keten, self.begin(om, groep)) else {
            return;
        };
        let nummer = keten.laatste.nummer;
        if !om.geldt_op(anker.datum) || !om.past(&self.geldt, Some(keten.laatste)) {
            return;
        }
        let laatste_feit = groep.laatste_dag(om).filter(|_| bruikbaar(anker.datum));
        let Some(laatste_feit) = laatste_feit else {
            uit.bevindingen
                .push(om.onbruikbaar(self.id(), Some(nummer), 1, anker));
            return;
        };
        let horizon = om.dossier.invoer.horizon.map_or(laatste_feit, |h| h.tot);
        let loopt = |dag: NaiveDate| keten.laatste.einddatum.map_or(dag, |einde| einde.min(dag));
        let delen = u32::try_from(self.minstens.unwrap_or(1)).unwrap_or(1).max(1);
        let begin = |jaar: u32| jaar_begin(anker.datum, jaar);
        let geplaatst = self.plaats(groep, anker.datum, delen);
        let eerste_open = geplaatst.iter().filter_map(|p| p.keer).max().unwrap_or_default() + 1;
        let begonnen_op = |tot: NaiveDate| {
            let bezig = |jaar: &u32| begin(*jaar).is_some_and(|dag| dag <= loopt(tot));
            let begonnen = (0..JAREN).take_while(bezig).count();
            u32::try_from(begonnen).unwrap_or(JAREN).max(1)
        };
        let begonnen = begonnen_op(laatste_feit);
        let jaren = begonnen_op(horizon).max((eerste_open - 1) / delen + 1);
        let mut vervallen = false;
        for jaar in 0..jaren {
            if vervallen {
                break;
            }
            for deel in 1..=delen {
                let nr = jaar * delen + deel;
                let gevonden = geplaatst.iter().find(|p| p.keer == Some(nr)).map(|p| p.g);
                vervallen |= self.datum(om, keten, &anker, (nr, delen), gevonden, uit);
            }
            if jaar < begonnen {
                self.figuur(om, keten, &anker, jaar, &geplaatst, uit);
            }
        }
    }

    /// The earliest fact that begins support.
    fn begin<'a>(&self, om: &Omgeving<'a>, groep: &Groep<'_, 'a>) -> Option<Anker> {
        let laatste = groep.keten.as_ref()?.laatste;
        let mut kandidaten = self.vanaf.kies(&groep.feiten).into_iter();
        kandidaten
            .find(|(_, feit, dag)| !om.dossier.is_van_latere(feit, *dag, laatste))
            .map(|(patroon, feit, datum)| Anker {
                soort: patroon.datum.soort(feit),
                datum,
            })
    }

    /// In which year each counted fact lies, and which date it fulfils.
    fn plaats<'r, 'a>(&self, groep: &Groep<'r, 'a>, van: NaiveDate, delen: u32) -> Vec<Geplaatst<'r, 'a>> {
        let mut volgende = 1;
        let mut geplaatst = Vec::new();
        for g in groep.geteld.iter().filter(|g| g.dag >= van) {
            let eigen = (0..JAREN)
                .take_while(|jaar| jaar_begin(van, *jaar).is_some_and(|dag| dag <= g.dag))
                .last();
            let Some(eigen) = eigen else { continue };
            let jaar_van = |nr: u32| (nr - 1) / delen;
            let keer = (jaar_van(volgende) <= eigen).then_some(volgende);
            let op_de_grens = jaar_begin(van, eigen) == Some(g.dag);
            let vorig = keer.is_some_and(|nr| jaar_van(nr) + 1 == eigen) && op_de_grens;
            volgende += u32::from(keer.is_some());
            geplaatst.push(Geplaatst {
                g: *g,
                jaar: if vorig { eigen - 1 } else { eigen },
                keer,
            });
        }
        geplaatst
    }

    /// One date; true when it fell away.
    fn datum<'a>(
        &self,
        om: &Omgeving<'a>,
        keten: &Keten<'a>,
        anker: &Anker,
        (nr, delen): (u32, u32),
        gevonden: Option<Geteld<'_, 'a>>,
        uit: &mut Uitkomst,
    ) -> bool {
        let duur = Duur {
            aantal: nr * 12 / delen,
            eenheid: Eenheid::Maanden,
            richting: Richting::Na,
        };
        let Some(telling) = rekenen::tel(om.kalender, anker.datum, Some(duur), true) else {
            return true;
        };
        let uiterlijk = telling.uiterlijk;
        let verval = self.vervalt_bij.as_ref();
        let (t, afloop) = match (gevonden, verval) {
            (Some(g), _) => (
                g.t.unwrap_or(keten.laatste),
                Afloop::Voldaan {
                    op: g.dag,
                    om: g.patroon.datum.moment(g.feit),
                },
            ),
            (None, Some(verval)) => (
                verval.drager(om.dossier, keten, uiterlijk),
                verval.afloop(om.dossier, keten.laatste, uiterlijk, false),
            ),
            (None, None) => (keten.bij(uiterlijk), Afloop::Open),
        };
        let vervallen = matches!(afloop, Afloop::Vervallen { .. });
        let som = Som::van(anker.clone(), Some(duur), telling);
        uit.termijnen
            .push(om.termijn(self.id(), Some(t), nr, som, afloop));
        vervallen
    }

    /// The count of one year, on its last day.
    fn figuur(
        &self,
        om: &Omgeving<'_>,
        keten: &Keten<'_>,
        anker: &Anker,
        jaar: u32,
        geplaatst: &[Geplaatst<'_, '_>],
        uit: &mut Uitkomst,
    ) {
        let einde = jaar_begin(anker.datum, jaar + 1).and_then(|dag| dag.pred_opt());
        let (Some(eenheid), Some(op)) = (self.eenheid, einde) else {
            return;
        };
        let aantal = geplaatst.iter().filter(|p| p.jaar == jaar).count();
        let aantal = u64::try_from(aantal).unwrap_or_default();
        let reden = BerekeningReden::Geteld {
            tijdvak: (jaar + 1).to_string(),
            aantal,
            hoogstens: None,
        };
        let waarde = Breuk::heel(i64::try_from(aantal).unwrap_or_default());
        let nummer = keten.bij(op).nummer;
        uit.berekeningen
            .push(om.berekening(self.id(), Some(nummer), jaar + 1, op, waarde, eenheid, reden));
    }

    /// Periods in which fewer facts came than should, on their last day.
    pub(super) fn te_weinig<'a>(&self, om: &Omgeving<'a>, groep: &Groep<'_, 'a>, uit: &mut Uitkomst) {
        let (Some(minstens), Some(gevolg)) = (self.minstens, self.gevolg) else {
            return;
        };
        let laatste = groep.keten.as_ref().map(|keten| keten.laatste);
        for (nr, (feit, dag, periode)) in self.gevraagde(om, groep).into_iter().enumerate() {
            let in_periode = |g: &&Geteld<'_, '_>| (periode.van..=periode.tot).contains(&g.dag);
            let aantal = groep.geteld.iter().filter(in_periode).map(|g| g.aantal).sum();
            let eigen = groep.keten.as_ref().map(|keten| {
                let van = keten.leden().find(|lid| feit.toewijzing == Some(lid.nummer));
                van.unwrap_or_else(|| keten.bij(dag))
            });
            let t = eigen.or(laatste);
            if aantal >= minstens || !om.geldt_op(dag) || !om.past(&self.geldt, t) {
                continue;
            }
            let reden = TellingReden {
                tijdvak: periode.naam.clone(),
                aantal,
                hoogstens: None,
                minstens: Some(minstens),
                opeenvolgend: false,
            };
            let waarom = BevindingReden::Telling(reden);
            uit.bevindingen.push(om.bevinding(
                self.id(),
                t.map(|t| t.nummer),
                keer(nr),
                periode.tot,
                gevolg.into(),
                waarom,
            ));
        }
    }

    /// The periods in which facts are asked for, each with the fact that asks and its day.
    fn gevraagde<'a>(&self, om: &Omgeving<'a>, groep: &Groep<'_, 'a>) -> Vec<(&'a Feit, NaiveDate, Periode)> {
        let later = |feit: &Feit, dag: NaiveDate| {
            let laatste = groep.keten.as_ref().map(|keten| keten.laatste);
            laatste.is_some_and(|t| om.dossier.is_van_latere(feit, dag, t))
        };
        let met_periode = |(_, feit, dag): (_, &'a Feit, NaiveDate)| {
            let periode = self.tijdvak.van(dag).filter(|_| !later(feit, dag))?;
            Some((feit, dag, periode))
        };
        let mits = self.mits.kies(&groep.feiten).into_iter();
        let mut gevraagd: Vec<_> = mits.filter_map(met_periode).collect();
        let tot = groep.laatste_dag(om);
        for (feit, dag, eerste) in self.sinds.kies(&groep.feiten).into_iter().filter_map(met_periode) {
            let genoeg = |periode: &Periode| {
                let in_periode = |g: &&Geteld<'_, '_>| (periode.van..=periode.tot).contains(&g.dag);
                groep
                    .geteld
                    .iter()
                    .filter(in_periode)
                    .map(|g| g.aantal)
                    .sum::<u64>()
                    >= self.minstens.unwrap_or_default()
            };
            let reeks = std::iter::successors(Some(eerste), |periode| self.tijdvak.volgende(periode));
            let open = reeks
                .take_while(|periode| tot.is_some_and(|tot| periode.van <= tot) && !genoeg(periode))
                .take(520);
            gevraagd.extend(open.map(|periode| (feit, dag, periode)));
        }
        gevraagd.sort_by(|a, b| (&a.2, a.1).cmp(&(&b.2, b.1)));
        gevraagd.dedup_by(|a, b| a.2 == b.2);
        gevraagd
    }
}

/// The first day of a year of support, from 0 (C8).
fn jaar_begin(van: NaiveDate, jaar: u32) -> Option<NaiveDate> {
    van.checked_add_months(chrono::Months::new(jaar.checked_mul(12)?))
}
