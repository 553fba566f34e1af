//! Plans of the example people: what the contract asks, filled in believably, and some of them half.

use chrono::{Months, NaiveDate};
use leidraad_domain::activiteit::{Activiteit, Dagdeel, Weekdagen};
use leidraad_domain::contract::ProductId;
use leidraad_domain::plan::{Doel, PlanInhoud, PlanVeld};
use leidraad_rules::{PlanEis, Veldvorm};

use super::mensen::Toeval;
use crate::plannen::meegeleverd_sjabloon;

/// What stands in a field, by its key.
const TEKSTEN: &[(&str, &str)] = &[
    (
        "situatie",
        "Woont alleen in een appartement op de eerste verdieping. Zwaar werk lukt niet meer door de knieën.",
    ),
    (
        "afspraken",
        "De sleutel ligt bij de buren. Afzeggen kan tot 24 uur van tevoren. De cliënt doet zelf de afwas.",
    ),
    ("bijgestaan-door", "dochter"),
    ("opgesteld-met", "de cliënt en de dochter"),
    ("resultaten", "Een schoon en leefbaar huis, en grip op de week."),
    ("inzet", "Elke week op een vaste dag, bij de cliënt thuis."),
    ("clientprofiel", "Hulp bij het zware huishoudelijke werk."),
    ("beperking", "Beperkt in lopen en bukken."),
    (
        "gezinssituatie",
        "Woont alleen. De dochter komt elk weekend langs.",
    ),
    (
        "samenwerking",
        "De wijkverpleging komt elke ochtend. We bellen elkaar als er iets verandert.",
    ),
    ("behoeften", "Hulp bij het plannen van de week en bij de post."),
    (
        "onderzoeksverslag",
        "Sluit aan bij de resultaten over dagstructuur en administratie uit het verslag.",
    ),
    (
        "evaluatiewijze",
        "Een gesprek aan tafel waarin we elk doel samen een cijfer geven.",
    ),
    ("methodieken", "Oplossingsgericht werken, met een weekbord."),
    (
        "mantelzorg",
        "De dochter doet de boodschappen. We stemmen elke maand met haar af.",
    ),
    (
        "sociale-basis",
        "Eén keer per week naar de koffieochtend in het buurthuis.",
    ),
    ("contactpersoon-derden", "de persoonlijk begeleider"),
    ("andere-uitvoerders", "geen"),
    (
        "afschalen",
        "Als de weekplanning drie maanden lukt, kan het contact om de week.",
    ),
    (
        "afwezigheid",
        "Bij vakantie of ziekte bellen we een keer per week.",
    ),
    (
        "digitaal-of-fysiek",
        "Elke week een bezoek; een kort belletje op donderdag.",
    ),
    ("opsteller", "persoonlijk begeleider, hbo"),
    (
        "registratie",
        "De medewerker houdt de tijden bij; de inwoner tekent elke maand de lijst.",
    ),
    ("woonsituatie", "Klein appartement met lift."),
    (
        "eigen-kracht",
        "Doet zelf de afwas en het stof op hoogte. De buurvrouw helpt met de ramen.",
    ),
    ("gewijzigde-situatie", "Loopt nu met een rollator."),
    ("gewijzigde-werkzaamheden", "Stofzuigen van de trap erbij."),
];

/// A plan on a day. Half a plan has its first goal and activities, and not every field.
pub(super) fn inhoud(
    product: &ProductId,
    eisen: &[PlanEis],
    op: NaiveDate,
    compleet: bool,
    toeval: &mut Toeval,
) -> PlanInhoud {
    let dag = ["ma", "di", "wo", "do", "vr"][toeval.tot(5) as usize];
    let dagen = Weekdagen::van_woorden([dag]).unwrap_or_default();
    let sjabloon = meegeleverd_sjabloon(product).unwrap_or_default();
    let activiteiten = sjabloon.activiteiten.into_iter().map(|a| {
        let wekelijks = a.ritme.is_some_and(|ritme| ritme.in_weken());
        Activiteit {
            dagen: if wekelijks { dagen } else { Weekdagen::default() },
            dagdeel: wekelijks.then_some(Dagdeel::Ochtend),
            minuten: Some(10),
            ..a
        }
    });
    let doelen = sjabloon.doelen.into_iter().map(|d| Doel {
        streefdatum: op.checked_add_months(Months::new(6)).filter(|_| compleet),
        ..d
    });
    let eigen = ["situatie", "afspraken", "bijgestaan-door"].map(str::to_owned);
    let sleutels = eisen.iter().filter(|eis| eis.gegeven.is_none());
    let mut velden: Vec<PlanVeld> = Vec::new();
    for sleutel in eigen.iter().chain(sleutels.map(|eis| &eis.veld)) {
        let eis = eisen.iter().find(|eis| eis.veld == *sleutel);
        let keuze = eis
            .filter(|eis| eis.invoer == Veldvorm::Lijst)
            .and_then(|eis| eis.keuzes.first().map(String::as_str));
        let tekst = keuze.or_else(|| {
            TEKSTEN
                .iter()
                .find(|(eigen, _)| eigen == sleutel)
                .map(|(_, t)| *t)
        });
        if let Some(tekst) = tekst
            && velden.iter().all(|v| v.sleutel != *sleutel)
        {
            velden.push(PlanVeld {
                sleutel: sleutel.clone(),
                tekst: tekst.to_owned(),
            });
        }
    }
    // A fixed day of evaluation where no interval gives one.
    if let Some(eis) = eisen
        .iter()
        .find(|eis| eis.invoer == Veldvorm::Momenten && eis.binnen_maanden.is_none())
        && let Some(moment) = op.checked_add_months(Months::new(6))
    {
        velden.push(PlanVeld {
            sleutel: eis.veld.clone(),
            tekst: moment.to_string(),
        });
    }
    if !compleet {
        let kept = toeval.tot(velden.len() as u32 + 1) as usize;
        velden.truncate(kept);
    }
    PlanInhoud {
        velden,
        doelen: doelen.collect(),
        activiteiten: activiteiten.collect(),
    }
}
