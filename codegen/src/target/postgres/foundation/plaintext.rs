//! A trigger that keeps what looks like a credential out of every text and JSON column.

mod form;
mod values;

use askama::Template;

use super::super::names::{bounded, quote_ident, quote_literal};
use super::super::subject::render;
use super::function::{Argument, Function};
use super::item::{Item, Owner};
use super::{Group, Subject};
use crate::model::{Column, Type, Vault};
use crate::sql::catalog::Name;

pub use form::credential_form;
pub(in crate::target::postgres) use values::check as check_values;

#[derive(Template)]
#[template(path = "postgres/foundation/credential_form.sql")]
struct FormBody {
    /// Name and pattern as literals.
    patterns: Vec<(String, String)>,
    high_entropy: bool,
}

/// A column that holds text.
struct Watched {
    ident: String,
    literal: String,
    is_json: bool,
}

#[derive(Template)]
#[template(path = "postgres/foundation/refuse_plaintext.sql")]
struct RefuseBody<'a> {
    form: &'a str,
    columns: Vec<Watched>,
}

/// The function that knows the forms, for all tables.
pub(super) fn form(vault: &Vault) -> Item {
    let patterns = vault
        .plaintext_patterns
        .iter()
        .map(|entry| (quote_literal(entry.name.as_str()), quote_literal(entry.pattern.as_str())));
    let body = render(&FormBody { patterns: patterns.collect(), high_entropy: vault.high_entropy }, 1 << 10);
    Function {
        name: form_name(vault),
        arguments: vec![Argument::new("p_value", "text")],
        returns: "text".to_owned(),
        language: "sql",
        volatility: "IMMUTABLE",
        is_definer: false,
        body: format!("\n{body}"),
        comment: "What kind of credential a text looks like; NULL for any other text.".to_owned(),
        executors: Vec::new(),
    }
    .item()
}

/// Its name.
pub(super) fn form_name(vault: &Vault) -> Name {
    Name::new(vault.schema.as_str(), "credential_form")
}

/// The guard of one table; none where it has no text.
pub(super) fn group(subject: &Subject<'_>, vault: &Vault, is_first: bool) -> Option<Group> {
    let name = &subject.name;
    let columns: Vec<_> = subject.table.columns.iter().filter_map(watched).collect();
    if columns.is_empty() {
        return None;
    }
    let function = Name::new(name.schema.as_str(), bounded(format!("refuse_plaintext__{}", subject.table.name)));
    let trigger = "refuse_plaintext";
    let make = format!(
        "CREATE OR REPLACE TRIGGER {trigger}\n    BEFORE INSERT OR UPDATE ON {name}\n    \
         FOR EACH ROW EXECUTE FUNCTION {function}();\n"
    );
    let form = form_name(vault).to_string();
    let guard = Function {
        name: function,
        arguments: Vec::new(),
        returns: "trigger".to_owned(),
        language: "plpgsql",
        volatility: "",
        is_definer: true,
        body: format!("\n{}", render(&RefuseBody { form: &form, columns }, 1 << 11)),
        comment: format!("Refuses what looks like a credential in {name}; names column and kind, never the value."),
        executors: Vec::new(),
    };
    let take = format!("DROP TRIGGER IF EXISTS {trigger} ON {name};\n");
    let words = format!("the trigger {trigger} on {name}");
    let mut items: Vec<_> = is_first.then(|| self::form(vault)).into_iter().collect();
    items.extend([guard.item(), Item::new(Owner::Trigger(name.clone(), trigger.to_owned()), words, make, take)]);
    Some(Group {
        slug: bounded(format!("guard_{}", subject.table.name)),
        later_slug: bounded(format!("change_guard_of_{}", subject.table.name)),
        title: format!("Keeps what looks like a credential out of {name}."),
        notes: vec!["Values that are there already are left alone until they change.".to_owned()],
        enums: Vec::new(),
        preamble: String::new(),
        items,
        effects: vec!["locks the table for a moment; rewrites and reads no row".to_owned()],
    })
}

fn watched(column: &Column) -> Option<Watched> {
    let is_json = match column.ty {
        Type::String(_) => false,
        Type::Json | Type::Document(_) | Type::Named(_) | Type::List(_) | Type::Map(_) => true,
        _ => return None,
    };
    let name = column.name.as_str();
    Some(Watched { ident: quote_ident(name).into_owned(), literal: quote_literal(name), is_json })
}
