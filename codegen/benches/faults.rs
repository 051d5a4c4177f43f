//! How long it takes to find faults and say all of them, beside plain readers of the same text, for growing numbers of
//! them: `cargo bench --bench faults`. Both have to grow alike.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::cast_precision_loss)]

use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

use codegen::emit::typescript::database_types;
use codegen::registry;
use codegen::report::{self, Report};

fn main() {
    println!("{:>34} {:>8} {:>10} {:>10} {:>10} {:>8}", "", "count", "bytes", "peer ms", "ms", "ratio");
    for count in [5_000, 10_000, 20_000, 40_000] {
        let text = unknown_keys(count);
        row("unknown keys, serde_yaml", count, &text, [&read_as_yaml, &report_unknown_keys]);
    }
    let model = codegen::load(REGISTRY, "2026-01-01").expect("the registry is valid");
    for count in [5_000, 10_000, 20_000, 40_000] {
        let text = database_types_with(count);
        let compare = |text: &str| {
            let findings = database_types::drift(&model, "database.types.ts", text);
            assert!(!findings.is_empty(), "unknown labels are reported");
        };
        row("unknown labels, proc-macro2's lexer", count, &text, [&read_as_tokens, &compare]);
    }
}

const REGISTRY: &str = "registry_version: 1\nname: x\ntables:\n  - name: t\n    columns:\n      \
     - { name: id, type: uuid, primary_key: true }\n      - { name: kind, type: kind }\nenums:\n  - name: kind\n    description: A kind.\n    values:\n      \
     - { name: a, description: A value. }\n";

fn unknown_keys(count: usize) -> String {
    let keys = (0..count).map(|index| format!("key_{index}: 1\n"));
    keys.fold("registry_version: 1\nname: x\n".to_owned(), |text, key| text + &key)
}

fn read_as_yaml(text: &str) {
    let value: serde_yaml::Value = serde_yaml::from_str(text).expect("it is YAML");
    black_box(value);
}

fn report_unknown_keys(text: &str) {
    let mut findings = codegen::load(text, "2026-01-01").expect_err("the keys are unknown");
    assert!(findings.items().len() > 1_000, "each key is reported");
    registry::locate(&mut findings, "registry.yaml", text);
    black_box(report::json(&Report::of(&findings)));
}

/// As many labels as other tables, the tables in one line.
fn database_types_with(count: usize) -> String {
    let (mut tables, mut labels) = (String::new(), String::from("\"a\""));
    for index in 0..count {
        // Writing to a String cannot fail.
        let _ =
            write!(tables, "t{index}: {{ Row: {{ id: string | null; kind: \"a\" | \"b\" }}; Relationships: [] }}, ");
        let _ = write!(labels, " | \"v{index}\"");
    }
    format!(
        "export type Database = {{\n  public: {{\n    Tables: {{ {tables} }}\n    Enums: {{ kind: {labels} }}\n  }}\n}}\n"
    )
}

fn read_as_tokens(text: &str) {
    let tokens: proc_macro2::TokenStream = text.parse().expect("the braces match");
    black_box(tokens);
}

/// The medians of a peer and of the work, which take turns.
fn row(what: &str, count: usize, text: &str, runs: [&dyn Fn(&str); 2]) {
    let mut times: [Vec<Duration>; 2] = Default::default();
    for _ in 0..9 {
        for (times, run) in times.iter_mut().zip(runs) {
            let start = Instant::now();
            run(text);
            times.push(start.elapsed());
        }
    }
    let [peer, work] = times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() * 1_000.0
    });
    println!("{what:>34} {count:>8} {:>10} {peer:>10.2} {work:>10.2} {:>8.2}", text.len(), work / peer);
}
