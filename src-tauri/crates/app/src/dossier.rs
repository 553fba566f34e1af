//! One dossier, put together for the screen.

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::clienten::{
    BevindingRegel, ClientKop, ContactRegel, Dossier, RelatieRegel, ToewijzingRegel,
};
use leidraad_api::werklijst::TermijnRegel;
use leidraad_domain::client::{Contactgegeven, Relatie};
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::ClientId;
use leidraad_rules::Bevinding;
use leidraad_store::Lezer;
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_store::uitkomst::UitkomstSoort;

use crate::beoordelen::{van_voor_ingebruikname, vraag_regels};
use crate::bijzonderheid::Bijzonderheden;
use crate::clienten::{contracten, volgende};
use crate::gegevens;
use crate::nee::Nee;
use crate::plannen::plan_regel;
use crate::regels::Regels;
use crate::tijdlijn::tijdlijn;
use crate::werklijst::termijn_regel;

/// Puts a dossier together.
pub(crate) fn maak(regels: &Regels, l: Lezer<'_>, id: ClientId, vandaag: NaiveDate) -> Result<Dossier, Nee> {
    let rij = l.client(id)?.ok_or(Fout::NietGevonden {
        wat: "client".to_owned(),
    })?;
    let c = &rij.client;
    let toewijzingen = l.toewijzingen(id)?;
    let feiten = l.feiten(id)?;
    let uitkomsten = l.uitkomsten(id)?;
    let bijzonder = Bijzonderheden::van(l, id, &feiten)?;
    let termijnen = uitkomsten
        .iter()
        .filter(|u| u.soort == UitkomstSoort::Termijn)
        .map(|u| {
            Ok(TermijnRegel {
                bijzonderheid: bijzonder.bij(regels, u),
                ..termijn_regel(regels, id, u, vandaag)?
            })
        })
        .collect::<Result<Vec<_>, Nee>>()?;
    let mut bevindingen = vraag_regels(regels, l, id, vandaag)?.bevindingen;
    bevindingen.retain(|b| !van_voor_ingebruikname(regels, b));
    let client = ClientKop {
        id: id.0,
        naam: c.naam.voluit(),
        voornamen: c.naam.voornamen.clone(),
        bsn_gemaskeerd: c.bsn.as_ref().map(|b| b.gemaskeerd()),
        geboren: leidraad_taal::geboren(&c.geboortedatum),
        geboortedatum: c.geboortedatum.bekend(),
        leeftijd: c.geboortedatum.leeftijd(vandaag),
        geslacht: c.geslacht.tekst().to_owned(),
        contracten: contracten(regels, l, id)?,
        in_zorg_sinds: feiten
            .iter()
            .filter(|f| f.feit.soort == FeitSoort::Start)
            .map(|f| f.feit.op.dag())
            .min(),
        communicatie: c.communicatie.as_ref().map(|x| match &x.taal {
            Some(taal) => format!("{} ({taal})", x.vorm.tekst()),
            None => x.vorm.tekst().to_owned(),
        }),
        juridische_status: c.juridische_status.as_ref().map(|s| s.tekst().to_owned()),
        vertegenwoordiging: c.vertegenwoordiging.as_ref().map(|v| v.tekst().to_owned()),
        commentaar: c.commentaar.clone(),
        volgende: volgende(regels, l, id, vandaag)?,
    };
    let mut plannen = Vec::new();
    for plan in l.plannen(id)? {
        plannen.push(plan_regel(regels, l, &plan, vandaag)?);
    }
    Ok(Dossier {
        client,
        relaties: l.relaties(id)?.iter().map(relatie_regel).collect(),
        betrokkenen: gegevens::betrokkenen(l, id, vandaag)?
            .into_iter()
            .filter(|b| b.huidig)
            .collect(),
        praktisch: gegevens::praktisch(l, id)?
            .into_iter()
            .filter(|p| p.nu.is_some())
            .collect(),
        bewoners: gegevens::bewoners(l, id, vandaag)?,
        contactgegevens: l.contactgegevens(id)?.iter().map(contact_regel).collect(),
        tijdlijn: tijdlijn(regels, l, id, &feiten, &uitkomsten, &bijzonder, vandaag)?,
        toewijzingen: toewijzingen
            .iter()
            .rev()
            .map(|t| toewijzing_regel(regels, t, &toewijzingen))
            .collect(),
        termijnen,
        bevindingen: bevindingen.iter().map(|b| bevinding_regel(regels, b)).collect(),
        plannen,
    })
}

