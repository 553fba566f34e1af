//! What a list for Excel says of one line of the screen, under the heads of `assets/taal/lijsten.toml`.

use leidraad_api::afspraken::AfspraakRegel;
use leidraad_api::beginsituatie::InhaalRegel;
use leidraad_api::evaluaties::EvaluatieRegel;
use leidraad_api::medewerkers::{ToezichtPunt, ToezichtUitzondering};
use leidraad_api::stukken::StukRegel;
use leidraad_api::uitberichten::UitberichtRegel;
use leidraad_taal::lijst_woord;

use crate::excel::Cel;

/// An appointment.
pub(super) fn afspraak(a: AfspraakRegel) -> Vec<Cel> {
    let stand = match (a.stand_zin.is_empty(), a.voorbij) {
        (false, _) => a.stand_zin,
        (true, true) => lijst_woord("voorbij"),
        (true, false) => lijst_woord("gepland"),
    };
    let te_laat: Vec<String> = a.te_laat.into_iter().map(|w| w.zin).collect();
    rij![
        a.dag,
        a.tijd,
        a.tot,
        a.client_naam,
        a.soort_label,
        a.plaats_label,
        a.inhoud.waar,
        a.client_adres,
        a.client_telefoon,
        a.collega_naam,
        a.inhoud.met,
        a.inhoud.toewijzing,
        stand,
        te_laat.join(" "),
        a.inhoud.notitie,
    ]
}

/// An evaluation, or a term that asks for one.
pub(super) fn evaluatie(e: EvaluatieRegel) -> Vec<Cel> {
    rij![
        e.client_naam,
        e.contract,
        e.toewijzing,
        e.soort_tekst,
        e.status_tekst,
        e.termijn.as_ref().map(|t| t.uiterlijk),
        e.gepland_op,
        e.gehouden_op,
        e.conclusie,
        e.termijn.map(|t| t.bron),
    ]
}

/// A document.
pub(super) fn stuk(s: StukRegel) -> Vec<Cel> {
    rij![
        s.datum,
        s.soort_tekst,
        s.naam,
        s.toewijzing,
        s.gemaakt_op,
        s.door,
        s.ingetrokken.as_ref().map(|i| i.op),
        s.ingetrokken.map(|i| i.reden),
    ]
}

/// A message to the gemeente, or the proposal of one.
pub(super) fn uitbericht(b: UitberichtRegel) -> Vec<Cel> {
    rij![
        lijst_woord(&b.stand),
        b.soort_label,
        b.client_naam,
        b.gemeente,
        b.inhoud.toewijzing,
        b.inhoud.begindatum,
        b.inhoud.einddatum,
        b.reden_label,
        b.uiterlijk,
        b.stand_zin,
        b.mist,
    ]
}

/// Something to catch up.
pub(super) fn inhalen(i: InhaalRegel) -> Vec<Cel> {
    rij![
        i.client_naam,
        i.contract,
        i.termijn.titel,
        i.termijn.inhalen_van,
        i.termijn.uiterlijk,
        i.termijn.bron,
    ]
}

/// Something to see to.
pub(super) fn punt(p: ToezichtPunt) -> Vec<Cel> {
    let clienten: Vec<String> = p.clienten.into_iter().map(|c| c.naam).collect();
    rij![
        p.naam,
        lijst_woord(&p.soort),
        p.titel,
        p.uitleg,
        p.tot,
        p.contracten.join(", "),
        clienten.join(", "),
    ]
}

/// An exception that somebody allowed.
pub(super) fn uitzondering(u: ToezichtUitzondering) -> Vec<Cel> {
    let deze = u.uitzondering;
    rij![
        u.naam,
        lijst_woord("uitzondering"),
        deze.titel,
        deze.reden,
        deze.tot,
        deze.kort,
        None::<String>,
    ]
}
