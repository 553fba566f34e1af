//! One line of the work list: what it says, where it stands today, and what to do about it.

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::werklijst::{Actie, ItemSoort, StandCode, TermijnRegel, WerkItem};
use leidraad_domain::contract::ContractId;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::ClientId;
use leidraad_domain::stand::Stand;
use leidraad_rules::{Herkomst, Reden, RegelTekst};
use leidraad_store::taak::TaakRij;
use leidraad_store::uitkomst::{UitkomstRij, UitkomstSoort, WerkRij};
use leidraad_store::wachtend::WachtRij;

use crate::nee::Nee;
use crate::regels::Regels;

/// Days from today; late is below zero.
pub(crate) fn dagen(uiterlijk: NaiveDate, vandaag: NaiveDate) -> i32 {
    i32::try_from((uiterlijk - vandaag).num_days()).unwrap_or(i32::MAX)
}

pub(crate) fn stand_code(uiterlijk: NaiveDate, vandaag: NaiveDate) -> StandCode {
    match Stand::van(uiterlijk, vandaag) {
        Stand::TeLaat => StandCode::TeLaat,
        Stand::Vandaag => StandCode::Vandaag,
        Stand::DezeWeek => StandCode::DezeWeek,
        Stand::Binnenkort => StandCode::Binnenkort,
        Stand::Later => StandCode::Later,
    }
}

/// The words of the rule behind an outcome.
pub(crate) fn regeltekst<'a>(regels: &'a Regels, u: &UitkomstRij) -> Option<&'a RegelTekst> {
    regels
        .profielen
        .regel(&ContractId(u.contract.clone()), u.profiel_versie, &u.regel)
}

/// What must be done; of what takes the place of a missed date, that it is to be caught up.
pub(crate) fn titel(regels: &Regels, u: &UitkomstRij) -> String {
    titel_van(regeltekst(regels, u), &u.regel, u.inhalen_van.is_some())
}

/// The same, of the rule itself.
pub(crate) fn titel_van(tekst: Option<&RegelTekst>, regel: &str, inhalen: bool) -> String {
    let titel = tekst.map_or(regel, |t| t.titel.as_str());
    if inhalen {
        leidraad_taal::inhalen(titel)
    } else {
        titel.to_owned()
    }
}

/// The next act for a rule.
pub(crate) fn actie(tekst: Option<&RegelTekst>) -> Actie {
    match tekst.and_then(|t| t.handeling.map(|h| (h, t))) {
        Some((FeitSoort::Plan, _)) => Actie::Plan {
            knop: leidraad_taal::feit_knop(FeitSoort::Plan),
        },
        Some((soort, tekst)) => Actie::Feit {
            feit: soort.code().to_owned(),
            knop: leidraad_taal::feit_knop(soort),
            velden: tekst.handeling_velden.clone(),
        },
        None => Actie::Dossier {
            knop: "Naar dossier".to_owned(),
        },
    }
}

/// A term as screens and command line show it. Late is asked here, of the one function that knows.
pub(crate) fn termijn_regel(
    regels: &Regels,
    client: ClientId,
    u: &UitkomstRij,
    vandaag: NaiveDate,
) -> Result<TermijnRegel, Nee> {
    let tekst = regeltekst(regels, u);
    let reden: Reden = serde_json::from_str(&u.reden).map_err(|_| Fout::Intern {
        wat: "uitkomst.reden".to_owned(),
    })?;
    let status = match (u.open, u.gedaan_op) {
        (true, _) if Stand::van(u.uiterlijk, vandaag) == Stand::TeLaat => "te_laat",
        (true, _) => "open",
        (false, Some(op)) if op <= u.uiterlijk => "voldaan",
        (false, Some(_)) => "voldaan_te_laat",
        (false, None) => "vervallen",
    };
    Ok(TermijnRegel {
        sleutel: u.sleutel.clone(),
        regel: u.regel.clone(),
        titel: titel(regels, u),
        onderwerp: tekst.map(|t| t.onderwerp.clone()).unwrap_or_default(),
        client: client.0,
        toewijzing: u.toewijzing,
        keer: u.keer,
        uiterlijk: u.uiterlijk,
        streefdatum: u.streefdatum,
        voorlopig: u.voorlopig,
        status: status.to_owned(),
        stand: u.open.then(|| stand_code(u.uiterlijk, vandaag)),
        vervuld_op: u.gedaan_op,
        vervallen_om: u.vervallen_om.map(|om| leidraad_taal::woord(om.code())),
        inhalen_van: u.inhalen_van,
        herkomst: tekst.map(|t| t.herkomst.code().to_owned()).unwrap_or_default(),
        bron: tekst.map(|t| t.bron.clone()).unwrap_or_default(),
        citaat: tekst.map(|t| t.citaat.clone()).unwrap_or_default(),
        berekening: leidraad_taal::berekening(&reden, u.uiterlijk),
        bijzonderheid: None,
    })
}

