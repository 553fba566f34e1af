//! A figure from facts: minutes to declare, days of waiting, an amount. The operations are a closed list.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::feitsoort::{FeitSoort, VeldType};
use serde::Deserialize;

use crate::breuk::Breuk;
use crate::duur::Binnen;
use crate::invoer::ToewijzingInvoer;
use crate::patroon::{Datumbron, Datumbronnen, Patronen, veld};
use crate::regel::{BijHerziening, Handeling, Kop, Sleutel, regelsoort};
use crate::soort::{Omgeving, bewerking};
use crate::uitkomst::{Meeteenheid, Uitkomst};

regelsoort! {
    /// `[[berekening]]`
    BerekeningRegel "berekening" {
        /// The facts that it is made from; an operation on the toewijzing alone has none.
        #[serde(default)]
        bij: Patronen,
        /// What is done: `bewerking = { soort = "deel-van-groep", opslag = 5 }`.
        bewerking: Bewerking,
    }
}

/// The operations. Those without particulars have braces too: then a key too many is refused.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "soort", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum Bewerking {
    /// Minutes of a session divided by the clients, and for each so many percent of the whole session on top.
    DeelVanGroep { opslag: u64 },
    /// Delivered time at the rate of the organisation, less what the client pays.
    TariefMinBijdrage {},
    /// Calendar days between two dates: of each list the first that is known.
    Dagen { van: Datumbronnen, tot: Datumbronnen },
    /// Calendar days from each fact to the one that closes it: each of these closes the newest that is still open.
    Doorlooptijd { tot: Patronen },
    /// What a toewijzing gives per week, and the class it falls in.
    Omvangklasse { eenheid: Weekmaat, klassen: Vec<Klasse> },
    /// A number of minutes for each product.
    VasteMinuten { product: BTreeMap<String, u64> },
    /// Share of deliveries by the fixed worker: the one of the newest fact `vaste-medewerker`, or else the one who came
    /// most often.
    AandeelVasteMedewerker {},
    /// Delivered minutes of a calendar month as a share of what the toewijzing gives in the days of it in that month.
    Uitnutting {},
    /// 1 for a new start within so long of an end, 0 for a later one.
    Terugkeer { na: Patronen, binnen: Binnen },
    /// So many percent of a number field.
    ProcentVan { veld: String, procent: u64 },
}

/// Per week in what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Weekmaat {
    Uur,
    Dagdeel,
}

/// A class: up to and with so much per week; the last one has no limit.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Klasse {
    pub naam: Sleutel,
    pub tot_en_met: Option<u64>,
}

/// How a figure came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BerekeningReden {
    /// A count over a period.
    Geteld {
        /// Period.
        tijdvak: String,
        /// The count.
        aantal: u64,
        /// The limit.
        hoogstens: Option<u64>,
    },
    /// Days from one day to another.
    Dagen {
        /// First day.
        van: NaiveDate,
        /// Last day.
        tot: NaiveDate,
    },
    /// A figure over a period.
    Cijfer {
        /// Period.
        tijdvak: String,
        /// What it must be: `meer dan 95 %`.
        norm: String,
    },
    /// A step of a ladder.
    Stap {
        /// Its rule.
        regel: String,
    },
    /// A session shared by several clients.
    DeelVanGroep {
        /// Minutes of the session.
        minuten: u64,
        /// Clients.
        clienten: u64,
        /// Percent of the session on top.
        opslag: u64,
    },
    /// Time at a rate, less what the client pays.
    Bedrag {
        /// Minutes.
        minuten: u64,
        /// What the rate is for: `uur`, `minuut`, `dagdeel`.
        per: String,
        /// Rate, in eurocents.
        tarief: u64,
        /// What the client pays of the rate, in eurocents.
        bijdrage: u64,
    },
    /// A rate of the contract.
    Tarief {
        /// What it is for: `maand`, `uur`, `dagdeel`.
        per: String,
        /// Class of the amount, where rates differ by it.
        klasse: Option<String>,
        /// First day of the rate.
        geldig_van: NaiveDate,
    },
    /// A class by amount per week.
    Klasse {
        /// The class: `basis`, `plus`.
        naam: String,
        /// What the amount is in: `uur`, `dagdeel`.
        per: &'static str,
    },
    /// A number that belongs to the product.
    Product {
        /// The product.
        product: String,
    },
    /// A part of a whole.
    Aandeel {
        /// The part.
        deel: u64,
        /// The whole.
        geheel: Breuk,
        /// Of what.
        eenheid: Meeteenheid,
    },
    /// A new start after an end.
    Terugkeer {
        /// Day of the end.
        einde: NaiveDate,
        /// Last day on which a start counts as a return.
        tot: NaiveDate,
    },
    /// So many percent of an amount.
    ProcentVan {
        /// The amount.
        geheel: u64,
        /// Percent.
        procent: u64,
    },
}

