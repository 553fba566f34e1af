//! Rows of a table of workers, as a job does them. The personnel number says who it is: the same table twice changes
//! nothing, and a paper that was withdrawn does not come back with it.

use std::collections::BTreeMap;

use leidraad_api::Onderdeel;
use leidraad_api::beginsituatie::{InvoerOpmerking, InvoerRij, RijUitkomst};
use leidraad_domain::id::{MedewerkerId, PapierId};
use leidraad_domain::medewerker::Medewerker;
use leidraad_domain::papier::Papier;
use leidraad_store::logboek::Regel;
use leidraad_store::medewerker::MedewerkerRij;
use leidraad_store::{Lezer, Schrijver, Wie};

use super::gevraagd::leg_vast;
use super::rij;
use crate::App;
use crate::nee::Nee;
use crate::tabel::lezer::{self, kop_van};
use crate::tabel::taak::{Invoersoort, Rijen, Werk};
use crate::tabel::werkblad::Rij;

/// Workers as a job.
pub(super) const INVOER: Invoersoort = Invoersoort {
    maak,
    veranderd: &[Onderdeel::Medewerkers],
};

fn maak<'a>(app: &'a App, werk: &'a Werk) -> Box<dyn Rijen + 'a> {
    Box::new(Medewerkerrijen {
        app,
        werk,
        gezien: BTreeMap::new(),
    })
}

struct Medewerkerrijen<'a> {
    app: &'a App,
    werk: &'a Werk,
    /// Personnel numbers, with their row.
    gezien: BTreeMap<String, u32>,
}

/// What a good row changes.
struct Wijziging {
    bekend: Option<MedewerkerRij>,
    medewerker: Medewerker,
    papieren: Vec<Papier>,
}

impl Medewerkerrijen<'_> {
    fn opmerking(&self, veld: &str, code: &str, gevonden: &str, verwacht: &str) -> InvoerOpmerking {
        InvoerOpmerking {
            fout: true,
            kolom: kop_van(&self.werk.blad, &self.werk.kolommen, veld),
            zin: leidraad_taal::invoerzin(code, gevonden, verwacht),
        }
    }

    fn beoordeel(&mut self, l: Lezer<'_>, rij: &Rij) -> Result<(InvoerRij, Option<Wijziging>), Nee> {
        let vandaag = self.werk.beller.nu.date();
        let mut cellen = lezer::Lezer::nieuw(&self.werk.blad, &self.werk.kolommen, rij, vandaag);
        let gelezen = rij::lees(&mut cellen);
        let mut opmerkingen = cellen.opmerkingen;
        let nummer = gelezen.nummer.clone().unwrap_or_default();
        if let Some(eerder) = self.gezien.get(&nummer).filter(|_| !nummer.is_empty()) {
            opmerkingen.push(self.opmerking("personeelsnummer", "dubbel_nummer", &eerder.to_string(), ""));
        }
        self.gezien.entry(nummer.clone()).or_insert(rij.nummer);
        let bekend = l.medewerker_met_nummer(&nummer)?;
        let nieuw = gelezen.toegepast(bekend.as_ref().map(|b| &b.medewerker));
        match &nieuw {
            None => opmerkingen.push(self.opmerking("achternaam", "leeg", "", "de achternaam")),
            Some(m) => {
                if let Err((veld, verwacht)) = m.controleer() {
                    let (veld, gevonden) = (kolom(veld), m.naam());
                    let verwacht = leidraad_taal::veld_neemt(verwacht);
                    opmerkingen.push(self.opmerking(veld, "klopt_niet", &gevonden, &verwacht));
                }
            }
        }
        let papieren = match &bekend {
            Some(b) => nieuwe_papieren(l, b.id, &gelezen.papieren)?,
            None => gelezen.papieren.clone(),
        };
        let fout = opmerkingen.iter().any(|o| o.fout);
        let zelfde = bekend.as_ref().map(|b| &b.medewerker) == nieuw.as_ref() && papieren.is_empty();
        let uitkomst = match (fout, &bekend) {
            (true, _) => RijUitkomst::Fout,
            (_, None) => RijUitkomst::Nieuw,
            (_, Some(_)) if zelfde => RijUitkomst::Ongewijzigd,
            _ => RijUitkomst::Aangevuld,
        };
        let uit = InvoerRij {
            rij: rij.nummer,
            naam: nieuw.as_ref().map_or_else(|| gelezen.naam(), Medewerker::naam),
            uitkomst,
            client: None,
            medewerker: bekend.as_ref().map(|b| b.id.0),
            opmerkingen,
        };
        let wijziging = nieuw
            .filter(|_| matches!(uitkomst, RijUitkomst::Nieuw | RijUitkomst::Aangevuld))
            .map(|medewerker| Wijziging {
                bekend,
                medewerker,
                papieren,
            });
        Ok((uit, wijziging))
    }
}

/// The column that a field of the register comes from.
fn kolom(veld: &str) -> &'static str {
    match veld {
        "periodes" => "in-dienst",
        "uren" => "uren",
        _ => "achternaam",
    }
}

/// Papers that are not there yet. One without a day is known when another says the same on whatever day.
fn nieuwe_papieren(l: Lezer<'_>, van: MedewerkerId, papieren: &[Papier]) -> Result<Vec<Papier>, Nee> {
    let bekend = l.papieren(van)?;
    let zonder_dag = |p: &Papier| Papier {
        op: None,
        geldig_tot: None,
        ..p.clone()
    };
    let is_bekend = |nieuw: &Papier| {
        bekend.iter().any(|rij| match nieuw.op {
            None => zonder_dag(&rij.papier).zelfde(nieuw),
            Some(_) => Papier {
                geldig_tot: None,
                ..rij.papier.clone()
            }
            .zelfde(nieuw),
        })
    };
    Ok(papieren.iter().filter(|p| !is_bekend(p)).cloned().collect())
}

impl Rijen for Medewerkerrijen<'_> {
    fn bekijk(&mut self, l: Lezer<'_>, rij: &Rij) -> Result<InvoerRij, Nee> {
        Ok(self.beoordeel(l, rij)?.0)
    }

    fn bewaar(&mut self, s: &Schrijver<'_>, rij: &Rij, wie: Wie) -> Result<InvoerRij, Nee> {
        let (mut uit, wijziging) = self.beoordeel(s.lezer(), rij)?;
        let Some(w) = wijziging else {
            return Ok(uit);
        };
        let id = match &w.bekend {
            Some(bekend) => {
                if bekend.medewerker != w.medewerker {
                    s.medewerker_wijzig(bekend.id, bekend.versie, &w.medewerker, wie)?;
                }
                bekend.id
            }
            None => {
                let id = MedewerkerId(self.app.host.nieuw_id());
                s.medewerker_nieuw(id, &w.medewerker, wie)?;
                id
            }
        };
        for papier in &w.papieren {
            leg_vast(s, PapierId(self.app.host.nieuw_id()), id, papier, wie)?;
        }
        uit.medewerker = Some(id.0);
        let regel = Regel {
            soort: "gewijzigd",
            handeling: self.werk.beller.command.naam,
            client: None,
            medewerker: Some(id),
        };
        s.log(regel, wie)?;
        Ok(uit)
    }
}
