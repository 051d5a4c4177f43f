//! Findings as text for people, as JSON for programs and as annotations for GitHub.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::finding::{Diagnostic, Diagnostics};
use crate::registry::spans;
use crate::registry::spans::Node;

/// The registry's text and the name to show for it.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Path as the user would write it.
    pub path: &'a str,
    /// The whole text.
    pub text: &'a str,
}

/// A finding with its place as line and column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rendered {
    /// Code of the rule.
    pub code: &'static str,
    /// File, as the user would write it.
    pub path: String,
    /// Line from 1.
    pub line: usize,
    /// Column from 1, in code points.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Vec<String>,
}

/// Finds the places of findings: the tree is built once, and only here.
struct Places<'a> {
    source: Source<'a>,
    root: Option<Node>,
    /// Where each line begins.
    lines: Vec<usize>,
}

impl<'a> Places<'a> {
    fn new(source: Source<'a>) -> Self {
        let newlines = source.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = [0].into_iter().chain(newlines.map(|(index, _)| index + 1)).collect();
        Self { source, root: spans::parse(source.text, &mut Diagnostics::default()), lines }
    }

    /// Line and column of a byte, both from 1; columns count Unicode code points.
    fn line_column(&self, byte: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= byte).max(1);
        let start = self.lines[line - 1];
        let column = 1 + self.source.text.get(start..byte).map_or(0, |text| text.chars().count());
        (line, column)
    }

    fn range(&self, place: &crate::finding::Place) -> Range<usize> {
        let range = match (place, &self.root) {
            (crate::finding::Place::Bytes(range), _) => range.clone(),
            (_, Some(root)) => root.resolve(place),
            (_, None) => 0..0,
        };
        self.first_line(range)
    }

    /// What is shown of a place is its first line: a caret under a whole block helps nobody.
    fn first_line(&self, range: Range<usize>) -> Range<usize> {
        let covered = self.source.text.get(range.clone()).unwrap_or_default();
        let length = covered.lines().next().unwrap_or_default().trim_end().len();
        range.start..range.start + length
    }
}

/// How much of a line is shown after the last place in it: the renderer's time grows with the line, and a line of
/// megabytes is not one that a person reads.
const SHOWN_BYTES: usize = 1024;

/// Findings as a compiler would show them, in the order of the file.
///
/// With `color`, ANSI escapes mark the parts.
#[must_use]
pub fn render_text(diagnostics: &Diagnostics, source: Source<'_>, color: bool) -> String {
    let places = Places::new(source);
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for diagnostic in sorted(diagnostics, &places) {
        text.push_str(&renderer.render(&report(diagnostic, &places)));
        text.push_str("\n\n");
    }
    text
}

fn sorted<'a>(diagnostics: &'a Diagnostics, places: &Places<'_>) -> Vec<&'a Diagnostic> {
    let mut items: Vec<_> = diagnostics.items().iter().collect();
    items.sort_by_cached_key(|diagnostic| (places.range(&diagnostic.place).start, diagnostic.rule));
    items
}

fn report<'a>(diagnostic: &'a Diagnostic, places: &Places<'a>) -> Vec<Group<'a>> {
    let primary = places.range(&diagnostic.place);
    let title = Level::ERROR.primary_title(diagnostic.message.as_str()).id(diagnostic.rule.code());
    let help = diagnostic.help.iter().map(|line| Level::HELP.message(line.as_str()));
    if diagnostic.rule.conceals() {
        let (line, column) = places.line_column(primary.start);
        let origin = Origin::path(places.source.path).line(line).char_column(column);
        return vec![title.element(origin).elements(help)];
    }
    let others: Vec<_> = diagnostic.others.iter().map(|(place, label)| (places.range(place), label.as_str())).collect();
    // Only the lines between the first and the last place: the renderer reads all that it is given.
    let text = places.source.text;
    let first = others.iter().map(|(range, _)| range.start).fold(primary.start, usize::min);
    let last = others.iter().map(|(range, _)| range.end).fold(primary.end, usize::max);
    let start = text[..first].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[last..].find('\n').map_or(text.len(), |newline| last + newline);
    let end = (last + SHOWN_BYTES..line_end).find(|index| text.is_char_boundary(*index)).unwrap_or(line_end);
    let shift = |range: &Range<usize>| range.start - start..range.end - start;

    let mut main = AnnotationKind::Primary.span(shift(&primary));
    if !diagnostic.label.is_empty() {
        main = main.label(diagnostic.label.as_str());
    }
    let snippet = Snippet::source(&text[start..end])
        .path(places.source.path)
        .line_start(places.line_column(start).0)
        .annotation(main)
        .annotations(others.iter().map(|(range, label)| AnnotationKind::Context.span(shift(range)).label(*label)));
    vec![title.element(snippet).elements(help)]
}

/// Findings with line and column, in the order of the file.
#[must_use]
pub fn render_json(diagnostics: &Diagnostics, source: Source<'_>) -> Vec<Rendered> {
    let places = Places::new(source);
    sorted(diagnostics, &places)
        .into_iter()
        .map(|diagnostic| {
            let (line, column) = places.line_column(places.range(&diagnostic.place).start);
            Rendered {
                code: diagnostic.rule.code(),
                path: source.path.to_owned(),
                line,
                column,
                message: diagnostic.message.clone(),
                help: diagnostic.help.clone(),
            }
        })
        .collect()
}

/// Findings as workflow commands of GitHub Actions, one a line.
#[must_use]
pub fn render_github(diagnostics: &Diagnostics, source: Source<'_>) -> String {
    let mut text = String::new();
    for finding in render_json(diagnostics, source) {
        let mut message = finding.message;
        for line in &finding.help {
            let _ = write!(message, "\nhelp: {line}");
        }
        let _ = writeln!(
            text,
            "::error file={},line={},col={},title={}::{}",
            github_property(&finding.path),
            finding.line,
            finding.column,
            finding.code,
            github_data(&message),
        );
    }
    text
}

/// Escapes the message of a workflow command.
#[must_use]
pub(super) fn github_data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a workflow command.
#[must_use]
pub(super) fn github_property(text: &str) -> String {
    github_data(text).replace(':', "%3A").replace(',', "%2C")
}
