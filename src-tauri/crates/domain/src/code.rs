//! Codes of the iWmo lists. An unknown value is kept as it came: a gemeente on a newer release must
//! not make the message unreadable.

/// Makes an enum of one code list: known values by name, every other value raw.
macro_rules! codelijst {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal, $tekst:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$vdoc])* #[doc = $tekst] $variant,)*
            /// A value that is not on our list, as it came.
            Onbekend(String),
        }

        impl $name {
            /// Every known value, in the order of the list.
            pub const BEKEND: &[$name] = &[$($name::$variant),*];

            /// The value that belongs to a code; never fails.
            pub fn van(code: &str) -> Self {
                match code {
                    $($code => Self::$variant,)*
                    other => Self::Onbekend(other.to_owned()),
                }
            }

            /// The code as iWmo spells it.
            pub fn code(&self) -> &str {
                match self {
                    $(Self::$variant => $code,)*
                    Self::Onbekend(code) => code,
                }
            }

            /// The meaning in words; an unknown value shows its code.
            pub fn tekst(&self) -> &str {
                match self {
                    $(Self::$variant => $tekst,)*
                    Self::Onbekend(code) => code,
                }
            }

            /// Whether the value is on our list.
            pub fn bekend(&self) -> bool {
                !matches!(self, Self::Onbekend(_))
            }
        }
    };
}

codelijst! {
    /// COD046, geslacht.
    Geslacht {
        Onbepaald = "0", "onbekend";
        Man = "1", "man";
        Vrouw = "2", "vrouw";
    }
}

codelijst! {
    /// COD700, which name a person uses.
    NaamGebruik {
        Eigen = "1", "eigen naam";
        Partner = "2", "naam partner";
        PartnerEigen = "3", "naam partner, dan eigen naam";
        EigenPartner = "4", "eigen naam, dan naam partner";
        Pseudoniem = "5", "pseudoniem";
        NietNatuurlijk = "6", "niet-natuurlijk persoon";
    }
}

codelijst! {
    /// COD170, which parts of a date of birth are known.
    DatumGebruik {
        MaandJaar = "1", "dag onbekend";
        AlleenJaar = "2", "dag en maand onbekend";
        GeheelOnbekend = "3", "geboortedatum onbekend";
    }
}

codelijst! {
    /// COD757, soort adres.
    AdresSoort {
        Brp = "01", "BRP-adres";
        Correspondentie = "02", "correspondentieadres";
        Verblijf = "03", "verblijfadres";
        TijdelijkVerblijf = "04", "tijdelijk verblijfadres";
    }
}

codelijst! {
    /// COD747, communicatievorm.
    CommunicatieVorm {
        TolkTaal = "1", "tolk taal";
        Doventolk = "2", "doventolk";
        Doofblindentolk = "3", "doofblindentolk";
    }
}

codelijst! {
    /// COD472, soort relatie.
    RelatieSoort {
        Curator = "03", "curator";
        FinancieelGemachtigd = "04", "financieel gemachtigd";
        FinancieelToetsing = "05", "financieel (toetsing)";
        Leefeenheid = "06", "leefeenheid";
        Hulpverlener = "07", "hulpverlener";
        Specialist = "08", "specialist";
        Anders = "09", "anders";
        Ouder = "10", "ouder";
        Voogd = "11", "voogd";
        Partner = "12", "partner";
        Pleegouder = "13", "pleegouder";
        Bewindvoerder = "14", "bewindvoerder";
        Mentor = "15", "mentor";
        Kind = "16", "zoon of dochter";
        Familielid = "17", "familielid";
        Gezinslid = "18", "gezinslid";
        Buur = "19", "buur";
        Vriend = "20", "vriend of kennis";
        Clientondersteuner = "21", "cliëntondersteuner";
        Huisarts = "22", "huisarts";
        Erven = "23", "erven van";
        Werkgever = "24", "werkgever";
        Wijkcoach = "25", "wijkcoach";
    }
}

