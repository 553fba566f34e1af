//! Clients: list, search, hand entry.

use chrono::NaiveDate;
use leidraad_api::clienten::{
    BsnAntwoord, ClientGemaakt, ClientRegel, ClientVraag, Clienten, ClientenAntwoord, ClientenVraag, Dossier,
    NieuweClient, VolgendeTermijn,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::client::{Adres, Client, Contactgegeven, Geboortedatum, Huis, Relatie, Telefoon};
use leidraad_domain::code::{AdresSoort, Geslacht, NaamGebruik};
use leidraad_domain::id::ClientId;
use leidraad_domain::naam::{Achternaam, Naam};
use leidraad_domain::nummer::Bsn;
use leidraad_store::Lezer;
use leidraad_store::client::{ClientRij, NaClient};
use leidraad_store::zoeken::zoekvraag;

use crate::nee::Nee;
use crate::regels::Regels;
use crate::werklijst::{stand_code, titel};
use crate::{App, dossier};

/// Rows of a page when the screen does not say.
const PAGINA: u32 = 100;
/// Most rows of a page.
const PAGINA_MAXIMUM: u32 = 200;

/// The words by which a client is found: names, BSN, date of birth, postcode, street, place, telephone.
pub(crate) fn zoektekst(client: &Client, contacten: &[Contactgegeven], relaties: &[Relatie]) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut naam = |n: &Naam| {
        let partner = n.partnernaam.as_ref();
        words.extend([n.voluit(), n.geslachtsnaam.achternaam.clone()]);
        words.extend(partner.map(|p| p.achternaam.clone()));
        words.extend(n.voornamen.clone());
        words.extend(n.voorletters.clone());
    };
    naam(&client.naam);
    relaties.iter().for_each(|r| naam(&r.naam));
    words.extend(client.bsn.as_ref().map(|b| b.cijfers().to_owned()));
    let born = client.geboortedatum.datum;
    words.extend([
        born.to_string(),
        born.format("%d-%m-%Y").to_string(),
        born.format("%-d %-m %Y").to_string(),
    ]);
    for contact in contacten.iter().chain(relaties.iter().map(|r| &r.contact)) {
        if let Some(adres) = &contact.adres {
            words.extend([adres.straatregel(), adres.plaatsregel()]);
            words.extend(adres.postcode.as_ref().map(|p| p.replace(' ', "")));
        }
        words.extend(contact.telefoon.iter().map(|t| t.nummer.clone()));
        words.extend(contact.email.clone());
    }
    words.join(" ")
}

/// The first open term of a client.
pub(crate) fn volgende(
    regels: &Regels,
    l: Lezer<'_>,
    client: ClientId,
    vandaag: NaiveDate,
) -> Result<Option<VolgendeTermijn>, Nee> {
    Ok(l.eerste_termijn(client)?.map(|u| VolgendeTermijn {
        titel: titel(regels, &u),
        uiterlijk: u.uiterlijk,
        stand: stand_code(u.uiterlijk, vandaag),
    }))
}

/// Short names of the contracts of a client.
pub(crate) fn contracten(regels: &Regels, l: Lezer<'_>, client: ClientId) -> Result<Vec<String>, Nee> {
    let mut names: Vec<String> = l
        .toewijzingen(client)?
        .iter()
        .filter_map(|t| t.toewijzing.plaatsing.as_ref().map(|p| regels.kort(&p.contract)))
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}

impl Clienten for App {
    fn lijst(&self, beller: &Beller, vraag: ClientenVraag) -> Result<ClientenAntwoord, Fout> {
        let regels = &*self.regels()?;
        let vandaag = beller.nu.date();
        let zoek = zoekvraag(&vraag.zoek);
        if zoek.is_none() && !vraag.zoek.trim().is_empty() {
            return Ok(ClientenAntwoord {
                clienten: Vec::new(),
                volgende: None,
                totaal: 0,
            });
        }
        let aantal = vraag.aantal.unwrap_or(PAGINA).clamp(1, PAGINA_MAXIMUM);
        let na = vraag.na.as_deref().map(lees_sleutel).transpose()?;
        Ok(self.lees(|l| {
            let rows = l.clienten(zoek.as_deref(), na.as_ref(), aantal)?;
            let volgende_pagina = rows
                .last()
                .filter(|_| rows.len() == aantal as usize)
                .map(|(rij, sorteer)| format!("{}|{sorteer}", rij.id));
            let clienten = rows
                .iter()
                .map(|(rij, _)| {
                    let c = &rij.client;
                    let plaats = l
                        .contactgegevens(rij.id)?
                        .into_iter()
                        .find_map(|c| c.adres?.plaats);
                    Ok(ClientRegel {
                        id: rij.id.0,
                        naam: c.naam.voluit(),
                        geboren: leidraad_taal::geboren(&c.geboortedatum),
                        leeftijd: c.geboortedatum.leeftijd(vandaag),
                        plaats,
                        contracten: contracten(regels, l, rij.id)?,
                        volgende: volgende(regels, l, rij.id, vandaag)?,
                    })
                })
                .collect::<Result<_, Nee>>()?;
            Ok(ClientenAntwoord {
                clienten,
                volgende: volgende_pagina,
                totaal: l.clienten_aantal(zoek.as_deref())?,
            })
        })?)
    }

