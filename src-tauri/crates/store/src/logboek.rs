//! Who saw and did what. Each line carries a sum over itself and the line before, so that a line that was changed or
//! taken away shows.

use chrono::NaiveDateTime;
use leidraad_domain::id::{ClientId, GebruikerId, MedewerkerId};
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

use crate::logkop::{self, Kop};
use crate::{Lezer, Schrijver, Store, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE logboek (
    nr INTEGER PRIMARY KEY,
    moment TEXT NOT NULL,
    gebruiker_id BLOB NOT NULL,
    soort TEXT NOT NULL,
    handeling TEXT NOT NULL,
    client_id BLOB,
    keten BLOB NOT NULL
) STRICT;
CREATE INDEX logboek_client ON logboek (client_id, nr) WHERE client_id IS NOT NULL;
";

/// Since there is a register of who works for us: whose.
pub(crate) const MEDEWERKER: &str = "
ALTER TABLE logboek ADD COLUMN medewerker_id BLOB;
CREATE INDEX logboek_medewerker ON logboek (medewerker_id, nr) WHERE medewerker_id IS NOT NULL;
";

/// Step 5, NEN 7513: in which role, on whose behalf, with which program, why. `vorm` 2: the sum is over all of it.
pub(crate) const VOLLEDIG: &str = "
ALTER TABLE logboek ADD COLUMN rol TEXT;
ALTER TABLE logboek ADD COLUMN namens BLOB;
ALTER TABLE logboek ADD COLUMN toegangspunt TEXT;
ALTER TABLE logboek ADD COLUMN reden TEXT;
ALTER TABLE logboek ADD COLUMN vorm INTEGER;
CREATE INDEX logboek_gebruiker ON logboek (gebruiker_id, nr);
";

/// Step 9: who took everything out, beside the lines of each client.
pub(crate) const ALLES: &str = "
CREATE INDEX logboek_alles ON logboek (nr) WHERE handeling = 'uitvoer.alles';
";

/// A line to log.
#[derive(Debug, Clone, Copy)]
pub struct Regel<'a> {
    /// `ingezien`, `gewijzigd`, `toegang`, `export`.
    pub soort: &'a str,
    /// Name of the command.
    pub handeling: &'a str,
    /// Whose dossier.
    pub client: Option<ClientId>,
    /// About whom who works for us.
    pub medewerker: Option<MedewerkerId>,
}

fn heeft(connection: &Connection, kolom: &str) -> Result<bool, StoreFout> {
    Ok(connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM pragma_table_info('logboek') WHERE name = ?1)",
        [kolom],
        |r| r.get(0),
    )?)
}

/// Whether lines of this store say all that NEN 7513 asks, and its head stands beside it.
pub(crate) fn is_volledig(connection: &Connection) -> Result<bool, StoreFout> {
    heeft(connection, "vorm")
}

/// The last line of the log of a store of any version; `None` is that something is wrong with it.
pub(crate) fn laatste(connection: &Connection) -> Result<Option<Kop>, StoreFout> {
    if heeft(connection, "nr")? {
        return Lezer(connection).logboek_keten(None);
    }
    Ok(Some(Kop {
        nr: 0,
        keten: Vec::new(),
    }))
}

/// What a sum is made of.
struct Inhoud<'a> {
    nr: i64,
    moment: NaiveDateTime,
    gebruiker: &'a [u8],
    teksten: Vec<Option<&'a str>>,
    ids: [Option<&'a [u8]>; 3],
}

/// The sum of a line over itself and the line before. The first form knew kind and command only.
fn som(vorige: &[u8], inhoud: &Inhoud<'_>, volledig: bool) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(vorige);
    hash.update(inhoud.nr.to_le_bytes());
    hash.update(inhoud.moment.and_utc().timestamp_micros().to_le_bytes());
    hash.update(inhoud.gebruiker);
    if !volledig {
        for text in inhoud.teksten.iter().take(2).flatten() {
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text.as_bytes());
        }
        return hash.finalize().to_vec();
    }
    let teksten = inhoud.teksten.iter().map(|t| t.map(str::as_bytes));
    for deel in teksten.chain(inhoud.ids) {
        // Nothing and empty are different things.
        hash.update(deel.map_or(u64::MAX, |deel| deel.len() as u64).to_le_bytes());
        hash.update(deel.unwrap_or_default());
    }
    hash.finalize().to_vec()
}

