//! One row of a table of workers as what it says: who it is, and which papers there are.

use chrono::NaiveDate;
use leidraad_domain::medewerker::{Medewerker, MedewerkerSoort, Periode, Vervoer};
use leidraad_domain::naam::Achternaam;
use leidraad_domain::papier::{Papier, PapierSoort};
use leidraad_taal::{MedewerkerWoorden, medewerker_woorden, veld_neemt};

use super::vorm::werkgebied;
use crate::tabel::kolommen::kaal;
use crate::tabel::lezer::Lezer;
use crate::tabel::waarden::Eeuw;

/// What a row says. What stands in no cell leaves what is known as it is.
pub(super) struct Gelezen {
    pub nummer: Option<String>,
    pub papieren: Vec<Papier>,
    velden: Velden,
}

struct Velden {
    soort: Option<MedewerkerSoort>,
    roepnaam: Option<String>,
    voorvoegsel: Option<String>,
    achternaam: Option<String>,
    bedrijf: Option<String>,
    telefoon: Option<String>,
    email: Option<String>,
    in_dienst: Option<NaiveDate>,
    uit_dienst: Option<NaiveDate>,
    eerste_werkdag: Option<NaiveDate>,
    minuten: Option<u32>,
    gebied: Option<Vec<leidraad_domain::medewerker::Pc4>>,
    vervoer: Option<Vec<Vervoer>>,
}

