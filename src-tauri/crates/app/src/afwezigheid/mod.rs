//! Illness and leave: visits open by themselves, others are found for them, and everybody who must know is told.

mod blad;
mod feiten;
mod overdracht;
mod planbaar;
mod vragen;
mod zoeken;
mod zoekzin;

use std::collections::BTreeSet;

use chrono::Days;
use leidraad_api::afwezigheid::{
    Afwezig, AfwezigGevolg, Afwezigheden, AfwezighedenVraag, AfwezigheidBlad, AfwezigheidIntrekken,
    AfwezigheidRegel, AfwezigheidVelden, AfwezigheidVraag, AfwezigheidWijzig, GeenVervanging, Kandidaten,
    NieuweAfwezigheden, NieuweInspanning, OverdrachtVraag, VervangOvernemen, Vervangvoorstel,
};
use leidraad_api::feiten::Keuze;
use leidraad_api::plannen::Voorbeeld;
use leidraad_api::planning::{BezoekVraag, PlanGevolg};
use leidraad_api::toegang::{Bewaard as Bestand, Leeg};
use leidraad_api::{Beller, Fout};
use leidraad_domain::afwezigheid::{Afwezigheid, AfwezigheidSoort};
use leidraad_domain::bezoek::{Bewaard, DoorWie, Tijd, Wanneer};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{AfwezigheidId, BezoekId, ClientId, FeitId, MedewerkerId, ToewijzingId};
use leidraad_store::afwezigheid::AfwezigheidRij;
use leidraad_store::{Lezer, Schrijver, Wie};
use leidraad_taal::afwezig_soort;

use crate::feiten::ongeldig;
use crate::inzet::vorm::minuut;
use crate::inzet::zetten::{bestaand, feit};
use crate::nee::Nee;
use crate::notities::gevuld;
use crate::planning::handelen::{gezien, mag_komen, zoals_nu};
use crate::{App, Kern};

/// Most absences at once.
const HOOGSTENS: usize = 500;
/// Longest note.
const TEKST: usize = 1_000;
/// Days ahead that the list shows.
const VOORUIT: u64 = 13 * 7;

fn lees(l: Lezer<'_>, v: &AfwezigheidVelden) -> Result<(Afwezigheid, String), Nee> {
    let soort = AfwezigheidSoort::van(&v.soort).ok_or_else(|| ongeldig("soort", "keuze"))?;
    let tijd = |tekst: &str| minuut(tekst).ok_or_else(|| ongeldig("deel", "tijden"));
    let deel = match (v.deel_van.trim(), v.deel_tot.trim()) {
        ("", "") => None,
        (van, "") => Some((tijd(van)?, leidraad_domain::bezoek::DAG)),
        ("", tot) => Some((0, tijd(tot)?)),
        (van, tot) => Some((tijd(van)?, tijd(tot)?)),
    };
    let wie = MedewerkerId(v.medewerker);
    let naam = l.medewerker(wie)?.ok_or(Fout::NietGevonden {
        wat: "medewerker".to_owned(),
    })?;
    let a = Afwezigheid {
        medewerker: wie,
        soort,
        van: v.van,
        tot: v.tot,
        deel,
    };
    a.controleer()
        .map_err(|(veld, verwacht)| ongeldig(veld, verwacht))?;
    Ok((a, naam.medewerker.naam()))
}

/// Somebody is away once at a time.
fn enkel(l: Lezer<'_>, a: &Afwezigheid, zelf: Option<AfwezigheidId>) -> Result<(), Nee> {
    let over = |ander: &Afwezigheid| {
        let dagen = a.tot.is_none_or(|tot| ander.van <= tot) && ander.tot.is_none_or(|tot| a.van <= tot);
        dagen && (a.deel.is_none() || ander.deel.is_none() || a.deel == ander.deel)
    };
    let andere = l.afwezigheden_van(a.medewerker)?;
    if andere
        .iter()
        .any(|rij| Some(rij.id) != zelf && over(&rij.afwezigheid))
    {
        return Err(ongeldig("van", "al_afwezig").into());
    }
    Ok(())
}

