//! Asking the rules again, in the transaction of the fact that made it necessary.

use chrono::{Datelike, Months, NaiveDate};
use leidraad_api::feiten::{Verandering, VeranderingSoort};
use leidraad_domain::code::{Eenheid, Frequentie};
use leidraad_domain::feit::Feit;
use leidraad_domain::id::ClientId;
use leidraad_domain::toewijzing::Omvang;
use leidraad_rules::{
    Afloop, Bevinding, BevindingReden, Herziening, Horizon, Invoer, Over, ToewijzingInvoer, Uitkomst,
    beoordeel,
};
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_store::toewijzing_versie::VersieRij;
use leidraad_store::uitkomst::{UitkomstRij, UitkomstSoort, VervallenOm};
use leidraad_store::{Lezer, Schrijver};

use crate::Kern;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::werklijst::{staat_er_al, titel};

/// What the rules need to know of a toewijzing; `None` while it waits for its contract, or counts as never sent.
pub(crate) fn invoer_van(rij: &ToewijzingRij, versies: &[VersieRij]) -> Option<ToewijzingInvoer> {
    let t = &rij.toewijzing;
    let plaatsing = t.plaatsing.as_ref().filter(|_| !t.product.verwijderd())?;
    Some(ToewijzingInvoer {
        nummer: t.product.nummer,
        contract: plaatsing.contract.clone(),
        product: plaatsing.product.clone(),
        voorziening: plaatsing.voorziening,
        eerste_dagtekening: t.eerste_dagtekening,
        verzonden: t.eerste_dagtekening,
        ontvangen: t.ontvangen,
        ingangsdatum: t.product.ingangsdatum,
        einddatum: t.product.einddatum,
        omvang: t.product.omvang.clone(),
        gemeente: Some(t.gemeente.clone()),
        spoed: t.spoed,
        herziet: t.herziet.nummer,
        herzieningen: herzieningen(versies.iter().filter(|v| v.toewijzing == rij.id)),
    })
}

/// Every version after the first, with whether the amount of support changed.
fn herzieningen<'v>(versies: impl Iterator<Item = &'v VersieRij> + Clone) -> Vec<Herziening> {
    versies
        .clone()
        .zip(versies.skip(1))
        .map(|(ervoor, versie)| Herziening {
            dagtekening: versie.dagtekening,
            einddatum: versie.einddatum,
            andere_omvang: versie.omvang != ervoor.omvang,
            omvang_ervoor: omvang_van(&ervoor.omvang),
        })
        .collect()
}

/// An amount from the text under which a version keeps it.
fn omvang_van(tekst: &str) -> Option<Omvang> {
    let mut delen = tekst.split(' ');
    Some(Omvang {
        volume: delen.next()?.parse().ok()?,
        eenheid: Eenheid::van(delen.next()?),
        frequentie: Frequentie::van(delen.next()?),
    })
}

/// How far periods that come without a fact are looked at: whole months, so that it moves once a month.
pub(crate) fn horizon(vandaag: NaiveDate) -> Horizon {
    let maand = |verder: i64| {
        let eerste = vandaag.with_day(1).unwrap_or(vandaag);
        let aantal = Months::new(u32::try_from(verder.abs()).unwrap_or_default());
        if verder < 0 {
            eerste - aantal
        } else {
            eerste + aantal
        }
    };
    Horizon {
        van: maand(-HORIZON_MAANDEN),
        tot: maand(HORIZON_MAANDEN + 1).pred_opt().unwrap_or(vandaag),
    }
}

/// A year and a month on both sides: whatever comes round once a year is always in sight.
const HORIZON_MAANDEN: i64 = 13;

/// What the rules say of a client now.
pub(crate) fn vraag_regels(
    regels: &Regels,
    l: Lezer<'_>,
    client: ClientId,
    vandaag: NaiveDate,
) -> Result<Uitkomst, Nee> {
    vraag_met(regels, l, client, vandaag, &l.feiten_kaal(client)?, None)
}

