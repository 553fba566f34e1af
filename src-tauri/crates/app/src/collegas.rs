//! Colleagues: adding one who can sign in at once, another role or team, another password.

use leidraad_api::collegas::{
    AnderWachtwoord, Collega, CollegaVertrek, CollegaWijziging, Collegas, CollegasAntwoord, NieuweCollega,
    RolKeuze, VerlofRegel, WachtwoordWijziging,
};
use leidraad_api::toegang::Leeg;
use leidraad_api::{Beller, Fout};
use leidraad_domain::gebruiker::{Recht, Rol};
use leidraad_domain::id::GebruikerId;
use leidraad_store::Lezer;
use leidraad_store::gebruiker::Gebruiker;
use leidraad_store::sleutels::Sleutelbestand;
use zeroize::Zeroizing;

use crate::App;
use crate::feiten::ongeldig;
use crate::nee::Nee;
use crate::toegang::gevuld;
use crate::wachtwoord;

fn lees_rol(rol: &str) -> Result<Rol, Nee> {
    Rol::van(rol).ok_or_else(|| Nee(ongeldig("rol", "keuze")))
}

fn lees_team(team: &str) -> Option<String> {
    Some(team.trim().to_owned()).filter(|team| !team.is_empty())
}

/// The colleague with this id.
pub(crate) fn collega(l: Lezer<'_>, id: GebruikerId) -> Result<Gebruiker, Nee> {
    let gevonden = l.gebruikers()?.into_iter().find(|g| g.id == id);
    gevonden.ok_or(Nee(Fout::NietGevonden {
        wat: "gebruiker".to_owned(),
    }))
}

/// Somebody must be left who can add colleagues.
fn een_beheerder_blijft(l: Lezer<'_>) -> Result<(), Nee> {
    if l.gebruikers()?
        .iter()
        .any(|g| !g.vertrokken && g.rol.mag(Recht::Beheer))
    {
        Ok(())
    } else {
        Err(Nee(ongeldig("rol", "laatste_beheerder")))
    }
}

fn lijst(l: Lezer<'_>, beller: &Beller) -> Result<CollegasAntwoord, Nee> {
    let vandaag = beller.nu.date();
    let gebruikers = l.gebruikers()?;
    let caseloads = l.caseloads(vandaag)?;
    let waarnemingen = l.waarnemingen(vandaag)?;
    let naam = |id: GebruikerId| {
        let gevonden = gebruikers.iter().find(|g| g.id == id);
        gevonden.map(|g| g.naam.clone()).unwrap_or_default()
    };
    let mut teams: Vec<String> = gebruikers
        .iter()
        .filter(|g| !g.vertrokken)
        .filter_map(|g| g.team.clone())
        .collect();
    teams.sort();
    teams.dedup();
    let collegas = gebruikers
        .iter()
        .filter(|g| !g.vertrokken)
        .map(|g| Collega {
            id: g.id.0,
            naam: g.naam.clone(),
            rol: g.rol.code().to_owned(),
            rol_tekst: leidraad_taal::rol(g.rol).to_owned(),
            team: g.team.clone(),
            ik: beller.gebruiker.as_ref().is_some_and(|ik| ik.id == g.id),
            clienten: caseloads
                .iter()
                .find(|(id, _)| *id == g.id)
                .map_or(0, |(_, n)| *n),
            verlof: waarnemingen
                .iter()
                .filter(|w| w.gebruiker == g.id)
                .map(|w| VerlofRegel {
                    van: w.van,
                    tot: w.tot,
                    waarnemer: w.waarnemer.0,
                    waarnemer_naam: naam(w.waarnemer),
                    nu: w.van <= vandaag,
                })
                .collect(),
        })
        .collect();
    Ok(CollegasAntwoord {
        collegas,
        teams,
        rollen: Rol::ALLE
            .iter()
            .map(|rol| RolKeuze {
                rol: rol.code().to_owned(),
                label: leidraad_taal::rol(*rol).to_owned(),
            })
            .collect(),
    })
}

