// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! JSON of any shape.

use super::{Context, Decode, Rule, list, map};
use crate::fault::FaultCode;
use crate::json::{Cursor, Kind, Members};
use crate::value::Json;

/// Arrays and objects that may stand within each other.
const MAX_DEPTH: usize = 64;

impl Decode for Json {
    fn decode<'t>(value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self> {
        if is_deeper(value, MAX_DEPTH) {
            context.fault(FaultCode::Depth, format!("must be at most {MAX_DEPTH} levels deep"));
            return None;
        }
        Shallow.check(value, context)
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        true.into()
    }
}

fn is_deeper(value: Cursor<'_>, levels: usize) -> bool {
    match value.kind() {
        Kind::Array(mut items) => levels == 0 || items.any(|item| is_deeper(item, levels - 1)),
        Kind::Object(members) => levels == 0 || has_deeper(members, levels - 1),
        _ => false,
    }
}

/// Whether a property is deeper; of equal keys the last one counts.
fn has_deeper(mut members: Members<'_>, levels: usize) -> bool {
    while let Some((key, value)) = members.next() {
        let mut later = members.clone();
        if is_deeper(value, levels) && !later.any(|(other, _)| other.bytes() == key.bytes()) {
            return true;
        }
    }
    false
}

/// Decodes what is known not to be too deep.
struct Shallow;

impl Rule for Shallow {
    type Value = Json;

    fn check<'t>(&self, value: Cursor<'t>, context: &mut Context<'t>) -> Option<Json> {
        Some(match value.kind() {
            Kind::Null => Json::Null,
            Kind::Boolean(boolean) => Json::Boolean(boolean),
            Kind::Number(_) => Json::Number(f64::decode(value, context)?),
            Kind::String(_) => Json::String(String::decode(value, context)?),
            Kind::Array(_) => Json::Array(list(Self).check(value, context)?),
            Kind::Object(_) => Json::Object(map(Self).check(value, context)?),
        })
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, _: &mut schemars::SchemaGenerator) -> schemars::Schema {
        true.into()
    }
}
