//! Schemas of enums.

use schemars::Schema;
use serde_json::{Map, Value as Json, json};

use super::head::{describe, root};
use super::names;
use crate::model::{Enum, Status};

/// The file of an enum.
pub(super) fn schema(enumeration: &Enum) -> Schema {
    let file_name = names::file_name(&enumeration.name);
    let mut schema = root(&file_name, names::title(&enumeration.name), &enumeration.description);
    schema.insert("type".to_owned(), "string".into());
    schema.insert("enum".to_owned(), labels(enumeration));
    schema.insert("$defs".to_owned(), values(enumeration).into());
    schema.into()
}

/// The enum within another schema: what it accepts, without what each value means.
pub(super) fn definition(enumeration: &Enum) -> Json {
    json!({
        "title": names::title(&enumeration.name),
        "description": enumeration.description,
        "type": "string",
        "enum": labels(enumeration),
    })
}

/// The accepted labels: present ones, then earlier ones. Documents do not accept planned values yet.
fn labels(enumeration: &Enum) -> Json {
    let accepted = || enumeration.values.iter().filter(|value| value.status != Status::Planned);
    let present = accepted().map(|value| value.name.as_str());
    let earlier = accepted().flat_map(|value| value.renamed_from.iter().map(String::as_str));
    present.chain(earlier).collect()
}

/// What each value means. A list of alternatives that validators had to try one by one would be slow where there are
/// thousands; so the meanings stand beside it, for people and tools.
fn values(enumeration: &Enum) -> Map<String, Json> {
    let mut definitions = Map::new();
    for value in &enumeration.values {
        let mut definition = Map::new();
        describe(&mut definition, &value.description);
        if matches!(value.status, Status::Deprecated | Status::Retired) {
            definition.insert("deprecated".to_owned(), true.into());
        }
        if let Some(comment) = comment(enumeration, value) {
            definition.insert("$comment".to_owned(), comment.into());
        }
        definition.insert("const".to_owned(), value.name.as_str().into());
        definitions.insert(value.name.as_str().to_owned(), definition.into());
    }
    definitions
}

fn comment(enumeration: &Enum, value: &crate::model::EnumValue) -> Option<String> {
    let mut sentences = Vec::new();
    match value.status {
        Status::Planned => sentences.push("Planned: documents do not accept it yet.".to_owned()),
        Status::Retired => sentences.push("Retired: it still decodes, but is not chosen for anything new.".to_owned()),
        Status::Active | Status::Deprecated => {}
    }
    if let Some(index) = value.replaced_by {
        sentences.push(format!("Use {} instead.", enumeration.values[index].name));
    }
    if !value.renamed_from.is_empty() {
        sentences.push(format!("Earlier called {}.", value.renamed_from.join(", ")));
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}
