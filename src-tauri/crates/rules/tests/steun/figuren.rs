//! Figures and findings of one rule, and the amount of a toewijzing.

use leidraad_domain::code::{Eenheid, Frequentie};
use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::feit::Feit;
use leidraad_domain::nummer::Gemeentecode;
use leidraad_domain::toewijzing::Omvang;
use leidraad_rules::{Bevinding, ToewijzingInvoer, Uitkomst};

use super::{feit, toewijzing};

pub fn onder(contract: &str, product: &str, dagtekening: &str) -> ToewijzingInvoer {
    ToewijzingInvoer {
        contract: ContractId(contract.into()),
        product: ProductId(product.into()),
        ..toewijzing(1, Voorziening::Mv, dagtekening)
    }
}

pub fn met_omvang(t: ToewijzingInvoer, volume: u32, eenheid: Eenheid) -> ToewijzingInvoer {
    let omvang = Omvang {
        volume,
        eenheid,
        frequentie: Frequentie::Week,
    };
    ToewijzingInvoer {
        omvang: Some(omvang),
        ..t
    }
}

/// Rule, day and figure.
pub fn figuren(uit: &Uitkomst, regel: &str) -> Vec<(String, String)> {
    let eigen = uit.berekeningen.iter().filter(|b| b.regel == regel);
    eigen
        .map(|b| {
            (
                b.op.to_string(),
                format!("{} {}", b.waarde.tekst(2), b.eenheid.code()),
            )
        })
        .collect()
}

pub fn bevindingen<'u>(uit: &'u Uitkomst, regel: &str) -> Vec<&'u Bevinding> {
    uit.bevindingen.iter().filter(|b| b.regel == regel).collect()
}

pub fn dagen(uit: &Uitkomst, regel: &str) -> Vec<String> {
    bevindingen(uit, regel).iter().map(|b| b.op.to_string()).collect()
}

pub fn paar(op: &str, waarde: &str) -> (String, String) {
    (op.to_owned(), waarde.to_owned())
}

pub fn in_gemeente(t: ToewijzingInvoer, code: &str) -> ToewijzingInvoer {
    ToewijzingInvoer {
        gemeente: Some(Gemeentecode::lees(code).unwrap()),
        ..t
    }
}

pub fn levering(op: &str, velden: &[(&str, &str)]) -> Feit {
    feit("levering", op, velden)
}
