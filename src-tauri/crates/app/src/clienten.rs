//! Clients: list, search, hand entry.

use chrono::NaiveDate;
use leidraad_api::clienten::{
    BsnAntwoord, ClientGemaakt, ClientRegel, ClientVraag, Clienten, ClientenAntwoord, ClientenVraag, Dossier,
    NieuweClient, VolgendeTermijn,
};
use leidraad_api::toegang::Leeg;
use leidraad_api::werklijst::WieCode;
use leidraad_api::{Beller, Fout};
use leidraad_domain::client::{Adres, Client, Contactgegeven, Geboortedatum, Huis, Telefoon};
use leidraad_domain::code::{AdresSoort, Geslacht, NaamGebruik};
use leidraad_domain::contract::ContractId;
use leidraad_domain::id::ClientId;
use leidraad_domain::naam::{Achternaam, Naam};
use leidraad_domain::nummer::Bsn;
use leidraad_store::Lezer;
use leidraad_store::client::ClientRij;
use leidraad_store::clientlijst::{LijstRij, NaClient};
use leidraad_store::verdeling::Welke;
use leidraad_store::zoeken::{Gevonden, zoekvraag};

use crate::gegevensformulier::postcode;
use crate::kring::Kring;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::werklijst::{stand_code, titel, titel_van};
use crate::{App, dossier};

/// Rows of a page when the screen does not say.
const PAGINA: u32 = 100;
/// Most rows of a page.
const PAGINA_MAXIMUM: u32 = 200;
/// Most clients that a search ranks; who searches so widely types more.
const ZOEK_HOOGSTENS: u32 = 400;

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
        let aantal = vraag.aantal.unwrap_or(PAGINA).clamp(1, PAGINA_MAXIMUM);
        let na = vraag.na.as_deref();
        let antwoord = self.lees(|l| {
            let kring = Kring::van(l, beller, Some(vraag.wie.unwrap_or(WieCode::Alle)))?;
            let welke = if vraag.zonder_coordinator == Some(true) {
                Welke::Zonder(vandaag)
            } else {
                kring.welke()
            };
            let (rows, volgende, totaal) = if vraag.zoek.trim().is_empty() {
                bladzijde(l, &welke, na, aantal)?
            } else {
                gezocht(l, &vraag.zoek, &welke, na, aantal)?
            };
            let clienten = rows
                .iter()
                .map(|rij| {
                    let coordinator = l.coordinator(rij.id, vandaag)?.map(|wie| kring.naam(wie));
                    Ok(ClientRegel {
                        coordinator,
                        ..client_regel(regels, rij, vandaag)
                    })
                })
                .collect::<Result<_, Nee>>()?;
            Ok(ClientenAntwoord {
                clienten,
                volgende,
                totaal,
            })
        })?;
        if vraag.na.is_none() {
            self.gezocht(beller, &vraag.zoek, antwoord.totaal)?;
        }
        Ok(antwoord)
    }

    fn dossier(&self, beller: &Beller, vraag: ClientVraag) -> Result<Dossier, Fout> {
        let client = ClientId(vraag.client);
        let gevonden = self.lees(|l| dossier::maak(&*self.regels()?, l, client, beller.nu.date()))?;
        self.ingezien(beller, client)?;
        Ok(gevonden)
    }

    fn bsn(&self, beller: &Beller, vraag: ClientVraag) -> Result<BsnAntwoord, Fout> {
        Ok(BsnAntwoord {
            bsn: self.bsn_van(beller, ClientId(vraag.client))?,
        })
    }

    fn bsn_kopieer(&self, beller: &Beller, vraag: ClientVraag) -> Result<Leeg, Fout> {
        let bsn = self.bsn_van(beller, ClientId(vraag.client))?;
        let bsn = bsn.ok_or(Fout::NietGevonden {
            wat: "bsn".to_owned(),
        })?;
        self.kopieer_even(bsn, beller.nu)?;
        Ok(Leeg {})
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
            s.client_bewaar(
                &ClientRij {
                    id,
                    client,
                    gegevens_van: None,
                },
                wie,
            )?;
            s.contact_vervang(id, &[contact], &[], wie)?;
            self.herindexeer(s, id)?;
            Ok(ClientGemaakt { client: id.0 })
        })?)
    }
}

impl App {
    /// The BSN in full; that somebody asked stands in the log first.
    fn bsn_van(&self, beller: &Beller, client: ClientId) -> Result<Option<String>, Nee> {
        self.schrijf(beller, Some(client), |s, _| {
            let rij = s.lezer().client(client)?.ok_or(Fout::NietGevonden {
                wat: "client".to_owned(),
            })?;
            Ok(rij.client.bsn.map(|b| b.cijfers().to_owned()))
        })
    }
}

