//! Dossiers of another team, when the organisation wants them left alone.

use serde_json::{Value, json};

use crate::afscherming::erbij;
use crate::team::{als, geef, team};

#[test]
fn when_the_organisation_wants_it_a_coordinator_changes_dossiers_of_the_own_team_only() {
    let (kantoor, clients, bram) = team(3);
    geef(&kantoor, &clients[..2], &bram);
    let chris = erbij(&kantoor, "Chris", "coordinator", "Zuid");
    erbij(&kantoor, "Dana", "coordinator", "Noord");
    erbij(&kantoor, "Pien", "planner", "Zuid");
    let feit = |client: &Value| json!({ "client": client, "soort": "spoedverzoek", "op": "2027-02-10T08:30", "velden": {} });
    let apps = ["Bram", "Chris", "Dana", "Pien"].map(|naam| (naam, als(&kantoor, naam)));
    let app = |naam: &str| &apps.iter().find(|(ander, _)| *ander == naam).unwrap().1;
    let mag = |naam: &str, client: &Value| app(naam).rpc("feiten.leg_vast", feit(client)).map(drop);
    mag("Chris", &clients[0]).unwrap();
    let stand = kantoor.vraag("beheer.stand", json!({}));
    assert_eq!(stand["eigen_team"], json!(false));
    kantoor.vraag(
        "beheer.stel_in",
        json!({ "vergrendel_na": 10, "eigen_team": true }),
    );
    let fout = mag("Chris", &clients[0]).unwrap_err();
    assert_eq!(fout.code, "ander_team");
    assert!(fout.zin.contains("Bram"), "{}", fout.zin);
    mag("Bram", &clients[0]).unwrap();
    mag("Dana", &clients[0]).unwrap();
    mag("Pien", &clients[0]).unwrap();
    mag("Chris", &clients[2]).unwrap();
    // Reading goes on, and who stands in may write.
    app("Chris")
        .rpc("clienten.dossier", json!({ "client": clients[0] }))
        .unwrap();
    let verlof = json!({ "collega": bram, "waarnemer": chris, "van": "2027-02-10", "tot": "2027-02-12" });
    kantoor.vraag("verdeling.verlof", verlof);
    mag("Chris", &clients[0]).unwrap();
    let tabel = kantoor.vraag("beheer.rechten", json!({}));
    let rijen = tabel["rijen"].as_array().unwrap();
    let dossier = rijen.iter().find(|r| r["recht"] == "dossier").unwrap();
    assert_eq!(
        dossier["eigen_team"],
        json!([false, true, false, false, false, false])
    );
}
