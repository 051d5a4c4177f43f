//! The page on the versions of a document: what changed, how each language reads them all, and what the database does.

use askama::Template;

use super::names::{code, table_cell};
use crate::database::inventory::{OfDocument, Stored, of_document, stored};
use crate::emit::target::Target as _;
use crate::emit::{dart, rust, typescript};
use crate::history::header::GENERATED_MARK;
use crate::model::{Document, Model};

/// The page of one document.
#[derive(Template)]
#[template(path = "docs/evolution.md")]
pub(super) struct Evolution<'a> {
    mark: &'static str,
    name: &'a str,
    version: u32,
    is_stored: bool,
    columns: Vec<Stored>,
    /// The column that the examples use.
    example: Option<usize>,
    functions: OfDocument,
    steps: Vec<StepRow>,
    rust: Language,
    dart: Language,
    typescript: Language,
}

struct StepRow {
    from: u32,
    to: u32,
    changes: String,
    function: String,
}

/// What a language calls the package and the document.
struct Language {
    package: String,
    ty: String,
}

impl<'a> Evolution<'a> {
    /// Name of the file.
    pub(super) fn file(document: &Document) -> String {
        format!("{}-evolution.md", document.name.kebab())
    }

    /// The page of a document that has had other versions.
    pub(super) fn of(model: &'a Model, document: &'a Document) -> Self {
        let columns = stored(model, document);
        let functions = of_document(model, document);
        let named = |ty: Option<String>, package: String| Language { package, ty: ty.unwrap_or_default() };
        let targets = &model.targets;
        Self {
            mark: GENERATED_MARK,
            name: document.name.as_str(),
            version: document.schema_version,
            is_stored: !columns.is_empty(),
            example: columns.iter().position(|column| column.backfill.is_some()),
            columns,
            steps: steps(document, &functions),
            functions,
            rust: named(rust::Rust.type_name(&document.name), targets.of("rust").package.replace('-', "_")),
            dart: named(dart::Dart.type_name(&document.name), targets.of("dart").package.clone()),
            typescript: named(
                typescript::TypeScript.type_name(&document.name),
                targets.of("typescript").package.clone(),
            ),
        }
    }
}

/// The documents that have had other versions.
pub(super) fn evolving(model: &Model) -> impl Iterator<Item = &Document> {
    model.documents.iter().filter(|document| !document.upgrades.is_empty())
}

fn steps(document: &Document, functions: &OfDocument) -> Vec<StepRow> {
    let steps = document.upgrades.iter().zip(&functions.steps).map(|(upgrade, function)| {
        let changes: Vec<_> = upgrade.changes.iter().map(|change| code(&change.to_string())).collect();
        StepRow {
            from: upgrade.to - 1,
            to: upgrade.to,
            changes: if changes.is_empty() {
                "nothing that is in a document".to_owned()
            } else {
                table_cell(&changes.join("; "))
            },
            function: function.clone(),
        }
    });
    steps.collect()
}
