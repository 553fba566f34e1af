//! Example data: seeded, believable, and only people who do not exist. The messages go in by the same door as real ones.

mod afspraken;
mod bericht;
mod collegas;
mod dossier;
mod evaluaties;
mod medewerkers;
mod mensen;
mod plan;
mod ploeg;
mod rooster;
mod vast;

use chrono::{Days, NaiveDate};
use leidraad_api::toegang::EersteStart;
use leidraad_api::{Beller, Fout, area};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{ClientId, FeitId, GebruikerId, PlanId};
use leidraad_domain::plan::PlanStatus;
use leidraad_rules::{Product, plan_eisen};
use leidraad_store::plan::PlanRij;
use leidraad_store::sleutels::Sleutelbestand;
use leidraad_store::{Schrijver, Wie};

use crate::inlezen::Ontvangst;
use crate::nee::Nee;
use crate::plannen::{Blik, toewijzing_van};
use crate::{App, FoutAntwoord};
use mensen::Toeval;
use vast::Vasten;

/// Name and password of the example user; the example store holds nobody real.
const GEBRUIKER: &str = "Voorbeeld";
const WACHTWOORD: &str = "voorbeeld-van-leidraad";
/// AGB-code of the example messages.
const AGB: &str = "65656055";
/// Clients in the store of `--voorbeeld`.
const CLIENTEN: u32 = 40;
/// Workers in it.
const MEDEWERKERS: u32 = 25;

/// What filling made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Voorbeeld {
    /// Clients.
    pub clienten: u32,
    /// Toewijzingen.
    pub toewijzingen: u32,
    /// Facts.
    pub feiten: u32,
    /// Plans.
    pub plannen: u32,
    /// Notes.
    pub notities: u32,
}

/// One in so many clients lives with the one before.
const SAMEN: u32 = 20;

/// In a store of this many clients each has two toewijzingen, so that it is as full as a large provider's; in a smaller
/// one, that people look at, one in three has.
const GROOT: u32 = 1_000;
const TWEEDE: u32 = 3;
/// Between the numbers of the two toewijzingen of a client.
const TWEEDE_NUMMER: u32 = 1_000_000;

/// Clients that are written together.
const GREEP: usize = 250;

