//! The tables of a scenario file as they are written.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::nummer::Gemeentecode;
use serde::{Deserialize, Deserializer};
use toml::{Spanned, Value};

use super::plek::Plek;
use crate::invoer::ClientInvoer;
use crate::lezen::{self, DataFout};
use crate::medewerker::{Taal, Taalniveau};

/// A table whose keys depend on its kind.
pub(super) type Lijn = BTreeMap<String, Spanned<Value>>;

/// The file, or one `[[scenario]]` of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Inhoud {
    pub naam: Option<String>,
    pub contract: Option<Spanned<String>>,
    pub peildatum: Option<Moment>,
    #[serde(default)]
    pub client: ClientTabel,
    #[serde(default)]
    pub toewijzing: Vec<Spanned<ToewijzingTabel>>,
    #[serde(default)]
    pub gebeurtenis: Vec<Spanned<Lijn>>,
    #[serde(default)]
    pub medewerker: Vec<Spanned<MedewerkerTabel>>,
    #[serde(default)]
    pub inzet: Vec<Spanned<InzetTabel>>,
    #[serde(default)]
    pub tarief: Vec<Spanned<TariefTabel>>,
    #[serde(default)]
    pub verwacht: VerwachtTabel,
    #[serde(default)]
    pub scenario: Vec<Spanned<Inhoud>>,
}

impl Inhoud {
    /// Beside `[[scenario]]` only the contract they share may stand.
    pub fn heeft_meer_dan_contract(&self) -> bool {
        let lijsten = [
            self.toewijzing.len(),
            self.gebeurtenis.len(),
            self.medewerker.len(),
            self.inzet.len(),
            self.tarief.len(),
        ];
        self.peildatum.is_some() || lijsten.iter().any(|aantal| *aantal > 0) || !self.verwacht.is_leeg()
    }
}

/// `[client]`
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClientTabel {
    gemeente: Option<Spanned<String>>,
    huishouden: Option<u32>,
    #[serde(default)]
    partner: bool,
    #[serde(default)]
    talen: Vec<Spanned<TaalTabel>>,
}

/// The client, and the municipality that assigns.
pub(super) struct Client {
    pub client: ClientInvoer,
    pub gemeente: Option<Gemeentecode>,
}

impl ClientTabel {
    pub fn naar(self, plek: &Plek<'_>) -> Result<Client, DataFout> {
        let gemeente = |code: Spanned<String>| {
            Gemeentecode::lees(code.get_ref()).map_err(|_| {
                let wat = lezen::FoutWat::GeenGemeentecode(code.get_ref().clone());
                plek.op(code.span()).fout("client.gemeente", wat)
            })
        };
        Ok(Client {
            gemeente: self.gemeente.map(gemeente).transpose()?,
            client: ClientInvoer {
                huishouden: self.huishouden,
                partner: self.partner,
                talen: talen(self.talen, "client.talen", plek)?,
            },
        })
    }
}

/// `{ taal = "en", niveau = "B1" }`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TaalTabel {
    taal: String,
    niveau: String,
}

/// Languages with their levels.
pub(super) fn talen(
    rijen: Vec<Spanned<TaalTabel>>,
    lijst: &str,
    plek: &Plek<'_>,
) -> Result<Vec<Taal>, DataFout> {
    let lees = |(nr, rij): (usize, Spanned<TaalTabel>)| {
        let plek = plek.rij(lijst, nr, rij.span());
        let TaalTabel { taal, niveau } = rij.into_inner();
        let bekend = Taalniveau::van(&niveau)
            .ok_or_else(|| plek.woord("niveau", &niveau, &["A1", "A2", "B1", "B2", "C1", "C2"]))?;
        Ok(Taal { taal, niveau: bekend })
    };
    rijen.into_iter().enumerate().map(lees).collect()
}

