//! A contract written out, and contracts side by side.

use leidraad_api::contracten::{
    ContractBlad, OnderwerpBlok, ProductKaart, RegelBlad, VergelijkCel, VergelijkRij, VergelijkZin,
    Vergelijking, VersieInfo,
};
use leidraad_api::feiten::Keuze;
use leidraad_domain::gebruiker::Rol;
use leidraad_rules::{Herkomst, ONDERWERPEN, Profiel, ProfielVorm, RegelTekst};
use leidraad_store::profiel::ProfielRij;
use leidraad_taal::{Velden, geldt_zin, gemeente, herkomst, onderwerp, regelsoort, regelzin};

use crate::regels::Regels;

/// Rules of a profile with their fields.
struct Uitgeschreven<'r> {
    regels: Vec<(&'r RegelTekst, String, Velden)>,
}

impl<'r> Uitgeschreven<'r> {
    fn van(profiel: &'r Profiel, regels: &'r Regels) -> Self {
        let mut velden = vorm(profiel).regels;
        velden.extend(
            regels
                .profielen
                .landelijk()
                .map(|l| vorm(l).regels)
                .unwrap_or_default(),
        );
        let zoek = |tekst: &RegelTekst| {
            let eigen = tekst.hoort_bij.as_deref().unwrap_or(&tekst.id);
            velden
                .iter()
                .find(|(_, v)| v.get("id").is_some_and(|id| id == eigen))
        };
        let regels = profiel
            .regels()
            .filter(|tekst| tekst.hoort_bij.is_none())
            .map(|tekst| {
                let (soort, velden) = zoek(tekst).cloned().unwrap_or_default();
                (tekst, soort, velden)
            })
            .collect();
        Self { regels }
    }

    fn over<'s>(&'s self, onderwerp: &'s str) -> impl Iterator<Item = &'s (&'r RegelTekst, String, Velden)> {
        self.regels
            .iter()
            .filter(move |(tekst, _, _)| tekst.onderwerp == onderwerp)
    }
}

fn vorm(profiel: &Profiel) -> ProfielVorm {
    ProfielVorm::van_tekst(&profiel.id.0, profiel.tekst()).unwrap_or_default()
}

fn van_contract(tekst: &RegelTekst) -> bool {
    matches!(tekst.herkomst, Herkomst::Contract | Herkomst::EigenKeuze)
}

/// A contract written out, topic by topic.
pub(crate) fn maak(regels: &Regels, profiel: &Profiel, geschiedenis: &[ProfielRij]) -> ContractBlad {
    let alles = Uitgeschreven::van(profiel, regels);
    let onderwerpen = ONDERWERPEN.iter().map(|code| OnderwerpBlok {
        onderwerp: (*code).to_owned(),
        label: onderwerp(code),
        zwijgt: !alles.over(code).any(|(tekst, _, _)| van_contract(tekst)),
        regels: alles
            .over(code)
            .map(|(tekst, soort, velden)| regel(tekst, soort, velden))
            .collect(),
    });
    ContractBlad {
        id: profiel.id.0.clone(),
        naam: profiel.naam.clone(),
        geldig_van: profiel.geldig_van,
        geldig_tot: profiel.geldig_tot,
        versies: versies(regels, profiel, geschiedenis),
        producten: profiel
            .producten
            .iter()
            .map(|p| ProductKaart {
                id: p.id.0.clone(),
                naam: p.naam.clone(),
                gemeenten: p.gemeenten.iter().map(|code| gemeente(code.cijfers())).collect(),
                code: format!("{} {}", p.categorie, p.code),
                voorziening: p.voorziening.code().to_owned(),
            })
            .collect(),
        onderwerpen: onderwerpen.collect(),
    }
}

