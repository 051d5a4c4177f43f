//! JSON Schema: the verdict of the crate jsonschema and, on Node, of ajv.

use std::collections::HashMap;
use std::path::Path;

use jsonschema::Validator;
use serde_json::{Map, Value};

use super::files::write;
use super::process::Process;
use super::runner::Runner;
use crate::answer::{Answer, Question, Way};
use crate::registry::{self, Registry};
use crate::toolchain::process::command;
use crate::toolchain::{Stop, node};

const FILES: [(&str, &str); 3] = [
    ("package.json", include_str!("../../runners/json_schema/package.json")),
    ("package-lock.json", include_str!("../../runners/json_schema/package-lock.json")),
    ("main.mjs", include_str!("../../runners/json_schema/main.mjs")),
];

/// Compiles the schemas here.
pub(super) fn start(registries: &[Registry], _: &Path) -> Result<Vec<Box<dyn Runner>>, Stop> {
    let mut validators = HashMap::new();
    for (key, schema) in schemas(registries)? {
        let validator = jsonschema::validator_for(&schema).map_err(|error| format!("{key}: {error}"))?;
        validators.insert(key, validator);
    }
    Ok(vec![Box::new(Validators(validators))])
}

/// Installs ajv, which compiles the schemas when it is asked.
pub(super) fn start_ajv(registries: &[Registry], folder: &Path) -> Result<Vec<Box<dyn Runner>>, Stop> {
    node::require()?;
    write(folder, &FILES)?;
    write(folder, &[("schemas.json", &Value::Object(schemas(registries)?).to_string())])?;
    node::install(folder)?;
    let mut ajv = command("node", folder);
    ajv.arg("main.mjs");
    Ok(vec![Box::new(Process::new("ajv", ajv))])
}

/// The schema of every document.
fn schemas(registries: &[Registry]) -> Result<Map<String, Value>, String> {
    let target = registry::target("json_schema")?;
    let mut schemas = Map::new();
    for Registry { name, model, .. } in registries {
        let files: HashMap<_, _> =
            target.emit(model).into_iter().map(|file| (file.path.clone(), file.contents)).collect();
        for document in &model.documents {
            // A document may not take the file of the registry's own schema.
            let paths = [format!("{}_.schema.json", document.name), format!("{}.schema.json", document.name)];
            let text = paths.iter().find_map(|path| files.get(path)).ok_or("a document has no schema")?;
            let schema = serde_json::from_str(text).map_err(|error| format!("{name}/{}: {error}", document.name))?;
            schemas.insert(format!("{name}/{}", document.name), schema);
        }
    }
    Ok(schemas)
}

/// The crate jsonschema.
struct Validators(HashMap<String, Validator>);

impl Runner for Validators {
    fn name(&self) -> &'static str {
        "jsonschema"
    }

    fn ask(&mut self, questions: &[Question]) -> Result<Vec<Answer>, String> {
        let answer = |Question { registry, document, text, way }: &Question| {
            if *way != Way::Strict {
                return Answer::Silent;
            }
            match (self.0.get(&format!("{registry}/{document}")), serde_json::from_str::<Value>(text)) {
                (Some(validator), Ok(value)) => Answer::Accepted(validator.is_valid(&value)),
                // The schemas of enums are strict; and serde_json refuses what is no JSON, lone surrogates, numbers beyond a
                // double and a thousand levels.
                _ => Answer::Silent,
            }
        };
        Ok(questions.iter().map(answer).collect())
    }
}
