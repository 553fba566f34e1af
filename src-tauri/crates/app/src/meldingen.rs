//! Being told: what the desktop says, and when.
//!
//! A digest when somebody comes in and at a set time each day; single toasts for what becomes urgent by the passing of
//! time. What they say is counted over the list that Vandaag shows ([`App::open_werk`]). The store remembers what was
//! told about which day, so that midnight, sleep, a restart, another process or another clock lose and repeat nothing.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Weekday};
use leidraad_api::meldingen::ToastDoel;
use leidraad_api::werklijst::{ItemSoort, StandCode, WerkItem, WerklijstAntwoord};
use leidraad_domain::id::{GebruikerId, TaakId};
use leidraad_store::{Schrijver, Wie};
use leidraad_taal::Melding;

use crate::afscherming::{nood_sleutel, nood_toast};
use crate::medewerkers::mag_niet;
use crate::meldingstand::ingesteld;
use crate::nee::Nee;
use crate::sessie::Sessie;
use crate::{App, Toast};

/// More than this of one kind become one toast.
const LOS: usize = 3;
/// How long before its last moment an hour term is urgent.
const LAATSTE_UREN: TimeDelta = TimeDelta::hours(4);
/// Whoever came in less than this ago knows the digest.
const NET_VERTELD: TimeDelta = TimeDelta::hours(1);
/// What was told about days further ahead than this was told by a wrong clock.
const VERKEERDE_KLOK: Days = Days::new(7);

/// Keys in the store of what was told.
const BINNENKOMST: &str = "binnenkomst";
pub(crate) const NIEUWE_DAG: &str = "dag";

pub(crate) fn dagelijks(om: NaiveTime) -> String {
    format!("dagelijks {}", om.format("%H:%M"))
}

/// What this process knows of its last look.
#[derive(Default)]
pub(crate) struct Omroep {
    veranderd: AtomicBool,
    gekeken: Mutex<Gekeken>,
}

#[derive(Clone, Default, PartialEq)]
struct Gekeken {
    /// Who has been welcomed since coming in.
    welkom: Option<GebruikerId>,
    /// The minute of the last look.
    minuut: Option<NaiveDateTime>,
    /// What stands beside the desktop's clock; `None` is locked.
    aantal: Option<u32>,
}

impl Omroep {
    /// Something changed: look again at the next tick.
    pub(crate) fn opnieuw(&self) {
        self.veranderd.store(true, Ordering::Relaxed);
    }

    fn gekeken(&self) -> MutexGuard<'_, Gekeken> {
        self.gekeken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One look at the list.
struct Blik<'a> {
    nu: NaiveDateTime,
    /// Somebody has just come in.
    binnen: bool,
    /// When the daily digest comes.
    om: NaiveTime,
    lijst: &'a WerklijstAntwoord,
    /// Tasks to look at access in need, with when they were set.
    noodtoegang: &'a [(TaakId, NaiveDateTime)],
}

