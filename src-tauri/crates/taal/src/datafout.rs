//! What is wrong with a file of data, for the quality officer who typed it.

use std::sync::LazyLock;

use leidraad_rules::{DataFout, FoutWat};
use serde::Deserialize;

use crate::datum::dag;
use crate::sjabloon::{Zinnen, lees, zin};

static TABEL: LazyLock<Tabel> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/datafouten.toml")));

#[derive(Default, Deserialize)]
struct Tabel {
    /// What the readers say, with `{a}` and `{b}` for the parts that vary, and the same in Dutch.
    melding: Vec<(String, String)>,
    /// Kinds of values, as the reader names them.
    waarde: Zinnen,
    /// What belongs there, as the reader names it.
    verwacht: Zinnen,
}

/// `Regel 12, sleutel termijn[0].binnen: ...`
pub fn datafout(fout: &DataFout) -> String {
    let waar = if fout.sleutel == "." {
        format!("Regel {}", fout.regel)
    } else {
        format!("Regel {}, sleutel {}", fout.regel, fout.sleutel)
    };
    zin_af(format!("{waar}: {}", uitleg(&fout.wat)))
}

/// The same where line and key are shown beside it.
pub fn datafout_uitleg(fout: &DataFout) -> String {
    let uitleg = uitleg(&fout.wat);
    let mut letters = uitleg.chars();
    let eerste = letters.next().map(|letter| letter.to_uppercase().to_string());
    zin_af(eerste.unwrap_or_default() + letters.as_str())
}

/// With a full stop, unless it asks something.
fn zin_af(zin: String) -> String {
    if zin.ends_with('?') { zin } else { zin + "." }
}

fn uitleg(wat: &FoutWat) -> String {
    match wat {
        FoutWat::Waarde(melding) => vertaal(melding),
        FoutWat::Per(mag) => format!("deze soort regel kan alleen per {}", of(mag.split(", "))),
        FoutWat::DubbeleId(id) => format!("{id} staat hier voor de tweede keer"),
        FoutWat::OnbekendeRegel(id) => format!("er is geen regel {id} van de juiste soort in dit bestand"),
        FoutWat::DubbelProduct(code) => {
            format!("productcode {code} staat hier voor de tweede keer in dezelfde gemeente")
        }
        FoutWat::Looptijd => "de laatste dag (geldig_tot) ligt vóór de eerste dag (geldig_van)".to_owned(),
        FoutWat::Overlap(van) => format!("deze versie overlapt met de versie van {}", dag(*van)),
        FoutWat::Bestandsnaam(naam) => format!("dit bestand hoort te heten: {naam}"),
        FoutWat::DubbeleDag(op) => format!("{} staat hier voor de tweede keer", dag(*op)),
        FoutWat::OnbekendContract(id) => {
            format!("er is geen contract {id}; leidraad-cli profiel vergelijk noemt ze alle")
        }
        FoutWat::OnbekendFeit(code) => format!("de soort feit {code} bestaat niet"),
        FoutWat::OnbekendWoord { woord, mag } => {
            let mag: Vec<&str> = mag.iter().map(String::as_str).collect();
            let wel = lijkt_op(woord, &mag).map_or_else(
                || format!("wel mag: {}", of(mag.iter().copied())),
                |bedoeld| format!("bedoelt u {bedoeld}?"),
            );
            format!("het woord {woord} kan hier niet; {wel}")
        }
        FoutWat::OnbekendeToewijzing(nummer) => format!("toewijzing {nummer} staat niet in dit bestand"),
        FoutWat::OnbekendeMedewerker(id) => format!("medewerker {id} staat niet in dit bestand"),
        FoutWat::GeenGemeentecode(code) => {
            format!("{code} is geen gemeentecode; schrijf vier cijfers, bijvoorbeeld 0160")
        }
        FoutWat::GeenDatum => "schrijf een datum als 2027-01-31, zonder aanhalingstekens".to_owned(),
        FoutWat::GeenTijdstip => {
            "schrijf een datum als 2027-01-31, of met een tijd als 2027-01-31T09:00:00".to_owned()
        }
        FoutWat::GeenGetal => "hier hoort een getal".to_owned(),
        FoutWat::GeenJaNee => "hier hoort true (ja) of false (nee)".to_owned(),
        FoutWat::GeenTekst => "hier hoort tekst tussen aanhalingstekens".to_owned(),
        FoutWat::GeenLijst => "hier hoort een lijst: [\"a\", \"b\"]".to_owned(),
        FoutWat::ScenarioErnaast => {
            "naast [[scenario]] mag alleen contract staan; zet de rest in een [[scenario]]".to_owned()
        }
    }
}

