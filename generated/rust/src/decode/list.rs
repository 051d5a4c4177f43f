// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Lists.

use super::context::Segment;
#[cfg(feature = "schemars")]
use super::keywords;
use super::{Context, Rule};
use crate::fault::FaultCode;
use crate::json::{Cursor, Items, Kind};

/// A list whose items obey a rule.
pub(crate) struct List<R> {
    pub(super) item: R,
    min_items: Option<usize>,
    max_items: Option<usize>,
}

/// The rule that a value is a list.
pub(crate) fn list<R>(item: R) -> List<R> {
    List { item, min_items: None, max_items: None }
}

#[allow(dead_code, reason = "the registry decides which rules there are")]
impl<R> List<R> {
    pub(crate) fn min_items(self, least: usize) -> Self {
        Self { min_items: Some(least), ..self }
    }

    pub(crate) fn max_items(self, most: usize) -> Self {
        Self { max_items: Some(most), ..self }
    }
}

impl<R: Rule> Rule for List<R> {
    type Value = Vec<R::Value>;

    fn check<'t>(&self, value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self::Value> {
        let items = self.open(value, context)?;
        let mut values = items.room();
        let depth = context.depth();
        for (index, item) in items.enumerate() {
            context.enter(depth, Segment::Item(index));
            if let Some(value) = self.item.check(item, context) {
                values.push(value);
            }
        }
        Some(values)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let item = self.item.schema(generator);
        keywords(
            "array",
            [
                ("items", Some(item.into())),
                ("minItems", self.min_items.map(Into::into)),
                ("maxItems", self.max_items.map(Into::into)),
            ],
        )
    }
}

impl<R: Rule> List<R> {
    /// The items, which are counted.
    pub(super) fn open<'t>(&self, value: Cursor<'t>, context: &mut Context<'t>) -> Option<Items<'t>> {
        let Kind::Array(items) = value.kind() else {
            return context.wrong_type(value, "an array");
        };
        if self.min_items.is_some() || self.max_items.is_some() {
            self.check_count(items.clone().count(), context);
        }
        Some(items)
    }

    fn check_count(&self, count: usize, context: &mut Context<'_>) {
        if let Some(least) = self.min_items.filter(|least| count < *least) {
            context.fault(FaultCode::MinItems, format!("must have at least {least} items"));
        }
        if let Some(most) = self.max_items.filter(|most| count > *most) {
            context.fault(FaultCode::MaxItems, format!("must have at most {most} items"));
        }
    }
}
