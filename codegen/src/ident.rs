//! Names as words, their casings, and what is too alike.

use std::fmt;

/// Longest name in bytes: PostgreSQL truncates longer identifiers and refuses longer labels.
pub const MAX_NAME_BYTES: usize = 63;

/// A `snake_case` name: lower-case ASCII words, each a letter or digit run, joined by single underscores; begins with a letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

/// Why a text is not a [`Name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFault {
    /// There is nothing.
    Empty,
    /// More than [`MAX_NAME_BYTES`].
    TooLong,
    /// Something that is not `snake_case`.
    NotSnakeCase,
}

impl Name {
    /// Reads a name.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(text: &str) -> Result<Self, NameFault> {
        if text.is_empty() {
            return Err(NameFault::Empty);
        }
        if !is_snake_case(text) {
            return Err(NameFault::NotSnakeCase);
        }
        if text.len() > MAX_NAME_BYTES {
            return Err(NameFault::TooLong);
        }
        Ok(Self(text.to_owned()))
    }

    /// The name as it stands in the registry.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split('_')
    }

    /// `PascalCase`.
    #[must_use]
    pub fn pascal(&self) -> String {
        let mut text = String::with_capacity(self.0.len());
        self.words().for_each(|word| push_capitalized(&mut text, word));
        text
    }

    /// `camelCase`.
    #[must_use]
    pub fn camel(&self) -> String {
        let mut text = String::with_capacity(self.0.len());
        for (index, word) in self.words().enumerate() {
            if index == 0 {
                text.push_str(word);
            } else {
                push_capitalized(&mut text, word);
            }
        }
        text
    }

    /// `SCREAMING_SNAKE_CASE`.
    #[must_use]
    pub fn screaming(&self) -> String {
        self.0.to_ascii_uppercase()
    }

    /// `kebab-case`.
    #[must_use]
    pub fn kebab(&self) -> String {
        self.0.replace('_', "-")
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_snake_case(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .split('_')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn push_capitalized(text: &mut String, word: &str) {
    let mut characters = word.chars();
    if let Some(first) = characters.next() {
        text.push(first.to_ascii_uppercase());
        text.push_str(characters.as_str());
    }
}
