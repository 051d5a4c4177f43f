//! Where the pages are, and what stands between their fences.

use std::fs;
use std::path::Path;

use crate::repository;
use crate::server::{Failure, TestResult};

/// The languages that a test of this target knows.
const KNOWN: [&str; 10] = ["dart", "diff", "mermaid", "rust", "sh", "sql", "text", "toml", "ts", "yaml"];

/// A code block.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// Path of the page in the repository.
    pub(crate) page: String,
    /// Line of the fence, from 1.
    pub(crate) line: usize,
    /// What stands behind the fence.
    pub(crate) language: String,
    /// What stands between the fences, without the indentation of the fence.
    pub(crate) text: String,
    /// The last line of text before it.
    pub(crate) introduction: String,
}

impl Block {
    /// Where it stands.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.page, self.line)
    }

    /// Names a file or module after the place.
    pub(crate) fn slug(&self) -> String {
        let page: String = self.page.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
        format!("{}_{}", page.to_ascii_lowercase(), self.line)
    }
}

/// The blocks of a language on all pages; there is at least one.
pub(crate) fn of_language(language: &str) -> Result<Vec<Block>, Failure> {
    let blocks: Vec<_> = all()?.into_iter().filter(|block| block.language == language).collect();
    if blocks.is_empty() { Err(Failure(format!("no page has a block of {language}"))) } else { Ok(blocks) }
}

/// Looks at each block, whatever is wrong with the ones before it, and says all that is wrong.
pub(crate) fn each(blocks: &[Block], mut check: impl FnMut(&Block) -> TestResult) -> TestResult {
    let faults = blocks.iter().filter_map(|block| {
        let Failure(text) = check(block).err()?;
        Some(format!("{}: {text}", block.place()))
    });
    let faults: Vec<_> = faults.collect();
    if faults.is_empty() { Ok(()) } else { Err(Failure(faults.join("\n"))) }
}

/// The blocks of all pages.
pub(crate) fn all() -> Result<Vec<Block>, Failure> {
    let mut blocks = of_page("README.md", &fs::read_to_string(repository().join("README.md"))?)?;
    for folder in ["docs", "generated/docs"] {
        blocks.extend(below(folder)?);
    }
    Ok(blocks)
}

/// The blocks of the pages below a folder.
pub(crate) fn below(folder: &str) -> Result<Vec<Block>, Failure> {
    let mut paths = Vec::new();
    find(&repository(), folder, &mut paths)?;
    paths.sort();
    let mut blocks = Vec::new();
    for path in paths {
        blocks.extend(of_page(&path, &fs::read_to_string(repository().join(&path))?)?);
    }
    Ok(blocks)
}

fn find(root: &Path, folder: &str, paths: &mut Vec<String>) -> TestResult {
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            find(root, &path, paths)?;
        } else if Path::new(&path).extension().is_some_and(|extension| extension == "md") {
            paths.push(path);
        }
    }
    Ok(())
}

/// The blocks of a page.
fn of_page(page: &str, text: &str) -> Result<Vec<Block>, Failure> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<(usize, Block)> = None;
    let mut introduction = "";
    for (index, line) in text.lines().enumerate() {
        let indentation = line.len() - line.trim_start().len();
        match &mut open {
            None => match line.trim_start().strip_prefix("```") {
                Some(language) => {
                    let (language, introduction) = (language.to_owned(), introduction.to_owned());
                    let block =
                        Block { page: page.to_owned(), line: index + 1, language, text: String::new(), introduction };
                    open = Some((indentation, block));
                }
                None if !line.trim().is_empty() => introduction = line,
                None => {}
            },
            Some(_) if line.trim_start() == "```" => blocks.extend(open.take().map(|(_, block)| block)),
            Some((indentation, block)) => {
                block.text.push_str(line.get(*indentation..).unwrap_or_default());
                block.text.push('\n');
            }
        }
    }
    match open {
        Some((_, block)) => Err(Failure(format!("{}: the block has no end", block.place()))),
        None => Ok(blocks),
    }
}

#[test]
fn every_block_is_of_a_language_that_a_test_knows() -> TestResult {
    each(&all()?, |block| {
        if KNOWN.contains(&block.language.as_str()) {
            return Ok(());
        }
        Err(Failure(format!("no test knows the language `{}`; these are known: {}", block.language, KNOWN.join(", "))))
    })
}

#[test]
fn no_page_of_the_foundation_is_longer_than_people_read() -> TestResult {
    let folder = repository().join("generated/docs/integration-foundation");
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let lines = fs::read_to_string(&path)?.lines().count();
        assert!(lines < 300, "{} has {lines} lines", path.display());
    }
    Ok(())
}

#[test]
fn blocks_are_found_with_their_place() -> TestResult {
    let text = "Before:\n\n```sh\na\n```\n1. item\n   ```sql\n   b\n     c\n   ```\n```\nd\n```\n";
    let found = of_page("page.md", text)?;
    let short: Vec<_> = found.iter().map(|it| (it.line, it.language.as_str(), it.text.as_str())).collect();
    assert_eq!(short, [(3, "sh", "a\n"), (7, "sql", "b\n  c\n"), (11, "", "d\n")]);
    assert_eq!(found[0].introduction, "Before:");
    assert!(of_page("page.md", "```sh\na\n").is_err());
    Ok(())
}
