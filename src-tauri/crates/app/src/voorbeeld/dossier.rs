//! What stands around an example client: people, what to know at the door, and what was said.

use chrono::Days;
use leidraad_api::gegevens::{BetrokkeneRol, PraktischSoort};
use leidraad_domain::id::{BetrokkeneId, ClientId, NotitieId};
use leidraad_store::betrokkene::BetrokkeneRij;
use leidraad_store::{Schrijver, Wie};

use super::mensen::{ACHTERNAMEN, Toeval};
use crate::Kern;
use crate::nee::Nee;

/// Notes of a client: between these two.
const NOTITIES: (u32, u32) = (4, 16);

const VOORNAMEN: &[&str] = &[
    "Anna", "Bea", "Carin", "Daan", "Esra", "Frits", "Gül", "Hans", "Iris", "Joop",
];
const RELATIES: &[(&str, BetrokkeneRol)] = &[
    ("kleinkind", BetrokkeneRol::Mantelzorger),
    ("kind", BetrokkeneRol::Contactpersoon),
    ("partner", BetrokkeneRol::Mantelzorger),
    ("buur", BetrokkeneRol::Contactpersoon),
    ("", BetrokkeneRol::Bewindvoerder),
];
const PRAKTISCH: &[(PraktischSoort, &[&str])] = &[
    (
        PraktischSoort::Sleutel,
        &[
            "Sleutelkluis naast de voordeur, code bij de planning",
            "De buren op nummer 16 hebben een sleutel",
            "Doet zelf open, duurt even",
        ],
    ),
    (
        PraktischSoort::Huisdier,
        &[
            "Hond, gaat in de bench als er iemand komt",
            "Twee katten, mogen niet naar buiten",
            "Geen",
        ],
    ),
    (
        PraktischSoort::Roken,
        &["Rookt binnen", "Rookt alleen op het balkon", "Rookt niet"],
    ),
    (
        PraktischSoort::Allergie,
        &["Latex: draag andere handschoenen", "Geen"],
    ),
    (PraktischSoort::Voorkeur, &["Liefst een vrouw", "Geen voorkeur"]),
    (
        PraktischSoort::Parkeren,
        &["Alleen met kaart; gratis bij de supermarkt", "Voor de deur"],
    ),
];
const WIE: &[&str] = &[
    "Gebeld met cliënt",
    "Dochter belde",
    "Zoon mailde",
    "Gesproken bij cliënt thuis",
    "Wijkteam belde",
];
const WAAROVER: &[&str] = &[
    "over de vaste ochtend",
    "over de nieuwe medewerker",
    "over de traplift",
    "over de scootmobiel",
    "over het verlof in de zomer",
    "over de indicatie die afloopt",
    "over de was en de boodschappen",
    "over de valpartij van vorige week",
];
const AFLOOP: &[&str] = &[
    "Is tevreden, geen vragen.",
    "Wil liever op dinsdag; doorgegeven aan de planning.",
    "Vraagt om dezelfde medewerker als vorig jaar.",
    "Wacht op bericht van de gemeente.",
    "Ziet op tegen de winter, maakt zich zorgen over de kosten.",
    "Afgesproken om volgende maand weer te bellen.",
];

impl Kern {
    /// Fills in what the messages do not tell of a client. Gives the number of notes.
    pub(super) fn vul_dossier(
        &self,
        s: &Schrijver<'_>,
        client: ClientId,
        toeval: &mut Toeval,
        wie: Wie,
    ) -> Result<u32, Nee> {
        let vandaag = wie.nu.date();
        for n in 0..toeval.tot(3) {
            let (relatie, rol) = RELATIES
                .get(toeval.tot(RELATIES.len() as u32) as usize)
                .copied()
                .unwrap_or(("", BetrokkeneRol::Overig));
            let naam = format!("{} {}", toeval.kies(VOORNAMEN), toeval.kies(ACHTERNAMEN));
            s.betrokkene_bewaar(
                &BetrokkeneRij {
                    id: BetrokkeneId(self.host.nieuw_id()),
                    client,
                    naam,
                    rol: rol.code().to_owned(),
                    relatie: relatie.to_owned(),
                    telefoon: format!("06 {:04} {:04}", toeval.tot(9999), toeval.tot(9999)),
                    email: String::new(),
                    toelichting: String::new(),
                    eerst_bellen: n == 0,
                    tot: None,
                    versie: 0,
                    gewijzigd_op: wie.nu,
                    door: String::new(),
                },
                wie,
            )?;
        }
        for (soort, teksten) in PRAKTISCH {
            if toeval.tot(2) == 0 {
                let sinds = vandaag - Days::new(u64::from(toeval.tot(400)));
                s.praktisch_zet(client, soort.code(), toeval.kies(teksten), sinds, wie)?;
            }
        }
        let notities = NOTITIES.0 + toeval.tot(NOTITIES.1 - NOTITIES.0 + 1);
        for _ in 0..notities {
            let tekst = format!(
                "{} {}. {}",
                toeval.kies(WIE),
                toeval.kies(WAAROVER),
                toeval.kies(AFLOOP)
            );
            let op = vandaag - Days::new(u64::from(toeval.tot(700)));
            s.notitie_nieuw(NotitieId(self.host.nieuw_id()), client, None, op, &tekst, wie)?;
        }
        self.herindexeer(s, client)?;
        Ok(notities)
    }
}