type Mis = (&'static str, String);

fn klopt_niet<T>(verwacht: &str) -> Result<T, Mis> {
    Err(("klopt_niet", veld_neemt(verwacht)))
}

/// The code of a word, by its code or by what people call it.
fn code(van: MedewerkerWoorden, tekst: &str) -> Option<String> {
    let tekst = kaal(tekst);
    let alle = medewerker_woorden(van).into_iter();
    alle.filter(|(code, woord)| kaal(code) == tekst || kaal(woord) == tekst)
        .map(|(code, _)| code)
        .next()
}

fn delen(tekst: &str) -> impl Iterator<Item = &str> {
    tekst
        .split([',', ';', '/', '+'])
        .map(str::trim)
        .filter(|deel| !deel.is_empty())
}

/// Reads a row; what cannot be read is noted.
pub(super) fn lees(l: &mut Lezer<'_>) -> Gelezen {
    let nummer = l.tekst("personeelsnummer");
    if nummer.is_none() {
        l.noteer("personeelsnummer", ("leeg", "het personeelsnummer".to_owned()));
    }
    let velden = Velden {
        soort: l.lees("soort-medewerker", |cel| {
            let gevonden = code(MedewerkerWoorden::Soort, &cel.leesbaar());
            gevonden.as_deref().and_then(MedewerkerSoort::van).ok_or_else(|| {
                let mag = medewerker_woorden(MedewerkerWoorden::Soort);
                let mag: Vec<String> = mag.into_iter().map(|(_, woord)| woord).collect();
                ("soort_medewerker", mag.join(", "))
            })
        }),
        roepnaam: l.tekst("roepnaam"),
        voorvoegsel: l.tekst("voorvoegsel"),
        achternaam: l.tekst("achternaam"),
        bedrijf: l.tekst("bedrijf"),
        telefoon: l.tekst("telefoon"),
        email: l.tekst("email"),
        in_dienst: l.datum("in-dienst", Eeuw::Gewoon),
        uit_dienst: l.datum("uit-dienst", Eeuw::Gewoon),
        eerste_werkdag: l.datum("eerste-werkdag", Eeuw::Gewoon),
        minuten: l.lees("uren", |cel| {
            minuten(&cel.leesbaar()).ok_or(("uren", String::new()))
        }),
        gebied: l.lees("werkgebied", |cel| {
            werkgebied(&cel.leesbaar()).map_or_else(|| klopt_niet("pc4"), Ok)
        }),
        vervoer: l.lees("vervoer", |cel| {
            let tekst = cel.leesbaar();
            let codes = delen(&tekst).map(|deel| code(MedewerkerWoorden::Vervoer, deel));
            let vervoer: Option<Vec<Vervoer>> = codes.map(|c| c.as_deref().and_then(Vervoer::van)).collect();
            vervoer.map_or_else(|| klopt_niet("keuze"), Ok)
        }),
    };
    if velden.uit_dienst.is_some() && velden.in_dienst.is_none() {
        l.noteer("uit-dienst", ("klopt_niet", veld_neemt("einde_na_begin")));
    }
    Gelezen {
        nummer,
        papieren: papieren(l),
        velden,
    }
}

/// `24`, `22,5`, `22.5` or `22:30` hours, in whole minutes.
fn minuten(tekst: &str) -> Option<u32> {
    let tekst = tekst.trim().trim_end_matches("uur").trim();
    if let Some((uur, rest)) = tekst.split_once(':') {
        let (uur, rest): (u32, u32) = (uur.parse().ok()?, rest.parse().ok()?);
        return (uur <= 60 && rest < 60).then_some(uur * 60 + rest);
    }
    let (heel, deel) = tekst.split_once([',', '.']).unwrap_or((tekst, ""));
    let heel: u32 = heel.parse().ok().filter(|uur| *uur <= 60)?;
    let cijfers = deel.get(..deel.len().min(4))?;
    let deel: u32 = if cijfers.is_empty() {
        0
    } else {
        cijfers.parse().ok()?
    };
    let op = 10_u32.pow(u32::try_from(cijfers.len()).ok()?);
    Some(heel * 60 + (deel * 60 + op / 2) / op)
}

fn papieren(l: &mut Lezer<'_>) -> Vec<Papier> {
    let mut papieren = Vec::new();
    let mut vog = Papier::van(PapierSoort::Vog);
    vog.op = l.geweest("vog-op", Eeuw::Gewoon);
    vog.code = l.tekst("vog-profiel").unwrap_or_default();
    vog.gezien_door = l.tekst("vog-gezien-door").unwrap_or_default();
    vog.aspecten = l
        .lees("vog-aspecten", |cel| {
            let tekst = cel.leesbaar();
            let nummers: Option<Vec<u32>> = tekst
                .split([',', ';', ' ', '/', '+'])
                .filter(|deel| !deel.is_empty())
                .map(|deel| deel.parse().ok())
                .collect();
            nummers.map_or_else(|| klopt_niet("vog_aspecten"), Ok)
        })
        .unwrap_or_default();
    if vog.op.is_some() || !vog.code.is_empty() || !vog.aspecten.is_empty() {
        papieren.push(("vog-op", vog));
    }
    let taal = |taal: String, niveau: &str| Papier {
        code: taal,
        niveau: niveau.to_uppercase(),
        ..Papier::van(PapierSoort::Taal)
    };
    if let Some(niveau) = l.tekst("nederlands") {
        papieren.push(("nederlands", taal("nl".to_owned(), &niveau)));
    }
    let andere = l.lees("andere-talen", |cel| {
        let tekst = cel.leesbaar();
        let lees = |deel: &str| {
            let (naam, niveau) = deel.rsplit_once(' ')?;
            Some(taal(code(MedewerkerWoorden::Taal, naam)?, niveau))
        };
        let talen: Option<Vec<Papier>> = delen(&tekst).map(lees).collect();
        talen.ok_or(("talen", String::new()))
    });
    papieren.extend(andere.into_iter().flatten().map(|p| ("andere-talen", p)));
    for (veld, soort) in [("crebo", PapierSoort::Crebo), ("rio", PapierSoort::Rio)] {
        if let Some(code) = l.tekst(veld) {
            papieren.push((
                veld,
                Papier {
                    code,
                    ..Papier::van(soort)
                },
            ));
        }
    }
    if let Some(niveau) = l.tekst("diploma-niveau") {
        let diploma = Papier {
            niveau: niveau.to_lowercase().replace(' ', "-"),
            richting: l.tekst("diploma-richting").unwrap_or_default(),
            ..Papier::van(PapierSoort::Diploma)
        };
        papieren.push(("diploma-niveau", diploma));
    }
    let ja = |tekst: &String| !matches!(kaal(tekst).as_str(), "nee" | "n" | "" | "geen");
    if l.tekst("registerplein").filter(ja).is_some() {
        let register = Papier {
            code: "registerplein".to_owned(),
            ..Papier::van(PapierSoort::Beroep)
        };
        papieren.push(("registerplein", register));
    }
    for (veld, soort, code) in [
        ("evc-op", PapierSoort::Evc, ""),
        ("geheimhouding-op", PapierSoort::Verklaring, "geheimhouding"),
        ("visie-op", PapierSoort::Verklaring, "visie"),
        ("pas-op", PapierSoort::Verklaring, "legitimatie"),
    ] {
        if let Some(op) = l.geweest(veld, Eeuw::Gewoon) {
            let papier = Papier {
                code: code.to_owned(),
                op: Some(op),
                ..Papier::van(soort)
            };
            papieren.push((veld, papier));
        }
    }
    let vandaag = l.vandaag();
    let mut goed = Vec::new();
    for (veld, papier) in papieren {
        match papier.controleer(vandaag) {
            Ok(()) => goed.push(papier),
            // A date that could not be read has its own sentence.
            Err((_, "gevuld")) if !l.cel(veld).leesbaar().is_empty() => {}
            Err((_, "gevuld")) => l.noteer(veld, ("leeg", "een datum".to_owned())),
            Err((_, verwacht)) => l.noteer(veld, ("klopt_niet", veld_neemt(verwacht))),
        }
    }
    goed
}

impl Gelezen {
    /// Somebody who is known, with what the row says; or somebody new, `None` when there is no name.
    pub fn toegepast(&self, bekend: Option<&Medewerker>) -> Option<Medewerker> {
        let v = &self.velden;
        let mut m = match bekend {
            Some(m) => m.clone(),
            None => Medewerker {
                nummer: self.nummer.clone(),
                soort: MedewerkerSoort::Medewerker,
                roepnaam: String::new(),
                achternaam: Achternaam {
                    achternaam: v.achternaam.clone()?,
                    voorvoegsel: None,
                },
                bedrijf: None,
                telefoon: None,
                email: None,
                eerste_werkdag: None,
                minuten_per_week: None,
                werkgebied: Vec::new(),
                vervoer: Vec::new(),
                periodes: Vec::new(),
                beschikbaar: Vec::new(),
                inactief: None,
            },
        };
        fn zet<T: Clone>(waar: &mut T, wat: &Option<T>) {
            if let Some(wat) = wat {
                waar.clone_from(wat);
            }
        }
        fn zet_ook<T: Clone>(waar: &mut Option<T>, wat: &Option<T>) {
            if wat.is_some() {
                waar.clone_from(wat);
            }
        }
        zet(&mut m.soort, &v.soort);
        zet(&mut m.roepnaam, &v.roepnaam);
        zet(&mut m.achternaam.achternaam, &v.achternaam);
        zet(&mut m.werkgebied, &v.gebied);
        zet(&mut m.vervoer, &v.vervoer);
        zet_ook(&mut m.achternaam.voorvoegsel, &v.voorvoegsel);
        zet_ook(&mut m.bedrijf, &v.bedrijf);
        zet_ook(&mut m.telefoon, &v.telefoon);
        zet_ook(&mut m.email, &v.email);
        zet_ook(&mut m.eerste_werkdag, &v.eerste_werkdag);
        zet_ook(&mut m.minuten_per_week, &v.minuten);
        if let Some(van) = v.in_dienst {
            match m.periodes.iter_mut().find(|p| p.van == van) {
                Some(periode) => periode.tot = v.uit_dienst.or(periode.tot),
                None => m.periodes.push(Periode {
                    van,
                    tot: v.uit_dienst,
                }),
            }
            m.periodes.sort_unstable();
        }
        Some(m)
    }

    /// The name that was typed.
    pub fn naam(&self) -> String {
        let v = &self.velden;
        let delen = [&v.roepnaam, &v.voorvoegsel, &v.achternaam];
        let delen: Vec<&str> = delen.into_iter().flatten().map(String::as_str).collect();
        delen.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (tekst, nodig) in [
            ("24", 1440),
            ("22,5", 1350),
            ("22.50", 1350),
            ("7:45", 465),
            ("32 uur", 1920),
        ] {
            assert_eq!(minuten(tekst), Some(nodig), "{tekst}");
        }
        for tekst in ["veel", "-1", "61", "7:60", ",5", "1,x", "99999999999999"] {
            assert_eq!(minuten(tekst), None, "{tekst}");
        }
        assert_eq!(minuten("0,3333333333333"), Some(20));
    }
}
