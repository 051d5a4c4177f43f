//! Turns `registry.yaml` into PostgreSQL, Rust, Dart, TypeScript, JSON Schema and documentation.
//!
//! Pure: text in, text out. `registry.yaml` → [`load`] (parse, lower, validate) → [`model::Model`] → each
//! [`target::Target`] → [`output::OutputSet`]. Reading, comparing and writing files is the caller's.

#![cfg_attr(not(test), forbid(clippy::disallowed_methods, clippy::disallowed_types))]

pub mod database;
pub mod emit;
pub mod explain;
pub mod finding;
pub mod history;
pub mod import;
mod load;
pub mod model;
pub mod plan;
pub mod registry;
mod render;
pub mod report;
pub mod sql;

pub use emit::generate::{Emitter, Generated, directories, migrations};
pub use load::load;
pub use plan::{assemble, generate};

/// What is wrong with a registry, as a compiler would show it.
#[must_use]
pub fn render_text(findings: &finding::Findings, path: &str, text: &str) -> String {
    let mut findings = findings.clone();
    registry::locate(&mut findings, path, text);
    report::text(&report::Report::of(&findings), false)
}
