// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Values to tapes, canonically: properties in declared order, maps by key, nothing for what is absent.

use std::collections::BTreeMap;

use crate::json::{Node, Tape};
use crate::label::{Label, Open};
use crate::value::{Date, Json, Timestamp, UnknownProperties, Uuid};

/// A value that JSON can hold.
pub(crate) trait Encode {
    /// Appends the value to a tape.
    fn encode<'a>(&'a self, tape: &mut Tape<'a>);

    /// Whether a property with this value is left out.
    fn is_absent(&self) -> bool {
        false
    }
}

impl<'a> Tape<'a> {
    /// Appends a property to the object that was begun last.
    pub(crate) fn property<T: Encode>(&mut self, name: &'a str, value: &'a T) {
        if !value.is_absent() {
            self.string(name);
            value.encode(self);
        }
    }

    /// Appends the tag of a union to the object that was begun last.
    pub(crate) fn tag(&mut self, name: &'a str, variant: &'a str) {
        self.string(name);
        self.string(variant);
    }

    /// Appends what tolerant reading kept to the object that was begun at this position.
    pub(crate) fn unknown(&mut self, object: usize, unknown: &'a UnknownProperties) {
        if unknown.are_kept() {
            self.tolerate(object);
        }
        for (name, value) in unknown.iter() {
            self.property(name, value);
        }
    }

    /// Appends an integer; one beyond ±(2^53-1) becomes a number that is a fault.
    #[expect(clippy::cast_precision_loss, reason = "integers beyond 2^53 are faults, and rounding keeps them so")]
    pub(crate) fn integer(&mut self, value: i64) {
        self.push(Node::Number(value as f64));
    }
}

impl Encode for bool {
    fn encode<'a>(&'a self, tape: &mut Tape<'a>) {
        tape.push(Node::Boolean(*self));
    }
}

impl Encode for i64 {
    fn encode<'a>(&'a self, tape: &mut Tape<'a>) {
        tape.integer(*self);
    }
}

impl Encode for f64 {
    fn encode<'a>(&'a self, tape: &mut Tape<'a>) {
        tape.push(Node::Number(*self));
    }
}

impl Encode for String {
    fn encode<'a>(&'a self, tape: &mut Tape<'a>) {
        tape.string(self);
    }
}

impl Encode for Uuid {
    fn encode<'a>(&'a self, tape: &mut Tape<'a>) {
        tape.string(self.as_str());
    }
}

impl Encode for Date {
    fn encode<'a>(&'a self, tape: &mut Tape<'a>) {
        tape.string(self.as_str());
    }
}

impl Encode for Timestamp {
    fn encode<'a>(&'a self, tape: &mut Tape<'a>) {
        tape.string(self.as_str());
    }
}

impl Encode for Json {
    fn encode<'a>(&'a self, tape: &mut Tape<'a>) {
        match self {
            Self::Null => tape.push(Node::Null),
            Self::Boolean(value) => value.encode(tape),
            Self::Number(value) => value.encode(tape),
            Self::String(text) => text.encode(tape),
            Self::Array(items) => items.encode(tape),
            Self::Object(members) => members.encode(tape),
        }
    }
}

impl<E: Label> Encode for Open<E> {
    fn encode<'a>(&'a self, tape: &mut Tape<'a>) {
        tape.string(self.as_str());
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode<'a>(&'a self, tape: &mut Tape<'a>) {
        if let Some(value) = self {
            value.encode(tape);
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode<'a>(&'a self, tape: &mut Tape<'a>) {
        let array = tape.open_array();
        for item in self {
            item.encode(tape);
        }
        tape.close(array);
    }
}

impl<T: Encode> Encode for BTreeMap<String, T> {
    fn encode<'a>(&'a self, tape: &mut Tape<'a>) {
        let object = tape.open_object();
        for (key, value) in self {
            tape.property(key, value);
        }
        tape.close(object);
    }
}
