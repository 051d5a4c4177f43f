//! How every source file of the package begins.

use askama::Template;

use crate::history::header::notice;
use crate::render;

const HEADER: &str = concat!("/** ", notice!(), "\n * @noprettier\n */\n\n");

/// A rendered source file below the header.
pub(super) fn render(template: &impl Template) -> String {
    with_header(&render::render(template))
}

/// A source file below the header.
pub(super) fn with_header(text: &str) -> String {
    [HEADER, text].concat()
}
