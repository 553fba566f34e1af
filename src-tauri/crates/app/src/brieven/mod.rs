//! Letters to clients: filled in from the dossier, looked at, made, kept and recorded.

pub(crate) mod papier;
mod reeks;
pub(crate) mod waarden;

use std::collections::BTreeMap;

use leidraad_api::berichten::{Taak as TaakVraag, TaakStand};
use leidraad_api::brieven::{
    BriefBeeld, BriefBegin, BriefFeit, BriefGemaakt, BriefMaak, BriefScherm, BriefVeld, BriefVraag, Brieven,
    ReeksGestart, ReeksKandidaten, ReeksKeuze, ReeksMaak,
};
use leidraad_api::stukken::{StukSoort, StukVorm};
use leidraad_api::{Beller, Fout};
use leidraad_documents::Document;
use leidraad_documents::sjabloon::{Sjabloon, Sjabloonsoort, VELDEN, Veld};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use leidraad_domain::id::{AfspraakId, ClientId, FeitId, StukId};
use leidraad_store::stuk::StukRij;
use leidraad_store::{Lezer, Schrijver, Wie};
use sha2::{Digest, Sha256};

use self::waarden::{Over, Waarden, feit, sluit, verzamel};
use crate::App;
use crate::feiten::ongeldig;
use crate::herstelpapier::pdf_bytes;
use crate::huisstijl::Huisstijl;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::sjablonen::{aan_client as soort, tekst_nu};

/// Most characters of a value.
const WAARDE_HOOGSTENS: usize = 4000;

/// The template as it is used now. One of the organisation that a newer program does not take any more is ours again.
pub(crate) fn sjabloon_nu(l: Lezer<'_>, soort: Sjabloonsoort) -> Result<Sjabloon, Nee> {
    let ons = || Sjabloon::lees(soort, soort.standaard());
    let gelezen = Sjabloon::lees(soort, &tekst_nu(l, soort)?).or_else(|_| ons());
    gelezen.map_err(|_| {
        Nee(Fout::Intern {
            wat: "sjabloon".to_owned(),
        })
    })
}

/// Fields of a template, in the order of the program.
pub(crate) fn velden_van(sjabloon: &Sjabloon) -> impl Iterator<Item = &'static Veld> {
    let namen = sjabloon.velden();
    VELDEN.iter().filter(move |veld| namen.contains(veld.naam))
}

/// Whole sentences are typed in a larger field.
pub(crate) fn veld(veld: &Veld, waarde: String) -> BriefVeld {
    BriefVeld {
        naam: veld.naam.to_owned(),
        label: veld.wat.to_owned(),
        waarde,
        zinnen: matches!(veld.naam, "reden" | "afspraak.onderwerp" | "papier.reden"),
    }
}

/// What was typed, over what the dossier knows.
pub(crate) fn vul_aan(
    waarden: &mut BTreeMap<&'static str, String>,
    getypt: &BTreeMap<String, String>,
) -> Result<(), Nee> {
    for veld in VELDEN {
        if let Some(tekst) = getypt.get(veld.naam) {
            if tekst.chars().count() > WAARDE_HOOGSTENS {
                return Err(ongeldig(veld.naam, "tekst").into());
            }
            waarden.insert(veld.naam, tekst.clone());
        }
    }
    Ok(())
}

