//! What the dossier knows to fill in a letter with.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_api::{Beller, Fout};
use leidraad_documents::sjabloon::Sjabloonsoort;
use leidraad_domain::afspraak::AfspraakSoort;
use leidraad_domain::client::Client;
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{AfspraakId, ClientId};
use leidraad_store::Lezer;
use leidraad_store::afspraak::AfspraakRij;
use leidraad_store::feit::FeitRij;
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_store::uitkomst::UitkomstRij;
use leidraad_taal::{datum_in_brief, lange_dag};

use super::papier::Inhoud;
use crate::huisstijl::Huisstijl;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::werklijst::regeltekst;

/// Values by field, and what stands around the text.
pub(crate) struct Waarden {
    pub velden: BTreeMap<&'static str, String>,
    pub inhoud: Inhoud,
    pub toewijzing: Option<u32>,
}

/// About what a letter is.
pub(crate) struct Over {
    pub client: ClientId,
    /// `None` takes the newest.
    pub toewijzing: Option<u32>,
    /// `None` takes the next.
    pub afspraak: Option<AfspraakId>,
}

/// The toewijzing that was named, else the one that began last.
fn toewijzing_van(l: Lezer<'_>, over: &Over) -> Result<Option<ToewijzingRij>, Nee> {
    let alle = l.toewijzingen(over.client)?;
    let geldig = alle.into_iter().filter(|t| !t.toewijzing.product.verwijderd());
    Ok(match over.toewijzing {
        Some(nummer) => geldig.into_iter().find(|t| t.toewijzing.product.nummer == nummer),
        None => geldig.max_by_key(|t| (t.toewijzing.product.ingangsdatum, t.toewijzing.product.nummer)),
    })
}

/// The last day on which support had to begin.
fn start_uiterlijk(regels: &Regels, uitkomsten: &[UitkomstRij], nummer: u32) -> Option<NaiveDate> {
    uitkomsten
        .iter()
        .filter(|u| u.toewijzing == nummer && !u.voorlopig)
        .filter(|u| regeltekst(regels, u).is_some_and(|t| t.handeling == Some(FeitSoort::Start)))
        .map(|u| u.uiterlijk)
        .min()
}

/// The newest fact of a kind for a toewijzing.
fn nieuwste(feiten: &[FeitRij], soort: FeitSoort, nummer: Option<u32>) -> Option<&FeitRij> {
    feiten
        .iter()
        .filter(|f| f.feit.soort == soort && nummer.is_none_or(|n| f.feit.geldt_voor(n)))
        .max_by_key(|f| (f.feit.op.moment(), f.id))
}

/// The appointment that was named, else the next one.
fn afspraak_van(l: Lezer<'_>, over: &Over, vandaag: NaiveDate) -> Result<Option<AfspraakRij>, Nee> {
    let alle = l.afspraken_van(over.client)?;
    Ok(match over.afspraak {
        Some(id) => alle.into_iter().find(|a| a.id == id),
        None => alle
            .into_iter()
            .filter(|a| a.afspraak.staat() && a.afspraak.dag() >= vandaag)
            .min_by_key(|a| a.afspraak.op.moment()),
    })
}

/// `hulp bij het huishouden` in the middle of a sentence.
fn in_een_zin(naam: &str) -> String {
    let mut letters = naam.chars();
    match (letters.next(), letters.clone().next()) {
        // An abbreviation keeps its capitals.
        (Some(eerste), Some(tweede)) if !tweede.is_uppercase() => {
            eerste.to_lowercase().chain(letters).collect()
        }
        _ => naam.to_owned(),
    }
}

/// Whose client it is, else who writes.
fn coordinator_van(l: Lezer<'_>, client: ClientId, beller: &Beller) -> Result<String, Nee> {
    if let Some(id) = l.coordinator(client, beller.nu.date())?
        && let Some(gebruiker) = l.gebruikers()?.into_iter().find(|g| g.id == id)
    {
        return Ok(gebruiker.naam);
    }
    Ok(beller
        .gebruiker
        .as_ref()
        .map(|g| g.naam.clone())
        .unwrap_or_default())
}

