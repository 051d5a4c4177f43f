//! Strings that match a pattern of the registry.

use codegen::model::pattern::Tree;

use crate::random_registry::source::Source;

/// Characters to try where a class excludes some.
const CANDIDATES: &str = "aZ09_ -é\u{7f}\u{2028}日\u{ffff}🚀";

/// How often at most something is repeated that has no upper bound.
const MANY: u32 = 4;

/// A string that matches; groups, classes and repetitions are chosen at random.
pub(super) fn matching(pattern: &Tree, source: &mut Source) -> String {
    let mut out = String::new();
    push(pattern, source, &mut out);
    out
}

fn push(tree: &Tree, source: &mut Source, out: &mut String) {
    match tree {
        Tree::Class { negated: false, ranges } => {
            let (from, to) = source.pick(ranges);
            let step = source.between(0, (u32::from(to) - u32::from(from)) as usize);
            let chosen = u32::try_from(step).ok().and_then(|step| char::from_u32(u32::from(from) + step));
            out.push(chosen.unwrap_or(from));
        }
        Tree::Class { negated: true, ranges } => {
            let is_outside = |candidate: &char| !ranges.iter().any(|(from, to)| (*from..=*to).contains(candidate));
            let outside: Vec<char> = CANDIDATES.chars().filter(is_outside).collect();
            out.push(if outside.is_empty() { '\u{10ffff}' } else { source.pick(&outside) });
        }
        Tree::Sequence(parts) => parts.iter().for_each(|part| push(part, source, out)),
        Tree::Choice(branches) => push(&branches[source.between(0, branches.len() - 1)], source, out),
        Tree::Repeat { inner, least, most } => {
            let most = most.unwrap_or(least + MANY);
            for _ in 0..source.between(*least as usize, most as usize) {
                push(inner, source, out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use codegen::model::pattern::{Anchoring, Pattern};

    use super::*;

    #[test]
    fn what_is_made_matches() {
        let patterns = [
            "^[a-z][a-z0-9_]*$",
            "^(?:0|[1-9][0-9]{0,3})$",
            "^[^/\\\\\"'`$]+$",
            "^\\$\\{[A-Z]+\\}$",
            "^[🚀-🛰é]?x{2,5}$",
            "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$",
            "^(?:a(?:b|c){3}|[\\]\\-x]{2,})?$",
            "^$",
        ];
        let mut source = Source::new(1);
        for pattern in patterns {
            let pattern = Pattern::parse(pattern, Anchoring::Both).unwrap();
            for _ in 0..100 {
                let text = matching(pattern.tree(), &mut source);
                assert!(pattern.matches(&text), "{} does not match {text:?}", pattern.as_str());
            }
        }
    }
}
