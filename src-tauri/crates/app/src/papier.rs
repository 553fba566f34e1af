//! A plan on paper.

use leidraad_api::plannen::{PlanInvoer, PlanScherm, PlanStappen, PlanVeldScherm};
use leidraad_documents::{Blok, Document, Kop};
use leidraad_domain::client::{Client, Contactgegeven};
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_taal::{dag, geboren, lange_dag, momenten, plan_zin};

use crate::plannen::activiteit_van;

use crate::huisstijl::Huisstijl;

/// The paper of a plan. The BSN is not on it: the paper lies in somebody's home.
pub(crate) fn plan(
    huisstijl: &Huisstijl,
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
    let status = match plan.stappen.vastgesteld_op {
        None => plan_zin("stand_concept", &[]),
        Some(op) => plan_zin(
            "stand_vast",
            &[("nummer", &p.nummer.to_string()), ("op", &lange_dag(op))],
        ),
    };
    let rechts = [
        row("Onder", plan.onder.clone()),
        row("Omvang", size),
        row("Periode", period.unwrap_or_default()),
        row("Stand", status),
    ];
    let mut blokken = Vec::new();
    let eerst = |v: &&PlanVeldScherm| v.sleutel == "situatie" || v.sleutel.starts_with("gewijzigde-");
    blokken.extend(plan.velden.iter().filter(eerst).filter_map(veld).flatten());
    blokken.extend(doelen(plan));
    blokken.extend(activiteiten(plan));
    blokken.extend(
        plan.velden
            .iter()
            .filter(|v| !eerst(v))
            .filter_map(veld)
            .flatten(),
    );
    blokken.extend(bespreking(&plan.stappen));
    blokken.push(Blok::Handtekeningen {
        personen: vec![
            format!("{}\ncliënt", plan.client_naam),
            format!("{}\ncoördinator", huisstijl.organisatie),
        ],
        velden: vec!["Datum".to_owned(), "Handtekening".to_owned()],
    });
    Document {
        titel: p.soort.clone(),
        kop: Kop {
            gegevens_links: links.into_iter().flatten().collect(),
            gegevens_rechts: rechts.into_iter().flatten().collect(),
            ..huisstijl.kop(&p.soort)
        },
        blokken,
        voet: "pagina {n} van {m}".to_owned(),
        gemaakt_op: p.datum,
        groot,
    }
}

/// A field that says something. What stands in the tables or under "Bespreking" is not said twice.
fn veld(veld: &PlanVeldScherm) -> Option<Vec<Blok>> {
    let eigen = veld.tekst.trim();
    let tekst = match &veld.uit_dossier {
        _ if !eigen.is_empty() => eigen,
        Some(gegeven) => gegeven,
        None => return None,
    };
    if veld.volgt.is_some() {
        return None;
    }
    let blok = match veld.invoer {
        PlanInvoer::Lijst => Blok::Lijst(tekst.lines().map(str::to_owned).collect()),
        PlanInvoer::Datum | PlanInvoer::Momenten => Blok::Alinea(momenten(tekst)),
        _ => Blok::Alinea(tekst.to_owned()),
    };
    Some(vec![Blok::Kop1(veld.label.clone()), blok])
}

fn doelen(plan: &PlanScherm) -> Vec<Blok> {
    if plan.doelen.is_empty() {
        return Vec::new();
    }
    let rijen = plan.doelen.iter().map(|d| {
        vec![
            d.doel.clone(),
            d.resultaat.clone(),
            d.streefdatum.map(dag).unwrap_or_default(),
        ]
    });
    vec![
        Blok::Kop1(plan_zin("doelen", &[])),
        Blok::Tabel {
            koppen: ["kolom_doel", "kolom_resultaat", "kolom_streefdatum"]
                .map(|code| plan_zin(code, &[]))
                .to_vec(),
            breedtes: vec![5, 5, 3],
            rijen: rijen.collect(),
        },
    ]
}

fn activiteiten(plan: &PlanScherm) -> Vec<Blok> {
    if plan.activiteiten.is_empty() {
        return Vec::new();
    }
    let rijen = plan.activiteiten.iter().map(|a| {
        let note = a.toelichting.trim();
        let wat = if note.is_empty() {
            a.activiteit.clone()
        } else {
            format!("{}\n{note}", a.activiteit)
        };
        let Ok(rij) = activiteit_van(a) else {
            return vec![wat];
        };
        vec![
            wat,
            rij.ritme.map(leidraad_taal::ritme).unwrap_or_default(),
            leidraad_taal::activiteit_moment(&rij),
            leidraad_taal::activiteit_duur(&rij),
            a.door.clone(),
        ]
    });
    let mut blokken = vec![
        Blok::Kop1(plan_zin("wat_we_doen", &[])),
        Blok::Tabel {
            koppen: [
                "kolom_activiteit",
                "kolom_ritme",
                "kolom_wanneer",
                "kolom_duur",
                "kolom_door",
            ]
            .map(|code| plan_zin(code, &[]))
            .to_vec(),
            breedtes: vec![5, 3, 4, 2, 3],
            rijen: rijen.collect(),
        },
    ];
    if let Some(tijd) = &plan.tijd {
        blokken.push(Blok::Alinea(leidraad_taal::plan_tijd(tijd.per_week, None)));
    }
    blokken
}

/// When the plan was discussed, whether the client agrees, who approved it and what is permitted.
fn bespreking(stappen: &PlanStappen) -> Vec<Blok> {
    let mut regels = Vec::new();
    let mut bezwaar = None;
    for b in &stappen.besproken {
        let op = dag(b.op);
        let data = [("op", op.as_str()), ("met", b.met.as_str())];
        let code = if b.met.is_empty() {
            "besproken"
        } else {
            "besproken_met"
        };
        regels.push(plan_zin(code, &data));
        bezwaar = match b.akkoord {
            Some(false) => Some(plan_zin("oneens", &[("op", &op), ("bezwaar", &b.bezwaar)])),
            Some(true) => {
                regels.push(plan_zin("eens", &[("op", &op)]));
                None
            }
            None => bezwaar,
        };
    }
    for g in &stappen.goedgekeurd {
        // That the client agrees stands there already.
        if g.door != leidraad_taal::woord("client") {
            regels.push(plan_zin("goedgekeurd", &[("op", &dag(g.op)), ("door", &g.door)]));
        }
    }
    for t in &stappen.toestemmingen {
        let zin = plan_zin(
            "toestemming",
            &[("op", &dag(t.op)), ("door", &t.door), ("voor", &t.voor)],
        );
        let note = t.toelichting.trim();
        regels.push(if note.is_empty() {
            zin
        } else {
            format!("{zin} {note}")
        });
    }
    let mut blokken = Vec::new();
    if !regels.is_empty() {
        blokken.extend([Blok::Kop1(plan_zin("bespreking", &[])), Blok::Lijst(regels)]);
    }
    if let Some(tekst) = bezwaar {
        blokken.push(Blok::Kader {
            titel: plan_zin("niet_akkoord", &[]),
            tekst,
        });
    }
    blokken
}
