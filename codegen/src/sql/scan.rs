//! Which files need reading at all: a look at their words, much cheaper than cutting them into tokens.

use std::collections::HashSet;

/// The words that make a file worth reading.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    /// Names, folded to lower case.
    names: HashSet<Vec<u8>>,
    /// Names of objects that those of `names` stand on: a file that drops with `CASCADE` may take them along.
    supports: HashSet<Vec<u8>>,
    /// Names that are not a single word.
    phrases: Vec<String>,
    /// Which lengths there are among the names, by bit; the last one stands for all that are longer.
    lengths: u64,
}

/// Words of statements that work on all of a schema, or on all that a role has.
const WIDE: [&str; 2] = ["schema", "owned"];

impl Words {
    pub(super) fn new() -> Self {
        let mut words = Self::default();
        WIDE.iter().for_each(|word| words.add(word));
        words
    }

    /// Looks for this name from now on.
    pub(super) fn add(&mut self, name: &str) {
        if name.bytes().all(is_word_byte) {
            self.lengths |= length_bit(name.len());
            self.names.insert(name.to_ascii_lowercase().into_bytes());
        } else if !self.phrases.iter().any(|phrase| phrase == name) {
            self.phrases.push(name.to_owned());
        }
    }

    /// Looks for this name in files that drop with `CASCADE`.
    pub(super) fn add_support(&mut self, name: &str) {
        self.lengths |= length_bit(name.len());
        self.supports.insert(name.to_ascii_lowercase().into_bytes());
    }

    /// Whether the text may concern one of the names.
    pub(super) fn are_in(&self, text: &str) -> bool {
        self.has_name(text)
            || text.starts_with('\\')
            || text.contains("\n\\")
            || self.phrases.iter().any(|phrase| text.contains(phrase.as_str()))
    }

    fn has_name(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let (mut drops, mut cascades, mut supported) = (false, false, false);
        let mut folded = Vec::new();
        let mut index = 0;
        while index < bytes.len() {
            if !is_word_byte(bytes[index]) {
                index += 1;
                continue;
            }
            let start = index;
            while index < bytes.len() && is_word_byte(bytes[index]) {
                index += 1;
            }
            let word = &bytes[start..index];
            // `U&"\0061"` can be any name.
            if matches!(word, b"u" | b"U") && bytes[index..].starts_with(b"&\"") {
                return true;
            }
            if self.lengths & length_bit(word.len()) == 0 && !matches!(word.len(), 4 | 7) {
                continue;
            }
            folded.clear();
            folded.extend(word.iter().map(u8::to_ascii_lowercase));
            if self.names.contains(&folded) {
                return true;
            }
            drops |= folded == b"drop";
            cascades |= folded == b"cascade";
            supported = supported || self.supports.contains(&folded);
        }
        drops && cascades && supported
    }
}

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80
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
