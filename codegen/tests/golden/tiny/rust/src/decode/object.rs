// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Objects.

use std::collections::BTreeMap;

use super::context::Segment;
use super::{Context, Decode as _, Rule};
use crate::fault::FaultCode;
use crate::json::{Cursor, Members, Text};
use crate::value::{Json, UnknownProperties};

/// An object whose properties are taken one after another, in code point order.
pub(crate) struct Object<'c, 't, const N: usize> {
    context: &'c mut Context<'t>,
    /// How many steps lead to it.
    depth: usize,
    names: &'static [&'static str; N],
    values: [Option<Cursor<'t>>; N],
    /// Whether the object around this one keeps what is unknown.
    outer_keeps: bool,
    /// How many properties have been taken.
    taken: usize,
    /// Properties that the object should not have, in reverse order.
    unknown: Vec<(Text<'t>, Cursor<'t>)>,
    /// Those of them that are kept, where it is read tolerantly.
    kept: Option<BTreeMap<String, Json>>,
}

impl<'c, 't, const N: usize> Object<'c, 't, N> {
    /// Begins an object with these properties, sorted by code point.
    #[inline]
    pub(crate) fn new(members: Members<'t>, context: &'c mut Context<'t>, names: &'static [&'static str; N]) -> Self {
        let (depth, outer_keeps) = (context.depth(), context.keeps);
        context.keeps = context.tolerant || members.is_tolerant();
        let kept = context.keeps.then(BTreeMap::new);
        let unknown = Vec::new();
        let mut object = Self { context, depth, names, values: [None; N], outer_keeps, taken: 0, unknown, kept };
        for (name, value) in members {
            match position(name, names) {
                Some(index) => object.values[index] = Some(value),
                None => object.unknown.push((name, value)),
            }
        }
        if object.unknown.len() > 1 {
            sort(&mut object.unknown);
        }
        object
    }

    /// Takes a property that has to be there.
    pub(crate) fn required<R: Rule>(&mut self, rule: &R) -> Option<R::Value> {
        match self.take() {
            (name, Some(value)) => self.check(rule, name, value),
            (name, None) => {
                self.context.fault_of(self.depth, name, FaultCode::Required, "is required");
                None
            }
        }
    }

    /// Ends the object: what is unknown in it.
    pub(crate) fn close(&mut self) -> UnknownProperties {
        while let Some((name, value)) = self.unknown.pop() {
            self.keep_or_refuse(name, value);
        }
        self.context.keeps = self.outer_keeps;
        self.kept.take().map_or(UnknownProperties::none(), UnknownProperties::kept)
    }

    #[inline]
    fn check<R: Rule>(&mut self, rule: &R, name: &'static str, value: Cursor<'t>) -> Option<R::Value> {
        self.context.enter(self.depth, Segment::Property(name));
        rule.check(value, self.context)
    }

    fn take(&mut self) -> (&'static str, Option<Cursor<'t>>) {
        let index = self.taken;
        self.taken += 1;
        let name = self.names[index];
        while let Some((unknown, value)) = self.unknown.pop_if(|(unknown, _)| unknown.bytes() < name.as_bytes()) {
            self.keep_or_refuse(unknown, value);
        }
        (name, self.values[index])
    }

    fn keep_or_refuse(&mut self, name: Text<'t>, value: Cursor<'t>) {
        if let Some(kept) = &mut self.kept
            && let Some(value) = storable(name, value)
        {
            kept.insert(name.text.to_owned(), value);
            return;
        }
        self.context.fault_of(self.depth, name.text, FaultCode::UnknownProperty, "is not a known property");
    }
}

/// Sorts properties in reverse; of equal names the last one counts.
fn sort(unknown: &mut Vec<(Text<'_>, Cursor<'_>)>) {
    // Sorting leaves equal names in order.
    unknown.reverse();
    unknown.sort_by(|(a, _), (b, _)| b.bytes().cmp(a.bytes()));
    unknown.dedup_by(|(a, _), (b, _)| a.bytes() == b.bytes());
}

/// A property's value as JSON, where a property of that type could hold both the name and the value.
fn storable(name: Text<'_>, value: Cursor<'_>) -> Option<Json> {
    let mut context = Context::default();
    let value = Json::decode(value, &mut context)?;
    (context.into_faults().is_empty() && name.flaws.is_none()).then_some(value)
}

/// Up to this many names, comparing with each is faster than a binary search.
const FEW: usize = 16;

fn position(name: Text<'_>, names: &[&str]) -> Option<usize> {
    if names.len() > FEW {
        names.binary_search(&name.text).ok()
    } else {
        names.iter().position(|known| *known == name.text)
    }
}
