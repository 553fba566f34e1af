//! The calls of the C library that reach the disk, taken over: this program has its own `open`, `write`, `fsync` and so
//! on, which ask [`toezicht`](crate::toezicht) and then call the real ones. The standard library and SQLite in this same
//! program use them without knowing, so that nothing of the product is changed to be tried.
//!
//! The only file that may be `unsafe`: there is no other way to stand between a program and the C library.

#![allow(
    unsafe_code,
    unused_unsafe,
    reason = "see above; a macro says it once more inside what is unsafe already"
)]

use std::cell::Cell;
use std::ffi::{CStr, OsStr};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use libc::{c_char, c_int, c_uint, c_void, mode_t, off_t, size_t, ssize_t};

use crate::schijf::SECTOR;
use crate::toezicht::{self, Besluit, Soort};

thread_local! {
    /// Whether this thread is in one of these functions: what it does itself is not watched.
    static BINNEN: Cell<bool> = const { Cell::new(false) };
}

/// The real function of the C library with this name.
macro_rules! echt {
    ($naam:literal as $soort:ty) => {{
        static ADRES: AtomicUsize = AtomicUsize::new(0);
        let mut adres = ADRES.load(Ordering::Relaxed);
        if adres == 0 {
            // SAFETY: a name with its nought at the end.
            adres = unsafe { libc::dlsym(libc::RTLD_NEXT, concat!($naam, "\0").as_ptr().cast()) } as usize;
            ADRES.store(adres, Ordering::Relaxed);
        }
        // SAFETY: the C library has this function with this form.
        unsafe { std::mem::transmute::<usize, $soort>(adres) }
    }};
}

/// What is done around the real call, unless this thread is already inside.
fn buiten<T>(vooraf: impl FnOnce() -> T) -> Option<T> {
    let binnen = BINNEN.try_with(|b| b.replace(true)).unwrap_or(true);
    if binnen {
        return None;
    }
    let uitkomst = vooraf();
    let _ = BINNEN.try_with(|b| b.set(false));
    Some(uitkomst)
}

/// Whether the call may go on. Dies in it, or sets `errno`.
fn mag(besluit: Option<Besluit>) -> bool {
    match besluit {
        None | Some(Besluit::Door) => true,
        Some(Besluit::Nee(nummer)) => {
            // SAFETY: errno of this thread.
            unsafe { *libc::__errno_location() = nummer };
            false
        }
        Some(Besluit::Sterf) => sterf(),
    }
}

fn sterf() -> ! {
    loop {
        // SAFETY: a signal to this process itself.
        unsafe { libc::kill(libc::getpid(), libc::SIGKILL) };
    }
}

/// # Safety
/// A text of C.
unsafe fn pad<'a>(naam: *const c_char) -> &'a Path {
    // SAFETY: the caller's.
    Path::new(OsStr::from_bytes(unsafe { CStr::from_ptr(naam) }.to_bytes()))
}

type Open = unsafe extern "C" fn(*const c_char, c_int, mode_t) -> c_int;

/// # Safety
/// As `open`.
unsafe fn openen(naam: *const c_char, vlaggen: c_int, stand: mode_t, echt: Open) -> c_int {
    // SAFETY: the caller's.
    let pad = unsafe { pad(naam) };
    let schrijft = vlaggen & libc::O_ACCMODE != libc::O_RDONLY;
    let besluit = buiten(|| match schrijft {
        true if vlaggen & libc::O_CREAT != 0 && !pad.exists() => toezicht::op_pad(pad, Soort::Maak),
        true => toezicht::op_pad(pad, Soort::Open),
        false => Besluit::Door,
    });
    if !mag(besluit) {
        return -1;
    }
    let ander = buiten(|| toezicht::omleiding(pad)).flatten();
    // SAFETY: the same arguments, or another text of C.
    let fd = unsafe {
        echt(
            ander.as_ref().map_or(naam, |ander| ander.as_ptr()),
            vlaggen,
            stand,
        )
    };
    if fd >= 0 {
        buiten(|| toezicht::geopend(fd, pad, schrijft, vlaggen & libc::O_TRUNC != 0));
    }
    fd
}

