//! What stays to be done of a date that passed before the organisation used the program: own choice, no contract speaks
//! of it. A missed date is never asked for itself; what takes its place is.

use chrono::NaiveDate;

use crate::duur::{Duur, Richting};
use crate::reden::{Anker, AnkerSoort};
use crate::rekenen;
use crate::soort::{Omgeving, Som};
use crate::uitkomst::{Afloop, Termijn, Uitkomst, VervalReden};

/// Most times that a row is followed; a hundred years of months.
const HOOGSTENS: u32 = 1_200;

impl Omgeving<'_> {
    /// Something that comes round: the next date of the row counted from the last time that it was done, or the last day
    /// of the toewijzing when that comes first.
    pub(super) fn volgende_in_de_rij(
        &self,
        gemist: &Termijn,
        afloop: impl Fn(NaiveDate) -> Afloop,
    ) -> Option<Termijn> {
        let begin = self.dossier.invoer.ingebruikname?;
        let duur = gemist.reden.duur?;
        if !te_laat_voor(gemist, begin) {
            return None;
        }
        let anker = gemist.reden.anker.clone();
        let (duur, telling) = (2..=HOOGSTENS).find_map(|keer| {
            let duur = Duur {
                aantal: duur.aantal.checked_mul(keer)?,
                ..duur
            };
            let telling = rekenen::tel(self.kalender, anker.datum, Some(duur), true)?;
            (telling.uiterlijk >= begin).then_some((duur, telling))
        })?;
        match afloop(telling.uiterlijk) {
            Afloop::Open => Some(self.in_plaats_van(gemist, Som::van(anker, Some(duur), telling))),
            Afloop::Vervallen {
                waarom: VervalReden::ToewijzingGeeindigd { op },
            } if op >= begin => Some(self.op_het_einde(gemist, op)),
            _ => None,
        }
    }

    /// Something that must be done a while before an end that is still to come: it may be late, but not needless.
    pub(crate) fn voor_een_einde_na(&self, begin: NaiveDate, uit: &mut Uitkomst) {
        let vooraf = |t: &&Termijn| {
            t.reden.anker.soort == AnkerSoort::Einddatum
                && t.reden.anker.datum >= begin
                && t.reden.duur.is_some_and(|duur| duur.richting == Richting::Voor)
                && !t.vrijblijvend
                && te_laat_voor(t, begin)
        };
        let later: Vec<Termijn> = uit
            .termijnen
            .iter()
            .filter(vooraf)
            .map(|t| self.op_het_einde(t, t.reden.anker.datum))
            .collect();
        uit.termijnen.extend(later);
    }

    fn op_het_einde(&self, gemist: &Termijn, einde: NaiveDate) -> Termijn {
        let anker = Anker {
            soort: AnkerSoort::Einddatum,
            datum: einde,
        };
        let telling = rekenen::op_de_dag(self.kalender, einde);
        self.in_plaats_van(gemist, Som::van(anker, None, telling))
    }

    fn in_plaats_van(&self, gemist: &Termijn, som: Som) -> Termijn {
        Termijn {
            sleutel: format!("{}/inhalen", gemist.sleutel),
            contract: gemist.contract.clone(),
            profiel_versie: gemist.profiel_versie,
            toewijzing: gemist.toewijzing,
            deel: gemist.deel.clone(),
            inhalen_van: Some(gemist.uiterlijk),
            ..self.termijn(&gemist.regel, None, gemist.keer, som, Afloop::Open)
        }
    }
}

fn te_laat_voor(t: &Termijn, begin: NaiveDate) -> bool {
    t.afloop == Afloop::Open && t.uiterlijk < begin
}
