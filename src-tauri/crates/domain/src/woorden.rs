//! Closed lists of words of the field: a word of ours in Rust, and how store, command line and screens spell it.

/// Makes an enum of one list.
macro_rules! woorden {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$vdoc])* $variant,)*
        }

        impl $name {
            /// Every one, in the order of the list.
            pub const ALLE: &[$name] = &[$($name::$variant),*];

            /// The word in store, command line and API.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }

            /// Reads the word.
            pub fn van(code: &str) -> Option<Self> {
                Self::ALLE.iter().copied().find(|een| een.code() == code)
            }
        }
    };
}
pub(crate) use woorden;
