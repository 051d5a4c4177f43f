//! Explanations of a small registry with a history.

use expect_test::{Expect, expect};

use super::{code, fault, subject};
use crate::history::{History, Migration};

const REGISTRY: &str = "\
registry_version: 1
name: sample
enums:
  - name: colour
    description: A colour.
    attributes: [{ name: label, type: string }]
    values:
      - { name: red, description: Red., attributes: { label: Red } }
      - { name: green, description: Green., renamed_from: [verde], attributes: { label: Green } }
      - { name: mauve, description: Mauve., status: retired, replaced_by: red, attributes: { label: Mauve } }
types:
  - { name: stripe, description: A stripe., fields: [{ name: colour, description: Its colour., type: colour }] }
documents:
  - name: flag
    description: A flag.
    schema_version: 1
    fields: [{ name: stripes, description: From the top., type: list<stripe> }]
    safe_default: { stripes: [] }
tables:
  - name: walls
    description: Walls.
    columns:
      - { name: id, description: Id., type: uuid, primary_key: true }
      - { name: colour, description: Its colour., type: colour }
";

fn check(name: &str, value: Option<&str>, expected: &Expect) {
    let migration = |version, slug: &str, up: &str| Migration {
        version,
        slug: slug.to_owned(),
        up: up.to_owned(),
        down: None,
        committed: true,
    };
    let history = History {
        migrations: vec![
            migration(1, "first", "create type public.colour as enum ('red', 'verde');"),
            migration(2, "walls", "create table public.walls (id uuid primary key, colour public.colour);"),
            migration(3, "names", "alter type public.colour rename value 'verde' to 'green';"),
            migration(4, "more", "alter type public.colour add value 'mauve';"),
        ],
        lone_rollbacks: Vec::new(),
        next_version: 5,
    };
    let text = match crate::load(REGISTRY, "2026-01-01") {
        Ok(model) => {
            subject(&model, &history, name, value).unwrap_or_else(|it| format!("{}\nhelp: {}\n", it.message, it.help))
        }
        Err(found) => format!("{found:?}"),
    };
    expected.assert_eq(&text);
}

