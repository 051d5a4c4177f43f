//! Which migrations there are, and what they must and must not hold.
#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use expect_test::{Expect, expect};

use super::plan;
use crate::emit::output::OutputFile;
use crate::emit::pending_files;
use crate::history::{History, Migration, PENDING_VERSION};
use crate::model::Model;
use crate::render_text;

/// A registry with a table that holds the enum `kind`, whose list of values this is.
fn registry(values: &str) -> String {
    format!(
        "registry_version: 1
name: shop
enums:
  - name: kind
    description: 'A kind: $migration$.'
    values: {values}
  - name: unused
    description: In no table.
    values: [{{ name: a, description: A. }}]
tables:
  - name: orders
    external: true
    columns:
      - {{ name: id, type: integer, primary_key: true }}
      - {{ name: kind, type: kind }}
"
    )
}

fn values(names: &[&str]) -> String {
    let entries: Vec<_> = names.iter().map(|name| format!("{{ name: {name}, description: A. }}")).collect();
    format!("[{}]", entries.join(", "))
}

fn model(text: &str) -> Model {
    crate::load(text, "2026-01-01").unwrap_or_else(|found| {
        panic!("{}", render_text(&found, "registry.yaml", text));
    })
}

fn migration(version: u64, slug: &str, up: &str, committed: bool) -> Migration {
    Migration { version, slug: slug.to_owned(), up: up.to_owned(), down: None, committed }
}

fn emit(names: &[&str], present: &[Migration]) -> Vec<OutputFile> {
    let history = History { migrations: present.to_vec(), next_version: 20_260_101_000_000, ..History::default() };
    pending_files(&model(&registry(&values(names))), &history).unwrap()
}

fn paths(files: &[OutputFile]) -> Vec<&str> {
    files.iter().map(|file| file.path.as_str()).collect()
}

/// The first migration for these labels.
fn created(names: &[&str]) -> String {
    emit(names, &[]).swap_remove(0).contents
}

fn found(values: &str, present: &[Migration], expected: &Expect) {
    let text = registry(values);
    let history = History { migrations: present.to_vec(), next_version: 1, ..History::default() };
    let diagnostics = pending_files(&model(&text), &history).err().unwrap_or_default();
    expected.assert_eq(&render_text(&diagnostics, "registry.yaml", &text));
}

#[test]
fn an_enum_that_a_column_holds_gets_a_migration_and_a_rollback() {
    let files = emit(&["a", "b"], &[]);
    assert_eq!(
        paths(&files),
        [
            "generated/postgres/migrations/20260101000000_create_kind.sql",
            "generated/postgres/rollbacks/20260101000000_create_kind.sql"
        ]
    );
    assert!(files[0].contents.starts_with("-- Generated from registry.yaml by `cargo xtask gen`."));
    assert!(files[0].contents.contains("\nDO $migration_2$\n"), "the description holds $migration$");
}

#[test]
fn what_the_committed_migrations_amount_to_is_not_written_again() {
    assert_eq!(paths(&emit(&["a", "b"], &[migration(5, "create_kind", &created(&["a", "b"]), true)])), [""; 0]);
    let by_hand = "CREATE TYPE public.kind AS ENUM ('a'); ALTER TYPE kind ADD VALUE 'b';
                   COMMENT ON TYPE kind IS 'A kind: $migration$.'; CREATE TABLE orders (id integer, kind kind);";
    assert_eq!(paths(&emit(&["a", "b"], &[migration(5, "init", by_hand, true)])), [""; 0]);
    assert_eq!(paths(&emit(&["a", "b"], &[migration(5, "init", by_hand, false)])), [""; 0]);
}

#[test]
fn a_draft_is_written_anew_under_its_version() {
    let draft = migration(7, "create_kind", &created(&["a"]), false);
    assert_eq!(emit(&["a", "b"], std::slice::from_ref(&draft))[0].contents, created(&["a", "b"]));
    assert_eq!(
        paths(&emit(&["a", "b"], std::slice::from_ref(&draft))),
        [
            "generated/postgres/migrations/00000000000007_create_kind.sql",
            "generated/postgres/rollbacks/00000000000007_create_kind.sql"
        ]
    );
    let later = migration(8, "other", "SELECT 1;", true);
    assert_eq!(
        paths(&emit(&["a"], &[draft, later]))[0],
        "generated/postgres/migrations/20260101000000_create_kind.sql",
        "a draft that is older than a committed migration would never run"
    );
}

