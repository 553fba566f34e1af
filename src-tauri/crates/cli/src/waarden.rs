//! Values of arguments as they are typed.

use chrono::NaiveDateTime;

/// A moment.
pub(crate) fn tijd(text: &str) -> Result<NaiveDateTime, String> {
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
        .ok_or_else(|| "schrijf de tijd als 2027-01-15T09:00".to_owned())
}

/// `sleutel=waarde`.
pub(crate) fn paar(text: &str) -> Result<(String, String), String> {
    text.split_once('=')
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .ok_or_else(|| format!("{text} is geen sleutel=waarde"))
}
