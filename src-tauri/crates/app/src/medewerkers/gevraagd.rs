//! A paper that was asked for: its line is calm while it can still come.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use leidraad_api::Beller;
use leidraad_api::medewerkers::{PapierGevraagd, ToezichtAntwoord};
use leidraad_domain::id::{MedewerkerId, PapierId};
use leidraad_domain::papier::Papier;
use leidraad_store::{Lezer, Schrijver, Wie};
use leidraad_taal::{MedewerkerWoorden, medewerker_woorden};

use super::toezicht::soort_van;
use super::{blad, werk};
use crate::App;
use crate::feiten::ongeldig;
use crate::nee::Nee;

/// What was asked of whom, and since when.
pub(super) struct Gevraagd(BTreeMap<(MedewerkerId, String), NaiveDate>);

impl Gevraagd {
    pub(super) fn lees(l: Lezer<'_>) -> Result<Self, Nee> {
        let alle = l.papieren_gevraagd()?.into_iter();
        Ok(Self(alle.map(|(wie, papier, op)| ((wie, papier), op)).collect()))
    }

    pub(super) fn op(&self, wie: MedewerkerId, papier: &str) -> Option<NaiveDate> {
        self.0.get(&(wie, papier.to_owned())).copied()
    }
}

/// Whether a line may wait: it was asked for, not longer ago than such a paper takes, and its last good day is ahead. Of
/// what has no day, the time it takes alone counts.
pub(super) fn rustig(op: NaiveDate, tot: Option<NaiveDate>, duurt: u32, vandaag: NaiveDate) -> bool {
    vandaag <= op + Days::new(duurt.into()) && tot.is_none_or(|tot| vandaag < tot)
}

/// A kind of paper as lines name it.
fn bestaat(papier: &str) -> bool {
    medewerker_woorden(MedewerkerWoorden::Vereist)
        .iter()
        .any(|(code, _)| code == papier)
}

/// Records that a paper was asked for, or takes that back, and shows what is left to see to.
pub(super) fn zet(app: &App, beller: &Beller, vraag: &PapierGevraagd) -> Result<ToezichtAntwoord, Nee> {
    let vandaag = beller.nu.date();
    if !bestaat(&vraag.papier) {
        return Err(ongeldig("papier", "keuze").into());
    }
    if vraag.op.is_some_and(|op| op > vandaag) {
        return Err(ongeldig("gevraagd_op", "toekomst").into());
    }
    let id = MedewerkerId(vraag.medewerker);
    let regels = &*app.regels()?;
    app.schrijf_medewerker(beller, id, |s, wie| {
        blad::bestaand(s.lezer(), id)?;
        match vraag.op {
            Some(op) => s.papier_gevraagd(id, &vraag.papier, op, wie)?,
            None => s.papier_niet_meer_gevraagd(id, &vraag.papier, wie)?,
        }
        werk::toezicht(regels, s.lezer(), vandaag)
    })
}

/// Keeps a paper; whoever was asked for it has brought it.
pub(super) fn leg_vast(
    s: &Schrijver<'_>,
    id: PapierId,
    van: MedewerkerId,
    papier: &Papier,
    wie: Wie,
) -> Result<(), Nee> {
    s.papier_nieuw(id, van, papier, wie)?;
    Ok(s.papier_niet_meer_gevraagd(van, &soort_van(papier), wie)?)
}

/// A letter that asks for a paper is made: from today it was asked for.
pub(super) fn met_brief(app: &App, beller: &Beller, van: MedewerkerId, papier: &str) -> Result<(), Nee> {
    app.schrijf_medewerker(beller, van, |s, wie| {
        if bestaat(papier) {
            s.papier_gevraagd(van, papier, beller.nu.date(), wie)?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_waits_as_long_as_it_takes_and_not_on_the_last_good_day() {
        let dag = |d: &str| -> NaiveDate { d.parse().unwrap() };
        let op = dag("2027-02-01");
        let rustig = |tot: Option<&str>, nu: &str| rustig(op, tot.map(dag), 28, dag(nu));
        assert!(rustig(None, "2027-03-01") && !rustig(None, "2027-03-02"));
        assert!(rustig(Some("2027-02-20"), "2027-02-19"));
        assert!(!rustig(Some("2027-02-20"), "2027-02-20"));
        assert!(!rustig(Some("2027-02-20"), "2027-02-21"));
    }
}
