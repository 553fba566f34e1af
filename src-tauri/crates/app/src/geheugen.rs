//! What the memory of a running program holds, names and keys among them, must not end up on a disk in clear.

/// Tells the system to write no picture of the memory after a crash, of this program and of those it starts. To be called
/// first; a system that refuses goes on without.
#[cfg(unix)]
pub fn geen_afdruk_bij_crash() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let niets = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    if let Err(fout) = setrlimit(Resource::Core, niets) {
        tracing::warn!(%fout, "a crash may leave a picture of the memory");
    }
}

/// Windows leaves small pictures only when its own reports are switched on, for which an administrator answers.
#[cfg(not(unix))]
pub fn geen_afdruk_bij_crash() {}
