//! Accessibility, by axe-core from the screens' own packages.

use std::fs;

use serde_json::Value;

use crate::project;

const RUN: &str = "
const klaar = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'] }).then(
  (uitkomst) => klaar(uitkomst.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}: ${v.help}`))),
  (fout) => klaar(['axe: ' + fout]),
);";

/// The script that defines `axe`, to be run once per page, and the one that runs it.
pub fn scripts() -> (String, &'static str) {
    let pad = project().join("ui/node_modules/axe-core/axe.min.js");
    let bron = fs::read_to_string(&pad).expect("axe-core is not installed: npm ci in ui/");
    (
        format!("if (!window.axe) {{ {bron}\n;window.axe = window.axe ?? module?.exports; }} return true;"),
        RUN,
    )
}

/// The answer of [`RUN`] as lines.
pub fn regels(antwoord: &Value) -> Vec<String> {
    let regels = antwoord.as_array().expect("axe answered no list");
    regels
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}
