//! The body of the function that makes one step of a document's versions.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use askama::Template;

use crate::model::upgrade::{Occurrence, Step, Way};
use crate::model::{Change, Edit};
use crate::render::render;
use crate::sql::quote::quote_literal;

#[derive(Template)]
#[template(path = "postgres/foundation/upgrade_step.sql")]
struct StepBody {
    to: u32,
    /// Name and type.
    variables: BTreeMap<String, &'static str>,
    lines: Vec<String>,
}

/// The body of a step's function.
pub(crate) fn body(step: &Step<'_>) -> String {
    let mut code = Code::default();
    for occurrence in &step.occurrences {
        code.occurrence(occurrence);
    }
    render(&StepBody { to: step.to, variables: code.variables, lines: code.lines })
}

/// Statements, and the variables that they need.
#[derive(Default)]
struct Code {
    variables: BTreeMap<String, &'static str>,
    lines: Vec<String>,
    depth: usize,
}

impl Code {
    fn line(&mut self, text: impl AsRef<str>) {
        self.lines.push(format!("{}{}", "    ".repeat(self.depth), text.as_ref()));
    }

    fn variable(&mut self, name: String, type_name: &'static str) -> String {
        self.variables.insert(name.clone(), type_name);
        name
    }

    /// Writes statements between a first and a last line.
    fn block(&mut self, first: impl AsRef<str>, last: &str, statements: impl FnOnce(&mut Self)) {
        self.line(first);
        self.depth += 1;
        statements(self);
        self.depth -= 1;
        self.line(last);
    }

    fn when(&mut self, condition: &str, statements: impl FnOnce(&mut Self)) {
        self.block(format!("IF {condition} THEN"), "END IF;", statements);
    }

    fn occurrence(&mut self, occurrence: &Occurrence<'_>) {
        if !occurrence.route.is_empty() {
            self.line(format!("-- Each {} at {}.", occurrence.subject, shown(&occurrence.route)));
        }
        match occurrence.route.split_first() {
            None => self.edits("document", occurrence.changes),
            // That the document is an object has been looked at.
            Some((Way::Property(name), rest)) => self.property("document", name, rest, 1, occurrence.changes),
            Some(_) => self.value("document", &occurrence.route, 0, occurrence.changes),
        }
    }

    /// Changes the objects to which a way leads from the value in a variable.
    fn value(&mut self, variable: &str, route: &[Way], level: usize, changes: &[Change]) {
        match route.split_first() {
            None => self.when(&is(variable, "object"), |code| code.edits(variable, changes)),
            Some((Way::Property(name), rest)) => {
                self.when(&is(variable, "object"), |code| code.property(variable, name, rest, level + 1, changes));
            }
            Some((Way::Variant { tag, label }, rest)) => {
                let label = quote_literal(&format!("\"{label}\""));
                let condition = format!("{} AND {variable} -> '{tag}' = {label}", is(variable, "object"));
                self.when(&condition, |code| match rest.split_first() {
                    None => code.edits(variable, changes),
                    Some((Way::Property(name), rest)) => code.property(variable, name, rest, level + 1, changes),
                    Some(_) => code.value(variable, rest, level, changes),
                });
            }
            Some((Way::Items, rest)) => self.items(variable, rest, level + 1, changes),
            Some((Way::Values, rest)) => self.values(variable, rest, level + 1, changes),
        }
    }

    fn property(&mut self, variable: &str, name: &str, rest: &[Way], level: usize, changes: &[Change]) {
        let inner = self.variable(format!("value_{level}"), "jsonb");
        self.when(&format!("{variable} ? '{name}'"), |code| {
            code.line(format!("{inner} := {variable} -> '{name}';"));
            code.value(&inner, rest, level, changes);
            code.line(format!("{variable} := jsonb_set({variable}, {}, {inner});", path(&[name])));
        });
    }

    fn items(&mut self, variable: &str, rest: &[Way], level: usize, changes: &[Change]) {
        let inner = self.variable(format!("value_{level}"), "jsonb");
        let list = self.variable(format!("list_{level}"), "jsonb[]");
        self.when(&is(variable, "array"), |code| {
            code.line(format!("{list} := '{{}}';"));
            let each = format!("FOR {inner} IN SELECT i.value FROM jsonb_array_elements({variable}) AS i (value) LOOP");
            code.block(each, "END LOOP;", |code| {
                code.value(&inner, rest, level, changes);
                code.line(format!("{list} := array_append({list}, {inner});"));
            });
            code.line(format!("{variable} := to_jsonb({list});"));
        });
    }

    fn values(&mut self, variable: &str, rest: &[Way], level: usize, changes: &[Change]) {
        let inner = self.variable(format!("value_{level}"), "jsonb");
        let list = self.variable(format!("list_{level}"), "jsonb[]");
        let key = self.variable(format!("key_{level}"), "text");
        let keys = self.variable(format!("keys_{level}"), "text[]");
        self.when(&is(variable, "object"), |code| {
            code.line(format!("{keys} := '{{}}';"));
            code.line(format!("{list} := '{{}}';"));
            let each = format!("FOR {key}, {inner} IN SELECT e.key, e.value FROM jsonb_each({variable}) AS e LOOP");
            code.block(each, "END LOOP;", |code| {
                code.value(&inner, rest, level, changes);
                code.line(format!("{keys} := array_append({keys}, {key});"));
                code.line(format!("{list} := array_append({list}, {inner});"));
            });
            code.line(format!("{variable} := coalesce("));
            let entries = format!("unnest({keys}, {list}) AS e (key, value)");
            code.line(format!("    (SELECT jsonb_object_agg(e.key, e.value) FROM {entries}), '{{}}'"));
            code.line(");");
        });
    }

