//! A dossier on paper, for who takes over or for the person it is about.

use chrono::NaiveDate;
use leidraad_api::clienten::{ContactRegel, Dossier, TijdlijnSoort};
use leidraad_api::logboek::LogboekRegel;
use leidraad_documents::{Blok, Document, Kop};
use leidraad_domain::client::Client;
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_store::notitie::{NaNotitie, NotitieRij};
use leidraad_store::stuk::StukRij;
use leidraad_taal::{dag, geboren, lange_dag, moment, uitvoer_woord};

use super::dossier::Wat;
use crate::huisstijl::Huisstijl;
use crate::stukken::{soort_tekst, soort_van};

/// What goes on the paper.
pub(super) struct Inhoud<'a> {
    pub wat: Wat,
    pub client: &'a Client,
    pub dossier: &'a Dossier,
    pub notities: &'a [(NotitieRij, NaNotitie)],
    pub stukken: &'a [StukRij],
    pub logboek: &'a [LogboekRegel],
    pub op: NaiveDate,
}

/// Where a document stands among the files.
pub(super) fn stuknaam(nr: u32, stuk: &StukRij) -> String {
    format!("documenten/{nr:04}.{}", stuk.vorm)
}

pub(super) fn regel(label: &str, waarde: impl Into<Option<String>>) -> Option<(String, String)> {
    let waarde = waarde.into().filter(|w| !w.trim().is_empty())?;
    Some((uitvoer_woord(label), waarde))
}

/// A heading with a table; nothing when there is nothing in it.
pub(super) fn tabel(titel: &str, kolommen: &[&str], breedtes: &[u16], rijen: Vec<Vec<String>>) -> Vec<Blok> {
    if rijen.is_empty() {
        return Vec::new();
    }
    vec![
        Blok::Kop1(uitvoer_woord(titel)),
        Blok::Tabel {
            koppen: kolommen.iter().map(|k| uitvoer_woord(k)).collect(),
            breedtes: breedtes.to_vec(),
            rijen,
        },
    ]
}

pub(super) fn dossier(huisstijl: &Huisstijl, inhoud: &Inhoud<'_>) -> Document {
    let soort = match (inhoud.wat.logboek, inhoud.wat.gevoelig) {
        (true, _) => "soort_inzage",
        (false, true) => "soort_dossier",
        (false, false) => "soort_zonder",
    };
    let soort = uitvoer_woord(soort);
    let d = inhoud.dossier;
    let bsn = inhoud.client.bsn.as_ref().filter(|_| inhoud.wat.gevoelig);
    let links = [
        regel("client", d.client.naam.clone()),
        regel("geboren", geboren(&inhoud.client.geboortedatum)),
        regel("bsn", bsn.map(|b| b.cijfers().to_owned())),
    ];
    let rechts = [
        regel("contracten", d.client.contracten.join(", ")),
        regel("sinds", d.client.in_zorg_sinds.map(dag)),
        regel("gemaakt", lange_dag(inhoud.op)),
    ];
    let mut blokken = persoon(inhoud);
    blokken.extend(mensen(d));
    blokken.extend(praktisch(d));
    blokken.extend(toewijzingen(d));
    blokken.extend(tijdlijn(inhoud));
    blokken.extend(notities(inhoud));
    blokken.extend(stukken(inhoud));
    blokken.extend(logboek("logboek", inhoud.logboek));
    Document {
        titel: soort.clone(),
        kop: Kop {
            gegevens_links: links.into_iter().flatten().collect(),
            gegevens_rechts: rechts.into_iter().flatten().collect(),
            ..huisstijl.kop(&soort)
        },
        blokken,
        voet: "pagina {n} van {m}".to_owned(),
        gemaakt_op: inhoud.op,
        groot: false,
    }
}

fn persoon(inhoud: &Inhoud<'_>) -> Vec<Blok> {
    let k = &inhoud.dossier.client;
    let gevoelig = |tekst: &Option<String>| tekst.clone().filter(|_| inhoud.wat.gevoelig);
    let mut regels = vec![
        regel("voornamen", k.voornamen.clone()),
        regel("geslacht", k.geslacht.clone()),
        regel("communicatie", k.communicatie.clone()),
        regel("vertegenwoordiging", k.vertegenwoordiging.clone()),
        regel("juridisch", gevoelig(&k.juridische_status)),
        regel("commentaar", gevoelig(&k.commentaar)),
    ];
    for c in &inhoud.dossier.contactgegevens {
        regels.push(Some((c.soort.clone(), bereik(c))));
    }
    vec![
        Blok::Kop1(uitvoer_woord("persoon")),
        Blok::Gegevens(regels.into_iter().flatten().collect()),
    ]
}

/// Address, telephone and e-mail, a line each.
fn bereik(c: &ContactRegel) -> String {
    let delen = [&c.organisatie, &c.straat, &c.plaats].into_iter().flatten();
    let alle: Vec<&str> = delen
        .chain(&c.telefoon)
        .chain(&c.email)
        .map(String::as_str)
        .collect();
    alle.join("\n")
}

