//! The one table of fields that a template can hold.

use super::Sjabloonsoort::{
    self, Afspraak, IndicatieEindigt, LateStart, MapThuis, MedewerkerAangekondigd, MedewerkerBewijs,
    MedewerkerVerklaring, MedewerkerVog,
};

/// A field that is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Veld {
    /// What stands between the braces.
    pub naam: &'static str,
    /// What it becomes, in Dutch, for who changes a template.
    pub wat: &'static str,
    /// The templates that may use it.
    pub sjablonen: &'static [Sjabloonsoort],
}

const OVERAL: &[Sjabloonsoort] = &Sjabloonsoort::ALLE;
const AAN_CLIENT: &[Sjabloonsoort] = &[
    LateStart,
    IndicatieEindigt,
    MedewerkerAangekondigd,
    MapThuis,
    Afspraak,
];
const AAN_MEDEWERKER: &[Sjabloonsoort] = &[MedewerkerVog, MedewerkerBewijs, MedewerkerVerklaring];
const LATE_START: &[Sjabloonsoort] = &[LateStart];
const AFSPRAAK: &[Sjabloonsoort] = &[Afspraak];
const MET_MEDEWERKER: &[Sjabloonsoort] = &[MedewerkerAangekondigd, MapThuis];
const NAAM_VAN: &[Sjabloonsoort] = &[
    MedewerkerAangekondigd,
    MapThuis,
    MedewerkerVog,
    MedewerkerBewijs,
    MedewerkerVerklaring,
];
const MET_TOEWIJZING: &[Sjabloonsoort] = &[LateStart, IndicatieEindigt, MedewerkerAangekondigd, MapThuis];

/// Every field there is.
pub const VELDEN: &[Veld] = &[
    als_veld("organisatie.naam", "naam van uw organisatie", OVERAL),
    als_veld(
        "organisatie.telefoon",
        "telefoonnummer van uw organisatie",
        OVERAL,
    ),
    als_veld(
        "coordinator.naam",
        "naam van de coördinator van de cliënt",
        AAN_CLIENT,
    ),
    als_veld(
        "gemeente.naam",
        "naam van de gemeente, zonder het woord gemeente ervoor",
        AAN_CLIENT,
    ),
    als_veld("contract.naam", "naam van het contract", AAN_CLIENT),
    als_veld(
        "client.aanhef",
        "aanhef zonder komma, zoals: Geachte mevrouw De Vries",
        AAN_CLIENT,
    ),
    als_veld(
        "client.naam",
        "naam van de cliënt, zoals: mevrouw A. de Vries",
        AAN_CLIENT,
    ),
    als_veld("client.adres", "straat en huisnummer van de cliënt", AAN_CLIENT),
    als_veld("client.plaats", "woonplaats van de cliënt", AAN_CLIENT),
    als_veld("datum", "datum op het papier, zoals: 12 oktober 2026", OVERAL),
    als_veld(
        "product.naam",
        "de hulp in gewone woorden, zoals: hulp bij het huishouden",
        AAN_CLIENT,
    ),
    als_veld(
        "toewijzing.begin",
        "eerste dag waarvoor de gemeente hulp toestaat",
        MET_TOEWIJZING,
    ),
    als_veld(
        "toewijzing.einde",
        "laatste dag waarvoor de gemeente hulp toestaat",
        MET_TOEWIJZING,
    ),
    als_veld(
        "start.uiterlijk",
        "laatste dag waarop de hulp moest beginnen",
        LATE_START,
    ),
    als_veld("start.gepland", "dag waarop de hulp wel begint", LATE_START),
    als_veld("reden", "waarom de hulp later begint, in hele zinnen", LATE_START),
    als_veld("medewerker.naam", "naam van de medewerker", NAAM_VAN),
    als_veld(
        "medewerker.dag",
        "vaste dag en tijd, zoals: donderdag van 9.00 tot 11.15 uur",
        MET_MEDEWERKER,
    ),
    als_veld(
        "medewerker.begin",
        "eerste dag waarop de medewerker komt",
        &[MedewerkerAangekondigd],
    ),
    als_veld(
        "afspraak.dag",
        "dag van de afspraak, zoals: maandag 12 oktober 2026",
        AFSPRAAK,
    ),
    als_veld(
        "afspraak.tijd",
        "tijd van de afspraak, zoals: 10.00 uur",
        AFSPRAAK,
    ),
    als_veld("afspraak.met", "wie bij de cliënt langskomt", AFSPRAAK),
    als_veld(
        "afspraak.onderwerp",
        "waar het gesprek over gaat, in hele zinnen",
        AFSPRAAK,
    ),
    als_veld(
        "medewerker.aanhef",
        "aanhef zonder komma, zoals: Beste Jolanda",
        AAN_MEDEWERKER,
    ),
    als_veld("papier.naam", "wat er nodig is, zoals: VOG", AAN_MEDEWERKER),
    als_veld(
        "papier.reden",
        "waarom het nodig is, in hele zinnen",
        AAN_MEDEWERKER,
    ),
    als_veld("papier.uiterlijk", "voor welke dag het nodig is", AAN_MEDEWERKER),
    als_veld("afzender.naam", "naam van wie de brief maakt", AAN_MEDEWERKER),
];

const fn als_veld(naam: &'static str, wat: &'static str, sjablonen: &'static [Sjabloonsoort]) -> Veld {
    Veld { naam, wat, sjablonen }
}

/// Finds a field by its name.
pub(super) fn veld(naam: &str) -> Option<&'static Veld> {
    VELDEN.iter().find(|veld| veld.naam == naam)
}
