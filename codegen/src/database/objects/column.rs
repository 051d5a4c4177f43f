//! A column: how SQL spells it, and the statements that lead to it from what a table has.

use std::fmt::Write as _;

use super::item::DatabaseObject;
use crate::model::json;
use crate::model::json::safe_default;
use crate::model::{Column, Generated, Model, Type, Value};
use crate::sql::catalog::{Catalog, Column as Present, ObjectName};
use crate::sql::compare::ObjectKey;
use crate::sql::quote::{qualified, quote_ident, quote_literal};

/// A column in SQL's spelling.
#[derive(Debug, Clone)]
pub(crate) struct ColumnSpec {
    pub(crate) table: ObjectName,
    /// Without quotes.
    pub(crate) name: String,
    pub(crate) ident: String,
    /// The type, as `format_type` writes it with the schema of an enum.
    pub(crate) type_name: String,
    pub(crate) is_required: bool,
    pub(crate) is_key: bool,
    /// Whether the database makes its values, so that nobody's work is lost with them.
    pub(crate) is_generated: bool,
    pub(crate) default: Option<String>,
    /// What rows that are there get in a new column that has no default.
    pub(crate) filling: Option<String>,
    pub(crate) comment: String,
}

impl ColumnSpec {
    pub(crate) fn new(model: &Model, table: &ObjectName, column: &Column) -> Self {
        let default = match column.generated {
            Some(Generated::RandomUuid) => Some("gen_random_uuid()".to_owned()),
            Some(Generated::CreatedAt | Generated::UpdatedAt) => Some("now()".to_owned()),
            None => column.default.as_ref().map(|value| literal(model, &column.ty, value)),
        };
        let filling = match &column.ty {
            Type::Document(id) => {
                let document = model.document(*id);
                let text = safe_default(model, document).to_string();
                Some(quote_literal(&text))
            }
            _ => None,
        };
        let comment = match column.description.as_str() {
            "" => column.name.sentence(),
            description => description.to_owned(),
        };
        Self {
            table: table.clone(),
            name: column.name.as_str().to_owned(),
            ident: quote_ident(column.name.as_str()).into_owned(),
            type_name: type_name(model, &column.ty),
            is_required: !column.optional,
            is_key: column.primary_key,
            is_generated: column.generated.is_some(),
            default,
            filling: filling.filter(|_| !column.optional),
            comment,
        }
    }

    /// As an element of `CREATE TABLE`.
    pub(crate) fn definition(&self) -> String {
        let mut text = format!("{} {}", self.ident, self.type_name);
        if self.is_key {
            text.push_str(" PRIMARY KEY");
        } else if self.is_required {
            text.push_str(" NOT NULL");
        }
        if let Some(default) = &self.default {
            let _ = write!(text, " DEFAULT {default}");
        }
        text
    }

    /// The statement that describes it.
    pub(crate) fn describe(&self) -> String {
        format!("COMMENT ON COLUMN {}.{} IS {};\n", self.table, self.ident, quote_literal(&self.comment))
    }

    fn add(&self) -> String {
        let Self { table, ident, type_name, .. } = self;
        let mut text = format!("ALTER TABLE {table} ADD COLUMN IF NOT EXISTS {}", self.definition());
        match &self.filling {
            // The rows that there are get it without a rewrite; new ones have to say what they hold.
            Some(filling) if self.default.is_none() => {
                let _ = writeln!(text, " DEFAULT {filling};\nALTER TABLE {table} ALTER COLUMN {ident} DROP DEFAULT;");
            }
            _ => text.push_str(";\n"),
        }
        debug_assert!(!type_name.is_empty(), "every type has a name");
        text + &self.describe()
    }

    fn alter(&self, present: &Present) -> String {
        let Self { table, ident, .. } = self;
        let alter = format!("ALTER TABLE {table} ALTER COLUMN {ident}");
        let mut text = String::new();
        if present.default.as_deref() != self.spelled_default().as_deref() {
            let _ = match &self.default {
                Some(default) => writeln!(text, "{alter} SET DEFAULT {default};"),
                None => writeln!(text, "{alter} DROP DEFAULT;"),
            };
        }
        if present.not_null != self.is_required {
            let _ = writeln!(text, "{alter} {} NOT NULL;", if self.is_required { "SET" } else { "DROP" });
        }
        if present.comment.as_deref() != Some(self.comment.as_str()) {
            text.push_str(&self.describe());
        }
        text
    }

