//! Backups: once a day while somebody is signed in, before rows or messages are read in, and when somebody asks; looking into
//! one and putting it back. A copy that has its name was checked, so the newest file is the last good one.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use leidraad_api::backup::{
    BackupBestand, BackupInhoud, BackupKopie, BackupMaken, BackupOpenen, BackupStand, Backups,
};
use leidraad_api::toegang::{Leeg, ToegangStand};
use leidraad_api::{Beller, Fout, Onderdeel};
use leidraad_domain::gebruiker::{Recht, Rol};
use leidraad_store::backup::{Geheim, Ingekeken, Kopie, Kopiesoort, kijk, lijst};
use leidraad_store::{Store, StoreFout, Wie};
use zeroize::Zeroizing;

use crate::nee::Nee;
use crate::sessie::{Sessie, log};
use crate::{App, Bestandsoort, Gebeurtenis, Kern};

/// Setting that holds the chosen folder.
const MAP: &str = "backup.map";
/// After so long without a backup the beheerder is warned.
const TE_LAAT: TimeDelta = TimeDelta::days(2);
/// How long after a failure it is tried again.
const OPNIEUW: TimeDelta = TimeDelta::hours(1);
/// Who just signed in wants to see their work; copying a large store would stand in its way.
const EERST_WERK: TimeDelta = TimeDelta::minutes(1);

/// What this program remembers between two attempts.
#[derive(Default)]
pub(crate) struct Geheugen {
    bezig: AtomicBool,
    stand: Mutex<Poging>,
}

#[derive(Default, Clone)]
struct Poging {
    /// Not before.
    volgende: Option<NaiveDateTime>,
    fout: Option<Fout>,
}

impl Geheugen {
    fn poging(&self) -> Poging {
        self.stand.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn onthoud(&self, volgende: NaiveDateTime, fout: Option<Fout>) {
        *self.stand.lock().unwrap_or_else(PoisonError::into_inner) = Poging {
            volgende: Some(volgende),
            fout,
        };
    }

    /// The next beat looks again.
    pub(crate) fn vergeet(&self) {
        *self.stand.lock().unwrap_or_else(PoisonError::into_inner) = Poging::default();
    }
}

fn in_woorden(grootte: u64) -> String {
    match grootte / 1024 {
        kib if kib < 1024 => format!("{} kB", kib.max(1)),
        kib => format!("{} MB", kib / 1024),
    }
}

fn op_scherm(kopie: Kopie) -> BackupKopie {
    BackupKopie {
        naam: kopie
            .pad
            .file_name()
            .map(|naam| naam.to_string_lossy().into_owned())
            .unwrap_or_default(),
        pad: kopie.pad.to_string_lossy().into_owned(),
        gemaakt_op: kopie.gemaakt_op,
        soort: leidraad_taal::backup_soort(kopie.soort.code()),
        grootte: in_woorden(kopie.grootte),
    }
}

impl Kern {
    /// The folder for backups, and whether somebody chose it. The one beside the store is made when it is needed.
    fn backupmap(&self, sessie: &Sessie) -> Result<(PathBuf, bool), Nee> {
        let gekozen = sessie.store.lees(|l| Ok::<_, Nee>(l.instelling(MAP)?))?;
        if let Some(map) = gekozen {
            return Ok((PathBuf::from(map), true));
        }
        let map = self.opslag.with_file_name("back-up");
        if !map.exists() {
            std::fs::create_dir(&map).map_err(|fout| Nee::from(StoreFout::from(fout)))?;
        }
        Ok((map, false))
    }

    fn kopieer(
        &self,
        sessie: &Sessie,
        map: Option<&Path>,
        soort: Kopiesoort,
        nu: NaiveDateTime,
    ) -> Result<(), Nee> {
        let eigen = || Ok::<_, Nee>(self.backupmap(sessie)?.0);
        let gemaakt = map
            .map_or_else(eigen, |map| Ok(map.to_owned()))
            .and_then(|map| Ok(sessie.store.maak_kopie(&map, soort, nu)?));
        if map.is_none() {
            let fout = gemaakt.as_ref().err().map(|Nee(fout)| fout.clone());
            let wacht = if fout.is_some() {
                OPNIEUW
            } else {
                TimeDelta::zero()
            };
            self.backup.onthoud(nu + wacht, fout);
        }
        gemaakt.map(drop)
    }

    /// A backup before many rows change. Without it they are not read in.
    pub(crate) fn backup_voor_invoer(&self, sessie: &Sessie, nu: NaiveDateTime) -> Result<(), Nee> {
        self.kopieer(sessie, None, Kopiesoort::Invoer, nu)
    }

