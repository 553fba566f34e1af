//! Data to Dutch sentence, from `assets/taal`: errors, reasons, messages, labels. The one room for words that users
//! read; screens keep only the labels of their own buttons and headings.

mod afspraken;
mod avg;
mod berichten;
mod bevinding;
mod brieven;
mod cijfer;
mod contracten;
mod datafout;
mod datum;
mod evaluaties;
mod feiten;
mod fout;
mod invoer;
mod inzet;
mod lijsten;
mod logboek;
mod medewerkers;
mod melding;
mod personeel;
mod plan;
mod planning;
mod reden;
mod regelzin;
mod sjabloon;
mod uitvoer;
mod vormen;
mod woorden;

pub use afspraken::{
    afgezegd_door, afspraak_onderwerp, afspraak_plaats, afspraak_soort, afspraak_stand, afspraak_te_laat,
    agenda, gepland_op, kalender_kop, kalender_kop_met_naam, kalender_met, retourcodes, uitbericht_geweigerd,
    uitbericht_mist, uitbericht_soort, uitbericht_stand, uitbericht_voorstel,
};
pub use avg::{avg_taak, avg_tabel, avg_vernietigd, avg_woord, noodtoegang_taak};
pub use berichten::{bestandsfout, import, leesfout, niveau2, waarschuwing};
pub use bevinding::bevinding;
pub use brieven::{
    aanhef, aanspreken, brief_niet_gemaakt, brief_ontbreekt, brief_woord, datum_in_brief, sjabloon_label,
    sjabloonfout,
};
pub use cijfer::toelichting;
pub use contracten::{
    onderwerp, organisatie, profielversie, regelsoort, status, telwijze, termijn_status, wacht_op_contract,
};
pub use datafout::{datafout, datafout_uitleg};
pub use datum::{dag, dag_zonder_jaar, geboren, lange_dag, moment};
pub use evaluaties::{EvaluatieWoorden, evaluatie_woord, evaluatie_woorden};
pub use feiten::{feit_knop, feit_label, feit_samenvatting, veld_label, woord};
pub use fout::{fout, veld_neemt, veld_verwacht};
pub use invoer::{inhalen, invoer_kolom, invoerzin};
pub use inzet::{bezoektijd, duur, inzet_rol, inzet_zin, kloktijd, reeks_zin};
pub use lijsten::{Lijst, lijst, lijst_woord};
pub use logboek::{handeling, logsoort};
pub use medewerkers::{MedewerkerWoorden, medewerker_woord, medewerker_woorden, medewerker_zin, papier};
pub use melding::{
    Melding, in_de_balk, laatste_dag, laatste_dagen, laatste_uren, mag_niet, noodtoegang, overzicht, te_laat,
    veel_laatste_uren, veel_te_laat, voorbeeldmelding,
};
pub use personeel::opsomming;
pub use plan::{
    EigenVeld, activiteit, activiteit_duur, activiteit_moment, dagdeel, eigen_planvelden, momenten,
    plan_tijd, plan_zin, ritme, weekdag,
};
pub use planning::{afwezig_soort, planning_zin};
pub use reden::{berekening, herkomst, melding_reden, sommen, streef_toelichting, verval};
pub use regelzin::{Velden, geldt_zin, regelzin};
pub use uitvoer::{leesmij_alles, leesmij_dossier, leesmij_medewerker, uitvoer_woord};
pub use vormen::{VeldWoorden, vormveld};
pub use woorden::{backup_soort, gemeente, gemeentecode, omvang, recht, rol, stand};
