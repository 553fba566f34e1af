//! "Waarom?": clause, quote and arithmetic of a term, a duty or a finding.

use chrono::NaiveDate;
use leidraad_api::werklijst::{Bron, Waarom, WaaromVraag};
use leidraad_api::{Beller, Fout};
use leidraad_domain::contract::ContractId;
use leidraad_domain::id::ClientId;
use leidraad_rules::{Bevinding, Reden, RegelTekst};
use leidraad_store::uitkomst::{UitkomstRij, UitkomstSoort};
use leidraad_taal::dag;

use crate::Kern;
use crate::beoordelen::vraag_regels;
use crate::evaluaties::Openstaand;
use crate::medewerkers::{PERSONEEL, werk as personeel};
use crate::nee::Nee;
use crate::organisatie;
use crate::regels::Regels;
use crate::werklijst::{actie, regeltekst};

/// Tells why.
pub(crate) fn vertel(kern: &Kern, beller: &Beller, vraag: &WaaromVraag) -> Result<Waarom, Nee> {
    let regels = &*kern.regels()?;
    let vandaag = beller.nu.date();
    if vraag.sleutel.starts_with(PERSONEEL) {
        return kern.lees(|l| personeel::waarom(regels, l, &vraag.sleutel, vandaag));
    }
    let Some(client) = vraag.client.map(ClientId) else {
        return organisatie(kern, regels, vraag, vandaag);
    };
    let (naam, uitkomst, bevinding) = kern.lees(|l| {
        let naam = l
            .client(client)?
            .ok_or(Fout::NietGevonden {
                wat: "client".to_owned(),
            })?
            .client
            .naam
            .voluit();
        let uitkomst = l.uitkomst(client, &vraag.sleutel)?;
        let bevinding = match &uitkomst {
            Some(_) => None,
            None => {
                let found = vraag_regels(regels, l, client, vandaag)?.bevindingen;
                found.into_iter().find(|b| b.sleutel == vraag.sleutel)
            }
        };
        Ok((naam, uitkomst, bevinding))
    })?;
    match (uitkomst, bevinding) {
        (Some(u), _) => {
            let w = van_datum(regels, &naam, &u)?;
            let acties = kern.lees(|l| {
                let acties = w.acties.into_iter();
                acties
                    .map(|a| Openstaand(l).actie(client, u.toewijzing, a))
                    .collect::<Result<_, Nee>>()
            })?;
            Ok(Waarom { acties, ..w })
        }
        (None, Some(b)) => van_bevinding(regels, &naam, &b),
        (None, None) => Err(Fout::NietGevonden {
            wat: "termijn".to_owned(),
        }
        .into()),
    }
}

fn van_datum(regels: &Regels, naam: &str, u: &UitkomstRij) -> Result<Waarom, Nee> {
    let tekst = regeltekst(regels, u).ok_or(Fout::NietGevonden {
        wat: "regel".to_owned(),
    })?;
    let reden: Reden = serde_json::from_str(&u.reden).map_err(|_| Fout::Intern {
        wat: "uitkomst.reden".to_owned(),
    })?;
    let contract = ContractId(u.contract.clone());
    let others = [
        reden.startpunt.as_ref(),
        reden.afwijking.as_ref().map(|a| &a.regel),
    ];
    let ook = others
        .into_iter()
        .flatten()
        .filter_map(|id| regels.profielen.regel(&contract, u.profiel_versie, id))
        .map(|r| Bron {
            bron: r.bron.clone(),
            citaat: r.citaat.clone(),
        })
        .collect();
    let (vraag, sommen) = match u.soort {
        UitkomstSoort::Termijn => (
            format!("Waarom {}?", dag(u.uiterlijk)),
            leidraad_taal::sommen(&reden, u.uiterlijk, u.streefdatum, u.voorlopig),
        ),
        UitkomstSoort::Melding => {
            let term_day = u.streefdatum;
            (
                "Waarom deze melding?".to_owned(),
                leidraad_taal::sommen(&reden, term_day, term_day, false),
            )
        }
    };
    Ok(Waarom {
        vraag,
        berekening: leidraad_taal::berekening(&reden, u.uiterlijk),
        sommen,
        ook,
        profiel: profiel(regels, &contract, u.profiel_versie),
        ..kaal(regels, naam, &contract, tekst)
    })
}

/// Why something of the organisation stands.
fn organisatie(kern: &Kern, regels: &Regels, vraag: &WaaromVraag, vandaag: NaiveDate) -> Result<Waarom, Nee> {
    let contract = ContractId(vraag.contract.clone().unwrap_or_default());
    let uitkomst = kern.lees(|l| organisatie::uitkomst(regels, l, &contract, vandaag))?;
    let naam = leidraad_taal::organisatie();
    let weg = || {
        Nee(Fout::NietGevonden {
            wat: "termijn".to_owned(),
        })
    };
    if let Some(b) = uitkomst.bevindingen.iter().find(|b| b.sleutel == vraag.sleutel) {
        return van_bevinding(regels, naam, b);
    }
    let rij = organisatie::rijen(regels, &uitkomst)?
        .into_iter()
        .find(|u| u.sleutel == vraag.sleutel);
    van_datum(regels, naam, &rij.ok_or_else(weg)?)
}

fn van_bevinding(regels: &Regels, naam: &str, b: &Bevinding) -> Result<Waarom, Nee> {
    let tekst = regels
        .profielen
        .regel(&b.contract, b.profiel_versie, &b.regel)
        .ok_or(Fout::NietGevonden {
            wat: "regel".to_owned(),
        })?;
    Ok(Waarom {
        vraag: format!("Waarom: {}?", tekst.titel.to_lowercase()),
        berekening: leidraad_taal::bevinding(&tekst.titel, &b.waarom),
        profiel: profiel(regels, &b.contract, b.profiel_versie),
        ..kaal(regels, naam, &b.contract, tekst)
    })
}

fn kaal(regels: &Regels, naam: &str, contract: &ContractId, tekst: &RegelTekst) -> Waarom {
    Waarom {
        vraag: String::new(),
        titel: tekst.titel.clone(),
        over: format!("{naam} · {}", regels.kort(contract)),
        regel: tekst.id.clone(),
        bron: tekst.bron.clone(),
        citaat: tekst.citaat.clone(),
        ook: Vec::new(),
        herkomst: tekst.herkomst.code().to_owned(),
        herkomst_tekst: leidraad_taal::herkomst(tekst.herkomst).to_owned(),
        sommen: Vec::new(),
        berekening: String::new(),
        wat_nu: tekst.wat_nu.clone(),
        acties: vec![actie(Some(tekst))],
        profiel: String::new(),
    }
}

fn profiel(regels: &Regels, contract: &ContractId, versie: chrono::NaiveDate) -> String {
    let naam = regels
        .profielen
        .op(contract, versie)
        .map_or_else(|| contract.0.clone(), |p| p.naam.clone());
    format!(
        "Profiel {naam}, versie van {}. {}",
        dag(versie),
        leidraad_taal::telwijze(regels.kalender.telwijze())
    )
}
