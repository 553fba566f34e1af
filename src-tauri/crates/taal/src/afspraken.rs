//! Words of appointments, and of messages that are recorded by hand.

use std::sync::LazyLock;

use chrono::NaiveDate;
use leidraad_domain::afspraak::{AfgezegdDoor, AfspraakSoort, AfspraakStand, Plaats};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::uitbericht::{UitberichtMist, UitberichtSoort, UitberichtStand};
use serde::Deserialize;

use crate::datum::{dag, dag_zonder_jaar, moment};
use crate::feiten::woord;
use crate::sjabloon::{Zinnen, lees, zin};

static WOORDEN: LazyLock<Woorden> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/afspraken.toml")));

#[derive(Default, Deserialize)]
struct Woorden {
    soort: Zinnen,
    onderwerp: Zinnen,
    plaats: Zinnen,
    door: Zinnen,
    zin: Zinnen,
    uitbericht: Zinnen,
    retourcode: Zinnen,
}

/// What an appointment is for.
pub fn afspraak_soort(soort: AfspraakSoort) -> String {
    zin(&WOORDEN.soort, soort.code(), &[])
}

/// What the talk is about, in whole sentences of a letter.
pub fn afspraak_onderwerp(soort: AfspraakSoort) -> String {
    zin(&WOORDEN.onderwerp, soort.code(), &[])
}

/// Where it is.
pub fn afspraak_plaats(plaats: Plaats) -> String {
    zin(&WOORDEN.plaats, plaats.code(), &[])
}

/// Who cancelled it.
pub fn afgezegd_door(door: AfgezegdDoor) -> String {
    zin(&WOORDEN.door, door.code(), &[])
}

/// What became of it; empty while it stands. `naar` is the moment that took its place.
pub fn afspraak_stand(stand: &AfspraakStand, naar: Option<Tijdstip>) -> String {
    match stand {
        AfspraakStand::Gepland => String::new(),
        AfspraakStand::Gehouden { op } => zin(&WOORDEN.zin, "gehouden", &[("dag", &moment(*op))]),
        AfspraakStand::Afgezegd { door, reden } => {
            let code = if reden.is_empty() {
                "afgezegd_zonder"
            } else {
                "afgezegd"
            };
            let reden = reden.trim_end_matches('.');
            zin(
                &WOORDEN.zin,
                code,
                &[("door", &afgezegd_door(*door)), ("reden", reden)],
            )
        }
        AfspraakStand::Verplaatst => {
            let dag = naar.map(moment).unwrap_or_default();
            zin(&WOORDEN.zin, "verplaatst", &[("dag", &dag)])
        }
    }
}

/// The planned day lies after the last day of a term.
pub fn afspraak_te_laat(titel: &str, bron: &str, uiterlijk: NaiveDate) -> String {
    zin(
        &WOORDEN.zin,
        "te_laat",
        &[("titel", titel), ("bron", bron), ("dag", &dag(uiterlijk))],
    )
}

/// `gepland op di 5 jan`.
pub fn gepland_op(op: NaiveDate) -> String {
    zin(&WOORDEN.zin, "gepland_op", &[("dag", &dag_zonder_jaar(op))])
}

/// What another calendar shows without a name: only the number of the toewijzing.
pub fn kalender_kop(nummer: Option<u32>) -> String {
    let nummer = nummer.map(|n| n.to_string()).unwrap_or_default();
    zin(&WOORDEN.zin, "kalender", &[("nummer", &nummer)])
        .trim_end()
        .to_owned()
}

/// What another calendar shows with the name of the client.
pub fn kalender_kop_met_naam(soort: AfspraakSoort, naam: &str) -> String {
    zin(
        &WOORDEN.zin,
        "kalender_naam",
        &[("soort", &afspraak_soort(soort)), ("naam", naam)],
    )
}

/// `Met: dochter Els`.
pub fn kalender_met(met: &str) -> String {
    zin(&WOORDEN.zin, "kalender_met", &[("met", met)])
}

/// A word of the list of appointments: `agenda`, `geen`, `agenda_alle`.
pub fn agenda(code: &str) -> String {
    zin(&WOORDEN.zin, code, &[])
}

/// `305 start`.
pub fn uitbericht_soort(soort: UitberichtSoort) -> String {
    woord(soort.code())
}

