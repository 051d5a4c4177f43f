//! What is said of a file of Supabase's types that differs from the registry.

use super::*;

/// A file as Supabase prints it, with things named like those that are looked for in other places.
const EXAMPLE: &str = include_str!("example.ts");

fn registry(schema: &str, values: &[&str]) -> Model {
    let values: Vec<_> = values.iter().map(|entry| format!("{{ description: A value., name: {entry} }}")).collect();
    let text = format!(
        "{{ registry_version: 1, name: shop, targets: {{ postgres: {{ schema: {schema} }} }},
        enums: [{{ name: kind, description: A kind., values: [{}] }},
            {{ name: unused, description: In no column., values: [{{ name: x, description: A value. }}] }}],
        tables: [{{ name: orders, columns: [
            {{ name: id, type: integer, primary_key: true }}, {{ name: kind, type: kind }}] }}] }}",
        values.join(", ")
    );
    crate::load(&text, "2026-01-01").unwrap()
}

/// Code, place and message.
type Found = (&'static str, Option<(usize, usize)>, String);

/// What is found in a file by a registry with the labels `a` and `b`.
fn found(text: &str) -> Vec<Found> {
    findings("public", &["a", "b"], text)
}

fn findings(schema: &str, values: &[&str], text: &str) -> Vec<Found> {
    let findings = drift(&registry(schema, values), "types.ts", text);
    let position = |it: &Finding| findings.position(it).map(|at| (at.line, at.column));
    findings.items().iter().map(|it| (it.kind.code(), position(it), it.message.clone())).collect()
}

fn drifted(line: usize, column: usize, message: &str) -> Found {
    ("TYPES_DRIFT", Some((line, column)), message.to_owned())
}

/// The labels of each enum of the schema `public` in the form that comes first.
fn enums(text: &str) -> Vec<(String, Option<Vec<String>>)> {
    let mut declarations = reader::read(text, "public").unwrap();
    let schema = declarations.remove(0).schema.unwrap();
    let mut enums: Vec<_> = schema.enums.into_iter().map(|(name, found)| (name, found.labels)).collect();
    enums.sort();
    enums
}

fn union(value: &str) -> Option<Vec<String>> {
    let text = format!("type Database = {{ public: {{ Enums: {{ kind: {value} }} }} }}");
    enums(&text).remove(0).1
}

fn array(value: &str) -> Option<Vec<String>> {
    let text = format!("const Constants = {{ public: {{ Enums: {{ kind: {value} }} }} }} as const");
    enums(&text).remove(0).1
}

#[allow(clippy::unnecessary_wraps, reason = "it is compared with what may be none")]
fn labels(labels: &[&str]) -> Option<Vec<String>> {
    Some(labels.iter().map(|label| (*label).to_owned()).collect())
}

#[test]
fn both_forms_say_the_same() {
    let declarations = reader::read(EXAMPLE, "public").unwrap();
    let forms: Vec<_> = declarations.iter().map(|it| it.form).collect();
    assert_eq!(forms, [Form::Database, Form::Constants]);
    for declaration in declarations {
        let enums = declaration.schema.unwrap().enums;
        let of = |name: &str| enums[name].labels.clone();
        assert_eq!(enums.len(), 4);
        assert_eq!(of("kind"), labels(&["a", "b"]));
        assert_eq!(of("one"), labels(&["only"]));
        assert_eq!(
            of("status"),
            labels(&["inactive", "waiting for an answer of the other side", "active", "ended by the other side"])
        );
        assert_eq!(of("Other Name"), labels(&["say \"hi\"", "it's", "back\\slash", "tab\tand å😀"]));
    }
    assert_eq!(found(EXAMPLE), []);
    // What is planned is not in the database yet, what is retired still is.
    assert_eq!(findings("public", &["a", "p, status: planned", "b, status: retired"], EXAMPLE), []);
}

#[test]
fn other_ways_of_writing_it() {
    assert_eq!(union(" | 'a' | \"b\" "), labels(&["a", "b"]));
    assert_eq!(union("\n  | 'a' // first\n  | /* second */ 'b'\n"), labels(&["a", "b"]));
    assert_eq!(union("'a' |\n 'b';"), labels(&["a", "b"]));
    assert_eq!(union(r#""\x61\u0062\u{63}\u{1F600}\'\"\\\/\n""#), labels(&["abc😀'\"\\/\n"]));
    assert_eq!(union(r#""\ud83d" | "\ud83dx" | "\ud83dA""#), labels(&["\u{fffd}", "\u{fffd}x", "\u{fffd}A"]));
    assert_eq!(array("['a', \"b\",]"), labels(&["a", "b"]));
    assert_eq!(array("[]"), labels(&[]));
    assert_eq!(array("['a'] as const,"), labels(&["a"]));
    // Separators and quoted keys, the older interface, a byte order mark, CRLF.
    let text = "\u{feff}export interface Database {\r\n  'public': { readonly \"Enums\": { readonly kind?: 'a' | 'b', 'x': 'y'; } };\r\n}\r\n";
    assert_eq!(enums(text), [("kind".to_owned(), labels(&["a", "b"])), ("x".to_owned(), labels(&["y"]))]);
    assert_eq!(found(text), []);
}

#[test]
fn something_else_in_the_place_of_labels() {
    for value in ["string", "Kind", "'a' | Kind", "'a' & 'b'", "'a'[]", "('a' | 'b')", "{ a: 'b' }", "`a`", "'a' |"] {
        assert_eq!(union(value), None, "{value}");
    }
    for value in ["'a'", "KIND", "['a', KIND]", "['a' 'b']", "[['a']]", "[, 'a']", "{ 0: 'a' }"] {
        assert_eq!(array(value), None, "{value}");
    }
    let text = "type Database = {\n  public: { Enums: { other: Kind\n kind: string | { kind: 'a' } } } }";
    assert_eq!(found(text), [drifted(3, 8, "the enum kind is no list of labels in the type `Database`")]);
}

#[test]
fn each_difference_has_its_place_in_both_forms() {
    let changed = |union: &str, array: &str| {
        let text = EXAMPLE.replace("kind: \"a\" | \"b\"\n      one", &format!("kind: {union}\n      one"));
        text.replace("kind: [\"a\", \"b\"]", &format!("kind: [{array}]"))
    };
    let places = [(58, 13, "the type `Database`"), (89, 13, "`Constants`")];
    for (union, array, difference) in [
        ("\"a\"", "\"a\"", "missing b"),
        ("\"a\" | \"x\" | \"b\"", "\"a\", \"x\", \"b\"", "unknown x"),
        ("\"b\" | \"a\"", "\"b\", \"a\"", "another order"),
        ("\"a\" | \"b\" | \"a\"", "\"a\", \"b\", \"a\"", "repeated a"),
        ("\"y\\u001b\" | \"b\"", "\"y\\u001b\", \"b\"", "missing a, unknown y\\u{1b}"),
    ] {
        let expected = places.map(|(line, column, form)| {
            drifted(line, column, &format!("the enum kind has other labels in {form}: {difference}"))
        });
        assert_eq!(found(&changed(union, array)), expected);
    }
    let gone = EXAMPLE.replace("kind: [\"a\", \"b\"]", "kinds: [\"a\", \"b\"]");
    assert_eq!(found(&gone), [drifted(88, 5, "the enum kind is missing in `Constants`")]);
}

#[test]
fn one_form_is_enough_and_none_is_not() {
    let (database, constants) = EXAMPLE.split_once("export const").unwrap();
    let constants = format!("export const{constants}");
    assert_eq!((found(database), found(&constants)), (vec![], vec![]));
    for text in ["", "export type Database = MergeDeep<Generated, {}>", "type Databases = {}", "let Constants = {}"] {
        let message =
            "types.ts cannot be read as Supabase's types: there is neither a type `Database` nor an object `Constants`";
        assert_eq!(found(text), [("TYPES_UNREADABLE", None, message.to_owned())], "{text}");
    }
}

#[test]
fn the_schema_of_the_registry_counts() {
    let expected =
        [drifted(9, 8, "the type `Database` has no schema app"), drifted(81, 8, "`Constants` has no schema app")];
    assert_eq!(findings("app", &["a", "b"], EXAMPLE), expected);
    let elsewhere = EXAMPLE.replace("graphql_public", "other");
    assert_eq!(findings("other", &["elsewhere"], &elsewhere), []);
    // A type without labels is left out by Supabase.
    assert_eq!(findings("app", &["a, status: planned"], EXAMPLE), []);
    let help =
        |schema: &str| drift(&registry(schema, &["x"]), "my types.ts", EXAMPLE).items()[0].help.last().unwrap().clone();
    let command = |options: &str| {
        format!("once every migration has run: `supabase gen types typescript --local{options} > 'my types.ts'`")
    };
    assert!(help("app").starts_with(&command(" --schema public,app")), "{}", help("app"));
    assert!(help("public").starts_with(&command("")), "{}", help("public"));
}

#[test]
fn both_sides_are_told() {
    let help = drift(&registry("public", &["a", "b", "c"]), "types.ts", EXAMPLE).items()[0].help.clone();
    assert_eq!(help[..2], ["the registry has in the database: a, b, c", "the file says: a, b"]);
    let help =
        drift(&registry("public", &["a"]), "types.ts", "const Constants = { public: {} }").items()[0].help.clone();
    assert_eq!(help[..2], ["the registry has in the database: a", "the file says nothing of them"]);
}

#[test]
fn what_does_not_end_has_a_place() {
    let unreadable = |text: &str| found(text).pop().map(|(code, place, _)| (code, place)).unwrap();
    let at = |line, column| ("TYPES_UNREADABLE", Some((line, column)));
    assert_eq!(unreadable("type Database = {\n  public: {"), at(2, 12));
    assert_eq!(unreadable("type Database = {} \n const x = [ 'a"), at(2, 14));
    assert_eq!(unreadable("type Database = {}\n/* æ"), at(2, 1));
    assert_eq!(unreadable("type Database = {}\n'æ' `x"), at(2, 5));
    assert_eq!(unreadable("type Database = {}\ntype X = {"), at(2, 11));
    assert_eq!(unreadable("type Database = { a: 'b\n' }"), at(1, 22));
    assert_eq!(unreadable("const Constants = { public: ] }"), at(1, 29));
}

/// Cut off anywhere, a file is refused, unless nothing is lost but what follows a whole declaration.
#[test]
fn a_file_that_was_cut_off_is_refused() {
    let whole = EXAMPLE.find("\n\ntype DatabaseWithoutInternals").unwrap();
    let constants = EXAMPLE.find("{\n  graphql_public: {\n    Enums: {\n").unwrap()..EXAMPLE.rfind('}').unwrap();
    for (end, _) in EXAMPLE.char_indices() {
        let findings = found(&EXAMPLE[..end]);
        assert!(findings.iter().all(|(code, ..)| *code == "TYPES_UNREADABLE"), "{end}: {findings:?}");
        assert!(!findings.is_empty() || end >= whole && !(constants.start < end && end <= constants.end), "{end}");
    }
}

#[test]
fn a_damaged_file_is_no_reason_to_panic() {
    let text = "type Database = { 'p\\u00e5': { a: [1], Enums: { k?: 'a' | \"\\ud83d\\ude00\" } } }; /* æ */ `x`";
    let text = format!("{text}\nconst Constants = {{ public: {{ Enums: {{ k: ['a', 'b'] }} }} }} as const // end");
    for (start, character) in text.char_indices() {
        let rest = &text[start + character.len_utf8()..];
        for other in ["", "{", "]", "'", "\\", "/*", "`", "\u{2028}", "\\u", "\\x", "é", "\r", "?", ":", "|", ","] {
            let damaged = format!("{}{other}{rest}", &text[..start]);
            // Whatever it says, it is read to its end or refused.
            assert!(
                reader::read(&damaged, "public").is_ok_and(|found| found.len() <= 2) || !found(&damaged).is_empty()
            );
        }
    }
}
