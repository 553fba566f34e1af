//! Recording and withdrawing facts.

use std::collections::BTreeMap;

use leidraad_api::feiten::{
    FeitGevolg, FeitSoortInfo, FeitSoorten, Feiten, Invoer, Keuze, NieuwFeit, TrekIn, VeldInfo,
};
use leidraad_api::toegang::Leeg;
use leidraad_api::{Beller, Fout};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::{Feit, FeitFout};
use leidraad_domain::feitsoort::{FeitSoort, VeldDef, VeldType};
use leidraad_domain::id::{ClientId, FeitId};
use leidraad_domain::toewijzing::Toewijzingsnummer;

use crate::App;
use crate::nee::Nee;

/// Kinds that coordinators record every day; the others stand below them.
const VEELGEBRUIKT: &[FeitSoort] = &[
    FeitSoort::EersteContact,
    FeitSoort::Contact,
    FeitSoort::StartGepland,
    FeitSoort::Start,
    FeitSoort::AnderStartmomentAkkoord,
    FeitSoort::IdentiteitVastgesteld,
    FeitSoort::Evaluatie,
    FeitSoort::Geinformeerd,
    FeitSoort::BerichtVerzonden,
    FeitSoort::Einde,
];

fn veld_info(def: &VeldDef) -> VeldInfo {
    let (invoer, words): (_, &[&str]) = match def.soort {
        VeldType::Tekst => (Invoer::Tekst, &[]),
        VeldType::Datum => (Invoer::Datum, &[]),
        VeldType::Tijdstip => (Invoer::Tijdstip, &[]),
        VeldType::Getal => (Invoer::Getal, &[]),
        VeldType::JaNee => (Invoer::JaNee, &[]),
        VeldType::Keuze(words) => (Invoer::Keuze, words),
        VeldType::Lijst(words) => (Invoer::Lijst, words),
    };
    VeldInfo {
        naam: def.naam.to_owned(),
        label: leidraad_taal::veld_label(def.naam),
        invoer,
        keuzes: words
            .iter()
            .map(|w| Keuze {
                waarde: (*w).to_owned(),
                label: leidraad_taal::woord(w),
            })
            .collect(),
        verplicht: def.verplicht,
    }
}

/// The form of a kind.
pub(crate) fn info(soort: &FeitSoort, veelgebruikt: bool) -> FeitSoortInfo {
    FeitSoortInfo {
        soort: soort.code().to_owned(),
        label: leidraad_taal::feit_label(*soort),
        veelgebruikt,
        velden: soort.velden().iter().map(veld_info).collect(),
    }
}

/// What a faulty fact says to the one who typed it.
pub(crate) fn feit_fout(fout: FeitFout) -> Fout {
    match fout {
        FeitFout::OnbekendVeld(veld) => Fout::VeldOngeldig {
            veld,
            verwacht: "onbekend_veld".to_owned(),
        },
        FeitFout::VeldOntbreekt(veld) => Fout::VeldLeeg {
            veld: veld.to_owned(),
        },
        FeitFout::VerkeerdeWaarde { veld, verwacht } => Fout::VeldOngeldig {
            veld: veld.to_owned(),
            verwacht: leidraad_taal::veld_verwacht(verwacht).to_owned(),
        },
    }
}

/// A fact as it was typed.
pub(crate) fn lees_feit(vraag: &NieuwFeit) -> Result<Feit, Nee> {
    maak_feit(&vraag.soort, &vraag.op, vraag.toewijzing, &vraag.velden)
}

/// A fact from its words.
pub(crate) fn maak_feit(
    soort: &str,
    op: &str,
    toewijzing: Option<Toewijzingsnummer>,
    velden: &BTreeMap<String, String>,
) -> Result<Feit, Nee> {
    let soort = FeitSoort::van(soort).ok_or_else(|| ongeldig("soort", "keuze"))?;
    let op = Tijdstip::lees(op).ok_or_else(|| ongeldig("op", "tijdstip"))?;
    let velden = velden.iter().map(|(k, v)| (k.as_str(), v.as_str()));
    Feit::van_tekst(soort, op, toewijzing, velden).map_err(|fout| Nee(feit_fout(fout)))
}

pub(crate) fn ongeldig(veld: &str, verwacht: &str) -> Fout {
    Fout::VeldOngeldig {
        veld: veld.to_owned(),
        verwacht: verwacht.to_owned(),
    }
}

impl Feiten for App {
    fn soorten(&self, _: &Beller, _: Leeg) -> Result<FeitSoorten, Fout> {
        let mut others: Vec<_> = FeitSoort::ALLE
            .iter()
            .filter(|s| !VEELGEBRUIKT.contains(s))
            .map(|s| info(s, false))
            .collect();
        others.sort_by_key(|soort| soort.label.to_lowercase());
        let mut soorten: Vec<_> = VEELGEBRUIKT.iter().map(|s| info(s, true)).collect();
        soorten.append(&mut others);
        Ok(FeitSoorten { soorten })
    }

    fn leg_vast(&self, beller: &Beller, vraag: NieuwFeit) -> Result<FeitGevolg, Fout> {
        let feit = lees_feit(&vraag)?;
        if feit.op.dag() > beller.nu.date() {
            return Err(ongeldig("op", "toekomst"));
        }
        let client = ClientId(vraag.client);
        let id = FeitId(self.host.nieuw_id());
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let l = s.lezer();
            l.client(client)?.ok_or(Fout::NietGevonden {
                wat: "client".to_owned(),
            })?;
            if let Some(nummer) = feit.toewijzing
                && !l
                    .toewijzingen(client)?
                    .iter()
                    .any(|t| t.toewijzing.product.nummer == nummer)
            {
                return Err(ongeldig("toewijzing", "toewijzing").into());
            }
            s.feit_nieuw(id, client, &feit, wie)?;
            Ok(FeitGevolg {
                feit: id.0,
                veranderd: self.beoordeel_opnieuw(s, client)?,
            })
        })?)
    }

    fn trek_in(&self, beller: &Beller, vraag: TrekIn) -> Result<FeitGevolg, Fout> {
        let id = FeitId(vraag.feit);
        let missing = || {
            Nee(Fout::NietGevonden {
                wat: "feit".to_owned(),
            })
        };
        let client = self.lees(|l| Ok(l.feit(id)?.ok_or_else(missing)?.client))?;
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            s.feit_trek_in(id, wie)?;
            Ok(FeitGevolg {
                feit: id.0,
                veranderd: self.beoordeel_opnieuw(s, client)?,
            })
        })?)
    }
}
