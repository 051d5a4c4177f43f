//! The generated crate's own tests.

use std::fmt::Write as _;

use askama::Template;

use super::imports;
use super::names;
use super::samples::{self, Sample};
use crate::emit::layout::Layout;
use crate::model::{Document, Enum, Model, TypeDef};
use crate::render::render;

/// Widest line.
const WIDTH: usize = 120;

const LAYOUT: Layout = Layout { width: WIDTH, step: "    ", last_comma: true };

#[derive(Template)]
#[template(path = "rust/tests_enums.rs")]
struct EnumTests {
    krate: String,
    imports: String,
    tests: String,
}

#[derive(Template)]
#[template(path = "rust/tests_documents.rs")]
struct DocumentTests {
    krate: String,
    imports: String,
    tests: String,
}

/// The files of tests, with their paths in the crate.
pub(super) fn files(model: &Model, uses: &super::usage::Uses) -> Vec<(&'static str, String)> {
    let krate = model.targets.of("rust").package.replace('-', "_");
    let mut files = Vec::new();
    if uses.enums {
        let names: Vec<_> = model.enums.iter().map(|definition| names::type_name(&definition.name)).collect();
        let imports = imports::line(&format!("use {krate}"), &names);
        let tests = EnumTests { krate: krate.clone(), imports, tests: enum_tests(model) };
        files.push(("tests/enums.rs", render(&tests)));
    }
    if uses.json {
        let types = model.types.iter().map(TypeDef::name);
        let documents = model.documents.iter().map(|document| &document.name);
        let names: Vec<_> = types.chain(documents).map(names::type_name).collect();
        let imports = imports::line(&format!("use {krate}"), &names);
        let tests = DocumentTests { krate, imports, tests: document_tests(model) };
        files.push(("tests/documents.rs", render(&tests)));
    }
    files
}

fn enum_tests(model: &Model) -> String {
    let mut out = String::new();
    for definition in &model.enums {
        let (function, name) = (names::field_name(&definition.name), names::type_name(&definition.name));
        let _ = write!(out, "\n#[test]\nfn {function}() {{\n");
        push_label_check(&mut out, &name, definition);
        let _ = write!(out, "    check_supported(&{name}::SUPPORTED);\n}}\n");
    }
    out
}

/// On one line, or with a line for each label.
fn push_label_check(out: &mut String, name: &str, definition: &Enum) {
    let labels: Vec<_> = definition.values.iter().map(|value| names::string(value.name.as_str())).collect();
    let check = LAYOUT.list("    ", &format!("check::<{name}>(&["), &labels, "]);");
    let _ = writeln!(out, "    {check}");
}

fn document_tests(model: &Model) -> String {
    let mut out = String::new();
    for document in &model.documents {
        push_upgrade_test(&mut out, document);
        push_tolerant_test(&mut out, document);
        let (function, name) = (document.name.as_str(), names::type_name(&document.name));
        let _ = write!(
            out,
            "
#[test]
fn the_safe_default_of_{function}_comes_back() -> Result<(), DecodeError> {{
    let document = {name}::safe_default();
    let text = document.to_json()?;
    assert_eq!({name}::from_json(&text)?, document);
    assert_eq!({name}::from_json(&text)?.to_json()?, text);
    Ok(())
}}
"
        );
    }
    for (name, faults) in samples::all(model) {
        let (function, ty) = (name.as_str(), names::type_name(name));
        let _ = write!(out, "\n#[test]\nfn each_rule_of_{function}_has_its_fault() {{\n");
        for fault in faults {
            push_fault_check(&mut out, &ty, &fault);
        }
        out.push_str("}\n");
    }
    out
}

