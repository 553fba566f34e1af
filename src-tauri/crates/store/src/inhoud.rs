//! Bytes of a file in the store, in parts: one page chain each that is not too long to write and read.

use uuid::Uuid;

use crate::{Lezer, Schrijver, StoreFout};

/// Bytes of one part.
const DEEL: usize = 1 << 20;

impl Lezer<'_> {
    /// The parts that this question gives, one after the other.
    pub(crate) fn inhoud(self, vraag: &str, id: Uuid) -> Result<Vec<u8>, StoreFout> {
        let mut statement = self.0.prepare_cached(vraag)?;
        let mut rows = statement.query([id])?;
        let mut bytes = Vec::new();
        while let Some(row) = rows.next()? {
            let deel = row.get_ref(0)?.as_blob();
            bytes.extend_from_slice(deel.map_err(|_| StoreFout::Waarde("inhoud"))?);
        }
        Ok(bytes)
    }
}

impl Schrijver<'_> {
    /// Writes bytes in parts: the statement takes whose, number and part.
    pub(crate) fn inhoud(&self, opdracht: &str, id: Uuid, bytes: &[u8]) -> Result<(), StoreFout> {
        let mut statement = self.0.prepare_cached(opdracht)?;
        for (nr, deel) in (1_i64..).zip(bytes.chunks(DEEL)) {
            statement.execute((id, nr, deel))?;
        }
        Ok(())
    }
}
