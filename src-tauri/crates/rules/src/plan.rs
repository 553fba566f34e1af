//! What a contract demands of a plan, and whether a version meets it.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::plan::PlanStatus;

use crate::invoer::ToewijzingInvoer;
use crate::keten::Keten;
use crate::patroon::{FeitDatum, FeitPatroon};
use crate::profiel::Profiel;
use crate::profielen::Profielen;
pub use crate::soort::planveld::{Gegeven, Stuk, Veldvorm};
use crate::soort::volgorde::{Daarna, NietGehouden, versie};
use crate::soort::{Omgeving, bevinding, keer};
use crate::uitkomst::{Bevinding, BevindingReden, Oordeel, Uitkomst};

/// A field that the contract demands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanEis {
    /// Rule id.
    pub regel: String,
    /// Clause.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
    /// Title of the rule.
    pub titel: String,
    /// Key of the field; `doelen` and `activiteiten` are the tables.
    pub veld: String,
    /// Words above the field.
    pub label: String,
    /// What to write; empty is: the label says it.
    pub hulp: String,
    /// What the rule says to do now.
    pub wat_nu: String,
    /// How it is filled in.
    pub invoer: Veldvorm,
    /// What can be chosen.
    pub keuzes: Vec<String>,
    /// What the program knows itself.
    pub gegeven: Option<Gegeven>,
    /// Of an evaluation: within how many months of the plan.
    pub binnen_maanden: Option<u8>,
    /// From which version of the plan on.
    pub vanaf_versie: u32,
}

/// Whether a version of a plan meets the contract.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanOordeel {
    /// Demanded fields that are empty.
    pub ontbreekt: Vec<PlanEis>,
    /// Blocks and warnings.
    pub bevindingen: Vec<Bevinding>,
}

/// The fields that the contract demands of version `versie` of a plan dated `op`, in the order of the profile.
pub fn plan_eisen(profielen: &Profielen, t: &ToewijzingInvoer, op: NaiveDate, versie: u32) -> Vec<PlanEis> {
    eisen(profielen, t, Stuk::Plan, op, versie)
}

/// The fields that the contract demands of an evaluation or report dated `op`, in the order of the profile.
pub fn evaluatie_eisen(
    profielen: &Profielen,
    t: &ToewijzingInvoer,
    stuk: Stuk,
    op: NaiveDate,
) -> Vec<PlanEis> {
    eisen(profielen, t, stuk, op, u32::MAX)
}

/// Judges version `versie` of a plan dated `op`, with the keys of its filled fields and the facts of the client.
pub fn beoordeel_plan(
    profielen: &Profielen,
    t: &ToewijzingInvoer,
    gevuld: &[&str],
    versie: u32,
    op: NaiveDate,
    feiten: &[Feit],
) -> PlanOordeel {
    let mut ontbreekt = eisen(profielen, t, Stuk::Plan, op, versie);
    ontbreekt.retain(|eis| !gevuld.contains(&eis.veld.as_str()));
    let Some(profiel) = profielen.op(&t.contract, op) else {
        return PlanOordeel {
            ontbreekt,
            bevindingen: Vec::new(),
        };
    };
    let bevindingen = profiel
        .regels
        .volgorde
        .iter()
        .filter(|regel| regel.van_plan() && regel.geldt.voor_toewijzing(t) && regel.voor_versie(versie))
        .flat_map(|regel| {
            let eigen = regel.voor_plan(feiten, |nummer| nummer == t.nummer || t.herziet == Some(nummer));
            let gevonden = [
                regel.op_tijd(&eigen, Daarna::plan(op, versie)),
                regel.volledig(&eigen),
            ];
            gevonden
                .into_iter()
                .flatten()
                .map(|niet| niet_gehouden(profiel, t, versie, niet, regel.gevolg.into()))
        })
        .collect();
    PlanOordeel {
        ontbreekt,
        bevindingen,
    }
}

