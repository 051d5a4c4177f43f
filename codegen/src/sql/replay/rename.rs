//! What else changes when an object gets another name.

use super::definition::put_name;
use super::problem::{Outcome, Problem};
use super::state::Replay;
use super::tracked::Kind;
use crate::sql::catalog::{Generated, Grant, Object, ObjectName, Signature, rename_column_in, rename_in};
use crate::sql::cursor::Cursor;

impl Replay<'_> {
    /// Follows `RENAME TO` and `SET SCHEMA` of a table.
    pub(super) fn move_table(&mut self, from: &ObjectName, to: &ObjectName) -> Outcome {
        if !self.moves(Kind::Table, from, to) || !self.catalog.tables.contains_key(from) {
            return Ok(());
        }
        if self.catalog.tables.contains_key(to) {
            return Err(Problem::new(from, format!("it cannot become {to}, which exists already")));
        }
        let Some(table) = self.catalog.tables.remove(from) else { return Ok(()) };
        self.catalog.tables.insert(to.clone(), table);
        let indexes = std::mem::take(&mut self.catalog.indexes);
        self.catalog.indexes = indexes
            .into_iter()
            .map(|(mut name, mut index)| {
                if index.table == *from {
                    index.table = to.clone();
                    name.schema.clone_from(&to.schema);
                }
                (name, index)
            })
            .collect();
        self.catalog.each_definition(|definition| rename_in(definition, from, to));
        self.rename_grants(|object| match object {
            Object::Table(name) if name == *from => Object::Table(to.clone()),
            other => other,
        });
        Ok(())
    }

    /// Gives a type its new name wherever it is used.
    pub(super) fn rename_type(&mut self, from: &ObjectName, to: &ObjectName) {
        let (old, new) = (from.to_string(), to.to_string());
        let renamed = |text: &str| match text.strip_prefix(old.as_str()) {
            Some(rest) if rest.is_empty() || rest == "[]" => format!("{new}{rest}"),
            _ => text.to_owned(),
        };
        for column in self.catalog.tables.values_mut().flat_map(|table| &mut table.columns) {
            column.type_name = column.type_name.as_deref().map(renamed);
        }
        self.catalog.each_definition(|definition| rename_in(definition, from, to));
        let signature = |signature: Signature| Signature {
            name: signature.name,
            arguments: signature.arguments.iter().map(|argument| renamed(argument)).collect(),
        };
        let functions = std::mem::take(&mut self.catalog.functions);
        self.catalog.functions = functions
            .into_iter()
            .map(|(key, mut function)| {
                rename_in(&mut function.header, from, to);
                (signature(key), function)
            })
            .collect();
        self.rename_grants(|object| match object {
            Object::Type(name) if name == *from => Object::Type(to.clone()),
            Object::Function(key) => Object::Function(signature(key)),
            other => other,
        });
    }

    pub(super) fn rename_grants(&mut self, rename: impl Fn(Object) -> Object) {
        self.change_grants(|grant| grant.object = rename(grant.object.clone()));
        let told = std::mem::take(&mut self.catalog.told);
        self.catalog.told = told.into_iter().map(|(object, grantee)| (rename(object), grantee)).collect();
    }

    /// Follows `RENAME CONSTRAINT` and `RENAME COLUMN`.
    pub(super) fn rename_part(&mut self, table_name: &ObjectName, mut cursor: Cursor<'_>) -> Result<(), String> {
        let constraint = cursor.take_word("constraint");
        if !constraint {
            cursor.take_word("column");
        }
        let (Some(old), true, Some(new)) = (cursor.identifier(), cursor.take_word("to"), cursor.identifier()) else {
            return Err("what it renames cannot be read".to_owned());
        };
        self.words.add(&new);
        let Some(table) = self.catalog.tables.get_mut(table_name) else { return Ok(()) };
        if constraint {
            if let Some(found) = table.constraints.remove(&old) {
                table.constraints.insert(new, found);
            }
            return Ok(());
        }
        if table.column(&new).is_some() {
            return Err(format!("it has a column {new} already"));
        }
        let created = table.created;
        match table.column_mut(&old) {
            Some(column) => column.name.clone_from(&new),
            None if created => return Err(format!("it has no column {old}")),
            None => {}
        }
        rename_column_in_table(table, &old, &new);
        for index in self.catalog.indexes.values_mut().filter(|index| index.table == *table_name) {
            rename_column_in(&mut index.definition, &old, &new);
        }
        self.change_grants(|grant| {
            if grant.object == Object::Table(table_name.clone()) && grant.column.as_deref() == Some(&*old) {
                grant.column = Some(new.clone());
            }
        });
        Ok(())
    }

    fn change_grants(&mut self, change: impl Fn(&mut Grant)) {
        for (mut grant, privileges) in std::mem::take(&mut self.catalog.grants) {
            change(&mut grant);
            self.catalog.grants.insert(grant, privileges);
        }
    }

    /// Follows `ALTER INDEX … RENAME TO`, also of an index that belongs to a constraint.
    pub(super) fn alter_index(&mut self, mut cursor: Cursor<'_>) {
        cursor.take_words(&["if", "exists"]);
        let Some(written) = cursor.name() else { return };
        let name = self.resolve_index(written);
        let Some(to) = super::types::new_name(&mut cursor, &name) else { return };
        if let Some(mut index) = self.catalog.indexes.remove(&name) {
            self.words.add(&to.name);
            put_name(&mut index.definition, "index", &to.name);
            self.catalog.indexes.insert(to, index);
        } else if let Some((_, table)) = self
            .catalog
            .tables
            .iter_mut()
            .find(|(table, found)| table.schema == name.schema && found.constraints.contains_key(&name.name))
            && let Some(constraint) = table.constraints.remove(&name.name)
        {
            self.words.add(&to.name);
            table.constraints.insert(to.name, constraint);
        }
    }
}

fn rename_column_in_table(table: &mut crate::sql::catalog::Table, old: &str, new: &str) {
    let in_own_part = |definition: &mut String| match definition.split_once(" references ") {
        Some((own, rest)) if definition.starts_with("foreign key") => {
            let mut own = own.to_owned();
            rename_column_in(&mut own, old, new);
            *definition = format!("{own} references {rest}");
        }
        _ => rename_column_in(definition, old, new),
    };
    table.constraints.values_mut().for_each(|constraint| in_own_part(&mut constraint.definition));
    table.policies.values_mut().for_each(|policy| super::policy::rename_column(&mut policy.definition, old, new));
    table.triggers.values_mut().for_each(|trigger| super::trigger::rename_column(&mut trigger.definition, old, new));
    for column in &mut table.columns {
        if let Some(Generated::Stored(expression)) = &mut column.generated {
            rename_column_in(expression, old, new);
        }
    }
}
