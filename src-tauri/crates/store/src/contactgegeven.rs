//! People around a client, and where client and relations can be reached.

use chrono::NaiveDate;
use leidraad_domain::client::{Adres, Contactgegeven, Geboortedatum, Huis, Relatie, Telefoon};
use leidraad_domain::code::{
    AanduidingWoonadres, AdresSoort, DatumGebruik, Geslacht, NaamGebruik, RelatieSoort,
};
use leidraad_domain::id::ClientId;
use leidraad_domain::naam::{Achternaam, Naam};
use rusqlite::Row;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE relatie (
    client_id BLOB NOT NULL REFERENCES client (id),
    nummer TEXT NOT NULL,
    volgorde INTEGER,
    soort TEXT NOT NULL,
    geboortedatum TEXT,
    datum_gebruik TEXT,
    geslacht TEXT,
    achternaam TEXT NOT NULL,
    voorvoegsel TEXT,
    partner_achternaam TEXT,
    partner_voorvoegsel TEXT,
    voornamen TEXT,
    voorletters TEXT,
    naam_gebruik TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    PRIMARY KEY (client_id, nummer)
) STRICT, WITHOUT ROWID;
-- relatie is '' for the client's own.
CREATE TABLE contactgegeven (
    client_id BLOB NOT NULL REFERENCES client (id),
    relatie TEXT NOT NULL,
    soort TEXT NOT NULL,
    huisnummer INTEGER,
    huisletter TEXT,
    toevoeging TEXT,
    aanduiding TEXT,
    postcode TEXT,
    straat TEXT,
    plaats TEXT,
    land TEXT,
    organisatie TEXT,
    telefoon1 TEXT,
    telefoon1_land TEXT,
    telefoon2 TEXT,
    telefoon2_land TEXT,
    email TEXT,
    begindatum TEXT,
    einddatum TEXT,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    PRIMARY KEY (client_id, relatie, soort)
) STRICT, WITHOUT ROWID;
";

/// Step 3: who lives at the same address. Postcodes are kept as a message writes them.
pub(crate) const ADRES: &str = "
UPDATE contactgegeven SET postcode = upper(replace(postcode, ' ', '')) WHERE postcode IS NOT NULL;
CREATE INDEX contactgegeven_adres ON contactgegeven (postcode, huisnummer) WHERE relatie = '' AND postcode IS NOT NULL;
";

/// Others at the address of a client: BRP address or where they stay, valid on a day.
pub(crate) const BEWONERS: &str = "
SELECT DISTINCT c.id, c.naam FROM contactgegeven e
JOIN contactgegeven k ON k.postcode = e.postcode AND k.huisnummer = e.huisnummer
JOIN client c ON c.id = k.client_id
WHERE e.client_id = ?1 AND e.relatie = '' AND e.soort IN ('01', '03') AND coalesce(e.einddatum, ?2) >= ?2
    AND k.relatie = '' AND k.postcode IS NOT NULL AND k.client_id <> ?1 AND k.soort IN ('01', '03')
    AND coalesce(k.einddatum, ?2) >= ?2
    AND upper(coalesce(k.huisletter, '')) = upper(coalesce(e.huisletter, ''))
    AND upper(coalesce(k.toevoeging, '')) = upper(coalesce(e.toevoeging, ''))
ORDER BY c.sorteer, c.id";

