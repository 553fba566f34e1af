//! Colleagues: adding one who can sign in at once, another role or team, another password.

use leidraad_api::collegas::{
    Collega, CollegaWijziging, Collegas, CollegasAntwoord, NieuweCollega, RolKeuze, VerlofRegel,
    WachtwoordWijziging,
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
use crate::toegang::{gevuld, wachtwoord_lang_genoeg};

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

fn lijst(l: Lezer<'_>, beller: &Beller) -> Result<CollegasAntwoord, Nee> {
    let vandaag = beller.nu.date();
    let gebruikers = l.gebruikers()?;
    let caseloads = l.caseloads(vandaag)?;
    let waarnemingen = l.waarnemingen(vandaag)?;
    let naam = |id: GebruikerId| {
        let gevonden = gebruikers.iter().find(|g| g.id == id);
        gevonden.map(|g| g.naam.clone()).unwrap_or_default()
    };
    let mut teams: Vec<String> = gebruikers.iter().filter_map(|g| g.team.clone()).collect();
    teams.sort();
    teams.dedup();
    let collegas = gebruikers
        .iter()
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
        };
        wachtwoord_lang_genoeg(&wachtwoord)?;
        self.collega_nieuw(beller, &gebruiker, &wachtwoord)?;
        Ok(self.lees(|l| lijst(l, beller))?)
    }

    fn wijzig(&self, beller: &Beller, vraag: CollegaWijziging) -> Result<CollegasAntwoord, Fout> {
        let rol = lees_rol(&vraag.rol)?;
        let id = GebruikerId(vraag.collega);
        Ok(self.schrijf(beller, None, |s, _| {
            collega(s.lezer(), id)?;
            s.gebruiker_wijzig(id, rol, lees_team(&vraag.team).as_deref())?;
            // Somebody must be left who can add colleagues.
            if !s.lezer().gebruikers()?.iter().any(|g| g.rol.mag(Recht::Beheer)) {
                return Err(Nee(ongeldig("rol", "laatste_beheerder")));
            }
            lijst(s.lezer(), beller)
        })?)
    }

    fn wachtwoord(&self, beller: &Beller, vraag: WachtwoordWijziging) -> Result<Leeg, Fout> {
        let huidig = Zeroizing::new(vraag.huidig);
        let nieuw = Zeroizing::new(vraag.wachtwoord);
        wachtwoord_lang_genoeg(&nieuw)?;
        let naam = self.open_sessie()?.gebruiker.naam.clone();
        Ok(self.schrijf(beller, None, |_, _| {
            let mut sleutels = Sleutelbestand::lees(&self.opslag)?;
            sleutels.wijzig(&naam, &huidig, &nieuw, beller.nu)?;
            Ok(Leeg {})
        })?)
    }
}
