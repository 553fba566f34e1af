//! An education that the contract accepts, and the conditions under which it does.

use serde::Deserialize;

use super::gronden::Grond;
use super::reden::{OpleidingReden, PersoneelReden};
use super::{Bevonden, PerProduct, Zaak, beste};
use crate::medewerker::{Kwalificatie, Niveau};
use crate::opleidingen::Graad;
use crate::uitkomst::Oordeel;

/// `eis = { soort = "opleiding", minstens_bij = { groep = "mbo-4" } }`: one of `[opleidingen]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpleidingEis {
    /// The level that a product asks of it.
    #[serde(default)]
    pub minstens_bij: PerProduct,
    /// The level under which a product makes it a warning.
    #[serde(default)]
    pub raadzaam_bij: PerProduct,
}

/// `eis = { soort = "voorwaarde", bij = "master" }`: asked only of those who bring such a qualification.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VoorwaardeEis {
    bij: Voorwaarde,
}

/// A condition under which a qualification counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Voorwaarde {
    /// A bachelor beside it.
    Master,
    /// A comparison.
    Buitenlands,
    /// None; it counts as a level.
    AssociateDegree,
    /// Tested, of those who worked here before the contract began.
    EvcBestaand,
    /// Never, of those who came later.
    EvcNieuw,
}

impl OpleidingEis {
    /// Keys that no product can have are refused.
    pub fn controleer(&self) -> Result<(), String> {
        let vreemd = self.minstens_bij.vreemd().or(self.raadzaam_bij.vreemd());
        vreemd.map_or(Ok(()), |naam| Err(format!("`{naam}` is no product")))
    }

    /// The best qualification decides.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Bevonden {
        let gronden = zaak.gronden().into_iter().map(|grond| self.een(zaak, grond));
        let (oordeel, reden) = beste(gronden).unwrap_or((Oordeel::Geblokkeerd, OpleidingReden::Geen));
        (oordeel, PersoneelReden::Opleiding(reden))
    }

    fn een(&self, zaak: &Zaak<'_, '_>, grond: Grond<'_>) -> (Oordeel, OpleidingReden) {
        if grond.oordeel == Oordeel::Geblokkeerd {
            return (grond.oordeel, grond.reden);
        }
        let te_laag = |nodig: &Niveau| grond.niveau.is_none_or(|niveau| niveau < *nodig);
        let nodig = self.minstens_bij.van(zaak.toewijzing).filter(te_laag);
        let raadzaam = self.raadzaam_bij.van(zaak.toewijzing).filter(te_laag);
        let Some(nodig) = nodig.or(raadzaam.filter(|_| grond.niveau.is_some())) else {
            return (grond.oordeel, grond.reden);
        };
        // A diploma from abroad is accepted without a level of ours: that is for a person to look at.
        let blokkeert = grond
            .niveau
            .is_some_and(|niveau| self.minstens_bij.van(zaak.toewijzing).is_some_and(|n| niveau < n));
        let oordeel = if blokkeert {
            Oordeel::Geblokkeerd
        } else {
            Oordeel::Waarschuwing
        };
        let reden = OpleidingReden::Niveau {
            naam: naam(&grond.reden),
            gevonden: grond.niveau,
            nodig,
        };
        (oordeel, reden)
    }
}

fn naam(reden: &OpleidingReden) -> String {
    match reden {
        OpleidingReden::Aanvaard { naam, .. }
        | OpleidingReden::Registratie { naam, .. }
        | OpleidingReden::Master { naam, .. } => naam.clone(),
        OpleidingReden::AssociateDegree { .. } => "Associate degree".to_owned(),
        OpleidingReden::Evc { .. } => "EVC".to_owned(),
        _ => "Buitenlands diploma".to_owned(),
    }
}

impl VoorwaardeEis {
    /// Of several such qualifications the best decides. One that does not count is only a warning for somebody whom
    /// another qualification carries.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Option<Bevonden> {
        let gronden = zaak.gronden();
        let deze = gronden.iter().filter(|grond| self.gaat_over(zaak, grond));
        let gevonden = deze.map(|grond| (self.hard(grond), self.reden(zaak, grond)));
        let (oordeel, reden) = beste(gevonden)?;
        let anders = gronden
            .iter()
            .any(|grond| !self.gaat_over(zaak, grond) && grond.oordeel != Oordeel::Geblokkeerd);
        let oordeel = match oordeel {
            Oordeel::Geblokkeerd if anders => Oordeel::Waarschuwing,
            oordeel => oordeel,
        };
        Some((oordeel, PersoneelReden::Opleiding(reden)))
    }

    fn gaat_over(&self, zaak: &Zaak<'_, '_>, grond: &Grond<'_>) -> bool {
        match (self.bij, grond.kwalificatie) {
            (Voorwaarde::Master, Kwalificatie::Rio { code }) => {
                let rij = zaak.om.profiel.opleidingen.hoger(code);
                rij.is_some_and(|rij| rij.graad != Graad::HboBachelor)
            }
            (Voorwaarde::Buitenlands, Kwalificatie::Buitenlands { .. })
            | (Voorwaarde::AssociateDegree, Kwalificatie::Ad) => true,
            (Voorwaarde::EvcBestaand, Kwalificatie::Evc { .. }) => zaak.bestaand(),
            (Voorwaarde::EvcNieuw, Kwalificatie::Evc { .. }) => !zaak.bestaand(),
            _ => false,
        }
    }

    /// The condition by itself: a registration is another matter.
    fn hard(&self, grond: &Grond<'_>) -> Oordeel {
        match grond.oordeel {
            Oordeel::Geblokkeerd => Oordeel::Geblokkeerd,
            _ => Oordeel::Akkoord,
        }
    }

    fn reden(&self, zaak: &Zaak<'_, '_>, grond: &Grond<'_>) -> OpleidingReden {
        match self.bij {
            Voorwaarde::Master => OpleidingReden::Master {
                naam: naam(&grond.reden),
                bachelor: zaak.bachelor_naast(grond.kwalificatie),
            },
            _ => grond.reden.clone(),
        }
    }
}
