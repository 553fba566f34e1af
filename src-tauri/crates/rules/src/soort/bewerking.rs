//! The operations behind a figure.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;

use crate::breuk::Breuk;
use crate::duur::Duur;
use crate::invoer::ToewijzingInvoer;
use crate::levering;
use crate::patroon::{Datumbron, Datumbronnen, Patronen};
use crate::periode::{Periode, Tijdvak};
use crate::rekenen;
use crate::soort::berekening::{BerekeningReden, BerekeningRegel, Bewerking, Klasse, Weekmaat};
use crate::soort::{Bereik, Omgeving, keer};
use crate::uitkomst::Meeteenheid;

/// One figure.
pub(super) struct Cijfer<'a> {
    pub t: Option<&'a ToewijzingInvoer>,
    pub keer: u32,
    pub op: NaiveDate,
    pub waarde: Breuk,
    pub eenheid: Meeteenheid,
    pub waarom: BerekeningReden,
}

/// Every figure of a rule.
pub(super) fn cijfers<'a>(
    regel: &BerekeningRegel,
    om: &Omgeving<'a>,
    bereik: &Bereik<'a>,
) -> Vec<Cijfer<'a>> {
    match &regel.bewerking {
        Bewerking::DeelVanGroep { opslag } => {
            per_feit(regel, bereik, |_, feit| deel_van_groep(feit, *opslag))
        }
        Bewerking::TariefMinBijdrage {} => per_feit(regel, bereik, |t, feit| bedrag(om, t?, feit)),
        Bewerking::ProcentVan { veld, procent } => {
            per_feit(regel, bereik, |_, feit| procent_van(feit, veld, *procent))
        }
        Bewerking::Dagen { van, tot } => dagen(bereik, van, tot).into_iter().collect(),
        Bewerking::Doorlooptijd { tot } => doorlooptijden(regel, bereik, tot),
        Bewerking::Omvangklasse { eenheid, klassen } => leden(bereik)
            .filter_map(|t| {
                let (waarde, klasse) = omvangklasse(t, *eenheid, klassen)?;
                let (eenheid, per) = match eenheid {
                    Weekmaat::Uur => (Meeteenheid::Uur, "uur"),
                    Weekmaat::Dagdeel => (Meeteenheid::Stuks, "dagdeel"),
                };
                let naam = klasse.naam.0.clone();
                Some(van_toewijzing(
                    t,
                    waarde,
                    eenheid,
                    BerekeningReden::Klasse { naam, per },
                ))
            })
            .collect(),
        Bewerking::VasteMinuten { product } => leden(bereik)
            .filter_map(|t| {
                let waarde = getal(*product.get(&t.product.0)?)?;
                let waarom = BerekeningReden::Product {
                    product: t.product.0.clone(),
                };
                Some(van_toewijzing(t, waarde, Meeteenheid::Minuut, waarom))
            })
            .collect(),
        Bewerking::AandeelVasteMedewerker {} => vaste_medewerker(regel, bereik).into_iter().collect(),
        Bewerking::Uitnutting {} => uitnutting(regel, bereik),
        Bewerking::Terugkeer { na, binnen } => {
            let duur = binnen.0;
            per_feit(regel, bereik, |_, feit| terugkeer(om, bereik, na, duur?, feit))
        }
    }
}

type Som = (Breuk, Meeteenheid, BerekeningReden);

/// A figure for each fact that begins a case.
fn per_feit<'a>(
    regel: &BerekeningRegel,
    bereik: &Bereik<'a>,
    reken: impl Fn(Option<&'a ToewijzingInvoer>, &Feit) -> Option<Som>,
) -> Vec<Cijfer<'a>> {
    let gekozen = regel.bij.kies(&bereik.ankers).into_iter().enumerate();
    gekozen
        .filter_map(|(nr, (_, feit, op))| {
            let t = bereik.bij(Some(feit), op);
            let (waarde, eenheid, waarom) = reken(t, feit)?;
            Some(Cijfer {
                t,
                keer: keer(nr),
                op,
                waarde,
                eenheid,
                waarom,
            })
        })
        .collect()
}

fn leden<'b, 'a: 'b>(bereik: &'b Bereik<'a>) -> impl Iterator<Item = &'a ToewijzingInvoer> + 'b {
    bereik.keten.iter().flat_map(|keten| keten.leden())
}

fn van_toewijzing(
    t: &ToewijzingInvoer,
    waarde: Breuk,
    eenheid: Meeteenheid,
    waarom: BerekeningReden,
) -> Cijfer<'_> {
    Cijfer {
        t: Some(t),
        keer: 1,
        op: t.ingangsdatum,
        waarde,
        eenheid,
        waarom,
    }
}

fn getal(getal: u64) -> Option<Breuk> {
    i64::try_from(getal).ok().map(Breuk::heel)
}

