//! Keeping as long as the law asks, and destroying after that: a proposal, two who approve it, and a report in numbers.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use leidraad_api::bewaren::{
    Akkoord, BewaarBlad, Bewaren, RegelBlijft, Telregel, VernietigingVerslag, VernietigingVraag, Voorstel,
    VoorstelRegel,
};
use leidraad_api::toegang::{Bewaard, Leeg};
use leidraad_api::{Beller, Fout};
use leidraad_documents::{Blok, Document, Kop};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::id::{BerichtId, ClientId, NotitieId, StukId, VernietigingId};
use leidraad_store::bewaartermijn::{Oud, Recordsoort};
use leidraad_store::vernietiging::{VernietigingRegel, VernietigingRij};
use leidraad_store::{Lezer, Schrijver};
use leidraad_taal::{avg_tabel, avg_woord, lange_dag, moment};

use crate::App;
use crate::herstelpapier::pdf_bytes;
use crate::nee::Nee;
use crate::notities::gevuld;

/// For how many years every record is kept, from the day on which it was made or received (Wmo 2015, artikel 5.3.4 lid 1).
pub(crate) const JAREN: u32 = 15;
/// How many must approve.
const AKKOORDEN: usize = 2;
/// Most characters of a reason.
const REDEN: usize = 200;

/// What is older than this day was kept long enough.
fn peildag(vandaag: NaiveDate) -> NaiveDate {
    vandaag
        .checked_sub_months(Months::new(12 * JAREN))
        .unwrap_or(NaiveDate::MIN)
}

fn akkoorden(rij: &VernietigingRij) -> Vec<Akkoord> {
    let een = |(_, wie, op): &(_, String, _)| Akkoord {
        wie: wie.clone(),
        op: *op,
    };
    rij.akkoorden.iter().map(een).collect()
}

fn regel(regel: VernietigingRegel) -> VoorstelRegel {
    VoorstelRegel {
        record: regel.oud.id,
        soort: avg_woord(regel.oud.soort.code()),
        client: regel.oud.client.map(|c| c.0),
        naam: regel.naam,
        jongste: regel.oud.jongste,
        blijft: regel.blijft,
    }
}

fn verslag(rij: &VernietigingRij) -> Option<VernietigingVerslag> {
    let (op, door) = rij.uitgevoerd.clone()?;
    let telregel = |(soort, aantal): &(String, u32)| Telregel {
        wat: avg_tabel(soort),
        aantal: *aantal,
    };
    Some(VernietigingVerslag {
        id: rij.id.0,
        peildag: rij.peildag,
        op,
        door,
        akkoorden: akkoorden(rij),
        tellingen: rij.tellingen.iter().map(telregel).collect(),
    })
}

fn blad(l: Lezer<'_>, beller: &Beller) -> Result<BewaarBlad, Nee> {
    let vandaag = beller.nu.date();
    let alle = l.vernietigingen()?;
    let ik = beller.gebruiker.as_ref().map(|g| g.id);
    let voorstel = alle
        .iter()
        .find(|rij| rij.uitgevoerd.is_none())
        .map(|rij| {
            let regels = l.vernietiging_regels(rij.id)?.into_iter().map(regel).collect();
            Ok::<_, Nee>(Voorstel {
                id: rij.id.0,
                peildag: rij.peildag,
                gemaakt_op: rij.gemaakt_op,
                door: rij.door.clone(),
                regels,
                akkoorden: akkoorden(rij),
                nodig: AKKOORDEN as u32,
                ik_ook: rij.akkoorden.iter().any(|(wie, ..)| Some(*wie) == ik),
            })
        })
        .transpose()?;
    let mag_weg = l.bewaard_tot(peildag(vandaag), vandaag)?.len();
    Ok(BewaarBlad {
        jaren: JAREN,
        mag_weg: u32::try_from(mag_weg).unwrap_or(u32::MAX),
        voorstel,
        verslagen: alle.iter().filter_map(verslag).collect(),
    })
}

/// The open proposal with this id; somebody may have carried it out or made another meanwhile.
fn open(s: &Schrijver<'_>, id: uuid::Uuid) -> Result<VernietigingId, Nee> {
    s.vernietiging_open()?
        .filter(|open| open.0 == id)
        .ok_or(Nee(Fout::NietGevonden {
            wat: "vernietiging".to_owned(),
        }))
}

