//! Every scenario that stands beside a contract, and the one of the documentation.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot be set up must fail; a count that nobody sees is no count"
)]

mod steun;

use std::fs;
use std::path::{Path, PathBuf};

use leidraad_rules::{Antwoord, DataFout, Scenario};
use steun::{d, kalender, profielen};

const VOORBEELD: &str = include_str!("scenarios/voorbeeld.toml");

fn toml_in(map: &Path) -> Vec<PathBuf> {
    let Ok(lijst) = fs::read_dir(map) else {
        return Vec::new();
    };
    let mut paden: Vec<PathBuf> = lijst.map(|rij| rij.unwrap().path()).collect();
    paden.retain(|pad| pad.extension().is_some_and(|soort| soort == "toml"));
    paden.sort();
    paden
}

#[test]
fn every_scenario_beside_a_contract_holds() {
    let wortel = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/contracten");
    let mut contracten: Vec<PathBuf> = fs::read_dir(&wortel)
        .unwrap()
        .map(|c| c.unwrap().path())
        .collect();
    contracten.sort();
    let (mut aantal, mut bestanden) = (0, 0);
    let mut afwijkingen = Vec::new();
    for pad in contracten.iter().flat_map(|map| toml_in(&map.join("scenarios"))) {
        bestanden += 1;
        let naam = pad.strip_prefix(&wortel).unwrap().display().to_string();
        match Scenario::lees(&naam, &fs::read_to_string(&pad).unwrap(), profielen()) {
            Err(fout) => afwijkingen.push(fout.to_string()),
            Ok(scenarios) => {
                for scenario in scenarios {
                    aantal += 1;
                    if !scenario.is_test() {
                        afwijkingen.push(format!("{naam} [{}]: expects nothing", scenario.naam));
                    }
                    let antwoord = scenario.antwoord(profielen(), kalender());
                    let regels = scenario.afwijkingen(&antwoord).into_iter();
                    afwijkingen.extend(regels.map(|regel| format!("{naam} [{}]: {regel}", scenario.naam)));
                }
            }
        }
    }
    println!("{aantal} scenarios in {bestanden} files");
    assert!(
        afwijkingen.is_empty(),
        "{} of {aantal} scenarios in {bestanden} files:\n{}",
        afwijkingen.len(),
        afwijkingen.join("\n")
    );
}

fn een(tekst: &str) -> Scenario {
    Scenario::lees("proef.toml", tekst, profielen())
        .unwrap_or_else(|fout| panic!("{fout}"))
        .remove(0)
}

fn antwoord(tekst: &str) -> Antwoord {
    een(tekst).antwoord(profielen(), kalender())
}

#[test]
fn the_example_of_the_documentation_gives_the_dates_it_names() {
    let scenario = een(VOORBEELD);
    let antwoord = scenario.antwoord(profielen(), kalender());
    assert_eq!(scenario.afwijkingen(&antwoord), Vec::<String>::new());
    let melding = antwoord
        .meldingen
        .iter()
        .find(|m| m.kop.regel == "HARD-21d")
        .unwrap();
    assert_eq!(melding.melding.vanaf, d("2027-03-02"));
    assert_eq!(melding.melding.aan, ["client"]);
    let start = antwoord
        .termijnen
        .iter()
        .find(|t| t.kop.regel == "HARD-21a")
        .unwrap();
    assert_eq!(
        (start.kop.sleutel.as_str(), start.kop.bron.as_str()),
        ("HARD-21a/t1/1", "eis 21")
    );
}

#[test]
fn without_the_approval_of_the_client_the_start_is_two_weeks_earlier() {
    let zonder = VOORBEELD
        .replace("[[gebeurtenis]]\n", "")
        .lines()
        .filter(|regel| {
            !["soort = \"ander", "op = 2027-02-09", "datum = 2027-03"]
                .iter()
                .any(|weg| regel.starts_with(weg))
        })
        .collect::<Vec<_>>()
        .join("\n");
    let scenario = een(&zonder);
    let antwoord = scenario.antwoord(profielen(), kalender());
    let melding = antwoord
        .meldingen
        .iter()
        .find(|m| m.kop.regel == "HARD-21d")
        .unwrap();
    assert_eq!(melding.melding.vanaf, d("2027-02-16"));
    let afwijkingen = scenario.afwijkingen(&antwoord);
    assert_eq!(afwijkingen.len(), 1, "{afwijkingen:?}");
    assert!(
        afwijkingen[0].contains("HARD-21a/t1/1 met uiterlijk = 2027-02-15, status = te_laat")
            || afwijkingen[0].contains("HARD-21a/t1/1 met status = te_laat, uiterlijk = 2027-02-15"),
        "{afwijkingen:?}"
    );
}