/// A product of whole numbers over another.
fn over(teller: [u64; 2], noemer: u64) -> Option<Breuk> {
    let teller = teller[0].checked_mul(teller[1])?;
    Breuk::van(i64::try_from(teller).ok()?, i64::try_from(noemer).ok()?)
}

fn deel_van_groep(feit: &Feit, opslag: u64) -> Option<Som> {
    let (minuten, clienten) = (
        levering::directe_minuten(feit),
        feit.getal("clienten").filter(|n| *n > 0)?,
    );
    let delen = opslag.checked_mul(clienten)?.checked_add(100)?;
    let waarde = over([minuten, delen], clienten.checked_mul(100)?)?;
    let waarom = BerekeningReden::DeelVanGroep {
        minuten,
        clienten,
        opslag,
    };
    (minuten > 0).then_some((waarde, Meeteenheid::Minuut, waarom))
}

fn bedrag(om: &Omgeving<'_>, t: &ToewijzingInvoer, feit: &Feit) -> Option<Som> {
    let mut tarieven = om.dossier.invoer.tarieven.iter();
    let tarief = tarieven.find(|tarief| tarief.product == t.product)?;
    let per = match tarief.per.as_str() {
        "minuut" => 1,
        "uur" => 60,
        "dagdeel" => levering::DAGDEEL,
        _ => return None,
    };
    let bijdrage = tarief.bijdrage.unwrap_or_default();
    let minuten = levering::directe_minuten(feit);
    let waarde = over([minuten, tarief.bedrag.saturating_sub(bijdrage)], per)?;
    let waarom = BerekeningReden::Bedrag {
        minuten,
        per: tarief.per.clone(),
        tarief: tarief.bedrag,
        bijdrage,
    };
    (minuten > 0).then_some((waarde, Meeteenheid::Eurocent, waarom))
}

fn procent_van(feit: &Feit, veld: &str, procent: u64) -> Option<Som> {
    let geheel = feit.getal(veld)?;
    let waarde = over([geheel, procent], 100)?;
    Some((
        waarde,
        Meeteenheid::Eurocent,
        BerekeningReden::ProcentVan { geheel, procent },
    ))
}

/// The first of a list that is known.
fn eerste_bekende(bronnen: &Datumbronnen, bereik: &Bereik<'_>) -> Option<NaiveDate> {
    bronnen.0.iter().find_map(|bron| match bron {
        Datumbron::Toewijzing(datum) => datum.van(bereik.keten.as_ref()?.oudste()),
        Datumbron::Feit(patroon) => patroon
            .kies(&bereik.feiten)
            .first()
            .map(|feit| patroon.datum.dag(feit)),
        Datumbron::Termijn(_) => None,
    })
}

fn dagen<'a>(bereik: &Bereik<'a>, van: &Datumbronnen, tot: &Datumbronnen) -> Option<Cijfer<'a>> {
    let (van, tot) = (eerste_bekende(van, bereik)?, eerste_bekende(tot, bereik)?);
    (van <= tot && rekenen::bruikbaar(van) && rekenen::bruikbaar(tot)).then(|| Cijfer {
        t: bereik.bij(None, tot),
        keer: 1,
        op: tot,
        waarde: Breuk::heel((tot - van).num_days()),
        eenheid: Meeteenheid::Kalenderdag,
        waarom: BerekeningReden::Dagen { van, tot },
    })
}

/// How long each case took.
fn doorlooptijden<'a>(regel: &BerekeningRegel, bereik: &Bereik<'a>, tot: &Patronen) -> Vec<Cijfer<'a>> {
    let mut open: Vec<(usize, &Feit, NaiveDate)> = Vec::new();
    for (nr, (_, feit, dag)) in regel.bij.kies(&bereik.ankers).into_iter().enumerate() {
        open.push((nr, feit, dag));
    }
    let mut cijfers = Vec::new();
    for (_, _, klaar) in tot.kies(&bereik.feiten) {
        let eerder = open.iter().filter(|(_, _, dag)| *dag <= klaar);
        let Some(&(nr, feit, van)) = eerder.max_by_key(|(nr, _, dag)| (*dag, Reverse(*nr))) else {
            continue;
        };
        open.retain(|(ander, _, _)| *ander != nr);
        if rekenen::bruikbaar(van) && rekenen::bruikbaar(klaar) {
            cijfers.push(Cijfer {
                t: bereik.bij(Some(feit), van),
                keer: keer(nr),
                op: klaar,
                waarde: Breuk::heel((klaar - van).num_days()),
                eenheid: Meeteenheid::Kalenderdag,
                waarom: BerekeningReden::Dagen { van, tot: klaar },
            });
        }
    }
    cijfers
}