/// A duty stands from its day on; before that there is nothing to tell.
pub(crate) fn telt_vandaag(u: &UitkomstRij, vandaag: NaiveDate) -> bool {
    u.soort == UitkomstSoort::Termijn || u.uiterlijk <= vandaag
}

/// A national line for something that the contract itself already asks sooner: one line for one thing to do. `alle` are
/// the outcomes of one client.
pub(crate) fn staat_er_al(regels: &Regels, u: &UitkomstRij, alle: &[UitkomstRij]) -> bool {
    let landelijk = |t: &RegelTekst| matches!(t.herkomst, Herkomst::Landelijk | Herkomst::Wet);
    let Some(tekst) = regeltekst(regels, u).filter(|t| landelijk(t) && t.handeling.is_some()) else {
        return false;
    };
    alle.iter().any(|a| {
        a.open
            && (a.toewijzing, a.soort) == (u.toewijzing, u.soort)
            && a.uiterlijk <= u.uiterlijk
            && regeltekst(regels, a).is_some_and(|t| {
                t.herkomst == Herkomst::Contract
                    && t.handeling == tekst.handeling
                    && t.handeling_velden == tekst.handeling_velden
            })
    })
}

/// An open outcome as a line of the list.
pub(crate) fn item(regels: &Regels, rij: &WerkRij, vandaag: NaiveDate) -> WerkItem {
    let u = &rij.uitkomst;
    let tekst = regeltekst(regels, u);
    WerkItem {
        sleutel: u.sleutel.clone(),
        soort: if u.soort == UitkomstSoort::Termijn {
            ItemSoort::Termijn
        } else {
            ItemSoort::Melding
        },
        client: Some(rij.client.0),
        client_naam: rij.naam.clone(),
        contract: Some(regels.kort(&ContractId(u.contract.clone()))),
        contract_id: Some(u.contract.clone()),
        toewijzing: u.toewijzing,
        regel: u.regel.clone(),
        titel: titel(regels, u),
        uiterlijk: u.uiterlijk,
        uiterlijk_om: u.uiterlijk_om,
        streefdatum: u.streefdatum,
        voorlopig: u.voorlopig,
        stand: stand_code(u.uiterlijk, vandaag),
        dagen: dagen(u.uiterlijk, vandaag),
        rol: u.rol.clone(),
        actie: actie(tekst),
        coordinator: None,
        namens: None,
        voor: None,
        bezig: None,
        uitgesteld: None,
        taak: None,
    }
}

/// A line that is none of the rules' outcomes, still without its particulars.
pub(crate) fn los(
    soort: ItemSoort,
    sleutel: String,
    titel: String,
    uiterlijk: NaiveDate,
    vandaag: NaiveDate,
    actie: Actie,
) -> WerkItem {
    WerkItem {
        sleutel,
        soort,
        client: None,
        client_naam: String::new(),
        contract: None,
        contract_id: None,
        toewijzing: 0,
        regel: String::new(),
        titel,
        uiterlijk,
        uiterlijk_om: None,
        streefdatum: uiterlijk,
        voorlopig: false,
        stand: stand_code(uiterlijk, vandaag),
        dagen: dagen(uiterlijk, vandaag),
        rol: String::new(),
        actie,
        coordinator: None,
        namens: None,
        voor: None,
        bezig: None,
        uitgesteld: None,
        taak: None,
    }
}

/// A toewijzing that waits for its contract.
pub(crate) fn wachtend(rij: &WachtRij, vandaag: NaiveDate) -> WerkItem {
    let actie = Actie::Koppelen {
        knop: "Contract kiezen".to_owned(),
    };
    let categorie = rij.categorie.as_ref().map(|c| c.tekst());
    let titel = leidraad_taal::wacht_op_contract(rij.code.as_deref().or(categorie));
    WerkItem {
        client: Some(rij.client.0),
        client_naam: rij.naam.clone(),
        toewijzing: rij.nummer,
        rol: "teamleider".to_owned(),
        ..los(
            ItemSoort::Toewijzing,
            format!("wacht/t{}", rij.nummer),
            titel,
            vandaag,
            vandaag,
            actie,
        )
    }
}

/// A task that somebody set.
pub(crate) fn taak(rij: &TaakRij, vandaag: NaiveDate) -> WerkItem {
    let actie = Actie::Taak {
        knop: "Gedaan".to_owned(),
    };
    WerkItem {
        client: rij.client.map(|c| c.0),
        client_naam: rij.client_naam.clone().unwrap_or_default(),
        ..los(
            ItemSoort::Taak,
            format!("{TAAK}{}", rij.id),
            rij.titel.clone(),
            rij.uiterlijk,
            vandaag,
            actie,
        )
    }
}

/// Before the id, in the key of a task.
pub(crate) const TAAK: &str = "taak/";
