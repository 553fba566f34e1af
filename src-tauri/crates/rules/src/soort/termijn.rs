//! A date by which something must be done, counted from a day of the toewijzing or of a fact.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::feit::Feit;
use serde::Deserialize;
use toml::Spanned;

use crate::duur::{Binnen, Binnens};
use crate::invoer::ToewijzingInvoer;
use crate::patroon::{Datumbron, Datumbronnen, FeitDatum, FeitPatroon, Patronen, ToewijzingDatum, veld};
use crate::reden::{Afwijking, Anker, AnkerSoort};
use crate::regel::{BijHerziening, Deel, Handeling, Herkomst, Kop, RegelId, Tekst, regelsoort};
use crate::rekenen;
use crate::soort::begin::{Begin, andere_termijn};
use crate::soort::tussenstap::Tussenstap;
use crate::soort::verval::Verval;
use crate::soort::vervulling::Vervulling;
use crate::soort::{Bereik, Omgeving, Som, keer, sleutel};
use crate::uitkomst::{Afloop, Bevinding, BevindingReden, Oordeel, Uitkomst, VervalReden};

regelsoort! {
    /// `[[termijn]]`
    TermijnRegel "termijn" {
        /// Where the count begins. Of facts: the earliest, or every one with `telkens`.
        vanaf: Datumbronnen,
        /// Every fact gives a date of its own; the facts that fulfil are divided over them by day.
        #[serde(default)]
        telkens: bool,
        /// With `telkens`: two facts of one day are two cases.
        #[serde(default)]
        elk_feit: bool,
        /// The count begins at the first of these on or after the anchor, as the next visit; without one there is no date.
        eerstvolgende: Option<Patronen>,
        /// Facts count from this date of the toewijzing when they happened before it: nobody could know of it.
        niet_eerder_dan: Option<ToewijzingDatum>,
        /// A fact that names a day on or before that of an earlier fact like this counts from its own day, as the
        /// definitive end after a temporary one: that day is when it was known.
        eigen_dag_na: Option<FeitPatroon>,
        /// The count begins at the last of these that came before the fact of the anchor was recorded, as the last
        /// visit; without one at the anchor itself.
        #[serde(default)]
        laatste: Patronen,
        /// Only when such a fact is there.
        #[serde(default)]
        mits: Patronen,
        /// Not needed when such a fact came on or before the last day.
        #[serde(default)]
        tenzij: Patronen,
        /// With `tenzij`: that fact counts only on or before the last day of this other term, as a refusal in time.
        tenzij_tot: Option<RegelId>,
        /// Nobody is late without it, as a refusal: it falls away when the day passes.
        #[serde(default)]
        vrijblijvend: bool,
        /// Expected dates while the real one is not known. Of facts the one that was decided last.
        #[serde(default)]
        voorlopig_vanaf: Vec<Datumbron>,
        /// A toewijzing that takes over running support, without a fact of its own, counts from here.
        doorlopend_vanaf: Option<ToewijzingDatum>,
        /// How long; several give several dates.
        binnen: Binnens,
        /// A step before it with a date of its own, counted from the same day.
        tussenstap: Option<Tussenstap>,
        /// A later date beside it that is no clause of the contract, as the practice of a supervisor (C17).
        buitengrens: Option<Buitengrens>,
        /// False: may only be done on the last day itself.
        #[serde(default = "ja")]
        vervroegbaar: bool,
        /// The rule that says where the count begins.
        startpunt: Option<Deel>,
        /// A fact that puts another day in its place.
        wijkt_af_bij: Option<WijktAf>,
        /// What fulfils it: any of these.
        #[serde(default)]
        vervuld_door: Patronen,
        /// What fulfils it: all of these, on the day of the last.
        #[serde(default)]
        vervuld_door_alle: Patronen,
        /// Fulfilled only when in one week the whole amount of the toewijzing was delivered.
        #[serde(default)]
        volledig_geleverd: bool,
        /// With `telkens`: a fact belongs to the nearest of the days, also to one that is still to come, if that day was
        /// known before it. For days that somebody planned.
        #[serde(default)]
        dichtstbij: bool,
        /// What fulfils it carries the same word in this field as the fact that begins it.
        zelfde: Option<String>,
        /// Date field of that fact that should name the day at which the count begins.
        moet_kloppen: Option<String>,
        /// Fields of that fact that may not be empty.
        #[serde(default)]
        moet_vermelden: Vec<String>,
        /// When it falls away.
        vervalt_bij: Option<Verval>,
        /// What a toewijzing does that follows on an older one.
        #[serde(default)]
        bij_herziening: BijHerziening,
    }
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

/// A later date that is no clause of the contract.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Buitengrens {
    id: Spanned<RegelId>,
    titel: Tekst,
    bron: Tekst,
    citaat: Tekst,
    sterkte: Herkomst,
    binnen: Binnen,
}

/// One date of a rule: its own, that of a step before it, or a later one beside it.
#[derive(Clone, Copy)]
struct Lijn<'r> {
    binnen: Binnen,
    deel: Option<&'r str>,
    vrijblijvend: bool,
    /// Keys are counted by the part, so that those of the rule itself stay 1, 2, 3.
    eigen_sleutel: bool,
}

