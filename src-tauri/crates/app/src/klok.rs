//! The only place that looks at the clock and makes ids. Everything else gets time passed in.

use chrono::{Local, NaiveDateTime, TimeDelta};
use uuid::Uuid;

/// The real clock, or one that was set to another time and runs on from there.
#[derive(Debug, Clone, Copy)]
pub struct Klok {
    verschil: Option<TimeDelta>,
}

impl Klok {
    /// The real time.
    pub fn echt() -> Self {
        Self { verschil: None }
    }

    /// A clock that stands at `nu` when it is made and runs on from there.
    pub fn vanaf(nu: NaiveDateTime) -> Self {
        Self {
            verschil: Some(nu - Local::now().naive_local()),
        }
    }

    /// Now.
    pub fn nu(&self) -> NaiveDateTime {
        Local::now().naive_local() + self.verschil.unwrap_or_default()
    }

    /// Whether it is the real time.
    pub fn is_echt(&self) -> bool {
        self.verschil.is_none()
    }
}

/// A new UUIDv7.
pub fn nieuw_id() -> Uuid {
    Uuid::now_v7()
}