/// Lines of the list, the key of the next page, and how many there are in all.
type Bladzijde = (Vec<LijstRij>, Option<String>, u32);

fn verkeerde_sleutel() -> Nee {
    Nee(Fout::VraagOngeldig { pad: "na".to_owned() })
}

/// A page of everybody, by name.
fn bladzijde(l: Lezer<'_>, welke: &Welke, na: Option<&str>, aantal: u32) -> Result<Bladzijde, Nee> {
    let na = na
        .map(|key| {
            let (id, sorteer) = key.split_once('|').ok_or_else(verkeerde_sleutel)?;
            Ok::<_, Nee>(NaClient {
                sorteer: sorteer.to_owned(),
                id: id.parse().map_err(|_| verkeerde_sleutel())?,
            })
        })
        .transpose()?;
    let rows = l.clientlijst(welke, na.as_ref(), aantal)?;
    let volgende = rows
        .last()
        .filter(|_| rows.len() == aantal as usize)
        .map(|rij| format!("{}|{}", rij.id, rij.sorteer));
    Ok((rows, volgende, l.clienten_aantal(welke)?))
}

/// A page of who was found, the best first.
fn gezocht(l: Lezer<'_>, zoek: &str, welke: &Welke, na: Option<&str>, aantal: u32) -> Result<Bladzijde, Nee> {
    let Some(vraag) = zoekvraag(zoek) else {
        return Ok((Vec::new(), None, 0));
    };
    let na = na
        .map(|key| {
            let mut parts = key.splitn(3, '|');
            let mut part = || parts.next().ok_or_else(verkeerde_sleutel);
            Ok::<_, Nee>(Gevonden {
                rang: part()?.parse().map_err(|_| verkeerde_sleutel())?,
                id: part()?.parse().map_err(|_| verkeerde_sleutel())?,
                sorteer: part()?.to_owned(),
            })
        })
        .transpose()?;
    let mut found = l.zoek_clienten(&vraag, ZOEK_HOOGSTENS)?;
    let alle = found.len() < ZOEK_HOOGSTENS as usize || !matches!(welke, Welke::Alle);
    if !matches!(welke, Welke::Alle) {
        let mut mee = Vec::with_capacity(found.len());
        for one in found {
            if l.is_client_van(one.id, welke)? {
                mee.push(one);
            }
        }
        found = mee;
    }
    let totaal = if alle {
        u32::try_from(found.len()).unwrap_or(u32::MAX)
    } else {
        l.zoek_aantal(&vraag)?
    };
    let page: Vec<&Gevonden> = found
        .iter()
        .filter(|g| na.as_ref().is_none_or(|na| *g > na))
        .take(aantal as usize)
        .collect();
    let volgende = page
        .last()
        .filter(|last| found.last() != Some(**last))
        .map(|last| format!("{}|{}|{}", last.rang, last.id, last.sorteer));
    let ids: Vec<ClientId> = page.iter().map(|g| g.id).collect();
    Ok((l.clientlijst_van(&ids)?, volgende, totaal))
}

fn client_regel(regels: &Regels, rij: &LijstRij, vandaag: NaiveDate) -> ClientRegel {
    let mut contracten: Vec<String> = rij
        .contracten
        .iter()
        .map(|id| regels.kort(&ContractId(id.clone())))
        .collect();
    contracten.sort();
    ClientRegel {
        id: rij.id.0,
        naam: rij.naam.clone(),
        geboren: leidraad_taal::geboren(&rij.geboortedatum),
        geboortedatum: rij.geboortedatum.bekend(),
        leeftijd: rij.geboortedatum.leeftijd(vandaag),
        plaats: rij.plaats.clone(),
        contracten,
        coordinator: None,
        volgende: rij.volgende.as_ref().map(|t| VolgendeTermijn {
            titel: titel_van(
                regels
                    .profielen
                    .regel(&ContractId(t.contract.clone()), t.profiel_versie, &t.regel),
                &t.regel,
                t.inhalen,
            ),
            uiterlijk: t.uiterlijk,
            stand: stand_code(t.uiterlijk, vandaag),
        }),
        afgeschermd: rij.afgeschermd,
    }
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
        postcode: match tekst(&v.postcode) {
            Some(typed) => Some(postcode(&typed).ok_or_else(|| ongeldig("postcode", "postcode"))?),
            None => None,
        },
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
