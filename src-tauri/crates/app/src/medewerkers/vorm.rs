//! What the form of a worker holds, to and from what the register knows.

use chrono::{NaiveDate, Weekday};
use leidraad_api::Fout;
use leidraad_api::medewerkers::{BlokVelden, MedewerkerVelden, PeriodeVelden};
use leidraad_domain::medewerker::{
    Blok, Gebrek, Inactief, Medewerker, MedewerkerSoort, Pc4, Periode, Vervoer,
};
use leidraad_domain::naam::Achternaam;

use crate::feiten::ongeldig;

/// Longest text of a field.
const LANGST: usize = 200;
/// Codes of the days, from Monday.
const DAGEN: [(&str, Weekday); 7] = [
    ("ma", Weekday::Mon),
    ("di", Weekday::Tue),
    ("wo", Weekday::Wed),
    ("do", Weekday::Thu),
    ("vr", Weekday::Fri),
    ("za", Weekday::Sat),
    ("zo", Weekday::Sun),
];

/// A refusal for what the register cannot hold.
pub(super) fn gebrek((veld, verwacht): Gebrek) -> Fout {
    if verwacht == "gevuld" {
        Fout::VeldLeeg {
            veld: veld.to_owned(),
        }
    } else {
        ongeldig(veld, verwacht)
    }
}

/// Text without spaces around it; `None` is empty.
pub(super) fn tekst(veld: &str, tekst: &str) -> Result<Option<String>, Fout> {
    let tekst = tekst.trim();
    if tekst.chars().count() > LANGST {
        return Err(ongeldig(veld, "te_lang"));
    }
    Ok(Some(tekst.to_owned()).filter(|t| !t.is_empty()))
}

/// `7772, 7775`, also with letters or with only spaces between them.
pub(super) fn werkgebied(getypt: &str) -> Option<Vec<Pc4>> {
    let mut gebied = Vec::new();
    for stuk in getypt
        .split([',', ';', '\n'])
        .filter(|stuk| !stuk.trim().is_empty())
    {
        match Pc4::lees(stuk) {
            Some(pc4) => gebied.push(pc4),
            None => gebied.extend(
                stuk.split_whitespace()
                    .map(Pc4::lees)
                    .collect::<Option<Vec<_>>>()?,
            ),
        }
    }
    gebied.sort_unstable();
    gebied.dedup();
    Some(gebied)
}

/// `08:30` or `8:30`, in minutes.
fn minuut(tekst: &str) -> Option<u16> {
    let (uur, minuut) = tekst.trim().split_once([':', '.'])?;
    let (uur, minuut): (u16, u16) = (uur.parse().ok()?, minuut.parse().ok()?);
    (uur <= 24 && minuut < 60).then_some(uur * 60 + minuut)
}

fn blok(b: &BlokVelden) -> Option<Blok> {
    let (_, dag) = DAGEN.iter().find(|(code, _)| *code == b.dag)?;
    Some(Blok {
        dag: *dag,
        van: minuut(&b.van)?,
        tot: minuut(&b.tot)?,
    })
}

/// What somebody typed.
///
/// # Errors
/// The first field that does not hold what it should.
pub(super) fn lees(v: &MedewerkerVelden) -> Result<Medewerker, Fout> {
    let soort = MedewerkerSoort::van(&v.soort).ok_or_else(|| ongeldig("soort", "keuze"))?;
    let achternaam = tekst("achternaam", &v.achternaam)?.unwrap_or_default();
    let reden = tekst("inactief_reden", &v.inactief_reden)?.unwrap_or_default();
    let vervoer = v.vervoer.iter().map(|code| Vervoer::van(code));
    let m = Medewerker {
        nummer: tekst("nummer", &v.nummer)?,
        soort,
        roepnaam: tekst("roepnaam", &v.roepnaam)?.unwrap_or_default(),
        achternaam: Achternaam {
            achternaam,
            voorvoegsel: tekst("voorvoegsel", &v.voorvoegsel)?,
        },
        bedrijf: tekst("bedrijf", &v.bedrijf)?,
        telefoon: tekst("telefoon", &v.telefoon)?,
        email: tekst("email", &v.email)?,
        eerste_werkdag: v.eerste_werkdag,
        minuten_per_week: v.minuten_per_week,
        werkgebied: werkgebied(&v.werkgebied).ok_or_else(|| ongeldig("werkgebied", "pc4"))?,
        vervoer: vervoer
            .collect::<Option<_>>()
            .ok_or_else(|| ongeldig("vervoer", "keuze"))?,
        periodes: v
            .periodes
            .iter()
            .map(|p| Periode {
                van: p.van,
                tot: p.tot,
            })
            .collect(),
        beschikbaar: v
            .beschikbaar
            .iter()
            .map(|b| blok(b).ok_or_else(|| ongeldig("beschikbaar", "tijden")))
            .collect::<Result<_, _>>()?,
        inactief: v.inactief_sinds.map(|sinds| Inactief { sinds, reden }),
    };
    m.controleer().map_err(gebrek)?;
    Ok(m)
}

/// As the form shows it.
pub(super) fn velden(m: &Medewerker) -> MedewerkerVelden {
    let leeg = |tekst: &Option<String>| tekst.clone().unwrap_or_default();
    let klok = |minuut: u16| format!("{:02}:{:02}", minuut / 60, minuut % 60);
    let dag = |dag: Weekday| DAGEN.iter().find(|(_, d)| *d == dag).map_or("", |(code, _)| code);
    let gebied: Vec<String> = m.werkgebied.iter().map(|p| p.cijfers().to_string()).collect();
    MedewerkerVelden {
        nummer: leeg(&m.nummer),
        soort: m.soort.code().to_owned(),
        roepnaam: m.roepnaam.clone(),
        voorvoegsel: leeg(&m.achternaam.voorvoegsel),
        achternaam: m.achternaam.achternaam.clone(),
        bedrijf: leeg(&m.bedrijf),
        telefoon: leeg(&m.telefoon),
        email: leeg(&m.email),
        eerste_werkdag: m.eerste_werkdag,
        minuten_per_week: m.minuten_per_week,
        werkgebied: gebied.join(", "),
        vervoer: m.vervoer.iter().map(|v| v.code().to_owned()).collect(),
        periodes: m
            .periodes
            .iter()
            .map(|p| PeriodeVelden {
                van: p.van,
                tot: p.tot,
            })
            .collect(),
        beschikbaar: m
            .beschikbaar
            .iter()
            .map(|b| BlokVelden {
                dag: dag(b.dag).to_owned(),
                van: klok(b.van),
                tot: klok(b.tot),
            })
            .collect(),
        inactief_sinds: m.inactief.as_ref().map(|i| i.sinds),
        inactief_reden: m.inactief.as_ref().map(|i| i.reden.clone()).unwrap_or_default(),
    }
}

/// How somebody stands on a day: a code.
pub(super) fn stand(m: &Medewerker, op: NaiveDate) -> &'static str {
    if m.inactief_op(op) {
        "inactief"
    } else if m.in_dienst_op(op) {
        "in_dienst"
    } else if m.periodes.iter().any(|p| p.van > op) {
        "komt"
    } else {
        "uit_dienst"
    }
}
