//! Users, their role, and what a role may do.

/// What somebody does in the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rol {
    /// Application manager: everything, and users and backups.
    Beheerder,
    /// Looks after clients: dossiers, plans, evaluations.
    Coordinator,
    /// Assigns workers and plans visits.
    Planner,
    /// Watches workers and contracts.
    Teamleider,
    /// Messages, billing and reports.
    Backoffice,
    /// Inspection: reads everything, changes nothing.
    Lezer,
}

/// What a command needs from the one who calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Recht {
    /// Nobody needs to be signed in: first start, unlock.
    Open,
    /// Read dossiers and work lists.
    Lezen,
    /// Do one's part of the work list: tasks, putting off, taking up.
    Werk,
    /// Record facts and plans in a dossier.
    Dossier,
    /// Read in messages and write answers.
    Berichten,
    /// Record who works for us and their papers.
    Personeel,
    /// Say which contract a product code belongs to, and take responsibility for an exception to its rules.
    Contracten,
    /// Close dossiers, keep them longer, and approve what is destroyed.
    Bewaren,
    /// Users, backups, settings.
    Beheer,
}

impl Recht {
    /// Every right that somebody must be signed in for.
    pub const ALLE: &[Recht] = &[
        Recht::Lezen,
        Recht::Werk,
        Recht::Dossier,
        Recht::Berichten,
        Recht::Personeel,
        Recht::Contracten,
        Recht::Bewaren,
        Recht::Beheer,
    ];

    /// The word in API and screens.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Lezen => "lezen",
            Self::Werk => "werk",
            Self::Dossier => "dossier",
            Self::Berichten => "berichten",
            Self::Personeel => "personeel",
            Self::Contracten => "contracten",
            Self::Bewaren => "bewaren",
            Self::Beheer => "beheer",
        }
    }
}

impl Rol {
    /// Every role.
    pub const ALLE: &[Rol] = &[
        Rol::Beheerder,
        Rol::Coordinator,
        Rol::Planner,
        Rol::Teamleider,
        Rol::Backoffice,
        Rol::Lezer,
    ];

    /// The word in store, command line and API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Beheerder => "beheerder",
            Self::Coordinator => "coordinator",
            Self::Planner => "planner",
            Self::Teamleider => "teamleider",
            Self::Backoffice => "backoffice",
            Self::Lezer => "lezer",
        }
    }

    /// Reads the word.
    pub fn van(code: &str) -> Option<Self> {
        Self::ALLE.iter().copied().find(|rol| rol.code() == code)
    }

    /// Whether this role may do what needs `recht`.
    pub fn mag(self, recht: Recht) -> bool {
        match recht {
            Recht::Open | Recht::Lezen => true,
            Recht::Werk => self != Self::Lezer,
            Recht::Dossier => !matches!(self, Self::Backoffice | Self::Lezer),
            Recht::Berichten => matches!(self, Self::Beheerder | Self::Coordinator | Self::Backoffice),
            Recht::Personeel => matches!(self, Self::Beheerder | Self::Planner | Self::Teamleider),
            Recht::Contracten | Recht::Bewaren => matches!(self, Self::Beheerder | Self::Teamleider),
            Recht::Beheer => self == Self::Beheerder,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_manager_manages_and_back_office_keeps_out_of_dossiers() {
        let may = |recht| Rol::ALLE.iter().filter(|r| r.mag(recht)).count();
        assert_eq!(may(Recht::Beheer), 1);
        assert!(!Rol::Backoffice.mag(Recht::Dossier));
        assert!(!Rol::Planner.mag(Recht::Berichten));
        assert!(Rol::Planner.mag(Recht::Personeel) && !Rol::Coordinator.mag(Recht::Personeel));
        assert_eq!(may(Recht::Lezen), Rol::ALLE.len());
    }

    #[test]
    fn a_role_reads_back_what_it_wrote() {
        assert!(Rol::ALLE.iter().all(|r| Rol::van(r.code()) == Some(*r)));
    }
}