/// How much per week, and the class it falls in. A limit itself is inside.
pub(super) fn omvangklasse<'k>(
    t: &ToewijzingInvoer,
    maat: Weekmaat,
    klassen: &'k [Klasse],
) -> Option<(Breuk, &'k Klasse)> {
    let minuten = levering::minuten_per_week(t.omvang.as_ref()?)?;
    let per = match maat {
        Weekmaat::Uur => 60,
        Weekmaat::Dagdeel => levering::DAGDEEL,
    };
    let waarde = over([minuten, 1], per)?;
    let binnen = |klasse: &&Klasse| match klasse.tot_en_met {
        Some(grens) => getal(grens).is_some_and(|grens| waarde <= grens),
        None => true,
    };
    Some((waarde, klassen.iter().find(binnen)?))
}

fn vaste_medewerker<'a>(regel: &BerekeningRegel, bereik: &Bereik<'a>) -> Option<Cijfer<'a>> {
    let gekozen = regel.bij.kies(&bereik.feiten).into_iter();
    let leveringen: Vec<(NaiveDate, &str)> = gekozen
        .filter_map(|(_, feit, dag)| Some((dag, feit.tekst("medewerker")?)))
        .collect();
    let (laatste, _) = leveringen.last()?;
    let mut vast: Vec<&&Feit> = bereik
        .feiten
        .iter()
        .filter(|f| f.soort == FeitSoort::VasteMedewerker)
        .collect();
    vast.sort_by_key(|feit| (feit.op.moment(), feit.tekst("medewerker")));
    // Before the first fact about it, the first fixed worker counts.
    let vaste_op = |dag: NaiveDate| {
        let toen = vast.iter().rev().find(|feit| feit.op.dag() <= dag);
        toen.or(vast.first()).and_then(|feit| feit.tekst("medewerker"))
    };
    let deel = if vast.is_empty() {
        let mut keren: BTreeMap<&str, usize> = BTreeMap::new();
        leveringen
            .iter()
            .for_each(|(_, wie)| *keren.entry(wie).or_default() += 1);
        keren.into_values().max()?
    } else {
        leveringen
            .iter()
            .filter(|(dag, wie)| vaste_op(*dag) == Some(*wie))
            .count()
    };
    let (deel, geheel) = (u64::try_from(deel).ok()?, u64::try_from(leveringen.len()).ok()?);
    Some(Cijfer {
        t: bereik.bij(None, *laatste),
        keer: 1,
        op: *laatste,
        waarde: over([deel, 100], geheel)?,
        eenheid: Meeteenheid::Procent,
        waarom: BerekeningReden::Aandeel {
            deel,
            geheel: getal(geheel)?,
            eenheid: Meeteenheid::Stuks,
        },
    })
}

fn uitnutting<'a>(regel: &BerekeningRegel, bereik: &Bereik<'a>) -> Vec<Cijfer<'a>> {
    let mut maanden: BTreeMap<(u32, Periode), (&'a ToewijzingInvoer, u64, NaiveDate)> = BTreeMap::new();
    for (_, feit, dag) in regel.bij.kies(&bereik.feiten) {
        if let (Some(t), Some(maand)) = (bereik.bij(Some(feit), dag), Tijdvak::Kalendermaand.van(dag)) {
            let som = maanden.entry((t.nummer, maand)).or_insert((t, 0, dag));
            *som = (t, som.1.saturating_add(levering::directe_minuten(feit)), dag);
        }
    }
    let reken = |((_, maand), (t, deel, op)): ((u32, Periode), (&'a ToewijzingInvoer, u64, NaiveDate))| {
        let per_week = levering::minuten_per_week(t.omvang.as_ref()?).filter(|minuten| *minuten > 0)?;
        let van = maand.van.max(t.ingangsdatum);
        let tot = t.einddatum.map_or(maand.tot, |einde| maand.tot.min(einde));
        let dagen = u64::try_from((tot - van).num_days() + 1)
            .ok()
            .filter(|dagen| *dagen > 0)?;
        Some(Cijfer {
            t: Some(t),
            keer: maand.nummer(),
            op,
            waarde: over([deel, 700], per_week.checked_mul(dagen)?)?,
            eenheid: Meeteenheid::Procent,
            waarom: BerekeningReden::Aandeel {
                deel,
                geheel: over([per_week, dagen], 7)?,
                eenheid: Meeteenheid::Minuut,
            },
        })
    };
    maanden.into_iter().filter_map(reken).collect()
}

/// Exactly so long after the end is still a return (C8).
fn terugkeer(
    om: &Omgeving<'_>,
    bereik: &Bereik<'_>,
    na: &Patronen,
    binnen: Duur,
    start: &Feit,
) -> Option<Som> {
    let dag = start.op.dag();
    let gekozen = na.kies(&bereik.feiten).into_iter();
    let einde = gekozen
        .map(|(_, _, einde)| einde)
        .filter(|einde| *einde < dag)
        .max()?;
    let tot = rekenen::tel(om.kalender, einde, Some(binnen), true)?.uiterlijk;
    let waarde = Breuk::heel(i64::from(dag <= tot));
    Some((
        waarde,
        Meeteenheid::Terugkeer,
        BerekeningReden::Terugkeer { einde, tot },
    ))
}