codelijst! {
    /// WJ003, wettelijke vertegenwoordiging.
    Vertegenwoordiging {
        Voogdij = "06", "voogdij";
        Bewindvoering = "07", "bewindvoering";
        Mentorschap = "08", "mentorschap";
        Curatele = "09", "ondercuratelestelling";
        Zaakwaarneming = "10", "zaakwaarneming";
    }
}

codelijst! {
    /// WJ232, juridische status.
    JuridischeStatus {
        Rm = "01", "rechterlijke machtiging";
        RmEigenVerzoek = "02", "rechterlijke machtiging op eigen verzoek";
        RmVoorwaardelijk = "03", "rechterlijke machtiging met voorwaardelijk ontslag";
        Ots = "04", "ondertoezichtstelling";
        Ibs = "05", "inbewaringstelling";
        Tbs = "11", "tbs";
        Strafrechtelijk = "12", "strafrechtelijk, overig";
    }
}

codelijst! {
    /// NUM061, aanduiding woonadres.
    AanduidingWoonadres {
        AanBoord = "AB", "aan boord";
        Bij = "BY", "bij";
        Tegenover = "TO", "tegenover";
        Woonwagen = "WW", "woonwagen";
    }
}

codelijst! {
    /// WMO020, productcategorie.
    Categorie {
        Huishouden = "01", "hulp bij het huishouden";
        Begeleiding = "02", "begeleiding";
        Verzorging = "03", "persoonlijke verzorging";
        Verblijf = "04", "kortdurend verblijf";
        Woondiensten = "05", "woondiensten";
        OverigIndividueel = "06", "overige ondersteuning individu of gezin";
        Dagbesteding = "07", "dagbesteding";
        Vervoerdiensten = "08", "vervoerdiensten";
        OverigGroep = "09", "overige groepsgerichte ondersteuning";
        OverigMaatwerk = "10", "overige maatwerkarrangementen";
        Rolstoelen = "11", "rolstoelen";
        Vervoervoorzieningen = "12", "vervoervoorzieningen";
        Woonvoorzieningen = "13", "woonvoorzieningen";
        Hulpmiddelen = "14", "overige hulpmiddelen";
        BeschermdWonen = "15", "beschermd wonen";
        Opvang = "16", "opvang";
        Spoedopvang = "17", "spoedopvang";
        OverigBeschermd = "18", "overige beschermd wonen en opvang";
    }
}

codelijst! {
    /// WJ756, eenheid van de omvang. Bij `Euro` is het volume een bedrag in eurocenten.
    Eenheid {
        Minuut = "01", "minuut";
        Uur = "04", "uur";
        Etmaal = "14", "etmaal";
        Dagdeel = "16", "dagdeel";
        StuksOutput = "82", "stuks (output)";
        Euro = "83", "euro";
        StuksInspanning = "84", "stuks (inspanning)";
    }
}

codelijst! {
    /// WMO757, frequentie van de omvang.
    Frequentie {
        Dag = "1", "per dag";
        Week = "2", "per week";
        Maand = "4", "per maand";
        Totaal = "6", "totaal";
    }
}

codelijst! {
    /// WMO002, reden wijziging toewijzing.
    RedenWijziging {
        Vervallen = "01", "administratieve correctie (vervallen)";
        Overleden = "02", "cliënt overleden";
        Contract = "03", "contractwijziging";
        Verlenging = "04", "herbeoordeling: verlenging";
        Verkorting = "05", "herbeoordeling: verkorting";
        AnderDomein = "06", "uitstroom naar ander domein";
        Verhuizing = "07", "verhuizing naar andere gemeente";
        Leveringsvorm = "08", "wijziging leveringsvorm";
        AndereAanbieder = "09", "overstap naar andere aanbieder";
        Bekostiging = "10", "nieuwe bekostigingssystematiek";
        Herindeling = "11", "gemeentelijke herindeling";
        DoorAanbieder = "12", "geïnitieerd door aanbieder";
        Verwijderd = "13", "verwijderd";
        Correctie = "14", "administratieve correctie";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_code_is_kept_as_it_came() {
        let unknown = Eenheid::van("99");
        assert!(!unknown.bekend());
        assert_eq!(unknown.code(), "99");
        assert_eq!(Eenheid::van("04"), Eenheid::Uur);
    }
}
