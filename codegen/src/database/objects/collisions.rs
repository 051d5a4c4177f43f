//! Objects that would be made twice under one name: the second would silently take the place of the first.

use std::collections::HashMap;

use crate::database::objects::group::Group;
use crate::finding::{Findings, Place, Rule};
use crate::model::Model;
use crate::model::ident::bounded;
use crate::sql::catalog::ObjectName;
use crate::sql::compare::ObjectKey;

/// What shares a namespace.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Key {
    /// Tables and indexes.
    Relation(ObjectName),
    /// Types, of which every table has one.
    Type(ObjectName),
    /// A function and the types of its arguments.
    Function(String),
    /// A constraint, trigger or policy of a table.
    OfTable(&'static str, ObjectName, String),
}

/// Reports names that two objects have.
pub(crate) fn check(model: &Model, groups: &[Group], diagnostics: &mut Findings) {
    let mut known: HashMap<Key, String> = others(model).into_iter().collect();
    for item in groups.iter().flat_map(|group| &group.items).filter(|item| item.is_whole()) {
        let (object, words) = (item.object.key(), item.object.words());
        let taken = keys(&object).into_iter().filter_map(|key| known.insert(key, words.clone()));
        let Some(taken) = taken.last() else { continue };
        let message = if taken == words {
            format!("{taken} would be made twice")
        } else {
            format!("{words} would take the name of {taken}")
        };
        let diagnostic = diagnostics.report(Rule::NameCollision, place(model, name(&object)), message);
        diagnostic.help("names of tables and documents are parts of other names: rename one of them");
    }
}

/// Types of enums and tables of others.
fn others(model: &Model) -> Vec<(Key, String)> {
    let schema = model.targets.postgres.schema.as_str();
    let named = |name: &str| ObjectName::new(schema, name);
    let mut keys = Vec::new();
    for enumeration in &model.enums {
        let name = named(enumeration.name.as_str());
        keys.push((Key::Type(name.clone()), format!("the type {name}")));
    }
    for table in model.tables.iter().filter(|table| table.external) {
        let name = named(table.name.as_str());
        keys.push((Key::Relation(name.clone()), format!("the table {name}")));
        keys.push((Key::Type(name.clone()), format!("the table {name}")));
    }
    keys
}

fn keys(object: &ObjectKey) -> Vec<Key> {
    let of_table = |kind, table: &ObjectName, name: &String| vec![Key::OfTable(kind, table.clone(), name.clone())];
    match object {
        // The index of the primary key comes with the table.
        ObjectKey::Table(name) => {
            let index = ObjectName::new(name.schema.as_str(), bounded(format!("{}_pkey", name.name)));
            vec![Key::Relation(name.clone()), Key::Type(name.clone()), Key::Relation(index)]
        }
        ObjectKey::Index(name) => vec![Key::Relation(name.clone())],
        ObjectKey::Function(signature) => vec![Key::Function(signature.to_string())],
        ObjectKey::Constraint(table, name) => of_table("constraint", table, name),
        ObjectKey::Trigger(table, name) => of_table("trigger", table, name),
        ObjectKey::Policy(table, name) => of_table("policy", table, name),
        _ => Vec::new(),
    }
}

/// The name by which the object's origin is looked for: its own, or that of the table that it is part of.
fn name(object: &ObjectKey) -> &str {
    match object {
        ObjectKey::Function(signature) => &signature.name.name,
        ObjectKey::Index(name) => &name.name,
        object => object.table().map_or("", |table| &table.name),
    }
}

/// The table or document that an object is most likely named after: the longest name in its own.
fn place(model: &Model, name: &str) -> Place {
    let tables = model.tables.iter().enumerate().map(|(index, it)| (it.name.as_str(), format!("/tables/{index}/name")));
    let documents = model.documents.iter().enumerate();
    let documents = documents.map(|(index, it)| (it.name.as_str(), format!("/documents/{index}/name")));
    let named = tables.chain(documents).filter(|(part, _)| name.contains(part));
    named.max_by_key(|(part, _)| part.len()).map_or_else(|| Place::of("/name"), |(_, at)| Place::of(at))
}

#[cfg(test)]
mod tests {
    use crate::history::History;

    fn refused(tables: &str) -> Vec<String> {
        let text = format!(
            "registry_version: 1
name: sample
documents:
  - name: upgrade_a
    description: A.
    schema_version: 2
    fields: [{{ name: text, type: string }}]
    safe_default: {{ text: '' }}
    upgrades: [{{ to: 2, changes: [] }}]
  - name: a_to_v2
    description: B.
    schema_version: 1
    fields: [{{ name: text, type: string }}]
    safe_default: {{ text: '' }}
tables:
  - name: wall
    description: A wall.
    columns:
      - {{ name: id, description: Key., type: uuid, primary_key: true }}
      - {{ name: first, description: First., type: upgrade_a }}
{tables}"
        );
        let model = crate::load(&text, "2026-01-01").unwrap();
        match crate::migrations(&model, &History::default()) {
            Ok(_) => Vec::new(),
            Err(found) => found.items().iter().map(|it| format!("{}: {}", it.kind.code(), it.message)).collect(),
        }
    }

    #[test]
    fn two_objects_of_one_name_are_refused() {
        assert_eq!(refused(""), [""; 0]);
        let column = "      - { name: second, description: Second., type: a_to_v2 }\n";
        let function = "the function public.upgrade_a_to_v2(jsonb)";
        assert_eq!(refused(column), [format!("R012: {function} would be made twice")]);
        let table = "  - name: wall_repairs
    description: Repairs.
    columns: [{ name: id, description: Key., type: uuid, primary_key: true }]
";
        assert_eq!(refused(table)[0], "R012: the table public.wall_repairs would be made twice");
        let index = "R012: the table public.wall_pkey would take the name of the table public.wall";
        assert_eq!(refused(&table.replace("wall_repairs", "wall_pkey"))[0], index);
    }
}
