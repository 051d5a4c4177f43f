//! How earlier versions of a document become the current one.

use super::names::{push_string, variable_name};
use super::printer::{Printer, arrow_list};
use super::values::push_json;
use crate::model::upgrade;
use crate::model::upgrade::{Occurrence, Step, Way};
use crate::model::{Change, Document, Edit, Model};

/// The method that makes one step.
pub(super) struct StepView {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) name: String,
    pub(super) body: String,
}

/// The steps of a document.
pub(super) fn steps(model: &Model, document: &Document) -> Vec<StepView> {
    let view = |step: &Step<'_>| StepView {
        from: step.to - 1,
        to: step.to,
        name: format!("_toVersion{}", step.to),
        body: body(step),
    };
    upgrade::steps(model, document).iter().map(view).collect()
}

/// The method that lifts a document.
pub(super) fn upgrade(name: &str, steps: &[StepView]) -> String {
    let head = "  static Map<String, Object?> upgrade(Object? json)";
    let text = arrow_list(head, "_upgrade(", ")", |p| {
        p.item().text("'").text(name).put("'");
        p.item().put("json");
        p.item().put("schemaVersion");
        p.item().list("const [", "]", |p| {
            for step in steps {
                p.item().put(&step.name);
            }
        });
    });
    text.unwrap_or_default()
}

/// A change of the document itself, or of the objects at a place in it.
enum Call<'a> {
    Own(&'a Change),
    Each(&'a Occurrence<'a>),
}

fn body(step: &Step<'_>) -> String {
    let calls: Vec<Call<'_>> = step
        .occurrences
        .iter()
        .flat_map(|occurrence| {
            if occurrence.route.is_empty() {
                occurrence.changes.iter().map(Call::Own).collect()
            } else {
                vec![Call::Each(occurrence)]
            }
        })
        .collect();
    if calls.is_empty() {
        return "    // Nothing that is in a document changes.".to_owned();
    }
    let mut p = Printer::new(4);
    push_cascade(&mut p, "document", 4, &calls, |p, call, indent| match call {
        Call::Own(change) => push_edit(p, &change.edit),
        Call::Each(occurrence) => push_each(p, occurrence, indent),
    });
    p.finish()
}

/// Writes calls of methods of one variable: a statement, or a cascade of several.
fn push_cascade<T>(
    p: &mut Printer,
    variable: &str,
    indent: usize,
    calls: &[T],
    push: impl Fn(&mut Printer, &T, usize),
) {
    let margin = " ".repeat(indent);
    p.text(&margin).put(variable);
    if let [call] = calls {
        p.indent(indent).put(".");
        push(p, call, indent);
    } else {
        for call in calls {
            p.indent(indent + 2).text("\n").text(&margin).put("  ..");
            push(p, call, indent + 2);
        }
    }
    p.put(";");
}

fn push_each(p: &mut Printer, occurrence: &Occurrence<'_>, indent: usize) {
    let object = variable_name(occurrence.subject);
    p.put("each(");
    p.list("const [", "]", |p| {
        for way in &occurrence.route {
            push_way(p.item(), way);
        }
    });
    p.text(", (").text(&object).put(") {\n");
    push_cascade(p, &object, indent + 2, occurrence.changes, |p, change, _| push_edit(p, &change.edit));
    p.text("\n").text(&" ".repeat(indent)).put("})");
}

fn push_way(p: &mut Printer, way: &Way) {
    match way {
        Way::Property(name) => p.text("_To('").text(name).put("')"),
        Way::Items => p.put("_EachItem()"),
        Way::Values => p.put("_EachValue()"),
        Way::Variant { tag, label } => p.text("_Only('").text(tag).text("', '").text(label).put("')"),
    }
}

/// Writes the call of a method.
fn push_edit(p: &mut Printer, edit: &Edit) {
    let names = |p: &mut Printer, method: &str, names: &[&String]| {
        p.list(&format!("{method}("), ")", |p| {
            for name in names {
                push_string(p.item().raw(), name);
            }
        });
    };
    match edit {
        Edit::Rename { from, to } => names(p, "rename", &[from, to]),
        Edit::Remove { field } => names(p, "remove", &[field]),
        Edit::Wrap { field, within } => names(p, "wrap", &[field, within]),
        Edit::Unwrap { field, from } => names(p, "unwrap", &[field, from]),
        Edit::Add { field, value } => p.list("add(", ")", |p| {
            push_string(p.item().raw(), field);
            push_json(p.item(), value);
        }),
        Edit::Map { field, values } => p.list("map(", ")", |p| {
            push_string(p.item().raw(), field);
            p.item().list("const {", "}", |p| {
                for (from, to) in values {
                    push_string(p.item().raw(), from);
                    push_string(p.text(": ").raw(), to);
                }
            });
        }),
        Edit::Move { from, to } => p.list("move(", ")", |p| {
            for path in [from, to] {
                p.item().list("const [", "]", |p| {
                    for name in path {
                        push_string(p.item().raw(), name);
                    }
                });
            }
        }),
    }
}
