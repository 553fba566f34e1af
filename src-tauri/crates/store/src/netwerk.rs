//! A store on a network share is refused: SQLite's locks are not safe there, and two programs would lose facts.

use std::path::{Path, PathBuf};

/// File systems that live on another machine.
const NETWERK: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p-net",
    "afs",
    "ncpfs",
    "ceph",
    "glusterfs",
    "lustre",
    "gpfs",
    "davfs",
];
/// The same, but through a program of the user: the word behind `fuse.`.
const DOOR_FUSE: &[&str] = &[
    "sshfs",
    "gvfsd-fuse",
    "glusterfs",
    "davfs2",
    "rclone",
    "s3fs",
    "smbnetfs",
    "cephfs",
];

/// Whether a folder stands on a network share, as far as the system tells.
pub fn op_netwerk(folder: &Path) -> bool {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    if is_unc(folder) {
        return true;
    }
    // Through links and letters of drives: where the bytes are is what counts.
    let echt = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    is_unc(&echt)
        || std::fs::read_to_string("/proc/self/mounts").is_ok_and(|mounts| {
            soort_van(&mounts, &echt).is_some_and(|soort| {
                NETWERK.contains(&soort)
                    || soort
                        .strip_prefix("fuse.")
                        .is_some_and(|door| DOOR_FUSE.contains(&door))
            })
        })
}

/// `\\\\server\\map`, and how Windows names the same when a letter of a drive leads to it.
fn is_unc(folder: &Path) -> bool {
    let folder = folder.to_string_lossy();
    match folder.strip_prefix(r"\\?\") {
        Some(rest) => rest.starts_with(r"UNC\"),
        None => folder.starts_with(r"\\"),
    }
}

/// File system of the mount that holds the folder: the longest mount point that leads to it, and of equal ones the last,
/// which lies on top.
fn soort_van<'a>(mounts: &'a str, folder: &Path) -> Option<&'a str> {
    mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((plaats(words.next()?), words.next()?))
        })
        .filter(|(point, _)| folder.starts_with(point))
        .max_by_key(|(point, _)| point.as_os_str().len())
        .map(|(_, kind)| kind)
}

/// A mount point as it is: the system writes space, tab, newline and backslash as three octal digits.
fn plaats(geschreven: &str) -> PathBuf {
    let tekens = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
    let leesbaar = tekens.iter().fold(geschreven.to_owned(), |text, (code, teken)| {
        text.replace(code, teken)
    });
    PathBuf::from(leesbaar)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "/dev/sda1 / ext4 rw 0 0\nserver:/data /mnt/team nfs4 rw 0 0\n//pc/x /mnt/een\\040map cifs rw 0 0\n\
        /dev/sdb1 /mnt/team/eigen ext4 rw 0 0\ntmpfs /mnt/dubbel tmpfs rw 0 0\n//pc/y /mnt/dubbel cifs rw 0 0\n";

    #[test]
    fn the_longest_mount_point_decides_and_of_equal_ones_the_last() {
        assert_eq!(soort_van(MOUNTS, Path::new("/home/a")), Some("ext4"));
        assert_eq!(soort_van(MOUNTS, Path::new("/mnt/team/b")), Some("nfs4"));
        assert_eq!(soort_van(MOUNTS, Path::new("/mnt/team/eigen/b")), Some("ext4"));
        assert_eq!(soort_van(MOUNTS, Path::new("/mnt/teamgenoten")), Some("ext4"));
        assert_eq!(soort_van(MOUNTS, Path::new("/mnt/een map/b")), Some("cifs"));
        assert_eq!(soort_van(MOUNTS, Path::new("/mnt/dubbel/b")), Some("cifs"));
    }

    #[test]
    fn a_windows_share_is_a_network_share_also_behind_a_letter() {
        assert!(op_netwerk(Path::new(r"\\server\zorg")));
        assert!(is_unc(Path::new(r"\\?\UNC\server\zorg")));
        assert!(!is_unc(Path::new(r"\\?\C:\zorg")));
    }
}
