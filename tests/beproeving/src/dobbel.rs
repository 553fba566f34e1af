//! A fixed sequence of numbers (xorshift), so that a failure comes back.

/// A die.
pub struct Dobbel(u64);

impl Dobbel {
    /// The same seed gives the same throws.
    pub fn nieuw(zaad: u64) -> Self {
        Self(zaad.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// Below this; nought when it is nought.
    pub fn tot(&mut self, grens: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % grens.max(1)
    }

    /// Once in so many times.
    pub fn een_op(&mut self, keren: usize) -> bool {
        self.tot(keren) == 0
    }

    /// One of these.
    pub fn kies<'a, T>(&mut self, uit: &'a [T]) -> &'a T {
        &uit[self.tot(uit.len())]
    }
}
