//! What no engine can judge: lists to go through, and questions that a person answers.

use crate::patroon::Patronen;
use crate::regel::{Handeling, Kop, Tekst, regelsoort};

regelsoort! {
    /// `[[controlelijst]]`: asked once a year or at an occasion, ticked by a person.
    ControlelijstRegel "controlelijst" {
        /// When to go through it, in words: `elk jaar`, `bij de start`.
        #[expect(dead_code, reason = "read by the screens from the text of the profile")]
        wanneer: Tekst,
        /// The points of the list.
        punten: Vec<Tekst>,
    }
}

regelsoort! {
    /// `[[zelf-beoordelen]]`: the text stands beside the facts it is about; a person judges.
    ZelfBeoordelenRegel "zelf-beoordelen" {
        /// The question.
        #[expect(dead_code, reason = "read by the screens from the text of the profile")]
        vraag: Tekst,
        /// The facts at which it comes up; none is always.
        #[serde(default)]
        bij: Patronen,
    }
}

impl ControlelijstRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        vec![self.kop(None)]
    }

    /// A list without points asks nothing.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        if self.punten.is_empty() {
            return Err(("punten", "a list without points asks nothing".to_owned()));
        }
        Ok(())
    }
}

impl ZelfBeoordelenRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = (&self.bij).into();
        vec![self.kop(handeling)]
    }

    /// Every question can be asked.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        Ok(())
    }
}
