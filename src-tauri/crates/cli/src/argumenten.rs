//! The commands and their arguments.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use clap::{Args, Parser, Subcommand};
use uuid::Uuid;

use crate::rooster::RoosterOpdracht;
use crate::waarden::{paar, tijd};

pub(crate) use crate::opdrachten::{BackupOpdracht, EvaluatieOpdracht, UitvoerArgumenten};

/// Leidraad op de opdrachtregel: dezelfde handelingen als in het venster.
#[derive(Parser)]
#[command(name = "leidraad-cli", version, disable_help_subcommand = true)]
pub(crate) struct Argumenten {
    /// Bestand met de versleutelde gegevens.
    #[arg(long, global = true, value_name = "BESTAND")]
    pub opslag: Option<PathBuf>,
    /// De klok, bijvoorbeeld 2027-01-15T09:00; zonder deze de echte tijd.
    #[arg(long, global = true, value_name = "TIJD", value_parser = tijd)]
    pub nu: Option<NaiveDateTime>,
    /// Naam van de gebruiker; zonder deze de enige gebruiker.
    #[arg(long, global = true, value_name = "NAAM")]
    pub gebruiker: Option<String>,
    /// Antwoord als JSON.
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub opdracht: Opdracht,
}

#[derive(Subcommand)]
pub(crate) enum Opdracht {
    /// Maakt een nieuwe versleutelde opslag met een eerste gebruiker.
    Nieuw {
        /// Naam van de organisatie.
        #[arg(long)]
        naam: String,
        /// AGB-code, acht cijfers.
        #[arg(long)]
        agb: String,
    },
    /// Vult de opslag met verzonnen cliënten en medewerkers.
    Voorbeeld {
        /// Hoeveel.
        #[arg(long, default_value_t = 40)]
        clienten: u32,
        /// Hoeveel medewerkers.
        #[arg(long, default_value_t = 0)]
        medewerkers: u32,
        /// Hetzelfde zaad geeft dezelfde gegevens.
        #[arg(long, default_value_t = 1)]
        zaad: u64,
    },
    /// Cliënten zoeken en tonen.
    #[command(subcommand)]
    Client(ClientOpdracht),
    /// Medewerkers: invoeren, tonen, en waar iemand mag werken.
    #[command(subcommand)]
    Medewerker(MedewerkerOpdracht),
    /// iWmo-berichten inlezen en controleren.
    #[command(subcommand)]
    Bericht(BerichtOpdracht),
    /// Legt een feit vast.
    Feit {
        /// Cliënt.
        client: Uuid,
        /// Soort feit, bijvoorbeeld start.
        soort: String,
        /// Gedaan op: 2027-02-01 of 2027-02-01T09:00.
        #[arg(long)]
        op: String,
        /// Toewijzingsnummer.
        #[arg(long)]
        toewijzing: Option<u32>,
        /// Velden als sleutel=waarde.
        #[arg(value_parser = paar)]
        velden: Vec<(String, String)>,
    },
    /// Alle termijnen, open en voorbij.
    Termijnen {
        /// Van één cliënt.
        #[arg(long)]
        client: Option<Uuid>,
        /// Van één regel.
        #[arg(long)]
        regel: Option<String>,
        /// Met één stand: open, te_laat, voldaan, voldaan_te_laat, vervallen.
        #[arg(long, value_parser = ["open", "te_laat", "voldaan", "voldaan_te_laat", "vervallen"])]
        status: Option<String>,
    },
    /// De werklijst zoals het venster die toont.
    Werklijst {
        /// Wiens werk: mijn, team of alle.
        #[arg(long, default_value = "alle")]
        wie: String,
        /// Rol, of alle.
        #[arg(long)]
        rol: Option<String>,
        /// Tot en met deze datum.
        #[arg(long)]
        tot: Option<NaiveDate>,
    },
    /// Plannen maken, vaststellen en afdrukken.
    #[command(subcommand)]
    Plan(PlanOpdracht),
    /// Evaluaties plannen, tonen, vaststellen en afdrukken.
    #[command(subcommand)]
    Evaluatie(EvaluatieOpdracht),
    /// Back-ups maken, bekijken en terugzetten.
    #[command(subcommand)]
    Backup(BackupOpdracht),
    #[command(flatten)]
    Rooster(RoosterOpdracht),
    /// Wie zag en deed wat.
    Log {
        /// Over deze cliënt.
        #[arg(long, conflicts_with_all = ["medewerker", "door"])]
        client: Option<Uuid>,
        /// Over deze medewerker.
        #[arg(long, conflicts_with = "door")]
        medewerker: Option<Uuid>,
        /// Wat deze gebruiker deed.
        #[arg(long, value_name = "NAAM")]
        door: Option<String>,
    },
    /// Schrijft een dossier of alles als bestanden.
    Uitvoer(UitvoerArgumenten),
    /// Controleert opslag, logboek en sleutelbestand.
    Controleer,
    /// Wat een contract zegt over de feiten in een bestand; zonder opslag en zonder wachtwoord.
    Scenario {
        /// TOML met de feiten, en zo nodig wat u verwacht.
        bestand: PathBuf,
    },
    /// Contractprofielen controleren, tonen en vergelijken; zonder opslag en zonder wachtwoord.
    #[command(subcommand)]
    Profiel(ProfielOpdracht),
}

