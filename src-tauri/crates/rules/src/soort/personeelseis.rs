//! Whether somebody may work with a client, then: VOG, language, level, supervision. The demands are named and stand
//! each in a file of `personeel`; there is no language of expressions.

use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use serde::Deserialize;

use crate::invoer::ToewijzingInvoer;
use crate::medewerker::{Inzet, Medewerker, MedewerkerSoort, Niveau};
use crate::profiel::Product;
use crate::regel::{BijHerziening, Kop, Per, regelsoort};
use crate::soort::personeel::groep::{GroepEis, GroepsgrootteEis};
use crate::soort::personeel::niveau::{NiveauEis, RichtingEis};
use crate::soort::personeel::opleiding::{OpleidingEis, VoorwaardeEis};
use crate::soort::personeel::overig::{BeroepEis, FamilieEis, PapierEis, ToestemmingEis, TwijfelEis};
use crate::soort::personeel::plan::PlanOpstellerEis;
use crate::soort::personeel::supervisie::SupervisieEis;
use crate::soort::personeel::taal::{AnderstaligEis, TaalEis};
use crate::soort::personeel::vervanging::VervangingEis;
use crate::soort::personeel::vog::VogEis;
use crate::soort::personeel::{Bevonden, PerProduct, Zaak};
use crate::soort::volgorde::Gevolg;
use crate::soort::{Omgeving, keer};
use crate::uitkomst::{Bevinding, BevindingReden, Oordeel, Uitkomst};

regelsoort! {
    /// `[[personeelseis]]`
    PersoneelseisRegel "personeelseis" {
        /// Of whom it is asked; none is everybody.
        #[serde(default)]
        voor: Vec<MedewerkerSoort>,
        /// How bad it is when the demand is not met.
        gevolg: Gevolg,
        /// What is asked.
        eis: Eis,
    }
}

/// What is asked: `soort` names it.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "soort", rename_all = "kebab-case")]
pub(crate) enum Eis {
    Vog(VogEis),
    Taal(TaalEis),
    Anderstalig(AnderstaligEis),
    Niveau(NiveauEis),
    RichtingOfDenkniveau(RichtingEis),
    Opleiding(OpleidingEis),
    Voorwaarde(VoorwaardeEis),
    Beroep(BeroepEis),
    Supervisie(SupervisieEis),
    Groep(GroepEis),
    Groepsgrootte(GroepsgrootteEis),
    Toestemming(ToestemmingEis),
    Familie(FamilieEis),
    Twijfel(TwijfelEis),
    Papier(PapierEis),
    Vervanging(VervangingEis),
    Plan(PlanOpstellerEis),
}

