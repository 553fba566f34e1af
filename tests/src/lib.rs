//! What tests share: a host without a desktop, messages to order, a window to click in. Not shipped.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that cannot go on must stop its test"
)]

pub mod bericht301;
pub mod lopend;
mod project;
pub mod testhost;
pub mod venster;

pub use project::project;
