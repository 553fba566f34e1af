//! Toewijzingen: the newest version of each, and where its clocks started.

use chrono::NaiveDate;
use leidraad_domain::code::{Categorie, Eenheid, Frequentie, RedenWijziging};
use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::id::{ClientId, ToewijzingId};
use leidraad_domain::nummer::Gemeentecode;
use leidraad_domain::toewijzing::{
    Herziet, Omvang, Plaatsing, ToegewezenProduct, Toewijzing, Toewijzingsnummer,
};
use rusqlite::{OptionalExtension, Row};

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE toewijzing (
    id BLOB PRIMARY KEY,
    client_id BLOB NOT NULL REFERENCES client (id),
    gemeente TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    referentie TEXT,
    categorie TEXT,
    code TEXT,
    toegewezen TEXT NOT NULL,
    ingangsdatum TEXT NOT NULL,
    einddatum TEXT,
    reden_wijziging TEXT,
    volume INTEGER,
    eenheid TEXT,
    frequentie TEXT,
    budget INTEGER,
    commentaar TEXT,
    eerste_dagtekening TEXT NOT NULL,
    ontvangen TEXT NOT NULL,
    ontvangen_aangenomen INTEGER NOT NULL,
    spoed INTEGER NOT NULL,
    contract TEXT,
    product TEXT,
    voorziening TEXT,
    herziet INTEGER,
    herziet_bevestigd INTEGER NOT NULL,
    versie INTEGER NOT NULL DEFAULT 1,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id),
    UNIQUE (gemeente, nummer)
) STRICT;
CREATE INDEX toewijzing_client ON toewijzing (client_id, nummer);
CREATE INDEX toewijzing_wacht ON toewijzing (gemeente, categorie, code) WHERE contract IS NULL;
";

/// Step 3: who is under a contract, without reading every toewijzing.
pub(crate) const CONTRACT: &str =
    "CREATE INDEX toewijzing_contract ON toewijzing (contract, client_id) WHERE contract IS NOT NULL;";

/// A toewijzing with whose it is.
#[derive(Debug, Clone)]
pub struct ToewijzingRij {
    /// Which.
    pub id: ToewijzingId,
    /// Whose.
    pub client: ClientId,
    /// The toewijzing.
    pub toewijzing: Toewijzing,
}

const KOLOMMEN: &str = "id, client_id, gemeente, nummer, referentie, categorie, code, toegewezen, ingangsdatum, \
    einddatum, reden_wijziging, volume, eenheid, frequentie, budget, commentaar, eerste_dagtekening, ontvangen, \
    ontvangen_aangenomen, spoed, contract, product, voorziening, herziet, herziet_bevestigd";

fn rij(r: &Row<'_>) -> rusqlite::Result<ToewijzingRij> {
    let tekst = |i: usize| r.get::<_, Option<String>>(i);
    let omvang = match (r.get(11)?, tekst(12)?, tekst(13)?) {
        (Some(volume), Some(eenheid), Some(frequentie)) => Some(Omvang {
            volume,
            eenheid: Eenheid::van(&eenheid),
            frequentie: Frequentie::van(&frequentie),
        }),
        _ => None,
    };
    let plaatsing = match (
        tekst(20)?,
        tekst(21)?,
        tekst(22)?.and_then(|v| Voorziening::van(&v)),
    ) {
        (Some(contract), Some(product), Some(voorziening)) => Some(Plaatsing {
            contract: ContractId(contract),
            product: ProductId(product),
            voorziening,
        }),
        _ => None,
    };
    let herziet = Herziet {
        nummer: r.get(23)?,
        bevestigd: r.get(24)?,
    };
    let gemeente = Gemeentecode::lees(&r.get::<_, String>(2)?).map_err(|fout| {
        rusqlite::Error::FromSqlConversionFailure(2, rusqlite::types::Type::Text, Box::new(fout))
    })?;
    Ok(ToewijzingRij {
        id: ToewijzingId(r.get(0)?),
        client: ClientId(r.get(1)?),
        toewijzing: Toewijzing {
            gemeente,
            product: ToegewezenProduct {
                nummer: r.get(3)?,
                referentie: r.get(4)?,
                categorie: tekst(5)?.map(|c| Categorie::van(&c)),
                code: r.get(6)?,
                toegewezen: r.get(7)?,
                ingangsdatum: r.get(8)?,
                einddatum: r.get(9)?,
                reden_wijziging: tekst(10)?.map(|c| RedenWijziging::van(&c)),
                omvang,
                budget: r.get(14)?,
                commentaar: r.get(15)?,
            },
            eerste_dagtekening: r.get(16)?,
            ontvangen: r.get(17)?,
            ontvangen_aangenomen: r.get(18)?,
            spoed: r.get(19)?,
            plaatsing,
            herziet,
        },
    })
}

