//! Strings that match a pattern of the registry, which is of the portable subset.

use crate::random_registry::source::Source;

/// Characters to try where a class excludes some.
const CANDIDATES: &str = "aZ09_ -é\u{7f}\u{2028}日\u{ffff}🚀";

/// How often at most something is repeated that has no upper bound.
const MANY: usize = 4;

/// A string that matches; groups, classes and repetitions are chosen at random.
pub(super) fn matching(pattern: &str, source: &mut Source) -> String {
    let inside = pattern.trim_start_matches('^');
    let inside = inside.strip_suffix('$').unwrap_or(inside);
    let mut walker = Walker { rest: inside.chars().collect(), at: 0, source };
    let mut out = String::new();
    walker.alternatives(&mut out);
    out
}

struct Walker<'s> {
    rest: Vec<char>,
    at: usize,
    source: &'s mut Source,
}

impl Walker<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += 1;
        Some(next)
    }

    /// One of the branches up to the closing parenthesis or the end.
    fn alternatives(&mut self, out: &mut String) {
        let mut branches = Vec::new();
        loop {
            let mut branch = String::new();
            self.branch(&mut branch);
            branches.push(branch);
            if self.peek() != Some('|') {
                break;
            }
            self.at += 1;
        }
        let chosen = self.source.between(0, branches.len() - 1);
        out.push_str(&branches[chosen]);
    }

    fn branch(&mut self, out: &mut String) {
        while self.peek().is_some_and(|next| next != '|' && next != ')') {
            let start = self.at;
            self.atom(&mut String::new());
            let times = self.times();
            let end = std::mem::replace(&mut self.at, start);
            for _ in 0..times {
                self.at = start;
                self.atom(out);
            }
            self.at = end;
        }
    }

    fn atom(&mut self, out: &mut String) {
        match self.next() {
            Some('(') => {
                self.at += "?:".len();
                self.alternatives(out);
                self.at += 1;
            }
            Some('[') => out.push(self.class()),
            Some('\\') => out.extend(self.next()),
            literal => out.extend(literal),
        }
    }

    fn class(&mut self) -> char {
        let is_negated = self.peek() == Some('^');
        self.at += usize::from(is_negated);
        let mut ranges = Vec::new();
        while self.peek().is_some_and(|next| next != ']') {
            let first = self.class_char();
            let is_range = self.peek() == Some('-') && self.rest.get(self.at + 1).is_some_and(|next| *next != ']');
            self.at += usize::from(is_range);
            ranges.push((first, if is_range { self.class_char() } else { first }));
        }
        self.at += 1;
        if is_negated {
            let outside = |candidate: &char| !ranges.iter().any(|(from, to)| (*from..=*to).contains(candidate));
            let outside: Vec<char> = CANDIDATES.chars().filter(outside).collect();
            return if outside.is_empty() { '\u{10ffff}' } else { self.source.pick(&outside) };
        }
        let (from, to) = self.source.pick(&ranges);
        let length = u32::from(to) - u32::from(from);
        let step = self.source.between(0, length as usize);
        u32::try_from(step).ok().and_then(|step| char::from_u32(u32::from(from) + step)).unwrap_or(from)
    }

    fn class_char(&mut self) -> char {
        match self.next() {
            Some('\\') => self.next().unwrap_or('\\'),
            other => other.unwrap_or('\\'),
        }
    }

    /// How often to repeat what stands before.
    fn times(&mut self) -> usize {
        let (low, high) = match self.peek() {
            Some('?') => (0, 1),
            Some('*') => (0, MANY),
            Some('+') => (1, MANY),
            Some('{') => {
                let count: String = self.rest[self.at + 1..].iter().take_while(|sign| **sign != '}').collect();
                self.at += count.len() + 1;
                let (low, high) = count.split_once(',').unwrap_or((&count, &count));
                let low = low.parse().unwrap_or(0);
                (low, high.parse().unwrap_or(low + MANY))
            }
            _ => return 1,
        };
        self.at += 1;
        self.source.between(low, high)
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
                let text = matching(pattern.as_str(), &mut source);
                assert!(pattern.matches(&text), "{} does not match {text:?}", pattern.as_str());
            }
        }
    }
}