/// The same with other facts, or with a toewijzing that is only thought of.
pub(crate) fn vraag_met(
    regels: &Regels,
    l: Lezer<'_>,
    client: ClientId,
    vandaag: NaiveDate,
    feiten: &[Feit],
    erbij: Option<ToewijzingInvoer>,
) -> Result<Uitkomst, Nee> {
    vraag(regels, l, client, vandaag, feiten, (erbij, false))
}

/// The dates and duties of a client now, as the store keeps them.
pub(crate) fn vraag_datums(
    regels: &Regels,
    l: Lezer<'_>,
    client: ClientId,
    vandaag: NaiveDate,
) -> Result<Vec<UitkomstRij>, Nee> {
    let feiten = l.feiten_kaal(client)?;
    rijen(regels, &vraag(regels, l, client, vandaag, &feiten, (None, true))?)
}

fn vraag(
    regels: &Regels,
    l: Lezer<'_>,
    client: ClientId,
    vandaag: NaiveDate,
    feiten: &[Feit],
    (erbij, alleen_datums): (Option<ToewijzingInvoer>, bool),
) -> Result<Uitkomst, Nee> {
    let versies = l.toewijzing_versies(client)?;
    let mut toewijzingen: Vec<_> = l
        .toewijzingen(client)?
        .iter()
        .filter_map(|rij| invoer_van(rij, &versies))
        .collect();
    toewijzingen.extend(erbij);
    Ok(beoordeel(
        &regels.profielen,
        &regels.kalender,
        &Invoer {
            over: Over::Client,
            horizon: Some(horizon(vandaag)),
            alleen_datums,
            ingebruikname: regels.ingebruikname,
            ..Invoer::van(&toewijzingen, feiten)
        },
    ))
}

impl Kern {
    /// Asks the rules about a client and keeps the outcome. Says what changed.
    pub(crate) fn beoordeel_opnieuw(
        &self,
        s: &Schrijver<'_>,
        client: ClientId,
    ) -> Result<Vec<Verandering>, Nee> {
        let regels = &*self.regels()?;
        let vandaag = self.host.nu().date();
        let nieuw = vraag_datums(regels, s.lezer(), client, vandaag)?;
        let oud = s.lezer().uitkomsten(client)?;
        let veranderd = veranderingen(regels, &oud, &nieuw);
        s.uitkomsten_bij(client, &s.lezer().verschil(client, nieuw)?)?;
        s.werkstand_loslaten(client)?;
        s.beoordeeld_zet(client, &regels.stempel, horizon(vandaag).tot)?;
        Ok(veranderd)
    }
}

/// The outcome as the store keeps it.
pub(crate) fn rijen(regels: &Regels, uitkomst: &Uitkomst) -> Result<Vec<UitkomstRij>, Nee> {
    let json = |reden| {
        serde_json::to_string(reden).map_err(|_| {
            Nee(leidraad_api::Fout::Intern {
                wat: "reden".to_owned(),
            })
        })
    };
    let rol = |contract, versie, regel: &str| {
        regels
            .profielen
            .regel(contract, versie, regel)
            .map(|r| r.rol.clone())
            .unwrap_or_default()
    };
    let mut rows = Vec::with_capacity(uitkomst.termijnen.len() + uitkomst.meldingen.len());
    for t in &uitkomst.termijnen {
        // What is the organisation's is asked when it is shown.
        let Some(toewijzing) = t.toewijzing else {
            continue;
        };
        rows.push(UitkomstRij {
            sleutel: t.sleutel.clone(),
            soort: UitkomstSoort::Termijn,
            regel: t.deel.as_ref().unwrap_or(&t.regel).clone(),
            contract: t.contract.0.clone(),
            profiel_versie: t.profiel_versie,
            toewijzing,
            keer: t.keer,
            rol: rol(&t.contract, t.profiel_versie, &t.regel),
            uiterlijk: t.uiterlijk,
            uiterlijk_om: t.uiterlijk_om,
            streefdatum: t.streefdatum,
            voorlopig: t.voorlopig,
            open: t.afloop == Afloop::Open && !t.vrijblijvend,
            gedaan_op: match t.afloop {
                Afloop::Voldaan { op, .. } => Some(op),
                _ => None,
            },
            vervallen_om: None,
            inhalen_van: t.inhalen_van,
            dubbel: false,
            reden: json(&t.reden)?,
        });
    }
    for m in &uitkomst.meldingen {
        let Some(toewijzing) = m.toewijzing else {
            continue;
        };
        // A duty that stands because a term passed keeps the last day of that term, for "Waarom?".
        let na = uitkomst
            .termijnen
            .iter()
            .find(|t| t.toewijzing == m.toewijzing && t.reden == m.reden);
        rows.push(UitkomstRij {
            sleutel: m.sleutel.clone(),
            soort: UitkomstSoort::Melding,
            regel: m.regel.clone(),
            contract: m.contract.0.clone(),
            profiel_versie: m.profiel_versie,
            toewijzing,
            keer: m.keer,
            rol: rol(&m.contract, m.profiel_versie, &m.regel),
            uiterlijk: m.vanaf,
            uiterlijk_om: None,
            streefdatum: na.map_or(m.vanaf, |t| t.uiterlijk),
            voorlopig: false,
            open: m.gedaan.is_none(),
            gedaan_op: m.gedaan,
            vervallen_om: None,
            inhalen_van: None,
            dubbel: false,
            reden: json(&m.reden)?,
        });
    }
    if let Some(begin) = regels.ingebruikname {
        voor_ingebruikname(&mut rows, begin);
    }
    let dubbel: Vec<bool> = rows
        .iter()
        .map(|u| u.open && staat_er_al(regels, u, &rows))
        .collect();
    for (u, dubbel) in rows.iter_mut().zip(dubbel) {
        u.dubbel = dubbel;
    }
    Ok(rows)
}

