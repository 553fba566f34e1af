//! Identifiers: UUIDv7 in newtypes, so that a client's id never stands where a plan's is meant.
//!
//! New ones are made by the host (`Host::nieuw_id`), never here.

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )*};
}

ids! {
    /// One person who receives support.
    ClientId;
    /// One toewijzing of one gemeente.
    ToewijzingId;
    /// One recorded fact.
    FeitId;
    /// One version of a plan.
    PlanId;
    /// One template of a plan.
    SjabloonId;
    /// One version of an evaluation.
    EvaluatieId;
    /// One iWmo message.
    BerichtId;
    /// One appointment at one moment.
    AfspraakId;
    /// One message to the municipality, recorded by hand.
    UitberichtId;
    /// Somebody around a client, entered by hand.
    BetrokkeneId;
    /// One note.
    NotitieId;
    /// One document in a dossier.
    StukId;
    /// One user of the program.
    GebruikerId;
    /// One task that somebody set.
    TaakId;
    /// One person who works for us, in whatever capacity.
    MedewerkerId;
    /// One paper of somebody who works for us.
    PapierId;
    /// One file at a paper of somebody who works for us.
    BijlageId;
    /// Why somebody may work although a rule of a contract forbids it.
    UitzonderingId;
    /// Something between somebody who works for us and a client or a colleague.
    RelatieId;
    /// One visit on one day.
    BezoekId;
    /// Who comes to a client: fixed, as deputy, or to supervise.
    InzetId;
    /// Visits that come round.
    ReeksId;
    /// One act of somebody who plans.
    HandelingId;
    /// Illness or leave of somebody who works for us.
    AfwezigheidId;
    /// One line of delivered care.
    LeveringId;
    /// One request of a client about their data.
    VerzoekId;
    /// One proposal to destroy what was kept long enough.
    VernietigingId;
}
