//! What tests share: a window to click in. Not shipped.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that cannot go on must stop its test"
)]

pub mod venster;
