//! The work list: what is open, where it stands today, and what to do about it.

use chrono::{Days, NaiveDate};
use leidraad_api::werklijst::{
    Actie, ItemSoort, StandCode, Tellers, TermijnRegel, TermijnenAntwoord, TermijnenVraag, Waarom,
    WaaromVraag, WerkItem, Werklijst, WerklijstAntwoord, WerklijstVraag,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::contract::ContractId;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::ClientId;
use leidraad_domain::stand::{BINNENKORT_DAGEN, Stand};
use leidraad_rules::{Herkomst, Reden, RegelTekst};
use leidraad_store::uitkomst::{UitkomstRij, UitkomstSoort, WerkRij};

use crate::bijzonderheid::Bijzonderheden;
use crate::evaluaties::Openstaand;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::{App, organisatie, waarom};

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

/// A national line for something that the contract itself already asks sooner: one line for one thing to do.
fn staat_er_al(regels: &Regels, rij: &WerkRij, alle: &[WerkRij]) -> bool {
    let u = &rij.uitkomst;
    let landelijk = |t: &RegelTekst| matches!(t.herkomst, Herkomst::Landelijk | Herkomst::Wet);
    let Some(tekst) = regeltekst(regels, u).filter(|t| landelijk(t) && t.handeling.is_some()) else {
        return false;
    };
    alle.iter().any(|ander| {
        let a = &ander.uitkomst;
        ander.client == rij.client
            && (a.toewijzing, a.soort) == (u.toewijzing, u.soort)
            && a.uiterlijk <= u.uiterlijk
            && regeltekst(regels, a).is_some_and(|t| {
                t.herkomst == Herkomst::Contract
                    && t.handeling == tekst.handeling
                    && t.handeling_velden == tekst.handeling_velden
            })
    })
}

fn item(regels: &Regels, rij: &WerkRij, vandaag: NaiveDate) -> WerkItem {
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
        dagen: (u.uiterlijk - vandaag).num_days() as i32,
        rol: u.rol.clone(),
        actie: actie(tekst),
    }
}

fn tel(items: &[WerkItem]) -> Tellers {
    let mut t = Tellers::default();
    for item in items {
        let counter = match (item.soort, item.stand) {
            (ItemSoort::Toewijzing, _) => &mut t.wacht_op_contract,
            (_, StandCode::TeLaat) => &mut t.te_laat,
            (_, StandCode::Vandaag) => &mut t.vandaag,
            (_, StandCode::DezeWeek) => &mut t.deze_week,
            (_, StandCode::Binnenkort) => &mut t.binnenkort,
            (_, StandCode::Later) => &mut t.later,
        };
        *counter += 1;
    }
    t
}

