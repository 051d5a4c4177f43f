//! Rust's casing, keywords and escapes.

use std::fmt::Write as _;

use proc_macro2::{Ident, Span};

use crate::model::ident::Name;

/// Keywords, strict and reserved, of every edition: The Rust Reference, "Keywords". Sorted.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that `r#` does not help: they begin paths. Sorted.
const PATH_KEYWORDS: &[&str] = &["crate", "self", "super"];

/// File names that Windows keeps for devices, and the one that Cargo keeps for the folder's own module. Sorted.
const NO_FILES: &[&str] = &[
    "aux", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con", "lpt1", "lpt2", "lpt3",
    "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "mod", "nul", "prn",
];

/// Bindings that decoding and encoding make beside the fields'. Sorted.
const BINDINGS: &[&str] = &["object", "tape", "unknown"];

/// Associated constants of every enum, which a variant must not be called. Sorted.
const CONSTANTS: &[&str] = &["ALL", "SUPPORTED"];

/// Name of a type.
pub(super) fn type_name(name: &Name) -> String {
    let mut text = name.pascal();
    if text == "Self" {
        text.push('_');
    }
    text
}

/// Name of an enum's value or a union's variant.
pub(super) fn variant_name(name: &Name) -> String {
    let mut text = type_name(name);
    if CONSTANTS.binary_search(&text.as_str()).is_ok() {
        text.push('_');
    }
    text
}

/// The field in which a struct keeps unknown properties.
pub(super) const UNKNOWN: &str = "unknown";

/// Name of a field or function, escaped.
pub(super) fn field_name(name: &Name) -> String {
    if name.as_str() == UNKNOWN { format!("{UNKNOWN}_") } else { escape(name.as_str()) }
}

/// Name that a field is bound to where its value is decoded or encoded.
pub(super) fn binding_name(name: &Name) -> String {
    let text = name.as_str();
    if BINDINGS.binary_search(&text).is_ok() { format!("{text}_") } else { escape(text) }
}

/// Name of a module, escaped, which is also its file's: `r#type` stands in `type.rs`.
pub(super) fn module_name(name: &Name) -> String {
    let text = name.as_str();
    if NO_FILES.binary_search(&text).is_ok() { format!("{text}_") } else { escape(text) }
}

/// Path of a module's file in its folder.
pub(super) fn file_name(module: &str) -> String {
    format!("{}.rs", module.strip_prefix("r#").unwrap_or(module))
}

fn escape(text: &str) -> String {
    if PATH_KEYWORDS.binary_search(&text).is_ok() {
        format!("{text}_")
    } else if KEYWORDS.binary_search(&text).is_ok() {
        format!("r#{text}")
    } else {
        text.to_owned()
    }
}

/// An escaped name as a token.
pub(super) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// A string literal.
pub(super) fn string(text: &str) -> String {
    format!("{text:?}")
}

/// An integer literal, its digits in groups of three.
pub(super) fn integer(value: i64) -> String {
    grouped(&value.to_string())
}

/// A float literal, its digits in groups of three.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:?}");
    let (mantissa, exponent) = text.split_once('e').map_or((text.as_str(), None), |(a, b)| (a, Some(b)));
    let (whole, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(a, b)| (a, Some(b)));
    let mut literal = grouped(whole);
    if let Some(fraction) = fraction {
        literal.push('.');
        for (index, digit) in fraction.chars().enumerate() {
            if index > 0 && index % 3 == 0 {
                literal.push('_');
            }
            literal.push(digit);
        }
    }
    if let Some(exponent) = exponent {
        literal.push('e');
        literal.push_str(exponent);
    }
    literal
}

fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        let left = digits.len() - index;
        if index > 0 && left.is_multiple_of(3) && !text.ends_with('-') {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

/// Writes a text as Markdown that means just that text, one line of documentation each, indented.
pub(super) fn push_doc(out: &mut String, indent: &str, text: &str) {
    for line in doc_lines(text) {
        out.push_str(indent);
        out.push_str("///");
        if !line.is_empty() {
            out.push(' ');
            out.push_str(&line);
        }
        out.push('\n');
    }
}

/// The lines of [`push_doc`].
pub(super) fn doc_lines(text: &str) -> impl Iterator<Item = String> {
    text.trim().lines().map(|line| escape_markdown(line.trim()))
}

/// Lines that begin like this begin a list, a heading or a quotation, or underline one.
const BLOCKS: &[char] = &['#', '+', '-', '=', '>', '~', '|'];

fn escape_markdown(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    if line.starts_with(BLOCKS) {
        text.push('\\');
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, character) in line.char_indices() {
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' => text.extend(['\\', character]),
            '.' | ')' if digits > 0 && at == digits => text.extend(['\\', character]),
            '>' if at > 0 => text.extend(['\\', character]),
            '\t' => text.push(' '),
            // Characters that change the direction of text are refused in source code.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                let _ = write!(text, "&#x{:x};", u32::from(character));
            }
            other => text.push(other),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{
        BINDINGS, CONSTANTS, KEYWORDS, NO_FILES, PATH_KEYWORDS, binding_name, doc_lines, field_name, integer,
        module_name, number, type_name, variant_name,
    };
    use crate::model::ident::Name;

    fn name(text: &str) -> Name {
        Name::parse(text).unwrap()
    }

    #[test]
    fn tables_are_sorted() {
        for table in [BINDINGS, CONSTANTS, KEYWORDS, NO_FILES, PATH_KEYWORDS] {
            assert!(table.is_sorted());
        }
    }

    #[test]
    fn keywords_are_escaped_where_they_mean_something() {
        assert_eq!(field_name(&name("type")), "r#type");
        assert_eq!(field_name(&name("self")), "self_");
        assert_eq!(type_name(&name("self")), "Self_");
        assert_eq!(type_name(&name("type")), "Type");
        assert_eq!(variant_name(&name("a_l_l")), "ALL_");
        assert_eq!(variant_name(&name("all")), "All");
        assert_eq!(binding_name(&name("object")), "object_");
        assert_eq!(module_name(&name("mod")), "mod_");
        assert_eq!(module_name(&name("aux")), "aux_");
        assert_eq!(module_name(&name("match")), "r#match");
    }

    #[test]
    fn keywords_are_all_that_the_parser_knows() {
        for keyword in KEYWORDS {
            assert!(syn::parse_str::<syn::Ident>(keyword).is_err() || ["gen"].contains(keyword), "{keyword}");
        }
    }

    #[test]
    fn digits_are_grouped() {
        assert_eq!(integer(-9_007_199_254_740_991), "-9_007_199_254_740_991");
        assert_eq!(integer(-100), "-100");
        assert_eq!(integer(1000), "1_000");
        assert_eq!(number(-1_000_000.0), "-1_000_000.0");
        assert_eq!(number(0.123_456_7), "0.123_456_7");
        assert_eq!(number(1e300), "1e300");
        assert_eq!(number(1.234_5e-300), "1.234_5e-300");
    }

    #[test]
    fn documentation_means_the_text_and_no_markup() {
        let lines = |text| doc_lines(text).collect::<Vec<_>>();
        assert_eq!(lines("a `b` [c](d) <e>\n\n  1. f\n# g"), [r"a \`b\` \[c\](d) \<e\>", "", r"1\. f", r"\# g"]);
        assert_eq!(lines("\u{202e}x"), ["&#x202e;x"]);
    }
}