impl BerekeningRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = (&self.bij).into();
        vec![self.kop(handeling)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        let geen_feiten = matches!(
            self.bewerking,
            Bewerking::Dagen { .. } | Bewerking::Omvangklasse { .. } | Bewerking::VasteMinuten { .. }
        );
        if geen_feiten != self.bij.is_leeg() {
            let wat = if geen_feiten {
                "this operation takes no facts of its own"
            } else {
                "say from which facts"
            };
            return Err(("bij", wat.to_owned()));
        }
        let van_client = matches!(
            self.bewerking,
            Bewerking::Terugkeer { .. } | Bewerking::ProcentVan { .. } | Bewerking::Doorlooptijd { .. }
        );
        if !van_client && !self.per.van_toewijzing() {
            let wat = "this operation needs a toewijzing: write `per = \"toewijzing\"`".to_owned();
            return Err(("per", wat));
        }
        let levering = matches!(
            self.bewerking,
            Bewerking::DeelVanGroep { .. }
                | Bewerking::TariefMinBijdrage {}
                | Bewerking::AandeelVasteMedewerker {}
                | Bewerking::Uitnutting {}
        );
        if levering && self.bij.0.iter().any(|p| p.datum.soort != FeitSoort::Levering) {
            return Err(("bij", "this operation is made from facts `levering`".to_owned()));
        }
        match &self.bewerking {
            Bewerking::Omvangklasse { klassen, .. } => klassen_controleer(klassen),
            Bewerking::VasteMinuten { product } if product.is_empty() => {
                Err(("bewerking", "no product has a number".to_owned()))
            }
            Bewerking::Terugkeer { na, binnen } if na.is_leeg() || binnen.0.is_none() => {
                Err(("bewerking", "say after what, and within how long".to_owned()))
            }
            Bewerking::Dagen { van, tot } => {
                let termijn = |bron: &Datumbron| matches!(bron, Datumbron::Termijn(_));
                if van.0.iter().chain(&tot.0).any(termijn) {
                    return Err((
                        "bewerking",
                        "days are counted between dates and facts, not terms".to_owned(),
                    ));
                }
                Ok(())
            }
            Bewerking::ProcentVan { veld: naam, .. } => {
                for patroon in &self.bij.0 {
                    if veld(patroon.datum.soort, naam)
                        .map_err(|e| ("bewerking", e))?
                        .soort
                        != VeldType::Getal
                    {
                        return Err(("bewerking", format!("field `{naam}` holds no number")));
                    }
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Calculates.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        for bereik in om.bereiken(self.per, BijHerziening::LooptDoor) {
            for cijfer in bewerking::cijfers(self, om, &bereik) {
                if om.geldt_op(cijfer.op) && om.past(&self.geldt, cijfer.t) {
                    let toewijzing = cijfer.t.map(|t| t.nummer);
                    uit.berekeningen.push(om.berekening(
                        self.id(),
                        toewijzing,
                        cijfer.keer,
                        cijfer.op,
                        cijfer.waarde,
                        cijfer.eenheid,
                        cijfer.waarom,
                    ));
                }
            }
        }
    }
}

/// Each class goes further than the one before it, and the last has no end.
fn klassen_controleer(klassen: &[Klasse]) -> Result<(), (&'static str, String)> {
    let grenzen: Vec<Option<u64>> = klassen.iter().map(|klasse| klasse.tot_en_met).collect();
    let goed = match grenzen.split_last() {
        Some((None, ervoor)) => ervoor.iter().all(Option::is_some) && ervoor.is_sorted_by(|a, b| a < b),
        _ => false,
    };
    if goed {
        Ok(())
    } else {
        let wat = "classes go up, and only the last has no `tot_en_met`".to_owned();
        Err(("bewerking", wat))
    }
}

/// The class of a toewijzing under the rules of its profile: `basis`, `plus`.
pub(super) fn klasse_van<'p>(om: &Omgeving<'p>, t: &ToewijzingInvoer) -> Option<&'p str> {
    let passend = om
        .profiel
        .regels
        .berekening
        .iter()
        .filter(|regel| om.past(&regel.geldt, Some(t)));
    passend
        .filter_map(|regel| match &regel.bewerking {
            Bewerking::Omvangklasse { eenheid, klassen } => bewerking::omvangklasse(t, *eenheid, klassen),
            _ => None,
        })
        .map(|(_, klasse)| klasse.naam.0.as_str())
        .next()
}