    fn edits(&mut self, object: &str, changes: &[Change]) {
        for change in changes {
            self.edit(object, &change.edit);
        }
    }

    fn edit(&mut self, object: &str, edit: &Edit) {
        match edit {
            Edit::Rename { from, to } => self.when(&format!("{object} ? '{from}' AND NOT {object} ? '{to}'"), |code| {
                let renamed = format!("jsonb_build_object('{to}', {object} -> '{from}')");
                code.line(format!("{object} := {object} - '{from}' || {renamed};"));
            }),
            Edit::Add { field, value } => self.when(&format!("NOT {object} ? '{field}'"), |code| {
                let value = quote_literal(&value.to_string());
                code.line(format!("{object} := {object} || jsonb_build_object('{field}', {value}::jsonb);"));
            }),
            Edit::Remove { field } => self.line(format!("{object} := {object} - '{field}';")),
            Edit::Map { field, values } => self.map(object, field, values),
            Edit::Wrap { field, within } => self.when(&format!("{object} ? '{field}'"), |code| {
                let wrapped = format!("jsonb_build_object('{within}', {object} -> '{field}')");
                code.line(format!("{object} := jsonb_set({object}, {}, {wrapped});", path(&[field])));
            }),
            Edit::Unwrap { field, from } => {
                let (inner, whole) =
                    (format!("{object} #> {}", path(&[field, from])), format!("{object} -> '{field}'"));
                let condition = format!("{inner} IS NOT NULL AND {whole} = jsonb_build_object('{from}', {inner})");
                self.when(&condition, |code| {
                    code.line(format!("{object} := jsonb_set({object}, {}, {inner});", path(&[field])));
                });
            }
            Edit::Move { from, to } => self.relocate(object, from, to),
        }
    }

    fn map(&mut self, object: &str, field: &str, values: &BTreeMap<String, String>) {
        let table = values.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect::<serde_json::Value>();
        let table = format!("{}::jsonb", quote_literal(&table.to_string()));
        let (value, target) = (format!("{object} -> '{field}'"), path(&[field]));
        self.line(format!("IF {} THEN", is(&value, "string")));
        let mapped = format!("coalesce({table} -> ({object} ->> '{field}'), {value})");
        self.line(format!("    {object} := jsonb_set({object}, {target}, {mapped});"));
        self.line(format!("ELSIF {} THEN", is(&value, "array")));
        self.line(format!("    {object} := jsonb_set({object}, {target}, coalesce(("));
        self.line("        SELECT jsonb_agg(coalesce(");
        let looked_up = format!("{table} -> (i.value #>> '{{}}')");
        self.line(format!("            CASE jsonb_typeof(i.value) WHEN 'string' THEN {looked_up} END, i.value"));
        self.line("        ) ORDER BY i.position)");
        self.line(format!("        FROM jsonb_array_elements({value}) WITH ORDINALITY AS i (value, position)"));
        self.line("    ), '[]'));");
        self.line("END IF;");
    }

    fn relocate(&mut self, object: &str, from: &[String], to: &[String]) {
        let parents: Vec<_> = (1..to.len()).map(|length| path(&to[..length])).collect();
        let (from, to) = (path(from), path(to));
        let mut condition = format!("{object} #> {from} IS NOT NULL AND {object} #> {to} IS NULL");
        for parent in &parents {
            let _ = write!(condition, " AND coalesce(jsonb_typeof({object} #> {parent}), 'object') = 'object'");
        }
        let moved = self.variable("moved".to_owned(), "jsonb");
        self.when(&condition, |code| {
            code.line(format!("{moved} := {object} #> {from};"));
            code.line(format!("{object} := {object} #- {from};"));
            for parent in &parents {
                code.when(&format!("{object} #> {parent} IS NULL"), |code| {
                    code.line(format!("{object} := jsonb_set({object}, {parent}, '{{}}');"));
                });
            }
            code.line(format!("{object} := jsonb_set({object}, {to}, {moved});"));
        });
    }
}

fn is(value: &str, kind: &str) -> String {
    format!("jsonb_typeof({value}) = '{kind}'")
}

/// A path as a literal of `text[]`. Names need no quotes but the one that would mean nothing.
fn path(names: &[impl AsRef<str>]) -> String {
    let quoted = names.iter().map(|name| match name.as_ref() {
        "null" => "\"null\"",
        name => name,
    });
    format!("'{{{}}}'", quoted.collect::<Vec<_>>().join(","))
}

/// A way as people write it.
fn shown(route: &[Way]) -> String {
    let steps = route.iter().map(|way| match way {
        Way::Property(name) => format!("/{name}"),
        Way::Items | Way::Values => "/*".to_owned(),
        Way::Variant { tag, label } => format!("[{tag}={label}]"),
    });
    steps.collect()
}
