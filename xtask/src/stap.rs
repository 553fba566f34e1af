//! One step: a command in a folder of the project, with what it took.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// What went wrong, for the terminal.
pub type Uitkomst<T = ()> = Result<T, String>;

/// The folder of the project.
///
/// As `cargo run` says now, not as it was at compile time: checkouts that share a target folder share this program.
pub fn project() -> PathBuf {
    let xtask = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&xtask).join("..")
}

/// A command that runs in a folder of the project.
pub fn opdracht(map: &str, programma: &str, argumenten: &[&str]) -> Command {
    let mut opdracht = Command::new(programma);
    opdracht.args(argumenten).current_dir(project().join(map));
    opdracht
}

/// `cargo`, the one that started this.
pub fn cargo(argumenten: &[&str]) -> Command {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    opdracht(".", &cargo, argumenten)
}

/// Runs it to its end; what it says goes to the terminal.
pub fn voer_uit(mut opdracht: Command) -> Uitkomst {
    let naam = opdracht.get_program().to_string_lossy().into_owned();
    let stand = opdracht
        .status()
        .map_err(|fout| format!("{naam} start niet: {fout}"))?;
    if stand.success() {
        Ok(())
    } else {
        Err(format!("{naam} stopte met een fout ({stand})"))
    }
}

/// Runs it and gives what it wrote.
pub fn lees(mut opdracht: Command) -> Uitkomst<String> {
    let naam = opdracht.get_program().to_string_lossy().into_owned();
    let uit = opdracht
        .output()
        .map_err(|fout| format!("{naam} start niet: {fout}"))?;
    if !uit.status.success() {
        return Err(format!(
            "{naam} stopte met een fout: {}",
            String::from_utf8_lossy(&uit.stderr)
        ));
    }
    Ok(String::from_utf8_lossy(&uit.stdout).into_owned())
}

/// Steps in a row, with their times; the first that fails ends the row.
#[derive(Default)]
pub struct Stappen {
    gedaan: Vec<(String, Duration)>,
}

impl Stappen {
    /// Does the next one.
    pub fn stap(&mut self, naam: &str, doe: impl FnOnce() -> Uitkomst) -> Uitkomst {
        println!("\n=== {naam}");
        let begin = Instant::now();
        doe().map_err(|fout| format!("\nMislukt bij: {naam}\n{fout}"))?;
        println!("=== {naam}: {}", tijd(begin.elapsed()));
        self.gedaan.push((naam.to_owned(), begin.elapsed()));
        Ok(())
    }

    /// Shows what each took.
    pub fn sluit(self) {
        println!("\nAlles goed:");
        for (naam, duur) in &self.gedaan {
            println!("  {:>8}  {naam}", tijd(*duur));
        }
        println!(
            "  {:>8}  samen",
            tijd(self.gedaan.iter().map(|(_, duur)| *duur).sum())
        );
    }
}

fn tijd(duur: Duration) -> String {
    format!("{}:{:02} min", duur.as_secs() / 60, duur.as_secs() % 60)
}