fn zoek(l: Lezer<'_>, id: AfwezigheidId) -> Result<AfwezigheidRij, Nee> {
    Ok(l.afwezigheid(id)?.ok_or(Fout::NietGevonden {
        wat: "afwezigheid".to_owned(),
    })?)
}

impl Kern {
    fn afwezig_regel(&self, l: Lezer<'_>, id: AfwezigheidId, wie: Wie) -> Result<AfwezigheidRegel, Nee> {
        let vandaag = wie.nu.date();
        let rij = zoek(l, id)?;
        let eerst = blad::bezoeken_van(l, &rij, vandaag)?;
        let beeld = blad::beeld_van(l, &rij, vandaag)?;
        let (alle, open) = blad::nu(&beeld, &eerst);
        Ok(blad::regel(&rij, (&alle, &open), vandaag))
    }

    /// Records that somebody is away, with what it means for each client.
    pub(crate) fn meld_afwezig(
        &self,
        s: &Schrijver<'_>,
        v: &AfwezigheidVelden,
        wie: Wie,
    ) -> Result<(AfwezigheidId, BTreeSet<ClientId>), Nee> {
        let (a, naam) = lees(s.lezer(), v)?;
        enkel(s.lezer(), &a, None)?;
        let id = AfwezigheidId(self.host.nieuw_id());
        s.afwezigheid_nieuw(id, &a, wie)?;
        let rij = AfwezigheidRij {
            id,
            afwezigheid: a,
            naam,
            versie: 1,
            door: String::new(),
        };
        Ok((id, self.stem_feiten_af(s, &rij, true, wie)?))
    }

    /// Changes an absence, or takes it back.
    fn wijzig_afwezig(
        &self,
        s: &Schrijver<'_>,
        (id, versie): (AfwezigheidId, u32),
        naar: Option<&AfwezigheidVelden>,
        wie: Wie,
    ) -> Result<BTreeSet<ClientId>, Nee> {
        let l = s.lezer();
        let mut rij = zoek(l, id)?;
        if let Some(velden) = naar {
            let (a, _) = lees(l, velden)?;
            rij.afwezigheid = Afwezigheid {
                medewerker: rij.afwezigheid.medewerker,
                ..a
            };
            enkel(l, &rij.afwezigheid, Some(id))?;
        }
        s.afwezigheid_wijzig((id, versie), &rij.afwezigheid, naar.is_some(), wie)?;
        self.stem_feiten_af(s, &rij, naar.is_some(), wie)
    }
}

fn log_clienten(
    s: &Schrijver<'_>,
    beller: &Beller,
    clienten: &BTreeSet<ClientId>,
    wie: Wie,
) -> Result<(), Nee> {
    for client in clienten {
        crate::sessie::log(s, beller, Some(*client), wie)?;
    }
    Ok(())
}

impl Afwezig for App {
    fn lijst(&self, beller: &Beller, vraag: AfwezighedenVraag) -> Result<Afwezigheden, Fout> {
        let vandaag = beller.nu.date();
        let van = vraag.van.unwrap_or(vandaag);
        let tot = vraag
            .tot
            .or(van.checked_add_days(Days::new(VOORUIT)))
            .unwrap_or(van);
        let ik = beller.gebruiker.as_ref().ok_or(Fout::NietAangemeld)?.id;
        let wie = Wie {
            gebruiker: ik,
            nu: beller.nu,
        };
        let afwezigheden = self.lees(|l| {
            let rijen = l.afwezigheden(van, tot)?.into_iter();
            rijen
                .map(|rij| self.afwezig_regel(l, rij.id, wie))
                .collect::<Result<Vec<_>, Nee>>()
        })?;
        let soort = |soort: &AfwezigheidSoort| Keuze {
            waarde: soort.code().to_owned(),
            label: afwezig_soort(*soort),
        };
        Ok(Afwezigheden {
            afwezigheden,
            soorten: AfwezigheidSoort::ALLE.iter().map(soort).collect(),
        })
    }

    fn toon(&self, beller: &Beller, vraag: AfwezigheidVraag) -> Result<AfwezigheidBlad, Fout> {
        let regels = &*self.regels()?;
        let id = AfwezigheidId(vraag.afwezigheid);
        Ok(self.lees(|l| blad::maak(regels, l, &zoek(l, id)?, beller.nu.date()))?)
    }

