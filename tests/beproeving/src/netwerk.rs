//! A store on a network share is refused: the system is made to say that the folder is one.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use leidraad_tests::testhost::WACHTWOORD;
use serde_json::json;

use crate::kantoor::{kantoor, kopieer, ontgrendel, opslag_in, programma};
use crate::toezicht;
use crate::uitslag::Uitslag;

/// Kinds of file system that live on another machine, as Linux names them.
const SOORTEN: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "fuse.sshfs",
    "davfs",
    "afs",
    "ceph",
    "fuse.gvfsd-fuse",
];

/// Every kind, and every way in.
pub fn proef(_: usize) -> Uitslag {
    let (kantoor, _) = kantoor();
    kantoor.vraag("toegang.vergrendel", json!({}));
    let map = tempfile::tempdir().map_err(|f| f.to_string())?;
    let aan = map.path().join("team schijf");
    kopieer(kantoor.map(), &aan);
    let koppeling = map.path().join("koppeling");
    symlink(&aan, &koppeling).map_err(|f| f.to_string())?;
    let leeg = aan.join("leeg");
    fs::create_dir(&leeg).map_err(|f| f.to_string())?;
    let mounts = map.path().join("mounts");
    toezicht::waak(map.path());
    for soort in SOORTEN {
        let plaats = aan.to_string_lossy().replace(' ', "\\040");
        let tekst = format!("/dev/sda1 / ext4 rw 0 0\nserver:/data {plaats} {soort} rw 0 0\n");
        fs::write(&mounts, tekst).map_err(|f| f.to_string())?;
        toezicht::leid_om(Path::new("/proc/self/mounts"), &mounts);
        for weg in [&aan, &koppeling] {
            geweigerd(&opslag_in(weg), soort)?;
        }
        let (app, _k) = programma(&opslag_in(&leeg));
        let begin = json!({ "organisatie": "Zorg", "agb": "65656055", "gebruiker": "Anja", "wachtwoord": WACHTWOORD });
        let code = app.rpc("toegang.eerste_start", begin).err().map(|fout| fout.code);
        let over = fs::read_dir(&leeg).map_or(0, Iterator::count);
        if code.as_deref() != Some("opslag_op_netwerk") || over > 0 {
            return Err(format!("a first start on {soort}: {code:?}, {over} files left"));
        }
    }
    fs::write(&mounts, "/dev/sda1 / ext4 rw 0 0\n").map_err(|f| f.to_string())?;
    let (app, _k) = programma(&opslag_in(&aan));
    ontgrendel(&app).map_err(|fout| format!("on a disk of its own: {}", fout.zin))?;
    Ok(format!(
        "{} soorten netwerkschijf, rechtstreeks en door een koppeling: openen en eerste start geweigerd",
        SOORTEN.len()
    ))
}

fn geweigerd(opslag: &Path, soort: &str) -> Uitslag<()> {
    let (app, _kantoor) = programma(opslag);
    match ontgrendel(&app) {
        Err(fout) if fout.code == "opslag_op_netwerk" => Ok(()),
        ander => Err(format!("{} on {soort}: {ander:?}", opslag.display())),
    }
}
