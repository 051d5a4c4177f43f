//! Turns `registry.yaml` into PostgreSQL, Rust, Dart, TypeScript, JSON Schema and documentation.

pub mod diagnostic;
mod generate;
pub mod history;
pub mod ident;
pub mod model;
pub mod output;
pub mod pattern;
pub mod plan;
pub mod target;

pub use generate::{directories, generate};
