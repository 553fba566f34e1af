//! What can be asked without a store and without signing in: what the contracts that came with the program say, and
//! whether a file with a profile or a question is right.

use leidraad_api::Fout;
use leidraad_api::contracten::{ContractBlad, Vergelijking};
use leidraad_api::scenario::{
    ScenarioAntwoord, ScenarioBerekening, ScenarioBevinding, ScenarioMelding, ScenarioRegel, ScenarioTermijn,
};
use leidraad_domain::contract::ContractId;
use leidraad_domain::datum::Tijdstip;
use leidraad_rules::{
    Afloop, Antwoord, AntwoordBerekening, AntwoordBevinding, AntwoordKop, AntwoordMelding, AntwoordTermijn,
    DataFout, Profiel, Profielen, Scenario,
};

use crate::FoutAntwoord;
use crate::contracten::blad;
use crate::nee::Nee;
use crate::regels::Regels;

/// One question of a file, answered.
pub struct Beantwoord {
    /// What it is about; empty is not told.
    pub naam: String,
    /// What the contract says.
    pub antwoord: ScenarioAntwoord,
    /// What was expected otherwise; empty is as expected.
    pub afwijkingen: Vec<String>,
}

/// A profile that is right.
pub struct Goedgekeurd {
    /// Id of the contract.
    pub id: String,
    /// First day of the version.
    pub geldig_van: chrono::NaiveDate,
    /// How many rules it has.
    pub regels: usize,
}

/// Why a file is refused: the refusal, and where it is wrong.
pub struct BestandFout {
    /// The sentence.
    pub fout: FoutAntwoord,
    /// Line and key; `None` is a fault of the program itself.
    pub plaats: Option<(usize, String)>,
}

impl BestandFout {
    fn van(fout: &DataFout, maak: impl Fn(String) -> Fout) -> Self {
        let mut antwoord = FoutAntwoord::from(maak(leidraad_taal::datafout(fout)));
        antwoord.veld = Some(fout.sleutel.clone());
        Self {
            fout: antwoord,
            plaats: Some((fout.regel, fout.sleutel.clone())),
        }
    }
}

impl From<Nee> for BestandFout {
    fn from(nee: Nee) -> Self {
        Self {
            fout: nee.0.into(),
            plaats: None,
        }
    }
}

/// Answers every question of a file.
///
/// # Errors
/// [`BestandFout`] for the first fault in the file.
pub fn scenario(bestand: &str, tekst: &str) -> Result<Vec<Beantwoord>, BestandFout> {
    let regels = Regels::ingebouwd()?;
    let gelezen = Scenario::lees(bestand, tekst, &regels.profielen)
        .map_err(|fout| BestandFout::van(&fout, |waar| Fout::ScenarioStuk { waar }))?;
    let beantwoord = gelezen.into_iter().map(|scenario| {
        let antwoord = met_zinnen(scenario.antwoord(&regels.profielen, &regels.kalender));
        Beantwoord {
            afwijkingen: scenario.afwijkingen(&antwoord),
            antwoord: naar_buiten(antwoord),
            naam: scenario.naam,
        }
    });
    Ok(beantwoord.collect())
}

/// Whether a profile can be used beside those of the program.
///
/// # Errors
/// [`BestandFout`] for the first fault in the file.
pub fn controleer_profiel(bestand: &str, tekst: &str) -> Result<Goedgekeurd, BestandFout> {
    let stuk = |fout: &DataFout| BestandFout::van(fout, |waar| Fout::ProfielStuk { waar });
    let profiel = Profiel::lees(bestand, tekst).map_err(|fout| stuk(&fout))?;
    let goed = Goedgekeurd {
        id: profiel.id.0.clone(),
        geldig_van: profiel.geldig_van,
        regels: profiel.regels().count(),
    };
    let mut alle = Profielen::bestanden().map_err(|fout| stuk(&fout))?;
    alle.retain(|ander| ander.id != profiel.id || ander.geldig_van != profiel.geldig_van);
    alle.push(profiel);
    Profielen::van(alle).map_err(|fout| stuk(&fout))?;
    Ok(goed)
}