/// Fields that have no value, in words.
fn ontbreekt(sjabloon: &Sjabloon, waarden: &BTreeMap<&'static str, String>) -> Vec<&'static Veld> {
    velden_van(sjabloon)
        .filter(|v| waarden.get(v.naam).is_none_or(|w| w.trim().is_empty()))
        .collect()
}

/// The paper of a letter. What is missing is marked on it.
pub(crate) fn maak_document(
    soort: Sjabloonsoort,
    sjabloon: &Sjabloon,
    waarden: &mut Waarden,
    huisstijl: &Huisstijl,
    groot: bool,
) -> Result<(Document, Vec<&'static Veld>), Nee> {
    let mist = ontbreekt(sjabloon, &waarden.velden);
    for veld in &mist {
        waarden
            .velden
            .insert(veld.naam, leidraad_taal::brief_ontbreekt(veld.wat));
    }
    let ingevuld = sjabloon.vul(&waarden.velden).map_err(|fouten| {
        let lang = fouten.first().map(crate::sjablonen::zin);
        tracing::debug!(?lang, "letter");
        ongeldig("brief_titel", "korte_tekst")
    })?;
    Ok((
        papier::document(soort, ingevuld, &waarden.inhoud, huisstijl, groot),
        mist,
    ))
}

/// A letter of one client, as it will print.
fn brief(
    regels: &Regels,
    l: Lezer<'_>,
    huisstijl: &Huisstijl,
    vraag: &BriefVraag,
    beller: &Beller,
) -> Result<(Document, Vec<&'static Veld>, Option<u32>), Nee> {
    let soort = soort(&vraag.sjabloon)?;
    let over = Over {
        client: ClientId(vraag.client),
        toewijzing: vraag.toewijzing,
        afspraak: None,
    };
    let mut waarden = verzamel(regels, l, huisstijl, &over, beller)?;
    vul_aan(&mut waarden.velden, &vraag.velden)?;
    let sjabloon = sjabloon_nu(l, soort)?;
    let (document, mist) = maak_document(soort, &sjabloon, &mut waarden, huisstijl, vraag.groot)?;
    Ok((document, mist, waarden.toewijzing))
}

impl App {
    /// Keeps the PDF among the documents of the client.
    fn bewaar_stuk(
        &self,
        s: &Schrijver<'_>,
        vraag: &BriefVraag,
        toewijzing: Option<u32>,
        bytes: &[u8],
        feit: Option<FeitId>,
        wie: Wie,
    ) -> Result<StukId, Nee> {
        let id = StukId(self.host.nieuw_id());
        let (label, _) = leidraad_taal::sjabloon_label(&vraag.sjabloon);
        let rij = StukRij {
            id,
            client: ClientId(vraag.client),
            toewijzing,
            soort: StukSoort::EigenBrief.code().to_owned(),
            naam: format!("{}.pdf", label.replace(':', "")),
            datum: wie.nu.date(),
            vorm: StukVorm::Pdf.code().to_owned(),
            grootte: bytes.len() as u32,
            som: Sha256::digest(bytes).to_vec(),
            feit,
            gemaakt_op: wie.nu,
            door: String::new(),
            ingetrokken: None,
        };
        s.stuk_nieuw(&rij, bytes, wie)?;
        Ok(id)
    }
}

impl Brieven for App {
    fn begin(&self, beller: &Beller, vraag: BriefBegin) -> Result<BriefScherm, Fout> {
        let regels = &*self.regels()?;
        let huisstijl = self.stijl()?;
        let soort = soort(&vraag.sjabloon)?;
        let over = Over {
            client: ClientId(vraag.client),
            toewijzing: vraag.toewijzing,
            afspraak: vraag.afspraak.map(AfspraakId),
        };
        Ok(self.lees(|l| {
            let waarden = verzamel(regels, l, &huisstijl, &over, beller)?;
            let sjabloon = sjabloon_nu(l, soort)?;
            let uitkomsten = l.uitkomsten(over.client)?;
            let feit = feit(soort).map(|(soort, velden)| {
                let feit = Feit::van_tekst(
                    soort,
                    Tijdstip::Dag(beller.nu.date()),
                    None,
                    velden.iter().copied(),
                );
                let wat = leidraad_taal::feit_label(soort);
                let over = feit
                    .map(|f| leidraad_taal::feit_samenvatting(&f))
                    .unwrap_or_default();
                BriefFeit {
                    wat: format!("{wat}: {over}"),
                    sluit: sluit(
                        regels,
                        &uitkomsten,
                        waarden.toewijzing,
                        (soort, velden),
                        beller.nu.date(),
                    ),
                }
            });
            Ok(BriefScherm {
                sjabloon: soort.naam().to_owned(),
                label: leidraad_taal::sjabloon_label(soort.naam()).0,
                toewijzing: waarden.toewijzing,
                velden: velden_van(&sjabloon)
                    .map(|v| veld(v, waarden.velden.get(v.naam).cloned().unwrap_or_default()))
                    .collect(),
                feit,
            })
        })?)
    }

    fn voorbeeld(&self, beller: &Beller, vraag: BriefVraag) -> Result<BriefBeeld, Fout> {
        let regels = &*self.regels()?;
        let huisstijl = self.stijl()?;
        let (document, mist, _) = self.lees(|l| brief(regels, l, &huisstijl, &vraag, beller))?;
        Ok(BriefBeeld {
            paginas: papier::paginas(&document),
            ontbreekt: mist.iter().map(|v| v.wat.to_owned()).collect(),
        })
    }

    fn maak(&self, beller: &Beller, vraag: BriefMaak) -> Result<BriefGemaakt, Fout> {
        let regels = &*self.regels()?;
        let huisstijl = self.stijl()?;
        let (document, mist, toewijzing) =
            self.lees(|l| brief(regels, l, &huisstijl, &vraag.brief, beller))?;
        if let Some(veld) = mist.first() {
            return Err(Fout::VeldLeeg {
                veld: veld.wat.to_owned(),
            });
        }
        let client = ClientId(vraag.brief.client);
        let bytes = pdf_bytes(&document)?;
        let mut gemaakt = BriefGemaakt {
            gemaakt: true,
            bestand: None,
            paginas: Vec::new(),
            stuk: None,
            veranderd: Vec::new(),
        };
        if vraag.afdruk {
            gemaakt.paginas = papier::paginas(&document);
        } else {
            let naam = format!("{}.pdf", vraag.brief.sjabloon);
            let log = || self.schrijf(beller, Some(client), |_, _| Ok(()));
            gemaakt.bestand = self.bewaar_bestand_na(&naam, &bytes, log)?.bestand;
            if gemaakt.bestand.is_none() {
                gemaakt.gemaakt = false;
                return Ok(gemaakt);
            }
        }
        let feit = feit(soort(&vraag.brief.sjabloon)?).filter(|_| vraag.feit);
        if gemaakt.bestand.is_some() && feit.is_none() && !vraag.bewaar {
            return Ok(gemaakt);
        }
        // After the file: a letter that could not be saved was not sent.
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let mut id = None;
            if let Some((soort, velden)) = feit {
                let op = Tijdstip::Dag(wie.nu.date());
                let feit = Feit::van_tekst(soort, op, toewijzing, velden.iter().copied()).map_err(|_| {
                    Fout::Intern {
                        wat: "brief.feit".to_owned(),
                    }
                })?;
                let nieuw = FeitId(self.host.nieuw_id());
                s.feit_nieuw(nieuw, client, &feit, wie)?;
                id = Some(nieuw);
            }
            if vraag.bewaar {
                gemaakt.stuk = Some(self.bewaar_stuk(s, &vraag.brief, toewijzing, &bytes, id, wie)?.0);
            }
            if id.is_some() {
                gemaakt.veranderd = self.beoordeel_opnieuw(s, client)?;
            }
            Ok(gemaakt)
        })?)
    }

    fn kandidaten(&self, beller: &Beller, vraag: ReeksKeuze) -> Result<ReeksKandidaten, Fout> {
        Ok(self.reeks_kandidaten(beller, &vraag)?)
    }

    fn reeks(&self, beller: &Beller, vraag: ReeksMaak) -> Result<ReeksGestart, Fout> {
        Ok(self.begin_reeks(beller, vraag)?)
    }

    fn taak(&self, _: &Beller, vraag: TaakVraag) -> Result<TaakStand, Fout> {
        Ok(self.taken.zoek(vraag.taak)?.stand())
    }

    fn annuleer(&self, _: &Beller, vraag: TaakVraag) -> Result<TaakStand, Fout> {
        let taak = self.taken.zoek(vraag.taak)?;
        taak.stop();
        Ok(taak.stand())
    }
}