/// # Safety
/// As in C; so are all below.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open(naam: *const c_char, vlaggen: c_int, stand: mode_t) -> c_int {
    unsafe { openen(naam, vlaggen, stand, echt!("open" as Open)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn open64(naam: *const c_char, vlaggen: c_int, stand: mode_t) -> c_int {
    unsafe { openen(naam, vlaggen, stand, echt!("open64" as Open)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn close(fd: c_int) -> c_int {
    buiten(|| toezicht::gesloten(fd));
    unsafe { echt!("close" as unsafe extern "C" fn(c_int) -> c_int)(fd) }
}

/// # Safety
/// As `pwrite`.
unsafe fn schrijven(
    fd: c_int,
    bytes: *const c_void,
    aantal: size_t,
    plaats: off_t,
    echt: impl Fn(size_t) -> ssize_t,
) -> ssize_t {
    let besluit = buiten(|| toezicht::op_bestand(fd, Soort::Schrijf));
    if besluit == Some(Besluit::Sterf) {
        // Killed halfway, between two sectors.
        echt(aantal / 2 / SECTOR * SECTOR);
        sterf();
    }
    if !mag(besluit) {
        return -1;
    }
    let geschreven = echt(aantal);
    if let (Ok(lengte), Ok(plaats)) = (usize::try_from(geschreven), usize::try_from(plaats)) {
        // SAFETY: so many bytes were written from here.
        let inhoud = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), lengte) };
        buiten(|| toezicht::geschreven(fd, plaats, inhoud));
    }
    geschreven
}

#[unsafe(no_mangle)]
unsafe extern "C" fn write(fd: c_int, bytes: *const c_void, aantal: size_t) -> ssize_t {
    type Vorm = unsafe extern "C" fn(c_int, *const c_void, size_t) -> ssize_t;
    let echt = echt!("write" as Vorm);
    unsafe {
        let plaats = libc::lseek(fd, 0, libc::SEEK_CUR);
        schrijven(fd, bytes, aantal, plaats, |aantal| echt(fd, bytes, aantal))
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite(fd: c_int, bytes: *const c_void, aantal: size_t, plaats: off_t) -> ssize_t {
    type Vorm = unsafe extern "C" fn(c_int, *const c_void, size_t, off_t) -> ssize_t;
    let echt = echt!("pwrite" as Vorm);
    unsafe {
        schrijven(fd, bytes, aantal, plaats, |aantal| {
            echt(fd, bytes, aantal, plaats)
        })
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite64(fd: c_int, bytes: *const c_void, aantal: size_t, plaats: off_t) -> ssize_t {
    unsafe { pwrite(fd, bytes, aantal, plaats) }
}

type Lezen = unsafe extern "C" fn(c_int, *mut c_void, size_t, off_t) -> ssize_t;

#[unsafe(no_mangle)]
unsafe extern "C" fn pread(fd: c_int, bytes: *mut c_void, aantal: size_t, plaats: off_t) -> ssize_t {
    if !mag(buiten(|| toezicht::op_bestand(fd, Soort::Lees))) {
        return -1;
    }
    unsafe { echt!("pread" as Lezen)(fd, bytes, aantal, plaats) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pread64(fd: c_int, bytes: *mut c_void, aantal: size_t, plaats: off_t) -> ssize_t {
    unsafe { pread(fd, bytes, aantal, plaats) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn read(fd: c_int, bytes: *mut c_void, aantal: size_t) -> ssize_t {
    type Vorm = unsafe extern "C" fn(c_int, *mut c_void, size_t) -> ssize_t;
    if !mag(buiten(|| toezicht::op_bestand(fd, Soort::Lees))) {
        return -1;
    }
    unsafe { echt!("read" as Vorm)(fd, bytes, aantal) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn ftruncate(fd: c_int, lengte: off_t) -> c_int {
    type Vorm = unsafe extern "C" fn(c_int, off_t) -> c_int;
    if !mag(buiten(|| toezicht::op_bestand(fd, Soort::Schrijf))) {
        return -1;
    }
    let uitkomst = unsafe { echt!("ftruncate" as Vorm)(fd, lengte) };
    if uitkomst == 0 {
        buiten(|| toezicht::lengte(fd, usize::try_from(lengte).unwrap_or(0)));
    }
    uitkomst
}

#[unsafe(no_mangle)]
unsafe extern "C" fn ftruncate64(fd: c_int, lengte: off_t) -> c_int {
    unsafe { ftruncate(fd, lengte) }
}

/// The same for both ways to sync.
fn syncen(fd: c_int, echt: impl FnOnce() -> c_int) -> c_int {
    if !mag(buiten(|| toezicht::op_bestand(fd, Soort::Sync))) {
        return -1;
    }
    let uitkomst = echt();
    if uitkomst == 0 {
        buiten(|| toezicht::gesynct(fd));
    }
    uitkomst
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fsync(fd: c_int) -> c_int {
    syncen(fd, || unsafe {
        echt!("fsync" as unsafe extern "C" fn(c_int) -> c_int)(fd)
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fdatasync(fd: c_int) -> c_int {
    syncen(fd, || unsafe {
        echt!("fdatasync" as unsafe extern "C" fn(c_int) -> c_int)(fd)
    })
}

/// The same for everything that changes names.
///
/// # Safety
/// Texts of C.
unsafe fn namen(van: *const c_char, naar: Option<*const c_char>, echt: impl FnOnce() -> c_int) -> c_int {
    let van = unsafe { pad(van) };
    if !mag(buiten(|| toezicht::op_pad(van, Soort::Naam))) {
        return -1;
    }
    let uitkomst = echt();
    if uitkomst == 0 {
        let naar = naar.map(|naar| unsafe { pad(naar) });
        buiten(|| toezicht::hernoemd(van, naar));
    }
    uitkomst
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rename(van: *const c_char, naar: *const c_char) -> c_int {
    type Vorm = unsafe extern "C" fn(*const c_char, *const c_char) -> c_int;
    unsafe { namen(van, Some(naar), || echt!("rename" as Vorm)(van, naar)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn unlink(naam: *const c_char) -> c_int {
    type Vorm = unsafe extern "C" fn(*const c_char) -> c_int;
    unsafe { namen(naam, None, || echt!("unlink" as Vorm)(naam)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn mkdir(naam: *const c_char, stand: mode_t) -> c_int {
    type Vorm = unsafe extern "C" fn(*const c_char, mode_t) -> c_int;
    if !mag(buiten(|| toezicht::op_pad(unsafe { pad(naam) }, Soort::Maak))) {
        return -1;
    }
    unsafe { echt!("mkdir" as Vorm)(naam, stand) }
}

/// This system cannot: whoever copies reads and writes, which is seen.
fn kan_niet() -> ssize_t {
    // SAFETY: errno of this thread.
    unsafe { *libc::__errno_location() = libc::ENOSYS };
    -1
}

#[unsafe(no_mangle)]
unsafe extern "C" fn copy_file_range(
    _: c_int,
    _: *mut off_t,
    _: c_int,
    _: *mut off_t,
    _: size_t,
    _: c_uint,
) -> ssize_t {
    kan_niet()
}

#[unsafe(no_mangle)]
unsafe extern "C" fn sendfile(_: c_int, _: c_int, _: *mut off_t, _: size_t) -> ssize_t {
    kan_niet()
}

#[unsafe(no_mangle)]
unsafe extern "C" fn sendfile64(_: c_int, _: c_int, _: *mut off_t, _: size_t) -> ssize_t {
    kan_niet()
}
