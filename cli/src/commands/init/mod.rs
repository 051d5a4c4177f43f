//! `init`: a first registry for a repository, with the enums that its migrations define, and what keeps everything in
//! line: line ends, a hook and a CI job.

mod files;
mod hook;
mod job;
mod place;

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use clap::Args;
use codegen::finding::{Code, Finding, Findings};
use codegen::history::Migration;
use codegen::import::{self, Imported, ImportedEnum, SUPABASE_MIGRATIONS};
use codegen::model::PostgresTarget;
use codegen::model::ident::{MAX_NAME_BYTES, Name};
use codegen::plan::{self, Action, Disk, Entry, FileChange};

use self::files::Part;
use self::place::Place;
use crate::disk::Reader;
use crate::exit::Exit;
use crate::flags::Color;
use crate::migrations::{self, Version};
use crate::platform;
use crate::prompt;
use crate::report::{Reporter, Work};
use crate::version;
use crate::writer::{self, Failure};

const REGISTRY: &str = "registry.yaml";

/// Arguments of `init`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  {program} init
  {program} init --name membership --yes
The enums of supabase/migrations become the first ones of the registry.")]
pub struct InitArgs {
    /// Name of the product, `snake_case`; that of the folder when left out.
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// The command that runs this tool in the repository.
    #[arg(long, value_name = "COMMAND", default_value = "{program}")]
    pub(crate) command: String,
    /// Change files that exist without asking.
    #[arg(long)]
    pub(crate) yes: bool,
    /// When to use colour.
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    pub(crate) color: Color,
}

/// Writes what is missing, after asking about what is there.
pub(crate) fn run(args: &InitArgs) -> Exit {
    let reporter = Reporter::text(args.color, Work::Write);
    match carried_out(args) {
        Ok(text) => reporter.say(&text),
        Err(findings) => reporter.cannot_work(&findings),
    }
}

fn carried_out(args: &InitArgs) -> Result<String, Findings> {
    let folder = env::current_dir().and_then(|folder| folder.canonicalize());
    let folder = folder.map_err(|error| refusal(".", format!("the current folder cannot be told: {error}")))?;
    if args.command.trim().is_empty() || args.command.contains(char::is_control) {
        return Err(refusal("--command", "the command is not one line").into());
    }
    let place = Place::of(&folder);
    let mut reader = Reader::new(&folder, place.above());
    let is_supabase = folder.join("supabase").is_dir();
    let mut said = String::new();
    let mut parts = Vec::new();
    if text(&mut reader, REGISTRY)?.is_some() {
        said.push_str("registry.yaml is there already, and stays as it is\n");
    } else {
        let imported = registry(args, &folder, is_supabase)?;
        said.push_str(&summary(&imported, is_supabase));
        let path = REGISTRY.to_owned();
        parts.push(Part { path, text: imported.text, exists: false, is_executable: false });
    }
    parts.extend(files::attributes(text(&mut reader, files::ATTRIBUTES)?.as_deref(), is_supabase));
    let present = text(&mut reader, &hook::path(&place))?;
    parts.extend(hook::hook(present.as_deref(), &place, &args.command, is_supabase));
    let lefthook = place.lefthook().map(|path| text(&mut reader, &path)).transpose()?.flatten();
    parts.extend(hook::lefthook(lefthook.as_deref(), &place));
    let present = text(&mut reader, &job::path(&place))?;
    parts.extend(job::job(present.as_deref(), &place, &args.command));
    let parts = agreed(parts, args.yes)?;
    write(&folder, &parts)?;
    for part in &parts {
        said.push_str(if part.exists { "changed " } else { "wrote   " });
        said.push_str(&part.path);
        said.push('\n');
    }
    Ok(said + &next(args, &folder, &place, lefthook.as_deref()))
}

/// The text of a file; none where there is no file.
fn text(reader: &mut Reader, path: &str) -> Result<Option<String>, Findings> {
    match reader.entry(path) {
        Entry::Missing => Ok(None),
        Entry::File(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(_) => Err(plan::unreadable(path, "it is not UTF-8").into()),
        },
        Entry::Obstacle { at, kind } => Err(plan::obstacle(&at, kind).into()),
        Entry::Unreadable(reason) => Err(plan::unreadable(path, &reason).into()),
    }
}

fn registry(args: &InitArgs, folder: &Path, is_supabase: bool) -> Result<Imported, Findings> {
    let name = product(args, folder)?;
    let migrations = if is_supabase { Some(existing(folder, &name)?) } else { None };
    let imported = import::import(&name, migrations.as_deref());
    match codegen::load(&imported.text, &version::today()) {
        Ok(_) => Ok(imported),
        Err(findings) => {
            let first = findings.items().first().map(|it| it.message.clone()).unwrap_or_default();
            Err(refusal(REGISTRY, first).with_help("give another name with `--name`").into())
        }
    }
}

