//! The facts that an absence is: that somebody dropped out, for every toewijzing they would come to, and the first visit
//! that is in danger. They start the clock of each contract.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use leidraad_domain::afwezigheid::Afwezigheid;
use leidraad_domain::bezoek::Bezoek;
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{ClientId, FeitId, ToewijzingId};
use leidraad_store::afwezigheid::AfwezigheidRij;
use leidraad_store::{Lezer, Schrijver, Wie};

use crate::Kern;
use crate::inzet::zetten::{bestaand, feit};
use crate::nee::Nee;
use crate::planning::beeld::geraakt;
use crate::planning::handelen::moment;

/// How many days ahead is looked while nobody knows the end, from today or from the first day.
const VOORUIT: u64 = 8 * 7;

/// The last day of an absence that is looked at.
pub(super) fn tot(a: &Afwezigheid, vandaag: NaiveDate) -> NaiveDate {
    let grens = a
        .van
        .max(vandaag)
        .checked_add_days(Days::new(VOORUIT))
        .unwrap_or(a.van);
    a.tot.map_or(grens, |tot| tot.min(grens))
}

/// What the facts of an absence must be.
fn gewenst(l: Lezer<'_>, rij: &AfwezigheidRij, vandaag: NaiveDate) -> Result<Vec<(ClientId, Feit)>, Nee> {
    let a = &rij.afwezigheid;
    let mut eerste: BTreeMap<(ClientId, ToewijzingId), Bezoek> = BTreeMap::new();
    for b in geraakt(l, a, tot(a, vandaag))? {
        for d in &b.deelnemers {
            eerste
                .entry((d.client, d.toewijzing))
                .or_insert_with(|| b.clone());
        }
    }
    let mut feiten = Vec::new();
    for ((client, toewijzing), b) in eerste {
        let nummer = bestaand(l, toewijzing)?.toewijzing.product.nummer;
        let medewerker = ("medewerker", rij.naam.as_str());
        let (van, einde) = (
            moment(b.dag, b.tijd.begin()).to_string(),
            moment(b.dag, b.tijd.einde()).to_string(),
        );
        let gepland = [("van", van.as_str()), ("tot", &einde), medewerker];
        feiten.push((
            client,
            feit(FeitSoort::Uitval, Tijdstip::Dag(a.van), nummer, &[medewerker])?,
        ));
        feiten.push((
            client,
            feit(FeitSoort::LeveringGepland, Tijdstip::Dag(b.dag), nummer, &gepland)?,
        ));
    }
    Ok(feiten)
}

impl Kern {
    /// Brings the facts of an absence in line with what it is now, and asks the rules again for who is concerned. Gives
    /// those clients.
    pub(super) fn stem_feiten_af(
        &self,
        s: &Schrijver<'_>,
        rij: &AfwezigheidRij,
        geldt: bool,
        wie: Wie,
    ) -> Result<BTreeSet<ClientId>, Nee> {
        let l = s.lezer();
        let mut nieuw = if geldt {
            gewenst(l, rij, wie.nu.date())?
        } else {
            Vec::new()
        };
        let mut geraakt = BTreeSet::new();
        for (id, client) in l.afwezigheid_feiten(rij.id)? {
            let oud = l.feit(id)?.map(|f| f.feit);
            match nieuw
                .iter()
                .position(|(c, f)| *c == client && Some(f) == oud.as_ref())
            {
                Some(plek) => {
                    nieuw.swap_remove(plek);
                }
                None => {
                    s.feit_trek_in(id, wie)?;
                    geraakt.insert(client);
                }
            }
        }
        for (client, feit) in nieuw {
            let id = FeitId(self.host.nieuw_id());
            s.feit_nieuw(id, client, &feit, wie)?;
            s.afwezigheid_feit(rij.id, id, client)?;
            geraakt.insert(client);
        }
        for client in &geraakt {
            self.beoordeel_opnieuw(s, *client)?;
        }
        Ok(geraakt)
    }
}
