//! What a measurement tells.

use std::time::Duration;

/// One heading of the report.
pub struct Meting {
    /// Heading.
    pub titel: &'static str,
    /// How it was measured.
    pub hoe: &'static str,
    /// Rows: what, and how much with its unit.
    pub regels: Vec<(String, String)>,
}

impl Meting {
    /// Says it at once: the rest may take long.
    pub fn toon(&self) {
        println!("{}", self.titel);
        for (wat, hoeveel) in &self.regels {
            println!("  {wat}: {hoeveel}");
        }
    }
}

/// The value below which this share (0 to 100) of the durations lies.
pub fn percentiel(duren: &[Duration], aandeel: usize) -> Duration {
    let mut duren = duren.to_vec();
    duren.sort_unstable();
    let plek = (duren.len() * aandeel).div_ceil(100).saturating_sub(1);
    duren.get(plek).copied().unwrap_or_default()
}

/// `123 ms` or `1,2 ms`.
pub fn ms(duur: Duration) -> String {
    let micro = duur.as_micros();
    if micro >= 20_000 {
        format!("{} ms", (micro + 500) / 1000)
    } else {
        format!("{},{} ms", micro / 1000, micro % 1000 / 100)
    }
}

/// `345 µs`.
pub fn micro(duur: Duration) -> String {
    format!("{} µs", duur.as_micros())
}

/// `1,08`, of two durations.
pub fn verhouding(een: Duration, ander: Duration) -> String {
    format!("{:.2}", een.as_secs_f64() / ander.as_secs_f64()).replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_and_the_95th_is_near_the_end() {
        let duren: Vec<_> = (1..=20).map(Duration::from_millis).collect();
        assert_eq!(percentiel(&duren, 50), Duration::from_millis(10));
        assert_eq!(percentiel(&duren, 95), Duration::from_millis(19));
        assert_eq!(percentiel(&[], 50), Duration::ZERO);
    }

    #[test]
    fn short_times_keep_a_decimal() {
        assert_eq!(ms(Duration::from_micros(1_250)), "1,2 ms");
        assert_eq!(ms(Duration::from_micros(412_600)), "413 ms");
    }
}
