//! Evaluations in lists: of one client, and everybody's open ones.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use leidraad_api::evaluaties::{EvaluatieLijst, EvaluatieRegel, EvaluatieTermijn, EvaluatiesVraag};
use leidraad_api::werklijst::{StandCode, WieCode};
use leidraad_api::{Beller, Fout};
use leidraad_domain::contract::ContractId;
use leidraad_domain::evaluatie::{Conclusie, EvaluatieSoort, EvaluatieStatus};
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{ClientId, EvaluatieId};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use leidraad_store::Lezer;
use leidraad_store::evaluatie::EvaluatieRij;
use leidraad_store::feit::FeitRij;
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_store::uitkomst::WerkRij;
use leidraad_taal::{EvaluatieWoorden, evaluatie_woord};

use super::gevraagd::{self, Gevraagd};
use super::keuzes;
use crate::kring::Kring;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::werklijst::stand_code;

/// How far ahead the list of everybody looks. Own choice: coordinators plan two months of their work.
const VOORUIT: u64 = 56;
/// Most terms and most records of a list of everybody.
pub(super) const MEEST: u32 = 500;

/// Evaluations of one client, or everybody's open ones: the first so many terms and records.
pub(crate) fn lijst(
    regels: &Regels,
    l: Lezer<'_>,
    vraag: &EvaluatiesVraag,
    beller: &Beller,
    meest: u32,
) -> Result<EvaluatieLijst, Nee> {
    let vandaag = beller.nu.date();
    let (wie, (lijst, meer)) = match vraag.client {
        Some(client) => {
            let lijst = van_client(regels, l, ClientId(client), vandaag)?;
            (WieCode::Alle, (lijst, false))
        }
        None => {
            let kring = Kring::van(l, beller, vraag.wie)?;
            let tot = vraag.tot.unwrap_or(vandaag + Days::new(VOORUIT));
            (kring.wie, van_kring(regels, l, &kring, tot, vandaag, meest)?)
        }
    };
    Ok(EvaluatieLijst {
        wie,
        regels: lijst,
        meer,
        soorten: keuzes::soorten(),
    })
}

fn kort(
    regels: &Regels,
    toewijzingen: &[ToewijzingRij],
    nummer: Option<Toewijzingsnummer>,
) -> Option<String> {
    let t = toewijzingen
        .iter()
        .find(|t| Some(t.toewijzing.product.nummer) == nummer)?;
    let plaatsing = t.toewijzing.plaatsing.as_ref()?;
    Some(regels.kort(&plaatsing.contract))
}

/// What every line says of whose it is.
struct Wie<'a> {
    client: ClientId,
    naam: &'a str,
    contract: Option<String>,
}

/// The line of a record.
fn van_rij(
    e: &EvaluatieRij,
    wie: Wie<'_>,
    termijn: Option<EvaluatieTermijn>,
    vandaag: NaiveDate,
) -> EvaluatieRegel {
    let open = e.status.open() || termijn.is_some();
    let dagen = [e.gepland_op, termijn.as_ref().map(|t| t.uiterlijk)];
    let eerste = dagen.into_iter().flatten().min();
    let datum = if open {
        e.gepland_op.or(eerste).unwrap_or(vandaag)
    } else {
        e.gehouden_op.or(e.gepland_op).unwrap_or(vandaag)
    };
    EvaluatieRegel {
        id: Some(e.id.0),
        toewijzing: Some(e.toewijzing),
        nummer: e.nummer,
        gepland_op: e.gepland_op,
        gehouden_op: e.gehouden_op,
        termijn,
        stand: eerste.filter(|_| open).map(|dag| stand_code(dag, vandaag)),
        conclusie: e
            .conclusie
            .map(|c| evaluatie_woord(EvaluatieWoorden::Conclusie, Conclusie::code(c))),
        ..kaal(wie, e.soort, e.status.code(), datum)
    }
}

fn kaal(wie: Wie<'_>, soort: EvaluatieSoort, status: &str, datum: NaiveDate) -> EvaluatieRegel {
    EvaluatieRegel {
        id: None,
        client: wie.client.0,
        client_naam: wie.naam.to_owned(),
        toewijzing: None,
        contract: wie.contract,
        soort: soort.code().to_owned(),
        soort_tekst: evaluatie_woord(EvaluatieWoorden::Soort, soort.code()),
        status: status.to_owned(),
        status_tekst: evaluatie_woord(EvaluatieWoorden::Status, status),
        nummer: 0,
        vervangen: false,
        datum,
        gepland_op: None,
        gehouden_op: None,
        termijn: None,
        stand: None,
        conclusie: None,
    }
}

