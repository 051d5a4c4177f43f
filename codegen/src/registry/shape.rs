//! Every fault of the registry's shape, found by its own schema.
//!
//! serde stops at the first fault and knows no place. The schema that schemars makes from the same types says what
//! belongs where, so the tree is held against it. What is faulty is replaced by something neutral, so that the rest of
//! the file can still be checked in the same run.

use schemars::Schema;
use serde_json::{Map, Value as Json};
use serde_yaml::{Mapping, Value as Yaml};

use super::spans::{Kind, Node, escape};
use crate::finding::{Findings, Place, Rule, closest};

/// Reports every fault of shape; returns the value with faulty parts replaced, and the pointers of those parts.
pub(crate) fn check(root: &Node, schema: &Schema, findings: &mut Findings) -> (Yaml, Vec<String>) {
    let empty = Map::new();
    let definitions = schema.get("$defs").and_then(Json::as_object).unwrap_or(&empty);
    let mut checker = Checker { definitions, findings, faulty: Vec::new() };
    let value = checker.value(root, schema.as_value(), "");
    (value, checker.faulty)
}

struct Checker<'a> {
    definitions: &'a Map<String, Json>,
    findings: &'a mut Findings,
    faulty: Vec<String>,
}

/// What YAML reads in a node, in the words of JSON Schema's `type`.
fn kind_of(node: &Node) -> &'static str {
    match &node.kind {
        Kind::List(_) => "array",
        Kind::Mapping(_) => "object",
        Kind::Scalar { text, plain: true } => match scalar(text) {
            Yaml::Null => "null",
            Yaml::Bool(_) => "boolean",
            Yaml::Number(number) if number.is_f64() => "number",
            Yaml::Number(_) => "integer",
            _ => "string",
        },
        Kind::Scalar { .. } => "string",
        Kind::Refused => "null",
    }
}

/// A plain scalar as the YAML library resolves it.
fn scalar(text: &str) -> Yaml {
    match serde_yaml::from_str(text) {
        Ok(value @ (Yaml::Null | Yaml::Bool(_) | Yaml::Number(_))) => value,
        _ => Yaml::String(text.to_owned()),
    }
}

/// The node as a value, unchecked.
pub(crate) fn to_yaml(node: &Node) -> Yaml {
    match &node.kind {
        Kind::Scalar { text, plain: true } => scalar(text),
        Kind::Scalar { text, .. } => Yaml::String(text.clone()),
        Kind::Refused => Yaml::Null,
        Kind::List(items) => items.iter().map(to_yaml).collect(),
        Kind::Mapping(entries) => Yaml::Mapping(
            entries.iter().map(|entry| (Yaml::String(entry.key.clone()), to_yaml(&entry.value))).collect(),
        ),
    }
}

impl<'a> Checker<'a> {
    /// Follows `$ref` and takes the alternative of an `anyOf` that fits the node.
    fn resolve(&self, schema: &'a Json, kind: &str) -> &'a Json {
        if let Some(name) = schema.get("$ref").and_then(Json::as_str).and_then(|path| path.strip_prefix("#/$defs/")) {
            return self.definitions.get(name).map_or(schema, |found| self.resolve(found, kind));
        }
        if let Some(choices) = schema.get("anyOf").and_then(Json::as_array) {
            let resolved = || choices.iter().map(|choice| self.resolve(choice, kind));
            return resolved().find(|choice| accepts(choice, kind)).or_else(|| resolved().next()).unwrap_or(schema);
        }
        schema
    }

    fn value(&mut self, node: &Node, schema: &'a Json, pointer: &str) -> Yaml {
        if matches!(node.kind, Kind::Refused) {
            self.faulty.push(pointer.to_owned());
            return self.neutral(schema);
        }
        let kind = kind_of(node);
        let schema = self.resolve(schema, kind);
        if !accepts(schema, kind) {
            return self.wrong_kind(node, schema, kind, pointer);
        }
        let words = constants(schema);
        if !words.is_empty() && kind != "null" {
            return self.word(node, &words, pointer);
        }
        match &node.kind {
            Kind::Mapping(_) if schema.get("properties").is_some() => self.object(node, schema, pointer),
            Kind::List(items) => match schema.get("items") {
                Some(item) => items
                    .iter()
                    .enumerate()
                    .map(|(index, node)| self.value(node, item, &format!("{pointer}/{index}")))
                    .collect(),
                None => to_yaml(node),
            },
            _ => to_yaml(node),
        }
    }

    fn wrong_kind(&mut self, node: &Node, schema: &'a Json, kind: &str, pointer: &str) -> Yaml {
        let expected = expectation(schema);
        self.faulty.push(pointer.to_owned());
        let finding = self.findings.report(
            Rule::WrongKind,
            Place::of(pointer),
            format!("expected {expected}, found {}", article(kind)),
        );
        match (&node.kind, expected) {
            (Kind::Scalar { text, plain: true }, "text" | "a word") if kind != "null" => {
                finding.help(format!("quote it: '{text}'"))
            }
            (Kind::Scalar { text, plain: false }, "true or false" | "a whole number" | "a number") => {
                finding.help(format!("if it is one, write it without quotes: {text}"))
            }
            (_, "a list") => finding.help("write `[…]`, or one item a line with `- `"),
            (_, "a mapping") => finding.help("write `key: value` pairs, one a line or in `{…}`"),
            _ => finding.help(format!("write {expected} here")),
        };
        self.neutral(schema)
    }

    fn word(&mut self, node: &Node, words: &[&str], pointer: &str) -> Yaml {
        let found = match &node.kind {
            Kind::Scalar { text, .. } => text.as_str(),
            _ => "",
        };
        if words.contains(&found) {
            return Yaml::String(found.to_owned());
        }
        self.faulty.push(pointer.to_owned());
        let listed = words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        let finding =
            self.findings.report(Rule::WrongKind, Place::of(pointer), format!("`{found}` is not one of {listed}"));
        if let Some(word) = closest(found, words.iter().copied()) {
            finding.help(format!("did you mean `{word}`?"));
        }
        Yaml::String(words.first().map_or_else(String::new, |word| (*word).to_owned()))
    }

    fn object(&mut self, node: &Node, schema: &'a Json, pointer: &str) -> Yaml {
        let mut mapping = Mapping::new();
        let (Kind::Mapping(entries), Some(properties)) =
            (&node.kind, schema.get("properties").and_then(Json::as_object))
        else {
            return self.neutral(schema);
        };
        let mut renamed = Vec::new();
        for entry in entries.iter() {
            let place = format!("{pointer}/{}", escape(&entry.key));
            if let Some((name, property)) = properties.get_key_value(&entry.key) {
                let value = self.value(&entry.value, property, &place);
                mapping.insert(Yaml::String(name.clone()), value);
            } else if entry.key == "<<" {
                // Reported with the YAML; what it would have merged is not missing.
                self.faulty.push(pointer.to_owned());
            } else {
                let missing = properties.keys().map(String::as_str).filter(|name| node.get(name).is_none());
                if let Some(meant) = self.unknown_key(&entry.key, &place, missing) {
                    renamed.push((meant.to_owned(), &entry.value, place));
                }
            }
        }
        // A key that is only misspelt counts as the one that was meant: its absence is not a second fault.
        for (meant, value, place) in renamed {
            let value = properties.get(&meant).map_or(Yaml::Null, |property| self.value(value, property, &place));
            mapping.insert(Yaml::String(meant), value);
        }
        for name in schema.get("required").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str) {
            if mapping.contains_key(name) {
                continue;
            }
            if node.get("<<").is_none() {
                self.faulty.push(format!("{pointer}/{name}"));
                self.findings
                    .report(
                        Rule::MissingKey,
                        Place::of(format!("{pointer}/{name}")),
                        format!("`{name}` is missing here"),
                    )
                    .help(format!("add `{name}: …`{}", describe(properties.get(name))));
            }
            let value = properties.get(name).map_or(Yaml::Null, |property| self.neutral(property));
            mapping.insert(Yaml::String(name.to_owned()), value);
        }
        Yaml::Mapping(mapping)
    }

