//! The contract room: what contracts say, what would follow, and changing a profile.

pub(crate) mod blad;
mod gevolg;
mod voorstel;
mod vormen;
mod wat_als;

use leidraad_api::contracten::{
    ContractBlad, ContractKaart, ContractVraag, Contracten, ContractenLijst, Herbeoordeling,
    NieuwOrganisatieFeit, OrganisatieBlad, OrganisatieTrekIn, ProfielBestand, ProfielBewaard, ProfielOordeel,
    ProfielUitBestand, ProfielVoorstel, ProfielVorm, RegelVormen, TelInstellingen, Vergelijking,
    WatAlsAntwoord, WatAlsVraag,
};
use leidraad_api::toegang::Leeg;
use leidraad_api::{Beller, Fout};
use leidraad_domain::contract::ContractId;
use leidraad_domain::id::FeitId;
use leidraad_rules::Profiel;

use crate::nee::Nee;
use crate::regels::{Regels, lees_telling, telling_regels};
use crate::{App, organisatie};

/// The version that is asked for, or the newest.
fn zoek<'r>(regels: &'r Regels, vraag: &ContractVraag) -> Result<&'r Profiel, Nee> {
    let id = ContractId(vraag.contract.clone());
    let versies = regels.profielen.versies(&id);
    let gevonden = match vraag.versie {
        Some(dag) => versies.iter().find(|p| p.geldig_van == dag),
        None => versies.last(),
    };
    gevonden.ok_or_else(|| {
        Nee(Fout::NietGevonden {
            wat: "contract".to_owned(),
        })
    })
}

impl Contracten for App {
    fn lijst(&self, _: &Beller, _: Leeg) -> Result<ContractenLijst, Fout> {
        let regels = &*self.regels()?;
        let (tellingen, eigen) = self.lees(|l| Ok((l.clienten_per_contract()?, l.profielen()?)))?;
        let mut contracten: Vec<ContractKaart> = regels
            .profielen
            .alle()
            .map(|p| ContractKaart {
                id: p.id.0.clone(),
                naam: p.naam.clone(),
                kort: p.kort.clone(),
                geldig_van: p.geldig_van,
                geldig_tot: p.geldig_tot,
                eigen: eigen.iter().any(|rij| rij.contract == p.id.0),
                regels: u32::try_from(p.eigen_regels().count()).unwrap_or(u32::MAX),
                clienten: tellingen
                    .iter()
                    .find(|(id, _)| *id == p.id)
                    .map_or(0, |(_, n)| *n),
            })
            .collect();
        contracten.sort_by(|a, b| a.naam.cmp(&b.naam));
        Ok(ContractenLijst { contracten })
    }

    fn toon(&self, _: &Beller, vraag: ContractVraag) -> Result<ContractBlad, Fout> {
        let regels = &*self.regels()?;
        let geschiedenis = self.lees(|l| Ok(l.profiel_geschiedenis(&vraag.contract)?))?;
        Ok(blad::maak(regels, zoek(regels, &vraag)?, &geschiedenis))
    }

    fn vergelijk(&self, _: &Beller, _: Leeg) -> Result<Vergelijking, Fout> {
        Ok(blad::vergelijk(&*self.regels()?))
    }

    fn wat_als(&self, beller: &Beller, vraag: WatAlsVraag) -> Result<WatAlsAntwoord, Fout> {
        Ok(wat_als::antwoord(self, beller, &vraag)?)
    }

    fn vormen(&self, _: &Beller, _: Leeg) -> Result<RegelVormen, Fout> {
        Ok(vormen::alle())
    }

    fn bewerk(&self, _: &Beller, vraag: ContractVraag) -> Result<ProfielVorm, Fout> {
        let regels = &*self.regels()?;
        Ok(voorstel::als_vorm(zoek(regels, &vraag)?)?)
    }

    fn controleer(&self, beller: &Beller, vraag: ProfielVoorstel) -> Result<ProfielOordeel, Fout> {
        Ok(voorstel::oordeel(self, beller, &vraag)?)
    }

    fn bewaar(&self, beller: &Beller, vraag: ProfielVoorstel) -> Result<ProfielBewaard, Fout> {
        Ok(voorstel::bewaar(self, beller, vraag)?)
    }

    fn uitvoer(&self, _: &Beller, vraag: ContractVraag) -> Result<ProfielBestand, Fout> {
        let regels = &*self.regels()?;
        Ok(voorstel::schrijf(self, zoek(regels, &vraag)?)?)
    }

    fn invoer(&self, _: &Beller, _: Leeg) -> Result<ProfielUitBestand, Fout> {
        Ok(voorstel::lees_bestand(self)?)
    }

    fn organisatie(&self, beller: &Beller, vraag: ContractVraag) -> Result<OrganisatieBlad, Fout> {
        Ok(organisatie::blad(self, beller, &vraag.contract)?)
    }

    fn leg_vast(&self, beller: &Beller, vraag: NieuwOrganisatieFeit) -> Result<OrganisatieBlad, Fout> {
        Ok(organisatie::leg_vast(self, beller, &vraag)?)
    }

    fn trek_in(&self, beller: &Beller, vraag: OrganisatieTrekIn) -> Result<OrganisatieBlad, Fout> {
        self.schrijf(beller, None, |s, wie| {
            Ok(s.organisatiefeit_trek_in(FeitId(vraag.feit), wie)?)
        })?;
        Ok(organisatie::blad(self, beller, &vraag.contract)?)
    }

    fn tellen(&self, _: &Beller, _: Leeg) -> Result<TelInstellingen, Fout> {
        Ok(self.lees(lees_telling)?)
    }

    fn tel_anders(&self, _: &Beller, vraag: TelInstellingen) -> Result<Herbeoordeling, Fout> {
        let (eigen, sinds) = self.lees(|l| Ok((l.profielen()?, l.ingebruikname()?)))?;
        let regels = Regels::van(&eigen, vraag, sinds)?;
        let zet = move |s: &leidraad_store::Schrijver<'_>, wie| {
            for (sleutel, waarde) in telling_regels(vraag) {
                s.instelling_zet(sleutel, waarde, wie)?;
            }
            Ok(())
        };
        let taak = self.begin_herbeoordeling(regels, Box::new(zet))?;
        Ok(Herbeoordeling { taak })
    }

    fn herbeoordeel(&self, _: &Beller, _: Leeg) -> Result<Herbeoordeling, Fout> {
        let (eigen, tellen, sinds) =
            self.lees(|l| Ok((l.profielen()?, lees_telling(l)?, l.ingebruikname()?)))?;
        let regels = Regels::van(&eigen, tellen, sinds)?;
        let taak = self.begin_herbeoordeling(regels, Box::new(|_, _| Ok(())))?;
        Ok(Herbeoordeling { taak })
    }
}
