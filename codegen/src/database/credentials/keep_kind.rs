//! A trigger that keeps credentials with what they are for: those of one external system must not be sent to another.

use askama::Template;

use crate::database::objects::item::Item;
use crate::database::objects::trigger::Trigger;
use crate::database::registry_table::RegistryTable;
use crate::model::Column;
use crate::model::facts::functions::credential_kind;
use crate::render::render;
use crate::sql::quote::{quote_ident, quote_literal};

#[derive(Template)]
#[template(path = "postgres/foundation/keep_kind.sql")]
struct KeepBody<'a> {
    kind: &'a str,
    literal: &'a str,
    reference: &'a str,
}

/// The trigger and its function; none where no column says what the credentials are for.
pub(crate) fn items(subject: &RegistryTable<'_>, reference: &Column) -> Vec<Item> {
    let Some((kind, _)) = credential_kind(subject.model, subject.table) else { return Vec::new() };
    let table = &subject.name;
    let body = KeepBody {
        kind: &quote_ident(kind.name.as_str()),
        literal: &quote_literal(kind.name.as_str()),
        reference: &quote_ident(reference.name.as_str()),
    };
    // Its condition stands in the body: a trigger that names a column under WHEN stands in the way of every later change of
    // the column's type.
    let trigger = Trigger {
        table,
        name: format!("keep_{}_of_{}", kind.name, reference.name),
        event: "BEFORE UPDATE",
        is_definer: false,
        body: render(&body),
        comment: format!("Refuses another {} for a row of {table} that keeps its credentials.", kind.name),
    };
    trigger.items().into()
}
