//! Contract profiles that are refused: file, line and key.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_rules::{Kalender, Profiel};
use steun::proefcontract::{KOP, TERMIJN};

/// A profile with one thing changed is refused at a line, for a key, with a message.
#[track_caller]
fn geweigerd(tekst: &str, regel: &str, sleutel: &str, melding: &str) {
    let fout = Profiel::lees("proef.toml", tekst).map(|_| ()).unwrap_err();
    let verwacht = tekst
        .lines()
        .position(|r| r == regel)
        .unwrap_or_else(|| panic!("no line {regel}"))
        + 1;
    assert_eq!(
        (fout.bestand.as_str(), fout.regel, fout.sleutel.as_str()),
        ("proef.toml", verwacht, sleutel),
        "{fout}"
    );
    assert!(fout.to_string().contains(melding), "{fout}");
}

fn anders(oud: &str, nieuw: &str) -> String {
    let tekst = format!("{KOP}{TERMIJN}");
    assert!(tekst.contains(oud), "{oud}");
    tekst.replacen(oud, nieuw, 1)
}

#[test]
fn the_profile_itself_is_read() {
    let profiel = Profiel::lees("proef.toml", &format!("{KOP}{TERMIJN}")).unwrap();
    assert_eq!(
        profiel.regels().map(|r| r.id.as_str()).collect::<Vec<_>>(),
        ["PROEF-1"]
    );
}

#[test]
fn an_unknown_key_is_refused() {
    geweigerd(
        &anders("binnen =", "binne ="),
        r#"binne = "5 werkdagen""#,
        "termijn[0].binne",
        "unknown field `binne`",
    );
    geweigerd(
        &anders("kort =", "korte ="),
        r#"korte = "Proef""#,
        "korte",
        "unknown field `korte`",
    );
    let genest = anders("wat_nu", "geldt = { voorzieningen = [\"AV\"] }\nwat_nu");
    geweigerd(
        &genest,
        "geldt = { voorzieningen = [\"AV\"] }",
        "termijn[0].geldt.voorzieningen",
        "unknown field",
    );
    let kind = format!("{KOP}[[termin]]\nid = \"x\"\n");
    geweigerd(&kind, "[[termin]]", "termin", "unknown field `termin`");
    let patroon = anders("\"eerste-contact\"", "{ feit = \"start\", wie = \"client\" }");
    geweigerd(
        &patroon,
        "vervuld_door = { feit = \"start\", wie = \"client\" }",
        "termijn[0].vervuld_door.wie",
        "unknown field",
    );
}

#[test]
fn a_rule_without_a_source_does_not_load() {
    geweigerd(
        &anders("bron = \"eis 1\"\n", ""),
        "[[termijn]]",
        "termijn[0].bron",
        "missing field `bron`",
    );
    geweigerd(
        &anders("\"eis 1\"", "\" \""),
        "bron = \" \"",
        "termijn[0].bron",
        "may not be empty",
    );
    geweigerd(
        &anders("citaat = \"binnen vijf werkdagen\"\n", ""),
        "[[termijn]]",
        "termijn[0].citaat",
        "missing field",
    );
    geweigerd(
        &anders("\"binnen vijf werkdagen\"", "\"\""),
        "citaat = \"\"",
        "termijn[0].citaat",
        "may not be empty",
    );
}

#[test]
fn a_term_that_cannot_be_is_refused() {
    for term in [
        "0 werkdagen",
        "5 fietsdagen",
        "99999 werkdagen",
        "-1 week",
        "vijf werkdagen",
    ] {
        let regel = format!("binnen = \"{term}\"");
        geweigerd(
            &anders("binnen = \"5 werkdagen\"", &regel),
            &regel,
            "termijn[0].binnen",
            "is no term",
        );
    }
    geweigerd(
        &anders("\"5 werkdagen\"", "5"),
        "binnen = 5",
        "termijn[0].binnen",
        "invalid type",
    );
}

#[test]
fn an_unknown_kind_of_fact_is_refused() {
    let fout = |nieuw: &str, sleutel: &str, melding: &str| {
        let regel = format!("vervuld_door = {nieuw}");
        geweigerd(
            &anders("vervuld_door = \"eerste-contact\"", &regel),
            &regel,
            sleutel,
            melding,
        );
    };
    fout(
        "\"eerste-kontact\"",
        "termijn[0].vervuld_door",
        "no kind of fact `eerste-kontact`",
    );
    fout(
        "{ feit = \"strat\" }",
        "termijn[0].vervuld_door.feit",
        "no kind of fact `strat`",
    );
    fout("\"start.datum\"", "termijn[0].vervuld_door", "no field `datum`");
    fout("\"einde.reden\"", "termijn[0].vervuld_door", "holds no date");
    fout(
        "{ feit = \"einde\", waar = { reden = [\"99\"] } }",
        "termijn[0].vervuld_door",
        "never holds `99`",
    );
    geweigerd(
        &anders("toewijzing.ontvangen", "toewijzing.begin"),
        "vanaf = \"toewijzing.begin\"",
        "termijn[0].vanaf",
        "no date `toewijzing.begin`",
    );
}

