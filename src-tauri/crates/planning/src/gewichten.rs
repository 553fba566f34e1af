//! What each thing that a planner weighs is worth, in whole points; fewer is better.
//!
//! Points, and no strict order of importance: under a strict order one new face less would be worth any number of hours
//! of overtime. An organisation may set its own.

/// Points for each thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gewichten {
    /// A visit that stays without a worker. More than all the rest that one visit can bring.
    pub open: u32,
    /// A worker whom a client does not know, once for each client and worker, however many visits.
    pub nieuw_gezicht: u32,
    /// Any different worker at one client, known or not, once for each client and worker.
    pub gezicht: u32,
    /// A visit that may only be done with a warning.
    pub waarschuwing: u32,
    /// A visit by somebody of a lower level than whom they replace.
    pub niveau_lager: u32,
    /// A visit by somebody whose level is not recorded.
    pub niveau_onbekend: u32,
    /// A visit by somebody who does not speak the client's language.
    pub taal_niet: u32,
    /// A visit where that is not recorded.
    pub taal_onbekend: u32,
    /// A visit that begins at another time than usual: this one or another one of the same worker.
    pub verschoven: u32,
    /// A minute of overtime.
    pub meerwerk_minuut: u32,
    /// A visit by somebody who knows the client from at most [`SOMS`](crate::kandidaat::SOMS) visits.
    pub soms_geweest: u32,
    /// A visit in the same place, another neighbourhood.
    pub zelfde_plaats: u32,
    /// A visit in a place beside it.
    pub aangrenzend: u32,
    /// A visit at an unknown distance.
    pub afstand_onbekend: u32,
    /// A visit far away.
    pub ver: u32,
    /// A visit by somebody with less than a day of hours left in that week before it, or without known hours.
    pub weinig_uren_over: u32,
}

impl Gewichten {
    /// Our own choice. A new face weighs as much as five hours of overtime and less than two lower levels; language
    /// more than any distance; who has more hours left only decides between equals.
    pub const GEWOON: Self = Self {
        open: 100_000,
        nieuw_gezicht: 1_800,
        gezicht: 300,
        waarschuwing: 1_500,
        niveau_lager: 1_000,
        niveau_onbekend: 300,
        taal_niet: 1_200,
        taal_onbekend: 200,
        verschoven: 400,
        meerwerk_minuut: 6,
        soms_geweest: 50,
        zelfde_plaats: 40,
        aangrenzend: 120,
        afstand_onbekend: 160,
        ver: 400,
        weinig_uren_over: 10,
    };
}

impl Default for Gewichten {
    fn default() -> Self {
        Self::GEWOON
    }
}