#[test]
fn what_must_not_be_there_is_told_when_it_is() {
    let tekst = format!("{VOORBEELD}\n[[verwacht.geen_melding]]\nregel = \"HARD-21d\"\n");
    let scenario = een(&tekst);
    let afwijkingen = scenario.afwijkingen(&scenario.antwoord(profielen(), kalender()));
    assert_eq!(afwijkingen.len(), 1);
    assert!(
        afwijkingen[0].contains("HARD-21d/t1/1/melding"),
        "{afwijkingen:?}"
    );
}

const HERZIEN: &str = r#"contract = "hardenberg-ho"
peildatum = 2027-06-01
[[toewijzing]]
nummer = 7
dagtekening = 2027-05-03
product = "ho"
einddatum = 2028-06-30
omvang = { volume = 90, eenheid = "minuut", frequentie = "week" }
[[toewijzing]]
nummer = 7
herziet = 7
dagtekening = 2027-02-01
ontvangen = 2027-02-02
ingangsdatum = 2027-02-08
product = "ho"
einddatum = 2027-12-31
omvang = { volume = 120, eenheid = "minuut", frequentie = "week" }
[[verwacht.termijn]]
regel = "HARD-21a"
uiterlijk = 2027-02-15
keer = 1
[[verwacht.termijn]]
regel = "HARD-30"
uiterlijk = 2028-07-05
voorlopig = true
"#;

#[test]
fn a_second_table_of_the_same_number_is_a_later_301_of_that_toewijzing() {
    let scenario = een(HERZIEN);
    let afwijkingen = scenario.afwijkingen(&scenario.antwoord(profielen(), kalender()));
    assert_eq!(afwijkingen, Vec::<String>::new());
}

#[test]
fn several_questions_stand_in_one_file_and_share_the_contract() {
    let tekst = r#"contract = "hardenberg-ho"
[[scenario]]
naam = "een"
peildatum = 2027-02-16
[[scenario.toewijzing]]
nummer = 1
dagtekening = 2027-02-01
product = "ho"
[[scenario.verwacht.termijn]]
regel = "HARD-21a"
[[scenario]]
naam = "twee"
peildatum = 2027-02-16T09:00:00
"#;
    let scenarios = Scenario::lees("proef.toml", tekst, profielen()).unwrap();
    let namen: Vec<&str> = scenarios.iter().map(|s| s.naam.as_str()).collect();
    assert_eq!(namen, ["een", "twee"]);
    assert_eq!((scenarios[0].is_test(), scenarios[1].is_test()), (true, false));
}

#[test]
fn a_contract_that_names_no_term_is_silent_on_it() {
    let zwijgt = antwoord(VOORBEELD).zwijgt;
    assert!(zwijgt.contains(&"contacttermijn".to_owned()), "{zwijgt:?}");
    assert!(!zwijgt.contains(&"starttermijn".to_owned()), "{zwijgt:?}");
    assert!(!zwijgt.contains(&"307-termijn".to_owned()), "{zwijgt:?}");
}

/// One thing changed in the example: refused at a line, for a key.
#[track_caller]
fn geweigerd(oud: &str, nieuw: &str, sleutel: &str) -> DataFout {
    assert!(VOORBEELD.contains(oud), "{oud}");
    let tekst = VOORBEELD.replacen(oud, nieuw, 1);
    let fout = Scenario::lees("vraag.toml", &tekst, profielen())
        .map(|_| ())
        .unwrap_err();
    let eerste = nieuw.lines().next().unwrap();
    let verwacht = tekst.lines().position(|regel| regel.contains(eerste)).unwrap() + 1;
    assert_eq!(
        (fout.bestand.as_str(), fout.sleutel.as_str()),
        ("vraag.toml", sleutel),
        "{fout}"
    );
    assert_eq!(fout.regel, verwacht, "{fout}");
    fout
}

