//! Every row knows who and when.

use chrono::NaiveDateTime;
use leidraad_domain::id::GebruikerId;

/// Who writes, and when.
#[derive(Debug, Clone, Copy)]
pub struct Wie {
    /// The user.
    pub gebruiker: GebruikerId,
    /// Local time.
    pub nu: NaiveDateTime,
}
