//! Stories: what people do, told to the program through `TestHost`.

#![allow(clippy::unwrap_used, reason = "a story that cannot go on must stop")]

mod afspraken;
mod contracten;
mod dag;
mod inlezen;
mod meldingen;
mod onleesbaar;
mod organisatie;
mod plannen;
mod toegang;
mod uitberichten;
mod van_301_tot_plan;
