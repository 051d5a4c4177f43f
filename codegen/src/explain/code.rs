//! Codes of rules, of findings, and of faults in documents.

use super::fault;
use super::page::Page;
use crate::finding::Rule;
use crate::finding::{Code, Remedy};

/// What a code means and what to do; none where the word is no code. Upper and lower case are the same.
#[must_use]
pub fn code(word: &str) -> Option<String> {
    if let Some(fault) = fault::ALL.iter().find(|fault| fault.code == word) {
        let who = "whoever writes the document";
        return Some(page(fault.code, fault.title, fault.explanation, "Who mends it", who));
    }
    let word = word.to_ascii_uppercase();
    if let Some(rule) = Rule::by_code(&word) {
        let waiver = if rule.is_waivable() {
            "yes: an entry of `waivers` with the rule, the subject, a reason and a last day"
        } else {
            "no"
        };
        return Some(page(rule.code(), rule.title(), rule.explanation(), "Can be waived", waiver));
    }
    let code = Code::ALL.iter().find(|code| code.code() == word)?;
    let who = match code.remedy() {
        Remedy::Gen => "`cargo xtask gen`",
        Remedy::Force => "`cargo xtask gen --force`",
        Remedy::Person => "you; `cargo xtask gen` does the rest",
        Remedy::Blocked => "you, before anything is written",
    };
    Some(page(code.code(), code.title(), code.explanation(), "Who mends it", who))
}

/// The words that are codes.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    Rule::ALL.iter().map(|rule| rule.code()).chain(Code::ALL.iter().map(|code| code.code()))
}

/// All codes, each with what it stands for.
#[must_use]
pub fn codes() -> String {
    let mut page = Page::new(
        "What can be explained",
        "A name of registry.yaml, which is an enum, one of its values, a type, a document or a table; or one of these codes.",
    );
    let rules = Rule::ALL.iter().map(|rule| (rule.code().to_owned(), rule.title().to_owned()));
    page.section("Rules of the registry", &rules.collect::<Vec<_>>());
    let codes = Code::ALL.iter().map(|code| (code.code().to_owned(), code.title().to_owned()));
    page.section("Findings about files, databases and requests", &codes.collect::<Vec<_>>());
    let faults = fault::ALL.iter().map(|fault| (fault.code.to_owned(), fault.title.to_owned()));
    page.section("Faults in documents, in every language", &faults.collect::<Vec<_>>());
    page.finish()
}

fn page(code: &str, title: &str, explanation: &str, question: &str, answer: &str) -> String {
    let mut page = Page::new(&format!("{code}: {title}"), explanation);
    page.section(question, &[(answer.to_owned(), String::new())]);
    page.finish()
}
