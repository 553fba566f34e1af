//! Running clients: where they stood when the organisation began to use the program.

mod bestanden;
mod ingebruikname;
mod koppen;
mod plaatsing;
mod rij;
mod rijen;
mod vastleggen;
mod verwerk;

use chrono::NaiveDate;
use leidraad_api::beginsituatie::{
    BeginBewaar, BeginToewijzing, BeginVelden, Beginsituatie, Beginsituaties, Ingebruikname, InhaalLijst,
    InvoerBestand, InvoerBlik, InvoerUitslag, InvoerVraag, ZetIngebruikname,
};
use leidraad_api::berichten::{Gekozen, Taak};
use leidraad_api::clienten::ClientVraag;
use leidraad_api::toegang::{Bewaard, Leeg};
use leidraad_api::{Beller, Fout};
use leidraad_domain::beginsituatie as domein;
use leidraad_domain::id::ClientId;
use leidraad_store::Lezer;
use leidraad_store::toewijzing::ToewijzingRij;

use self::rijen::INVOER;
use self::vastleggen::{Vastgelegd, vastgelegd};
use crate::App;
use crate::feiten::ongeldig;
use crate::nee::Nee;
use crate::regels::Regels;
use crate::tabel::{Tabelsoort, bestanden as tabelbestanden};

/// A table of running clients.
pub(crate) static CLIENTEN: Tabelsoort = Tabelsoort {
    velden: koppen::VELDEN,
    nodig: "bsn",
    ontbreekt: "kolom_ontbreekt",
    onthoud: "kolommen",
};

fn op_scherm(v: &Vastgelegd) -> BeginVelden {
    BeginVelden {
        in_zorg_sinds: v.begin.in_zorg_sinds,
        plan_van: v.begin.plan_van,
        plan_versie: v.begin.plan_versie,
        laatste_evaluatie: v.begin.laatste_evaluatie,
        vaste_medewerker: v.begin.vaste_medewerker.clone().unwrap_or_default(),
        coordinator: v.coordinator.clone().unwrap_or_default(),
        identiteit: v.begin.identiteit,
    }
}

/// What a screen typed. Nothing of it can lie in the future.
fn van_scherm(v: &BeginVelden, vandaag: NaiveDate) -> Result<Vastgelegd, Fout> {
    for (veld, dag) in [
        ("in_zorg_sinds", v.in_zorg_sinds),
        ("plan_van", v.plan_van),
        ("laatste_evaluatie", v.laatste_evaluatie),
        ("identiteit", v.identiteit),
    ] {
        if dag.is_some_and(|dag| dag > vandaag) {
            return Err(ongeldig(veld, "toekomst"));
        }
    }
    let tekst = |t: &str| Some(t.trim().to_owned()).filter(|t| !t.is_empty());
    Ok(Vastgelegd {
        begin: domein::Beginsituatie {
            in_zorg_sinds: v.in_zorg_sinds,
            plan_van: v.plan_van,
            plan_versie: v.plan_versie,
            laatste_evaluatie: v.laatste_evaluatie,
            vaste_medewerker: tekst(&v.vaste_medewerker),
            identiteit: v.identiteit,
        },
        coordinator: tekst(&v.coordinator),
    })
}

fn toewijzing(regels: &Regels, l: Lezer<'_>, rij: &ToewijzingRij) -> Result<BeginToewijzing, Nee> {
    let t = &rij.toewijzing;
    let profiel = t
        .plaatsing
        .as_ref()
        .and_then(|p| Some((regels.profielen.alle().find(|x| x.id == p.contract)?, p)));
    let waar = profiel.map_or_else(
        || leidraad_taal::gemeente(t.gemeente.cijfers()),
        |(profiel, _)| profiel.kort.clone(),
    );
    let bekend = vastgelegd(l, rij.client, t.product.nummer)?;
    Ok(BeginToewijzing {
        toewijzing: t.product.nummer,
        label: format!("{waar}, toewijzing {}", t.product.nummer),
        plannaam: profiel
            .and_then(|(profiel, p)| profiel.plannaam(p.voorziening))
            .unwrap_or("Plan")
            .to_owned(),
        ingevuld: bekend.is_some(),
        velden: op_scherm(&bekend.unwrap_or_default()),
    })
}

