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

pub use emit::generate::{Emitter, Generated, assemble, directories, generate, migrations};
pub use load::load;
