//! What SQL files say, read without a database.
//!
//! Files are cut into tokens and read by tokens. Who looks for a few kinds of statements needs no tree of all the others,
//! and a migration of ten thousand labels is read in a few milliseconds.

mod labels;
mod lexer;

pub(crate) use labels::{Fault, TypeLabels, replay};
