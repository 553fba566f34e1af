//! What somebody can show: a VOG, a language, a diploma, a training, a signature. A renewal is a new paper beside the old.

use chrono::NaiveDate;

use crate::medewerker::Gebrek;
use crate::woorden::woorden;

woorden! {
    /// Kind of paper.
    PapierSoort {
        /// Verklaring omtrent het gedrag.
        Vog = "vog";
        /// A language with its level.
        Taal = "taal";
        /// A diploma of mbo, by its CREBO code.
        Crebo = "crebo";
        /// A diploma of hbo or wo, by its RIO code.
        Rio = "rio";
        /// A diploma of which only level and direction are known.
        Diploma = "diploma";
        /// A certificate of recognised competences.
        Evc = "evc";
        /// Associate degree.
        Ad = "ad";
        /// A diploma from abroad.
        Buitenlands = "buitenlands";
        /// Level of working and thinking.
        WerkEnDenkniveau = "werk-en-denkniveau";
        /// A profession or a registration, as `registerplein`.
        Beroep = "beroep";
        /// A training.
        Scholing = "scholing";
        /// Something signed or handed out, as `geheimhouding`.
        Verklaring = "verklaring";
    }
}

woorden! {
    /// Level of a language (CEFR).
    Taalniveau {
        /// Lowest.
        A1 = "A1";
        /// Basic.
        A2 = "A2";
        /// Independent.
        B1 = "B1";
        /// Independent, higher.
        B2 = "B2";
        /// Proficient.
        C1 = "C1";
        /// Highest.
        C2 = "C2";
    }
}

woorden! {
    /// Level of an education.
    Opleidingsniveau {
        /// mbo-1.
        Mbo1 = "mbo-1";
        /// mbo-2.
        Mbo2 = "mbo-2";
        /// mbo-3.
        Mbo3 = "mbo-3";
        /// mbo-4.
        Mbo4 = "mbo-4";
        /// hbo.
        Hbo = "hbo";
        /// wo.
        Wo = "wo";
    }
}

woorden! {
    /// What was signed or handed out.
    Verklaring {
        /// Confidentiality.
        Geheimhouding = "geheimhouding";
        /// A pass to show at the door.
        Legitimatie = "legitimatie";
        /// Knows and signed the vision of the organisation.
        Visie = "visie";
        /// The list of competences was gone through.
        Competenties = "competenties";
        /// Experience was shown.
        Ervaring = "ervaring";
        /// The training that is asked was followed.
        Scholing = "scholing";
    }
}

woorden! {
    /// A profession or registration that a contract may ask for.
    Beroep {
        /// Registered with Registerplein.
        Registerplein = "registerplein";
        /// Behavioural scientist.
        Gedragswetenschapper = "gedragswetenschapper";
    }
}

woorden! {
    /// Who compared a diploma from abroad.
    Vergelijker {
        /// mbo.
        Sbb = "sbb";
        /// hbo and wo.
        Nuffic = "nuffic";
    }
}

/// Most function aspects that a VOG shows.
const ASPECTEN: usize = 20;

/// A paper as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Papier {
    /// Kind.
    pub soort: PapierSoort,
    /// The word that the kind needs: profile of a VOG, language, CREBO or RIO code, who compared, profession, name of a
    /// training, which declaration; empty where the kind has none, or it is not told.
    pub code: String,
    /// Level of a language (CEFR) or of an education; empty is not told.
    pub niveau: String,
    /// Direction of a diploma; empty is not told.
    pub richting: String,
    /// Function aspects of a VOG.
    pub aspecten: Vec<u32>,
    /// Issued, tested, signed or followed on.
    pub op: Option<NaiveDate>,
    /// Counts until this day, that day included; `None` has no end of its own.
    pub geldig_tot: Option<NaiveDate>,
    /// Who saw the original; empty is nobody.
    pub gezien_door: String,
    /// When.
    pub gezien_op: Option<NaiveDate>,
}

impl Papier {
    /// A paper of which only the kind is known.
    pub fn van(soort: PapierSoort) -> Self {
        Self {
            soort,
            code: String::new(),
            niveau: String::new(),
            richting: String::new(),
            aspecten: Vec::new(),
            op: None,
            geldig_tot: None,
            gezien_door: String::new(),
            gezien_op: None,
        }
    }

    /// Whether its own days let it count on a day. A VOG of later is for the rules to look at: they say so.
    pub fn telt_op(&self, dag: NaiveDate) -> bool {
        let begonnen = self.soort == PapierSoort::Vog || self.op.is_none_or(|op| op <= dag);
        begonnen && self.geldig_tot.is_none_or(|tot| dag <= tot)
    }

    /// Whether another paper says the same of the same thing: then it is no second one.
    pub fn zelfde(&self, ander: &Self) -> bool {
        let wat = |p: &Self| {
            let mut aspecten = p.aspecten.clone();
            aspecten.sort_unstable();
            let tekst = (p.code.to_lowercase(), p.niveau.clone(), p.richting.to_lowercase());
            (p.soort, tekst, aspecten, p.op, p.geldig_tot)
        };
        wat(self) == wat(ander)
    }

    /// What must always hold.
    ///
    /// # Errors
    /// The first thing that cannot be right.
    pub fn controleer(&self, vandaag: NaiveDate) -> Result<(), Gebrek> {
        self.controleer_wat()?;
        if self.op.is_some_and(|op| op > vandaag) {
            return Err(("op", "toekomst"));
        }
        if let (Some(op), Some(tot)) = (self.op, self.geldig_tot)
            && tot < op
        {
            return Err(("geldig_tot", "einde_na_begin"));
        }
        if self.gezien_op.is_some_and(|op| op > vandaag) {
            return Err(("gezien_op", "toekomst"));
        }
        Ok(())
    }