impl Lezer<'_> {
    /// Toewijzingen under a contract that run on a day, with the name of the client, by name; those of one contract or
    /// that end in time, when asked.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn toewijzingen_lopend(
        self,
        dag: NaiveDate,
        contract: Option<&str>,
        einde_voor: Option<NaiveDate>,
        hoogstens: usize,
    ) -> Result<Vec<(ToewijzingRij, String)>, StoreFout> {
        let kolommen: Vec<String> = KOLOMMEN.split(',').map(|k| format!("t.{}", k.trim())).collect();
        // Clients in the order of their index: reading stops when there are enough.
        let sql = format!(
            "SELECT {}, c.naam FROM client c CROSS JOIN toewijzing t ON t.client_id = c.id
             WHERE t.contract IS NOT NULL AND (t.reden_wijziging IS NULL OR t.reden_wijziging <> ?5)
                AND t.ingangsdatum <= ?1 AND (t.einddatum IS NULL OR t.einddatum >= ?1)
                AND (?2 IS NULL OR t.contract = ?2) AND (?3 IS NULL OR t.einddatum <= ?3)
             ORDER BY c.sorteer, c.id, t.nummer LIMIT ?4",
            kolommen.join(", ")
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map(
            (
                dag,
                contract,
                einde_voor,
                hoogstens as i64,
                RedenWijziging::Verwijderd.code(),
            ),
            |r| Ok((rij(r)?, r.get(kolommen.len())?)),
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn toewijzingen_waar(
        self,
        where_clause: &str,
        params: impl rusqlite::Params,
    ) -> Result<Vec<ToewijzingRij>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached(&format!("SELECT {KOLOMMEN} FROM toewijzing WHERE {where_clause}"))?;
        let rows = statement.query_map(params, rij)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Toewijzingen of one client, by number.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn toewijzingen(self, client: ClientId) -> Result<Vec<ToewijzingRij>, StoreFout> {
        self.toewijzingen_waar("client_id = ?1 ORDER BY nummer", [client.0])
    }

    /// One toewijzing.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn toewijzing(self, id: ToewijzingId) -> Result<Option<ToewijzingRij>, StoreFout> {
        Ok(self.toewijzingen_waar("id = ?1", [id.0])?.pop())
    }

    /// The toewijzingen with this number: each gemeente counts for itself.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn toewijzingen_met_nummer(self, nummer: Toewijzingsnummer) -> Result<Vec<ToewijzingRij>, StoreFout> {
        self.toewijzingen_waar("nummer = ?1 ORDER BY gemeente", [nummer])
    }

    /// The toewijzing with this number of this gemeente.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn toewijzing_met_nummer(
        self,
        gemeente: &Gemeentecode,
        nummer: Toewijzingsnummer,
    ) -> Result<Option<ToewijzingRij>, StoreFout> {
        Ok(self
            .toewijzingen_waar("gemeente = ?1 AND nummer = ?2", (gemeente.cijfers(), nummer))?
            .pop())
    }

    /// Toewijzingen that wait for their contract, by product code.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn toewijzingen_zonder_contract(self) -> Result<Vec<ToewijzingRij>, StoreFout> {
        self.toewijzingen_waar("contract IS NULL ORDER BY gemeente, categorie, code, nummer", [])
    }

    /// How many clients have a toewijzing under each contract.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn clienten_per_contract(self) -> Result<Vec<(ContractId, u32)>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT contract, count(DISTINCT client_id) FROM toewijzing WHERE contract IS NOT NULL GROUP BY contract",
        )?;
        let rows = statement.query_map([], |r| Ok((ContractId(r.get(0)?), r.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether anybody has a toewijzing under a contract.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn contract_in_gebruik(self, contract: &ContractId) -> Result<bool, StoreFout> {
        Ok(self
            .0
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM toewijzing WHERE contract = ?1)")?
            .query_row([&contract.0], |r| r.get(0))?)
    }

    /// Whether the client has any toewijzing.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn heeft_toewijzing(self, client: ClientId) -> Result<bool, StoreFout> {
        Ok(self
            .0
            .prepare_cached("SELECT 1 FROM toewijzing WHERE client_id = ?1")?
            .query_row([client.0], |_| Ok(()))
            .optional()?
            .is_some())
    }
}

