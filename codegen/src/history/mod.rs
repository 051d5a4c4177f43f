//! The migrations that exist, as text: an input beside the model.
//!
//! Three words tell what becomes of one. *Committed*: git knows it at the base that a command compares with, so that it
//! is history and never changes. A *draft*: git does not know it, and it was generated; each run plans it anew.
//! *Settled*: it stays as it is, because it is committed or because a person wrote it; what is planned goes on from
//! what all settled ones amount to.

pub mod committed;
mod conflicts;
pub mod header;
pub mod migration;
pub(crate) mod order;
pub mod version;

pub use self::committed::Committed;
pub use self::conflicts::conflicts;
pub use self::migration::Migration;
pub use self::order::History;
pub use self::version::PENDING_VERSION;