    fn nieuw(&self, beller: &Beller, vraag: NieuweAfwezigheden) -> Result<AfwezigGevolg, Fout> {
        if vraag.regels.len() > HOOGSTENS {
            return Err(ongeldig("regels", "te_veel"));
        }
        Ok(self.schrijf(beller, None, |s, wie| {
            let mut clienten = BTreeSet::new();
            let mut ids = Vec::new();
            for velden in &vraag.regels {
                let (id, geraakt) = self.meld_afwezig(s, velden, wie)?;
                clienten.extend(geraakt);
                ids.push(id);
            }
            log_clienten(s, beller, &clienten, wie)?;
            let regels = ids.into_iter().map(|id| self.afwezig_regel(s.lezer(), id, wie));
            Ok(AfwezigGevolg {
                afwezigheden: regels.collect::<Result<_, Nee>>()?,
                clienten: u32::try_from(clienten.len()).unwrap_or(u32::MAX),
            })
        })?)
    }

    fn wijzig(&self, beller: &Beller, vraag: AfwezigheidWijzig) -> Result<AfwezigGevolg, Fout> {
        let id = AfwezigheidId(vraag.afwezigheid);
        Ok(self.schrijf(beller, None, |s, wie| {
            let clienten = self.wijzig_afwezig(s, (id, vraag.versie), Some(&vraag.velden), wie)?;
            log_clienten(s, beller, &clienten, wie)?;
            Ok(AfwezigGevolg {
                afwezigheden: vec![self.afwezig_regel(s.lezer(), id, wie)?],
                clienten: u32::try_from(clienten.len()).unwrap_or(u32::MAX),
            })
        })?)
    }

    fn trek_in(&self, beller: &Beller, vraag: AfwezigheidIntrekken) -> Result<Leeg, Fout> {
        let id = AfwezigheidId(vraag.afwezigheid);
        Ok(self.schrijf(beller, None, |s, wie| {
            let clienten = self.wijzig_afwezig(s, (id, vraag.versie), None, wie)?;
            log_clienten(s, beller, &clienten, wie)?;
            Ok(Leeg {})
        })?)
    }

    fn kandidaten(&self, _: &Beller, vraag: BezoekVraag) -> Result<Kandidaten, Fout> {
        Ok(self.kandidaten_voor(BezoekId(vraag.bezoek))?)
    }

    fn voorstel(&self, beller: &Beller, vraag: AfwezigheidVraag) -> Result<Vervangvoorstel, Fout> {
        Ok(self.vervangvoorstel(beller, AfwezigheidId(vraag.afwezigheid))?)
    }

    fn neem_over(&self, beller: &Beller, vraag: VervangOvernemen) -> Result<PlanGevolg, Fout> {
        let regels = &*self.regels()?;
        if vraag.regels.is_empty() {
            return Err(Fout::VeldLeeg {
                veld: "regels".to_owned(),
            });
        }
        let reden = match vraag.afwezigheid {
            Some(id) => self
                .lees(|l| zoek(l, AfwezigheidId(id)))?
                .afwezigheid
                .soort
                .reden(),
            None => "anders",
        };
        Ok(self.handel(beller, "vervang", |bezig| {
            let l = bezig.s.lezer();
            let mut nieuw: BTreeSet<(MedewerkerId, ToewijzingId)> = BTreeSet::new();
            let mut keuzes = Vec::new();
            for keuze in &vraag.regels {
                keuzes.push((gezien(l, BezoekId(keuze.bezoek), None)?, keuze));
            }
            keuzes.sort_by_key(|(b, _)| b.volgorde());
            for (b, keuze) in keuzes {
                let wie = MedewerkerId(keuze.medewerker);
                mag_komen(regels, l, &b, wie, b.dag)?;
                let om = match keuze.om.trim() {
                    "" => None,
                    om => Some(minuut(om).ok_or_else(|| ongeldig("om", "tijd"))?),
                };
                let mut bewaard = Bewaard {
                    door: DoorWie::Medewerker(wie),
                    ..zoals_nu(l, &b)?
                };
                if let Some(om) = om.filter(|om| *om != b.tijd.begin()) {
                    bewaard.tijd = Tijd::nieuw(Wanneer::Om(om), b.tijd.minuten)
                        .ok_or_else(|| ongeldig("om", "past_niet"))?;
                }
                bezig.bewaar(&b, &bewaard, "")?;
                // One fact for everybody new at a client: the first visit is what a contract asks about.
                if b.deelnemers.iter().any(|d| nieuw.insert((wie, d.toewijzing))) {
                    let naam = l
                        .medewerker(wie)?
                        .map(|m| m.medewerker.naam())
                        .unwrap_or_default();
                    let velden = [("medewerker", naam.as_str()), ("reden", reden)];
                    bezig.feit(self, &b, FeitSoort::Vervanging, Tijdstip::Dag(b.dag), &velden)?;
                }
            }
            Ok(())
        })?)
    }

