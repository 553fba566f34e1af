//! How a termijn ended: done, fallen away, put on another day, or still open.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;

use crate::invoer::ToewijzingInvoer;
use crate::patroon::FeitDatum;
use crate::reden::{Afwijking, Anker, AnkerSoort};
use crate::regel::BijHerziening;
use crate::rekenen;
use crate::soort::begin::{Begin, andere_termijn};
use crate::soort::termijn::TermijnRegel;
use crate::soort::{Bereik, Omgeving};
use crate::uitkomst::{Afloop, Bevinding, BevindingReden, Oordeel, Uitkomst, VervalReden};

impl TermijnRegel {
    /// Which toewijzing carries the date, and how it ended.
    pub(super) fn sluit<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        begin: &Begin<'a>,
        uiterlijk: NaiveDate,
        vervuld: Option<&Feit>,
        uit: &Uitkomst,
    ) -> (Option<&'a ToewijzingInvoer>, Afloop) {
        let Some(keten) = &bereik.keten else {
            return (
                None,
                self.zonder_keten(om, bereik, begin, uiterlijk, vervuld, uit),
            );
        };
        if !self.per.van_toewijzing() {
            let t = bereik.bij(begin.feit, begin.anker.datum);
            return (t, self.zonder_keten(om, bereik, begin, uiterlijk, vervuld, uit));
        }
        let doorloopt = self.bij_herziening != BijHerziening::Opnieuw;
        if let Some(feit) = vervuld {
            let t = if doorloopt {
                bereik.bij(Some(feit), feit.op.dag())
            } else {
                Some(keten.laatste)
            };
            return (t, self.voldaan(feit));
        }
        if let Some(afloop) = self.niet_nodig(om, bereik, (None, uiterlijk), uit) {
            return (Some(keten.laatste), afloop);
        }
        let t = match &self.vervalt_bij {
            _ if !doorloopt || begin.anker.soort == AnkerSoort::Einddatum => keten.laatste,
            Some(verval) => verval.drager(om.dossier, keten, uiterlijk),
            None => keten.bij(uiterlijk),
        };
        let afloop = self.vervalt_bij.as_ref().map_or(Afloop::Open, |verval| {
            verval.afloop(om.dossier, keten.laatste, uiterlijk, begin.voorlopig)
        });
        (Some(t), afloop)
    }

    fn zonder_keten(
        &self,
        om: &Omgeving<'_>,
        bereik: &Bereik<'_>,
        begin: &Begin<'_>,
        uiterlijk: NaiveDate,
        vervuld: Option<&Feit>,
        uit: &Uitkomst,
    ) -> Afloop {
        // What came before a case began was about something else.
        let sinds = begin.anker.datum.min(uiterlijk);
        vervuld
            .map(|feit| self.voldaan(feit))
            .or_else(|| self.niet_nodig(om, bereik, (Some(sinds), uiterlijk), uit))
            .unwrap_or(Afloop::Open)
    }

    /// On the day and at the moment that the pattern names, as `levering.van`.
    fn voldaan(&self, feit: &Feit) -> Afloop {
        let mut patronen = self.vervuld_door.0.iter().chain(&self.vervuld_door_alle.0);
        let datum = patronen.find(|p| p.past(feit)).map_or(
            FeitDatum {
                soort: feit.soort,
                veld: None,
            },
            |p| p.datum,
        );
        Afloop::Voldaan {
            op: datum.dag(feit),
            om: datum.moment(feit),
        }
    }

    fn niet_nodig(
        &self,
        om: &Omgeving<'_>,
        bereik: &Bereik<'_>,
        (sinds, uiterlijk): (Option<NaiveDate>, NaiveDate),
        uit: &Uitkomst,
    ) -> Option<Afloop> {
        let tot = self
            .tenzij_tot
            .as_ref()
            .and_then(|regel| andere_termijn(om, bereik, uit, &regel.0));
        let grens = tot.map_or(uiterlijk, |anker| anker.datum.min(uiterlijk));
        let gevonden = self.tenzij.kies(&bereik.feiten).into_iter();
        gevonden
            .filter(|(_, _, dag)| *dag <= grens && sinds.is_none_or(|sinds| sinds <= *dag))
            .map(|(_, feit, op)| Afloop::Vervallen {
                waarom: VervalReden::NietMeerNodig { feit: feit.soort, op },
            })
            .next()
    }

    /// The deviation that was decided last; of one moment the earlier day, which is the safe one.
    pub(super) fn afwijking(&self, feiten: &[&Feit]) -> Option<Afwijking> {
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
}

/// A deviation that came when the date had passed already, or that names a day nobody can believe.
pub(super) fn afwijking_bevinding(
    om: &Omgeving<'_>,
    af: &Afwijking,
    toewijzing: Option<u32>,
    keer: u32,
    geteld: NaiveDate,
) -> Option<Bevinding> {
    if !rekenen::bruikbaar(af.datum) {
        let soort = AnkerSoort::Feit {
            soort: af.feit,
            veld: None,
        };
        let anker = Anker {
            soort,
            datum: af.datum,
        };
        return Some(om.onbruikbaar(&af.regel, toewijzing, keer, anker));
    }
    (af.op > geteld).then(|| {
        let waarom = BevindingReden::VerplaatstNaAfloop {
            uiterlijk: geteld,
            door: af.feit,
            op: af.op,
        };
        om.bevinding(&af.regel, toewijzing, keer, af.op, Oordeel::Waarschuwing, waarom)
    })
}
