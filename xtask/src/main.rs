//! `cargo xtask …`: everything the makers do, with nothing to install first but Rust and Node.

#![allow(clippy::print_stdout, reason = "a tool for the terminal")]

mod bench;
mod bundle;
mod deny;
mod kijk;
mod pakketten;
mod run;
mod sbom;
mod scherm;
mod stap;
mod test;
mod torture;
mod typen;
mod ui;

use std::env;
use std::process::ExitCode;

const HULP: &str = "\
cargo xtask run [-- OPTIES]      bouw het programma en start het (OPTIES: zie leidraad --help)
cargo xtask test                 alles wat CI ook doet
cargo xtask kijk SCHERM|alle     foto's van een scherm op een vel: kijk/SCHERM.png
cargo xtask bundle [--probeer]   maak het Debian-pakket; --probeer installeert, start en verwijdert het
cargo xtask bench [DATUM]        meet, en schrijf docs/metingen.md
cargo xtask torture [PROEF [N]]  uren aan storingen en kapotte invoer: stroomuitval, volle schijf, kill -9 ...
cargo xtask deny                 licenties en herkomst van wat anderen maakten, met cargo-deny
cargo xtask sbom [BESTAND]       schrijf op wat er in het programma zit (CycloneDX)";

fn main() -> ExitCode {
    let argumenten: Vec<String> = env::args().skip(1).collect();
    let (opdracht, rest) = argumenten
        .split_first()
        .map_or(("", &[][..]), |(eerste, rest)| (eerste.as_str(), rest));
    let uitkomst = match opdracht {
        "run" => run::draai(rest),
        "test" => test::draai(),
        "kijk" => kijk::draai(rest),
        "bundle" => bundle::draai(rest),
        "bench" => bench::draai(rest),
        "torture" => torture::draai(rest),
        "deny" => deny::draai(),
        "sbom" => sbom::draai(rest),
        _ => Err(HULP.to_owned()),
    };
    match uitkomst {
        Ok(()) => ExitCode::SUCCESS,
        Err(zin) => {
            eprintln!("{zin}");
            ExitCode::FAILURE
        }
    }
}
