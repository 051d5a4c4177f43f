//! `registry.yaml` as text and as written: read, held against its own schema, and lowered into the model. Knows no
//! language.

pub mod edit;
mod language;
mod load;
mod locate;
pub(crate) mod lower;
mod neighbours;
pub mod raw;
pub(crate) mod shape;
pub(crate) mod spans;
mod surroundings;

pub use self::language::{Language, PackageNames, Settings};
pub use self::load::load;
pub use self::locate::locate;
pub use self::neighbours::{Neighbour, check_neighbours};
pub use self::surroundings::Surroundings;
