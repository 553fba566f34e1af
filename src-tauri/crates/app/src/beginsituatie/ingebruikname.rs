//! The day on which the organisation began to use the program. What was due before it and is open still is nobody's late
//! work; what comes round again is caught up.

use chrono::NaiveDate;
use leidraad_api::beginsituatie::{InhaalLijst, InhaalRegel};
use leidraad_api::berichten::Taak;
use leidraad_api::{Beller, Fout};
use leidraad_domain::contract::ContractId;
use leidraad_store::Wie;

use crate::App;
use crate::feiten::ongeldig;
use crate::nee::Nee;
use crate::regels::{Regels, lees_telling};
use crate::sessie::log;
use crate::werklijst::termijn_regel;

impl App {
    /// The first beginsituatie makes today the day, when nobody said another.
    pub(super) fn zorg_voor_ingebruikname(&self, beller: &Beller) -> Result<(), Nee> {
        if self.lees(|l| Ok(l.ingebruikname()?))?.is_some() {
            return Ok(());
        }
        let sessie = self.open_sessie()?;
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: beller.nu,
        };
        sessie
            .store
            .schrijf(|s| Ok::<_, Nee>(s.ingebruikname_zet(beller.nu.date(), wie)?))?;
        self.vergeet_regels();
        self.begin_bijwerken();
        Ok(())
    }
}

/// Sets the day; everybody is evaluated again in the same transaction, as a job.
pub(super) fn zet(app: &App, beller: &Beller, dag: NaiveDate) -> Result<Taak, Nee> {
    if dag > beller.nu.date() {
        return Err(ongeldig("datum", "toekomst").into());
    }
    let (eigen, tellen) = app.lees(|l| Ok((l.profielen()?, lees_telling(l)?)))?;
    let regels = Regels::van(&eigen, tellen, Some(dag))?;
    let beller = beller.clone();
    let taak = app.begin_herbeoordeling(
        regels,
        Box::new(move |s, wie| {
            s.ingebruikname_zet(dag, wie)?;
            log(s, &beller, None, wie)
        }),
    )?;
    Ok(Taak { taak })
}

/// What should have been done before, by the day on which it is ordinary work.
pub(super) fn inhalen(app: &App, vandaag: NaiveDate) -> Result<InhaalLijst, Fout> {
    let regels = &*app.regels()?;
    let regels = app.lees(|l| {
        l.in_te_halen()?
            .into_iter()
            .map(|rij| {
                Ok(InhaalRegel {
                    contract: regels.kort(&ContractId(rij.uitkomst.contract.clone())),
                    termijn: termijn_regel(regels, rij.client, &rij.uitkomst, vandaag)?,
                    client_naam: rij.naam,
                })
            })
            .collect::<Result<Vec<_>, Nee>>()
    })?;
    Ok(InhaalLijst { regels })
}
