//! A store on a network share is refused: SQLite's locks are not safe there, and two programs would lose facts.

use std::path::Path;

/// File systems that live on another machine.
const NETWERK: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p-net",
    "afs",
    "fuse.sshfs",
    "davfs",
];

/// Whether a folder stands on a network share, as far as the system tells.
pub fn op_netwerk(folder: &Path) -> bool {
    if folder.to_string_lossy().starts_with(r"\\") {
        return true;
    }
    std::fs::read_to_string("/proc/self/mounts")
        .is_ok_and(|mounts| soort_van(&mounts, folder).is_some_and(|s| NETWERK.contains(&s)))
}

/// File system of the mount that holds the folder: the longest mount point that leads to it.
fn soort_van<'a>(mounts: &'a str, folder: &Path) -> Option<&'a str> {
    mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?, words.next()?))
        })
        .filter(|(point, _)| folder.starts_with(point.replace("\\040", " ")))
        .max_by_key(|(point, _)| point.len())
        .map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str =
        "/dev/sda1 / ext4 rw 0 0\nserver:/data /mnt/team nfs4 rw 0 0\n//pc/x /mnt/een\\040map cifs rw 0 0\n";

    #[test]
    fn the_longest_mount_point_decides() {
        assert_eq!(soort_van(MOUNTS, Path::new("/home/a")), Some("ext4"));
        assert_eq!(soort_van(MOUNTS, Path::new("/mnt/team/b")), Some("nfs4"));
        assert_eq!(soort_van(MOUNTS, Path::new("/mnt/een map/b")), Some("cifs"));
    }

    #[test]
    fn a_windows_share_is_a_network_share() {
        assert!(op_netwerk(Path::new(r"\\server\zorg")));
    }
}
