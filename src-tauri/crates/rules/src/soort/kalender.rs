//! A date that comes round by the calendar: each month, half year or year.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use leidraad_domain::feit::Feit;
use serde::Deserialize;

use crate::breuk::Breuk;
use crate::duur::Binnen;
use crate::invoer::{Over, ToewijzingInvoer};
use crate::patroon::{Patronen, ToewijzingDatum};
use crate::periode::{self, Periode, Tijdvak};
use crate::reden::{Anker, AnkerSoort};
use crate::regel::{BijHerziening, Deel, Handeling, Kop, regelsoort};
use crate::rekenen;
use crate::soort::berekening::BerekeningReden;
use crate::soort::kalender_dag::Uiterlijk;
use crate::soort::termijn::moment;
use crate::soort::{Bereik, Omgeving, Som};
use crate::uitkomst::{Afloop, Meeteenheid, Uitkomst, VervalReden};

regelsoort! {
    /// `[[kalender]]`: for the organisation every period of the horizon; with `mits` every period in which such a fact
    /// happened; with `zolang` every period in which a client waits.
    KalenderRegel "kalender" {
        /// The period it is about.
        na: Tijdvak,
        /// The last day, in words: `voor 1 maart`. One for each period of a year, or one for all.
        uiterlijk: Vec<Uiterlijk>,
        /// The rule that says which period it is about.
        startpunt: Option<Deel>,
        /// Only for periods in which such a fact happened.
        #[serde(default)]
        mits: Patronen,
        /// Not for periods of which such a fact is known: it names the period, or happened in it.
        #[serde(default)]
        tenzij: Patronen,
        /// Only while the client waits.
        zolang: Option<Wachten>,
        /// What fulfils it: a fact that names the period; of one that names none its day tells.
        vervuld_door: Patronen,
    }
}

/// From a day of the toewijzing, once so long has passed, until one of these facts.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wachten {
    pub vanaf: ToewijzingDatum,
    pub langer_dan: Binnen,
    pub tot: Patronen,
}

/// One date: whom and what it is about.
struct Beurt<'a> {
    t: Option<&'a ToewijzingInvoer>,
    periode: Periode,
    /// The first fact in it.
    eerste: Option<NaiveDate>,
}

/// Longest way from a period to its last day that is looked back for.
const TERUG: Months = Months::new(36);

