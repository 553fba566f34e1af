//! A version of a plan with everything around it: the client, the toewijzing, the facts and what the rules say of it.

use chrono::{Months, NaiveDate};
use leidraad_api::Fout;
use leidraad_domain::client::Client;
use leidraad_domain::feit::{Feit, Waarde};
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::plan::{PlanInhoud, PlanStatus, PlanVeld};
use leidraad_rules::{Gegeven, PlanEis, PlanOordeel, ToewijzingInvoer, beoordeel_plan, plan_eisen};
use leidraad_store::Lezer;
use leidraad_store::feit::FeitRij;
use leidraad_store::plan::PlanRij;
use leidraad_taal::{dag, momenten, omvang, plan_zin, woord};

use crate::beoordelen::invoer_van;
use crate::nee::Nee;
use crate::regels::Regels;

/// Everything that is known around a version of a plan.
pub(crate) struct Blik {
    pub plan: PlanRij,
    pub inhoud: PlanInhoud,
    pub client: Client,
    pub adres: Option<String>,
    pub toewijzing: ToewijzingInvoer,
    pub feiten: Vec<FeitRij>,
    /// The day on which the plan is judged: when it was fixed; of a draft, today.
    pub op: NaiveDate,
    pub eisen: Vec<PlanEis>,
    pub oordeel: PlanOordeel,
}

/// The toewijzing of a plan, as the rules know it.
pub(crate) fn toewijzing_van(l: Lezer<'_>, plan: &PlanRij) -> Result<ToewijzingInvoer, Nee> {
    let all = l.toewijzingen(plan.client)?;
    let found = all
        .iter()
        .find(|t| t.toewijzing.product.nummer == plan.toewijzing)
        .and_then(|rij| invoer_van(rij, &[]));
    found.ok_or(Nee(Fout::NietGevonden {
        wat: "toewijzing".to_owned(),
    }))
}

impl Blik {
    /// Reads it, judged on the day the plan was fixed or else on `vandaag`.
    pub fn lees(regels: &Regels, l: Lezer<'_>, plan: PlanRij, vandaag: NaiveDate) -> Result<Self, Nee> {
        let client = l.client(plan.client)?.ok_or(Fout::NietGevonden {
            wat: "client".to_owned(),
        })?;
        let adres = l
            .contactgegevens(plan.client)?
            .iter()
            .find_map(|c| c.adres.as_ref())
            .map(|a| format!("{}, {}", a.straatregel(), a.plaatsregel()));
        let toewijzing = toewijzing_van(l, &plan)?;
        let op = plan.datum.unwrap_or(vandaag);
        let mut blik = Self {
            eisen: plan_eisen(&regels.profielen, &toewijzing, op, plan.nummer),
            inhoud: l.plan_inhoud(plan.id)?,
            feiten: l.feiten(plan.client)?,
            client: client.client,
            adres,
            toewijzing,
            op,
            oordeel: PlanOordeel::default(),
            plan,
        };
        let feiten: Vec<Feit> = blik.feiten.iter().map(|rij| rij.feit.clone()).collect();
        blik.oordeel = beoordeel_plan(
            &regels.profielen,
            &blik.toewijzing,
            &blik.gevuld().iter().map(String::as_str).collect::<Vec<_>>(),
            blik.plan.nummer,
            op,
            &feiten,
        );
        Ok(blik)
    }