fn contact(r: &Row<'_>) -> rusqlite::Result<(String, Contactgegeven)> {
    let tekst = |i: usize| r.get::<_, Option<String>>(i);
    let huis = match r.get::<_, Option<u32>>(2)? {
        Some(nummer) => Some(Huis {
            nummer,
            letter: r.get(3)?,
            toevoeging: r.get(4)?,
            aanduiding: tekst(5)?.map(|c| AanduidingWoonadres::van(&c)),
        }),
        None => None,
    };
    let adres = Adres {
        huis,
        postcode: r.get(6)?,
        straat: r.get(7)?,
        plaats: r.get(8)?,
        land: r.get(9)?,
    };
    let mut telefoon = Vec::new();
    for i in [11, 13] {
        if let (Some(nummer), Some(land)) = (tekst(i)?, tekst(i + 1)?) {
            telefoon.push(Telefoon { nummer, land });
        }
    }
    Ok((
        r.get(0)?,
        Contactgegeven {
            soort: AdresSoort::van(&r.get::<_, String>(1)?),
            adres: (adres != Adres::default()).then_some(adres),
            organisatie: r.get(10)?,
            telefoon,
            email: r.get(15)?,
            begindatum: r.get(16)?,
            einddatum: r.get(17)?,
        },
    ))
}

