//! Portable regular expressions: the subset that means the same in PostgreSQL, Rust, ECMAScript and Dart.
//!
//! Literals, escaped punctuation, classes and negated classes of characters and ranges, `(?:…)`, `|` inside a group, and
//! `? * + {m} {m,} {m,n}` up to 255, between `^` and `$`. They match by code point.

use regex_lite::Regex;

/// Largest count of a repetition; PostgreSQL's limit.
const MAX_REPEAT: u32 = 255;

/// Largest number of characters and classes after every repetition is written out; keeps each engine fast.
const MAX_EXPANDED: u64 = 20_000;

/// Characters that mean something outside a class.
const SYNTAX: &[char] = &['$', '(', ')', '*', '+', '.', '?', '[', '\\', ']', '^', '{', '|', '}'];

/// Characters that mean something inside a class, in at least one engine.
const CLASS_SYNTAX: &[char] = &['-', '[', '\\', ']', '^'];

/// A checked pattern.
#[derive(Debug, Clone)]
pub struct Pattern {
    canonical: String,
    regex: Regex,
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.canonical == other.canonical
    }
}

/// What is wrong with a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternFault {
    /// Byte in the pattern.
    pub at: usize,
    /// What stands there.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Where a pattern must be anchored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchoring {
    /// `^` at the beginning and `$` at the end.
    Both,
    /// Each may be left out.
    Free,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// The first construct that is not in the subset, by name.
    pub fn parse(text: &str, anchoring: Anchoring) -> Result<Self, PatternFault> {
        let mut reader = Reader { text, at: 0, canonical: String::with_capacity(text.len()) };
        reader.anchored(anchoring)?;
        let canonical = reader.canonical;
        match Regex::new(&canonical) {
            Ok(regex) => Ok(Self { canonical, regex }),
            Err(error) => Err(PatternFault {
                at: 0,
                message: format!("the pattern is too large: {error}"),
                help: "use smaller repetitions".to_owned(),
            }),
        }
    }

    /// The pattern in the one spelling that all four engines read the same way (ECMAScript and Dart in unicode mode).
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.canonical
    }

    /// Whether a text matches.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    canonical: String,
}

type Parsed<T> = Result<T, PatternFault>;

