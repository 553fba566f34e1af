//! Puts down the dates of a termijn: one or more for each day on which a count begins.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;

use crate::duur::Binnen;
use crate::rekenen;
use crate::soort::begin::Begin;
use crate::soort::termijn::{Buitengrens, TermijnRegel, lege_velden};
use crate::soort::termijn_afloop::afwijking_bevinding;
use crate::soort::tussenstap::Tussenstap;
use crate::soort::vervulling::Vervulling;
use crate::soort::{Bereik, Omgeving, Som, keer, sleutel};
use crate::uitkomst::{BevindingReden, Oordeel, Uitkomst};

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

impl TermijnRegel {
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
