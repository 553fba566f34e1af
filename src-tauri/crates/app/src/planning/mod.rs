//! The board of visits and the acts of planning.

pub(crate) mod beeld;
mod bord;
pub(crate) mod handelen;
mod papier;
pub(crate) mod regel;

use leidraad_api::plannen::Voorbeeld;
use leidraad_api::planning::{
    BezoekAfzegging, BezoekBlad, BezoekVerplaats, BezoekVraag, BezoekWijziging, Bord, BordVraag,
    HandelingVraag, NieuwBezoek, PlanGevolg, Planning, RoosterVraag, WeekVraag, WijzigingGebeld, Wijzigingen,
};
use leidraad_api::toegang::Bewaard;
use leidraad_api::{Beller, Fout};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{BezoekId, FeitId, HandelingId};
use leidraad_taal::planning_zin;

use self::handelen::gezien;
use self::regel::{Rondom, maandag};
use crate::App;
use crate::inzet::zetten::{bestaand, feit};
use crate::nee::Nee;

impl Planning for App {
    fn bord(&self, beller: &Beller, vraag: BordVraag) -> Result<Bord, Fout> {
        Ok(self.bord_van(beller, &vraag)?)
    }

    fn bezoek(&self, _: &Beller, vraag: BezoekVraag) -> Result<BezoekBlad, Fout> {
        let regels = &*self.regels()?;
        let id = BezoekId(vraag.bezoek);
        Ok(self.lees(|l| {
            let b = gezien(l, id, None)?;
            let beeld = beeld::Beeld::lees(l, b.dag, b.dag)?;
            let rondom = Rondom::lees(regels, l, &beeld, &[&b])?;
            let standen = l.bezoek_standen(id)?.into_iter();
            Ok::<_, Nee>(BezoekBlad {
                bezoek: rondom.regel(&b),
                geschiedenis: standen
                    .map(|stand| BezoekWijziging {
                        tekst: planning_zin(&format!("gedaan_{}", stand.handeling.soort), &[]),
                        reden: stand.reden,
                        door: stand.handeling.door,
                        op: stand.handeling.gemaakt_op,
                        ongedaan: stand.handeling.ongedaan,
                    })
                    .collect(),
            })
        })?)
    }

    fn verplaats(&self, beller: &Beller, vraag: BezoekVerplaats) -> Result<PlanGevolg, Fout> {
        Ok(self.verplaats_bezoek(beller, &vraag)?)
    }

    fn extra(&self, beller: &Beller, vraag: NieuwBezoek) -> Result<PlanGevolg, Fout> {
        Ok(self.extra_bezoek(beller, &vraag)?)
    }

    fn zeg_af(&self, beller: &Beller, vraag: BezoekAfzegging) -> Result<PlanGevolg, Fout> {
        Ok(self.zeg_bezoek_af(beller, &vraag)?)
    }

    fn maak_ongedaan(&self, beller: &Beller, vraag: HandelingVraag) -> Result<PlanGevolg, Fout> {
        Ok(self.draai_terug(beller, HandelingId(vraag.handeling))?)
    }

    fn publiceer(&self, beller: &Beller, vraag: WeekVraag) -> Result<Wijzigingen, Fout> {
        let regels = &*self.regels()?;
        Ok(self.schrijf(beller, None, |s, wie| {
            s.publiceer(maandag(vraag.dag), wie)?;
            self.wijzigingen_van(regels, s.lezer(), vraag.dag)
        })?)
    }

    fn wijzigingen(&self, _: &Beller, vraag: WeekVraag) -> Result<Wijzigingen, Fout> {
        let regels = &*self.regels()?;
        Ok(self.lees(|l| self.wijzigingen_van(regels, l, vraag.dag))?)
    }

    fn gebeld(&self, beller: &Beller, vraag: WijzigingGebeld) -> Result<Wijzigingen, Fout> {
        let regels = &*self.regels()?;
        let id = BezoekId(vraag.bezoek);
        let b = self.lees(|l| gezien(l, id, Some(vraag.wijziging)))?;
        let client = b.deelnemers.first().map(|d| d.client);
        Ok(self.schrijf(beller, client, |s, wie| {
            let op = Tijdstip::Moment(wie.nu);
            for d in &b.deelnemers {
                let nummer = bestaand(s.lezer(), d.toewijzing)?.toewijzing.product.nummer;
                let velden = [("wie", "client"), ("over", "medewerker")];
                let feit = feit(FeitSoort::Geinformeerd, op, nummer, &velden)?;
                s.feit_nieuw(FeitId(self.host.nieuw_id()), d.client, &feit, wie)?;
                self.beoordeel_opnieuw(s, d.client)?;
            }
            s.gebeld(id, vraag.wijziging, wie)?;
            self.wijzigingen_van(regels, s.lezer(), b.dag)
        })?)
    }

    fn ics(&self, beller: &Beller, vraag: RoosterVraag) -> Result<Bewaard, Fout> {
        Ok(self.rooster_ics(beller, &vraag)?)
    }

    fn voorbeeld(&self, beller: &Beller, vraag: BordVraag) -> Result<Voorbeeld, Fout> {
        let document = self.bord_papier(beller, &vraag)?;
        let paginas = leidraad_documents::pagineer(&document)
            .iter()
            .map(leidraad_documents::svg)
            .collect();
        Ok(Voorbeeld { paginas })
    }

    fn pdf(&self, beller: &Beller, vraag: BordVraag) -> Result<Bewaard, Fout> {
        let document = self.bord_papier(beller, &vraag)?;
        self.schrijf(beller, None, |_, _| Ok(()))?;
        Ok(self.bewaar_document("rooster.pdf", &document)?)
    }
}
