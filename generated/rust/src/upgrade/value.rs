// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! A value of a document that is being lifted.

use super::object::{Object, Way};
use crate::json::{Cursor, Kind, Node, Tape};
use crate::value::Json;

/// What no change touches stays on the tape that it was read to.
#[derive(Debug)]
pub(super) enum Value<'t> {
    Kept(Cursor<'t>),
    Object(Object<'t>),
    Array(Vec<Value<'t>>),
    /// What the registry says.
    Given(Json),
}

impl<'t> Value<'t> {
    /// The value as an object that can be changed.
    pub(super) fn object(&mut self) -> Option<&mut Object<'t>> {
        if let Self::Kept(cursor) = self {
            *self = Self::Object(Object::open(*cursor)?);
        }
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The items of an array, which can be changed.
    fn items(&mut self) -> &mut [Value<'t>] {
        if let Self::Kept(cursor) = self
            && let Kind::Array(items) = cursor.kind()
        {
            *self = Self::Array(items.map(Self::Kept).collect());
        }
        match self {
            Self::Array(items) => items,
            _ => &mut [],
        }
    }

    /// Changes every object to which a way leads.
    pub(super) fn each(&mut self, route: &[Way], change: &dyn Fn(&mut Object<'t>)) {
        if let Some((Way::Items, rest)) = route.split_first() {
            self.items().iter_mut().for_each(|item| item.each(rest, change));
        } else if let Some(object) = self.object() {
            object.each_of(route, change);
        }
    }

    /// Whether this is exactly that string.
    pub(super) fn is(&self, text: &str) -> bool {
        match self {
            Self::Kept(cursor) => matches!(cursor.kind(), Kind::String(found) if found.is(text)),
            Self::Given(Json::String(found)) => found == text,
            _ => false,
        }
    }

    /// Replaces a string, or each string of an array.
    pub(super) fn map(&mut self, values: &[(&str, &str)]) {
        self.items().iter_mut().for_each(|item| item.replace(values));
        self.replace(values);
    }

    fn replace(&mut self, values: &[(&str, &str)]) {
        if let Some((_, to)) = values.iter().find(|(from, _)| self.is(from)) {
            *self = Self::Given(Json::String((*to).to_owned()));
        }
    }

    /// Appends the value to a tape.
    pub(super) fn write(self, tape: &mut Tape<'t>) {
        match self {
            Self::Kept(cursor) => tape.copy(cursor),
            Self::Object(object) => object.write(tape),
            Self::Array(items) => {
                let array = tape.open_array();
                for item in items {
                    item.write(tape);
                }
                tape.close(array);
            }
            Self::Given(json) => write_given(json, tape),
        }
    }
}

fn write_given(json: Json, tape: &mut Tape<'_>) {
    match json {
        Json::Null => tape.push(Node::Null),
        Json::Boolean(value) => tape.push(Node::Boolean(value)),
        Json::Number(value) => tape.push(Node::Number(value)),
        Json::String(text) => tape.string(text),
        Json::Array(items) => {
            let array = tape.open_array();
            for item in items {
                write_given(item, tape);
            }
            tape.close(array);
        }
        Json::Object(members) => {
            let object = tape.open_object();
            for (key, value) in members {
                tape.string(key);
                write_given(value, tape);
            }
            tape.close(object);
        }
    }
}
