//! Something that comes round: one open date at a time, counted from the last time it was done or begun anew.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;

use crate::duur::Binnen;
use crate::invoer::ToewijzingInvoer;
use crate::keten::Keten;
use crate::patroon::{FeitPatroon, Patronen};
use crate::reden::Anker;
use crate::regel::{BijHerziening, Handeling, Kop, regelsoort};
use crate::rekenen;
use crate::soort::verval::Verval;
use crate::soort::{Omgeving, Som};
use crate::uitkomst::{Afloop, BevindingReden, Oordeel, Uitkomst};

regelsoort! {
    /// `[[herhaling]]`
    HerhalingRegel "herhaling" {
        /// The facts that begin the count, or begin it anew.
        telkens_na: Patronen,
        /// How long from there, and from each time it was done.
        binnen: Binnen,
        /// What fulfils the running date and begins the next.
        vervuld_door: Patronen,
        /// When the running date falls away.
        vervalt_bij: Verval,
        /// What a toewijzing does that follows on an older one.
        #[serde(default)]
        bij_herziening: BijHerziening,
    }
}

/// A day on which the count begins, anew or because it was done.
struct Punt<'f> {
    dag: NaiveDate,
    anker: Anker,
    /// Done; false is begun anew.
    gedaan: bool,
    feit: &'f Feit,
}