/// A contract written out, newest version.
///
/// # Errors
/// When there is no such contract.
pub fn toon_profiel(id: &str) -> Result<ContractBlad, FoutAntwoord> {
    let regels = Regels::ingebouwd().map_err(|nee| FoutAntwoord::from(nee.0))?;
    let profiel = regels.profielen.versies(&ContractId(id.to_owned())).last();
    let profiel = profiel.or_else(|| regels.profielen.landelijk().filter(|l| l.id.0 == id));
    match profiel {
        Some(profiel) => Ok(blad::maak(&regels, profiel, &[])),
        None => Err(Fout::NietGevonden {
            wat: "contract".to_owned(),
        }
        .into()),
    }
}

/// Contracts side by side.
///
/// # Errors
/// When a profile of the program is damaged.
pub fn vergelijk_profielen() -> Result<Vergelijking, FoutAntwoord> {
    let regels = Regels::ingebouwd().map_err(|nee| FoutAntwoord::from(nee.0))?;
    Ok(blad::vergelijk(&regels))
}

/// The same answer with a sentence in every line.
fn met_zinnen(mut antwoord: Antwoord) -> Antwoord {
    for t in &mut antwoord.termijnen {
        let mut zin = leidraad_taal::berekening(&t.termijn.reden, t.termijn.uiterlijk);
        if let Tijdstip::Moment(moment) = t.uiterlijk {
            zin.push_str(&format!(" om {}", moment.format("%H:%M")));
        }
        if let Afloop::Vervallen { waarom } = t.termijn.afloop {
            zin.push_str(&format!("; vervallen: {}", leidraad_taal::verval(waarom)));
        }
        t.berekening = zin;
    }
    for m in &mut antwoord.meldingen {
        m.reden = leidraad_taal::melding_reden(&m.kop.titel, &m.melding.reden, m.melding.vanaf);
    }
    for b in &mut antwoord.bevindingen {
        b.reden = leidraad_taal::bevinding(&b.kop.titel, &b.bevinding.waarom);
    }
    for b in &mut antwoord.berekeningen {
        b.toelichting = leidraad_taal::toelichting(&b.berekening);
    }
    antwoord
}

fn naar_buiten(antwoord: Antwoord) -> ScenarioAntwoord {
    ScenarioAntwoord {
        termijnen: antwoord.termijnen.into_iter().map(termijn).collect(),
        meldingen: antwoord.meldingen.into_iter().map(melding).collect(),
        bevindingen: antwoord.bevindingen.into_iter().map(bevinding).collect(),
        berekeningen: antwoord.berekeningen.into_iter().map(berekening).collect(),
        zwijgt: antwoord.zwijgt,
    }
}

fn regel(kop: AntwoordKop) -> ScenarioRegel {
    ScenarioRegel {
        sleutel: kop.sleutel,
        regel: kop.regel,
        titel: kop.titel,
        onderwerp: kop.onderwerp,
        toewijzing: kop.toewijzing,
        herkomst: kop.herkomst.code(),
        bron: kop.bron,
        citaat: kop.citaat,
    }
}

fn termijn(t: AntwoordTermijn) -> ScenarioTermijn {
    ScenarioTermijn {
        regel: regel(t.kop),
        keer: t.termijn.keer,
        uiterlijk: t.uiterlijk.to_string(),
        streefdatum: t.termijn.streefdatum,
        voorlopig: t.termijn.voorlopig,
        status: t.status.code(),
        vervuld_op: t.vervuld_op.map(|op| op.to_string()),
        berekening: t.berekening,
    }
}

fn melding(m: AntwoordMelding) -> ScenarioMelding {
    ScenarioMelding {
        regel: regel(m.kop),
        keer: m.melding.keer,
        vanaf: m.melding.vanaf,
        aan: m.melding.aan,
        reden: m.reden,
    }
}

fn bevinding(b: AntwoordBevinding) -> ScenarioBevinding {
    ScenarioBevinding {
        regel: regel(b.kop),
        medewerker: b.bevinding.medewerker,
        op: b.bevinding.op,
        uitkomst: b.bevinding.uitkomst.code(),
        reden: b.reden,
    }
}

fn berekening(b: AntwoordBerekening) -> ScenarioBerekening {
    let waarde = b.berekening.waarde;
    let getal = waarde.tekst(2).parse();
    ScenarioBerekening {
        regel: regel(b.kop),
        op: b.berekening.op,
        waarde: getal.unwrap_or_else(|_| waarde.als_heel().unwrap_or_default().into()),
        eenheid: b.berekening.eenheid.code(),
        toelichting: b.toelichting,
    }
}
