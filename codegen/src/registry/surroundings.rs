//! What lies around a registry's folder, as far as the registry may speak of it.

/// The folders in which a registry stands. By default it stands at the top of a repository, or in none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The names of the registry's folder and of those above it, without the repository's top: a path may lead up as
    /// many times.
    pub folders: Vec<String>,
}

/// A path from a registry's folder: how many times it leads up, and where it goes from there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct UpwardPath<'a> {
    pub(crate) ups: usize,
    pub(crate) rest: &'a str,
}

impl<'a> UpwardPath<'a> {
    pub(crate) fn of(path: &'a str) -> Self {
        let (mut ups, mut rest) = (0, path);
        while let Some(below) = rest.strip_prefix("../") {
            (ups, rest) = (ups + 1, below);
        }
        if rest == ".." { Self { ups: ups + 1, rest: "" } } else { Self { ups, rest } }
    }
}

impl Surroundings {
    /// Whether a path stays inside the repository.
    pub(crate) fn hold(&self, path: UpwardPath<'_>) -> bool {
        path.ups <= self.folders.len()
    }

    /// Whether a path leads up and then back into the folder that it came from.
    pub(crate) fn is_detour(&self, path: UpwardPath<'_>) -> bool {
        let came_from = path.ups.checked_sub(1).and_then(|index| self.folders.get(index));
        let first = path.rest.split('/').next().unwrap_or_default();
        // Many file systems take no notice of case.
        came_from.is_some_and(|name| name.to_lowercase() == first.to_lowercase())
    }
}