    fn geen_vervanging(&self, beller: &Beller, vraag: GeenVervanging) -> Result<AfwezigheidBlad, Fout> {
        let regels = &*self.regels()?;
        let client = ClientId(vraag.client);
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let l = s.lezer();
            let rij = zoek(l, AfwezigheidId(vraag.afwezigheid))?;
            let geraakt = blad::bezoeken_van(l, &rij, wie.nu.date())?;
            let toewijzingen: BTreeSet<ToewijzingId> = geraakt
                .iter()
                .flat_map(|b| b.deelnemers.iter().filter(|d| d.client == client))
                .map(|d| d.toewijzing)
                .collect();
            if toewijzingen.is_empty() {
                return Err(Fout::NietGevonden {
                    wat: "bezoek".to_owned(),
                }
                .into());
            }
            for toewijzing in toewijzingen {
                let nummer = bestaand(l, toewijzing)?.toewijzing.product.nummer;
                let op = Tijdstip::Moment(wie.nu);
                let feit = feit(
                    FeitSoort::GeenVervanging,
                    op,
                    nummer,
                    &[("medewerker", &rij.naam)],
                )?;
                let id = FeitId(self.host.nieuw_id());
                s.feit_nieuw(id, client, &feit, wie)?;
            }
            self.beoordeel_opnieuw(s, client)?;
            blad::maak(regels, l, &rij, wie.nu.date())
        })?)
    }

    fn noteer(&self, beller: &Beller, vraag: NieuweInspanning) -> Result<AfwezigheidBlad, Fout> {
        let regels = &*self.regels()?;
        let tekst = gevuld("tekst", &vraag.tekst, TEKST)?;
        let client = vraag.client.map(ClientId);
        Ok(self.schrijf(beller, client, |s, wie| {
            let l = s.lezer();
            let rij = zoek(l, AfwezigheidId(vraag.afwezigheid))?;
            s.inspanning_nieuw(rij.id, (client, vraag.gebeld), &tekst, wie)?;
            if let Some(client) = client.filter(|_| vraag.gebeld) {
                let velden = [("wie", "client"), ("over", "vervanging")];
                let over = leidraad_domain::feit::Feit::van_tekst(
                    FeitSoort::Geinformeerd,
                    Tijdstip::Moment(wie.nu),
                    None,
                    velden,
                );
                let feit = over.map_err(|f| Nee(crate::feiten::feit_fout(f)))?;
                s.feit_nieuw(FeitId(self.host.nieuw_id()), client, &feit, wie)?;
                self.beoordeel_opnieuw(s, client)?;
            }
            blad::maak(regels, l, &rij, wie.nu.date())
        })?)
    }

    fn overdracht(&self, beller: &Beller, vraag: OverdrachtVraag) -> Result<Voorbeeld, Fout> {
        let document = self.overdracht_papier(beller, &vraag)?;
        let paginas = leidraad_documents::pagineer(&document)
            .iter()
            .map(leidraad_documents::svg)
            .collect();
        Ok(Voorbeeld { paginas })
    }

    fn overdracht_pdf(&self, beller: &Beller, vraag: OverdrachtVraag) -> Result<Bestand, Fout> {
        let document = self.overdracht_papier(beller, &vraag)?;
        self.schrijf(beller, Some(ClientId(vraag.client)), |_, _| Ok(()))?;
        Ok(self.bewaar_document("overdracht.pdf", &document)?)
    }
}
