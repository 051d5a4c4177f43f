//! The steps, one file for each part of the repository.

pub(super) mod conformance;
pub(super) mod dart;
pub(super) mod end_to_end;
pub(super) mod rust;
pub(super) mod typescript;
pub(super) mod workspace;
