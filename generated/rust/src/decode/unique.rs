// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Lists whose items differ in one property.

use std::collections::HashSet;

use super::list::List;
use super::{Input, Rule};
use crate::fault::FaultCode;
use crate::json::{Cursor, Kind};
use crate::label::{Label, Open};

/// A list whose items differ in one property.
pub(crate) struct UniqueList<R> {
    list: List<R>,
    property: &'static str,
    key: KeyOf,
}

/// What a property is compared by, if there is anything to compare; the argument is `None` where it is absent.
type KeyOf = fn(Option<Cursor<'_>>) -> Option<Key<'_>>;

impl<R> List<R> {
    /// The items differ in a property.
    pub(crate) fn unique_by(self, property: &'static str, key: KeyOf) -> UniqueList<R> {
        UniqueList { list: self, property, key }
    }
}

/// What items are compared by.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Key<'k> {
    Boolean(bool),
    /// The bits of a double that is not -0.
    Number(u64),
    String(&'k str),
    /// The bytes of a string that not every reader can hold.
    Flawed(&'k [u8]),
}

/// Up to this many keys, comparing with each is faster than hashing.
const FEW: usize = 24;

/// The keys of the items so far.
#[derive(Default)]
struct Seen<'k> {
    few: Vec<Key<'k>>,
    many: HashSet<Key<'k>>,
}

impl<'k> Seen<'k> {
    /// Whether the key is new.
    fn insert(&mut self, key: Key<'k>) -> bool {
        if self.few.contains(&key) || self.many.contains(&key) {
            return false;
        }
        if self.few.len() < FEW {
            self.few.push(key);
        } else {
            self.many.insert(key);
        }
        true
    }
}

/// A type whose values can be compared before they are decoded.
pub(crate) trait Comparable {
    /// What the value is compared by; nothing where it is of another type.
    fn key(value: Cursor<'_>) -> Option<Key<'_>>;
}

impl<R: Rule> Rule for UniqueList<R> {
    type Value = Vec<R::Value>;

    fn check(&self, mut input: Input<'_>) -> Option<Self::Value> {
        let items = self.list.open(&mut input)?;
        let mut seen = Seen::default();
        let mut values = Vec::new();
        for (index, item) in items.enumerate() {
            let mut item_input = input.item(index, item);
            if self.key_of(item).is_some_and(|key| !seen.insert(key)) {
                item_input.fault(FaultCode::Unique, format!("must differ from the items before in {}", self.property));
            }
            values.extend(self.list.item.check(item_input));
        }
        Some(values)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        self.list.schema(generator)
    }
}

impl<R> UniqueList<R> {
    fn key_of<'i>(&self, item: Cursor<'i>) -> Option<Key<'i>> {
        match item.kind() {
            Kind::Object(members) => (self.key)(members.property(self.property)),
            _ => None,
        }
    }
}

impl Comparable for bool {
    fn key(value: Cursor<'_>) -> Option<Key<'_>> {
        match value.kind() {
            Kind::Boolean(value) => Some(Key::Boolean(value)),
            _ => None,
        }
    }
}

impl Comparable for f64 {
    fn key(value: Cursor<'_>) -> Option<Key<'_>> {
        match value.kind() {
            // Adding 0 turns -0 into 0.
            Kind::Number(value) => Some(Key::Number((value + 0.0).to_bits())),
            _ => None,
        }
    }
}

impl Comparable for i64 {
    fn key(value: Cursor<'_>) -> Option<Key<'_>> {
        f64::key(value)
    }
}

impl Comparable for String {
    fn key(value: Cursor<'_>) -> Option<Key<'_>> {
        match value.kind() {
            Kind::String(text) if text.flaws.is_some() => Some(Key::Flawed(text.bytes())),
            Kind::String(text) => Some(Key::String(text.text)),
            _ => None,
        }
    }
}

impl<E: Label> Comparable for Open<E> {
    fn key(value: Cursor<'_>) -> Option<Key<'_>> {
        match value.kind() {
            Kind::String(text) => match E::from_label(text.text) {
                // An earlier label and the present one are the same value.
                Some(value) => Some(Key::String(value.as_str())),
                None => String::key(value),
            },
            _ => None,
        }
    }
}
