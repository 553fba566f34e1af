//! How long candidates and sets take: `cargo run --release -p leidraad-planning --example meting`.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a tool for the makers")]

#[path = "../tests/steun/mod.rs"]
mod steun;

use std::time::{Duration, Instant};

use leidraad_planning::samen::Bewijs;
use steun::{Maat, week};

fn maat(bezoeken: usize, medewerkers: usize, clienten: usize, dagen: u64) -> Maat {
    Maat {
        bezoeken,
        medewerkers,
        clienten,
        dagen,
    }
}

fn main() {
    let groot = week(1, maat(10, 10_000, 5, 5));
    let duren: Vec<_> = (0..40)
        .map(|_| {
            let begin = Instant::now();
            let gevonden: usize = (groot.bezoeken.iter())
                .map(|bezoek| groot.kennis().kandidaten(bezoek, &groot.medewerkers).lijst.len())
                .sum();
            assert!(gevonden > 0);
            begin.elapsed()
        })
        .collect();
    toon("ten visits, 10,000 workers: all candidates", duren);
    let begin = Instant::now();
    let voorstel = groot.voorstel();
    println!(
        "ten visits, 10,000 workers: together {:?} {:?}",
        begin.elapsed(),
        voorstel.bewijs
    );
    for (clienten, dagen) in [(3, 2), (3, 5), (6, 5), (6, 10), (10, 5), (20, 10), (1, 5)] {
        let mut bewezen = 0;
        let duren: Vec<_> = (0..60)
            .map(|zaad| {
                let week = week(zaad, maat(20, 12, clienten, dagen));
                let begin = Instant::now();
                bewezen += usize::from(week.voorstel().bewijs == Bewijs::Beste);
                begin.elapsed()
            })
            .collect();
        toon(
            &format!("20 x 12, {clienten} clients, {dagen} days: {bewezen} of 60 proven"),
            duren,
        );
    }
    let duren = (0..5)
        .map(|zaad| {
            let week = week(zaad, maat(200, 60, 50, 10));
            let begin = Instant::now();
            week.voorstel();
            begin.elapsed()
        })
        .collect();
    toon("200 visits, 60 workers: bounded", duren);
}

fn toon(wat: &str, mut duren: Vec<Duration>) {
    duren.sort_unstable();
    let deel = |procent: usize| duren[(duren.len() * procent).div_ceil(100) - 1];
    println!(
        "{wat}: median {:?}, p95 {:?}, worst {:?}",
        deel(50),
        deel(95),
        deel(100)
    );
}
