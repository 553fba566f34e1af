//! How a count over a period is evaluated: the nth fact, the figure of a period, two periods in a row, the whole.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;

use crate::breuk::Breuk;
use crate::patroon::Patronen;
use crate::periode::Periode;
use crate::reden::{Anker, Reden};
use crate::soort::berekening::BerekeningReden;
use crate::soort::telgroep::{Geteld, Groep, Telvak, totaal};
use crate::soort::telling::{TellingReden, TellingRegel, Telmelding};
use crate::soort::{Omgeving, keer};
use crate::uitkomst::{BevindingReden, Uitkomst};

impl TellingRegel {
    /// Counts.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        for groep in self.groepen(om) {
            if self.verdeeld {
                self.verdeel(om, &groep, uit);
                continue;
            }
            let vakken = self.vakken(&groep);
            let mut meldingen = 0;
            for (nr, (vak, leden)) in vakken.iter().enumerate() {
                let mut aantal = 0_u64;
                for (plaats, g) in leden {
                    aantal = aantal.saturating_add(g.aantal);
                    if om.geldt_op(g.dag) {
                        self.per_feit(om, vak, (*plaats, g), aantal, uit);
                        meldingen += self.meld(om, &groep, g, aantal, meldingen, uit);
                    }
                }
                self.som_van_vak(om, vak, (nr, leden.last().map(|(_, g)| **g)), aantal, uit);
            }
            self.opeenvolgend(om, &vakken, uit);
            self.over_het_totaal(om, &groep, uit);
            self.te_weinig(om, &groep, uit);
        }
    }

    /// A fact above the limit, and what a fact is worth.
    fn per_feit(
        &self,
        om: &Omgeving<'_>,
        vak: &Telvak,
        (plaats, g): (usize, &Geteld<'_, '_>),
        aantal: u64,
        uit: &mut Uitkomst,
    ) {
        let grens = self.grens(g.t);
        let boven = grens.is_some_and(|grens| aantal > grens) && g.aantal > 0;
        let nummer = g.t.map(|t| t.nummer);
        if let Some(gevolg) = self.gevolg.filter(|_| boven) {
            let reden = TellingReden {
                tijdvak: vak.1.naam.clone(),
                aantal,
                hoogstens: grens,
                minstens: None,
                opeenvolgend: false,
            };
            uit.bevindingen.push(om.bevinding(
                self.id(),
                nummer,
                keer(plaats),
                g.dag,
                gevolg.into(),
                BevindingReden::Telling(reden),
            ));
        }
        let Some(waarde) = self.waarde.as_ref().filter(|_| vak.0 == 0) else {
            return;
        };
        let uit_veld = || waarde.veld.as_ref().and_then(|naam| g.feit.getal(naam));
        let getal = if boven {
            Some(0)
        } else {
            waarde.vast.or_else(uit_veld)
        };
        if let Some(getal) = getal.and_then(|getal| i64::try_from(getal).ok()) {
            let reden = BerekeningReden::Geteld {
                tijdvak: vak.1.naam.clone(),
                aantal,
                hoogstens: grens,
            };
            uit.berekeningen.push(om.berekening(
                self.id(),
                nummer,
                keer(plaats),
                g.dag,
                Breuk::heel(getal),
                waarde.eenheid,
                reden,
            ));
        }
    }

    /// Whom to tell at this count; gives how many meldingen it made.
    fn meld(
        &self,
        om: &Omgeving<'_>,
        groep: &Groep<'_, '_>,
        g: &Geteld<'_, '_>,
        aantal: u64,
        eerdere: usize,
        uit: &mut Uitkomst,
    ) -> usize {
        let nodig = |m: &&Telmelding| aantal == m.bij || m.en_verder && aantal > m.bij;
        let Some(melding) = self.melding.as_ref().filter(nodig) else {
            return 0;
        };
        let anker = Anker {
            soort: g.patroon.datum.soort(g.feit),
            datum: g.dag,
        };
        let gedaan = eerste_vanaf(&melding.gedaan_door, &groep.feiten, g.dag);
        uit.meldingen.push(om.melding(
            self.id(),
            g.t.map(|t| t.nummer),
            keer(eerdere),
            g.dag,
            &melding.aan,
            gedaan,
            Reden::op_de_dag(anker),
        ));
        1
    }

    /// The count of a period as a figure.
    fn som_van_vak(
        &self,
        om: &Omgeving<'_>,
        vak: &Telvak,
        (nr, laatste): (usize, Option<Geteld<'_, '_>>),
        aantal: u64,
        uit: &mut Uitkomst,
    ) {
        let (Some(eenheid), Some(g)) = (self.eenheid.filter(|_| vak.0 == 0), laatste) else {
            return;
        };
        if let Some(waarde) = i64::try_from(aantal).ok().filter(|_| om.geldt_op(g.dag)) {
            let reden = BerekeningReden::Geteld {
                tijdvak: vak.1.naam.clone(),
                aantal,
                hoogstens: self.grens(g.t),
            };
            let nummer = g.t.map(|t| t.nummer);
            uit.berekeningen.push(om.berekening(
                self.id(),
                nummer,
                keer(nr),
                vak.1.tot,
                Breuk::heel(waarde),
                eenheid,
                reden,
            ));
        }
    }

    /// Facts in two periods in a row: the later period is blocked, on the day of its first fact.
    fn opeenvolgend(
        &self,
        om: &Omgeving<'_>,
        vakken: &BTreeMap<Telvak, Vec<(usize, &Geteld<'_, '_>)>>,
        uit: &mut Uitkomst,
    ) {
        let Some(gevolg) = self.gevolg.filter(|_| self.niet_opeenvolgend) else {
            return;
        };
        let mut toegestaan: Option<&Periode> = None;
        for ((_, periode, _), leden) in vakken {
            let vorige = self.tijdvak.vorige(periode);
            let Some((plaats, g)) = leden.first() else {
                continue;
            };
            if toegestaan != vorige.as_ref() || vorige.is_none() {
                toegestaan = Some(periode);
                continue;
            }
            if om.geldt_op(g.dag) {
                let reden = TellingReden {
                    tijdvak: periode.naam.clone(),
                    aantal: leden.iter().map(|(_, g)| g.aantal).sum(),
                    hoogstens: None,
                    minstens: None,
                    opeenvolgend: true,
                };
                let waarom = BevindingReden::Telling(reden);
                let nummer = g.t.map(|t| t.nummer);
                uit.bevindingen.push(om.bevinding(
                    self.id(),
                    nummer,
                    keer(*plaats),
                    g.dag,
                    gevolg.into(),
                    waarom,
                ));
            }
        }
    }

    /// More than the whole toewijzing gives.
    fn over_het_totaal(&self, om: &Omgeving<'_>, groep: &Groep<'_, '_>, uit: &mut Uitkomst) {
        let Some(gevolg) = self.gevolg.filter(|_| self.totaal_omvang) else {
            return;
        };
        let mut per_toewijzing: BTreeMap<(usize, u32), u64> = BTreeMap::new();
        for (plaats, g) in groep.geteld.iter().enumerate() {
            let Some((t, grens)) = g.t.and_then(|t| totaal(t).map(|grens| (t, grens))) else {
                continue;
            };
            let soort = if self.per_soort { g.patroon_nr } else { 0 };
            let aantal = per_toewijzing.entry((soort, t.nummer)).or_default();
            *aantal = aantal.saturating_add(g.aantal);
            if *aantal > grens && g.aantal > 0 && om.geldt_op(g.dag) {
                let reden = TellingReden {
                    tijdvak: t.ingangsdatum.to_string(),
                    aantal: *aantal,
                    hoogstens: Some(grens),
                    minstens: None,
                    opeenvolgend: false,
                };
                uit.bevindingen.push(om.bevinding(
                    self.id(),
                    Some(t.nummer),
                    keer(plaats),
                    g.dag,
                    gevolg.into(),
                    BevindingReden::Telling(reden),
                ));
            }
        }
    }
}

/// The day of the first of these facts on or after a day.
pub(super) fn eerste_vanaf(patronen: &Patronen, feiten: &[&Feit], dag: NaiveDate) -> Option<NaiveDate> {
    let gekozen = patronen.kies(feiten).into_iter();
    gekozen.map(|(_, _, op)| op).find(|op| *op >= dag)
}