/// A term that no record answers yet.
fn te_plannen(g: &Gevraagd<'_>, wie: Wie<'_>, stand: StandCode) -> EvaluatieRegel {
    EvaluatieRegel {
        toewijzing: Some(g.uitkomst.toewijzing),
        termijn: Some(g.termijn.clone()),
        stand: Some(stand),
        ..kaal(wie, g.soort, "te_plannen", g.uitkomst.uiterlijk)
    }
}

/// The first term that asks for this record.
pub(super) fn termijn_van(gevraagd: &[Gevraagd<'_>], e: &EvaluatieRij) -> Option<EvaluatieTermijn> {
    let found = gevraagd.iter().filter(|_| e.te_doen()).find(|g| g.past(e));
    found.map(|g| g.termijn.clone())
}

fn van_client(
    regels: &Regels,
    l: Lezer<'_>,
    client: ClientId,
    vandaag: NaiveDate,
) -> Result<Vec<EvaluatieRegel>, Nee> {
    let rij = l.client(client)?.ok_or(Fout::NietGevonden {
        wat: "client".to_owned(),
    })?;
    let naam = rij.client.naam.voluit();
    let toewijzingen = l.toewijzingen(client)?;
    let wie = |nummer| Wie {
        client,
        naam: &naam,
        contract: kort(regels, &toewijzingen, nummer),
    };
    let records = l.evaluaties(client)?;
    let vervangen: BTreeSet<EvaluatieId> = records
        .iter()
        .filter(|e| e.vastgesteld_op.is_some())
        .filter_map(|e| e.vervangt)
        .collect();
    let uitkomsten = l.uitkomsten(client)?;
    let gevraagd = gevraagd::open(regels, &uitkomsten, vandaag);
    let verwerkt = l.feiten_van_evaluaties(client)?;
    let los: Vec<FeitRij> = l
        .feiten(client)?
        .into_iter()
        .filter(|f| !verwerkt.contains(&f.id))
        .collect();
    let mut lijst: Vec<EvaluatieRegel> = records
        .iter()
        .map(|e| EvaluatieRegel {
            vervangen: vervangen.contains(&e.id),
            ..van_rij(e, wie(Some(e.toewijzing)), termijn_van(&gevraagd, e), vandaag)
        })
        .collect();
    lijst.extend(
        zonder_record(&gevraagd, |g| records.iter().any(|e| e.te_doen() && g.past(e))).map(|g| {
            EvaluatieRegel {
                gepland_op: afgesproken(&los, g, vandaag),
                ..te_plannen(g, wie(Some(g.uitkomst.toewijzing)), g.termijn.stand)
            }
        }),
    );
    lijst.extend(los.iter().filter_map(|f| {
        let soort = match f.feit.soort {
            FeitSoort::Evaluatie => EvaluatieSoort::Periodiek,
            FeitSoort::EindevaluatieVerzonden => EvaluatieSoort::Eind,
            FeitSoort::VoortgangsverslagVerzonden => EvaluatieSoort::Voortgang,
            _ => return None,
        };
        let op = f.feit.op.dag();
        Some(EvaluatieRegel {
            toewijzing: f.feit.toewijzing,
            gehouden_op: Some(op),
            ..kaal(wie(f.feit.toewijzing), soort, "feit", op)
        })
    }));
    lijst.sort_by_key(|r| {
        let ahead = r.stand.is_some() || r.status == "concept";
        (
            !ahead,
            ahead.then_some(r.datum),
            Reverse(r.datum),
            Reverse(r.nummer),
        )
    });
    Ok(lijst)
}

/// A day that was agreed elsewhere, as in the agenda, and is still to come.
fn afgesproken(los: &[FeitRij], g: &Gevraagd<'_>, vandaag: NaiveDate) -> Option<NaiveDate> {
    let gepland = los.iter().map(|f| &f.feit).filter(|f| {
        f.soort == FeitSoort::EvaluatieGepland
            && f.geldt_voor(g.uitkomst.toewijzing)
            && g.hoort_bij(g.uitkomst.toewijzing, EvaluatieSoort::Periodiek)
    });
    gepland
        .filter_map(|f| f.datum("datum"))
        .filter(|dag| *dag >= vandaag)
        .min()
}

/// Of each toewijzing and kind of act the first term, where no record answers it.
fn zonder_record<'g, 'u: 'g>(
    gevraagd: &'g [Gevraagd<'u>],
    beantwoord: impl Fn(&Gevraagd<'_>) -> bool + 'g,
) -> impl Iterator<Item = &'g Gevraagd<'u>> + 'g {
    gevraagd.iter().enumerate().filter_map(move |(nr, g)| {
        let client_eerder = gevraagd
            .iter()
            .take(nr)
            .any(|eerder| eerder.hoort_bij(g.uitkomst.toewijzing, g.soort));
        (!client_eerder && !beantwoord(g)).then_some(g)
    })
}