impl Lezer<'_> {
    /// Whether this user has a line of this command on this dossier since a moment.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn log_bekend(self, regel: Regel<'_>, wie: Wie, sinds: NaiveDateTime) -> Result<bool, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM logboek WHERE client_id = ?1 AND gebruiker_id = ?2 AND handeling = ?3
                    AND moment > ?4) OR EXISTS (SELECT 1 FROM logboek WHERE medewerker_id = ?5 AND gebruiker_id = ?2
                    AND handeling = ?3 AND moment > ?4)",
            )?
            .query_row(
                (
                    regel.client.map(|c| c.0),
                    wie.gebruiker.0,
                    regel.handeling,
                    sinds,
                    regel.medewerker.map(|m| m.0),
                ),
                |r| r.get(0),
            )?)
    }

    /// Whether this user has a line of this command, about nobody, since a moment.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn log_bekend_algemeen(
        self,
        handeling: &str,
        wie: Wie,
        sinds: NaiveDateTime,
    ) -> Result<bool, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM logboek WHERE gebruiker_id = ?1 AND handeling = ?2 AND moment > ?3
                    AND client_id IS NULL AND medewerker_id IS NULL)",
            )?
            .query_row((wie.gebruiker.0, handeling, sinds), |r| r.get(0))?)
    }

    /// Whether the log has the line that its head names.
    pub(crate) fn log_kent(self, kop: &Kop) -> Result<bool, StoreFout> {
        let regel: Option<Vec<u8>> = self
            .0
            .prepare_cached("SELECT keten FROM logboek WHERE nr = ?1")?
            .query_row([kop.nr], |r| r.get(0))
            .optional()?;
        Ok(kop.nr == 0 || regel.is_some_and(|keten| keten == kop.keten))
    }

    /// Whether no line was changed, moved or taken away; gives the last line. `None` is that something is wrong.
    pub(crate) fn logboek_keten(self, kop: Option<&Kop>) -> Result<Option<Kop>, StoreFout> {
        // Copies of older stores are looked at as well.
        let meer = match (heeft(self.0, "medewerker_id")?, heeft(self.0, "vorm")?) {
            (false, _) => "NULL, NULL, NULL, NULL, NULL, NULL",
            (true, false) => "NULL, NULL, NULL, NULL, medewerker_id, NULL",
            (true, true) => "rol, toegangspunt, reden, namens, medewerker_id, vorm",
        };
        let mut statement = self.0.prepare(&format!(
            "SELECT nr, moment, gebruiker_id, keten, soort, handeling, client_id, {meer} FROM logboek ORDER BY nr"
        ))?;
        let mut rows = statement.query([])?;
        let mut vorige = Kop {
            nr: 0,
            keten: Vec::new(),
        };
        let mut gezien = kop.is_none_or(|kop| kop.nr == 0);
        while let Some(r) = rows.next()? {
            let gebruiker: Vec<u8> = r.get(2)?;
            let keten: Vec<u8> = r.get(3)?;
            let teksten: [Option<String>; 5] = [r.get(4)?, r.get(5)?, r.get(7)?, r.get(8)?, r.get(9)?];
            let ids: [Option<Vec<u8>>; 3] = [r.get(6)?, r.get(10)?, r.get(11)?];
            let [client, namens, medewerker] = &ids;
            let inhoud = Inhoud {
                nr: r.get(0)?,
                moment: r.get(1)?,
                gebruiker: &gebruiker,
                teksten: teksten.iter().map(Option::as_deref).collect(),
                ids: [client.as_deref(), namens.as_deref(), medewerker.as_deref()],
            };
            let volledig = match r.get::<_, Option<i64>>(12)? {
                None => false,
                Some(2) => true,
                Some(_) => return Ok(None),
            };
            if inhoud.nr != vorige.nr + 1 || som(&vorige.keten, &inhoud, volledig) != keten {
                return Ok(None);
            }
            vorige = Kop { nr: inhoud.nr, keten };
            gezien |= kop.is_some_and(|kop| *kop == vorige);
        }
        Ok(gezien.then_some(vorige))
    }
}

