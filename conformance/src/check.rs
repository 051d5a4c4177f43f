//! The whole run: build, corpus, random documents, report.

use std::env;
use std::io::{self, Write};

use crate::answer::{Answer, Question, Way};
use crate::args::Args;
use crate::corpus;
use crate::fuzz;
use crate::judge::{Opinion, agree};
use crate::registry;
use crate::runners::{self, Runner};

/// How many disagreements are shown.
const SHOWN: usize = 10;

/// Whether all languages agree on everything that they were asked.
pub(crate) fn run(args: &Args, output: &mut impl Write) -> Result<bool, String> {
    let mut registries = registry::written()?;
    registries.extend(registry::random(args.seed, args.random_registries())?);
    let runners::Started { mut runners, left_out } = runners::start(args, &registries)?;
    for line in &left_out {
        writeln!(output, "skipped: {line}").map_err(unwritable)?;
    }
    if !left_out.is_empty() && env::var_os("CI").is_some_and(|value| value == "true" || value == "1") {
        return Err("CI needs every toolchain".to_owned());
    }
    let names: Vec<&str> = runners.iter().map(|runner| runner.name()).collect();
    writeln!(output, "asked: {}", names.join(", ")).map_err(unwritable)?;

    let cases = corpus::read(&registries)?;
    let questions: Vec<Question> = cases.iter().map(|case| case.question.clone()).collect();
    let mut disagreements = 0;
    for (case, opinions) in cases.iter().zip(ask_all(&mut runners, &questions)?) {
        if !agree(Some(&case.expected), &opinions) {
            disagreements += 1;
            if disagreements <= SHOWN {
                writeln!(output, "\n{}: expected {}", case.place, case.expected).map_err(unwritable)?;
                show(output, &case.question, &opinions).map_err(unwritable)?;
            }
        }
    }
    writeln!(output, "corpus: {} documents, {disagreements} disagreements", cases.len()).map_err(unwritable)?;
    let random = fuzz::run(args, &registries, &mut runners, output)?;
    if disagreements + random > 0 {
        let folder = args.folder()?.join("registries");
        registry::write(&registries, &folder)?;
        writeln!(output, "The registries stand in {}.", folder.display()).map_err(unwritable)?;
    }
    Ok(disagreements == 0 && random == 0)
}

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

/// The longest text that is shown whole.
const LONG: usize = 2_000;

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
