//! Requests of clients about their data: recorded with a task for the day on which they must be answered, and decided.

use chrono::{Months, NaiveDate};
use leidraad_api::clienten::ClientVraag;
use leidraad_api::verzoeken::{
    Besluit, BewaarLanger, LangerBewaard, NieuwVerzoek, VerzoekBesluit, VerzoekRegel, VerzoekSoort,
    Verzoeken, VerzoekenBlad,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::{ClientId, TaakId, VerzoekId};
use leidraad_store::Lezer;
use leidraad_store::taak::TaakRij;
use leidraad_store::verzoek::VerzoekRij;

use crate::App;
use crate::bewaren::JAREN;
use crate::feiten::ongeldig;
use crate::nee::Nee;
use crate::notities::{gevuld, niet_later};

/// Most characters of a request or reason.
const LANGST: usize = 2000;
/// Most characters of a reason in the log.
const REDEN: usize = 200;

/// Last day to answer: a month (AVG 12 lid 3), to destroy three months (Wmo 5.3.5).
fn uiterlijk(soort: VerzoekSoort, ontvangen: NaiveDate) -> NaiveDate {
    let maanden = if soort == VerzoekSoort::Wissen { 3 } else { 1 };
    ontvangen
        .checked_add_months(Months::new(maanden))
        .unwrap_or(ontvangen)
}

fn niet_gevonden(wat: &str) -> Nee {
    Nee(Fout::NietGevonden { wat: wat.to_owned() })
}

fn regel(rij: VerzoekRij) -> Result<VerzoekRegel, Nee> {
    let soort = VerzoekSoort::van(&rij.soort).ok_or_else(|| niet_gevonden("verzoek"))?;
    let besluit = rij.besluit.as_ref().and_then(|(code, _)| Besluit::van(code));
    Ok(VerzoekRegel {
        id: rij.id.0,
        soort,
        soort_tekst: leidraad_taal::avg_woord(soort.code()),
        ontvangen: rij.ontvangen,
        uiterlijk: rij.uiterlijk,
        wat: rij.wat,
        besluit,
        besluit_tekst: besluit
            .map(|b| leidraad_taal::avg_woord(b.code()))
            .unwrap_or_default(),
        besluit_op: rij.besluit.map(|(_, op)| op),
        reden: rij.reden,
        door: rij.door,
        besluit_door: rij.gewijzigd_door,
    })
}

fn blad(l: Lezer<'_>, client: ClientId) -> Result<VerzoekenBlad, Nee> {
    let verzoeken = l.verzoeken(client)?;
    Ok(VerzoekenBlad {
        verzoeken: verzoeken.into_iter().map(regel).collect::<Result<_, _>>()?,
        langer: l.langer_bewaren(client)?.map(|b| LangerBewaard {
            tot: b.tot,
            reden: b.reden,
            door: b.door,
        }),
        jaren: JAREN,
    })
}

fn bestaat(l: Lezer<'_>, client: ClientId) -> Result<(), Nee> {
    l.client(client)?
        .map(|_| ())
        .ok_or_else(|| niet_gevonden("client"))
}

impl Verzoeken for App {
    fn lijst(&self, beller: &Beller, vraag: ClientVraag) -> Result<VerzoekenBlad, Fout> {
        let client = ClientId(vraag.client);
        let blad = self.lees(|l| {
            bestaat(l, client)?;
            blad(l, client)
        })?;
        self.ingezien(beller, client)?;
        Ok(blad)
    }

    fn nieuw(&self, beller: &Beller, vraag: NieuwVerzoek) -> Result<VerzoekenBlad, Fout> {
        let wat = gevuld("verzoek", &vraag.wat, LANGST)?;
        niet_later("ontvangen", vraag.ontvangen, beller)?;
        let client = ClientId(vraag.client);
        let uiterlijk = uiterlijk(vraag.soort, vraag.ontvangen);
        let taak = TaakId(self.host.nieuw_id());
        let rij = VerzoekRij {
            id: VerzoekId(self.host.nieuw_id()),
            client,
            soort: vraag.soort.code().to_owned(),
            ontvangen: vraag.ontvangen,
            uiterlijk,
            wat,
            besluit: None,
            reden: String::new(),
            taak: Some(taak),
            door: String::new(),
            gewijzigd_door: String::new(),
        };
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            bestaat(s.lezer(), client)?;
            let herinnering = TaakRij {
                id: taak,
                titel: leidraad_taal::avg_taak(vraag.soort.code()),
                notitie: String::new(),
                uiterlijk,
                client: Some(client),
                client_naam: None,
                voor: wie.gebruiker,
                gemaakt_door: wie.gebruiker,
                gedaan_op: None,
                ingetrokken_op: None,
            };
            s.taak_bewaar(&herinnering, wie)?;
            s.verzoek_bewaar(&rij, wie)?;
            blad(s.lezer(), client)
        })?)
    }

    fn beslis(&self, beller: &Beller, vraag: VerzoekBesluit) -> Result<VerzoekenBlad, Fout> {
        niet_later("besluit_op", vraag.op, beller)?;
        let reden = match vraag.besluit {
            Besluit::Toegewezen => vraag.reden.trim().chars().take(LANGST).collect(),
            Besluit::Deels | Besluit::Afgewezen => gevuld("reden", &vraag.reden, LANGST)?,
        };
        let id = VerzoekId(vraag.id);
        let oud = self.lees(|l| l.verzoek(id)?.ok_or_else(|| niet_gevonden("verzoek")))?;
        if vraag.op < oud.ontvangen {
            return Err(ongeldig("besluit_op", "na_ontvangst"));
        }
        let client = oud.client;
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            if let Some(mut taak) = oud.taak.map(|t| s.lezer().taak(t)).transpose()?.flatten() {
                taak.gedaan_op = taak.gedaan_op.or(Some(wie.nu.date()));
                s.taak_bewaar(&taak, wie)?;
            }
            let rij = VerzoekRij {
                besluit: Some((vraag.besluit.code().to_owned(), vraag.op)),
                reden,
                ..oud
            };
            s.verzoek_bewaar(&rij, wie)?;
            blad(s.lezer(), client)
        })?)
    }

    fn bewaar_langer(&self, beller: &Beller, vraag: BewaarLanger) -> Result<VerzoekenBlad, Fout> {
        let reden = gevuld("reden", &vraag.reden, REDEN)?;
        if vraag.tot.is_some_and(|tot| tot <= beller.nu.date()) {
            return Err(ongeldig("tot", "later"));
        }
        let client = ClientId(vraag.client);
        Ok(self.schrijf_met_reden(beller, Some(client), &reden, |s, wie| {
            bestaat(s.lezer(), client)?;
            s.langer_bewaren_zet(client, vraag.tot.map(|tot| (tot, reden.as_str())), wie)?;
            blad(s.lezer(), client)
        })?)
    }
}
