//! Where outputs stand in the registry's folder.

/// The folder that targets write into unless the registry names another.
pub(crate) const GENERATED: &str = "generated";

/// The file that lists which files are generated, relative to the registry's folder.
pub const MANIFEST: &str = "generated/manifest.json";

/// Whether a path is in a folder, at any depth.
#[must_use]
pub(crate) fn is_in(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::is_in;

    #[test]
    fn a_folder_holds_what_is_below_it_alone() {
        assert!(is_in("generated/a/x", "generated/a"));
        assert!(!is_in("generated/ab/x", "generated/a"));
        assert!(!is_in("generated/a", "generated/a"));
    }
}
