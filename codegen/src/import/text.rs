//! The text of a first registry.

use std::fmt::Write as _;

use super::found::{Found, FoundEnum, FoundTable};
use crate::model::ident::Name;
use crate::registry::edit::quoted;

/// Where the Supabase CLI keeps migrations.
pub const SUPABASE_MIGRATIONS: &str = "supabase/migrations";

const HEAD: &str = "\
# yaml-language-server: $schema=generated/json_schema/registry.schema.json
#
# The one place where enums, documents and tables are written down. After an edit: `cargo xtask gen`, then commit this
# file together with what it wrote.
registry_version: 1
";

/// Shown where there is nothing to begin with.
const EXAMPLE: &str = "
# An example to begin with: take `# ` away from every line below this one.

# enums:
#   - name: order_status
#     description: Where an order is.
#     attributes:
#       - { name: label, description: Shown to people., type: string, min_length: 1 }
#     values:
#       - { name: open, description: Taken and not sent., attributes: { label: Open } }
#       - { name: sent, description: On its way., attributes: { label: Sent } }
#       - { name: lost, description: Never arrived., status: planned, attributes: { label: Lost } }
#
# documents:
#   - name: order_note
#     description: What is to be known about an order.
#     schema_version: 1
#     fields:
#       - { name: text, description: The note., type: string, max_length: 200 }
#       - { name: status, description: Where the order was., type: order_status, optional: true }
#     safe_default: { text: '' }
";

pub(super) fn registry(name: &Name, found: &Found, is_supabase: bool) -> String {
    let mut text = HEAD.to_owned();
    // Writing into a String cannot fail.
    let _ = writeln!(text, "name: {}", quoted(name.as_str()));
    if is_supabase {
        let rollbacks = SUPABASE_MIGRATIONS.replace("migrations", "rollbacks");
        let _ =
            writeln!(text, "\ntargets:\n  postgres: {{ migrations: {SUPABASE_MIGRATIONS}, rollbacks: {rollbacks} }}");
    }
    if found.enums.is_empty() {
        text.push_str(EXAMPLE);
    } else {
        text.push_str("\nenums:\n");
    }
    let enums: Vec<_> = found.enums.iter().map(enumeration).collect();
    text.push_str(&enums.join("\n"));
    if !found.tables.is_empty() {
        text.push_str("\ntables:\n");
        let tables: Vec<_> = found.tables.iter().map(table).collect();
        text.push_str(&tables.join("\n"));
    }
    text
}

fn enumeration(found: &FoundEnum) -> String {
    let mut text = entry(&found.name, found.comment.as_deref());
    text.push_str("    values:\n");
    for label in &found.labels {
        let description = quoted(&format!("{}.", capitalized(label)));
        // Writing into a String cannot fail.
        let _ = writeln!(text, "      - {{ name: {}, description: {description} }}", quoted(label));
    }
    text
}

fn table(found: &FoundTable) -> String {
    let mut text = entry(&found.name, found.comment.as_deref());
    let (key, ty) = &found.key;
    text.push_str("    external: true\n    columns:\n");
    // Writing into a String cannot fail.
    let _ = writeln!(
        text,
        "      - {{ name: {}, description: Identifies the row., type: {ty}, primary_key: true }}",
        quoted(key)
    );
    for column in &found.columns {
        let description = quoted(&format!("{}.", capitalized(&column.name)));
        let optional = if column.optional { ", optional: true" } else { "" };
        let _ = writeln!(
            text,
            "      - {{ name: {}, description: {description}, type: {}{optional} }}",
            quoted(&column.name),
            column.enumeration
        );
    }
    text
}

/// Name and description; one that the name alone gives is a beginning.
fn entry(name: &str, comment: Option<&str>) -> String {
    let description = comment.map(str::trim).filter(|comment| !comment.is_empty());
    let description = description.map_or_else(|| format!("{}.", capitalized(name)), str::to_owned);
    format!("  - name: {}\n    description: {}\n", quoted(name), quoted(&description))
}

fn capitalized(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
