//! One error type inside the use cases: what the store said and what we say, both ending as a [`Fout`].

use leidraad_api::Fout;
use leidraad_store::StoreFout;

/// No, and why.
#[derive(Debug)]
pub(crate) struct Nee(pub Fout);

impl From<Fout> for Nee {
    fn from(fout: Fout) -> Self {
        Self(fout)
    }
}

impl From<Nee> for Fout {
    fn from(nee: Nee) -> Self {
        nee.0
    }
}

impl From<StoreFout> for Nee {
    fn from(fout: StoreFout) -> Self {
        tracing::debug!(%fout, "store");
        Self(match fout {
            StoreFout::Bestaat => Fout::OpslagBestaat,
            StoreFout::Ontbreekt => Fout::OpslagOntbreekt,
            StoreFout::Stuk => Fout::OpslagStuk,
            StoreFout::Nieuwer(_) => Fout::OpslagNieuwer,
            StoreFout::OpNetwerk => Fout::OpslagOpNetwerk,
            StoreFout::Bezet => Fout::OpslagBezet,
            StoreFout::MapWeg => Fout::MapOntbreekt,
            StoreFout::Vol => Fout::SchijfVol,
            StoreFout::SleutelsOntbreken => Fout::SleutelsOntbreken,
            StoreFout::SleutelsStuk => Fout::SleutelsStuk,
            StoreFout::WachtwoordOnjuist => Fout::WachtwoordOnjuist,
            StoreFout::HerstelcodeOnjuist => Fout::HerstelcodeOnjuist,
            StoreFout::Wacht(seconden) => Fout::Wacht { seconden },
            StoreFout::IntussenGewijzigd => Fout::IntussenGewijzigd {
                door: "een collega".to_owned(),
            },
            StoreFout::Waarde(kolom) => Fout::Intern {
                wat: kolom.to_owned(),
            },
            StoreFout::Sql(_) => Fout::Schijf {
                wat: "Bewaren of lezen".to_owned(),
            },
            StoreFout::Bestand(_) => Fout::Schijf {
                wat: "Schrijven of lezen van het bestand".to_owned(),
            },
        })
    }
}
