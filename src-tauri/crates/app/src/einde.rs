//! How a program ends.

use std::io::{Write, stderr, stdout};

/// Ends the program at once, with this number for whoever started it. Work in the background stops where it is, as at a
/// power cut, which the store survives. To be called last, by every program.
///
/// The ordinary end would put away what SQLCipher keeps while that work still uses it: a crash after the work was done.
pub fn einde(uitgang: u8) -> ! {
    let _ = stdout().flush();
    let _ = stderr().flush();
    signal_hook::low_level::exit(uitgang.into())
}
