//! More commands and their arguments.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use uuid::Uuid;

#[derive(Subcommand)]
pub(crate) enum EvaluatieOpdracht {
    /// Plant een evaluatie, of begint een verslag; staat er al een open, dan die.
    Nieuw {
        #[arg(long)]
        client: Uuid,
        /// Toewijzingsnummer.
        #[arg(long)]
        toewijzing: u32,
        /// Soort; zonder deze de eerste of de periodieke.
        #[arg(long, value_parser = ["eerste", "tussentijds", "periodiek", "eind", "voortgang"])]
        soort: Option<String>,
        /// Gepland op; zonder deze begint het verslag meteen.
        #[arg(long)]
        op: Option<NaiveDate>,
    },
    /// Evaluaties van één cliënt, of wat er bij iedereen openstaat.
    Lijst {
        #[arg(long)]
        client: Option<Uuid>,
        /// Tot en met deze datum; zonder deze acht weken vooruit.
        #[arg(long)]
        tot: Option<NaiveDate>,
    },
    /// Toont een evaluatie.
    Toon { id: Uuid },
    /// Stelt een evaluatie vast, en plant zo nodig de volgende.
    StelVast {
        id: Uuid,
        /// Gehouden op; zonder deze de dag die in het verslag staat.
        #[arg(long)]
        gehouden: Option<NaiveDate>,
        /// Plant de volgende op deze dag.
        #[arg(long)]
        volgende: Option<NaiveDate>,
    },
    /// Schrijft het verslag als PDF.
    Pdf {
        id: Uuid,
        #[arg(long)]
        uit: PathBuf,
        /// Grote letter, 16 punt.
        #[arg(long)]
        groot: bool,
    },
}

#[derive(Subcommand)]
pub(crate) enum BackupOpdracht {
    /// Maakt een versleutelde back-up en controleert die.
    Maak {
        /// Map; zonder deze de map van de organisatie.
        #[arg(long, value_name = "MAP")]
        naar: Option<PathBuf>,
    },
    /// De back-ups in de map van de organisatie; uitgang 1 als de laatste te oud is.
    Lijst,
    /// Kijkt wat er in een back-up staat. Met wachtwoord, of met de herstelcode in LEIDRAAD_HERSTELCODE.
    Kijk { bestand: PathBuf },
    /// Zet een back-up terug; wat er staat, wordt ernaast bewaard.
    Terug { bestand: PathBuf },
}

#[derive(Args)]
pub(crate) struct UitvoerArgumenten {
    /// Eén dossier.
    #[arg(long, required_unless_present = "alles", conflicts_with = "alles")]
    pub client: Option<Uuid>,
    /// Alles, in open formaten.
    #[arg(long)]
    pub alles: bool,
    /// Map waarin de bestanden komen.
    #[arg(long, alias = "map", value_name = "MAP")]
    pub naar: PathBuf,
    /// Zonder notities, documenten, berichten, klachten en BSN.
    #[arg(long, requires = "client", conflicts_with = "inzage")]
    pub zonder_gevoelig: bool,
    /// Voor de cliënt zelf: ook wie het dossier zag.
    #[arg(long, requires = "client")]
    pub inzage: bool,
    /// Eén versleuteld ZIP-bestand; de code staat in het antwoord.
    #[arg(long, requires = "client")]
    pub versleuteld: bool,
    /// Waarom, en voor wie; dit komt in het logboek.
    #[arg(long, default_value = "op de opdrachtregel")]
    pub reden: String,
}
