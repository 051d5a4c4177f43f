//! Finds and reads the TypeScript that Supabase generates.

use std::path::{Component, Path};

use codegen::finding::{Code, Finding, Place};

use crate::text_file::{self, Problem, Refusal};

/// Reads the file; findings call it `shown`.
pub(crate) fn read(path: &Path, shown: &str) -> Result<String, Finding> {
    let unreadable = |problem: &str| Finding::new(Code::TypesUnreadable, shown, format!("{shown} {problem}"));
    let file = text_file::open(path).map_err(|refusal| match refusal {
        Refusal::Missing => unreadable("does not exist"),
        Refusal::TooLarge(problem) => unreadable(&problem),
        Refusal::Unreadable(reason) => unreadable(&format!("cannot be read: {reason}")),
    })?;
    text_file::read(&file).map_err(|problem| match problem {
        Problem::Unreadable(error) => unreadable(&format!("cannot be read: {error}")),
        Problem::NotUtf8 { byte, position } => {
            let message = format!("{shown} is not UTF-8: the byte 0x{byte:02X} is no part of a character");
            Finding::new(Code::TypesUnreadable, Place::at(shown, position), message)
                .with_help("`>` of Windows PowerShell writes UTF-16; `| Out-File -Encoding utf8 <file>` does not")
        }
    })
}

/// The path from a folder, whose own path has no links, with `..` where it leads out of it: annotations name files from
/// there, wherever the command is run.
pub(crate) fn from_folder(folder: &Path, path: &Path) -> String {
    // A link is named, and not where it leads; a file that is missing has a name too.
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (Ok(parent), Some(name)) = (parent.canonicalize(), path.file_name()) else {
        return path.display().to_string();
    };
    let common = folder.components().zip(parent.components()).take_while(|(a, b)| a == b).count();
    let up = folder.components().skip(common).map(|_| Component::ParentDir);
    let down = parent.components().skip(common);
    let parts = up.chain(down).map(|part| part.as_os_str().to_string_lossy().into_owned());
    let parts: Vec<_> = parts.chain([name.to_string_lossy().into_owned()]).collect();
    parts.join("/")
}
