//! The Dart package for Supabase, within the one that it depends on.

use std::path::{Path, PathBuf};

use super::toolchain::Stop;
use super::toolchain::dart::resolve_with;

/// Resolves the package for Supabase within a package, where there is one, with packages in the place of those that it
/// needs: folders of their names in `stubs`.
pub(crate) fn resolve(package: &Path, stubs: &Path) -> Result<Option<PathBuf>, Stop> {
    let nested = package.join("supabase");
    if !nested.exists() {
        return Ok(None);
    }
    let (riverpod, supabase) = (stubs.join("riverpod"), stubs.join("supabase"));
    resolve_with(&nested, &[("riverpod", &riverpod), ("supabase", &supabase)])?;
    Ok(Some(nested))
}
