//! One dossier, put together for the screen.

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::clienten::{
    BevindingRegel, ClientKop, ContactRegel, Dossier, RelatieRegel, TijdlijnRegel, TijdlijnSoort,
    ToewijzingRegel,
};
use leidraad_api::werklijst::TermijnRegel;
use leidraad_domain::client::Contactgegeven;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::ClientId;
use leidraad_rules::Bevinding;
use leidraad_store::Lezer;
use leidraad_store::feit::FeitRij;
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_store::uitkomst::{UitkomstRij, UitkomstSoort};
use leidraad_taal::{dag, feit_label, feit_samenvatting, woord};

use crate::beoordelen::{van_voor_ingebruikname, vraag_regels};
use crate::bijzonderheid::Bijzonderheden;
use crate::clienten::{contracten, volgende};
use crate::nee::Nee;
use crate::plannen::plan_regel;
use crate::regels::Regels;
use crate::werklijst::{regeltekst, telt_vandaag, termijn_regel};

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
    let relaties = l
        .relaties(id)?
        .iter()
        .map(|r| RelatieRegel {
            naam: r.naam.voluit(),
            soort: r.soort.tekst().to_owned(),
            contact: contact_regel(&r.contact),
        })
        .collect();
    let mut plannen = Vec::new();
    for plan in l.plannen(id)? {
        plannen.push(plan_regel(regels, l, &plan, vandaag)?);
    }
    Ok(Dossier {
        client,
        relaties,
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

fn tijdlijn(
    regels: &Regels,
    l: Lezer<'_>,
    id: ClientId,
    feiten: &[FeitRij],
    uitkomsten: &[UitkomstRij],
    bijzonder: &Bijzonderheden,
    vandaag: NaiveDate,
) -> Result<Vec<TijdlijnRegel>, Nee> {
    let leeg = |datum, soort, titel: String| TijdlijnRegel {
        datum,
        soort,
        titel,
        toelichting: String::new(),
        sleutel: None,
        status: None,
        stand: None,
        feit: None,
        toewijzing: None,
        door: None,
        geregistreerd_op: None,
    };
    let mut lines: Vec<TijdlijnRegel> = feiten
        .iter()
        .map(|f| TijdlijnRegel {
            toelichting: met(feit_samenvatting(&f.feit), f.begin.then(|| woord("overgenomen"))),
            feit: Some(f.id.0),
            toewijzing: f.feit.toewijzing,
            door: Some(f.door.clone()),
            geregistreerd_op: Some(f.geregistreerd_op),
            ..leeg(f.feit.op.dag(), TijdlijnSoort::Feit, feit_label(f.feit.soort))
        })
        .collect();
    for bericht in l.berichten_van(id)? {
        let how = if bericht.ontvangen_aangenomen {
            " (aangenomen)"
        } else {
            ""
        };
        lines.push(TijdlijnRegel {
            toelichting: format!(
                "{}, ontvangen {}{how}",
                leidraad_taal::gemeente(&bericht.gemeente),
                dag(bericht.ontvangen)
            ),
            ..leeg(bericht.dagtekening, TijdlijnSoort::Bericht, woord(&bericht.soort))
        });
    }
    for u in uitkomsten.iter().filter(|u| telt_vandaag(u, vandaag)) {
        let regel = termijn_regel(regels, id, u, vandaag)?;
        let soort = match u.soort {
            UitkomstSoort::Termijn => TijdlijnSoort::Termijn,
            UitkomstSoort::Melding => TijdlijnSoort::Melding,
        };
        let mut toelichting = regeltekst(regels, u).map(|t| t.bron.clone()).unwrap_or_default();
        if let Some(op) = u.gedaan_op {
            toelichting.push_str(&format!(" · gedaan op {}", dag(op)));
        }
        if let Some(wat) = bijzonder.bij(regels, u) {
            toelichting.push_str(&format!(" · {wat}"));
        }
        toelichting = met(toelichting, u.vervallen_om.map(|om| woord(om.code())));
        lines.push(TijdlijnRegel {
            toelichting,
            sleutel: Some(u.sleutel.clone()),
            status: Some(regel.status),
            stand: regel.stand,
            toewijzing: Some(u.toewijzing),
            ..leeg(u.uiterlijk, soort, regel.titel)
        });
    }
    lines.sort_by(|a, b| (a.datum, &a.titel).cmp(&(b.datum, &b.titel)));
    Ok(lines)
}

/// A remark with another behind it.
fn met(tekst: String, erbij: Option<String>) -> String {
    match erbij {
        Some(erbij) if tekst.is_empty() => erbij,
        Some(erbij) => format!("{tekst} · {erbij}"),
        None => tekst,
    }
}
