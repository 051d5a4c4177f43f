//! Files of enums: the closed enum, written row by row, and the open type around it.

use askama::Template;

use super::names::{WIDTH, push_doc, push_string, type_name, value_name};
use super::printer::{Printer, arrow};
use super::render;
use crate::model::{Enum, EnumValue, Status};

#[derive(Template)]
#[template(path = "dart/enum_members.dart")]
struct Members<'a> {
    name: &'a str,
    supported: String,
    labels: String,
    try_parse: String,
    parse: String,
}

#[derive(Template)]
#[template(path = "dart/open_enum.dart")]
struct OpenEnum<'a> {
    name: &'a str,
    equality: String,
}

/// The file of an enum.
pub(super) fn enum_file(definition: &Enum) -> String {
    let name = type_name(&definition.name);
    let values: Vec<String> = definition.values.iter().map(|value| value_name(&value.name)).collect();
    let mut p = Printer::with_capacity(1024 + definition.values.len() * 512);
    push_doc(p.raw(), 0, &definition.description);
    p.text("enum ").text(&name).text(" implements RegistryEnum {");
    p.indent(2);
    for (index, (value, constant)) in definition.values.iter().zip(&values).enumerate() {
        p.text(match index {
            0 => "\n",
            _ => ",\n\n",
        });
        push_constant(&mut p, definition, value, constant);
    }
    p.text(";\n\n");
    p.text(&render(&Members {
        name: &name,
        supported: supported(definition, &name, &values),
        labels: labels(definition, &name, &values),
        try_parse: try_parse(&name),
        parse: parse(&name),
    }));
    p.text(&render(&OpenEnum { name: &name, equality: equality(&name) }));
    p.finish()
}

fn push_constant(p: &mut Printer, definition: &Enum, value: &EnumValue, constant: &str) {
    push_doc(p.raw(), 2, &value.description);
    let replacement = value.replaced_by.map(|index| value_name(&definition.values[index].name));
    push_status_doc(p.raw(), value.status, replacement.as_deref());
    if !value.renamed_from.is_empty() {
        let old = value.renamed_from.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        push_paragraph(p.raw(), &format!("Also read from its earlier name {old}."));
    }
    if value.status == Status::Deprecated {
        p.text("  @Deprecated('");
        match replacement {
            Some(replacement) => p.text("Use ").text(&replacement).text("."),
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

/// The values that a person may choose.
fn supported(definition: &Enum, name: &str, values: &[String]) -> String {
    let mut p = Printer::new(2);
    p.text("  static const List<").text(name).text("> supported = ");
    if definition.values.iter().all(|value| value.status.is_supported()) {
        p.put("values");
    } else {
        p.list("[", "]", |p| {
            for (value, constant) in definition.values.iter().zip(values) {
                if value.status.is_supported() {
                    p.item().put(constant);
                }
            }
        });
    }
    p.text(";").finish()
}

/// From each name, also the earlier ones, to the value.
fn labels(definition: &Enum, name: &str, values: &[String]) -> String {
    let mut p = Printer::with_capacity(values.len() * 64);
    p.indent(2).text("  static const Map<String, ").text(name).text("> _byWireName = ").list("{", "}", |p| {
        for (value, constant) in definition.values.iter().zip(values) {
            p.item().text("'").text(value.name.as_str()).entry("':", " ", |p| p.put(constant));
            for old in &value.renamed_from {
                push_string(p.item().raw(), old);
                p.entry(":", " ", |p| p.put(constant));
            }
        }
    });
    p.text(";").finish()
}

/// The operator `==` of the class of known values.
fn equality(name: &str) -> String {
    let (head, body) = ("  bool operator ==(Object other)", format!("other is Known{name} && value == other.value"));
    arrow(head, &body).unwrap_or_else(|| format!("{head} =>\n      {body};"))
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
