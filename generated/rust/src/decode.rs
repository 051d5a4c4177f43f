// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Tapes to values: every rule is checked and every fault listed, in one pass.

mod context;
mod document;
mod json;
mod list;
mod map;
mod number;
mod object;
mod scalar;
mod text;
mod union;
mod unique;

pub(crate) use context::Context;
pub(crate) use list::list;
pub(crate) use map::map;
pub(crate) use number::{integer, number};
pub(crate) use object::Object;
pub(crate) use text::Check;
pub(crate) use text::text;
pub(crate) use unique::Comparable;

use std::marker::PhantomData;

use crate::json::Cursor;

/// A type that a value is decoded to without rules beyond its own.
pub(crate) trait Decode: Sized {
    /// The value; nothing where it has faults that leave nothing to return.
    fn decode<'t>(value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self>;

    /// How schemas describe or refer to the type.
    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema;
}

/// What a property, item or entry must be.
pub(crate) trait Rule {
    /// What it is decoded to.
    type Value;

    /// The value; nothing where it has faults that leave nothing to return.
    fn check<'t>(&self, value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self::Value>;

    /// How schemas describe the rule.
    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut schemars::SchemaGenerator) -> schemars::Schema;
}

/// The rule that a type is for itself.
pub(crate) struct Of<T>(PhantomData<T>);

/// The rule that a type is for itself.
pub(crate) const fn of<T>() -> Of<T> {
    Of(PhantomData)
}

impl<T: Decode> Rule for Of<T> {
    type Value = T;

    fn check<'t>(&self, value: Cursor<'t>, context: &mut Context<'t>) -> Option<T> {
        T::decode(value, context)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::schema(generator)
    }
}

/// A schema of a JSON type with the keywords that are there.
#[cfg(feature = "schemars")]
fn keywords<const N: usize>(ty: &str, keywords: [(&str, Option<serde_json::Value>); N]) -> schemars::Schema {
    let mut schema = schemars::json_schema!({ "type": ty });
    for (keyword, value) in keywords {
        if let Some(value) = value {
            schema.insert(keyword.to_owned(), value);
        }
    }
    schema
}