impl Lezer<'_> {
    fn contacten(self, client: ClientId) -> Result<Vec<(String, Contactgegeven)>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT relatie, soort, huisnummer, huisletter, toevoeging, aanduiding, postcode, straat, plaats, land,
                organisatie, telefoon1, telefoon1_land, telefoon2, telefoon2_land, email, begindatum, einddatum
             FROM contactgegeven WHERE client_id = ?1 ORDER BY relatie, soort",
        )?;
        let rows = statement.query_map([client.0], contact)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The client's own addresses, telephone and e-mail.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn contactgegevens(self, client: ClientId) -> Result<Vec<Contactgegeven>, StoreFout> {
        Ok(self
            .contacten(client)?
            .into_iter()
            .filter(|(relatie, _)| relatie.is_empty())
            .map(|(_, c)| c)
            .collect())
    }

    /// Other clients who live at the same address on a day, by name.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bewoners(self, client: ClientId, op: NaiveDate) -> Result<Vec<(ClientId, String)>, StoreFout> {
        let mut statement = self.0.prepare_cached(BEWONERS)?;
        let rows = statement.query_map((client.0, op), |r| Ok((ClientId(r.get(0)?), r.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// People around the client, in order of calling.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn relaties(self, client: ClientId) -> Result<Vec<Relatie>, StoreFout> {
        let contacten = self.contacten(client)?;
        let mut statement = self.0.prepare_cached(
            "SELECT nummer, volgorde, soort, geboortedatum, datum_gebruik, geslacht, achternaam, voorvoegsel,
                partner_achternaam, partner_voorvoegsel, voornamen, voorletters, naam_gebruik
             FROM relatie WHERE client_id = ?1 ORDER BY volgorde IS NULL, volgorde, nummer",
        )?;
        let rows = statement.query_map([client.0], |r| {
            let tekst = |i: usize| r.get::<_, Option<String>>(i);
            let nummer: String = r.get(0)?;
            let geboortedatum = match r.get(3)? {
                Some(datum) => Some(Geboortedatum {
                    datum,
                    gebruik: tekst(4)?.map(|c| DatumGebruik::van(&c)),
                }),
                None => None,
            };
            let partnernaam = match tekst(8)? {
                Some(achternaam) => Some(Achternaam {
                    achternaam,
                    voorvoegsel: r.get(9)?,
                }),
                None => None,
            };
            let contact = contacten
                .iter()
                .find(|(relatie, _)| *relatie == nummer)
                .map(|(_, c)| c.clone());
            Ok(Relatie {
                volgorde: r.get(1)?,
                soort: RelatieSoort::van(&r.get::<_, String>(2)?),
                geboortedatum,
                geslacht: tekst(5)?.map(|c| Geslacht::van(&c)),
                naam: Naam {
                    geslachtsnaam: Achternaam {
                        achternaam: r.get(6)?,
                        voorvoegsel: r.get(7)?,
                    },
                    partnernaam,
                    voornamen: r.get(10)?,
                    voorletters: r.get(11)?,
                    gebruik: NaamGebruik::van(&r.get::<_, String>(12)?),
                },
                contact: contact.unwrap_or(Contactgegeven {
                    soort: AdresSoort::Brp,
                    adres: None,
                    organisatie: None,
                    telefoon: Vec::new(),
                    email: None,
                    begindatum: None,
                    einddatum: None,
                }),
                nummer,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Replaces everything about where the client and the people around them can be reached, by what the newest
    /// message says.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn contact_vervang(
        &self,
        client: ClientId,
        eigen: &[Contactgegeven],
        relaties: &[Relatie],
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached("DELETE FROM contactgegeven WHERE client_id = ?1")?
            .execute([client.0])?;
        self.0
            .prepare_cached("DELETE FROM relatie WHERE client_id = ?1")?
            .execute([client.0])?;
        for contact in eigen {
            self.contact_nieuw(client, "", contact, wie)?;
        }
        for relatie in relaties {
            let n = &relatie.naam;
            self.0
                .prepare_cached(
                    "INSERT INTO relatie (client_id, nummer, volgorde, soort, geboortedatum, datum_gebruik, geslacht,
                        achternaam, voorvoegsel, partner_achternaam, partner_voorvoegsel, voornamen, voorletters,
                        naam_gebruik, gemaakt_op, gemaakt_door)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
                )?
                .execute(rusqlite::params![
                    client.0,
                    relatie.nummer,
                    relatie.volgorde,
                    relatie.soort.code(),
                    relatie.geboortedatum.as_ref().map(|g| g.datum),
                    relatie.geboortedatum.as_ref().and_then(|g| g.gebruik.as_ref()).map(DatumGebruik::code),
                    relatie.geslacht.as_ref().map(Geslacht::code),
                    n.geslachtsnaam.achternaam,
                    n.geslachtsnaam.voorvoegsel,
                    n.partnernaam.as_ref().map(|p| &p.achternaam),
                    n.partnernaam.as_ref().and_then(|p| p.voorvoegsel.as_ref()),
                    n.voornamen,
                    n.voorletters,
                    n.gebruik.code(),
                    wie.nu,
                    wie.gebruiker.0,
                ])?;
            self.contact_nieuw(client, &relatie.nummer, &relatie.contact, wie)?;
        }
        Ok(())
    }

    fn contact_nieuw(
        &self,
        client: ClientId,
        relatie: &str,
        c: &Contactgegeven,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        let adres = c.adres.as_ref();
        let huis = adres.and_then(|a| a.huis.as_ref());
        let telefoon = |i: usize| c.telefoon.get(i);
        self.0
            .prepare_cached(
                "INSERT INTO contactgegeven (client_id, relatie, soort, huisnummer, huisletter, toevoeging, aanduiding,
                    postcode, straat, plaats, land, organisatie, telefoon1, telefoon1_land, telefoon2, telefoon2_land,
                    email, begindatum, einddatum, gemaakt_op, gemaakt_door)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
            )?
            .execute(rusqlite::params![
                client.0,
                relatie,
                c.soort.code(),
                huis.map(|h| h.nummer),
                huis.and_then(|h| h.letter.as_ref()),
                huis.and_then(|h| h.toevoeging.as_ref()),
                huis.and_then(|h| h.aanduiding.as_ref()).map(AanduidingWoonadres::code),
                adres.and_then(|a| a.postcode.as_ref()).map(|p| p.replace(' ', "").to_uppercase()),
                adres.and_then(|a| a.straat.as_ref()),
                adres.and_then(|a| a.plaats.as_ref()),
                adres.and_then(|a| a.land.as_ref()),
                c.organisatie,
                telefoon(0).map(|t| &t.nummer),
                telefoon(0).map(|t| &t.land),
                telefoon(1).map(|t| &t.nummer),
                telefoon(1).map(|t| &t.land),
                c.email,
                c.begindatum,
                c.einddatum,
                wie.nu,
                wie.gebruiker.0,
            ])?;
        Ok(())
    }
}
