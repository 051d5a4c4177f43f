//! Every emitted schema is one. (What documents they accept is asked by `cargo xtask conformance`.)
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use codegen::emit;
use jsonschema::Validator;
use serde_json::Value;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)).unwrap()
}

/// The schemas of a registry by file name.
fn schemas(registry: &str) -> Vec<(String, Value)> {
    let model = codegen::load(registry, "2026-01-01").expect("the registry is valid");
    let target = emit::ALL.iter().find(|target| target.name() == "json_schema").unwrap();
    let files = target.emit(&model);
    files.into_iter().map(|file| (file.path, serde_json::from_str(&file.contents).unwrap())).collect()
}

#[test]
fn every_schema_is_valid_and_compiles() {
    let registries =
        ["fixtures/tiny.yaml", "fixtures/nasty.yaml", "fixtures/conformance/everything.yaml", "../../registry.yaml"];
    for registry in registries {
        for (path, schema) in schemas(&read(registry)) {
            assert!(jsonschema::meta::is_valid(&schema), "{registry}: {path}");
            assert!(jsonschema::validator_for(&schema).is_ok(), "{registry}: {path}");
        }
    }
}

#[test]
fn the_schema_of_an_enum_accepts_present_and_earlier_labels() {
    let schemas = schemas(&read("fixtures/conformance/everything.yaml"));
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
    for path in
        ["../../registry.yaml", "fixtures/tiny.yaml", "fixtures/nasty.yaml", "fixtures/conformance/everything.yaml"]
    {
        let value: Value = serde_yaml::from_str(&read(path)).unwrap();
        let faults: Vec<_> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{path}: {faults:?}");
    }
    let mut value: Value = serde_yaml::from_str(&registry).unwrap();
    value["enumerations"] = Value::Null;
    assert!(!validator.is_valid(&value));
}

#[test]
fn the_readme_names_every_setting_of_the_targets() {
    let schemas = schemas(&read("../../registry.yaml"));
    let (_, schema) = schemas.iter().find(|(path, _)| path == "registry.schema.json").unwrap();
    let readme = read("../../README.md");
    let row = readme.lines().find(|line| line.starts_with("| `targets` |")).unwrap();
    for settings in ["PostgresTarget", "PackageTarget", "DirectoryTarget"] {
        for name in schema["$defs"][settings]["properties"].as_object().unwrap().keys() {
            assert!(row.contains(&format!("`{name}`")), "{name} of {settings}: {row}");
        }
    }
}
