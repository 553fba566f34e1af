//! The program in a real window. Runs by `cargo xtask test`, which builds the program for it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a story that cannot go on must stop"
)]

mod bijstellen;
mod binnen;
mod contract;
mod eerste_start;
mod koppelen;
mod lopend;
mod meldingen;
mod met_de_hand;
mod planning;
mod schermen;
mod slot;
mod toetsenbord;
mod vergeten;
mod verhaal;
mod zesde;
