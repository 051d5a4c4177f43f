// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Lists whose items differ in one property.

use std::collections::HashSet;

use super::context::Segment;
use super::list::List;
use super::{Context, Rule};
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
struct Seen<'k> {
    /// The bits of all of them: a key whose bit is not among them is new.
    bits: u64,
    few: Vec<Key<'k>>,
    many: HashSet<Key<'k>>,
}

impl<'k> Seen<'k> {
    /// Whether the key is new.
    #[inline]
    fn insert(&mut self, key: Key<'k>) -> bool {
        let bit = key.bit();
        if self.bits & bit != 0 && (self.few.contains(&key) || self.many.contains(&key)) {
            return false;
        }
        self.bits |= bit;
        if self.few.len() < FEW {
            self.few.push(key);
        } else {
            self.many.insert(key);
        }
        true
    }
}

impl Key<'_> {
    /// One of 64 bits; equal keys have the same.
    #[inline]
    fn bit(&self) -> u64 {
        let word = match self {
            Self::Boolean(value) => u64::from(*value),
            Self::Number(bits) => *bits,
            Self::String(text) => last_word(text.as_bytes()),
            Self::Flawed(bytes) => last_word(bytes),
        };
        // A large odd number spreads what differs over the highest bits.
        1 << (word.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 58)
    }
}

/// The last bytes, where texts tend to differ.
#[inline]
fn last_word(bytes: &[u8]) -> u64 {
    match bytes.last_chunk() {
        Some(word) => u64::from_le_bytes(*word),
        None => bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    }
}

/// A type whose values can be compared before they are decoded.
pub(crate) trait Comparable {
    /// What the value is compared by; nothing where it is of another type.
    fn key(value: Cursor<'_>) -> Option<Key<'_>>;
}

impl<R: Rule> Rule for UniqueList<R> {
    type Value = Vec<R::Value>;

    fn check<'t>(&self, value: Cursor<'t>, context: &mut Context<'t>) -> Option<Self::Value> {
        let items = self.list.open(value, context)?;
        let depth = context.depth();
        let mut values = items.room();
        let mut seen = Seen { bits: 0, few: items.room(), many: HashSet::new() };
        for (index, item) in items.enumerate() {
            context.enter(depth, Segment::Item(index));
            if self.key_of(item).is_some_and(|key| !seen.insert(key)) {
                context.fault(FaultCode::Unique, format!("must differ from the items before in {}", self.property));
            }
            if let Some(value) = self.list.item.check(item, context) {
                values.push(value);
            }
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
