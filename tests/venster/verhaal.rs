//! The program's main job, done by a person in the real window: first start, a 301, the dossier, a plan, its PDF.

use std::path::Path;
use std::process::Command;

use leidraad_tests::testhost::bericht;
use leidraad_tests::venster::{Start, Venster};

fn toegankelijk(venster: &Venster, scherm: &str) {
    venster.wait_until_still();
    assert_eq!(venster.axe(), Vec::<String>::new(), "{scherm}");
}

fn eerste_start(venster: &Venster) {
    venster.wait_for_heading("Welkom bij Leidraad");
    toegankelijk(venster, "first start, organisation");
    venster.fill("Naam van de organisatie", "Thuiszorg De Linde");
    venster.fill("AGB-code", "65656055");
    venster.click("Volgende");
    venster.wait_for_heading("Wie bent u?");
    toegankelijk(venster, "first start, user");
    venster.fill("Uw naam", "Sanne");
    venster.fill("Wachtwoord", "een lange zin als sleutel");
    venster.fill("Wachtwoord nog een keer", "een lange zin als sleutel");
    venster.click("Leidraad klaarmaken");
    venster.wait_for_heading("Uw herstelcode");
    toegankelijk(venster, "first start, recovery code");
    venster.click("Ik heb de code bewaard");
    venster.click("Naar Leidraad");
    venster.wait_for_heading("Vandaag");
}

fn lees_301_in(venster: &Venster) {
    toegankelijk(venster, "vandaag, empty");
    venster.click("Berichten");
    venster.wait_for_heading("Berichten");
    toegankelijk(venster, "berichten, empty");
    venster.click("Bestanden kiezen");
    venster.wait_for_text("1 bestand gekozen");
    venster.click("Inlezen");
    venster.wait_for_text("1 ingelezen");
    toegankelijk(venster, "berichten, with a result");
    venster.click("Dossier van");
}

fn leg_vast(venster: &Venster, soort: &str, velden: &[(&str, &str)]) {
    venster.click("Feit vastleggen");
    venster.choose("Wat is er gedaan of gebeurd?", soort);
    for (label, waarde) in velden {
        if *label == "Soort document" {
            venster.choose(label, waarde);
        } else {
            venster.fill(label, waarde);
        }
    }
    venster.click("Vastleggen");
}

fn vul_plan(venster: &Venster) {
    venster.wait_until_still();
    venster.click("Plan beginnen");
    venster.wait_for_text("Ontbreekt (3)");
    toegankelijk(venster, "plan, empty");
    venster.click("Activiteit toevoegen");
    venster.fill("Activiteit 1", "Stofzuigen en dweilen");
    venster.click("Doel toevoegen");
    venster.fill("Doel 1", "Een schoon huis");
    venster.fill("Afspraken met de cliënt", "De sleutel ligt bij de buren.");
    venster.fill("Bijgestaan door", "dochter");
    venster.wait_for_text("Niets ontbreekt");
    venster.click("Op papier");
    venster.wait_for_text("Pagina 1 van");
    toegankelijk(venster, "plan, as it prints");
}

fn op_papier(pad: &Path) -> Option<String> {
    let uit = Command::new("pdftotext")
        .args(["-layout"])
        .arg(pad)
        .arg("-")
        .output()
        .ok()?;
    Some(String::from_utf8_lossy(&uit.stdout).into_owned())
}

#[test]
fn somebody_starts_reads_a_301_and_prints_a_plan() {
    let map = tempfile::tempdir().expect("no temporary folder");
    let pdf = map.path().join("plan.pdf");
    let venster = Start::leeg()
        .nu("2026-11-05T09:00")
        .kies(&[bericht("301-014-hardenberg-ho.xml")])
        .bewaar_als(&pdf)
        .open();
    eerste_start(&venster);
    lees_301_in(&venster);

    // The 301 of Tuesday 27 October + 10 working days.
    venster.wait_for_text("Start ondersteuning");
    venster.wait_for_text("10 nov 2026");
    toegankelijk(&venster, "dossier");
    venster.click("Waarom? Start ondersteuning");
    venster.wait_for_text("De opdrachtnemer start uiterlijk binnen 10 werkdagen met de ondersteuning");
    venster.wait_for_text("301-bericht van di 27 okt 2026");
    venster.click("Vandaag");
    venster.wait_for_text("Start ondersteuning");
    toegankelijk(&venster, "vandaag, with work");
    venster.click("Naar dossier");
    venster.wait_for_text("Feit vastleggen");

    leg_vast(&venster, "Start ondersteuning", &[]);
    venster.wait_for_text("in zorg sinds");
    leg_vast(
        &venster,
        "Identiteit vastgesteld",
        &[("Soort document", "paspoort"), ("Nummer", "SPECI2014")],
    );
    venster.wait_for_text("Identiteit vastgesteld");
    vul_plan(&venster);
    venster.click("Definitief maken");
    venster.wait_for_heading("Plan definitief maken");
    venster.click("Definitief maken");
    venster.wait_for_text("Dit plan is definitief");
    venster.click("PDF bewaren");
    venster.wait_for_text("plan.pdf is bewaard");
    if let Some(tekst) = op_papier(&pdf) {
        for woorden in [
            "Werkplan",
            "Een schoon huis",
            "Stofzuigen en dweilen",
            "De sleutel ligt bij de buren.",
            "pagina 1 van",
        ] {
            assert!(tekst.contains(woorden), "{woorden} is not on the paper:\n{tekst}");
        }
    }

    venster.click("Vandaag");
    venster.wait_for_heading("Vandaag");
    venster.wait_until_gone("Start ondersteuning");
}
