//! Whether and when each user wants to be told, and an example of it.

use chrono::NaiveTime;
use leidraad_api::meldingen::{Meldingen, MeldingenStand, ToastDoel};
use leidraad_api::toegang::Leeg;
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::GebruikerId;
use leidraad_store::Lezer;

use crate::App;
use crate::meldingen::{NIEUWE_DAG, dagelijks, toast};
use crate::nee::Nee;

/// When the daily digest comes, until the user says otherwise.
const STANDAARD_OM: &str = "08:30";

fn sleutel_aan(gebruiker: GebruikerId) -> String {
    format!("meldingen.aan.{gebruiker}")
}

fn sleutel_om(gebruiker: GebruikerId) -> String {
    format!("meldingen.om.{gebruiker}")
}

fn tijd(tekst: &str) -> Result<NaiveTime, Nee> {
    NaiveTime::parse_from_str(tekst, "%H:%M").map_err(|_| {
        Nee(Fout::VeldOngeldig {
            veld: "om".to_owned(),
            verwacht: "tijdstip".to_owned(),
        })
    })
}

/// Whether this user wants toasts, and when the digest.
pub(crate) fn ingesteld(l: Lezer<'_>, gebruiker: GebruikerId) -> Result<(bool, NaiveTime), Nee> {
    let aan = l.instelling(&sleutel_aan(gebruiker))?;
    let om = l.instelling(&sleutel_om(gebruiker))?;
    Ok((
        aan.as_deref() != Some("nee"),
        tijd(om.as_deref().unwrap_or(STANDAARD_OM))?,
    ))
}

impl Meldingen for App {
    fn stand(&self, _: &Beller, _: Leeg) -> Result<MeldingenStand, Fout> {
        let gebruiker = self.open_sessie()?.gebruiker.id;
        let (aan, om) = self.lees(|l| ingesteld(l, gebruiker))?;
        Ok(MeldingenStand {
            aan,
            om: om.format("%H:%M").to_string(),
        })
    }

    fn stel_in(&self, beller: &Beller, vraag: MeldingenStand) -> Result<MeldingenStand, Fout> {
        let om = tijd(&vraag.om)?;
        self.schrijf(beller, None, |s, wie| {
            let aan = if vraag.aan { "ja" } else { "nee" };
            s.instelling_zet(&sleutel_aan(wie.gebruiker), aan, wie)?;
            s.instelling_zet(&sleutel_om(wie.gebruiker), &om.format("%H:%M").to_string(), wie)?;
            // What was urgent before anybody asked is not news, and a time that has passed is a time for tomorrow.
            s.gemeld_zet(NIEUWE_DAG, wie.nu.date(), wie)?;
            if wie.nu.time() >= om {
                s.gemeld_zet(&dagelijks(om), wie.nu.date(), wie)?;
            }
            Ok(())
        })?;
        self.stand(beller, Leeg {})
    }

    fn voorbeeld(&self, _: &Beller, _: Leeg) -> Result<Leeg, Fout> {
        self.host.toon_toast(toast(
            leidraad_taal::voorbeeldmelding(),
            ToastDoel::Vandaag { kaart: None },
        ));
        Ok(Leeg {})
    }
}
