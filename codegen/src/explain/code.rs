//! Codes of rules and of findings.

use super::page::Page;
use crate::diagnostic::Rule;
use crate::plan::{Code, Remedy};

/// What a code means and what to do; none where the word is no code. Upper and lower case are the same.
#[must_use]
pub fn code(word: &str) -> Option<String> {
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

fn page(code: &str, title: &str, explanation: &str, question: &str, answer: &str) -> String {
    let mut page = Page::new(&format!("{code}: {title}"), explanation);
    page.section(question, &[(answer.to_owned(), String::new())]);
    page.finish()
}
