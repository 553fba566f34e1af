//! The short form of the proofs that hold.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a proof that cannot go on must stop")]

use std::process::Command;

fn houdt_stand(naam: &str) {
    let uit = Command::new(env!("CARGO_BIN_EXE_beproeving"))
        .args([naam, "kort"])
        .output()
        .unwrap();
    let gezegd = String::from_utf8_lossy(&uit.stdout);
    assert!(
        uit.status.success(),
        "{gezegd}{}",
        String::from_utf8_lossy(&uit.stderr)
    );
    eprintln!("{gezegd}");
}

#[test]
fn a_killed_program_loses_nothing_that_was_acknowledged() {
    houdt_stand("sterven");
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    houdt_stand("uitval");
}

#[test]
fn a_wrong_bit_is_seen() {
    houdt_stand("bits");
}

#[test]
fn several_programs_work_in_one_store() {
    houdt_stand("samen");
}

#[test]
fn a_look_that_was_shown_is_in_the_log_but_for_the_last_moment_before_a_kill() {
    houdt_stand("inkijk");
}

#[test]
fn a_disk_that_refuses_is_told_in_a_sentence_and_later_it_works() {
    houdt_stand("weigeren");
}

#[test]
fn what_changes_several_files_is_old_or_new_after_a_kill() {
    houdt_stand("overgang");
}

#[test]
fn damaged_questions_are_answered_or_refused() {
    houdt_stand("vragen");
}

#[test]
fn nothing_of_a_person_stands_in_clear() {
    houdt_stand("klare-tekst");
}

#[test]
fn a_network_share_is_refused() {
    houdt_stand("netwerk");
}

#[test]
fn damaged_files_are_read_or_refused() {
    houdt_stand("lezers");
}
