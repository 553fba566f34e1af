//! The VOG: is it there, is it recent enough, and was the right thing screened.

use chrono::{Months, NaiveDate};
use serde::Deserialize;

use super::reden::{Ijkpunt, PersoneelReden, VogReden};
use super::{Bevonden, Zaak, beste, goed};
use crate::medewerker::Vog;
use crate::regel::{RegelId, Tekst};
use crate::rekenen::bruikbaar;
use crate::uitkomst::Oordeel;

/// `eis = { soort = "vog" }`: it is there on the day. With one of the others: that too.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VogEis {
    /// Screening profile.
    profiel: Option<Tekst>,
    /// Function aspects, all of them.
    #[serde(default)]
    aspecten: Vec<u32>,
    /// How old it may be.
    leeftijd: Option<Leeftijd>,
    /// The VOGs that this other rule accepts come first: one VOG must meet both.
    pub kies_uit: Option<RegelId>,
}

/// How old a VOG may be.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Leeftijd {
    maanden: u32,
    /// From which day is counted.
    bij: Ijkpunt,
    /// Which way (C14).
    telt: Telt,
    /// A warning so many months before it no longer counts.
    #[serde(default)]
    waarschuw_maanden: u32,
    /// Only for those who began on or after the first day of the contract.
    #[serde(default)]
    alleen_nieuw: bool,
}

/// Which way the months are counted. The two differ only for the last days of a month after a shorter month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Telt {
    /// Back from the day: not issued earlier than so many months before it. Issued later is no fault here.
    Terug,
    /// On from the day of issue: the day lies at most so many months later, and not before it.
    Vooruit,
}

impl VogEis {
    /// One thing a rule.
    pub fn controleer(&self) -> Result<(), String> {
        let eisen = [
            self.profiel.is_some(),
            !self.aspecten.is_empty(),
            self.leeftijd.is_some(),
        ];
        if eisen.into_iter().filter(|eis| *eis).count() > 1 {
            return Err("one of profiel, aspecten and leeftijd in a rule".to_owned());
        }
        match &self.leeftijd {
            Some(l) if !(1..=600).contains(&l.maanden) => Err("leeftijd takes 1 to 600 months".to_owned()),
            Some(l) if l.waarschuw_maanden >= l.maanden => {
                Err("waarschuw_maanden lies within the age itself".to_owned())
            }
            Some(l) if l.telt == Telt::Terug && l.bij == Ijkpunt::Inzet => {
                Err("counted back only from employment or first day of work".to_owned())
            }
            _ => Ok(()),
        }
    }

    /// The best VOG decides.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Bevonden {
        let (oordeel, reden) = beste(self.alle(zaak).into_iter().map(|(_, bevonden)| bevonden))
            .unwrap_or((Oordeel::Geblokkeerd, VogReden::Geen));
        (oordeel, PersoneelReden::Vog(reden))
    }

    /// Every VOG that is looked at, newest first, with what it is worth.
    fn alle<'z>(&self, zaak: &Zaak<'z, '_>) -> Vec<(&'z Vog, (Oordeel, VogReden))> {
        let op = zaak.inzet.op;
        let mut vogs: Vec<&'z Vog> = zaak.medewerker.vog.iter().collect();
        vogs.sort_by_key(|vog| std::cmp::Reverse(vog.afgegeven));
        // One that is not there yet is looked at only when there is no other.
        if vogs.iter().any(|vog| vog.afgegeven <= op) {
            vogs.retain(|vog| vog.afgegeven <= op);
        }
        if let Some(ander) = self.kies_uit.as_ref().and_then(|id| zaak.regel(&id.0)) {
            let goede: Vec<&Vog> = ander.vog().map_or(Vec::new(), |eis| eis.goede(zaak));
            if !goede.is_empty() {
                vogs.retain(|vog| goede.contains(vog));
            }
        }
        vogs.into_iter().map(|vog| (vog, self.een(zaak, vog))).collect()
    }

    fn goede<'z>(&self, zaak: &Zaak<'z, '_>) -> Vec<&'z Vog> {
        let alle = self.alle(zaak).into_iter();
        alle.filter(|(_, (oordeel, _))| *oordeel != Oordeel::Geblokkeerd)
            .map(|(vog, _)| vog)
            .collect()
    }

    fn een(&self, zaak: &Zaak<'_, '_>, vog: &Vog) -> (Oordeel, VogReden) {
        let afgegeven = vog.afgegeven;
        if let Some(leeftijd) = &self.leeftijd {
            return leeftijd.oordeel(zaak, afgegeven);
        }
        if afgegeven > zaak.inzet.op {
            return (Oordeel::Geblokkeerd, VogReden::NogNiet { afgegeven });
        }
        if let Some(profiel) = &self.profiel {
            let reden = VogReden::Profiel {
                afgegeven,
                gevonden: vog.profiel.clone(),
                nodig: profiel.0.clone(),
            };
            return (goed(vog.profiel.as_ref() == Some(&profiel.0)), reden);
        }
        if !self.aspecten.is_empty() {
            let ontbreken: Vec<u32> = self
                .aspecten
                .iter()
                .filter(|aspect| !vog.aspecten.contains(aspect))
                .copied()
                .collect();
            let oordeel = goed(ontbreken.is_empty());
            return (oordeel, VogReden::Aspecten { afgegeven, ontbreken });
        }
        (Oordeel::Akkoord, VogReden::InBezit { afgegeven })
    }
}

