//! The program in a real window. Runs by `cargo xtask test`, which builds the program for it.

mod bijstellen;
mod binnen;
mod contract;
mod eerste_start;
mod lopend;
mod meldingen;
mod schermen;
mod toetsenbord;
mod verhaal;
mod zesde;
