// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Maps.

use std::collections::BTreeMap;

use super::context::Segment;
#[cfg(feature = "schemars")]
use super::keywords;
use super::{Context, Rule};
use crate::json::{Cursor, Kind};

/// A map from any key to values that obey a rule.
pub(crate) struct Map<R>(R);

/// The rule that a value is a map.
pub(crate) fn map<R>(value: R) -> Map<R> {
    Map(value)
}

impl<R: Rule> Rule for Map<R> {
    type Value = BTreeMap<String, R::Value>;

    fn check<'t>(&self, value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self::Value> {
        let Kind::Object(members) = value.kind() else {
            return context.wrong_type(value, "an object");
        };
        // Sorted by code point; of equal keys the last one counts.
        let members: BTreeMap<_, _> = members.map(|(key, value)| (key.bytes(), (key, value))).collect();
        let depth = context.depth();
        let entries = members.into_values().filter_map(|(key, value)| {
            context.enter(depth, Segment::Property(key.text));
            context.check_characters(key);
            Some((key.text.to_owned(), self.0.check(value, context)?))
        });
        Some(entries.collect())
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        keywords("object", [("additionalProperties", Some(self.0.schema(generator).into()))])
    }
}
