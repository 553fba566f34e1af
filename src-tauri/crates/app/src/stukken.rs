//! Documents: added, shown, saved again, withdrawn. Their bytes go from the file into the store and nowhere else.

use std::path::Path;

use base64::Engine;
use leidraad_api::clienten::ClientVraag;
use leidraad_api::notities::Intrekken;
use leidraad_api::stukken::{
    StukBeeld, StukBekijk, StukNieuw, StukRegel, StukSoort, StukVoorstel, StukVorm, StukVraag, Stukken,
    StukkenAntwoord, StukkenGekozen,
};
use leidraad_api::toegang::{Bewaard, Leeg};
use leidraad_api::{Beller, Fout};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{ClientId, FeitId, StukId};
use leidraad_store::Lezer;
use leidraad_store::stuk::StukRij;
use sha2::{Digest, Sha256};

use crate::bestand::{self, Ongelezen};
use crate::feiten::ongeldig;
use crate::host::Bestandsoort;
use crate::nee::Nee;
use crate::notities::{gevuld, ingetrokken, niet_later, toewijzing_van_client};
use crate::stukvorm::{GeenStuk, vorm};
use crate::{App, Kern};

/// Largest file: 25 MB.
const GROOTST: u64 = 25 * 1024 * 1024;
/// Most characters of a name or reason.
const LANGST: usize = 200;

/// The word under which the law knows this kind: `stuk-ontvangen` is recorded with it.
fn stukwoord(soort: StukSoort) -> Option<&'static str> {
    match soort {
        StukSoort::Beschikking | StukSoort::Onderzoeksverslag | StukSoort::Brief => Some(soort.code()),
        StukSoort::OndertekendPlan | StukSoort::EigenBrief | StukSoort::Overig => None,
    }
}

/// The kind in words.
pub(crate) fn soort_tekst(soort: StukSoort) -> String {
    leidraad_taal::woord(match soort {
        StukSoort::Brief => "brief-gemeente",
        other => other.code(),
    })
}

/// The kind of a stored document; an older program knows fewer.
pub(crate) fn soort_van(rij: &StukRij) -> StukSoort {
    StukSoort::van(&rij.soort).unwrap_or(StukSoort::Overig)
}

fn regel(rij: &StukRij) -> StukRegel {
    let soort = soort_van(rij);
    StukRegel {
        id: rij.id.0,
        toewijzing: rij.toewijzing,
        soort,
        soort_tekst: soort_tekst(soort),
        naam: rij.naam.clone(),
        datum: rij.datum,
        vorm: StukVorm::van(&rij.vorm).unwrap_or(StukVorm::Txt),
        grootte: rij.grootte,
        som: rij.som.iter().map(|b| format!("{b:02x}")).collect(),
        legde_vast: rij.feit.is_some(),
        gemaakt_op: rij.gemaakt_op,
        door: rij.door.clone(),
        ingetrokken: rij.ingetrokken.as_ref().map(ingetrokken),
    }
}

fn alle(l: Lezer<'_>, client: ClientId) -> Result<StukkenAntwoord, Nee> {
    Ok(StukkenAntwoord {
        stukken: l.stukken(client)?.iter().map(regel).collect(),
    })
}

/// The bytes of a file with its form, or why it is not kept.
pub(crate) fn lees_bestand(pad: &str) -> Result<(String, Vec<u8>, StukVorm), Fout> {
    let missing = || Fout::NietGevonden {
        wat: "bestand".to_owned(),
    };
    let pad = Path::new(pad);
    let naam = pad
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .ok_or_else(missing)?;
    let bytes = bestand::lees(pad, GROOTST).map_err(|waarom| match waarom {
        Ongelezen::Weg => missing(),
        Ongelezen::GeenBestand => ongeldig("bestand", "bestandssoort"),
        Ongelezen::TeGroot => ongeldig("bestand", "te_groot"),
    })?;
    if bytes.is_empty() {
        return Err(ongeldig("bestand", "leeg_bestand"));
    }
    match vorm(&naam, &bytes) {
        Ok(vorm) => Ok((naam, bytes, vorm)),
        Err(GeenStuk::Programma) => Err(ongeldig("bestand", "programma")),
        Err(GeenStuk::Onbekend) => Err(ongeldig("bestand", "bestandssoort")),
    }
}

/// What a document probably is, by the name of its file.
fn vermoed(naam: &str) -> StukSoort {
    let naam = naam.to_lowercase();
    let words = [
        ("beschikking", StukSoort::Beschikking),
        ("onderzoek", StukSoort::Onderzoeksverslag),
        ("verslag", StukSoort::Onderzoeksverslag),
        ("plan", StukSoort::OndertekendPlan),
        ("brief", StukSoort::Brief),
    ];
    words
        .into_iter()
        .find(|(word, _)| naam.contains(word))
        .map_or(StukSoort::Overig, |(_, soort)| soort)
}

/// What a screen calls a picture of this form; `None` when it is no picture.
fn beeldsoort(vorm: &str) -> Option<&'static str> {
    match StukVorm::van(vorm) {
        Some(StukVorm::Png) => Some("image/png"),
        Some(StukVorm::Jpg) => Some("image/jpeg"),
        _ => None,
    }
}

/// A picture as a screen shows it, from memory.
pub(crate) fn beeld(vorm: &str, bytes: &[u8]) -> Option<String> {
    let soort = beeldsoort(vorm)?;
    let tekst = base64::engine::general_purpose::STANDARD.encode(bytes);
    Some(format!("data:{soort};base64,{tekst}"))
}

