//! What a person sees: a line as each step starts, one as it ends, and what all of it came to. Steps run side by side, so
//! both lines name theirs.

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
        let (name, took) = (step.name(), seconds(took));
        match result {
            Ok(passed) => {
                self.passed += 1;
                writeln!(self.out, "      {name} passed in {took}{}", joined(&passed.summary))?;
                self.left_out.extend(passed.left_out.into_iter().map(|part| (name.to_owned(), part)));
            }
            Err(Stop::Missing(missing)) if self.is_ci => {
                self.failed.push(name.to_owned());
                writeln!(self.out, "      {name} FAILED in {took}: {} is missing; {}", missing.what, missing.remedy)?;
            }
            Err(Stop::Missing(missing)) => {
                writeln!(self.out, "      {name} skipped: {} is missing", missing.what)?;
                self.skipped.push((name.to_owned(), missing));
            }
            Err(Stop::Failed(output)) => {
                self.failed.push(name.to_owned());
                writeln!(self.out, "      {name} FAILED in {took}\n{}", indented(&output))?;
            }
        }
        self.out.flush()
    }

    /// Sums up and says whether nothing failed.
    pub(super) fn close(mut self) -> io::Result<bool> {
        writeln!(self.out, "\nAll steps took {}.", seconds(self.start.elapsed()))?;
        if !self.failed.is_empty() {
            writeln!(self.out, "Failed: {}. To run one again alone:", self.failed.join(", "))?;
            for name in &self.failed {
                writeln!(self.out, "  {}", again(name))?;
            }
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

/// The command that runs a step alone.
pub(super) fn again(step: &str) -> String {
    format!("cargo xtask test --only {step}")
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test::step::Passed;

    fn written(is_ci: bool, results: Vec<(&str, StepResult)>) -> (String, bool) {
        let mut out = Vec::new();
        let mut report = Report::new(&mut out, is_ci);
        for (name, result) in results {
            let step = Step::new(name, "", |_| Ok(Passed::default()));
            assert!(report.finished(&step, result, Duration::from_millis(1500)).is_ok());
        }
        let fine = report.close().is_ok_and(|fine| fine);
        (String::from_utf8_lossy(&out).into_owned(), fine)
    }

    #[test]
    fn the_last_line_counts_the_steps() {
        let (text, fine) = written(
            false,
            vec![
                ("a", Ok("3 tests".to_owned().into())),
                ("b", Err(Stop::missing("Dart", "Install it."))),
                ("c", Ok(Passed { summary: String::new(), left_out: vec!["Dart is missing.".to_owned()] })),
            ],
        );
        assert!(fine, "{text}");
        assert!(text.starts_with("      a passed in 1.5 s: 3 tests\n      b skipped: Dart is missing\n"), "{text}");
        assert!(text.contains("\nSkipped: b, because Dart is missing. Install it.\n"), "{text}");
        assert!(text.contains("\nLeft out of c: Dart is missing.\n"), "{text}");
        assert!(text.ends_with("\n2 passed, 0 failed, 1 skipped\n"), "{text}");
    }

    #[test]
    fn a_failure_shows_all_that_was_printed() {
        let (text, fine) = written(false, vec![("a", Err(Stop::Failed("first\n\nlast".to_owned())))]);
        assert!(!fine);
        assert!(text.contains("      a FAILED in 1.5 s\n      | first\n      | \n      | last\n"), "{text}");
        assert!(text.contains("\nFailed: a. To run one again alone:\n  cargo xtask test --only a\n"), "{text}");
        assert!(text.ends_with("\n0 passed, 1 failed, 0 skipped\n"), "{text}");
    }

    #[test]
    fn in_ci_a_missing_toolchain_is_a_failure() {
        let (text, fine) = written(true, vec![("a", Err(Stop::missing("Dart", "Install it.")))]);
        assert!(!fine);
        assert!(text.ends_with("\n0 passed, 1 failed, 0 skipped\n"), "{text}");
    }
}
