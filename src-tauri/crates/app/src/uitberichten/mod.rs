//! Messages 305 and 307 recorded by hand: sent closes the term, refused opens it again.

mod regel;
mod voorstel;

use chrono::NaiveDate;
use leidraad_api::clienten::ClientVraag;
use leidraad_api::feiten::Keuze;
use leidraad_api::toegang::Leeg;
use leidraad_api::uitberichten::{
    NieuwUitbericht, UitberichtGevolg, UitberichtInhoud, UitberichtKeuzes, UitberichtOpnieuw, UitberichtStap,
    UitberichtWijzig, Uitberichten, Uitgaand,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::{FeitSoort, VeldType};
use leidraad_domain::id::{ClientId, FeitId, UitberichtId};
use leidraad_domain::uitbericht::{Uitbericht, UitberichtMist, UitberichtSoort, UitberichtStand};
use leidraad_store::uitbericht::UitberichtRij;
use leidraad_store::{Lezer, Schrijver, Wie};

use self::regel::{regel, regels_van};
use crate::feiten::ongeldig;
use crate::nee::Nee;
use crate::{App, Kern};

pub(crate) use self::regel::geweigerd;

/// Most clients whose messages are proposed at a time: those whose day comes first.
const MEEST: usize = 100;

/// Words that a reason of ending may be.
fn redenen() -> &'static [&'static str] {
    let veld = FeitSoort::Einde.velden().iter().find(|v| v.naam == "reden");
    match veld.map(|v| v.soort) {
        Some(VeldType::Keuze(woorden)) => woorden,
        _ => &[],
    }
}

/// A message as it was typed.
fn lees(l: Lezer<'_>, client: ClientId, inhoud: UitberichtInhoud) -> Result<Uitbericht, Nee> {
    let soort = UitberichtSoort::van(&inhoud.soort).ok_or_else(|| ongeldig("code", "keuze"))?;
    let bekend = l.toewijzingen(client)?;
    if !bekend
        .iter()
        .any(|t| t.toewijzing.product.nummer == inhoud.toewijzing)
    {
        return Err(ongeldig("toewijzing", "toewijzing").into());
    }
    let stopt = soort == UitberichtSoort::Stop;
    let reden = inhoud.reden.filter(|r| stopt && !r.is_empty());
    if reden.as_deref().is_some_and(|r| !redenen().contains(&r)) {
        return Err(ongeldig("reden", "keuze").into());
    }
    Ok(Uitbericht {
        client,
        toewijzing: inhoud.toewijzing,
        soort,
        begindatum: inhoud.begindatum,
        einddatum: inhoud.einddatum.filter(|_| stopt),
        reden,
        stand: UitberichtStand::TeVersturen,
    })
}

fn zoek(l: Lezer<'_>, id: UitberichtId) -> Result<UitberichtRij, Nee> {
    Ok(l.uitbericht(id)?.ok_or(Fout::NietGevonden {
        wat: "uitbericht".to_owned(),
    })?)
}

/// The day of a step: given, not to come, and not before the step before it.
fn dag(op: Option<NaiveDate>, na: Option<NaiveDate>, vandaag: NaiveDate) -> Result<NaiveDate, Nee> {
    match op {
        None => Err(Fout::VeldLeeg {
            veld: "op".to_owned(),
        }
        .into()),
        Some(op) if op > vandaag => Err(ongeldig("op", "toekomst").into()),
        Some(op) if na.is_some_and(|na| op < na) => Err(ongeldig("op", "eerder").into()),
        Some(op) => Ok(op),
    }
}

impl Kern {
    /// It was sent: the fact that the rules know.
    fn verstuurd(
        &self,
        s: &Schrijver<'_>,
        rij: &mut UitberichtRij,
        op: NaiveDate,
        wie: Wie,
    ) -> Result<(), Nee> {
        let b = &mut rij.bericht;
        if let Some(mist) = b.mist() {
            return Err(match mist {
                UitberichtMist::Begindatum => Fout::VeldLeeg {
                    veld: "begindatum".to_owned(),
                },
                UitberichtMist::Einddatum => Fout::VeldLeeg {
                    veld: "einddatum".to_owned(),
                },
                UitberichtMist::Reden => Fout::VeldLeeg {
                    veld: "reden".to_owned(),
                },
                UitberichtMist::EindeVoorBegin => ongeldig("einddatum", "volgorde"),
            }
            .into());
        }
        if b.soort == UitberichtSoort::Start && b.begindatum.is_some_and(|begin| begin > op) {
            return Err(ongeldig("begindatum", "toekomst").into());
        }
        let tekst = |d: Option<NaiveDate>| d.map(|d| d.to_string()).unwrap_or_default();
        let (begin, eind) = (tekst(b.begindatum), tekst(b.einddatum));
        let velden = [
            ("code", b.soort.code()),
            ("begindatum", begin.as_str()),
            ("einddatum", eind.as_str()),
            ("reden", b.reden.as_deref().unwrap_or_default()),
        ];
        let feit = Feit::van_tekst(
            FeitSoort::BerichtVerzonden,
            Tijdstip::Dag(op),
            Some(b.toewijzing),
            velden,
        )
        .map_err(|_| Fout::Intern {
            wat: "uitbericht.feit".to_owned(),
        })?;
        let id = FeitId(self.host.nieuw_id());
        s.feit_nieuw(id, b.client, &feit, wie)?;
        b.stand = UitberichtStand::Verstuurd { op };
        rij.feit = Some(id);
        Ok(())
    }

