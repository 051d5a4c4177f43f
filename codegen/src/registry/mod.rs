//! `registry.yaml` as text and as written: read, held against its own schema, and lowered into the model. Knows no
//! language.

pub mod edit;
pub(crate) mod load;
pub(crate) mod locate;
pub(crate) mod lower;
pub mod raw;
pub(crate) mod shape;
pub(crate) mod spans;

pub use self::load::load;
pub use self::locate::locate;
