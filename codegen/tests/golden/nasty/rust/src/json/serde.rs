// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Between tapes and serde.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};
use serde_json::Value;

use super::write::integer;
use super::{Cursor, Kind, Node, Tape};

/// A value that serializes as the JSON that it is.
pub(crate) struct AsJson<'t>(pub(crate) Cursor<'t>);

impl Serialize for AsJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.kind() {
            Kind::Null => serializer.serialize_unit(),
            Kind::Boolean(value) => serializer.serialize_bool(value),
            Kind::Number(value) => match integer(value) {
                Some(integer) => serializer.serialize_i64(integer),
                None => serializer.serialize_f64(value),
            },
            Kind::String(text) => serializer.serialize_str(text.text),
            Kind::Array(items) => {
                let mut array = serializer.serialize_seq(Some(items.clone().count()))?;
                for item in items {
                    array.serialize_element(&Self(item))?;
                }
                array.end()
            }
            Kind::Object(members) => {
                let mut object = serializer.serialize_map(Some(members.clone().count()))?;
                for (key, value) in members {
                    object.serialize_entry(key.text, &Self(value))?;
                }
                object.end()
            }
        }
    }
}

/// Reads a value of any shape; the format has to describe itself.
pub(crate) fn from_deserializer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Tape<'de>, D::Error> {
    let mut tape = Tape::default();
    deserializer.deserialize_any(Builder(&mut tape))?;
    Ok(tape)
}

/// Appends what it visits to a tape.
struct Builder<'t, 'de>(&'t mut Tape<'de>);

impl<'de> DeserializeSeed<'de> for Builder<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Builder<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.0.push(Node::Null);
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.0.push(Node::Boolean(value));
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.0.integer(value);
        Ok(())
    }

    #[expect(clippy::cast_precision_loss, reason = "integers beyond 2^53 are faults, or doubles as in JavaScript")]
    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.0.push(Node::Number(value as f64));
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.0.push(Node::Number(value));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.0.string(text.to_owned());
        Ok(())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<(), E> {
        self.0.string(text);
        Ok(())
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<(), E> {
        self.0.string(text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let array = self.0.open_array();
        while items.next_element_seed(Builder(self.0))?.is_some() {}
        self.0.close(array);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let object = self.0.open_object();
        while let Some(key) = members.next_key::<Cow<'de, str>>()? {
            self.0.string(key);
            members.next_value_seed(Builder(self.0))?;
        }
        self.0.close(object);
        Ok(())
    }
}

/// Appends a value to a tape.
pub(crate) fn from_value<'a>(value: &'a Value, tape: &mut Tape<'a>) {
    match value {
        Value::Null => tape.push(Node::Null),
        Value::Bool(value) => tape.push(Node::Boolean(*value)),
        Value::Number(number) => tape.push(Node::Number(number.as_f64().unwrap_or(f64::INFINITY))),
        Value::String(text) => tape.string(text),
        Value::Array(items) => {
            let array = tape.open_array();
            for item in items {
                from_value(item, tape);
            }
            tape.close(array);
        }
        Value::Object(members) => {
            let object = tape.open_object();
            for (key, value) in members {
                tape.string(key);
                from_value(value, tape);
            }
            tape.close(object);
        }
    }
}

/// The value as `serde_json` has it.
#[allow(dead_code, reason = "only documents are lifted")]
pub(crate) fn to_value(value: Cursor<'_>) -> Value {
    match value.kind() {
        Kind::Null => Value::Null,
        Kind::Boolean(value) => value.into(),
        Kind::Number(value) => integer(value).map_or_else(|| value.into(), Value::from),
        Kind::String(text) => text.text.into(),
        Kind::Array(items) => items.map(to_value).collect(),
        Kind::Object(members) => members.map(|(key, value)| (key.text.to_owned(), to_value(value))).collect(),
    }
}