impl App {
    /// Fills the open store with example clients: the same seed and day give the same data.
    ///
    /// # Errors
    /// When nobody is signed in, or the store refuses. Clients that were made before stay.
    pub fn vul_voorbeeld(&self, clienten: u32, zaad: u64) -> Result<Voorbeeld, Fout> {
        let sessie = self.open_sessie()?;
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: self.host.nu(),
        };
        let mut made = Voorbeeld::default();
        let coordinatoren = sessie
            .store
            .schrijf(|s| self.voorbeeld_coordinatoren(s, clienten, wie))?;
        let mut vasten = self.lees(|l| Vasten::lees(l, wie.nu.date()))?;
        for eerste in (0..clienten).step_by(GREEP) {
            sessie.store.schrijf(|s| {
                for nummer in eerste..clienten.min(eerste + GREEP as u32) {
                    let mut toeval = Toeval::nieuw(zaad, nummer);
                    let toewijzingen = if clienten >= GROOT || nummer % TWEEDE == 0 {
                        2
                    } else {
                        1
                    };
                    let part = self.voorbeeld_client(
                        s,
                        (nummer, zaad, toewijzingen),
                        (&coordinatoren, &mut vasten),
                        &mut toeval,
                        wie,
                    )?;
                    made.clienten += part.clienten;
                    made.toewijzingen += part.toewijzingen;
                    made.feiten += part.feiten;
                    made.plannen += part.plannen;
                    made.notities += part.notities;
                }
                Ok::<_, Nee>(())
            })?;
        }
        Ok(made)
    }

    /// Adds example workers to the open store; gives how many.
    ///
    /// # Errors
    /// When nobody is signed in, or the store refuses.
    pub fn vul_medewerkers(&self, aantal: u32, zaad: u64) -> Result<u32, Fout> {
        let wie = Wie {
            gebruiker: self.open_sessie()?.gebruiker.id,
            nu: self.host.nu(),
        };
        Ok(self.voorbeeld_medewerkers(aantal, zaad, wie)?)
    }

    /// Makes the example store when it is not there, and signs the example user in.
    ///
    /// # Errors
    /// A [`FoutAntwoord`] with its sentence.
    pub fn open_voorbeeld(&self) -> Result<(), FoutAntwoord> {
        let command = area::zoek("toegang.ontgrendel").ok_or(Fout::Intern {
            wat: "voorbeeld".to_owned(),
        })?;
        let beller = Beller {
            gebruiker: None,
            nu: self.host.nu(),
            command,
        };
        if self.opslag.exists() {
            let sleutel = Sleutelbestand::lees(&self.opslag)
                .and_then(|mut b| b.open(GEBRUIKER, WACHTWOORD, beller.nu))
                .map_err(|fout| Fout::from(Nee::from(fout)))?;
            self.kom_binnen(&beller, GEBRUIKER, sleutel, 0)
                .map_err(|nee| nee.0)?;
            self.begin_bijwerken();
            return Ok(());
        }
        let vraag = EersteStart {
            organisatie: "Thuiszorg De Voorbeelden".to_owned(),
            agb: AGB.to_owned(),
            gebruiker: GEBRUIKER.to_owned(),
            wachtwoord: WACHTWOORD.to_owned(),
        };
        self.begin(&beller, &vraag, true).map_err(|nee| nee.0)?;
        self.voorbeeld_collegas(&beller, WACHTWOORD)
            .map_err(|nee| nee.0)?;
        self.vul_medewerkers(MEDEWERKERS, 1)?;
        self.vul_voorbeeld(CLIENTEN, 1)?;
        self.vul_rooster(1)?;
        Ok(())
    }

    fn voorbeeld_client(
        &self,
        s: &Schrijver<'_>,
        (nummer, zaad, toewijzingen): (u32, u64, usize),
        (coordinatoren, vasten): (&[GebruikerId], &mut Vasten),
        toeval: &mut Toeval,
        wie: Wie,
    ) -> Result<Voorbeeld, Nee> {
        let vandaag = wie.nu.date();
        let Some(mut mens) = mensen::mens(nummer, toeval, vandaag) else {
            return Ok(Voorbeeld::default());
        };
        // Now and then two clients live together.
        if nummer % SAMEN == SAMEN - 1
            && let Some(buur) = mensen::mens(nummer - 1, &mut Toeval::nieuw(zaad, nummer - 1), vandaag)
        {
            (mens.straat, mens.huisnummer, mens.postcode, mens.plaats) =
                (buur.straat, buur.huisnummer, buur.postcode, buur.plaats);
        }
        let regels = self.regels()?;
        let products: Vec<_> = regels.profielen.alle().flat_map(|p| &p.producten).collect();
        let index = toeval.tot(products.len() as u32) as usize;
        let Some(product) = products.get(index) else {
            return Ok(Voorbeeld::default());
        };
        let gemeente = product.gemeenten.first();
        let mut naast: Vec<_> = products
            .iter()
            .filter(|p| p.gemeenten.first() == gemeente && p.code != product.code)
            .collect();
        let draai = nummer as usize % naast.len().max(1);
        naast.rotate_left(draai);
        let mut made = Voorbeeld::default();
        let mut client = None;
        for (beurt, product) in (0..).zip(std::iter::once(product).chain(naast).take(toewijzingen)) {
            // One in ten has a code that no contract knows yet, so that the waiting list lives.
            let code = if nummer % 10 == 9 && beurt == 0 {
                "99X01"
            } else {
                product.code.as_str()
            };
            let toewijzing = bericht::toewijzing(
                480_000 + nummer + beurt * TWEEDE_NUMMER,
                product,
                code,
                vandaag,
                toeval,
            );
            let naam = format!("voorbeeld-{}.xml", toewijzing.nummer);
            let organisatie = &self.open_sessie()?.organisatie;
            let xml = bericht::schrijf(organisatie.agb.cijfers(), &mens, &toewijzing);
            let gelezen = self.lees_in(s, organisatie, &naam, xml.as_bytes(), Ontvangst::default(), wie)?;
            let Some(gevonden) = gelezen.client.map(ClientId) else {
                break;
            };
            made.toewijzingen += 1;
            if client.is_none() {
                client = Some(gevonden);
                made.clienten = 1;
                let coordinator =
                    collegas::verdeel(s, coordinatoren, nummer, gevonden, toewijzing.dagtekening, wie)?;
                self.voorbeeld_afspraak(
                    s,
                    gevonden,
                    coordinator,
                    &mut Toeval::nieuw(zaad ^ 1, nummer),
                    wie,
                )?;
                made.notities = self.vul_dossier(s, gevonden, &mut Toeval::nieuw(!zaad, nummer), wie)?;
            }
            if code == product.code {
                let verhaal = Verhaal {
                    client: gevonden,
                    toewijzing: toewijzing.nummer,
                    dagtekening: toewijzing.dagtekening,
                    vandaag,
                    wie,
                };
                if let Some(sinds) = self.vertel(s, &verhaal, product, toeval, &mut made)? {
                    self.voorbeeld_vast(s, &verhaal, vasten, (sinds, zaad), &mut made)?;
                }
            }
        }
        let Some(client) = client else {
            return Ok(made);
        };
        if mens.bsn_geleend
            && let Some(mut rij) = s.lezer().client(client)?
        {
            rij.client.bsn = None;
            s.client_bewaar(&rij, wie)?;
        }
        self.beoordeel_opnieuw(s, client)?;
        Ok(made)
    }

    /// What happened with a client since the toewijzing, as far as it lies in the past; gives the day on which help began.
    fn vertel(
        &self,
        s: &Schrijver<'_>,
        v: &Verhaal,
        product: &Product,
        toeval: &mut Toeval,
        made: &mut Voorbeeld,
    ) -> Result<Option<NaiveDate>, Nee> {
        let mut feit =
            |soort, op, velden: &[(&str, &str)]| self.voorbeeld_feit(s, v, made, soort, op, velden);
        let na = |days: u32| v.dagtekening + Days::new(u64::from(days));
        feit(FeitSoort::EersteContact, na(1 + toeval.tot(4)), &[])?;
        let start = na(6 + toeval.tot(9));
        if toeval.tot(10) == 0 || start > v.vandaag {
            return Ok(None);
        }
        let (intake, uitleg) = (start - Days::new(1), [("onderdelen", "klachten")]);
        feit(FeitSoort::Intake, intake, &[("plaats", "thuis")])?;
        feit(FeitSoort::InformatieVerstrekt, intake, &uitleg)?;
        feit(FeitSoort::Start, start, &[])?;
        let begin = start.to_string();
        if toeval.tot(8) > 0 {
            feit(
                FeitSoort::BerichtVerzonden,
                start,
                &[("code", "305"), ("begindatum", &begin)],
            )?;
        }
        let document = [("document", "identiteitskaart"), ("nummer", "SPECI2026")];
        if toeval.tot(5) == 0 || !feit(FeitSoort::IdentiteitVastgesteld, start, &document)? {
            return Ok(Some(start));
        }
        let plandag = start + Days::new(u64::from(toeval.tot(10)));
        let fixed = plandag <= v.vandaag && toeval.tot(4) > 0;
        let plan = PlanRij {
            id: PlanId(self.host.nieuw_id()),
            client: v.client,
            toewijzing: v.toewijzing,
            nummer: 1,
            status: PlanStatus::Concept,
            datum: None,
            versie: 1,
        };
        let vast_op = fixed.then_some(plandag);
        let id = plan.id;
        self.voorbeeld_plan(s, v, plan, product, vast_op, (toeval, made))?;
        made.plannen += 1;
        if fixed {
            self.voorbeeld_evaluaties(s, v, (id, plandag), toeval, made)?;
        }
        Ok(Some(start))
    }
}