/// What was still open when the organisation began to use the program is nobody's late work now.
fn voor_ingebruikname(rijen: &mut [UitkomstRij], begin: NaiveDate) {
    for rij in rijen.iter_mut().filter(|rij| rij.open && rij.uiterlijk < begin) {
        rij.open = false;
        rij.vervallen_om = Some(VervallenOm::Ingebruikname);
    }
}

/// A block or warning about how something was done before the organisation used the program: nobody can undo it now.
/// That no version of a contract holds is no such thing.
pub(crate) fn van_voor_ingebruikname(regels: &Regels, b: &Bevinding) -> bool {
    let wijst_vooruit = matches!(b.waarom, BevindingReden::GeenProfiel);
    regels.ingebruikname.is_some_and(|begin| b.op < begin) && !wijst_vooruit
}

fn veranderingen(regels: &Regels, oud: &[UitkomstRij], nieuw: &[UitkomstRij]) -> Vec<Verandering> {
    let change = |u: &UitkomstRij, wat, uiterlijk: Option<NaiveDate>| Verandering {
        sleutel: u.sleutel.clone(),
        titel: titel(regels, u),
        wat,
        uiterlijk,
    };
    let mut changes: Vec<Verandering> = nieuw
        .iter()
        .filter_map(|n| {
            let before = oud.iter().find(|o| o.sleutel == n.sleutel);
            let wat = match before {
                None if n.open && n.soort == UitkomstSoort::Termijn => VeranderingSoort::Nieuw,
                Some(o) if o.open && n.gedaan_op.is_some() => VeranderingSoort::Gesloten,
                Some(o) if o.open && !n.open => VeranderingSoort::Vervallen,
                Some(o) if !o.open && n.open => VeranderingSoort::Heropend,
                Some(o)
                    if o.open
                        && n.open
                        && o.uiterlijk != n.uiterlijk
                        && n.soort == UitkomstSoort::Termijn =>
                {
                    VeranderingSoort::Verschoven
                }
                _ => return None,
            };
            Some(change(n, wat, Some(n.uiterlijk)))
        })
        .collect();
    let gone = oud.iter().filter(|o| {
        o.open && o.soort == UitkomstSoort::Termijn && !nieuw.iter().any(|n| n.sleutel == o.sleutel)
    });
    changes.extend(gone.map(|o| {
        // What was to be caught up is gone when it was done.
        let wat = if o.inhalen_van.is_some() {
            VeranderingSoort::Gesloten
        } else {
            VeranderingSoort::Vervallen
        };
        change(o, wat, None)
    }));
    changes
}
