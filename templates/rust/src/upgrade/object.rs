//! An object of a document that is being lifted.

use std::collections::HashMap;

use super::value::Value;
use crate::json::{Cursor, Kind, Tape, Text};
use crate::value::Json;

/// One step on the way to the objects that change.
#[derive(Debug, Clone, Copy)]
#[allow(dead_code, reason = "the registry decides which ways there are")]
pub(crate) enum Way {
    /// To a property.
    Property(&'static str),
    /// To each item of an array.
    Items,
    /// To each value of a map.
    Values,
    /// Nowhere else, but only where this property is this string.
    Variant(&'static str, &'static str),
}

/// Its properties in order; no two have the same name.
#[derive(Debug)]
pub(crate) struct Object<'t> {
    members: Vec<(Text<'t>, Value<'t>)>,
}

impl<'t> Object<'t> {
    /// The object that was read; nothing where it is something else. Of equal keys the last one counts.
    pub(super) fn open(cursor: Cursor<'t>) -> Option<Self> {
        let Kind::Object(read) = cursor.kind() else {
            return None;
        };
        let mut members: Vec<(Text<'t>, Value<'t>)> = Vec::new();
        let mut positions = HashMap::new();
        for (name, value) in read {
            let position = *positions.entry(name.bytes()).or_insert(members.len());
            match members.get_mut(position) {
                Some(member) => member.1 = Value::Kept(value),
                None => members.push((name, Value::Kept(value))),
            }
        }
        Some(Self { members })
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.members.iter().position(|(known, _)| known.is(name))
    }

    fn get_mut(&mut self, name: &str) -> Option<&mut Value<'t>> {
        self.members.iter_mut().find(|(known, _)| known.is(name)).map(|(_, value)| value)
    }

    fn put(&mut self, name: &'static str, value: Value<'t>) {
        match self.get_mut(name) {
            Some(known) => *known = value,
            None => self.members.push((Text { text: name, flaws: None }, value)),
        }
    }

    /// Gives a property a value, whether it is there or not.
    pub(super) fn set(&mut self, name: &'static str, value: Json) {
        self.put(name, Value::Given(value));
    }

    /// Follows what is left of a way from here.
    pub(super) fn each_of(&mut self, route: &[Way], change: &dyn Fn(&mut Object<'t>)) {
        let Some((way, rest)) = route.split_first() else {
            return change(self);
        };
        match *way {
            Way::Property(name) => {
                if let Some(value) = self.get_mut(name) {
                    value.each(rest, change);
                }
            }
            Way::Values => self.members.iter_mut().for_each(|(_, value)| value.each(rest, change)),
            Way::Variant(tag, label) => {
                if self.get_mut(tag).is_some_and(|value| value.is(label)) {
                    self.each_of(rest, change);
                }
            }
            // An object has none.
            Way::Items => {}
        }
    }

    /// Appends the object to a tape.
    pub(super) fn write(self, tape: &mut Tape<'t>) {
        let object = tape.open_object();
        for (name, value) in self.members {
            tape.key(name);
            value.write(tape);
        }
        tape.close(object);
    }

    /// Whether there is a property at the end of a path.
    fn has(&mut self, path: &[&str]) -> bool {
        match path {
            [] => true,
            [name, rest @ ..] => self
                .get_mut(name)
                .is_some_and(|value| rest.is_empty() || value.object().is_some_and(|object| object.has(rest))),
        }
    }

    /// Whether a property can be put at the end of a path.
    fn has_room(&mut self, path: &[&str]) -> bool {
        match path {
            [] => false,
            [name, rest @ ..] => match self.get_mut(name) {
                None => true,
                Some(value) => value.object().is_some_and(|object| object.has_room(rest)),
            },
        }
    }

    fn take_at(&mut self, path: &[&str]) -> Option<Value<'t>> {
        let (name, rest) = path.split_first()?;
        if rest.is_empty() {
            return self.position(name).map(|index| self.members.remove(index).1);
        }
        self.get_mut(name)?.object()?.take_at(rest)
    }

    fn put_at(&mut self, path: &[&'static str], value: Value<'t>) {
        let Some((name, rest)) = path.split_first() else {
            return;
        };
        if rest.is_empty() {
            return self.put(name, value);
        }
        if self.position(name).is_none() {
            self.put(name, Value::Object(Object { members: Vec::new() }));
        }
        if let Some(object) = self.get_mut(name).and_then(Value::object) {
            object.put_at(rest, value);
        }
    }
}

/// The changes that upgrades are made of.
#[allow(dead_code, reason = "the registry decides which changes there are")]
impl<'t> Object<'t> {
    /// Changes every object to which a way leads.
    pub(crate) fn each(&mut self, route: &[Way], change: impl Fn(&mut Object<'t>)) {
        self.each_of(route, &change);
    }

    /// Gives a property another name; where that name is taken, both stay.
    pub(crate) fn rename(&mut self, from: &str, to: &'static str) {
        if let (Some(index), None) = (self.position(from), self.position(to)) {
            self.members[index].0 = Text { text: to, flaws: None };
        }
    }

    /// Adds a property that is not there.
    pub(crate) fn add(&mut self, name: &'static str, value: Json) {
        if self.position(name).is_none() {
            self.set(name, value);
        }
    }

    /// Removes a property.
    pub(crate) fn remove(&mut self, name: &str) {
        self.take_at(&[name]);
    }

    /// Replaces the string that a property is, or each string in its array.
    pub(crate) fn map(&mut self, name: &str, values: &[(&str, &str)]) {
        if let Some(value) = self.get_mut(name) {
            value.map(values);
        }
    }

    /// Makes a property's value the only property of an object in its place.
    pub(crate) fn wrap(&mut self, name: &'static str, within: &'static str) {
        if let Some(index) = self.position(name) {
            let (name, value) = self.members.remove(index);
            let members = vec![(Text { text: within, flaws: None }, value)];
            self.members.insert(index, (name, Value::Object(Object { members })));
        }
    }

    /// Replaces a property's object by that object's only property.
    pub(crate) fn unwrap(&mut self, name: &'static str, from: &str) {
        if let Some(object) = self.get_mut(name).and_then(Value::object)
            && object.members.len() == 1
            && let Some(value) = object.take_at(&[from])
        {
            self.put(name, value);
        }
    }

    /// Moves a property to another object, which is made where there is none.
    pub(crate) fn relocate(&mut self, from: &[&str], to: &[&'static str]) {
        if self.has(from)
            && self.has_room(to)
            && let Some(value) = self.take_at(from)
        {
            self.put_at(to, value);
        }
    }
}
