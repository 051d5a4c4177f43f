//! The page of all codes.

use askama::Template;

use super::names::table_cell;
use crate::finding::Rule;
use crate::finding::{Code, Remedy};
use crate::history::header::GENERATED_MARK;

/// The page.
#[derive(Template)]
#[template(path = "docs/diagnostics.md")]
pub(super) struct Diagnosed {
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
    pub(super) fn new() -> Self {
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
