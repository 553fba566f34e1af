//! What a row would change, and changing it. The check of a dry run and of the real one is the same.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use leidraad_api::beginsituatie::{InvoerOpmerking, InvoerRij, RijUitkomst};
use leidraad_domain::beginsituatie::Beginsituatie;
use leidraad_domain::client::{Client, Contactgegeven, Geboortedatum};
use leidraad_domain::id::{ClientId, ToewijzingId};
use leidraad_domain::nummer::Bsn;
use leidraad_domain::toewijzing::{Herziet, Omvang, ToegewezenProduct, Toewijzing};
use leidraad_store::client::ClientRij;
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_store::{Lezer, Schrijver, Wie};

use super::plaatsing::{self, Mis};
use super::rij::Invoerrij;
use super::vastleggen::{Vastgelegd, vastgelegd};
use crate::Kern;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::tabel::kolommen::Kolommen;
use crate::tabel::lezer::kop_van;
use crate::tabel::werkblad::Werkblad;

/// What earlier rows of the same table are about.
#[derive(Default)]
pub(super) struct Gezien {
    /// Clients that a dry run would have made.
    nieuw: BTreeSet<Bsn>,
    /// Coordinators who are no users, told once.
    onbekend: BTreeSet<String>,
    /// Toewijzingen, with their row.
    toewijzingen: BTreeMap<(String, u32), u32>,
}

/// What a good row changes.
pub(super) struct Wijziging {
    client: ClientRij,
    /// Contact details of a new client; `None` is a known one.
    nieuw: Option<Contactgegeven>,
    toewijzing: Doel,
    begin: Vastgelegd,
    ongewijzigd: bool,
}

enum Doel {
    Bekend(Box<ToewijzingRij>),
    Nieuw(Box<Toewijzing>),
}

impl Doel {
    fn toewijzing(&self) -> &Toewijzing {
        match self {
            Self::Bekend(rij) => &rij.toewijzing,
            Self::Nieuw(t) => t,
        }
    }
}

/// A row with its judgement.
pub(super) struct Beoordeeld {
    pub rij: InvoerRij,
    pub wijziging: Option<Wijziging>,
}

/// Judges rows of one table, one after the other.
pub(super) struct Rechter<'a> {
    pub kern: &'a Kern,
    pub regels: &'a Regels,
    pub blad: &'a Werkblad,
    pub kolommen: &'a Kolommen,
    pub vandaag: NaiveDate,
    pub gezien: Gezien,
}