    /// The fields that its kind needs.
    fn controleer_wat(&self) -> Result<(), Gebrek> {
        let code = self.code.as_str();
        let cijfers = |lengte: std::ops::RangeInclusive<usize>| {
            lengte.contains(&code.len()) && code.bytes().all(|b| b.is_ascii_digit())
        };
        let niveau = |leeg_mag: bool| {
            let bekend = Opleidingsniveau::van(&self.niveau).is_some();
            bekend || leeg_mag && self.niveau.is_empty()
        };
        let goed = |ja: bool, gebrek: Gebrek| if ja { Ok(()) } else { Err(gebrek) };
        match self.soort {
            PapierSoort::Vog => {
                goed(self.op.is_some(), ("op", "gevuld"))?;
                goed(code.is_empty() || cijfers(2..=2), ("code", "vog_profiel"))?;
                let aspecten = &self.aspecten;
                let past = aspecten.len() <= ASPECTEN && aspecten.iter().all(|a| (10..100).contains(a));
                goed(past, ("aspecten", "vog_aspecten"))
            }
            PapierSoort::Taal => {
                let taal = code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase());
                goed(taal, ("code", "taal"))?;
                goed(Taalniveau::van(&self.niveau).is_some(), ("niveau", "taalniveau"))
            }
            PapierSoort::Crebo => goed(cijfers(5..=5), ("code", "crebo")),
            PapierSoort::Rio => {
                let rio = (1..=40).contains(&code.len())
                    && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
                goed(rio, ("code", "rio"))
            }
            PapierSoort::Diploma | PapierSoort::WerkEnDenkniveau => {
                goed(niveau(false), ("niveau", "opleidingsniveau"))
            }
            PapierSoort::Evc | PapierSoort::Ad => goed(niveau(true), ("niveau", "opleidingsniveau")),
            PapierSoort::Buitenlands => goed(
                code.is_empty() || Vergelijker::van(code).is_some(),
                ("code", "vergelijker"),
            ),
            PapierSoort::Beroep => {
                goed(Beroep::van(code).is_some(), ("code", "beroep"))?;
                goed(niveau(true), ("niveau", "opleidingsniveau"))
            }
            PapierSoort::Scholing => goed(!code.trim().is_empty(), ("code", "gevuld")),
            PapierSoort::Verklaring => goed(Verklaring::van(code).is_some(), ("code", "verklaring")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dag(tekst: &str) -> NaiveDate {
        tekst.parse().unwrap()
    }

    #[test]
    fn a_paper_holds_what_its_kind_needs() {
        let vandaag = dag("2027-03-01");
        let met = |soort, code: &str, niveau: &str| {
            let papier = Papier {
                code: code.into(),
                niveau: niveau.into(),
                op: Some(vandaag),
                ..Papier::van(soort)
            };
            papier.controleer(vandaag)
        };
        assert_eq!(met(PapierSoort::Vog, "45", ""), Ok(()));
        assert_eq!(met(PapierSoort::Vog, "455", ""), Err(("code", "vog_profiel")));
        assert_eq!(met(PapierSoort::Taal, "nl", "A2"), Ok(()));
        assert_eq!(met(PapierSoort::Taal, "Nederlands", "A2"), Err(("code", "taal")));
        assert_eq!(met(PapierSoort::Taal, "nl", "a2"), Err(("niveau", "taalniveau")));
        assert_eq!(met(PapierSoort::Crebo, "2548", ""), Err(("code", "crebo")));
        assert_eq!(
            met(PapierSoort::Diploma, "", ""),
            Err(("niveau", "opleidingsniveau"))
        );
        assert_eq!(met(PapierSoort::Evc, "", ""), Ok(()));
        assert_eq!(
            met(PapierSoort::Buitenlands, "ikzelf", ""),
            Err(("code", "vergelijker"))
        );
        assert_eq!(met(PapierSoort::Verklaring, "visie", ""), Ok(()));
        let vog = Papier::van(PapierSoort::Vog);
        assert_eq!(vog.controleer(vandaag), Err(("op", "gevuld")));
        let morgen = Papier {
            op: Some(dag("2027-03-02")),
            ..Papier::van(PapierSoort::Ad)
        };
        assert_eq!(morgen.controleer(vandaag), Err(("op", "toekomst")));
    }

    #[test]
    fn a_paper_counts_on_its_last_day_and_no_longer() {
        let pas = Papier {
            op: Some(dag("2027-01-01")),
            geldig_tot: Some(dag("2027-12-31")),
            ..Papier::van(PapierSoort::Verklaring)
        };
        let telt = |op: &str| pas.telt_op(dag(op));
        assert!(!telt("2026-12-31") && telt("2027-01-01") && telt("2027-12-31") && !telt("2028-01-01"));
    }

    #[test]
    fn the_same_paper_is_the_same_whatever_the_order_of_its_aspects() {
        let vog = |aspecten: &[u32], op: &str| Papier {
            aspecten: aspecten.to_vec(),
            op: Some(dag(op)),
            ..Papier::van(PapierSoort::Vog)
        };
        assert!(vog(&[41, 85], "2027-01-01").zelfde(&vog(&[85, 41], "2027-01-01")));
        assert!(!vog(&[41], "2027-01-01").zelfde(&vog(&[41], "2027-01-02")));
    }
}
