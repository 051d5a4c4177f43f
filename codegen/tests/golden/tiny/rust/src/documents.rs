// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Documents: JSON that says which version it is of.

mod palette;

pub use palette::Palette;
