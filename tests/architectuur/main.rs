//! The named invariants of ARCHITECTURE.md that can be read off the sources.

mod bronnen;
mod manifest;
mod pijlen;
mod schermen;
mod tekst;
