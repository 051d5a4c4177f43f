//! What a text looks like, by the same rules as the guard in the database.

use crate::model::Vault;

/// Shortest token that may be a key with letters of both cases and digits.
const MIXED: usize = 24;
/// Shortest token that may be a key in hexadecimal digits.
const HEXADECIMAL: usize = 40;

/// What kind of credential a text looks like, as `templates/postgres/foundation/credential_form.sql` says it in SQL.
#[must_use]
pub fn credential_form<'a>(vault: &'a Vault, text: &str) -> Option<&'a str> {
    let named = vault.plaintext_patterns.iter().find(|entry| entry.pattern.matches(text));
    named.map(|entry| entry.name.as_str()).or((vault.high_entropy && has_random_token(text)).then_some("high_entropy"))
}

fn has_random_token(text: &str) -> bool {
    let is_mixed = |c: char| c.is_ascii_alphanumeric() || "_+/=-".contains(c);
    let mut mixed = text.split(|c| !is_mixed(c)).filter(|token| token.len() >= MIXED);
    let mut plain = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|token| token.len() >= HEXADECIMAL);
    mixed.any(|token| changes_often(token.as_bytes())) || plain.any(is_hexadecimal)
}

/// Kinds of characters between which keys change nearly everywhere.
const KINDS: [fn(&u8) -> bool; 3] = [u8::is_ascii_lowercase, u8::is_ascii_uppercase, u8::is_ascii_digit];

fn changes_often(token: &[u8]) -> bool {
    let changes = token.windows(2).filter(|pair| KINDS.iter().any(|kind| kind(&pair[0]) && !kind(&pair[1]))).count();
    KINDS.iter().all(|kind| token.iter().any(kind)) && 20 * changes >= 9 * token.len()
}

fn is_hexadecimal(token: &str) -> bool {
    let is_of = |letters: fn(&u8) -> bool| {
        token.bytes().all(|byte| byte.is_ascii_digit() || (byte.is_ascii_hexdigit() && letters(&byte)))
    };
    let has = |kind: fn(&u8) -> bool| token.bytes().any(|byte| kind(&byte));
    (is_of(u8::is_ascii_lowercase) || is_of(u8::is_ascii_uppercase))
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_alphabetic)
}
