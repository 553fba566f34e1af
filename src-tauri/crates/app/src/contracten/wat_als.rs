//! What would follow from facts that are only thought of: the rules are asked twice, and compared.

use chrono::NaiveDate;
use leidraad_api::contracten::{WatAlsAntwoord, WatAlsRegel, WatAlsToewijzing, WatAlsVraag};
use leidraad_api::{Beller, Fout};
use leidraad_domain::contract::{ContractId, ProductId};
use leidraad_domain::feit::Feit;
use leidraad_domain::id::ClientId;
use leidraad_domain::toewijzing::Toewijzingsnummer;
use leidraad_rules::{
    Afloop, Bevinding, Invoer, Melding, Over, Termijn, ToewijzingInvoer, Uitkomst, beoordeel, stand_van,
};

use crate::App;
use crate::beoordelen::{horizon, vraag_met, vraag_regels};
use crate::feiten::lees_feit;
use crate::nee::Nee;
use crate::regels::Regels;

/// What would follow.
pub(super) fn antwoord(app: &App, beller: &Beller, vraag: &WatAlsVraag) -> Result<WatAlsAntwoord, Nee> {
    let regels = &*app.regels()?;
    let vandaag = beller.nu.date();
    let erbij: Vec<Feit> = vraag.feiten.iter().map(lees_feit).collect::<Result<_, _>>()?;
    let gedacht = vraag.toewijzing.as_ref();
    let (is, wordt) = match vraag.client.map(ClientId) {
        Some(client) => {
            app.ingezien(beller, client)?;
            app.lees(|l| {
                let is = vraag_regels(regels, l, client, vandaag)?;
                let eigen = l.toewijzingen(client)?;
                let nummer = eigen
                    .iter()
                    .map(|t| t.toewijzing.product.nummer)
                    .max()
                    .unwrap_or_default();
                let toewijzing = gedacht
                    .map(|t| toewijzing(regels, t, nummer.saturating_add(1)))
                    .transpose()?;
                let mut feiten: Vec<Feit> = l.feiten(client)?.into_iter().map(|rij| rij.feit).collect();
                feiten.extend(erbij);
                Ok((is, vraag_met(regels, l, client, vandaag, &feiten, toewijzing)?))
            })?
        }
        None => {
            let t = gedacht.ok_or_else(|| {
                Nee(Fout::VeldLeeg {
                    veld: "contract".to_owned(),
                })
            })?;
            let toewijzingen = [toewijzing(regels, t, 1)?];
            let wordt = beoordeel(
                &regels.profielen,
                &regels.kalender,
                &Invoer {
                    over: Over::Client,
                    horizon: Some(horizon(vandaag)),
                    ..Invoer::van(&toewijzingen, &erbij)
                },
            );
            (Uitkomst::default(), wordt)
        }
    };
    Ok(WatAlsAntwoord {
        regels: vergelijk(regels, &is, &wordt, vandaag),
    })
}

fn toewijzing(
    regels: &Regels,
    t: &WatAlsToewijzing,
    nummer: Toewijzingsnummer,
) -> Result<ToewijzingInvoer, Nee> {
    let contract = ContractId(t.contract.clone());
    let niet = |wat: &str| Nee(Fout::NietGevonden { wat: wat.to_owned() });
    let profiel = regels
        .profielen
        .op(&contract, t.dagtekening)
        .ok_or_else(|| niet("contract"))?;
    let id = ProductId(t.product.clone());
    let product = profiel
        .producten
        .iter()
        .find(|p| p.id == id)
        .ok_or_else(|| niet("product"))?;
    Ok(ToewijzingInvoer {
        nummer,
        contract,
        product: id,
        voorziening: product.voorziening,
        eerste_dagtekening: t.dagtekening,
        verzonden: t.dagtekening,
        ontvangen: t.ontvangen.unwrap_or(t.dagtekening),
        ingangsdatum: t.ingangsdatum.unwrap_or(t.dagtekening),
        einddatum: t.einddatum,
        omvang: None,
        gemeente: product.gemeenten.first().cloned(),
        spoed: t.spoed,
        herziet: None,
        herzieningen: Vec::new(),
    })
}

