//! Templates that the organisation changes, and what stands on all its papers.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine;
use leidraad_api::sjablonen::{
    BriefsjabloonScherm, Huisstijl as HuisstijlAntwoord, HuisstijlBewaar, Sjablonen, SjablonenLijst,
    SjabloonFout, SjabloonGelezen, SjabloonOordeel, SjabloonRegel, SjabloonTekst, SjabloonVeld,
    SjabloonVersie, SjabloonVraag,
};
use leidraad_api::toegang::{Bewaard, Leeg};
use leidraad_api::{Beller, Fout};
use leidraad_documents::sjabloon::{self, Sjabloon, Sjabloonsoort, VELDEN};
use leidraad_documents::{LOGO_BESTAND_HOOGSTENS, Logo};
use leidraad_store::organisatiegegevens::OrganisatieGegevens;
use leidraad_store::{Lezer, StoreFout};

use crate::App;
use crate::bestand::{self, Ongelezen};
use crate::brieven::papier::{self, Inhoud};
use crate::feiten::ongeldig;
use crate::host::Bestandsoort;
use crate::huisstijl::logo_fout;
use crate::nee::Nee;

/// Most bytes of a text file; a template is far smaller.
const TEKST_HOOGSTENS: u64 = 200_000;
/// Most characters of telephone and place.
const LANGST: usize = 100;

/// A kind of template by its name.
pub(crate) fn soort(naam: &str) -> Result<Sjabloonsoort, Nee> {
    Ok(Sjabloonsoort::met_naam(naam).ok_or(Fout::NietGevonden {
        wat: "sjabloon".to_owned(),
    })?)
}

/// A kind of template that goes to a client.
pub(crate) fn aan_client(naam: &str) -> Result<Sjabloonsoort, Nee> {
    let gevonden = soort(naam)?;
    if gevonden.aan_medewerker() {
        return Err(Nee(Fout::NietGevonden {
            wat: "sjabloon".to_owned(),
        }));
    }
    Ok(gevonden)
}

/// The text that is used now: the organisation's, else ours.
pub(crate) fn tekst_nu(l: Lezer<'_>, soort: Sjabloonsoort) -> Result<String, Nee> {
    let nieuwste = l.brieftekst_versies(soort.naam())?.into_iter().next();
    Ok(nieuwste
        .and_then(|versie| versie.tekst)
        .unwrap_or_else(|| soort.standaard().to_owned()))
}

/// What is wrong, with its line and its sentence.
pub(crate) fn zin(fout: &sjabloon::SjabloonFout) -> SjabloonFout {
    use sjabloon::SjabloonFout as F;
    let (regel, code, naam, n, hoogstens) = match fout {
        F::GeenTitel => (Some(&1), "geen_titel", "", 0, 0),
        F::GeenTekst => (None, "geen_tekst", "", 0, 0),
        F::OnbekendVeld { regel, naam } => (Some(regel), "onbekend_veld", naam.as_str(), 0, 0),
        F::VeldHoortHierNiet { regel, naam } => (Some(regel), "hoort_hier_niet", *naam, 0, 0),
        F::NietGesloten { regel } => (Some(regel), "niet_gesloten", "", 0, 0),
        F::GeenWaarde { regel, naam } => (Some(regel), "geen_waarde", *naam, 0, 0),
        F::TeLang { tekens, hoogstens } => (None, "te_lang", "", *tekens, *hoogstens),
        F::TitelTeLang { tekens, hoogstens } => (Some(&1), "titel_te_lang", "", *tekens, *hoogstens),
    };
    SjabloonFout {
        regel: regel.and_then(|r| u32::try_from(*r).ok()),
        zin: leidraad_taal::sjabloonfout(code, naam, n, hoogstens),
    }
}

fn regel(l: Lezer<'_>, soort: Sjabloonsoort) -> Result<SjabloonRegel, Nee> {
    let (label, uitleg) = leidraad_taal::sjabloon_label(soort.naam());
    let versies = l.brieftekst_versies(soort.naam())?;
    Ok(SjabloonRegel {
        naam: soort.naam().to_owned(),
        label,
        uitleg,
        medewerker: soort.aan_medewerker(),
        brief: soort.is_brief(),
        eigen: versies.first().is_some_and(|v| v.tekst.is_some()),
    })
}

