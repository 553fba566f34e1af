//! Every kind of fact, with its fields: the one table behind forms, command line, scenarios and store.
//!
//! A new kind is a row here and nowhere else in Rust.

/// What a field of a fact holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VeldType {
    /// Free text.
    Tekst,
    /// A day.
    Datum,
    /// A day, or a day with a time.
    Tijdstip,
    /// A whole number, zero or more. Money in eurocents.
    Getal,
    /// Yes or no.
    JaNee,
    /// One of a closed list of words.
    Keuze(&'static [&'static str]),
    /// Any number of words of a closed list, separated by commas.
    Lijst(&'static [&'static str]),
}

/// One field of a kind of fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VeldDef {
    /// Key in scenario, command line and store.
    pub naam: &'static str,
    /// What it holds.
    pub soort: VeldType,
    /// Whether a fact of this kind cannot do without.
    pub verplicht: bool,
}

/// Kind of document to establish an identity with (Wet op de identificatieplicht art. 1).
pub const DOCUMENTEN: &[&str] = &[
    "paspoort",
    "identiteitskaart",
    "rijbewijs",
    "verblijfsdocument",
    "vluchtelingendocument",
];
/// With whom, by whom, to whom.
const PARTIJEN: &[&str] = &[
    "client",
    "netwerk",
    "opdrachtgever",
    "toezichthouder",
    "ggd-ijsselland",
    "ap",
    "sociaal-werker",
    "ziekenhuis",
    "toegang",
];
/// What somebody was told about.
const OVER: &[&str] = &[
    "te-late-start",
    "einde-indicatie",
    "feestdag",
    "medewerker",
    "vervanging",
    "uitval",
    "intake",
    "plan",
    "no-show",
    "anders",
];
/// Reasons of ending of iWmo (WMO588).
const EINDE_REDENEN: &[&str] = &["02", "19", "20", "21", "22", "23", "31", "36", "37", "38", "39"];
/// What a signal is about.
const SIGNALEN: &[&str] = &[
    "verandering",
    "afschalen",
    "andere-wet",
    "onveilig",
    "dementie",
    "stagnatie",
    "fraude",
    "onrust",
    "huishouden",
    "mantelzorger",
    "vervuiling",
    "achteruitgang",
    "niet-passend",
    "niet-nakomen",
    "meldcode",
    "kwaliteit",
    "anders",
];
/// What the client is told at the start.
const INFORMATIE: &[&str] = &[
    "werkwijze",
    "afzeggen",
    "weigeren",
    "klachten",
    "vertrouwenspersoon",
    "bereikbaarheid",
    "urgentie",
    "aangepaste-vorm",
];
/// Papers of others that a file must hold.
const STUKKEN: &[&str] = &[
    "brief",
    "beschikking",
    "onderzoeksverslag",
    "ondersteuningsplan",
    "indicatie-hbh",
    "inschrijfbewijs-mantelzorg",
    "uea",
    "anders",
];
/// Why support cannot wait.
const SPOED: &[&str] = &[
    "huisuitzetting",
    "dakloosheid",
    "acuut-psychiatrisch",
    "einde-opname",
    "uitval-informele-hulp",
    "anders",
];
/// Message numbers of iWmo.
const BERICHTEN: &[&str] = &[
    "301", "302", "305", "306", "307", "308", "315", "316", "317", "318", "319", "320", "323", "325",
];

