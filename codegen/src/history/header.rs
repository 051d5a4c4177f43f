//! The header of a generated file: what it says, how it is written, and how it is read back.

use std::fmt;

/// What the first line of every generated file says whose language has comments.
macro_rules! mark {
    () => {
        "Generated from registry.yaml by `cargo xtask gen`"
    };
}
pub(crate) use mark;

/// [`GENERATED_MARK`] as a value.
pub const GENERATED_MARK: &str = mark!();

/// The first line of most generated files, without the sign of a comment.
macro_rules! notice {
    () => {
        concat!($crate::history::header::mark!(), ". Do not edit: change registry.yaml and run it again.")
    };
}
pub(crate) use notice;

/// The line of a migration that follows the notice, and that a rollback does not have.
const KEPT: &str = "Once this file is committed it is history and stays as it is; changes come as further migrations.";

/// Whether the first line says that a file was generated.
#[must_use]
pub fn is_generated(text: &str) -> bool {
    text.lines().next().is_some_and(|line| line.contains(GENERATED_MARK))
}

/// The header of a generated SQL file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Header<'t> {
    /// A migration's.
    Migration(Option<TypeStep<'t>>),
    /// That of a rollback or a test, of which nothing is read back.
    Other,
}

/// What a migration says it does to an enum type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeStep<'t> {
    /// The type, as SQL spells it.
    pub type_name: &'t str,
    /// What becomes of the type.
    pub action: Action<'t>,
    /// The columns that are converted, as SQL spells them; of a change, what it does in words.
    pub lines: Vec<&'t str>,
}

/// What a migration does to an enum type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action<'t> {
    /// It creates the type and converts columns to it.
    Create,
    /// It converts columns to the type.
    Convert,
    /// It changes the type.
    Change {
        /// The file of the generated migration whose result it changes.
        origin: Option<&'t str>,
    },
}

const CREATE: [&str; 2] = ["Creates the enum type ", " and converts the columns that hold it from text or varchar:"];
const CONVERT: [&str; 2] = ["Converts columns that hold the enum type ", " from text or varchar:"];
const CHANGE: [&str; 2] = ["Changes the enum type ", ":"];
const ORIGIN: [&str; 2] = [" as ", " left it"];

impl<'t> Header<'t> {
    /// The header of a SQL file; `None` when it was not generated.
    #[must_use]
    pub fn read(text: &'t str) -> Option<Self> {
        if !is_generated(text) {
            return None;
        }
        let comments = text.lines().map_while(|line| line.strip_prefix("--"));
        let mut lines = comments.skip(1).map(|line| line.strip_prefix(' ').unwrap_or(line));
        Some(match lines.next() {
            Some(KEPT) => Self::Migration(TypeStep::read(lines.skip(1))),
            _ => Self::Other,
        })
    }

    /// What a migration does to an enum type.
    #[must_use]
    pub fn type_step(&self) -> Option<&TypeStep<'t>> {
        match self {
            Self::Migration(step) => step.as_ref(),
            Self::Other => None,
        }
    }
}

impl<'t> TypeStep<'t> {
    fn read(mut lines: impl Iterator<Item = &'t str>) -> Option<Self> {
        let first = lines.next()?;
        let between = |[start, end]: [&str; 2]| first.strip_prefix(start)?.strip_suffix(end);
        let (type_name, action) = if let Some(type_name) = between(CREATE) {
            (type_name, Action::Create)
        } else if let Some(type_name) = between(CONVERT) {
            (type_name, Action::Convert)
        } else {
            let changed = between(CHANGE)?;
            let origin = changed.strip_suffix(ORIGIN[1]).and_then(|text| text.split_once(ORIGIN[0]));
            let (type_name, origin) = origin.map_or((changed, None), |(name, origin)| (name, Some(origin)));
            (type_name, Action::Change { origin })
        };
        let lines = lines.map_while(|line| line.strip_prefix("  ")).collect();
        Some(Self { type_name, action, lines })
    }