#[test]
fn further_labels_get_a_further_migration() {
    let first = migration(5, "create_kind", &created(&["b", "d"]), true);
    let files = emit(&["b", "c", "d"], std::slice::from_ref(&first));
    assert_eq!(
        paths(&files),
        [
            "generated/postgres/migrations/20260101000000_add_c_to_kind.sql",
            "generated/postgres/rollbacks/20260101000000_add_c_to_kind.sql"
        ]
    );
    let second = migration(6, "add_c_to_kind", &files[0].contents, true);
    assert_eq!(paths(&emit(&["b", "c", "d"], &[first.clone(), second.clone()])), [""; 0]);
    let files = emit(&["a", "b", "c", "d", "e"], &[first, second]);
    assert_eq!(paths(&files)[0], "generated/postgres/migrations/20260101000000_add_values_to_kind.sql");
    let statements: Vec<_> = files[0].contents.lines().filter(|line| line.contains("ADD VALUE")).collect();
    assert_eq!(
        statements,
        [
            "    ALTER TYPE public.kind ADD VALUE IF NOT EXISTS 'a' BEFORE 'b';",
            "    ALTER TYPE public.kind ADD VALUE IF NOT EXISTS 'e' AFTER 'd';",
        ]
    );
}

#[test]
fn new_versions_are_unique_also_while_they_are_pending() {
    let text = registry(&values(&["a"])).replace(
        "type: integer, primary_key: true }",
        "type: integer, primary_key: true }\n      - { name: unused, type: unused }",
    );
    let model = model(&text);
    let versions = |history: &History| -> Vec<String> {
        let files = pending_files(&model, history).unwrap();
        let migrations = files.iter().filter(|file| file.path.starts_with("generated/postgres/migrations/"));
        migrations.map(|file| file.path["generated/postgres/migrations/".len()..].to_owned()).collect()
    };
    let given = History {
        migrations: vec![migration(9, "create_unused", "-- Generated from registry.yaml by `cargo xtask gen`.", false)],
        next_version: 9,
        ..History::default()
    };
    assert_eq!(versions(&given), ["00000000000010_create_kind.sql", "00000000000009_create_unused.sql"]);
    let pending = History { migrations: Vec::new(), next_version: PENDING_VERSION, ..History::default() };
    assert_eq!(versions(&pending), ["99999999999999_create_kind.sql", "99999999999999_create_unused.sql"]);
}

#[test]
fn labels_that_only_grow_are_no_finding() {
    let first = migration(5, "create_kind", &created(&["b"]), true);
    found(&values(&["a", "b", "c"]), std::slice::from_ref(&first), &expect![""]);
    found(&values(&["x"]), &[], &expect![""]);
}

