//! Portable regular expressions: the subset that means the same in PostgreSQL, Rust, ECMAScript and Dart.
//!
//! Literals, escaped punctuation, classes and negated classes of characters and ranges, `(?:…)`, `|` inside a group, and
//! `? * + {m} {m,} {m,n}` up to 255, between `^` and `$`. They match by code point.

pub(crate) mod automaton;
mod parse;
mod tree;

use regex_lite::Regex;

pub use self::parse::{Anchoring, InvalidPattern};
pub use self::tree::Tree;

/// A checked pattern.
#[derive(Debug, Clone)]
pub struct Pattern {
    canonical: String,
    tree: Tree,
    regex: Regex,
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.canonical == other.canonical
    }
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// The first construct that is not in the subset, by name.
    pub fn parse(text: &str, anchoring: Anchoring) -> Result<Self, InvalidPattern> {
        let (canonical, tree) = parse::parse(text, anchoring)?;
        match Regex::new(&canonical) {
            Ok(regex) => Ok(Self { canonical, tree, regex }),
            Err(error) => Err(InvalidPattern {
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

    /// What stands between the anchors.
    #[must_use]
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Whether a text matches.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }
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