/// On what a proposal rests.
pub fn uitbericht_voorstel(soort: UitberichtSoort, op: NaiveDate) -> String {
    zin(
        &WOORDEN.uitbericht,
        &format!("voorstel_{}", soort.code()),
        &[("dag", &dag(op))],
    )
}

/// What became of a message.
pub fn uitbericht_stand(stand: &UitberichtStand, opgevolgd: bool) -> String {
    let (op, reden) = match stand {
        UitberichtStand::Verstuurd { op } | UitberichtStand::Geaccepteerd { op, .. } => (Some(*op), ""),
        UitberichtStand::Geweigerd { op, waarom, .. } => (Some(*op), waarom.trim_end_matches('.')),
        UitberichtStand::TeVersturen | UitberichtStand::Vervallen => (None, ""),
    };
    let code = if opgevolgd { "opgevolgd" } else { stand.code() };
    zin(
        &WOORDEN.uitbericht,
        code,
        &[("dag", &op.map(dag).unwrap_or_default()), ("waarom", reden)],
    )
}

/// Why a term runs again: `305 start geweigerd op vr 12 feb: …`.
pub fn uitbericht_geweigerd(soort: UitberichtSoort, op: NaiveDate, waarom: &str) -> String {
    let data = [
        ("soort", uitbericht_soort(soort)),
        ("dag", dag_zonder_jaar(op)),
        ("waarom", waarom.trim_end_matches('.').to_owned()),
    ];
    let data: Vec<(&str, &str)> = data.iter().map(|(key, value)| (*key, value.as_str())).collect();
    zin(&WOORDEN.uitbericht, "geweigerd_kort", &data)
}

/// What must be filled in before it can be sent.
pub fn uitbericht_mist(mist: UitberichtMist) -> String {
    let code = match mist {
        UitberichtMist::Begindatum => "mist_begindatum",
        UitberichtMist::Einddatum => "mist_einddatum",
        UitberichtMist::Reden => "mist_reden",
        UitberichtMist::EindeVoorBegin => "mist_volgorde",
    };
    zin(&WOORDEN.uitbericht, code, &[])
}

/// Codes of a refusal with what they mean.
pub fn retourcodes() -> impl Iterator<Item = (&'static str, &'static str)> {
    WOORDEN
        .retourcode
        .iter()
        .map(|(code, zin)| (code.as_str(), zin.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_an_appointment_has_its_dutch() {
        assert!(
            AfspraakSoort::ALLE
                .iter()
                .all(|s| WOORDEN.soort.contains_key(s.code()))
        );
        assert!(Plaats::ALLE.iter().all(|p| WOORDEN.plaats.contains_key(p.code())));
        assert!(
            AfgezegdDoor::ALLE
                .iter()
                .all(|d| WOORDEN.door.contains_key(d.code()))
        );
    }

    #[test]
    fn what_became_of_something_is_one_sentence() {
        let d: NaiveDate = "2027-02-12".parse().unwrap();
        let afgezegd = AfspraakStand::Afgezegd {
            door: AfgezegdDoor::Client,
            reden: "ziek.".into(),
        };
        assert_eq!(afspraak_stand(&afgezegd, None), "Afgezegd door de cliënt: ziek.");
        let geweigerd = UitberichtStand::Geweigerd {
            verstuurd: d,
            op: d,
            waarom: "9019 de gemeente kent deze toewijzing niet".into(),
        };
        for stand in [
            UitberichtStand::TeVersturen,
            UitberichtStand::Verstuurd { op: d },
            UitberichtStand::Geaccepteerd { verstuurd: d, op: d },
            UitberichtStand::Vervallen,
            geweigerd,
        ] {
            let text = uitbericht_stand(&stand, false);
            assert!(
                text.ends_with('.') && !text.contains('{') && text.contains(' '),
                "{text}"
            );
        }
        for mist in [
            UitberichtMist::Begindatum,
            UitberichtMist::Einddatum,
            UitberichtMist::Reden,
            UitberichtMist::EindeVoorBegin,
        ] {
            assert!(uitbericht_mist(mist).ends_with('.'));
        }
    }

    #[test]
    fn another_calendar_gets_a_number_and_no_name() {
        assert_eq!(kalender_kop(Some(480_012)), "Afspraak cliënt 480012");
        assert_eq!(kalender_kop(None), "Afspraak cliënt");
    }
}
