// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Objects and unions.

mod field_mapping;
mod field_transform;
mod quiet_hours;

pub use field_mapping::FieldMapping;
pub use field_transform::FieldTransform;
pub use quiet_hours::QuietHours;
