//! PostgreSQL servers that the machine already has.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::installation::Installation;
use crate::test::toolchain::process;

/// Folders that hold a folder for each version, and the way from there to the programs.
const VERSIONED: [(&str, &str); 5] = [
    ("/usr/lib/postgresql", "bin"),
    ("/usr", "bin"),
    ("/opt/homebrew/opt", "bin"),
    ("/usr/local/opt", "bin"),
    ("/Applications/Postgres.app/Contents/Versions", "bin"),
];

/// The server programs of this major version, when there are any.
pub(super) fn on_this_machine(version: u32) -> Option<Installation> {
    let folders = versioned_folders(version).chain(from_pg_config()).chain(on_path());
    folders.into_iter().find(|folder| is_of_version(folder, version)).map(|programs| Installation { version, programs })
}

/// Folders named for the version: `15` with Debian and Postgres.app, `pgsql-15` with Red Hat, `postgresql@15` with Homebrew.
fn versioned_folders(version: u32) -> impl Iterator<Item = PathBuf> {
    let names = [version.to_string(), format!("pgsql-{version}"), format!("postgresql@{version}")];
    VERSIONED.into_iter().flat_map(move |(parent, programs)| {
        names.clone().into_iter().map(move |name| Path::new(parent).join(name).join(programs))
    })
}

fn from_pg_config() -> Option<PathBuf> {
    process::answer("pg_config", &["--bindir"]).map(PathBuf::from)
}

fn on_path() -> Vec<PathBuf> {
    let Some(path) = env::var_os("PATH") else { return Vec::new() };
    let programs = env::split_paths(&path).map(|folder| folder.join("postgres"));
    // A link in a folder of PATH leads to where the server's other files are.
    let real = programs.filter_map(|program| fs::canonicalize(program).ok());
    real.filter_map(|program| program.parent().map(Path::to_owned)).collect()
}

fn is_of_version(programs: &Path, version: u32) -> bool {
    programs.join("initdb").is_file()
        && process::answer(programs.join("postgres"), &["--version"]).and_then(|text| major_version(&text))
            == Some(version)
}

/// 15 in `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`.
fn major_version(text: &str) -> Option<u32> {
    let number = text.strip_prefix("postgres (PostgreSQL) ")?;
    number.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major_version;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major_version("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"), Some(15));
        assert_eq!(major_version("postgres (PostgreSQL) 17beta1"), Some(17));
        assert_eq!(major_version("psql (PostgreSQL) 15.18"), None);
    }
}
