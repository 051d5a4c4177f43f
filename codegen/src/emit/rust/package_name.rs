//! What a crate may be called.

use crate::emit::target::SPELLING;

/// Crates that a crate of the same name could no longer reach, with `_` for `-`.
const CRATES: &[&str] = &["alloc", "core", "proc_macro", "schemars", "serde", "serde_json", "sqlx", "std", "test"];

/// A crate's name: letters, digits, `-` and `_`, beginning with a letter, at most 64 characters.
pub(super) fn check(text: &str) -> Result<(), &'static str> {
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.len() <= 64
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let identifier = text.replace('-', "_");
    if !plain {
        Err(SPELLING)
    } else if syn::parse_str::<syn::Ident>(&identifier).is_err() {
        Err("choose another name: this one is a keyword of Rust")
    } else if CRATES.contains(&identifier.as_str()) {
        Err("choose another name: this one would hide a crate of Rust or of the dependencies")
    } else {
        Ok(())
    }
}
