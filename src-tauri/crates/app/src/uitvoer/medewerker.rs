//! What is kept of a worker, for that worker: on paper, as data, and who looked.

use leidraad_api::Beller;
use leidraad_api::logboek::LogboekRegel;
use leidraad_api::medewerkers::MedewerkerBlad;
use leidraad_documents::{Blok, Document, Kop};
use leidraad_domain::id::MedewerkerId;
use leidraad_store::dossierdelen::Deeltabel;
use leidraad_store::loglijst::Logvraag;
use leidraad_taal::{dag, lange_dag, uitvoer_woord};

use super::archief::Doel;
use super::dossier::{LOGREGELS, logtabel};
use super::gegevens::{tabel_csv, tabellen_json};
use super::papier::{logboek, regel, tabel};
use crate::App;
use crate::herstelpapier::pdf_bytes;
use crate::huisstijl::Huisstijl;
use crate::logboek::regels as logregels;
use crate::medewerkers::blad;
use crate::nee::Nee;

impl App {
    /// Writes the files of a worker.
    pub(super) fn schrijf_medewerkerdelen(
        &self,
        beller: &Beller,
        wie: MedewerkerId,
        doel: &mut dyn Doel,
    ) -> Result<(), Nee> {
        let regels = &*self.regels()?;
        let huisstijl = self.stijl()?;
        self.lees(|l| {
            l.op_een_moment(|l| {
                let blad = blad(regels, l, beller, wie)?;
                let vraag = Logvraag {
                    medewerker: Some(wie),
                    aantal: LOGREGELS,
                    ..Logvraag::default()
                };
                let log = logregels(l, vraag)?;
                let mut tabellen = l.medewerkerdelen(wie)?;
                doel.bestand("LEESMIJ.txt", leidraad_taal::leesmij_medewerker().as_bytes())?;
                let document = papier(&huisstijl, beller, &blad, &tabellen, &log);
                doel.bestand("medewerker.pdf", &pdf_bytes(&document)?)?;
                tabellen.push(logtabel(&log));
                for tabel in &tabellen {
                    doel.bestand(&format!("gegevens/{}.csv", tabel.naam), &tabel_csv(tabel)?)?;
                }
                doel.bestand("gegevens/alles.json", &tabellen_json(&tabellen)?)
            })
        })
    }
}

fn papier(
    huisstijl: &Huisstijl,
    beller: &Beller,
    blad: &MedewerkerBlad,
    tabellen: &[Deeltabel],
    log: &[LogboekRegel],
) -> Document {
    let op = beller.nu.date();
    let soort = uitvoer_woord("soort_medewerker");
    let links = [
        regel("medewerker", blad.medewerker.naam.clone()),
        regel("nummer", blad.medewerker.nummer.clone()),
    ];
    let rechts = [
        regel("soort_werk", blad.medewerker.soort_tekst.clone()),
        regel("gemaakt", lange_dag(op)),
    ];
    let mut blokken = gegevens(blad);
    blokken.extend(papieren(blad));
    blokken.extend(afspraken(blad));
    blokken.extend(meer(tabellen));
    blokken.extend(logboek("logboek_medewerker", log));
    Document {
        titel: soort.clone(),
        kop: Kop {
            gegevens_links: links.into_iter().flatten().collect(),
            gegevens_rechts: rechts.into_iter().flatten().collect(),
            ..huisstijl.kop(&soort)
        },
        blokken,
        voet: "pagina {n} van {m}".to_owned(),
        gemaakt_op: op,
        groot: false,
    }
}

fn gegevens(blad: &MedewerkerBlad) -> Vec<Blok> {
    let v = &blad.velden;
    let periodes: Vec<String> = v
        .periodes
        .iter()
        .map(|p| match p.tot {
            Some(tot) => format!("{} tot en met {}", dag(p.van), dag(tot)),
            None => format!("vanaf {}", dag(p.van)),
        })
        .collect();
    let beschikbaar: Vec<String> = v
        .beschikbaar
        .iter()
        .map(|b| format!("{} {} tot {}", b.dag, b.van, b.tot))
        .collect();
    let inactief = v
        .inactief_sinds
        .map(|sinds| format!("{}: {}", dag(sinds), v.inactief_reden));
    let regels = [
        regel("bedrijf", v.bedrijf.clone()),
        regel("telefoon", v.telefoon.clone()),
        regel("email", v.email.clone()),
        regel("eerste_werkdag", v.eerste_werkdag.map(dag)),
        regel("minuten_per_week", v.minuten_per_week.map(|m| m.to_string())),
        regel("werkgebied", v.werkgebied.clone()),
        regel("vervoer", v.vervoer.join(", ")),
        regel("periodes", periodes.join("\n")),
        regel("beschikbaar", beschikbaar.join("\n")),
        regel("inactief", inactief),
    ];
    vec![
        Blok::Kop1(uitvoer_woord("persoon")),
        Blok::Gegevens(regels.into_iter().flatten().collect()),
    ]
}

fn papieren(blad: &MedewerkerBlad) -> Vec<Blok> {
    let rijen = blad.papieren.iter().map(|p| {
        vec![
            p.soort_tekst.clone(),
            p.tekst.clone(),
            p.stand_tekst.clone(),
            p.door.clone(),
        ]
    });
    let kolommen = ["kolom_soort", "kolom_wat", "kolom_stand", "kolom_door"];
    tabel("papieren", &kolommen, &[4, 5, 3, 3], rijen.collect())
}

fn afspraken(blad: &MedewerkerBlad) -> Vec<Blok> {
    // A client stands here by the kind of relation alone: the paper is for somebody else.
    let relaties = blad.relaties.iter().map(|r| {
        let met = if r.client.is_some() {
            uitvoer_woord("een_client")
        } else {
            r.naam.clone()
        };
        vec![r.soort_tekst.clone(), met, r.toelichting.clone()]
    });
    let kolommen = ["kolom_soort", "kolom_wie", "kolom_toelichting"];
    let mut blokken = tabel("relaties", &kolommen, &[3, 4, 5], relaties.collect());
    let uitzonderingen = blad.uitzonderingen.iter().map(|u| {
        vec![
            format!("{}: {}", u.kort, u.titel),
            format!("{} tot en met {}", dag(u.van), dag(u.tot)),
            u.reden.clone(),
            u.door.clone(),
        ]
    });
    let kolommen = ["kolom_wat", "kolom_wanneer", "kolom_toelichting", "kolom_door"];
    blokken.extend(tabel(
        "uitzonderingen",
        &kolommen,
        &[5, 4, 4, 3],
        uitzonderingen.collect(),
    ));
    blokken
}

/// What stands in the tables only.
fn meer(tabellen: &[Deeltabel]) -> Vec<Blok> {
    let rijen = ["afwezigheid", "inzet", "bezoekreeks", "bezoek", "levering"]
        .iter()
        .filter_map(|naam| {
            let tabel = tabellen.iter().find(|tabel| tabel.naam == *naam)?;
            let bestand = format!("gegevens/{naam}.csv");
            Some(vec![uitvoer_woord(naam), tabel.rijen.len().to_string(), bestand])
        });
    let kolommen = ["kolom_wat", "kolom_aantal", "kolom_bestand"];
    tabel("in_tabellen", &kolommen, &[5, 2, 5], rijen.collect())
}
