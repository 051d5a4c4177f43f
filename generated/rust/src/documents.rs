// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Documents: JSON that says which version it is of.

mod field_mappings;
mod sync_schedule;

pub use field_mappings::FieldMappings;
pub use sync_schedule::SyncSchedule;
