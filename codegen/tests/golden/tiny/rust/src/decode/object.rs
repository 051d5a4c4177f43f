// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Objects.

use std::collections::BTreeMap;

use super::{Decode as _, Input, Path, Rule};
use crate::fault::FaultCode;
use crate::json::{Cursor, Kind, Text};
use crate::value::{Json, UnknownProperties};

/// An object whose properties are taken one after another, in code point order.
pub(crate) struct Object<'i, const N: usize> {
    input: Input<'i>,
    names: [&'static str; N],
    values: [Option<Cursor<'i>>; N],
    /// How many properties have been taken.
    taken: usize,
    /// Properties that the object should not have, in reverse order.
    unknown: Vec<(Text<'i>, Cursor<'i>)>,
    /// Those of them that are kept, where it is read tolerantly.
    kept: Option<BTreeMap<String, Json>>,
}

impl<'i, const N: usize> Object<'i, N> {
    /// Begins an object with these properties, sorted by code point.
    pub(crate) fn open(mut input: Input<'i>, names: [&'static str; N]) -> Option<Self> {
        let Kind::Object(members) = input.value.kind() else {
            return input.wrong_type("an object");
        };
        let mut values = [None; N];
        let mut unknown = Vec::new();
        for (name, value) in members {
            match position(name, &names) {
                Some(index) => values[index] = Some(value),
                None => unknown.push((name, value)),
            }
        }
        if unknown.len() > 1 {
            // Of equal names the last one counts: sorting leaves them in order.
            unknown.reverse();
            unknown.sort_by(|(a, _), (b, _)| b.bytes().cmp(a.bytes()));
            unknown.dedup_by(|(a, _), (b, _)| a.bytes() == b.bytes());
        }
        input.keeps = input.tolerant || input.value.is_tolerant();
        let kept = input.keeps.then(BTreeMap::new);
        Some(Self { input, names, values, taken: 0, unknown, kept })
    }

    /// Takes a property that has to be there.
    pub(crate) fn required<R: Rule>(&mut self, rule: &R) -> Option<R::Value> {
        match self.take() {
            (name, Some(value)) => rule.check(self.input.property(name, value)),
            (name, None) => {
                let value = self.input.value;
                self.input.property(name, value).fault(FaultCode::Required, "is required");
                None
            }
        }
    }

    /// Ends the object: what is unknown in it.
    pub(crate) fn close(mut self) -> UnknownProperties {
        while let Some((name, value)) = self.unknown.pop() {
            self.keep_or_refuse(name, value);
        }
        self.kept.map_or(UnknownProperties::none(), UnknownProperties::kept)
    }

    fn take(&mut self) -> (&'static str, Option<Cursor<'i>>) {
        let index = self.taken;
        self.taken += 1;
        let name = self.names[index];
        while let Some((unknown, value)) = self.unknown.pop_if(|(unknown, _)| unknown.bytes() < name.as_bytes()) {
            self.keep_or_refuse(unknown, value);
        }
        (name, self.values[index])
    }

    fn keep_or_refuse(&mut self, name: Text<'i>, value: Cursor<'i>) {
        if let Some(kept) = &mut self.kept
            && let Some(value) = storable(name, value)
        {
            kept.insert(name.text.to_owned(), value);
            return;
        }
        let value = self.input.value;
        self.input.property(name.text, value).fault(FaultCode::UnknownProperty, "is not a known property");
    }
}

/// A property's value as JSON, where a property of that type could hold both the name and the value.
fn storable(name: Text<'_>, value: Cursor<'_>) -> Option<Json> {
    let mut faults = Vec::new();
    let value = Json::decode(Input::new(value, Path::Root, &mut faults))?;
    (faults.is_empty() && name.flaws.is_none()).then_some(value)
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