/// Everything that the dossier knows.
pub(crate) fn verzamel(
    regels: &Regels,
    l: Lezer<'_>,
    huisstijl: &Huisstijl,
    over: &Over,
    beller: &Beller,
) -> Result<Waarden, Nee> {
    let vandaag = beller.nu.date();
    let client: Client = l
        .client(over.client)?
        .ok_or(Fout::NietGevonden {
            wat: "client".to_owned(),
        })?
        .client;
    let contacten = l.contactgegevens(over.client)?;
    let adres = contacten.iter().find_map(|c| c.adres.as_ref());
    let straat = adres.map(|a| a.straatregel()).unwrap_or_default();
    let plaatsregel = adres.map(|a| a.plaatsregel()).unwrap_or_default();
    let coordinator = coordinator_van(l, over.client, beller)?;
    let mut velden: BTreeMap<&'static str, String> = BTreeMap::new();
    let mut zet = |naam: &'static str, waarde: Option<String>| {
        velden.insert(naam, waarde.unwrap_or_default());
    };
    zet("organisatie.naam", Some(huisstijl.organisatie.clone()));
    zet("organisatie.telefoon", Some(huisstijl.telefoon.clone()));
    zet("coordinator.naam", Some(coordinator.clone()));
    zet("client.aanhef", Some(leidraad_taal::aanhef(&client)));
    zet("client.naam", Some(leidraad_taal::aanspreken(&client)));
    zet("client.adres", Some(straat.clone()));
    zet("client.plaats", adres.and_then(|a| a.plaats.clone()));
    zet("datum", Some(datum_in_brief(vandaag)));

    let rij = toewijzing_van(l, over)?;
    let nummer = rij.as_ref().map(|t| t.toewijzing.product.nummer);
    let mut contract = String::new();
    if let Some(t) = rij.as_ref().map(|t| &t.toewijzing) {
        zet(
            "gemeente.naam",
            Some(leidraad_taal::gemeente(t.gemeente.cijfers())),
        );
        zet("toewijzing.begin", Some(lange_dag(t.product.ingangsdatum)));
        zet("toewijzing.einde", t.product.einddatum.map(lange_dag));
        if let Some(plek) = &t.plaatsing {
            let profiel = regels.profielen.alle().find(|p| p.id == plek.contract);
            contract = profiel.map(|p| p.naam.clone()).unwrap_or_default();
            let product = profiel.and_then(|p| p.producten.iter().find(|x| x.id == plek.product));
            zet("product.naam", product.map(|x| in_een_zin(&x.naam)));
        }
    }
    zet("contract.naam", Some(contract.clone()));

    let feiten = l.feiten(over.client)?;
    let uitkomsten = l.uitkomsten(over.client)?;
    zet(
        "start.uiterlijk",
        nummer
            .and_then(|n| start_uiterlijk(regels, &uitkomsten, n))
            .map(lange_dag),
    );
    let gepland = nieuwste(&feiten, FeitSoort::StartGepland, nummer).and_then(|f| f.feit.datum("datum"));
    zet("start.gepland", gepland.map(lange_dag));
    let vast = nieuwste(&feiten, FeitSoort::VasteMedewerker, nummer);
    zet(
        "medewerker.naam",
        vast.and_then(|f| f.feit.tekst("medewerker")).map(str::to_owned),
    );

    if let Some(a) = afspraak_van(l, over, vandaag)? {
        zet("afspraak.dag", Some(lange_dag(a.afspraak.dag())));
        if let Tijdstip::Moment(m) = a.afspraak.op {
            zet("afspraak.tijd", Some(format!("{} uur", m.format("%-H.%M"))));
        }
        zet("afspraak.met", a.collega_naam.or(Some(coordinator.clone())));
        let soort = a.afspraak.soort;
        zet(
            "afspraak.onderwerp",
            (soort != AfspraakSoort::Anders).then(|| leidraad_taal::afspraak_onderwerp(soort)),
        );
    }
    Ok(Waarden {
        velden,
        inhoud: Inhoud {
            adres: [leidraad_taal::aanspreken(&client), straat, plaatsregel]
                .iter()
                .filter(|r| !r.is_empty())
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join("\n"),
            contactpersoon: coordinator,
            contract,
            datum: vandaag,
        },
        toewijzing: nummer,
    })
}

/// The fact that sending it may be: kind and fields.
pub(crate) fn feit(soort: Sjabloonsoort) -> Option<(FeitSoort, &'static [(&'static str, &'static str)])> {
    match soort {
        Sjabloonsoort::LateStart => Some((
            FeitSoort::Geinformeerd,
            &[("wie", "client"), ("over", "te-late-start")],
        )),
        Sjabloonsoort::IndicatieEindigt => Some((
            FeitSoort::Geinformeerd,
            &[("wie", "client"), ("over", "einde-indicatie")],
        )),
        Sjabloonsoort::MedewerkerAangekondigd => Some((
            FeitSoort::Geinformeerd,
            &[("wie", "client"), ("over", "medewerker")],
        )),
        // What the text that comes with the program tells.
        Sjabloonsoort::MapThuis => Some((
            FeitSoort::InformatieVerstrekt,
            &[("onderdelen", "werkwijze,afzeggen,klachten,bereikbaarheid")],
        )),
        Sjabloonsoort::Afspraak
        | Sjabloonsoort::MedewerkerVog
        | Sjabloonsoort::MedewerkerBewijs
        | Sjabloonsoort::MedewerkerVerklaring => None,
    }
}

/// Titles of open terms and duties that ask for this fact.
pub(crate) fn sluit(
    regels: &Regels,
    uitkomsten: &[UitkomstRij],
    nummer: Option<u32>,
    feit: (FeitSoort, &[(&str, &str)]),
    vandaag: NaiveDate,
) -> Vec<String> {
    let (soort, velden) = feit;
    let mut titels: Vec<String> = uitkomsten
        .iter()
        .filter(|u| u.open && nummer.is_none_or(|n| n == u.toewijzing))
        .filter(|u| crate::werklijst::telt_vandaag(u, vandaag))
        .filter_map(|u| regeltekst(regels, u))
        .filter(|t| {
            t.handeling == Some(soort)
                && t.handeling_velden.iter().all(|(key, waarde)| {
                    velden
                        .iter()
                        .any(|(k, w)| k == key && w.split(',').any(|deel| deel == waarde))
                })
        })
        .map(|t| t.titel.clone())
        .collect();
    titels.sort();
    titels.dedup();
    titels
}
