//! What each qualification is worth under a contract: its level, and whether the contract accepts it.

use chrono::NaiveDate;

use super::reden::OpleidingReden;
use super::{Zaak, goed};
use crate::medewerker::{Kwalificatie, Niveau};
use crate::opleidingen::{EvcBeleid, Graad, Hoger};
use crate::regel::{Sleutel, Tekst};
use crate::uitkomst::Oordeel;

/// A qualification that the contract says something about.
pub(crate) struct Grond<'k> {
    pub kwalificatie: &'k Kwalificatie,
    /// Its level; `None` is not known.
    pub niveau: Option<Niveau>,
    /// Whether the contract accepts it.
    pub oordeel: Oordeel,
    pub reden: OpleidingReden,
}

impl Zaak<'_, '_> {
    /// The qualifications that the contract accepts, or refuses with a reason of its own. A diploma of which only the
    /// level is known stands on no list.
    pub fn gronden(&self) -> Vec<Grond<'_>> {
        let kwalificaties = self.medewerker.kwalificaties.iter();
        kwalificaties.filter_map(|k| self.grond(k)).collect()
    }

    fn grond<'k>(&self, kwalificatie: &'k Kwalificatie) -> Option<Grond<'k>> {
        let lijst = &self.om.profiel.opleidingen;
        let (niveau, oordeel, reden) = match kwalificatie {
            Kwalificatie::Crebo { code } => {
                let rij = lijst.mbo(code)?;
                let (oordeel, reden) = self.van_lijst(&rij.naam, rij.niveau, rij.registratie.as_ref());
                (Some(rij.niveau), oordeel, reden)
            }
            Kwalificatie::Rio { code } => {
                let rij = lijst.hoger(code)?;
                let (oordeel, reden) = self.hoger(kwalificatie, rij);
                (Some(rij.graad.niveau()), oordeel, reden)
            }
            Kwalificatie::Ad => {
                let niveau = lijst.associate_degree();
                let reden = OpleidingReden::AssociateDegree { niveau };
                (Some(niveau), Oordeel::Akkoord, reden)
            }
            Kwalificatie::Evc { niveau, getoetst_op } => {
                let (bestaand, aanvaard) = (self.bestaand(), self.evc(*getoetst_op));
                let reden = OpleidingReden::Evc {
                    getoetst_op: *getoetst_op,
                    bestaand,
                    aanvaard,
                };
                (*niveau, goed(aanvaard), reden)
            }
            Kwalificatie::Buitenlands { vergelijking } => {
                let aanvaard = vergelijking.as_deref().is_some_and(|door| lijst.vergelijkt(door));
                let reden = OpleidingReden::Buitenlands {
                    vergelijking: vergelijking.clone(),
                    aanvaard,
                };
                (None, goed(aanvaard), reden)
            }
            Kwalificatie::Diploma { .. }
            | Kwalificatie::WerkEnDenkniveau { .. }
            | Kwalificatie::Beroep { .. } => return None,
        };
        Some(Grond {
            kwalificatie,
            niveau,
            oordeel,
            reden,
        })
    }

    fn van_lijst(
        &self,
        naam: &Tekst,
        niveau: Niveau,
        registratie: Option<&Sleutel>,
    ) -> (Oordeel, OpleidingReden) {
        let naam = naam.0.clone();
        match registratie.filter(|code| !self.medewerker.heeft_beroep(&code.0)) {
            Some(code) => {
                let code = code.0.clone();
                (Oordeel::Waarschuwing, OpleidingReden::Registratie { naam, code })
            }
            None => {
                let niveau = Some(niveau);
                (Oordeel::Akkoord, OpleidingReden::Aanvaard { naam, niveau })
            }
        }
    }

    /// A master counts only with a bachelor beside it.
    fn hoger(&self, kwalificatie: &Kwalificatie, rij: &Hoger) -> (Oordeel, OpleidingReden) {
        if rij.graad != Graad::HboBachelor && !self.bachelor_naast(kwalificatie) {
            let naam = rij.naam.0.clone();
            return (
                Oordeel::Geblokkeerd,
                OpleidingReden::Master {
                    naam,
                    bachelor: false,
                },
            );
        }
        self.van_lijst(&rij.naam, rij.graad.niveau(), rij.registratie.as_ref())
    }

    /// A bachelor of the list, or a diploma at that level of which the direction was recorded: the list has no
    /// bachelors of wo.
    pub fn bachelor_naast(&self, master: &Kwalificatie) -> bool {
        let lijst = &self.om.profiel.opleidingen;
        let mut andere = self.medewerker.kwalificaties.iter().filter(|k| *k != master);
        andere.any(|k| match k {
            Kwalificatie::Rio { code } => lijst
                .hoger(code)
                .is_some_and(|rij| rij.graad == Graad::HboBachelor),
            Kwalificatie::Diploma { niveau, richting } => *niveau >= Niveau::Hbo && richting.is_some(),
            _ => false,
        })
    }

    /// Worked here before the contract began. Somebody without a date is new.
    pub fn bestaand(&self) -> bool {
        self.medewerker
            .in_dienst
            .is_some_and(|dag| dag < self.begin_contract())
    }

    /// Whether a certificate of recognised competences counts.
    pub fn evc(&self, getoetst_op: Option<NaiveDate>) -> bool {
        match self.om.profiel.opleidingen.evc() {
            EvcBeleid::Ieder => true,
            EvcBeleid::BestaandPersoneel => {
                self.bestaand() && getoetst_op.is_some_and(|dag| dag <= self.inzet.op)
            }
        }
    }

    /// The highest level that is known. A code says its level under every contract, whichever list names it.
    pub fn niveau(&self) -> Option<Niveau> {
        let kwalificaties = self.medewerker.kwalificaties.iter();
        kwalificaties.filter_map(|k| self.niveau_van(k)).max()
    }

    /// The level that one qualification shows.
    pub fn niveau_van(&self, kwalificatie: &Kwalificatie) -> Option<Niveau> {
        let mut lijsten = std::iter::once(&self.om.profiel.opleidingen)
            .chain(self.om.profielen.alle().map(|profiel| &profiel.opleidingen));
        match kwalificatie {
            Kwalificatie::Crebo { code } => lijsten.find_map(|lijst| lijst.mbo(code)).map(|rij| rij.niveau),
            Kwalificatie::Rio { code } => lijsten
                .find_map(|lijst| lijst.hoger(code))
                .map(|rij| rij.graad.niveau()),
            Kwalificatie::Diploma { niveau, .. } => Some(*niveau),
            Kwalificatie::Evc { niveau, getoetst_op } => niveau.filter(|_| self.evc(*getoetst_op)),
            Kwalificatie::Ad => Some(self.om.profiel.opleidingen.associate_degree()),
            Kwalificatie::Beroep { code, niveau } => niveau.or_else(|| beroepsniveau(code)),
            Kwalificatie::Buitenlands { .. } | Kwalificatie::WerkEnDenkniveau { .. } => None,
        }
    }
}

/// A profession that has a level of its own.
pub(crate) fn beroepsniveau(code: &str) -> Option<Niveau> {
    (code == "gedragswetenschapper").then_some(Niveau::Wo)
}
