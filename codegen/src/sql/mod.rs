//! What SQL files say, read without a database.
//!
//! [`replay`] reads migrations in order and returns the [`Catalog`] that they amount to, as far as it concerns the
//! objects of [`Tracked`]. Most files of a long history concern none, which a look at their words tells (`scan`); the
//! others are cut into tokens by sqlparser (`token`) and into statements (`statement`). Statements are read by tokens
//! throughout: sqlparser's parser knows neither `DO` nor half of what migrations hold, and a definition is kept as its
//! sequence of tokens in one spelling (`text`), which a tree would have to be printed back to.

pub mod canonical;
pub mod catalog;
pub mod compare;
mod cursor;
mod declared;
mod file;
mod identifier;
pub(crate) mod quote;
mod replay;
mod scan;
mod statement;
mod text;
mod token;

pub use catalog::Catalog;
pub use declared::{Declared, declared};
pub use file::SqlFile;
pub use replay::{Replayed, Tracked, Unreadable, replay, replay_steps};
pub use text::normalize;
pub use token::Place;
