//! What every evaluation has at hand, and how it puts down what it finds.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use leidraad_domain::toewijzing::Toewijzingsnummer;

use super::{Bereik, Som, bevinding, sleutel};
use crate::breuk::Breuk;
use crate::duur::Eenheid;
use crate::feiten::Dossier;
use crate::invoer::{Over, ToewijzingInvoer};
use crate::kalender::Kalender;
use crate::keten::Keten;
use crate::profiel::Profiel;
use crate::profielen::Profielen;
use crate::reden::{Anker, Reden};
use crate::regel::{BijHerziening, Geldt, Per};
use crate::soort::berekening::BerekeningReden;
use crate::uitkomst::{Afloop, Berekening, Bevinding, BevindingReden, Meeteenheid, Oordeel, Termijn};

/// What an evaluation has at hand: the calendar, one version of a profile, and the client.
pub(crate) struct Omgeving<'a> {
    pub kalender: &'a Kalender,
    pub profielen: &'a Profielen,
    pub profiel: &'a Profiel,
    pub dossier: &'a Dossier<'a>,
    /// What rules of one subject look at is the same for all of them.
    bereiken: RefCell<Vec<(bool, bool, BijHerziening, Bereiken<'a>)>>,
}

/// What rules of one subject look at.
type Bereiken<'a> = Vec<Rc<Bereik<'a>>>;

impl<'a> Omgeving<'a> {
    /// One version of a profile for one client.
    pub fn nieuw(
        kalender: &'a Kalender,
        profielen: &'a Profielen,
        profiel: &'a Profiel,
        dossier: &'a Dossier<'a>,
    ) -> Self {
        Self {
            kalender,
            profielen,
            profiel,
            dossier,
            bereiken: RefCell::default(),
        }
    }

