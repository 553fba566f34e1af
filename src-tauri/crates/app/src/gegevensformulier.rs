//! Personal data between the form and the domain: what is typed is checked, what is not in the form stays.

use chrono::{Datelike, NaiveDate};
use leidraad_api::Fout;
use leidraad_api::gegevens::{AdresVeld, Persoon as PersoonVeld, Verbeterd};
use leidraad_domain::client::{Adres, Client, Communicatie, Contactgegeven, Geboortedatum, Huis, Telefoon};
use leidraad_domain::code::{AdresSoort, CommunicatieVorm, DatumGebruik, Geslacht, NaamGebruik};
use leidraad_domain::naam::{Achternaam, Naam};
use leidraad_taal::veld_label;

use crate::feiten::ongeldig;
use crate::samenvoegen::{Persoon, leeg};

/// Most characters of a name, street or place.
const LANGST: usize = 100;
/// Telephone numbers of one address.
const NUMMERS: usize = 2;
/// Fewest digits of a telephone number.
const CIJFERS: usize = 8;

fn tekst(veld: &str, typed: &str) -> Result<Option<String>, Fout> {
    let typed = typed.trim();
    if typed.chars().count() > LANGST {
        return Err(ongeldig(veld, "kort"));
    }
    Ok((!typed.is_empty()).then(|| typed.to_owned()))
}

/// Refuses a telephone number or e-mail address that cannot be one; empty is none.
pub(crate) fn controleer_bereik(telefoon: &str, email: &str) -> Result<(), Fout> {
    let digits = telefoon.chars().filter(char::is_ascii_digit).count();
    let odd = telefoon
        .chars()
        .any(|c| !c.is_ascii_digit() && !" +-()./".contains(c));
    if !telefoon.is_empty() && (digits < CIJFERS || odd) {
        return Err(ongeldig("telefoon", "telefoon"));
    }
    let well = email.split_once('@').is_some_and(|(name, place)| {
        !name.is_empty() && place.contains('.') && !email.contains(char::is_whitespace)
    });
    if !email.is_empty() && !well {
        return Err(ongeldig("email", "email"));
    }
    Ok(())
}

/// Who the client is, for the form.
pub(crate) fn persoon_veld(c: &Client) -> PersoonVeld {
    let text = |t: &Option<String>| t.clone().unwrap_or_default();
    let partner = c.naam.partnernaam.as_ref();
    PersoonVeld {
        achternaam: c.naam.geslachtsnaam.achternaam.clone(),
        voorvoegsel: text(&c.naam.geslachtsnaam.voorvoegsel),
        partner_achternaam: partner.map(|p| p.achternaam.clone()).unwrap_or_default(),
        partner_voorvoegsel: partner.map(|p| text(&p.voorvoegsel)).unwrap_or_default(),
        voornamen: text(&c.naam.voornamen),
        voorletters: text(&c.naam.voorletters),
        naam_gebruik: c.naam.gebruik.code().to_owned(),
        geboortedatum: c.geboortedatum.datum,
        datum_gebruik: c
            .geboortedatum
            .gebruik
            .as_ref()
            .map(|g| g.code().to_owned())
            .unwrap_or_default(),
        geslacht: c.geslacht.code().to_owned(),
        communicatie: c
            .communicatie
            .as_ref()
            .map(|x| x.vorm.code().to_owned())
            .unwrap_or_default(),
        taal: c.communicatie.as_ref().map(|x| text(&x.taal)).unwrap_or_default(),
    }
}

/// Who the client is, from the form; the rest stays as it was.
pub(crate) fn persoon_van(p: &PersoonVeld, oud: &Client, vandaag: NaiveDate) -> Result<Client, Fout> {
    let achternaam = tekst("achternaam", &p.achternaam)?.ok_or(Fout::VeldLeeg {
        veld: "achternaam".to_owned(),
    })?;
    let partnernaam = tekst("partner_achternaam", &p.partner_achternaam)?;
    let gebruik = NaamGebruik::van(&p.naam_gebruik);
    let with_partner = matches!(
        gebruik,
        NaamGebruik::Partner | NaamGebruik::PartnerEigen | NaamGebruik::EigenPartner
    );
    if with_partner && partnernaam.is_none() {
        return Err(Fout::VeldLeeg {
            veld: "partner_achternaam".to_owned(),
        });
    }
    if !gebruik.bekend() && gebruik != oud.naam.gebruik {
        return Err(ongeldig("naam_gebruik", "keuze"));
    }
    let partner_voorvoegsel = tekst("partner_voorvoegsel", &p.partner_voorvoegsel)?;
    let communicatie = match p.communicatie.as_str() {
        "" => None,
        code => Some(Communicatie {
            vorm: CommunicatieVorm::van(code),
            taal: tekst("taal", &p.taal)?.filter(|_| code == CommunicatieVorm::TolkTaal.code()),
        }),
    };
    Ok(Client {
        geboortedatum: geboortedatum(p, vandaag)?,
        geslacht: Geslacht::van(&p.geslacht),
        naam: Naam {
            geslachtsnaam: Achternaam {
                achternaam,
                voorvoegsel: tekst("voorvoegsel", &p.voorvoegsel)?,
            },
            partnernaam: partnernaam.map(|achternaam| Achternaam {
                achternaam,
                voorvoegsel: partner_voorvoegsel,
            }),
            voornamen: tekst("voornamen", &p.voornamen)?,
            voorletters: tekst("voorletters", &p.voorletters.replace(['.', ' '], ""))?,
            gebruik,
        },
        communicatie,
        ..oud.clone()
    })
}