#[test]
fn a_removal_and_another_order_wait_for_a_word() {
    let first = migration(5, "create_kind", &created(&["a", "b"]), true);
    let migrations = std::slice::from_ref(&first);
    found(
        &values(&["b"]),
        migrations,
        &expect![[r#"
            error[R049]: labels of public.kind would be removed or moved, which the registry does not allow
             --> registry.yaml:6:13
              |
            6 |     values: [{ name: b, description: A. }]
              |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ these labels
              |
              = help: the migrations amount to: a, b
              = help: the registry has in the database: b
              = help: `a`: keep it with `status: retired`, so that its rows stay and new ones are refused; or, if it got another name, add it to that value's `renamed_from`; or take it out for good with `removed: [{ name: a, replaced_by: … }]` in the enum `kind`
              = help: allowed, the migration removes 'a', unless a row has it; rewrites the tables of public.orders.kind under ACCESS EXCLUSIVE: nobody reads or writes them meanwhile, about 0.1 s for 10,000 rows and 2 to 8 s for 1,000,000

        "#]],
    );
    found(
        &values(&["b", "a"]),
        migrations,
        &expect![[r#"
            error[R049]: labels of public.kind would be removed or moved, which the registry does not allow
             --> registry.yaml:6:13
              |
            6 |     values: [{ name: b, description: A. }, { name: a, description: A. }]
              |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ these labels
              |
              = help: the migrations amount to: a, b
              = help: the registry has in the database: b, a
              = help: keep the order (a, b), or allow another with `reorder: true` in the enum `kind`
              = help: allowed, the migration puts the labels in this order: b, a; rewrites the tables of public.orders.kind under ACCESS EXCLUSIVE: nobody reads or writes them meanwhile, about 0.1 s for 10,000 rows and 2 to 8 s for 1,000,000

        "#]],
    );
}

#[test]
fn a_rename_and_a_comment_get_a_migration() {
    let first = migration(5, "create_kind", &created(&["a", "b"]), true);
    let with = |list: &str| {
        let history = History { migrations: vec![first.clone()], next_version: 9, ..History::default() };
        pending_files(&model(&registry(list)), &history).unwrap()
    };
    let files = with("[{ name: z, description: Z., renamed_from: [a] }, { name: b, description: B. }]");
    assert_eq!(paths(&files)[0], "generated/postgres/migrations/00000000000009_rename_z_in_kind.sql");
    assert!(files[0].contents.contains("\n        ALTER TYPE public.kind RENAME VALUE 'a' TO 'z';\n"));
    assert!(files[1].contents.contains("\n        ALTER TYPE public.kind RENAME VALUE 'z' TO 'a';\n"));
    let files = with("[{ name: a, description: A. }, { name: b, description: B., status: deprecated }]");
    assert_eq!(paths(&files)[0], "generated/postgres/migrations/00000000000009_describe_kind.sql");
    assert!(files[0].contents.contains("IS 'A kind: $migration$.\nDeprecated: b.';"));
}

#[test]
fn columns_that_come_later_are_converted_later() {
    let first = migration(5, "create_kind", &created(&["a"]), true);
    let table = "  - name: returns\n    external: true\n    columns:\n      - { name: id, type: integer, primary_key: true }\n      - { name: kind, type: kind }\n";
    let model = model(&(registry(&values(&["a"])) + table));
    let pending = |migrations: &[Migration]| {
        let history = History { migrations: migrations.to_vec(), next_version: 9, ..History::default() };
        pending_files(&model, &history).unwrap()
    };
    let files = pending(std::slice::from_ref(&first));
    assert_eq!(paths(&files)[0], "generated/postgres/migrations/00000000000009_convert_returns_kind.sql");
    assert!(files[0].contents.contains("--   public.returns.kind\n") && !files[0].contents.contains("orders"));
    assert!(!files[1].contents.contains("DROP TYPE"), "{}", files[1].contents);
    let second = migration(9, "convert_returns_kind", &files[0].contents, true);
    assert_eq!(paths(&pending(&[first.clone(), second])), [""; 0]);
    for (by_hand, count) in [
        ("CREATE TABLE returns (kind kind)", 0),
        ("CREATE TABLE returns (kind text)", 2),
        ("CREATE TABLE returns (kind text); ALTER TABLE returns ALTER kind TYPE kind USING kind::kind", 0),
        ("CREATE TABLE elsewhere.returns (kind kind)", 2),
    ] {
        let files = pending(&[first.clone(), migration(6, "returns", by_hand, true)]);
        assert_eq!(files.len(), count, "{by_hand}");
    }
}

#[test]
fn a_type_made_anew_is_what_the_columns_have_then() {
    let first = migration(5, "create_kind", &created(&["a", "b"]), true);
    let text = registry("[{ name: b, description: A. }]\n    removed: [{ name: a, replaced_by: b }]");
    let pending = |migrations: Vec<Migration>| {
        let history = History { migrations, next_version: 9, ..History::default() };
        pending_files(&model(&text), &history).unwrap()
    };
    let files = pending(vec![first.clone()]);
    assert_eq!(paths(&files)[0], "generated/postgres/migrations/00000000000009_remove_a_from_kind.sql");
    let second = migration(9, "remove_a_from_kind", &files[0].contents, true);
    assert_eq!(paths(&pending(vec![first, second])), [""; 0]);
}

#[test]
fn scripts_are_laid_out_as_people_do() {
    let first = migration(5, "create_kind", &created(&["a", "b", "c"]), true);
    let history = History { migrations: vec![first], next_version: 9, ..History::default() };
    for list in [
        "[{ name: z, description: Z., renamed_from: [a] }, { name: y, description: Y., renamed_from: [b] }, \
          { name: c, description: C., status: retired }, { name: d, description: D. }]",
        "[{ name: z, description: Z., renamed_from: [a] }, { name: b, description: B. }, { name: c, description: C. }]",
        "[{ name: c, description: C., status: deprecated }, { name: b, description: B., status: retired }, \
          { name: y, description: Y., renamed_from: [a] }]\n    reorder: true",
        "[{ name: b, description: B. }]\n    removed: [{ name: a, replaced_by: b }, { name: c }]",
        "[{ name: a, description: A., status: deprecated }, { name: b, description: B. }, { name: c, description: C. }]",
        "[{ name: a, description: A. }, { name: b, description: B. }, { name: c, description: C., status: retired }]",
    ] {
        let files = pending_files(&model(&registry(list)), &history).unwrap();
        assert_eq!(files.len(), 2, "{list}");
        for file in files {
            let text = &file.contents;
            let (_, block) = text.split_once("\nBEGIN\n").unwrap();
            let (body, _) = block.rsplit_once("\nEND\n").unwrap();
            for line in body.lines() {
                let is_comment = line.starts_with("Deprecated:") || line.starts_with("Retired:");
                assert!(line.is_empty() || line.starts_with("    ") || is_comment, "{line:?} in\n{text}");
                assert_eq!(line.trim_end(), line, "{text}");
            }
            assert!(!text.contains("\n\n\n") && !text.contains("BEGIN\n\n") && !text.contains("\n\nEND"), "{text}");
        }
    }
}

#[test]
fn what_cannot_be_followed_is_a_finding_for_the_types_it_may_concern() {
    let first = migration(5, "create_kind", &created(&["a"]), true);
    let broken = migration(6, "kinds", "ALTER TYPE kind FROBNICATE;", true);
    found(
        &values(&["a"]),
        &[first.clone(), broken],
        &expect![[r#"
            error[R049]: the type public.kind cannot be followed through the migrations
             --> registry.yaml:6:13
              |
            6 |     values: [{ name: a, description: A. }]
              |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: in 00000000000006_kinds.sql:1:1: this ALTER TYPE statement is of no form that enum types have
              = help: write that statement plainly, or in a migration of its own that this tool can read

        "#]],
    );
    let cut = migration(6, "cut", "ALTER TYPE kind ADD VALUE 'open;", true);
    found(
        &values(&["a"]),
        &[first.clone(), cut],
        &expect![[r#"
            error[R049]: the type public.kind cannot be followed through the migrations
             --> registry.yaml:6:13
              |
            6 |     values: [{ name: a, description: A. }]
              |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: in 00000000000006_cut.sql:1:27: from here the file cannot be read: Unterminated string literal
              = help: close what is open there; data of COPY belongs into another file

        "#]],
    );
    let elsewhere = migration(6, "cut", "SELECT 'open;", true);
    found(&values(&["a"]), &[first, elsewhere], &expect![""]);
}

/// A registry whose table stores a document that the second version renamed a field of.
fn stored(changes: &str, version: usize) -> String {
    let steps: Vec<_> = (3..=version).map(|to| format!("{{ to: {to}, changes: [] }}")).collect();
    format!(
        "registry_version: 1
name: shop
documents:
  - name: note
    description: A note.
    schema_version: {version}
    fields: [{{ name: text, type: string }}, {{ name: color, type: string }}]
    safe_default: {{ text: '', color: red }}
    upgrades: [{{ to: 2, changes: [{changes}] }}, {}]
tables:
  - name: orders
    description: Orders.
    columns:
      - {{ name: id, description: The key., type: uuid, primary_key: true }}
      - {{ name: note, description: The note., type: note }}
",
        steps.join(", ")
    )
}

/// Messages and helps about a registry whose migrations were made for another one.
fn after(released: &str, registry: &str) -> Vec<String> {
    let history = History { next_version: 20_260_101_000_000, ..History::default() };
    let files = pending_files(&model(released), &history).unwrap();
    let ups = files.iter().filter(|file| file.path.contains("/migrations/"));
    let migrations: Vec<_> =
        (1..).zip(ups).map(|(version, file)| migration(version, "made", &file.contents, true)).collect();
    let history = History { migrations, ..history };
    match pending_files(&model(registry), &history) {
        Ok(_) => Vec::new(),
        Err(found) => found.items().iter().map(|item| format!("{}: {}", item.kind.code(), item.message)).collect(),
    }
}

#[test]
fn versions_are_moments_also_where_a_day_ends() {
    let history = History { next_version: 20_260_228_235_959, ..History::default() };
    let files = pending_files(&model(&stored("", 2)), &history).unwrap();
    let ups = files.iter().filter_map(|file| file.path.strip_prefix("generated/postgres/migrations/"));
    let versions: Vec<_> = ups.map(|name| &name[..14]).take(3).collect();
    assert_eq!(versions, ["20260228235959", "20260301000000", "20260301000001"]);
}

#[test]
fn a_released_step_stays_as_it_is() {
    const RENAME: &str = "{ rename_field: { type: note, from: body, to: text } }";
    const ADD: &str = "{ add_field: { type: note, field: color, value: red } }";
    let released = stored(&format!("{RENAME}, {ADD}"), 2);
    let refused = ["R053: the step to version 2 of `note` was released with other changes"];
    assert_eq!(after(&released, &released), [""; 0]);
    assert_eq!(after(&released, &stored(&format!("{RENAME}, {ADD}"), 3)), [""; 0], "a further step");
    assert_eq!(after(&released, &stored(RENAME, 2)), refused, "a change less");
    assert_eq!(after(&released, &stored(&format!("{ADD}, {RENAME}"), 2)), refused, "another order");
    assert_eq!(after(&released, &stored(&format!("{RENAME}, {}", ADD.replace("red", "blue")), 3)), refused, "a value");
}

/// What the migrations say that they cost which lead from one text of this project's registry to another.
fn effects(change: impl Fn(&str) -> String) -> Vec<Vec<String>> {
    let text = include_str!("../../../registry.yaml");
    let mut history = History { next_version: 1, ..History::default() };
    let first = plan::pending(&model(text), &history).unwrap();
    history.migrations =
        first.into_iter().zip(1..).map(|(made, version)| migration(version, "x", &made.up, true)).collect();
    history.next_version = 1000;
    plan::pending(&model(&change(text)), &history).unwrap().into_iter().map(|made| made.effects).collect()
}

#[test]
fn each_effect_is_said_once_and_holds_for_the_whole() {
    let label = "the new labels cannot be used before the transaction that adds them has ended";
    let rollback = "its rollback rewrites the tables of public.organization_integrations.integration_type, \
                    and refuses while a row has a new label";
    let another = |text: &str| {
        let start = text.find("      - name: bufdir\n").unwrap();
        let end = start + text[start..].find("\n\n").unwrap();
        text.replacen(&text[..end], &format!("{}\n{}", &text[..end], text[start..end].replace("bufdir", "visma")), 1)
    };
    assert_eq!(effects(another), [["rewrites no table and locks none", label, rollback]]);
    let retired = |text: &str| another(text).replace("name: dynamics\n", "name: dynamics\n        status: retired\n");
    let locks = "rewrites no table; locks those of public.organization_integrations.integration_type against writing \
                 for a moment";
    assert_eq!(effects(retired), [[locks, label, rollback]]);
}
