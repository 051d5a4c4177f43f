//! What follows from a model and is the same for every output: who may do what, what is stored, and what functions are
//! called. No SQL text: the database makes it of these facts, and documents and clients read the same ones.

pub(crate) mod clients;
pub(crate) mod functions;
pub(crate) mod rights;
mod stored;
