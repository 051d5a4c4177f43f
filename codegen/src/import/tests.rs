//! First registries, whole.

use expect_test::{Expect, expect};

use super::import;
use crate::history::Migration;
use crate::model::ident::Name;

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
    let enums: Vec<_> = imported.enums.iter().map(|it| format!("{}: {}", it.name, it.columns.join(", "))).collect();
    let parts = [imported.text.trim_end(), &enums.join("\n"), &imported.left_out.join("\n")];
    expected.assert_eq(&(parts.join("\n---\n") + "\n"));
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

            # An example to begin with: take `# ` away from every line below this one.

            # enums:
            #   - name: order_status
            #     description: Where an order is.
            #     attributes:
            #       - { name: label, description: Shown to people., type: string, min_length: 1 }
            #     values:
            #       - { name: open, description: Taken and not sent., attributes: { label: Open } }
            #       - { name: sent, description: On its way., attributes: { label: Sent } }
            #       - { name: lost, description: Never arrived., status: planned, attributes: { label: Lost } }
            #
            # documents:
            #   - name: order_note
            #     description: What is to be known about an order.
            #     schema_version: 1
            #     fields:
            #       - { name: text, description: The note., type: string, max_length: 200 }
            #       - { name: status, description: Where the order was., type: order_status, optional: true }
            #     safe_default: { text: '' }
            ---

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

            # An example to begin with: take `# ` away from every line below this one.

            # enums:
            #   - name: order_status
            #     description: Where an order is.
            #     attributes:
            #       - { name: label, description: Shown to people., type: string, min_length: 1 }
            #     values:
            #       - { name: open, description: Taken and not sent., attributes: { label: Open } }
            #       - { name: sent, description: On its way., attributes: { label: Sent } }
            #       - { name: lost, description: Never arrived., status: planned, attributes: { label: Lost } }
            #
            # documents:
            #   - name: order_note
            #     description: What is to be known about an order.
            #     schema_version: 1
            #     fields:
            #       - { name: text, description: The note., type: string, max_length: 200 }
            #       - { name: status, description: Where the order was., type: order_status, optional: true }
            #     safe_default: { text: '' }
            ---

            ---

        "#]],
    );
}

#[test]
fn enums_and_the_tables_that_hold_them() {
    let migrations = [
        "create type public.order_status as enum ('open', 'sent', 'null'); comment on type order_status is 'Where: it is.';",
        "create table orders (id uuid primary key, status order_status not null, next order_status, note text,\n\
           earlier public.order_status[] not null default '{}', never order_status array);\n\
         create table pairs (a int, b int, status order_status, primary key (a, b));",
        "alter type order_status add value 'lost' before 'sent';",
        "create type public.\"Loud\" as enum ('a'); create type mood as enum ('In Progress', 'done'); create type gone as enum ('x');",
        "create type app.kind as enum ('x'); drop type gone; create type point as (x int, y int);",
        "create type string as enum ('a'); create type \"order\" as enum ('x'); create type unused as enum ('x');",
        "create schema app; create table app.logs (id uuid primary key, status public.order_status, \"order\" public.\"order\");",
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
              - name: order
                description: Order.
                values:
                  - { name: x, description: X. }

              - name: order_status
                description: 'Where: it is.'
                values:
                  - { name: open, description: Open. }
                  - { name: lost, description: Lost. }
                  - { name: sent, description: Sent. }
                  - { name: 'null', description: Null. }

              - name: unused
                description: Unused.
                values:
                  - { name: x, description: X. }

            tables:
              - name: orders
                description: Orders.
                external: true
                columns:
                  - { name: id, description: Identifies the row., type: uuid, primary_key: true }
                  - { name: status, description: Status., type: order_status }
                  - { name: next, description: Next., type: order_status, optional: true }
            ---
            order: app.logs.order
            order_status: app.logs.status, orders.status, orders.next, orders.earlier (array), orders.never (array), pairs.status
            unused: 
            ---
            the type app.kind: its schema is not `public`
            the type public."Loud": its name is not `snake_case`
            the type public.mood: its label 'In Progress' is not `snake_case`
            the column orders.earlier: it holds an array, and a column of the registry holds one value
            the column orders.never: it holds an array, and a column of the registry holds one value
            the table public.pairs: its primary key is not one uuid, text or integer column
            `string`: `string` is a built-in type
        "##]],
    );
}

#[test]
fn the_example_is_valid_when_it_is_taken_out_of_its_comment() {
    let Ok(name) = Name::parse("shop") else { return };
    for migrations in [None, Some(&[][..])] {
        let text = import(&name, migrations).text;
        // The block of lines that the file ends with, all of them, as an editor takes them out of a comment.
        let Some((head, example)) = text.rsplit_once("\n\n") else { panic!("no example in {text}") };
        assert!(head.ends_with("take `# ` away from every line below this one."), "{head}");
        assert!(example.lines().all(|line| line.starts_with('#')), "{example}");
        let lines = example.lines().map(|line| line.strip_prefix("# ").unwrap_or_default().to_owned() + "\n");
        let registry = format!("{head}\n\n{}", lines.collect::<String>());
        match crate::load(&registry, "2026-01-01") {
            Ok(model) => assert_eq!((model.enums.len(), model.documents.len()), (1, 1)),
            Err(found) => panic!("{found:?}\n{registry}"),
        }
    }
}