macro_rules! feitsoorten {
    ($($(#[$doc:meta])* $variant:ident $code:literal [$($veld:ident $eis:tt: $soort:expr),* $(,)?];)*) => {
        /// A kind of fact.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum FeitSoort { $($(#[$doc])* $variant,)* }

        impl FeitSoort {
            /// Every kind, in the order of the documentation.
            pub const ALLE: &[FeitSoort] = &[$(FeitSoort::$variant),*];

            /// The word in scenario, command line and store.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// Reads the word.
            pub fn van(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }

            /// The fields of this kind.
            pub fn velden(self) -> &'static [VeldDef] {
                match self {
                    $(Self::$variant => {
                        const VELDEN: &[VeldDef] = &[$(VeldDef {
                            naam: veldnaam(stringify!($veld)), soort: $soort, verplicht: feitsoorten!(@eis $eis),
                        }),*];
                        VELDEN
                    })*
                }
            }
        }
    };
    (@eis !) => { true };
    (@eis ?) => { false };
}

/// A field's key is its Rust name; the one that Rust cannot spell stands here.
const fn veldnaam(naam: &'static str) -> &'static str {
    match naam.as_bytes() {
        b"soort_tijd" => "soort-tijd",
        b"laatste_contact" => "laatste-contact",
        _ => naam,
    }
}

use VeldType::{Datum, Getal, JaNee, Keuze, Lijst, Tekst, Tijdstip};

feitsoorten! {
    /// First contact with the client.
    EersteContact "eerste-contact" [];
    /// Getting to know each other.
    Kennismaking "kennismaking" [];
    /// The plan was discussed.
    PlanBesproken "plan-besproken" [versie ?: Getal, met ?: Tekst, akkoord ?: JaNee, bezwaar ?: Tekst];
    /// The client was asked for experiences.
    ErvaringGevraagd "ervaring-gevraagd" [];
    /// Who live in the client's home from this day on, the client included; the newest counts.
    Huishouden "huishouden" [personen !: Getal, samenwonend ?: JaNee];
    /// The need changed.
    BehoefteGewijzigd "behoefte-gewijzigd" [];
    /// Support was taken up again.
    Hervat "hervat" [];
    /// The client gave notice.
    Opzegging "opzegging" [];
    /// The client died.
    Overlijden "overlijden" [];
    /// The client moved to a Wlz institution.
    WlzVerhuizing "wlz-verhuizing" [];
    /// A calamity.
    Calamiteit "calamiteit" [beschrijving ?: Tekst];
    /// A data breach.
    Datalek "datalek" [];
    /// A complaint was answered.
    KlachtBeantwoord "klacht-beantwoord" [];
    /// A complaint was closed.
    KlachtAfgesloten "klacht-afgesloten" [];
    /// The final evaluation was sent.
    EindevaluatieVerzonden "eindevaluatie-verzonden" [];
    /// A progress report was asked for.
    VoortgangsverslagGevraagd "voortgangsverslag-gevraagd" [];
    /// A progress report was sent.
    VoortgangsverslagVerzonden "voortgangsverslag-verzonden" [];
    /// An improvement plan was asked for.
    VerbeterplanGevraagd "verbeterplan-gevraagd" [];
    /// Intake; `woonkoppeling`: the home depends on taking this support.
    Intake "intake" [plaats ?: Keuze(&["thuis", "locatie", "digitaal"]), woonkoppeling ?: JaNee];
    /// The client approved another start.
    AnderStartmomentAkkoord "ander-startmoment-akkoord" [datum !: Datum];
    /// An evaluation was planned.
    EvaluatieGepland "evaluatie-gepland" [datum !: Datum];
    /// A consultation was planned.
    Overleg "overleg" [datum ?: Datum];
    /// The start was planned.
    StartGepland "start-gepland" [datum !: Datum, plaats ?: Tekst];
    /// First day of care.
    Start "start" [];
    /// An iWmo message was sent.
    BerichtVerzonden "bericht-verzonden" [code !: Keuze(BERICHTEN), begindatum ?: Datum, einddatum ?: Datum, reden ?: Tekst];
    /// An iWmo message was received.
    BerichtOntvangen "bericht-ontvangen" [code !: Keuze(BERICHTEN), begindatum ?: Datum, einddatum ?: Datum, reden ?: Tekst];
    /// We tried to reach the client: proof, while the term stays open.
    Contactpoging "contactpoging" [kanaal !: Keuze(&["telefoon", "e-mail", "brief", "huisbezoek", "app"]),
        uitkomst !: Keuze(&["geen-gehoor", "voicemail", "terugbellen", "gesproken-met-ander", "anders"]), toelichting ?: Tekst];
    /// Contact with somebody.
    Contact "contact" [met !: Keuze(PARTIJEN), over ?: Keuze(OVER)];
    /// Somebody was told something.
    Geinformeerd "geinformeerd" [wie !: Keuze(PARTIJEN), over !: Keuze(OVER)];
    /// Something was reported.
    Gemeld "gemeld" [aan !: Keuze(PARTIJEN)];
    /// The client's identity was established. No copy of the document is kept.
    IdentiteitVastgesteld "identiteit-vastgesteld" [document ?: Keuze(DOCUMENTEN), nummer ?: Tekst];
    /// A plan reached a state.
    Plan "plan" [status !: Keuze(&["concept", "definitief", "verstrekt"]), versie ?: Getal, opsteller ?: Tekst, achterwacht ?: Tekst, velden ?: Tekst,
        aan ?: Keuze(PARTIJEN), hoe ?: Keuze(&["papier", "digitaal"])];
    /// A plan was approved.
    PlanGoedgekeurd "plan-goedgekeurd" [door ?: Tekst, versie ?: Getal];
    /// Supervision.
    SupervisieBespreking "supervisie-bespreking" [door ?: Tekst, versie ?: Getal];
    /// An evaluation was held.
    Evaluatie "evaluatie" [uitkomst ?: Keuze(&["voldoende", "onvoldoende"])];
    /// Permission was given.
    Toestemming "toestemming" [door !: Keuze(PARTIJEN), voor !: Keuze(&["plan-verstrekken", "beeindiging", "onderaannemer", "verwijzing", "overdracht", "start-zonder-opdracht", "extra-doel", "buiten-kantoortijd", "ander-startmoment", "anders"]), toelichting ?: Tekst];
    /// Approval was asked for.
    AkkoordGevraagd "akkoord-gevraagd" [aan !: Keuze(PARTIJEN)];
    /// Care that was given; `geldwaarde`: the activity is worth money.
    Levering "levering" [van ?: Tijdstip, tot ?: Tijdstip, minuten ?: Getal, dagdelen ?: Getal, stuks ?: Getal,
        soort_tijd ?: Keuze(&["direct", "indirect", "reis", "overig"]), contact ?: Keuze(&["fysiek", "telefoon", "beeld", "e-mail"]),
        medewerker ?: Tekst, clienten ?: Getal, begeleiders ?: Getal, vrijwilligers ?: Getal, maaltijd ?: JaNee, bijdrage ?: Getal, aanwezig ?: JaNee,
        land ?: Tekst, geldwaarde ?: JaNee];
    /// Care that was planned.
    LeveringGepland "levering-gepland" [van !: Tijdstip, tot ?: Tijdstip, medewerker ?: Tekst];
    /// The client was not there, or cancelled late.
    NoShow "no-show" [gepland ?: Tijdstip, afgemeld ?: Tijdstip, minuten ?: Getal, herplanbaar ?: JaNee];
    /// A worker dropped out.
    Uitval "uitval" [medewerker ?: Tekst];
    /// A worker was replaced.
    Vervanging "vervanging" [medewerker ?: Tekst, reden ?: Keuze(&["ontslag", "ziekte", "verzuim", "anders"])];
    /// A worker who speaks another language was assigned.
    AnderstaligeInzet "anderstalige-inzet" [medewerker ?: Tekst, contactpersoon ?: Tekst];
    /// Support was interrupted; open when `tot` is left out.
    Onderbreking "onderbreking" [van !: Datum, tot ?: Datum, reden ?: Keuze(&["ziekenhuisopname", "vakantie", "acuut-onveilig", "anders"])];
    /// Support ended.
    Einde "einde" [reden !: Keuze(EINDE_REDENEN), laatste_contact ?: Datum, grond ?: Keuze(&["gewichtige-reden", "anders"])];
    /// We refused.
    Weigering "weigering" [grond ?: Keuze(&["zwaarwegende-reden", "clientenstop", "niet-passend"])];
    /// Force majeure.
    Overmacht "overmacht" [grond ?: Keuze(&["ziekte-personeel", "gebrek-personeel", "staking", "brand-locatie", "anders"])];
    /// A conversation.
    Gesprek "gesprek" [nummer ?: Getal, verslag ?: JaNee, gedeeld ?: JaNee];
    /// A warning.
    Waarschuwing "waarschuwing" [nummer ?: Getal, door ?: Keuze(PARTIJEN)];
    /// An attempt to resume.
    Hervattingspoging "hervattingspoging" [uitkomst ?: Keuze(&["gelukt", "mislukt"]), versie ?: Getal];
    /// An improvement plan was judged.
    VerbeterplanBeoordeeld "verbeterplan-beoordeeld" [uitkomst ?: Tekst, versie ?: Getal];
    /// The end was reported with its annexes.
    Beeindigingsmelding "beeindigingsmelding" [ondertekend ?: JaNee, bijlagen ?: Lijst(&["dossier", "afspraken", "waarschuwingen"])];
    /// An improvement plan was sent.
    Verbeterplan "verbeterplan" [versie ?: Getal];
    /// A complaint came in.
    Klacht "klacht" [kanaal ?: Keuze(&["mondeling", "telefoon", "e-mail", "brief", "gemeente"])];
    /// A step in handling a complaint.
    KlachtStap "klacht-stap" [stap !: Keuze(&["onderzocht", "gehoord", "maatregelen", "geinformeerd"])];
    /// A figure over a period.
    Kpi "kpi" [naam !: Keuze(&["begeleidingsplannen", "uitnutting", "terugkeer", "doorlooptijd", "formele-klachten", "tevredenheid", "samenwerking"]),
        periode !: Tekst, teller ?: Getal, noemer ?: Getal, waarde ?: Tekst];
    /// Urgent support was asked for.
    Spoedverzoek "spoedverzoek" [door ?: Keuze(PARTIJEN), oorzaak ?: Keuze(SPOED)];
    /// HHT was asked for.
    HhtAanvraag "hht-aanvraag" [grond ?: Keuze(&["indicatie-hbh", "mantelzorger"]), bewijs ?: Tekst];
    /// What was decided about a holiday.
    FeestdagBesluit "feestdag-besluit" [datum !: Datum, gaat_door ?: JaNee];
    /// Something a worker noticed that others should know.
    Signaal "signaal" [over !: Keuze(SIGNALEN)];
    /// The client was given information, on paper or otherwise.
    InformatieVerstrekt "informatie-verstrekt" [onderdelen !: Lijst(INFORMATIE)];
    /// A report, statement or overview was sent; `rapport` is the id of the rule that asks for it.
    RapportageVerzonden "rapportage-verzonden" [rapport !: Tekst, periode ?: Tekst];
    /// A declaration or invoice.
    Declaratie "declaratie" [afzender ?: Keuze(&["hoofdaannemer", "onderaannemer"]), periode ?: Tekst, tarief ?: Getal, eenheden ?: Getal,
        bsn ?: JaNee, grond ?: Tekst, routenummer ?: Tekst, toeslag ?: Getal];
    /// Care was handed over to another provider.
    Overdracht "overdracht" [aan ?: Tekst];
    /// The client was referred to another provider.
    Verwijzing "verwijzing" [naar ?: Tekst];
    /// Our contact person or account manager, or the way of financing, changes on `datum`.
    Wisseling "wisseling" [wat !: Keuze(&["accountmanager", "contactpersoon", "financiering"]), datum ?: Datum];
    /// Why something went otherwise than it should, and what was done about it.
    Verklaring "verklaring" [over !: Keuze(OVER), oorzaak ?: Tekst, actie ?: Tekst];
    /// A paper of somebody else came into the file.
    StukOntvangen "stuk-ontvangen" [stuk !: Keuze(STUKKEN)];
    /// Who the fixed worker is from this day on.
    VasteMedewerker "vaste-medewerker" [medewerker !: Tekst];
    /// Why a worker fits a client: what was looked at.
    Match "match" [medewerker ?: Tekst, onderdelen !: Lijst(&["kwalificaties", "clientprofiel"])];
    /// The municipality asked to replace a worker.
    VervangingGevraagd "vervanging-gevraagd" [medewerker ?: Tekst];
    /// No replacement could be found.
    GeenVervanging "geen-vervanging" [medewerker ?: Tekst];
    /// Turnover and profit of a year under a contract, in eurocents.
    Jaarcijfers "jaarcijfers" [jaar !: Tekst, omzet ?: Getal, winst ?: Getal];
    /// Somebody doubts the integrity of a worker.
    TwijfelIntegriteit "twijfel-integriteit" [medewerker !: Tekst];
    /// A VOG was requested.
    VogAangevraagd "vog-aangevraagd" [medewerker !: Tekst];
    /// The agreement with the municipality was signed.
    ContractGetekend "contract-getekend" [];
    /// Notice was given of the agreement with the municipality.
    ContractOpgezegd "contract-opgezegd" [];
    /// The agreement with the municipality ended.
    ContractGeeindigd "contract-geeindigd" [];
    /// A report of an inspection came in.
    Inspectierapport "inspectierapport" [];
    /// Something of the client was damaged; what the client was charged, in eurocents.
    Schade "schade" [bijdrage ?: Getal];
    /// The municipality asked for information, to be answered on `datum`.
    InformatieGevraagd "informatie-gevraagd" [datum ?: Datum];
    /// Information that was asked for was given.
    InformatieGegeven "informatie-gegeven" [];
}

impl FeitSoort {
    /// What is about complaints, harm, suspicion or somebody's papers: it stays behind when a dossier is given without
    /// sensitive parts.
    pub fn is_gevoelig(self) -> bool {
        matches!(
            self,
            Self::Klacht
                | Self::KlachtStap
                | Self::KlachtBeantwoord
                | Self::KlachtAfgesloten
                | Self::Calamiteit
                | Self::Datalek
                | Self::Signaal
                | Self::Gemeld
                | Self::Gesprek
                | Self::Waarschuwing
                | Self::Beeindigingsmelding
                | Self::TwijfelIntegriteit
                | Self::Schade
                | Self::Declaratie
                | Self::IdentiteitVastgesteld
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_reads_back_its_word() {
        assert!(
            FeitSoort::ALLE
                .iter()
                .all(|s| FeitSoort::van(s.code()) == Some(*s))
        );
    }

    #[test]
    fn keys_are_spelled_as_in_a_scenario() {
        let keys: Vec<_> = FeitSoort::Levering.velden().iter().map(|v| v.naam).collect();
        assert!(keys.contains(&"soort-tijd") && keys.contains(&"minuten"));
        assert!(
            FeitSoort::Einde
                .velden()
                .iter()
                .any(|v| v.naam == "laatste-contact")
        );
    }
}
