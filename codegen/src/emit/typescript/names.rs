//! Casing, taken names and escapes of TypeScript.

use std::fmt::Write;

pub(super) use crate::emit::client_names::{reference_names, repository_name, supabase_client_name, vault_client_name};
use crate::model::ident::Name;

/// Types that a generated one must not hide: the globals of ECMAScript and TypeScript's utility types
/// (<https://tc39.es/ecma262/#sec-global-object>, <https://www.typescriptlang.org/docs/handbook/utility-types.html>),
/// and what the package itself exports. Sorted.
const TAKEN_TYPES: &[&str] = &[
    "AggregateError",
    "Array",
    "ArrayBuffer",
    "AssertDatabase",
    "AssertDatabaseEnums",
    "Atomics",
    "Awaited",
    "BigInt",
    "Boolean",
    "Buffer",
    "Capitalize",
    "Console",
    "CredentialMap",
    "CredentialReference",
    "CredentialVaultError",
    "DataView",
    "DatabaseClient",
    "DatabaseEnums",
    "DatabaseError",
    "DatabaseErrorKind",
    "Date",
    "Disposable",
    "Document",
    "Element",
    "Error",
    "Event",
    "Exclude",
    "Extract",
    "Fault",
    "FaultCode",
    "Faults",
    "FinalizationRegistry",
    "Function",
    "Generator",
    "Infinity",
    "InstanceType",
    "Int8Array",
    "Intl",
    "InvalidRowError",
    "IsoDate",
    "Iterable",
    "Iterator",
    "JSON",
    "JsonValue",
    "LabelStatus",
    "Lowercase",
    "Map",
    "Math",
    "NaN",
    "NoInfer",
    "Node",
    "NonNullable",
    "Number",
    "Object",
    "Omit",
    "Parameters",
    "ParseResult",
    "Partial",
    "Pick",
    "Promise",
    "PropertyKey",
    "Proxy",
    "RangeError",
    "Readonly",
    "ReadonlyArray",
    "ReadonlyMap",
    "ReadonlySet",
    "Record",
    "Reflect",
    "RegExp",
    "Request",
    "Required",
    "Response",
    "ReturnType",
    "Set",
    "String",
    "Symbol",
    "SyntaxError",
    "Timestamp",
    "TypeError",
    "URIError",
    "Uncapitalize",
    "Unrecognized",
    "Uppercase",
    "Uuid",
    "WeakMap",
    "WeakRef",
    "WeakSet",
];

/// Facts that every definition of a registry has beside its attributes, sorted.
const DEFINITION_FACTS: &[&str] = &["description", "replaced_by", "status"];

/// Words that no variable may be called: the reserved words of modules (<https://tc39.es/ecma262/#prod-ReservedWord>), and
/// the names that the modules use themselves. Sorted.
const NOT_VARIABLES: &[&str] = &[
    "arguments",
    "await",
    "break",
    "canonical",
    "case",
    "catch",
    "changes",
    "check",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "document",
    "else",
    "enum",
    "eval",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
    "import",
    "in",
    "instanceof",
    "interface",
    "json",
    "let",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "reference",
    "return",
    "rows",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "undefined",
    "upgrade",
    "values",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

/// A variable for an object that the registry names: the last part in `camelCase`.
pub(super) fn variable_name(subject: &str) -> String {
    let word = subject.rsplit('.').next().unwrap_or(subject);
    let mut text = Name::parse(word).map_or_else(|_| "object".to_owned(), |name| name.camel());
    if NOT_VARIABLES.binary_search(&text.as_str()).is_ok() {
        text.push('_');
    }
    text
}

/// A type: `PascalCase`, with `_` where the name is taken.
pub(super) fn type_name(name: &Name) -> String {
    let mut text = name.pascal();
    if TAKEN_TYPES.binary_search(&text.as_str()).is_ok() {
        text.push('_');
    }
    text
}

/// The interface of a union's variant.
pub(super) fn variant_name(union: &Name, variant: &Name) -> String {
    format!("{}{}", union.pascal(), variant.pascal())
}

/// The array of an enum's labels: the plural in `SCREAMING_SNAKE_CASE`.
pub(super) fn labels_const(name: &Name) -> String {
    name.plural().to_ascii_uppercase()
}

/// The file of both, without its folder.
pub(super) fn vault_file(of: &Name) -> String {
    format!("{}-credential-vault-client.ts", of.kebab())
}

/// Its file, without its folder.
pub(super) fn repository_file(row: &Name) -> String {
    format!("{}-repository.ts", row.kebab())
}

/// The method that reads a column through its function.
pub(super) fn reader_name(name: &Name) -> String {
    let mut text = name.camel();
    if ["constructor", "delete", "find", "insert", "list", "update"].contains(&text.as_str()) {
        text.push('_');
    }
    text
}

/// A file without its folder.
pub(super) fn file_name(name: &Name) -> String {
    format!("{}.ts", name.kebab())
}

/// An attribute in the definition of a registry, apart from the facts that every definition has.
pub(super) fn attribute(name: &Name) -> String {
    let taken = DEFINITION_FACTS.binary_search(&name.as_str()).is_ok();
    format!("{name}{}", if taken { "_" } else { "" })
}

/// Whether every object inherits a property of this name, so that reading it must not look further than the object.
pub(super) fn is_inherited(property: &str) -> bool {
    // The other members of `Object.prototype` hold upper-case letters or two underscores.
    property == "constructor"
}

/// Writes a string literal in single quotes.
pub(super) fn push_string(out: &mut String, text: &str) {
    out.push('\'');
    for character in text.chars() {
        match character {
            '\'' => out.push_str("\\'"),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            _ if needs_escape(character) => push_unicode_escape(out, character),
            _ => out.push(character),
        }
    }
    out.push('\'');
}

/// A string literal in single quotes.
pub(super) fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    push_string(&mut out, text);
    out
}