impl Werklijst for App {
    fn toon(&self, beller: &Beller, vraag: WerklijstVraag) -> Result<WerklijstAntwoord, Fout> {
        let regels = &*self.regels()?;
        let vandaag = beller.nu.date();
        let tot = vraag.tot.unwrap_or(vandaag + Days::new(BINNENKORT_DAGEN));
        let rol = vraag.rol.filter(|rol| rol != "alle");
        if rol
            .as_deref()
            .is_some_and(|rol| leidraad_domain::gebruiker::Rol::van(rol).is_none())
        {
            return Err(Fout::VeldOngeldig {
                veld: "rol".to_owned(),
                verwacht: "keuze".to_owned(),
            });
        }
        let evaluaties = self.lees(Openstaand::lees)?;
        let (rows, waiting, clienten) = self.lees(|l| {
            let waiting: Vec<_> = l
                .toewijzingen_zonder_contract()?
                .into_iter()
                .filter(|t| !t.toewijzing.product.verwijderd())
                .map(|t| {
                    Ok((
                        l.client(t.client)?
                            .map(|c| c.client.naam.voluit())
                            .unwrap_or_default(),
                        t,
                    ))
                })
                .collect::<Result<_, Nee>>()?;
            Ok((l.werk(tot)?, waiting, l.clienten_aantal()?))
        })?;
        let eigen = self.lees(|l| organisatie::werk(regels, l, vandaag, tot))?;
        let mut items: Vec<WerkItem> = rows
            .iter()
            .filter(|rij| telt_vandaag(&rij.uitkomst, vandaag) && !staat_er_al(regels, rij, &rows))
            .filter(|rij| rol.as_ref().is_none_or(|rol| rij.uitkomst.rol == *rol))
            .map(|rij| item(regels, rij, vandaag))
            .map(|i| WerkItem {
                actie: evaluaties.actie(ClientId(i.client.unwrap_or_default()), i.toewijzing, i.actie),
                ..i
            })
            .collect();
        items.extend(
            eigen
                .into_iter()
                .filter(|item| rol.as_ref().is_none_or(|rol| item.rol == *rol)),
        );
        items.sort_by(|a, b| (a.uiterlijk, a.client, &a.sleutel).cmp(&(b.uiterlijk, b.client, &b.sleutel)));
        if rol.is_none() {
            items.extend(waiting.into_iter().map(|(client_naam, rij)| {
                let p = &rij.toewijzing.product;
                let what = p
                    .code
                    .clone()
                    .or_else(|| p.categorie.as_ref().map(|c| c.tekst().to_owned()));
                WerkItem {
                    sleutel: format!("wacht/t{}", p.nummer),
                    soort: ItemSoort::Toewijzing,
                    client: Some(rij.client.0),
                    client_naam,
                    contract: None,
                    contract_id: None,
                    toewijzing: p.nummer,
                    regel: String::new(),
                    titel: format!(
                        "Contract kiezen voor product {}",
                        what.unwrap_or_else(|| "zonder code".to_owned())
                    ),
                    uiterlijk: vandaag,
                    uiterlijk_om: None,
                    streefdatum: vandaag,
                    voorlopig: false,
                    stand: StandCode::Vandaag,
                    dagen: 0,
                    rol: "teamleider".to_owned(),
                    actie: Actie::Koppelen {
                        knop: "Contract kiezen".to_owned(),
                    },
                }
            }));
        }
        Ok(WerklijstAntwoord {
            vandaag,
            tellers: tel(&items),
            items,
            clienten,
        })
    }

    fn waarom(&self, beller: &Beller, vraag: WaaromVraag) -> Result<Waarom, Fout> {
        Ok(waarom::vertel(self, beller, &vraag)?)
    }

    fn termijnen(&self, beller: &Beller, vraag: TermijnenVraag) -> Result<TermijnenAntwoord, Fout> {
        let regels = &*self.regels()?;
        let vandaag = beller.nu.date();
        let mut termijnen = self.lees(|l| {
            let clients = match vraag.client {
                Some(id) => vec![ClientId(id)],
                None => l.client_ids()?,
            };
            let mut found = Vec::new();
            for client in clients {
                // Asked for everybody, the list holds dates alone.
                let bijzonder = match vraag.client {
                    Some(_) => Some(Bijzonderheden::van(l, client, &l.feiten(client)?)?),
                    None => None,
                };
                for u in l
                    .uitkomsten(client)?
                    .iter()
                    .filter(|u| u.soort == UitkomstSoort::Termijn)
                {
                    if vraag.regel.as_ref().is_none_or(|regel| u.regel == *regel) {
                        found.push(TermijnRegel {
                            bijzonderheid: bijzonder.as_ref().and_then(|b| b.bij(regels, u)),
                            ..termijn_regel(regels, client, u, vandaag)?
                        });
                    }
                }
            }
            Ok(found)
        })?;
        termijnen.retain(|t| vraag.status.as_ref().is_none_or(|status| t.status == *status));
        termijnen
            .sort_by(|a, b| (a.uiterlijk, &a.regel, &a.sleutel).cmp(&(b.uiterlijk, &b.regel, &b.sleutel)));
        Ok(TermijnenAntwoord { termijnen })
    }
}