impl Kern {
    fn stuk_rij(&self, id: StukId) -> Result<StukRij, Nee> {
        self.lees(|l| {
            Ok(l.stuk(id)?.ok_or(Fout::NietGevonden {
                wat: "stuk".to_owned(),
            })?)
        })
    }
}

impl Stukken for App {
    fn lijst(&self, beller: &Beller, vraag: ClientVraag) -> Result<StukkenAntwoord, Fout> {
        let client = ClientId(vraag.client);
        let found = self.lees(|l| alle(l, client))?;
        self.ingezien(beller, client)?;
        Ok(found)
    }

    fn kies(&self, _: &Beller, _: Leeg) -> Result<StukkenGekozen, Fout> {
        let chosen = self.host.kies_bestanden(Bestandsoort::Stukken);
        Ok(StukkenGekozen {
            bestanden: chosen.iter().map(|p| p.to_string_lossy().into_owned()).collect(),
        })
    }

    fn bekijk(&self, _: &Beller, vraag: StukBekijk) -> Result<StukVoorstel, Fout> {
        let (naam, bytes, vorm) = lees_bestand(&vraag.bestand)?;
        Ok(StukVoorstel {
            soort: vermoed(&naam),
            naam,
            vorm,
            grootte: bytes.len() as u32,
        })
    }

    fn voeg_toe(&self, beller: &Beller, vraag: StukNieuw) -> Result<StukkenAntwoord, Fout> {
        let naam = gevuld("naam", &vraag.naam, LANGST)?;
        niet_later("datum", vraag.datum, beller)?;
        let ontvangen = vraag.ontvangen.unwrap_or(beller.nu.date());
        niet_later("ontvangen", ontvangen, beller)?;
        let (_, bytes, vorm) = lees_bestand(&vraag.bestand)?;
        let client = ClientId(vraag.client);
        let feit = stukwoord(vraag.soort)
            .map(|word| {
                let op = Tijdstip::Dag(ontvangen);
                Feit::van_tekst(FeitSoort::StukOntvangen, op, vraag.toewijzing, [("stuk", word)])
            })
            .transpose()
            .map_err(|_| Fout::Intern {
                wat: "stuk.feit".to_owned(),
            })?;
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let l = s.lezer();
            l.client(client)?.ok_or(Fout::NietGevonden {
                wat: "client".to_owned(),
            })?;
            toewijzing_van_client(l, client, vraag.toewijzing)?;
            let feit_id = feit.as_ref().map(|_| FeitId(self.host.nieuw_id()));
            if let (Some(id), Some(feit)) = (feit_id, &feit) {
                s.feit_nieuw(id, client, feit, wie)?;
            }
            let rij = StukRij {
                id: StukId(self.host.nieuw_id()),
                client,
                toewijzing: vraag.toewijzing,
                soort: vraag.soort.code().to_owned(),
                naam,
                datum: vraag.datum,
                vorm: vorm.code().to_owned(),
                grootte: bytes.len() as u32,
                som: Sha256::digest(&bytes).to_vec(),
                feit: feit_id,
                gemaakt_op: wie.nu,
                door: String::new(),
                ingetrokken: None,
            };
            s.stuk_nieuw(&rij, &bytes, wie)?;
            if feit_id.is_some() {
                self.beoordeel_opnieuw(s, client)?;
            }
            alle(l, client)
        })?)
    }

    fn beeld(&self, beller: &Beller, vraag: StukVraag) -> Result<StukBeeld, Fout> {
        let rij = self.stuk_rij(StukId(vraag.id))?;
        if beeldsoort(&rij.vorm).is_none() {
            return Ok(StukBeeld { beeld: None });
        }
        let bytes = self.lees(|l| Ok(l.stuk_inhoud(rij.id)?))?;
        self.ingezien(beller, rij.client)?;
        Ok(StukBeeld {
            beeld: beeld(&rij.vorm, &bytes),
        })
    }

    fn bewaar_als(&self, beller: &Beller, vraag: StukVraag) -> Result<Bewaard, Fout> {
        let rij = self.stuk_rij(StukId(vraag.id))?;
        let bytes = self.lees(|l| Ok(l.stuk_inhoud(rij.id)?))?;
        if Sha256::digest(&bytes).as_slice() != rij.som {
            return Err(Fout::OpslagStuk);
        }
        self.schrijf(beller, Some(rij.client), |_, _| Ok(()))?;
        // The name in the dossier may hold somebody's name; the kind does not.
        let proposal = format!("{}.{}", soort_van(&rij).code(), rij.vorm);
        Ok(self.bewaar_bestand(&proposal, &bytes)?)
    }

    fn trek_in(&self, beller: &Beller, vraag: Intrekken) -> Result<StukkenAntwoord, Fout> {
        let reden = gevuld("reden", &vraag.reden, LANGST)?;
        let rij = self.stuk_rij(StukId(vraag.id))?;
        Ok(self.schrijf(beller, Some(rij.client), |s, wie| {
            s.stuk_trek_in(rij.id, &reden, wie)?;
            if let Some(feit) = rij.feit {
                s.feit_trek_in(feit, wie)?;
                self.beoordeel_opnieuw(s, rij.client)?;
            }
            alle(s.lezer(), rij.client)
        })?)
    }
}
