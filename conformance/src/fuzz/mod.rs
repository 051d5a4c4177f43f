//! Random documents near the boundary: valid ones, some with one change, some with several, and some that are hardly
//! JSON. Where languages disagree about one, it is made smaller as long as they still do.

mod hostile;
mod json;
mod mutate;
mod newer;
mod older;
mod pattern;
mod shrink;
mod valid;

use std::collections::BTreeMap;
use std::io::Write;

use crate::answer::{Answer, Question, Way};
use crate::args::Args;
use crate::ask::{ask_all, show, unwritable};
use crate::judge::{Opinion, agree};
use crate::random_registry::source::Source;
use crate::registry::Registry;
use crate::runners::Runner;
use json::Json;
use valid::Maker;

/// How many documents are asked about at once.
const BATCH: u64 = 1_000;

/// How many disagreements end the run; each is made smaller first.
const ENOUGH: usize = 5;

/// How often at most a document is made smaller.
const ROUNDS: usize = 200;

/// How many smaller documents are asked about in one round.
const TRIES: usize = 400;

/// A random document.
struct Case {
    question: Question,
    /// Its tree; nothing where the text itself was changed.
    tree: Option<Json>,
}

/// How many disagreements there are.
pub(crate) fn run(
    args: &Args,
    registries: &[Registry],
    runners: &mut [Box<dyn Runner>],
    output: &mut impl Write,
) -> Result<usize, String> {
    let mut source = Source::new(args.seed);
    let mut seen = Seen::default();
    let mut disagreements = 0;
    while seen.documents < args.cases && disagreements < ENOUGH {
        let count = BATCH.min(args.cases - seen.documents);
        let cases: Vec<Case> = (0..count).filter_map(|_| case(registries, &mut source)).collect();
        let questions: Vec<Question> = cases.iter().map(|case| case.question.clone()).collect();
        for (case, opinions) in cases.iter().zip(ask_all(runners, &questions)?) {
            seen.count(&opinions);
            if !agree(None, &opinions) && disagreements < ENOUGH {
                disagreements += 1;
                let (question, opinions) = smallest(case, opinions, runners)?;
                writeln!(output).map_err(unwritable)?;
                show(output, &question, &opinions).map_err(unwritable)?;
            }
        }
        seen.documents += count;
    }
    let random = args.random_registries();
    writeln!(
        output,
        "random: {} documents of {} registries ({random} random), seed {}: {disagreements} disagreements{}; {seen}",
        seen.documents,
        registries.len(),
        args.seed,
        if disagreements == ENOUGH { " at least" } else { "" },
    )
    .map_err(unwritable)?;
    Ok(disagreements)
}

/// One document of one of the registries.
fn case(registries: &[Registry], source: &mut Source) -> Option<Case> {
    let Registry { name, model, .. } = &registries[source.between(0, registries.len() - 1)];
    let document = &model.documents[source.between(0, model.documents.len().checked_sub(1)?)];
    if source.once_in(40) {
        let enumeration = &model.enums[source.between(0, model.enums.len().checked_sub(1)?)];
        let tree = valid::label(enumeration, source);
        let document = enumeration.name.as_str().to_owned();
        return Some(Case {
            question: Question { registry: name.clone(), document, text: tree.to_string(), way: Way::Strict },
            tree: Some(tree),
        });
    }
    let (slip, changes) = match source.between(0, 9) {
        0..=2 => (0, 0),
        3..=5 => (0, 1),
        6 | 7 => (20, 0),
        8 => (8, 1),
        _ => (0, source.between(2, 5)),
    };
    let mut tree = Maker { model, source, slip }.document(document);
    for _ in 0..changes {
        mutate::value(&mut tree, source);
    }
    let way = match source.between(0, 11) {
        0..=2 => Way::Upgrade,
        3 | 4 => Way::Tolerant,
        _ => Way::Strict,
    };
    match way {
        Way::Upgrade => older::document(&mut tree, document, source),
        Way::Tolerant => newer::document(&mut tree, model, source),
        Way::Strict => {}
    }
    let document = document.name.as_str().to_owned();
    let question = |text| Question { registry: name.clone(), document: document.clone(), text, way };
    let text = tree.to_string();
    if source.once_in(25) {
        return Some(Case { question: question(mutate::text(&text, source)), tree: None });
    }
    Some(Case { question: question(text), tree: Some(tree) })
}

/// The smallest document that still shows a disagreement.
fn smallest(
    case: &Case,
    mut opinions: Vec<Opinion>,
    runners: &mut [Box<dyn Runner>],
) -> Result<(Question, Vec<Opinion>), String> {
    let (mut question, mut tree) = (case.question.clone(), case.tree.clone());
    for _ in 0..ROUNDS {
        let candidates: Vec<(String, Option<Json>)> = match &tree {
            Some(tree) => shrink::smaller(tree).into_iter().map(|tree| (tree.to_string(), Some(tree))).collect(),
            None => shrink::shorter(&question.text).into_iter().map(|text| (text, None)).collect(),
        };
        let asked: Vec<Question> = candidates
            .iter()
            .filter(|(text, _)| text.len() < question.text.len())
            .take(TRIES)
            .map(|(text, _)| Question { text: text.clone(), ..question.clone() })
            .collect();
        let answers = ask_all(runners, &asked)?;
        let Some((found, said)) = asked.into_iter().zip(answers).find(|(_, opinions)| !agree(None, opinions)) else {
            break;
        };
        tree = candidates.into_iter().find(|(text, _)| *text == found.text).and_then(|(_, tree)| tree);
        (question, opinions) = (found, said);
    }
    Ok((question, opinions))
}

/// What kinds of documents there were, by what the first language said.
#[derive(Default)]
struct Seen {
    documents: u64,
    valid: u64,
    faulty: u64,
    codes: BTreeMap<String, u64>,
}

impl Seen {
    fn count(&mut self, opinions: &[Opinion]) {
        let answers = opinions.iter().map(|opinion| &opinion.answer);
        for answer in answers {
            match answer {
                Answer::Canonical(_) | Answer::Upgraded(_) | Answer::Accepted(true) => self.valid += 1,
                Answer::Accepted(false) => self.faulty += 1,
                Answer::Faults(faults) => {
                    self.faulty += 1;
                    for fault in faults {
                        *self.codes.entry(fault.code.clone()).or_default() += 1;
                    }
                }
                Answer::Silent | Answer::Failure(_) => continue,
            }
            return;
        }
    }
}

impl std::fmt::Display for Seen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} valid, {} faulty:", self.valid, self.faulty)?;
        self.codes.iter().try_for_each(|(code, count)| write!(f, " {count} {code}"))
    }
}
