//! Notes: written, corrected, withdrawn, found.

use chrono::NaiveDate;
use leidraad_api::notities::{
    Ingetrokken, Intrekken, NotitieBewaar, NotitieBewaard, NotitieConcept, NotitieEerder, NotitieRegel,
    NotitieTreffer, NotitieTreffers, NotitieVersie, NotitieVraag, NotitieZoek, Notities, NotitiesAntwoord,
    NotitiesVraag, Stukje, Wanneer,
};
use leidraad_api::toegang::Leeg;
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::{ClientId, NotitieId};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use leidraad_store::notitie::{Intrekking, NaNotitie, NotitieRij};
use leidraad_store::notitie_concept;
use leidraad_store::zoeken::{TREFFER_BEGIN, TREFFER_EIND, zoekvraag};
use leidraad_store::{Lezer, StoreFout};

use crate::App;
use crate::feiten::ongeldig;
use crate::nee::Nee;

/// Notes on a page.
const PAGINA: u32 = 50;
/// Notes that a search gives at once when the screen does not say, and at most.
const TREFFERS: (u32, u32) = (20, 100);
/// Most characters of a note.
const LANGST: usize = 20_000;
/// Fewest characters with which notes are searched: shorter is in all of them.
const ZOEK_MINIMUM: usize = 3;

pub(crate) fn ingetrokken(i: &Intrekking) -> Ingetrokken {
    Ingetrokken {
        op: i.op,
        door: i.door.clone(),
        reden: i.reden.clone(),
    }
}

fn regel(n: NotitieRij) -> NotitieRegel {
    NotitieRegel {
        id: n.id.0,
        toewijzing: n.toewijzing,
        op: n.op,
        verbeterd: (n.versie > 1).then_some(Wanneer {
            op: n.gewijzigd_op,
            door: n.gewijzigd_door,
        }),
        ingetrokken: n.ingetrokken.as_ref().map(ingetrokken),
        tekst: n.tekst,
        versie: n.versie,
        gemaakt_op: n.gemaakt_op,
        door: n.door,
    }
}

/// A fragment as the store marks it, in pieces.
fn stukjes(fragment: &str) -> Vec<Stukje> {
    let mut raak = false;
    fragment
        .split([TREFFER_BEGIN, TREFFER_EIND])
        .map(|piece| {
            let this = raak;
            raak = !raak;
            Stukje {
                tekst: piece.replace(['\n', '\r', '\t'], " "),
                raak: this,
            }
        })
        .filter(|piece| !piece.tekst.is_empty())
        .collect()
}

fn lees_sleutel(sleutel: &str) -> Result<NaNotitie, Fout> {
    sleutel
        .split_once('|')
        .and_then(|(op, nr)| {
            Some(NaNotitie {
                op: op.parse().ok()?,
                nr: nr.parse().ok()?,
            })
        })
        .ok_or(Fout::VraagOngeldig { pad: "na".to_owned() })
}

/// Refuses a toewijzing that is not this client's.
pub(crate) fn toewijzing_van_client(
    l: Lezer<'_>,
    client: ClientId,
    nummer: Option<Toewijzingsnummer>,
) -> Result<(), Nee> {
    let Some(nummer) = nummer else {
        return Ok(());
    };
    let own = l.toewijzingen(client)?;
    if own.iter().any(|t| t.toewijzing.product.nummer == nummer) {
        Ok(())
    } else {
        Err(ongeldig("toewijzing", "toewijzing").into())
    }
}

/// Text that was typed, neither empty nor without end.
pub(crate) fn gevuld(veld: &str, tekst: &str, langst: usize) -> Result<String, Fout> {
    let tekst = tekst.trim();
    if tekst.is_empty() {
        return Err(Fout::VeldLeeg {
            veld: veld.to_owned(),
        });
    }
    if tekst.chars().count() > langst {
        return Err(ongeldig(veld, "kort"));
    }
    Ok(tekst.to_owned())
}

pub(crate) fn niet_later(veld: &str, dag: NaiveDate, beller: &Beller) -> Result<(), Fout> {
    if dag > beller.nu.date() {
        return Err(ongeldig(veld, "toekomst"));
    }
    Ok(())
}

impl App {
    fn notitie_rij(&self, id: NotitieId) -> Result<NotitieRij, Nee> {
        self.lees(|l| {
            Ok(l.notitie(id)?.ok_or(Fout::NietGevonden {
                wat: "notitie".to_owned(),
            })?)
        })
    }
}

impl Notities for App {
    fn lijst(&self, beller: &Beller, vraag: NotitiesVraag) -> Result<NotitiesAntwoord, Fout> {
        let client = ClientId(vraag.client);
        let na = vraag.na.as_deref().map(lees_sleutel).transpose()?;
        let ik = self.open_sessie()?.gebruiker.id;
        let (rows, concept) =
            self.lees(|l| Ok((l.notities(client, na, PAGINA)?, l.notitie_concept(client, ik)?)))?;
        self.ingezien(beller, client)?;
        let volgende = rows
            .last()
            .filter(|_| rows.len() == PAGINA as usize)
            .map(|(_, key)| format!("{}|{}", key.op, key.nr));
        Ok(NotitiesAntwoord {
            concept: concept.map(|c| NotitieConcept {
                client: client.0,
                toewijzing: c.toewijzing,
                op: c.op,
                tekst: c.tekst,
            }),
            notities: rows.into_iter().map(|(rij, _)| regel(rij)).collect(),
            volgende,
        })
    }