impl<'r> Lijn<'r> {
    fn hoofd(binnen: Binnen, vrijblijvend: bool) -> Self {
        Self {
            binnen,
            deel: None,
            vrijblijvend,
            eigen_sleutel: false,
        }
    }

    fn van_stap(stap: &'r Tussenstap) -> Self {
        Self {
            binnen: stap.binnen,
            deel: Some(&stap.id.get_ref().0),
            vrijblijvend: stap.vrijblijvend,
            eigen_sleutel: true,
        }
    }

    fn van_grens(grens: &'r Buitengrens) -> Self {
        Self {
            binnen: grens.binnen,
            deel: Some(&grens.id.get_ref().0),
            vrijblijvend: false,
            eigen_sleutel: false,
        }
    }
}

fn ja() -> bool {
    true
}

impl TermijnRegel {
    /// The rule and the rules that are a part of it.
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let doet = if self.vervuld_door.is_leeg() {
            &self.vervuld_door_alle
        } else {
            &self.vervuld_door
        };
        let handeling: Option<Handeling> = doet.into();
        let hoofd = self.kop(handeling.clone());
        let start = self.startpunt.as_ref().map(|deel| deel.kop(&hoofd, None));
        let af = self.wijkt_af_bij.as_ref().map(|w| Kop {
            id: &w.id,
            titel: &w.titel,
            bron: &w.bron,
            citaat: &w.citaat,
            hoort_bij: Some(self.id()),
            ..self.kop(Handeling::from(w.neem.soort))
        });
        let grens = self.buitengrens.as_ref().map(|g| Kop {
            id: &g.id,
            titel: &g.titel,
            bron: &g.bron,
            citaat: &g.citaat,
            sterkte: g.sterkte,
            hoort_bij: Some(self.id()),
            ..self.kop(handeling)
        });
        let stap = self.tussenstap.as_ref().map(|stap| stap.kop(&hoofd));
        [Some(hoofd), stap, start, af, grens]
            .into_iter()
            .flatten()
            .collect()
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        if self.vervuld_door.is_leeg() == self.vervuld_door_alle.is_leeg() {
            let wat = "say what fulfils it, in `vervuld_door` or in `vervuld_door_alle`".to_owned();
            return Err(("vervuld_door", wat));
        }
        if self
            .vanaf
            .0
            .iter()
            .any(|bron| matches!(bron, Datumbron::Termijn(_)))
        {
            let wat = "another term is only an expected date: write it in `voorlopig_vanaf`".to_owned();
            return Err(("vanaf", wat));
        }
        for patroon in self.vervuld_door.0.iter().chain(&self.vervuld_door_alle.0) {
            let soort = patroon.datum.soort;
            if let Some(naam) = &self.moet_kloppen {
                FeitDatum::try_from(format!("{}.{naam}", soort.code())).map_err(|e| ("moet_kloppen", e))?;
            }
            self.moet_vermelden
                .iter()
                .try_for_each(|naam| veld(soort, naam).map(|_| ()))
                .map_err(|e| ("moet_vermelden", e))?;
            if let Some(naam) = &self.zelfde {
                veld(soort, naam).map_err(|e| ("zelfde", e))?;
            }
        }
        if self.tenzij_tot.is_some() && self.tenzij.is_leeg() {
            return Err(("tenzij_tot", "it belongs to `tenzij`".to_owned()));
        }
        if self.dichtstbij && !self.telkens {
            return Err(("dichtstbij", "it belongs to `telkens`".to_owned()));
        }
        Ok(())
    }

    /// Evaluates the rule for every chain or case of the contract.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        for bereik in om.bereiken(self.per, self.bij_herziening) {
            self.bereik(om, &bereik, uit);
        }
    }

    fn bereik<'a>(&self, om: &Omgeving<'a>, bereik: &Bereik<'a>, uit: &mut Uitkomst) {
        let kandidaten: Vec<&Feit> = bereik.feiten.clone();
        if !self.mits.is_leeg() && self.mits.kies(&kandidaten).is_empty() {
            return;
        }
        let begins: Vec<Begin<'a>> = self.begins(om, bereik, uit);
        let begins: Vec<Begin<'a>> = begins
            .into_iter()
            .filter_map(|begin| self.verschoven(bereik, begin))
            .collect();
        let begins = self.teruggezet(om, bereik, begins);
        let vervulling = Vervulling {
            regel: self,
            bereik,
            begins: &begins,
        };
        for (nr, begin) in begins
            .iter()
            .enumerate()
            .filter(|(_, b)| om.geldt_op(b.anker.datum))
        {
            if let Some(stap) = &self.tussenstap {
                let vervuld = vervulling.door(&stap.vervuld_door, begin);
                let lijn = Lijn::van_stap(stap);
                self.zet(om, bereik, keer(nr * self.breedte()), begin, lijn, vervuld, uit);
            }
            for (deel, binnen) in self.binnen.0.iter().enumerate() {
                let plaats = nr * self.breedte() + deel;
                let vervuld = vervulling.van(begin, deel);
                let lijn = Lijn::hoofd(*binnen, self.vrijblijvend);
                self.zet(om, bereik, keer(plaats), begin, lijn, vervuld, uit);
            }
            if let Some(grens) = &self.buitengrens {
                let plaats = nr * self.breedte() + self.binnen.0.len();
                let vervuld = vervulling.van(begin, 0);
                let lijn = Lijn::van_grens(grens);
                self.zet(om, bereik, keer(plaats), begin, lijn, vervuld, uit);
            }
        }
        self.onvolledige(om, bereik, uit);
    }

    /// How many dates one anchor gives.
    fn breedte(&self) -> usize {
        self.binnen.0.len() + usize::from(self.buitengrens.is_some())
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "one step of `beoordeel`, split off to be read by itself"
    )]
    fn zet<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        keer: u32,
        begin: &Begin<'a>,
        lijn: Lijn<'_>,
        vervulling: Option<(&Feit, Option<NaiveDate>)>,
        uit: &mut Uitkomst,
    ) {
        let Lijn { binnen, deel, .. } = lijn;
        let anker = begin.anker.clone();
        let laatste = bereik.laatste();
        let nummer = laatste.map(|t| t.nummer);
        let om_uur = begin
            .om
            .zip(binnen.0)
            .and_then(|(moment, duur)| rekenen::na_uren(moment, duur));
        let telling = match om_uur {
            Some(moment) => Some(rekenen::op_het_moment(moment)),
            None => rekenen::tel(om.kalender, anker.datum, binnen.0, self.vervroegbaar),
        };
        let Some(mut telling) = telling else {
            if om.past(&self.geldt, laatste) {
                uit.bevindingen
                    .push(om.onbruikbaar(self.id(), nummer, keer, anker));
            }
            return;
        };
        let geteld = telling.uiterlijk;
        let afwijking = self.afwijking(&bereik.feiten);
        if let Some(af) = afwijking.as_ref().filter(|af| rekenen::bruikbaar(af.datum)) {
            let nieuw = rekenen::op_de_dag(om.kalender, af.datum);
            telling.uiterlijk = nieuw.uiterlijk;
            telling.streefdatum = nieuw.streefdatum;
            telling.streef = nieuw.streef;
        }
        let feit = vervulling.map(|(feit, _)| feit);
        let (t, afloop) = self.sluit(om, bereik, begin, telling.uiterlijk, feit, uit);
        if !om.past(&self.geldt, t) {
            return;
        }
        let nummer = t.map(|t| t.nummer);
        if let Some((feit, Some(gevonden))) = vervulling {
            let veld = self.moet_kloppen.clone().unwrap_or_default();
            let waarom = BevindingReden::DatumWijktAf {
                feit: feit.soort,
                veld,
                verwacht: anker.datum,
                gevonden,
            };
            let op = feit.op.dag();
            uit.bevindingen
                .push(om.bevinding(self.id(), nummer, keer, op, Oordeel::Waarschuwing, waarom));
        }
        if let Some(af) = &afwijking {
            uit.bevindingen
                .extend(afwijking_bevinding(om, af, nummer, keer, geteld));
        }
        let som = Som {
            anker,
            startpunt: self.startpunt.as_ref().map(|s| s.id.get_ref().0.clone()),
            duur: binnen.0,
            afwijking: afwijking.filter(|af| rekenen::bruikbaar(af.datum)),
            voorlopig: begin.voorlopig,
            telling,
            om: om_uur,
            deel: deel.map(str::to_owned),
        };
        let mut termijn = om.termijn(self.id(), t, keer, som, afloop);
        termijn.vrijblijvend = lijn.vrijblijvend;
        if let Some(stap) = deel.filter(|_| lijn.eigen_sleutel) {
            termijn.sleutel = sleutel(stap, nummer, keer);
        }
        uit.bevindingen.extend(om.buiten_lijst(&termijn));
        uit.termijnen.push(termijn);
    }

    /// Which toewijzing carries the date, and how it ended.
    fn sluit<'a>(
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

    fn onvolledige<'a>(&self, om: &Omgeving<'a>, bereik: &Bereik<'a>, uit: &mut Uitkomst) {
        let t = bereik.laatste();
        if self.moet_vermelden.is_empty() || !om.past(&self.geldt, t) {
            return;
        }
        for (nr, (_, feit, _)) in self.vervuld_door.kies(&bereik.feiten).into_iter().enumerate() {
            let velden = lege_velden(feit, &self.moet_vermelden);
            let op = feit.op.dag();
            if !velden.is_empty() && om.geldt_op(op) {
                let waarom = BevindingReden::VeldenOntbreken {
                    feit: feit.soort,
                    velden,
                };
                uit.bevindingen.push(om.bevinding(
                    self.id(),
                    t.map(|t| t.nummer),
                    keer(nr),
                    op,
                    Oordeel::Geblokkeerd,
                    waarom,
                ));
            }
        }
    }
}

/// The moment of a fact, when it has a time.
pub(crate) fn moment(feit: &Feit) -> Option<NaiveDateTime> {
    FeitDatum {
        soort: feit.soort,
        veld: None,
    }
    .moment(feit)
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