#[test]
fn an_id_that_stands_twice_is_refused() {
    let tweede = TERMIJN.replace("id = \"PROEF-1\"", "id = \"PROEF-1\" # again");
    geweigerd(
        &format!("{KOP}{TERMIJN}{tweede}"),
        "id = \"PROEF-1\" # again",
        "termijn[1].id",
        "PROEF-1 stands here for the second time",
    );
    let deel = format!(
        "{KOP}{TERMIJN}startpunt = {{ id = \"PROEF-1\", titel = \"t\", bron = \"b\", citaat = \"c\" }}\n"
    );
    geweigerd(
        &deel,
        "startpunt = { id = \"PROEF-1\", titel = \"t\", bron = \"b\", citaat = \"c\" }",
        "termijn[0].id",
        "second time",
    );
}

#[test]
fn words_outside_the_lists_are_refused() {
    for (oud, nieuw, sleutel) in [
        ("rol = \"coordinator\"", "rol = \"directeur\"", "termijn[0].rol"),
        (
            "onderwerp = \"contact\"",
            "onderwerp = \"contakt\"",
            "termijn[0].onderwerp",
        ),
        (
            "sterkte = \"contract\"",
            "sterkte = \"mening\"",
            "termijn[0].sterkte",
        ),
        (
            "bij_herziening = \"loopt-door\"",
            "bij_herziening = \"stopt\"",
            "termijn[0].bij_herziening",
        ),
        ("id = \"PROEF-1\"", "id = \"PROEF/1\"", "termijn[0].id"),
        (
            "voorziening = \"AV\"",
            "voorziening = \"XV\"",
            "product[0].voorziening",
        ),
        (
            "gemeenten = [\"9999\"]",
            "gemeenten = [\"99\"]",
            "product[0].gemeenten",
        ),
        ("geldig_van = 2027-01-01", "geldig_van = 2027-02-30", "."),
        (
            "geldig_van = 2027-01-01",
            "geldig_van = \"2027-01-01\"",
            "geldig_van",
        ),
    ] {
        let fout = Profiel::lees("proef.toml", &anders(oud, nieuw))
            .map(|_| ())
            .unwrap_err();
        let regel = anders(oud, nieuw).lines().position(|r| r == nieuw).unwrap() + 1;
        assert_eq!(fout.regel, regel, "{nieuw}: {fout}");
        assert_eq!(fout.sleutel, sleutel, "{nieuw}: {fout}");
    }
    let per = anders("per = \"toewijzing\"", "per = \"planversie\"");
    geweigerd(&per, "id = \"PROEF-1\"", "termijn[0].per", "per toewijzing");
}

#[test]
fn a_melding_after_a_rule_that_is_not_there_is_refused() {
    let melding = TERMIJN
        .split("vanaf")
        .next()
        .unwrap()
        .replace("[[termijn]]", "[[melding]]")
        .replace("PROEF-1", "PROEF-2");
    let tekst =
        format!("{KOP}{TERMIJN}{melding}na = \"PROEF-9\"\naan = [\"client\"]\ngedaan_door = \"contact\"\n");
    geweigerd(&tekst, "na = \"PROEF-9\"", "melding[0].na", "no rule PROEF-9");
    assert!(Profiel::lees("proef.toml", &tekst.replace("PROEF-9", "PROEF-1")).is_ok());
}

#[test]
fn fields_that_the_fact_does_not_have_are_refused() {
    let tekst = format!("{KOP}{TERMIJN}moet_vermelden = [\"reden\"]\n");
    geweigerd(
        &tekst,
        "id = \"PROEF-1\"",
        "termijn[0].moet_vermelden",
        "no field `reden`",
    );
    let tekst = format!("{KOP}{TERMIJN}moet_kloppen = \"begindatum\"\n");
    geweigerd(
        &tekst,
        "id = \"PROEF-1\"",
        "termijn[0].moet_kloppen",
        "no field `begindatum`",
    );
}

#[test]
fn a_text_that_is_no_toml_is_refused_with_its_line() {
    let fout = Profiel::lees("proef.toml", "id = \"proef\"\nnaam = \n")
        .map(|_| ())
        .unwrap_err();
    assert_eq!(fout.regel, 2);
    assert!(Profiel::lees("proef.toml", "").is_err());
    assert!(Profiel::lees("proef.toml", "\u{0}\u{1}").is_err());
    assert!(Kalender::lees("f.toml", "feestdag = [{ datum = 2027-01-01 }]").is_err());
}