    fn dossier(&self, beller: &Beller, vraag: ClientVraag) -> Result<Dossier, Fout> {
        let client = ClientId(vraag.client);
        let gevonden = self.lees(|l| dossier::maak(&*self.regels()?, l, client, beller.nu.date()))?;
        self.ingezien(beller, client)?;
        Ok(gevonden)
    }

    fn bsn(&self, beller: &Beller, vraag: ClientVraag) -> Result<BsnAntwoord, Fout> {
        let client = ClientId(vraag.client);
        Ok(self.schrijf(beller, Some(client), |s, _| {
            let rij = s.lezer().client(client)?.ok_or(Fout::NietGevonden {
                wat: "client".to_owned(),
            })?;
            Ok(BsnAntwoord {
                bsn: rij.client.bsn.map(|b| b.cijfers().to_owned()),
            })
        })?)
    }

    fn nieuw(&self, beller: &Beller, vraag: NieuweClient) -> Result<ClientGemaakt, Fout> {
        let (client, contact) = van_formulier(&vraag, beller.nu.date())?;
        let id = ClientId(self.host.nieuw_id());
        Ok(self.schrijf(beller, Some(id), |s, wie| {
            if let Some(bsn) = &client.bsn
                && let Some(known) = s.lezer().client_met_bsn(bsn)?
            {
                return Err(Fout::ClientBestaat {
                    naam: known.client.naam.voluit(),
                }
                .into());
            }
            let tekst = zoektekst(&client, std::slice::from_ref(&contact), &[]);
            s.client_bewaar(
                &ClientRij {
                    id,
                    client,
                    gegevens_van: None,
                },
                wie,
            )?;
            s.contact_vervang(id, &[contact], &[], wie)?;
            s.client_indexeer(id, &tekst)?;
            Ok(ClientGemaakt { client: id.0 })
        })?)
    }
}

fn lees_sleutel(sleutel: &str) -> Result<NaClient, Fout> {
    let (id, sorteer) = sleutel.split_once('|').unwrap_or_default();
    let id = id
        .parse()
        .map_err(|_| Fout::VraagOngeldig { pad: "na".to_owned() })?;
    Ok(NaClient {
        sorteer: sorteer.to_owned(),
        id,
    })
}

fn van_formulier(v: &NieuweClient, vandaag: NaiveDate) -> Result<(Client, Contactgegeven), Fout> {
    let ongeldig = |veld: &str, verwacht: &str| Fout::VeldOngeldig {
        veld: veld.to_owned(),
        verwacht: verwacht.to_owned(),
    };
    let tekst = |t: &str| Some(t.trim().to_owned()).filter(|t| !t.is_empty());
    let achternaam = tekst(&v.achternaam).ok_or(Fout::VeldLeeg {
        veld: "achternaam".to_owned(),
    })?;
    let bsn = match tekst(&v.bsn) {
        Some(text) => Some(Bsn::lees(&text).map_err(|_| ongeldig("bsn", "bsn"))?),
        None => None,
    };
    if v.geboortedatum > vandaag {
        return Err(ongeldig("geboortedatum", "toekomst"));
    }
    let client = Client {
        bsn,
        geboortedatum: Geboortedatum {
            datum: v.geboortedatum,
            gebruik: None,
        },
        geslacht: Geslacht::van(&v.geslacht),
        naam: Naam {
            geslachtsnaam: Achternaam {
                achternaam,
                voorvoegsel: tekst(&v.voorvoegsel),
            },
            partnernaam: None,
            voornamen: None,
            voorletters: tekst(&v.voorletters.replace('.', "")),
            gebruik: NaamGebruik::Eigen,
        },
        communicatie: None,
        juridische_status: None,
        vertegenwoordiging: None,
        commentaar: None,
    };
    let huis = v.huisnummer.map(|nummer| Huis {
        nummer,
        letter: None,
        toevoeging: None,
        aanduiding: None,
    });
    let adres = Adres {
        huis,
        postcode: tekst(&v.postcode),
        straat: tekst(&v.straat),
        plaats: tekst(&v.plaats),
        land: None,
    };
    let contact = Contactgegeven {
        soort: AdresSoort::Brp,
        adres: (adres != Adres::default()).then_some(adres),
        organisatie: None,
        telefoon: tekst(&v.telefoon)
            .map(|nummer| Telefoon {
                nummer,
                land: "+31".to_owned(),
            })
            .into_iter()
            .collect(),
        email: None,
        begindatum: None,
        einddatum: None,
    };
    Ok((client, contact))
}
