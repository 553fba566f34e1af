//! The program in a real window. Runs by `cargo xtask test`, which builds the program for it.

mod contract;
mod eerste_start;
mod meldingen;
mod schermen;
mod toetsenbord;
mod verhaal;
mod zesde;
