//! References to the vault, and columns that must not be empty with some values of others.

use crate::database::access;
use crate::database::objects::column::ColumnSpec;
use crate::database::objects::group::Group;
use crate::database::objects::index::Index;
use crate::database::objects::item::Item;
use crate::database::objects::mark::Mark;
use crate::database::objects::requirement;
use crate::database::objects::requirement::Requirement;
use crate::database::registry_table::RegistryTable;
use crate::model::facts::functions::credentials_of;
use crate::model::ident::bounded;
use crate::model::{Column, RequiredWhen, Type};
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::quote::{quote_ident, quote_literal};

/// The columns that refer to the vault, with the functions that return them, and the constraints of all columns.
pub(crate) fn group(subject: &RegistryTable<'_>, present: &Catalog) -> Group {
    let name = &subject.name;
    let references: Vec<_> = subject.table.columns.iter().filter(|column| column.vault_secret).collect();
    let columns = references.iter().map(|column| Item::new(ColumnSpec::new(subject.model, name, column)));
    let mut items: Vec<_> = columns.collect();
    items.extend(references.iter().map(|column| unique(subject, column)));
    if let Some(rules) = &subject.table.access {
        let readers = access::column_readers(subject, rules, present).filter(|(column, _)| column.vault_secret);
        items.extend(readers.map(|(_, item)| item));
    }
    let requirements = requirements(subject);
    items.extend(requirement::no_longer(subject, &requirements, Mark::Needs, present));
    items.extend(requirements.iter().map(|requirement| requirement.constraint(name)));
    let slug = match references.as_slice() {
        [] => format!("constrain_{}", subject.table.name),
        [column, ..] => bounded(format!("add_{}_to_{}", column.name, subject.table.name)),
    };
    Group {
        slug,
        later_slug: format!("constrain_{}", subject.table.name),
        title: format!("What {name} must refer to."),
        notes: vec![
            "Constraints hold for new and changed rows; a later migration checks those that there are.".to_owned(),
        ],
        enums: subject
            .table
            .columns
            .iter()
            .flat_map(|column| &column.required_when)
            .filter_map(|when| subject.enum_name(&subject.table.columns[when.column]))
            .collect(),
        preamble: String::new(),
        items,
        effects: vec![
            match references.as_slice() {
                [] => "locks the table for a moment; rewrites and reads no row",
                _ => "locks the table for a moment; building an index locks it against writing meanwhile",
            }
            .to_owned(),
        ],
    }
}

/// Two rows never refer to the same credentials: replacing those of one would take them from the other.
fn unique(subject: &RegistryTable<'_>, column: &Column) -> Item {
    let table = &subject.name;
    let column = column.name.to_string();
    let name = ObjectName::new(table.schema.as_str(), bounded(format!("{}_{column}_key", table.name)));
    Item::new(Index { name, table: table.clone(), column, is_unique: true })
}

/// What columns need with some values of others.
pub(crate) fn requirements(subject: &RegistryTable<'_>) -> Vec<Requirement> {
    let columns = subject.table.columns.iter();
    columns
        .flat_map(|column| column.required_when.iter().filter_map(|when| requirement(subject, column, when)))
        .collect()
}

fn requirement(subject: &RegistryTable<'_>, column: &Column, when: &RequiredWhen) -> Option<Requirement> {
    let other = &subject.table.columns[when.column];
    let Type::Enum(id) = other.ty else { return None };
    let values = when.values.iter().map(|index| subject.model.enumeration(id).values[*index].name.as_str());
    let values: Vec<_> = values.collect();
    let of = credentials_of(subject.table, column);
    let what = if column.vault_secret { "vault_ref".to_owned() } else { column.name.to_string() };
    let one_condition = column.required_when.len() == 1;
    let by = if one_condition { String::new() } else { format!("{}_", other.name) };
    let labels: Vec<_> = values.iter().map(|value| quote_literal(value)).collect();
    // As text: a label of the type itself would stand in the way when the type is made anew.
    let (other, column) = (quote_ident(other.name.as_str()), quote_ident(column.name.as_str()));
    let words = format!("{column} with {other} {}", values.join(" or "));
    let condition = match labels.as_slice() {
        [label] => format!("{other}::text <> {label} OR {column} IS NOT NULL"),
        labels => format!("{other}::text NOT IN ({}) OR {column} IS NOT NULL", labels.join(", ")),
    };
    Some(Requirement {
        name: bounded(format!("chk_{by}{}_{of}_has_{what}", values.join("_or_"))),
        offence: format!("NOT ({condition})"),
        condition,
        message: format!("rows of {} lack {words}", subject.name),
        help: "Give them what they lack, or another value".to_owned(),
        lift: None,
        comment: Mark::Needs.comment(&format!("{words}.")),
    })
}
