//! Objects.

use super::{Input, Rule};
use crate::fault::FaultCode;
use crate::json::{Cursor, Kind, Text};

/// An object whose properties are taken one after another, in code point order.
pub(crate) struct Object<'i, const N: usize> {
    input: Input<'i>,
    names: [&'static str; N],
    values: [Option<Cursor<'i>>; N],
    /// How many properties have been taken.
    taken: usize,
    /// Names that the object should not have, in reverse order.
    unknown: Vec<Text<'i>>,
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
                None => unknown.push(name),
            }
        }
        unknown.sort_unstable_by(|a, b| b.bytes().cmp(a.bytes()));
        unknown.dedup_by(|a, b| a.bytes() == b.bytes());
        Some(Self { input, names, values, taken: 0, unknown })
    }

{% if uses.required -%}
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

{% endif -%}
{% if uses.optional -%}
    /// Takes a property that may be absent.
    pub(crate) fn optional<R: Rule>(&mut self, rule: &R) -> Option<R::Value> {
        let (name, value) = self.take();
        rule.check(self.input.property(name, value?))
    }

{% endif -%}
{% if uses.default -%}
    /// Takes a property that means something when it is absent.
    pub(crate) fn default<R: Rule>(&mut self, rule: &R, default: impl FnOnce() -> R::Value) -> Option<R::Value> {
        match self.take() {
            (name, Some(value)) => rule.check(self.input.property(name, value)),
            (_, None) => Some(default()),
        }
    }

{% endif -%}
{% if uses.union -%}
    /// Passes over a property that has been looked at before.
    pub(crate) fn skip(&mut self) {
        self.take();
    }

{% endif -%}
    /// Ends the object.
    pub(crate) fn close(mut self) {
        while let Some(name) = self.unknown.pop() {
            self.refuse(name);
        }
    }

    fn take(&mut self) -> (&'static str, Option<Cursor<'i>>) {
        let index = self.taken;
        self.taken += 1;
        let name = self.names[index];
        while let Some(unknown) = self.unknown.pop_if(|unknown| unknown.bytes() < name.as_bytes()) {
            self.refuse(unknown);
        }
        (name, self.values[index])
    }

    fn refuse(&mut self, name: Text<'i>) {
        let value = self.input.value;
        self.input.property(name.text, value).fault(FaultCode::UnknownProperty, "is not a known property");
    }
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