    fn bericht_gevolg(&self, s: &Schrijver<'_>, id: UitberichtId, wie: Wie) -> Result<UitberichtGevolg, Nee> {
        let rij = zoek(s.lezer(), id)?;
        let veranderd = self.beoordeel_opnieuw(s, rij.bericht.client)?;
        let uitkomsten = s.lezer().uitkomsten(rij.bericht.client)?;
        Ok(UitberichtGevolg {
            bericht: regel(&*self.regels()?, s.lezer(), &rij, &uitkomsten, wie.nu.date())?,
            veranderd,
        })
    }

    /// The next state of a message, with its fact.
    fn zet_stap(
        &self,
        s: &Schrijver<'_>,
        rij: &mut UitberichtRij,
        vraag: &UitberichtStap,
        wie: Wie,
    ) -> Result<(), Nee> {
        let vandaag = wie.nu.date();
        match (vraag.naar.as_str(), rij.bericht.stand.clone()) {
            ("verstuurd", UitberichtStand::TeVersturen) => {
                let op = dag(vraag.op, None, vandaag)?;
                self.verstuurd(s, rij, op, wie)?;
            }
            ("geaccepteerd", UitberichtStand::Verstuurd { op: verstuurd }) => {
                let op = dag(vraag.op, Some(verstuurd), vandaag)?;
                rij.bericht.stand = UitberichtStand::Geaccepteerd { verstuurd, op };
            }
            ("geweigerd", UitberichtStand::Verstuurd { op: verstuurd }) => {
                let op = dag(vraag.op, Some(verstuurd), vandaag)?;
                let waarom = format!("{} {}", vraag.retourcode.trim(), vraag.waarom.trim());
                if waarom.trim().is_empty() {
                    return Err(Fout::VeldLeeg {
                        veld: "waarom".to_owned(),
                    }
                    .into());
                }
                // A refused message counts as not sent (OP286).
                if let Some(feit) = rij.feit.take() {
                    s.feit_trek_in(feit, wie)?;
                }
                rij.bericht.stand = UitberichtStand::Geweigerd {
                    verstuurd,
                    op,
                    waarom: waarom.trim().to_owned(),
                };
            }
            ("vervallen", UitberichtStand::TeVersturen) => rij.bericht.stand = UitberichtStand::Vervallen,
            ("terug", UitberichtStand::Vervallen) => rij.bericht.stand = UitberichtStand::TeVersturen,
            ("terug", UitberichtStand::Verstuurd { .. }) => {
                if let Some(feit) = rij.feit.take() {
                    s.feit_trek_in(feit, wie)?;
                }
                rij.bericht.stand = UitberichtStand::TeVersturen;
            }
            ("terug", UitberichtStand::Geaccepteerd { verstuurd, .. }) => {
                rij.bericht.stand = UitberichtStand::Verstuurd { op: verstuurd };
            }
            ("terug", UitberichtStand::Geweigerd { verstuurd, .. }) if !rij.opgevolgd => {
                self.verstuurd(s, rij, verstuurd, wie)?;
            }
            _ => return Err(ongeldig("status", "status").into()),
        }
        Ok(())
    }
}

impl App {
    /// Messages of everybody that ask for something yet, proposed for at most so many clients.
    pub(crate) fn berichten_die_vragen(
        &self,
        vandaag: NaiveDate,
        hoogstens: usize,
    ) -> Result<Uitberichten, Nee> {
        let regels = &*self.regels()?;
        self.lees(|l| {
            let gevraagd = regel::regels_die_vragen(regels);
            let mut clienten = l.clienten_met_werk(&gevraagd, hoogstens.saturating_add(1))?;
            let meer = clienten.len() > hoogstens;
            clienten.truncate(hoogstens);
            let mut rijen = l.uitberichten_open()?;
            rijen.reverse();
            Ok(Uitberichten {
                meer,
                ..regels_van(regels, l, &clienten, &rijen, vandaag)?
            })
        })
    }

