//! What people know of an open term beyond the rules: it was planned, or the message was refused.

use chrono::NaiveDate;
use leidraad_domain::afspraak::AfspraakSoort;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::ClientId;
use leidraad_store::Lezer;
use leidraad_store::feit::FeitRij;
use leidraad_store::uitbericht::UitberichtRij;
use leidraad_store::uitkomst::UitkomstRij;

use crate::nee::Nee;
use crate::regels::Regels;
use crate::uitberichten::geweigerd;
use crate::werklijst::regeltekst;

/// Of one client.
pub(crate) struct Bijzonderheden {
    gepland: Vec<(FeitSoort, Option<u32>, NaiveDate)>,
    berichten: Vec<UitberichtRij>,
}

impl Bijzonderheden {
    pub(crate) fn van(l: Lezer<'_>, client: ClientId, feiten: &[FeitRij]) -> Result<Self, Nee> {
        let mut gepland: Vec<_> = feiten.iter().filter_map(|f| gepland_feit(f, feiten)).collect();
        for rij in l.afspraken_van(client)? {
            let a = &rij.afspraak;
            // The others have their fact.
            if let (true, Some(doel), None) = (a.staat(), a.soort.doel(), a.soort.feit_gepland()) {
                gepland.push((doel, a.toewijzing, a.dag()));
            }
        }
        gepland.sort_by_key(|(_, _, dag)| *dag);
        Ok(Self {
            gepland,
            berichten: l.uitberichten_van(client)?,
        })
    }

    /// What to say beside an open term.
    pub(crate) fn bij(&self, regels: &Regels, u: &UitkomstRij) -> Option<String> {
        if !u.open {
            return None;
        }
        geweigerd(regels, &self.berichten, u).or_else(|| {
            let handeling = regeltekst(regels, u)?.handeling?;
            self.gepland
                .iter()
                .rev()
                .find(|(doel, nummer, _)| *doel == handeling && nummer.is_none_or(|n| n == u.toewijzing))
                .map(|(_, _, dag)| leidraad_taal::gepland_op(*dag))
        })
    }
}

/// What a fact of planning plans, unless it has happened since.
fn gepland_feit(rij: &FeitRij, alle: &[FeitRij]) -> Option<(FeitSoort, Option<u32>, NaiveDate)> {
    let soort = AfspraakSoort::ALLE
        .iter()
        .find(|s| s.feit_gepland() == Some(rij.feit.soort))?;
    let (doel, dag) = (soort.doel()?, rij.feit.datum("datum")?);
    let gebeurd = |f: &FeitRij| {
        f.feit.soort == doel && f.id != rij.id && {
            let op = f.feit.op.dag();
            op >= dag || op > rij.feit.op.dag()
        }
    };
    (!alle.iter().any(gebeurd)).then_some((doel, rij.feit.toewijzing, dag))
}
