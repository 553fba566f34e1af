//! Reading one message in: all of it in one transaction, or nothing.

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::berichten::{InleesRegel, InleesResultaat, Uitkomst};
use leidraad_domain::id::{BerichtId, ClientId, ToewijzingId};
use leidraad_domain::nummer::Bsn;
use leidraad_domain::toewijzing::{Herziet, ToegewezenProduct, Toewijzing};
use leidraad_iwmo::{Retour, Toewijzingsbericht, controleer_niveau2, lees_301, schrijf_302};
use leidraad_store::bericht::{BerichtRij, NieuwBericht};
use leidraad_store::client::ClientRij;
use leidraad_store::organisatie::Organisatie;
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_store::{Schrijver, Wie};
use leidraad_taal::import;
use sha2::{Digest, Sha256};

use crate::Kern;
use crate::gegevens::bron;
use crate::nee::Nee;
use crate::samenvoegen::voeg_samen;
use crate::toewijzingen::{plaats, versie_van};

/// How messages were received, asked once per batch.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Ontvangst {
    /// The day; `None` takes each message's dagtekening.
    pub op: Option<NaiveDate>,
    /// Urgent.
    pub spoed: bool,
}

pub(crate) fn regel(ernst: &str, code: &str, zin: String) -> InleesRegel {
    InleesRegel {
        ernst: ernst.to_owned(),
        code: code.to_owned(),
        zin,
    }
}

/// A result that says only no.
pub(crate) fn geweigerd(bestand: &str, soort: String, code: &str, zin: String) -> InleesResultaat {
    InleesResultaat {
        bestand: bestand.to_owned(),
        soort,
        uitkomst: Uitkomst::Geweigerd,
        regels: vec![regel("fout", code, zin)],
        client: None,
        client_naam: None,
        toewijzingen: Vec::new(),
    }
}

/// What can be said of a message without the store: readable, for us, level 2, and not of a day to come.
pub(crate) fn controleer(
    organisatie: &Organisatie,
    bestand: &str,
    bytes: &[u8],
    vandaag: NaiveDate,
) -> (InleesResultaat, Option<Toewijzingsbericht>) {
    let soort = leidraad_iwmo::soort(bytes)
        .map(|s| s.to_string())
        .unwrap_or_default();
    let bericht = match lees_301(bytes) {
        Ok(bericht) => bericht,
        Err(fout) => {
            let (code, zin) = leidraad_taal::leesfout(&fout);
            return (geweigerd(bestand, soort, code, zin), None);
        }
    };
    let ours = organisatie.agb.cijfers();
    if bericht.header.ontvanger.cijfers() != ours {
        let zin = import("niet_voor_ons", &[("agb", bericht.header.ontvanger.cijfers())]);
        return (geweigerd(bestand, soort, "niet_voor_ons", zin), None);
    }
    let faults = controleer_niveau2(&bericht);
    let mut regels: Vec<InleesRegel> = faults
        .iter()
        .map(|f| regel("fout", f.regel, leidraad_taal::niveau2(f)))
        .collect();
    regels.extend(
        bericht
            .waarschuwingen
            .iter()
            .map(|w| regel("waarschuwing", w.lijst, leidraad_taal::waarschuwing(w))),
    );
    let dagtekening = bericht.header.dagtekening;
    if dagtekening > vandaag {
        let dag = leidraad_taal::dag(dagtekening);
        regels.push(regel(
            "waarschuwing",
            "TR135",
            import("dagtekening_later", &[("dag", &dag)]),
        ));
    }
    let resultaat = InleesResultaat {
        bestand: bestand.to_owned(),
        soort,
        uitkomst: if faults.is_empty() {
            Uitkomst::Verwerkt
        } else {
            Uitkomst::Afgekeurd
        },
        regels,
        client: None,
        client_naam: None,
        toewijzingen: bericht.producten.iter().map(|p| p.nummer).collect(),
    };
    (resultaat, Some(bericht))
}