impl Schrijver<'_> {
    /// Adds or replaces a toewijzing.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn toewijzing_bewaar(&self, rij: &ToewijzingRij, wie: Wie) -> Result<(), StoreFout> {
        let t = &rij.toewijzing;
        let p = &t.product;
        let o = p.omvang.as_ref();
        let plaats = t.plaatsing.as_ref();
        self.0
            .prepare_cached(
                "INSERT INTO toewijzing (id, client_id, gemeente, nummer, referentie, categorie, code, toegewezen,
                    ingangsdatum, einddatum, reden_wijziging, volume, eenheid, frequentie, budget, commentaar,
                    eerste_dagtekening, ontvangen, ontvangen_aangenomen, spoed, contract, product, voorziening,
                    herziet, herziet_bevestigd, gemaakt_op, gemaakt_door, gewijzigd_op, gewijzigd_door)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
                    ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?26, ?27)
                 ON CONFLICT (id) DO UPDATE SET referentie = excluded.referentie, categorie = excluded.categorie,
                    code = excluded.code, toegewezen = excluded.toegewezen, ingangsdatum = excluded.ingangsdatum,
                    einddatum = excluded.einddatum, reden_wijziging = excluded.reden_wijziging,
                    volume = excluded.volume, eenheid = excluded.eenheid, frequentie = excluded.frequentie,
                    budget = excluded.budget, commentaar = excluded.commentaar,
                    eerste_dagtekening = excluded.eerste_dagtekening, ontvangen = excluded.ontvangen,
                    ontvangen_aangenomen = excluded.ontvangen_aangenomen, spoed = excluded.spoed,
                    contract = excluded.contract, product = excluded.product, voorziening = excluded.voorziening,
                    herziet = excluded.herziet, herziet_bevestigd = excluded.herziet_bevestigd, versie = versie + 1,
                    gewijzigd_op = excluded.gewijzigd_op, gewijzigd_door = excluded.gewijzigd_door",
            )?
            .execute(rusqlite::params![
                rij.id.0,
                rij.client.0,
                t.gemeente.cijfers(),
                p.nummer,
                p.referentie,
                p.categorie.as_ref().map(Categorie::code),
                p.code,
                p.toegewezen,
                p.ingangsdatum,
                p.einddatum,
                p.reden_wijziging.as_ref().map(RedenWijziging::code),
                o.map(|o| o.volume),
                o.map(|o| o.eenheid.code()),
                o.map(|o| o.frequentie.code()),
                p.budget,
                p.commentaar,
                t.eerste_dagtekening,
                t.ontvangen,
                t.ontvangen_aangenomen,
                t.spoed,
                plaats.map(|x| &x.contract.0),
                plaats.map(|x| &x.product.0),
                plaats.map(|x| x.voorziening.code()),
                t.herziet.nummer,
                t.herziet.bevestigd,
                wie.nu,
                wie.gebruiker.0,
            ])?;
        Ok(())
    }
}
