//! Workers who do not exist. Most have what contracts ask; some papers are old, missing or of the other kind, so that the
//! matrix has something to say.

use chrono::{Days, Months, NaiveDate, Weekday};
use leidraad_domain::id::{MedewerkerId, PapierId};
use leidraad_domain::medewerker::{Blok, Inactief, Medewerker, MedewerkerSoort, Pc4, Periode, Vervoer};
use leidraad_domain::naam::Achternaam;
use leidraad_domain::papier::{Papier, PapierSoort};
use leidraad_store::Wie;

use super::mensen::{ACHTERNAMEN, Toeval};
use super::ploeg;
use crate::App;
use crate::nee::Nee;

const ROEPNAMEN: &[&str] = &[
    "Jolanda",
    "Ingrid",
    "Fatma",
    "Bianca",
    "Marieke",
    "Agnieszka",
    "Henk",
    "Yara",
    "Sanne",
    "Wilma",
    "Mehmet",
    "Esther",
    "Thi Mai",
    "Gerrit",
    "Nadia",
    "Linda",
    "Ruben",
    "Annelies",
    "Kim",
    "Trijntje",
];
const VOORVOEGSELS: &[&str] = &["", "", "", "van", "de", "van der"];
const TALEN: &[&str] = &["pl", "tr", "ar", "de", "en"];
const RICHTINGEN: &[&str] = &["zorg", "welzijn", "thuiszorg", "administratie"];
/// Workers that are written together.
const GREEP: u32 = 250;

impl App {
    /// Adds example workers; the same seed and day give the same people.
    pub(super) fn voorbeeld_medewerkers(&self, aantal: u32, zaad: u64, wie: Wie) -> Result<u32, Nee> {
        let sessie = self.open_sessie()?;
        let al = self
            .lees(|l| Ok(l.aantal_medewerkers(&leidraad_store::medewerker::MedewerkerFilter::default())?))?;
        for eerste in (0..aantal).step_by(GREEP as usize) {
            sessie.store.schrijf(|s| {
                for nummer in eerste..aantal.min(eerste + GREEP) {
                    let mut toeval = Toeval::nieuw(zaad ^ 7, nummer);
                    let vandaag = wie.nu.date();
                    let (m, papieren) = ploeg::een(al + nummer, vandaag).unwrap_or_else(|| {
                        let m = iemand(al + nummer, &mut toeval, vandaag);
                        let papieren = papieren(&m, &mut toeval, vandaag);
                        (m, papieren)
                    });
                    let id = MedewerkerId(self.host.nieuw_id());
                    s.medewerker_nieuw(id, &m, wie)?;
                    for papier in papieren {
                        s.papier_nieuw(PapierId(self.host.nieuw_id()), id, &papier, wie)?;
                    }
                }
                Ok::<_, Nee>(())
            })?;
        }
        Ok(aantal)
    }
}

fn iemand(nummer: u32, toeval: &mut Toeval, vandaag: NaiveDate) -> Medewerker {
    let soort = match toeval.tot(20) {
        0 => MedewerkerSoort::Vrijwilliger,
        1 => MedewerkerSoort::Bbl,
        2 => MedewerkerSoort::Zzp,
        3 => MedewerkerSoort::Onderaannemer,
        4 if nummer.is_multiple_of(3) => MedewerkerSoort::Stagiair,
        5 if nummer.is_multiple_of(2) => MedewerkerSoort::Ervaringsdeskundige,
        _ => MedewerkerSoort::Medewerker,
    };
    let sinds = vandaag - Days::new(u64::from(20 + toeval.tot(3000)));
    let van_bedrijf = matches!(soort, MedewerkerSoort::Zzp | MedewerkerSoort::Onderaannemer);
    let voorvoegsel = toeval.kies(VOORVOEGSELS);
    let weg = nummer % 17 == 16;
    let uren = 8 + 4 * toeval.tot(7);
    Medewerker {
        nummer: Some(format!("{}", 1000 + nummer)),
        soort,
        roepnaam: toeval.kies(ROEPNAMEN).to_owned(),
        achternaam: Achternaam {
            achternaam: toeval.kies(ACHTERNAMEN).to_owned(),
            voorvoegsel: Some(voorvoegsel.to_owned()).filter(|v| !v.is_empty()),
        },
        bedrijf: van_bedrijf.then(|| "Zorg Voorbeeld Samen".to_owned()),
        telefoon: Some(format!("06{:08}", toeval.tot(99_999_999))),
        email: None,
        eerste_werkdag: Some(sinds + Days::new(u64::from(toeval.tot(7)))),
        minuten_per_week: Some(uren * 60),
        werkgebied: (0..1 + toeval.tot(3))
            .filter_map(|_| Pc4::lees(&(7700 + toeval.tot(120)).to_string()))
            .collect(),
        vervoer: vec![if toeval.tot(2) == 0 {
            Vervoer::Fiets
        } else {
            Vervoer::Auto
        }],
        periodes: if soort == MedewerkerSoort::Vrijwilliger {
            Vec::new()
        } else {
            vec![Periode {
                van: sinds,
                tot: None,
            }]
        },
        beschikbaar: beschikbaar(uren, toeval),
        inactief: weg.then(|| Inactief {
            sinds: vandaag - Days::new(10),
            reden: "Langdurig verlof".to_owned(),
        }),
    }
}