    /// A backup before messages are read in, when this day has none yet. Without it they are read in all the same: terms
    /// run from the day on which a message came, and [`Kern::backup_stand`] tells that there is no backup.
    pub(crate) fn backup_voor_berichten(&self, sessie: &Sessie, nu: NaiveDateTime) {
        let Poging { volgende, fout } = self.backup.poging();
        let pas_mislukt = fout.is_some() && volgende.is_some_and(|volgende| nu < volgende);
        let van_vandaag = || self.heeft_van_vandaag(sessie, nu);
        if pas_mislukt || van_vandaag() || self.backup.bezig.swap(true, Ordering::AcqRel) {
            return;
        }
        if let Err(Nee(fout)) = self.kopieer(sessie, None, Kopiesoort::Invoer, nu) {
            tracing::warn!(code = fout.code(), "no backup was made");
        }
        self.backup.bezig.store(false, Ordering::Release);
    }

    /// Not whether the newest is: a clock that was ahead would leave the days until then without one.
    fn heeft_van_vandaag(&self, sessie: &Sessie, nu: NaiveDateTime) -> bool {
        self.backupmap(sessie)
            .and_then(|(map, _)| Ok(lijst(&map)?))
            .is_ok_and(|kopieen| kopieen.iter().any(|k| k.gemaakt_op.date() == nu.date()))
    }

    /// Of a folder, or of the one of the organisation.
    fn backup_stand(
        &self,
        sessie: &Sessie,
        map: Option<PathBuf>,
        nu: NaiveDateTime,
    ) -> Result<BackupStand, Nee> {
        let (map, gekozen) = match map {
            Some(map) => (map, true),
            None => self.backupmap(sessie)?,
        };
        let gevonden = lijst(&map).map_err(Nee::from);
        let fout = gevonden.as_ref().err().map(|Nee(fout)| fout.clone());
        let kopieen = gevonden.unwrap_or_default();
        // One of tomorrow was made by a wrong clock: nobody knows when.
        let morgen = nu + TimeDelta::days(1);
        let laatste = kopieen.iter().map(|k| k.gemaakt_op).find(|op| *op < morgen);
        Ok(BackupStand {
            map: map.to_string_lossy().into_owned(),
            gekozen,
            laatste,
            te_laat: laatste.is_none_or(|op| nu - op > TE_LAAT),
            fout: fout
                .or(self.backup.poging().fout)
                .map(|f| leidraad_taal::fout(&f)),
            kopieen: kopieen.into_iter().map(op_scherm).collect(),
        })
    }
}

impl App {
    /// Makes the backup of today in the background, when there is none yet and somebody has been in for a while.
    pub(crate) fn begin_dagelijkse_backup(&self) {
        let (Some(sessie), nu) = (self.sessie(), self.host.nu()) else {
            return;
        };
        // Never more than a day ahead, unless by a clock that was ahead then.
        let volgende = self.backup.poging().volgende;
        let Some(volgende) = volgende.filter(|volgende| *volgende - nu <= TimeDelta::days(1)) else {
            return self.backup.onthoud(nu + EERST_WERK, None);
        };
        if nu < volgende || self.backup.bezig.swap(true, Ordering::AcqRel) {
            return;
        }
        let app = self.clone();
        let begonnen = std::thread::Builder::new()
            .name("back-up".to_owned())
            .spawn(move || {
                let gemaakt = app.dagelijkse_backup(&sessie, nu);
                app.backup.bezig.store(false, Ordering::Release);
                if gemaakt {
                    let verandert = vec![Onderdeel::Toegang];
                    app.host.gebeurtenis(Gebeurtenis::Veranderd(verandert));
                }
            });
        if let Err(fout) = begonnen {
            tracing::warn!(%fout, "no backup was made");
            self.backup.bezig.store(false, Ordering::Release);
        }
    }

    /// Makes the backup of today, when there is none; says whether there is something new to tell.
    fn dagelijkse_backup(&self, sessie: &Sessie, nu: NaiveDateTime) -> bool {
        let vandaag = self.heeft_van_vandaag(sessie, nu);
        if !vandaag && let Err(Nee(fout)) = self.kopieer(sessie, None, Kopiesoort::Dag, nu) {
            tracing::warn!(code = fout.code(), "no backup was made");
            return true;
        }
        let morgen = nu.date().succ_opt().unwrap_or(nu.date());
        self.backup.onthoud(morgen.and_time(NaiveTime::MIN), None);
        !vandaag
    }

