//! What Rust cannot tell apart.

use super::names;
use crate::emit::namespace::Namespace;
use crate::finding::Findings;
use crate::model::{Model, TypeDef};

/// Reports names that become one in Rust. Fields keep their names, which are unique already.
pub(super) fn check(model: &Model, findings: &mut Findings) {
    check_types(model, findings);
    for (index, definition) in model.enums.iter().enumerate() {
        let values = definition.values.iter().map(|value| &value.name);
        Namespace::new("Rust", findings).add_list(&format!("/enums/{index}/values"), values, names::variant_name);
    }
    for (index, def) in model.types.iter().enumerate() {
        if let TypeDef::Union(union) = def {
            let mut variants = Namespace::new("Rust", findings);
            for (at, variant) in union.variants.iter().enumerate() {
                let pointer = format!("/types/{index}/union/variants/{at}/name");
                variants.add(names::variant_name(&variant.name), pointer, format!("variant `{}`", variant.name));
            }
        }
    }
}

/// All types share the crate's root.
fn check_types(model: &Model, findings: &mut Findings) {
    let mut types = Namespace::new("Rust", findings);
    for (index, definition) in model.enums.iter().enumerate() {
        let name = names::type_name(&definition.name);
        let mut identifiers = vec![format!("Open{name}")];
        if !definition.attributes.is_empty() {
            identifiers.push(format!("{name}Definition"));
        }
        identifiers.push(name);
        for identifier in identifiers {
            types.add(identifier, format!("/enums/{index}/name"), format!("enum `{}`", definition.name));
        }
    }
    for (index, def) in model.types.iter().enumerate() {
        let pointer = format!("/types/{index}/name");
        types.add(names::type_name(def.name()), pointer, format!("type `{}`", def.name()));
    }
    for (index, document) in model.documents.iter().enumerate() {
        let pointer = format!("/documents/{index}/name");
        types.add(names::type_name(&document.name), pointer, format!("document `{}`", document.name));
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::finding::{Findings, Place, Rule};

    /// What Rust has against a registry: each message, where, and where the other name stands.
    fn findings(enums: &str, types: &str) -> Vec<(String, Place, Place)> {
        let text = format!("registry_version: 1\nname: x\nenums: [{enums}]\ntypes: [{types}]\n");
        // Another language may refuse the same names: what was loaded without them is checked for Rust alone.
        let mut diagnostics = Findings::default();
        match crate::load(&text, "2026-01-01") {
            Ok(model) => check(&model, &mut diagnostics),
            Err(found) => diagnostics = found,
        }
        let in_rust = diagnostics.items().iter().filter(|item| item.message.ends_with("in Rust"));
        in_rust
            .inspect(|item| assert!(item.is(Rule::NameCollision), "{item:?}"))
            .map(|item| (item.message.clone(), item.place.clone(), item.others[0].0.clone()))
            .collect()
    }

    fn list(name: &str, values: &[&str]) -> String {
        let values: Vec<_> = values.iter().map(|value| format!("{{ name: {value}, description: V. }}")).collect();
        format!("{{ name: {name}, description: E., values: [{}] }}", values.join(", "))
    }

    #[test]
    fn values_that_become_one_variant_are_shown_with_both_places() {
        let found = findings(&list("size", &["a1", "b", "a_1"]), "");
        let message = "`a_1` and `a1` are both `A1` in Rust".to_owned();
        assert_eq!(found, [(message, Place::of("/enums/0/values/2/name"), Place::of("/enums/0/values/0/name"))]);
    }

    #[test]
    fn a_type_must_not_be_called_as_what_an_enum_brings() {
        let object = "{ name: open_size, description: O., fields: [{ name: f, type: boolean }] }";
        let found = findings(&list("size", &["small"]), object);
        let message = "type `open_size` and enum `size` are both `OpenSize` in Rust".to_owned();
        assert_eq!(found, [(message, Place::of("/types/0/name"), Place::of("/enums/0/name"))]);
    }

    #[test]
    fn keywords_and_names_of_the_prelude_are_fine() {
        let values = ["self", "super", "crate", "type", "all", "a_l_l", "none", "some", "ok", "err", "default"];
        let enums = [list("option", &values), list("result", &["x"])];
        let enums = enums.join(", ");
        assert_eq!(findings(&enums, ""), []);
    }
}
