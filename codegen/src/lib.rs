//! Turns `registry.yaml` into PostgreSQL, Rust, Dart, TypeScript, JSON Schema and documentation.
//!
//! Pure: text in, text out. No file, environment, clock, process or network; reading, comparing and writing files is the
//! caller's.
//!
//! # Phases
//!
//! A run goes through the rooms below from top to bottom, and a room imports only from those above it. The test `tidy`
//! of the package `xtask` holds that.
//!
//! | Room | What happens there |
//! |------|--------------------|
//! | [`finding`] | Rules, codes, and [`finding::Finding`]: the one shape of everything that is reported. |
//! | [`model`] | The registry after every rule has passed, and the facts that several outputs ask of it. |
//! | [`registry`] | `registry.yaml` as text and as written. [`load`] reads it, holds it against the rules and lowers it into a [`model::Model`]; [`registry::edit`] changes the text. |
//! | [`sql`] | SQL files read without a database: tokens, statements, replay into a catalog, comparison of two catalogs. |
//! | [`history`] | The migrations that exist: names, order, headers, versions, what is committed. |
//! | [`database`] | From the catalog that the migrations amount to, to what the registry wants: new migrations and their rollbacks. Each kind of object has a file in `database/objects`. |
//! | [`emit`] | The targets: a folder each, from the model to files. |
//! | [`plan`] | Outputs against the disk and the manifest: what `gen` changes and `check-drift` reports. |
//! | [`report`] | Findings as text, JSON, GitHub annotations, SARIF, `JUnit` and GitLab's code quality. It decides nothing. |
//! | [`explain`], [`import`] | What is known of a name or a code; a first registry from existing migrations. |
//!
//! # Adding a rule
//!
//! 1. A variant in `finding/rule.rs` with the next free code, a title, and a sentence that says why and what to do.
//! 2. One small function in the file of `registry/lower` that is about the same part of the registry. It reports at a
//!    JSON Pointer, [`finding::Place::of`]; the model carries no places, and a pointer becomes a line only when there is
//!    something to say. What only one language minds goes to that language's `check.rs` in its folder under `emit`.
//! 3. A faulty registry in `codegen/tests/diagnostics`, with the whole text that a person sees beside it. A test fails
//!    while a rule has none.
//!
//! # Adding a target
//!
//! 1. A folder under `emit` with a type that implements [`registry::Language`] and [`emit::Target`], and `names.rs`, the
//!    one place that knows the language's casing, keywords and escapes. What `check` accepts, `emit` can write: `emit`
//!    cannot fail.
//! 2. A line in [`emit::ALL`].
//! 3. A folder under `templates`. Templates loop and branch over strings that the view has ready.
//!
//! [`registry::Language::settings`] says what `registry.yaml` may set under the target's name, and
//! [`model::Targets::of`] returns it: its folder, and its package's name where it makes one. `tests/new_target.rs` adds a
//! target in this way. The other tests then ask for golden files of every fixture registry and for its settings in the
//! README, and the toolchain tests for a compiler that accepts its files.

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
pub use load::{load, load_at};
pub use plan::{assemble, generate};

/// What is wrong with a registry, as a compiler would show it.
#[must_use]
pub fn render_text(findings: &finding::Findings, path: &str, text: &str) -> String {
    let mut findings = findings.clone();
    registry::locate(&mut findings, path, text);
    report::text(&report::Report::of(&findings), false)
}