    fn open_backup(&self, vraag: &BackupOpenen) -> Result<(Ingekeken, String), Nee> {
        if self.sessie().is_some_and(|s| !s.gebruiker.rol.mag(Recht::Beheer)) {
            return Err(Fout::GeenRecht.into());
        }
        let geheim = if vraag.herstelcode.trim().is_empty() {
            Geheim::Wachtwoord(&vraag.gebruiker, &vraag.wachtwoord)
        } else {
            Geheim::Herstelcode(&vraag.herstelcode)
        };
        let gezien = kijk(Path::new(vraag.pad.trim()), geheim).map_err(|fout| match fout {
            StoreFout::Ontbreekt => Nee(Fout::NietGevonden {
                wat: "backup".to_owned(),
            }),
            StoreFout::Stuk | StoreFout::SleutelsStuk | StoreFout::Sql(_) => Nee(Fout::BackupStuk),
            fout => fout.into(),
        })?;
        let beheerder = |(_, rol): &&(String, String)| Rol::van(rol).is_some_and(|r| r.mag(Recht::Beheer));
        let mut beheerders = gezien.inhoud.gebruikers.iter().filter(beheerder);
        let door = match geheim {
            Geheim::Herstelcode(_) => beheerders.next(),
            Geheim::Wachtwoord(naam, _) => {
                beheerders.find(|(n, _)| n.to_lowercase() == naam.trim().to_lowercase())
            }
        };
        let door = door.map(|(naam, _)| naam.clone()).ok_or(Fout::GeenRecht)?;
        Ok((gezien, door))
    }

    fn zet_backup_terug(&self, beller: &Beller, vraag: &BackupOpenen) -> Result<(), Nee> {
        let (gezien, door) = self.open_backup(vraag)?;
        self.zet_sessie(None);
        gezien.zet_terug(&self.opslag, beller.nu)?;
        self.backup.vergeet();
        let store = Store::open(&self.opslag, gezien.sleutel())?.vanaf(self.host.toegangspunt());
        store.schrijf(|s| {
            let gebruiker = s.lezer().gebruiker(&door)?.ok_or(Fout::BackupStuk)?;
            let wie = Wie {
                gebruiker: gebruiker.id,
                nu: beller.nu,
            };
            self.herindexeer_allen(s)?;
            log(s, beller, None, wie)
        })
    }
}

impl Backups for App {
    fn stand(&self, beller: &Beller, _: Leeg) -> Result<BackupStand, Fout> {
        let sessie = self.open_sessie()?;
        Ok(self.backup_stand(&sessie, None, beller.nu)?)
    }

    fn maak(&self, beller: &Beller, vraag: BackupMaken) -> Result<BackupStand, Fout> {
        let sessie = self.open_sessie()?;
        let map = vraag.map.map(PathBuf::from);
        self.schrijf(beller, None, |_, _| Ok(()))?;
        self.kopieer(&sessie, map.as_deref(), Kopiesoort::Hand, beller.nu)?;
        Ok(self.backup_stand(&sessie, map, beller.nu)?)
    }

    fn kies_map(&self, beller: &Beller, _: Leeg) -> Result<BackupStand, Fout> {
        let sessie = self.open_sessie()?;
        if let Some(map) = self.host.kies_map() {
            self.schrijf(beller, None, |s, wie| {
                Ok(s.instelling_zet(MAP, &map.to_string_lossy(), wie)?)
            })?;
            self.backup.vergeet();
        }
        Ok(self.backup_stand(&sessie, None, beller.nu)?)
    }

    fn kies(&self, _: &Beller, _: Leeg) -> Result<BackupBestand, Fout> {
        let gekozen = self.host.kies_bestanden(Bestandsoort::Backup);
        Ok(BackupBestand {
            pad: gekozen.first().map(|pad| pad.to_string_lossy().into_owned()),
        })
    }

    fn inzien(&self, _: &Beller, vraag: BackupOpenen) -> Result<BackupInhoud, Fout> {
        let (gezien, _) = self.open_backup(&vraag)?;
        let inhoud = gezien.inhoud;
        Ok(BackupInhoud {
            organisatie: inhoud.organisatie,
            gebruikers: inhoud
                .gebruikers
                .iter()
                .map(|(naam, rol)| match Rol::van(rol) {
                    Some(rol) => format!("{naam} ({})", leidraad_taal::rol(rol)),
                    None => naam.clone(),
                })
                .collect(),
            clienten: inhoud.clienten,
            laatste: inhoud.laatste,
            vervangt: self.opslag.exists(),
        })
    }

    fn terug(&self, beller: &Beller, vraag: BackupOpenen) -> Result<ToegangStand, Fout> {
        self.zet_backup_terug(beller, &vraag)?;
        let _ = Zeroizing::new(vraag.wachtwoord);
        Ok(self.toegang_stand(beller))
    }
}