/// What a reader says in English, in Dutch. What nobody foresaw is shown between brackets.
fn vertaal(melding: &str) -> String {
    let woorden = |rest: &str| -> Vec<String> {
        let delen = rest.split('`').skip(1).step_by(2);
        delen.map(str::to_owned).collect()
    };
    if let Some([sleutel, mag]) = delen("unknown field `{a}`, expected {b}", melding) {
        return onbekend("de sleutel", &sleutel, &woorden(&mag));
    }
    if let Some([woord, mag]) = delen("unknown variant `{a}`, expected {b}", melding) {
        return onbekend("het woord", &woord, &woorden(&mag));
    }
    if let Some([is, hoort]) = delen("invalid type: {a}, expected {b}", melding)
        .or_else(|| delen("invalid value: {a}, expected {b}", melding))
    {
        let (is, hoort) = (waarde(&is), verwacht(&hoort));
        return format!("hier staat {is}, maar hier hoort {hoort}");
    }
    let gevonden = TABEL.melding.iter().find_map(|(patroon, zin)| {
        let [a, b] = delen(patroon, melding)?;
        Some(zin_met(zin, &a, &b))
    });
    gevonden.unwrap_or_else(|| format!("dit kan hier niet ({melding})"))
}

fn zin_met(zin_: &str, a: &str, b: &str) -> String {
    zin_.replace("{a}", a).replace("{b}", b)
}

fn onbekend(wat: &str, woord: &str, mag: &[String]) -> String {
    let mag: Vec<&str> = mag.iter().map(String::as_str).collect();
    match lijkt_op(woord, &mag) {
        Some(bedoeld) => format!("{wat} {woord} bestaat hier niet; bedoelt u {bedoeld}?"),
        None if mag.is_empty() => format!("{wat} {woord} bestaat hier niet"),
        None => format!(
            "{wat} {woord} bestaat hier niet; wel mag: {}",
            of(mag.into_iter())
        ),
    }
}

/// `string "nee"`, `integer `5``: the kind in Dutch, and the value.
fn waarde(is: &str) -> String {
    let (soort, rest) = TABEL
        .waarde
        .keys()
        .filter_map(|soort| Some((soort, is.strip_prefix(soort.as_str())?)))
        .max_by_key(|(soort, _)| soort.len())
        .map_or((is, ""), |(soort, rest)| (soort.as_str(), rest));
    let rest = rest.trim().trim_matches('`');
    let soort = zin(&TABEL.waarde, soort, &[]);
    if rest.is_empty() {
        soort
    } else {
        format!("{soort} {rest}")
    }
}

fn verwacht(hoort: &str) -> String {
    match TABEL.verwacht.get(hoort) {
        Some(zin) => zin.clone(),
        None if hoort.starts_with("struct ") => "een tabel: { sleutel = waarde }".to_owned(),
        None => hoort.to_owned(),
    }
}

/// The parts of a text that stand at `{a}` and `{b}` of a pattern.
fn delen(patroon: &str, tekst: &str) -> Option<[String; 2]> {
    let (voor, na) = match patroon.split_once("{a}") {
        None => return (patroon == tekst).then(<[String; 2]>::default),
        Some(paar) => paar,
    };
    let rest = tekst.strip_prefix(voor)?;
    match na.split_once("{b}") {
        None => Some([rest.strip_suffix(na)?.to_owned(), String::new()]),
        Some((tussen, eind)) => {
            let (a, b) = rest.split_once(tussen)?;
            Some([a.to_owned(), b.strip_suffix(eind)?.to_owned()])
        }
    }
}