impl Kern {
    /// Reads one message in. A refusal is a result, not an error; an error means that nothing was stored.
    pub(crate) fn lees_in(
        &self,
        s: &Schrijver<'_>,
        organisatie: &Organisatie,
        bestand: &str,
        bytes: &[u8],
        ontvangst: Ontvangst,
        wie: Wie,
    ) -> Result<InleesResultaat, Nee> {
        let som = Sha256::digest(bytes);
        if let Some(known) = s.lezer().bericht_met_som(&som)? {
            let naam = known.client.map(|c| s.lezer().client(c)).transpose()?.flatten();
            return Ok(InleesResultaat {
                uitkomst: Uitkomst::Dubbel,
                regels: vec![regel("info", "al_gelezen", import("al_gelezen", &[]))],
                client: known.client.map(|c| c.0),
                client_naam: naam.map(|c| c.client.naam.voluit()),
                ..geweigerd(bestand, known.soort, "", String::new())
            });
        }
        let (mut resultaat, bericht) = controleer(organisatie, bestand, bytes, wie.nu.date());
        let Some(bericht) = bericht else {
            return Ok(resultaat);
        };
        let header = &bericht.header;
        if s.lezer()
            .bericht_bekend("301", header.afzender.cijfers(), &header.identificatie)?
        {
            let zin = import("zelfde_kenmerk", &[("kenmerk", &header.identificatie)]);
            return Ok(geweigerd(bestand, resultaat.soort, "zelfde_kenmerk", zin));
        }
        let mut client = None;
        if resultaat.uitkomst == Uitkomst::Verwerkt {
            if let Some(nummer) = self.nummer_van_ander(s, &bericht)? {
                let zin = import("nummer_van_ander", &[("nummer", &nummer.to_string())]);
                return Ok(geweigerd(bestand, resultaat.soort, "nummer_van_ander", zin));
            }
            let (id, naam, mut regels) = self.verwerk(s, &bericht, ontvangst, wie)?;
            resultaat.regels.append(&mut regels);
            resultaat.client = Some(id.0);
            resultaat.client_naam = Some(naam);
            client = Some(id);
        }
        self.bewaar_bericht(s, &bericht, &resultaat, client, (bytes, &som), ontvangst, wie)?;
        if let Some(client) = client {
            self.stel_herziet_voor(s, client, wie)?;
            self.meld_herziet(s, client, &mut resultaat)?;
            self.beoordeel_opnieuw(s, client)?;
        }
        Ok(resultaat)
    }