#[test]
fn what_is_not_known_is_refused_with_its_line() {
    for (oud, nieuw, sleutel) in [
        ("peildatum = 2027-02-16 ", "peildag = 2027-02-16 ", "peildag"),
        (
            "peildatum = 2027-02-16 ",
            "peildatum = \"2027-02-16\" ",
            "peildatum",
        ),
        (
            "peildatum = 2027-02-16 ",
            "peildatum = 2027-02-16T09:00:00Z ",
            "peildatum",
        ),
        ("\"hardenberg-ho\"", "\"hardenberg\"", "contract"),
        ("gemeente = \"0160\"", "gemeente = \"160\"", "client.gemeente"),
        ("niveau = \"B1\"", "niveau = \"goed\"", "client.talen[0].niveau"),
        ("product = \"ho\"", "product = \"hh\"", "toewijzing[0].product"),
        (
            "voorziening = \"MV\"",
            "voorziening = \"XV\"",
            "toewijzing[0].voorziening",
        ),
        (
            "eenheid = \"minuut\"",
            "eenheid = \"seconde\"",
            "toewijzing[0].omvang.eenheid",
        ),
        (
            "frequentie = \"week\"",
            "frequentie = \"eeuw\"",
            "toewijzing[0].omvang.frequentie",
        ),
        ("# herziet = 1", "herziet = 9", "toewijzing[0].herziet"),
        ("spoed = false", "spoed = \"nee\"", "toewijzing[0].spoed"),
        (
            "einddatum = 2027-12-31",
            "eind = 2027-12-31",
            "toewijzing[0].eind",
        ),
        (
            "soort = \"ander-startmoment-akkoord\"",
            "soort = \"akkoord\"",
            "gebeurtenis[0].soort",
        ),
        ("op = 2027-02-09", "op = \"gisteren\"", "gebeurtenis[0].op"),
        ("datum = 2027-03-01\n", "dag = 2027-03-01\n", "gebeurtenis[0].dag"),
        (
            "datum = 2027-03-01\n",
            "datum = \"1 maart\"\n",
            "gebeurtenis[0].datum",
        ),
        (
            "datum = 2027-03-01\n",
            "toewijzing = 2\ndatum = 2027-03-01\n",
            "gebeurtenis[0].toewijzing",
        ),
        (
            "soort = \"medewerker\"",
            "soort = \"baas\"",
            "medewerker[0].soort",
        ),
        (
            "soort = \"crebo\"",
            "soort = \"vwo\"",
            "medewerker[0].kwalificaties[0].soort",
        ),
        (
            "code = \"92660\"",
            "niveau = \"hbo\"",
            "medewerker[0].kwalificaties[0].niveau",
        ),
        (
            "medewerker = \"m1\"",
            "medewerker = \"m2\"",
            "inzet[0].medewerker",
        ),
        ("[\"anderstalig\"]", "[\"alles\"]", "inzet[0].toestemmingen"),
        (
            "uiterlijk = 2027-03-01",
            "uiterlijk = \"morgen\"",
            "verwacht.termijn[0].uiterlijk",
        ),
        (
            "status = \"open\"",
            "status = \"klaar\"",
            "verwacht.termijn[0].status",
        ),
        (
            "status = \"open\"",
            "stand = \"open\"",
            "verwacht.termijn[0].stand",
        ),
        (
            "[[verwacht.termijn]]",
            "[[verwacht.termijnen]]",
            "verwacht.termijnen",
        ),
    ] {
        geweigerd(oud, nieuw, sleutel);
    }
}

#[test]
fn a_key_that_cannot_be_missed_is_named_at_its_table() {
    let zonder = VOORBEELD.replace("datum = 2027-03-01\n", "");
    let fout = Scenario::lees("vraag.toml", &zonder, profielen())
        .map(|_| ())
        .unwrap_err();
    let tabel = zonder
        .lines()
        .position(|regel| regel.starts_with("[[gebeurtenis]]"))
        .unwrap()
        + 1;
    assert_eq!(
        (fout.regel, fout.sleutel.as_str()),
        (tabel, "gebeurtenis[0].datum"),
        "{fout}"
    );
}
