//! The page with personal data: who, where, who lives there too, who stands around the client, what to know at the door.

use chrono::NaiveDate;
use leidraad_api::clienten::ClientVraag;
use leidraad_api::gegevens::{
    Betrokkene, BetrokkeneBewaar, BetrokkeneRegel, BetrokkeneRol, Bewoner, Gegevens, GegevensBewaar,
    GegevensVan, PraktischFeit, PraktischRegel, PraktischSoort, PraktischZet,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::huishouden::Huishouden;
use leidraad_domain::id::{BetrokkeneId, ClientId};
use leidraad_domain::nummer::Bsn;
use leidraad_store::betrokkene::BetrokkeneRij;
use leidraad_store::client::ClientRij;
use leidraad_store::praktisch::PraktischRij;
use leidraad_store::{Lezer, StoreFout};

use crate::App;
use crate::dossier::relatie_regel;
use crate::feiten::ongeldig;
use crate::gegevensformulier::{
    adres_veld, contacten_van, controleer_bereik, persoon_van, persoon_veld, verschillen,
};
use crate::nee::Nee;
use crate::notities::gevuld;
use crate::samenvoegen::Persoon;

/// Most characters of a name, and of a remark.
const NAAM_LANGST: usize = 120;
const TEKST_LANGST: usize = 1000;

/// What the newest message says of a client.
pub(crate) fn bron(l: Lezer<'_>, client: ClientId) -> Result<Option<Persoon>, Nee> {
    let Some(inhoud) = l.bericht_bron(client)? else {
        return Ok(None);
    };
    // It was read before; a message that no longer can be is no source.
    Ok(leidraad_iwmo::lees_301(&inhoud)
        .ok()
        .map(|bericht| (bericht.client, bericht.contacten)))
}

/// People around a client, as screens show them.
pub(crate) fn betrokkenen(
    l: Lezer<'_>,
    client: ClientId,
    vandaag: NaiveDate,
) -> Result<Vec<BetrokkeneRegel>, Nee> {
    Ok(l.betrokkenen(client)?
        .into_iter()
        .map(|b| {
            let rol = BetrokkeneRol::van(&b.rol).unwrap_or(BetrokkeneRol::Overig);
            BetrokkeneRegel {
                id: b.id.0,
                versie: b.versie,
                rol_tekst: leidraad_taal::woord(rol.code()),
                huidig: b.tot.is_none_or(|tot| tot >= vandaag),
                wie: Betrokkene {
                    naam: b.naam,
                    rol,
                    relatie: b.relatie,
                    telefoon: b.telefoon,
                    email: b.email,
                    toelichting: b.toelichting,
                    eerst_bellen: b.eerst_bellen,
                    tot: b.tot,
                },
            }
        })
        .collect())
}

/// Practical facts of every kind, in the order of the screen.
pub(crate) fn praktisch(l: Lezer<'_>, client: ClientId) -> Result<Vec<PraktischRegel>, Nee> {
    let rows = l.praktisch(client)?;
    let fact = |r: &PraktischRij| PraktischFeit {
        tekst: r.tekst.clone(),
        sinds: r.sinds,
        door: r.door.clone(),
        op: r.gemaakt_op,
    };
    Ok(PraktischSoort::ALLE
        .iter()
        .map(|soort| {
            let own = || rows.iter().filter(|r| r.sleutel == soort.code());
            PraktischRegel {
                soort: *soort,
                nu: own()
                    .find(|r| r.vervangen_op.is_none() && !r.tekst.is_empty())
                    .map(fact),
                eerder: own()
                    .filter(|r| r.vervangen_op.is_some() && !r.tekst.is_empty())
                    .map(fact)
                    .collect(),
            }
        })
        .collect())
}

/// Other clients at the same address.
pub(crate) fn bewoners(l: Lezer<'_>, client: ClientId, vandaag: NaiveDate) -> Result<Vec<Bewoner>, Nee> {
    Ok(l.bewoners(client, vandaag)?
        .into_iter()
        .map(|(id, naam)| Bewoner { client: id.0, naam })
        .collect())
}

fn huishouden(l: Lezer<'_>, client: ClientId) -> Result<Option<leidraad_api::gegevens::Huishouden>, Nee> {
    let huis = Huishouden::van(&l.feiten_kaal(client)?);
    Ok(huis.map(|h| leidraad_api::gegevens::Huishouden {
        personen: h.personen,
        partner: h.partner,
        sinds: h.sinds,
    }))
}

fn client_rij(l: Lezer<'_>, client: ClientId) -> Result<ClientRij, Nee> {
    Ok(l.client(client)?.ok_or(Fout::NietGevonden {
        wat: "client".to_owned(),
    })?)
}

fn blad(l: Lezer<'_>, client: ClientId, vandaag: NaiveDate) -> Result<Gegevens, Nee> {
    let rij = client_rij(l, client)?;
    let (versie, door) = l.client_versie(client)?.unwrap_or_default();
    let now: Persoon = (rij.client, l.contactgegevens(client)?);
    let verschillen = bron(l, client)?
        .map(|source| verschillen(&source, &now))
        .unwrap_or_default();
    let (c, contacten) = now;
    Ok(Gegevens {
        client: client.0,
        versie,
        door,
        naam: c.naam.voluit(),
        persoon: persoon_veld(&c),
        bsn_gemaskeerd: c.bsn.as_ref().map(Bsn::gemaskeerd),
        adressen: contacten.iter().map(adres_veld).collect(),
        bron: rij.gegevens_van,
        verschillen,
        bewoners: bewoners(l, client, vandaag)?,
        huishouden: huishouden(l, client)?,
        relaties: l.relaties(client)?.iter().map(relatie_regel).collect(),
        betrokkenen: betrokkenen(l, client, vandaag)?,
        praktisch: praktisch(l, client)?,
    })
}

/// What is kept of somebody around a client, checked.
fn betrokkene_van(
    vraag: &BetrokkeneBewaar,
    wie: leidraad_store::Wie,
    id: BetrokkeneId,
) -> Result<BetrokkeneRij, Fout> {
    let w = &vraag.wie;
    let short = |veld: &str, tekst: &str, langst: usize| match tekst.trim() {
        "" => Ok(String::new()),
        _ => gevuld(veld, tekst, langst),
    };
    let telefoon = short("telefoon", &w.telefoon, NAAM_LANGST)?;
    let email = short("email", &w.email, NAAM_LANGST)?;
    controleer_bereik(&telefoon, &email)?;
    Ok(BetrokkeneRij {
        id,
        client: ClientId(vraag.client),
        naam: gevuld("naam", &w.naam, NAAM_LANGST)?,
        rol: w.rol.code().to_owned(),
        relatie: short("relatie", &w.relatie, NAAM_LANGST)?,
        telefoon,
        email,
        toelichting: short("toelichting", &w.toelichting, TEKST_LANGST)?,
        // Somebody who is no longer involved is not called first.
        eerst_bellen: w.eerst_bellen && w.tot.is_none(),
        tot: w.tot,
        versie: if vraag.id.is_some() {
            vraag.versie.max(1)
        } else {
            0
        },
        gewijzigd_op: wie.nu,
        door: String::new(),
    })
}

impl GegevensVan for App {
    fn toon(&self, beller: &Beller, vraag: ClientVraag) -> Result<Gegevens, Fout> {
        let client = ClientId(vraag.client);
        let found = self.lees(|l| blad(l, client, beller.nu.date()))?;
        self.ingezien(beller, client)?;
        Ok(found)
    }

    fn bewaar(&self, beller: &Beller, vraag: GegevensBewaar) -> Result<Gegevens, Fout> {
        let id = ClientId(vraag.client);
        let vandaag = beller.nu.date();
        let bsn = match vraag.bsn.as_deref().map(str::trim) {
            None => None,
            Some("") => Some(None),
            Some(text) => Some(Some(Bsn::lees(text).map_err(|_| ongeldig("bsn", "bsn"))?)),
        };
        Ok(self.schrijf(beller, Some(id), |s, wie| {
            let l = s.lezer();
            let rij = client_rij(l, id)?;
            let (versie, door) = l.client_versie(id)?.unwrap_or_default();
            if versie != vraag.versie {
                return Err(Fout::IntussenGewijzigd { door }.into());
            }
            let mut client = persoon_van(&vraag.persoon, &rij.client, vandaag)?;
            if let Some(bsn) = bsn {
                if let Some(bsn) = &bsn
                    && let Some(known) = l.client_met_bsn(bsn)?
                    && known.id != id
                {
                    return Err(Fout::ClientBestaat {
                        naam: known.client.naam.voluit(),
                    }
                    .into());
                }
                client.bsn = bsn;
            }
            let contacten = contacten_van(&vraag.adressen, &l.contactgegevens(id)?)?;
            let relaties = l.relaties(id)?;
            s.client_bewaar(&ClientRij { client, ..rij }, wie)?;
            s.contact_vervang(id, &contacten, &relaties, wie)?;
            self.herindexeer(s, id)?;
            blad(l, id, vandaag)
        })?)
    }

    fn betrokkene(&self, beller: &Beller, vraag: BetrokkeneBewaar) -> Result<Gegevens, Fout> {
        let client = ClientId(vraag.client);
        let id = BetrokkeneId(vraag.id.unwrap_or_else(|| self.host.nieuw_id()));
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let l = s.lezer();
            client_rij(l, client)?;
            let old = l.betrokkene(id)?;
            if vraag.id.is_some() && old.as_ref().is_none_or(|old| old.client != client) {
                return Err(Fout::NietGevonden {
                    wat: "betrokkene".to_owned(),
                }
                .into());
            }
            let rij = betrokkene_van(&vraag, wie, id)?;
            s.betrokkene_bewaar(&rij, wie).map_err(|fout| match (fout, old) {
                (StoreFout::IntussenGewijzigd, Some(old)) => Nee(Fout::IntussenGewijzigd { door: old.door }),
                (other, _) => other.into(),
            })?;
            self.herindexeer(s, client)?;
            blad(l, client, beller.nu.date())
        })?)
    }

    fn praktisch(&self, beller: &Beller, vraag: PraktischZet) -> Result<Gegevens, Fout> {
        let client = ClientId(vraag.client);
        let vandaag = beller.nu.date();
        let tekst = match vraag.tekst.trim() {
            "" => String::new(),
            _ => gevuld("tekst", &vraag.tekst, TEKST_LANGST)?,
        };
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let l = s.lezer();
            client_rij(l, client)?;
            s.praktisch_zet(
                client,
                vraag.soort.code(),
                &tekst,
                vraag.sinds.unwrap_or(vandaag),
                wie,
            )?;
            blad(l, client, vandaag)
        })?)
    }
}