/// `[[toewijzing]]`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToewijzingTabel {
    pub nummer: u32,
    #[serde(deserialize_with = "lezen::dag")]
    pub dagtekening: NaiveDate,
    #[serde(default, deserialize_with = "lezen::dag_of_niets")]
    pub verzonden: Option<NaiveDate>,
    #[serde(default, deserialize_with = "lezen::dag_of_niets")]
    pub ontvangen: Option<NaiveDate>,
    #[serde(default, deserialize_with = "lezen::dag_of_niets")]
    pub ingangsdatum: Option<NaiveDate>,
    #[serde(default, deserialize_with = "lezen::dag_of_niets")]
    pub einddatum: Option<NaiveDate>,
    pub product: Option<Spanned<String>>,
    pub voorziening: Option<Spanned<String>>,
    pub omvang: Option<Spanned<OmvangTabel>>,
    #[serde(default)]
    pub spoed: bool,
    pub herziet: Option<Spanned<u32>>,
}

/// `{ volume = 120, eenheid = "minuut", frequentie = "week" }`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OmvangTabel {
    pub volume: u32,
    pub eenheid: String,
    pub frequentie: String,
}

/// `[[medewerker]]`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MedewerkerTabel {
    pub id: Spanned<String>,
    pub soort: Option<Spanned<String>>,
    #[serde(default, deserialize_with = "lezen::dag_of_niets")]
    pub in_dienst: Option<NaiveDate>,
    #[serde(default, deserialize_with = "lezen::dag_of_niets")]
    pub eerste_werkdag: Option<NaiveDate>,
    #[serde(default)]
    pub vog: Vec<VogTabel>,
    #[serde(default)]
    pub talen: Vec<Spanned<TaalTabel>>,
    #[serde(default)]
    pub kwalificaties: Vec<Spanned<KwalificatieTabel>>,
    #[serde(default)]
    pub familie: bool,
    #[serde(default)]
    pub papieren: Vec<Spanned<String>>,
}

/// `{ afgegeven = 2027-03-01, profiel = "45", aspecten = [41] }`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VogTabel {
    #[serde(deserialize_with = "lezen::dag")]
    pub afgegeven: NaiveDate,
    pub profiel: Option<String>,
    #[serde(default)]
    pub aspecten: Vec<u32>,
}

/// `{ soort = "crebo", code = "92660" }`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KwalificatieTabel {
    pub soort: String,
    pub code: Option<String>,
    pub niveau: Option<String>,
    pub richting: Option<String>,
    #[serde(default, deserialize_with = "lezen::dag_of_niets")]
    pub getoetst_op: Option<NaiveDate>,
    pub vergelijking: Option<String>,
}

/// `[[inzet]]`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InzetTabel {
    pub medewerker: Spanned<String>,
    pub op: Moment,
    pub toewijzing: Option<Spanned<u32>>,
    #[serde(default)]
    pub toestemmingen: Vec<Spanned<String>>,
    pub supervisor: Option<Spanned<String>>,
    pub groep: Option<GroepTabel>,
}

/// `{ clienten = 8, zwaar = 5 }`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GroepTabel {
    pub clienten: u32,
    #[serde(default)]
    pub zwaar: u32,
}

/// `[[tarief]]`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TariefTabel {
    pub product: Spanned<String>,
    pub per: Spanned<String>,
    pub bedrag: u64,
    pub bijdrage: Option<u64>,
}

/// `[verwacht]`
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VerwachtTabel {
    #[serde(default)]
    pub termijn: Vec<Spanned<Lijn>>,
    #[serde(default)]
    pub melding: Vec<Spanned<Lijn>>,
    #[serde(default)]
    pub bevinding: Vec<Spanned<Lijn>>,
    #[serde(default)]
    pub berekening: Vec<Spanned<Lijn>>,
    #[serde(default)]
    pub geen_termijn: Vec<Spanned<Lijn>>,
    #[serde(default)]
    pub geen_melding: Vec<Spanned<Lijn>>,
    #[serde(default)]
    pub geen_bevinding: Vec<Spanned<Lijn>>,
    #[serde(default)]
    pub zwijgt: Vec<Spanned<String>>,
}

impl VerwachtTabel {
    pub fn is_leeg(&self) -> bool {
        let lijsten = [
            &self.termijn,
            &self.melding,
            &self.bevinding,
            &self.berekening,
            &self.geen_termijn,
            &self.geen_melding,
            &self.geen_bevinding,
        ];
        lijsten.iter().all(|lijst| lijst.is_empty()) && self.zwijgt.is_empty()
    }
}

/// A day, or a day with a time.
#[derive(Clone, Copy)]
pub(super) struct Moment(pub Tijdstip);

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        lezen::tijdstip(source).map(Self)
    }
}
