//! One dossier as files: on paper, as data, and with its documents as they are.

use leidraad_api::{Beller, Fout};
use leidraad_domain::id::ClientId;
use leidraad_domain::plan::PlanStatus;
use leidraad_store::Lezer;
use leidraad_store::dossierdelen::{Deeltabel, Waarde};
use leidraad_store::loglijst::Logvraag;

use super::archief::Doel;
use super::gegevens::{tabel_csv, tabellen_json};
use super::papier;
use crate::evaluaties::papier_van_evaluatie;
use crate::herstelpapier::pdf_bytes;
use crate::huisstijl::Huisstijl;
use crate::logboek::regels as logregels;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::{App, dossier};

/// Most lines of the log that go along.
pub(super) const LOGREGELS: u32 = 100_000;

/// What of a dossier goes along.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wat {
    pub client: ClientId,
    /// Notes, documents, messages, complaints, BSN.
    pub gevoelig: bool,
    /// Who looked.
    pub logboek: bool,
}

/// Who asks for many papers needs these.
struct Bron<'a> {
    regels: &'a Regels,
    l: Lezer<'a>,
    huisstijl: &'a Huisstijl,
    beller: &'a Beller,
}

impl App {
    /// Writes the files of a dossier.
    pub(super) fn schrijf_dossier(&self, beller: &Beller, wat: Wat, doel: &mut dyn Doel) -> Result<(), Nee> {
        let regels = &*self.regels()?;
        let huisstijl = self.stijl()?;
        self.lees(|l| {
            l.op_een_moment(|l| {
                let bron = Bron {
                    regels,
                    l,
                    huisstijl: &huisstijl,
                    beller,
                };
                bron.schrijf(wat, doel)
            })
        })
    }
}

impl Bron<'_> {
    fn schrijf(&self, wat: Wat, doel: &mut dyn Doel) -> Result<(), Nee> {
        let vandaag = self.beller.nu.date();
        let l = self.l;
        let gegevens = dossier::maak(self.regels, l, wat.client, vandaag)?;
        let rij = l.client(wat.client)?.ok_or(Fout::NietGevonden {
            wat: "client".to_owned(),
        })?;
        let mut stukken = l.stukken(wat.client)?;
        stukken.retain(|s| wat.gevoelig && (wat.logboek || s.ingetrokken.is_none()));
        let logboek = if wat.logboek {
            let vraag = Logvraag {
                client: Some(wat.client),
                aantal: LOGREGELS,
                ..Logvraag::default()
            };
            logregels(l, vraag)?
        } else {
            Vec::new()
        };
        let mut notities = Vec::new();
        if wat.gevoelig {
            notities = l.notities(wat.client, None, u32::MAX)?;
            notities.retain(|(n, _)| wat.logboek || n.ingetrokken.is_none());
        }
        doel.bestand("LEESMIJ.txt", leidraad_taal::leesmij_dossier().as_bytes())?;
        let inhoud = papier::Inhoud {
            wat,
            client: &rij.client,
            dossier: &gegevens,
            notities: &notities,
            stukken: &stukken,
            logboek: &logboek,
            op: vandaag,
        };
        let document = papier::dossier(self.huisstijl, &inhoud);
        doel.bestand("dossier.pdf", &pdf_bytes(&document)?)?;
        self.plannen(wat, doel)?;
        self.evaluaties(wat, doel)?;
        for (nr, stuk) in (1..).zip(&stukken) {
            let naam = papier::stuknaam(nr, stuk);
            doel.bestand(&naam, &l.stuk_inhoud(stuk.id)?)?;
        }
        if wat.gevoelig {
            for (nr, bericht) in (1..).zip(l.berichten_xml(wat.client)?) {
                doel.bestand(&format!("berichten/{nr:04}.xml"), &bericht)?;
            }
        }
        let mut tabellen = l.dossierdelen(wat.client, wat.gevoelig)?;
        if wat.logboek {
            tabellen.push(logtabel(&logboek));
        }
        for tabel in &tabellen {
            doel.bestand(&format!("gegevens/{}.csv", tabel.naam), &tabel_csv(tabel)?)?;
        }
        doel.bestand("gegevens/alles.json", &tabellen_json(&tabellen)?)
    }

    fn plannen(&self, wat: Wat, doel: &mut dyn Doel) -> Result<(), Nee> {
        let mut plannen = self.l.plannen(wat.client)?;
        plannen.retain(|p| p.status != PlanStatus::Concept);
        for (nr, plan) in (1..).zip(plannen) {
            let document = crate::plannen::papier_van_plan(
                self.regels,
                self.l,
                self.huisstijl,
                plan.id,
                false,
                self.beller.nu.date(),
            )?;
            doel.bestand(&format!("plannen/{nr:04}.pdf"), &pdf_bytes(&document)?)?;
        }
        Ok(())
    }

    fn evaluaties(&self, wat: Wat, doel: &mut dyn Doel) -> Result<(), Nee> {
        let mut evaluaties = self.l.evaluaties(wat.client)?;
        evaluaties.retain(|e| e.vastgesteld_op.is_some());
        for (nr, evaluatie) in (1..).zip(evaluaties) {
            let document = papier_van_evaluatie(
                self.regels,
                self.l,
                self.huisstijl,
                evaluatie.id,
                false,
                self.beller,
            )?;
            doel.bestand(&format!("evaluaties/{nr:04}.pdf"), &pdf_bytes(&document)?)?;
        }
        Ok(())
    }
}

/// The log as a table of its own: not as the store keeps it, but as people read it.
pub(super) fn logtabel(logboek: &[leidraad_api::logboek::LogboekRegel]) -> Deeltabel {
    let kolommen = [
        "moment", "wie", "rol", "namens", "soort", "wat", "waarmee", "waarom",
    ];
    let rij = |r: &leidraad_api::logboek::LogboekRegel| {
        [
            &r.moment.to_string(),
            &r.wie,
            &r.rol,
            &r.namens,
            &r.soort,
            &r.wat,
            &r.toegangspunt,
            &r.reden,
        ]
        .map(|tekst| Waarde::Tekst(tekst.clone()))
        .to_vec()
    };
    Deeltabel {
        naam: "logboek",
        kolommen: kolommen.map(str::to_owned).to_vec(),
        rijen: logboek.iter().map(rij).collect(),
    }
}
