//! Visits outside the program: for another calendar, and the board on paper.

use chrono::Months;
use leidraad_api::Beller;
use leidraad_api::planning::{BezoekRegel, BordVraag, RoosterVraag};
use leidraad_api::toegang::Bewaard;
use leidraad_documents::{Blok, Document};
use leidraad_domain::bezoek::Bezoek;
use leidraad_domain::id::MedewerkerId;
use leidraad_taal::{kalender_kop, lange_dag, planning_zin};

use super::beeld::Beeld;
use super::handelen::moment;
use super::regel::Rondom;
use crate::App;
use crate::afspraken::ics::{Gebeurtenis, maak};
use crate::feiten::ongeldig;
use crate::nee::Nee;

impl App {
    /// Visits that somebody does in a period, as a calendar. Without names there are only numbers of toewijzingen.
    pub(super) fn rooster_ics(&self, beller: &Beller, v: &RoosterVraag) -> Result<Bewaard, Nee> {
        let regels = &*self.regels()?;
        if v.tot < v.van
            || v.van
                .checked_add_months(Months::new(2))
                .is_some_and(|grens| v.tot > grens)
        {
            return Err(ongeldig("tot", "periode").into());
        }
        let wie = MedewerkerId(v.medewerker);
        let organisatie = self.open_sessie()?.organisatie.naam.clone();
        let tekst = self.lees(|l| {
            let beeld = Beeld::lees(l, v.van, v.tot)?;
            let zijn: Vec<&Bezoek> = beeld
                .bezoeken
                .iter()
                .filter(|b| beeld.komt(b) == Some(wie))
                .collect();
            let rondom = Rondom::lees(regels, l, &beeld, &zijn)?;
            let gebeurtenis = |b: &&Bezoek| {
                let regel = rondom.regel(b);
                let namen: Vec<&str> = regel.clienten.iter().map(|c| c.naam.as_str()).collect();
                let kop = match regel.clienten.as_slice() {
                    _ if !regel.groep.is_empty() => regel.groep.clone(),
                    _ if v.namen => namen.join(", "),
                    [een, ..] => kalender_kop(Some(een.nummer)),
                    [] => kalender_kop(None),
                };
                Gebeurtenis {
                    uid: format!("{}@leidraad", b.id),
                    volgnummer: u32::try_from(b.wijziging).unwrap_or_default(),
                    gewijzigd: b.dag.and_time(chrono::NaiveTime::MIN),
                    op: moment(b.dag, b.tijd.begin()),
                    minuten: Some(u32::from(b.tijd.minuten)),
                    kop,
                    plaats: regel.plaats,
                    tekst: String::new(),
                    afgezegd: false,
                }
            };
            let alle: Vec<Gebeurtenis> = zijn.iter().map(gebeurtenis).collect();
            Ok::<_, Nee>(maak(&organisatie, &alle))
        })?;
        self.schrijf(beller, None, |_, _| Ok(()))?;
        self.bewaar_bestand("rooster.ics", tekst.as_bytes())
    }

    /// The board as a paper: a table a day, by time.
    pub(super) fn bord_papier(&self, beller: &Beller, v: &BordVraag) -> Result<Document, Nee> {
        let bord = self.bord_van(beller, v)?;
        let mut blokken = Vec::new();
        for dag in &bord.dagen {
            let van_dag: Vec<&BezoekRegel> = bord
                .bezoeken
                .iter()
                .filter(|b| b.dag == dag.dag && matches!(b.stand.as_str(), "gepland" | "open"))
                .collect();
            if !van_dag.is_empty() {
                blokken.push(Blok::Kop1(lange_dag(dag.dag)));
                blokken.push(tabel(&van_dag));
            }
        }
        let eerste = bord.dagen.first().map_or(v.van, |d| d.dag);
        let laatste = bord.dagen.last().map_or(v.van, |d| d.dag);
        if blokken.is_empty() {
            blokken.push(Blok::Alinea(planning_zin("geen_bezoeken", &[])));
        }
        let titel = planning_zin(
            "papier_titel",
            &[("van", &lange_dag(eerste)), ("tot", &lange_dag(laatste))],
        );
        Ok(Document {
            kop: self.stijl()?.kop(&planning_zin("papier", &[])),
            titel,
            blokken,
            voet: "pagina {n} van {m}".to_owned(),
            gemaakt_op: beller.nu.date(),
            groot: false,
        })
    }
}

fn tabel(bezoeken: &[&BezoekRegel]) -> Blok {
    let rij = |b: &&BezoekRegel| {
        let namen: Vec<&str> = b.clienten.iter().map(|c| c.naam.as_str()).collect();
        let wie = b.medewerker_naam.clone().filter(|_| b.stand == "gepland");
        vec![
            b.tijd.clone(),
            leidraad_taal::duur(u32::from(b.minuten)),
            if b.groep.is_empty() {
                namen.join("\n")
            } else {
                format!("{}\n{}", b.groep, namen.join("\n"))
            },
            wie.unwrap_or_else(|| b.stand_tekst.clone()),
        ]
    };
    Blok::Tabel {
        koppen: ["kolom_tijd", "kolom_duur", "kolom_client", "kolom_medewerker"]
            .map(|code| planning_zin(code, &[]))
            .to_vec(),
        breedtes: vec![3, 2, 4, 4],
        rijen: bezoeken.iter().map(rij).collect(),
    }
}