impl HerhalingRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = (&self.vervuld_door).into();
        vec![self.kop(handeling)]
    }

    /// Every field is checked where it is read.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    /// Evaluates the rule for every chain of the contract.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        let ketens = if om.gevraagd(self.per) {
            om.ketens(self.bij_herziening)
        } else {
            Vec::new()
        };
        for keten in ketens {
            self.keten(om, &keten, &om.feiten(self.bij_herziening, &keten), uit);
        }
    }

    fn keten<'a>(&self, om: &Omgeving<'a>, keten: &Keten<'a>, feiten: &[&'a Feit], uit: &mut Uitkomst) {
        let mut keer = 1;
        let mut lopend: Option<Anker> = None;
        for punt in self.punten(om, keten, feiten, uit) {
            if let Some(anker) = lopend.take() {
                if punt.gedaan {
                    let t = self.gedragen_door(keten, &punt);
                    self.zet(
                        om,
                        t,
                        keer,
                        anker,
                        |_| Afloop::Voldaan {
                            op: punt.dag,
                            om: None,
                        },
                        uit,
                    );
                    keer = keer.saturating_add(1);
                } else {
                    self.verplaatst(om, keten, keer, &anker, &punt, uit);
                }
            }
            lopend = Some(punt.anker);
        }
        if let Some(anker) = lopend {
            let uiterlijk = self.uiterlijk(om, &anker);
            let doorloopt = self.bij_herziening != BijHerziening::Opnieuw;
            let t = match uiterlijk {
                Some(dag) if doorloopt => self.vervalt_bij.drager(om.dossier, keten, dag),
                _ => keten.laatste,
            };
            let afloop = |dag| self.vervalt_bij.afloop(om.dossier, keten.laatste, dag, false);
            self.zet(om, t, keer, anker, afloop, uit);
            if let Some(gemist) = uit
                .termijnen
                .last()
                .filter(|g| g.regel == self.id() && g.keer == keer)
            {
                let later = om.volgende_in_de_rij(gemist, afloop);
                uit.termijnen.extend(later);
            }
        }
    }

    /// All days in order; of one day what was done first, then what begins anew. Unbelievable days are told.
    fn punten<'f>(
        &self,
        om: &Omgeving<'_>,
        keten: &Keten<'_>,
        feiten: &[&'f Feit],
        uit: &mut Uitkomst,
    ) -> Vec<Punt<'f>> {
        let punt = |patroon: &FeitPatroon, feit: &'f Feit, gedaan| {
            let dag = patroon.datum.dag(feit);
            Punt {
                dag,
                anker: Anker {
                    soort: patroon.datum.soort(feit),
                    datum: dag,
                },
                gedaan,
                feit,
            }
        };
        let gedaan = self
            .vervuld_door
            .kies(feiten)
            .into_iter()
            .map(|(p, feit, _)| punt(p, feit, true));
        let begonnen = self
            .telkens_na
            .kies(feiten)
            .into_iter()
            .map(|(p, feit, _)| punt(p, feit, false));
        let mut punten: Vec<Punt> = gedaan.chain(begonnen).collect();
        punten.sort_by_key(|p| (p.dag, !p.gedaan, p.feit.toewijzing));
        punten.dedup_by_key(|p| (p.dag, p.gedaan));
        let (goed, fout): (Vec<_>, Vec<_>) = punten
            .into_iter()
            .partition(|p| rekenen::tel(om.kalender, p.dag, self.binnen.0, true).is_some());
        if om.past(&self.geldt, Some(keten.laatste)) {
            uit.bevindingen.extend(
                fout.into_iter()
                    .filter(|p| om.geldt_op(p.dag))
                    .map(|p| om.onbruikbaar(self.id(), Some(keten.laatste.nummer), 1, p.anker)),
            );
        }
        goed
    }

    /// Begun anew when the date had passed: then it was never done in time, and that may not go unseen.
    fn verplaatst(
        &self,
        om: &Omgeving<'_>,
        keten: &Keten<'_>,
        keer: u32,
        anker: &Anker,
        punt: &Punt<'_>,
        uit: &mut Uitkomst,
    ) {
        let Some(uiterlijk) = self.uiterlijk(om, anker).filter(|dag| *dag < punt.dag) else {
            return;
        };
        let t = self.gedragen_door(keten, punt);
        if om.geldt_op(anker.datum) && om.past(&self.geldt, Some(t)) {
            let waarom = BevindingReden::VerplaatstNaAfloop {
                uiterlijk,
                door: punt.feit.soort,
                op: punt.dag,
            };
            uit.bevindingen.push(om.bevinding(
                self.id(),
                Some(t.nummer),
                keer,
                punt.dag,
                Oordeel::Waarschuwing,
                waarom,
            ));
        }
    }

    fn zet(
        &self,
        om: &Omgeving<'_>,
        t: &ToewijzingInvoer,
        keer: u32,
        anker: Anker,
        afloop: impl Fn(NaiveDate) -> Afloop,
        uit: &mut Uitkomst,
    ) {
        let telling = rekenen::tel(om.kalender, anker.datum, self.binnen.0, true);
        let Some(telling) = telling.filter(|_| om.geldt_op(anker.datum) && om.past(&self.geldt, Some(t)))
        else {
            return;
        };
        let afloop = afloop(telling.uiterlijk);
        let som = Som {
            anker,
            startpunt: None,
            duur: self.binnen.0,
            afwijking: None,
            voorlopig: false,
            telling,
            om: None,
            deel: None,
        };
        let termijn = om.termijn(self.id(), Some(t), keer, som, afloop);
        uit.bevindingen.extend(om.buiten_lijst(&termijn));
        uit.termijnen.push(termijn);
    }

    fn uiterlijk(&self, om: &Omgeving<'_>, anker: &Anker) -> Option<NaiveDate> {
        rekenen::tel(om.kalender, anker.datum, self.binnen.0, true).map(|telling| telling.uiterlijk)
    }

    fn gedragen_door<'a>(&self, keten: &Keten<'a>, punt: &Punt<'_>) -> &'a ToewijzingInvoer {
        match self.bij_herziening {
            BijHerziening::LooptDoor | BijHerziening::OpnieuwBijAndereOmvang => {
                let eigen = keten.leden().find(|lid| punt.feit.toewijzing == Some(lid.nummer));
                eigen.unwrap_or_else(|| keten.bij(punt.dag))
            }
            BijHerziening::Opnieuw => keten.laatste,
        }
    }
}
