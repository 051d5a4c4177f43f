// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Through serde: every rule is checked, in both directions.

use serde::{Deserializer, Serialize as _, Serializer, de, ser};

use super::{from_tape, from_tape_tolerant, to_tape};
use crate::decode::Decode;
use crate::encode::Encode;
use crate::fault::Invalid;
use crate::json::{self, Tape};

pub(crate) fn from_value<T: Decode>(name: &'static str, value: &serde_json::Value) -> Result<T, Invalid> {
    let mut tape = Tape::default();
    json::from_value(value, &mut tape);
    from_tape(name, &tape)
}

pub(crate) fn from_value_tolerant<T: Decode>(name: &'static str, value: &serde_json::Value) -> Result<T, Invalid> {
    let mut tape = Tape::default();
    json::from_value(value, &mut tape);
    from_tape_tolerant(name, &tape)
}

pub(crate) fn deserialize<'de, T, D>(name: &'static str, deserializer: D) -> Result<T, D::Error>
where
    T: Decode,
    D: Deserializer<'de>,
{
    let tape = json::from_deserializer(deserializer)?;
    from_tape(name, &tape).map_err(de::Error::custom)
}

pub(crate) fn serialize<T, S>(name: &'static str, value: &T, serializer: S) -> Result<S::Ok, S::Error>
where
    T: Decode + Encode,
    S: Serializer,
{
    let tape = to_tape(name, value).map_err(ser::Error::custom)?;
    json::AsJson(tape.root()).serialize(serializer)
}