    fn bewaar(&self, beller: &Beller, vraag: NotitieBewaar) -> Result<NotitieBewaard, Fout> {
        let tekst = gevuld("tekst", &vraag.tekst, LANGST)?;
        niet_later("op", vraag.op, beller)?;
        let client = ClientId(vraag.client);
        let old = vraag.id.map(|id| self.notitie_rij(NotitieId(id))).transpose()?;
        if old.as_ref().is_some_and(|old| old.client != client) {
            return Err(Fout::NietGevonden {
                wat: "notitie".to_owned(),
            });
        }
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let l = s.lezer();
            l.client(client)?.ok_or(Fout::NietGevonden {
                wat: "client".to_owned(),
            })?;
            toewijzing_van_client(l, client, vraag.toewijzing)?;
            let Some(old) = old else {
                let id = NotitieId(self.host.nieuw_id());
                s.notitie_nieuw(id, client, vraag.toewijzing, vraag.op, &tekst, wie)?;
                s.notitie_concept_zet(client, None, wie)?;
                return Ok(NotitieBewaard { id: id.0, versie: 1 });
            };
            s.notitie_verbeter(old.id, vraag.versie, vraag.toewijzing, vraag.op, &tekst, wie)
                .map_err(|fout| match fout {
                    StoreFout::IntussenGewijzigd => Nee(Fout::IntussenGewijzigd {
                        door: old.gewijzigd_door.clone(),
                    }),
                    other => other.into(),
                })?;
            Ok(NotitieBewaard {
                id: old.id.0,
                versie: vraag.versie + 1,
            })
        })?)
    }

    fn eerder(&self, beller: &Beller, vraag: NotitieVraag) -> Result<NotitieEerder, Fout> {
        let id = NotitieId(vraag.id);
        let client = self.notitie_rij(id)?.client;
        let old = self.lees(|l| Ok(l.notitie_oud(id)?))?;
        self.ingezien(beller, client)?;
        Ok(NotitieEerder {
            versies: old
                .into_iter()
                .map(|o| NotitieVersie {
                    op: o.op,
                    tekst: o.tekst,
                    gemaakt_op: o.gemaakt_op,
                    door: o.door,
                })
                .collect(),
        })
    }

    fn trek_in(&self, beller: &Beller, vraag: Intrekken) -> Result<NotitieBewaard, Fout> {
        let reden = gevuld("reden", &vraag.reden, LANGST)?;
        let old = self.notitie_rij(NotitieId(vraag.id))?;
        Ok(self.schrijf(beller, Some(old.client), |s, wie| {
            s.notitie_trek_in(old.id, &reden, wie)?;
            Ok(NotitieBewaard {
                id: old.id.0,
                versie: old.versie,
            })
        })?)
    }

    fn concept(&self, beller: &Beller, vraag: NotitieConcept) -> Result<Leeg, Fout> {
        let client = ClientId(vraag.client);
        let concept = notitie_concept::NotitieConcept {
            toewijzing: vraag.toewijzing,
            op: vraag.op,
            tekst: vraag.tekst.chars().take(LANGST).collect(),
        };
        let kept = Some(&concept).filter(|c| !c.tekst.trim().is_empty());
        self.schrijf(beller, Some(client), |s, wie| {
            Ok(s.notitie_concept_zet(client, kept, wie)?)
        })?;
        Ok(Leeg {})
    }

    fn zoek(&self, beller: &Beller, vraag: NotitieZoek) -> Result<NotitieTreffers, Fout> {
        let none = NotitieTreffers {
            treffers: Vec::new(),
            volgende: None,
        };
        let letters = vraag.zoek.chars().filter(|c| c.is_alphanumeric()).count();
        let Some(question) = zoekvraag(&vraag.zoek).filter(|_| letters >= ZOEK_MINIMUM) else {
            return Ok(none);
        };
        let na = match &vraag.na {
            Some(key) => Some(
                key.parse()
                    .map_err(|_| Fout::VraagOngeldig { pad: "na".to_owned() })?,
            ),
            None => None,
        };
        let aantal = vraag.aantal.unwrap_or(TREFFERS.0).clamp(1, TREFFERS.1);
        let rows = self.lees(|l| Ok(l.zoek_notities(&question, na, aantal)?))?;
        if na.is_none() {
            self.gezocht_in_tekst(beller, &vraag.zoek, u32::try_from(rows.len()).unwrap_or(u32::MAX))?;
        }
        Ok(NotitieTreffers {
            volgende: rows
                .last()
                .filter(|_| rows.len() == aantal as usize)
                .map(|row| row.nr.to_string()),
            treffers: rows
                .into_iter()
                .map(|row| NotitieTreffer {
                    notitie: row.notitie.0,
                    client: row.client.0,
                    client_naam: row.naam,
                    op: row.op,
                    fragment: stukjes(&row.fragment),
                })
                .collect(),
        })
    }
}
