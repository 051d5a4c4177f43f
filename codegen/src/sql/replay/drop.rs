//! `DROP`, and what goes along with `CASCADE`.

use super::problem::{Outcome, Problem};
use super::state::Replay;
use super::tracked::Kind;
use crate::sql::catalog::{Generated, Object, ObjectName, Signature};
use crate::sql::cursor::{Cursor, Written, split};
use crate::sql::quote::quote_ident;

impl Replay<'_> {
    pub(super) fn drop(&mut self, mut cursor: Cursor<'_>) -> Outcome {
        cursor.take_any(&["materialized", "foreign"]);
        let Some(what) = cursor.peek_word() else { return Ok(()) };
        cursor.skip();
        if what == "owned" {
            return self.drop_owned();
        }
        cursor.take_word("concurrently");
        cursor.take_words(&["if", "exists"]);
        if matches!(what, "trigger" | "policy") {
            self.drop_from_table(cursor, what == "trigger");
            return Ok(());
        }
        let list = cursor.until(|ahead| ahead.next_is_word("cascade") || ahead.next_is_word("restrict"));
        let cascade = cursor.next_is_word("cascade");
        for object in split(list) {
            let mut object = Cursor::new(object);
            match what {
                "type" | "domain" => self.drop_type(object, cascade),
                "table" | "view" => self.drop_table(object, cascade),
                "function" | "procedure" | "routine" => self.drop_function(what, object, cascade),
                "index" => {
                    if let Some(name) = object.name() {
                        let name = self.resolve_index(name);
                        self.catalog.indexes.remove(&name);
                    }
                }
                "schema" => self.drop_schema(object)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn drop_owned(&self) -> Outcome {
        let names = self.catalog.types.keys().chain(self.catalog.tables.keys());
        let subjects: Vec<_> =
            names.chain(self.catalog.functions.keys().map(|signature| &signature.name)).cloned().collect();
        if subjects.is_empty() {
            return Ok(());
        }
        let message = "DROP OWNED drops what the files do not tell".to_owned();
        Err(Problem { subjects, message, help: "drop by name what is to go".to_owned() })
    }

    fn drop_from_table(&mut self, mut cursor: Cursor<'_>, trigger: bool) {
        let (Some(name), true) = (cursor.identifier(), cursor.take_word("on")) else { return };
        let Some(table) = self.followed(Kind::Table, &mut cursor) else { return };
        if let Some(table) = self.catalog.tables.get_mut(&table) {
            if trigger {
                table.triggers.remove(&name);
            } else {
                table.policies.remove(&name);
            }
        }
    }

    fn drop_type(&mut self, mut cursor: Cursor<'_>, cascade: bool) {
        let Some(written) = cursor.name() else { return };
        let name = self.resolve(Kind::Type, written.clone());
        self.namesakes.remove(&(Kind::Type, name.clone()));
        self.catalog.types.remove(&name);
        self.catalog.forget_grants(|object| *object == Object::Type(name.clone()));
        if !cascade {
            return;
        }
        let is_it = |text: &str| {
            let base = text.strip_prefix("setof ").unwrap_or(text);
            let base = base.strip_suffix("[]").unwrap_or(base);
            base == name.to_string() || base == quote_ident(&name.name)
        };
        let columns: Vec<_> = self
            .catalog
            .tables
            .iter()
            .flat_map(|(table, found)| found.columns.iter().map(move |column| (table, column)))
            .filter(|(_, column)| column.type_name.as_deref().is_some_and(is_it))
            .map(|(table, column)| (table.clone(), column.name.clone()))
            .collect();
        for (table, column) in &columns {
            self.drop_column(table, column);
        }
        let uses = |header: &str| header.contains(&format!(" {name}")) || header.contains(&format!("({name}"));
        let functions = self.catalog.functions.iter();
        let gone: Vec<_> = functions
            .filter(|(key, function)| key.arguments.iter().any(|argument| is_it(argument)) || uses(&function.header))
            .map(|(key, _)| key.clone())
            .collect();
        for key in &gone {
            self.forget_function(key);
        }
        self.cascade(&written, &["::"], "");
    }

    fn drop_table(&mut self, mut cursor: Cursor<'_>, cascade: bool) {
        let Some(written) = cursor.name() else { return };
        let name = self.resolve(Kind::Table, written.clone());
        self.namesakes.remove(&(Kind::Table, name.clone()));
        self.catalog.tables.remove(&name);
        self.catalog.indexes.retain(|_, index| index.table != name);
        self.catalog.forget_grants(|object| *object == Object::Table(name.clone()));
        if cascade {
            self.cascade(&written, &["from ", "join ", "references "], "");
        }
    }

    fn drop_function(&mut self, what: &str, mut cursor: Cursor<'_>, cascade: bool) {
        let written = { cursor }.name();
        let Some((_, keys)) = self.signatures(what, &mut cursor) else { return };
        for key in keys {
            self.forget_function(&key);
        }
        if let (true, Some(written)) = (cascade, written) {
            self.cascade(&written, &[" ", "("], " (");
        }
    }

    fn forget_function(&mut self, key: &Signature) {
        self.catalog.functions.remove(key);
        self.catalog.forget_grants(|object| matches!(object, Object::Function(found) if found == key));
    }

    /// Drops what stands on something that was dropped. In definitions its name has one of `before` before it.
    fn cascade(&mut self, written: &Written, before: &[&str], after: &str) {
        let schemas = written.schema.as_ref().map_or(self.path.as_slice(), std::slice::from_ref);
        let mut spellings: Vec<_> =
            schemas.iter().map(|schema| ObjectName::new(schema, &written.name).to_string()).collect();
        spellings.push(quote_ident(&written.name).into_owned());
        let phrases: Vec<_> = before
            .iter()
            .flat_map(|before| spellings.iter().map(move |name| format!("{before}{name}{after}")))
            .collect();
        let uses = |definition: &str| phrases.iter().any(|phrase| has_phrase(definition, phrase));
        let mut columns = Vec::new();
        for (table_name, table) in &mut self.catalog.tables {
            table.constraints.retain(|_, constraint| !uses(&constraint.definition));
            table.policies.retain(|_, policy| !uses(&policy.definition));
            table.triggers.retain(|_, trigger| !uses(&trigger.definition));
            for column in &mut table.columns {
                // The spelling begins with the name where the default is nothing but a call.
                if column.default.as_deref().is_some_and(|default| uses(&format!(" {default}"))) {
                    column.default = None;
                }
                if let Some(Generated::Stored(expression)) = &column.generated
                    && uses(&format!(" {expression}"))
                {
                    columns.push((table_name.clone(), column.name.clone()));
                }
            }
        }
        self.catalog.indexes.retain(|_, index| !uses(&index.definition));
        for (table, column) in &columns {
            self.drop_column(table, column);
        }
    }
}

/// Whether a text has the phrase, and no word goes on behind it.
fn has_phrase(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(index, _)| {
        let next = text[index + phrase.len()..].chars().next();
        phrase.ends_with('(') || !next.is_some_and(|next| next.is_alphanumeric() || matches!(next, '_' | '.' | '$'))
    })
}
