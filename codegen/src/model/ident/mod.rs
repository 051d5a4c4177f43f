//! Names as words, their casings, and what is too alike.

mod latin;

use std::fmt;
use std::iter;

use super::hash::sha256;

/// Longest name in bytes: PostgreSQL truncates longer identifiers and refuses longer labels.
pub const MAX_NAME_BYTES: usize = 63;

/// A `snake_case` name: lower-case ASCII words, each a letter or digit run, joined by single underscores; begins with a letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

/// Why a text is not a [`Name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvalidName {
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
    pub fn parse(text: &str) -> Result<Self, InvalidName> {
        if text.is_empty() {
            return Err(InvalidName::Empty);
        }
        if !is_snake_case(text) {
            return Err(InvalidName::NotSnakeCase);
        }
        if text.len() > MAX_NAME_BYTES {
            return Err(InvalidName::TooLong);
        }
        Ok(Self(text.to_owned()))
    }

    /// The name that was probably meant by a text in another casing, or with letters that names do not have: marks are
    /// left out, and whatever is no Latin letter separates words.
    #[must_use]
    pub fn from_words(text: &str) -> Option<Self> {
        let mut name = String::with_capacity(text.len() + 4);
        let mut previous_lower = false;
        for character in text.chars() {
            let lower = character.to_lowercase().filter_map(|it| {
                if it.is_ascii_alphanumeric() { Some(it.to_string()) } else { latin::ascii(it).map(str::to_owned) }
            });
            let mut lower = lower.peekable();
            if lower.peek().is_some() {
                if character.is_uppercase() && previous_lower {
                    name.push('_');
                }
                name.extend(lower);
                previous_lower = !character.is_uppercase();
            } else {
                if !name.is_empty() && !name.ends_with('_') {
                    name.push('_');
                }
                previous_lower = false;
            }
        }
        Self::parse(name.trim_end_matches('_')).ok()
    }

    /// This name or, where something has it already, the first that nothing has with a number after it.
    #[must_use]
    pub fn unless_taken(self, is_taken: impl Fn(&str) -> bool) -> Option<Self> {
        // Whoever has more than that of one name wants other names.
        let numbered = (2..100).filter_map(|number| Self::parse(&format!("{self}_{number}")).ok());
        iter::once(self.clone()).chain(numbered).find(|name| !is_taken(name.as_str()))
    }

    /// A name for what has none, so that the rest can still be checked.
    pub(crate) fn stand_in() -> Self {
        Self("unnamed".to_owned())
    }

    /// The words as a sentence: `Integration type.`
    #[must_use]
    pub fn sentence(&self) -> String {
        let mut text = self.0.replace('_', " ");
        if let Some(first) = text.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        text.push('.');
        text
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

    /// The plural, as `snake_case`. It may be longer than a name can be.
    #[must_use]
    pub fn plural(&self) -> String {
        let text = self.0.as_str();
        let is_sibilant = ["s", "x", "z", "ch", "sh"].iter().any(|end| text.ends_with(end));
        match text.strip_suffix('y') {
            Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
            _ if is_sibilant => format!("{text}es"),
            _ => format!("{text}s"),
        }
    }

    /// The singular: of a table's name, that of one row.
    #[must_use]
    pub fn singular(&self) -> Self {
        let text = self.as_str();
        let cut = |end: usize| text[..text.len() - end].to_owned();
        let word = if text.ends_with("ies") && text.len() > 4 {
            cut(3) + "y"
        } else if ["sses", "xes", "ches", "shes", "zes"].iter().any(|end| text.ends_with(end)) {
            cut(2)
        } else if text.ends_with('s') && !["ss", "us", "is"].iter().any(|end| text.ends_with(end)) {
            cut(1)
        } else {
            text.to_owned()
        };
        Self::parse(&word).unwrap_or_else(|_| self.clone())
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

/// A name in the database, cut where it is longer than PostgreSQL allows and told from others by a hash.
pub(crate) fn bounded(name: String) -> String {
    const HASH: usize = 8;
    if name.len() <= MAX_NAME_BYTES {
        return name;
    }
    let hash = sha256(name.as_bytes());
    format!("{}_{}", &name[..MAX_NAME_BYTES - HASH - 1], &hash[..HASH])
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

#[cfg(test)]
mod tests {
    use super::{InvalidName, MAX_NAME_BYTES, Name, bounded};

    #[test]
    fn names_are_snake_case_words_of_at_most_63_bytes() {
        for good in ["a", "a1", "x_ledger", "oauth2_client_credentials", "a_1b"] {
            assert!(Name::parse(good).is_ok(), "{good}");
        }
        for bad in ["A", "1a", "_a", "a_", "a__b", "a-b", "é", "a b"] {
            assert_eq!(Name::parse(bad), Err(InvalidName::NotSnakeCase), "{bad}");
        }
        assert_eq!(Name::parse(""), Err(InvalidName::Empty));
        assert!(Name::parse(&"a".repeat(63)).is_ok());
        assert_eq!(Name::parse(&"a".repeat(64)), Err(InvalidName::TooLong));
    }

    #[test]
    fn casings() {
        let name = Name::parse("oauth2_client_1st").unwrap();
        assert_eq!(name.pascal(), "Oauth2Client1st");
        assert_eq!(name.camel(), "oauth2Client1st");
        assert_eq!(name.screaming(), "OAUTH2_CLIENT_1ST");
        assert_eq!(name.kebab(), "oauth2-client-1st");
        assert_eq!(name.sentence(), "Oauth2 client 1st.");
    }

    #[test]
    fn singulars() {
        for (plural, singular) in [
            ("organization_integrations", "organization_integration"),
            ("companies", "company"),
            ("boxes", "box"),
            ("addresses", "address"),
            ("status", "status"),
            ("access", "access"),
            ("user", "user"),
            ("s", "s"),
        ] {
            assert_eq!(Name::parse(plural).unwrap().singular().as_str(), singular);
        }
    }

    #[test]
    fn plurals() {
        for (singular, plural) in [
            ("integration_type", "integration_types"),
            ("status", "statuses"),
            ("sync_frequency", "sync_frequencies"),
            ("weekday", "weekdays"),
            ("branch", "branches"),
            ("tax", "taxes"),
        ] {
            assert_eq!(Name::parse(singular).unwrap().plural(), plural);
        }
    }

    #[test]
    fn other_casings_lead_to_the_name_that_was_meant() {
        for (text, meant) in [
            ("XLedger", "xledger"),
            ("fieldMappings", "field_mappings"),
            ("Field Mappings", "field_mappings"),
            ("a--b_", "a_b"),
            ("vismå", "visma"),
            ("visma\u{30a}", "visma"),
            ("ÆrligÅpent", "aerlig_apent"),
            ("Straße Łódź", "strasse_lodz"),
            ("a日本b", "a_b"),
        ] {
            assert_eq!(Name::from_words(text).unwrap().as_str(), meant, "{text}");
        }
        for nothing in ["", "日本", "1a", "€", "\u{30a}"] {
            assert_eq!(Name::from_words(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn long_names_stay_different() {
        let long = |last: char| bounded(format!("refuse_retired__{}__{last}", "a".repeat(60)));
        assert_eq!(long('x').len(), MAX_NAME_BYTES);
        assert_ne!(long('x'), long('y'));
        assert_eq!(bounded("short".to_owned()), "short");
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        let taken = ["visma", "visma_2"];
        for (text, free) in [("visma", "visma_3"), ("other", "other")] {
            let name = Name::parse(text).unwrap().unless_taken(|it| taken.contains(&it));
            assert_eq!(name.unwrap().as_str(), free);
        }
        assert_eq!(Name::parse("x").unwrap().unless_taken(|_| true), None);
    }
}
