//! JSON Schema: every schema is one by the 2020-12 metaschema, and a validator can be made of it.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::registries::packages;
use crate::{Failure, TestResult};

#[test]
fn every_schema_is_a_2020_12_schema() -> TestResult {
    let mut faults = Vec::new();
    let mut count = 0;
    for package in packages("json_schema")? {
        for (file, schema) in schemas(&package.folder)? {
            count += 1;
            faults.extend(fault(&schema).map(|fault| format!("{}/{file}: {fault}", package.name)));
        }
    }
    if count == 0 {
        faults.push("there are no schemas".to_owned());
    }
    if faults.is_empty() { Ok(()) } else { Err(Failure(faults.join("\n"))) }
}

/// What is wrong with a schema: its dialect, its form, or a reference that leads nowhere.
fn fault(schema: &Value) -> Option<String> {
    if schema["$schema"] != "https://json-schema.org/draft/2020-12/schema" {
        return Some(format!("$schema is {}", schema["$schema"]));
    }
    if let Err(error) = jsonschema::meta::validate(schema) {
        return Some(format!("{error} at {}", error.instance_path()));
    }
    jsonschema::validator_for(schema).err().map(|error| error.to_string())
}

fn schemas(folder: &Path) -> Result<Vec<(String, Value)>, Failure> {
    let mut schemas = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            schemas.extend(self::schemas(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            let text = fs::read_to_string(&path)?;
            let schema = serde_json::from_str(&text).map_err(|error| Failure(format!("{name}: {error}")))?;
            schemas.push((name, schema));
        }
    }
    Ok(schemas)
}
