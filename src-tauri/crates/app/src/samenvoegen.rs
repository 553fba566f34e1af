//! What a new message says, what the one before it said, and what somebody corrected by hand in between. A correction
//! stays while messages repeat what it corrected; a message that says something new wins.

use leidraad_domain::client::{Client, Contactgegeven};
use leidraad_domain::naam::Naam;

/// A client with where they can be reached.
pub(crate) type Persoon = (Client, Vec<Contactgegeven>);

/// The newest of the three, field by field. Without a message before it, the message wins, and what it does not know
/// of telephone, e-mail and other addresses stays.
pub(crate) fn voeg_samen(nieuw: &Persoon, bron: Option<&Persoon>, hand: &Persoon) -> Persoon {
    let client = match bron {
        Some((bron, _)) => clientgegevens(&nieuw.0, bron, &hand.0),
        None => nieuw.0.clone(),
    };
    let none = Vec::new();
    let contacten = contactgegevens(&nieuw.1, bron.map_or(&none, |b| &b.1), &hand.1);
    (client, contacten)
}

fn kies<T: PartialEq + Clone>(nieuw: &T, bron: &T, hand: &T) -> T {
    if nieuw == bron {
        hand.clone()
    } else {
        nieuw.clone()
    }
}

fn clientgegevens(n: &Client, b: &Client, h: &Client) -> Client {
    let naam = |n: &Naam, b: &Naam, h: &Naam| Naam {
        geslachtsnaam: kies(&n.geslachtsnaam, &b.geslachtsnaam, &h.geslachtsnaam),
        partnernaam: kies(&n.partnernaam, &b.partnernaam, &h.partnernaam),
        voornamen: kies(&n.voornamen, &b.voornamen, &h.voornamen),
        voorletters: kies(&n.voorletters, &b.voorletters, &h.voorletters),
        gebruik: kies(&n.gebruik, &b.gebruik, &h.gebruik),
    };
    Client {
        bsn: n.bsn.clone(),
        geboortedatum: kies(&n.geboortedatum, &b.geboortedatum, &h.geboortedatum),
        geslacht: kies(&n.geslacht, &b.geslacht, &h.geslacht),
        naam: naam(&n.naam, &b.naam, &h.naam),
        communicatie: kies(&n.communicatie, &b.communicatie, &h.communicatie),
        juridische_status: n.juridische_status.clone(),
        vertegenwoordiging: n.vertegenwoordiging.clone(),
        commentaar: n.commentaar.clone(),
    }
}

/// Nothing known, of this kind.
pub(crate) fn leeg(van: &Contactgegeven) -> Contactgegeven {
    Contactgegeven {
        soort: van.soort.clone(),
        adres: None,
        organisatie: None,
        telefoon: Vec::new(),
        email: None,
        begindatum: None,
        einddatum: None,
    }
}

fn contactgegevens(
    nieuw: &[Contactgegeven],
    bron: &[Contactgegeven],
    hand: &[Contactgegeven],
) -> Vec<Contactgegeven> {
    let van =
        |all: &[Contactgegeven], one: &Contactgegeven| all.iter().find(|c| c.soort == one.soort).cloned();
    let mut kept: Vec<Contactgegeven> = nieuw
        .iter()
        .filter_map(|n| match (van(bron, n), van(hand, n)) {
            // Somebody took away what the message still repeats.
            (Some(b), None) => (*n != b).then(|| n.clone()),
            (None, None) => Some(n.clone()),
            (b, Some(h)) => {
                let b = b.unwrap_or_else(|| leeg(n));
                Some(Contactgegeven {
                    soort: n.soort.clone(),
                    adres: kies(&n.adres, &b.adres, &h.adres),
                    organisatie: kies(&n.organisatie, &b.organisatie, &h.organisatie),
                    telefoon: kies(&n.telefoon, &b.telefoon, &h.telefoon),
                    email: kies(&n.email, &b.email, &h.email),
                    begindatum: kies(&n.begindatum, &b.begindatum, &h.begindatum),
                    einddatum: kies(&n.einddatum, &b.einddatum, &h.einddatum),
                })
            }
        })
        .collect();
    // What the message no longer tells goes, unless somebody added or corrected it.
    kept.extend(
        hand.iter()
            .filter(|h| van(nieuw, h).is_none() && van(bron, h).as_ref() != Some(*h))
            .cloned(),
    );
    kept
}
