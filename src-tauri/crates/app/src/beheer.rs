//! What the beheerder looks after: the table of rights as people read it, and when the window locks.

use leidraad_api::beheer::{BeheerStand, Beheerderstaken, RechtRij, RechtenTabel};
use leidraad_api::toegang::Leeg;
use leidraad_api::{Beller, Fout};
use leidraad_domain::gebruiker::{Recht, Rol};

use crate::afscherming::poort::{EIGEN_TEAM, alleen_eigen_team};
use crate::feiten::ongeldig;
use crate::sessie::Sessie;
use crate::{App, Kern};

/// Setting that holds the minutes.
const VERGRENDEL_NA: &str = "vergrendel_na";
/// Minutes, unless somebody chose otherwise.
const MINUTEN: u32 = 10;
/// Most minutes.
const MAXIMUM: u32 = 60;

impl Kern {
    /// After how many minutes without keys or mouse the window locks.
    pub(crate) fn vergrendel_na(&self, sessie: &Sessie) -> u32 {
        let gekozen = sessie.store.lees(|l| l.instelling(VERGRENDEL_NA));
        gekozen
            .ok()
            .flatten()
            .and_then(|m| m.parse().ok())
            .unwrap_or(MINUTEN)
    }
}

impl Beheerderstaken for App {
    fn rechten(&self, _: &Beller, _: Leeg) -> Result<RechtenTabel, Fout> {
        let eigen_team = self.lees(alleen_eigen_team)?;
        let rij = |recht: &Recht| RechtRij {
            recht: recht.code().to_owned(),
            wat: leidraad_taal::recht(*recht).to_owned(),
            mag: Rol::ALLE.iter().map(|rol| rol.mag(*recht)).collect(),
            eigen_team: Rol::ALLE
                .iter()
                .map(|rol| eigen_team && *rol == Rol::Coordinator && *recht == Recht::Dossier)
                .collect(),
        };
        Ok(RechtenTabel {
            rollen: Rol::ALLE
                .iter()
                .map(|rol| leidraad_taal::rol(*rol).to_owned())
                .collect(),
            rijen: Recht::ALLE.iter().map(rij).collect(),
        })
    }

    fn stand(&self, _: &Beller, _: Leeg) -> Result<BeheerStand, Fout> {
        Ok(BeheerStand {
            vergrendel_na: self.vergrendel_na(&*self.open_sessie()?),
            eigen_team: self.lees(alleen_eigen_team)?,
        })
    }

    fn stel_in(&self, beller: &Beller, vraag: BeheerStand) -> Result<BeheerStand, Fout> {
        if !(1..=MAXIMUM).contains(&vraag.vergrendel_na) {
            return Err(ongeldig("vergrendel_na", "slotminuten"));
        }
        self.schrijf(beller, None, |s, wie| {
            s.instelling_zet(VERGRENDEL_NA, &vraag.vergrendel_na.to_string(), wie)?;
            let team = if vraag.eigen_team { "ja" } else { "nee" };
            Ok(s.instelling_zet(EIGEN_TEAM, team, wie)?)
        })?;
        Ok(vraag)
    }
}
