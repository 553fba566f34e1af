//! What a version of an evaluation says.

use leidraad_domain::evaluatie::{
    Conclusie, Deelnemer, DeelnemerRol, DoelResultaat, DoelUitkomst, EvaluatieInhoud, EvaluatieVeld,
    Voortgang, Wijze,
};
use leidraad_domain::id::EvaluatieId;

use crate::{Lezer, Schrijver, StoreFout};

/// A word of a closed list that may be absent.
fn woord<T>(
    code: Option<String>,
    van: impl Fn(&str) -> Option<T>,
    kolom: &'static str,
) -> Result<Option<T>, StoreFout> {
    code.map(|c| van(&c).ok_or(StoreFout::Waarde(kolom))).transpose()
}

impl Lezer<'_> {
    /// What a version says.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evaluatie_inhoud(self, id: EvaluatieId) -> Result<EvaluatieInhoud, StoreFout> {
        let (wijze, conclusie, voortgang, mut inhoud) = self
            .0
            .prepare_cached(
                "SELECT gehouden_op, wijze, eigen_woorden, tevredenheid, verandert, conclusie, voortgang, plan_besproken
                 FROM evaluatie WHERE id = ?1",
            )?
            .query_row([id.0], |r| {
                let inhoud = EvaluatieInhoud {
                    gehouden_op: r.get(0)?,
                    eigen_woorden: r.get(2)?,
                    tevredenheid: r.get(3)?,
                    verandert: r.get(4)?,
                    plan_besproken: r.get(7)?,
                    ..EvaluatieInhoud::default()
                };
                Ok((r.get(1)?, r.get(5)?, r.get(6)?, inhoud))
            })?;
        inhoud.wijze = woord(wijze, Wijze::van, "evaluatie.wijze")?;
        inhoud.conclusie = woord(conclusie, Conclusie::van, "evaluatie.conclusie")?;
        inhoud.voortgang = woord(voortgang, Voortgang::van, "evaluatie.voortgang")?;
        inhoud.deelnemers = self.deelnemers(id)?;
        inhoud.doelen = self.doelresultaten(id)?;
        let mut velden = self
            .0
            .prepare_cached("SELECT sleutel, tekst FROM evaluatie_veld WHERE evaluatie_id = ?1")?;
        inhoud.velden = velden
            .query_map([id.0], |r| {
                Ok(EvaluatieVeld {
                    sleutel: r.get(0)?,
                    tekst: r.get(1)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(inhoud)
    }

    fn deelnemers(self, id: EvaluatieId) -> Result<Vec<Deelnemer>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT rol, naam, tekent FROM evaluatie_deelnemer WHERE evaluatie_id = ?1 ORDER BY volgorde",
        )?;
        let rows = statement.query_map([id.0], |r| {
            Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?, r.get(2)?))
        })?;
        rows.map(|row| {
            let (rol, naam, tekent) = row?;
            Ok(Deelnemer {
                rol: DeelnemerRol::van(&rol).ok_or(StoreFout::Waarde("evaluatie_deelnemer.rol"))?,
                naam,
                tekent,
            })
        })
        .collect()
    }

    fn doelresultaten(self, id: EvaluatieId) -> Result<Vec<DoelResultaat>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT doel, streven, uitkomst, score, toelichting FROM evaluatie_doel WHERE evaluatie_id = ?1
             ORDER BY volgorde",
        )?;
        let rows = statement.query_map([id.0], |r| {
            let doel = DoelResultaat {
                doel: r.get(0)?,
                streven: r.get(1)?,
                uitkomst: None,
                score: r.get(3)?,
                toelichting: r.get(4)?,
            };
            Ok((r.get(2)?, doel))
        })?;
        rows.map(|row| {
            let (uitkomst, doel) = row?;
            Ok(DoelResultaat {
                uitkomst: woord(uitkomst, DoelUitkomst::van, "evaluatie_doel.uitkomst")?,
                ..doel
            })
        })
        .collect()
    }
}

impl Schrijver<'_> {
    /// Puts what a version says in the place of what it said.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evaluatie_inhoud_zet(&self, id: EvaluatieId, inhoud: &EvaluatieInhoud) -> Result<(), StoreFout> {
        self.0.execute(
            "UPDATE evaluatie SET gehouden_op = ?2, wijze = ?3, eigen_woorden = ?4, tevredenheid = ?5, verandert = ?6,
                conclusie = ?7, voortgang = ?8, plan_besproken = ?9 WHERE id = ?1",
            rusqlite::params![
                id.0,
                inhoud.gehouden_op,
                inhoud.wijze.map(Wijze::code),
                inhoud.eigen_woorden,
                inhoud.tevredenheid,
                inhoud.verandert,
                inhoud.conclusie.map(Conclusie::code),
                inhoud.voortgang.map(Voortgang::code),
                inhoud.plan_besproken
            ],
        )?;
        for table in ["evaluatie_deelnemer", "evaluatie_doel", "evaluatie_veld"] {
            self.0
                .execute(&format!("DELETE FROM {table} WHERE evaluatie_id = ?1"), [id.0])?;
        }
        for (i, d) in (1_i64..).zip(&inhoud.deelnemers) {
            self.0
                .prepare_cached(
                    "INSERT INTO evaluatie_deelnemer (evaluatie_id, volgorde, rol, naam, tekent)
                     VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute((id.0, i, d.rol.code(), &d.naam, d.tekent))?;
        }
        for (i, d) in (1_i64..).zip(&inhoud.doelen) {
            self.0
                .prepare_cached(
                    "INSERT INTO evaluatie_doel (evaluatie_id, volgorde, doel, streven, uitkomst, score, toelichting)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                )?
                .execute((
                    id.0,
                    i,
                    &d.doel,
                    &d.streven,
                    d.uitkomst.map(DoelUitkomst::code),
                    d.score,
                    &d.toelichting,
                ))?;
        }
        for veld in &inhoud.velden {
            self.0
                .prepare_cached(
                    "INSERT INTO evaluatie_veld (evaluatie_id, sleutel, tekst) VALUES (?1, ?2, ?3)",
                )?
                .execute((id.0, &veld.sleutel, &veld.tekst))?;
        }
        Ok(())
    }
}
