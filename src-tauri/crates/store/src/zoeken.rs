//! Searching clients: a full-text index with prefixes, without accents.

use leidraad_domain::id::ClientId;

use crate::{Schrijver, StoreFout};

pub(crate) const TABEL: &str = "
CREATE VIRTUAL TABLE client_zoek USING fts5 (
    tekst, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);
";

/// Turns what somebody typed into a question for the index: each word is the beginning of a word; `None` when there
/// is nothing to search for.
pub fn zoekvraag(getypt: &str) -> Option<String> {
    let words: Vec<String> = getypt
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| format!("\"{word}\"*"))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

impl Schrijver<'_> {
    /// Puts the words by which a client can be found in the index.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn client_indexeer(&self, client: ClientId, tekst: &str) -> Result<(), StoreFout> {
        let row: i64 = self
            .0
            .prepare_cached("SELECT rowid FROM client WHERE id = ?1")?
            .query_row([client.0], |r| r.get(0))?;
        self.0
            .prepare_cached("DELETE FROM client_zoek WHERE rowid = ?1")?
            .execute([row])?;
        self.0
            .prepare_cached("INSERT INTO client_zoek (rowid, tekst) VALUES (?1, ?2)")?
            .execute((row, tekst))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_become_prefixes_and_cannot_break_the_question() {
        assert_eq!(
            zoekvraag("van der Veen"),
            Some("\"van\"* \"der\"* \"Veen\"*".to_owned())
        );
        assert_eq!(zoekvraag("\" OR 1; --"), Some("\"OR\"* \"1\"*".to_owned()));
        assert_eq!(zoekvraag("  -- "), None);
    }
}