#[test]
fn values() {
    check(
        "colour",
        Some("green"),
        &expect![[r#"
            colour.green: active
              Green.

            Status
              active  in use

            Names
              dart        Colour.green
              postgres    'green'::colour
              rust        Colour::Green
              typescript  'green' (Colour)
              earlier     verde, which every language still reads

            Attributes
              label  "Green"

            Migrations
              00000000000001_first.sql  adds `verde`
              00000000000003_names.sql  renames `verde` to `green`

            Held by
              walls.colour   column
              flag.stripes   in the document, through `stripe`
              stripe.colour  property
        "#]],
    );
    check(
        "mauve",
        None,
        &expect![[r#"
            colour.mauve: retired
              Mauve.

            Status
              retired  rows that have it stay; the database refuses it in new ones; use `red`

            Names
              dart        Colour.mauve
              postgres    'mauve'::colour
              rust        Colour::Mauve
              typescript  'mauve' (Colour)

            Attributes
              label  "Mauve"

            Migrations
              00000000000004_more.sql  adds `mauve`

            Held by
              walls.colour   column
              flag.stripes   in the document, through `stripe`
              stripe.colour  property
        "#]],
    );
    check(
        "colour.verde",
        None,
        &expect![[r#"
            colour.green: active
              Green.

            Status
              active  in use

            Names
              dart        Colour.green
              postgres    'green'::colour
              rust        Colour::Green
              typescript  'green' (Colour)
              earlier     verde, which every language still reads

            Attributes
              label  "Green"

            Migrations
              00000000000001_first.sql  adds `verde`
              00000000000003_names.sql  renames `verde` to `green`

            Held by
              walls.colour   column
              flag.stripes   in the document, through `stripe`
              stripe.colour  property
        "#]],
    );
}

#[test]
fn enums_types_documents_and_tables() {
    check(
        "colour",
        None,
        &expect![[r#"
            colour: enum
              A colour.

            Values
              red    active, Red.
              green  active, Green.
              mauve  retired, Mauve.

            Names
              dart        Colour
              rust        Colour
              typescript  Colour

            Migrations
              00000000000001_first.sql  adds `red`, `verde`
              00000000000003_names.sql  replaces `verde` by `green`
              00000000000004_more.sql   adds `mauve`

            Held by
              walls.colour   column
              flag.stripes   in the document, through `stripe`
              stripe.colour  property
        "#]],
    );
    check(
        "stripe",
        None,
        &expect![[r#"
        stripe: object
          A stripe.

        Fields
          colour  colour: Its colour.

        Names
          dart        Stripe
          rust        Stripe
          typescript  Stripe

        Held by
          flag.stripes  in the document
    "#]],
    );
    check(
        "flag",
        None,
        &expect![[r#"
        flag: document, version 1
          A flag.

        Fields
          stripes  list<stripe>: From the top.

        Safe default
          {"schema_version":1,"stripes":[]}

        Names
          dart        Flag
          rust        Flag
          typescript  Flag
    "#]],
    );
    check(
        "walls",
        None,
        &expect![[r#"
        walls: table
          Walls.

        Columns
          id      uuid
          colour  colour

        Migrations
          00000000000002_walls.sql
    "#]],
    );
}

#[test]
fn codes() {
    expect![[r#"
        R034: A description is missing or empty.
          It becomes the documentation in every language.

        Can be waived
          yes: an entry of `waivers` with the rule, the subject, a reason and a last day
    "#]]
    .assert_eq(&code("r034").unwrap_or_default());
    expect![[r#"
        R005: A key is not part of the format.
          Correct the spelling, or remove the key.

        Can be waived
          no
    "#]]
    .assert_eq(&code("R005").unwrap_or_default());
    expect![[r#"
        STALE: A file is as an earlier registry said.
          Run `cargo xtask gen` and commit the result.

        Who mends it
          `cargo xtask gen`
    "#]]
    .assert_eq(&code("stale").unwrap_or_default());
    expect![[r#"
        not_unicode: A text holds half of a surrogate pair.
          Take it out, or write both halves: alone it is no character.

        Who mends it
          whoever writes the document
    "#]]
    .assert_eq(&code("not_unicode").unwrap_or_default());
    assert_eq!(code("R999"), None);
}

#[test]
fn every_fault_that_the_documentation_names_is_explained() {
    let page = include_str!("../../../docs/documents.md");
    let (_, rest) = page.split_once("## Faults\n\n").unwrap();
    let table = rest.split("\n\n").next().unwrap_or_default();
    let mut named: Vec<&str> = vec!["syntax"];
    for row in table.lines().skip(2) {
        let cell = row.trim_end_matches(" |").rsplit("| ").next().unwrap_or_default();
        named.extend(cell.split(", ").map(|code| code.trim_matches('`')));
    }
    named.sort_unstable();
    named.dedup();
    let mut explained: Vec<_> = fault::ALL.iter().map(|fault| fault.code).collect();
    explained.sort_unstable();
    assert_eq!(explained, named);
}

#[test]
fn nothing() {
    check(
        "wals",
        None,
        &expect![[r#"
        nothing is called `wals`
        help: did you mean `walls`?
    "#]],
    );
    check(
        "colour",
        Some("gren"),
        &expect![[r#"
        `colour` has no value `gren`
        help: did you mean `green`?
    "#]],
    );
    check(
        "edit_refusd",
        None,
        &expect![[r#"
        nothing is called `edit_refusd`
        help: did you mean `EDIT_REFUSED`?
    "#]],
    );
    check(
        "xylophone",
        None,
        &expect![[r#"
        nothing is called `xylophone`
        help: registry.yaml lists the names that there are, and `cargo xtask explain` alone the codes
    "#]],
    );
}