impl Rechter<'_> {
    /// What a row would change; never an error for what somebody typed.
    pub fn beoordeel(&mut self, l: Lezer<'_>, mut rij: Invoerrij) -> Result<Beoordeeld, Nee> {
        let mut opmerkingen = std::mem::take(&mut rij.opmerkingen);
        let getypt = rij.naam.as_ref().map(|n| n.voluit()).unwrap_or_default();
        let wijziging = match &rij.bsn {
            Some(bsn) => match self.wijziging(l, &rij, bsn)? {
                Ok((wijziging, weetjes)) => {
                    opmerkingen.extend(weetjes);
                    Some(wijziging)
                }
                Err(fouten) => {
                    opmerkingen.extend(fouten);
                    None
                }
            },
            None => None,
        };
        let wijziging = wijziging.filter(|_| !opmerkingen.iter().any(|o| o.fout));
        let mut uitkomst = RijUitkomst::Fout;
        if let (Some(w), Some(bsn)) = (&wijziging, &rij.bsn) {
            let nieuw = w.nieuw.is_some() && self.gezien.nieuw.insert(bsn.clone());
            let t = w.toewijzing.toewijzing();
            let sleutel = (t.gemeente.cijfers().to_owned(), t.product.nummer);
            self.gezien.toewijzingen.insert(sleutel, rij.rij);
            uitkomst = match (nieuw, w.ongewijzigd) {
                (true, _) => RijUitkomst::Nieuw,
                (false, true) => RijUitkomst::Ongewijzigd,
                (false, false) => RijUitkomst::Aangevuld,
            };
        }
        if let Some(naam) = rij.coordinator.as_ref().filter(|_| wijziging.is_some())
            && !self.gezien.onbekend.contains(naam)
            && l.gebruiker(naam)?.is_none()
        {
            self.gezien.onbekend.insert(naam.clone());
            let mis = ("coordinator", "geen_gebruiker", naam.clone(), String::new());
            opmerkingen.push(self.opmerking(false, mis));
        }
        let bekend = wijziging.as_ref().filter(|w| w.nieuw.is_none());
        Ok(Beoordeeld {
            rij: InvoerRij {
                rij: rij.rij,
                naam: bekend.map_or(getypt, |w| w.client.client.naam.voluit()),
                uitkomst,
                client: bekend.map(|w| w.client.id.0),
                medewerker: None,
                opmerkingen,
            },
            wijziging,
        })
    }

    fn opmerking(&self, fout: bool, (veld, code, gevonden, verwacht): Mis) -> InvoerOpmerking {
        InvoerOpmerking {
            fout,
            kolom: kop_van(self.blad, self.kolommen, veld),
            zin: leidraad_taal::invoerzin(code, &gevonden, &verwacht),
        }
    }

    #[allow(clippy::type_complexity, reason = "a change with remarks, or what is wrong")]
    fn wijziging(
        &self,
        l: Lezer<'_>,
        rij: &Invoerrij,
        bsn: &Bsn,
    ) -> Result<Result<(Wijziging, Vec<InvoerOpmerking>), Vec<InvoerOpmerking>>, Nee> {
        let mut fouten = Vec::new();
        let mut weetjes = Vec::new();
        let bekend = l.client_met_bsn(bsn)?;
        let client = match &bekend {
            Some(bekend) => {
                let heet = bekend.client.naam.voluit();
                let zelfde = |n: &leidraad_domain::naam::Naam| {
                    let naam = |n: &leidraad_domain::naam::Naam| n.geslachtsnaam.achternaam.to_lowercase();
                    naam(n) == naam(&bekend.client.naam) || n.achternaam() == bekend.client.naam.achternaam()
                };
                if rij.naam.as_ref().is_some_and(|n| !zelfde(n)) {
                    weetjes.push(self.opmerking(false, ("achternaam", "ander_naam", heet, String::new())));
                }
                Some(bekend.clone())
            }
            None => self.nieuwe_client(rij, bsn, &mut fouten),
        };
        let toewijzing = match self.toewijzing(l, rij, bekend.as_ref().map(|c| c.id))? {
            Ok(doel) => Some(doel),
            Err(mis) => {
                fouten.extend(mis.into_iter().map(|mis| self.opmerking(true, mis)));
                None
            }
        };
        let (Some(client), Some(toewijzing)) = (client, toewijzing) else {
            return Ok(Err(fouten));
        };
        let t = toewijzing.toewijzing();
        let nummer = t.product.nummer;
        if t.plaatsing.is_none() {
            let code = t.product.code.clone().unwrap_or_default();
            weetjes.push(self.opmerking(false, ("product", "zonder_contract", code, String::new())));
        }
        let sleutel = (t.gemeente.cijfers().to_owned(), nummer);
        if let Some(eerder) = self.gezien.toewijzingen.get(&sleutel) {
            let mis = ("toewijzing", "dubbel", eerder.to_string(), String::new());
            return Ok(Err(vec![self.opmerking(true, mis)]));
        }
        let was = match &toewijzing {
            Doel::Bekend(_) => vastgelegd(l, client.id, nummer)?,
            Doel::Nieuw(_) => None,
        };
        let erbij = Vastgelegd {
            begin: rij.begin.clone(),
            coordinator: rij.coordinator.clone(),
        };
        let oud = was.clone().unwrap_or_default();
        let begin = Vastgelegd {
            begin: oud.begin.aangevuld(erbij.begin.clone()),
            coordinator: erbij.coordinator.clone().or(oud.coordinator),
        };
        let niets = erbij.begin == Beginsituatie::default() && erbij.coordinator.is_none();
        let ongewijzigd = was.as_ref() == Some(&begin) || (niets && matches!(toewijzing, Doel::Bekend(_)));
        if niets {
            let mis = ("in-zorg-sinds", "niets_te_doen", String::new(), String::new());
            weetjes.push(self.opmerking(false, mis));
        }
        let nieuw = bekend.is_none().then(|| rij.contact.clone());
        let wijziging = Wijziging {
            client,
            nieuw,
            toewijzing,
            begin,
            ongewijzigd,
        };
        Ok(if fouten.is_empty() {
            Ok((wijziging, weetjes))
        } else {
            Err(fouten)
        })
    }

    fn nieuwe_client(
        &self,
        rij: &Invoerrij,
        bsn: &Bsn,
        fouten: &mut Vec<InvoerOpmerking>,
    ) -> Option<ClientRij> {
        let mut leeg = |veld: &'static str, verwacht: &str| {
            let mis = (veld, "leeg", String::new(), verwacht.to_owned());
            fouten.push(self.opmerking(true, mis));
        };
        if rij.naam.is_none() {
            leeg("achternaam", "de achternaam, want deze cliënt is nieuw");
        }
        // A date that could not be read has its own sentence.
        let onleesbaar = rij.geboortedatum.is_none() && self.onleesbaar(rij, "geboortedatum");
        if rij.geboortedatum.is_none() && !onleesbaar {
            leeg("geboortedatum", "de geboortedatum, want deze cliënt is nieuw");
        }
        Some(ClientRij {
            id: ClientId(self.kern.host.nieuw_id()),
            client: Client {
                bsn: Some(bsn.clone()),
                geboortedatum: Geboortedatum {
                    datum: rij.geboortedatum?,
                    gebruik: None,
                },
                geslacht: rij.geslacht.clone(),
                naam: rij.naam.clone()?,
                communicatie: None,
                juridische_status: None,
                vertegenwoordiging: None,
                commentaar: None,
            },
            gegevens_van: None,
        })
    }

    /// Something stands in this cell.
    fn onleesbaar(&self, rij: &Invoerrij, veld: &str) -> bool {
        let kolom = self.kolommen.van_veld(veld);
        let gevonden = self.blad.rijen.iter().find(|r| r.nummer == rij.rij);
        kolom
            .and_then(|nr| gevonden?.cellen.get(nr))
            .is_some_and(|cel| !cel.leesbaar().is_empty())
    }

    fn toewijzing(
        &self,
        l: Lezer<'_>,
        rij: &Invoerrij,
        client: Option<ClientId>,
    ) -> Result<Result<Doel, Vec<Mis>>, Nee> {
        let eigen = match client {
            Some(client) => l.toewijzingen(client)?,
            None => Vec::new(),
        };
        let gemeente = match plaatsing::gemeente(rij) {
            Ok(gemeente) => gemeente,
            Err(mis) => return Ok(Err(vec![mis])),
        };
        let past = |t: &&ToewijzingRij| {
            let t = &t.toewijzing;
            rij.toewijzing.is_none_or(|nummer| nummer == t.product.nummer)
                && gemeente.as_ref().is_none_or(|g| *g == t.gemeente)
                && !t.product.verwijderd()
        };
        let mut passend = eigen.iter().filter(past);
        match (passend.next(), passend.next(), rij.toewijzing) {
            (Some(enige), None, _) => return Ok(Ok(Doel::Bekend(Box::new(enige.clone())))),
            (Some(_), Some(_), _) => {
                let mis = ("toewijzing", "welke_toewijzing", String::new(), String::new());
                return Ok(Err(vec![mis]));
            }
            _ => {}
        }
        let mut mis = Vec::new();
        let leeg = |veld: &'static str, verwacht: &str| (veld, "leeg", String::new(), verwacht.to_owned());
        if rij.toewijzing.is_none() && !self.onleesbaar(rij, "toewijzing") {
            mis.push(leeg(
                "toewijzing",
                "het nummer uit de toewijzing of de beschikking",
            ));
        }
        if rij.ingangsdatum.is_none() && !self.onleesbaar(rij, "ingangsdatum") {
            mis.push(leeg("ingangsdatum", "de eerste dag van de toewijzing"));
        }
        let plek = plaatsing::vind(self.regels, rij);
        let (nummer, ingangsdatum, plek) = match (rij.toewijzing, rij.ingangsdatum, plek) {
            (Some(nummer), Some(ingang), Ok(plek)) => (nummer, ingang, plek),
            (_, _, plek) => {
                mis.extend(plek.err());
                return Ok(Err(mis));
            }
        };
        if l.toewijzing_met_nummer(&plek.gemeente, nummer)?
            .is_some_and(|t| Some(t.client) != client)
        {
            let mis = ("toewijzing", "van_een_ander", nummer.to_string(), String::new());
            return Ok(Err(vec![mis]));
        }
        let omvang = match (
            rij.volume,
            rij.eenheid.clone().or(plek.eenheid),
            rij.frequentie.clone().or(plek.frequentie),
        ) {
            (Some(volume), Some(eenheid), Some(frequentie)) => Some(Omvang {
                volume,
                eenheid,
                frequentie,
            }),
            (Some(_), _, _) => return Ok(Err(vec![("volume", "omvang", String::new(), String::new())])),
            (None, _, _) => None,
        };
        Ok(Ok(Doel::Nieuw(Box::new(Toewijzing {
            gemeente: plek.gemeente,
            product: ToegewezenProduct {
                nummer,
                referentie: None,
                categorie: plek.categorie,
                code: plek.code,
                toegewezen: ToegewezenProduct::met_de_hand_toegewezen(),
                ingangsdatum,
                einddatum: rij.einddatum,
                reden_wijziging: None,
                omvang,
                budget: None,
                commentaar: None,
            },
            eerste_dagtekening: ingangsdatum,
            ontvangen: ingangsdatum,
            ontvangen_aangenomen: true,
            spoed: false,
            plaatsing: plek.plaatsing,
            herziet: Herziet::default(),
        }))))
    }
}

impl Kern {
    /// Stores what a good row changes. Gives the client.
    pub(super) fn voer_rij_in(&self, s: &Schrijver<'_>, w: Wijziging, wie: Wie) -> Result<ClientId, Nee> {
        let client = w.client.id;
        if let Some(contact) = &w.nieuw {
            s.client_bewaar(&w.client, wie)?;
            s.contact_vervang(client, std::slice::from_ref(contact), &[], wie)?;
            self.herindexeer(s, client)?;
        }
        let nummer = w.toewijzing.toewijzing().product.nummer;
        if let Doel::Nieuw(toewijzing) = w.toewijzing {
            let rij = ToewijzingRij {
                id: ToewijzingId(self.host.nieuw_id()),
                client,
                toewijzing: *toewijzing,
            };
            s.toewijzing_bewaar(&rij, wie)?;
            self.stel_herziet_voor(s, client, wie)?;
        }
        self.leg_begin_vast(s, client, nummer, &w.begin, wie)?;
        self.beoordeel_opnieuw(s, client)?;
        Ok(client)
    }
}
