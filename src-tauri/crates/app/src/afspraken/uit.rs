//! The list of a day or a week, and what goes to another calendar.

use chrono::TimeDelta;
use leidraad_api::afspraken::{Afspraken, AgendaVraag, IcsVraag};
use leidraad_api::toegang::Bewaard;
use leidraad_api::{Beller, Fout};
use leidraad_domain::afspraak::{AfspraakStand, Plaats};
use leidraad_domain::id::{AfspraakId, ClientId};
use leidraad_store::Lezer;
use leidraad_store::afspraak::AfspraakRij;

use super::ics::{self, Gebeurtenis};
use super::regel::{bereik, regel};
use super::vastleggen::zoek;
use crate::Kern;
use crate::feiten::ongeldig;
use crate::nee::Nee;

/// The longest span that is shown at once.
const DAGEN_HOOGSTENS: i64 = 62;
/// The most that a list on the screen shows.
pub(super) const OP_SCHERM: usize = 250;

impl Kern {
    fn agenda_rijen(
        &self,
        l: Lezer<'_>,
        beller: &Beller,
        vraag: &AgendaVraag,
    ) -> Result<Vec<AfspraakRij>, Nee> {
        let duur = vraag.tot - vraag.van;
        if duur < TimeDelta::zero() || duur > TimeDelta::days(DAGEN_HOOGSTENS) {
            return Err(ongeldig("tot", "periode").into());
        }
        let ik = beller.gebruiker.as_ref().ok_or(Fout::NietAangemeld)?.id;
        Ok(l.afspraken(vraag.van, vraag.tot, (!vraag.alle).then_some(ik))?)
    }

    /// Appointments of a span, at most so many.
    pub(crate) fn agenda_lijst(
        &self,
        beller: &Beller,
        vraag: &AgendaVraag,
        hoogstens: usize,
    ) -> Result<Afspraken, Nee> {
        let regels = &*self.regels()?;
        let vandaag = beller.nu.date();
        self.lees(|l| {
            let rijen = self.agenda_rijen(l, beller, vraag)?;
            Ok(Afspraken {
                vandaag,
                meer: u32::try_from(rijen.len().saturating_sub(hoogstens)).unwrap_or(u32::MAX),
                afspraken: rijen
                    .iter()
                    .take(hoogstens)
                    .map(|rij| regel(regels, l, rij, vandaag))
                    .collect::<Result<_, Nee>>()?,
            })
        })
    }

    /// Saves one appointment or a span for another calendar.
    pub(super) fn agenda_ics(&self, beller: &Beller, vraag: &IcsVraag) -> Result<Bewaard, Nee> {
        let mut client = None;
        let (rijen, naam) = self.lees(|l| match (vraag.afspraak, &vraag.agenda) {
            (Some(id), _) => {
                let rij = zoek(l, AfspraakId(id))?;
                client = Some(rij.afspraak.client);
                Ok((vec![rij], "afspraak.ics".to_owned()))
            }
            (None, Some(agenda)) => {
                let naam = format!("agenda-{}.ics", agenda.van);
                Ok((self.agenda_rijen(l, beller, agenda)?, naam))
            }
            (None, None) => Err(Nee(Fout::VeldLeeg {
                veld: "periode".to_owned(),
            })),
        })?;
        let organisatie = self.open_sessie()?.organisatie.naam.clone();
        let gebeurtenissen = self.lees(|l| gebeurtenissen(l, &rijen, vraag.met_naam))?;
        let tekst = ics::maak(&organisatie, &gebeurtenissen);
        self.bewaar_bestand_na(&naam, tekst.as_bytes(), || {
            self.schrijf(beller, client, |_, _| Ok(()))
        })
    }
}

/// Each appointment once, as it stands now: another calendar still holds the moment that it moved from.
fn gebeurtenissen(l: Lezer<'_>, rijen: &[AfspraakRij], met_naam: bool) -> Result<Vec<Gebeurtenis>, Nee> {
    let mut uit: Vec<Gebeurtenis> = Vec::new();
    for rij in rijen {
        let uid = format!("{}@leidraad", rij.reeks);
        if uit.iter().any(|g| g.uid == uid) {
            continue;
        }
        let Some(nu) = l.afspraak_nu(rij.reeks)? else {
            continue;
        };
        uit.push(gebeurtenis(l, &nu, uid, met_naam)?);
    }
    Ok(uit)
}

fn gebeurtenis(l: Lezer<'_>, rij: &AfspraakRij, uid: String, met_naam: bool) -> Result<Gebeurtenis, Nee> {
    let a = &rij.afspraak;
    let plaats = leidraad_taal::afspraak_plaats(a.plaats);
    let (kop, plaats, tekst) = if met_naam {
        let client = l
            .client(a.client)?
            .map(|c| c.client.naam.voluit())
            .unwrap_or_default();
        let adres = match a.plaats {
            Plaats::Thuis => bereik(l, a.client)?.0,
            Plaats::Locatie | Plaats::Digitaal => None,
        };
        let waar = [adres.unwrap_or(plaats), a.waar.clone()];
        let waar: Vec<&str> = waar
            .iter()
            .map(String::as_str)
            .filter(|w| !w.is_empty())
            .collect();
        let met = Some(&a.met)
            .filter(|m| !m.is_empty())
            .map(|m| leidraad_taal::kalender_met(m));
        (
            leidraad_taal::kalender_kop_met_naam(a.soort, &client),
            waar.join(", "),
            met.unwrap_or_default(),
        )
    } else {
        // What somebody typed may name people: without a name only our own words go out.
        (
            leidraad_taal::kalender_kop(nummer(l, a.client, a.toewijzing)?),
            plaats,
            String::new(),
        )
    };
    Ok(Gebeurtenis {
        uid,
        volgnummer: rij.volgnummer,
        gewijzigd: rij.gewijzigd_op,
        op: a.op,
        minuten: a.minuten,
        kop,
        plaats,
        tekst,
        afgezegd: matches!(a.stand, AfspraakStand::Afgezegd { .. }),
    })
}

/// The number by which our own people know whom it is about: the toewijzing, else the newest of the client.
fn nummer(l: Lezer<'_>, client: ClientId, toewijzing: Option<u32>) -> Result<Option<u32>, Nee> {
    match toewijzing {
        Some(nummer) => Ok(Some(nummer)),
        None => {
            let alle = l.toewijzingen(client)?;
            let nieuwste = alle.iter().max_by_key(|t| t.toewijzing.product.ingangsdatum);
            Ok(nieuwste.map(|t| t.toewijzing.product.nummer))
        }
    }
}
