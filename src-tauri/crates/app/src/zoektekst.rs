//! The words by which a client is found, put in the index whenever they change.

use leidraad_domain::client::{Client, Contactgegeven, Relatie};
use leidraad_domain::code::{DatumGebruik, NaamGebruik};
use leidraad_domain::id::ClientId;
use leidraad_domain::naam::Naam;
use leidraad_store::Schrijver;
use leidraad_store::betrokkene::BetrokkeneRij;
use leidraad_store::zoeken::Zoektekst;
use leidraad_store::zoekwoord::{datumwoord, postcodewoord, telefoonwoord};

use crate::Kern;
use crate::nee::Nee;
use crate::sessie::Sessie;

/// Clients that are put in the index together.
const GREEP: usize = 1000;

impl Kern {
    /// Puts a client in the index as the store knows them now.
    pub(crate) fn herindexeer(&self, s: &Schrijver<'_>, client: ClientId) -> Result<(), Nee> {
        let l = s.lezer();
        let Some(rij) = l.client(client)? else {
            return Ok(());
        };
        let tekst = zoektekst(
            &rij.client,
            &l.contactgegevens(client)?,
            &l.relaties(client)?,
            &l.betrokkenen(client)?,
        );
        Ok(s.client_indexeer(client, &tekst)?)
    }

    /// Puts all clients in the index anew: of a copy nobody knows whether its index fits its rows.
    pub(crate) fn herindexeer_allen(&self, s: &Schrijver<'_>) -> Result<(), Nee> {
        s.clientindex_leeg()?;
        let allen = s.lezer().niet_geindexeerd()?;
        allen
            .into_iter()
            .try_for_each(|client| self.herindexeer(s, client))
    }

    /// Fills the index of a store that an older program made.
    pub(crate) fn vul_index(&self, sessie: &Sessie) -> Result<(), Nee> {
        let missing = sessie.store.lees(|l| Ok::<_, Nee>(l.niet_geindexeerd()?))?;
        for some in missing.chunks(GREEP) {
            sessie
                .store
                .schrijf(|s| some.iter().try_for_each(|client| self.herindexeer(s, *client)))?;
        }
        Ok(())
    }
}

fn zoektekst(
    client: &Client,
    contacten: &[Contactgegeven],
    relaties: &[Relatie],
    betrokkenen: &[BetrokkeneRij],
) -> Zoektekst {
    let mut nummers: Vec<String> = client.bsn.iter().map(|b| b.cijfers().to_owned()).collect();
    nummers.extend(geboortewoord(client));
    let mut adres = Vec::new();
    for contact in contacten {
        nummers.extend(bereik(contact));
        if let Some(a) = &contact.adres {
            nummers.extend(a.postcode.as_deref().map(postcodewoord));
            adres.extend([a.straatregel(), a.plaats.clone().unwrap_or_default()]);
        }
        adres.extend(contact.email.clone());
    }
    let mut rond = Vec::new();
    for relatie in relaties {
        rond.push(naamwoorden(&relatie.naam));
        rond.extend(bereik(&relatie.contact));
        rond.extend(relatie.contact.email.clone());
    }
    for b in betrokkenen.iter().filter(|b| b.tot.is_none()) {
        rond.extend([b.naam.clone(), telefoonwoord(&b.telefoon), b.email.clone()]);
    }
    Zoektekst {
        naam: naamwoorden(&client.naam),
        nummers: nummers.join(" "),
        adres: adres.join(" "),
        rond: rond.join(" "),
    }
}

fn bereik(contact: &Contactgegeven) -> impl Iterator<Item = String> {
    contact.telefoon.iter().map(|t| {
        telefoonwoord(&match t.land.trim_start_matches(['+', '0']) {
            "" | "31" if t.nummer.starts_with(['0', '+']) => t.nummer.clone(),
            "31" => format!("0{}", t.nummer),
            land => format!("00{land}{}", t.nummer),
        })
    })
}

/// The surname by which a list is sorted stands first: who begins with what was typed ranks highest.
fn naamwoorden(naam: &Naam) -> String {
    let own = &naam.geslachtsnaam;
    let first = match (&naam.partnernaam, &naam.gebruik) {
        (Some(partner), NaamGebruik::Partner | NaamGebruik::PartnerEigen) => partner,
        _ => own,
    };
    let mut words = vec![first.achternaam.clone(), naam.voluit(), own.achternaam.clone()];
    words.extend(own.voorvoegsel.clone());
    if let Some(partner) = &naam.partnernaam {
        words.push(partner.achternaam.clone());
        words.extend(partner.voorvoegsel.clone());
    }
    words.extend(naam.voornamen.clone());
    words.extend(naam.voorletters.clone());
    words.join(" ")
}

/// The part of the date of birth that is known.
fn geboortewoord(client: &Client) -> Option<String> {
    let born = &client.geboortedatum;
    let word = datumwoord(born.datum);
    let known = match born.gebruik {
        None => 8,
        Some(DatumGebruik::MaandJaar) => 6,
        Some(DatumGebruik::GeheelOnbekend) => return None,
        Some(_) => 4,
    };
    word.get(..known).map(str::to_owned)
}
