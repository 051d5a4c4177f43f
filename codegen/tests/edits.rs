//! Edits of registries in any style, with comments in between: what is not edited stays, byte for byte.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

#[path = "support/random_registry/mod.rs"]
mod random_registry;
#[path = "support/styled.rs"]
mod styled;

use std::ops::Range;

use codegen::model::{Model, Presence, Status, Type};
use codegen::registry::edit::{Addition, Edit, Refusal, apply};
use codegen::render_text;
use serde_json::{Value, json};

use random_registry::source::Source as Chance;

const TODAY: &str = "2026-01-01";
const NEW: &str = "entirely_new_word";

/// A registry, and where the entries of its values stand.
struct Sample {
    name: String,
    text: String,
    json: Value,
    /// By enum and value.
    entries: Vec<Vec<Range<usize>>>,
}

impl Sample {
    fn random(seed: u64) -> Option<Self> {
        let registry = random_registry::text(seed, "sample");
        codegen::load(&registry, TODAY).ok()?;
        let json = serde_json::from_str(&registry).unwrap();
        let (text, entries) = styled::write(&json, seed);
        Some(Self { name: format!("seed {seed}"), text, json, entries })
    }

    /// A registry in the style of this repository: values stand in column 6.
    fn written(name: &str, text: &str) -> Self {
        let json = styled::read(text);
        let mut entries = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let entered = line.starts_with("    values:");
            if entered {
                entries.push(Vec::new());
            }
            if line.starts_with("      - ") && !entries.is_empty() && in_values(&text[..at]) {
                entries.last_mut().unwrap().push(at..at);
            }
            at += line.len();
            if in_values(&text[..at]) && line.starts_with("      ") {
                let values: &mut Vec<Range<usize>> = entries.last_mut().unwrap();
                values.last_mut().unwrap().end = at;
            }
        }
        Self { name: name.to_owned(), text: text.to_owned(), json, entries }
    }

    fn model(&self) -> Model {
        codegen::load(&self.text, TODAY)
            .unwrap_or_else(|found| panic!("{}", render_text(&found, &self.name, &self.text)))
    }
}

/// Whether the last key of an enum before here is `values`.
fn in_values(before: &str) -> bool {
    let key = before.lines().rev().find(|line| line.starts_with("    ") && !line.starts_with("     "));
    let enums = before.contains("\nenums:") && !before.contains("\ntypes:");
    enums && key.is_some_and(|line| line == "    values:")
}

/// An edit that should succeed, and what the registry says then.
fn edit(sample: &Sample, model: &Model, chance: &mut Chance) -> (Edit, Value, usize, usize) {
    let index = chance.between(0, model.enums.len() - 1);
    let found = &model.enums[index];
    let position = chance.between(0, found.values.len() - 1);
    let (enumeration, name) = (found.name.to_string(), found.values[position].name.to_string());
    let mut after = sample.json.clone();
    let values = after["enums"][index]["values"].as_array_mut().unwrap();
    match chance.between(0, 3) {
        0 => {
            let mut like = values[position].clone();
            let status = chance.pick(&[None, Some(Status::Active), Some(Status::Planned)]);
            like = json!({ "name": NEW, "description": "New: it's [this].", "attributes": like["attributes"] });
            if status == Some(Status::Planned) {
                like["status"] = json!("planned");
            }
            let attributes = attributes(&mut like, found);
            values.push(like);
            let description = Some("New: it's [this].".to_owned());
            let edit = Edit::Add(Addition { enumeration, name: NEW.to_owned(), description, status, attributes });
            (edit, after, index, usize::MAX)
        }
        1 => {
            let value = &mut values[position];
            value["name"] = json!(NEW);
            let mut earlier = value.get("renamed_from").cloned().unwrap_or_else(|| json!([]));
            earlier.as_array_mut().unwrap().push(json!(name));
            value["renamed_from"] = earlier;
            (Edit::Rename { enumeration, old: name, new: NEW.to_owned() }, after, index, position)
        }
        kind => {
            let status = if kind == 2 { Status::Deprecated } else { Status::Retired };
            let other =
                found.values.iter().position(|it| it.status.is_supported() && it.name != found.values[position].name);
            let replaced_by = other.filter(|_| chance.once_in(2)).map(|other| found.values[other].name.to_string());
            values[position]["status"] = json!(status.as_str());
            if let Some(other) = &replaced_by {
                values[position]["replaced_by"] = json!(other);
            }
            (Edit::SetStatus { enumeration, name, status, replaced_by }, after, index, position)
        }
    }
}

