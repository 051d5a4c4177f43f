//! What Dart cannot tell apart.

use super::names::{
    attribute_name, field_name, parameter_name, reader_name, reference_names, repository_name, row_name,
    supabase_client_name, type_name, value_name, variant_name, vault_client_name,
};
use crate::emit::namespace::Namespace;
use crate::finding::Findings;
use crate::model::facts::clients::{Repository, repositories, vaults};
use crate::model::ident::Name;
use crate::model::{Enum, Field, Model, TypeDef};

/// Reports names that become one in Dart.
pub(super) fn check(model: &Model, findings: &mut Findings) {
    check_types(model, findings);
    for (index, definition) in model.enums.iter().enumerate() {
        check_enum(index, definition, findings);
    }
    for (index, def) in model.types.iter().enumerate() {
        let pointer = format!("/types/{index}");
        match def {
            TypeDef::Object(object) => check_fields(&object.fields, &pointer, findings),
            TypeDef::Union(union) => {
                for (index, variant) in union.variants.iter().enumerate() {
                    check_fields(&variant.fields, &format!("{pointer}/union/variants/{index}"), findings);
                }
            }
        }
    }
    for (index, document) in model.documents.iter().enumerate() {
        check_fields(&document.fields, &format!("/documents/{index}"), findings);
    }
    for repository in repositories(model) {
        check_columns(&repository, findings);
    }
}

/// Reports columns that would share a property, a parameter or a method.
fn check_columns(repository: &Repository<'_>, findings: &mut Findings) {
    let columns = &repository.table.columns;
    let list = format!("/tables/{}/columns", repository.index);
    let names = columns.iter().map(|column| &column.name);
    Namespace::new("Dart", findings).add_list(&list, names, parameter_name);
    let mut methods = Namespace::new("Dart", findings);
    for (index, column) in columns.iter().enumerate() {
        let mut identifiers = Vec::new();
        if repository.readers.iter().any(|reader| reader.column.name == column.name) {
            identifiers.push(reader_name(&column.name));
        }
        if repository.references.iter().any(|reference| reference.column.name == column.name) {
            identifiers.extend(reference_names(&column.name));
        }
        for identifier in identifiers {
            methods.add(identifier, format!("{list}/{index}/name"), format!("`{}`", column.name));
        }
    }
}

/// All types share the library's scope.
fn check_types(model: &Model, findings: &mut Findings) {
    let mut types = Namespace::new("Dart", findings);
    let mut add = |identifier: String, pointer: String, kind: &str, name: &Name| {
        types.add(identifier, pointer, format!("{kind} `{name}`"));
    };
    for (index, definition) in model.enums.iter().enumerate() {
        let name = type_name(&definition.name);
        let pointer = format!("/enums/{index}/name");
        let mut derived: Vec<String> = ["Open", "Unknown"].iter().map(|part| format!("{part}{name}")).collect();
        if !definition.attributes.is_empty() {
            derived.extend(["Registry", "Definition"].iter().map(|part| format!("{name}{part}")));
        }
        for identifier in derived.into_iter().chain([name]) {
            add(identifier, pointer.clone(), "enum", &definition.name);
        }
    }
    for (index, def) in model.types.iter().enumerate() {
        add(type_name(def.name()), format!("/types/{index}/name"), "type", def.name());
        if let TypeDef::Union(union) = def {
            for (at, variant) in union.variants.iter().enumerate() {
                let pointer = format!("/types/{index}/union/variants/{at}/name");
                add(variant_name(&variant.name, &union.name), pointer, "variant", &variant.name);
            }
        }
    }
    for (index, document) in model.documents.iter().enumerate() {
        add(type_name(&document.name), format!("/documents/{index}/name"), "document", &document.name);
    }
    for repository in repositories(model) {
        let (name, row) = (&repository.table.name, repository.table.name.singular());
        for identifier in [row_name(&row), repository_name(&row)] {
            add(identifier, format!("/tables/{}/name", repository.index), "table", name);
        }
    }
    for (index, vault) in vaults(model).iter().enumerate() {
        let (table, column) = vault.place;
        let pointer = format!("/tables/{table}/columns/{column}/name");
        for identifier in [vault_client_name(vault.of), supabase_client_name(vault.of, index == 0)] {
            add(identifier, pointer.clone(), "reference", &vault.column.name);
        }
    }
}

fn check_enum(index: usize, definition: &Enum, findings: &mut Findings) {
    let values = definition.values.iter().map(|value| &value.name);
    Namespace::new("Dart", findings).add_list(&format!("/enums/{index}/values"), values, value_name);
    let attributes = definition.attributes.iter().map(|field| &field.name);
    Namespace::new("Dart", findings).add_list(&format!("/enums/{index}/attributes"), attributes, attribute_name);
}

fn check_fields(fields: &[Field], parent: &str, findings: &mut Findings) {
    let names = fields.iter().map(|field| &field.name);
    Namespace::new("Dart", findings).add_list(&format!("{parent}/fields"), names, field_name);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Place;

    /// What is said of a registry with these enums: message, place and first place.
    fn findings(enums: &str) -> Vec<(String, Place, Place)> {
        let text = format!("registry_version: 1\nname: clash\nenums:\n{enums}");
        let found = match crate::load(&text, "2026-01-01") {
            Ok(_) => Findings::default(),
            Err(found) => found,
        };
        let of_dart = found.items().iter().filter(|item| item.message.ends_with("in Dart"));
        of_dart.map(|item| (item.message.clone(), item.place.clone(), item.others[0].0.clone())).collect()
    }

    fn definition(name: &str, values: &[&str]) -> String {
        let mut text = format!("  - name: {name}\n    description: E.\n    values:\n");
        for value in values {
            text.extend(["      - { name: ", value, ", description: V. }\n"]);
        }
        text
    }

    #[test]
    fn values_that_an_escape_makes_equal_are_reported() {
        let message = "`default_value` and `default` are both `defaultValue` in Dart".to_owned();
        let expected = (message, Place::of("/enums/0/values/1/name"), Place::of("/enums/0/values/0/name"));
        assert_eq!(findings(&definition("e", &["default", "default_value"])), [expected]);
    }

    #[test]
    fn types_that_are_derived_share_one_scope() {
        let message = "enum `open_e` and enum `e` are both `OpenE` in Dart".to_owned();
        let expected = (message, Place::of("/enums/1/name"), Place::of("/enums/0/name"));
        assert_eq!(findings(&(definition("e", &["a"]) + &definition("open_e", &["a"]))), [expected]);
    }

    #[test]
    fn rows_share_the_scope_of_types() {
        let message = "table `things` and enum `thing_row` are both `ThingRow` in Dart".to_owned();
        let expected = (message, Place::of("/tables/0/name"), Place::of("/enums/0/name"));
        let tables = "tables:
  - name: things
    description: T.
    columns:
      - { name: id, description: I., type: uuid, primary_key: true }
      - { name: owner, description: O., type: uuid }
    access:
      organization_column: owner
      jwt: { organization: [org], role: [role] }
      roles: [{ name: reader, select: organization, columns: all }]
";
        assert_eq!(findings(&(definition("thing_row", &["a"]) + tables)), [expected]);
    }

    #[test]
    fn keywords_alone_are_no_finding() {
        assert!(findings(&definition("string", &["default", "class", "values"])).is_empty());
    }
}