impl Store {
    /// Whether no line of the log was changed, moved or taken away, and whether it goes on to where its head outside the
    /// database says.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn logboek_heel(&self) -> Result<bool, StoreFout> {
        // Head first: a line that is added in between may only make the log longer.
        let Some(kop) = logkop::lees(self.pad(), self.sleutel()) else {
            return Ok(false);
        };
        self.lees(|l| Ok::<_, StoreFout>(l.logboek_keten(Some(&kop))?.is_some()))
    }
}

impl Schrijver<'_> {
    /// Adds a line.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn log(&self, regel: Regel<'_>, wie: Wie) -> Result<(), StoreFout> {
        self.log_met_reden(regel, None, wie)
    }

    /// Adds a line that says why.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn log_met_reden(&self, regel: Regel<'_>, reden: Option<&str>, wie: Wie) -> Result<(), StoreFout> {
        let vorige: Option<(i64, Vec<u8>)> = self
            .0
            .prepare_cached("SELECT nr, keten FROM logboek ORDER BY nr DESC LIMIT 1")?
            .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?;
        let (nr, vorige) = vorige.map_or((1, Vec::new()), |(nr, keten)| (nr + 1, keten));
        let rol: Option<String> = self
            .0
            .prepare_cached("SELECT rol FROM gebruiker WHERE id = ?1")?
            .query_row([wie.gebruiker.0], |r| r.get(0))
            .optional()?;
        let namens = self.namens(regel.client, wie)?;
        let (client, medewerker) = (regel.client.map(|c| c.0), regel.medewerker.map(|m| m.0));
        let inhoud = Inhoud {
            nr,
            moment: wie.nu,
            gebruiker: wie.gebruiker.0.as_bytes(),
            teksten: vec![
                Some(regel.soort),
                Some(regel.handeling),
                rol.as_deref(),
                Some(self.1.toegangspunt),
                reden,
            ],
            ids: [
                client.as_ref().map(|c| c.as_bytes().as_slice()),
                namens.as_ref().map(|n| n.0.as_bytes().as_slice()),
                medewerker.as_ref().map(|m| m.as_bytes().as_slice()),
            ],
        };
        let keten = som(&vorige, &inhoud, true);
        self.0
            .prepare_cached(
                "INSERT INTO logboek (nr, moment, gebruiker_id, soort, handeling, client_id, keten, medewerker_id, rol,
                    namens, toegangspunt, reden, vorm)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 2)",
            )?
            .execute((
                nr,
                wie.nu,
                wie.gebruiker.0,
                regel.soort,
                regel.handeling,
                client,
                &keten,
                medewerker,
                &rol,
                namens.map(|n| n.0),
                self.1.toegangspunt,
                reden,
            ))?;
        *self.1.kop.borrow_mut() = Some(Kop { nr, keten });
        Ok(())
    }

    /// For whom somebody acts who takes over a client during leave.
    fn namens(&self, client: Option<ClientId>, wie: Wie) -> Result<Option<GebruikerId>, StoreFout> {
        let Some(client) = client else { return Ok(None) };
        let dag = wie.nu.date();
        let Some(coordinator) = self.lezer().coordinator(client, dag)? else {
            return Ok(None);
        };
        let neemt_waar = |w: &crate::verdeling::Waarneming| {
            w.gebruiker == coordinator && w.waarnemer == wie.gebruiker && w.van <= dag && dag <= w.tot
        };
        let waarnemingen = self.lezer().waarnemingen(dag)?;
        Ok(waarnemingen.iter().any(neemt_waar).then_some(coordinator))
    }
}
