//! Dart's casing, keywords and escapes.

mod doc;

use std::fmt::Write as _;

pub(super) use self::doc::push_doc;
pub(super) use crate::emit::client_names::{reference_names, repository_name, supabase_client_name, vault_client_name};
use crate::model::ident::Name;

/// Words that cannot name a member: the reserved words of <https://dart.dev/language/keywords>; `as` and `when`, which no
/// pattern variable may be called; and the names of `dart:core` that the generated classes use themselves.
const RESERVED: &[&str] = &[
    "as",
    "assert",
    "bool",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "default",
    "do",
    "double",
    "dynamic",
    "else",
    "enum",
    "extends",
    "false",
    "final",
    "finally",
    "for",
    "identical",
    "if",
    "in",
    "int",
    "is",
    "new",
    "null",
    "num",
    "override",
    "rethrow",
    "return",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "var",
    "void",
    "when",
    "while",
    "with",
];

/// Whether a word cannot be used as a name.
pub(super) fn is_reserved(word: &str) -> bool {
    RESERVED.binary_search(&word).is_ok()
}

/// Members that each class has: those of `Object`, and those that are generated.
const CLASS_MEMBERS: &[&str] = &[
    "copyWith",
    "fromJson",
    "fromJsonUpgrading",
    "hashCode",
    "noSuchMethod",
    "runtimeType",
    "safeDefault",
    "schemaVersion",
    "toJson",
    "toString",
    "upgrade",
    "validate",
];

/// Members that each enum has: those of `Object` and `Enum`, and those that are generated.
const ENUM_MEMBERS: &[&str] = &[
    "description",
    "hashCode",
    "index",
    "name",
    "noSuchMethod",
    "parse",
    "runtimeType",
    "status",
    "supported",
    "toJson",
    "toString",
    "tryParse",
    "values",
    "wireName",
];

/// Members that each definition of a registry has.
const DEFINITION_MEMBERS: &[&str] = &["hashCode", "noSuchMethod", "runtimeType", "toString", "type"];

/// Parameters and variables of the methods of clients and repositories.
const PARAMETERS: &[&str] = &["credentials", "newCredentials", "reference", "values"];

/// Members that each repository has.
const REPOSITORY_MEMBERS: &[&str] =
    &["columns", "delete", "find", "hashCode", "insert", "list", "noSuchMethod", "runtimeType", "toString", "update"];

/// Types that a generated one would hide: all that `dart:core` exports
/// (<https://api.dart.dev/dart-core/dart-core-library.html>), and those that each package has or uses.
const TYPES: &[&str] = &[
    "AbstractClassInstantiationError",
    "ArgumentError",
    "AssertionError",
    "BidirectionalIterator",
    "BigInt",
    "CalendarDate",
    "Comparable",
    "Comparator",
    "ConcurrentModificationError",
    "CredentialMap",
    "CredentialReference",
    "CredentialVaultException",
    "DatabaseErrorKind",
    "DatabaseException",
    "DatabaseGateway",
    "DateTime",
    "Deprecated",
    "Duration",
    "Enum",
    "EnumName",
    "Error",
    "Exception",
    "Expando",
    "Fault",
    "FaultCode",
    "Finalizer",
    "FormatException",
    "Function",
    "Future",
    "FutureExtensions",
    "FutureOr",
    "IndexError",
    "IntegerDivisionByZeroException",
    "InvalidDocumentException",
    "Invocation",
    "Iterable",
    "Iterator",
    "JsonValue",
    "List",
    "Map",
    "MapEntry",
    "Match",
    "Never",
    "NoSuchMethodError",
    "Null",
    "NullThrownError",
    "Object",
    "OutOfMemoryError",
    "ParallelWaitError",
    "Pattern",
    "RangeError",
    "Record",
    "RegExp",
    "RegExpMatch",
    "RegistryEnum",
    "RuneIterator",
    "Runes",
    "Set",
    "Sink",
    "StackOverflowError",
    "StackTrace",
    "StateError",
    "Stopwatch",
    "Stream",
    "String",
    "StringBuffer",
    "StringSink",
    "SupabaseGateway",
    "Symbol",
    "TableRows",
    "Timestamp",
    "Type",
    "TypeError",
    "UnimplementedError",
    "UnmodifiableMapView",
    "UnsupportedError",
    "Uri",
    "UriData",
    "Uuid",
    "ValueStatus",
    "VaultFunctions",
    "VaultRows",
    "WeakReference",
];

/// Name of the class or enum that a name of the registry becomes.
pub(super) fn type_name(name: &Name) -> String {
    escape_type(name.pascal())
}

/// Name of the class of a union's variant.
pub(super) fn variant_name(variant: &Name, union: &Name) -> String {
    escape_type(variant.pascal() + &union.pascal())
}

/// Name of an enum's value.
pub(super) fn value_name(name: &Name) -> String {
    escape_member(name.camel(), ENUM_MEMBERS)
}

/// Name of a property of a class.
pub(super) fn field_name(name: &Name) -> String {
    escape_member(name.camel(), CLASS_MEMBERS)
}

/// Name of the constant with the rules of a property.
pub(super) fn property_name(name: &Name) -> String {
    format!("_{}Property", field_name(name))
}

/// What a pattern is called after the place where it stands: the names that lead there, and a number from the second
/// pattern on that would have the same name.
pub(super) fn pattern_name(path: &[&Name], count: usize) -> String {
    let mut name: String = path.iter().map(|name| name.pascal()).collect();
    if count > 1 {
        name.push_str(&count.to_string());
    }
    name
}