    /// The chains of this contract that a rule looks at.
    pub fn ketens(&self, bij_herziening: BijHerziening) -> Vec<Keten<'a>> {
        let alle = self.dossier.invoer.toewijzingen;
        let mut ketens = match bij_herziening {
            BijHerziening::LooptDoor => Keten::alle(alle),
            BijHerziening::Opnieuw => alle.iter().map(|t| Keten::tot(t, alle)).collect(),
            BijHerziening::OpnieuwBijAndereOmvang => {
                Keten::alle(alle).iter().flat_map(Keten::per_omvang).collect()
            }
        };
        ketens.retain(|keten| keten.laatste.contract == self.profiel.id);
        ketens
    }

    /// The facts that count for a chain.
    pub fn feiten(&self, bij_herziening: BijHerziening, keten: &Keten<'a>) -> Vec<&'a Feit> {
        match bij_herziening {
            BijHerziening::LooptDoor | BijHerziening::OpnieuwBijAndereOmvang => self.dossier.van_keten(keten),
            BijHerziening::Opnieuw => self.dossier.van_een(keten.laatste),
        }
    }

    /// What a rule is evaluated for. Per toewijzing each chain has its own facts. Otherwise each fact is a case of its
    /// own: it belongs to exactly one chain, and what closes it may be recorded under any toewijzing of the contract.
    pub fn bereiken(&self, per: Per, bij_herziening: BijHerziening) -> Bereiken<'a> {
        if !self.gevraagd(per) {
            return Vec::new();
        }
        let soort = (per.van_toewijzing(), per.van_organisatie(), bij_herziening);
        let bekend = self
            .bereiken
            .borrow()
            .iter()
            .find_map(|(toewijzing, organisatie, bij, bereiken)| {
                ((*toewijzing, *organisatie, *bij) == soort).then(|| bereiken.clone())
            });
        bekend.unwrap_or_else(|| {
            let nieuw: Bereiken<'a> = self
                .zoek_bereiken(per, bij_herziening)
                .into_iter()
                .map(Rc::new)
                .collect();
            self.bereiken
                .borrow_mut()
                .push((soort.0, soort.1, soort.2, nieuw.clone()));
            nieuw
        })
    }

    fn zoek_bereiken(&self, per: Per, bij_herziening: BijHerziening) -> Vec<Bereik<'a>> {
        if per.van_toewijzing() {
            let ketens = self.ketens(bij_herziening).into_iter();
            return ketens
                .map(|keten| {
                    let feiten = self.feiten(bij_herziening, &keten);
                    Bereik {
                        keten: Some(keten),
                        ankers: feiten.clone(),
                        feiten,
                    }
                })
                .collect();
        }
        let feiten = self.dossier.van_contract(&self.profiel.id);
        let ketens = if per.van_organisatie() {
            Vec::new()
        } else {
            self.ketens(BijHerziening::LooptDoor)
        };
        if ketens.is_empty() {
            let ankers = feiten.clone();
            return vec![Bereik {
                keten: None,
                ankers,
                feiten,
            }];
        }
        let van = |feit: &Feit| self.dossier.keten_van(&ketens, feit);
        let eigenaars: Vec<usize> = feiten.iter().map(|feit| van(feit)).collect();
        let paren = ketens.iter().enumerate();
        paren
            .map(|(nr, keten)| Bereik {
                keten: Some(keten.clone()),
                ankers: feiten
                    .iter()
                    .zip(&eigenaars)
                    .filter(|(_, eigenaar)| **eigenaar == nr)
                    .map(|(feit, _)| *feit)
                    .collect(),
                feiten: feiten.clone(),
            })
            .collect()
    }

    /// Whether rules with this subject are asked.
    pub fn gevraagd(&self, per: Per) -> bool {
        match self.dossier.invoer.over {
            Over::Alles => true,
            Over::Client => !per.van_organisatie(),
            Over::Organisatie => per.van_organisatie(),
        }
    }

    /// Whether a rule holds for a toewijzing of this client.
    pub fn past(&self, geldt: &Geldt, t: Option<&ToewijzingInvoer>) -> bool {
        geldt.past(t, self.dossier.invoer.client)
    }

    /// Whether this version of the profile holds on a day.
    pub fn geldt_op(&self, dag: NaiveDate) -> bool {
        self.profielen
            .op(&self.profiel.id, dag)
            .is_some_and(|p| p.geldig_van == self.profiel.geldig_van)
    }

    pub fn termijn(
        &self,
        regel: &str,
        t: Option<&ToewijzingInvoer>,
        keer: u32,
        som: Som,
        afloop: Afloop,
    ) -> Termijn {
        let toewijzing = t.map(|t| t.nummer);
        Termijn {
            sleutel: sleutel(regel, toewijzing, keer),
            regel: regel.to_owned(),
            deel: som.deel,
            contract: self.profiel.id.clone(),
            profiel_versie: self.profiel.geldig_van,
            toewijzing,
            keer,
            uiterlijk: som.telling.uiterlijk,
            uiterlijk_om: som.om,
            streefdatum: som.telling.streefdatum,
            voorlopig: som.voorlopig,
            vrijblijvend: false,
            afloop,
            inhalen_van: None,
            reden: Reden {
                anker: som.anker,
                startpunt: som.startpunt,
                duur: som.duur,
                overgeslagen: som.telling.overgeslagen,
                weekenden: som.telling.weekenden,
                afwijking: som.afwijking,
                streef: som.telling.streef,
            },
        }
    }

    pub fn bevinding(
        &self,
        regel: &str,
        toewijzing: Option<Toewijzingsnummer>,
        keer: u32,
        op: NaiveDate,
        uitkomst: Oordeel,
        waarom: BevindingReden,
    ) -> Bevinding {
        bevinding(self.profiel, regel, toewijzing, keer, op, uitkomst, waarom)
    }

    /// A figure.
    #[allow(
        clippy::too_many_arguments,
        reason = "a figure is what all of these say together"
    )]
    pub fn berekening(
        &self,
        regel: &str,
        toewijzing: Option<Toewijzingsnummer>,
        keer: u32,
        op: NaiveDate,
        waarde: Breuk,
        eenheid: Meeteenheid,
        waarom: BerekeningReden,
    ) -> Berekening {
        Berekening {
            sleutel: format!("{}/{}", sleutel(regel, toewijzing, keer), eenheid.code()),
            regel: regel.to_owned(),
            contract: self.profiel.id.clone(),
            profiel_versie: self.profiel.geldig_van,
            toewijzing,
            op,
            waarde,
            eenheid,
            waarom,
        }
    }

    /// A date nobody can believe: the term is left out, and this says so.
    pub fn onbruikbaar(
        &self,
        regel: &str,
        toewijzing: Option<Toewijzingsnummer>,
        keer: u32,
        anker: Anker,
    ) -> Bevinding {
        let op = anker.datum;
        let waarom = BevindingReden::DatumOnbruikbaar { anker };
        self.bevinding(regel, toewijzing, keer, op, Oordeel::Waarschuwing, waarom)
    }

    /// A count in working days that leaves the list of holidays is only a good guess.
    pub fn buiten_lijst(&self, termijn: &Termijn) -> Option<Bevinding> {
        let werkdagen = termijn
            .reden
            .duur
            .is_some_and(|duur| duur.eenheid == Eenheid::Werkdagen);
        let (anker, uiterlijk) = (termijn.reden.anker.datum, termijn.uiterlijk);
        (werkdagen && !(self.kalender.dekt(anker) && self.kalender.dekt(uiterlijk))).then(|| {
            let waarom = BevindingReden::BuitenFeestdagenlijst { uiterlijk };
            self.bevinding(
                &termijn.regel,
                termijn.toewijzing,
                termijn.keer,
                uiterlijk,
                Oordeel::Waarschuwing,
                waarom,
            )
        })
    }
}
