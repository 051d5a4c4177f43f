// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Closed lists of names, and what is known about each.

mod color;

pub use color::{Color, OpenColor};
