//! The named invariants of ARCHITECTURE.md that can be read off the sources.

#![allow(
    clippy::expect_used,
    reason = "a source that cannot be read must stop the test"
)]

mod bronnen;
mod manifest;
mod pakketten;
mod pijlen;
mod schermen;
mod tekst;
mod venster;
