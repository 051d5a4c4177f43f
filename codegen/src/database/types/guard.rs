//! Triggers that refuse retired values in new rows, while old rows stay.
//!
//! A trigger names no column in its head, and its function is plpgsql: neither stands in the way when the column's type
//! is made anew. The function's body tells which labels are retired, so that it alone says whether anything changed.

use askama::Template;

use crate::database::enum_columns::EnumColumns;
use crate::model::ident::bounded;
use crate::model::{Enum, EnumId, Model, Status, Type};
use crate::render::render;
use crate::sql::catalog::{Catalog, ObjectName, Signature};
use crate::sql::quote::{dollar_quote, qualified, quote_ident, quote_literal};

/// What guards a column.
#[derive(Debug)]
pub(crate) struct Guard {
    /// The function with its schema, as a name.
    pub(crate) name: ObjectName,
    /// The same as SQL spells it.
    pub(crate) function: String,
    /// The trigger with its table, as names.
    pub(crate) place: (ObjectName, String),
    /// The trigger, as SQL spells it.
    pub(crate) trigger: String,
    /// The table with its schema, as SQL spells it.
    pub(crate) table: String,
    /// The column, as SQL spells it.
    pub(crate) column: String,
}

#[derive(Template)]
#[template(path = "postgres/guard_body.sql")]
struct Body<'a> {
    guard: &'a Guard,
    retired: String,
}

#[derive(Template)]
#[template(path = "postgres/guard.sql")]
struct Script<'a> {
    guard: &'a Guard,
    body: &'a str,
    tag: String,
}

impl Guard {
    /// The guards of an enum's columns, whether they are needed or not.
    pub(crate) fn all(model: &Model, id: EnumId, subject: &EnumColumns) -> Vec<Self> {
        let mut guards = Vec::new();
        for table in &model.tables {
            for column in table.columns.iter().filter(|column| matches!(column.ty, Type::Enum(found) if found == id)) {
                // Names have single underscores only, so that two of them make a boundary.
                let function = bounded(format!("refuse_retired__{}__{}", table.name, column.name));
                let trigger = bounded(format!("refuse_retired_{}", column.name));
                guards.push(Self {
                    function: qualified(&subject.schema, &function),
                    name: ObjectName::new(subject.schema.as_str(), function),
                    trigger: quote_ident(&trigger).into_owned(),
                    place: (ObjectName::new(subject.schema.as_str(), table.name.as_str()), trigger),
                    table: qualified(&subject.schema, table.name.as_str()),
                    column: quote_ident(column.name.as_str()).into_owned(),
                });
            }
        }
        guards
    }

    /// The body that the function is to have; `None` where no value is retired.
    pub(crate) fn body(&self, enumeration: &Enum) -> Option<String> {
        let retired = enumeration.values.iter().filter(|value| value.status == Status::Retired);
        let retired: Vec<_> = retired.map(|value| quote_literal(value.name.as_str())).collect();
        if retired.is_empty() {
            return None;
        }
        let body = Body { guard: self, retired: retired.join(", ") };
        Some(render(&body) + "    ")
    }

    /// The trigger alone, for the migration that makes its table: there is none yet when the type is made.
    pub(crate) fn trigger_of_new_table(&self) -> String {
        let Self { trigger, table, function, .. } = self;
        format!(
            "CREATE OR REPLACE TRIGGER {trigger}\n    BEFORE INSERT OR UPDATE ON {table}\n    FOR EACH ROW EXECUTE FUNCTION {function}();\n"
        )
    }

    /// The body that the function has after the migrations.
    pub(crate) fn present(&self, catalog: &Catalog) -> Option<String> {
        let signature = Signature { name: self.name.clone(), arguments: Vec::new() };
        catalog.functions.get(&signature).map(|function| function.body.clone())
    }

    /// Lines of a block that make the guard with this body, or take it away.
    pub(crate) fn script(&self, body: Option<&str>) -> String {
        let Some(body) = body else {
            return format!(
                "    DROP TRIGGER IF EXISTS {} ON {};\n    DROP FUNCTION IF EXISTS {}();",
                self.trigger, self.table, self.function
            );
        };
        let script = render(&Script { guard: self, body, tag: dollar_quote("function", body) });
        script.trim_end().to_owned()
    }
}
