//! The corpus: documents whose faults are written down, as `codegen/tests/fixtures/conformance/README.md` says.

use std::fs;

use crate::answer::{Answer, Fault, Question, Way};
use crate::registry::{self, Registry};

/// A document and what it means.
#[derive(Debug)]
pub(crate) struct Case {
    /// The document.
    pub(crate) question: Question,
    /// What every language has to say.
    pub(crate) expected: Answer,
    /// File and line.
    pub(crate) place: String,
}

/// The cases of every registry that has a file of them.
pub(crate) fn read(registries: &[Registry]) -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    for registry in registries {
        let path = registry::corpus().join(format!("{}.cases", registry.name));
        if !path.exists() {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        cases.extend(parse(registry, &text)?);
    }
    Ok(cases)
}

fn parse(registry: &Registry, text: &str) -> Result<Vec<Case>, String> {
    let mut document = None;
    let mut cases: Vec<Case> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let place = format!("{}.cases:{}", registry.name, index + 1);
        let fault = |what: &str| format!("{place}: {what}");
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('@') {
            document = Some(subject(registry, name).ok_or_else(|| fault("there is no such document or enum"))?);
        } else if let Some(expected) = line.strip_prefix("  ") {
            let case = cases.last_mut().ok_or_else(|| fault("there is no document before"))?;
            add(&mut case.expected, expected, case.question.way)
                .ok_or_else(|| fault("not a fault and not the only canonical text"))?;
        } else {
            let (document, version) = document.ok_or_else(|| fault("there is no `@document` before"))?;
            let (line, way) = way(line);
            let text = expand(line, version).ok_or_else(|| fault("not a repetition"))?;
            let question = Question { registry: registry.name.clone(), document: document.to_owned(), text, way };
            cases.push(Case { question, expected: Answer::Accepted(true), place });
        }
    }
    Ok(cases)
}

/// What a line asks, by the mark that it begins with, and the rest of it.
fn way(line: &str) -> (&str, Way) {
    let marks = [('^', Way::Upgrade), ('?', Way::Tolerant)];
    let marked = marks.into_iter().find_map(|(mark, way)| Some((line.strip_prefix(mark)?, way)));
    marked.unwrap_or((line, Way::Strict))
}

/// A document and its version, or an enum.
fn subject<'a>(registry: &'a Registry, name: &str) -> Option<(&'a str, u32)> {
    let documents = registry.model.documents.iter().map(|document| (document.name.as_str(), document.schema_version));
    let enums = registry.model.enums.iter().map(|enumeration| (enumeration.name.as_str(), 0));
    documents.chain(enums).find(|(known, _)| *known == name)
}

/// A line below a document: `= text`, or a fault's code and path.
fn add(expected: &mut Answer, line: &str, way: Way) -> Option<()> {
    if let Some(text) = line.strip_prefix("= ") {
        if !matches!(expected, Answer::Accepted(true)) {
            return None;
        }
        *expected = match way {
            Way::Upgrade => Answer::Upgraded(text.to_owned()),
            Way::Strict | Way::Tolerant => Answer::Canonical(text.to_owned()),
        };
        return Some(());
    }
    let (code, path) = line.split_once(' ').unwrap_or((line, ""));
    let fault = Fault { path: serde_json::from_str(&format!("\"{path}\"")).ok()?, code: code.to_owned() };
    match expected {
        Answer::Faults(faults) => faults.push(fault),
        Answer::Accepted(_) => *expected = Answer::Faults(vec![fault]),
        _ => return None,
    }
    Some(())
}

/// `+…` is an object of the current version, and `<<3*x>>` is `xxx`.
fn expand(line: &str, version: u32) -> Option<String> {
    let written = match line.strip_prefix('+') {
        Some(properties) => format!("{{\"schema_version\":{version},{properties}}}"),
        None => line.to_owned(),
    };
    let mut text = String::new();
    let mut rest = written.as_str();
    while let Some((before, from)) = rest.split_once("<<") {
        let (repetition, after) = from.split_once(">>")?;
        let (count, repeated) = repetition.split_once('*')?;
        text.push_str(before);
        text.push_str(&repeated.repeat(count.parse().ok()?));
        rest = after;
    }
    text.push_str(rest);
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_documents_and_what_they_mean() {
        let registries = registry::written().unwrap();
        let tiny = registries.iter().find(|registry| registry.name == "tiny").unwrap();
        let text = "# A comment.\n@palette\n+\"colors\":[]\n  = {}\nnull\n  type\n[<<3*1,>>1]\n  type /a\\u0000b\n  enum /c\n^{}\n  = {}\n?+\n  = 1\n";
        let cases = parse(tiny, text).unwrap();
        let shown: Vec<_> = cases.iter().map(|case| (case.question.text.as_str(), case.expected.to_string())).collect();
        assert_eq!(
            shown,
            [
                (r#"{"schema_version":1,"colors":[]}"#, "valid: {}".to_owned()),
                ("null", "type ".to_owned()),
                ("[1,1,1,1]", "type /a\\0b, enum /c".to_owned()),
                ("{}", "upgraded: {}".to_owned()),
                (r#"{"schema_version":1,}"#, "valid: 1".to_owned()),
            ]
        );
        let ways: Vec<_> = cases.iter().map(|case| case.question.way).collect();
        assert_eq!(ways, [Way::Strict, Way::Strict, Way::Strict, Way::Upgrade, Way::Tolerant]);
        for wrong in ["null", "@nothing", "@palette\n  type", "@palette\n<<x*1>>", "@palette\n1\n  type\n  = {}"] {
            assert!(parse(tiny, wrong).is_err(), "{wrong}");
        }
    }
}