/// A block or warning in words.
pub(crate) fn bevinding_regel(regels: &Regels, b: &Bevinding) -> BevindingRegel {
    let tekst = regels.profielen.regel(&b.contract, b.profiel_versie, &b.regel);
    BevindingRegel {
        sleutel: b.sleutel.clone(),
        regel: b.regel.clone(),
        bron: tekst.map(|t| t.bron.clone()).unwrap_or_default(),
        toewijzing: b.toewijzing,
        uitkomst: b.uitkomst.code().to_owned(),
        zin: leidraad_taal::bevinding(tekst.map_or(b.regel.as_str(), |t| &t.titel), &b.waarom),
    }
}

/// Somebody who came with a message.
pub(crate) fn relatie_regel(r: &Relatie) -> RelatieRegel {
    RelatieRegel {
        naam: r.naam.voluit(),
        soort: r.soort.tekst().to_owned(),
        contact: contact_regel(&r.contact),
    }
}

fn contact_regel(c: &Contactgegeven) -> ContactRegel {
    let line = |text: String| Some(text).filter(|t| !t.is_empty());
    ContactRegel {
        soort: c.soort.tekst().to_owned(),
        straat: c.adres.as_ref().and_then(|a| line(a.straatregel())),
        plaats: c.adres.as_ref().and_then(|a| line(a.plaatsregel())),
        organisatie: c.organisatie.clone(),
        telefoon: c.telefoon.iter().map(|t| t.nummer.clone()).collect(),
        email: c.email.clone(),
        begindatum: c.begindatum,
        einddatum: c.einddatum,
    }
}

fn toewijzing_regel(regels: &Regels, rij: &ToewijzingRij, alle: &[ToewijzingRij]) -> ToewijzingRegel {
    let t = &rij.toewijzing;
    let p = &t.product;
    let plaatsing = t.plaatsing.as_ref();
    let product = plaatsing
        .and_then(|x| {
            regels
                .profielen
                .alle()
                .find(|pr| pr.id == x.contract)?
                .producten
                .iter()
                .find(|y| y.id == x.product && y.voorziening == x.voorziening)
        })
        .map(|x| x.naam.clone());
    let raw = || {
        let categorie = p.categorie.as_ref().map_or("zonder categorie", |c| c.tekst());
        format!("{categorie} {}", p.code.as_deref().unwrap_or_default())
            .trim()
            .to_owned()
    };
    ToewijzingRegel {
        id: rij.id.0,
        nummer: p.nummer,
        gemeente: leidraad_taal::gemeente(t.gemeente.cijfers()),
        product: product.unwrap_or_else(raw),
        contract: plaatsing.map(|x| regels.kort(&x.contract)),
        voorziening: plaatsing.map(|x| x.voorziening.code().to_owned()),
        omvang: p.omvang.as_ref().map(leidraad_taal::omvang),
        ingangsdatum: p.ingangsdatum,
        einddatum: p.einddatum,
        eerste_dagtekening: t.eerste_dagtekening,
        ontvangen: t.ontvangen,
        ontvangen_aangenomen: t.ontvangen_aangenomen,
        met_de_hand: p.met_de_hand(),
        spoed: t.spoed,
        reden_wijziging: p.reden_wijziging.as_ref().map(|r| r.tekst().to_owned()),
        herziet: t.herziet.nummer,
        herziet_bevestigd: t.herziet.bevestigd,
        herziet_keuzes: alle
            .iter()
            .filter(|other| other.id != rij.id && other.toewijzing.gemeente == t.gemeente)
            .map(|other| other.toewijzing.product.nummer)
            .collect(),
        commentaar: p.commentaar.clone(),
        plan_mogelijk: plaatsing.is_some() && !p.verwijderd(),
    }
}
