// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Maps.

use std::collections::BTreeMap;

#[cfg(feature = "schemars")]
use super::keywords;
use super::{Input, Rule};
use crate::json::Kind;

/// A map from any key to values that obey a rule.
pub(crate) struct Map<R>(R);

/// The rule that a value is a map.
pub(crate) fn map<R>(value: R) -> Map<R> {
    Map(value)
}

impl<R: Rule> Rule for Map<R> {
    type Value = BTreeMap<String, R::Value>;

    fn check(&self, mut input: Input<'_>) -> Option<Self::Value> {
        let Kind::Object(members) = input.value.kind() else {
            return input.wrong_type("an object");
        };
        // Sorted by code point; of equal keys the last one counts.
        let members: BTreeMap<_, _> = members.map(|(key, value)| (key.bytes(), (key, value))).collect();
        let entries = members.into_values().filter_map(|(key, value)| {
            let mut entry = input.property(key.text, value);
            entry.check_characters(key);
            Some((key.text.to_owned(), self.0.check(entry)?))
        });
        Some(entries.collect())
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        keywords("object", [("additionalProperties", Some(self.0.schema(generator).into()))])
    }
}