fn versies(regels: &Regels, profiel: &Profiel, geschiedenis: &[ProfielRij]) -> Vec<VersieInfo> {
    let mut versies: Vec<VersieInfo> = geschiedenis
        .iter()
        .map(|rij| VersieInfo {
            geldig_van: rij.geldig_van,
            soort: rij.soort.clone(),
            reden: rij.reden.clone(),
            door: rij.door.clone(),
            op: Some(rij.gemaakt_op),
        })
        .collect();
    let ingebouwd = regels.profielen.versies(&profiel.id).iter();
    versies.extend(
        ingebouwd
            .filter(|p| {
                !geschiedenis
                    .iter()
                    .any(|rij| rij.geldig_van == p.geldig_van && rij.soort != "correctie")
            })
            .map(|p| VersieInfo {
                geldig_van: p.geldig_van,
                soort: "ingebouwd".to_owned(),
                reden: String::new(),
                door: String::new(),
                op: None,
            }),
    );
    versies
}

fn regel(tekst: &RegelTekst, soort: &str, velden: &Velden) -> RegelBlad {
    RegelBlad {
        id: tekst.id.clone(),
        soort: soort.to_owned(),
        soort_label: regelsoort(soort).0,
        titel: tekst.titel.clone(),
        zin: regelzin(soort, velden),
        geldt: geldt_zin(velden),
        bron: tekst.bron.clone(),
        citaat: tekst.citaat.clone(),
        herkomst: herkomst(tekst.herkomst).to_owned(),
        toelichting: tekst.toelichting.clone(),
        wat_nu: tekst.wat_nu.clone(),
        rol: Rol::van(&tekst.rol)
            .map(|rol| leidraad_taal::rol(rol).to_owned())
            .unwrap_or_default(),
    }
}

/// Topics as rows, contracts as columns.
pub(crate) fn vergelijk(regels: &Regels) -> Vergelijking {
    let mut profielen: Vec<&Profiel> = regels.profielen.alle().collect();
    profielen.sort_by(|a, b| a.kort.cmp(&b.kort));
    let uitgeschreven: Vec<Uitgeschreven<'_>> =
        profielen.iter().map(|p| Uitgeschreven::van(p, regels)).collect();
    let rijen = ONDERWERPEN.iter().map(|code| {
        let cellen: Vec<VergelijkCel> = uitgeschreven.iter().map(|u| cel(u, code)).collect();
        let woorden = |cel: &VergelijkCel| cel.zinnen.iter().map(|z| z.zin.clone()).collect::<Vec<_>>();
        let eerste = cellen.first().map(woorden);
        VergelijkRij {
            onderwerp: (*code).to_owned(),
            label: onderwerp(code),
            verschilt: cellen.iter().any(|cel| Some(woorden(cel)) != eerste),
            cellen,
        }
    });
    Vergelijking {
        contracten: profielen
            .iter()
            .map(|p| Keuze {
                waarde: p.id.0.clone(),
                label: p.kort.clone(),
            })
            .collect(),
        rijen: rijen.collect(),
    }
}

/// Lists to go through say nothing about how contracts differ in time and demands; they stand on the contract's own page.
fn cel(u: &Uitgeschreven<'_>, code: &str) -> VergelijkCel {
    let mut zinnen: Vec<VergelijkZin> = u
        .over(code)
        .filter(|(_, soort, _)| {
            !["controlelijst", "zelf-beoordelen", "tarief", "planveld"].contains(&soort.as_str())
        })
        .map(|(tekst, soort, velden)| VergelijkZin {
            regel: tekst.id.clone(),
            zin: regelzin(soort, velden),
            bron: tekst.bron.clone(),
            herkomst: (tekst.herkomst != Herkomst::Contract).then(|| herkomst(tekst.herkomst).to_owned()),
        })
        .collect();
    zinnen.sort_by(|a, b| a.zin.cmp(&b.zin));
    VergelijkCel {
        zwijgt: !u.over(code).any(|(tekst, _, _)| van_contract(tekst)),
        zinnen,
    }
}