/// The key of a property in an object literal. `__proto__` is computed: written plainly it would set the prototype.
pub(super) fn push_key(out: &mut String, key: &str) {
    let plain = key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_' || c == '$')
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$'));
    if key == "__proto__" {
        out.push_str("['__proto__']");
    } else if plain {
        out.push_str(key);
    } else {
        push_string(out, key);
    }
}

/// A regular expression literal in unicode mode.
pub(super) fn regular_expression(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len() + 3);
    out.push('/');
    for character in pattern.chars() {
        match character {
            '/' => out.push_str("\\/"),
            _ if needs_escape(character) || character.is_control() => push_unicode_escape(&mut out, character),
            _ => out.push(character),
        }
    }
    out.push_str("/u");
    out
}

/// Text within a documentation comment: nothing ends the comment, begins a tag or turns the direction of the line.
pub(super) fn push_comment(out: &mut String, text: &str) {
    let mut previous = ' ';
    for character in text.chars() {
        match character {
            '/' if previous == '*' => out.push_str("\\/"),
            '@' if previous.is_whitespace() || matches!(previous, '{' | '*') => out.push_str("\\@"),
            '\t' => out.push(' '),
            _ if needs_escape(character) => push_unicode_escape(out, character),
            _ => out.push(character),
        }
        previous = character;
    }
}

/// Control characters, line ends that are not `\n`, and characters that turn the direction of what follows.
fn needs_escape(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}')
}

fn push_unicode_escape(out: &mut String, character: char) {
    // All of them are in the basic plane, where four digits do.
    let _ = write!(out, "\\u{:04x}", u32::from(character));
}

#[cfg(test)]
mod tests {
    use super::{TAKEN_TYPES, labels_const, push_comment, push_key, regular_expression, string, type_name};
    use crate::model::ident::Name;

    fn name(text: &str) -> Name {
        Name::parse(text).unwrap()
    }

    #[test]
    fn tables_are_sorted() {
        assert!(TAKEN_TYPES.is_sorted());
        assert!(super::DEFINITION_FACTS.is_sorted());
        assert!(super::NOT_VARIABLES.is_sorted());
    }

    #[test]
    fn names_that_are_taken_get_an_underscore() {
        assert_eq!(type_name(&name("object")), "Object_");
        assert_eq!(type_name(&name("fault")), "Fault_");
        assert_eq!(type_name(&name("field_mapping")), "FieldMapping");
    }

    #[test]
    fn variables_are_no_reserved_words() {
        assert_eq!(super::variable_name("figure.single_line"), "singleLine");
        assert_eq!(super::variable_name("switch.default"), "default_");
        assert_eq!(super::variable_name("upgrade"), "upgrade_");
    }

    #[test]
    fn arrays_of_labels_have_plural_names() {
        for (singular, plural) in [
            ("integration_type", "INTEGRATION_TYPES"),
            ("status", "STATUSES"),
            ("sync_frequency", "SYNC_FREQUENCIES"),
            ("weekday", "WEEKDAYS"),
            ("branch", "BRANCHES"),
        ] {
            assert_eq!(labels_const(&name(singular)), plural);
        }
    }

    #[test]
    fn strings_hold_any_text() {
        assert_eq!(string("it's \"$x\" \\ ${y} `z`"), r#"'it\'s "$x" \\ ${y} `z`'"#);
        assert_eq!(string("a\nb\tc\u{2028}d\u{202e}e\0😀"), r"'a\nb\tc\u2028d\u202ee\u0000😀'");
    }

    #[test]
    fn comments_hold_any_text() {
        let mut out = String::new();
        push_comment(&mut out, "*/ {@link x} @tag me@example.com **/ \u{202e}");
        assert_eq!(out, r"*\/ {\@link x} \@tag me@example.com **\/ \u202e");
    }

    #[test]
    fn keys_are_data() {
        let mut out = String::new();
        for key in ["a_b", "class", "__proto__", "", "10", "a-b", "'"] {
            push_key(&mut out, key);
            out.push(' ');
        }
        assert_eq!(out, r"a_b class ['__proto__'] '' '10' 'a-b' '\'' ");
    }

    #[test]
    fn patterns_become_literals() {
        assert_eq!(regular_expression("^a/b\u{2028}$"), "/^a\\/b\\u2028$/u");
    }
}
