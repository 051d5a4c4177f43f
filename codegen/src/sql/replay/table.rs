//! `ALTER TABLE`.

use super::column;
use super::problem::{Outcome, Problem};
use super::state::Replay;
use super::tracked::Kind;
use super::types::new_name;
use crate::sql::catalog::{Column, Firing, Generated, Object, ObjectName, Table, mentions_column};
use crate::sql::cursor::{Cursor, split};
use crate::sql::text::spell;
use crate::sql::token::Lexeme;

/// Actions that change nothing of what is followed.
const PASSED: &[&[&str]] = &[
    &["owner"],
    &["cluster"],
    &["replica"],
    &["set", "("],
    &["set", "tablespace"],
    &["set", "without"],
    &["set", "with"],
    &["set", "logged"],
    &["set", "unlogged"],
    &["set", "access"],
    &["reset"],
    &["enable", "rule"],
    &["enable", "always", "rule"],
    &["enable", "replica", "rule"],
    &["disable", "rule"],
    &["attach"],
    &["detach"],
];

/// How one action ends: with what is wrong.
type Action = Result<(), String>;

impl Replay<'_> {
    pub(super) fn alter_table(&mut self, mut cursor: Cursor<'_>) -> Outcome {
        if cursor.take_words(&["all", "in"]) {
            return Ok(());
        }
        let lenient = cursor.take_words(&["if", "exists"]);
        cursor.take_word("only");
        let Some(name) = cursor.name().map(|name| self.resolve(Kind::Table, name)) else { return Ok(()) };
        if cursor.peek().is_some_and(|lexeme| spell(std::slice::from_ref(lexeme)) == "*") {
            cursor.skip();
        }
        let mut ahead = cursor;
        if let Some(to) = new_name(&mut ahead, &name) {
            return self.move_table(&name, &to);
        }
        if !self.follows(Kind::Table, &name) || lenient && !self.catalog.tables.contains_key(&name) {
            return Ok(());
        }
        self.catalog.tables.entry(name.clone()).or_default();
        for action in split(cursor.rest()) {
            self.action(&name, action).map_err(|message| Problem::new(&name, message))?;
        }
        Ok(())
    }

    fn action(&mut self, name: &ObjectName, action: &[Lexeme]) -> Action {
        let mut cursor = Cursor::new(action);
        if cursor.take_word("add") {
            self.add(name, cursor)
        } else if cursor.take_word("drop") {
            self.drop_part(name, cursor)
        } else if cursor.take_word("rename") {
            self.rename_part(name, cursor)
        } else if cursor.take_word("alter") {
            if cursor.take_word("constraint") {
                return Err("a constraint of it is altered in place".to_owned());
            }
            cursor.take_word("column");
            self.alter_column(name, cursor)
        } else if cursor.take_words(&["validate", "constraint"]) {
            let constraint = cursor.identifier().unwrap_or_default();
            self.with_table(name, |table| {
                if let Some(found) = table.constraints.get_mut(&constraint) {
                    found.validated = true;
                }
            });
            Ok(())
        } else if self.row_security(name, cursor) || self.firing(name, cursor) || passed(cursor) {
            Ok(())
        } else {
            Err("an action of this ALTER TABLE statement is not known".to_owned())
        }
    }

    fn with_table(&mut self, name: &ObjectName, change: impl FnOnce(&mut Table)) {
        if let Some(table) = self.catalog.tables.get_mut(name) {
            change(table);
        }
    }

    fn add(&mut self, name: &ObjectName, mut cursor: Cursor<'_>) -> Action {
        let is_constraint =
            matches!(cursor.peek_word(), Some("constraint" | "check" | "unique" | "primary" | "foreign" | "exclude"));
        if is_constraint {
            let used = used_index(cursor);
            let mut parsed = self.table_constraint(&mut cursor, name).ok_or("a constraint cannot be read")?;
            if let Some(used) = used {
                // The index becomes a part of the constraint, which has its name unless it has one of its own.
                self.catalog.indexes.remove(&ObjectName::new(&name.schema, &used));
                parsed.name.get_or_insert(used);
            }
            return self.add_constraint(name, parsed);
        }
        cursor.take_word("column");
        let lenient = cursor.take_words(&["if", "not", "exists"]);
        let definition = self.column(cursor.rest(), name).ok_or("a column cannot be read")?;
        let Some(table) = self.catalog.tables.get_mut(name) else { return Ok(()) };
        match table.column(&definition.column.name) {
            Some(_) if lenient => return Ok(()),
            Some(present) if present.type_name == definition.column.type_name => return Ok(()),
            Some(present) => return Err(format!("it has the column {} already, of another type", present.name)),
            None => table.columns.push(definition.column),
        }
        definition.constraints.into_iter().try_for_each(|parsed| self.add_constraint(name, parsed))
    }

    fn drop_part(&mut self, name: &ObjectName, mut cursor: Cursor<'_>) -> Action {
        let constraint = cursor.take_word("constraint");
        if !constraint {
            cursor.take_word("column");
        }
        cursor.take_words(&["if", "exists"]);
        let part = cursor.identifier().ok_or("what it drops cannot be read")?;
        if constraint {
            self.with_table(name, |table| _ = table.constraints.remove(&part));
            return Ok(());
        }
        self.drop_column(name, &part);
        Ok(())
    }

    /// Drops a column and what cannot be without it.
    pub(super) fn drop_column(&mut self, name: &ObjectName, column: &str) {
        if let Some(table) = self.catalog.tables.get_mut(name) {
            table.columns.retain(|present| present.name != column);
            table.constraints.retain(|_, present| !on_column(&present.definition, column));
            table.policies.retain(|_, present| !on_column(&present.definition, column));
            table.triggers.retain(|_, present| !on_column(&present.definition, column));
        }
        self.catalog.indexes.retain(|_, index| index.table != *name || !on_column(&index.definition, column));
        self.drop_generated(name, column);
        self.catalog
            .grants
            .retain(|grant, _| grant.column.as_deref() != Some(column) || grant.object != Object::Table(name.clone()));
    }

    /// Drops the columns that are generated from one; none of them can be generated from another.
    fn drop_generated(&mut self, name: &ObjectName, column: &str) {
        let is_from = |found: &&Column| matches!(&found.generated, Some(Generated::Stored(expression)) if mentions_column(expression, column));
        let columns = self.catalog.tables.get(name).map(|table| table.columns.as_slice()).unwrap_or_default();
        let generated: Vec<_> = columns.iter().filter(is_from).map(|found| found.name.clone()).collect();
        for found in generated.iter().filter(|found| *found != column) {
            self.drop_column(name, found);
        }
    }

    fn alter_column(&mut self, name: &ObjectName, mut cursor: Cursor<'_>) -> Action {
        let column_name = cursor.identifier().ok_or("the column that it alters cannot be read")?;
        let type_name = {
            let mut ahead = cursor;
            ahead.take_words(&["set", "data"]);
            ahead.take_word("type").then(|| {
                self.type_name(ahead.until(|ahead| ahead.next_is_word("collate") || ahead.next_is_word("using")))
            })
        };
        let Some(table) = self.catalog.tables.get_mut(name) else { return Ok(()) };
        if table.column(&column_name).is_none() {
            if table.created {
                return Err(format!("it has no column {column_name}"));
            }
            table.columns.push(Column { name: column_name.clone(), ..Column::default() });
        }
        let Some(column) = table.column_mut(&column_name) else { return Ok(()) };
        match type_name {
            Some(type_name) => column.type_name = Some(type_name),
            None => change_column(column, cursor)?,
        }
        let column = column.clone();
        self.add_supports(&column);
        Ok(())
    }

    fn row_security(&mut self, name: &ObjectName, mut cursor: Cursor<'_>) -> bool {
        let Some(table) = self.catalog.tables.get_mut(name) else { return false };
        let security = ["row", "level", "security"];
        let no_force = cursor.take_word("no");
        let Some(what) = cursor.peek_word() else { return false };
        cursor.skip();
        if !cursor.take_words(&security) {
            return false;
        }
        match what {
            "enable" => table.row_security = true,
            "disable" => table.row_security = false,
            "force" => table.forced_row_security = !no_force,
            _ => return false,
        }
        true
    }

    fn firing(&mut self, name: &ObjectName, mut cursor: Cursor<'_>) -> bool {
        let enables = cursor.take_word("enable");
        if !enables && !cursor.take_word("disable") {
            return false;
        }
        let firing = match () {
            () if !enables => Firing::Disabled,
            () if cursor.take_word("replica") => Firing::Replica,
            () if cursor.take_word("always") => Firing::Always,
            () => Firing::Origin,
        };
        let (true, Some(table)) = (cursor.take_word("trigger"), self.catalog.tables.get_mut(name)) else {
            return false;
        };
        let all = cursor.next_is_word("all") || cursor.next_is_word("user");
        let Some(trigger) = cursor.identifier() else { return false };
        for (_, found) in table.triggers.iter_mut().filter(|(name, _)| all || **name == trigger) {
            found.firing = firing;
        }
        true
    }
}

