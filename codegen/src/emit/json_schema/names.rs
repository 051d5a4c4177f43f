//! Names and patterns of JSON Schema.

use crate::model::ident::Name;

/// The dialect.
pub(super) const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of `registry.yaml` itself, whose file no enum or document may take.
pub(super) const REGISTRY: &str = "registry";

/// How many lists and objects may stand within each other in `json`.
pub(super) const JSON_DEPTH: usize = 64;

/// Text that PostgreSQL can hold: neither U+0000 nor a lone surrogate.
pub(super) const STORABLE: &str = "^[^\\u0000\\p{Cs}]*$";

/// The file of an enum or document.
pub(super) fn file_name(name: &Name) -> String {
    let taken = name.as_str() == REGISTRY;
    format!("{name}{}.schema.json", if taken { "_" } else { "" })
}

/// A name as words: `Integration type`.
pub(super) fn title(name: &Name) -> String {
    let mut text = name.sentence();
    text.pop();
    text
}

/// The definition of JSON that is nested at most so many levels deep. No type can have a name with a dot.
pub(super) fn json_definition(levels: usize) -> String {
    format!("json.{levels}")
}

/// Whether text that matches a pattern can hold neither U+0000 nor a surrogate: it is ASCII, without negated classes.
pub(super) fn implies_storable(pattern: &str) -> bool {
    pattern.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && !pattern.contains("[^")
}

#[cfg(test)]
mod tests {
    use super::{file_name, implies_storable, title};
    use crate::model::ident::Name;

    fn name(text: &str) -> Name {
        Name::parse(text).unwrap()
    }

    #[test]
    fn the_registrys_own_schema_keeps_its_file() {
        assert_eq!(file_name(&name("registry")), "registry_.schema.json");
        assert_eq!(file_name(&name("field_mappings")), "field_mappings.schema.json");
        assert_eq!(title(&name("field_mappings")), "Field mappings");
    }

    #[test]
    fn patterns_that_keep_out_what_cannot_be_stored() {
        assert!(implies_storable("^[a-z]+$"));
        assert!(!implies_storable("^[^a]+$"));
        assert!(!implies_storable("^é$"));
    }
}
