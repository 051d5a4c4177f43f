//! The name that a value is to get: one that names can have, and that is free.

use super::refusal::Refusal;
use crate::model::Enum;
use crate::model::ident::{InvalidName, MAX_NAME_BYTES, Name};

/// Whether a value can get the name. `renamed` is the value that gets it instead of its own, and may go back to an
/// earlier one.
pub(crate) fn check(enumeration: &Enum, name: &str, renamed: Option<&str>) -> Result<(), Refusal> {
    if let Err(fault) = Name::parse(name) {
        return Err(no_name(enumeration, name, fault));
    }
    for value in &enumeration.values {
        if value.name.as_str() == name {
            let message = format!("`{}` has a value `{name}` already", enumeration.name);
            return Err(Refusal::request(message, "choose another name"));
        }
        if renamed != Some(value.name.as_str()) && value.renamed_from.iter().any(|old| old == name) {
            let message = format!("`{name}` is an earlier name of `{}`", value.name);
            return Err(Refusal::request(
                message,
                "choose another name: old rows and documents would get a new meaning",
            ));
        }
    }
    if enumeration.removed.iter().any(|removed| removed.name == name) {
        let message = format!("`{name}` is a value that `{}` had, and stands in its `removed`", enumeration.name);
        return Err(Refusal::request(message, "choose another name, or take the entry out of `removed` first"));
    }
    Ok(())
}

fn no_name(enumeration: &Enum, name: &str, fault: InvalidName) -> Refusal {
    let message = match fault {
        InvalidName::Empty => "the name is empty".to_owned(),
        InvalidName::TooLong => format!("the name has {} bytes, more than {MAX_NAME_BYTES}", name.len()),
        InvalidName::NotSnakeCase => format!("`{}` is not a `snake_case` name", name.escape_debug()),
    };
    let is_taken = |free: &str| check(enumeration, free, None).is_err();
    let suggestion = Name::from_words(name).and_then(|name| name.unless_taken(is_taken));
    let help = match suggestion {
        Some(free) if fault == InvalidName::NotSnakeCase => format!("such as `{free}`"),
        _ => format!(
            "names are words of a-z and 0-9 joined by `_`, begin with a letter and have at most {MAX_NAME_BYTES} bytes"
        ),
    };
    Refusal::request(message, help)
}
