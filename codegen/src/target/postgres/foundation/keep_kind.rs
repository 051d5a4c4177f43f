//! A trigger that keeps credentials with what they are for: those of one external system must not be sent to another.

use askama::Template;

use super::super::names::{bounded, quote_ident, quote_literal};
use super::super::subject::render;
use super::Subject;
use super::credentials::kind_of;
use super::function::Function;
use super::item::{Item, Owner};
use crate::model::Column;
use crate::sql::catalog::Name;

#[derive(Template)]
#[template(path = "postgres/foundation/keep_kind.sql")]
struct KeepBody<'a> {
    kind: &'a str,
    literal: &'a str,
    reference: &'a str,
}

/// The trigger and its function; none where no column says what the credentials are for.
pub(super) fn items(subject: &Subject<'_>, reference: &Column) -> Vec<Item> {
    let Some((kind, _)) = kind_of(subject.model, subject.table) else { return Vec::new() };
    let table = &subject.name;
    let trigger = bounded(format!("keep_{}_of_{}", kind.name, reference.name));
    let body = KeepBody {
        kind: &quote_ident(kind.name.as_str()),
        literal: &quote_literal(kind.name.as_str()),
        reference: &quote_ident(reference.name.as_str()),
    };
    let function = Function {
        name: Name::new(table.schema.as_str(), bounded(format!("{trigger}__{}", table.name))),
        arguments: Vec::new(),
        returns: "trigger".to_owned(),
        language: "plpgsql",
        volatility: "",
        is_definer: false,
        body: format!("\n{}", render(&body, 512)),
        comment: format!("Refuses another {} for a row of {table} that keeps its credentials.", kind.name),
        executors: Vec::new(),
    };
    let quoted = quote_ident(&trigger);
    // Without WHEN: a trigger that names a column there stands in the way of every later change of the column's type.
    let make = format!(
        "CREATE OR REPLACE TRIGGER {quoted}\n    BEFORE UPDATE ON {table}\n    FOR EACH ROW EXECUTE FUNCTION {}();\n",
        function.name
    );
    let take = format!("DROP TRIGGER IF EXISTS {quoted} ON {table};\n");
    let words = format!("the trigger {quoted} on {table}");
    vec![function.item(), Item::new(Owner::Trigger(table.clone(), trigger), words, make, take)]
}