fn eisen(
    profielen: &Profielen,
    t: &ToewijzingInvoer,
    stuk: Stuk,
    op: NaiveDate,
    versie: u32,
) -> Vec<PlanEis> {
    let regels = profielen
        .op(&t.contract, op)
        .map(|profiel| &profiel.regels.planveld[..])
        .unwrap_or_default();
    regels
        .iter()
        .filter(|regel| regel.geldt.voor(t.voorziening, Some(&t.product)))
        .flat_map(|regel| regel.eisen(stuk, versie))
        .collect()
}

/// Judges the plans that stand in the facts: what had to come first, what had to be recorded of it, and what the plan
/// itself had to say.
pub(crate) fn plannen(om: &Omgeving<'_>, uit: &mut Uitkomst) {
    for t in om
        .dossier
        .invoer
        .toewijzingen
        .iter()
        .filter(|t| t.contract == om.profiel.id)
    {
        let feiten = om.dossier.van_een(t);
        lege_planvelden(om, t, &feiten, uit);
        for regel in om
            .profiel
            .regels
            .volgorde
            .iter()
            .filter(|r| r.van_plan() && om.past(&r.geldt, Some(t)))
        {
            let keten = Keten::tot(t, om.dossier.invoer.toewijzingen);
            let eerder = regel.voor_plan(om.dossier.invoer.feiten, |nummer| keten.bevat(nummer));
            let versies = regel.daarna(&feiten).into_iter();
            let te_vroeg = versies
                .filter(|(versie, _)| regel.voor_versie(*versie))
                .filter_map(|(versie, dag)| {
                    let daarna = Daarna::plan(dag, versie);
                    regel.op_tijd(&eerder, daarna).map(|niet| (versie, niet))
                });
            let onvolledig = regel.volledig(&eerder).map(|niet| (1, niet));
            uit.bevindingen.extend(
                te_vroeg
                    .chain(onvolledig)
                    .filter(|(_, niet)| om.geldt_op(niet.op))
                    .map(|(keer, niet)| niet_gehouden(om.profiel, t, keer, niet, regel.gevolg.into())),
            );
        }
    }
}

/// Holds every plan of a toewijzing that is no draft any more against the fields that its version must have. A fact
/// that does not tell which fields are filled says nothing about them.
fn lege_planvelden(om: &Omgeving<'_>, t: &ToewijzingInvoer, feiten: &[&Feit], uit: &mut Uitkomst) {
    let plan = FeitDatum {
        soort: FeitSoort::Plan,
        veld: None,
    };
    let plannen = FeitPatroon::van_soort(plan).kies(feiten).into_iter();
    let vaste = plannen.filter_map(|feit| {
        let status = feit.tekst("status").and_then(PlanStatus::van);
        let gevuld = feit
            .tekst("velden")
            .filter(|_| status > Some(PlanStatus::Concept))?;
        let gevuld: Vec<&str> = gevuld.split(',').map(str::trim).collect();
        Some((feit.op.dag(), versie(feit), gevuld))
    });
    for (nr, (op, versie, gevuld)) in vaste.enumerate().filter(|(_, (op, ..))| om.geldt_op(*op)) {
        let regels = om.profiel.regels.planveld.iter();
        for regel in regels.filter(|r| om.past(&r.geldt, Some(t))) {
            let leeg = regel.eisen(Stuk::Plan, versie).map(|eis| eis.veld);
            let velden: Vec<String> = leeg.filter(|veld| !gevuld.contains(&veld.as_str())).collect();
            if velden.is_empty() {
                continue;
            }
            let waarom = BevindingReden::VeldenOntbreken {
                feit: FeitSoort::Plan,
                velden,
            };
            uit.bevindingen.push(om.bevinding(
                regel.id(),
                Some(t.nummer),
                keer(nr),
                op,
                Oordeel::Geblokkeerd,
                waarom,
            ));
        }
    }
}

fn niet_gehouden(
    profiel: &Profiel,
    t: &ToewijzingInvoer,
    keer: u32,
    niet: NietGehouden<'_>,
    uitkomst: Oordeel,
) -> Bevinding {
    bevinding(
        profiel,
        niet.regel,
        Some(t.nummer),
        keer,
        niet.op,
        uitkomst,
        niet.waarom,
    )
}
