//! A finding about the registry as a compiler would show it.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::finding::{Finding, Place, Source};

/// How much of a line is shown after the last place in it: the renderer's time grows with the line, and a line of
/// megabytes is not one that a person reads.
const SHOWN_BYTES: usize = 1024;

/// The finding at a range of the text. With `color`, ANSI escapes mark the parts.
pub(super) fn snippet(finding: &Finding, range: &Range<usize>, source: &Source, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    renderer.render(&groups(finding, range, source)) + "\n\n"
}

fn groups<'a>(finding: &'a Finding, primary: &Range<usize>, source: &'a Source) -> Vec<Group<'a>> {
    let title = Level::ERROR.primary_title(finding.message.as_str()).id(finding.kind.code());
    let help = finding.help.iter().map(|line| Level::HELP.message(line.as_str()));
    if finding.conceals() {
        let at = source.position(primary.start);
        let origin = Origin::path(source.path()).line(at.line).char_column(at.column);
        return vec![title.element(origin).elements(help)];
    }
    let others: Vec<_> = finding.others.iter().filter_map(|(place, label)| Some((bytes(place)?, label))).collect();
    // Only the lines between the first and the last place: the renderer reads all that it is given.
    let text = source.text();
    let first = others.iter().map(|(range, _)| range.start).fold(primary.start, usize::min);
    let last = others.iter().map(|(range, _)| range.end).fold(primary.end, usize::max);
    let start = text[..first].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[last..].find('\n').map_or(text.len(), |newline| last + newline);
    let end = (last + SHOWN_BYTES..line_end).find(|index| text.is_char_boundary(*index)).unwrap_or(line_end);
    let shift = |range: &Range<usize>| range.start - start..range.end - start;

    let mut main = AnnotationKind::Primary.span(shift(primary));
    if !finding.label.is_empty() {
        main = main.label(finding.label.as_str());
    }
    let others = others.into_iter().map(|(range, label)| AnnotationKind::Context.span(shift(range)).label(label));
    let snippet = Snippet::source(&text[start..end])
        .path(source.path())
        .line_start(source.position(start).line)
        .annotation(main)
        .annotations(others);
    vec![title.element(snippet).elements(help)]
}

fn bytes(place: &Place) -> Option<&Range<usize>> {
    match place {
        Place::Bytes(range) => Some(range),
        Place::Entry { .. } | Place::File { .. } => None,
    }
}
