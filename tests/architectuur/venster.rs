//! What the window may: no script but its own, nothing from elsewhere, no more of the system than it needs.

use std::fs;

use leidraad_tests::project;
use serde_json::Value;

use super::tekst::lees;

fn json(pad: &str) -> Value {
    let tekst = fs::read_to_string(project().join(pad)).expect("readable");
    serde_json::from_str(&tekst).expect("JSON")
}

#[test]
fn the_security_policy_lets_nothing_in_from_elsewhere_and_runs_nothing_that_was_written_in() {
    let conf = json("src-tauri/tauri.conf.json");
    let csp = conf["app"]["security"]["csp"]
        .as_object()
        .expect("a policy for each kind");
    assert_eq!(csp["default-src"], "'self'");
    for (soort, mag) in csp {
        let mag = mag.as_str().expect("text");
        assert!(!mag.contains("unsafe-"), "{soort}: {mag}");
        for bron in mag.split(' ') {
            // The two ways in which the window talks to its own program.
            let eigen = ["'self'", "'none'", "data:", "ipc:", "http://ipc.localhost"];
            assert!(eigen.contains(&bron), "{soort} lets {bron} in");
        }
        assert!(
            !mag.contains("data:") || ["img-src", "font-src"].contains(&soort.as_str()),
            "{soort}: {mag}"
        );
    }
    for dicht in ["object-src", "base-uri", "form-action", "frame-ancestors"] {
        assert_eq!(csp[dicht], "'none'", "{dicht}");
    }
    let zonder = conf["app"]["security"].get("dangerousDisableAssetCspModification");
    assert!(
        zonder.is_none(),
        "sums of our own styles and scripts are added to the policy"
    );
}

#[test]
fn scripts_reach_the_program_through_rpc_and_events_only() {
    let conf = json("src-tauri/tauri.conf.json");
    assert_eq!(conf["app"]["withGlobalTauri"], false);
    assert_eq!(
        conf["app"]["windows"],
        Value::Array(Vec::new()),
        "windows are made by the program"
    );
    assert_eq!(
        conf["app"]["security"]["capabilities"],
        serde_json::json!(["venster"])
    );
    let alle: Vec<_> = fs::read_dir(project().join("src-tauri/capabilities"))
        .expect("a folder")
        .collect();
    assert_eq!(alle.len(), 1, "one list of what the window may");
    let mag = json("src-tauri/capabilities/venster.json");
    assert_eq!(
        mag["permissions"],
        serde_json::json!(["core:event:allow-listen", "core:event:allow-unlisten"])
    );
    assert!(
        mag.get("remote").is_none(),
        "no page from elsewhere may ask anything"
    );
}

#[test]
fn no_screen_makes_markup_or_code_of_a_text() {
    let schermen = lees("ui/src", &["ts", "svelte"]);
    for bron in schermen.iter().filter(|bron| !bron.pad.ends_with(".test.ts")) {
        for woord in [
            "{@html",
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
        ] {
            assert!(!bron.tekst.contains(woord), "{}: {woord}", bron.pad);
        }
        assert!(
            !bron.tekst.contains("fetch("),
            "{}: screens ask through rpc",
            bron.pad
        );
    }
}