#[derive(Subcommand)]
pub(crate) enum ProfielOpdracht {
    /// Controleert een profiel: fouten met bestand, regel en sleutel.
    Controleer { bestand: PathBuf },
    /// Toont een contract: elke regel met vindplaats, citaat en betekenis.
    Toon {
        /// Naam van het contract, zoals in de lijst van `profiel vergelijk`.
        id: String,
    },
    /// Zet de contracten per onderwerp naast elkaar.
    Vergelijk,
}

#[derive(Subcommand)]
pub(crate) enum ClientOpdracht {
    /// Zoekt op naam, BSN, geboortedatum, postcode, straat of telefoon.
    Zoek { tekst: String },
    /// Toont een dossier.
    Toon { id: Uuid },
    /// Alle cliënten.
    Lijst,
    /// Voert lopende cliënten in uit een tabel: Excel, OpenDocument of CSV.
    Invoer(InvoerArgumenten),
    /// Legt vast hoe een cliënt ervoor stond bij de ingebruikname.
    Begin(BeginArgumenten),
}

#[derive(Subcommand)]
pub(crate) enum MedewerkerOpdracht {
    /// Voert medewerkers in uit een tabel: Excel, OpenDocument of CSV. Het personeelsnummer zegt wie het is.
    Invoer(InvoerArgumenten),
    /// Alle medewerkers, ook wie inactief is.
    Lijst {
        /// Naam, personeelsnummer, bedrijf of telefoon.
        #[arg(long, default_value = "")]
        zoek: String,
    },
    /// Toont een medewerker met de papieren.
    Toon {
        /// Id of personeelsnummer.
        wie: String,
    },
    /// Mag deze medewerker op een dag werken voor een contract?
    Mag {
        /// Id of personeelsnummer.
        wie: String,
        /// De dag.
        #[arg(long)]
        op: NaiveDate,
        /// Alleen dit contract.
        #[arg(long)]
        contract: Option<String>,
        /// Alleen dit product van het contract.
        #[arg(long)]
        product: Option<String>,
    },
}