    fn unknown_key<'b>(
        &mut self,
        key: &str,
        pointer: &str,
        known: impl Iterator<Item = &'b str> + Clone,
    ) -> Option<&'b str> {
        let meant = closest(key, known.clone());
        let finding = self.findings.report(
            Rule::UnknownKey,
            Place::key(pointer),
            format!("`{key}` is not a key that is known here"),
        );
        match meant {
            Some(name) => finding.help(format!("did you mean `{name}`?")),
            None => finding.help(format!(
                "known here and not yet used: {}",
                known.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
            )),
        };
        meant
    }

    /// The smallest value that the schema accepts.
    fn neutral(&self, schema: &'a Json) -> Yaml {
        let schema = self.resolve(schema, "");
        if let Some(word) = constants(schema).first() {
            return Yaml::String((*word).to_owned());
        }
        match types(schema).first().copied() {
            Some("string") => Yaml::String("placeholder".to_owned()),
            Some("integer" | "number") => Yaml::Number(1.into()),
            Some("boolean") => Yaml::Bool(false),
            Some("array") => Yaml::Sequence(Vec::new()),
            Some("object") => {
                let required = schema.get("required").and_then(Json::as_array).into_iter().flatten();
                Yaml::Mapping(
                    required
                        .filter_map(Json::as_str)
                        .map(|name| (Yaml::String(name.to_owned()), self.neutral(&schema["properties"][name])))
                        .collect(),
                )
            }
            _ => Yaml::Null,
        }
    }
}

/// The words of a schema's `type`; none when it accepts anything.
fn types(schema: &Json) -> Vec<&str> {
    match schema.get("type") {
        Some(Json::String(word)) => vec![word],
        Some(Json::Array(words)) => words.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The words that a schema lists, by `enum` or by `oneOf` with `const`.
fn constants(schema: &Json) -> Vec<&str> {
    let listed = schema.get("enum").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str);
    let described = schema.get("oneOf").and_then(Json::as_array).into_iter().flatten();
    listed
        .chain(described.flat_map(|choice| {
            let one = choice.get("const").and_then(Json::as_str);
            one.into_iter().chain(constants(choice))
        }))
        .collect()
}

fn accepts(schema: &Json, kind: &str) -> bool {
    let types = types(schema);
    if types.is_empty() {
        return constants(schema).is_empty() || kind == "string";
    }
    types.iter().any(|known| *known == kind || (*known == "number" && kind == "integer"))
}

fn expectation(schema: &Json) -> &'static str {
    if !constants(schema).is_empty() {
        return "a word";
    }
    types(schema).first().map_or("a value", |kind| article(kind))
}

fn article(kind: &str) -> &'static str {
    match kind {
        "array" => "a list",
        "object" => "a mapping",
        "null" => "nothing",
        "boolean" => "true or false",
        "integer" => "a whole number",
        "number" => "a number",
        _ => "text",
    }
}

/// The first sentence of a property's description, to go with help.
fn describe(property: Option<&Json>) -> String {
    property
        .and_then(|property| property.get("description"))
        .and_then(Json::as_str)
        .and_then(|text| text.lines().next())
        .map_or_else(String::new, |text| format!(" ({})", text.trim_end_matches('.')))
}
