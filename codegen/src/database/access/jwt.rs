//! What the caller's JWT says, as expressions that a statement evaluates once.

use crate::model::{Access, Role};
use crate::sql::quote::quote_literal;

/// 8-4-4-4-12 hexadecimal digits: what can be cast to `uuid` without an error.
const UUID: &str = "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$";

/// A subquery with the caller's organization, where the caller has one of the roles. Anything else that a JWT may hold in
/// its place, or none, is NULL.
pub(crate) fn organization(access: &Access, roles: &[&Role]) -> String {
    let organization = format!("jwt.claims #>> {}", path(&access.jwt.organization));
    format!(
        "(\n    \
             SELECT CASE\n        \
                 WHEN {}\n            \
                     AND {organization} ~ '{UUID}'\n        \
                 THEN ({organization})::uuid\n    \
             END\n    \
             FROM (SELECT auth.jwt() AS claims) AS jwt\n\
         )",
        has_role(access, roles)
    )
}

/// A subquery that tells whether the caller has one of the roles.
pub(crate) fn is_any_of(access: &Access, roles: &[&Role]) -> String {
    format!("(\n    SELECT {}\n    FROM (SELECT auth.jwt() AS claims) AS jwt\n)", has_role(access, roles))
}

fn has_role(access: &Access, roles: &[&Role]) -> String {
    let role = format!("jwt.claims #> {}", path(&access.jwt.role));
    // Compared as JSON, a list or a boolean is no role.
    let words: Vec<_> = roles.iter().map(|role| format!("'\"{}\"'", role.name)).collect(); // names: nothing to escape
    match words.as_slice() {
        [word] => format!("{role} = {word}"),
        words => format!("{role} IN ({})", words.join(", ")),
    }
}

/// A path into JSON.
fn path(keys: &[String]) -> String {
    let is_plain = |key: &String| {
        !key.eq_ignore_ascii_case("null") && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    if keys.iter().all(is_plain) {
        return format!("'{{{}}}'", keys.join(","));
    }
    let keys: Vec<_> = keys.iter().map(|key| quote_literal(key)).collect();
    format!("ARRAY[{}]", keys.join(", "))
}

/// The text with every line but the first moved to the right.
pub(crate) fn indented(text: &str, columns: usize) -> String {
    text.replace('\n', &format!("\n{}", " ".repeat(columns)))
}