#[derive(Args)]
pub(crate) struct InvoerArgumenten {
    /// De tabel, met één rij per cliënt en toewijzing, of per medewerker.
    pub bestand: PathBuf,
    /// Zegt alleen wat er zou gebeuren; bewaart niets.
    #[arg(long)]
    pub proef: bool,
    /// Bewaart niets als er één rij niet goed is.
    #[arg(long)]
    pub alles_of_niets: bool,
    /// Naam van het werkblad; zonder deze het eerste met inhoud.
    #[arg(long)]
    pub blad: Option<String>,
    /// Schrijft de rijen met fouten naar dit bestand (xlsx), met de reden erbij.
    #[arg(long, value_name = "BESTAND")]
    pub fouten: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct BeginArgumenten {
    /// Cliënt.
    pub client: Uuid,
    /// Toewijzingsnummer; nodig als de cliënt er meer heeft.
    #[arg(long)]
    pub toewijzing: Option<u32>,
    /// Eerste dag van de ondersteuning.
    #[arg(long, value_name = "DATUM")]
    pub in_zorg_sinds: Option<NaiveDate>,
    /// Datum van het lopende plan.
    #[arg(long, value_name = "DATUM")]
    pub plan_van: Option<NaiveDate>,
    /// Versie van dat plan.
    #[arg(long)]
    pub plan_versie: Option<u32>,
    /// Datum van de laatste evaluatie.
    #[arg(long, value_name = "DATUM")]
    pub laatste_evaluatie: Option<NaiveDate>,
    /// Naam van de vaste medewerker.
    #[arg(long, value_name = "NAAM")]
    pub vaste_medewerker: Option<String>,
    /// Naam van de coördinator.
    #[arg(long, value_name = "NAAM")]
    pub coordinator: Option<String>,
    /// Dag waarop de identiteit is vastgesteld.
    #[arg(long, value_name = "DATUM")]
    pub identiteit: Option<NaiveDate>,
    /// Dag van ingebruikname van Leidraad, voor de hele organisatie; zonder deze de dag van de eerste invoer.
    #[arg(long, value_name = "DATUM")]
    pub ingebruikname: Option<NaiveDate>,
}

#[derive(Subcommand)]
pub(crate) enum BerichtOpdracht {
    /// Leest berichten in.
    Inlezen {
        /// XML-bestanden of ZIP's.
        #[arg(required = true)]
        bestanden: Vec<PathBuf>,
        /// Ontvangen op; zonder deze de dagtekening van elk bericht.
        #[arg(long)]
        ontvangen: Option<NaiveDate>,
        /// Merk als spoed.
        #[arg(long)]
        spoed: bool,
    },
    /// Controleert een bericht; bewaart niets.
    Controleer { bestand: PathBuf },
}

#[derive(Subcommand)]
pub(crate) enum PlanOpdracht {
    /// Maakt een plan of een volgende versie, met velden uit een TOML-bestand.
    Maak {
        #[arg(long)]
        client: Uuid,
        /// Toewijzingsnummer; nodig als de cliënt er meer heeft.
        #[arg(long)]
        toewijzing: Option<u32>,
        /// Soort plan, ter controle: bijvoorbeeld werkplan.
        #[arg(long)]
        soort: Option<String>,
        /// TOML met [[doelen]], [[activiteiten]] (ritme bijvoorbeeld 1/week) en [velden].
        #[arg(long)]
        velden: PathBuf,
    },
    /// Toont een plan en wat er nog ontbreekt.
    Toon { id: Uuid },
    /// Legt vast dat het plan is besproken, en of de cliënt akkoord is.
    Bespreek {
        id: Uuid,
        /// Met wie.
        #[arg(long)]
        met: String,
        /// Gedaan op; zonder deze vandaag.
        #[arg(long)]
        op: Option<NaiveDate>,
        /// De cliënt is niet akkoord, en waarom.
        #[arg(long)]
        niet_akkoord: Option<String>,
    },
    /// Legt vast wie deze versie goedkeurt.
    KeurGoed {
        id: Uuid,
        /// Naam en functie.
        #[arg(long)]
        door: String,
        /// Gedaan op; zonder deze vandaag.
        #[arg(long)]
        op: Option<NaiveDate>,
    },
    /// Legt een toestemming vast.
    Toestemming {
        id: Uuid,
        /// Van wie: bijvoorbeeld client of opdrachtgever.
        #[arg(long)]
        door: String,
        /// Waarvoor: bijvoorbeeld plan-verstrekken.
        #[arg(long)]
        voor: String,
        /// Gedaan op; zonder deze vandaag.
        #[arg(long)]
        op: Option<NaiveDate>,
        /// Meer.
        #[arg(long)]
        toelichting: Option<String>,
    },
    /// Brengt een plan in de volgende stand: definitief of verstrekt.
    Stand {
        id: Uuid,
        status: String,
        /// Gedaan op; zonder deze vandaag.
        #[arg(long)]
        op: Option<NaiveDate>,
        /// Verstrekt aan; zonder deze de cliënt.
        #[arg(long)]
        aan: Option<String>,
        /// Hoe verstrekt: papier of digitaal.
        #[arg(long)]
        hoe: Option<String>,
    },
    /// Laat zien wat er is veranderd sinds de vorige of een andere versie.
    Vergelijk {
        id: Uuid,
        /// De andere versie; zonder deze de vorige.
        #[arg(long)]
        met: Option<Uuid>,
    },
    /// Schrijft het plan als PDF.
    Pdf {
        #[arg(long, required_unless_present = "alle")]
        client: Option<Uuid>,
        #[arg(long, required_unless_present = "alle")]
        uit: Option<PathBuf>,
        /// Grote letter, 16 punt.
        #[arg(long)]
        groot: bool,
        /// Van alle cliënten het nieuwste plan van elke toewijzing.
        #[arg(long, requires = "map", conflicts_with_all = ["client", "uit"])]
        alle: bool,
        /// Map voor alle plannen.
        #[arg(long)]
        map: Option<PathBuf>,
    },
}
