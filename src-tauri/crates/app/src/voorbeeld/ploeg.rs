//! A dozen example workers of whom each shows something: who may work everywhere, whose VOG ends, who passes one contract
//! and not another, a volunteer, somebody who leaves.

use chrono::{Days, Months, NaiveDate, Weekday};
use leidraad_domain::medewerker::{Blok, Medewerker, MedewerkerSoort, Pc4, Periode, Vervoer};
use leidraad_domain::naam::Achternaam;
use leidraad_domain::papier::{Papier, PapierSoort};

/// What a VOG was tested on.
#[derive(Clone, Copy)]
enum Toets {
    /// Profile 45 and the four aspects: good for every contract.
    Alles,
    /// The profile alone.
    Profiel,
    /// The aspects alone.
    Aspecten,
}

/// Somebody of the dozen.
struct Een {
    naam: (&'static str, &'static str, &'static str),
    soort: MedewerkerSoort,
    /// Months since the first day.
    maanden: u32,
    uren: u32,
    /// What the VOG was tested on, and how many days from now it is five years old; `None` is issued just before the start.
    vog: Option<(Toets, Option<u32>)>,
    nederlands: &'static str,
    andere_taal: Option<(&'static str, &'static str)>,
    opleiding: (PapierSoort, &'static str, &'static str, &'static str),
    /// What was not signed or handed out.
    zonder: &'static [&'static str],
    /// Days until the pass ends.
    pas: Option<u32>,
    /// Days until the last day of work.
    vertrekt: Option<u32>,
}

const GEWOON: Een = Een {
    naam: ("", "", ""),
    soort: MedewerkerSoort::Medewerker,
    maanden: 30,
    uren: 24,
    vog: Some((Toets::Alles, None)),
    nederlands: "C1",
    andere_taal: None,
    opleiding: (PapierSoort::Diploma, "", "mbo-3", "zorg"),
    zonder: &[],
    pas: None,
    vertrekt: None,
};

const PLOEG: [Een; 12] = [
    Een {
        naam: ("Jolanda", "de", "Boer"),
        uren: 28,
        ..GEWOON
    },
    Een {
        naam: ("Fatma", "", "Öztürk"),
        nederlands: "B1",
        andere_taal: Some(("tr", "C2")),
        ..GEWOON
    },
    // Five years old within the month.
    Een {
        naam: ("Wilma", "", "Hoekstra"),
        maanden: 70,
        vog: Some((Toets::Alles, Some(19))),
        ..GEWOON
    },
    // One VOG: enough for one contract, not for another.
    Een {
        naam: ("Henk", "van", "Dijk"),
        vog: Some((Toets::Aspecten, None)),
        ..GEWOON
    },
    Een {
        naam: ("Agnieszka", "", "Kowalczyk"),
        nederlands: "A2",
        andere_taal: Some(("pl", "C2")),
        vog: Some((Toets::Profiel, None)),
        ..GEWOON
    },
    Een {
        naam: ("Marieke", "", "Postma"),
        uren: 32,
        opleiding: (PapierSoort::Rio, "34507", "", ""),
        ..GEWOON
    },
    Een {
        naam: ("Yara", "", "Haddad"),
        soort: MedewerkerSoort::Bbl,
        maanden: 5,
        uren: 20,
        opleiding: (PapierSoort::Diploma, "", "mbo-2", "welzijn"),
        andere_taal: Some(("ar", "C2")),
        ..GEWOON
    },
    // Leaves within the month.
    Een {
        naam: ("Gerrit", "", "Mulder"),
        maanden: 110,
        vertrekt: Some(24),
        ..GEWOON
    },
    Een {
        naam: ("Trijntje", "van der", "Veen"),
        soort: MedewerkerSoort::Vrijwilliger,
        uren: 6,
        opleiding: (PapierSoort::Diploma, "", "mbo-4", "administratie"),
        zonder: &["competenties"],
        ..GEWOON
    },
    Een {
        naam: ("Ruben", "", "Zijlstra"),
        soort: MedewerkerSoort::Zzp,
        uren: 16,
        pas: Some(12),
        opleiding: (PapierSoort::Beroep, "registerplein", "", ""),
        ..GEWOON
    },
    // Begins, and the VOG is still to come.
    Een {
        naam: ("Esther", "", "Brouwer"),
        maanden: 1,
        vog: None,
        zonder: &["legitimatie"],
        ..GEWOON
    },
    Een {
        naam: ("Thi Mai", "", "Nguyễn"),
        nederlands: "A1",
        andere_taal: Some(("vi", "C2")),
        opleiding: (PapierSoort::Evc, "", "mbo-2", ""),
        ..GEWOON
    },
];

/// The worker with this number in the example store, with papers; `None` is not one of the dozen.
pub(super) fn een(nummer: u32, vandaag: NaiveDate) -> Option<(Medewerker, Vec<Papier>)> {
    let een = PLOEG.get(nummer as usize)?;
    let begin = vandaag
        .checked_sub_months(Months::new(een.maanden))
        .unwrap_or(vandaag);
    Some((
        een.medewerker(nummer, begin, vandaag),
        een.papieren(begin, vandaag),
    ))
}

impl Een {
    fn medewerker(&self, nummer: u32, begin: NaiveDate, vandaag: NaiveDate) -> Medewerker {
        let (roepnaam, voorvoegsel, achternaam) = self.naam;
        let tot = self.vertrekt.map(|dagen| vandaag + Days::new(dagen.into()));
        let vrijwillig = self.soort == MedewerkerSoort::Vrijwilliger;
        let dagen = [
            Weekday::Mon,
            Weekday::Tue,
            Weekday::Wed,
            Weekday::Thu,
            Weekday::Fri,
        ];
        let aantal = (self.uren.div_ceil(7) as usize).clamp(1, dagen.len());
        let beschikbaar = dagen.into_iter().cycle().skip(nummer as usize % 5).take(aantal);
        Medewerker {
            nummer: Some((1000 + nummer).to_string()),
            soort: self.soort,
            roepnaam: roepnaam.to_owned(),
            achternaam: Achternaam {
                achternaam: achternaam.to_owned(),
                voorvoegsel: Some(voorvoegsel.to_owned()).filter(|v| !v.is_empty()),
            },
            bedrijf: (self.soort == MedewerkerSoort::Zzp).then(|| "Zijlstra Begeleiding".to_owned()),
            telefoon: Some(format!("06{:08}", 20_304_050 + nummer)),
            email: None,
            eerste_werkdag: Some(begin),
            minuten_per_week: Some(self.uren * 60),
            werkgebied: (0..2)
                .filter_map(|n| Pc4::lees(&(7700 + (nummer * 9 + n) % 120).to_string()))
                .collect(),
            vervoer: vec![if nummer.is_multiple_of(2) {
                Vervoer::Fiets
            } else {
                Vervoer::Auto
            }],
            periodes: if vrijwillig {
                Vec::new()
            } else {
                vec![Periode { van: begin, tot }]
            },
            beschikbaar: beschikbaar
                .map(|dag| Blok {
                    dag,
                    van: 8 * 60,
                    tot: 16 * 60 + 30,
                })
                .collect(),
            inactief: None,
        }
    }

