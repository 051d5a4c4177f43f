// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Documents of earlier versions: lifted to the present one, a step for each version.

mod object;
mod value;

use crate::decode::{Context, Decode};
use crate::document::{from_tape, with_tape};
use crate::fault::{DecodeError, Invalid};
use crate::json::{self, Tape};
use crate::value::Json;

pub(crate) use object::Object;
#[allow(unused_imports, reason = "the registry decides which ways there are")]
pub(crate) use object::Way;

/// A document that knows how earlier versions of it become the present one.
pub(crate) trait Upgrade {
    /// The present version.
    const VERSION: i64;

    /// From each version to the next, from 1 on.
    const STEPS: &'static [Step];
}

/// What changes from one version to the next.
pub(crate) type Step = for<'t> fn(&mut Object<'t>);

/// The document in the present version; nothing where it has that already.
fn upgraded<'t, T: Upgrade>(name: &'static str, tape: &'t Tape<'_>) -> Result<Option<Tape<'t>>, Invalid> {
    let mut context = Context::default();
    let version = context.version(tape.root(), T::VERSION);
    let (Some(version), Some(mut document)) = (version, Object::open(tape.root())) else {
        return Err(Invalid::new(name, context.into_faults()));
    };
    if version == T::VERSION {
        return Ok(None);
    }
    for (step, to) in T::STEPS.iter().zip(2_u32..).filter(|(_, to)| version < i64::from(*to)) {
        step(&mut document);
        document.set("schema_version", Json::Number(f64::from(to)));
    }
    let mut tape = Tape::default();
    document.write(&mut tape);
    Ok(Some(tape))
}

/// Lifts a text of JSON.
pub(crate) fn upgrade_json<T: Upgrade>(name: &'static str, text: &str) -> Result<String, DecodeError> {
    let tape = json::read(text)?;
    let Some(tape) = upgraded::<T>(name, &tape)? else {
        return Ok(text.to_owned());
    };
    let mut text = String::new();
    json::write(tape.root(), &mut text);
    Ok(text)
}

/// Lifts a text of JSON and decodes it.
pub(crate) fn from_json<T: Upgrade + Decode>(name: &'static str, text: &str) -> Result<T, DecodeError> {
    with_tape(text, |tape| decode(name, tape))
}

fn decode<T: Upgrade + Decode>(name: &'static str, tape: &Tape<'_>) -> Result<T, Invalid> {
    match upgraded::<T>(name, tape)? {
        Some(upgraded) => from_tape(name, &upgraded),
        None => from_tape(name, tape),
    }
}

/// Lifts JSON that has been parsed.
#[cfg(feature = "serde")]
pub(crate) fn upgrade<T: Upgrade>(name: &'static str, value: &serde_json::Value) -> Result<serde_json::Value, Invalid> {
    let mut tape = Tape::default();
    json::from_value(value, &mut tape);
    Ok(upgraded::<T>(name, &tape)?.map_or_else(|| value.clone(), |tape| json::to_value(tape.root())))
}

/// Lifts JSON that has been parsed, and decodes it.
#[cfg(feature = "serde")]
pub(crate) fn from_value<T: Upgrade + Decode>(name: &'static str, value: &serde_json::Value) -> Result<T, Invalid> {
    let mut tape = Tape::default();
    json::from_value(value, &mut tape);
    decode(name, &tape)
}

/// Implements the ways of lifting for a document.
macro_rules! document {
    ($name:ident, $wire:literal) => {
        impl $name {
            /// Lifts JSON of any earlier version to the present one. The rest of the document is not checked.
            ///
            /// # Errors
            /// Where there is no version, or one that is newer than the present one.
            #[cfg(feature = "serde")]
            pub fn upgrade(
                value: &::serde_json::Value,
            ) -> ::std::result::Result<::serde_json::Value, $crate::fault::Invalid> {
                $crate::upgrade::upgrade::<Self>($wire, value)
            }

            /// As `upgrade`, for a text.
            ///
            /// # Errors
            /// Where the text is not JSON; where there is no version, or one that is newer than the present one.
            pub fn upgrade_json(
                text: &str,
            ) -> ::std::result::Result<::std::string::String, $crate::fault::DecodeError> {
                $crate::upgrade::upgrade_json::<Self>($wire, text)
            }

            /// Reads a document of this or any earlier version from JSON.
            ///
            /// # Errors
            /// Where the text is not JSON, or with every rule that the document breaks once it is lifted.
            pub fn from_json_upgrading(text: &str) -> ::std::result::Result<Self, $crate::fault::DecodeError> {
                $crate::upgrade::from_json($wire, text)
            }

            /// Reads a document of this or any earlier version from JSON that has been parsed.
            ///
            /// # Errors
            /// With every rule that the document breaks once it is lifted.
            #[cfg(feature = "serde")]
            pub fn from_value_upgrading(
                value: &::serde_json::Value,
            ) -> ::std::result::Result<Self, $crate::fault::Invalid> {
                $crate::upgrade::from_value($wire, value)
            }
        }
    };
}

pub(crate) use document;