impl App {
    /// Adds a colleague with a slot in the key file. The slot is written last: without it nobody comes in.
    pub(crate) fn collega_nieuw(
        &self,
        beller: &Beller,
        gebruiker: &Gebruiker,
        wachtwoord: &str,
    ) -> Result<(), Nee> {
        let sessie = self.open_sessie()?;
        self.schrijf(beller, None, |s, wie| {
            if s.lezer().gebruiker(&gebruiker.naam)?.is_some() {
                return Err(Nee(ongeldig("naam", "bestaat_al")));
            }
            s.gebruiker_nieuw(gebruiker, wie)?;
            let mut sleutels = Sleutelbestand::lees(&self.opslag)?;
            Ok(sleutels.voeg_toe(&gebruiker.naam, wachtwoord, sessie.store.sleutel())?)
        })
    }
}

impl Collegas for App {
    fn lijst(&self, beller: &Beller, _: Leeg) -> Result<CollegasAntwoord, Fout> {
        Ok(self.lees(|l| lijst(l, beller))?)
    }

    fn nieuw(&self, beller: &Beller, vraag: NieuweCollega) -> Result<CollegasAntwoord, Fout> {
        let wachtwoord = Zeroizing::new(vraag.wachtwoord);
        let gebruiker = Gebruiker {
            id: GebruikerId(self.host.nieuw_id()),
            naam: gevuld("naam", &vraag.naam)?,
            rol: lees_rol(&vraag.rol)?,
            team: lees_team(&vraag.team),
            vertrokken: false,
        };
        let organisatie = self.open_sessie()?.organisatie.naam.clone();
        wachtwoord::keur(&wachtwoord, &[&gebruiker.naam, &organisatie])?;
        self.collega_nieuw(beller, &gebruiker, &wachtwoord)?;
        Ok(self.lees(|l| lijst(l, beller))?)
    }

    fn wijzig(&self, beller: &Beller, vraag: CollegaWijziging) -> Result<CollegasAntwoord, Fout> {
        let rol = lees_rol(&vraag.rol)?;
        let id = GebruikerId(vraag.collega);
        Ok(self.schrijf(beller, None, |s, _| {
            collega(s.lezer(), id)?;
            s.gebruiker_wijzig(id, rol, lees_team(&vraag.team).as_deref())?;
            een_beheerder_blijft(s.lezer())?;
            lijst(s.lezer(), beller)
        })?)
    }

    fn vertrek(&self, beller: &Beller, vraag: CollegaVertrek) -> Result<CollegasAntwoord, Fout> {
        let id = GebruikerId(vraag.collega);
        Ok(self.schrijf(beller, None, |s, wie| {
            let weg = collega(s.lezer(), id)?;
            if s.lezer()
                .caseloads(wie.nu.date())?
                .iter()
                .any(|(van, n)| *van == id && *n > 0)
            {
                return Err(Nee(ongeldig("collega", "heeft_clienten")));
            }
            s.gebruiker_vertrekt(id, wie)?;
            een_beheerder_blijft(s.lezer())?;
            Sleutelbestand::lees(&self.opslag)?.verwijder(&weg.naam)?;
            lijst(s.lezer(), beller)
        })?)
    }

    fn ander_wachtwoord(&self, beller: &Beller, vraag: AnderWachtwoord) -> Result<Leeg, Fout> {
        let nieuw = Zeroizing::new(vraag.wachtwoord);
        let sessie = self.open_sessie()?;
        Ok(self.schrijf(beller, None, |s, _| {
            let wiens = collega(s.lezer(), GebruikerId(vraag.collega))?;
            wachtwoord::keur(&nieuw, &[&wiens.naam, &sessie.organisatie.naam])?;
            let mut sleutels = Sleutelbestand::lees(&self.opslag)?;
            sleutels.voeg_toe(&wiens.naam, &nieuw, sessie.store.sleutel())?;
            Ok(Leeg {})
        })?)
    }

    fn wachtwoord(&self, beller: &Beller, vraag: WachtwoordWijziging) -> Result<Leeg, Fout> {
        let huidig = Zeroizing::new(vraag.huidig);
        let nieuw = Zeroizing::new(vraag.wachtwoord);
        let sessie = self.open_sessie()?;
        let naam = sessie.gebruiker.naam.clone();
        wachtwoord::keur(&nieuw, &[&naam, &sessie.organisatie.naam])?;
        Ok(self.schrijf(beller, None, |_, _| {
            let mut sleutels = Sleutelbestand::lees(&self.opslag)?;
            sleutels.wijzig(&naam, &huidig, &nieuw, beller.nu)?;
            Ok(Leeg {})
        })?)
    }
}
