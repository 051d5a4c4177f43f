//! Enums: a file each. Rows are written as text, for there may be thousands.

use std::fmt::Write as _;

use askama::Template;

use super::definitions;
use super::names;
use super::types::Types;
use crate::model::{Enum, Status};
use crate::render::render;

/// Most values whose positions fit into 16 bits.
const SMALL: usize = 1 << 16;

#[derive(Template)]
#[template(path = "rust/enum.rs")]
struct EnumFile<'a> {
    wire: &'a str,
    wire_literal: String,
    postgres_literal: String,
    name: &'a str,
    option: &'static str,
    docs: String,
    index: &'static str,
    count: usize,
    supported_count: usize,
    earlier_count: usize,
    variants: String,
    all: String,
    supported: String,
    labels: String,
    by_label: String,
    earlier_labels: String,
    descriptions: String,
    statuses: String,
    has_definitions: bool,
    definition_fields: String,
    accessors: String,
    lists: String,
    definitions: String,
    makers: String,
}

/// The integer that holds positions in a list of this many.
pub(super) fn index_type(count: usize) -> &'static str {
    if count <= SMALL { "u16" } else { "u32" }
}

/// The file of an enum.
pub(super) fn enum_file(types: Types<'_>, definition: &Enum, index: &'static str) -> String {
    let name = types.own;
    let rows = Rows::new(name, definition);
    let earlier = definition.values.iter().flat_map(|value| value.renamed_from.iter().map(move |label| (label, value)));
    let mut earlier_labels = String::new();
    for (label, value) in earlier.clone() {
        let _ = write!(earlier_labels, "\n    ({label:?}, {name}::{}),", names::variant_name(&value.name));
    }
    if !earlier_labels.is_empty() {
        earlier_labels.push('\n');
    }
    let mut docs = String::new();
    names::push_doc(&mut docs, "", &definition.description);
    let parts = definitions::parts(types, definition);
    let schema = types.model.targets.postgres.schema.as_str();
    let wire = definition.name.as_str();
    let postgres = if schema == "public" { wire.to_owned() } else { format!("{schema}.{wire}") };
    render(&EnumFile {
        wire,
        wire_literal: names::string(wire),
        postgres_literal: names::string(&postgres),
        name,
        option: types.option(),
        docs,
        index,
        count: definition.values.len(),
        supported_count: definition.values.iter().filter(|value| value.status.is_supported()).count(),
        earlier_count: earlier.count(),
        variants: rows.variants,
        all: rows.all,
        supported: rows.supported,
        labels: rows.labels,
        by_label: by_label(definition),
        earlier_labels,
        descriptions: rows.descriptions,
        statuses: statuses(name, definition),
        has_definitions: !definition.attributes.is_empty(),
        definition_fields: parts.fields,
        accessors: parts.accessors,
        lists: parts.lists,
        definitions: parts.rows,
        makers: parts.makers,
    })
}

/// The lines that each value has.
#[derive(Default)]
struct Rows {
    variants: String,
    all: String,
    supported: String,
    labels: String,
    descriptions: String,
}

impl Rows {
    fn new(name: &str, definition: &Enum) -> Self {
        let mut rows = Self::default();
        for value in &definition.values {
            let variant = names::variant_name(&value.name);
            names::push_doc(&mut rows.variants, "    ", &value.description);
            if value.status == Status::Deprecated {
                rows.deprecate(name, definition, value.replaced_by);
            }
            // Writing to a String cannot fail. The whole path is cheaper to compile than `Self::` where there are thousands.
            let _ = writeln!(rows.variants, "    {variant},");
            let _ = writeln!(rows.all, "        {name}::{variant},");
            if value.status.is_supported() {
                let _ = writeln!(rows.supported, "        {name}::{variant},");
            }
            let _ = writeln!(rows.labels, "    {:?},", value.name.as_str());
            let _ = writeln!(rows.descriptions, "    {:?},", value.description.trim());
        }
        rows
    }

    fn deprecate(&mut self, name: &str, definition: &Enum, replaced_by: Option<usize>) {
        let _ = match replaced_by {
            Some(index) => {
                let replacement = names::variant_name(&definition.values[index].name);
                writeln!(self.variants, "    #[deprecated(note = \"use `{name}::{replacement}`\")]")
            }
            None => writeln!(self.variants, "    #[deprecated]"),
        };
    }
}

/// The arms from values to statuses; empty where all values are active.
fn statuses(name: &str, definition: &Enum) -> String {
    let arm = |status: Status, status_name: &str| {
        let values = definition.values.iter().filter(|value| value.status == status);
        let mut patterns: Vec<_> =
            values.map(|value| format!("{name}::{}", names::variant_name(&value.name))).collect();
        if status == Status::Active && patterns.len() > 1 {
            patterns = vec!["_".to_owned()];
        }
        let pattern = patterns.join(" | ");
        if pattern.is_empty() { pattern } else { format!("            {pattern} => label::Status::{status_name},\n") }
    };
    let others = [(Status::Planned, "Planned"), (Status::Deprecated, "Deprecated"), (Status::Retired, "Retired")];
    let arms = others.map(|(status, name)| arm(status, name)).concat();
    if arms.is_empty() { arms } else { arms + &arm(Status::Active, "Active") }
}

/// Widest line of numbers.
const WIDTH: usize = 100;

/// The positions of the values in the order of their labels, many a line.
fn by_label(definition: &Enum) -> String {
    let mut order: Vec<usize> = (0..definition.values.len()).collect();
    order.sort_unstable_by_key(|index| definition.values[*index].name.as_str());
    let mut text = String::with_capacity(order.len() * 7);
    let mut width = 0;
    for index in order {
        let start = text.len();
        let _ = write!(text, "{index},");
        let length = text.len() - start;
        if width == 0 {
            text.insert_str(start, "    ");
            width = 4 + length;
        } else if width + 1 + length > WIDTH {
            text.insert_str(start, "\n    ");
            width = 4 + length;
        } else {
            text.insert(start, ' ');
            width += 1 + length;
        }
    }
    text.push('\n');
    text
}
