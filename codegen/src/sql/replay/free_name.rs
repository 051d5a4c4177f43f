//! Names that PostgreSQL gives to what is written without one.

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

/// As `makeObjectName`: the longer part gives way until the whole has 63 bytes.
fn join(first: &str, second: Option<&str>, suffix: &str) -> String {
    let mut first = first.to_owned();
    let mut second = second.map(str::to_owned);
    let length = |first: &String, second: &Option<String>| {
        first.len() + second.as_ref().map_or(0, |second| second.len() + 1) + suffix.len() + 1
    };
    while length(&first, &second) > 63 {
        match &mut second {
            Some(second) if second.len() >= first.len() => second.pop(),
            _ => first.pop(),
        };
        if first.is_empty() {
            break;
        }
    }
    match second {
        Some(second) => format!("{first}_{second}_{suffix}"),
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
        assert_eq!(free_name("t", Some("a"), "check", |name| name == "t_a_check"), "t_a_check1");
    }
}
