//! First registries, whole.

use expect_test::{Expect, expect};

use super::import;
use crate::history::Migration;
use crate::ident::Name;

fn check(migrations: Option<&[&str]>, expected: &Expect) {
    let migrations: Option<Vec<Migration>> = migrations.map(|texts| {
        let migration = |(index, up): (usize, &&str)| Migration {
            version: 1 + index as u64,
            slug: "x".to_owned(),
            up: (*up).to_owned(),
            down: None,
            committed: false,
        };
        texts.iter().enumerate().map(migration).collect()
    });
    let Ok(name) = Name::parse("shop") else { return };
    let imported = import(&name, migrations.as_deref());
    assert!(crate::load(&imported.text, "2026-01-01").is_ok(), "{}", imported.text);
    expected.assert_eq(&format!("{}---\n{}\n", imported.text, imported.left_out.join("\n")));
}

#[test]
fn nothing_to_begin_with() {
    check(
        None,
        &expect![[r#"
        # yaml-language-server: $schema=generated/json_schema/registry.schema.json
        #
        # The one place where enums, documents and tables are written down. After an edit: `cargo xtask gen`, then commit this
        # file together with what it wrote.
        registry_version: 1
        name: shop

        enums: []
        # An enum:
        #
        #  - name: order_status
        #    description: Where an order is.
        #    values:
        #      - { name: open, description: Taken and not sent. }
        #      - { name: sent, description: On its way. }
        ---

    "#]],
    );
    check(
        Some(&[]),
        &expect![[r#"
        # yaml-language-server: $schema=generated/json_schema/registry.schema.json
        #
        # The one place where enums, documents and tables are written down. After an edit: `cargo xtask gen`, then commit this
        # file together with what it wrote.
        registry_version: 1
        name: shop

        targets:
          postgres: { migrations: supabase/migrations, rollbacks: supabase/rollbacks }

        enums: []
        # An enum:
        #
        #  - name: order_status
        #    description: Where an order is.
        #    values:
        #      - { name: open, description: Taken and not sent. }
        #      - { name: sent, description: On its way. }
        ---

    "#]],
    );
}

#[test]
fn enums_and_the_tables_that_hold_them() {
    let migrations = [
        "create type public.order_status as enum ('open', 'sent', 'null'); comment on type order_status is 'Where: it is.';",
        "create table orders (id uuid primary key, status order_status not null, next order_status, note text);\n\
         create table pairs (a int, b int, status order_status, primary key (a, b));",
        "alter type order_status add value 'lost' before 'sent';",
        "create type public.\"Loud\" as enum ('a'); create type mood as enum ('In Progress', 'done'); create type gone as enum ('x');",
        "create type app.kind as enum ('x'); drop type gone; create type point as (x int, y int);",
        "create type string as enum ('a');",
    ];
    check(
        Some(&migrations),
        &expect![[r##"
        # yaml-language-server: $schema=generated/json_schema/registry.schema.json
        #
        # The one place where enums, documents and tables are written down. After an edit: `cargo xtask gen`, then commit this
        # file together with what it wrote.
        registry_version: 1
        name: shop

        targets:
          postgres: { migrations: supabase/migrations, rollbacks: supabase/rollbacks }

        enums:
          - name: order_status
            description: 'Where: it is.'
            values:
              - { name: open, description: Open. }
              - { name: lost, description: Lost. }
              - { name: sent, description: Sent. }
              - { name: 'null', description: Null. }

        tables:
          - name: orders
            description: Orders.
            external: true
            columns:
              - { name: id, description: Identifies the row., type: uuid, primary_key: true }
              - { name: status, description: Status., type: order_status }
              - { name: next, description: Next., type: order_status, optional: true }
        ---
        the type app.kind: its schema is not `public`
        the type public."Loud": its name is not `snake_case`
        the type public.mood: its label 'In Progress' is not `snake_case`
        the table public.pairs: its primary key is not one uuid, text or integer column
        `string`: `string` is a built-in type
    "##]],
    );
}