/// The word that was probably meant: at most two letters differ, and no more than half of them.
fn lijkt_op<'m>(woord: &str, mag: &[&'m str]) -> Option<&'m str> {
    let dichtst = mag.iter().map(|ander| (afstand(woord, ander), *ander)).min()?;
    (dichtst.0 <= 2 && dichtst.0 * 2 <= woord.chars().count()).then_some(dichtst.1)
}

/// How many letters must change to make one word the other.
fn afstand(links: &str, rechts: &str) -> usize {
    let rechts: Vec<char> = rechts.chars().collect();
    let mut rij: Vec<usize> = (0..=rechts.len()).collect();
    for (nr, letter) in links.chars().enumerate() {
        let mut schuin = nr;
        let mut vorige = nr + 1;
        for (plek, ander) in rechts.iter().enumerate() {
            let boven = rij.get(plek + 1).copied().unwrap_or_default();
            let beste = (boven + 1)
                .min(vorige + 1)
                .min(schuin + usize::from(letter != *ander));
            if let Some(vak) = rij.get_mut(plek) {
                *vak = vorige;
            }
            (schuin, vorige) = (boven, beste);
        }
        if let Some(vak) = rij.get_mut(rechts.len()) {
            *vak = vorige;
        }
    }
    rij.last().copied().unwrap_or_default()
}

/// `a, b of c`.
fn of<'w>(woorden: impl Iterator<Item = &'w str>) -> String {
    let woorden: Vec<&str> = woorden.collect();
    match &woorden[..] {
        [] => String::new(),
        [een] => (*een).to_owned(),
        [voor @ .., eind] => format!("{} of {eind}", voor.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zegt(melding: &str) -> String {
        vertaal(melding)
    }

    #[test]
    fn a_typing_error_gets_the_word_that_was_meant() {
        assert_eq!(
            zegt("unknown field `binne`, expected one of `id`, `binnen`, `vanaf`"),
            "de sleutel binne bestaat hier niet; bedoelt u binnen?"
        );
        assert_eq!(
            zegt("unknown variant `mening`, expected one of `contract`, `wet`"),
            "het woord mening bestaat hier niet; wel mag: contract of wet"
        );
    }

    #[test]
    fn a_value_of_another_kind_is_told_with_what_belongs_there() {
        assert_eq!(
            zegt("invalid type: string \"nee\", expected a boolean"),
            "hier staat de tekst \"nee\", maar hier hoort true (ja) of false (nee)"
        );
        assert_eq!(
            zegt("invalid type: integer `5`, expected a string"),
            "hier staat het getal 5, maar hier hoort tekst tussen aanhalingstekens"
        );
    }

    #[test]
    fn the_distance_of_two_words_is_the_letters_that_differ() {
        assert_eq!(
            (
                afstand("binne", "binnen"),
                afstand("kort", "korte"),
                afstand("a", "xyz")
            ),
            (1, 1, 3)
        );
        assert_eq!(afstand("strat", "start"), 2);
    }

    /// Every profile with a mistake that the rules refuse in their tests.
    #[test]
    fn every_mistake_that_is_tested_has_its_dutch_sentence() {
        let map = concat!(env!("CARGO_MANIFEST_DIR"), "/../rules/tests/fout_profielen");
        let mut onvertaald = Vec::new();
        let mut aantal = 0;
        for rij in std::fs::read_dir(map).unwrap() {
            let pad = rij.unwrap().path();
            let fout = leidraad_rules::Profiel::lees("proef.toml", &std::fs::read_to_string(&pad).unwrap());
            let fout = fout.map(|_| ()).unwrap_err();
            let zin = datafout(&fout);
            assert!(zin.starts_with(&format!("Regel {}", fout.regel)), "{zin}");
            aantal += 1;
            if zin.contains("dit kan hier niet (") || zin.contains('`') || zin.contains('{') {
                onvertaald.push(format!("{}: {zin}", pad.display()));
            }
        }
        assert!(aantal >= 60, "{aantal}");
        assert!(onvertaald.is_empty(), "{}", onvertaald.join("\n"));
    }

    #[test]
    fn what_nobody_foresaw_is_still_told() {
        assert_eq!(zegt("the moon is blue"), "dit kan hier niet (the moon is blue)");
    }
}