/// Destroys one line, and counts what went by kind.
fn vernietig_een(s: &Schrijver<'_>, oud: &Oud, weg: &mut BTreeMap<&'static str, u32>) -> Result<(), Nee> {
    let mut tel = |soort, aantal| *weg.entry(soort).or_default() += aantal;
    match oud.soort {
        Recordsoort::Dossier => {
            for (tabel, aantal) in s.dossier_vernietig(ClientId(oud.id))? {
                tel(tabel, aantal);
            }
        }
        Recordsoort::Notitie => tel("notitie", s.notitie_vernietig(NotitieId(oud.id))?),
        Recordsoort::Stuk => tel("stuk", s.stuk_vernietig(StukId(oud.id))?),
        Recordsoort::Bericht => tel("bericht", s.bericht_vernietig(BerichtId(oud.id))?),
    }
    Ok(())
}

impl App {
    fn bewaren_wijzig(
        &self,
        beller: &Beller,
        werk: impl FnOnce(&Schrijver<'_>, leidraad_store::Wie) -> Result<(), Nee>,
    ) -> Result<BewaarBlad, Fout> {
        Ok(self.schrijf(beller, None, |s, wie| {
            werk(s, wie)?;
            blad(s.lezer(), beller)
        })?)
    }
}

impl Bewaren for App {
    fn toon(&self, beller: &Beller, _: Leeg) -> Result<BewaarBlad, Fout> {
        let blad = self.lees_voluit(|l| blad(l, beller))?;
        self.log_ingezien(beller)?;
        Ok(blad)
    }

    fn stel_voor(&self, beller: &Beller, _: Leeg) -> Result<BewaarBlad, Fout> {
        let id = VernietigingId(self.host.nieuw_id());
        self.bewaren_wijzig(beller, |s, wie| {
            let vandaag = beller.nu.date();
            if s.vernietiging_open()?.is_some() {
                return Err(Nee(Fout::VernietigingOpen));
            }
            let peildag = peildag(vandaag);
            let oud = s.lezer().bewaard_tot(peildag, vandaag)?;
            if oud.is_empty() {
                return Err(Nee(Fout::NietsTeVernietigen));
            }
            Ok(s.vernietiging_nieuw(id, peildag, &oud, wie)?)
        })
    }

    fn blijft(&self, beller: &Beller, vraag: RegelBlijft) -> Result<BewaarBlad, Fout> {
        let reden = Some(vraag.reden.trim())
            .filter(|r| !r.is_empty())
            .map(|r| gevuld("reden", r, REDEN))
            .transpose()?;
        self.bewaren_wijzig(beller, |s, _| {
            let id = open(s, vraag.vernietiging)?;
            if s.vernietiging_blijft(id, vraag.record, reden.as_deref())? {
                Ok(())
            } else {
                Err(Nee(Fout::NietGevonden {
                    wat: "vernietiging".to_owned(),
                }))
            }
        })
    }

    fn akkoord(&self, beller: &Beller, vraag: VernietigingVraag) -> Result<BewaarBlad, Fout> {
        self.bewaren_wijzig(beller, |s, wie| {
            Ok(s.vernietiging_akkoord(open(s, vraag.vernietiging)?, wie)?)
        })
    }

    fn trek_in(&self, beller: &Beller, vraag: VernietigingVraag) -> Result<BewaarBlad, Fout> {
        self.bewaren_wijzig(beller, |s, _| {
            Ok(s.vernietiging_weg(open(s, vraag.vernietiging)?)?)
        })
    }

    fn vernietig(&self, beller: &Beller, vraag: VernietigingVraag) -> Result<BewaarBlad, Fout> {
        let sessie = self.open_sessie()?;
        let vandaag = beller.nu.date();
        let reden = |weg: &BTreeMap<&str, u32>| {
            let aantal: u32 = weg.values().sum();
            leidraad_taal::avg_vernietigd(weg.get("client").copied().unwrap_or_default(), aantal)
        };
        let nu = self.vernietig_alles(beller, vraag.vernietiging, vandaag, reden)?;
        // What was written over stands in the pages beside the file until these are put away.
        if !sessie.store.leeg_wal().map_err(Nee::from)? {
            tracing::warn!("another process reads: the last pages are put away when it closes");
        }
        Ok(nu)
    }

