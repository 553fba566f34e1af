//! From a new 301 to a signed plan and the first evaluation planned, without a mouse.

use std::fs;
use std::path::Path;

use leidraad_tests::testhost::bericht;
use leidraad_tests::venster::{Start, Toets, Venster};
use tempfile::TempDir;

fn begin(venster: &Venster) {
    venster.wait_for_heading("Welkom bij Leidraad");
    venster.type_in("Naam van de organisatie", "Thuiszorg De Linde");
    venster.type_in("AGB-code", "65656055");
    venster.press(Toets::Enter);
    venster.wait_for_heading("Wie bent u?");
    venster.type_in("Uw naam", "Sanne");
    venster.type_in("Wachtwoord", "een lange zin als sleutel");
    venster.type_in("Wachtwoord nog een keer", "een lange zin als sleutel");
    venster.press(Toets::Enter);
    venster.wait_for_heading("Uw herstelcode");
    venster.tab_to("Ik heb de code bewaard");
    venster.press(Toets::Spatie);
    venster.enter_on("Naar Leidraad");
    venster.wait_for_heading("Vandaag");
}

/// To a screen through the palette.
fn ga_naar(venster: &Venster, scherm: &str) {
    venster.press_ctrl('k');
    venster.wait_for_text("Zoek");
    venster.type_text(scherm);
    venster.wait(
        "[...document.querySelectorAll('[role=option]')].some((o) => tekst(o).includes(a))",
        &[scherm.into()],
    );
    venster.press(Toets::Enter);
    venster.wait_for_heading(scherm);
}

fn lees_in(venster: &Venster) {
    ga_naar(venster, "Berichten");
    venster.enter_on("Bestanden kiezen");
    venster.wait_for_text("1 bestand gekozen");
    venster.enter_on("Inlezen");
    venster.wait_for_text("1 ingelezen");
    venster.enter_on("Dossier van");
    venster.wait_for_text("Start ondersteuning");
}

/// Chooses in a native list with the arrows.
fn kies(venster: &Venster, label: &str, optie: &str) {
    const GEKOZEN: &str = "return document.activeElement.selectedOptions?.[0]?.text.trim() ?? '';";
    venster.tab_to(label);
    for _ in 0..150 {
        if venster.run(GEKOZEN, &[]) == optie {
            return;
        }
        venster.press(Toets::Omlaag);
    }
    panic!(
        "the arrows never reach {optie:?} in {label:?}; {}",
        venster.text()
    );
}

/// Goes to the first of a row of choices and moves on with the arrows.
fn kies_keuze(venster: &Venster, keuze: &str) {
    venster.tab_to(keuze);
    venster.press(Toets::Spatie);
    let gekozen = venster.wait("document.activeElement.checked", &[]);
    assert!(gekozen.is_some(), "{keuze:?} is not chosen; {}", venster.text());
}

/// The only file that the next dialog gives.
fn leg_klaar(map: &TempDir, bestand: &Path) {
    for oud in map.path().read_dir().expect("no temporary folder").flatten() {
        fs::remove_file(oud.path()).expect("the folder is not writable");
    }
    let naam = bestand.file_name().expect("a file has a name");
    fs::copy(bestand, map.path().join(naam)).expect("the folder is not writable");
}

fn leg_vast(venster: &Venster, soort: &str, velden: &[(&str, &str)]) {
    venster.enter_on("Feit vastleggen");
    kies(venster, "Wat is er gedaan of gebeurd?", soort);
    for (label, waarde) in velden {
        if *label == "Soort document" {
            kies(venster, label, waarde);
        } else {
            venster.type_in(label, waarde);
        }
    }
    venster.enter_on("Vastleggen");
}

#[test]
fn a_new_301_becomes_a_signed_plan_with_its_evaluation_planned_by_keyboard_alone() {
    let gekozen = tempfile::tempdir().expect("no temporary folder");
    let papieren = tempfile::tempdir().expect("no temporary folder");
    leg_klaar(&gekozen, &bericht("301-014-hardenberg-ho.xml"));
    let pdf = papieren.path().join("plan.pdf");
    let venster = Start::leeg()
        .nu("2026-11-05T09:00")
        .kies(&[gekozen.path().to_owned()])
        .bewaar_als(&pdf)
        .open();
    begin(&venster);
    lees_in(&venster);
    leg_vast(&venster, "Start ondersteuning", &[]);
    venster.wait_for_text("in zorg sinds");
    leg_vast(
        &venster,
        "Identiteit vastgesteld",
        &[("Soort document", "paspoort"), ("Nummer", "SPECI2014")],
    );
    venster.wait_for_text("Identiteit vastgesteld");

    venster.enter_on("Plan beginnen");
    venster.wait_for_text("Ontbreekt (");
    venster.enter_on("Activiteit toevoegen");
    venster.type_in("Activiteit 1", "Stofzuigen en dweilen");
    venster.enter_on("Doel toevoegen");
    venster.type_in("Doel 1", "Een schoon huis");
    venster.type_in("Afspraken met de cliënt", "De sleutel ligt bij de buren.");
    venster.type_in("Bijgestaan door", "geen");
    venster.wait_for_text("Niets ontbreekt");

    venster.enter_on("Bespreking vastleggen");
    venster.type_in("Met wie", "de cliënt");
    kies_keuze(&venster, "Ja, akkoord");
    venster.enter_on("Vastleggen");
    venster.wait_for_text("De bespreking is vastgelegd.");
    venster.enter_on("Definitief maken");
    venster.wait_for_heading("Plan definitief maken");
    venster.enter_on("Definitief maken");
    venster.wait_for_text("Dit plan is definitief");
    venster.enter_on("PDF bewaren");
    venster.wait_for_text("plan.pdf is bewaard");

    // The client signs the paper; its scan comes into the dossier.
    leg_klaar(&gekozen, &pdf);
    venster.enter_on("Dossier van");
    venster.enter_on("Documenten");
    venster.enter_on("Document toevoegen");
    kies(&venster, "Soort", "Ondertekend plan");
    venster.enter_on("Toevoegen");
    venster.wait_for_text("staat in het dossier");

    // The rail has a link of the same name: from the first tab on, the dossier's own comes first.
    venster.tab_to("Overzicht");
    venster.enter_on("Evaluaties");
    venster.enter_on("Evaluatie plannen");
    venster.type_in("Op welke dag?", "15-4-2027");
    venster.enter_on("Plannen");
    venster.wait_for_text("De evaluatie is gepland op");
    venster.wait_for_text("15 apr 2027");
}