impl Reader<'_> {
    fn anchored(&mut self, anchoring: Anchoring) -> Parsed<()> {
        if self.take('^') {
            self.canonical.push('^');
        } else if anchoring == Anchoring::Both {
            return self.fault(
                0,
                "the pattern does not begin with `^`",
                "write `^…$`: a pattern covers the whole text",
            );
        }
        self.branch(0)?;
        match self.peek() {
            Some('$') => {
                self.at += 1;
                self.canonical.push('$');
                match self.peek() {
                    None => Ok(()),
                    Some(_) => self.fault(
                        self.at,
                        "something stands after `$`",
                        "`$` ends the pattern; write `\\$` for the sign",
                    ),
                }
            }
            Some('|') => self.fault(
                self.at,
                "`|` stands outside a group",
                "write `^(?:a|b)$`: without the group the anchors belong to one side only",
            ),
            Some(')') => self.fault(self.at, "`)` without `(?:`", "write `\\)` for the sign"),
            _ if anchoring == Anchoring::Free => Ok(()),
            _ => self.fault(
                self.text.len(),
                "the pattern does not end with `$`",
                "write `^…$`: a pattern covers the whole text",
            ),
        }
    }

    /// A sequence of repeated atoms, up to `|`, `)`, `$` or the end; its expanded size.
    fn branch(&mut self, depth: u32) -> Parsed<u64> {
        let mut size = 0;
        while let Some(next) = self.peek() {
            if matches!(next, '|' | ')' | '$') {
                break;
            }
            let start = self.at;
            let atom = self.atom(depth)?;
            let times = self.repetition()?;
            size += atom * u64::from(times.max(1));
            if size > MAX_EXPANDED {
                return self.fault(
                    start,
                    "the repetitions multiply to a very large pattern",
                    "use smaller repetitions",
                );
            }
        }
        Ok(size)
    }

    fn atom(&mut self, depth: u32) -> Parsed<u64> {
        let start = self.at;
        match self.next() {
            Some('(') => return self.group(start, depth),
            Some('[') => self.class(start)?,
            Some('\\') => {
                let escaped = self.escape(start)?;
                push_literal(&mut self.canonical, escaped);
            }
            Some('.') => {
                return self.fault(
                    start,
                    "`.` is not portable",
                    "engines disagree on line ends and code points; use a class such as `[^,]`",
                );
            }
            Some('^') => {
                return self.fault(
                    start,
                    "`^` stands inside the pattern",
                    "it only begins a pattern; write `\\^` for the sign",
                );
            }
            Some('*' | '+' | '?') => {
                return self.fault(start, "there is nothing to repeat", "escape the sign with a backslash");
            }
            Some(sign @ ('{' | '}' | ']')) => {
                return self.fault(start, format!("`{sign}` stands alone"), format!("write `\\{sign}` for the sign"));
            }
            Some(literal) => self.canonical.push(literal),
            None => {}
        }
        Ok(1)
    }

    fn group(&mut self, start: usize, depth: u32) -> Parsed<u64> {
        if !self.text[self.at..].starts_with("?:") {
            let rest = &self.text[self.at..];
            let (what, help) = if rest.starts_with("?=")
                || rest.starts_with("?!")
                || rest.starts_with("?<=")
                || rest.starts_with("?<!")
            {
                ("look-around is not portable", "say what may stand there instead")
            } else if rest.starts_with("?<") || rest.starts_with("?P") {
                ("a named group is not portable", "write `(?:…)`")
            } else if rest.starts_with('?') {
                ("flags are not portable", "write both cases as a class, such as `[Aa]`")
            } else {
                ("a capturing group is not needed", "write `(?:…)`")
            };
            return self.fault(start, what, help);
        }
        if depth == 16 {
            return self.fault(start, "groups are nested too deeply", "use at most 16 levels");
        }
        self.at += 2;
        self.canonical.push_str("(?:");
        let mut size = 0;
        loop {
            let branch_start = self.at;
            size += self.branch(depth + 1)?;
            if self.at == branch_start {
                return self.fault(self.at, "an alternative is empty", "make the group optional with `?` instead");
            }
            match self.next() {
                Some('|') => self.canonical.push('|'),
                Some(')') => break,
                Some('$') => {
                    return self.fault(
                        self.at - 1,
                        "`$` stands inside a group",
                        "it only ends a pattern; write `\\$` for the sign",
                    );
                }
                _ => return self.fault(start, "the group is not closed", "add `)`"),
            }
        }
        self.canonical.push(')');
        Ok(size)
    }

    fn escape(&mut self, start: usize) -> Parsed<char> {
        match self.next() {
            Some(sign) if sign.is_ascii_punctuation() => Ok(sign),
            Some(letter @ ('d' | 'D' | 'w' | 'W' | 's' | 'S')) => self.fault(
                start,
                format!("`\\{letter}` is not portable"),
                "engines disagree beyond ASCII; write the class out, such as `[0-9]`",
            ),
            Some(letter @ ('b' | 'B')) => self.fault(
                start,
                format!("the word boundary `\\{letter}` is not portable"),
                "say what may stand there instead",
            ),
            Some(letter @ ('p' | 'P')) => self.fault(
                start,
                format!("the property `\\{letter}` is not portable"),
                "write the characters as a class",
            ),
            Some(digit) if digit.is_ascii_digit() => {
                self.fault(start, format!("the back-reference `\\{digit}` is not portable"), "write the group again")
            }
            Some(other) => self.fault(start, format!("`\\{other}` is not portable"), "only punctuation is escaped"),
            None => self.fault(start, "the pattern ends with a backslash", "write `\\\\` for the sign"),
        }
    }

    fn class(&mut self, start: usize) -> Parsed<()> {
        self.canonical.push('[');
        if self.take('^') {
            self.canonical.push('^');
        }
        let mut ranges: Vec<(char, char)> = Vec::new();
        loop {
            let item = self.at;
            let Some(first) = self.class_char(start)? else { break };
            let last = if self.peek() == Some('-') && !self.text[self.at + 1..].starts_with(']') {
                self.at += 1;
                match self.class_char(start)? {
                    Some(last) => last,
                    None => return self.fault(start, "the class is not closed", "add `]`"),
                }
            } else {
                first
            };
            if last < first {
                return self.fault(item, format!("the range `{first}-{last}` is empty"), "swap its ends");
            }
            // Written twice, `&` or `~` would be an operator in some engines.
            if !ranges.iter().any(|(from, to)| *from <= first && last <= *to) {
                ranges.push((first, last));
                push_range(&mut self.canonical, first, last);
            }
        }
        if ranges.is_empty() {
            return self.fault(
                start,
                "the class is empty",
                "list the characters that it stands for; write `\\]` for the sign",
            );
        }
        self.canonical.push(']');
        Ok(())
    }

    /// One character of a class; `None` at its end.
    fn class_char(&mut self, start: usize) -> Parsed<Option<char>> {
        let at = self.at;
        match self.next() {
            Some(']') => Ok(None),
            Some('\\') => self.escape(at).map(Some),
            Some('[') if self.text[self.at..].starts_with([':', '.', '=']) => {
                self.fault(at, "a POSIX class is not portable", "write the characters out; write `\\[` for the sign")
            }
            Some(character) => Ok(Some(character)),
            None => self.fault(start, "the class is not closed", "add `]`"),
        }
    }

    /// `?`, `*`, `+` or a count; how often at most the atom is written out.
    fn repetition(&mut self) -> Parsed<u32> {
        let start = self.at;
        let times = match self.peek() {
            Some(sign @ ('?' | '*' | '+')) => {
                self.at += 1;
                self.canonical.push(sign);
                1
            }
            Some('{') => self.count(start)?,
            _ => return Ok(1),
        };
        match self.peek() {
            Some('?') => self.fault(
                self.at,
                "a lazy repetition is not portable",
                "remove the `?`; only whether a text matches counts",
            ),
            Some('*' | '+' | '{') => {
                self.fault(self.at, "a repetition of a repetition is not portable", "put the inner one in `(?:…)`")
            }
            _ => Ok(times),
        }
    }

    fn count(&mut self, start: usize) -> Parsed<u32> {
        let help = "write `{m}`, `{m,}` or `{m,n}` with numbers up to 255; write `\\{` for the sign";
        let Some(length) = self.text[start..].find('}') else {
            return self.fault(start, "the count is not closed", help);
        };
        let inside = &self.text[start + 1..start + length];
        let (low, high) = inside.split_once(',').unwrap_or((inside, inside));
        let number = |digits: &str| {
            let plain = !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
            digits.parse::<u32>().ok().filter(|count| plain && *count <= MAX_REPEAT)
        };
        let (Some(least), most) = (number(low), number(high)) else {
            return self.fault(start, format!("`{{{inside}}}` is not a count"), help);
        };
        if most.is_none() && !high.is_empty() {
            return self.fault(start, format!("`{{{inside}}}` is not a count"), help);
        }
        if most.is_some_and(|most| most < least) {
            return self.fault(start, format!("`{{{inside}}}` is empty"), "swap the two numbers");
        }
        self.at = start + length + 1;
        self.canonical.push_str(&self.text[start..self.at]);
        Ok(most.unwrap_or(least))
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn take(&mut self, expected: char) -> bool {
        let found = self.peek() == Some(expected);
        if found {
            self.at += expected.len_utf8();
        }
        found
    }

    fn fault<T>(&self, at: usize, message: impl Into<String>, help: impl Into<String>) -> Parsed<T> {
        Err(PatternFault { at: at.min(self.text.len()), message: message.into(), help: help.into() })
    }
}