/// Names of the constant of a pattern, of the function that finds out whether a text matches it, and of its regular
/// expression.
pub(super) fn pattern_names(name: &str) -> [String; 3] {
    let constant = lower_first(name);
    [format!("_{constant}Pattern"), format!("_matches{name}"), format!("_{constant}Expression")]
}

/// Name of an attribute of an enum's definition.
pub(super) fn attribute_name(name: &Name) -> String {
    escape_member(name.camel(), DEFINITION_MEMBERS)
}

/// Name of the class of a table's rows.
pub(super) fn row_name(row: &Name) -> String {
    format!("{}Row", row.pascal())
}

/// Name of the provider of an object of a class.
pub(super) fn provider_name(class: &str) -> String {
    lower_first(class) + "Provider"
}

fn lower_first(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

/// Name of a parameter that stands for a column, beside those that every method has.
pub(super) fn parameter_name(name: &Name) -> String {
    escape_member(name.camel(), PARAMETERS)
}

/// Name of the method that reads a column through its function.
pub(super) fn reader_name(name: &Name) -> String {
    escape_member(name.camel(), REPOSITORY_MEMBERS)
}

/// A variable for an object that the registry names: the last part of the name.
pub(super) fn variable_name(subject: &str) -> String {
    let word = subject.rsplit('.').next().unwrap_or(subject);
    Name::parse(word).map_or_else(|_| "object".to_owned(), |name| escape_member(name.camel(), &[]))
}

/// No member in the tables is longer: most names need no look at them.
const LONGEST_MEMBER: usize = 17;

fn escape_type(mut name: String) -> String {
    if TYPES.binary_search(&name.as_str()).is_ok() {
        name.push_str("Type");
    }
    name
}

fn escape_member(mut name: String, taken: &[&str]) -> String {
    let is_in = |table: &[&str]| table.binary_search(&name.as_str()).is_ok();
    if name.len() <= LONGEST_MEMBER && (is_in(RESERVED) || is_in(taken)) {
        name.push_str("Value");
    }
    name
}

/// Writes a string literal: raw where that saves all escapes, else in the quotes that need fewer.
pub(super) fn push_string(out: &mut String, text: &str) {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'\'' | b'\\' | b'$')) {
        out.push('\'');
        out.push_str(text);
        return out.push('\'');
    }
    let quotes = ['\'', '"'].into_iter().find(|quote| !text.contains(*quote));
    if let Some(quote) = quotes
        && text.contains(['\\', '$'])
        && !text.contains(is_invisible)
    {
        out.extend(['r', quote]);
        out.push_str(text);
        out.push(quote);
    } else {
        push_escaped(out, text, quotes.unwrap_or('\''));
    }
}

fn push_escaped(out: &mut String, text: &str, quote: char) {
    out.push(quote);
    for character in text.chars() {
        match character {
            '\\' | '$' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            _ if character == quote => out.extend(['\\', character]),
            _ if is_invisible(character) => {
                let _ = write!(out, "\\u{{{:X}}}", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    out.push(quote);
}

/// Whether a character would hide or reorder the code around it, or end a line in some tool.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Widest line of code and comments, in characters.
pub(super) const WIDTH: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Name {
        Name::parse(text).unwrap_or_else(|_| panic!("{text} is a name"))
    }

    #[test]
    fn tables_are_sorted() {
        for table in [RESERVED, CLASS_MEMBERS, ENUM_MEMBERS, DEFINITION_MEMBERS, PARAMETERS, REPOSITORY_MEMBERS, TYPES]
        {
            assert!(table.is_sorted());
        }
        for table in [RESERVED, CLASS_MEMBERS, ENUM_MEMBERS, DEFINITION_MEMBERS, PARAMETERS, REPOSITORY_MEMBERS] {
            assert!(table.iter().all(|name| name.len() <= LONGEST_MEMBER));
        }
    }

    #[test]
    fn names_escape_what_dart_or_the_class_already_has() {
        assert_eq!(type_name(&name("string")), "StringType");
        assert_eq!(type_name(&name("sync_schedule")), "SyncSchedule");
        assert_eq!(variant_name(&name("range"), &name("error")), "RangeErrorType");
        assert_eq!(value_name(&name("default")), "defaultValue");
        assert_eq!(value_name(&name("wire_name")), "wireNameValue");
        assert_eq!(value_name(&name("to_json")), "toJsonValue");
        assert_eq!(field_name(&name("type")), "type");
        assert_eq!(attribute_name(&name("type")), "typeValue");
        assert_eq!(field_name(&name("required")), "required");
    }

    #[test]
    fn string_literals_hold_any_text() {
        let literal = |text: &str| {
            let mut out = String::new();
            push_string(&mut out, text);
            out
        };
        assert_eq!(literal("plain */ -- é 🎉"), "'plain */ -- é 🎉'");
        assert_eq!(literal("it's"), "\"it's\"");
        assert_eq!(literal(r#"it's "so""#), r#"'it\'s "so"'"#);
        assert_eq!(literal("$x ${y} \\"), r"r'$x ${y} \'");
        assert_eq!(literal("$'"), "r\"$'\"");
        assert_eq!(literal("$'\""), "'\\$\\'\"'");
        assert_eq!(literal("$a\nb\t\u{202E}"), r"'\$a\nb\t\u{202E}'");
    }
}
