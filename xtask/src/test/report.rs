//! What a person sees: a line as each step starts, one as it ends, and what all of it came to.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use super::step::{Step, StepResult};
use super::toolchain::{Missing, Stop};

/// Writes the progress of a run and counts.
pub(super) struct Report<W> {
    out: W,
    is_ci: bool,
    start: Instant,
    passed: usize,
    failed: Vec<String>,
    skipped: Vec<(String, Missing)>,
    left_out: Vec<(String, String)>,
}

impl<W: Write> Report<W> {
    /// Begins a report; in CI a missing toolchain counts as a failure.
    pub(super) fn new(out: W, is_ci: bool) -> Self {
        Self {
            out,
            is_ci,
            start: Instant::now(),
            passed: 0,
            failed: Vec::new(),
            skipped: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// Writes the steps' names and what they do.
    pub(super) fn list(&mut self, steps: &[Step]) -> io::Result<()> {
        let width = steps.iter().map(|step| step.name().len()).max().unwrap_or_default();
        for step in steps {
            writeln!(self.out, "{:width$}  {}", step.name(), step.about())?;
        }
        Ok(())
    }

    /// Says that a step begins.
    pub(super) fn started(&mut self, number: usize, of: usize, step: &Step) -> io::Result<()> {
        writeln!(self.out, "[{number}/{of}] {}: {}", step.name(), step.about())?;
        self.out.flush()
    }

    /// Says how it ended.
    pub(super) fn finished(&mut self, step: &Step, result: StepResult, took: Duration) -> io::Result<()> {
        let took = seconds(took);
        match result {
            Ok(passed) => {
                self.passed += 1;
                writeln!(self.out, "      passed in {took}{}", joined(&passed.summary))?;
                self.left_out.extend(passed.left_out.into_iter().map(|part| (step.name().to_owned(), part)));
            }
            Err(Stop::Missing(missing)) if self.is_ci => {
                self.failed.push(step.name().to_owned());
                writeln!(self.out, "      FAILED in {took}: {} is missing; {}", missing.what, missing.remedy)?;
            }
            Err(Stop::Missing(missing)) => {
                writeln!(self.out, "      skipped: {} is missing", missing.what)?;
                self.skipped.push((step.name().to_owned(), missing));
            }
            Err(Stop::Failed(output)) => {
                self.failed.push(step.name().to_owned());
                writeln!(self.out, "      FAILED in {took}\n{}", indented(&output))?;
            }
        }
        self.out.flush()
    }

    /// Sums up and says whether nothing failed.
    pub(super) fn close(mut self) -> io::Result<bool> {
        writeln!(self.out, "\nAll steps took {}.", seconds(self.start.elapsed()))?;
        if !self.failed.is_empty() {
            writeln!(self.out, "Failed: {}. To run one again: cargo xtask test --only <step>", self.failed.join(", "))?;
        }
        for (name, missing) in &self.skipped {
            writeln!(self.out, "Skipped: {name}, because {} is missing. {}", missing.what, missing.remedy)?;
        }
        for (name, part) in &self.left_out {
            writeln!(self.out, "Left out of {name}: {part}")?;
        }
        let (passed, failed, skipped) = (self.passed, self.failed.len(), self.skipped.len());
        writeln!(self.out, "{passed} passed, {failed} failed, {skipped} skipped")?;
        self.out.flush()?;
        Ok(failed == 0)
    }
}

fn joined(summary: &str) -> String {
    if summary.is_empty() { String::new() } else { format!(": {summary}") }
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}

fn indented(output: &str) -> String {
    output.lines().fold(String::new(), |mut text, line| {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "      | {line}");
        text
    })
}