fn push_literal(canonical: &mut String, literal: char) {
    if SYNTAX.contains(&literal) {
        canonical.push('\\');
    }
    canonical.push(literal);
}

fn push_range(canonical: &mut String, first: char, last: char) {
    push_class_literal(canonical, first);
    if last > first {
        canonical.push('-');
        push_class_literal(canonical, last);
    }
}

fn push_class_literal(canonical: &mut String, literal: char) {
    if CLASS_SYNTAX.contains(&literal) {
        canonical.push('\\');
    }
    canonical.push(literal);
}

#[cfg(test)]
mod tests {
    use super::{Anchoring, Pattern};

    fn canonical(text: &str) -> String {
        Pattern::parse(text, Anchoring::Both).unwrap().as_str().to_owned()
    }

    fn refused(text: &str) -> (usize, String) {
        let fault = Pattern::parse(text, Anchoring::Both).unwrap_err();
        (fault.at, fault.message)
    }

    #[test]
    fn the_canonical_spelling_escapes_what_any_engine_reads_as_syntax() {
        assert_eq!(canonical("^[a-z][a-z0-9_]*$"), "^[a-z][a-z0-9_]*$");
        assert_eq!(canonical(r"^\-\/\.a$"), r"^-/\.a$");
        assert_eq!(canonical("^[a^-]$"), r"^[a\^\-]$");
        assert_eq!(canonical("^[&&~~a-cb]$"), "^[&~a-c]$");
        assert_eq!(canonical("^(?:ab|c){2,255}$"), "^(?:ab|c){2,255}$");
    }

