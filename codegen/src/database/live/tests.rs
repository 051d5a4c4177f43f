//! What is said of a database that differs from the migrations.

use super::*;
use crate::database::pending;
use crate::finding::Kind;

const NAME: &str = "the database app at localhost:5432";

/// What a database says that has run the migration of the registry below.
const SETTLED: &str = "
    CREATE TYPE public.kind AS ENUM ('a', 'b');
    COMMENT ON TYPE public.kind IS 'A kind.';
    CREATE TABLE public.orders (kind public.kind);
";

fn registry(values: &str) -> String {
    format!(
        "{{ registry_version: 1, name: shop, enums: [{{ name: kind, description: A kind., values: [{values}] }}],
        tables: [{{ name: orders, external: true, columns: [
            {{ name: id, type: integer, primary_key: true }}, {{ name: kind, type: kind }}] }}] }}"
    )
}

fn values(entries: &[&str]) -> String {
    let values: Vec<_> = entries.iter().map(|entry| format!("{{ description: A value., name: {entry} }}")).collect();
    registry(&values.join(", "))
}

fn model(registry: &str) -> Model {
    crate::load(registry, "2026-01-01").unwrap()
}

/// The migrations of these registries in turn; all but the last are committed.
pub(crate) fn history(registries: &[&str]) -> History {
    let mut history = History { next_version: 20_260_101_000_000, ..History::default() };
    for registry in registries {
        for pending in pending(&model(registry), &history).unwrap() {
            let migration = migration(&pending.name, &pending.up);
            history.migrations.push(Migration { committed: true, ..migration });
            history.next_version += 1;
        }
    }
    history
}

pub(crate) fn findings(registry: &str, history: &History, statements: &str) -> Vec<(Code, String, Vec<String>)> {
    let database = Database { name: NAME, statements, registry: "registry.yaml" };
    let findings = drift(&model(registry), history, &database).unwrap();
    let parts = |finding: Finding| match finding.kind {
        Kind::Code(code) => (code, finding.message, finding.help),
        Kind::Rule(rule) => panic!("{rule:?}: {}", finding.message),
    };
    findings.into_iter().map(parts).collect()
}

/// The messages of differences alone.
fn differences(registry: &str, statements: &str) -> Vec<String> {
    let found = findings(registry, &history(&[registry]), statements);
    assert!(found.iter().all(|(code, ..)| *code == Code::DatabaseDrift), "{found:?}");
    found.into_iter().map(|(_, message, _)| message).collect()
}

#[test]
fn a_database_that_is_as_the_registry_says() {
    assert_eq!(differences(&values(&["a", "b"]), SETTLED), Vec::<String>::new());
    // A planned value is not in the database yet.
    assert_eq!(differences(&values(&["a", "b", "c, status: planned"]), SETTLED), Vec::<String>::new());
}

#[test]
fn each_difference_is_told_with_both_sides() {
    let registry = values(&["a", "b"]);
    let changed = |from: &str, to: &str| {
        assert!(SETTLED.contains(from));
        let found = findings(&registry, &history(&[&registry]), &SETTLED.replace(from, to));
        assert_eq!(found.len(), 1, "{found:?}");
        found.into_iter().next().unwrap()
    };
    let (_, message, help) = changed("'a', 'b'", "'x', 'b', 'a'");
    assert_eq!(message, format!("the type public.kind has other labels in {NAME}: unknown x, another order"));
    assert_eq!(help, ["the registry and the migrations say: a, b", "the database says: x, b, a"]);
    let (_, message, _) = changed("'a', 'b'", "'b'");
    assert_eq!(message, format!("the type public.kind has other labels in {NAME}: missing a"));
    let (_, message, help) = changed("(kind public.kind)", "(kind text)");
    assert_eq!(message, format!("the column public.orders.kind has another type in {NAME}"));
    assert_eq!(help[..2], ["the registry and the migrations say: public.kind", "the database says: text"]);
    let (_, message, help) = changed("'A kind.'", "E'Another\\x1b[1m kind.'");
    assert_eq!(message, format!("the type public.kind has another comment in {NAME}"));
    assert_eq!(help[1], "the database says: Another\\u{1b}[1m kind.");
    let (_, message, _) = changed("AS ENUM ('a', 'b')", "");
    assert_eq!(message, format!("the type public.kind is no enum type in {NAME}"));
    let (_, message, _) = changed("(kind public.kind)", "(other public.kind)");
    assert_eq!(message, format!("the column public.orders.kind is missing in {NAME}"));
    let (_, message, _) = changed("CREATE TABLE public.orders (kind public.kind);", "");
    assert_eq!(message, format!("the table public.orders is missing in {NAME}"));
}

