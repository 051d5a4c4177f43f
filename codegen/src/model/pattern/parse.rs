//! The grammar of patterns, read once: into a tree, and into the one spelling that every engine reads the same way.

use super::tree::Tree;

/// Largest count of a repetition; PostgreSQL's limit.
const MAX_REPEAT: u32 = 255;

/// Largest number of characters and classes after every repetition is written out; keeps each engine fast.
const MAX_EXPANDED: u64 = 20_000;

/// Characters that mean something outside a class.
const SYNTAX: &[char] = &['$', '(', ')', '*', '+', '.', '?', '[', '\\', ']', '^', '{', '|', '}'];

/// Characters that mean something inside a class, in at least one engine.
const CLASS_SYNTAX: &[char] = &['-', '[', '\\', ']', '^'];

/// What is wrong with a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidPattern {
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

/// Reads a pattern: its canonical spelling and what it means.
pub(super) fn parse(text: &str, anchoring: Anchoring) -> Parsed<(String, Tree)> {
    let mut reader = Reader { text, at: 0, canonical: String::with_capacity(text.len()) };
    let tree = reader.anchored(anchoring)?;
    Ok((reader.canonical, tree))
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    canonical: String,
}

type Parsed<T> = Result<T, InvalidPattern>;

impl Reader<'_> {
    fn anchored(&mut self, anchoring: Anchoring) -> Parsed<Tree> {
        if self.take('^') {
            self.canonical.push('^');
        } else if anchoring == Anchoring::Both {
            return self.fault(
                0,
                "the pattern does not begin with `^`",
                "write `^…$`: a pattern covers the whole text",
            );
        }
        let tree = self.branch(0)?;
        match self.peek() {
            Some('$') => {
                self.at += 1;
                self.canonical.push('$');
                match self.peek() {
                    None => Ok(tree),
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
            _ if anchoring == Anchoring::Free => Ok(tree),
            _ => self.fault(
                self.text.len(),
                "the pattern does not end with `$`",
                "write `^…$`: a pattern covers the whole text",
            ),
        }
    }

    /// A sequence of repeated atoms, up to `|`, `)`, `$` or the end.
    fn branch(&mut self, depth: u32) -> Parsed<Tree> {
        let (mut items, mut size) = (Vec::new(), 0);
        while self.peek().is_some_and(|next| !matches!(next, '|' | ')' | '$')) {
            let start = self.at;
            let atom = self.atom(depth)?;
            let item = self.repeated(atom)?;
            size += item.expanded_size();
            if size > MAX_EXPANDED {
                return self.fault(
                    start,
                    "the repetitions multiply to a very large pattern",
                    "use smaller repetitions",
                );
            }
            items.push(item);
        }
        Ok(Tree::Sequence(items))
    }

    fn atom(&mut self, depth: u32) -> Parsed<Tree> {
        let start = self.at;
        let literal = match self.next() {
            Some('(') => return self.group(start, depth),
            Some('[') => return self.class(start),
            Some('\\') => self.escape(start)?,
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
            Some(literal) => literal,
            None => return Ok(Tree::Sequence(Vec::new())),
        };
        push_literal(&mut self.canonical, literal);
        Ok(Tree::character(literal))
    }

    fn group(&mut self, start: usize, depth: u32) -> Parsed<Tree> {
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
        let mut branches = Vec::new();
        loop {
            let branch_start = self.at;
            branches.push(self.branch(depth + 1)?);
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
        Ok(Tree::Choice(branches))
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

    fn class(&mut self, start: usize) -> Parsed<Tree> {
        self.canonical.push('[');
        let negated = self.take('^');
        if negated {
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
        Ok(Tree::Class { negated, ranges })
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

    /// The atom with the `?`, `*`, `+` or count that follows it.
    fn repeated(&mut self, atom: Tree) -> Parsed<Tree> {
        let (least, most) = match self.peek() {
            Some(sign @ ('?' | '*' | '+')) => {
                self.at += 1;
                self.canonical.push(sign);
                (u32::from(sign == '+'), (sign == '?').then_some(1))
            }
            Some('{') => self.count(self.at)?,
            _ => return Ok(atom),
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
            _ => Ok(Tree::Repeat { inner: Box::new(atom), least, most }),
        }
    }

    fn count(&mut self, start: usize) -> Parsed<(u32, Option<u32>)> {
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
        Ok((least, most))
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
        Err(InvalidPattern { at: at.min(self.text.len()), message: message.into(), help: help.into() })
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
