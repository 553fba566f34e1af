//! The one gate to dossiers: before any command is carried out, whose records its question names and whether this user
//! may open them. What a list may show is decided below it, in the store, by the same answer.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use leidraad_api::command::Aangemeld;
use leidraad_api::{Command, Fout, LogSoort};
use leidraad_domain::gebruiker::{Recht, Rol};
use leidraad_domain::id::{ClientId, GebruikerId};
use leidraad_store::gebruiker::Gebruiker;
use leidraad_store::logboek::Regel;
use leidraad_store::verdeling::Waarneming;
use leidraad_store::{Lezer, Wie};
use serde_json::Value;
use uuid::Uuid;

use crate::Kern;
use crate::nee::Nee;
use crate::sessie::Sessie;

/// Setting: a coordinator changes dossiers of the own team only.
pub(crate) const EIGEN_TEAM: &str = "eigen_team";

/// Areas that a closed dossier does not stop: visits go on whoever plans them. They show name, time and product.
const GAAT_DOOR: &[&str] = &["planning", "levering", "afwezigheid"];
/// Commands of those areas that show what stands in the dossier.
const TOCH_DICHT: &[&str] = &["afwezigheid.overdracht", "afwezigheid.overdracht_pdf"];
/// Areas about the whole organisation, or about closing itself.
const ERBUITEN: &[&str] = &["afscherming", "logboek", "bewaren", "toegang"];

/// Whether this command opens a dossier whose record it names.
fn opent(command: &Command) -> bool {
    let area = command.naam.split('.').next().unwrap_or_default();
    TOCH_DICHT.contains(&command.naam) || !(GAAT_DOOR.contains(&area) || ERBUITEN.contains(&area))
}

/// Who looks after clients today, read once for many.
pub(crate) struct Team {
    gebruikers: Vec<Gebruiker>,
    waarnemingen: Vec<Waarneming>,
    nu: NaiveDateTime,
}

impl Team {
    pub(crate) fn lees(l: Lezer<'_>, nu: NaiveDateTime) -> Result<Self, Nee> {
        let vandaag = nu.date();
        let mut waarnemingen = l.waarnemingen(vandaag)?;
        waarnemingen.retain(|w| w.van <= vandaag);
        Ok(Self {
            gebruikers: l.gebruikers()?.into_iter().filter(|g| !g.vertrokken).collect(),
            waarnemingen,
            nu,
        })
    }

    pub(crate) fn wie(&self, id: GebruikerId) -> Option<&Gebruiker> {
        self.gebruikers.iter().find(|g| g.id == id)
    }

    pub(crate) fn alle(&self) -> &[Gebruiker] {
        &self.gebruikers
    }

    /// Who stands in for somebody today.
    fn waarnemers(&self, voor: GebruikerId) -> impl Iterator<Item = GebruikerId> {
        self.waarnemingen
            .iter()
            .filter(move |w| w.gebruiker == voor)
            .map(|w| w.waarnemer)
    }

    /// Who may open a closed dossier without being on its list: the coordinator, who stands in, and the team leads of
    /// the coordinator's team; without such a team every team lead.
    pub(crate) fn vanzelf(&self, coordinator: Option<GebruikerId>) -> Vec<GebruikerId> {
        let team = coordinator
            .and_then(|id| self.wie(id))
            .and_then(|g| g.team.as_ref());
        let leidt = |g: &&Gebruiker| g.rol == Rol::Teamleider;
        let mut leiders: Vec<GebruikerId> = self
            .gebruikers
            .iter()
            .filter(leidt)
            .filter(|g| team.is_some() && g.team.as_ref() == team)
            .map(|g| g.id)
            .collect();
        if leiders.is_empty() {
            leiders = self.gebruikers.iter().filter(leidt).map(|g| g.id).collect();
        }
        let mut alle: Vec<GebruikerId> = coordinator.into_iter().collect();
        alle.extend(coordinator.into_iter().flat_map(|id| self.waarnemers(id)));
        for leider in leiders {
            // Who leads may look after the client, or stand in.
            if !alle.contains(&leider) {
                alle.push(leider);
            }
        }
        alle
    }

    /// Whether somebody may open a closed dossier now.
    pub(crate) fn mag_openen(&self, l: Lezer<'_>, wie: GebruikerId, client: ClientId) -> Result<bool, Nee> {
        let coordinator = l.coordinator(client, self.nu.date())?;
        Ok(self.vanzelf(coordinator).contains(&wie)
            || l.afscherming_leden(client)?.contains(&wie)
            || self.noodtoegang_tot(l, wie, client)?.is_some())
    }

    /// Until when somebody may open it in need.
    pub(crate) fn noodtoegang_tot(
        &self,
        l: Lezer<'_>,
        wie: GebruikerId,
        client: ClientId,
    ) -> Result<Option<NaiveDateTime>, Nee> {
        Ok(l.noodtoegangen(client)?
            .into_iter()
            .filter(|n| n.gebruiker == wie && n.van <= self.nu && self.nu < n.tot)
            .map(|n| n.tot)
            .max())
    }

    /// Whether the team of somebody looks after a client today: the own client, one of a colleague of the same team, one
    /// of a colleague for whom somebody of that team stands in, or one without a coordinator.
    fn is_van_team(&self, wie: GebruikerId, coordinator: Option<GebruikerId>) -> bool {
        let Some(coordinator) = coordinator else {
            return true;
        };
        let team = self.wie(wie).and_then(|g| g.team.as_ref());
        let samen = |id: GebruikerId| {
            id == wie || team.is_some() && self.wie(id).and_then(|g| g.team.as_ref()) == team
        };
        samen(coordinator) || self.waarnemers(coordinator).any(samen)
    }
}

