//! Files of enums: the closed enum, written row by row, and the open type around it.

use askama::Template;

use super::names::{WIDTH, push_doc, push_string};
use super::printer::{Printer, arrow};
use super::types::EnumNames;
use crate::model::{Enum, EnumValue, Status};
use crate::render::render;

#[derive(Template)]
#[template(path = "dart/enum_constructor.dart")]
struct Constructor<'a> {
    name: &'a str,
}

#[derive(Template)]
#[template(path = "dart/enum_parse.dart")]
struct Reading<'a> {
    name: &'a str,
    try_parse: String,
    parse: String,
}

#[derive(Template)]
#[template(path = "dart/open_enum.dart")]
struct OpenEnum<'a> {
    name: &'a str,
    parse: String,
}

/// Writes the part that holds an enum.
pub(super) fn enum_part(part: String, definition: &Enum, names: &EnumNames) -> String {
    let name = names.name.as_str();
    let mut p = Printer::continuing(part);
    p.raw().reserve(4096 + definition.values.len() * 320);
    push_doc(p.raw(), 0, &definition.description);
    p.text("enum ").text(name).text(" implements RegistryEnum, Open").text(name).text(" {").indent(2);
    for (index, (value, constant)) in definition.values.iter().zip(&names.values).enumerate() {
        p.put(if index == 0 { "\n" } else { ",\n\n" });
        push_constant(&mut p, value, constant, names);
    }
    p.text(";\n\n").text(&render(&Constructor { name })).put("\n");
    push_supported(&mut p, definition, names);
    push_labels(&mut p, definition, names);
    p.text(&render(&Reading { name, try_parse: try_parse(name), parse: parse(name) }));
    p.text(&render(&OpenEnum { name, parse: open_parse(name) })).finish()
}

fn push_constant(p: &mut Printer, value: &EnumValue, constant: &str, names: &EnumNames) {
    push_doc(p.raw(), 2, &value.description);
    let replacement = value.replaced_by.map(|index| names.values[index].as_str());
    push_status_doc(p.raw(), value.status, replacement);
    if !value.renamed_from.is_empty() {
        let old = value.renamed_from.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        push_paragraph(p.raw(), &format!("Also read from its earlier name {old}."));
    }
    if value.status == Status::Deprecated {
        p.text("  @Deprecated('");
        match replacement {
            Some(replacement) => p.text("Use ").text(replacement).text("."),
            None => p.text("Choose another value."),
        };
        p.text("')\n");
    }
    p.text("  ").text(constant).list("(", ")", |p| {
        p.item().text("'").text(value.name.as_str()).text("'");
        p.item().text("ValueStatus.").text(value.status.as_str());
        push_string(p.item().raw(), value.description.trim_end());
    });
}

fn push_status_doc(out: &mut String, status: Status, replacement: Option<&str>) {
    let text = match status {
        Status::Planned => "Planned: not accepted by the database and in documents yet.",
        Status::Retired => "Retired: only in old rows and documents.",
        Status::Active | Status::Deprecated => return,
    };
    match replacement {
        Some(replacement) => push_paragraph(out, &format!("{text} Use `{replacement}`.")),
        None => push_paragraph(out, text),
    }
}

fn push_paragraph(out: &mut String, text: &str) {
    out.push_str("  ///\n");
    push_doc(out, 2, text);
}

/// Longest list that may stand on one line: a longer one is not even tried.
const SHORT: usize = 24;

fn push_list(p: &mut Printer, open: &str, close: &str, length: usize, items: impl Fn(&mut Printer)) {
    if length > SHORT {
        p.tall_list(open, close, items);
    } else {
        p.list(open, close, items);
    }
}

fn push_supported(p: &mut Printer, definition: &Enum, names: &EnumNames) {
    p.text("  /// The values that a person may choose for something new, in order.\n");
    p.text("  static const List<").text(&names.name).text("> supported = ");
    if definition.values.iter().all(|value| value.status.is_supported()) {
        p.put("values");
    } else {
        push_list(p, "[", "]", names.values.len(), |p| {
            for (value, constant) in definition.values.iter().zip(&names.values) {
                if value.status.is_supported() {
                    p.item().put(constant);
                }
            }
        });
    }
    p.put(";\n\n");
}

/// Writes the map from each name, also the earlier ones, to the value.
fn push_labels(p: &mut Printer, definition: &Enum, names: &EnumNames) {
    p.text("  static const Map<String, ").text(&names.name).text("> _byWireName = ");
    push_list(p, "{", "}", names.values.len(), |p| {
        for (value, constant) in definition.values.iter().zip(&names.values) {
            p.item().text("'").text(value.name.as_str()).entry("':", " ", |p| p.put(constant));
            for old in &value.renamed_from {
                push_string(p.item().raw(), old);
                p.entry(":", " ", |p| p.put(constant));
            }
        }
    });
    p.put(";\n\n");
}

/// The body of the open type's `parse`, on two lines where it needs them.
fn open_parse(name: &str) -> String {
    let line = format!("      {name}.tryParse(wireName) ?? Unknown{name}._(wireName);");
    if line.chars().count() <= WIDTH {
        line
    } else {
        format!("      {name}.tryParse(wireName) ??\n      Unknown{name}._(wireName);")
    }
}

/// The method `tryParse`.
fn try_parse(name: &str) -> String {
    let (head, body) = (format!("  static {name}? tryParse(String wireName)"), "_byWireName[wireName]");
    arrow(&head, body).unwrap_or_else(|| format!("{head} =>\n      {body};"))
}

/// The body of `parse`, on a line of its own unless it is too long for that.
fn parse(name: &str) -> String {
    let article = if name.starts_with(['A', 'E', 'I', 'O', 'U']) { "an" } else { "a" };
    let exception = format!("(throw FormatException('Not {article} {name}', wireName))");
    let line = format!("      tryParse(wireName) ?? {exception};");
    if line.chars().count() <= WIDTH { line } else { format!("      tryParse(wireName) ??\n      {exception};") }
}