    fn verslag(&self, beller: &Beller, vraag: VernietigingVraag) -> Result<Bewaard, Fout> {
        let huisstijl = self.stijl()?;
        let alle = self.lees_voluit(|l| Ok(l.vernietigingen()?))?;
        let v = alle
            .iter()
            .find(|rij| rij.id.0 == vraag.vernietiging)
            .and_then(verslag)
            .ok_or(Fout::NietGevonden {
                wat: "vernietiging".to_owned(),
            })?;
        let kop = huisstijl.kop(&avg_woord("verslag"));
        let bytes = pdf_bytes(&papier(kop, &v))?;
        Ok(self.bewaar_bestand_na("vernietiging.pdf", &bytes, || {
            self.schrijf(beller, None, |_, _| Ok(()))
        })?)
    }
}

impl App {
    /// Destroys what may still go, in one transaction: all of it, or nothing.
    fn vernietig_alles(
        &self,
        beller: &Beller,
        id: uuid::Uuid,
        vandaag: NaiveDate,
        reden: impl Fn(&BTreeMap<&str, u32>) -> String,
    ) -> Result<BewaarBlad, Nee> {
        let sessie = self.open_sessie()?;
        let wie = leidraad_store::Wie {
            gebruiker: sessie.gebruiker.id,
            nu: beller.nu,
        };
        sessie.store.schrijf(|s| {
            let id = open(s, id)?;
            let alle = s.lezer().vernietigingen()?;
            let goedgekeurd = alle
                .iter()
                .find(|rij| rij.id == id)
                .is_some_and(|rij| rij.akkoorden.len() >= AKKOORDEN);
            if !goedgekeurd {
                return Err(Nee(Fout::AkkoordOntbreekt));
            }
            // Asked again: since it was approved somebody may have recorded something, or the reason to keep it.
            let mag_weg = s.lezer().bewaard_tot(peildag(vandaag), vandaag)?;
            let mag = |oud: &Oud| mag_weg.iter().any(|nu| nu.id == oud.id && nu.soort == oud.soort);
            let mut weg = BTreeMap::new();
            for regel in s.lezer().vernietiging_regels(id)? {
                if regel.blijft.is_none() && mag(&regel.oud) {
                    vernietig_een(s, &regel.oud, &mut weg)?;
                    if regel.oud.soort == Recordsoort::Dossier {
                        crate::sessie::log(s, beller, regel.oud.client, wie)?;
                    }
                }
            }
            let tellingen: Vec<(&str, u32)> = weg.iter().map(|(soort, aantal)| (*soort, *aantal)).collect();
            s.vernietiging_klaar(id, &tellingen, wie)?;
            s.zoekindex_opschonen()?;
            crate::sessie::log_met_reden(s, beller, None, Some(&reden(&weg)), wie)?;
            blad(s.lezer(), beller)
        })
    }
}

fn papier(kop: Kop, v: &VernietigingVerslag) -> Document {
    let goedgekeurd: Vec<String> = v
        .akkoorden
        .iter()
        .map(|a| format!("{}, {}", a.wie, moment(Tijdstip::Moment(a.op))))
        .collect();
    let rijen = v
        .tellingen
        .iter()
        .map(|t| vec![t.wat.clone(), t.aantal.to_string()])
        .collect();
    Document {
        titel: avg_woord("verslag"),
        kop: Kop {
            gegevens_links: vec![
                (avg_woord("uitgevoerd"), moment(Tijdstip::Moment(v.op))),
                (avg_woord("door"), v.door.clone()),
            ],
            gegevens_rechts: vec![
                (avg_woord("ouder_dan"), lange_dag(v.peildag)),
                (avg_woord("goedgekeurd"), goedgekeurd.join("\n")),
            ],
            ..kop
        },
        blokken: vec![
            Blok::Alinea(avg_woord("verslag_tekst")),
            Blok::Tabel {
                koppen: vec![avg_woord("wat"), avg_woord("aantal")],
                breedtes: vec![5, 2],
                rijen,
            },
            Blok::Alinea(avg_woord("verslag_backup")),
        ],
        voet: "pagina {n} van {m}".to_owned(),
        gemaakt_op: v.op.date(),
        groot: false,
    }
}
