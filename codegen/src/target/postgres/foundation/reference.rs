//! References to the vault, and columns that must not be empty with some values of others.

use askama::Template;

use super::super::names::{bounded, quote_ident, quote_literal};
use super::super::subject::render;
use super::column::ColumnSpec;
use super::item::{Item, Making, Owner};
use super::{Group, Subject, access};
use crate::model::{Column, RequiredWhen, Type};
use crate::sql::catalog::Catalog;

/// A constraint that makes a column required with some values of another.
struct Requirement {
    name: String,
    condition: String,
    words: String,
}

/// The columns that refer to the vault, with the functions that tell them, and the constraints of all columns.
pub(super) fn group(subject: &Subject<'_>, present: &Catalog) -> Group {
    let name = &subject.name;
    let references: Vec<_> = subject.table.columns.iter().filter(|column| column.vault_secret).collect();
    let mut items: Vec<_> = references
        .iter()
        .map(|column| {
            let column = ColumnSpec::new(subject.model, name, column);
            Item {
                owner: Owner::Column(name.clone(), column.name.clone()),
                words: format!("the column {name}.{}", column.ident),
                making: Making::Column(column),
            }
        })
        .collect();
    if let Some(rules) = &subject.table.access {
        let told = access::told(subject, rules, present).filter(|(column, _)| column.vault_secret);
        items.extend(told.map(|(_, item)| item));
    }
    let requirements = requirements(subject);
    items.extend(no_longer(subject, &requirements, present));
    items.extend(requirements.iter().map(|requirement| constraint(subject, requirement)));
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
        effects: vec!["locks the table for a moment; rewrites and reads no row".to_owned()],
    }
}

/// That the rows which there are meet the constraints.
pub(super) fn validation(subject: &Subject<'_>) -> Group {
    let name = &subject.name;
    let items = requirements(subject).into_iter().map(|requirement| {
        let make = validate(subject, &requirement);
        let owner = Owner::Validation(name.clone(), requirement.name.clone());
        Item::new(owner, format!("the constraint {} on {name}", requirement.name), make, "")
    });
    Group {
        slug: format!("validate_{}", subject.table.name),
        later_slug: format!("validate_{}", subject.table.name),
        title: format!("The rows of {name} that were there before its constraints."),
        notes: Vec::new(),
        enums: Vec::new(),
        preamble: String::new(),
        items: items.collect(),
        effects: vec![
            "reads the table once, and lets others read and write it meanwhile".to_owned(),
            "refuses while a row does not meet a constraint, and lists such rows".to_owned(),
        ],
    }
}

fn requirements(subject: &Subject<'_>) -> Vec<Requirement> {
    let columns = subject.table.columns.iter();
    columns
        .flat_map(|column| column.required_when.iter().filter_map(|when| requirement(subject, column, when)))
        .collect()
}

fn requirement(subject: &Subject<'_>, column: &Column, when: &RequiredWhen) -> Option<Requirement> {
    let other = &subject.table.columns[when.column];
    let Type::Enum(id) = other.ty else { return None };
    let values = when.values.iter().map(|index| subject.model.enumeration(id).values[*index].name.as_str());
    let values: Vec<_> = values.collect();
    let of = column.credentials_of.as_ref().unwrap_or(&subject.table.name);
    let what = if column.vault_secret { "vault_ref".to_owned() } else { column.name.to_string() };
    let one_condition = column.required_when.len() == 1;
    let by = if one_condition { String::new() } else { format!("{}_", other.name) };
    let labels: Vec<_> = values.iter().map(|value| quote_literal(value)).collect();
    // As text: a label of the type itself would stand in the way when the type is made anew.
    let (other, column) = (quote_ident(other.name.as_str()), quote_ident(column.name.as_str()));
    Some(Requirement {
        name: bounded(format!("chk_{by}{}_{of}_has_{what}", values.join("_or_"))),
        condition: match labels.as_slice() {
            [label] => format!("{other}::text <> {label} OR {column} IS NOT NULL"),
            labels => format!("{other}::text NOT IN ({}) OR {column} IS NOT NULL", labels.join(", ")),
        },
        words: format!("{column} with {other} {}", values.join(" or ")),
    })
}

fn constraint(subject: &Subject<'_>, requirement: &Requirement) -> Item {
    let (table, name) = (&subject.name, quote_ident(&requirement.name));
    let make = format!(
        "ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name};\n\
         ALTER TABLE {table} ADD CONSTRAINT {name}\n    CHECK ({}) NOT VALID;\n\
         COMMENT ON CONSTRAINT {name} ON {table} IS {};\n",
        requirement.condition,
        quote_literal(&format!("{NEEDS}{}.", requirement.words)),
    );
    let take = format!("ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name};\n");
    let owner = Owner::Constraint(table.clone(), requirement.name.clone());
    Item::new(owner, format!("the constraint {name} on {table}"), make, take)
}

/// How the comment on such a constraint begins.
const NEEDS: &str = "Needs ";

/// Whether a constraint of this name and comment is one that a registry asked for.
pub(super) fn is_requirement(name: &str, comment: &str) -> bool {
    name.starts_with("chk_") && comment.starts_with(NEEDS)
}

/// Takes away constraints that an earlier registry asked for.
fn no_longer(subject: &Subject<'_>, wanted: &[Requirement], present: &Catalog) -> Vec<Item> {
    let table = &subject.name;
    let constraints = present.tables.get(table).into_iter().flat_map(|found| &found.constraints);
    let ours = constraints.filter(|(name, constraint)| {
        constraint.comment.as_deref().is_some_and(|comment| is_requirement(name, comment))
    });
    let gone = ours.filter(|(name, _)| wanted.iter().all(|requirement| requirement.name != **name));
    let items = gone.map(|(name, _)| {
        let ident = quote_ident(name);
        let take = format!("ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {ident};\n");
        let owner = Owner::Constraint(table.clone(), name.clone());
        Item::removal(owner, format!("the constraint {ident} on {table}"), take)
    });
    items.collect()
}

#[derive(Template)]
#[template(path = "postgres/foundation/validate.sql")]
struct Validate<'a> {
    table: String,
    key: String,
    constraint: String,
    requirement: &'a Requirement,
    message: String,
}

fn validate(subject: &Subject<'_>, requirement: &Requirement) -> String {
    let table = subject.name.to_string();
    let key = subject.key().map_or("id", |key| key.name.as_str());
    let view = Validate {
        message: quote_literal(&format!("rows of {table} lack {}", requirement.words)),
        key: quote_ident(key).into_owned(),
        constraint: quote_ident(&requirement.name).into_owned(),
        requirement,
        table,
    };
    render(&view, 1 << 10)
}