/// The index that a constraint takes over.
fn used_index(mut cursor: Cursor<'_>) -> Option<String> {
    let using = |ahead: &Cursor<'_>| {
        let mut ahead = *ahead;
        ahead.take_words(&["using", "index"]) && !ahead.next_is_word("tablespace")
    };
    cursor.until(using);
    if cursor.take_words(&["using", "index"]) { cursor.identifier() } else { None }
}

/// Whether the definition of something on a table speaks of a column.
fn on_column(definition: &str, column: &str) -> bool {
    // What a foreign key refers to is another table's.
    let own = definition.split(" references ").next().unwrap_or_default();
    mentions_column(if definition.starts_with("foreign key") { own } else { definition }, column)
}

fn passed(cursor: Cursor<'_>) -> bool {
    PASSED.iter().any(|words| {
        let mut ahead = cursor;
        words.iter().all(|word| if *word == "(" { ahead.next_is_symbol('(') } else { ahead.take_word(word) })
    })
}

fn change_column(column: &mut Column, mut cursor: Cursor<'_>) -> Result<(), String> {
    if cursor.take_words(&["set", "default"]) {
        column.default = Some(spell(cursor.rest()));
    } else if cursor.take_words(&["drop", "default"]) {
        column.default = None;
    } else if cursor.take_words(&["set", "not", "null"]) {
        column.not_null = true;
    } else if cursor.take_words(&["drop", "not", "null"]) {
        column.not_null = false;
    } else if cursor.take_words(&["drop", "identity"]) || cursor.take_words(&["drop", "expression"]) {
        column.generated = None;
    } else if cursor.take_words(&["add", "generated"]) {
        column::generated(column, &mut cursor).ok_or("what generates a column cannot be read")?;
    } else if cursor.take_words(&["set", "generated"]) {
        let always = cursor.take_word("always");
        column.generated = Some(if always { Generated::Identity } else { Generated::IdentityByDefault });
    } else if cursor.take_words(&["set", "expression", "as"]) {
        let expression = cursor.parens().ok_or("what generates a column cannot be read")?;
        column.generated = Some(Generated::Stored(spell(expression)));
    } else if !["set", "reset", "restart"].iter().any(|word| cursor.next_is_word(word)) {
        return Err(format!("what it alters of the column {} is not known", column.name));
    }
    Ok(())
}