fn scherm(l: Lezer<'_>, soort: Sjabloonsoort) -> Result<BriefsjabloonScherm, Nee> {
    let versies = l.brieftekst_versies(soort.naam())?;
    Ok(BriefsjabloonScherm {
        sjabloon: regel(l, soort)?,
        tekst: tekst_nu(l, soort)?,
        versie: versies.first().map_or(0, |v| v.versie),
        velden: VELDEN
            .iter()
            .filter(|veld| veld.sjablonen.contains(&soort))
            .map(|veld| SjabloonVeld {
                naam: veld.naam.to_owned(),
                wat: veld.wat.to_owned(),
            })
            .collect(),
        versies: versies
            .into_iter()
            .map(|v| SjabloonVersie {
                versie: v.versie,
                tekst: v.tekst,
                gemaakt_op: v.gemaakt_op,
                door: v.door,
            })
            .collect(),
    })
}

fn korte(veld: &str, waarde: &str) -> Result<String, Fout> {
    let waarde = waarde.trim();
    if waarde.chars().count() > LANGST || waarde.contains(['\n', '\r']) {
        return Err(ongeldig(veld, "korte_tekst"));
    }
    Ok(waarde.to_owned())
}

/// The bytes of a file that is not too large.
fn lees_bestand(pad: &Path, hoogstens: u64, veld: &str, verwacht: &str) -> Result<Vec<u8>, Nee> {
    Ok(bestand::lees(pad, hoogstens).map_err(|waarom| match waarom {
        Ongelezen::Weg => Fout::NietGevonden {
            wat: "bestand".to_owned(),
        },
        Ongelezen::GeenBestand | Ongelezen::TeGroot => ongeldig(veld, verwacht),
    })?)
}

impl App {
    fn huisstijl_nu(&self) -> Result<HuisstijlAntwoord, Nee> {
        let organisatie = self.open_sessie()?.organisatie.naam.clone();
        let gegevens = self.lees(|l| Ok(l.organisatie_gegevens()?))?;
        let adres = |bytes: &[u8]| {
            let soort = if bytes.starts_with(&[0x89, b'P', b'N', b'G']) {
                "png"
            } else {
                "jpeg"
            };
            let tekst = base64::engine::general_purpose::STANDARD.encode(bytes);
            format!("data:image/{soort};base64,{tekst}")
        };
        Ok(HuisstijlAntwoord {
            organisatie,
            telefoon: gegevens.telefoon,
            plaats: gegevens.plaats,
            logo: gegevens.logo.as_ref().map(|(_, bytes)| adres(bytes)),
            logo_naam: gegevens.logo.map(|(naam, _)| naam),
        })
    }

    fn huisstijl_zet(
        &self,
        beller: &Beller,
        wijzig: impl FnOnce(&mut OrganisatieGegevens),
    ) -> Result<HuisstijlAntwoord, Nee> {
        self.schrijf(beller, None, |s, wie| {
            let mut gegevens = s.lezer().organisatie_gegevens()?;
            wijzig(&mut gegevens);
            Ok(s.organisatie_gegevens_zet(&gegevens, wie)?)
        })?;
        self.huisstijl_nu()
    }

    fn brieftekst_bewaar(
        &self,
        beller: &Beller,
        soort: Sjabloonsoort,
        na: u32,
        tekst: Option<&str>,
    ) -> Result<BriefsjabloonScherm, Nee> {
        let door = self.lees(|l| {
            let nieuwste = l.brieftekst_versies(soort.naam())?.into_iter().next();
            Ok(nieuwste.map(|v| v.door).unwrap_or_default())
        })?;
        self.schrijf(beller, None, |s, wie| {
            s.brieftekst_nieuw(soort.naam(), na, tekst, wie)
                .map_err(|fout| match fout {
                    StoreFout::IntussenGewijzigd => Nee(Fout::IntussenGewijzigd { door }),
                    other => other.into(),
                })?;
            scherm(s.lezer(), soort)
        })
    }
}

impl Sjablonen for App {
    fn lijst(&self, _: &Beller, _: Leeg) -> Result<SjablonenLijst, Fout> {
        Ok(self.lees(|l| {
            let sjablonen = Sjabloonsoort::ALLE.iter().map(|soort| regel(l, *soort));
            Ok(SjablonenLijst {
                sjablonen: sjablonen.collect::<Result<_, Nee>>()?,
            })
        })?)
    }

    fn open(&self, _: &Beller, vraag: SjabloonVraag) -> Result<BriefsjabloonScherm, Fout> {
        let soort = soort(&vraag.naam)?;
        Ok(self.lees(|l| scherm(l, soort))?)
    }