/// Every id that a question names, also inside a longer key.
fn ids(vraag: &Value, gevonden: &mut BTreeSet<Uuid>) {
    match vraag {
        Value::String(tekst) => {
            let delen = tekst.split(|c: char| !(c.is_ascii_hexdigit() || c == '-'));
            gevonden.extend(delen.filter_map(|deel| Uuid::try_parse(deel).ok()));
        }
        Value::Array(alle) => alle.iter().for_each(|een| ids(een, gevonden)),
        Value::Object(velden) => velden.iter().for_each(|(naam, waarde)| {
            gevonden.extend(Uuid::try_parse(naam));
            ids(waarde, gevonden);
        }),
        _ => {}
    }
}

/// Whose dossiers a question is about.
fn clienten(l: Lezer<'_>, vraag: &Value) -> Result<BTreeSet<ClientId>, Nee> {
    let mut genoemd = BTreeSet::new();
    ids(vraag, &mut genoemd);
    let mut clienten = BTreeSet::new();
    for id in genoemd {
        clienten.extend(l.van_wie(id)?);
    }
    Ok(clienten)
}

/// Why not, and about whom.
struct Dicht {
    fout: Fout,
    handeling: &'static str,
    client: ClientId,
}

fn kijk(sessie: &Sessie, command: &Command, vraag: &Value, nu: NaiveDateTime) -> Result<Option<Dicht>, Nee> {
    let verborgen = sessie.store.verborgen();
    let wie = &sessie.gebruiker;
    let wijzigt = command.recht == Recht::Dossier && command.log == LogSoort::Gewijzigd;
    sessie.store.lees(|l| {
        if !verborgen.is_empty() && opent(command) {
            let dicht = clienten(l, vraag)?.into_iter().find(|c| verborgen.contains(&c.0));
            if let Some(client) = dicht {
                return Ok(Some(Dicht {
                    fout: Fout::Afgeschermd,
                    handeling: "afscherming.dicht",
                    client,
                }));
            }
        }
        if wie.rol != Rol::Coordinator || !wijzigt || !opent(command) || !alleen_eigen_team(l)? {
            return Ok(None);
        }
        let team = Team::lees(l, nu)?;
        for client in clienten(l, vraag)? {
            let coordinator = l.coordinator(client, nu.date())?;
            if !team.is_van_team(wie.id, coordinator) {
                let naam = coordinator.and_then(|id| team.wie(id)).map(|g| g.naam.clone());
                return Ok(Some(Dicht {
                    fout: Fout::AnderTeam {
                        coordinator: naam.unwrap_or_default(),
                    },
                    handeling: "afscherming.ander_team",
                    client,
                }));
            }
        }
        Ok(None)
    })
}

/// Whether coordinators change dossiers of their own team only.
pub(crate) fn alleen_eigen_team(l: Lezer<'_>) -> Result<bool, Nee> {
    Ok(l.instelling(EIGEN_TEAM)?.as_deref() == Some("ja"))
}

impl Kern {
    /// Says the store which dossiers this user may not open now. Leave, hand-overs and colleagues change that, and so
    /// does the clock. Gives whether something changed.
    pub(crate) fn ververs_verborgen(&self, sessie: &Sessie, nu: NaiveDateTime) -> Result<bool, Nee> {
        let dicht = sessie.store.lees(|l| {
            let alle = l.afgeschermd()?;
            if alle.is_empty() {
                return Ok::<_, Nee>(Vec::new());
            }
            let team = Team::lees(l, nu)?;
            let mut dicht = Vec::new();
            for client in alle {
                if !team.mag_openen(l, sessie.gebruiker.id, client)? {
                    dicht.push(client);
                }
            }
            Ok(dicht)
        })?;
        Ok(sessie.store.verberg(&dicht))
    }

    /// Whether this user may open other dossiers than a moment ago: access in need ends while a screen is open.
    pub(crate) fn verborgen_veranderd(&self) -> bool {
        let Some(sessie) = self.sessie() else { return false };
        let veranderd = self.ververs_verborgen(&sessie, self.host.nu());
        veranderd.unwrap_or_else(|Nee(fout)| {
            tracing::warn!(code = fout.code(), "could not see which dossiers are closed");
            false
        })
    }

    /// Lets a command through, or says why not; that it was refused stands in the log of the dossier.
    pub(crate) fn poort(
        &self,
        command: &Command,
        wie: &Aangemeld,
        vraag: &Value,
        nu: NaiveDateTime,
    ) -> Result<(), Nee> {
        let Some(sessie) = self.sessie() else {
            return Ok(());
        };
        if command.recht == Recht::Open {
            return Ok(());
        }
        self.ververs_verborgen(&sessie, nu)?;
        let Some(dicht) = kijk(&sessie, command, vraag, nu)? else {
            return Ok(());
        };
        let regel = Regel {
            soort: "geweigerd",
            handeling: dicht.handeling,
            client: Some(dicht.client),
            medewerker: None,
        };
        let wie = Wie {
            gebruiker: wie.id,
            nu,
        };
        if let Err(fout) = sessie.store.schrijf(|s| s.log(regel, wie)) {
            tracing::warn!(%fout, "a refusal is not in the log");
        }
        Err(Nee(dicht.fout))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn ids_are_found_wherever_they_stand_in_a_question() {
        let id = |n: u128| Uuid::from_u128(n);
        let vraag = json!({
            "client": id(1), "regels": [{ "diep": { "toewijzing": id(2) } }],
            "sleutel": format!("DALF-13|{}|toewijzing {}", id(3), id(4)), id(5).to_string(): true,
            "tekst": "geen id, 01-02-2027", "getal": 7,
        });
        let mut gevonden = BTreeSet::new();
        ids(&vraag, &mut gevonden);
        assert_eq!(gevonden, (1..=5).map(id).collect());
    }
}
