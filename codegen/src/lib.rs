//! Turns `registry.yaml` into PostgreSQL, Rust, Dart, TypeScript, JSON Schema and documentation.
//!
//! Pure: text in, text out. `registry.yaml` → [`load`] (parse, lower, validate) → [`model::Model`] → each
//! [`target::Target`] → [`output::OutputSet`]. Reading, comparing and writing files is the caller's.

#![cfg_attr(not(test), forbid(clippy::disallowed_methods, clippy::disallowed_types))]

pub mod diagnostic;
pub mod edit;
pub mod explain;
mod generate;
pub mod history;
pub mod ident;
pub mod import;
mod load;
mod lower;
pub mod model;
pub mod output;
pub mod pattern;
pub mod plan;
pub mod raw;
pub mod report;
mod shape;
mod spans;
pub mod sql;
pub mod target;
mod upgrade;
pub mod version;

pub use generate::{Emitter, Generated, assemble, directories, generate, migrations};
pub use load::load;
