//! Who may work for which contract and product on a day. The rules are asked; the register says who is with us.

use chrono::NaiveDate;
use leidraad_api::medewerkers::{MagAntwoord, MagBevinding, MagCel, MagKolom, MagRij, MagVraag};
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::MedewerkerId;
use leidraad_domain::papier::Papier;
use leidraad_domain::toewijzing::Plaatsing;
use leidraad_rules::{
    Bevinding, BevindingReden, Herkomst, NiveauReden, Oordeel, PersoneelReden, Product, Profiel,
    SupervisorReden,
};
use leidraad_rules::{mag, productgroepen};
use leidraad_store::Lezer;
use leidraad_store::medewerker::MedewerkerRij;
use leidraad_store::uitzondering::UitzonderingRij;
use leidraad_taal::{MedewerkerWoorden, medewerker_woord, medewerker_zin};

use super::geldigheid::{geldig_tot, vroegste};
use super::waarover::waarover;
use super::{blad, filter, lees_sleutel, naar_regels, sleutel};
use crate::App;
use crate::eigen_keuzes::{Eigen, Sterkte, Sterkten};
use crate::inzet::toets::telt;
use crate::nee::Nee;
use crate::regels::Regels;

/// Rows of a page when the screen does not say, and at most.
const PAGINA: (u32, u32) = (50, 200);
/// The contract's name for what the register itself says.
const REGISTER: &str = "register";

/// Somebody with what counts for the question.
pub(crate) struct Wie {
    /// Who.
    pub(crate) rij: MedewerkerRij,
    /// Papers that were not withdrawn.
    pub(super) papieren: Vec<Papier>,
    uitzonderingen: Vec<UitzonderingRij>,
}

/// Products of one contract of which the same is asked.
struct Kolom<'r> {
    profiel: &'r Profiel,
    producten: Vec<&'r Product>,
}

impl Kolom<'_> {
    fn naam(&self) -> String {
        let alle = self.producten.len() == self.profiel.producten.len();
        match (alle, self.producten.as_slice()) {
            (true, [_, _, ..]) => medewerker_zin("alle_producten", &[]),
            (_, [eerste, rest @ ..]) => {
                let andere = rest.iter().filter(|p| p.naam != eerste.naam).count();
                if andere == 0 {
                    return eerste.naam.clone();
                }
                let data = [("naam", eerste.naam.as_str()), ("aantal", &andere.to_string())];
                medewerker_zin("en_nog", &data)
            }
            (_, []) => String::new(),
        }
    }

    fn product(&self) -> Option<&Product> {
        self.producten.first().copied()
    }
}

/// Who may work where.
pub(super) fn vraag(app: &App, beller: &Beller, vraag: &MagVraag) -> Result<MagAntwoord, Nee> {
    let regels = &*app.regels()?;
    let kolommen = kolommen(regels, vraag)?;
    let (wie, volgende, mut totaal) = app.lees(|l| wie(l, vraag, beller.nu.date()))?;
    let sterkten = app.lees(Sterkten::lees)?;
    let wie: Vec<&Wie> = wie.iter().collect();
    let mut rijen = beantwoord(
        (regels, &sterkten),
        &kolommen,
        &wie,
        (vraag.op, vraag.medewerker.is_some(), &[]),
    );
    if vraag.alleen_geblokkeerd {
        let geblokkeerd = |cel: &MagCel| cel.uitkomst == Oordeel::Geblokkeerd.code();
        rijen.retain(|rij| rij.cellen.iter().any(geblokkeerd));
        totaal = rijen.len() as u32;
    }
    Ok(MagAntwoord {
        op: vraag.op,
        kolommen: kolommen
            .iter()
            .map(|k| MagKolom {
                contract: k.profiel.id.0.clone(),
                kort: k.profiel.kort.clone(),
                product: k.product().map(|p| p.id.0.clone()).unwrap_or_default(),
                naam: k.naam(),
            })
            .collect(),
        rijen,
        volgende,
        totaal,
    })
}

