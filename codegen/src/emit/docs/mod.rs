//! Documentation as Markdown: what there is, who may do what, how it grows, and the codes of every finding.

mod catalogue;
mod diagram;
mod evolution;
mod guide;
mod names;
mod schema;
mod security;
mod words;

use askama::Template;

use self::catalogue::Catalogue;
use self::evolution::Evolution;
use self::names::table_cell;
use self::schema::SchemaReference;
use self::security::SecurityModel;
use super::output::OutputFile;
use super::target::Target;
use crate::finding::{Code, Remedy, Rule};
use crate::history::header::GENERATED_MARK;
use crate::model::{Document, Model};
use crate::registry::Language;

/// The Markdown target.
pub(super) struct Docs;

impl Language for Docs {
    fn name(&self) -> &'static str {
        "docs"
    }
}

impl Target for Docs {
    fn directory<'a>(&self, model: &'a Model) -> &'a str {
        &model.targets.docs.directory
    }

    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        let mut files = in_folder(model, pages(model));
        files.push(super::rendered("diagnostics.md", &Diagnosed::new()));
        files
    }
}

/// A page that the first one leads to.
struct Page {
    title: String,
    file: String,
    about: String,
}

impl Page {
    fn new(title: impl Into<String>, file: impl Into<String>, about: impl Into<String>) -> Self {
        Self { title: title.into(), file: file.into(), about: about.into() }
    }
}

/// The pages on a registry, in the order in which one reads them.
fn index(model: &Model) -> Vec<Page> {
    let mut index = vec![Page::new(
        "Schema reference",
        "schema-reference.md",
        "Tables, documents, types, enums and functions with every rule",
    )];
    if SecurityModel::of(model).is_some() {
        let about = "Who may read and write what, where credentials rest, and what to do after a breach";
        index.push(Page::new("Security model", "security-model.md", about));
    }
    if let Some(id) = guide::subject(model) {
        let title = guide::title(model, id);
        let about = "What to do for another value, tried on an example";
        index.push(Page::new(title.clone(), guide::file(model, id), about));
        let about = "All that comes of the example in Rust, Dart, TypeScript and JSON Schema";
        index.push(Page::new(format!("{title}, in code"), guide::languages_file(model, id), about));
    }
    for document in evolving(model) {
        let title = format!("`{}` from version to version", document.name);
        index.push(Page::new(
            title,
            Evolution::file(document),
            "What changed, how to read every version, backfill and repair",
        ));
    }
    index.push(Page::new("Diagnostics", "../diagnostics.md", "Every code, with what to do"));
    index
}

/// The documents that have had other versions.
fn evolving(model: &Model) -> impl Iterator<Item = &Document> {
    model.documents.iter().filter(|document| !document.upgrades.is_empty())
}

/// The pages themselves.
fn pages(model: &Model) -> Vec<OutputFile> {
    let mut files = reference(model);
    files.extend(SecurityModel::of(model).map(|page| super::rendered("security-model.md", &page)));
    if let Some((id, (guide, languages))) = guide::subject(model).and_then(|id| Some((id, guide::pages(model, id)?))) {
        files.push(super::rendered(guide::file(model, id), &guide));
        files.push(super::rendered(guide::languages_file(model, id), &languages));
    }
    files.extend(evolving(model).map(|it| super::rendered(Evolution::file(it), &Evolution::of(model, it))));
    files
}

/// The pages that name values. The example of the guide has no others that matter.
fn reference(model: &Model) -> Vec<OutputFile> {
    vec![
        super::rendered("index.md", &Catalogue::of(model, &index(model))),
        super::rendered("schema-reference.md", &SchemaReference::of(model)),
    ]
}

/// Puts the pages into the registry's folder.
fn in_folder(model: &Model, mut files: Vec<OutputFile>) -> Vec<OutputFile> {
    for file in &mut files {
        file.path = format!("{}/{}", model.name.kebab(), file.path);
    }
    files
}

/// The page of all codes.
#[derive(Template)]
#[template(path = "docs/diagnostics.md")]
struct Diagnosed {
    mark: &'static str,
    rules: Vec<Row>,
    codes: Vec<Row>,
}

struct Row {
    code: &'static str,
    title: String,
    explanation: String,
    remedy: &'static str,
}

impl Diagnosed {
    fn new() -> Self {
        let rules = Rule::ALL.iter().map(|rule| Row {
            code: rule.code(),
            title: table_cell(rule.title()),
            explanation: table_cell(rule.explanation()),
            remedy: if rule.is_waivable() { "yes" } else { "no" },
        });
        let codes = Code::ALL.iter().map(|code| Row {
            code: code.code(),
            title: table_cell(code.title()),
            explanation: table_cell(code.explanation()),
            remedy: match code.remedy() {
                Remedy::Gen => "`gen`",
                Remedy::Force => "`gen --force`",
                Remedy::Person => "you; `gen` does the rest",
                Remedy::Blocked => "you, before anything is written",
            },
        });
        Self { mark: GENERATED_MARK, rules: rules.collect(), codes: codes.collect() }
    }
}
