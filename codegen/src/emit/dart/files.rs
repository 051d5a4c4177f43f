//! How the files of Dart packages begin, and what both packages have.

use askama::Template;

use crate::emit::output::OutputFile;
use crate::history::header::{mark, notice};

/// What made a file and how to change it.
pub(super) const HEADER: &str = notice!();

/// How every Dart file begins. Its own directive keeps formatters off, whatever names and texts do to its shape.
pub(super) const DART_HEADER: &str =
    concat!("// ", mark!(), ". Do not edit: change\n// registry.yaml and run it again.\n// dart format off\n\n");

#[derive(Template)]
#[template(path = "dart/analysis_options.yaml")]
struct AnalysisOptions {
    header: &'static str,
    /// Whether there is another package within this one.
    has_nested: bool,
}

/// A file of Dart.
pub(super) fn dart_file(path: impl Into<String>, text: &str) -> OutputFile {
    OutputFile::replaceable(path, [DART_HEADER, text].concat())
}

/// How every part of the library begins.
pub(super) fn part_header() -> String {
    [DART_HEADER, "part of '../library.dart';\n\n"].concat()
}

/// The rules that a package is analysed by.
pub(super) fn analysis_options(path: impl Into<String>, has_nested: bool) -> OutputFile {
    OutputFile::rendered(path, &AnalysisOptions { header: HEADER, has_nested })
}
