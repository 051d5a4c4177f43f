//! Documents in the database: functions that judge them, and constraints that let no column hold an invalid one.

mod helpers;
mod names;
mod released;
mod repair;
mod retired;
mod shape;
#[cfg(test)]
mod tests;
pub(crate) mod upgrade;
pub(crate) mod upgrade_step;
mod validity;

use askama::Template;

use self::helpers::{FAULTS, Helpers, WRITERS};
use self::names::refusal_name;
pub(crate) use self::names::{backfill_name, constraint_name, repair_name, valid_name};
pub(crate) use self::released::check;
pub(crate) use self::repair::group as repair;
pub(crate) use self::retired::check as check_retired;
use super::objects::function::{Argument, Function};
use super::objects::item::Item;
use super::objects::mark::Mark;
use super::objects::requirement::Requirement;
use crate::database::objects::group::Group;
use crate::database::registry_table::RegistryTable;
use crate::database::script::FREE;
use crate::model::ident::bounded;
use crate::model::{Column, Document, Model};
use crate::render::render;
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::quote::{quote_ident, quote_literal};

/// The functions that judge the documents which tables store; none when no table stores any.
pub(crate) fn group(model: &Model) -> Option<Group> {
    let helpers = Helpers::new(model);
    let functions = model.stored_documents().flat_map(|(_, document)| functions(model, document, &helpers));
    let functions: Vec<_> = functions.collect();
    if functions.is_empty() {
        return None;
    }
    Some(Group {
        slug: "create_document_functions".to_owned(),
        later_slug: "change_document_functions".to_owned(),
        title: "What makes documents valid, the same as in every other language.".to_owned(),
        notes: vec!["Functions of earlier versions stay: they say what a document was.".to_owned()],
        enums: Vec::new(),
        preamble: String::new(),
        items: helpers.functions().into_iter().chain(functions).map(Function::item).collect(),
        effects: vec![FREE.to_owned()],
    })
}

fn functions(model: &Model, document: &Document, helpers: &Helpers) -> Vec<Function> {
    let mut functions = validity::functions(model, document, &valid_name(model, document), helpers);
    functions.push(errors(model, document, helpers));
    functions.push(refusal(model, document, helpers));
    functions
}

/// The function that names the faults of a document.
pub(crate) fn errors_name(model: &Model, document: &Document) -> ObjectName {
    Helpers::new(model).errors(document)
}

#[derive(Template)]
#[template(path = "postgres/documents/errors.sql")]
struct Errors<'a> {
    shape: String,
    faults: &'a ObjectName,
}

fn errors(model: &Model, document: &Document, helpers: &Helpers) -> Function {
    let shape = quote_literal(&shape::print(&shape::shape(model, document), 4));
    let body = format!("\n{}", render(&Errors { shape, faults: &helpers.faults }));
    let comment = format!(
        "What is wrong with a {} of version {}, in order: path as JSON Pointer, code and message. No row for a valid one.",
        document.name, document.schema_version
    );
    Function {
        arguments: vec![Argument::new("p_document", "jsonb")],
        ..helpers::function(helpers.errors(document), FAULTS, body, comment)
    }
}

#[derive(Template)]
#[template(path = "postgres/documents/refuse.sql")]
struct Refuse<'a> {
    errors: &'a ObjectName,
    message: String,
    hint: String,
}

/// A function that says why a constraint refuses a document: what PostgreSQL says of a constraint shows the whole row
/// and no reason.
fn refusal(model: &Model, document: &Document, helpers: &Helpers) -> Function {
    let errors = helpers.errors(document);
    let view = Refuse {
        errors: &errors,
        message: quote_literal(&format!("not a valid {} of version {}: %", document.name, document.schema_version)),
        hint: quote_literal(&format!("SELECT * FROM {errors}(…) lists all that is wrong.")),
    };
    Function {
        arguments: vec![Argument::new("p_document", "jsonb"), Argument::new("p_constraint", "text")],
        volatility: "STABLE STRICT",
        executors: WRITERS.to_vec(),
        ..helpers::function(
            refusal_name(model, document),
            "boolean",
            format!("\n{}", render(&view)),
            format!("Refuses a {} that is not valid, with the reasons.", document.name),
        )
    }
}

/// What the columns of a table require of their documents.
pub(crate) fn requirements(subject: &RegistryTable<'_>) -> Vec<Requirement> {
    subject.documents().map(|(column, document)| requirement(subject, column, document)).collect()
}

fn requirement(subject: &RegistryTable<'_>, column: &Column, document: &Document) -> Requirement {
    let RegistryTable { model, name: table, .. } = subject;
    let version = document.schema_version;
    let name = constraint_name(column, document);
    let ident = quote_ident(column.name.as_str());
    let is_valid = format!("{}({ident})", valid_name(model, document));
    let refusal = format!("{}({ident}, {})", refusal_name(model, document), quote_literal(&name));
    let errors = Helpers::new(model).errors(document);
    Requirement {
        condition: format!("{is_valid}\n        OR {refusal}"),
        offence: format!("NOT {is_valid}"),
        message: format!("rows of {table} hold a {} that is not valid in version {version}", document.name),
        help: format!("SELECT * FROM {errors}({ident}) says what is wrong with one. Correct them"),
        lift: backfill_name(subject).map(|name| format!("{name}(1000)")),
        comment: Mark::HoldsDocument.comment(&format!(
            "{} of version {version}; {errors}(jsonb) says what is wrong with another.",
            document.name
        )),
        name,
    }
}

/// The constraints of a table's documents; none where it stores no document.
pub(crate) fn checks(subject: &RegistryTable<'_>, present: &Catalog) -> Option<Group> {
    let requirements = requirements(subject);
    let mut items: Vec<Item> =
        super::objects::requirement::no_longer(subject, &requirements, Mark::HoldsDocument, present);
    items.extend(requirements.iter().map(|requirement| requirement.constraint(&subject.name)));
    items.extend(retired::items(subject, present));
    (!items.is_empty()).then(|| Group {
        slug: bounded(format!("check_documents_of_{}", subject.table.name)),
        later_slug: bounded(format!("change_checks_of_documents_of_{}", subject.table.name)),
        title: format!("No row of {} holds an invalid document.", subject.name),
        notes: vec![
            "Constraints hold for new and changed rows; a later migration checks those that there are.".to_owned(),
        ],
        enums: Vec::new(),
        preamble: String::new(),
        items,
        effects: vec!["locks the table for a moment; rewrites and reads no row".to_owned()],
    })
}
