//! Documents as earlier versions may have had them: with the properties and strings that upgrades change.

use codegen::model::{Document, Edit};

use super::json::Json;
use crate::random_registry::source::Source;

/// Makes a document claim a random version, and puts some of what upgrades look for into random places of it.
pub(super) fn document(tree: &mut Json, document: &Document, source: &mut Source) {
    let words = Words::of(document);
    for _ in 0..source.between(0, 6) {
        let place = source.between(0, tree.size() - 1);
        if let Some(value) = tree.nth(place) {
            words.change(value, source);
        }
    }
    let version = source.between(0, document.schema_version as usize + 1);
    if let Json::Object(members) = tree {
        members.retain(|(key, _)| *key != "schema_version".into());
        members.push(("schema_version".into(), Json::Number(version.to_string())));
    }
}

/// What the upgrades of a document speak of.
#[derive(Default)]
struct Words<'a> {
    properties: Vec<&'a str>,
    paths: Vec<Vec<&'a String>>,
    strings: Vec<&'a str>,
}

impl<'a> Words<'a> {
    fn of(document: &'a Document) -> Self {
        let mut words = Self::default();
        for change in document.upgrades.iter().flat_map(|upgrade| &upgrade.changes) {
            match &change.edit {
                Edit::Rename { from, to } => words.properties.extend([from.as_str(), to]),
                Edit::Add { field, .. } | Edit::Remove { field } => words.properties.push(field),
                Edit::Map { field, values } => {
                    words.properties.push(field);
                    words.strings.extend(values.keys().map(String::as_str));
                }
                Edit::Wrap { field, within } => words.properties.extend([field.as_str(), within]),
                Edit::Unwrap { field, from } => words.paths.push(vec![field, from]),
                Edit::Move { from, to } => words.paths.extend([from, to].map(|path| path.iter().collect())),
            }
        }
        words
    }

    /// Changes one value.
    fn change(&self, value: &mut Json, source: &mut Source) {
        let members = match value {
            Json::Object(members) => members,
            Json::String(_) if !self.strings.is_empty() => {
                *value = Json::text(source.pick(&self.strings));
                return;
            }
            _ => return,
        };
        let other = members.get(source.between(0, members.len())).cloned();
        let inner = other.map_or_else(|| Json::text("x"), |(_, value)| value);
        if !self.paths.is_empty() && source.once_in(2) {
            let path = &self.paths[source.between(0, self.paths.len() - 1)];
            let nest = |inner, name: &&String| Json::Object(vec![(name.as_str().into(), inner)]);
            if let Some((first, rest)) = path.split_first() {
                members.push((first.as_str().into(), rest.iter().rev().fold(inner, nest)));
            }
        } else if !self.properties.is_empty() {
            let name = source.pick(&self.properties).into();
            let count = members.len();
            match members.get_mut(source.between(0, count)) {
                Some(member) if source.once_in(2) => member.0 = name,
                _ => members.push((name, inner)),
            }
        }
    }
}
