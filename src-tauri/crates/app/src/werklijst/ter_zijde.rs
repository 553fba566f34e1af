//! What people do with an item besides doing it: put it off, give it to a colleague, take it up. Each can be undone by
//! another of these.

use chrono::{Days, NaiveDate};
use leidraad_api::werklijst::{ItemStand, ItemVraag, ToewijsVraag, UitstelVraag};
use leidraad_api::{Beller, Fout};
use leidraad_domain::contract::ContractId;
use leidraad_domain::id::{ClientId, GebruikerId, TaakId};
use leidraad_store::werkstand::{Plek, Uitstel, Werkstand};
use leidraad_store::{Lezer, Wie};

use super::item::TAAK;
use crate::feiten::ongeldig;
use crate::medewerkers::{PERSONEEL, werk as personeel};
use crate::nee::Nee;
use crate::regels::Regels;
use crate::{App, organisatie};

/// Where the store keeps what was done with an item: within its client, or under the organisation's contract.
pub(super) fn plek(client: Option<ClientId>, contract: Option<&str>, sleutel: &str) -> Plek {
    match (client, contract) {
        (_, _) if sleutel.starts_with(TAAK) => Plek {
            client: None,
            sleutel: sleutel.to_owned(),
        },
        (None, Some(contract)) => Plek {
            client: None,
            sleutel: format!("{contract}|{sleutel}"),
        },
        (client, _) => Plek {
            client,
            sleutel: sleutel.to_owned(),
        },
    }
}

fn plek_van(vraag: &ItemVraag) -> Plek {
    plek(
        vraag.client.map(ClientId),
        vraag.contract.as_deref(),
        &vraag.sleutel,
    )
}

/// The last day of an item that is open.
fn uiterlijk(regels: &Regels, l: Lezer<'_>, vraag: &ItemVraag, vandaag: NaiveDate) -> Result<NaiveDate, Nee> {
    let weg = |wat: &str| Nee(Fout::NietGevonden { wat: wat.to_owned() });
    if let Some(id) = vraag.sleutel.strip_prefix(TAAK) {
        let id: TaakId = id.parse().map_err(|_| weg("taak"))?;
        let open = l
            .taak(id)?
            .filter(|t| t.gedaan_op.is_none() && t.ingetrokken_op.is_none());
        return Ok(open.ok_or_else(|| weg("taak"))?.uiterlijk);
    }
    if vraag.sleutel.starts_with(PERSONEEL) {
        return personeel::uiterlijk(regels, l, &vraag.sleutel, vandaag);
    }
    let gevonden = match (vraag.client, &vraag.contract) {
        (Some(client), _) => l.uitkomst(ClientId(client), &vraag.sleutel)?,
        (None, Some(contract)) => {
            let uit = organisatie::uitkomst(regels, l, &ContractId(contract.clone()), vandaag)?;
            let mut rijen = organisatie::rijen(regels, &uit)?.into_iter();
            rijen.find(|u| u.sleutel == vraag.sleutel)
        }
        (None, None) => None,
    };
    let open = gevonden.filter(|u| u.open);
    Ok(open.ok_or_else(|| weg("termijn"))?.uiterlijk)
}

fn antwoord(l: Lezer<'_>, stand: &Werkstand) -> Result<ItemStand, Nee> {
    let namen = l.gebruikers()?;
    let naam = |wie: GebruikerId| namen.iter().find(|g| g.id == wie).map(|g| g.naam.clone());
    Ok(ItemStand {
        uitgesteld_tot: stand.uitstel.as_ref().map(|u| u.tot),
        voor: stand.voor.and_then(naam),
        bezig: stand.bezig.and_then(|(wie, _)| naam(wie)),
    })
}

/// Changes how an open item stands.
pub(super) fn wijzig(
    app: &App,
    beller: &Beller,
    vraag: &ItemVraag,
    werk: impl FnOnce(&mut Werkstand, Wie),
) -> Result<ItemStand, Nee> {
    wijzig_met(app, beller, vraag, |stand, _, wie| {
        werk(stand, wie);
        Ok(())
    })
}

fn wijzig_met(
    app: &App,
    beller: &Beller,
    vraag: &ItemVraag,
    werk: impl FnOnce(&mut Werkstand, NaiveDate, Wie) -> Result<(), Nee>,
) -> Result<ItemStand, Nee> {
    let regels = &*app.regels()?;
    let plek = plek_van(vraag);
    app.schrijf(beller, vraag.client.map(ClientId), |s, wie| {
        let laatste = uiterlijk(regels, s.lezer(), vraag, wie.nu.date())?;
        let mut stand = s.lezer().werkstand(&plek)?;
        werk(&mut stand, laatste, wie)?;
        s.werkstand_zet(&plek, &stand, wie)?;
        antwoord(s.lezer(), &stand)
    })
}

/// Puts an item off: to its last day at the latest, on its last day until tomorrow, and when it is late as asked.
pub(super) fn stel_uit(app: &App, beller: &Beller, vraag: &UitstelVraag) -> Result<ItemStand, Nee> {
    let vandaag = beller.nu.date();
    if vraag.tot <= vandaag {
        return Err(Nee(ongeldig("tot", "na_vandaag")));
    }
    let reden = vraag.reden.trim().to_owned();
    if reden.is_empty() {
        return Err(Nee(Fout::VeldLeeg {
            veld: "reden".to_owned(),
        }));
    }
    wijzig_met(app, beller, &vraag.item, |stand, laatste, _| {
        let tot = match laatste {
            dag if dag > vandaag => vraag.tot.min(dag),
            dag if dag == vandaag => vandaag + Days::new(1),
            _ => vraag.tot,
        };
        stand.uitstel = Some(Uitstel {
            tot,
            uiterlijk: laatste,
            reden,
        });
        Ok(())
    })
}

/// Gives an item to a colleague; whoever had taken it up lets go.
pub(super) fn wijs_toe(app: &App, beller: &Beller, vraag: &ToewijsVraag) -> Result<ItemStand, Nee> {
    let voor = vraag.voor.map(GebruikerId);
    let bekend = app.lees(|l| Ok(l.gebruikers()?))?;
    if voor.is_some_and(|voor| !bekend.iter().any(|g| g.id == voor)) {
        return Err(Nee(Fout::NietGevonden {
            wat: "gebruiker".to_owned(),
        }));
    }
    wijzig(app, beller, &vraag.item, |stand, _| {
        if stand.voor != voor {
            stand.bezig = None;
        }
        stand.voor = voor;
    })
}
