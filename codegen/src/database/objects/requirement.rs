//! What the rows of a table must meet: constraints that hold for new and changed rows first, and for all of them later.

use askama::Template;

use super::constraint;
use super::item::Item;
use super::mark::Mark;
use super::validation::Validation;
use crate::database::objects::group::Group;
use crate::database::registry_table::RegistryTable;
use crate::render::render;
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::quote::{quote_ident, quote_literal};

/// A constraint of a table.
#[derive(Debug)]
pub(crate) struct Requirement {
    pub(crate) name: String,
    /// What a row must meet.
    pub(crate) condition: String,
    /// What a row does that does not meet it.
    pub(crate) offence: String,
    /// What is said when there are such rows.
    pub(crate) message: String,
    /// What to do about them, without the full stop.
    pub(crate) help: String,
    /// A call that makes some rows meet it, and returns how many; 0 when none are left that it can help.
    pub(crate) lift: Option<String>,
    /// The comment on the constraint, with its mark.
    pub(crate) comment: String,
}

impl Requirement {
    /// The constraint for new and changed rows.
    pub(crate) fn constraint(&self, table: &ObjectName) -> Item {
        constraint::item(table, &self.name, &self.condition, &self.comment)
    }

    /// That the rows which there are meet it.
    fn validation(&self, subject: &RegistryTable<'_>) -> Item {
        let table = &subject.name;
        let key = subject.key().map_or("id", |key| key.name.as_str());
        let name = quote_ident(&self.name);
        let view = Validate {
            table: table.to_string(),
            key: quote_ident(key).into_owned(),
            constraint: &name,
            offence: &self.offence,
            lift: self.lift.as_deref(),
            message: quote_literal(&self.message),
            hint: quote_literal(&format!("{}; then run this file again. At most 100 are listed.", self.help)),
        };
        Item::new(Validation { table: table.clone(), constraint: self.name.clone(), create: render(&view) })
    }
}

/// Takes away constraints that an earlier registry asked for, that have this mark.
pub(crate) fn no_longer(
    subject: &RegistryTable<'_>,
    wanted: &[Requirement],
    mark: Mark,
    present: &Catalog,
) -> Vec<Item> {
    let table = &subject.name;
    let constraints = present.tables.get(table).into_iter().flat_map(|found| &found.constraints);
    let ours = constraints.filter(|(name, constraint)| {
        constraint.comment.as_deref().and_then(|comment| Mark::of_constraint(name, comment)) == Some(mark)
    });
    let gone = ours.filter(|(name, _)| wanted.iter().all(|requirement| requirement.name != **name));
    gone.map(|(name, _)| constraint::removal(table, name)).collect()
}

/// That the rows which there are meet all constraints.
pub(crate) fn validation(subject: &RegistryTable<'_>, requirements: &[Requirement]) -> Group {
    Group {
        slug: format!("validate_{}", subject.table.name),
        later_slug: format!("validate_{}", subject.table.name),
        title: format!("The rows of {} that were there before its constraints.", subject.name),
        notes: Vec::new(),
        enums: Vec::new(),
        preamble: String::new(),
        items: requirements.iter().map(|requirement| requirement.validation(subject)).collect(),
        effects: vec![
            "reads the table once, and lets others read and write it meanwhile".to_owned(),
            "refuses while a row does not meet a constraint, and lists such rows".to_owned(),
        ],
    }
}

#[derive(Template)]
#[template(path = "postgres/foundation/validate.sql")]
struct Validate<'a> {
    table: String,
    key: String,
    constraint: &'a str,
    offence: &'a str,
    lift: Option<&'a str>,
    message: String,
    hint: String,
}