fn kolommen<'r>(regels: &'r Regels, vraag: &MagVraag) -> Result<Vec<Kolom<'r>>, Nee> {
    let gevraagd = |id: &str| vraag.contract.as_deref().is_none_or(|c| c == id);
    let profielen = regels.profielen.alle().filter(|p| gevraagd(&p.id.0));
    // The version of the day; a contract that has ended by then asks nothing.
    let geldend = profielen.filter_map(|p| regels.profielen.op(&p.id, vraag.op));
    let mut kolommen = Vec::new();
    let mut bekend = vraag.contract.is_none();
    for profiel in geldend {
        bekend = true;
        for producten in productgroepen(profiel) {
            let past = |p: &&Product| vraag.product.as_ref().is_none_or(|id| *id == p.id.0);
            if producten.iter().any(past) {
                kolommen.push(Kolom { profiel, producten });
            }
        }
    }
    if kolommen.is_empty() && (!bekend || vraag.product.is_some()) {
        let wat = if bekend { "product" } else { "contract" };
        return Err(Nee(Fout::NietGevonden { wat: wat.to_owned() }));
    }
    Ok(kolommen)
}

fn compleet(l: Lezer<'_>, rij: MedewerkerRij) -> Result<Wie, Nee> {
    Ok(Wie {
        papieren: blad::geldende(&l.papieren(rij.id)?),
        uitzonderingen: l.uitzonderingen(rij.id)?,
        rij,
    })
}

type Bladzijde = (Vec<Wie>, Option<String>, u32);

fn wie(l: Lezer<'_>, vraag: &MagVraag, vandaag: NaiveDate) -> Result<Bladzijde, Nee> {
    if let Some(id) = vraag.medewerker {
        let rij = blad::bestaand(l, MedewerkerId(id))?;
        return Ok((vec![compleet(l, rij)?], None, 1));
    }
    let filter = filter(&vraag.zoek, vraag.soort.as_deref(), Some(vandaag))?;
    let na = vraag.na.as_deref().map(lees_sleutel).transpose()?;
    // Who is blocked is not known before everybody was asked: that list is one page.
    let aantal = if vraag.alleen_geblokkeerd {
        u32::MAX
    } else {
        vraag.aantal.unwrap_or(PAGINA.0).clamp(1, PAGINA.1)
    };
    let bladzijde = l.medewerkers(&filter, na.as_ref(), aantal)?;
    let volgende = bladzijde
        .last()
        .filter(|_| bladzijde.len() == aantal as usize)
        .map(|(_, na)| sleutel(na));
    let wie = bladzijde
        .into_iter()
        .map(|(rij, _)| compleet(l, rij))
        .collect::<Result<_, _>>()?;
    Ok((wie, volgende, l.aantal_medewerkers(&filter)?))
}

/// Workers with what the rules look at, read once, to be asked about several products and days.
pub(crate) struct Personeel {
    wie: Vec<Wie>,
    sterkten: Sterkten,
}

impl Personeel {
    /// Reads these workers.
    pub(crate) fn lees(l: Lezer<'_>, ids: impl IntoIterator<Item = MedewerkerId>) -> Result<Self, Nee> {
        let wie = ids.into_iter().map(|id| compleet(l, blad::bestaand(l, id)?));
        Ok(Self {
            wie: wie.collect::<Result<_, _>>()?,
            sterkten: Sterkten::lees(l)?,
        })
    }

    /// All of them.
    pub(crate) fn alle(&self) -> &[Wie] {
        &self.wie
    }

    /// How strongly the organisation keeps its own choices.
    pub(crate) fn sterkten(&self) -> &Sterkten {
        &self.sterkten
    }

    /// What rules and register say of these of them for a product on a day, with every reason; `familie` are those who
    /// would come to their own family. A contract that nobody knows says nothing.
    pub(crate) fn mag(
        &self,
        regels: &Regels,
        plek: &Plaatsing,
        (van, familie): (&[MedewerkerId], &[MedewerkerId]),
        op: NaiveDate,
    ) -> Vec<(MedewerkerId, MagCel)> {
        let Some(profiel) = regels.profielen.op(&plek.contract, op) else {
            return Vec::new();
        };
        let past = |p: &&Product| p.id == plek.product && p.voorziening == plek.voorziening;
        let producten: Vec<&Product> = profiel.producten.iter().filter(past).collect();
        let wie: Vec<&Wie> = self.wie.iter().filter(|w| van.contains(&w.rij.id)).collect();
        let rijen = beantwoord(
            (regels, &self.sterkten),
            &[Kolom { profiel, producten }],
            &wie,
            (op, true, familie),
        );
        let cellen = rijen.into_iter().filter_map(|mut rij| rij.cellen.pop());
        wie.iter().map(|w| w.rij.id).zip(cellen).collect()
    }
}