#[test]
fn a_guard_is_compared_as_a_whole() {
    let registry = values(&["a", "b, status: retired"]);
    let history = history(&[&registry]);
    let made = replay(&history.migrations, &Wanted::of(&model(&registry)).names).catalog;
    let (signature, function) = made.functions.first_key_value().unwrap();
    let comment = made.types.values().next().unwrap().comment.clone().unwrap();
    let whole = SETTLED.replace("'A kind.'", &quote(&comment))
        + &format!(
            "CREATE FUNCTION {signature} RETURNS trigger LANGUAGE plpgsql SET search_path TO 'pg_catalog', 'pg_temp' AS $f${}$f$;
             CREATE TRIGGER refuse_retired_kind BEFORE INSERT OR UPDATE ON public.orders
             FOR EACH ROW EXECUTE FUNCTION {signature};",
            function.body
        );
    assert_eq!(differences(&registry, &whole), Vec::<String>::new());
    let function = format!("the function {signature}");
    let with = |more: &str| differences(&registry, &format!("{whole}{more}"));
    let disabled = with("ALTER TABLE public.orders DISABLE TRIGGER refuse_retired_kind;");
    assert_eq!(disabled, [format!("the trigger refuse_retired_kind on public.orders fires otherwise in {NAME}")]);
    let dropped = with("DROP TRIGGER refuse_retired_kind ON public.orders;");
    assert_eq!(dropped, [format!("the trigger refuse_retired_kind on public.orders is missing in {NAME}")]);
    let body = differences(&registry, &whole.replace("RETURN NEW;", "RETURN OLD;"));
    assert_eq!(body, [format!("{function} has another body in {NAME}")]);
    let definer = differences(&registry, &whole.replace("LANGUAGE plpgsql", "LANGUAGE plpgsql SECURITY DEFINER"));
    assert_eq!(definer, [format!("{function} has other properties in {NAME}")]);
    let surplus = with("CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1';");
    assert_eq!(surplus, Vec::<String>::new());
}

fn quote(text: &str) -> String {
    crate::sql::quote::quote_literal(text)
}

#[test]
fn a_guard_that_nobody_asks_for() {
    let registry = values(&["a", "b"]);
    let name = "public.refuse_retired__orders__kind()";
    let more = format!("CREATE FUNCTION {name} RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';");
    let found = differences(&registry, &format!("{SETTLED}{more}"));
    assert_eq!(found, [format!("the function {name} is in {NAME}, and the registry does not ask for it")]);
}

