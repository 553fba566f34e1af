//! Whether the program can be trusted: faults and bad input, tried thousands of times. `cargo xtask torture` runs the long
//! forms; `cargo xtask test` the short ones.
//!
//! One proof per file. Each runs in a process of its own, because `systeem.rs` takes over how that process reaches the
//! disk, and because some of them die.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a proof that cannot go on must stop"
)]

mod bits;
mod dobbel;
mod inkijk;
mod kantoor;
mod klare_tekst;
mod lezers;
mod mutatie;
mod netwerk;
mod overgang;
mod samen;
mod schijf;
mod sterven;
mod systeem;
mod toezicht;
mod uitslag;
mod uitval;
mod vorm;
mod vraag;
mod vragen;
mod weigeren;

use std::path::Path;
use std::time::Instant;

use leidraad_app::einde;

use crate::uitslag::Uitslag;

/// A proof: its name, how often in the short and in the long form, and what it does.
struct Proef {
    naam: &'static str,
    kort: usize,
    lang: usize,
    draai: fn(usize) -> Uitslag,
}

const PROEVEN: &[Proef] = &[
    Proef {
        naam: "sterven",
        kort: 4,
        lang: 1000,
        draai: sterven::proef,
    },
    Proef {
        naam: "uitval",
        kort: 40,
        lang: 500,
        draai: uitval::proef,
    },
    // Not a number of times but a step: one in so many calls is refused.
    Proef {
        naam: "weigeren",
        kort: 40,
        lang: 1,
        draai: weigeren::proef,
    },
    Proef {
        naam: "overgang",
        kort: 2,
        lang: 200,
        draai: overgang::proef,
    },
    Proef {
        naam: "bits",
        kort: 30,
        lang: 1000,
        draai: bits::proef,
    },
    Proef {
        naam: "samen",
        kort: 40,
        lang: 1000,
        draai: samen::proef,
    },
    Proef {
        naam: "inkijk",
        kort: 6,
        lang: 200,
        draai: inkijk::proef,
    },
    Proef {
        naam: "netwerk",
        kort: 1,
        lang: 1,
        draai: netwerk::proef,
    },
    Proef {
        naam: "vragen",
        kort: 20,
        lang: 10_000,
        draai: vragen::proef,
    },
    Proef {
        naam: "klare-tekst",
        kort: 40,
        lang: 1000,
        draai: klare_tekst::proef,
    },
    // Files in the short form, seconds in the long one.
    Proef {
        naam: "lezers",
        kort: 60,
        lang: 300,
        draai: lees,
    },
];

/// Below this they are files, from here on seconds.
const SECONDEN: usize = 61;

fn lees(keren: usize) -> Uitslag {
    lezers::proef(keren, keren >= SECONDEN)
}

fn main() {
    leidraad_store::oud::lichte_sleutels();
    let woorden: Vec<String> = std::env::args().skip(1).collect();
    let woorden: Vec<&str> = woorden.iter().map(String::as_str).collect();
    let gedaan = match woorden.as_slice() {
        ["kind", rest @ ..] => kind(rest),
        [naam, keren] => proef(naam, keren),
        _ => Err("beproeving NAAM kort|lang|AANTAL".to_owned()),
    };
    match gedaan {
        Ok(()) => einde(0),
        Err(fout) => {
            println!("{fout}");
            einde(1)
        }
    }
}

fn proef(naam: &str, keren: &str) -> Uitslag<()> {
    let proef = PROEVEN.iter().find(|p| p.naam == naam).ok_or_else(|| {
        let namen: Vec<_> = PROEVEN.iter().map(|p| p.naam).collect();
        format!("there is no {naam}; there are {}", namen.join(", "))
    })?;
    let keren = match keren {
        "kort" => proef.kort,
        "lang" => proef.lang,
        aantal => aantal.parse().map_err(|_| "kort, lang, or a number".to_owned())?,
    };
    let begin = Instant::now();
    let zin = (proef.draai)(keren).map_err(|fout| format!("{naam}: {fout}"))?;
    println!("{naam}: {zin} ({} s)", begin.elapsed().as_secs());
    Ok(())
}

/// A program that one of the proofs starts.
fn kind(woorden: &[&str]) -> Uitslag<()> {
    match woorden {
        ["schrijf", opslag, client] => sterven::schrijf(Path::new(opslag), client, usize::MAX),
        ["schrijf", opslag, client, keren] => {
            let keren = keren.parse().map_err(|_| "a number")?;
            sterven::schrijf(Path::new(opslag), client, keren)
        }
        ["kijk", opslag, client] => inkijk::kijk(Path::new(opslag), client),
        ["overgang", naam, n, map] => {
            let n = n.parse().map_err(|_| "a number")?;
            overgang::kind(naam, n, Path::new(map))
        }
        ["dag", map, mensen] => {
            let mensen = mensen.parse().map_err(|_| "a number")?;
            klare_tekst::dag(Path::new(map), mensen)
        }
        _ => Err("no such child".to_owned()),
    }
}
