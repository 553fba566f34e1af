//! May somebody come here: what the contract asks of who comes, and what the register knows of the two.

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::inzet::InzetOordeel;
use leidraad_api::medewerkers::MagBevinding;
use leidraad_domain::id::{ClientId, MedewerkerId};
use leidraad_domain::toewijzing::Plaatsing;
use leidraad_rules::Oordeel;
use leidraad_store::Lezer;
use leidraad_store::medewerker_relatie::Met;
use leidraad_taal::{inzet_zin, medewerker_zin};

use crate::eigen_keuzes::{Eigen, Sterkten};
use crate::medewerkers::Personeel;
use crate::nee::Nee;
use crate::regels::Regels;

/// Relations of the register.
const FAMILIE: &str = "familie";
const NIET_SAMEN: &str = "niet-samen";

/// What a finding counts for: an exception makes a warning of a block.
pub(crate) fn telt(b: &MagBevinding) -> Oordeel {
    match b.uitkomst.as_str() {
        "geblokkeerd" if b.uitzondering.is_none() => Oordeel::Geblokkeerd,
        "geblokkeerd" | "waarschuwing" => Oordeel::Waarschuwing,
        _ => Oordeel::Akkoord,
    }
}

/// Together: the worst, with what is not in order first.
pub(crate) fn oordeel(mut bevindingen: Vec<MagBevinding>) -> InzetOordeel {
    bevindingen.retain(|b| telt(b) != Oordeel::Akkoord);
    bevindingen.sort_by(|a, b| telt(b).cmp(&telt(a)).then_with(|| a.regel.cmp(&b.regel)));
    let ergste = bevindingen.first().map_or(Oordeel::Akkoord, telt);
    let zin = |b: &MagBevinding| inzet_zin("bevinding", &[("reden", &b.reden), ("bron", &b.bron)]);
    InzetOordeel {
        uitkomst: ergste.code().to_owned(),
        zinnen: bevindingen.iter().map(zin).collect(),
        bevindingen,
    }
}

/// The worker or the client does not want it, or it would not be right; `None` where the organisation does not look at
/// that.
pub(crate) fn niet_samen(naam: &str, toelichting: &str, sterkten: &Sterkten) -> Option<MagBevinding> {
    let uitkomst = sterkten.van(Eigen::NietSamen).telt(Oordeel::Geblokkeerd);
    (uitkomst != Oordeel::Akkoord).then(|| MagBevinding {
        contract: String::new(),
        product: String::new(),
        regel: NIET_SAMEN.to_owned(),
        titel: inzet_zin("niet_samen_titel", &[]),
        bron: medewerker_zin("register", &[]),
        citaat: String::new(),
        herkomst: "register".to_owned(),
        uitkomst: uitkomst.code().to_owned(),
        reden: inzet_zin("niet_samen", &[("naam", naam)]),
        wat_nu: inzet_zin("niet_samen_nu", &[]),
        toelichting: toelichting.to_owned(),
        papier: String::new(),
        geldig_tot: None,
        uitzondering: None,
    })
}

/// Whether a worker may come to a client on a day. Where the contract is not known yet, only the register says something.
pub(crate) fn toets(
    regels: &Regels,
    l: Lezer<'_>,
    (client, plek): (ClientId, Option<&Plaatsing>),
    wie: MedewerkerId,
    op: NaiveDate,
) -> Result<InzetOordeel, Nee> {
    let personeel = Personeel::lees(l, [wie])?;
    let relaties = l.medewerker_relaties(wie)?;
    let met = |soort: &str| {
        let mut alle = relaties.iter();
        alle.find(|r| r.soort == soort && r.met == Met::Client(client))
    };
    let familie: &[MedewerkerId] = if met(FAMILIE).is_some() { &[wie] } else { &[] };
    let mut bevindingen = Vec::new();
    if let Some(r) = met(NIET_SAMEN) {
        bevindingen.extend(niet_samen(&r.naam, &r.toelichting, personeel.sterkten()));
    }
    if let Some(plek) = plek {
        let gevonden = personeel.mag(regels, plek, (&[wie], familie), op);
        bevindingen.extend(gevonden.into_iter().flat_map(|(_, cel)| cel.bevindingen));
    }
    Ok(oordeel(bevindingen))
}

/// The refusal that a block is, with its clause.
pub(crate) fn mag_of_niet(oordeel: &InzetOordeel) -> Result<(), Nee> {
    match oordeel.bevindingen.first() {
        Some(b) if telt(b) == Oordeel::Geblokkeerd => Err(Nee(Fout::Geblokkeerd {
            regel: b.regel.clone(),
            bron: b.bron.clone(),
            wat: b.titel.clone(),
        })),
        _ => Ok(()),
    }
}