    /// The columns that are converted, as SQL spells them.
    #[must_use]
    pub fn columns(&self) -> &[&'t str] {
        match self.action {
            Action::Create | Action::Convert => &self.lines,
            Action::Change { .. } => &[],
        }
    }

    /// The file of the generated migration whose result is changed.
    #[must_use]
    pub fn origin(&self) -> Option<&'t str> {
        match self.action {
            Action::Change { origin } => origin,
            Action::Create | Action::Convert => None,
        }
    }
}

impl fmt::Display for Header<'_> {
    /// Comments that a file begins with, without the last line end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "-- {}", notice!())?;
        let Self::Migration(step) = self else { return f.write_str("\n--") };
        write!(f, "\n-- {KEPT}\n--")?;
        step.as_ref().map_or(Ok(()), |step| step.fmt(f))
    }
}

impl fmt::Display for TypeStep<'_> {
    /// Further lines of a header.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [start, end] = match self.action {
            Action::Create => CREATE,
            Action::Convert => CONVERT,
            Action::Change { .. } => CHANGE,
        };
        write!(f, "\n-- {start}{}", self.type_name)?;
        if let Action::Change { origin: Some(origin) } = self.action {
            let [before, after] = ORIGIN;
            write!(f, "{before}{origin}{after}")?;
        }
        f.write_str(end)?;
        self.lines.iter().try_for_each(|line| write!(f, "\n--   {line}"))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;

    fn sql_files(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sql_files(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "sql") {
                found.push(path);
            }
        }
    }

    #[test]
    fn every_generated_sql_file_begins_with_the_header_that_is_read_from_it() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut paths = Vec::new();
        sql_files(&root.join("tests/golden"), &mut paths);
        sql_files(&root.join("../generated"), &mut paths);
        let mut actions = [0; 4];
        for path in paths {
            let text = fs::read_to_string(&path).unwrap();
            let header = Header::read(&text).unwrap_or_else(|| panic!("{} has no mark", path.display()));
            assert!(text.starts_with(&format!("{header}\n")), "{}:\n{header}", path.display());
            let step = header.type_step();
            actions[step.map_or(3, |step| match step.action {
                Action::Create => 0,
                Action::Convert => 1,
                Action::Change { .. } => 2,
            })] += 1;
            // No statement about a type is missed.
            let says =
                |words: &str| text.lines().take_while(|line| line.starts_with("--")).any(|it| it.contains(words));
            assert_eq!(says(" the enum type "), step.is_some(), "{}", path.display());
            assert_eq!(says(" left it:"), step.is_some_and(|it| it.origin().is_some()), "{}", path.display());
        }
        assert!(actions[0] > 0 && actions[3] > 0, "{actions:?}");
    }

    #[test]
    fn every_header_comes_back() {
        let step = |action, lines: &[&'static str]| TypeStep { type_name: "a.b", action, lines: lines.to_vec() };
        for step in [
            step(Action::Create, &["a.t.c", "a.t.\"D\""]),
            step(Action::Convert, &["a.t.c"]),
            step(Action::Change { origin: None }, &[]),
            step(Action::Change { origin: Some("1_create_b.sql") }, &["adds 'c'", "  and more"]),
        ] {
            let header = Header::Migration(Some(step));
            assert_eq!(Header::read(&format!("{header}\n--\n--   1. no column\nselect 1;\n")).as_ref(), Some(&header));
        }
        for header in [Header::Migration(None), Header::Other] {
            assert_eq!(Header::read(&format!("{header}\n-- A title.\nselect 1;\n")), Some(header));
        }
    }

    #[test]
    fn what_a_person_wrote_has_none() {
        assert_eq!(Header::read("-- Mine.\n-- Changes the enum type a.b as 1_create_b.sql left it:\n"), None);
        assert_eq!(Header::read(&format!("select 1;\n-- {GENERATED_MARK}\n")), None);
        assert_eq!(Header::read(""), None);
    }
}
