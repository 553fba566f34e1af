//! A plan on paper.

use leidraad_api::plannen::PlanScherm;
use leidraad_documents::{Blok, Document, Kop};
use leidraad_domain::client::{Client, Contactgegeven};
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_taal::{dag, geboren, lange_dag};

/// The paper of a plan. The BSN is not on it: the paper lies in somebody's home.
pub(crate) fn plan(
    organisatie: &str,
    plan: &PlanScherm,
    client: &Client,
    contacten: &[Contactgegeven],
    toewijzing: Option<&ToewijzingRij>,
    groot: bool,
) -> Document {
    let p = &plan.plan;
    let adres = contacten.iter().find_map(|c| c.adres.as_ref());
    let row = |label: &str, value: String| (!value.trim().is_empty()).then(|| (label.to_owned(), value));
    let links = [
        row("Cliënt", plan.client_naam.clone()),
        row("Geboren", geboren(&client.geboortedatum)),
        row(
            "Adres",
            adres
                .map(|a| format!("{}\n{}", a.straatregel(), a.plaatsregel()))
                .unwrap_or_default(),
        ),
    ];
    let t = toewijzing.map(|t| &t.toewijzing);
    let size = t
        .and_then(|t| t.product.omvang.as_ref())
        .map(leidraad_taal::omvang)
        .unwrap_or_default();
    let period = t.map(|t| match t.product.einddatum {
        Some(end) => format!("{} tot en met {}", dag(t.product.ingangsdatum), dag(end)),
        None => format!("vanaf {}", dag(t.product.ingangsdatum)),
    });
    let status = match p.status.as_str() {
        "concept" => "concept, nog niet afgesproken".to_owned(),
        _ => format!("versie {}, vastgesteld op {}", p.nummer, lange_dag(p.datum)),
    };
    let rechts = [
        row("Onder", plan.onder.clone()),
        row("Omvang", size),
        row("Periode", period.unwrap_or_default()),
        row("Stand", status),
    ];
    let mut blokken = Vec::new();
    let field = |sleutel: &str| {
        plan.velden
            .iter()
            .find(|v| v.sleutel == sleutel && !v.tekst.trim().is_empty())
    };
    if let Some(veld) = field("situatie") {
        blokken.extend([Blok::Kop1(veld.label.clone()), Blok::Alinea(veld.tekst.clone())]);
    }
    for veld in plan
        .velden
        .iter()
        .filter(|v| v.sleutel.starts_with("gewijzigde-") && !v.tekst.trim().is_empty())
    {
        blokken.extend([Blok::Kop1(veld.label.clone()), Blok::Alinea(veld.tekst.clone())]);
    }
    if !plan.doelen.is_empty() {
        blokken.push(Blok::Kop1("Doelen".to_owned()));
        blokken.push(Blok::Tabel {
            koppen: vec![
                "Doel".to_owned(),
                "Bereikt als".to_owned(),
                "Streefdatum".to_owned(),
            ],
            breedtes: vec![5, 5, 3],
            rijen: plan
                .doelen
                .iter()
                .map(|d| {
                    vec![
                        d.doel.clone(),
                        d.resultaat.clone(),
                        d.streefdatum.map(dag).unwrap_or_default(),
                    ]
                })
                .collect(),
        });
    }
    if !plan.activiteiten.is_empty() {
        blokken.push(Blok::Kop1("Wat we doen".to_owned()));
        blokken.push(Blok::Tabel {
            koppen: ["Activiteit", "Hoe vaak", "Wanneer", "Toelichting"]
                .map(str::to_owned)
                .to_vec(),
            breedtes: vec![4, 3, 3, 4],
            rijen: plan
                .activiteiten
                .iter()
                .map(|a| {
                    vec![
                        a.activiteit.clone(),
                        a.frequentie.clone(),
                        a.wanneer.clone(),
                        a.toelichting.clone(),
                    ]
                })
                .collect(),
        });
    }
    for veld in plan.velden.iter().filter(|v| {
        v.sleutel != "situatie" && !v.sleutel.starts_with("gewijzigde-") && !v.tekst.trim().is_empty()
    }) {
        blokken.extend([Blok::Kop1(veld.label.clone()), Blok::Alinea(veld.tekst.clone())]);
    }
    blokken.push(Blok::Handtekeningen {
        personen: vec![
            format!("{}\ncliënt", plan.client_naam),
            format!("{organisatie}\ncoördinator"),
        ],
        velden: vec!["Datum".to_owned(), "Handtekening".to_owned()],
    });
    Document {
        titel: p.soort.clone(),
        kop: Kop {
            organisatie: organisatie.to_owned(),
            soort: p.soort.clone(),
            gegevens_links: links.into_iter().flatten().collect(),
            gegevens_rechts: rechts.into_iter().flatten().collect(),
            ..Kop::default()
        },
        blokken,
        voet: "pagina {n} van {m}".to_owned(),
        gemaakt_op: p.datum,
        groot,
    }
}
