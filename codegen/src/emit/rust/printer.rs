//! Tokens to text.

use proc_macro2::TokenStream;
use syn::{File, Item};

use super::ast;

/// Tokens of items as text.
pub(super) fn items(tokens: TokenStream) -> String {
    print(ast::items(tokens))
}

/// Items as people lay them out: with an empty line between those that take more than one.
pub(super) fn print(items: Vec<Item>) -> String {
    let text = prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs: Vec::new(), items });
    let mut spaced = String::with_capacity(text.len() + 64);
    let mut before = "";
    for line in text.lines() {
        if needs_space(before, line) {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        before = line;
    }
    spaced
}

/// Whether an item of a file, module or impl begins after another one has ended.
fn needs_space(before: &str, line: &str) -> bool {
    let indent = line.len() - line.trim_start().len();
    let (text, last) = (&line[indent..], before.trim_start());
    let is_beside = before.len() - last.len() == indent;
    let ends = !last.starts_with("//") && (last.ends_with('}') && last != "{}" || last.ends_with(';'));
    let begins =
        ["#[", "///", "const ", "crate::", "enum ", "fn ", "impl", "mod ", "pub ", "pub(", "static ", "struct "]
            .iter()
            .any(|word| text.starts_with(word));
    let is_list = text.starts_with("pub use ") || is_one_line(last) && is_one_line(text);
    is_beside && ends && begins && !is_list
}

/// Whether a line is a whole constant.
fn is_one_line(line: &str) -> bool {
    line.starts_with("pub(crate) const ") && line.ends_with(';')
}

/// A type as text.
pub(super) fn type_text(tokens: &TokenStream) -> String {
    let text = items(quote::quote!(type T = #tokens;));
    text.trim_start_matches("type T = ").trim_end().trim_end_matches(';').to_owned()
}
