//! Whose work or clients somebody looks at: their own with those they stand in for, their team's, or everybody's.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_api::werklijst::{CollegaNaam, WieCode};
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::GebruikerId;
use leidraad_store::Lezer;
use leidraad_store::gebruiker::Gebruiker;
use leidraad_store::verdeling::Welke;

use crate::nee::Nee;

/// The colleagues whose work is shown.
pub(crate) struct Kring {
    /// What was chosen.
    pub wie: WieCode,
    /// Who looks.
    pub ik: GebruikerId,
    /// Whose; `None` is everybody's.
    pub leden: Option<Vec<GebruikerId>>,
    /// Colleagues on leave for whom the user stands in today.
    pub namens: Vec<GebruikerId>,
    namen: BTreeMap<GebruikerId, Gebruiker>,
    vandaag: NaiveDate,
}

/// The word under which a choice is remembered.
pub(crate) fn wie_code(wie: WieCode) -> &'static str {
    match wie {
        WieCode::Mijn => "mijn",
        WieCode::Team => "team",
        WieCode::Alle => "alle",
    }
}

fn van_code(code: &str) -> Option<WieCode> {
    [WieCode::Mijn, WieCode::Team, WieCode::Alle]
        .into_iter()
        .find(|wie| wie_code(*wie) == code)
}

impl Kring {
    /// Whose work this is: as asked, else as chosen before, else their own when they have clients.
    pub(crate) fn van(l: Lezer<'_>, beller: &Beller, wie: Option<WieCode>) -> Result<Self, Nee> {
        let ik = beller.gebruiker.as_ref().ok_or(Fout::NietAangemeld)?.id;
        let gekozen = match wie {
            Some(wie) => Some(wie),
            None => l.gebruiker_werklijst(ik)?.as_deref().and_then(van_code),
        };
        Self::met(l, ik, gekozen, beller.nu.date())
    }

    /// The same, whatever was chosen before.
    pub(crate) fn eigen(l: Lezer<'_>, beller: &Beller) -> Result<Self, Nee> {
        let ik = beller.gebruiker.as_ref().ok_or(Fout::NietAangemeld)?.id;
        Self::met(l, ik, None, beller.nu.date())
    }

    fn met(l: Lezer<'_>, ik: GebruikerId, wie: Option<WieCode>, vandaag: NaiveDate) -> Result<Self, Nee> {
        let namen: BTreeMap<GebruikerId, Gebruiker> =
            l.gebruikers()?.into_iter().map(|g| (g.id, g)).collect();
        let namens: Vec<GebruikerId> = l
            .waarnemingen(vandaag)?
            .into_iter()
            .filter(|w| w.waarnemer == ik && w.van <= vandaag)
            .map(|w| w.gebruiker)
            .collect();
        let mut eigen = namens.clone();
        eigen.push(ik);
        let wie = match wie {
            Some(wie) => wie,
            None => {
                let eigen = Welke::Van(eigen.clone(), vandaag);
                if l.clienten_aantal(&eigen)? > 0 {
                    WieCode::Mijn
                } else {
                    WieCode::Alle
                }
            }
        };
        let team = namen.get(&ik).and_then(|g| g.team.clone());
        let leden = match wie {
            WieCode::Alle => None,
            WieCode::Mijn => Some(eigen),
            WieCode::Team => {
                let mee = namen.values().filter(|g| team.is_some() && g.team == team);
                eigen.extend(mee.map(|g| g.id));
                eigen.sort_unstable();
                eigen.dedup();
                Some(eigen)
            }
        };
        Ok(Self {
            wie,
            ik,
            leden,
            namens,
            namen,
            vandaag,
        })
    }

    /// Whether this colleague's work is shown.
    pub(crate) fn bevat(&self, wie: GebruikerId) -> bool {
        self.leden.as_ref().is_none_or(|leden| leden.contains(&wie))
    }

    /// Whether work of nobody in particular, for this role, is shown: to whoever has the role.
    pub(crate) fn bevat_rol(&self, rol: &str) -> bool {
        self.leden.as_ref().is_none_or(|leden| {
            let mut rollen = leden.iter().filter_map(|id| self.namen.get(id));
            rollen.any(|g| g.rol.code() == rol)
        })
    }

    /// The clients that go with it.
    pub(crate) fn welke(&self) -> Welke {
        match &self.leden {
            None => Welke::Alle,
            Some(leden) => Welke::Van(leden.clone(), self.vandaag),
        }
    }

    /// Name of a colleague.
    pub(crate) fn naam(&self, wie: GebruikerId) -> String {
        self.namen.get(&wie).map(|g| g.naam.clone()).unwrap_or_default()
    }

    /// A colleague by name.
    pub(crate) fn collega(&self, wie: GebruikerId) -> CollegaNaam {
        CollegaNaam {
            id: wie.0,
            naam: self.naam(wie),
        }
    }

    /// Role code of a colleague.
    pub(crate) fn rol(&self, wie: GebruikerId) -> String {
        self.namen
            .get(&wie)
            .map(|g| g.rol.code().to_owned())
            .unwrap_or_default()
    }
}
