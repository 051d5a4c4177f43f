//! The one place that prints.

use std::io::{self, Write};

use anstream::stream::{AsLockedWrite, RawStream};
use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;
use codegen::database::Pending;
use codegen::finding::{Diff, Findings, Length};
use codegen::registry;
use codegen::report::{self, Report, Tally};

use crate::exit::Exit;
use crate::flags::{Color, Common, Format};
use crate::prepare::Stop;
use crate::registry::Registry;

/// What a command is for, so that a report can say what it has not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    /// It writes.
    Write,
    /// It compares.
    Compare,
    /// It shows something, and never writes: nobody needs to be told.
    Show,
}

impl Work {
    /// What is not done with what it is for.
    fn undone(self) -> Option<&'static str> {
        match self {
            Self::Write => Some("written"),
            Self::Compare => Some("compared"),
            Self::Show => None,
        }
    }
}

/// Prints reports as the command line asks for.
#[derive(Debug)]
pub(crate) struct Reporter {
    work: Work,
    format: Format,
    color: Color,
    /// From the repository's top to the registry's folder, as GitHub needs it.
    prefix: String,
}

impl Reporter {
    /// For the flags.
    pub(crate) fn new<F>(common: &Common<F>, work: Work) -> Self
    where
        F: Into<Format> + ValueEnum + Copy + Send + Sync,
    {
        Self { work, format: common.format.into(), color: common.flags.color, prefix: String::new() }
    }

    /// For people.
    pub(crate) fn text(color: Color, work: Work) -> Self {
        Self { work, format: Format::Text, color, prefix: String::new() }
    }

    /// Lets annotations name files from the repository's top.
    pub(crate) fn locate(&mut self, registry: &Registry) {
        if !self.format.is_from_top() {
            return;
        }
        for folder in registry.surroundings.folders.iter().rev() {
            self.prefix.push_str(folder);
            self.prefix.push('/');
        }
    }

    /// Reports why a command could not begin.
    pub(crate) fn stop(&self, registry: &Registry, stop: &Stop) -> Exit {
        match stop {
            Stop::Registry { findings, text } => self.registry(registry, findings, text, Exit::CannotWork),
            Stop::History { findings, text } => self.registry(registry, findings, text, Exit::Findings),
            Stop::Conflicts(findings) => {
                let closing = self.work.undone().map(|done| format!("Nothing else was {done}.")).unwrap_or_default();
                self.print(findings, None, None, &closing, Exit::Findings)
            }
            Stop::Files(findings) => self.cannot_work(findings),
        }
    }

    fn registry(&self, registry: &Registry, findings: &Findings, text: &str, exit: Exit) -> Exit {
        let path = if self.format.is_from_top() { registry.file_name() } else { &registry.shown };
        let undone = self.work.undone().map(|done| format!("; nothing was {done}")).unwrap_or_default();
        let closing = format!("{}: {}{undone}.", registry.shown, errors(findings));
        self.print(&located(findings, path, text), None, None, &closing, exit)
    }

    /// Reports what is wrong with the registry as an edit would leave it: its lines are not those of the file.
    pub(crate) fn refused_edit(&self, registry: &Registry, findings: &Findings, text: &str) -> Exit {
        let path = &format!("{} (with this edit)", registry.shown);
        let closing = format!(
            "{}: {} with this edit, shown where it would stand; nothing was written.",
            registry.shown,
            errors(findings)
        );
        self.print(&located(findings, path, text), None, None, &closing, Exit::CannotWork)
    }

    /// Reports what keeps a command from its work.
    pub(crate) fn cannot_work(&self, findings: &Findings) -> Exit {
        let closing = self.work.undone().map(|done| format!("Nothing was {done}.")).unwrap_or_default();
        self.print(findings, None, None, &closing, Exit::CannotWork)
    }

    /// Reports what went wrong in the middle of the work.
    pub(crate) fn half_done(&self, findings: &Findings) -> Exit {
        let closing = "Some files were written, each of them whole; the next run does the rest.";
        self.print(findings, None, None, closing, Exit::CannotWork)
    }

    /// Reports on files.
    pub(crate) fn files(
        &self,
        findings: &Findings,
        length: Option<Length>,
        tally: Tally,
        closing: &str,
        exit: Exit,
    ) -> Exit {
        self.print(findings, length, Some(tally), closing, exit)
    }

    /// Prints what was asked for.
    pub(crate) fn say(&self, text: &str) -> Exit {
        // A reader that has gone away, such as `head`, is no fault of ours.
        let _ = AutoStream::new(io::stdout(), self.choice(&io::stdout())).write_all(text.as_bytes());
        Exit::Fine
    }

    /// Shows a difference, and what became of it.
    pub(crate) fn difference(&self, diff: &Diff, closing: &str) -> Exit {
        let choice = self.choice(&io::stdout());
        let text = report::diff(diff, choice != ColorChoice::Never);
        // A reader that has gone away, such as `head`, is no fault of ours.
        let _ = AutoStream::new(io::stdout(), choice).write_all(format!("{text}{closing}\n").as_bytes());
        Exit::Fine
    }

    /// Shows migrations that are still to come.
    pub(crate) fn pending(&self, pending: &[Pending]) -> Exit {
        let text = match self.format {
            Format::Json => report::pending_json(pending),
            _ => report::pending_text(pending),
        };
        // A reader that has gone away, such as `head`, is no fault of ours.
        let _ = io::stdout().write_all(text.as_bytes());
        Exit::Fine
    }

    fn print(
        &self,
        findings: &Findings,
        length: Option<Length>,
        tally: Option<Tally>,
        closing: &str,
        exit: Exit,
    ) -> Exit {
        let report = Report { findings, length, tally, closing };
        // A reader that has gone away, such as `head`, is no fault of ours.
        let _ = match self.format {
            Format::Json => io::stdout().write_all(report::json(&report).as_bytes()),
            Format::Github => io::stdout().write_all(report::github(&report, &self.prefix).as_bytes()),
            Format::Sarif => io::stdout().write_all(report::sarif(&report, &self.prefix).as_bytes()),
            Format::Junit => io::stdout().write_all(report::junit(&report, &self.prefix).as_bytes()),
            Format::Gitlab => io::stdout().write_all(report::gitlab(&report, &self.prefix).as_bytes()),
            // All of it on one stream, so that nothing is shuffled: what is wrong belongs on the error stream.
            Format::Text if exit == Exit::Fine => self.paint(io::stdout(), &report),
            Format::Text => self.paint(io::stderr(), &report),
        };
        exit
    }

    fn paint(&self, stream: impl RawStream + AsLockedWrite, report: &Report<'_>) -> io::Result<()> {
        let choice = self.choice(&stream);
        let text = report::text(report, choice != ColorChoice::Never);
        AutoStream::new(stream, choice).write_all(text.as_bytes())
    }

    fn choice(&self, stream: &impl RawStream) -> ColorChoice {
        match self.color {
            Color::Auto => AutoStream::choice(stream),
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        }
    }
}

fn located(findings: &Findings, path: &str, text: &str) -> Findings {
    let mut findings = findings.clone();
    registry::locate(&mut findings, path, text);
    findings
}

fn errors(findings: &Findings) -> String {
    match findings.items().len() {
        1 => "1 error".to_owned(),
        count => format!("{count} errors"),
    }
}
