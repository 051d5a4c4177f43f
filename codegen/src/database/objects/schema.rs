//! Schemas: the one that the registry's objects stand in, where it is not one that every database has, and those that
//! only servers may use.

use askama::Template;

use super::item::DatabaseObject;
use super::privileges;
use crate::database::script::Script;
use crate::history::header::Header;
use crate::model::{Model, SERVICE_ROLE};
use crate::render::render;
use crate::sql::Catalog;
use crate::sql::catalog::Object;
use crate::sql::compare::{Aspect, ObjectKey};
use crate::sql::quote::{quote_ident, quote_literal};

/// A schema that only servers may use.
#[derive(Debug)]
pub(crate) struct ServerSchema {
    /// Without quotes.
    pub(crate) name: String,
}

impl DatabaseObject for ServerSchema {
    fn key(&self) -> ObjectKey {
        ObjectKey::Schema(self.name.clone())
    }

    fn owns(&self, key: &ObjectKey, _: Aspect) -> bool {
        matches!(key, ObjectKey::Schema(name) | ObjectKey::Privileges(Object::Schema(name), _) if *name == self.name)
    }

    fn is_in(&self, present: &Catalog) -> bool {
        present.schemas.contains_key(&self.name)
    }

    fn create(&self, _: &Catalog) -> String {
        let schema = quote_ident(&self.name);
        format!(
            "CREATE SCHEMA IF NOT EXISTS {schema};\n\
             REVOKE ALL ON SCHEMA {schema} FROM PUBLIC, anon, authenticated, {SERVICE_ROLE};\n\
             GRANT USAGE ON SCHEMA {schema} TO {SERVICE_ROLE};\n"
        )
    }

    fn remove(&self) -> String {
        let schema = quote_ident(&self.name);
        let literal = quote_literal(&schema);
        format!(
            "DO $rollback$\n\
             BEGIN\n    \
                 -- Others may have put something into it.\n    \
                 IF NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.refclassid = 'pg_namespace'::regclass\n        \
                         AND d.refobjid = to_regnamespace({literal}))\n    \
                 THEN\n        \
                     DROP SCHEMA IF EXISTS {schema};\n    \
                 END IF;\n\
             END\n\
             $rollback$;\n"
        )
    }

    fn restore(&self, present: &Catalog) -> String {
        privileges::restore(&Object::Schema(self.name.clone()), present)
    }
}

/// The schema that PostgreSQL makes itself.
const PUBLIC: &str = "public";

#[derive(Template)]
#[template(path = "postgres/create_schema.sql")]
struct Up<'a> {
    schema: &'a str,
}

#[derive(Template)]
#[template(path = "postgres/create_schema_rollback.sql")]
struct Down<'a> {
    schema: &'a str,
}

/// The migration that makes the schema; none where it is there: a migration made it or something in it, or tables that
/// others make stand in it.
pub(crate) fn script(model: &Model, present: &Catalog) -> Option<Script> {
    let name = model.targets.postgres.schema.as_str();
    let is_there = name == PUBLIC || present.has_schema(name) || model.tables.iter().any(|table| table.external);
    if is_there || model.tables.is_empty() {
        return None;
    }
    let schema = quote_ident(name);
    Some(Script {
        changes: None,
        slug: format!("create_schema_{name}"),
        summary: vec![format!("creates the schema {schema}")],
        effects: vec!["rewrites no table and locks none".to_owned(), "its rollback keeps the schema".to_owned()],
        up: render(&Up { schema: &schema }),
        down: render(&Down { schema: &schema }),
    })
}

#[cfg(test)]
mod tests {
    use crate::database::pending;
    use crate::history::{History, Migration};

    fn first(external: bool, present: &str) -> String {
        let text = format!(
            "registry_version: 1
name: shop
enums:
  - name: kind
    description: A kind.
    values: [{{ name: one, description: One. }}]
targets: {{ postgres: {{ schema: order }} }}
tables:
  - name: orders
    description: Orders.
    external: {external}
    columns:
      - {{ name: id, description: Key., type: uuid, primary_key: true }}
      - {{ name: kind, description: Kind., type: kind }}
"
        );
        let up = present.to_owned();
        let migration = Migration { version: 1, slug: "first".to_owned(), up, down: None, committed: true };
        let history = History { migrations: vec![migration], next_version: 20_260_101_000_000, ..History::default() };
        pending(&crate::load(&text, "2026-01-01").unwrap(), &history).unwrap().swap_remove(0).up
    }

    #[test]
    fn it_is_made_first_where_nothing_is_in_it() {
        let made = first(false, "");
        let statements = "CREATE SCHEMA IF NOT EXISTS \"order\";\n\
                          GRANT USAGE ON SCHEMA \"order\" TO authenticated, service_role;\n";
        assert!(made.ends_with(statements), "{made}");
        for present in [&made, "CREATE SCHEMA \"order\";", "CREATE TYPE \"order\".kind AS ENUM ();"] {
            assert!(!first(false, present).contains("CREATE SCHEMA"), "{present}");
        }
        assert!(!first(true, "").contains("CREATE SCHEMA"), "what others make stands in it");
    }
}
