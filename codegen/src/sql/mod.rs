//! What SQL files say, read without a database.
//!
//! Files are cut into tokens by sqlparser and read by tokens: its parser knows neither `DO` nor half of what migrations
//! hold, and who looks for a few kinds of statements needs no tree of all the others.

mod labels;
mod tokens;

pub(crate) use labels::{Fault, TypeLabels, replay};
