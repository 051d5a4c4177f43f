//! How earlier versions of a document become the current one.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::literal;
use super::module::Module;
use super::names::{push_key, string, variable_name};
use crate::model::upgrade;
use crate::model::upgrade::{Occurrence, Step, Way};
use crate::model::{Document, Edit, Model};

/// Widest line of code.
const WIDTH: usize = 120;

/// The functions that lift a document, and their names.
pub(super) struct Upgrades {
    pub(super) names: String,
    pub(super) functions: String,
}

impl Upgrades {
    pub(super) fn new(model: &Model, document: &Document, module: &mut Module<'_>) -> Self {
        module.namespace("upgrade");
        let mut functions = String::new();
        let mut names = Vec::new();
        for step in upgrade::steps(model, document) {
            let name = module.private_name(&format!("toVersion{}", step.to));
            push_function(&mut functions, &name, &step);
            names.push(name);
        }
        Self { names: names.join(", "), functions }
    }
}

fn push_function(out: &mut String, name: &str, step: &Step<'_>) {
    let parameter = if step.occurrences.is_empty() { "" } else { "document: upgrade.Draft" };
    let text =
        format!("\n\n/** From version {} to {}. */\nfunction {name}({parameter}): void {{\n", step.to - 1, step.to);
    out.push_str(&text);
    for occurrence in &step.occurrences {
        push_occurrence(out, occurrence);
    }
    if step.occurrences.is_empty() {
        out.push_str("  // Nothing that is in a document changes.\n");
    }
    out.push('}');
}

fn push_occurrence(out: &mut String, occurrence: &Occurrence<'_>) {
    if occurrence.route.is_empty() {
        for change in occurrence.changes {
            push_call(out, "  ", "document", &change.edit);
        }
        return;
    }
    let object = variable_name(occurrence.subject);
    let ways: Vec<_> = occurrence.route.iter().map(way).collect();
    let head = format!("  upgrade.each(document, [{}], ({object}) => {{\n", ways.join(", "));
    if head.len() <= WIDTH {
        out.push_str(&head);
        for change in occurrence.changes {
            push_call(out, "    ", &object, &change.edit);
        }
        out.push_str("  });\n");
        return;
    }
    out.push_str("  upgrade.each(\n    document,\n    [\n");
    for way in ways {
        let _ = writeln!(out, "      {way},");
    }
    let _ = write!(out, "    ],\n    ({object}) => {{\n");
    for change in occurrence.changes {
        push_call(out, "      ", &object, &change.edit);
    }
    out.push_str("    },\n  );\n");
}

fn way(way: &Way) -> String {
    match way {
        Way::Property(name) => string(name),
        Way::Items => "upgrade.ITEMS".to_owned(),
        Way::Values => "upgrade.VALUES".to_owned(),
        Way::Variant { tag, label } => format!("upgrade.variant({}, {})", string(tag), string(label)),
    }
}

/// Writes the call that makes one change.
fn push_call(out: &mut String, indent: &str, object: &str, edit: &Edit) {
    let (function, arguments) = match edit {
        Edit::Rename { from, to } => ("rename", [string(from), string(to)].join(", ")),
        Edit::Add { field, value } => {
            ("add", [string(field), literal::json_expression(value, indent.len() / 2)].join(", "))
        }
        Edit::Remove { field } => ("remove", string(field)),
        Edit::Map { field, values } => ("map", format!("{}, {}", string(field), mapping(values, indent))),
        Edit::Wrap { field, within } => ("wrap", [string(field), string(within)].join(", ")),
        Edit::Unwrap { field, from } => ("unwrap", [string(field), string(from)].join(", ")),
        Edit::Move { from, to } => ("move", [path(from), path(to)].join(", ")),
    };
    let _ = writeln!(out, "{indent}upgrade.{function}({object}, {arguments});");
}

fn path(names: &[String]) -> String {
    format!("[{}]", names.iter().map(|name| string(name)).collect::<Vec<_>>().join(", "))
}

fn mapping(values: &BTreeMap<String, String>, indent: &str) -> String {
    let entries = values.iter().map(|(from, to)| {
        let mut entry = String::new();
        push_key(&mut entry, from);
        entry.push_str(": ");
        entry.push_str(&string(to));
        entry
    });
    let entries: Vec<_> = entries.collect();
    let line = entries.join(", ");
    if line.len() < WIDTH / 2 {
        return format!("{{ {line} }}");
    }
    format!("{{\n{indent}  {},\n{indent}}}", entries.join(&format!(",\n{indent}  ")))
}