    fn papieren(&self, begin: NaiveDate, vandaag: NaiveDate) -> Vec<Papier> {
        let taal = |code: &str, niveau: &str| Papier {
            code: code.to_owned(),
            niveau: niveau.to_owned(),
            ..Papier::van(PapierSoort::Taal)
        };
        let mut papieren = vec![taal("nl", self.nederlands)];
        papieren.extend(self.andere_taal.map(|(code, niveau)| taal(code, niveau)));
        let (soort, code, niveau, richting) = self.opleiding;
        papieren.push(Papier {
            code: code.to_owned(),
            niveau: niveau.to_owned(),
            richting: richting.to_owned(),
            op: (soort == PapierSoort::Evc).then_some(begin),
            ..Papier::van(soort)
        });
        let verklaringen = [
            "geheimhouding",
            "legitimatie",
            "competenties",
            "ervaring",
            "scholing",
            "visie",
        ];
        for code in verklaringen
            .into_iter()
            .filter(|code| !self.zonder.contains(code))
        {
            let eindigt = self.pas.filter(|_| code == "legitimatie");
            papieren.push(Papier {
                code: code.to_owned(),
                op: Some(begin),
                geldig_tot: eindigt.map(|dagen| vandaag + Days::new(dagen.into())),
                ..Papier::van(PapierSoort::Verklaring)
            });
        }
        papieren.extend(self.vog.map(|(toets, oud)| vog(toets, oud, begin, vandaag)));
        papieren
    }
}

fn vog(toets: Toets, oud_over: Option<u32>, begin: NaiveDate, vandaag: NaiveDate) -> Papier {
    let vijf_jaar = |dagen: u32| {
        let dan = vandaag + Days::new(dagen.into());
        dan.checked_sub_months(Months::new(60)).unwrap_or(begin)
    };
    Papier {
        code: if matches!(toets, Toets::Aspecten) {
            String::new()
        } else {
            "45".to_owned()
        },
        aspecten: if matches!(toets, Toets::Profiel) {
            Vec::new()
        } else {
            vec![41, 43, 84, 85]
        },
        op: Some(oud_over.map_or(begin - Days::new(20), vijf_jaar)),
        gezien_door: "Personeelszaken".to_owned(),
        ..Papier::van(PapierSoort::Vog)
    }
}