fn vergelijk(regels: &Regels, is: &Uitkomst, wordt: &Uitkomst, vandaag: NaiveDate) -> Vec<WatAlsRegel> {
    let mut lijst: Vec<WatAlsRegel> = Vec::new();
    for t in &wordt.termijnen {
        let oud = is.termijnen.iter().find(|o| o.sleutel == t.sleutel);
        let verandering = match oud {
            None => "nieuw",
            Some(o) if o.uiterlijk != t.uiterlijk => "verschoven",
            Some(o) if o.afloop != t.afloop => "veranderd",
            Some(_) => "gelijk",
        };
        let was = oud.map(|o| o.uiterlijk).filter(|dag| *dag != t.uiterlijk);
        lijst.push(termijn_regel(regels, t, verandering, was, vandaag));
    }
    for t in is
        .termijnen
        .iter()
        .filter(|o| !wordt.termijnen.iter().any(|t| t.sleutel == o.sleutel))
    {
        lijst.push(termijn_regel(regels, t, "weg", None, vandaag));
    }
    for m in wordt.meldingen.iter().filter(|m| m.gedaan.is_none()) {
        let nieuw = !is
            .meldingen
            .iter()
            .any(|o| o.sleutel == m.sleutel && o.gedaan.is_none());
        lijst.push(melding_regel(regels, m, nieuw));
    }
    for b in &wordt.bevindingen {
        let nieuw = !is.bevindingen.iter().any(|o| o.sleutel == b.sleutel);
        lijst.push(bevinding_regel(regels, b, nieuw));
    }
    for b in &wordt.berekeningen {
        let tekst = regels.profielen.regel(&b.contract, b.profiel_versie, &b.regel);
        let nieuw = !is
            .berekeningen
            .iter()
            .any(|o| o.sleutel == b.sleutel && o.waarde == b.waarde);
        let rij = Rij {
            sleutel: &b.sleutel,
            regel: &b.regel,
            soort: "berekening",
            datum: b.op,
            verandering: if nieuw { "nieuw" } else { "gelijk" },
            tekst: leidraad_taal::toelichting(b),
        };
        lijst.push(rij.maak(tekst, None));
    }
    lijst.sort_by(|a, b| (a.datum, &a.regel, &a.sleutel).cmp(&(b.datum, &b.regel, &b.sleutel)));
    lijst
}

/// What every line has.
struct Rij<'r> {
    sleutel: &'r str,
    regel: &'r str,
    soort: &'r str,
    datum: NaiveDate,
    verandering: &'r str,
    tekst: String,
}

impl Rij<'_> {
    fn maak(self, tekst: Option<&leidraad_rules::RegelTekst>, was: Option<NaiveDate>) -> WatAlsRegel {
        WatAlsRegel {
            sleutel: self.sleutel.to_owned(),
            regel: self.regel.to_owned(),
            soort: self.soort.to_owned(),
            titel: tekst.map_or_else(|| self.regel.to_owned(), |t| t.titel.clone()),
            datum: self.datum,
            was,
            verandering: self.verandering.to_owned(),
            tekst: self.tekst,
            bron: tekst.map(|t| t.bron.clone()).unwrap_or_default(),
            citaat: tekst.map(|t| t.citaat.clone()).unwrap_or_default(),
        }
    }
}

fn termijn_regel(
    regels: &Regels,
    t: &Termijn,
    verandering: &str,
    was: Option<NaiveDate>,
    vandaag: NaiveDate,
) -> WatAlsRegel {
    let id = t.deel.as_ref().unwrap_or(&t.regel);
    let som = leidraad_taal::berekening(&t.reden, t.uiterlijk);
    let stand = match t.afloop {
        Afloop::Open => som,
        _ => format!("{}; {som}", leidraad_taal::status(stand_van(t, vandaag))),
    };
    let rij = Rij {
        sleutel: &t.sleutel,
        regel: &t.regel,
        soort: "termijn",
        datum: t.uiterlijk,
        verandering,
        tekst: stand,
    };
    rij.maak(regels.profielen.regel(&t.contract, t.profiel_versie, id), was)
}

fn melding_regel(regels: &Regels, m: &Melding, nieuw: bool) -> WatAlsRegel {
    let aan: Vec<String> = m.aan.iter().map(|wie| leidraad_taal::woord(wie)).collect();
    let rij = Rij {
        sleutel: &m.sleutel,
        regel: &m.regel,
        soort: "melding",
        datum: m.vanaf,
        verandering: if nieuw { "nieuw" } else { "gelijk" },
        tekst: aan.join(", "),
    };
    rij.maak(
        regels.profielen.regel(&m.contract, m.profiel_versie, &m.regel),
        None,
    )
}

fn bevinding_regel(regels: &Regels, b: &Bevinding, nieuw: bool) -> WatAlsRegel {
    let tekst = regels.profielen.regel(&b.contract, b.profiel_versie, &b.regel);
    let titel = tekst.map_or(b.regel.as_str(), |t| &t.titel);
    let rij = Rij {
        sleutel: &b.sleutel,
        regel: &b.regel,
        soort: "bevinding",
        datum: b.op,
        verandering: if nieuw { "nieuw" } else { "gelijk" },
        tekst: leidraad_taal::bevinding(titel, &b.waarom),
    };
    rij.maak(tekst, None)
}
