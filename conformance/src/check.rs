//! The whole run: build, corpus, random documents, report.

use std::env;
use std::io::Write;

use crate::answer::Question;
use crate::args::Args;
use crate::ask::{ask_all, show, unwritable};
use crate::corpus;
use crate::fuzz;
use crate::judge::agree;
use crate::registry;
use crate::runners;

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
