//! One row as what it says, with everything that is wrong with it.

use chrono::NaiveDate;
use leidraad_api::beginsituatie::InvoerOpmerking;
use leidraad_domain::beginsituatie::Beginsituatie;
use leidraad_domain::client::{Adres, Contactgegeven, Huis, Telefoon};
use leidraad_domain::code::{AdresSoort, Eenheid, Frequentie, Geslacht, NaamGebruik};
use leidraad_domain::naam::{Achternaam, Naam};
use leidraad_domain::nummer::Bsn;

use crate::tabel::kolommen::Kolommen;
use crate::tabel::lezer::Lezer;
use crate::tabel::waarden::{self, Eeuw};
use crate::tabel::werkblad::{Cel, Rij, Werkblad};

/// Highest numbers of a message (LDT_ToewijzingNummer, LDT_Volume).
const TOEWIJZING_HOOGST: u32 = 999_999_999;
const VOLUME_HOOGST: u32 = 99_999_999;

/// What a row says.
#[derive(Debug, Clone)]
pub(super) struct Invoerrij {
    pub rij: u32,
    pub bsn: Option<Bsn>,
    pub naam: Option<Naam>,
    pub geboortedatum: Option<NaiveDate>,
    pub geslacht: Geslacht,
    pub contact: Contactgegeven,
    pub gemeente: Option<String>,
    pub contract: Option<String>,
    pub product: Option<String>,
    pub toewijzing: Option<u32>,
    pub ingangsdatum: Option<NaiveDate>,
    pub einddatum: Option<NaiveDate>,
    pub volume: Option<u32>,
    pub eenheid: Option<Eenheid>,
    pub frequentie: Option<Frequentie>,
    pub begin: Beginsituatie,
    pub coordinator: Option<String>,
    /// What is wrong or strange so far.
    pub opmerkingen: Vec<InvoerOpmerking>,
}

/// Reads a row.
pub(super) fn lees(blad: &Werkblad, kolommen: &Kolommen, rij: &Rij, vandaag: NaiveDate) -> Invoerrij {
    let mut l = Lezer::nieuw(blad, kolommen, rij, vandaag);
    let bsn = l.lees("bsn", |cel| waarden::bsn(&cel.leesbaar()));
    if matches!(l.cel("bsn"), Cel::Leeg) {
        l.noteer("bsn", ("leeg", "het BSN, negen cijfers".to_owned()));
    }
    let geboortedatum = l.geweest("geboortedatum", Eeuw::Geboorte);
    let ingangsdatum = l.datum("ingangsdatum", Eeuw::Gewoon);
    let einddatum = l.datum("einddatum", Eeuw::Gewoon);
    if let (Some(begin), Some(eind)) = (ingangsdatum, einddatum)
        && eind < begin
    {
        l.noteer("einddatum", ("einde_voor_begin", String::new()));
    }
    let begin = Beginsituatie {
        in_zorg_sinds: l.geweest("in-zorg-sinds", Eeuw::Gewoon),
        plan_van: l.geweest("plan-van", Eeuw::Gewoon),
        plan_versie: l.lees("plan-versie", |cel| waarden::getal(cel, 999)),
        laatste_evaluatie: l.geweest("laatste-evaluatie", Eeuw::Gewoon),
        vaste_medewerker: l.tekst("vaste-medewerker"),
        identiteit: l.geweest("identiteit", Eeuw::Gewoon),
    };
    if let (Some(geboren), Some(sinds)) = (geboortedatum, begin.in_zorg_sinds)
        && sinds < geboren
    {
        l.noteer("in-zorg-sinds", ("voor_geboorte", String::new()));
    }
    let (contact, naam) = (contact(&mut l), naam(&mut l));
    let (volume, eenheid, frequentie) = omvang(&mut l);
    Invoerrij {
        rij: rij.nummer,
        bsn,
        naam,
        geboortedatum,
        geslacht: l
            .lees("geslacht", |cel| waarden::geslacht(&cel.leesbaar()))
            .unwrap_or(Geslacht::Onbepaald),
        contact,
        gemeente: l.tekst("gemeente"),
        contract: l.tekst("contract"),
        product: l.tekst("product"),
        toewijzing: l.lees("toewijzing", |cel| waarden::getal(cel, TOEWIJZING_HOOGST)),
        ingangsdatum,
        einddatum,
        volume,
        eenheid,
        frequentie,
        begin,
        coordinator: l.tekst("coordinator"),
        opmerkingen: l.opmerkingen,
    }
}

