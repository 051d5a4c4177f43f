//! How long it takes to find out which migrations a database has not run: `cargo bench --bench live`.
//!
//! Every migration adds a label, so that each may be the first one that was not run.
#![allow(clippy::print_stdout, clippy::expect_used)]

use std::fmt::Write;
use std::time::Instant;

use codegen::database::live::{Database, drift};
use codegen::history::{History, Migration};
use codegen::model::Model;

fn main() {
    println!("{:>10} {:>8} {:>24} {:>10} {:>10}", "migrations", "MB", "database", "findings", "ms");
    for count in [100, 1_000] {
        let (model, history) = (model(count), history(count));
        let bytes: usize = history.migrations.iter().map(|migration| migration.up.len()).sum();
        for (state, statements) in states(count) {
            let database = Database { name: "the database", statements: &statements, registry: "registry.yaml" };
            let start = Instant::now();
            let findings = drift(&model, &history, &database).expect("the migrations lead to the registry");
            let time = start.elapsed().as_secs_f64() * 1_000.0;
            let megabytes = bytes / 100_000;
            println!(
                "{count:>10} {:>6}.{} {state:>24} {:>10} {time:>10.1}",
                megabytes / 10,
                megabytes % 10,
                findings.items().len()
            );
        }
    }
}

/// What databases may say that have run all, half or none of the migrations, or that somebody changed.
fn states(count: usize) -> [(&'static str, String); 4] {
    let whole = |last: usize, comment: &str| {
        let labels: Vec<_> = (0..last).map(|index| format!("'v{index}'")).collect();
        format!(
            "CREATE TYPE public.kind AS ENUM ({});\nCOMMENT ON TYPE public.kind IS '{comment}';\n\
             CREATE TABLE public.orders (kind public.kind);\n",
            labels.join(", ")
        )
    };
    [
        ("all", whole(count, "A kind.")),
        ("half", whole(count / 2, "A kind.")),
        ("none", "CREATE TABLE public.orders (kind text);\n".to_owned()),
        ("changed by hand", whole(count, "Mine.")),
    ]
}

fn model(count: usize) -> Model {
    let mut text = String::from(
        "registry_version: 1\nname: shop\ntables:\n  - name: orders\n    columns:\n      - { name: id, type: integer, \
         primary_key: true }\n      - { name: kind, type: kind }\nenums:\n  - name: kind\n    description: A kind.\n    \
         values:\n",
    );
    for index in 0..count {
        let _ = writeln!(text, "      - {{ name: v{index}, description: A value. }}");
    }
    codegen::load(&text, "2026-01-01").expect("the registry is valid")
}

fn history(count: usize) -> History {
    let migration = |index: usize| Migration {
        version: 20_260_101_000_000 + index as u64,
        slug: format!("v{index}"),
        up: up(index),
        down: None,
        committed: true,
    };
    let migrations = (0..count).map(migration).collect();
    History { migrations, lone_rollbacks: Vec::new(), next_version: 20_270_101_000_000 }
}

/// About 4 kB of which one statement concerns the registry.
fn up(index: usize) -> String {
    let mut text = match index {
        0 => "CREATE TYPE public.kind AS ENUM ('v0');\nCOMMENT ON TYPE public.kind IS 'A kind.';\n\
              CREATE TABLE public.orders (id integer PRIMARY KEY, kind public.kind);\n"
            .to_owned(),
        _ => format!("ALTER TYPE public.kind ADD VALUE 'v{index}';\n"),
    };
    for part in 0..20 {
        let _ = writeln!(
            text,
            "CREATE TABLE public.t_{index}_{part} (\n    id bigint PRIMARY KEY,\n    customer_id uuid NOT NULL REFERENCES \
             customers (id),\n    total numeric(12, 2) NOT NULL DEFAULT 0,\n    created_at timestamptz NOT NULL DEFAULT \
             now()\n);"
        );
    }
    text
}
