//! The JSON Schema of a document gives the verdict that `verdicts/cases.yaml` says, and every emitted schema is one.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use codegen::target;
use jsonschema::Validator;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Case {
    text: String,
    faults: Vec<String>,
    /// Accepted by JSON Schema, which cannot say what is wrong.
    #[serde(default)]
    json_schema: bool,
}

impl Case {
    /// The document's text; what begins with `+` are the properties of one of the current version.
    fn document(&self) -> String {
        match self.text.strip_prefix('+') {
            Some(properties) => format!("{{\"schema_version\":3,{properties}}}"),
            None => self.text.clone(),
        }
    }
}

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)).unwrap()
}

/// The schemas of a registry by file name.
fn schemas(registry: &str) -> Vec<(String, Value)> {
    let model = codegen::load(registry, "2026-01-01").expect("the registry is valid");
    let target = target::ALL.iter().find(|target| target.name() == "json_schema").unwrap();
    let files = target.emit(&model);
    files.into_iter().map(|file| (file.path, serde_json::from_str(&file.contents).unwrap())).collect()
}

#[test]
fn schemas_give_the_verdict_of_the_cases() {
    let schemas = schemas(&read("verdicts/registry.yaml"));
    let (_, schema) = schemas.iter().find(|(path, _)| path == "everything.schema.json").unwrap();
    let validator = jsonschema::validator_for(schema).expect("the schema compiles");
    let cases: Vec<Case> = serde_yaml::from_str(&read("verdicts/cases.yaml")).unwrap();
    let mut wrong = Vec::new();
    for case in &cases {
        // What Rust cannot hold at all (lone surrogates, 1e400, a thousand levels) is refused by the parser.
        let parsed: Result<Value, _> = serde_json::from_str(&case.document());
        let accepted = parsed.is_ok_and(|value| validator.is_valid(&value));
        if accepted != (case.faults.is_empty() || case.json_schema) {
            wrong.push(format!("{} is {}", case.text, if accepted { "accepted" } else { "refused" }));
        }
    }
    assert!(cases.len() > 200);
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn every_schema_is_valid_and_compiles() {
    let registries = ["fixtures/tiny.yaml", "fixtures/nasty.yaml", "verdicts/registry.yaml", "../../registry.yaml"];
    for registry in registries {
        for (path, schema) in schemas(&read(registry)) {
            assert!(jsonschema::meta::is_valid(&schema), "{registry}: {path}");
            assert!(jsonschema::validator_for(&schema).is_ok(), "{registry}: {path}");
        }
    }
}

#[test]
fn the_schema_of_an_enum_accepts_present_and_earlier_labels() {
    let schemas = schemas(&read("verdicts/registry.yaml"));
    let (_, schema) = schemas.iter().find(|(path, _)| path == "color.schema.json").unwrap();
    let validator = jsonschema::validator_for(schema).unwrap();
    let accepts = |label: &str| validator.is_valid(&label.into());
    assert!(["red", "green", "blue", "crimson"].into_iter().all(accepts));
    assert!(!["violet", "purple", "Red", ""].into_iter().any(accepts));
}

#[test]
fn the_registry_schema_accepts_the_registries_and_refuses_unknown_keys() {
    let registry = read("../../registry.yaml");
    let schemas = schemas(&registry);
    let (_, schema) = schemas.iter().find(|(path, _)| path == "registry.schema.json").unwrap();
    let validator: Validator = jsonschema::validator_for(schema).unwrap();
    for path in ["../../registry.yaml", "fixtures/tiny.yaml", "fixtures/nasty.yaml", "verdicts/registry.yaml"] {
        let value: Value = serde_yaml::from_str(&read(path)).unwrap();
        let faults: Vec<_> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{path}: {faults:?}");
    }
    let mut value: Value = serde_yaml::from_str(&registry).unwrap();
    value["enumerations"] = Value::Null;
    assert!(!validator.is_valid(&value));
}