impl App {
    fn voorbeeld_feit(
        &self,
        s: &Schrijver<'_>,
        v: &Verhaal,
        made: &mut Voorbeeld,
        soort: FeitSoort,
        op: NaiveDate,
        velden: &[(&str, &str)],
    ) -> Result<bool, Nee> {
        if op > v.vandaag {
            return Ok(false);
        }
        let velden = velden.iter().copied();
        let feit = Feit::van_tekst(soort, Tijdstip::Dag(op), Some(v.toewijzing), velden).map_err(|_| {
            Fout::Intern {
                wat: "voorbeeld".to_owned(),
            }
        })?;
        s.feit_nieuw(FeitId(self.host.nieuw_id()), v.client, &feit, v.wie)?;
        made.feiten += 1;
        Ok(true)
    }

    /// A plan: a draft, or discussed, approved and fixed.
    fn voorbeeld_plan(
        &self,
        s: &Schrijver<'_>,
        v: &Verhaal,
        plan: PlanRij,
        product: &Product,
        vast_op: Option<NaiveDate>,
        (toeval, made): (&mut Toeval, &mut Voorbeeld),
    ) -> Result<(), Nee> {
        let regels = &*self.regels()?;
        let op = vast_op.unwrap_or(v.vandaag);
        let t = toewijzing_van(s.lezer(), &plan)?;
        let eisen = plan_eisen(&regels.profielen, &t, op, plan.nummer);
        let inhoud = plan::inhoud(&product.id, &eisen, op, vast_op.is_some(), toeval);
        s.plan_nieuw(&plan, &inhoud, v.wie)?;
        if vast_op.is_none() && toeval.tot(2) == 0 {
            return Ok(());
        }
        let met = [
            ("versie", "1"),
            ("met", "de cliënt en de dochter"),
            ("akkoord", "ja"),
        ];
        self.voorbeeld_feit(s, v, made, FeitSoort::PlanBesproken, op, &met)?;
        for door in ["client", "E. de Boer, hbo"] {
            let velden = [("door", door), ("versie", "1")];
            self.voorbeeld_feit(s, v, made, FeitSoort::PlanGoedgekeurd, op, &velden)?;
        }
        if vast_op.is_none() {
            return Ok(());
        }
        let blik = Blik::lees(regels, s.lezer(), plan, op)?;
        let gevuld = blik.gevuld().join(",");
        let velden = [
            ("status", "definitief"),
            ("versie", "1"),
            ("velden", gevuld.as_str()),
        ];
        self.voorbeeld_feit(s, v, made, FeitSoort::Plan, op, &velden)?;
        let vast = PlanRij {
            status: PlanStatus::Definitief,
            datum: Some(op),
            ..blik.plan.clone()
        };
        Ok(s.plan_bewaar(&vast, &blik.vastgelegd(), v.wie)?)
    }
}

/// Whose story, and since when.
struct Verhaal {
    client: ClientId,
    toewijzing: u32,
    dagtekening: NaiveDate,
    vandaag: NaiveDate,
    wie: Wie,
}