/// Some mornings, and as many days as the hours need.
fn beschikbaar(uren: u32, toeval: &mut Toeval) -> Vec<Blok> {
    let dagen = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
    ];
    let eerste = toeval.tot(5) as usize;
    let aantal = (uren.div_ceil(7) as usize).clamp(1, 5);
    let gekozen = dagen.into_iter().cycle().skip(eerste).take(aantal);
    gekozen
        .map(|dag| Blok {
            dag,
            van: 8 * 60,
            tot: if uren < 12 { 13 * 60 } else { 17 * 60 },
        })
        .collect()
}

fn papieren(m: &Medewerker, toeval: &mut Toeval, vandaag: NaiveDate) -> Vec<Papier> {
    let sinds = m.eerste_werkdag.unwrap_or(vandaag);
    let mut papieren = Vec::new();
    let mut erbij = |soort, code: &str, niveau: &str, op: Option<NaiveDate>| {
        papieren.push(Papier {
            code: code.to_owned(),
            niveau: niveau.to_owned(),
            op: op.filter(|op| *op <= vandaag),
            ..Papier::van(soort)
        });
    };
    erbij(
        PapierSoort::Taal,
        "nl",
        if toeval.tot(9) == 0 {
            "A1"
        } else {
            toeval.kies(&["A2", "B1", "B2", "C1", "C2"])
        },
        None,
    );
    if toeval.tot(4) == 0 {
        erbij(PapierSoort::Taal, toeval.kies(TALEN), "B2", None);
    }
    for code in [
        "geheimhouding",
        "legitimatie",
        "competenties",
        "ervaring",
        "scholing",
        "visie",
    ] {
        if toeval.tot(8) > 0 {
            erbij(PapierSoort::Verklaring, code, "", Some(sinds));
        }
    }
    match toeval.tot(6) {
        0 => erbij(PapierSoort::Diploma, "", "mbo-2", None),
        1 => erbij(PapierSoort::Diploma, "", "mbo-4", None),
        2 => erbij(PapierSoort::Crebo, "10433", "", None),
        3 => erbij(PapierSoort::Rio, "34507", "", None),
        4 => erbij(PapierSoort::Diploma, "", "mbo-3", None),
        _ => erbij(PapierSoort::Evc, "", "mbo-3", Some(sinds)),
    }
    if m.soort == MedewerkerSoort::Ervaringsdeskundige {
        erbij(PapierSoort::Beroep, "registerplein", "", Some(sinds));
    }
    for p in papieren.iter_mut().filter(|p| p.soort == PapierSoort::Diploma) {
        p.richting = toeval.kies(RICHTINGEN).to_owned();
    }
    papieren.extend(vogs(toeval, sinds, vandaag));
    papieren
}

/// One in ten has none; one in four shows only the aspects or only the profile; who is here long has a second one.
fn vogs(toeval: &mut Toeval, sinds: NaiveDate, vandaag: NaiveDate) -> Vec<Papier> {
    let wat = toeval.tot(10);
    let eerste = sinds - Days::new(u64::from(10 + toeval.tot(70)));
    let vog = |op: NaiveDate| Papier {
        code: if wat == 2 { String::new() } else { "45".to_owned() },
        aspecten: if wat == 1 {
            Vec::new()
        } else {
            vec![41, 43, 84, 85]
        },
        op: Some(op),
        gezien_door: "Personeelszaken".to_owned(),
        ..Papier::van(PapierSoort::Vog)
    };
    if wat == 0 {
        return Vec::new();
    }
    let tweede = eerste
        .checked_add_months(Months::new(36))
        .filter(|op| *op <= vandaag);
    std::iter::once(eerste)
        .chain(tweede.filter(|_| wat > 3))
        .map(vog)
        .collect()
}
