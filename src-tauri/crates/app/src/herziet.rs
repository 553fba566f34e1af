//! Which toewijzing follows on which: a changed size comes as the old one ended and a new number.

use leidraad_api::berichten::InleesResultaat;
use leidraad_domain::id::ClientId;
use leidraad_domain::toewijzing::{Herziet, Toewijzing};
use leidraad_store::toewijzing::ToewijzingRij;
use leidraad_store::{Schrijver, Wie};
use leidraad_taal::import;

use crate::Kern;
use crate::inlezen::regel;
use crate::nee::Nee;

impl Kern {
    /// Proposes on which toewijzing each of a client's follows, where no person has said so: same gemeente and
    /// product, begun the day after the older one ended. Own choice: a gap makes it a new start.
    pub(crate) fn stel_herziet_voor(&self, s: &Schrijver<'_>, client: ClientId, wie: Wie) -> Result<(), Nee> {
        let alle = s.lezer().toewijzingen(client)?;
        for rij in &alle {
            let t = &rij.toewijzing;
            if t.herziet.bevestigd || t.product.verwijderd() {
                continue;
            }
            let older = alle.iter().find(|o| {
                let o = &o.toewijzing;
                o.product.nummer != t.product.nummer
                    && o.gemeente == t.gemeente
                    && !o.product.verwijderd()
                    && (o.product.zelfde_product(&t.product)
                        || (o.plaatsing.is_some() && o.plaatsing == t.plaatsing))
                    && o.product.einddatum.and_then(|d| d.succ_opt()) == Some(t.product.ingangsdatum)
            });
            let proposal = Herziet {
                nummer: older.map(|o| o.toewijzing.product.nummer),
                bevestigd: false,
            };
            if proposal != t.herziet {
                let toewijzing = Toewijzing {
                    herziet: proposal,
                    ..t.clone()
                };
                s.toewijzing_bewaar(
                    &ToewijzingRij {
                        toewijzing,
                        ..rij.clone()
                    },
                    wie,
                )?;
            }
        }
        Ok(())
    }

    /// Says of each proposal about a toewijzing of this message that somebody must look at it.
    pub(crate) fn meld_herziet(
        &self,
        s: &Schrijver<'_>,
        client: ClientId,
        resultaat: &mut InleesResultaat,
    ) -> Result<(), Nee> {
        for rij in s.lezer().toewijzingen(client)? {
            let nummer = rij.toewijzing.product.nummer;
            let herziet = rij.toewijzing.herziet;
            let told = !herziet.bevestigd && resultaat.toewijzingen.contains(&nummer);
            if let Some(oud) = herziet.nummer.filter(|_| told) {
                let data = [("nummer", nummer.to_string()), ("oud", oud.to_string())];
                let data: Vec<(&str, &str)> = data.iter().map(|(k, v)| (*k, v.as_str())).collect();
                resultaat
                    .regels
                    .push(regel("waarschuwing", "herziet", import("herziet", &data)));
            }
        }
        Ok(())
    }
}

/// Whether `nummer` follows, directly or over others, on `ouder`: a circle must not arise.
pub(crate) fn volgt_op(alle: &[ToewijzingRij], nummer: u32, ouder: u32) -> bool {
    let mut at = Some(nummer);
    for _ in 0..=alle.len() {
        match at {
            Some(n) if n == ouder => return true,
            Some(n) => {
                at = alle
                    .iter()
                    .find(|t| t.toewijzing.product.nummer == n)
                    .and_then(|t| t.toewijzing.herziet.nummer);
            }
            None => return false,
        }
    }
    true
}
