//! Lists the contract profiles in `assets/contracten`, so that a new contract is a new file and nothing else.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let variable = |name: &str| env::var(name).map_err(io::Error::other);
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("../../../assets/contracten");
    let mut files = Vec::new();
    for contract in fs::read_dir(&root)? {
        let folder = contract?.path();
        if folder.is_dir() {
            watch(&folder);
            for file in fs::read_dir(&folder)? {
                files.extend(Some(file?.path()).filter(|path| is_profile(path)));
            }
        }
    }
    files.sort();
    watch(&root);
    let mut list = String::from("&[\n");
    for path in files {
        watch(&path);
        let name = path
            .strip_prefix(&root)
            .map_err(io::Error::other)?
            .to_string_lossy()
            .replace('\\', "/");
        let full = path.canonicalize()?;
        writeln!(list, "    ({name:?}, include_str!({full:?})),").map_err(io::Error::other)?;
    }
    list.push_str("]\n");
    fs::write(PathBuf::from(variable("OUT_DIR")?).join("profielen.rs"), list)
}

/// A profile is named after its first day, `2027-01-01.toml`; scenarios beside it are not.
fn is_profile(path: &Path) -> bool {
    let stem = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    path.extension().is_some_and(|extension| extension == "toml")
        && stem.len() == 10
        && stem.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

#[allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn watch(path: &Path) {
    println!("cargo:rerun-if-changed={}", path.display());
}
