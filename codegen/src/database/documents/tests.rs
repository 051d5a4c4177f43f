//! What is said of documents whose released versions change.
#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use expect_test::{Expect, expect};

use crate::emit::output::OutputFile;
use crate::emit::pending_files;
use crate::finding::Findings;
use crate::history::{History, Migration};
use crate::render_text;

const FIELDS: &str = "{ name: title, type: string, max_length: 9 }
      - { name: rows, type: list<row>, unique_by: key }";

const LABELS: &str = "[{ name: low, description: L. }, { name: high, description: H. }]";

fn registry(version: &str, fields: &str, labels: &str) -> String {
    format!(
        "registry_version: 1
name: shop
enums:
  - name: level
    description: How much.
    values: {labels}
types:
  - name: row
    description: A row.
    fields:
      - {{ name: key, type: string, pattern: '^it''s$' }}
      - {{ name: level, type: level }}
documents:
  - name: sheet
    description: A sheet.
    schema_version: {version}
    safe_default: {{ title: '', rows: [] }}
    fields:
      - {fields}
tables:
  - name: sheets
    description: Sheets.
    columns:
      - {{ name: id, description: Id., type: integer, primary_key: true }}
      - {{ name: sheet, description: Sheet., type: sheet }}
"
    )
}

/// What is said of a registry after the first one was released.
fn after_release(text: &str) -> Findings {
    planned_after(&registry("1", FIELDS, LABELS), text).err().unwrap_or_default()
}

/// The files for a registry after another one was released.
fn planned_after(released: &str, text: &str) -> Result<Vec<OutputFile>, Findings> {
    let plan = |text: &str, history: &History| {
        let model = crate::load(text, "2026-01-01")
            .unwrap_or_else(|found| panic!("{}", render_text(&found, "registry.yaml", text)));
        pending_files(&model, history)
    };
    let mut history = History { next_version: 1, ..History::default() };
    let files = plan(released, &history).unwrap();
    let ups = files.into_iter().filter(|file| !file.path.contains("rollback"));
    history.migrations = (1..)
        .zip(ups)
        .map(|(version, file)| Migration {
            version,
            slug: format!("m{version}"),
            up: file.contents,
            down: None,
            committed: true,
        })
        .collect();
    history.next_version = 1000;
    plan(text, &history)
}

fn said(text: &str, expected: &Expect) {
    expected.assert_eq(&render_text(&after_release(text), "registry.yaml", text));
}

#[test]
fn the_same_is_no_change_and_neither_are_more_or_renamed_labels() {
    assert!(after_release(&registry("1", FIELDS, LABELS)).is_empty());
    let more = "[{ name: none, description: N. }, { name: little, description: L., renamed_from: [low] }, \
                { name: high, description: H. }]";
    assert!(after_release(&registry("1", FIELDS, more)).is_empty());
}

#[test]
fn every_change_of_a_released_version_is_shown() {
    let fields = FIELDS.replace("max_length: 9", "max_length: 10, optional: true").replace(", unique_by: key", "");
    let fields = fields.replace("{ name: rows", "{ name: more, type: integer, default: 1 }\n      - { name: rows");
    let text = registry("1", &fields, "[{ name: high, description: H. }]");
    said(
        &text.replace("title: '', ", ""),
        &expect![[r#"
        error[R054]: `sheet` has changed, but is still at version 1, which the migrations already have
          --> registry.yaml:16:21
           |
        16 |     schema_version: 1
           |                     ^
           |
           = help: title.max_length was 9 and is 10
           = help: title.optional is new
           = help: rows.unique_by is gone
           = help: more is new
           = help: level: `low` is gone
           = help: raise `schema_version` to 2 and say under `upgrades` what becomes of older documents: `to: 2`

    "#]],
    );
}

#[test]
fn upgrades_explain_what_came_and_went() {
    let fields = "{ name: name, type: string }
      - { name: count, type: integer }
      - { name: rows, type: 'list<row>' }
    upgrades:
      - to: 2
        changes: ";
    let safe = |text: String| text.replace("{ title: '', rows: [] }", "{ name: '', count: 0, rows: [] }");
    let rename = "{ rename_field: { type: sheet, from: title, to: name } }";
    let add = "{ add_field: { type: sheet, field: count, value: 0 } }";
    let whole = safe(registry("2", &format!("{fields}[{rename}, {add}]"), LABELS));
    assert!(after_release(&whole).is_empty(), "{:?}", after_release(&whole));
    said(
        &safe(registry("2", &format!("{fields}[{add}]"), LABELS)),
        &expect![[r#"
        error[R055]: documents of version 1 of `sheet` would not be valid after the upgrades
          --> registry.yaml:23:7
           |
        23 |       - to: 2
           |       ^^^^^^^
           |
           = help: `sheet` would lack `name`: `add_field` gives it a value
           = help: `sheet` would keep `title`, which is not known any more
           = help: add what is missing to the changes of `to: 2`

    "#]],
    );
    said(
        &safe(registry("2", &format!("{fields}[{rename}]"), LABELS)),
        &expect![[r#"
        error[R055]: documents of version 1 of `sheet` would not be valid after the upgrades
          --> registry.yaml:23:7
           |
        23 |       - to: 2
           |       ^^^^^^^
           |
           = help: `sheet` would lack `count`: `add_field` gives it a value
           = help: add what is missing to the changes of `to: 2`

    "#]],
    );
}

#[test]
fn a_property_of_another_type_and_one_that_is_no_longer_optional_need_a_change() {
    let fields = "{ name: title, type: integer }
      - { name: rows, type: 'list<row>' }
    upgrades:
      - { to: 2, changes: [] }";
    let text = registry("2", fields, LABELS).replace("{ title: '', rows: [] }", "{ title: 0, rows: [] }");
    said(
        &text,
        &expect![[r#"
        error[R055]: documents of version 1 of `sheet` would not be valid after the upgrades
          --> registry.yaml:22:7
           |
        22 |       - { to: 2, changes: [] }
           |       ^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: `sheet` would keep a `title` of another type
           = help: add what is missing to the changes of `to: 2`

    "#]],
    );
}

#[test]
fn alerts_are_nobodys_where_nobody_may_change_the_rows_any_more() {
    let released = registry("1", FIELDS, LABELS)
        + "      - { name: owner, description: Owner., type: uuid }
    access:
      organization_column: owner
      roles: [{ name: admin, select: organization, update: organization }]
";
    let closed = released.replace(", update: organization", "");
    let files = planned_after(&released, &closed).unwrap();
    let text: String = files.iter().map(|file| file.contents.as_str()).collect();
    assert!(text.contains("DROP POLICY IF EXISTS select_own_organization ON public.sheets_alerts;"), "{text}");
}
