//! The team lead's lines about who works for us, on Vandaag.

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::medewerkers::{ToezichtAntwoord, ToezichtPunt, ToezichtTellers, ToezichtUitzondering};
use leidraad_api::werklijst::{Actie, ItemSoort, Waarom, WerkItem};
use leidraad_domain::gebruiker::Rol;
use leidraad_rules::Herkomst;
use leidraad_store::Lezer;
use leidraad_taal::{dag, medewerker_zin, opsomming};

use super::blad;
use super::toezicht::punten;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::werklijst::los;

/// Everything to see to, with what the cards count.
pub(super) fn toezicht(regels: &Regels, l: Lezer<'_>, vandaag: NaiveDate) -> Result<ToezichtAntwoord, Nee> {
    let punten = punten(regels, l, vandaag)?;
    let mut tellers = ToezichtTellers::default();
    for punt in &punten {
        let binnen = |dagen| punt.dagen.is_some_and(|over| over <= dagen);
        match punt.soort.as_str() {
            "mag_niet" => tellers.mag_niet += 1,
            "ontbreekt" => tellers.ontbreekt += 1,
            "vertrekt" => tellers.vertrekt += 1,
            _ => {
                tellers.binnen_30 += u32::from(binnen(30));
                tellers.binnen_60 += u32::from(binnen(60));
                tellers.binnen_90 += u32::from(binnen(90));
            }
        }
    }
    let mut uitzonderingen = Vec::new();
    for rij in l.alle_uitzonderingen(vandaag)? {
        uitzonderingen.push(ToezichtUitzondering {
            medewerker: rij.medewerker.0,
            naam: blad::bestaand(l, rij.medewerker)?.medewerker.naam(),
            uitzondering: blad::uitzondering(regels, &rij, vandaag),
        });
    }
    tellers.uitzonderingen = uitzonderingen.len() as u32;
    Ok(ToezichtAntwoord {
        tellers,
        punten,
        uitzonderingen,
    })
}

fn actie(punt: &ToezichtPunt) -> Actie {
    Actie::Medewerker {
        medewerker: punt.medewerker,
        knop: medewerker_zin("toezicht_knop", &[]),
    }
}

/// Lines that stand on Vandaag. What is wrong today has today as its last day.
pub(crate) fn werk(regels: &Regels, l: Lezer<'_>, vandaag: NaiveDate) -> Result<Vec<WerkItem>, Nee> {
    let open = punten(regels, l, vandaag)?.into_iter().filter(|p| p.op_vandaag);
    let items = open.map(|punt| WerkItem {
        client_naam: punt.naam.clone(),
        contract: Some(opsomming(punt.contracten.clone())).filter(|c| !c.is_empty()),
        rol: Rol::Teamleider.code().to_owned(),
        ..los(
            ItemSoort::Personeel,
            punt.sleutel.clone(),
            punt.titel.clone(),
            punt.tot.unwrap_or(vandaag),
            vandaag,
            actie(&punt),
        )
    });
    Ok(items.collect())
}

fn een(regels: &Regels, l: Lezer<'_>, sleutel: &str, vandaag: NaiveDate) -> Result<ToezichtPunt, Nee> {
    let mut alle = punten(regels, l, vandaag)?.into_iter();
    Ok(alle
        .find(|punt| punt.sleutel == sleutel)
        .ok_or(Fout::NietGevonden {
            wat: "termijn".to_owned(),
        })?)
}

/// The last day of a line that still stands.
pub(crate) fn uiterlijk(
    regels: &Regels,
    l: Lezer<'_>,
    sleutel: &str,
    vandaag: NaiveDate,
) -> Result<NaiveDate, Nee> {
    Ok(een(regels, l, sleutel, vandaag)?.tot.unwrap_or(vandaag))
}

fn herkomst_tekst(code: &str) -> String {
    let alle = [
        Herkomst::Contract,
        Herkomst::Wet,
        Herkomst::Landelijk,
        Herkomst::EigenKeuze,
    ];
    let gevonden = alle.into_iter().find(|h| h.code() == code);
    gevonden
        .map(leidraad_taal::herkomst)
        .unwrap_or_default()
        .to_owned()
}

/// Why a line stands there.
pub(crate) fn waarom(
    regels: &Regels,
    l: Lezer<'_>,
    sleutel: &str,
    vandaag: NaiveDate,
) -> Result<Waarom, Nee> {
    let punt = een(regels, l, sleutel, vandaag)?;
    let acties = vec![actie(&punt)];
    let over = [vec![punt.naam.clone()], punt.contracten.clone()]
        .concat()
        .join(" · ");
    let tot = punt
        .tot
        .map(|tot| medewerker_zin("toezicht_dag", &[("dag", &dag(tot))]));
    let berekening = [punt.uitleg.clone(), tot.unwrap_or_default()]
        .join(" ")
        .trim()
        .to_owned();
    let nu = match punt.soort.as_str() {
        "vertrekt" => "vertrekt_nu",
        _ => "toezicht_nu",
    };
    let van_contract = punt.bevinding.as_ref().filter(|b| !b.citaat.is_empty());
    let register = || medewerker_zin("register", &[]);
    let veld = |lees: fn(&leidraad_api::medewerkers::MagBevinding) -> &String| {
        van_contract.map(lees).cloned().unwrap_or_default()
    };
    Ok(Waarom {
        vraag: medewerker_zin("toezicht_waarom", &[]),
        titel: punt.titel,
        over,
        regel: veld(|b| &b.regel),
        bron: van_contract.map_or_else(register, |b| b.bron.clone()),
        citaat: veld(|b| &b.citaat),
        ook: Vec::new(),
        herkomst: van_contract.map_or_else(|| "register".to_owned(), |b| b.herkomst.clone()),
        herkomst_tekst: van_contract.map_or_else(
            || medewerker_zin("toezicht_register", &[]),
            |b| herkomst_tekst(&b.herkomst),
        ),
        sommen: Vec::new(),
        berekening,
        wat_nu: van_contract
            .map(|b| b.wat_nu.clone())
            .filter(|tekst| !tekst.is_empty())
            .unwrap_or_else(|| medewerker_zin(nu, &[])),
        acties,
        profiel: String::new(),
    })
}
