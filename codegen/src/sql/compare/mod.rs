//! Where two catalogs say different things, one fact at a time.

mod aspect;
mod collect;
mod difference;
mod facts;
mod object_key;

pub use self::aspect::Aspect;
pub use self::difference::Difference;
pub use self::facts::{Fact, Facts};
pub use self::object_key::ObjectKey;
