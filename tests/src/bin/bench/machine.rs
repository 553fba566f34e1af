//! On what it was measured: no name of the machine, only what it is.

use std::fs;

/// `4 kernen, AMD EPYC, 16 GB geheugen`.
pub fn beschrijf() -> String {
    let kernen = std::thread::available_parallelism().map_or(0, usize::from);
    let model = veld("/proc/cpuinfo", "model name").unwrap_or_else(|| "onbekende processor".to_owned());
    let geheugen = veld("/proc/meminfo", "MemTotal")
        .and_then(|waarde| waarde.split_whitespace().next()?.parse::<u64>().ok())
        .map_or_else(
            || "onbekend".to_owned(),
            |kb| format!("{} GB", (kb + 524_288) / 1_048_576),
        );
    format!("{kernen} kernen, {model}, {geheugen} geheugen, virtueel scherm")
}

fn veld(bestand: &str, naam: &str) -> Option<String> {
    let inhoud = fs::read_to_string(bestand).ok()?;
    let regel = inhoud.lines().find(|regel| regel.starts_with(naam))?;
    regel.split_once(':').map(|(_, waarde)| waarde.trim().to_owned())
}
