//! What is the same for every registry, or nearly.

use askama::Template;

use super::usage::Uses;
use crate::render::render;

/// Files that are taken as they are.
macro_rules! verbatim {
    ($($path:literal)*) => { [$(($path, include_str!(concat!("../../../../templates/rust/src/", $path)))),*] };
}

/// Files of which a registry may need a part.
macro_rules! partial {
    ($($name:ident $path:literal)*) => {
        $(
            #[derive(Template)]
            #[template(path = $path)]
            struct $name<'a> {
                uses: &'a Uses,
            }
        )*

        /// Their paths in the crate, and their texts.
        fn render_partial(uses: &Uses) -> Vec<(&'static str, String)> {
            vec![$(($path, render(&$name { uses }))),*]
        }
    };
}

partial! {
    Label "rust/src/label.rs"
    Decode "rust/src/decode.rs"
    Object "rust/src/decode/object.rs"
    Document "rust/src/document.rs"
    Schema "rust/src/document/schema.rs"
    Encode "rust/src/encode.rs"
}

const LABEL: &[(&str, &str)] = &verbatim!["label/implement.rs" "label/open.rs" "label/sqlx.rs"];

const VALUE: &[(&str, &str)] = &verbatim!["value.rs" "value/checked.rs" "value/date.rs" "value/json.rs" "value/timestamp.rs" "value/unknown.rs"
        "value/uuid.rs"];

const JSON: &[(&str, &str)] = &verbatim![
    "decode/context.rs" "decode/json.rs" "decode/list.rs" "decode/map.rs" "decode/number.rs" "decode/scalar.rs"
    "decode/text.rs" "document/implement.rs" "document/serde.rs" "fault.rs" "json.rs" "json/cursor.rs" "json/read.rs"
    "json/scratch.rs" "json/serde.rs" "json/write.rs"
];

const UNION: &[(&str, &str)] = &verbatim!["decode/union.rs"];

const UNIQUE: &[(&str, &str)] = &verbatim!["decode/unique.rs"];

const DOCUMENT: &[(&str, &str)] = &verbatim!["decode/document.rs" "upgrade.rs" "upgrade/object.rs" "upgrade/value.rs"];

/// The files under `src/`, with paths from there.
pub(super) fn files(uses: &Uses) -> Vec<(&'static str, String)> {
    let wanted = [
        (uses.enums || uses.json, LABEL),
        (uses.values, VALUE),
        (uses.json, JSON),
        (uses.union, UNION),
        (uses.unique, UNIQUE),
        (uses.documents, DOCUMENT),
    ];
    let verbatim = wanted.into_iter().filter(|(is_wanted, _)| *is_wanted).flat_map(|(_, files)| files);
    let mut files: Vec<_> = verbatim.map(|(path, text)| (*path, (*text).to_owned())).collect();
    let partial = render_partial(uses).into_iter().map(|(path, text)| (path.trim_start_matches("rust/src/"), text));
    files.extend(partial.filter(|(path, _)| uses.json || *path == "label.rs"));
    files
}