fn beantwoord(
    (regels, sterkten): (&Regels, &Sterkten),
    kolommen: &[Kolom<'_>],
    wie: &[&Wie],
    (op, alles, familie): (NaiveDate, bool, &[MedewerkerId]),
) -> Vec<MagRij> {
    let voor_regels: Vec<_> = wie
        .iter()
        .map(|w| leidraad_rules::Medewerker {
            familie: familie.contains(&w.rij.id),
            ..naar_regels::medewerker(w.rij.id, &w.rij.medewerker, &w.papieren, op)
        })
        .collect();
    let mut rijen: Vec<MagRij> = wie
        .iter()
        .map(|w| MagRij {
            medewerker: w.rij.id.0,
            naam: w.rij.medewerker.naam(),
            soort_tekst: medewerker_woord(MedewerkerWoorden::Soort, w.rij.medewerker.soort.code()),
            cellen: Vec::with_capacity(kolommen.len()),
        })
        .collect();
    for kolom in kolommen {
        let Some(product) = kolom.product() else {
            continue;
        };
        let plek = (kolom.profiel, product);
        let bevindingen = mag(&regels.profielen, &regels.kalender, plek, &voor_regels, op);
        for ((w, wie_regels), rij) in wie.iter().zip(&voor_regels).zip(&mut rijen) {
            let van_hem = |b: &&Bevinding| b.medewerker.as_deref() == Some(&wie_regels.id);
            let mut gevonden = register(w, plek, op);
            gevonden.extend(
                bevindingen
                    .iter()
                    .filter(van_hem)
                    .filter_map(|b| bevinding((regels, sterkten), w, plek, b, op)),
            );
            let tot = w.rij.medewerker.periode_op(op).and_then(|p| p.tot);
            rij.cellen.push(cel(gevonden, tot, alles));
        }
    }
    rijen
}

/// A rule with its words. A supervisor is named with the deployment, so that lacking one is a condition and no block.
fn bevinding(
    (regels, sterkten): (&Regels, &Sterkten),
    wie: &Wie,
    (profiel, product): (&Profiel, &Product),
    b: &Bevinding,
    op: NaiveDate,
) -> Option<MagBevinding> {
    let tekst = regels.profielen.regel(&b.contract, b.profiel_versie, &b.regel)?;
    let BevindingReden::Personeel(waarom) = &b.waarom else {
        return None;
    };
    let (uitkomst, reden) = if alleen_begeleiding(waarom) {
        (
            b.uitkomst.min(Oordeel::Waarschuwing),
            medewerker_zin("supervisie_nodig", &[]),
        )
    } else {
        (b.uitkomst, leidraad_taal::bevinding(&tekst.titel, &b.waarom))
    };
    let uitkomst = if tekst.herkomst == Herkomst::EigenKeuze {
        let sterkte = sterkten.van(Eigen::Eis);
        if sterkte == Sterkte::Uit {
            return None;
        }
        sterkte.telt(uitkomst)
    } else {
        uitkomst
    };
    let uitzondering = wie
        .uitzonderingen
        .iter()
        .find(|u| u.contract == b.contract.0 && u.regel == b.regel && u.geldt_op(op));
    Some(MagBevinding {
        contract: profiel.id.0.clone(),
        product: product.id.0.clone(),
        regel: b.regel.clone(),
        titel: tekst.titel.clone(),
        bron: tekst.bron.clone(),
        citaat: tekst.citaat.clone(),
        herkomst: tekst.herkomst.code().to_owned(),
        uitkomst: uitkomst.code().to_owned(),
        reden,
        wat_nu: if uitkomst == Oordeel::Akkoord {
            String::new()
        } else {
            tekst.wat_nu.clone()
        },
        toelichting: tekst.toelichting.clone(),
        papier: waarover(waarom).unwrap_or_default().to_owned(),
        geldig_tot: Some(waarom)
            .filter(|_| uitkomst != Oordeel::Geblokkeerd)
            .and_then(|w| geldig_tot(w, &wie.papieren, op)),
        uitzondering: uitzondering.map(|u| blad::uitzondering(regels, u, op)),
    })
}

/// Nothing is wrong but that nobody is named who supervises.
fn alleen_begeleiding(reden: &PersoneelReden) -> bool {
    let gehaald = |deel: &PersoneelReden| match deel {
        PersoneelReden::Niveau(NiveauReden::Niveau { gevonden, nodig }) => {
            gevonden.is_some_and(|n| n >= *nodig)
        }
        PersoneelReden::Groep { .. } => true,
        deel => alleen_begeleiding(deel),
    };
    match reden {
        PersoneelReden::Supervisor(SupervisorReden::Geen) => true,
        PersoneelReden::Samen(delen) => delen.iter().all(gehaald) && delen.iter().any(alleen_begeleiding),
        _ => false,
    }
}

/// What the register itself says: not with us, or inactive.
fn register(wie: &Wie, (profiel, product): (&Profiel, &Product), op: NaiveDate) -> Vec<MagBevinding> {
    let m = &wie.rij.medewerker;
    let blok = |code: &str, data: &[(&str, &str)]| MagBevinding {
        contract: profiel.id.0.clone(),
        product: product.id.0.clone(),
        regel: code.to_owned(),
        titel: medewerker_zin(&format!("{code}_titel"), &[]),
        bron: medewerker_zin("register", &[]),
        citaat: String::new(),
        herkomst: REGISTER.to_owned(),
        uitkomst: Oordeel::Geblokkeerd.code().to_owned(),
        reden: medewerker_zin(code, data),
        wat_nu: medewerker_zin(&format!("{code}_nu"), &[]),
        toelichting: String::new(),
        papier: String::new(),
        geldig_tot: None,
        uitzondering: None,
    };
    let mut gevonden = Vec::new();
    if !m.in_dienst_op(op) {
        gevonden.push(blok("uit_dienst", &[("dag", &leidraad_taal::dag(op))]));
    }
    if let Some(i) = m.inactief.as_ref().filter(|_| m.inactief_op(op)) {
        let dag = leidraad_taal::dag(i.sinds);
        gevonden.push(blok("inactief", &[("dag", &dag), ("reden", &i.reden)]));
    }
    gevonden
}

fn cel(mut bevindingen: Vec<MagBevinding>, uit_dienst: Option<NaiveDate>, alles: bool) -> MagCel {
    bevindingen.sort_by(|a, b| telt(b).cmp(&telt(a)).then_with(|| a.regel.cmp(&b.regel)));
    let ergste = bevindingen.iter().map(telt).max().unwrap_or(Oordeel::Akkoord);
    let mis: Vec<&MagBevinding> = bevindingen
        .iter()
        .filter(|b| telt(b) != Oordeel::Akkoord)
        .collect();
    let mist = match mis.as_slice() {
        [] => String::new(),
        [een] => een.titel.clone(),
        [eerste, rest @ ..] => {
            let data = [
                ("naam", eerste.titel.as_str()),
                ("aantal", &rest.len().to_string()),
            ];
            medewerker_zin("en_nog", &data)
        }
    };
    let geldig = bevindingen
        .iter()
        .flat_map(|b| [b.geldig_tot, b.uitzondering.as_ref().map(|u| u.tot)])
        .chain([uit_dienst]);
    MagCel {
        uitkomst: ergste.code().to_owned(),
        geldig_tot: vroegste(geldig).filter(|_| ergste != Oordeel::Geblokkeerd),
        regels: mis.iter().map(|b| b.regel.clone()).collect(),
        mist,
        uitzondering: bevindingen.iter().any(|b| b.uitzondering.is_some()),
        bevindingen: if alles { bevindingen } else { Vec::new() },
    }
}
