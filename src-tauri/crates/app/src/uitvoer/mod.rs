//! Data that leave the store. The line in the log comes first: what is written without it would be nobody's.

mod alles;
mod archief;
mod dossier;
mod gegevens;
mod medewerker;
mod papier;

use std::path::Path;

use leidraad_api::berichten::{Taak as TaakVraag, TaakStand};
use leidraad_api::uitvoer::{
    AllesUitvoeren, DossierMeegeven, InzageGeven, InzageMedewerker, Meegegeven, Uitvoer, UitvoerGestart,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::{ClientId, MedewerkerId};
use leidraad_store::uitgeefcode;

use self::archief::{Doel, Mapdoel, Zipdoel};
use self::dossier::Wat;
use crate::App;
use crate::medewerkers::bestaand;
use crate::nee::Nee;
use crate::notities::gevuld;

/// Most characters of a reason.
const REDEN: usize = 200;

/// The day and minute, as part of a name: two in one minute are one too many.
pub(crate) fn nu_in_naam(beller: &Beller) -> String {
    beller.nu.format("%Y-%m-%d-%H%M").to_string()
}

impl App {
    fn geef(&self, beller: &Beller, wat: Wat, reden: &str, map: Option<&str>) -> Result<Meegegeven, Nee> {
        let reden = gevuld("reden", reden, REDEN)?;
        self.lees(|l| {
            Ok(l.client(wat.client)?.map(|_| ()).ok_or(Fout::NietGevonden {
                wat: "client".to_owned(),
            })?)
        })?;
        let naam = if wat.logboek { "inzage" } else { "dossier" };
        self.naar_buiten(
            &format!("{naam}-{}", nu_in_naam(beller)),
            map,
            || self.schrijf_met_reden(beller, Some(wat.client), &reden, |_, _| Ok(())),
            |doel| self.schrijf_dossier(beller, wat, doel),
        )
    }

    fn geef_medewerker(&self, beller: &Beller, vraag: &InzageMedewerker) -> Result<Meegegeven, Nee> {
        let reden = gevuld("reden", &vraag.reden, REDEN)?;
        let wie = MedewerkerId(vraag.medewerker);
        self.lees(|l| bestaand(l, wie).map(drop))?;
        self.naar_buiten(
            &format!("inzage-medewerker-{}", nu_in_naam(beller)),
            vraag.map.as_deref(),
            || self.log_medewerker(beller, wie, &reden),
            |doel| self.schrijf_medewerkerdelen(beller, wie, doel),
        )
    }

    /// Writes files to one encrypted file or a folder, after their line in the log.
    fn naar_buiten(
        &self,
        naam: &str,
        map: Option<&str>,
        log: impl FnOnce() -> Result<(), Nee>,
        schrijf: impl FnOnce(&mut dyn Doel) -> Result<(), Nee>,
    ) -> Result<Meegegeven, Nee> {
        if let Some(map) = map {
            let mut doel = Mapdoel::nieuw(Path::new(map), naam)?;
            log()?;
            schrijf(&mut doel)?;
            return Ok(Meegegeven {
                bestand: Some(naam.to_owned()),
                code: None,
                bestanden: doel.klaar()?,
            });
        }
        let Some(pad) = self.host.bewaar_als(&format!("{naam}.zip")) else {
            return Ok(Meegegeven {
                bestand: None,
                code: None,
                bestanden: 0,
            });
        };
        let code = uitgeefcode()?;
        let mut doel = Zipdoel::nieuw(&pad, &code)?;
        log()?;
        schrijf(&mut doel)?;
        Ok(Meegegeven {
            bestanden: doel.klaar()?,
            bestand: pad.file_name().map(|n| n.to_string_lossy().into_owned()),
            code: Some(code),
        })
    }
}

impl Uitvoer for App {
    fn dossier(&self, beller: &Beller, vraag: DossierMeegeven) -> Result<Meegegeven, Fout> {
        let wat = Wat {
            client: ClientId(vraag.client),
            gevoelig: vraag.gevoelig,
            logboek: false,
        };
        Ok(self.geef(beller, wat, &vraag.reden, vraag.map.as_deref())?)
    }

    fn inzage(&self, beller: &Beller, vraag: InzageGeven) -> Result<Meegegeven, Fout> {
        let wat = Wat {
            client: ClientId(vraag.client),
            gevoelig: true,
            logboek: true,
        };
        Ok(self.geef(beller, wat, &vraag.reden, vraag.map.as_deref())?)
    }

    fn medewerker(&self, beller: &Beller, vraag: InzageMedewerker) -> Result<Meegegeven, Fout> {
        Ok(self.geef_medewerker(beller, &vraag)?)
    }

    fn alles(&self, beller: &Beller, vraag: AllesUitvoeren) -> Result<UitvoerGestart, Fout> {
        Ok(self.begin_alles(beller, &vraag)?)
    }

    fn taak(&self, _: &Beller, vraag: TaakVraag) -> Result<TaakStand, Fout> {
        Ok(self.taken.zoek(vraag.taak)?.stand())
    }

    fn annuleer(&self, _: &Beller, vraag: TaakVraag) -> Result<TaakStand, Fout> {
        let taak = self.taken.zoek(vraag.taak)?;
        taak.stop();
        Ok(taak.stand())
    }
}