/// On one line, or with a line for each argument.
fn push_fault_check(out: &mut String, ty: &str, fault: &Sample) {
    let (text, path, code) = (raw_string(&fault.text), &fault.path, fault.code);
    let line = format!("    check({ty}::from_json({text}), {path:?}, FaultCode::{code});");
    if line.chars().count() <= WIDTH {
        let _ = writeln!(out, "{line}");
        return;
    }
    let decoded = format!("        {ty}::from_json({text}),");
    let decoded = if decoded.chars().count() <= WIDTH {
        decoded
    } else {
        format!("        {ty}::from_json(\n            {text},\n        ),")
    };
    let _ = writeln!(out, "    check(\n{decoded}\n        {path:?},\n        FaultCode::{code},\n    );");
}

fn push_upgrade_test(out: &mut String, document: &Document) {
    let (function, name, version) = (document.name.as_str(), names::type_name(&document.name), document.schema_version);
    let _ = write!(
        out,
        "
#[test]
fn earlier_versions_of_{function}_are_lifted() -> Result<(), DecodeError> {{
    let text = {name}::safe_default().to_json()?;
    assert_eq!({name}::upgrade_json(&text)?, text);
    assert_eq!({name}::from_json_upgrading(&text)?, {name}::safe_default());
"
    );
    for earlier in 1..version {
        let _ = writeln!(
            out,
            "    let upgraded = {name}::upgrade_json(r#\"{{\"schema_version\":{earlier}}}\"#)?;
    assert!(upgraded.starts_with(r#\"{{\"schema_version\":{version}\"#), \"{{upgraded}}\");"
        );
    }
    let newer = version + 1;
    for (text, path, code) in [
        ("[]".to_owned(), "", "Type"),
        (r#"{"other":1}"#.to_owned(), "/schema_version", "Required"),
        (r#"{"schema_version":1.5}"#.to_owned(), "/schema_version", "Type"),
        (r#"{"schema_version":0}"#.to_owned(), "/schema_version", "Outdated"),
        (format!(r#"{{"schema_version":{newer}}}"#), "/schema_version", "TooNew"),
    ] {
        let text = raw_string(&text);
        let _ = writeln!(out, "    check({name}::upgrade_json({text}), {path:?}, FaultCode::{code});");
    }
    out.push_str("    Ok(())\n}\n");
}

fn push_tolerant_test(out: &mut String, document: &Document) {
    let (function, name, newer) =
        (document.name.as_str(), names::type_name(&document.name), document.schema_version + 1);
    let _ = write!(
        out,
        r###"
#[test]
fn {function}_keeps_what_a_newer_version_wrote() -> Result<(), DecodeError> {{
    let known = {name}::safe_default().to_json()?;
    let with = |first: &str| known.replacen('{{', &format!("{{{{{{first}},"), 1);
    let document = {name}::from_json_tolerant(&with(r#""b/~":{{"2":-0,"10":[]}},"10":"\u00e9""#))?;
    let text = document.to_json()?;
    assert_eq!(text, format!("{{}}{{}}", &known[..known.len() - 1], r#","10":"é","b/~":{{"10":[],"2":0}}}}"#));
    assert_eq!({name}::from_json_tolerant(&text)?, document);
    assert_ne!(document, {name}::safe_default());
    assert_eq!({name}::from_json_tolerant(&known)?, {name}::safe_default());
    check({name}::from_json(&text), "/10", FaultCode::UnknownProperty);
    check({name}::from_json_tolerant(&with(r#""~":"\u0000""#)), "/~0", FaultCode::UnknownProperty);
    check({name}::from_json_tolerant(r#"{{"schema_version":{newer}}}"#), "/schema_version", FaultCode::TooNew);
    Ok(())
}}
"###
    );
}

/// JSON reads best in a raw string.
fn raw_string(text: &str) -> String {
    let is_plain = text.chars().all(|character| character == ' ' || character.is_ascii_graphic());
    if !is_plain {
        return names::string(text);
    }
    if !text.contains(['"', '\\']) {
        return names::string(text);
    }
    let mut hashes = String::new();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}")
}