impl PersoneelseisRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        vec![self.kop(None)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        let eis = match &self.eis {
            Eis::Vog(eis) => eis.controleer(),
            Eis::Niveau(eis) => eis.controleer(),
            Eis::RichtingOfDenkniveau(eis) => eis.controleer(),
            Eis::Opleiding(eis) => eis.controleer(),
            Eis::Supervisie(eis) => eis.door.controleer(),
            Eis::Groep(eis) => eis.controleer(),
            _ => Ok(()),
        };
        eis.map_err(|wat| ("eis", wat))?;
        if matches!(self.eis, Eis::Plan(_)) != (self.per == Per::Planversie) {
            return Err((
                "per",
                "a demand of a plan, and no other, is per planversie".to_owned(),
            ));
        }
        Ok(())
    }

    /// The rule that this one looks at.
    pub fn verwijst_naar(&self) -> Option<&str> {
        let id = match &self.eis {
            Eis::Vog(eis) => eis.kies_uit.as_ref(),
            Eis::Taal(eis) => eis.tenzij.as_ref(),
            Eis::Vervanging(eis) => Some(&eis.volgens),
            _ => None,
        };
        id.map(|id| id.0.as_str())
    }

    /// Whether it is asked for a product, and the levels that it asks for that product.
    pub fn bij_product(&self, product: &Product) -> (bool, Vec<Option<Niveau>>) {
        // Asked of a plan, a replacement or a group: never of a person alone.
        if matches!(
            self.eis,
            Eis::Plan(_) | Eis::Vervanging(_) | Eis::Groepsgrootte(_)
        ) {
            return (false, Vec::new());
        }
        let lijsten: &[&PerProduct] = match &self.eis {
            Eis::Opleiding(eis) => &[&eis.minstens_bij, &eis.raadzaam_bij],
            Eis::Supervisie(eis) => &[eis.door.bij_product()],
            _ => &[],
        };
        let niveaus = lijsten.iter().map(|lijst| lijst.bij(&product.id)).collect();
        (self.geldt.voor(product.voorziening, Some(&product.id)), niveaus)
    }

    /// What it asks of a VOG.
    pub fn vog(&self) -> Option<&VogEis> {
        match &self.eis {
            Eis::Vog(eis) => Some(eis),
            _ => None,
        }
    }

    /// What it asks of a worker who speaks another language.
    pub fn anderstalig(&self) -> Option<&AnderstaligEis> {
        match &self.eis {
            Eis::Anderstalig(eis) => Some(eis),
            _ => None,
        }
    }

    /// What education it asks.
    pub fn opleiding(&self) -> Option<&OpleidingEis> {
        match &self.eis {
            Eis::Opleiding(eis) => Some(eis),
            _ => None,
        }
    }

    /// Judges every deployment, and the facts that name somebody.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        if !om.gevraagd(self.per) {
            return;
        }
        match &self.eis {
            Eis::Plan(_) => self.plannen(om, uit),
            Eis::Vervanging(eis) => {
                self.feiten(om, FeitSoort::Vervanging, uit, |zaak, _| Some(eis.oordeel(zaak)))
            }
            Eis::Niveau(eis) if eis.ook_plan => {
                self.inzetten(om, uit);
                self.plannen(om, uit);
            }
            _ => self.inzetten(om, uit),
        }
    }

    /// What a deployment is worth; `None` when the demand is not asked of it.
    fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Option<Bevonden> {
        match &self.eis {
            Eis::Vog(eis) => Some(eis.oordeel(zaak)),
            Eis::Taal(eis) => Some(eis.oordeel(zaak)),
            Eis::Anderstalig(eis) => eis.oordeel(zaak),
            Eis::Niveau(eis) => eis.oordeel(zaak),
            Eis::RichtingOfDenkniveau(eis) => Some(eis.oordeel(zaak)),
            Eis::Opleiding(eis) => Some(eis.oordeel(zaak)),
            Eis::Voorwaarde(eis) => eis.oordeel(zaak),
            Eis::Beroep(eis) => Some(eis.oordeel(zaak)),
            Eis::Supervisie(eis) => eis.oordeel(zaak),
            Eis::Groep(eis) => Some(eis.oordeel(zaak)),
            Eis::Groepsgrootte(eis) => eis.oordeel(zaak),
            Eis::Toestemming(eis) => Some(eis.oordeel(zaak)),
            Eis::Familie(eis) => Some(eis.oordeel(zaak)),
            Eis::Twijfel(eis) => eis.oordeel(zaak),
            Eis::Papier(eis) => eis.oordeel(zaak),
            Eis::Vervanging(_) | Eis::Plan(_) => None,
        }
    }

    fn inzetten(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        let inzetten = om.dossier.invoer.inzetten;
        for (nr, inzet) in inzetten.iter().enumerate() {
            if !om.geldt_op(inzet.op) {
                continue;
            }
            // The same worker twice on a day, as under two supervisors.
            let zelfde = |ander: &&Inzet| (&ander.medewerker, ander.op) == (&inzet.medewerker, inzet.op);
            let eerder = inzetten.iter().take(nr).filter(zelfde).count();
            let onbekend = Medewerker::onbekend(&inzet.medewerker);
            for toewijzing in toewijzingen(om, inzet) {
                let zaak = Zaak {
                    om,
                    medewerker: medewerker(om, &inzet.medewerker).unwrap_or(&onbekend),
                    inzet,
                    toewijzing,
                };
                let gevraagd = self.voor.is_empty() || self.voor.contains(&zaak.medewerker.soort);
                if !gevraagd || !om.past(&self.geldt, toewijzing) {
                    continue;
                }
                if let Some(bevonden) = self.oordeel(&zaak) {
                    uit.bevindingen
                        .push(self.bevinding(&zaak, keer(eerder), "", bevonden));
                }
            }
        }
    }

    fn plannen(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        let eis = match &self.eis {
            Eis::Plan(eis) => eis.clone(),
            Eis::Niveau(eis) => eis.als_opsteller(),
            _ => return,
        };
        let alleen_genoemd = !matches!(self.eis, Eis::Plan(_));
        self.feiten(om, FeitSoort::Plan, uit, |zaak, plan| {
            let genoemd = plan.tekst("opsteller").is_some();
            (genoemd || !alleen_genoemd).then(|| eis.oordeel(zaak, plan))?
        });
    }

    /// Judges every fact of a kind that is about a toewijzing for which the rule holds. The worker is whom the fact
    /// names; who is not known is judged only as the author of a plan.
    fn feiten(
        &self,
        om: &Omgeving<'_>,
        soort: FeitSoort,
        uit: &mut Uitkomst,
        oordeel: impl Fn(&Zaak<'_, '_>, &Feit) -> Option<Bevonden>,
    ) {
        for bereik in om.bereiken(Per::Planversie, BijHerziening::LooptDoor) {
            for feit in bereik.ankers.iter().filter(|feit| feit.soort == soort) {
                let dag = feit.op.dag();
                let toewijzing = bereik.bij(Some(feit), dag);
                if !om.geldt_op(dag) || !om.past(&self.geldt, toewijzing) {
                    continue;
                }
                let veld = if soort == FeitSoort::Plan {
                    "opsteller"
                } else {
                    "medewerker"
                };
                let wie = feit.tekst(veld).unwrap_or_default();
                let bekend = medewerker(om, wie);
                if soort != FeitSoort::Plan && bekend.is_none() {
                    continue;
                }
                let onbekend = Medewerker::onbekend("");
                let inzet = Inzet {
                    medewerker: wie.to_owned(),
                    op: dag,
                    toewijzing: toewijzing.map(|t| t.nummer),
                    toestemmingen: Vec::new(),
                    supervisor: None,
                    groep: None,
                };
                let zaak = Zaak {
                    om,
                    medewerker: bekend.unwrap_or(&onbekend),
                    inzet: &inzet,
                    toewijzing,
                };
                if let Some(bevonden) = oordeel(&zaak, feit) {
                    let versie = feit.getal("versie").and_then(|nr| u32::try_from(nr).ok());
                    let bij = feit.tekst("status").unwrap_or(soort.code());
                    uit.bevindingen
                        .push(self.bevinding(&zaak, versie.unwrap_or(1), bij, bevonden));
                }
            }
        }
    }

    /// The key names worker and day: a worker has one outcome for each day of work.
    fn bevinding(&self, zaak: &Zaak<'_, '_>, keer: u32, bij: &str, bevonden: Bevonden) -> Bevinding {
        let (oordeel, reden) = bevonden;
        let uitkomst = match oordeel {
            Oordeel::Geblokkeerd => self.gevolg.into(),
            oordeel => oordeel,
        };
        let (wie, op) = (zaak.medewerker.id.as_str(), zaak.inzet.op);
        let nummer = zaak.toewijzing.map(|t| t.nummer);
        let waarom = BevindingReden::Personeel(reden);
        let mut bevinding = zaak.om.bevinding(self.id(), nummer, keer, op, uitkomst, waarom);
        bevinding.sleutel = [bevinding.sleutel.as_str(), bij, wie, &op.to_string()]
            .into_iter()
            .filter(|deel| !deel.is_empty())
            .collect::<Vec<_>>()
            .join("/");
        bevinding.medewerker = Some(wie.to_owned()).filter(|wie| !wie.is_empty());
        bevinding
    }
}