impl Blik<'_> {
    fn vandaag(&self) -> NaiveDate {
        self.nu.date()
    }

    fn aantal(&self) -> u32 {
        self.lijst.tellers.te_laat + self.lijst.tellers.vandaag
    }

    /// What this look would tell: key and day.
    fn aanleidingen(&self) -> Vec<(String, NaiveDate)> {
        let vandaag = self.vandaag();
        let mut alle = vec![(NIEUWE_DAG.to_owned(), vandaag)];
        if self.binnen && self.aantal() > 0 {
            alle.push((BINNENKOMST.to_owned(), vandaag));
        }
        if self.nu.time() >= self.om {
            alle.push((dagelijks(self.om), vandaag));
        }
        alle.extend(
            self.noodtoegang
                .iter()
                .map(|(taak, op)| (nood_sleutel(*taak), op.date())),
        );
        alle.extend(
            self.laatste_uren()
                .map(|(item, om)| (uren_sleutel(item), om.date())),
        );
        let week = self.vandaag().week(Weekday::Mon).first_day();
        alle.extend(self.mag_niet().map(|item| (item.sleutel.clone(), week)));
        alle
    }

    fn laatste_uren(&self) -> impl Iterator<Item = (&WerkItem, NaiveDateTime)> {
        self.urgent(|item| item.uiterlijk >= self.vandaag())
            .filter_map(|item| item.uiterlijk_om.map(|om| (item, om)))
            .filter(|(_, om)| *om - self.nu <= LAATSTE_UREN)
    }

    /// Who is counted on and may not come. What others record makes such a line, so that its day says nothing: it is told
    /// when it is there, and once a week while it stays.
    fn mag_niet(&self) -> impl Iterator<Item = &WerkItem> {
        self.urgent(mag_niet)
    }

    fn urgent(&self, welke: impl Fn(&WerkItem) -> bool) -> impl Iterator<Item = &WerkItem> {
        let items = self.lijst.items.iter();
        items.filter(move |item| item.soort != ItemSoort::Toewijzing && welke(item))
    }

    /// The toasts for what nobody told before. `sinds` is the day before this one that was told last; `net` says that the
    /// digest was told just now.
    fn toasts(&self, nieuw: &[(String, NaiveDate)], sinds: NaiveDate, net: bool) -> Vec<Toast> {
        let is_nieuw = |sleutel: &str| nieuw.iter().any(|(ander, _)| ander == sleutel);
        let digest = is_nieuw(BINNENKOMST) || (is_nieuw(&dagelijks(self.om)) && !net);
        let mut toasts = Vec::new();
        if digest && self.aantal() > 0 {
            toasts.push(self.overzicht());
        } else if is_nieuw(NIEUWE_DAG) {
            let vandaag = self.vandaag();
            toasts.extend(bundel(
                &self
                    .urgent(|item| item.stand == StandCode::TeLaat && item.uiterlijk >= sinds)
                    .collect::<Vec<_>>(),
                StandCode::TeLaat,
                |item| leidraad_taal::te_laat(titel(item), item.uiterlijk),
                leidraad_taal::veel_te_laat,
            ));
            toasts.extend(bundel(
                &self
                    .urgent(|item| item.uiterlijk == vandaag && !mag_niet(item))
                    .collect::<Vec<_>>(),
                StandCode::Vandaag,
                |item| leidraad_taal::laatste_dag(titel(item)),
                leidraad_taal::laatste_dagen,
            ));
        }
        if self
            .noodtoegang
            .iter()
            .any(|(taak, _)| is_nieuw(&nood_sleutel(*taak)))
        {
            toasts.push(nood_toast());
        }
        let uren: Vec<_> = self
            .laatste_uren()
            .filter(|(item, om)| nieuw.contains(&(uren_sleutel(item), om.date())))
            .map(|(item, _)| item)
            .collect();
        toasts.extend(bundel(
            &uren,
            StandCode::Vandaag,
            |item| leidraad_taal::laatste_uren(titel(item), item.uiterlijk_om.unwrap_or(self.nu), self.nu),
            leidraad_taal::veel_laatste_uren,
        ));
        let nieuwe = self.mag_niet().filter(|item| is_nieuw(&item.sleutel) && !digest);
        // Of one worker more than one paper may be missing.
        let wie: BTreeSet<&str> = nieuwe.map(|item| item.client_naam.as_str()).collect();
        toasts.extend((!wie.is_empty()).then(|| {
            let kaart = Some(StandCode::Vandaag);
            toast(leidraad_taal::mag_niet(wie.len()), ToastDoel::Vandaag { kaart })
        }));
        toasts
    }

    fn overzicht(&self) -> Toast {
        let t = &self.lijst.tellers;
        let kaart = if t.te_laat > 0 {
            StandCode::TeLaat
        } else {
            StandCode::Vandaag
        };
        toast(
            leidraad_taal::overzicht(t.te_laat, t.vandaag),
            ToastDoel::Vandaag { kaart: Some(kaart) },
        )
    }
}

pub(crate) fn toast((titel, tekst): Melding, doel: ToastDoel) -> Toast {
    Toast { titel, tekst, doel }
}

/// The words of a rule. What users named themselves may hold a name, and stays inside.
fn titel(item: &WerkItem) -> Option<&str> {
    match item.soort {
        ItemSoort::Termijn | ItemSoort::Melding | ItemSoort::Organisatie | ItemSoort::Personeel => {
            Some(&item.titel)
        }
        ItemSoort::Toewijzing | ItemSoort::Taak => None,
    }
}

fn uren_sleutel(item: &WerkItem) -> String {
    let van = item.client.map(|client| client.to_string());
    let van = van.or_else(|| item.contract_id.clone()).unwrap_or_default();
    format!("uren {van} {}", item.sleutel)
}

