//! The list of appointments on paper.

use chrono::NaiveDate;
use leidraad_api::Beller;
use leidraad_api::afspraken::{AfspraakRegel, AgendaAfdruk};
use leidraad_documents::{Blok, Document, Kop};
use leidraad_taal::{agenda, lange_dag};

use crate::Kern;
use crate::nee::Nee;

fn wanneer(a: &AfspraakRegel) -> String {
    match (&a.tijd, &a.tot) {
        (Some(tijd), Some(tot)) => format!("{tijd} - {tot}"),
        (Some(tijd), None) => tijd.clone(),
        (None, _) => String::new(),
    }
}

fn regels(delen: &[&str]) -> String {
    let gevuld: Vec<&str> = delen.iter().copied().filter(|d| !d.is_empty()).collect();
    gevuld.join("\n")
}

fn rij(a: &AfspraakRegel, alle: bool) -> Vec<String> {
    let thuis = a.inhoud.plaats == "thuis";
    let adres = a
        .client_adres
        .as_deref()
        .filter(|_| thuis)
        .unwrap_or(&a.plaats_label);
    let wie = a.collega_naam.as_deref().filter(|_| alle).unwrap_or_default();
    vec![
        wanneer(a),
        regels(&[&a.client_naam, a.client_telefoon.as_deref().unwrap_or_default()]),
        regels(&[&a.soort_label, wie, &a.stand_zin]),
        regels(&[adres, &a.inhoud.waar]),
        regels(&[&a.inhoud.met, &a.inhoud.notitie]),
    ]
}

impl Kern {
    /// The list of a span, a table a day. What moved to another moment is not on it.
    pub(super) fn agenda_papier(&self, beller: &Beller, vraag: &AgendaAfdruk) -> Result<Document, Nee> {
        let lijst = self.agenda_lijst(beller, &vraag.agenda, usize::MAX)?;
        let alle = vraag.agenda.alle;
        let van_wie = match &beller.gebruiker {
            Some(ik) if !alle => ik.naam.clone(),
            _ => agenda("agenda_alle"),
        };
        let mut dagen: Vec<NaiveDate> = Vec::new();
        let staan: Vec<&AfspraakRegel> = lijst
            .afspraken
            .iter()
            .filter(|a| a.stand != "verplaatst")
            .collect();
        for a in &staan {
            if dagen.last() != Some(&a.dag) {
                dagen.push(a.dag);
            }
        }
        let mut blokken = Vec::new();
        for dag in &dagen {
            blokken.push(Blok::Kop1(lange_dag(*dag)));
            blokken.push(Blok::Tabel {
                koppen: ["Tijd", "Cliënt", "Wat", "Waar", "Met wie"]
                    .map(str::to_owned)
                    .to_vec(),
                breedtes: vec![3, 5, 5, 5, 5],
                rijen: staan
                    .iter()
                    .filter(|a| a.dag == *dag)
                    .map(|a| rij(a, alle))
                    .collect(),
            });
        }
        if blokken.is_empty() {
            blokken.push(Blok::Alinea(agenda("geen")));
        }
        let van = vraag.agenda.van;
        let tot = vraag.agenda.tot;
        let periode = if van == tot {
            lange_dag(van)
        } else {
            format!("{} tot en met {}", lange_dag(van), lange_dag(tot))
        };
        Ok(Document {
            titel: agenda("agenda"),
            kop: Kop {
                gegevens_links: vec![("Van".to_owned(), van_wie)],
                gegevens_rechts: vec![("Wanneer".to_owned(), periode)],
                ..self.stijl()?.kop(&agenda("agenda"))
            },
            blokken,
            voet: "pagina {n} van {m}".to_owned(),
            gemaakt_op: lijst.vandaag,
            groot: vraag.groot,
        })
    }
}
