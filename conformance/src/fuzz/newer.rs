//! Documents as a later version of their registry may write them: with properties and labels that are not known yet.

use codegen::model::Model;

use super::hostile;
use super::json::{Json, Text};
use crate::random_registry::source::Source;

/// Puts unknown properties and labels into random places of a document.
pub(super) fn document(tree: &mut Json, model: &Model, source: &mut Source) {
    for _ in 0..source.between(0, 6) {
        let place = source.between(0, tree.size() - 1);
        match tree.nth(place) {
            Some(Json::Object(members)) => {
                let at = source.between(0, members.len());
                members.insert(at, (key(source), content(source)));
            }
            Some(Json::String(text)) if is_label(text, model) || source.once_in(8) => *text = key(source),
            _ => {}
        }
    }
}

fn key(source: &mut Source) -> Text {
    let key = source.pick(hostile::KEYS);
    if source.once_in(12) { hostile::flawed(source, key) } else { key.into() }
}

/// Mostly JSON that can be kept.
fn content(source: &mut Source) -> Json {
    match source.between(0, 5) {
        0 => hostile::value(source),
        1 => Json::Object(vec![(key(source), Json::text("x")), (key(source), Json::Number("-0.0".to_owned()))]),
        2 => Json::Array(vec![Json::Word("null"), Json::String(key(source)), Json::Object(Vec::new())]),
        3 => hostile::nested(source, &[1, 62, 63, 64, 65]),
        4 => Json::Number(source.pick(hostile::NUMBERS).to_owned()),
        _ => Json::String(key(source)),
    }
}

/// Whether a text is a label of any enum, or was one.
fn is_label(Text(code_points): &Text, model: &Model) -> bool {
    let text: String = code_points.iter().filter_map(|code_point| char::from_u32(*code_point)).collect();
    let mut values = model.enums.iter().flat_map(|enumeration| &enumeration.values);
    values.any(|value| value.name.as_str() == text || value.renamed_from.contains(&text))
}
