//! Which words of a line are not in the other: the longest common row of words.

use leidraad_api::plannen::Stuk;

/// More comparisons than this take too long; two texts that far apart are shown as wholly other.
const VERGELIJKINGEN_HOOGSTENS: usize = 4_000_000;

/// The longest row of things that both have, as places in the one and in the other.
pub(crate) fn gemeen<T: PartialEq>(oud: &[T], nieuw: &[T]) -> Vec<(usize, usize)> {
    let begin = oud.iter().zip(nieuw).take_while(|(a, b)| a == b).count();
    let (rest_oud, rest_nieuw) = (&oud[begin..], &nieuw[begin..]);
    let einde = rest_oud
        .iter()
        .rev()
        .zip(rest_nieuw.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (a, b) = (
        &rest_oud[..rest_oud.len() - einde],
        &rest_nieuw[..rest_nieuw.len() - einde],
    );
    let mut paren: Vec<(usize, usize)> = (0..begin).map(|i| (i, i)).collect();
    if a.len().saturating_mul(b.len()) <= VERGELIJKINGEN_HOOGSTENS {
        paren.extend(midden(a, b).into_iter().map(|(i, j)| (i + begin, j + begin)));
    }
    let (na_oud, na_nieuw) = (oud.len() - einde, nieuw.len() - einde);
    paren.extend((0..einde).map(|i| (na_oud + i, na_nieuw + i)));
    paren
}

fn midden<T: PartialEq>(a: &[T], b: &[T]) -> Vec<(usize, usize)> {
    let breed = b.len() + 1;
    let mut lang = vec![0_u32; (a.len() + 1) * breed];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            lang[i * breed + j] = if a[i] == b[j] {
                lang[(i + 1) * breed + j + 1] + 1
            } else {
                lang[(i + 1) * breed + j].max(lang[i * breed + j + 1])
            };
        }
    }
    let (mut i, mut j, mut paren) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        if a[i] == b[j] {
            paren.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lang[(i + 1) * breed + j] >= lang[i * breed + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    paren
}

/// Both lines in pieces: what they share and what only one has.
pub(crate) fn woorden(oud: &str, nieuw: &str) -> (Vec<Stuk>, Vec<Stuk>) {
    let (a, b) = (in_woorden(oud), in_woorden(nieuw));
    let paren = gemeen(&a, &b);
    let stukken = |woorden: &[&str], gedeeld: &dyn Fn(usize) -> bool| {
        let mut stukken: Vec<Stuk> = Vec::new();
        for (plaats, woord) in woorden.iter().enumerate() {
            let anders = !gedeeld(plaats);
            match stukken.last_mut() {
                Some(laatste) if laatste.anders == anders => laatste.tekst.push_str(woord),
                _ => stukken.push(Stuk {
                    tekst: (*woord).to_owned(),
                    anders,
                }),
            }
        }
        stukken
    };
    let (mut in_oud, mut in_nieuw) = (vec![false; a.len()], vec![false; b.len()]);
    for (i, j) in paren {
        in_oud[i] = true;
        in_nieuw[j] = true;
    }
    (stukken(&a, &|i| in_oud[i]), stukken(&b, &|j| in_nieuw[j]))
}

/// Words with the space behind them, so that together they are the text.
fn in_woorden(tekst: &str) -> Vec<&str> {
    tekst.split_inclusive(char::is_whitespace).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anders(stukken: &[Stuk]) -> String {
        stukken
            .iter()
            .map(|s| {
                if s.anders {
                    format!("[{}]", s.tekst)
                } else {
                    s.tekst.clone()
                }
            })
            .collect()
    }

    #[test]
    fn only_the_words_that_differ_are_marked() {
        let (oud, nieuw) = woorden("de was en het strijken", "de was en de ramen");
        assert_eq!(anders(&oud), "de was en [het strijken]");
        assert_eq!(anders(&nieuw), "de was en [de ramen]");
    }

    #[test]
    fn the_pieces_together_are_the_text() {
        let (a, b) = ("een  twee\ndrie", "een drie vier");
        let (oud, nieuw) = woorden(a, b);
        let heel = |stukken: Vec<Stuk>| stukken.into_iter().map(|s| s.tekst).collect::<String>();
        assert_eq!((heel(oud), heel(nieuw)), (a.to_owned(), b.to_owned()));
    }

    #[test]
    fn texts_too_long_to_compare_are_wholly_other() {
        let (a, b) = ("a ".repeat(3000), "b ".repeat(3000));
        let (oud, _) = woorden(&a, &b);
        assert!(oud.iter().all(|s| s.anders));
    }
}
