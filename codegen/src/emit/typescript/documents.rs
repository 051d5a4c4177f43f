//! Modules of documents.

use std::collections::HashSet;

use askama::Template;

use super::canonicals::Canonicals;
use super::checks::{Checks, Shape};
use super::doc::doc;
use super::facts::Facts;
use super::files::render;
use super::literal;
use super::module::{Folder, Module};
use super::names;
use super::objects::import_types;
use super::types::{Interface, Side, push_interface, push_open_side};
use super::upgrades::Upgrades;
use crate::model::{Document, Model, Value};

#[derive(Template)]
#[template(path = "typescript/document.ts")]
struct DocumentModule {
    imports: String,
    interfaces: String,
    constants: String,
    name: String,
    screaming: String,
    schema_version: u32,
    safe_default: String,
    check: String,
    canonical: String,
    /// The type that tolerant reading leads to.
    open_name: String,
    /// Whether it is another type.
    is_open: bool,
    helpers: String,
    upgrades: Upgrades,
}

/// The module of a document.
pub(super) fn emit(model: &Model, facts: &Facts, document: &Document, exported: &HashSet<String>) -> String {
    let mut module = Module::new(Folder::Documents, names::file_name(&document.name), exported);
    import_types(&mut module, model, facts, &document.fields.iter().collect::<Vec<_>>());
    module.import_type(Folder::Runtime, "faults.ts", "Fault");
    module.import_type(Folder::Runtime, "faults.ts", "ParseResult");
    module.import_value(Folder::Runtime, "faults.ts", "Faults");
    module.namespace("json");
    module.namespace("tolerant");
    let name = names::type_name(&document.name);
    let json_name = format!("{name}Json");
    let screaming = document.name.screaming();
    let interfaces = interfaces(model, facts, document, &name, &json_name, &screaming);
    let mut checks = Checks::new(model, &mut module);
    let check = checks.body(&Shape {
        prefix: None,
        json_type: &json_name,
        fields: &document.fields,
        checked: None,
        version: true,
    });
    let (constants, helpers) = (checks.constants, checks.helpers);
    let values: &[Option<Value>] = match &document.safe_default {
        Value::Object(values) => values,
        _ => &[],
    };
    literal::import_for_fields(&mut module, model, &document.fields, values);
    let safe_default = literal::object(model, &document.fields, values, 0);
    let canonical = Canonicals { model, module: &mut module }.body(&name, None, &document.fields);
    let is_open = facts.fields_are_open(&document.fields);
    let upgrades = Upgrades::new(model, document, &mut module);
    render(&DocumentModule {
        imports: module.imports(),
        interfaces,
        constants,
        screaming,
        schema_version: document.schema_version,
        safe_default,
        check,
        canonical,
        open_name: if is_open { format!("Open{name}") } else { name.clone() },
        is_open,
        name,
        helpers,
        upgrades,
    })
}

fn interfaces(
    model: &Model,
    facts: &Facts,
    document: &Document,
    name: &str,
    json_name: &str,
    screaming: &str,
) -> String {
    let mut out = String::new();
    let value =
        Interface { name: name.to_owned(), doc: doc("", &document.description), first: None, fields: &document.fields };
    push_interface(&mut out, model, facts, &value, Side::Value);
    out.push('\n');
    let json = Interface {
        name: json_name.to_owned(),
        doc: format!("/** {{@link {name}}} as it stands in JSON. */\n"),
        first: Some(("schema_version".to_owned(), format!("typeof {screaming}_SCHEMA_VERSION"))),
        fields: &document.fields,
    };
    push_interface(&mut out, model, facts, &json, Side::Json);
    if facts.fields_are_open(&document.fields) {
        push_open_side(&mut out, model, facts, name, &document.fields, Side::Open);
        push_open_side(&mut out, model, facts, json_name, &document.fields, Side::OpenJson);
    }
    out
}
