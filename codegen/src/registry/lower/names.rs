//! Names, and texts that become documentation.

use std::collections::HashMap;

use super::at::At;
use super::lowering::{Lowering, Symbol};
use crate::finding::{Finding, Rule, closest};
use crate::model::ident::{InvalidName, MAX_NAME_BYTES, Name};
use crate::model::{DocumentId, EnumId, TypeId};
use crate::registry::raw;

/// Words that `type:` understands by itself, sorted.
pub(crate) const BUILT_IN_TYPES: &[&str] =
    &["boolean", "date", "integer", "json", "list", "map", "number", "string", "timestamp", "uuid"];

impl Lowering {
    /// Reads a name; a faulty one is reported and replaced by a stand-in.
    pub(crate) fn name(&mut self, text: &str, at: &At<'_>) -> Name {
        let fault = match Name::parse(text) {
            Ok(name) => return name,
            Err(fault) => fault,
        };
        let suggestion = self.suggestions.of(&at.pointer(), text);
        let message = match fault {
            InvalidName::Empty => "the name is empty".to_owned(),
            InvalidName::TooLong => format!("the name has {} bytes, more than {MAX_NAME_BYTES}", text.len()),
            InvalidName::NotSnakeCase => format!("`{text}` is not snake_case"),
        };
        let finding = self.report(Rule::InvalidName, at, message);
        match (&suggestion, fault) {
            (Some(name), InvalidName::NotSnakeCase) => match Name::from_words(text) {
                Some(taken) if taken != *name => finding.help(format!("write `{name}`; `{taken}` is taken")),
                _ => finding.help(format!("write `{name}`")),
            },
            (_, InvalidName::TooLong) => finding.help("PostgreSQL cuts longer names off; choose a shorter one"),
            _ => finding.help("use words of a-z and 0-9, joined by single underscores, beginning with a letter"),
        };
        suggestion.unwrap_or_else(Name::stand_in)
    }

    /// Reports every name of a list that already stands in it.
    pub(crate) fn unique<'a>(&mut self, names: impl Iterator<Item = &'a str> + Clone, list: &At<'_>, what: &str) {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for (index, name) in names.clone().enumerate() {
            if let Some(first) = seen.get(name) {
                self.report(
                    Rule::DuplicateName,
                    &list.index(index).key("name"),
                    format!("the {what} `{name}` is defined twice"),
                )
                .label("again here")
                .other(list.index(*first).key("name").place(), "first defined here")
                .help("rename or remove one of the two");
            } else {
                seen.insert(name, index);
            }
        }
        let places = names.enumerate().map(|(index, name)| (name, move || list.index(index).key("name").pointer()));
        self.suggestions.add(places, |name| seen.contains_key(name));
    }

    /// Fills the namespace that enums, types, documents and tables share.
    pub(crate) fn collect_symbols(&mut self, registry: &raw::Registry) {
        let enums = registry.enums.iter().enumerate().map(|(i, e)| ("enums", i, &e.name, Symbol::Enum(EnumId(i))));
        let types = registry.types.iter().enumerate().map(|(i, t)| ("types", i, &t.name, Symbol::Type(TypeId(i))));
        let documents = registry
            .documents
            .iter()
            .enumerate()
            .map(|(i, d)| ("documents", i, &d.name, Symbol::Document(DocumentId(i))));
        let tables = registry.tables.iter().enumerate().map(|(i, t)| ("tables", i, &t.name, Symbol::Table));
        let all = enums.chain(types).chain(documents).chain(tables);
        let mut first: HashMap<&str, (&str, usize)> = HashMap::new();
        for (section, index, name, symbol) in all.clone() {
            let list = At::Root.key(section);
            let at = list.index(index);
            if BUILT_IN_TYPES.binary_search(&name.as_str()).is_ok() {
                self.report(Rule::ReservedName, &at.key("name"), format!("`{name}` is a built-in type"))
                    .help("choose another name");
            }
            if let Some((other_section, other)) = first.get(name.as_str()) {
                let other_list = At::Root.key(other_section);
                self.report(Rule::DuplicateName, &at.key("name"), format!("the name `{name}` is used twice"))
                    .label("again here")
                    .other(other_list.index(*other).key("name").place(), "first defined here")
                    .help("enums, types, documents and tables share one namespace; rename one of the two");
            } else {
                first.insert(name, (section, index));
                self.symbols.insert(name.clone(), symbol);
            }
        }
        let pointer = |section, index| At::Root.key(section).index(index).key("name").pointer();
        let places = all.map(|(section, index, name, _)| (name.as_str(), move || pointer(section, index)));
        self.suggestions.add(places, |name| first.contains_key(name));
    }

    /// A description that must not be empty; without one, the words of the name stand in where the rule is waived.
    pub(crate) fn description(&mut self, text: &str, name: &Name, at: &At<'_>) -> String {
        let text = self.text(text, at);
        if text.is_empty() {
            self.report(Rule::Description, at, format!("`{name}` has no description"))
                .help("say in a sentence what it is; it becomes the documentation in every language");
            return name.sentence();
        }
        text
    }

    /// A text for people: trimmed, without control characters.
    pub(crate) fn text(&mut self, text: &str, at: &At<'_>) -> String {
        if let Some(character) = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            self.report(
                Rule::ControlCharacter,
                at,
                format!("the text holds the control character U+{:04X}", u32::from(character)),
            )
            .help("remove it");
        }
        text.trim().to_owned()
    }
}

/// Adds a "did you mean", or the list of what is known.
pub(crate) fn help_known<'a>(finding: &mut Finding, word: &str, known: impl Iterator<Item = &'a str> + Clone) {
    match closest(word, known.clone()) {
        Some(meant) => finding.help(format!("did you mean `{meant}`?")),
        None => {
            let mut listed: Vec<_> = known.map(|name| format!("`{name}`")).collect();
            let more = listed.len().saturating_sub(12);
            listed.truncate(12);
            let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
            finding.help(format!("known here: {}{rest}", listed.join(", ")))
        }
    };
}