/// Unknown parts stand at 1, whatever was typed.
fn geboortedatum(p: &PersoonVeld, vandaag: NaiveDate) -> Result<Geboortedatum, Fout> {
    let gebruik = match p.datum_gebruik.as_str() {
        "" => None,
        code => Some(DatumGebruik::van(code)),
    };
    if p.geboortedatum > vandaag {
        return Err(ongeldig("geboortedatum", "toekomst"));
    }
    let datum = match gebruik {
        Some(DatumGebruik::MaandJaar) => p.geboortedatum.with_day(1),
        Some(DatumGebruik::AlleenJaar) => p.geboortedatum.with_ordinal(1),
        _ => Some(p.geboortedatum),
    };
    Ok(Geboortedatum {
        datum: datum.unwrap_or(p.geboortedatum),
        gebruik,
    })
}

/// A number as people read it: with its country when that is not the Netherlands.
fn leesbaar(t: &Telefoon) -> String {
    match t.land.trim_start_matches(['+', '0']) {
        "" | "31" => t.nummer.clone(),
        land => format!("+{land} {}", t.nummer),
    }
}

/// An address for the form.
pub(crate) fn adres_veld(c: &Contactgegeven) -> AdresVeld {
    let text = |t: Option<&String>| t.cloned().unwrap_or_default();
    let adres = c.adres.as_ref();
    let huis = adres.and_then(|a| a.huis.as_ref());
    AdresVeld {
        soort: c.soort.code().to_owned(),
        soort_tekst: c.soort.tekst().to_owned(),
        straat: text(adres.and_then(|a| a.straat.as_ref())),
        huisnummer: huis.map(|h| h.nummer),
        huisletter: text(huis.and_then(|h| h.letter.as_ref())),
        toevoeging: text(huis.and_then(|h| h.toevoeging.as_ref())),
        postcode: text(adres.and_then(|a| a.postcode.as_ref())),
        plaats: text(adres.and_then(|a| a.plaats.as_ref())),
        organisatie: text(c.organisatie.as_ref()),
        telefoon: c.telefoon.iter().map(leesbaar).collect(),
        email: text(c.email.as_ref()),
        begindatum: c.begindatum,
        einddatum: c.einddatum,
    }
}

/// Addresses from the form, each kind once; what the form does not show of an address stays.
pub(crate) fn contacten_van(
    velden: &[AdresVeld],
    oud: &[Contactgegeven],
) -> Result<Vec<Contactgegeven>, Fout> {
    let mut all: Vec<Contactgegeven> = Vec::new();
    for veld in velden {
        let soort = AdresSoort::van(&veld.soort);
        if !soort.bekend() || all.iter().any(|c| c.soort == soort) {
            return Err(ongeldig("soort", "keuze"));
        }
        let old = oud.iter().find(|c| c.soort == soort);
        let contact = contact_van(veld, soort, old)?;
        if contact != leeg(&contact) {
            all.push(contact);
        }
    }
    Ok(all)
}

fn contact_van(
    v: &AdresVeld,
    soort: AdresSoort,
    oud: Option<&Contactgegeven>,
) -> Result<Contactgegeven, Fout> {
    let email = tekst("email", &v.email)?;
    let numbers: Vec<&str> = v
        .telefoon
        .iter()
        .map(|t| t.trim())
        .filter(|t| !t.is_empty())
        .collect();
    if numbers.len() > NUMMERS {
        return Err(ongeldig("telefoon", "telefoon"));
    }
    for number in &numbers {
        controleer_bereik(number, "")?;
    }
    controleer_bereik("", email.as_deref().unwrap_or_default())?;
    if let (Some(begin), Some(eind)) = (v.begindatum, v.einddatum)
        && eind < begin
    {
        return Err(ongeldig("einddatum", "datum"));
    }
    let known = oud.map(|o| o.telefoon.as_slice()).unwrap_or_default();
    Ok(Contactgegeven {
        soort,
        adres: adres_van(v, oud.and_then(|o| o.adres.as_ref()))?,
        organisatie: tekst("organisatie", &v.organisatie)?,
        telefoon: numbers
            .into_iter()
            .map(|number| {
                known
                    .iter()
                    .find(|t| leesbaar(t) == number)
                    .cloned()
                    .unwrap_or_else(|| Telefoon {
                        nummer: number.to_owned(),
                        land: if number.starts_with('+') { "" } else { "+31" }.to_owned(),
                    })
            })
            .collect(),
        email,
        begindatum: v.begindatum,
        einddatum: v.einddatum,
    })
}