impl Leeftijd {
    fn oordeel(&self, zaak: &Zaak<'_, '_>, afgegeven: NaiveDate) -> (Oordeel, VogReden) {
        let ijkpunt = self.bij;
        let Some(op) = self.dag(zaak) else {
            return (Oordeel::Waarschuwing, VogReden::GeenIjkpunt { ijkpunt });
        };
        let grens = match self.telt {
            Telt::Terug => terug(op, self.maanden),
            Telt::Vooruit => vooruit(afgegeven, self.maanden),
        };
        let Some(grens) = grens else {
            return (Oordeel::Waarschuwing, VogReden::GeenIjkpunt { ijkpunt });
        };
        let (oordeel, reden) = self.gemeten(afgegeven, op, grens);
        let begin = zaak.begin_contract();
        if oordeel == Oordeel::Geblokkeerd && self.alleen_nieuw && op < begin {
            return (Oordeel::Waarschuwing, VogReden::WerkteAl { sinds: op });
        }
        (oordeel, reden)
    }

    fn gemeten(&self, afgegeven: NaiveDate, op: NaiveDate, grens: NaiveDate) -> (Oordeel, VogReden) {
        let reden = VogReden::Leeftijd {
            afgegeven,
            ijkpunt: self.bij,
            op,
            grens,
            maanden: self.maanden,
            te_oud: match self.telt {
                Telt::Terug => afgegeven < grens,
                Telt::Vooruit => op > grens,
            },
        };
        match self.telt {
            Telt::Terug => (goed(grens <= afgegeven), reden),
            Telt::Vooruit if afgegeven > op => {
                let reden = match self.bij {
                    Ijkpunt::Inzet => VogReden::NogNiet { afgegeven },
                    ijkpunt => VogReden::NaIjkpunt {
                        afgegeven,
                        ijkpunt,
                        op,
                    },
                };
                (Oordeel::Geblokkeerd, reden)
            }
            Telt::Vooruit if op > grens => (Oordeel::Geblokkeerd, reden),
            Telt::Vooruit => {
                let bijna = self.waarschuw_maanden > 0
                    && vooruit(op, self.waarschuw_maanden).is_some_and(|dan| grens <= dan);
                let oordeel = if bijna {
                    Oordeel::Waarschuwing
                } else {
                    Oordeel::Akkoord
                };
                (oordeel, reden)
            }
        }
    }

    /// Somebody who is not employed, as a volunteer, has only a first day of work; the other way round too.
    fn dag(&self, zaak: &Zaak<'_, '_>) -> Option<NaiveDate> {
        let m = zaak.medewerker;
        match self.bij {
            Ijkpunt::InDienst => m.in_dienst.or(m.eerste_werkdag),
            Ijkpunt::EersteWerkdag => m.eerste_werkdag.or(m.in_dienst),
            Ijkpunt::Inzet => Some(zaak.inzet.op),
        }
    }
}

/// The same day so many months on, or the last day of a shorter month (C8).
fn vooruit(dag: NaiveDate, maanden: u32) -> Option<NaiveDate> {
    dag.checked_add_months(Months::new(maanden))
        .filter(|_| bruikbaar(dag))
}

fn terug(dag: NaiveDate, maanden: u32) -> Option<NaiveDate> {
    dag.checked_sub_months(Months::new(maanden))
        .filter(|_| bruikbaar(dag))
}