fn van_kring(
    regels: &Regels,
    l: Lezer<'_>,
    kring: &Kring,
    tot: NaiveDate,
    vandaag: NaiveDate,
    meest: u32,
) -> Result<(Vec<EvaluatieRegel>, bool), Nee> {
    let leden = kring.leden.as_deref();
    let werk = l.werk_van(&gevraagd::regels_die_vragen(regels), leden, vandaag, tot, meest)?;
    // More than somebody reads: the list ends where the work does.
    let vol = werk.len() == meest as usize;
    let tot = werk
        .last()
        .filter(|_| vol)
        .map_or(tot, |rij| rij.uitkomst.uiterlijk);
    let mut records = l.evaluaties_open(leden, vandaag, tot, meest)?;
    let meer = vol || records.len() == meest as usize;
    // Rows of one client lie apart, for they come by date: taken together per client.
    let mut per_client: BTreeMap<ClientId, Vec<&WerkRij>> = BTreeMap::new();
    for rij in &werk {
        per_client.entry(rij.client).or_default().push(rij);
    }
    // What is planned far ahead or waits to be sent counts where work asks for it.
    let gelezen: BTreeSet<EvaluatieId> = records.iter().map(|(e, _)| e.id).collect();
    for (client, rijen) in &per_client {
        let naam = rijen.first().map_or("", |rij| rij.naam.as_str());
        let open = l.evaluaties_open_van(*client)?.into_iter();
        records.extend(
            open.filter(|e| !gelezen.contains(&e.id))
                .map(|e| (e, naam.to_owned())),
        );
    }
    let mut records_van: BTreeMap<ClientId, Vec<&(EvaluatieRij, String)>> = BTreeMap::new();
    for record in &records {
        records_van.entry(record.0.client).or_default().push(record);
    }
    let mut lijst = Vec::new();
    for (client, rijen) in &per_client {
        let gevraagd = gevraagd::open(regels, rijen.iter().map(|rij| &rij.uitkomst), vandaag);
        let eigen = records_van.get(client).map(Vec::as_slice).unwrap_or_default();
        let naam = rijen.first().map_or("", |rij| rij.naam.as_str());
        let open = zonder_record(&gevraagd, |g| eigen.iter().any(|(e, _)| g.past(e)));
        lijst.extend(open.map(|g| {
            let wie = Wie {
                client: *client,
                naam,
                contract: Some(regels.kort(&ContractId(g.uitkomst.contract.clone()))),
            };
            te_plannen(g, wie, g.termijn.stand)
        }));
    }
    for (e, naam) in &records {
        let rijen = per_client.get(&e.client).map(Vec::as_slice).unwrap_or_default();
        let gevraagd = gevraagd::open(regels, rijen.iter().map(|rij| &rij.uitkomst), vandaag);
        let termijn = termijn_van(&gevraagd, e);
        // What lies far ahead is not this list's, nor a report that nobody waits for.
        let ver = match e.status {
            EvaluatieStatus::Concept => false,
            EvaluatieStatus::Gepland => e.gepland_op.is_none_or(|op| op > tot),
            _ => true,
        };
        if termijn.is_none() && ver {
            continue;
        }
        let wie = Wie {
            client: e.client,
            naam,
            contract: kort(regels, &l.toewijzingen(e.client)?, Some(e.toewijzing)),
        };
        lijst.push(van_rij(e, wie, termijn, vandaag));
    }
    lijst.sort_by(|a, b| (a.datum, &a.client_naam, a.client).cmp(&(b.datum, &b.client_naam, b.client)));
    Ok((lijst, meer))
}

/// The line of one record, for its own screen.
pub(super) fn regel(
    regels: &Regels,
    l: Lezer<'_>,
    e: &EvaluatieRij,
    naam: &str,
    vandaag: NaiveDate,
) -> Result<EvaluatieRegel, Nee> {
    let uitkomsten = l.uitkomsten(e.client)?;
    let gevraagd = gevraagd::open(regels, &uitkomsten, vandaag);
    let wie = Wie {
        client: e.client,
        naam,
        contract: kort(regels, &l.toewijzingen(e.client)?, Some(e.toewijzing)),
    };
    let vervangen = l
        .evaluatie_na(e.id)?
        .map(|na| l.evaluatie(na))
        .transpose()?
        .flatten()
        .is_some_and(|na| na.vastgesteld_op.is_some());
    Ok(EvaluatieRegel {
        vervangen,
        ..van_rij(e, wie, termijn_van(&gevraagd, e), vandaag)
    })
}