#[test]
fn migrations_that_were_not_run_are_one_finding() {
    let [first, second, third] =
        [&["a", "b"][..], &["a", "b", "c"], &["a", "b", "c", "d, status: deprecated"]].map(values);
    let whole = history(&[&first, &second, &third]);
    let names: Vec<_> = whole.migrations.iter().map(Migration::file_name).collect();
    let found = findings(&third, &whole, SETTLED);
    let expected = format!("{NAME} has not run 2 migrations: {}, {}", names[1], names[2]);
    assert_eq!(
        found.iter().map(|(code, message, _)| (*code, message.clone())).collect::<Vec<_>>(),
        [(Code::DatabasePending, expected)]
    );
    // The last one is not committed yet, and neither written: it is planned.
    let found = findings(&third, &history(&[&first, &second]), &SETTLED.replace("'b'", "'b', 'c'"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, Code::DatabasePending);
    // A new database has run none.
    let found = findings(&third, &whole, "CREATE TABLE public.orders (kind text);");
    assert_eq!(found[0].1, format!("{NAME} has not run 3 migrations: {}", names.join(", ")));
    assert_eq!(found.len(), 1);
    assert_eq!(findings(&third, &whole, "").len(), 1);
}

#[test]
fn what_else_differs_is_told_beside_them() {
    let [first, second] = [&["a", "b"][..], &["a", "b", "c"]].map(values);
    let whole = history(&[&first, &second]);
    let found = findings(&second, &whole, &SETTLED.replace("'A kind.'", "'Mine.'"));
    let codes: Vec<_> = found.iter().map(|(code, ..)| *code).collect();
    assert_eq!(codes, [Code::DatabasePending, Code::DatabaseDrift], "{found:?}");
    // Labels that no state of the history has are no matter of time.
    let found = findings(&second, &whole, &SETTLED.replace("'a', 'b'", "'a', 'x'"));
    assert_eq!(found.iter().map(|(code, ..)| *code).collect::<Vec<_>>(), [Code::DatabaseDrift], "{found:?}");
}

#[test]
fn half_of_a_migration_is_no_migration_that_was_not_run() {
    let [first, second] = [&["a", "b"][..], &["a", "b, status: deprecated", "c"]].map(values);
    let found = findings(&second, &history(&[&first, &second]), &SETTLED.replace("'b'", "'b', 'c'"));
    assert_eq!(found.iter().map(|(code, ..)| *code).collect::<Vec<_>>(), [Code::DatabaseDrift], "{found:?}");
    assert!(found[0].1.starts_with("the type public.kind has another comment"), "{found:?}");
    // Even where most of it is missing.
    let second = values(&["a", "b, status: retired", "c"]);
    let found = findings(&second, &history(&[&first, &second]), &SETTLED.replace("'b'", "'b', 'c'"));
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().all(|(code, ..)| *code == Code::DatabaseDrift), "{found:?}");
}

#[test]
fn of_equal_states_the_latest_counts() {
    let [first, second, third] = [&["a", "b"][..], &["a", "b", "c"], &["a", "b", "c", "d"]].map(values);
    let mut whole = history(&[&first, &second, &third]);
    // A migration that takes back what the one before did: after it, all is as it was ahead of both.
    let step = |version: u64, up: &str| Migration { version, ..migration("1_by_hand.sql", up) };
    let comments = ["COMMENT ON TYPE public.kind IS 'x';", "COMMENT ON TYPE public.kind IS 'A kind.';"];
    let last = whole.migrations.pop().unwrap();
    whole.migrations.extend(comments.iter().zip(20_260_101_000_002..).map(|(up, version)| step(version, up)));
    whole.migrations.push(Migration { version: 20_260_101_000_009, ..last });
    let found = findings(&third, &whole, &SETTLED.replace("'b'", "'b', 'c'"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].1, format!("{NAME} has not run the migration 20260101000009_add_d_to_kind.sql"));
}

#[test]
fn a_type_that_has_its_earlier_name_still() {
    let up = [
        "CREATE TYPE public.old AS ENUM ('a', 'b'); CREATE TABLE public.orders (kind public.old);",
        "ALTER TYPE public.old RENAME TO kind; COMMENT ON TYPE public.kind IS 'A kind.';",
        "ALTER TYPE public.kind ADD VALUE 'c';",
    ];
    let files = up.iter().zip(["1_create.sql", "2_rename.sql", "3_add.sql"]);
    let migrations = files.map(|(up, name)| migration(name, up)).collect();
    let whole = History { migrations, next_version: 20_260_101_000_000, ..History::default() };
    let registry = values(&["a", "b", "c"]);
    let [rename, add] = ["00000000000002_rename.sql", "00000000000003_add.sql"];
    assert_eq!(findings(&registry, &whole, &SETTLED.replace("'b'", "'b', 'c'")), []);
    let found = findings(&registry, &whole, SETTLED);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].1, format!("{NAME} has not run the migration {add}"));
    let found = findings(&registry, &whole, "CREATE TABLE public.orders (kind public.old);");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].1, format!("{NAME} has not run 2 migrations: {rename}, {add}"));
}

#[test]
fn what_is_looked_for() {
    let found = selection(&model(&values(&["a"])));
    assert_eq!((found.types, found.tables), (vec!["public.kind".into()], vec!["public.orders".into()]));
    assert_eq!((found.columns, found.secured), (vec!["public.orders.kind".into()], Vec::<String>::new()));
    assert_eq!(found.triggers, ["public.orders.refuse_retired_kind"]);
    assert_eq!(found.functions, ["public.refuse_retired__orders__kind"]);
    assert_eq!(found.roles, ["public", "anon", "authenticated", "service_role"]);
}
