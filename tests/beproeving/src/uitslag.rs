//! What a proof says: one sentence with its numbers, or what went wrong.

/// What came of something.
pub type Uitslag<T = String> = Result<T, String>;

/// A number with dots between its thousands.
pub fn getal(aantal: usize) -> String {
    let cijfers = aantal.to_string();
    let mut uit = String::new();
    for (plaats, cijfer) in cijfers.chars().enumerate() {
        if plaats > 0 && (cijfers.len() - plaats).is_multiple_of(3) {
            uit.push('.');
        }
        uit.push(cijfer);
    }
    uit
}
