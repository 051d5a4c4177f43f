//! What needs reading at all: a look at the words of a file or statement, much cheaper than cutting it into tokens.

use std::collections::HashSet;

use super::identifier::{MAX_BYTES, clip};
use super::statement::is_word_byte;

/// The words that make something worth reading.
#[derive(Debug, Clone)]
pub(super) struct Words {
    /// Names, folded to lower case.
    names: Set,
    /// Names of objects that those of `names` stand on: what drops with `CASCADE` may take them along.
    supports: Set,
    /// Words of statements that change what others mean.
    settings: Set,
    /// Names that are not a single word.
    phrases: Vec<String>,
}

/// Words of statements that work on all of a schema, or on all that a role has.
const WIDE: [&str; 2] = ["schema", "owned"];

/// Words of statements that change the search path.
const SETTINGS: [&str; 2] = ["search_path", "reset"];

impl Words {
    pub(super) fn new() -> Self {
        let mut words = Self { names: Set::new(), supports: Set::new(), settings: Set::new(), phrases: Vec::new() };
        for word in WIDE {
            words.names.add(word);
        }
        for word in SETTINGS {
            words.settings.add(word);
        }
        words
    }

    /// Looks for this name from now on.
    pub(super) fn add(&mut self, name: &str) {
        if name.bytes().all(is_word_byte) {
            self.names.add(name);
        } else if !self.phrases.iter().any(|phrase| phrase == name) {
            self.phrases.push(name.to_owned());
        }
    }

    /// Looks for this name in what drops with `CASCADE`.
    pub(super) fn add_support(&mut self, name: &str) {
        self.supports.add(name);
    }

    /// Whether a file may concern one of the names.
    pub(super) fn are_in(&self, file: &str) -> bool {
        file.starts_with('\\') || file.contains("\n\\") || self.concern(file)
    }

    /// Whether a statement may concern one of the names, or what names mean after it.
    pub(super) fn are_in_statement(&self, text: &str) -> bool {
        self.concern(text) || each_word(text, |word, _| self.settings.has(word))
    }

    fn concern(&self, text: &str) -> bool {
        let (mut drops, mut cascades) = (false, false);
        let found = each_word(text, |word, rest| {
            drops |= word.eq_ignore_ascii_case(b"drop");
            cascades |= word.eq_ignore_ascii_case(b"cascade");
            // `U&"\0061"` can be any name.
            self.names.has(word) || matches!(word, b"u" | b"U") && rest.starts_with(b"&\"")
        });
        found
            || drops && cascades && each_word(text, |word, _| self.supports.has(word))
            || self.phrases.iter().any(|phrase| text.contains(phrase.as_str()))
    }
}

/// Whether one of the words, given with what follows it, is what is looked for.
fn each_word(text: &str, mut is_it: impl FnMut(&[u8], &[u8]) -> bool) -> bool {
    let mut rest = text.as_bytes();
    loop {
        let Some(start) = rest.iter().position(|byte| WORD_BYTES[usize::from(*byte)]) else { return false };
        rest = &rest[start..];
        let length = rest.iter().position(|byte| !WORD_BYTES[usize::from(*byte)]).unwrap_or(rest.len());
        let (word, after) = rest.split_at(length);
        if is_it(kept(word), after) {
            return true;
        }
        rest = after;
    }
}

/// As much of a word as the server keeps.
fn kept(word: &[u8]) -> &[u8] {
    if word.len() <= MAX_BYTES {
        return word;
    }
    std::str::from_utf8(word).map_or(word, |word| clip(word, MAX_BYTES).as_bytes())
}

/// [`is_word_byte`] as a table.
const WORD_BYTES: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0_u8;
    loop {
        table[byte as usize] = is_word_byte(byte);
        if byte == u8::MAX {
            break table;
        }
        byte += 1;
    }
};

/// Words, with a way to tell at once that most others are none of them.
#[derive(Debug, Clone)]
struct Set {
    words: HashSet<Vec<u8>>,
    /// For each first byte in lower case, which lengths there are, by bit; the last one stands for all longer ones.
    lengths: Vec<u64>,
}

impl Set {
    fn new() -> Self {
        Self { words: HashSet::new(), lengths: vec![0; 256] }
    }

    fn add(&mut self, word: &str) {
        let word = word.to_ascii_lowercase().into_bytes();
        if let Some(first) = word.first() {
            self.lengths[usize::from(*first)] |= length_bit(word.len());
            self.words.insert(word);
        }
    }

    fn has(&self, word: &[u8]) -> bool {
        word.first().is_some_and(|first| {
            self.lengths[usize::from(first.to_ascii_lowercase())] & length_bit(word.len()) != 0
                && self.words.contains(&word.to_ascii_lowercase())
        })
    }
}

fn length_bit(length: usize) -> u64 {
    1 << length.min(63)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_when_it_may_concern_a_name() {
        let mut words = Words::new();
        words.add("kind");
        words.add("Own Kind");
        words.add_support("helper");
        for (text, expected) in [
            ("ALTER TYPE KIND ADD VALUE 'x'", true),
            ("ALTER TYPE \"kind\"", true),
            ("kinds, my_kind, kind$", false),
            ("drop table \"Own Kind\"", true),
            ("DROP SCHEMA x", true),
            ("DROP OWNED BY x", true),
            ("ALTER TYPE U&\"\\006bind\"", true),
            ("SELECT 1;\n\\i other.sql", true),
            ("DROP FUNCTION helper() CASCADE", true),
            ("DROP FUNCTION helper()", false),
            ("DROP FUNCTION other() CASCADE", false),
            ("", false),
        ] {
            assert_eq!(words.are_in(text), expected, "{text}");
        }
    }
}
