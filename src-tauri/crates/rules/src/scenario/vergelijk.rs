//! Holds what was expected against the answer, key by key.

use leidraad_domain::datum::Tijdstip;

use super::antwoord::{AntwoordBerekening, AntwoordBevinding, AntwoordKop, AntwoordMelding, AntwoordTermijn};
use super::verwacht::Verwachting;

/// A line of the answer: its keys with their values in words. Nothing is an empty text.
pub(super) type Regel = Vec<(&'static str, String)>;

/// How many lines of the same rule are shown beside a missing one.
const LATEN_ZIEN: usize = 4;

fn kop(kop: &AntwoordKop) -> Regel {
    vec![
        ("sleutel", kop.sleutel.clone()),
        ("regel", kop.regel.clone()),
        ("titel", kop.titel.clone()),
        ("onderwerp", kop.onderwerp.clone()),
        ("toewijzing", of_niets(kop.toewijzing.as_ref())),
        ("herkomst", kop.herkomst.code().to_owned()),
        ("bron", kop.bron.clone()),
        ("citaat", kop.citaat.clone()),
    ]
}

pub(super) fn termijn(t: &AntwoordTermijn) -> Regel {
    let mut regel = kop(&t.kop);
    regel.extend([
        ("keer", t.termijn.keer.to_string()),
        ("uiterlijk", t.uiterlijk.to_string()),
        ("streefdatum", t.termijn.streefdatum.to_string()),
        ("voorlopig", t.termijn.voorlopig.to_string()),
        ("status", t.status.code().to_owned()),
        ("vervuld_op", of_niets(t.vervuld_op.as_ref())),
        ("berekening", t.berekening.clone()),
    ]);
    regel
}

pub(super) fn melding(m: &AntwoordMelding) -> Regel {
    let mut aan = m.melding.aan.clone();
    aan.sort_unstable();
    let mut regel = kop(&m.kop);
    regel.extend([
        ("keer", m.melding.keer.to_string()),
        ("vanaf", m.melding.vanaf.to_string()),
        ("aan", aan.join(",")),
        ("reden", m.reden.clone()),
    ]);
    regel
}

pub(super) fn bevinding(b: &AntwoordBevinding) -> Regel {
    let mut regel = kop(&b.kop);
    regel.extend([
        ("medewerker", of_niets(b.bevinding.medewerker.as_ref())),
        ("op", b.bevinding.op.to_string()),
        ("uitkomst", b.bevinding.uitkomst.code().to_owned()),
        ("reden", b.reden.clone()),
    ]);
    regel
}

pub(super) fn berekening(b: &AntwoordBerekening) -> Regel {
    let mut regel = kop(&b.kop);
    regel.extend([
        ("op", b.berekening.op.to_string()),
        ("waarde", b.berekening.waarde.tekst(2)),
        ("eenheid", b.berekening.eenheid.code().to_owned()),
        ("toelichting", b.toelichting.clone()),
    ]);
    regel
}

fn of_niets<T: ToString>(waarde: Option<&T>) -> String {
    waarde.map(T::to_string).unwrap_or_default()
}

/// Sentences are made elsewhere: where there are none yet, they are not compared.
const ZINNEN: &[&str] = &["berekening", "reden", "toelichting"];

fn waarde<'r>(regel: &'r Regel, sleutel: &str) -> &'r str {
    let gevonden = regel.iter().find(|(naam, _)| *naam == sleutel);
    gevonden.map_or("", |(_, waarde)| waarde)
}

fn past(regel: &Regel, verwachting: &Verwachting) -> bool {
    verwachting.velden.iter().all(|(sleutel, verwacht)| {
        let is = waarde(regel, sleutel);
        let nog_geen_zin = ZINNEN.contains(&sleutel.as_str()) && is.is_empty();
        nog_geen_zin || is == verwacht || zelfde_dag(is, verwacht)
    })
}

/// A day that is expected where the answer knows the moment.
fn zelfde_dag(is: &str, verwacht: &str) -> bool {
    match (Tijdstip::lees(is), Tijdstip::lees(verwacht)) {
        (Some(Tijdstip::Moment(moment)), Some(Tijdstip::Dag(dag))) => moment.date() == dag,
        _ => false,
    }
}

/// What is expected and not there, with what the rule does say.
pub(super) fn ontbreekt(lijst: &str, verwacht: &[Verwachting], regels: &[Regel]) -> Vec<String> {
    let mist = verwacht
        .iter()
        .filter(|v| !regels.iter().any(|regel| past(regel, v)));
    mist.map(|v| {
        let zelfde = |sleutel: &str, regel: &&Regel| {
            let eigen = v.velden.iter().find(|(naam, _)| naam == sleutel);
            eigen.is_none_or(|(_, verwacht)| waarde(regel, sleutel) == verwacht)
        };
        let van_regel = regels.iter().filter(|regel| zelfde("regel", regel));
        let nu: Vec<String> = van_regel
            .take(LATEN_ZIEN)
            .map(|regel| beschrijf(v, regel))
            .collect();
        let nu = if nu.is_empty() {
            "er is er geen van deze regel".to_owned()
        } else {
            format!("er is wel: {}", nu.join(" | "))
        };
        format!("{}: niet gevonden; {nu}", verwachting(lijst, v))
    })
    .collect()
}

/// What is there and was not to be.
pub(super) fn te_veel(lijst: &str, verwacht: &[Verwachting], regels: &[Regel]) -> Vec<String> {
    let past_bij = |v: &Verwachting| {
        let gevonden = regels.iter().find(|regel| past(regel, v))?;
        Some(format!(
            "{}: staat er wel: {}",
            verwachting(lijst, v),
            waarde(gevonden, "sleutel")
        ))
    };
    verwacht.iter().filter_map(past_bij).collect()
}

fn verwachting(lijst: &str, v: &Verwachting) -> String {
    let velden: Vec<String> = v
        .velden
        .iter()
        .map(|(sleutel, waarde)| format!("{sleutel} = {waarde}"))
        .collect();
    format!("verwacht.{lijst} (regel {}): {}", v.plek, velden.join(", "))
}

/// The key of a line, and the values that differ.
fn beschrijf(v: &Verwachting, regel: &Regel) -> String {
    let anders = v
        .velden
        .iter()
        .filter(|(sleutel, verwacht)| waarde(regel, sleutel) != verwacht);
    let anders: Vec<String> = anders
        .map(|(sleutel, _)| format!("{sleutel} = {}", waarde(regel, sleutel)))
        .collect();
    format!("{} met {}", waarde(regel, "sleutel"), anders.join(", "))
}
