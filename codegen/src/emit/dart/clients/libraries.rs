//! How libraries of the package import and export its files.

use askama::Template;

use super::super::files::dart_file;
use crate::emit::output::OutputFile;
use crate::model::Model;
use crate::render::render;

/// A library that only exports others.
#[derive(Template)]
#[template(path = "dart/exports.dart")]
struct Exports<'a> {
    doc: &'a str,
    paths: Vec<String>,
}

/// Imports of files of this package, and a blank line.
pub(super) fn imports(model: &Model, paths: &[&str]) -> String {
    let package = &model.targets.of("dart").package;
    let mut paths = paths.to_vec();
    paths.sort_unstable();
    let mut text = String::new();
    for path in paths {
        text.extend(["import 'package:", package, "/", path, "';\n"]);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// A library that exports files of this package.
pub(super) fn exporting(path: &str, doc: &str, mut paths: Vec<String>) -> OutputFile {
    paths.sort();
    dart_file(path, &render(&Exports { doc, paths }))
}
