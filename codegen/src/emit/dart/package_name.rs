//! What a Dart package may be called.

use super::names;
use crate::emit::target::SPELLING;
use crate::model::ident::Name;

/// A Dart package's name: an identifier in `snake_case`.
pub(super) fn check(text: &str) -> Result<(), &'static str> {
    if Name::parse(text).is_err() {
        Err(SPELLING)
    } else if names::is_reserved(text) {
        Err("choose another name: this word has a meaning of its own in Dart")
    } else if text == "test" {
        Err("choose another name: the package is tested with `test`, and none may depend on itself")
    } else if matches!(text, "riverpod" | "supabase") {
        Err("choose another name: the package for Supabase depends on one of this name")
    } else {
        Ok(())
    }
}
