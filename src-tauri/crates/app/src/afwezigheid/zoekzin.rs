//! Candidates and proposals in words; level and language of a worker from their papers.

use leidraad_api::afwezigheid::{KandidaatReden, KandidaatRegel};
use leidraad_domain::id::BezoekId;
use leidraad_domain::papier::PapierSoort;
use leidraad_planning::afstand::{Herkomst, Klasse};
use leidraad_planning::kandidaat::{Bekend, Factor, Kandidaat, Niveau, Taal, Weegt};
use leidraad_planning::samen::{Bewijs, Kosten, Onzeker, Verzet};
use leidraad_rules::{Niveau as Opleiding, Taalniveau};
use leidraad_store::papier::PapierRij;
use leidraad_taal::{dag_zonder_jaar, duur, kloktijd, planning_zin};

use crate::inzet::vorm::klok;

/// The highest level that papers tell, withdrawn ones left out.
pub(super) fn niveau(papieren: &[PapierRij]) -> Option<Opleiding> {
    let geldend = papieren.iter().filter(|p| p.ingetrokken.is_none());
    geldend.filter_map(|p| Opleiding::van(&p.papier.niveau)).max()
}

/// Beside the level of who is replaced. Where that is not known, any level will do.
pub(super) fn vergelijk(van: Option<Opleiding>, met: Option<Opleiding>) -> Niveau {
    match (van, met) {
        (None, _) => Niveau::Gelijkwaardig,
        (Some(_), None) => Niveau::Onbekend,
        (Some(van), Some(met)) if met >= van => Niveau::Gelijkwaardig,
        _ => Niveau::Lager,
    }
}

/// Whether somebody speaks with the client: in the client's own language, else in Dutch at B1.
pub(super) fn taal(van_client: Option<&str>, papieren: &[PapierRij]) -> Taal {
    let talen: Vec<_> = papieren
        .iter()
        .filter(|p| p.ingetrokken.is_none() && p.papier.soort == PapierSoort::Taal)
        .map(|p| &p.papier)
        .collect();
    let code = van_client.map_or("nl".to_owned(), str::to_lowercase);
    match talen.iter().find(|p| p.code == code) {
        Some(p) if Taalniveau::van(&p.niveau).is_some_and(|n| n >= Taalniveau::B1) => Taal::Zelfde,
        Some(_) => Taal::Niet,
        None if van_client.is_some() && !talen.is_empty() => Taal::Niet,
        None => Taal::Onbekend,
    }
}

fn zin(code: &str, data: &[(&str, String)]) -> String {
    let data: Vec<(&str, &str)> = data.iter().map(|(key, waarde)| (*key, waarde.as_str())).collect();
    planning_zin(code, &data)
}

/// The word of a factor, and its sentence.
fn factor(factor: Factor) -> (&'static str, String) {
    match factor {
        Factor::Bekend(hoe, keren, laatst) => {
            let code = match hoe {
                Bekend::Vervanger => "bekend_vervanger",
                Bekend::Vaak => "bekend_vaak",
                Bekend::Soms => "bekend_soms",
                Bekend::LangGeleden => "bekend_lang_geleden",
                Bekend::Nieuw => "bekend_nieuw",
            };
            let laatst = laatst.map(dag_zonder_jaar).unwrap_or_default();
            (
                "bekend",
                zin(code, &[("keren", keren.to_string()), ("dag", laatst)]),
            )
        }
        Factor::Waarschuwing => ("waarschuwing", zin("mag_met_waarschuwing", &[])),
        Factor::Niveau(niveau) => {
            let code = match niveau {
                Niveau::Gelijkwaardig => "niveau_gelijk",
                Niveau::Lager => "niveau_lager",
                Niveau::Onbekend => "niveau_onbekend",
            };
            ("niveau", zin(code, &[]))
        }
        Factor::Taal(taal) => {
            let code = match taal {
                Taal::Zelfde => "taal_zelfde",
                Taal::Niet => "taal_niet",
                Taal::Onbekend => "taal_onbekend",
            };
            ("taal", zin(code, &[]))
        }
        Factor::Afstand(klasse, herkomst) => {
            let code = match (klasse, herkomst) {
                (Klasse::ZelfdeWijk, _) => "afstand_wijk",
                (Klasse::ZelfdePlaats, _) => "afstand_plaats",
                (Klasse::Aangrenzend, _) => "afstand_aangrenzend",
                (Klasse::Ver, Herkomst::Gecorrigeerd | Herkomst::Buren) => "afstand_ver",
                _ => "afstand_onbekend",
            };
            ("afstand", zin(code, &[]))
        }
        Factor::UrenOver(None) => ("uren", zin("uren_onbekend", &[])),
        Factor::UrenOver(Some(over)) => {
            let code = if over < 0 { "uren_boven" } else { "uren_over" };
            let minuten = u32::try_from(over.unsigned_abs()).unwrap_or(u32::MAX);
            ("uren", zin(code, &[("duur", duur(minuten))]))
        }
        Factor::Meerwerk(0) => ("meerwerk", zin("meerwerk_geen", &[])),
        Factor::Meerwerk(minuten) => ("meerwerk", zin("meerwerk", &[("duur", duur(minuten))])),
        Factor::Begin { gewoonlijk, nu } => {
            let code = match gewoonlijk {
                Some(vast) if vast == nu => "begin_gewoon",
                Some(_) => "begin_anders",
                None => "begin_vrij",
            };
            let vast = gewoonlijk.map(kloktijd).unwrap_or_default();
            ("begin", zin(code, &[("tijd", kloktijd(nu)), ("gewoon", vast)]))
        }
        Factor::Verschoven(0) => ("verschoven", zin("verschoven_geen", &[])),
        Factor::Verschoven(aantal) => ("verschoven", zin("verschoven", &[("aantal", aantal.to_string())])),
    }
}