fn medewerker<'a>(om: &Omgeving<'a>, id: &str) -> Option<&'a Medewerker> {
    om.dossier.invoer.medewerkers.iter().find(|m| m.id == id)
}

/// The toewijzing of a deployment under this contract. One that names none is judged for each that runs on the day,
/// so that a block under one of them is not hidden; when none runs, for the one that began last, or else first.
fn toewijzingen<'a>(om: &Omgeving<'a>, inzet: &Inzet) -> Vec<Option<&'a ToewijzingInvoer>> {
    let invoer = om.dossier.invoer;
    let hier: Vec<&ToewijzingInvoer> = invoer
        .toewijzingen
        .iter()
        .filter(|t| t.contract == om.profiel.id && inzet.toewijzing.is_none_or(|nr| nr == t.nummer))
        .collect();
    if hier.is_empty() {
        let gevraagd = inzet.toewijzing.is_none() && invoer.contract == Some(&om.profiel.id);
        return if gevraagd { vec![None] } else { Vec::new() };
    }
    let loopt = |t: &&&ToewijzingInvoer| {
        t.ingangsdatum <= inzet.op && t.einddatum.is_none_or(|einde| inzet.op <= einde)
    };
    let lopend: Vec<_> = hier.iter().filter(loopt).map(|t| Some(*t)).collect();
    if !lopend.is_empty() {
        return lopend;
    }
    let begonnen = hier.iter().filter(|t| t.ingangsdatum <= inzet.op);
    let laatste = begonnen.max_by_key(|t| (t.ingangsdatum, t.nummer));
    let een = laatste.or_else(|| hier.iter().min_by_key(|t| (t.ingangsdatum, t.nummer)));
    vec![een.copied()]
}