    fn van_wie(&self, id: UitberichtId) -> Result<ClientId, Nee> {
        self.lees(|l| Ok(zoek(l, id)?.bericht.client))
    }
}

impl Uitgaand for App {
    fn keuzes(&self, _: &Beller, _: Leeg) -> Result<UitberichtKeuzes, Fout> {
        let keuze = |waarde: &str, label: String| Keuze {
            waarde: waarde.to_owned(),
            label,
        };
        Ok(UitberichtKeuzes {
            redenen: redenen()
                .iter()
                .map(|r| keuze(r, leidraad_taal::woord(r)))
                .collect(),
            retourcodes: leidraad_taal::retourcodes()
                .map(|(code, zin)| keuze(code, format!("{code} {zin}")))
                .collect(),
        })
    }

    fn van_client(&self, beller: &Beller, vraag: ClientVraag) -> Result<Uitberichten, Fout> {
        let regels = &*self.regels()?;
        let client = ClientId(vraag.client);
        Ok(self.lees(|l| {
            let rijen = l.uitberichten_van(client)?;
            regels_van(regels, l, &[client], &rijen, beller.nu.date())
        })?)
    }

    fn open(&self, beller: &Beller, _: Leeg) -> Result<Uitberichten, Fout> {
        Ok(self.berichten_die_vragen(beller.nu.date(), MEEST)?)
    }

    fn nieuw(&self, beller: &Beller, vraag: NieuwUitbericht) -> Result<UitberichtGevolg, Fout> {
        let client = ClientId(vraag.client);
        let id = UitberichtId(self.host.nieuw_id());
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let bericht = lees(s.lezer(), client, vraag.inhoud)?;
            s.uitbericht_nieuw(id, &bericht, None, wie)?;
            if vraag.verstuurd_op.is_some() {
                let mut rij = zoek(s.lezer(), id)?;
                let op = dag(vraag.verstuurd_op, None, wie.nu.date())?;
                self.verstuurd(s, &mut rij, op, wie)?;
                s.uitbericht_bewaar(&rij, wie)?;
            }
            self.bericht_gevolg(s, id, wie)
        })?)
    }

    fn wijzig(&self, beller: &Beller, vraag: UitberichtWijzig) -> Result<UitberichtGevolg, Fout> {
        let id = UitberichtId(vraag.bericht);
        let client = self.van_wie(id)?;
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let mut rij = zoek(s.lezer(), id)?;
            if rij.bericht.stand != UitberichtStand::TeVersturen {
                return Err(ongeldig("status", "status").into());
            }
            let bericht = lees(s.lezer(), client, vraag.inhoud)?;
            if (bericht.soort, bericht.toewijzing) != (rij.bericht.soort, rij.bericht.toewijzing) {
                return Err(ongeldig("code", "status").into());
            }
            rij.versie = vraag.versie;
            rij.bericht = bericht;
            s.uitbericht_bewaar(&rij, wie)?;
            self.bericht_gevolg(s, id, wie)
        })?)
    }

    fn stap(&self, beller: &Beller, vraag: UitberichtStap) -> Result<UitberichtGevolg, Fout> {
        let id = UitberichtId(vraag.bericht);
        let client = self.van_wie(id)?;
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let mut rij = zoek(s.lezer(), id)?;
            rij.versie = vraag.versie;
            self.zet_stap(s, &mut rij, &vraag, wie)?;
            s.uitbericht_bewaar(&rij, wie)?;
            self.bericht_gevolg(s, id, wie)
        })?)
    }

    fn opnieuw(&self, beller: &Beller, vraag: UitberichtOpnieuw) -> Result<UitberichtGevolg, Fout> {
        let oud = UitberichtId(vraag.bericht);
        let client = self.van_wie(oud)?;
        let id = UitberichtId(self.host.nieuw_id());
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let rij = zoek(s.lezer(), oud)?;
            if rij.opgevolgd || !matches!(rij.bericht.stand, UitberichtStand::Geweigerd { .. }) {
                return Err(ongeldig("status", "status").into());
            }
            let bericht = Uitbericht {
                stand: UitberichtStand::TeVersturen,
                ..rij.bericht
            };
            s.uitbericht_nieuw(id, &bericht, Some(oud), wie)?;
            self.bericht_gevolg(s, id, wie)
        })?)
    }
}
