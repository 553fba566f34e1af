//! Stories: what people do, told to the program through `TestHost`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a story that cannot go on must stop"
)]

mod afscherming;
mod afspraken;
mod afwezigheid;
mod alle_feiten;
mod backup;
mod begin;
mod bestanden;
mod bewaren;
mod bijlagen;
mod bord;
mod brieven;
mod contracten;
mod dag;
mod dossier;
mod eigen_keuzes;
mod eigen_team;
mod evaluatie_gemeente;
mod evaluaties;
mod inlezen;
mod invoer;
mod inzet;
mod klembord;
mod klok;
mod levering;
mod leveringsinvoer;
mod lijsten;
mod logboek;
mod mag;
mod medewerkerlijst;
mod medewerkers;
mod meldingen;
mod naar_excel;
mod onleesbaar;
mod organisatie;
mod planinhoud;
mod plannen;
mod planstappen;
mod rechten;
mod stukken;
mod team;
mod tekst_blijft_tekst;
mod toegang;
mod toezicht;
mod uitberichten;
mod uitvoer;
mod van_301_tot_plan;
mod verdeling;
mod verzoeken;
mod wachtregels;
mod werklijst;
mod zoeken;