/// The product's name: the one that was given, or else what the folder's name gives.
fn product(args: &InitArgs, folder: &Path) -> Result<Name, Findings> {
    let own = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let (name, message) = match &args.name {
        Some(given) => (Name::parse(given).ok(), format!("`{}` is not a `snake_case` name", given.escape_debug())),
        None => {
            (Name::from_words(own), format!("the folder's name `{}` gives no `snake_case` name", own.escape_debug()))
        }
    };
    let help = || match args.name.as_deref().map(Name::from_words) {
        Some(Some(meant)) => format!("such as `--name {meant}`"),
        Some(None) => format!(
            "`--name` takes words of a-z and 0-9 joined by `_`; it begins with a letter and has at most \
             {MAX_NAME_BYTES} bytes"
        ),
        None => "give one with `--name`".to_owned(),
    };
    name.ok_or_else(|| refusal(REGISTRY, message).with_help(help()).into())
}

/// The migrations that the Supabase CLI keeps. Files are found by folder; the schema plays no part in that.
fn existing(folder: &Path, schema: &Name) -> Result<Vec<Migration>, Findings> {
    let target = PostgresTarget {
        directory: "generated/postgres".to_owned(),
        migrations: SUPABASE_MIGRATIONS.to_owned(),
        rollbacks: "supabase/rollbacks".to_owned(),
        schema: schema.clone(),
    };
    let mut reader = Reader::new(folder, 0);
    migrations::read(&mut reader, &mut Disk::default(), &target, &[], Version::Pending)
        .map(|history| history.migrations)
}

/// The parts that may be written: all that are new, and of those that change something the ones that are agreed to.
fn agreed(parts: Vec<Part>, yes: bool) -> Result<Vec<Part>, Findings> {
    if !yes && !prompt::is_possible() {
        let existing = parts.iter().filter(|part| part.exists);
        let findings: Findings =
            existing.map(|part| refusal(&part.path, format!("{} would be changed", part.path))).collect();
        return if findings.is_empty() { Ok(parts) } else { Err(findings) };
    }
    let is_agreed = |part: &Part| yes || !part.exists || prompt::yes(&format!("{} is there; change it?", part.path));
    Ok(parts.into_iter().filter(is_agreed).collect())
}

fn write(folder: &Path, parts: &[Part]) -> Result<(), Findings> {
    let changes: Vec<_> = parts
        .iter()
        .map(|part| {
            let action = if part.exists { Action::Update(&part.text) } else { Action::Create(&part.text) };
            FileChange { path: &part.path, action, needs_force: false }
        })
        .collect();
    match writer::write(folder, &changes) {
        Ok(_) => {
            parts.iter().filter(|part| part.is_executable).try_for_each(|part| make_executable(folder, &part.path))
        }
        Err(Failure::Refused(findings)) => Err(findings),
        Err(Failure::HalfDone(finding)) => Err(finding.into()),
    }
}

fn make_executable(folder: &Path, path: &str) -> Result<(), Findings> {
    platform::make_executable(&folder.join(path)).map_err(|error| {
        let message = format!("{path} cannot be made executable: {error}");
        Finding::new(Code::Unwritable, path, message).into()
    })
}

fn summary(imported: &Imported, is_supabase: bool) -> String {
    let mut text = String::new();
    if imported.enums.is_empty() {
        let found = if is_supabase { "supabase/migrations define no enum that a registry can have; " } else { "" };
        text.push_str(found);
        text.push_str("registry.yaml begins with an example\n");
    }
    for ImportedEnum { name, columns } in &imported.enums {
        let columns = if columns.is_empty() { "no column".to_owned() } else { columns.join(", ") };
        // Writing into a String cannot fail.
        let _ = writeln!(text, "imported {name}, held by {columns}");
    }
    for reason in &imported.left_out {
        text.push_str("left out ");
        text.push_str(reason);
        text.push('\n');
    }
    text
}

fn next(args: &InitArgs, folder: &Path, place: &Place, lefthook: Option<&str>) -> String {
    let mut text = String::new();
    // Cargo looks for it from the current folder upwards.
    let mut folders = folder.ancestors().take(1 + place.above());
    let is_alias = |folder: &Path| {
        fs::read_to_string(folder.join(".cargo/config.toml")).is_ok_and(|config| config.contains("xtask"))
    };
    if args.command == "cargo xtask" && !folders.any(is_alias) {
        text.push_str(
            "Next: let `cargo xtask` run this tool, with an alias in .cargo/config.toml such as\n      \
             [alias]\n      \
             xtask = \"run --quiet --manifest-path <folder of the tool>/Cargo.toml --package xtask --\"\n",
        );
    }
    // Writing into a String cannot fail.
    let _ = write!(text, "Next: look through registry.yaml, run `{} gen`, commit", args.command);
    match hook::next(place, lefthook) {
        Some(step) => text + ";\n      " + &step + "\n",
        None => text + "\n",
    }
}

fn refusal(path: &str, message: impl Into<String>) -> Finding {
    Finding::new(Code::InitRefused, path, message)
}
