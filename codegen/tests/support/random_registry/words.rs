//! Names and texts that are hard on generators.

use std::collections::HashSet;

use super::source::Source;

/// Words with a meaning of their own in a target language, its standard library, or code that is generated around them.
const LOADED_WORDS: &[&str] = &[
    "abstract",
    "all",
    "analyse",
    "any",
    "array",
    "as",
    "as_str",
    "assert",
    "async",
    "await",
    "base",
    "begin",
    "between",
    "bigint",
    "box",
    "break",
    "case",
    "cast",
    "catch",
    "check",
    "class",
    "clone",
    "code",
    "collate",
    "column",
    "const",
    "constraint",
    "constructor",
    "continue",
    "copy_with",
    "core",
    "covariant",
    "crate",
    "create",
    "current_user",
    "date_time",
    "debugger",
    "default",
    "deferred",
    "delete",
    "desc",
    "distinct",
    "do",
    "double",
    "dyn",
    "dynamic",
    "else",
    "encode",
    "end",
    "entries",
    "enum",
    "err",
    "error",
    "errors",
    "eval",
    "export",
    "extends",
    "extension",
    "external",
    "factory",
    "false",
    "fault",
    "faults",
    "fetch",
    "final",
    "finally",
    "fmt",
    "fn",
    "for",
    "foreign",
    "from",
    "from_json",
    "from_str",
    "full",
    "function",
    "future",
    "gen",
    "get",
    "grant",
    "group",
    "guid",
    "hash",
    "hash_code",
    "having",
    "identity",
    "if",
    "impl",
    "implements",
    "import",
    "in",
    "index",
    "infinity",
    "initially",
    "instanceof",
    "int",
    "interface",
    "into",
    "is",
    "isolate",
    "iter",
    "key",
    "keys",
    "kind",
    "known",
    "label",
    "late",
    "lateral",
    "left",
    "len",
    "length",
    "let",
    "library",
    "limit",
    "loop",
    "macro",
    "match",
    "message",
    "mixin",
    "mod",
    "module",
    "move",
    "mut",
    "name",
    "namespace",
    "nan",
    "natural",
    "new",
    "no_such_method",
    "none",
    "not",
    "null",
    "num",
    "object",
    "of",
    "offset",
    "ok",
    "on",
    "only",
    "operator",
    "option",
    "order",
    "override",
    "package",
    "parse",
    "part",
    "path",
    "placing",
    "pointer",
    "primary",
    "private",
    "process",
    "protected",
    "proto",
    "prototype",
    "public",
    "pub",
    "raw",
    "record",
    "ref",
    "references",
    "required",
    "rethrow",
    "result",
    "return",
    "runtime_type",
    "sealed",
    "select",
    "self",
    "serde",
    "session_user",
    "set",
    "show",
    "similar",
    "some",
    "state",
    "static",
    "std",
    "str",
    "struct",
    "super",
    "supported",
    "switch",
    "symbol",
    "sync",
    "table",
    "tag",
    "then",
    "this",
    "throw",
    "to_json",
    "to_string",
    "trait",
    "true",
    "try",
    "type",
    "typedef",
    "typeof",
    "undefined",
    "union",
    "unique",
    "unknown",
    "unsafe",
    "use",
    "user",
    "using",
    "value",
    "value_of",
    "values",
    "var",
    "variadic",
    "variant",
    "vec",
    "verbose",
    "virtual",
    "void",
    "when",
    "where",
    "while",
    "window",
    "with",
    "yield",
];

const SYLLABLES: &[&str] = &[
    "ba", "ce", "dor", "fi", "gul", "hem", "jo", "kra", "lun", "mi", "nax", "po", "qui", "rev", "su", "tik", "wo", "zy",
];

/// Pieces of text that end or begin something in at least one language, and characters that compilers look at twice.
const LOADED_PIECES: &[&str] = &[
    "plain words",
    "\"",
    "'",
    "'''",
    "\"\"\"",
    "\\",
    "\\u0041",
    "\\n",
    "`",
    "```",
    "${name}",
    "$1",
    "$$",
    "$body$",
    "#{x}",
    "{{x}}",
    "%s",
    "/*",
    "*/",
    "//",
    "///",
    "--",
    "-- ; drop",
    ";",
    "#",
    "\"#",
    "r#\"",
    "<b>",
    "</script>",
    "<!--",
    "-->",
    "]]>",
    "[link]",
    "[Link][]",
    "[x](y)",
    "http://example.org/a_b",
    "@deprecated",
    "@override",
    "{@template x}",
    "# Heading",
    "* item",
    "1. item",
    "| cell |",
    "&amp;",
    "&lt;",
    "a\nb",
    "a\n\nb",
    "\n * x",
    "tab\there",
    "trailing \\",
    "é",
    "ß",
    "日本語",
    "🚀",
    "👩‍👩‍👧",
    "שלום",
    "\u{202E}",
    "\u{2066}",
    "\u{2028}",
    "\u{2029}",
    "\u{FEFF}",
    "\u{200B}",
    "e\u{301}",
    "\u{10FFFF}",
    "\u{FFFD}",
];

/// Names of one list, no two of which a language could confuse.
#[derive(Default)]
pub(crate) struct Names {
    taken: HashSet<String>,
}

impl Names {
    /// Names beside these, which are taken.
    pub(crate) fn beside(taken: &[&str]) -> Self {
        Self { taken: taken.iter().map(|name| name.replace('_', "")).collect() }
    }

    /// A new name.
    pub(crate) fn fresh(&mut self, source: &mut Source) -> String {
        loop {
            let name = name(source);
            // `a_1` and `a1` are the same in PascalCase.
            if self.taken.insert(name.replace('_', "")) {
                return name;
            }
        }
    }
}

fn name(source: &mut Source) -> String {
    if source.once_in(4) {
        return source.pick(LOADED_WORDS).to_owned();
    }
    if source.once_in(30) {
        let length = source.between(40, 63);
        let mut long = plain_name(source);
        while long.len() < length {
            long = format!("{long}_{}", plain_name(source));
        }
        long.truncate(length);
        return long.trim_end_matches('_').to_owned();
    }
    plain_name(source)
}

fn plain_name(source: &mut Source) -> String {
    let mut words = Vec::new();
    for _ in 0..source.between(1, 3) {
        let mut word: String = (0..source.between(1, 3)).map(|_| source.pick(SYLLABLES)).collect();
        if source.once_in(6) {
            word += &source.between(0, 99).to_string();
        }
        words.push(word);
    }
    words.join("_")
}

/// A text for people; never empty.
pub(crate) fn prose(source: &mut Source) -> String {
    let pieces: Vec<&str> = (0..source.between(1, 4)).map(|_| source.pick(LOADED_PIECES)).collect();
    format!("Says {}.", pieces.join(if source.once_in(2) { " " } else { "" }))
}

/// Any string of a number of code points within these bounds.
pub(crate) fn string(source: &mut Source, shortest: usize, longest: usize) -> String {
    let length = source.between(shortest, longest.min(shortest + 40));
    let mut characters = Vec::new();
    while characters.len() < length {
        characters.extend(source.pick(LOADED_PIECES).chars());
    }
    characters.into_iter().take(length).collect()
}