fn naam(l: &mut Lezer<'_>) -> Option<Naam> {
    let gebruik = l.lees("naamgebruik", |cel| waarden::naamgebruik(&cel.leesbaar()));
    let partner = l.tekst("partner-achternaam").map(|achternaam| Achternaam {
        achternaam,
        voorvoegsel: l.tekst("partner-voorvoegsel"),
    });
    Some(Naam {
        geslachtsnaam: Achternaam {
            voorvoegsel: l.tekst("voorvoegsel"),
            achternaam: l.tekst("achternaam")?,
        },
        gebruik: gebruik.unwrap_or(NaamGebruik::Eigen),
        partnernaam: partner,
        voornamen: l.tekst("voornamen"),
        voorletters: l
            .tekst("voorletters")
            .map(|v| v.chars().filter(|c| c.is_alphabetic()).collect()),
    })
}

fn contact(l: &mut Lezer<'_>) -> Contactgegeven {
    let mut straat = l.tekst("straat");
    let mut huis = l.lees("huisnummer", |cel| {
        met_letter(&cel.leesbaar()).ok_or_else(|| ("getal", String::new()))
    });
    // Street and number in one cell.
    if let (None, Some(heel)) = (&huis, &straat)
        && let Some((naam, nummer)) = heel.rsplit_once(' ')
        && let Some(gevonden) = met_letter(nummer)
    {
        huis = Some(gevonden);
        straat = Some(naam.trim().to_owned());
    }
    if let (Some(huis), Some(extra)) = (huis.as_mut(), l.tekst("huisletter")) {
        if extra.chars().count() == 1 && extra.chars().all(char::is_alphabetic) {
            huis.letter = Some(extra);
        } else {
            huis.toevoeging = Some(extra);
        }
    }
    let adres = Adres {
        huis,
        postcode: l.tekst("postcode").map(|p| p.replace(' ', "").to_uppercase()),
        straat,
        plaats: l.tekst("plaats"),
        land: None,
    };
    // A number that lost its zero in Excel.
    let telefoon = l.tekst("telefoon").map(|nummer| Telefoon {
        nummer: if nummer.len() == 9 && nummer.bytes().all(|b| b.is_ascii_digit()) && !nummer.starts_with('0')
        {
            format!("0{nummer}")
        } else {
            nummer
        },
        land: "+31".to_owned(),
    });
    Contactgegeven {
        soort: AdresSoort::Brp,
        adres: (adres != Adres::default()).then_some(adres),
        organisatie: None,
        telefoon: telefoon.into_iter().collect(),
        email: l.tekst("email"),
        begindatum: None,
        einddatum: None,
    }
}

/// `14`, `14a`, `14-2`.
fn met_letter(tekst: &str) -> Option<Huis> {
    let tekst = tekst.trim();
    let cijfers = tekst.bytes().take_while(u8::is_ascii_digit).count();
    let (nummer, rest) = tekst.split_at_checked(cijfers)?;
    let nummer = nummer.parse().ok().filter(|n| *n <= 99_999)?;
    let rest = rest.trim_matches(|c: char| c == '-' || c.is_whitespace());
    let letter = rest.chars().count() == 1 && rest.chars().all(char::is_alphabetic);
    if rest.chars().count() > 4 {
        return None;
    }
    Some(Huis {
        nummer,
        letter: letter.then(|| rest.to_owned()),
        toevoeging: (!letter && !rest.is_empty()).then(|| rest.to_owned()),
        aanduiding: None,
    })
}

/// An amount in three columns, or in one: `120 minuten per week`.
fn omvang(l: &mut Lezer<'_>) -> (Option<u32>, Option<Eenheid>, Option<Frequentie>) {
    let heel = l.cel("volume").leesbaar();
    let woorden: Vec<&str> = heel
        .split([' ', '/'])
        .filter(|w| !w.is_empty() && *w != "per")
        .collect();
    if let [volume, eenheid, frequentie] = woorden[..]
        && let (Ok(volume), Ok(eenheid), Ok(frequentie)) = (
            waarden::getal(&Cel::tekst(volume), VOLUME_HOOGST),
            waarden::eenheid(eenheid),
            waarden::frequentie(frequentie),
        )
    {
        return (Some(volume), Some(eenheid), Some(frequentie));
    }
    (
        l.lees("volume", |cel| waarden::getal(cel, VOLUME_HOOGST)),
        l.lees("eenheid", |cel| waarden::eenheid(&cel.leesbaar())),
        l.lees("frequentie", |cel| waarden::frequentie(&cel.leesbaar())),
    )
}
