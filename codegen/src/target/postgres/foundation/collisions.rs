//! Objects that would be made twice under one name: the second would silently take the place of the first.

use std::collections::HashSet;

use super::Group;
use super::item::Owner;
use crate::diagnostic::{Diagnostics, Place, Rule};
use crate::model::Model;
use crate::sql::catalog::Name;

/// What shares a namespace.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Key {
    /// Tables, indexes and types: a table is a type as well.
    Relation(Name),
    /// A function and the types of its arguments.
    Function(String),
    /// A constraint, trigger or policy of a table.
    OfTable(&'static str, Name, String),
}

/// Reports names that two objects have.
pub(super) fn check(model: &Model, groups: &[Group], diagnostics: &mut Diagnostics) {
    let schema = model.targets.postgres.schema.as_str();
    let external = model.tables.iter().filter(|table| table.external).map(|table| table.name.as_str());
    let others = model.enums.iter().map(|it| it.name.as_str()).chain(external);
    let mut known: HashSet<_> = others.map(|name| Key::Relation(Name::new(schema, name))).collect();
    for item in groups.iter().flat_map(|group| &group.items) {
        let Some((key, name)) = key(&item.owner) else { continue };
        if known.insert(key) {
            continue;
        }
        diagnostics
            .report(
                Rule::NameCollision,
                place(model, name),
                format!("{} has a name that something else has already", item.words),
            )
            .help("rename what it is named after, or what has the name");
    }
}

fn key(owner: &Owner) -> Option<(Key, &str)> {
    match owner {
        Owner::Table(name, _) | Owner::Index(name) => Some((Key::Relation(name.clone()), &name.name)),
        Owner::Function(signature) => Some((Key::Function(signature.to_string()), &signature.name.name)),
        Owner::Constraint(table, name) => Some((Key::OfTable("constraint", table.clone(), name.clone()), name)),
        Owner::Trigger(table, name) => Some((Key::OfTable("trigger", table.clone(), name.clone()), name)),
        Owner::Policy(table, name) => Some((Key::OfTable("policy", table.clone(), name.clone()), name)),
        _ => None,
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
            Err(found) => found.items().iter().map(|it| format!("{}: {}", it.rule.code(), it.message)).collect(),
        }
    }

    #[test]
    fn two_objects_of_one_name_are_refused() {
        assert_eq!(refused(""), [""; 0]);
        let column = "      - { name: second, description: Second., type: a_to_v2 }\n";
        let function = "the function public.upgrade_a_to_v2(jsonb)";
        let words = "has a name that something else has already";
        assert_eq!(refused(column), [format!("R012: {function} {words}")]);
        let table = "  - name: wall_repairs
    description: Repairs.
    columns: [{ name: id, description: Key., type: uuid, primary_key: true }]
";
        assert_eq!(refused(table)[0], format!("R012: the table public.wall_repairs {words}"));
    }
}
