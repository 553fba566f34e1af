//! People who do not exist, with BSNs of the test range.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use leidraad_domain::nummer::Bsn;

/// First number of the range of test BSNs; 9,091 of them pass the elfproef.
const EERSTE_BSN: u32 = 999_900_006;
const LAATSTE_BSN: u32 = 999_999_990;

/// All of them, in order.
static BSNS: LazyLock<Vec<Bsn>> = LazyLock::new(|| {
    let nummers = EERSTE_BSN..=LAATSTE_BSN;
    nummers.filter_map(|n| Bsn::lees(&n.to_string()).ok()).collect()
});

/// A seeded source of chance: the same seed gives the same people.
pub(crate) struct Toeval(u64);

impl Toeval {
    pub(crate) fn nieuw(zaad: u64, nummer: u32) -> Self {
        Self(zaad ^ (u64::from(nummer) << 20) ^ 0x9E37_79B9_7F4A_7C15)
    }

    /// A number below `grens` (SplitMix64).
    pub(crate) fn tot(&mut self, grens: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % u64::from(grens.max(1))) as u32
    }

    pub(super) fn kies<'a>(&mut self, van: &[&'a str]) -> &'a str {
        van.get(self.tot(van.len() as u32) as usize)
            .copied()
            .unwrap_or_default()
    }
}

/// Somebody.
pub(crate) struct Mens {
    pub bsn: String,
    /// The test BSNs are used up: this one is only lent, for the message.
    pub bsn_geleend: bool,
    pub geboren: NaiveDate,
    pub geslacht: &'static str,
    pub voorletters: String,
    pub voorvoegsel: &'static str,
    pub achternaam: &'static str,
    pub straat: &'static str,
    pub huisnummer: u32,
    pub postcode: String,
    pub plaats: &'static str,
    pub telefoon: String,
}

pub(super) const ACHTERNAMEN: &[&str] = &[
    "Bakker",
    "Visser",
    "Meijer",
    "Mulder",
    "Postma",
    "Zijlstra",
    "Hoekstra",
    "Çelik",
    "Bos",
    "Kowalczyk",
    "Veen",
    "Dijkstra",
    "Öztürk",
    "Smit",
    "Vos",
    "Haan",
    "Brouwer",
    "Linden",
    "Wit",
    "Nguyễn",
];
const VOORVOEGSELS: &[&str] = &["", "", "", "", "van", "de", "van der", "van den"];
const STRATEN: &[&str] = &[
    "Molenweg",
    "Kerkstraat",
    "Dorpsstraat",
    "Parkweg",
    "Stationsstraat",
    "Beatrixlaan",
    "Brink",
    "Schoolstraat",
];
const PLAATSEN: &[&str] = &["Voorbeeldstad", "Proefdorp", "Testhuizen"];

/// The person with this number; `None` when there are no test BSNs. The last one is lent to everybody who has none.
pub(crate) fn mens(nummer: u32, toeval: &mut Toeval, vandaag: NaiveDate) -> Option<Mens> {
    let (geleend, eigen) = BSNS.split_last()?;
    let bsn = eigen.get(nummer as usize);
    let letter = |t: &mut Toeval| char::from(b'A' + t.tot(26) as u8);
    Some(Mens {
        bsn: bsn.unwrap_or(geleend).cijfers().to_owned(),
        bsn_geleend: bsn.is_none(),
        geboren: vandaag - Days::new(u64::from(365 * 60 + toeval.tot(365 * 35))),
        geslacht: if toeval.tot(3) == 0 { "1" } else { "2" },
        voorletters: format!("{}{}", letter(toeval), letter(toeval)),
        voorvoegsel: toeval.kies(VOORVOEGSELS),
        achternaam: toeval.kies(ACHTERNAMEN),
        straat: toeval.kies(STRATEN),
        huisnummer: 1 + toeval.tot(180),
        postcode: format!("{}{}{}", 7000 + toeval.tot(900), letter(toeval), letter(toeval))
            .replace("SS", "AS")
            .replace("SD", "AD")
            .replace("SA", "AA"),
        plaats: toeval.kies(PLAATSEN),
        telefoon: format!("06{:08}", toeval.tot(99_999_999)),
    })
}
