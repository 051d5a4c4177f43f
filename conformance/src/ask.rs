//! Questions to all languages, and what is shown of their answers.

use std::io::{self, Write};

use crate::answer::{Answer, Question, Way};
use crate::judge::Opinion;
use crate::runners::Runner;

/// The longest text that is shown whole.
const LONG: usize = 2_000;

/// What each language says about each question.
pub(crate) fn ask_all(runners: &mut [Box<dyn Runner>], questions: &[Question]) -> Result<Vec<Vec<Opinion>>, String> {
    let answers: Result<Vec<(String, Vec<Answer>)>, String> = std::thread::scope(|scope| {
        let asked: Vec<_> = runners
            .iter_mut()
            .map(|runner| scope.spawn(move || Ok((runner.name().to_owned(), runner.ask(questions)?))))
            .collect();
        let joined =
            asked.into_iter().map(|thread| thread.join().map_err(|_| "a runner's thread ended early".to_owned())?);
        joined.collect()
    });
    let mut opinions: Vec<Vec<Opinion>> = questions.iter().map(|_| Vec::new()).collect();
    for (runner, answers) in answers? {
        for (opinions, answer) in opinions.iter_mut().zip(answers) {
            opinions.push(Opinion { runner: runner.clone(), answer });
        }
    }
    Ok(opinions)
}

/// Shows a question and all its answers.
pub(crate) fn show(output: &mut impl Write, question: &Question, opinions: &[Opinion]) -> io::Result<()> {
    let Question { registry, document, text, way } = question;
    let shown: String = text.chars().take(LONG).collect();
    let more = if shown.len() < text.len() { "…" } else { "" };
    let asked = match way {
        Way::Strict => "",
        Way::Tolerant => "tolerant reading of ",
        Way::Upgrade => "upgrade of ",
    };
    writeln!(output, "  {asked}{registry}/{document}: {shown}{more}")?;
    for Opinion { runner, answer } in opinions {
        let shown: String = answer.to_string().chars().take(LONG).collect();
        writeln!(output, "  {runner:>15}: {shown}")?;
    }
    Ok(())
}

#[expect(clippy::needless_pass_by_value, reason = "handed to map_err by name")]
pub(crate) fn unwritable(error: io::Error) -> String {
    format!("cannot write to standard output: {error}")
}