    fn controleer(&self, beller: &Beller, vraag: SjabloonTekst) -> Result<SjabloonOordeel, Fout> {
        let soort = soort(&vraag.naam)?;
        let fouten = |fouten: Vec<sjabloon::SjabloonFout>| SjabloonOordeel {
            fouten: fouten.iter().map(zin).collect(),
            paginas: Vec::new(),
        };
        let gelezen = match Sjabloon::lees(soort, &vraag.tekst) {
            Ok(gelezen) => gelezen,
            Err(wat) => return Ok(fouten(wat)),
        };
        let huisstijl = self.stijl()?;
        // In the place of a value stands what it will be.
        let waarden: BTreeMap<&str, String> = VELDEN
            .iter()
            .map(|veld| (veld.naam, leidraad_taal::brief_ontbreekt(veld.wat)))
            .collect();
        let inhoud = Inhoud::voorbeeld(&huisstijl, beller.nu.date());
        Ok(match gelezen.vul(&waarden) {
            Ok(ingevuld) => SjabloonOordeel {
                fouten: Vec::new(),
                paginas: papier::paginas(&papier::document(
                    soort,
                    ingevuld,
                    &inhoud,
                    &huisstijl,
                    vraag.groot,
                )),
            },
            Err(wat) => fouten(wat),
        })
    }

    fn bewaar(&self, beller: &Beller, vraag: SjabloonTekst) -> Result<BriefsjabloonScherm, Fout> {
        let soort = soort(&vraag.naam)?;
        if Sjabloon::lees(soort, &vraag.tekst).is_err() {
            return Err(ongeldig("tekst", "sjabloon"));
        }
        Ok(self.brieftekst_bewaar(beller, soort, vraag.versie, Some(&vraag.tekst))?)
    }

    fn standaard(&self, beller: &Beller, vraag: SjabloonTekst) -> Result<BriefsjabloonScherm, Fout> {
        let soort = soort(&vraag.naam)?;
        Ok(self.brieftekst_bewaar(beller, soort, vraag.versie, None)?)
    }

    fn exporteer(&self, _: &Beller, vraag: SjabloonTekst) -> Result<Bewaard, Fout> {
        let soort = soort(&vraag.naam)?;
        Ok(self.bewaar_bestand(&format!("{}.txt", soort.naam()), vraag.tekst.as_bytes())?)
    }

    fn importeer(&self, _: &Beller, vraag: SjabloonVraag) -> Result<SjabloonGelezen, Fout> {
        soort(&vraag.naam)?;
        let Some(pad) = self
            .host
            .kies_bestanden(Bestandsoort::Sjabloon)
            .into_iter()
            .next()
        else {
            return Ok(SjabloonGelezen { tekst: None });
        };
        let bytes = lees_bestand(&pad, TEKST_HOOGSTENS, "bestand", "tekstbestand")?;
        let tekst = String::from_utf8(bytes).map_err(|_| ongeldig("bestand", "tekstbestand"))?;
        Ok(SjabloonGelezen { tekst: Some(tekst) })
    }

    fn huisstijl(&self, _: &Beller, _: Leeg) -> Result<HuisstijlAntwoord, Fout> {
        Ok(self.huisstijl_nu()?)
    }

    fn huisstijl_bewaar(&self, beller: &Beller, vraag: HuisstijlBewaar) -> Result<HuisstijlAntwoord, Fout> {
        let telefoon = korte("telefoon", &vraag.telefoon)?;
        let plaats = korte("plaats", &vraag.plaats)?;
        Ok(self.huisstijl_zet(beller, |gegevens| {
            gegevens.telefoon = telefoon;
            gegevens.plaats = plaats;
        })?)
    }

    fn logo_kies(&self, beller: &Beller, _: Leeg) -> Result<HuisstijlAntwoord, Fout> {
        let Some(pad) = self.host.kies_bestanden(Bestandsoort::Logo).into_iter().next() else {
            return Ok(self.huisstijl_nu()?);
        };
        let bytes = lees_bestand(&pad, LOGO_BESTAND_HOOGSTENS as u64, "logo", "logo_groot")?;
        Logo::lees(&bytes).map_err(logo_fout)?;
        let naam = pad.file_name().map(|n| n.to_string_lossy().into_owned());
        Ok(self.huisstijl_zet(beller, |gegevens| {
            gegevens.logo = Some((naam.unwrap_or_default(), bytes));
        })?)
    }

    fn logo_weg(&self, beller: &Beller, _: Leeg) -> Result<HuisstijlAntwoord, Fout> {
        Ok(self.huisstijl_zet(beller, |gegevens| gegevens.logo = None)?)
    }
}