impl KalenderRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = (&self.vervuld_door).into();
        let hoofd = self.kop(handeling);
        let start = self.startpunt.as_ref().map(|deel| deel.kop(&hoofd, None));
        [Some(hoofd), start].into_iter().flatten().collect()
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        let per_jaar = match self.na {
            Tijdvak::Kalenderjaar => 1,
            Tijdvak::Halfjaar => 2,
            Tijdvak::Kwartaal => 4,
            Tijdvak::Kalendermaand => 12,
            _ => {
                let wat = "a calendar goes by `kalenderjaar`, `halfjaar`, `kwartaal` or `kalendermaand`";
                return Err(("na", wat.to_owned()));
            }
        };
        if ![1, per_jaar].contains(&self.uiterlijk.len()) {
            return Err((
                "uiterlijk",
                format!("one day for all, or one for each of the {per_jaar} of a year"),
            ));
        }
        if self.vervuld_door.is_leeg() {
            return Err(("vervuld_door", "say what fulfils it".to_owned()));
        }
        let van_feiten = !self.mits.is_leeg();
        if van_feiten && self.zolang.is_some() {
            return Err(("zolang", "a rule has `mits` or `zolang`, not both".to_owned()));
        }
        if self.zolang.is_some() && !self.per.van_toewijzing() {
            return Err((
                "zolang",
                "somebody waits under a toewijzing: write `per = \"toewijzing\"`".to_owned(),
            ));
        }
        if self.per.van_toewijzing() && !van_feiten && self.zolang.is_none() {
            let wat = "a toewijzing gives dates with `mits` or `zolang`".to_owned();
            return Err(("mits", wat));
        }
        if !van_feiten
            && self
                .uiterlijk
                .iter()
                .any(|dag| matches!(dag, Uiterlijk::NaEerste(_)))
        {
            return Err(("uiterlijk", "there is no first fact without `mits`".to_owned()));
        }
        Ok(())
    }

    /// Gives the date of every period.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        for bereik in om.bereiken(self.per, BijHerziening::LooptDoor) {
            let beurten = if let Some(wachten) = &self.zolang {
                self.wachtend(om, &bereik, wachten, uit)
            } else if self.mits.is_leeg() {
                self.horizon(om)
            } else {
                self.met_feiten(&bereik)
            };
            for beurt in &beurten {
                self.zet(om, &bereik, beurt, &beurten, uit);
            }
        }
    }

    /// The last day of a period.
    fn dag(&self, periode: &Periode) -> Option<&Uiterlijk> {
        let plaats = match self.na {
            Tijdvak::Halfjaar => periode.van.month0() / 6,
            Tijdvak::Kwartaal => periode.van.month0() / 3,
            Tijdvak::Kalendermaand => periode.van.month0(),
            _ => 0,
        };
        let plaats = usize::try_from(plaats).unwrap_or_default();
        self.uiterlijk.get(plaats).or(self.uiterlijk.first())
    }

    fn uiterlijk(&self, om: &Omgeving<'_>, periode: &Periode) -> Option<NaiveDate> {
        let (_, _, telling) = self.dag(periode)?.tel(om.kalender, periode, None)?;
        Some(telling.uiterlijk)
    }

    /// Every period whose last day lies in the horizon.
    fn horizon<'a>(&self, om: &Omgeving<'_>) -> Vec<Beurt<'a>> {
        let Some(horizon) = om.dossier.invoer.horizon else {
            return Vec::new();
        };
        let van = horizon.van.checked_sub_months(TERUG);
        let Some(van) = van.filter(|van| rekenen::bruikbaar(*van) && rekenen::bruikbaar(horizon.tot)) else {
            return Vec::new();
        };
        let perioden = std::iter::successors(self.na.van(van), |periode| self.na.volgende(periode));
        perioden
            .take_while(|periode| periode.van <= horizon.tot)
            .filter(|periode| {
                let dag = self.uiterlijk(om, periode);
                dag.is_some_and(|dag| horizon.van <= dag && dag <= horizon.tot)
            })
            .map(|periode| Beurt {
                t: None,
                periode,
                eerste: None,
            })
            .collect()
    }

    /// Every period in which such a fact happened, for the toewijzing it happened under.
    fn met_feiten<'a>(&self, bereik: &Bereik<'a>) -> Vec<Beurt<'a>> {
        let mut beurten: BTreeMap<(Periode, Option<u32>), Beurt<'a>> = BTreeMap::new();
        for (_, feit, dag) in self.mits.kies(&bereik.feiten) {
            if let Some(periode) = self.na.van(dag) {
                let t = bereik.bij(Some(feit), dag);
                beurten
                    .entry((periode.clone(), t.map(|t| t.nummer)))
                    .or_insert(Beurt {
                        t,
                        periode,
                        eerste: Some(dag),
                    });
            }
        }
        beurten.into_values().collect()
    }

    /// Every period after which a client still waits, with the days of waiting.
    fn wachtend<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        wachten: &Wachten,
        uit: &mut Uitkomst,
    ) -> Vec<Beurt<'a>> {
        let horizon = om.dossier.invoer.horizon.map(|horizon| horizon.tot);
        let einde = wachten.tot.kies(&bereik.feiten).first().map(|(_, _, dag)| *dag);
        let gevonden = || {
            let keten = bereik.keten.as_ref()?;
            let van = wachten.vanaf.van(keten.oudste())?;
            let vol = rekenen::tel(om.kalender, van, wachten.langer_dan.0, true)?.uiterlijk;
            Some((keten, van, vol, self.na.van(vol)?.clone()))
        };
        let (Some((keten, van, vol, eerste)), Some(tot)) = (gevonden(), einde.or(horizon)) else {
            return Vec::new();
        };
        let mut beurten = Vec::new();
        let vorige = self.na.vorige(&eerste).unwrap_or(eerste);
        for periode in std::iter::successors(Some(vorige), |periode| self.na.volgende(periode)) {
            let Some(dag) = self.uiterlijk(om, &periode) else {
                break;
            };
            let voorbij = einde.is_some_and(|einde| einde <= dag)
                || keten.laatste.einddatum.is_some_and(|einde| einde < dag);
            if dag > tot || voorbij {
                break;
            }
            let t = Some(keten.bij(dag));
            if dag <= vol || !om.geldt_op(periode.tot) || !om.past(&self.geldt, t) {
                continue;
            }
            let toewijzing = t.map(|t| t.nummer);
            let waarde = Breuk::heel((dag - van).num_days());
            let waarom = BerekeningReden::Dagen { van, tot: dag };
            let eenheid = Meeteenheid::Kalenderdag;
            uit.berekeningen.push(om.berekening(
                self.id(),
                toewijzing,
                periode.nummer(),
                dag,
                waarde,
                eenheid,
                waarom,
            ));
            beurten.push(Beurt {
                t,
                periode,
                eerste: None,
            });
        }
        beurten
    }

    fn zet<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        beurt: &Beurt<'a>,
        beurten: &[Beurt<'a>],
        uit: &mut Uitkomst,
    ) {
        let periode = &beurt.periode;
        let voor_het_contract = periode.tot < om.profiel.geldig_van && om.dossier.invoer.over != Over::Alles;
        let dag = beurt.eerste.unwrap_or(periode.tot);
        if voor_het_contract || !om.geldt_op(dag) || !om.past(&self.geldt, beurt.t) {
            return;
        }
        let telling = self
            .dag(periode)
            .and_then(|dag| dag.tel(om.kalender, periode, beurt.eerste));
        let Some((vanaf, duur, telling)) = telling else {
            return;
        };
        let soort = AnkerSoort::Tijdvak {
            naam: periode.naam.clone(),
        };
        let som = Som {
            anker: Anker { soort, datum: vanaf },
            startpunt: self.startpunt.as_ref().map(|deel| deel.id.get_ref().0.clone()),
            duur,
            afwijking: None,
            voorlopig: false,
            telling,
            om: None,
            deel: None,
        };
        let termijn = om.termijn(
            self.id(),
            beurt.t,
            periode.nummer(),
            som,
            self.afloop(bereik, periode, beurten),
        );
        uit.bevindingen.extend(om.buiten_lijst(&termijn));
        uit.termijnen.push(termijn);
    }

    fn afloop(&self, bereik: &Bereik<'_>, periode: &Periode, beurten: &[Beurt<'_>]) -> Afloop {
        let gekozen = self.vervuld_door.kies(&bereik.feiten).into_iter();
        let vervuld = gekozen
            .map(|(_, feit, _)| feit)
            .find(|feit| match self.genoemd(feit) {
                Some(naam) => naam == periode.naam,
                None => self.op_tijd(feit.op.dag(), periode, beurten),
            });
        if let Some(feit) = vervuld {
            return Afloop::Voldaan {
                op: feit.op.dag(),
                om: moment(feit),
            };
        }
        let gekozen = self.tenzij.kies(&bereik.feiten).into_iter();
        let niet_nodig = gekozen
            .filter(|(_, feit, dag)| {
                let naam = self.genoemd(feit).or_else(|| self.na.van(*dag).map(|p| p.naam));
                naam.as_deref() == Some(&periode.naam)
            })
            .map(|(_, feit, op)| VervalReden::NietMeerNodig { feit: feit.soort, op })
            .next();
        niet_nodig.map_or(Afloop::Open, |waarom| Afloop::Vervallen { waarom })
    }

    /// The period that a fact names: in words, or by the first day of what it is about.
    fn genoemd(&self, feit: &Feit) -> Option<String> {
        let in_woorden = feit.tekst("periode").or_else(|| feit.tekst("jaar"));
        let gelezen = in_woorden.and_then(|tekst| periode::lees(tekst.trim()));
        gelezen
            .or_else(|| feit.datum("begindatum").and_then(|dag| self.na.van(dag)))
            .map(|periode| periode.naam)
    }

    /// A fact that names no period is about the last one that had ended, or about the one in which it must be done.
    fn op_tijd(&self, dag: NaiveDate, periode: &Periode, beurten: &[Beurt<'_>]) -> bool {
        if self.dag(periode) == Some(&Uiterlijk::InTijdvak) {
            return periode.van <= dag && dag <= periode.tot;
        }
        if self.mits.is_leeg() {
            return self
                .na
                .van(dag)
                .and_then(|deze| self.na.vorige(&deze))
                .is_some_and(|vorige| vorige == *periode);
        }
        let geeindigd = beurten.iter().map(|beurt| &beurt.periode).filter(|p| p.tot < dag);
        geeindigd.max() == Some(periode)
    }
}
