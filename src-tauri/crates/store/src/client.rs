//! Clients.

use chrono::NaiveDate;
use leidraad_domain::client::{Client, Communicatie, Geboortedatum};
use leidraad_domain::code::{
    CommunicatieVorm, DatumGebruik, Geslacht, JuridischeStatus, NaamGebruik, Vertegenwoordiging,
};
use leidraad_domain::id::ClientId;
use leidraad_domain::naam::{Achternaam, Naam};
use leidraad_domain::nummer::Bsn;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::verdeling::Welke;
use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE client (
    id BLOB PRIMARY KEY,
    bsn TEXT UNIQUE,
    geboortedatum TEXT NOT NULL,
    datum_gebruik TEXT,
    geslacht TEXT NOT NULL,
    achternaam TEXT NOT NULL,
    voorvoegsel TEXT,
    partner_achternaam TEXT,
    partner_voorvoegsel TEXT,
    voornamen TEXT,
    voorletters TEXT,
    naam_gebruik TEXT NOT NULL,
    communicatie TEXT,
    communicatie_taal TEXT,
    juridische_status TEXT,
    vertegenwoordiging TEXT,
    commentaar TEXT,
    naam TEXT NOT NULL,
    sorteer TEXT NOT NULL,
    gegevens_van TEXT,
    versie INTEGER NOT NULL DEFAULT 1,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX client_volgorde ON client (sorteer, id);
";

const KOLOMMEN: &str = "id, bsn, geboortedatum, datum_gebruik, geslacht, achternaam, voorvoegsel, \
    partner_achternaam, partner_voorvoegsel, voornamen, voorletters, naam_gebruik, communicatie, communicatie_taal, \
    juridische_status, vertegenwoordiging, commentaar, gegevens_van";

/// A client with what the store knows besides.
#[derive(Debug, Clone)]
pub struct ClientRij {
    /// Who.
    pub id: ClientId,
    /// The client.
    pub client: Client,
    /// Dagtekening of the message that gave the personal data; `None` when entered by hand.
    pub gegevens_van: Option<NaiveDate>,
}

fn rij(r: &Row<'_>) -> rusqlite::Result<(ClientRij, Option<String>)> {
    let achternaam = |name: Option<String>, voorvoegsel| {
        name.map(|achternaam| Achternaam {
            achternaam,
            voorvoegsel,
        })
    };
    let tekst = |i: usize| r.get::<_, Option<String>>(i);
    let client = Client {
        bsn: None,
        geboortedatum: Geboortedatum {
            datum: r.get(2)?,
            gebruik: tekst(3)?.map(|c| DatumGebruik::van(&c)),
        },
        geslacht: Geslacht::van(&r.get::<_, String>(4)?),
        naam: Naam {
            geslachtsnaam: Achternaam {
                achternaam: r.get(5)?,
                voorvoegsel: r.get(6)?,
            },
            partnernaam: achternaam(r.get(7)?, r.get(8)?),
            voornamen: r.get(9)?,
            voorletters: r.get(10)?,
            gebruik: NaamGebruik::van(&r.get::<_, String>(11)?),
        },
        communicatie: match tekst(12)? {
            Some(vorm) => Some(Communicatie {
                vorm: CommunicatieVorm::van(&vorm),
                taal: r.get(13)?,
            }),
            None => None,
        },
        juridische_status: tekst(14)?.map(|c| JuridischeStatus::van(&c)),
        vertegenwoordiging: tekst(15)?.map(|c| Vertegenwoordiging::van(&c)),
        commentaar: r.get(16)?,
    };
    Ok((
        ClientRij {
            id: ClientId(r.get(0)?),
            client,
            gegevens_van: r.get(17)?,
        },
        r.get(1)?,
    ))
}

fn met_bsn((mut rij, bsn): (ClientRij, Option<String>)) -> Result<ClientRij, StoreFout> {
    rij.client.bsn = match bsn {
        Some(text) => Some(Bsn::lees(&text).map_err(|_| StoreFout::Waarde("client.bsn"))?),
        None => None,
    };
    Ok(rij)
}

impl Lezer<'_> {
    /// One client.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn client(self, id: ClientId) -> Result<Option<ClientRij>, StoreFout> {
        let sql = format!("SELECT {KOLOMMEN} FROM client WHERE id = ?1");
        self.0
            .prepare_cached(&sql)?
            .query_row([id.0], rij)
            .optional()?
            .map(met_bsn)
            .transpose()
    }

    /// The client with this BSN.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn client_met_bsn(self, bsn: &Bsn) -> Result<Option<ClientRij>, StoreFout> {
        let sql = format!("SELECT {KOLOMMEN} FROM client WHERE bsn = ?1");
        self.0
            .prepare_cached(&sql)?
            .query_row([bsn.cijfers()], rij)
            .optional()?
            .map(met_bsn)
            .transpose()
    }

    /// How many clients there are.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn clienten_aantal(self, welke: &Welke) -> Result<u32, StoreFout> {
        if let Welke::Zonder(dag) = welke {
            return self.zonder_coordinator(*dag);
        }
        let sql = format!("SELECT count(*) FROM client c WHERE {}", welke.sql());
        Ok(self
            .0
            .prepare_cached(&sql)?
            .query_row(named_params! { ":dag": welke.dag(), ":wie": welke.wie() }, |r| {
                r.get(0)
            })?)
    }

    /// Version of a client's record, and who saved it last.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn client_versie(self, id: ClientId) -> Result<Option<(u32, String)>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT c.versie, g.naam FROM client c JOIN gebruiker g ON g.id = c.gewijzigd_door WHERE c.id = ?1",
            )?
            .query_row([id.0], |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?)
    }

    /// Ids of all clients.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn client_ids(self) -> Result<Vec<ClientId>, StoreFout> {
        let mut statement = self.0.prepare_cached("SELECT id FROM client ORDER BY id")?;
        let rows = statement.query_map([], |r| r.get(0).map(ClientId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Adds or replaces a client; the search index follows with [`Schrijver::client_indexeer`].
    ///
    /// # Errors
    /// When the BSN is another client's, or the database refuses.
    pub fn client_bewaar(&self, rij: &ClientRij, wie: Wie) -> Result<(), StoreFout> {
        let c = &rij.client;
        let n = &c.naam;
        self.0
            .prepare_cached(
                "INSERT INTO client (id, bsn, geboortedatum, datum_gebruik, geslacht, achternaam, voorvoegsel,
                    partner_achternaam, partner_voorvoegsel, voornamen, voorletters, naam_gebruik, communicatie,
                    communicatie_taal, juridische_status, vertegenwoordiging, commentaar, naam, sorteer, gegevens_van,
                    gemaakt_op, gemaakt_door, gewijzigd_op, gewijzigd_door)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
                    ?21, ?22, ?21, ?22)
                 ON CONFLICT (id) DO UPDATE SET bsn = excluded.bsn, geboortedatum = excluded.geboortedatum,
                    datum_gebruik = excluded.datum_gebruik, geslacht = excluded.geslacht,
                    achternaam = excluded.achternaam, voorvoegsel = excluded.voorvoegsel,
                    partner_achternaam = excluded.partner_achternaam,
                    partner_voorvoegsel = excluded.partner_voorvoegsel, voornamen = excluded.voornamen,
                    voorletters = excluded.voorletters, naam_gebruik = excluded.naam_gebruik,
                    communicatie = excluded.communicatie, communicatie_taal = excluded.communicatie_taal,
                    juridische_status = excluded.juridische_status, vertegenwoordiging = excluded.vertegenwoordiging,
                    commentaar = excluded.commentaar, naam = excluded.naam, sorteer = excluded.sorteer,
                    gegevens_van = excluded.gegevens_van, versie = versie + 1, gewijzigd_op = excluded.gewijzigd_op,
                    gewijzigd_door = excluded.gewijzigd_door",
            )?
            .execute(rusqlite::params![
                rij.id.0,
                c.bsn.as_ref().map(Bsn::cijfers),
                c.geboortedatum.datum,
                c.geboortedatum.gebruik.as_ref().map(DatumGebruik::code),
                c.geslacht.code(),
                n.geslachtsnaam.achternaam,
                n.geslachtsnaam.voorvoegsel,
                n.partnernaam.as_ref().map(|p| &p.achternaam),
                n.partnernaam.as_ref().and_then(|p| p.voorvoegsel.as_ref()),
                n.voornamen,
                n.voorletters,
                n.gebruik.code(),
                c.communicatie.as_ref().map(|x| x.vorm.code()),
                c.communicatie.as_ref().and_then(|x| x.taal.as_ref()),
                c.juridische_status.as_ref().map(JuridischeStatus::code),
                c.vertegenwoordiging.as_ref().map(Vertegenwoordiging::code),
                c.commentaar,
                n.voluit(),
                n.sorteersleutel(),
                rij.gegevens_van,
                wie.nu,
                wie.gebruiker.0,
            ])?;
        Ok(())
    }
}
