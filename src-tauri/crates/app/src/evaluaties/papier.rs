//! The report of an evaluation, and the progress report, on paper.

use leidraad_api::evaluaties::EvaluatieScherm;
use leidraad_documents::{Blok, Document, Kop};
use leidraad_domain::client::{Client, Contactgegeven};
use leidraad_domain::evaluatie::{Conclusie, DoelUitkomst, EvaluatieInhoud, Voortgang, Wijze};
use leidraad_taal::{EvaluatieWoorden, dag, evaluatie_woord, geboren, lange_dag};

use crate::huisstijl::Huisstijl;

/// Heading and text; nothing when there is no text.
fn stuk(kop: &str, tekst: &str) -> Vec<Blok> {
    if tekst.trim().is_empty() {
        return Vec::new();
    }
    vec![Blok::Kop1(kop.to_owned()), Blok::Alinea(tekst.to_owned())]
}

fn hoofdletter(tekst: &str) -> String {
    let mut letters = tekst.chars();
    letters
        .next()
        .map(|eerste| eerste.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn met_wie(inhoud: &EvaluatieInhoud) -> String {
    let mensen: Vec<String> = inhoud
        .deelnemers
        .iter()
        .map(|d| {
            let rol = evaluatie_woord(EvaluatieWoorden::Rol, d.rol.code());
            match d.naam.trim() {
                "" => rol,
                naam => format!("{naam} ({rol})"),
            }
        })
        .collect();
    mensen.join("\n")
}

/// Goals with their results; the column of scores stands only where one was given.
fn doelen(inhoud: &EvaluatieInhoud) -> Vec<Blok> {
    if inhoud.doelen.is_empty() {
        return Vec::new();
    }
    let scores = inhoud.doelen.iter().any(|d| d.score.is_some());
    let mut koppen = vec!["Doel", "Bereikt als", "Resultaat", "Toelichting"];
    let mut breedtes = vec![4, 4, 3, 4];
    if scores {
        koppen.insert(3, "Cijfer");
        breedtes.insert(3, 2);
    }
    let rijen = inhoud.doelen.iter().map(|d| {
        let uitkomst = d.uitkomst.map_or_else(
            || "nog niet besproken".to_owned(),
            |u| evaluatie_woord(EvaluatieWoorden::Uitkomst, DoelUitkomst::code(u)),
        );
        let mut rij = vec![d.doel.clone(), d.streven.clone(), uitkomst, d.toelichting.clone()];
        if scores {
            rij.insert(3, d.score.map(|s| s.to_string()).unwrap_or_default());
        }
        rij
    });
    vec![
        Blok::Kop1("Doelen en resultaten".to_owned()),
        Blok::Tabel {
            koppen: koppen.into_iter().map(str::to_owned).collect(),
            breedtes,
            rijen: rijen.collect(),
        },
    ]
}

/// The paper of an evaluation. The BSN is not on it: the paper lies in somebody's home.
pub(super) fn maak(
    huisstijl: &Huisstijl,
    e: &EvaluatieScherm,
    inhoud: &EvaluatieInhoud,
    client: &Client,
    contacten: &[Contactgegeven],
    groot: bool,
) -> Document {
    let r = &e.evaluatie;
    let row = |label: &str, value: String| (!value.trim().is_empty()).then(|| (label.to_owned(), value));
    let adres = contacten.iter().find_map(|c| c.adres.as_ref());
    let links = [
        row("Cliënt", r.client_naam.clone()),
        row("Geboren", geboren(&client.geboortedatum)),
        row(
            "Adres",
            adres
                .map(|a| format!("{}\n{}", a.straatregel(), a.plaatsregel()))
                .unwrap_or_default(),
        ),
        row("Aanwezig", met_wie(inhoud)),
    ];
    let stand = match (e.bewerkbaar, r.nummer) {
        (true, _) => "concept, nog niet vastgesteld".to_owned(),
        (false, 1) => "vastgesteld".to_owned(),
        (false, n) => format!("vastgesteld, verbeterde versie {n}"),
    };
    let hoe = inhoud
        .wijze
        .map(|w| evaluatie_woord(EvaluatieWoorden::Wijze, Wijze::code(w)))
        .unwrap_or_default();
    let rechts = [
        row("Onder", e.onder.clone()),
        row(
            "Over",
            e.plan.as_ref().map(|p| p.naam.clone()).unwrap_or_default(),
        ),
        row(
            "Gehouden op",
            inhoud.gehouden_op.map(lange_dag).unwrap_or_default(),
        ),
        row("Hoe", hoe),
        row("Stand", stand),
    ];
    let mut blokken = doelen(inhoud);
    blokken.extend(stuk("In de woorden van de cliënt", &inhoud.eigen_woorden));
    if let Some(cijfer) = inhoud.tevredenheid {
        blokken.push(Blok::Gegevens(vec![(
            "Tevredenheid".to_owned(),
            format!("{cijfer} van 10"),
        )]));
    }
    for veld in &e.velden {
        blokken.extend(stuk(&veld.label, &veld.tekst));
    }
    let mut slot = Vec::new();
    slot.extend(inhoud.voortgang.map(|v| {
        let woord = evaluatie_woord(EvaluatieWoorden::Voortgang, Voortgang::code(v));
        ("Voortgang".to_owned(), hoofdletter(&woord))
    }));
    slot.extend(inhoud.conclusie.map(|c| {
        let woord = evaluatie_woord(EvaluatieWoorden::Conclusie, Conclusie::code(c));
        ("Conclusie".to_owned(), hoofdletter(&woord))
    }));
    slot.extend(
        e.volgende_gepland
            .map(|op| ("Volgende evaluatie".to_owned(), dag(op))),
    );
    if !slot.is_empty() {
        blokken.extend([Blok::Kop1("Conclusie".to_owned()), Blok::Gegevens(slot)]);
    }
    blokken.extend(stuk("Wat verandert er, en wat is afgesproken", &inhoud.verandert));
    let personen: Vec<String> = inhoud
        .deelnemers
        .iter()
        .filter(|d| d.tekent)
        .map(|d| {
            let rol = evaluatie_woord(EvaluatieWoorden::Rol, d.rol.code());
            format!("{}\n{rol}", d.naam)
        })
        .collect();
    if !personen.is_empty() {
        blokken.push(Blok::Handtekeningen {
            personen,
            velden: vec!["Datum".to_owned(), "Handtekening".to_owned()],
        });
    }
    Document {
        titel: r.soort_tekst.clone(),
        kop: Kop {
            gegevens_links: links.into_iter().flatten().collect(),
            gegevens_rechts: rechts.into_iter().flatten().collect(),
            ..huisstijl.kop(&r.soort_tekst)
        },
        blokken,
        voet: "pagina {n} van {m}".to_owned(),
        gemaakt_op: inhoud.gehouden_op.unwrap_or(r.datum),
        groot,
    }
}