    #[test]
    fn it_matches_whole_texts_by_code_point() {
        let pattern = Pattern::parse("^[^a]{2}$", Anchoring::Both).unwrap();
        assert!(pattern.matches("é😀"));
        assert!(pattern.matches("\n\n"));
        assert!(!pattern.matches("😀"));
        assert!(!pattern.matches("😀a"));
    }

    #[test]
    fn each_construct_outside_the_subset_is_named_with_its_place() {
        for (text, at, message) in [
            ("a$", 0, "the pattern does not begin with `^`"),
            ("^a", 2, "the pattern does not end with `$`"),
            ("^a|b$", 2, "`|` stands outside a group"),
            ("^.$", 1, "`.` is not portable"),
            (r"^\d$", 1, r"`\d` is not portable"),
            (r"^\b$", 1, r"the word boundary `\b` is not portable"),
            (r"^\p{L}$", 1, r"the property `\p` is not portable"),
            (r"^(?:a)\1$", 6, r"the back-reference `\1` is not portable"),
            ("^(a)$", 1, "a capturing group is not needed"),
            ("^(?=a)$", 1, "look-around is not portable"),
            ("^(?i:a)$", 1, "flags are not portable"),
            ("^(?<n>a)$", 1, "a named group is not portable"),
            ("^a*?$", 3, "a lazy repetition is not portable"),
            ("^a**$", 3, "a repetition of a repetition is not portable"),
            ("^a{256}$", 2, "`{256}` is not a count"),
            ("^a{,3}$", 2, "`{,3}` is not a count"),
            ("^a{3,1}$", 2, "`{3,1}` is empty"),
            ("^[]$", 1, "the class is empty"),
            ("^[a$", 1, "the class is not closed"),
            ("^[z-a]$", 2, "the range `z-a` is empty"),
            ("^[[:alpha:]]$", 2, "a POSIX class is not portable"),
            ("^(?:a|)$", 6, "an alternative is empty"),
            ("^(?:a$", 5, "`$` stands inside a group"),
            ("^(?:a", 1, "the group is not closed"),
            ("^*$", 1, "there is nothing to repeat"),
            ("^}$", 1, "`}` stands alone"),
            ("^a$b$", 3, "something stands after `$`"),
            ("^(?:(?:a{255}){255}){255}$", 4, "the repetitions multiply to a very large pattern"),
            ("^a\\", 2, "the pattern ends with a backslash"),
        ] {
            assert_eq!(refused(text), (at, message.to_owned()), "{text}");
        }
    }

    #[test]
    fn anchors_are_optional_where_text_is_searched() {
        assert!(Pattern::parse("password=[^ ]+", Anchoring::Free).unwrap().matches("a password=b"));
    }
}
