//! The work list: what is open, where it stands today, and what people do about it besides doing it.

mod item;
mod keuzes;
mod lijst;
mod plaats;
mod ter_zijde;

use leidraad_api::toegang::Leeg;
use leidraad_api::werklijst::{
    ItemStand, ItemVraag, TermijnRegel, TermijnenAntwoord, TermijnenVraag, ToewijsVraag, UitstelVraag,
    Waarom, WaaromVraag, Werklijst, WerklijstAntwoord, WerklijstKeuzes, WerklijstVraag, WieKeuze,
};
use leidraad_api::{Beller, Fout, area};
use leidraad_domain::id::ClientId;
use leidraad_store::uitkomst::UitkomstSoort;

pub(crate) use item::{
    actie, dagen, los, regeltekst, staat_er_al, stand_code, telt_vandaag, termijn_regel, titel, titel_van,
};

use crate::bijzonderheid::Bijzonderheden;
use crate::kring::{Kring, wie_code};
use crate::{App, waarom};

impl App {
    /// Work of the signed-in user up to a day, without what was put off: their own and of whom they stand in for, or
    /// everybody's when they have no clients. Counts, and the first thousand items by date.
    ///
    /// # Errors
    /// When nobody is signed in, or the store refuses.
    pub fn open_werk(&self, tot: chrono::NaiveDate) -> Result<WerklijstAntwoord, Fout> {
        let command = area::zoek("werklijst.toon").ok_or(Fout::OnbekendCommando {
            naam: "werklijst.toon".to_owned(),
        })?;
        let beller = Beller {
            gebruiker: Some(self.open_sessie()?.gebruiker.clone()),
            nu: self.host.nu(),
            command,
        };
        let kring = self.lees(|l| Kring::eigen(l, &beller))?;
        let vraag = WerklijstVraag {
            wie: Some(kring.wie),
            tot: Some(tot),
            aantal: Some(lijst::PAGINA_MAXIMUM),
            ..WerklijstVraag::default()
        };
        Ok(lijst::toon(self, &beller, &vraag)?)
    }
}

impl Werklijst for App {
    fn toon(&self, beller: &Beller, vraag: WerklijstVraag) -> Result<WerklijstAntwoord, Fout> {
        Ok(lijst::toon(self, beller, &vraag)?)
    }

    fn kies(&self, beller: &Beller, vraag: WieKeuze) -> Result<Leeg, Fout> {
        Ok(self.schrijf(beller, None, |s, wie| {
            s.gebruiker_kijkt_naar(wie.gebruiker, wie_code(vraag.wie))?;
            Ok(Leeg {})
        })?)
    }

    fn keuzes(&self, _: &Beller, _: Leeg) -> Result<WerklijstKeuzes, Fout> {
        Ok(keuzes::keuzes(self)?)
    }

    fn waarom(&self, beller: &Beller, vraag: WaaromVraag) -> Result<Waarom, Fout> {
        Ok(waarom::vertel(self, beller, &vraag)?)
    }

    fn termijnen(&self, beller: &Beller, vraag: TermijnenVraag) -> Result<TermijnenAntwoord, Fout> {
        let regels = &*self.regels()?;
        let vandaag = beller.nu.date();
        let mut termijnen = self.lees(|l| {
            let clients = match vraag.client {
                Some(id) => vec![ClientId(id)],
                None => l.client_ids()?,
            };
            let mut found = Vec::new();
            for client in clients {
                // Asked for everybody, the list holds dates alone.
                let bijzonder = match vraag.client {
                    Some(_) => Some(Bijzonderheden::van(l, client, &l.feiten(client)?)?),
                    None => None,
                };
                for u in l
                    .uitkomsten(client)?
                    .iter()
                    .filter(|u| u.soort == UitkomstSoort::Termijn)
                {
                    if vraag.regel.as_ref().is_none_or(|regel| u.regel == *regel) {
                        found.push(TermijnRegel {
                            bijzonderheid: bijzonder.as_ref().and_then(|b| b.bij(regels, u)),
                            ..termijn_regel(regels, client, u, vandaag)?
                        });
                    }
                }
            }
            Ok(found)
        })?;
        termijnen.retain(|t| vraag.status.as_ref().is_none_or(|status| t.status == *status));
        termijnen
            .sort_by(|a, b| (a.uiterlijk, &a.regel, &a.sleutel).cmp(&(b.uiterlijk, &b.regel, &b.sleutel)));
        Ok(TermijnenAntwoord { termijnen })
    }

    fn stel_uit(&self, beller: &Beller, vraag: UitstelVraag) -> Result<ItemStand, Fout> {
        Ok(ter_zijde::stel_uit(self, beller, &vraag)?)
    }

    fn zet_terug(&self, beller: &Beller, vraag: ItemVraag) -> Result<ItemStand, Fout> {
        Ok(ter_zijde::wijzig(self, beller, &vraag, |stand, _| {
            stand.uitstel = None
        })?)
    }

    fn wijs_toe(&self, beller: &Beller, vraag: ToewijsVraag) -> Result<ItemStand, Fout> {
        Ok(ter_zijde::wijs_toe(self, beller, &vraag)?)
    }

    fn pak_op(&self, beller: &Beller, vraag: ItemVraag) -> Result<ItemStand, Fout> {
        Ok(ter_zijde::wijzig(self, beller, &vraag, |stand, wie| {
            stand.bezig = Some((wie.gebruiker, wie.nu));
        })?)
    }

    fn laat_los(&self, beller: &Beller, vraag: ItemVraag) -> Result<ItemStand, Fout> {
        Ok(ter_zijde::wijzig(self, beller, &vraag, |stand, _| {
            stand.bezig = None
        })?)
    }
}