    /// Statements that lead back to what the table has.
    fn alter_back(&self, present: &Present) -> String {
        let Self { table, ident, .. } = self;
        let alter = format!("ALTER TABLE {table} ALTER COLUMN {ident}");
        let mut text = String::new();
        if present.default.as_deref() != self.spelled_default().as_deref() {
            let _ = match &present.default {
                Some(default) => writeln!(text, "{alter} SET DEFAULT {default};"),
                None => writeln!(text, "{alter} DROP DEFAULT;"),
            };
        }
        if present.not_null != self.is_required {
            let _ = writeln!(text, "{alter} {} NOT NULL;", if present.not_null { "SET" } else { "DROP" });
        }
        if present.comment.as_deref() != Some(self.comment.as_str()) {
            let comment = present.comment.as_deref().map_or_else(|| "NULL".to_owned(), quote_literal);
            let _ = writeln!(text, "COMMENT ON COLUMN {table}.{ident} IS {comment};");
        }
        text
    }

    /// Drops the column, unless a row would lose what it holds.
    fn drop_column(&self) -> String {
        let Self { table, ident, .. } = self;
        let drop = format!("ALTER TABLE {table} DROP COLUMN IF EXISTS {ident};\n");
        if self.is_generated {
            return drop;
        }
        let mut held = format!("t.{ident} IS NOT NULL");
        for value in self.default.iter().chain(&self.filling) {
            let _ = write!(held, " AND t.{ident} IS DISTINCT FROM {value}");
        }
        let message = quote_literal(&format!("rows of {table} would lose their {ident}"));
        format!(
            "DO $rollback$\n\
             BEGIN\n    \
                 IF EXISTS (SELECT FROM {table} AS t WHERE {held}) THEN\n        \
                     RAISE EXCEPTION USING\n            \
                         ERRCODE = 'object_not_in_prerequisite_state',\n            \
                         MESSAGE = {message},\n            \
                         HINT = 'Copy what it holds elsewhere and empty the column first.';\n    \
                 END IF;\n\
             END\n\
             $rollback$;\n{drop}"
        )
    }

    fn present<'c>(&self, catalog: &'c Catalog) -> Option<&'c Present> {
        catalog.tables.get(&self.table)?.column(&self.name)
    }

    fn spelled_default(&self) -> Option<String> {
        self.default.as_deref().map(crate::sql::normalize)
    }
}

impl DatabaseObject for ColumnSpec {
    fn key(&self) -> ObjectKey {
        ObjectKey::Column(self.table.clone(), self.name.clone())
    }

    fn is_in(&self, present: &Catalog) -> bool {
        self.present(present).is_some()
    }

    fn create(&self, present: &Catalog) -> String {
        self.present(present).map_or_else(|| self.add(), |present| self.alter(present))
    }

    fn remove(&self) -> String {
        self.drop_column()
    }

    fn restore(&self, present: &Catalog) -> String {
        self.present(present).map_or_else(String::new, |present| self.alter_back(present))
    }

    fn conflict(&self, present: &Catalog) -> Option<String> {
        let found = self.present(present)?.type_name.as_deref()?;
        (found != self.type_name)
            .then(|| format!("the column {}.{} is of type {found}, not {}", self.table, self.ident, self.type_name))
    }
}

/// The type of a column.
pub(crate) fn type_name(model: &Model, ty: &Type) -> String {
    match ty {
        Type::String(_) => "text".to_owned(),
        Type::Integer(_) => "bigint".to_owned(),
        Type::Number(_) => "double precision".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::Uuid => "uuid".to_owned(),
        Type::Date => "date".to_owned(),
        Type::Timestamp => "timestamp with time zone".to_owned(),
        Type::Enum(id) => qualified(model.targets.postgres.schema.as_str(), model.enumeration(*id).name.as_str()),
        Type::Json | Type::Document(_) | Type::Named(_) | Type::List(_) | Type::Map(_) => "jsonb".to_owned(),
    }
}

fn literal(model: &Model, ty: &Type, value: &Value) -> String {
    match (ty, value) {
        (_, Value::Boolean(value)) => value.to_string(),
        (_, Value::Integer(value)) => value.to_string(),
        (_, Value::String(text)) => quote_literal(text),
        (Type::Enum(_), _) => match json::json(model, ty, value) {
            serde_json::Value::String(label) => quote_literal(&label),
            other => quote_literal(&other.to_string()),
        },
        (Type::Number(_), value) => json::json(model, ty, value).to_string(),
        _ => quote_literal(&json::json(model, ty, value).to_string()),
    }
}