/// Who a candidate is.
pub(super) struct Wie {
    pub naam: String,
    pub telefoon: Option<String>,
    pub waarschuwingen: Vec<String>,
}

/// A candidate in words; `client` gives the name of who is visited.
pub(super) fn regel(
    k: &Kandidaat,
    wie: Wie,
    zelf: BezoekId,
    client: impl Fn(BezoekId) -> String,
) -> KandidaatRegel {
    let reden = |weegt: &Weegt| {
        let (factor, zin) = factor(weegt.factor);
        KandidaatReden {
            factor: factor.to_owned(),
            zin,
            punten: weegt.punten,
        }
    };
    let verschuift = k.inpassing.verschuift.iter().map(|v| {
        let code = if v.bezoek == zelf {
            "kost_zelf"
        } else {
            "kost_ander"
        };
        let data = [
            ("naam", client(v.bezoek)),
            ("van", kloktijd(v.van)),
            ("naar", kloktijd(v.naar)),
        ];
        zin(code, &data)
    });
    let meer =
        (k.inpassing.meerwerk > 0).then(|| zin("kost_meerwerk", &[("duur", duur(k.inpassing.meerwerk))]));
    KandidaatRegel {
        medewerker: k.medewerker.0,
        naam: wie.naam,
        telefoon: wie.telefoon,
        punten: k.punten,
        om: klok(k.inpassing.begin),
        redenen: k.factoren.iter().map(reden).collect(),
        kost: verschuift.chain(meer).collect(),
        waarschuwingen: wie.waarschuwingen,
    }
}

/// A visit of somebody that begins at another time.
pub(super) fn verzet(v: &Verzet, naam: String) -> String {
    let data = [
        ("naam", naam),
        ("dag", dag_zonder_jaar(v.dag)),
        ("van", kloktijd(v.verschuiving.van)),
        ("naar", kloktijd(v.verschuiving.naar)),
    ];
    zin("verzet", &data)
}

/// What a proposal comes to.
pub(super) fn kosten(k: &Kosten) -> Vec<String> {
    let tel = |code: &str, aantal: usize| {
        let code = if aantal == 1 {
            format!("{code}_een")
        } else {
            code.to_owned()
        };
        (aantal > 0).then(|| zin(&code, &[("aantal", aantal.to_string())]))
    };
    let verschoven = usize::try_from(k.verschoven).unwrap_or(usize::MAX);
    let meer = (k.meerwerk > 0).then(|| zin("kosten_meerwerk", &[("duur", duur(k.meerwerk))]));
    [
        tel("kosten_open", k.open),
        tel("kosten_nieuw", k.nieuwe_gezichten),
        tel("kosten_verschoven", verschoven),
        meer,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether there is a better one.
pub(super) fn bewijs(b: Bewijs) -> String {
    let code = match b {
        Bewijs::Beste => "bewijs_beste",
        Bewijs::NietBewezen {
            waarom: Onzeker::TeGroot,
            ..
        } => "bewijs_te_groot",
        Bewijs::NietBewezen {
            waarom: Onzeker::Stappen,
            ..
        } => "bewijs_stappen",
    };
    zin(code, &[])
}
