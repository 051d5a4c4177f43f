// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Objects and unions.

mod entry;
mod object;
mod switch;

pub use entry::Entry;
pub use object::Object;
pub use switch::Switch;