fn scherm(regels: &Regels, l: Lezer<'_>, client: ClientId) -> Result<Beginsituatie, Nee> {
    l.client(client)?.ok_or(Fout::NietGevonden {
        wat: "client".to_owned(),
    })?;
    Ok(Beginsituatie {
        client: client.0,
        ingebruikname: l.ingebruikname()?,
        toewijzingen: l
            .toewijzingen(client)?
            .iter()
            .rev()
            .filter(|t| !t.toewijzing.product.verwijderd())
            .map(|t| toewijzing(regels, l, t))
            .collect::<Result<_, _>>()?,
    })
}

impl Beginsituaties for App {
    fn toon(&self, beller: &Beller, vraag: ClientVraag) -> Result<Beginsituatie, Fout> {
        let client = ClientId(vraag.client);
        let regels = &*self.regels()?;
        let gevonden = self.lees(|l| scherm(regels, l, client))?;
        self.ingezien(beller, client)?;
        Ok(gevonden)
    }

    fn bewaar(&self, beller: &Beller, vraag: BeginBewaar) -> Result<Beginsituatie, Fout> {
        let client = ClientId(vraag.client);
        let nieuw = van_scherm(&vraag.velden, beller.nu.date())?;
        let nummers: Vec<u32> = self.lees(|l| {
            let rijen = l.toewijzingen(client)?;
            Ok(rijen.iter().map(|t| t.toewijzing.product.nummer).collect())
        })?;
        let nummer = match (vraag.toewijzing, nummers.as_slice()) {
            (Some(nummer), alle) if alle.contains(&nummer) => nummer,
            (None, [enige]) => *enige,
            _ => return Err(ongeldig("toewijzing", "toewijzing")),
        };
        self.zorg_voor_ingebruikname(beller)?;
        let regels = &*self.regels()?;
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            self.leg_begin_vast(s, client, nummer, &nieuw, wie)?;
            self.beoordeel_opnieuw(s, client)?;
            scherm(regels, s.lezer(), client)
        })?)
    }

    fn ingebruikname(&self, _: &Beller, _: Leeg) -> Result<Ingebruikname, Fout> {
        Ok(self.lees(|l| {
            Ok(Ingebruikname {
                dag: l.ingebruikname()?,
                clienten: l.begin_clienten()?,
                inhalen: u32::try_from(l.in_te_halen()?.len()).unwrap_or(u32::MAX),
            })
        })?)
    }

    fn zet_ingebruikname(&self, beller: &Beller, vraag: ZetIngebruikname) -> Result<Taak, Fout> {
        Ok(ingebruikname::zet(self, beller, vraag.dag)?)
    }

    fn inhalen(&self, beller: &Beller, _: Leeg) -> Result<InhaalLijst, Fout> {
        ingebruikname::inhalen(self, beller.nu.date())
    }

    fn kies(&self, _: &Beller, _: Leeg) -> Result<Gekozen, Fout> {
        Ok(self.kies_tabel())
    }

    fn bekijk(&self, _: &Beller, vraag: InvoerBestand) -> Result<InvoerBlik, Fout> {
        self.bekijk_tabel(&vraag, &CLIENTEN)
    }

    fn invoer(&self, beller: &Beller, vraag: InvoerVraag) -> Result<Taak, Fout> {
        let tabel = self.lees_tabel(beller, &vraag, &CLIENTEN)?;
        if !vraag.proef {
            self.zorg_voor_ingebruikname(beller)?;
        }
        let taak = self.begin_invoer(beller, vraag, tabel, INVOER)?;
        Ok(Taak { taak })
    }

    fn uitslag(&self, _: &Beller, vraag: Taak) -> Result<InvoerUitslag, Fout> {
        Ok(self.invoer.van(vraag.taak)?.uitslag)
    }

    fn annuleer(&self, _: &Beller, vraag: Taak) -> Result<Taak, Fout> {
        self.taken.zoek(vraag.taak)?.stop();
        Ok(vraag)
    }

    fn fouten_opslaan(&self, _: &Beller, vraag: Taak) -> Result<Bewaard, Fout> {
        let gedaan = self.invoer.van(vraag.taak)?;
        let bytes = tabelbestanden::foute_rijen(&gedaan)?;
        Ok(self.bewaar_bestand("rijen-met-fouten.xlsx", &bytes)?)
    }

    fn voorbeeldbestand(&self, _: &Beller, _: Leeg) -> Result<Bewaard, Fout> {
        let bytes = bestanden::voorbeeld(&*self.regels()?)?;
        Ok(self.bewaar_bestand("lopende-clienten.xlsx", &bytes)?)
    }
}