fn mensen(d: &Dossier) -> Vec<Blok> {
    let van_301 = d
        .relaties
        .iter()
        .map(|r| vec![r.naam.clone(), r.soort.clone(), bereik(&r.contact)]);
    let met_de_hand = d.betrokkenen.iter().map(|b| {
        let bereik: Vec<&str> = [&b.wie.telefoon, &b.wie.email]
            .into_iter()
            .map(String::as_str)
            .filter(|deel| !deel.is_empty())
            .collect();
        vec![b.wie.naam.clone(), b.rol_tekst.clone(), bereik.join("\n")]
    });
    let rijen = van_301.chain(met_de_hand).collect();
    tabel(
        "mensen",
        &["kolom_naam", "kolom_wie", "kolom_bereik"],
        &[3, 3, 4],
        rijen,
    )
}

fn praktisch(d: &Dossier) -> Vec<Blok> {
    let regels: Vec<String> = d
        .praktisch
        .iter()
        .filter_map(|p| p.nu.as_ref())
        .map(|p| p.tekst.clone())
        .collect();
    if regels.is_empty() {
        return Vec::new();
    }
    vec![Blok::Kop1(uitvoer_woord("praktisch")), Blok::Lijst(regels)]
}

fn toewijzingen(d: &Dossier) -> Vec<Blok> {
    let rijen = d
        .toewijzingen
        .iter()
        .map(|t| {
            vec![
                t.nummer.to_string(),
                t.gemeente.clone(),
                t.product.clone(),
                t.omvang.clone().unwrap_or_default(),
                dag(t.ingangsdatum),
                t.einddatum.map(dag).unwrap_or_default(),
            ]
        })
        .collect();
    tabel(
        "toewijzingen",
        &[
            "kolom_nummer",
            "kolom_gemeente",
            "kolom_product",
            "kolom_omvang",
            "kolom_van",
            "kolom_tot",
        ],
        &[2, 3, 5, 3, 3, 3],
        rijen,
    )
}

/// Facts, and terms with how they stand. Notes, documents and messages have a place of their own.
fn tijdlijn(inhoud: &Inhoud<'_>) -> Vec<Blok> {
    let gevoelig = |soort: &Option<String>| {
        let soort = soort.as_deref().and_then(FeitSoort::van);
        soort.is_some_and(FeitSoort::is_gevoelig)
    };
    let rijen = inhoud
        .dossier
        .tijdlijn
        .iter()
        .filter(|t| match t.soort {
            TijdlijnSoort::Feit => inhoud.wat.gevoelig || !gevoelig(&t.feitsoort),
            TijdlijnSoort::Termijn => true,
            TijdlijnSoort::Bericht => inhoud.wat.gevoelig,
            TijdlijnSoort::Melding | TijdlijnSoort::Notitie | TijdlijnSoort::Stuk => false,
        })
        .map(|t| {
            let stand = t.status.as_deref().map(leidraad_taal::termijn_status);
            let wat = match stand {
                Some(stand) => format!("{} ({})", t.titel, stand.to_lowercase()),
                None => t.titel.clone(),
            };
            vec![
                dag(t.datum),
                wat,
                t.toelichting.clone(),
                t.door.clone().unwrap_or_default(),
            ]
        })
        .collect();
    tabel(
        "tijdlijn",
        &["kolom_dag", "kolom_wat", "kolom_toelichting", "kolom_door"],
        &[3, 5, 5, 3],
        rijen,
    )
}

fn notities(inhoud: &Inhoud<'_>) -> Vec<Blok> {
    if inhoud.notities.is_empty() {
        return Vec::new();
    }
    let mut blokken = vec![Blok::Kop1(uitvoer_woord("notities"))];
    for (notitie, _) in inhoud.notities {
        let mut kop = format!("{}, {}", dag(notitie.op), notitie.door);
        if notitie.ingetrokken.is_some() {
            kop.push_str(&format!(" ({})", uitvoer_woord("ingetrokken")));
        }
        blokken.push(Blok::Kop2(kop));
        blokken.push(Blok::Alinea(notitie.tekst.clone()));
    }
    blokken
}

fn stukken(inhoud: &Inhoud<'_>) -> Vec<Blok> {
    let rijen = (1..)
        .zip(inhoud.stukken)
        .map(|(nr, s)| {
            vec![
                stuknaam(nr, s),
                dag(s.datum),
                soort_tekst(soort_van(s)),
                s.naam.clone(),
            ]
        })
        .collect();
    tabel(
        "stukken",
        &["kolom_bestand", "kolom_dag", "kolom_soort", "kolom_naam"],
        &[4, 3, 3, 5],
        rijen,
    )
}

/// Who looked and who changed.
pub(super) fn logboek(titel: &str, regels: &[LogboekRegel]) -> Vec<Blok> {
    let rijen = regels
        .iter()
        .map(|r| {
            let wie = format!("{}\n{}", r.wie, r.rol);
            let wat = [r.soort.as_str(), &r.wat, &r.reden]
                .into_iter()
                .filter(|deel| !deel.is_empty())
                .collect::<Vec<_>>();
            vec![moment(Tijdstip::Moment(r.moment)), wie, wat.join(": ")]
        })
        .collect();
    tabel(
        titel,
        &["kolom_wanneer", "kolom_wie", "kolom_wat"],
        &[3, 3, 7],
        rijen,
    )
}