fn adres_van(v: &AdresVeld, oud: Option<&Adres>) -> Result<Option<Adres>, Fout> {
    let letter = tekst("huisletter", &v.huisletter)?;
    if letter
        .as_ref()
        .is_some_and(|l| l.chars().count() != 1 || !l.chars().all(char::is_alphabetic))
    {
        return Err(ongeldig("huisletter", "letter"));
    }
    let toevoeging = tekst("toevoeging", &v.toevoeging)?;
    if toevoeging.as_ref().is_some_and(|t| t.chars().count() > 4) {
        return Err(ongeldig("toevoeging", "kort"));
    }
    if v.huisnummer.is_some_and(|n| n > 99_999)
        || (v.huisnummer.is_none() && (letter.is_some() || toevoeging.is_some()))
    {
        return Err(ongeldig("huisnummer", "huisnummer"));
    }
    let land = oud.and_then(|a| a.land.clone());
    let abroad = land.as_deref().is_some_and(|land| land != "NL");
    let postcode = match tekst("postcode", &v.postcode)? {
        Some(typed) if !abroad => Some(postcode(&typed).ok_or_else(|| ongeldig("postcode", "postcode"))?),
        other => other,
    };
    let adres = Adres {
        huis: v.huisnummer.map(|nummer| Huis {
            nummer,
            letter,
            toevoeging,
            aanduiding: oud.and_then(|a| a.huis.as_ref()?.aanduiding.clone()),
        }),
        postcode,
        straat: tekst("straat", &v.straat)?,
        plaats: tekst("plaats", &v.plaats)?,
        land: None,
    };
    Ok((adres != Adres::default()).then_some(Adres { land, ..adres }))
}

/// `7772ab` and `7772 AB` become `7772AB`.
pub(crate) fn postcode(typed: &str) -> Option<String> {
    let code: String = typed.split_whitespace().collect::<String>().to_uppercase();
    let (cijfers, letters) = (code.get(..4)?, code.get(4..)?);
    let well = cijfers.bytes().all(|b| b.is_ascii_digit())
        && letters.len() == 2
        && letters.bytes().all(|b| b.is_ascii_uppercase());
    well.then_some(code)
}

/// What was corrected by hand, with what the message says.
pub(crate) fn verschillen(bron: &Persoon, nu: &Persoon) -> Vec<Verbeterd> {
    let (b, n) = (persoon_veld(&bron.0), persoon_veld(&nu.0));
    let mut found = Vec::new();
    let mut differs = |label: String, same: bool, bericht: String| {
        if !same {
            found.push(Verbeterd { label, bericht });
        }
    };
    differs(veld_label("naam"), bron.0.naam == nu.0.naam, bron.0.naam.voluit());
    differs(
        veld_label("geboortedatum"),
        bron.0.geboortedatum == nu.0.geboortedatum,
        leidraad_taal::geboren(&bron.0.geboortedatum),
    );
    differs(
        veld_label("geslacht"),
        b.geslacht == n.geslacht,
        bron.0.geslacht.tekst().to_owned(),
    );
    let tolk = |c: &Client| {
        c.communicatie
            .as_ref()
            .map(|x| x.vorm.tekst().to_owned())
            .unwrap_or_default()
    };
    differs(
        veld_label("communicatie"),
        bron.0.communicatie == nu.0.communicatie,
        tolk(&bron.0),
    );
    let kinds = bron
        .1
        .iter()
        .chain(nu.1.iter().filter(|c| !bron.1.iter().any(|b| b.soort == c.soort)));
    for kind in kinds {
        let of = |all: &[Contactgegeven]| all.iter().find(|c| c.soort == kind.soort).cloned();
        let (b, n) = (
            of(&bron.1).unwrap_or_else(|| leeg(kind)),
            of(&nu.1).unwrap_or_else(|| leeg(kind)),
        );
        let line = |a: &Option<Adres>| {
            a.as_ref()
                .map(|a| format!("{}, {}", a.straatregel(), a.plaatsregel()))
                .unwrap_or_default()
        };
        differs(kind.soort.tekst().to_owned(), b.adres == n.adres, line(&b.adres));
        let numbers: Vec<String> = b.telefoon.iter().map(leesbaar).collect();
        differs(
            veld_label("telefoon"),
            b.telefoon == n.telefoon,
            numbers.join(", "),
        );
        differs(
            veld_label("email"),
            b.email == n.email,
            b.email.clone().unwrap_or_default(),
        );
    }
    found
}
