//! Turns `registry.yaml` into PostgreSQL, Rust, Dart, TypeScript, JSON Schema and documentation.

pub mod diagnostic;
pub mod history;
pub mod ident;
pub mod model;
pub mod output;
pub mod pattern;
pub mod target;
