//! Documentation as Markdown: the codes of every finding, and the security model.

mod names;
mod security;

use askama::Template;

use self::names::table_cell;
use self::security::SecurityModel;
use super::Target;
use crate::diagnostic::{Diagnostics, Rule};
use crate::model::Model;
use crate::output::{GENERATED_MARK, OutputFile};
use crate::plan::{Code, Remedy};

/// The Markdown target.
pub(super) struct Docs;

impl Target for Docs {
    fn name(&self) -> &'static str {
        "docs"
    }

    fn directory<'a>(&self, model: &'a Model) -> &'a str {
        &model.targets.docs.directory
    }

    /// Markdown can show every text.
    fn check(&self, _: &Model, _: &mut Diagnostics) {}

    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        let folder = model.name.kebab();
        let mut files = vec![super::rendered("diagnostics.md", &Diagnosed::new())];
        let security = SecurityModel::of(model);
        files.extend(security.map(|page| super::rendered(format!("{folder}/security-model.md"), &page)));
        files
    }
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
