//! Reading the tables of sentences, and filling their places.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

/// A table of sentences by code.
pub(crate) type Zinnen = BTreeMap<String, String>;

/// Reads a table that travels with the program. A fault in it is a fault of ours and shows in a test; a user then
/// reads the code instead of the sentence.
pub(crate) fn lees<T: DeserializeOwned + Default>(text: &str) -> T {
    toml::from_str(text).unwrap_or_default()
}

/// The sentence of a code, its places filled. An unknown code is shown itself.
pub(crate) fn zin(zinnen: &Zinnen, code: &str, data: &[(&str, &str)]) -> String {
    let mut text = zinnen.get(code).cloned().unwrap_or_else(|| code.to_owned());
    for (key, value) in data {
        text = text.replace(&format!("{{{key}}}"), value);
    }
    text
}
