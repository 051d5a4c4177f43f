//! Random upgrades, made backwards: each change leads to the shape that the one after it needs.

use serde_json::{Map, Value, json};

use super::parts::{Field, Kind, Registry, Shape};
use super::words::{Names, string};

/// An object at some moment between two changes.
struct Subject {
    name: String,
    fields: Vec<(String, Held)>,
    /// Names that a field has now or had later.
    names: Names,
}

/// What is known of a field.
#[derive(Clone)]
enum Held {
    Kind(Kind),
    /// A field that went.
    Unknown,
    /// An object that has no type.
    Object,
}

impl Registry {
    /// The steps that lead to the present version of a document.
    pub(super) fn upgrades(&mut self, name: &str, fields: &[Field], version: usize) -> Value {
        let mut subjects = self.subjects(name, fields);
        let mut steps: Vec<Value> = (2..=version)
            .rev()
            .map(|to| {
                let mut changes: Vec<Value> =
                    (0..self.source.between(0, 4)).filter_map(|_| self.change(&mut subjects)).collect();
                changes.reverse();
                json!({ "to": to, "changes": changes })
            })
            .collect();
        steps.reverse();
        Value::Array(steps)
    }

    /// Everything that can change, as it is at present.
    fn subjects(&self, name: &str, fields: &[Field]) -> Vec<Subject> {
        let mut subjects = vec![subject(name.to_owned(), fields, "schema_version")];
        for def in &self.types {
            match &def.shape {
                Shape::Object(fields) => subjects.push(subject(def.name.clone(), fields, "schema_version")),
                Shape::Union { tag, variants } => subjects.extend(
                    variants.iter().map(|(variant, fields)| subject(format!("{}.{variant}", def.name), fields, tag)),
                ),
            }
        }
        subjects
    }

    /// One change, which is taken back at once; nothing where the object has no field that it could be about.
    fn change(&mut self, subjects: &mut [Subject]) -> Option<Value> {
        let index = if self.source.once_in(2) { 0 } else { self.source.between(0, subjects.len() - 1) };
        let fresh = subjects[index].names.fresh(&mut self.source);
        let ty = subjects[index].name.clone();
        if self.source.once_in(6) {
            subjects[index].fields.push((fresh.clone(), Held::Unknown));
            return Some(json!({ "remove_field": { "type": ty, "field": fresh } }));
        }
        let field = self.source.between(0, subjects[index].fields.len().checked_sub(1)?);
        let (name, held) = subjects[index].fields[field].clone();
        Some(match self.source.between(0, 5) {
            0 => {
                subjects[index].fields[field].0.clone_from(&fresh);
                json!({ "rename_field": { "type": ty, "from": fresh, "to": name } })
            }
            1 => {
                subjects[index].fields.remove(field);
                let value = match held {
                    Held::Kind(kind) => self.value(&kind),
                    Held::Unknown | Held::Object => json!(["x", null]),
                };
                json!({ "add_field": { "type": ty, "field": name, "value": value } })
            }
            2 => json!({ "map_values": { "type": ty, "field": name, "values": self.mapping(&held) } }),
            3 => {
                let (within, inner) = self.wrapped(&held, subjects)?;
                subjects[index].fields[field].1 = inner;
                json!({ "wrap_field": { "type": ty, "field": name, "in": within } })
            }
            4 => {
                subjects[index].fields[field].1 = Held::Object;
                json!({ "unwrap_field": { "type": ty, "field": name, "from": fresh } })
            }
            _ if matches!(held, Held::Unknown) && self.source.once_in(2) => {
                subjects[index].fields.push((fresh.clone(), Held::Unknown));
                json!({ "move_field": { "type": ty, "from": fresh, "to": format!("{name}.inner.{fresh}") } })
            }
            _ => {
                subjects[index].fields[field] = (fresh.clone(), Held::Object);
                json!({ "move_field": { "type": ty, "from": format!("{fresh}.{name}"), "to": name } })
            }
        })
    }

    /// A property of the object that a field holds, and what it holds.
    fn wrapped(&mut self, held: &Held, subjects: &[Subject]) -> Option<(String, Held)> {
        let Held::Kind(Kind::Type(id)) = held else { return None };
        let object = subjects.iter().find(|subject| subject.name == self.types[*id].name)?;
        let field = self.source.between(0, object.fields.len().checked_sub(1)?);
        Some(object.fields[field].clone())
    }

    /// Strings and what replaces them: some that the field can have, some that it cannot.
    fn mapping(&mut self, held: &Held) -> Value {
        let mut values = Map::new();
        for _ in 0..self.source.between(0, 3) {
            let from = string(&mut self.source, 0, 6);
            let to = match held {
                Held::Kind(kind @ (Kind::Enum(_) | Kind::String { .. } | Kind::Date | Kind::Uuid)) => self.value(kind),
                _ => json!(string(&mut self.source, 0, 6)),
            };
            // What a mapping leads to may be mapped too, and is not mapped twice.
            if let (Some(to), true) = (to.as_str(), self.source.once_in(2)) {
                values.insert(to.to_owned(), json!("x"));
            }
            values.insert(from, to);
        }
        Value::Object(values)
    }
}

fn subject(name: String, fields: &[Field], reserved: &str) -> Subject {
    let mut taken: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    taken.push(reserved);
    let names = Names::beside(&taken);
    let fields = fields.iter().map(|field| (field.name.clone(), Held::Kind(field.kind.clone()))).collect();
    Subject { name, fields, names }
}