    /// `concept`, `besproken`, `definitief`, `verstrekt`.
    pub fn status(&self) -> &'static str {
        match self.plan.status {
            PlanStatus::Concept if self.besprekingen().next().is_some() => "besproken",
            status => status.code(),
        }
    }

    /// Facts of a kind that are about this version.
    pub fn van_versie(&self, soort: FeitSoort) -> impl Iterator<Item = &FeitRij> {
        self.van_toewijzing(soort).filter(|rij| {
            let versie = rij.feit.getal("versie").unwrap_or(1);
            versie == u64::from(self.plan.nummer)
        })
    }

    /// Facts of a kind that are about this toewijzing.
    pub fn van_toewijzing(&self, soort: FeitSoort) -> impl Iterator<Item = &FeitRij> {
        self.feiten
            .iter()
            .filter(move |rij| rij.feit.soort == soort && rij.feit.geldt_voor(self.plan.toewijzing))
    }

    /// When this version was discussed.
    pub fn besprekingen(&self) -> impl Iterator<Item = &FeitRij> {
        self.van_versie(FeitSoort::PlanBesproken)
    }

    fn laatste(&self, soort: FeitSoort) -> Option<&Feit> {
        self.van_toewijzing(soort)
            .map(|rij| &rij.feit)
            .max_by_key(|feit| feit.op.dag())
    }

    /// Keys of every field that says something: written, or known from elsewhere.
    pub fn gevuld(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.inhoud.gevuld().into_iter().map(str::to_owned).collect();
        for eis in &self.eisen {
            if !keys.contains(&eis.veld) && self.gegeven(eis).is_some() {
                keys.push(eis.veld.clone());
            }
        }
        keys
    }

    /// The content with what the program knows written in, as it is fixed.
    pub fn vastgelegd(&self) -> PlanInhoud {
        let mut inhoud = self.inhoud.clone();
        for eis in &self.eisen {
            if inhoud.veld(&eis.veld).is_none()
                && let Some(tekst) = self.gegeven(eis)
            {
                inhoud.velden.retain(|v| v.sleutel != eis.veld);
                inhoud.velden.push(PlanVeld {
                    sleutel: eis.veld.clone(),
                    tekst,
                });
            }
        }
        inhoud
    }

    /// Days of an evaluation that somebody typed; what the program knew itself is planned already.
    pub fn evaluatiedagen(&self) -> Vec<NaiveDate> {
        let velden = self
            .eisen
            .iter()
            .filter(|eis| eis.gegeven == Some(Gegeven::Evaluatie));
        velden
            .filter_map(|eis| self.inhoud.veld(&eis.veld))
            .flat_map(str::lines)
            .filter_map(|regel| regel.trim().parse().ok())
            .collect()
    }

    /// What the program knows for a field that nobody wrote.
    pub fn gegeven(&self, eis: &PlanEis) -> Option<String> {
        let rijen = &self.inhoud;
        let activiteiten = || rijen.activiteiten.iter().filter(|a| !a.is_leeg());
        let doelen = || rijen.doelen.iter().filter(|d| !d.doel.trim().is_empty());
        let elke = |ja: bool, code: &str| ja.then(|| plan_zin(code, &[]));
        match eis.gegeven? {
            Gegeven::Naw => {
                let adres = self.adres.as_ref()?;
                Some(format!("{}, {adres}", self.client.naam.voluit()))
            }
            Gegeven::Startdatum => Some(self.startdatum()),
            Gegeven::Omvang => self.toewijzing.omvang.as_ref().map(omvang),
            Gegeven::Besproken => self.besproken(),
            Gegeven::Gesprekspartner => self
                .besprekingen()
                .filter_map(|rij| rij.feit.tekst("met"))
                .last()
                .map(str::to_owned),
            Gegeven::Overeenstemming => self.overeenstemming(),
            Gegeven::Evaluatie => self.evaluatie(eis.binnen_maanden),
            Gegeven::Frequentie => elke(
                activiteiten().next().is_some() && activiteiten().all(|a| a.ritme.is_some()),
                "bij_elke_activiteit",
            ),
            Gegeven::DagenEnTijden => elke(
                activiteiten().next().is_some()
                    && activiteiten().all(|a| a.ritme.is_some() && a.heeft_moment()),
                "bij_elke_activiteit",
            ),
            Gegeven::Resultaten => elke(
                doelen().next().is_some() && doelen().all(|d| !d.resultaat.trim().is_empty()),
                "bij_elk_doel",
            ),
            Gegeven::Smart => elke(
                doelen().next().is_some()
                    && doelen().all(|d| !d.resultaat.trim().is_empty() && d.streefdatum.is_some()),
                "bij_elk_doel",
            ),
            Gegeven::Intake => {
                let feit = self.laatste(FeitSoort::Intake)?;
                let op = dag(feit.op.dag());
                Some(match feit.tekst("plaats") {
                    Some(plaats) => plan_zin("intake_plaats", &[("op", &op), ("plaats", &woord(plaats))]),
                    None => plan_zin("intake", &[("op", &op)]),
                })
            }
            Gegeven::Klachteninformatie => {
                let over_klachten = |feit: &&Feit| {
                    matches!(feit.velden.get("onderdelen"),
                        Some(Waarde::Lijst(woorden)) if woorden.iter().any(|w| w == "klachten"))
                };
                let feiten = self.van_toewijzing(FeitSoort::InformatieVerstrekt);
                let feit = feiten.map(|rij| &rij.feit).find(over_klachten)?;
                Some(plan_zin("klachten", &[("op", &dag(feit.op.dag()))]))
            }
        }
    }

    fn startdatum(&self) -> String {
        let zin = |code: &str, op: NaiveDate| plan_zin(code, &[("op", &dag(op))]);
        let start = self
            .van_toewijzing(FeitSoort::Start)
            .map(|rij| rij.feit.op.dag())
            .min();
        let gepland = || {
            self.laatste(FeitSoort::StartGepland)
                .and_then(|feit| feit.datum("datum"))
        };
        match (start, gepland()) {
            (Some(op), _) => zin("start", op),
            (None, Some(op)) => zin("start_gepland", op),
            (None, None) => zin("start_ingang", self.toewijzing.ingangsdatum),
        }
    }

    fn besproken(&self) -> Option<String> {
        let regels: Vec<String> = self
            .besprekingen()
            .map(|rij| {
                let op = dag(rij.feit.op.dag());
                match rij.feit.tekst("met") {
                    Some(met) => plan_zin("besproken_met", &[("op", &op), ("met", met)]),
                    None => plan_zin("besproken", &[("op", &op)]),
                }
            })
            .collect();
        (!regels.is_empty()).then(|| regels.join("\n"))
    }

    /// Whether the client agrees, as the last discussion says.
    pub fn overeenstemming(&self) -> Option<String> {
        let feit = self
            .besprekingen()
            .map(|rij| &rij.feit)
            .filter(|feit| feit.velden.contains_key("akkoord"))
            .last()?;
        let op = dag(feit.op.dag());
        Some(if feit.velden.get("akkoord") == Some(&Waarde::JaNee(true)) {
            plan_zin("eens", &[("op", &op)])
        } else {
            let bezwaar = feit.tekst("bezwaar").unwrap_or_default();
            plan_zin("oneens", &[("op", &op), ("bezwaar", bezwaar)])
        })
    }

    fn evaluatie(&self, binnen_maanden: Option<u8>) -> Option<String> {
        let mut gepland: Vec<NaiveDate> = self
            .van_toewijzing(FeitSoort::EvaluatieGepland)
            .filter_map(|rij| rij.feit.datum("datum"))
            .filter(|datum| *datum >= self.op)
            .collect();
        gepland.sort_unstable();
        gepland.dedup();
        if !gepland.is_empty() {
            let regels: Vec<String> = gepland.iter().map(NaiveDate::to_string).collect();
            return Some(momenten(&regels.join("\n")));
        }
        let uiterlijk = self
            .op
            .checked_add_months(Months::new(u32::from(binnen_maanden?)))?;
        Some(plan_zin("evaluatie_uiterlijk", &[("op", &dag(uiterlijk))]))
    }
}
