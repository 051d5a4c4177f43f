// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The ways into and out of JSON that all objects, unions and documents share.

mod implement;
#[cfg(feature = "schemars")]
mod schema;
#[cfg(feature = "serde")]
mod serde;

use crate::decode::{Context, Decode};
use crate::encode::Encode;
use crate::fault::{DecodeError, Invalid};
use crate::json::{self, Tape};

pub(crate) use implement::object;
#[cfg(feature = "schemars")]
pub(crate) use schema::{ObjectSchema, union_schema};
#[cfg(feature = "serde")]
pub(crate) use serde::{deserialize, from_value, from_value_tolerant, serialize};

/// Decodes a text of JSON.
pub(crate) fn from_json<T: Decode>(name: &'static str, text: &str) -> Result<T, DecodeError> {
    with_tape(text, |tape| from_tape(name, tape))
}

/// Decodes a text of JSON that a newer version may have written.
pub(crate) fn from_json_tolerant<T: Decode>(name: &'static str, text: &str) -> Result<T, DecodeError> {
    with_tape(text, |tape| from_tape_tolerant(name, tape))
}

/// Reads a text of JSON for as long as it takes to decode it.
pub(crate) fn with_tape<T>(text: &str, decode: impl FnOnce(&Tape<'_>) -> Result<T, Invalid>) -> Result<T, DecodeError> {
    let tape = json::read(text)?;
    let decoded = decode(&tape);
    tape.recycle();
    Ok(decoded?)
}

/// Decodes JSON that has been read.
pub(crate) fn from_tape<T: Decode>(name: &'static str, tape: &Tape<'_>) -> Result<T, Invalid> {
    decode(name, tape, Context::default())
}

/// Decodes JSON that has been read and that a newer version may have written.
pub(crate) fn from_tape_tolerant<T: Decode>(name: &'static str, tape: &Tape<'_>) -> Result<T, Invalid> {
    decode(name, tape, Context::tolerant())
}

fn decode<'t, T: Decode>(name: &'static str, tape: &'t Tape<'t>, mut context: Context<'t>) -> Result<T, Invalid> {
    let value = T::decode(tape.root(), &mut context);
    let faults = context.into_faults();
    match value {
        Some(value) if faults.is_empty() => Ok(value),
        _ => Err(Invalid::new(name, faults)),
    }
}

/// Encodes a value that obeys the rules of its type.
pub(crate) fn to_tape<'a, T: Decode + Encode>(name: &'static str, value: &'a T) -> Result<Tape<'a>, Invalid> {
    let mut tape = Tape::default();
    value.encode(&mut tape);
    from_tape::<T>(name, &tape)?;
    Ok(tape)
}

/// Encodes a value as text.
pub(crate) fn to_json<T: Decode + Encode>(name: &'static str, value: &T) -> Result<String, Invalid> {
    let tape = to_tape(name, value)?;
    let mut text = String::new();
    json::write(tape.root(), &mut text);
    Ok(text)
}
