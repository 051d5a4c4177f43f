//! Names that PostgreSQL gives to what is written without one.

use crate::sql::identifier::{MAX_BYTES, clip};

/// Two parts and a suffix as PostgreSQL joins them to a name that is free.
pub(super) fn free_name(first: &str, second: Option<&str>, suffix: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut name = join(first, second, suffix);
    let mut count = 0_usize;
    while is_taken(&name) {
        count += 1;
        name = join(first, second, &format!("{suffix}{count}"));
    }
    name
}

/// As `makeObjectName`: the part with more bytes gives way until the whole fits, and no character is cut.
fn join(first: &str, second: Option<&str>, suffix: &str) -> String {
    let room = MAX_BYTES.saturating_sub(suffix.len() + 1 + second.map_or(0, |_| 1));
    let (mut one, mut two) = (first.len(), second.map_or(0, str::len));
    while one + two > room {
        if one > two {
            one -= 1;
        } else {
            two -= 1;
        }
    }
    let first = clip(first, one);
    match second {
        Some(second) => format!("{first}_{}_{suffix}", clip(second, two)),
        None => format!("{first}_{suffix}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_postgresql_gives() {
        let long = "a".repeat(60);
        assert_eq!(join("t", None, "pkey"), "t_pkey");
        assert_eq!(join(&long, Some("b"), "check"), format!("{}_b_check", "a".repeat(55)));
        assert_eq!(join(&long, Some(&long), "fkey"), format!("{}_{}_fkey", "a".repeat(29), "a".repeat(28)));
        // Each part loses bytes, and then what is left of a character.
        let wide = "é".repeat(30);
        assert_eq!(join(&wide, Some(&wide), "fkey"), format!("{}_{}_fkey", "é".repeat(14), "é".repeat(14)));
        assert_eq!(free_name("t", Some("a"), "check", |name| name == "t_a_check"), "t_a_check1");
    }
}
