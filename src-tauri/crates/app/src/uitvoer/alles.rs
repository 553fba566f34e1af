//! Everything, in open formats, into a folder: each table as CSV and JSON, documents and messages as they are. Names of
//! files name nobody.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use leidraad_api::berichten::{InleesRegel, InleesResultaat, Uitkomst};
use leidraad_api::uitvoer::{AllesUitvoeren, UitvoerGestart};
use leidraad_api::{Beller, Fout};
use leidraad_store::Lezer;
use leidraad_store::dossierdelen::Waarde;

use super::archief::{Doel, Mapdoel, schijf};
use super::gegevens::{BOM, als_tekst, csv, rij_json};
use super::{REDEN, nu_in_naam};
use crate::nee::Nee;
use crate::notities::gevuld;
use crate::sessie::Sessie;
use crate::taken::Taak;
use crate::{App, Gebeurtenis};

/// How often open screens hear how far it is.
const VERTEL: Duration = Duration::from_millis(100);

/// How far a job is, told now and then.
struct Voortgang<'a> {
    app: &'a App,
    taak: &'a Taak,
    verteld: Instant,
}

impl Voortgang<'_> {
    /// One more row or file; says no when somebody stopped the job.
    fn verder(&mut self) -> Result<(), Nee> {
        if self.taak.moet_stoppen() {
            return Err(Nee(Fout::Afgebroken));
        }
        self.taak.verder();
        if self.verteld.elapsed() >= VERTEL {
            let stand = Box::new(self.taak.voortgang());
            self.app.host.gebeurtenis(Gebeurtenis::Taak(stand));
            self.verteld = Instant::now();
        }
        Ok(())
    }
}

impl App {
    /// Asks for a folder and starts the job.
    pub(super) fn begin_alles(&self, beller: &Beller, vraag: &AllesUitvoeren) -> Result<UitvoerGestart, Nee> {
        let reden = gevuld("reden", &vraag.reden, REDEN)?;
        let gekozen = vraag.map.as_ref().map(PathBuf::from);
        let Some(map) = gekozen.or_else(|| self.host.kies_map()) else {
            return Ok(UitvoerGestart {
                taak: None,
                map: None,
            });
        };
        let naam = format!("leidraad-uitvoer-{}", nu_in_naam(beller));
        let doel = Mapdoel::nieuw(&map, &naam)?;
        self.schrijf_met_reden(beller, None, &reden, |_, _| Ok(()))?;
        let sessie = self.open_sessie()?;
        let id = self.host.nieuw_id();
        let taak = self.taken.nieuw(id);
        let app = self.clone();
        std::thread::Builder::new()
            .name("uitvoer".to_owned())
            .spawn(move || app.voer_alles_uit(&sessie, &taak, doel))
            .map_err(schijf)?;
        Ok(UitvoerGestart {
            taak: Some(id),
            map: Some(naam),
        })
    }

    fn voer_alles_uit(&self, sessie: &Sessie, taak: &Taak, mut doel: Mapdoel) {
        let mut voortgang = Voortgang {
            app: self,
            taak,
            verteld: Instant::now(),
        };
        let gedaan = sessie
            .store
            .lees(|l| l.op_een_moment(|l| schrijf_alles(l, &mut doel, &mut voortgang)));
        // Not finished: the folder is taken away with what is in it.
        if let Err(Nee(fout)) = gedaan.and_then(|()| doel.klaar()) {
            taak.mislukt();
            if fout != Fout::Afgebroken {
                tracing::warn!(code = fout.code(), "not everything was given out");
                taak.gedaan(geweigerd(&fout));
            }
        }
        taak.klaar();
        self.host.gebeurtenis(Gebeurtenis::Taak(Box::new(taak.stand())));
    }
}

fn geweigerd(fout: &Fout) -> InleesResultaat {
    InleesResultaat {
        bestand: String::new(),
        soort: String::new(),
        uitkomst: Uitkomst::Geweigerd,
        regels: vec![InleesRegel {
            ernst: "fout".to_owned(),
            code: fout.code(),
            zin: leidraad_taal::fout(fout),
        }],
        client: None,
        client_naam: None,
        toewijzingen: Vec::new(),
    }
}

fn schrijf_alles(l: Lezer<'_>, doel: &mut Mapdoel, voortgang: &mut Voortgang<'_>) -> Result<(), Nee> {
    let tabellen = l.tabellen()?;
    let stukken = l.stukken_alle()?;
    let bijlagen = l.bijlagen_alle()?;
    let berichten = l.berichten_alle()?;
    let rijen: u32 = tabellen.iter().map(|(_, aantal)| aantal).sum();
    let bestanden = u32::try_from(stukken.len() + bijlagen.len() + berichten.len()).unwrap_or(u32::MAX);
    voortgang.taak.totaal(rijen.saturating_add(bestanden));
    doel.bestand("LEESMIJ.txt", leidraad_taal::leesmij_alles().as_bytes())?;
    for (tabel, _) in &tabellen {
        schrijf_tabel(l, tabel, doel, voortgang)?;
    }
    for (id, vorm) in stukken {
        voortgang.verder()?;
        doel.bestand(&format!("documenten/{id}.{vorm}"), &l.stuk_inhoud(id)?)?;
    }
    for (id, vorm) in bijlagen {
        voortgang.verder()?;
        doel.bestand(&format!("bijlagen/{id}.{vorm}"), &l.bijlage_inhoud(id)?)?;
    }
    for id in berichten {
        voortgang.verder()?;
        doel.bestand(&format!("berichten/{id}.xml"), &l.bericht_xml(id)?)?;
    }
    Ok(())
}

fn schrijf_tabel(
    l: Lezer<'_>,
    tabel: &str,
    doel: &mut Mapdoel,
    voortgang: &mut Voortgang<'_>,
) -> Result<(), Nee> {
    let naar = |einde: &str| Path::new("gegevens").join(format!("{tabel}.{einde}"));
    let mut plat = doel.stroom(&naar("csv").to_string_lossy())?;
    plat.write_all(BOM).map_err(schijf)?;
    let mut plat = csv(plat);
    let mut json = doel.stroom(&naar("json").to_string_lossy())?;
    json.write_all(b"[").map_err(schijf)?;
    let kolommen = l.tabel_kolommen(tabel)?;
    plat.write_record(&kolommen).map_err(schijf)?;
    let mut eerste = true;
    l.tabel_rijen(tabel, |rij: &[Waarde]| {
        voortgang.verder()?;
        plat.write_record(rij.iter().map(als_tekst)).map_err(schijf)?;
        json.write_all(if eerste { b"\n" } else { b",\n" })
            .map_err(schijf)?;
        eerste = false;
        serde_json::to_writer(&mut json, &rij_json(&kolommen, rij)).map_err(schijf)
    })?;
    json.write_all(b"\n]\n").map_err(schijf)?;
    json.flush().map_err(schijf)?;
    plat.flush().map_err(schijf)
}