/// A toast each, or one for all when they are many.
fn bundel(
    items: &[&WerkItem],
    kaart: StandCode,
    los: impl Fn(&WerkItem) -> Melding,
    veel: impl Fn(usize) -> Melding,
) -> Vec<Toast> {
    if items.len() > LOS {
        return vec![toast(
            veel(items.len()),
            ToastDoel::Vandaag { kaart: Some(kaart) },
        )];
    }
    let doel = |item: &WerkItem| ToastDoel::Item {
        client: item.client,
        contract: item.contract_id.clone(),
        sleutel: item.sleutel.clone(),
    };
    items.iter().map(|item| toast(los(item), doel(item))).collect()
}

impl App {
    /// Looks, at most once a minute and after every change, and tells what became urgent.
    pub(crate) fn meld(&self) {
        let verteld = match self.sessie() {
            Some(sessie) => self.kijk(&sessie),
            None => {
                self.zet_gekeken(Gekeken::default());
                Ok(())
            }
        };
        if let Err(Nee(fout)) = verteld {
            tracing::warn!(code = fout.code(), "could not tell what is due");
        }
    }

    /// The list that Vandaag opens with, as far as anybody is told of it.
    fn kijk(&self, sessie: &Sessie) -> Result<(), Nee> {
        let nu = self.host.nu();
        let minuut = nu.with_second(0).and_then(|nu| nu.with_nanosecond(0));
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu,
        };
        let veranderd = self.omroep.veranderd.swap(false, Ordering::Relaxed);
        let voor = self.omroep.gekeken().clone();
        let binnen = voor.welkom != Some(wie.gebruiker);
        if !binnen && !veranderd && voor.minuut == minuut {
            return Ok(());
        }
        // Whatever happens next: not again in this minute.
        self.omroep.gekeken().minuut = minuut;

        self.ververs_verborgen(sessie, nu)?;
        let lijst = self.open_werk((nu + LAATSTE_UREN).date())?;
        let (aan, om) = sessie.store.lees(|l| ingesteld(l, wie.gebruiker))?;
        let noodtoegang = sessie.store.lees(|l| l.noodtoegang_te_zien(wie.gebruiker))?;
        let blik = Blik {
            nu,
            binnen,
            om,
            lijst: &lijst,
            noodtoegang: &noodtoegang,
        };
        if aan {
            for toast in vertel_nieuws(sessie, &blik, wie)? {
                self.host.toon_toast(toast);
            }
        }
        self.zet_gekeken(Gekeken {
            welkom: Some(wie.gebruiker),
            minuut,
            aantal: Some(blik.aantal()),
        });
        Ok(())
    }

    fn zet_gekeken(&self, nu: Gekeken) {
        let voor = std::mem::replace(&mut *self.omroep.gekeken(), nu.clone());
        if voor.aantal != nu.aantal {
            self.host.toon_aantal(
                nu.aantal.unwrap_or_default(),
                &leidraad_taal::in_de_balk(nu.aantal),
            );
        }
    }
}

/// What this look has to tell; remembered in the same transaction, so that another process does not tell it as well.
fn vertel_nieuws(sessie: &Sessie, blik: &Blik<'_>, wie: Wie) -> Result<Vec<Toast>, Nee> {
    let alle = blik.aanleidingen();
    let onbekend = sessie.store.lees(|l| {
        for (sleutel, dag) in &alle {
            if l.gemeld(wie.gebruiker, sleutel, *dag)?.is_none() {
                return Ok::<_, Nee>(true);
            }
        }
        Ok(false)
    })?;
    if !onbekend {
        return Ok(Vec::new());
    }
    sessie.store.schrijf(|s| {
        s.gemeld_vergeet_na(wie.gebruiker, blik.vandaag() + VERKEERDE_KLOK)?;
        let gisteren = blik.vandaag() - Days::new(1);
        let sinds = s
            .lezer()
            .gemeld_voor(wie.gebruiker, NIEUWE_DAG, blik.vandaag())?
            .unwrap_or(gisteren);
        let net = s
            .lezer()
            .gemeld(wie.gebruiker, BINNENKOMST, blik.vandaag())?
            .is_some_and(|op| (TimeDelta::zero()..NET_VERTELD).contains(&(blik.nu - op)));
        let nieuw = onthoud(s, alle, wie)?;
        Ok(blik.toasts(&nieuw, sinds, net))
    })
}

/// Keeps those that nobody told before.
fn onthoud(
    s: &Schrijver<'_>,
    alle: Vec<(String, NaiveDate)>,
    wie: Wie,
) -> Result<Vec<(String, NaiveDate)>, Nee> {
    let mut nieuw = Vec::new();
    for (sleutel, dag) in alle {
        if s.gemeld_zet(&sleutel, dag, wie)? {
            nieuw.push((sleutel, dag));
        }
    }
    Ok(nieuw)
}
