//! Checkers that others made find no fault in any paper. They are Python programs (`pdfua`, `outloud`),
//! looked for in the folder that `LEIDRAAD_KEURING` names, in `target/keuring/bin`, and on the path.

mod gedeeld;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use gedeeld::alle_papieren;
use leidraad_documents::{pagineer, pdf};

/// Runs a checker over files; `None`, with a message, where it is not installed.
fn keur(programma: &str, opties: &[&str], bestanden: &[PathBuf]) -> Option<Output> {
    let hier = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/keuring/bin");
    let mappen = std::env::var_os("LEIDRAAD_KEURING")
        .map(PathBuf::from)
        .into_iter()
        .chain([hier]);
    let paden = mappen.map(|map| map.join(programma)).filter(|pad| pad.exists());
    let pad = paden.chain([PathBuf::from(programma)]).next()?;
    match Command::new(&pad).args(opties).args(bestanden).output() {
        Ok(uit) => Some(uit),
        Err(fout) => {
            eprintln!("skipped: {programma} (PyPI) does not run: {fout}");
            None
        }
    }
}

#[test]
fn checkers_made_by_others_find_no_fault_in_any_paper() {
    let map = tempfile::tempdir().expect("a folder");
    let bestanden: Vec<PathBuf> = alle_papieren()
        .into_iter()
        .map(|(naam, document)| {
            let pad = map.path().join(format!("{naam}.pdf"));
            let bytes = pdf(&document, &pagineer(&document)).expect("a PDF");
            fs::write(&pad, bytes).expect("a file");
            pad
        })
        .collect();
    for (programma, opties) in [
        ("pdfua", &["check", "--min-severity", "warning"] as &[&str]),
        ("outloud", &["--fail-on", "warning"]),
    ] {
        let Some(uit) = keur(programma, opties, &bestanden) else {
            continue;
        };
        let gezegd = String::from_utf8_lossy(&uit.stdout);
        eprintln!("{gezegd}");
        assert!(
            uit.status.success(),
            "{programma}: {gezegd}{}",
            String::from_utf8_lossy(&uit.stderr)
        );
    }
}
