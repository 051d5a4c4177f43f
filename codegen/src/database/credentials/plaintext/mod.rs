//! A trigger that keeps what looks like a credential out of every text and JSON column.

mod form;
mod values;

use askama::Template;

use crate::database::objects::function::{Argument, Function};
use crate::database::objects::group::Group;
use crate::database::objects::trigger::Trigger;
use crate::database::registry_table::RegistryTable;
use crate::model::ident::bounded;
use crate::model::{Column, Type, Vault};
use crate::render::render;
use crate::sql::catalog::ObjectName;
use crate::sql::quote::{quote_ident, quote_literal};

pub use form::credential_form;
pub(crate) use values::check as check_values;

#[derive(Template)]
#[template(path = "postgres/foundation/credential_form.sql")]
struct FormBody {
    /// Name and pattern as literals.
    patterns: Vec<(String, String)>,
    high_entropy: bool,
}

#[derive(Template)]
#[template(path = "postgres/foundation/json_credential_form.sql")]
struct JsonFormBody {
    form: ObjectName,
}

/// A column that holds text.
struct Watched {
    ident: String,
    literal: String,
    /// The function that knows the forms of credentials in it.
    form: ObjectName,
}

#[derive(Template)]
#[template(path = "postgres/foundation/refuse_plaintext.sql")]
struct RefuseBody {
    columns: Vec<Watched>,
}

/// The guards of all tables, of which the first brings the functions that all of them call.
pub(crate) fn groups(subjects: &[RegistryTable<'_>], vault: &Vault) -> Vec<Group> {
    let mut groups: Vec<_> = subjects.iter().filter_map(|subject| group(subject, vault)).collect();
    if let Some(first) = groups.first_mut() {
        let columns = || subjects.iter().flat_map(|subject| &subject.table.columns);
        let json = columns().any(|column| holds_json(&column.ty)).then(|| json_form(vault).item());
        first.items.splice(..0, std::iter::once(form(vault).item()).chain(json));
    }
    groups
}

/// The function that knows the forms.
fn form(vault: &Vault) -> Function {
    let patterns = vault
        .plaintext_patterns
        .iter()
        .map(|entry| (quote_literal(entry.name.as_str()), quote_literal(entry.pattern.as_str())));
    let body = FormBody { patterns: patterns.collect(), high_entropy: vault.high_entropy };
    let comment = "What kind of credential a text looks like; NULL for any other text.";
    function(form_name(vault), "text", &render(&body), comment)
}

/// The function that looks for the forms in a document.
fn json_form(vault: &Vault) -> Function {
    let comment = "What kind of credential a text or key in a document looks like; NULL where none does.";
    let body = render(&JsonFormBody { form: form_name(vault) });
    function(json_form_name(vault), "jsonb", &body, comment)
}

/// A function that only the guards and what repairs documents call. In `plpgsql`, which keeps its plans: an SQL function
/// that is not inlined is planned anew in every statement.
fn function(name: ObjectName, argument: &str, body: &str, comment: &str) -> Function {
    Function {
        name,
        arguments: vec![Argument::new("p_value", argument)],
        returns: "text".to_owned(),
        language: "plpgsql",
        volatility: "IMMUTABLE",
        is_definer: false,
        body: format!("\n{body}"),
        comment: comment.to_owned(),
        executors: Vec::new(),
    }
}

fn form_name(vault: &Vault) -> ObjectName {
    ObjectName::new(vault.schema.as_str(), "credential_form")
}

/// Name of the function that says what kind of credential a document holds.
pub(crate) fn json_form_name(vault: &Vault) -> ObjectName {
    ObjectName::new(vault.schema.as_str(), "json_credential_form")
}

/// The guard of one table; none where it has no text.
fn group(subject: &RegistryTable<'_>, vault: &Vault) -> Option<Group> {
    let name = &subject.name;
    let columns: Vec<_> = subject.table.columns.iter().filter_map(|column| watched(vault, column)).collect();
    if columns.is_empty() {
        return None;
    }
    let guard = Trigger {
        table: name,
        name: "refuse_plaintext".to_owned(),
        event: "BEFORE INSERT OR UPDATE",
        is_definer: true,
        body: render(&RefuseBody { columns }),
        comment: format!("Refuses what looks like a credential in {name}; names column and kind, never the value."),
    };
    Some(Group {
        slug: bounded(format!("guard_{}", subject.table.name)),
        later_slug: bounded(format!("change_guard_of_{}", subject.table.name)),
        title: format!("Keeps what looks like a credential out of {name}."),
        notes: vec!["Values that are there already are left alone until they change.".to_owned()],
        enums: Vec::new(),
        preamble: String::new(),
        items: guard.items().into(),
        effects: vec!["locks the table for a moment; rewrites and reads no row".to_owned()],
    })
}

fn watched(vault: &Vault, column: &Column) -> Option<Watched> {
    let form = match &column.ty {
        Type::String(_) => form_name(vault),
        ty if holds_json(ty) => json_form_name(vault),
        _ => return None,
    };
    let name = column.name.as_str();
    Some(Watched { ident: quote_ident(name).into_owned(), literal: quote_literal(name), form })
}

fn holds_json(ty: &Type) -> bool {
    matches!(ty, Type::Json | Type::Document(_) | Type::Named(_) | Type::List(_) | Type::Map(_))
}
