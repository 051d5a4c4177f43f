//! Whether answers agree.

use crate::answer::{Answer, Fault};
use crate::tokens::tokens;
use crate::value::Value;

/// What one language said.
pub(crate) struct Opinion {
    /// Name of the runner.
    pub(crate) runner: String,
    /// Its answer.
    pub(crate) answer: Answer,
}

/// Whether all say the same, and what is expected where that is known.
pub(crate) fn agree(expected: Option<&Answer>, opinions: &[Opinion]) -> bool {
    let answers = || opinions.iter().map(|opinion| &opinion.answer);
    let full =
        answers().find(|answer| matches!(answer, Answer::Faults(_) | Answer::Canonical(_) | Answer::Upgraded(_)));
    match expected.or(full) {
        Some(reference) => answers().all(|answer| fits(reference, answer)),
        None => answers().all(|answer| !matches!(answer, Answer::Failure(_))),
    }
}

fn fits(reference: &Answer, answer: &Answer) -> bool {
    match (reference, answer) {
        (_, Answer::Silent) => true,
        (Answer::Faults(expected), Answer::Faults(found)) => expected == found,
        (Answer::Canonical(expected), Answer::Canonical(found)) => {
            expected == found || tokens(expected).is_some_and(|expected| tokens(found) == Some(expected))
        }
        (Answer::Upgraded(expected), Answer::Upgraded(found)) => {
            Value::parse(expected).is_some_and(|expected| Value::parse(found) == Some(expected))
        }
        // The corpus says that a document is valid and nothing of its canonical text.
        (Answer::Accepted(expected), Answer::Canonical(_)) => *expected,
        (Answer::Canonical(_), Answer::Accepted(found)) => *found,
        (Answer::Accepted(expected), Answer::Accepted(found)) => expected == found,
        // A language without canonical texts lists no faults of a valid document.
        (Answer::Accepted(true) | Answer::Canonical(_), Answer::Faults(faults))
        | (Answer::Faults(faults), Answer::Canonical(_)) => faults.is_empty(),
        (Answer::Faults(faults), Answer::Accepted(found)) => *found == faults.iter().all(is_beyond_json_schema),
        // A failure never fits.
        _ => false,
    }
}

/// JSON Schema has no word for "no two items have the same value of this property": such a document it accepts.
fn is_beyond_json_schema(fault: &Fault) -> bool {
    fault.code == "unique"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(path: &str, code: &str) -> Fault {
        Fault { path: path.to_owned(), code: code.to_owned() }
    }

    fn opinions(answers: impl IntoIterator<Item = Answer>) -> Vec<Opinion> {
        answers.into_iter().map(|answer| Opinion { runner: String::new(), answer }).collect()
    }

    #[test]
    fn the_order_of_faults_counts_and_canonical_texts_compare_by_value() {
        let faults = [fault("/a", "type"), fault("/b", "type")];
        let reversed = faults.iter().rev().cloned().collect();
        assert!(!agree(None, &opinions([Answer::Faults(faults.to_vec()), Answer::Faults(reversed)])));
        assert!(agree(None, &opinions([Answer::Canonical("1.0".to_owned()), Answer::Canonical("1".to_owned())])));
        assert!(!agree(None, &opinions([Answer::Canonical("1".to_owned()), Answer::Faults(faults.to_vec())])));
        assert!(!agree(None, &opinions([Answer::Silent, Answer::Failure(String::new())])));
        assert!(!agree(Some(&Answer::Accepted(true)), &opinions([Answer::Faults(faults.to_vec())])));
        assert!(agree(None, &opinions([Answer::Canonical("1".to_owned()), Answer::Faults(Vec::new())])));
        assert!(!agree(None, &opinions([Answer::Faults(Vec::new()), Answer::Faults(faults.to_vec())])));
    }

    #[test]
    fn json_schema_is_only_excused_for_what_it_cannot_say() {
        let repeated = Answer::Faults(vec![fault("/a/1", "unique")]);
        let worse = Answer::Faults(vec![fault("/a/1", "unique"), fault("/b", "type")]);
        for (faults, accepted, is_agreement) in
            [(&repeated, true, true), (&repeated, false, false), (&worse, true, false), (&worse, false, true)]
        {
            assert_eq!(agree(None, &opinions([faults.clone(), Answer::Accepted(accepted)])), is_agreement);
        }
    }
}