/// The attributes of a value as a command line would give them.
fn attributes(value: &mut Value, found: &codegen::model::Enum) -> Vec<(String, String)> {
    let mut given = Vec::new();
    let mut kept = serde_json::Map::new();
    for field in &found.attributes {
        let Some(attribute) = value["attributes"].get(field.name.as_str()) else {
            assert!(field.presence != Presence::Required);
            continue;
        };
        let text = match (&field.ty, attribute.as_str()) {
            (Type::Json, _) | (_, None) => styled::escaped(&attribute.to_string()),
            (_, Some(text)) => text.to_owned(),
        };
        given.push((field.name.to_string(), text));
        kept.insert(field.name.to_string(), attribute.clone());
    }
    value["attributes"] = Value::Object(kept);
    if given.is_empty() {
        value.as_object_mut().unwrap().shift_remove("attributes");
    }
    given
}

/// Makes an edit and compares. Whether there was something to do.
fn check(sample: &Sample, seed: u64) -> bool {
    let model = sample.model();
    let mut chance = Chance::new(seed);
    let (edit, mut expected, index, position) = edit(sample, &model, &mut chance);
    let context = || format!("{} {edit:?}\n{}", sample.name, sample.text);
    let edited = match apply(&sample.text, &model, &edit, &|text| codegen::load(text, TODAY)) {
        Ok(edited) => edited,
        // Something else needs the value as it is, or it is so already, or further: that is for the rules to say.
        Err(Refusal::Rules { .. }) => return false,
        Err(Refusal::Request { message, .. }) => {
            let reasons = [" already", " is planned: ", " does not become "];
            assert!(reasons.iter().any(|reason| message.contains(reason)), "{message}: {}", context());
            return false;
        }
    };
    let mut found = styled::read(&edited);
    if let Edit::Rename { old, new, .. } = &edit {
        // Other places may name the value: they follow, and nothing else does.
        let earlier = |json: &mut Value| json["enums"][index]["values"][position]["renamed_from"].take();
        assert_eq!(earlier(&mut found), earlier(&mut expected), "{}\n---\n{edited}", context());
        assert_eq!(found["enums"][index]["values"][position]["name"], *new, "{}\n---\n{edited}", context());
        assert!(is_followed(&expected, &found, old, new), "{}\n---\n{edited}", context());
        outside_by_words(sample, &edited, &sample.entries[index][position], old, new);
    } else {
        assert_eq!(found, expected, "{}\n---\n{edited}", context());
        let range = match sample.entries[index].get(position) {
            Some(range) => range.clone(),
            // A new one comes after the last, and nothing goes.
            None => sample.entries[index].last().map(|last| last.end..last.end).unwrap(),
        };
        let (before, after) = (&sample.text[..range.start], &sample.text[range.end..]);
        assert!(edited.starts_with(before), "before: {}\n---\n{edited}", context());
        assert!(edited.ends_with(after), "after: {}\n---\n{edited}", context());
    }
    true
}

/// Whether two values differ at most in texts that said the old name and say the new one.
fn is_followed(before: &Value, after: &Value, old: &str, new: &str) -> bool {
    match (before, after) {
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| is_followed(a, b, old, new)))
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_followed(a, b, old, new))
        }
        _ => before == after || (before == old && after == new),
    }
}

/// Outside of the entry only the name may have changed.
fn outside_by_words(sample: &Sample, edited: &str, entry: &Range<usize>, old: &str, new: &str) {
    let same = |text: &str| text.replace(&format!("'{new}'"), new).replace(&format!("'{old}'"), old).replace(new, old);
    let (before, after) = (same(&sample.text[..entry.start]), same(&sample.text[entry.end..]));
    let edited = same(edited);
    assert!(edited.starts_with(&before) && edited.ends_with(&after), "{}: {edited}", sample.name);
}

#[test]
fn nothing_else_changes_in_random_registries() {
    let mut made = 0;
    for seed in 0..100 {
        let Some(sample) = Sample::random(seed) else { continue };
        made += (0..4).filter(|round| check(&sample, seed * 4 + round)).count();
    }
    assert!(made > 250, "only {made} edits could be made");
}

#[test]
fn nothing_else_changes_in_written_registries() {
    let samples =
        [("registry.yaml", include_str!("../../registry.yaml")), ("nasty.yaml", include_str!("fixtures/nasty.yaml"))];
    for (name, text) in samples {
        let sample = Sample::written(name, text);
        let made = (0..60).filter(|seed| check(&sample, *seed)).count();
        assert!(made > 40, "{name}: only {made} edits could be made");
    }
}