    /// A number of this message that this gemeente already gave to another client (TR332).
    fn nummer_van_ander(&self, s: &Schrijver<'_>, bericht: &Toewijzingsbericht) -> Result<Option<u32>, Nee> {
        let bsn = Bsn::lees(&bericht.bsn).map_err(|_| Fout::Intern {
            wat: "bsn".to_owned(),
        })?;
        let own = s.lezer().client_met_bsn(&bsn)?.map(|c| c.id);
        for product in &bericht.producten {
            let known = s
                .lezer()
                .toewijzing_met_nummer(&bericht.header.afzender, product.nummer)?;
            if known.is_some_and(|k| Some(k.client) != own) {
                return Ok(Some(product.nummer));
            }
        }
        Ok(None)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one row of the store, of which each part comes from elsewhere"
    )]
    fn bewaar_bericht(
        &self,
        s: &Schrijver<'_>,
        bericht: &Toewijzingsbericht,
        resultaat: &InleesResultaat,
        client: Option<ClientId>,
        (inhoud, som): (&[u8], &[u8]),
        ontvangst: Ontvangst,
        wie: Wie,
    ) -> Result<(), Nee> {
        let header = &bericht.header;
        let (retour, uitkomst) = match resultaat.uitkomst {
            Uitkomst::Verwerkt => (Retour::Goedgekeurd, "verwerkt"),
            _ => (Retour::Afgekeurd0001, "afgekeurd"),
        };
        let kenmerk = format!("R{:011}", s.lezer().retour_nummer()?);
        let retour = schrijf_302(header, &kenmerk, wie.nu.date(), retour);
        let rij = BerichtRij {
            id: BerichtId(self.host.nieuw_id()),
            soort: "301".to_owned(),
            gemeente: header.afzender.cijfers().to_owned(),
            identificatie: header.identificatie.clone(),
            dagtekening: header.dagtekening,
            bestand: resultaat.bestand.clone(),
            uitkomst: uitkomst.to_owned(),
            opmerkingen: serde_json::to_string(&resultaat.regels).map_err(|_| Fout::Intern {
                wat: "opmerkingen".to_owned(),
            })?,
            client,
            ontvangen: ontvangst.op.unwrap_or(header.dagtekening),
            ontvangen_aangenomen: ontvangst.op.is_none(),
            heeft_retour: true,
            retour_op: None,
            gemaakt_op: wie.nu,
        };
        Ok(s.bericht_nieuw(
            &NieuwBericht {
                rij: &rij,
                inhoud,
                som,
                retour: Some(&retour),
            },
            wie,
        )?)
    }

    /// Client, contact details and toewijzingen of a message that passed every check.
    fn verwerk(
        &self,
        s: &Schrijver<'_>,
        bericht: &Toewijzingsbericht,
        ontvangst: Ontvangst,
        wie: Wie,
    ) -> Result<(ClientId, String, Vec<InleesRegel>), Nee> {
        let l = s.lezer();
        let bsn = Bsn::lees(&bericht.bsn).map_err(|_| Fout::Intern {
            wat: "bsn".to_owned(),
        })?;
        let known = l.client_met_bsn(&bsn)?;
        let dagtekening = bericht.header.dagtekening;
        let mut regels = Vec::new();
        let code = if known.is_some() {
            "bekende_client"
        } else {
            "nieuwe_client"
        };
        regels.push(regel("info", code, import(code, &[])));
        let id = known
            .as_ref()
            .map_or_else(|| ClientId(self.host.nieuw_id()), |k| k.id);
        // An older message that comes late must not put back an old address.
        let newest = known
            .as_ref()
            .and_then(|k| k.gegevens_van)
            .is_none_or(|van| dagtekening >= van);
        let mut naam = bericht.client.naam.voluit();
        if newest {
            let told = (bericht.client.clone(), bericht.contacten.clone());
            let (mut client, contacten) = match &known {
                Some(known) => {
                    let by_hand = (known.client.clone(), l.contactgegevens(id)?);
                    voeg_samen(&told, bron(l, id)?.as_ref(), &by_hand)
                }
                None => told,
            };
            client.bsn = Some(bsn);
            naam = client.naam.voluit();
            s.client_bewaar(
                &ClientRij {
                    id,
                    client,
                    gegevens_van: Some(dagtekening),
                },
                wie,
            )?;
            s.contact_vervang(id, &contacten, &bericht.relaties, wie)?;
            self.herindexeer(s, id)?;
        } else if let Some(known) = known {
            naam = known.client.naam.voluit();
        }
        for product in &bericht.producten {
            regels.extend(self.verwerk_product(s, id, bericht, product, ontvangst, wie)?);
        }
        Ok((id, naam, regels))
    }

    fn verwerk_product(
        &self,
        s: &Schrijver<'_>,
        client: ClientId,
        bericht: &Toewijzingsbericht,
        product: &ToegewezenProduct,
        ontvangst: Ontvangst,
        wie: Wie,
    ) -> Result<Vec<InleesRegel>, Nee> {
        let header = &bericht.header;
        let gemeente = &header.afzender;
        let ontvangen = ontvangst.op.unwrap_or(header.dagtekening);
        let known = s.lezer().toewijzing_met_nummer(gemeente, product.nummer)?;
        let (mut rij, mut code) = match known {
            None => {
                let toewijzing = Toewijzing {
                    gemeente: gemeente.clone(),
                    product: product.clone(),
                    eerste_dagtekening: header.dagtekening,
                    ontvangen,
                    ontvangen_aangenomen: ontvangst.op.is_none(),
                    spoed: ontvangst.spoed,
                    plaatsing: None,
                    herziet: Herziet::default(),
                };
                let id = ToewijzingId(self.host.nieuw_id());
                (
                    ToewijzingRij {
                        id,
                        client,
                        toewijzing,
                    },
                    "nieuwe_toewijzing",
                )
            }
            Some(mut rij) => {
                let t = &mut rij.toewijzing;
                if header.dagtekening < t.eerste_dagtekening {
                    t.eerste_dagtekening = header.dagtekening;
                    t.ontvangen = ontvangen;
                    t.ontvangen_aangenomen = ontvangst.op.is_none();
                }
                t.spoed |= ontvangst.spoed;
                let code = if product.toegewezen < t.product.toegewezen {
                    "ouder"
                } else if product.toegewezen == t.product.toegewezen || *product == t.product {
                    "ongewijzigd"
                } else {
                    "bijgewerkt"
                };
                if product.toegewezen > t.product.toegewezen {
                    t.product = product.clone();
                }
                (rij, code)
            }
        };
        if rij.toewijzing.product.verwijderd() {
            code = "verwijderd";
        }
        if rij.toewijzing.plaatsing.is_none() || code == "bijgewerkt" {
            rij.toewijzing.plaatsing =
                plaats(&*self.regels()?, s.lezer(), gemeente, &rij.toewijzing.product)?
                    .or(rij.toewijzing.plaatsing);
        }
        s.toewijzing_bewaar(&rij, wie)?;
        s.toewijzing_versie_bewaar(&versie_van(rij.id, header.dagtekening, product))?;
        let nummer = product.nummer.to_string();
        let mut regels = vec![regel("info", code, import(code, &[("nummer", &nummer)]))];
        if rij.toewijzing.plaatsing.is_none() && code != "verwijderd" {
            let product_code = product.code.as_deref().unwrap_or("onbekend");
            let zin = import(
                "wacht_op_contract",
                &[("nummer", &nummer), ("code", product_code)],
            );
            regels.push(regel("waarschuwing", "wacht_op_contract", zin));
        }
        Ok(regels)
    }
}
