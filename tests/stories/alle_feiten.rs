//! Every kind of fact that the field knows can be recorded, with all its fields.

use leidraad_domain::feitsoort::{FeitSoort, VeldDef, VeldType};
use leidraad_tests::testhost::Kantoor;
use serde_json::{Map, Value, json};

fn waarde(veld: &VeldDef) -> String {
    match veld.soort {
        VeldType::Tekst => "Jansen".to_owned(),
        VeldType::Datum => "2027-02-10".to_owned(),
        VeldType::Tijdstip => "2027-02-10T10:30".to_owned(),
        VeldType::Getal => "3".to_owned(),
        VeldType::JaNee => "ja".to_owned(),
        VeldType::Keuze(woorden) | VeldType::Lijst(woorden) => woorden[0].to_owned(),
    }
}

#[test]
fn every_kind_of_fact_can_be_recorded_with_all_its_fields_and_taken_back() {
    let kantoor = Kantoor::nieuw("2027-02-10T12:00");
    kantoor.lees_tekst_in(&leidraad_tests::bericht301::Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    for soort in FeitSoort::ALLE {
        let velden: Map<String, Value> = soort
            .velden()
            .iter()
            .map(|veld| (veld.naam.to_owned(), json!(waarde(veld))))
            .collect();
        let vraag = json!({
            "client": client, "soort": soort.code(), "op": "2027-02-10", "toewijzing": null, "velden": velden,
        });
        let antwoord = kantoor
            .probeer("feiten.leg_vast", vraag)
            .unwrap_or_else(|fout| panic!("{}: {}", soort.code(), fout.zin));
        kantoor.vraag("feiten.trek_in", json!({ "feit": antwoord["feit"] }));
    }
}
