//! The command line.

mod edit;

use std::env;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use self::edit::{AddArgs, EditFlags, RenameArgs, StatusArgs};
use crate::conformance::ConformanceArgs;
use crate::database::address::{self, DatabaseUrl};
use crate::test::TestArgs;
use crate::version;

/// Keeps PostgreSQL, Rust, Dart, TypeScript, JSON Schema and documentation in line with one registry.yaml.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, after_help = EXIT_CODES)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXIT_CODES: &str = "Exit codes: 0 fine, 1 drift or findings, 2 cannot work (bad registry, I/O, usage).";

impl Cli {
    /// Reads the command line, or says what is wrong with it: never an address that may hold a password.
    pub(crate) fn read() -> Result<Self, ExitCode> {
        Self::try_parse().map_err(|error| {
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            let message = error.to_string();
            let arguments = env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
            let hidden = address::hide_addresses(&message, arguments);
            // Nothing is left to do for an error that cannot even be written.
            let _ = if hidden == message { error.print() } else { io::stderr().write_all(hidden.as_bytes()) };
            ExitCode::from(code)
        })
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Writes what registry.yaml says into every stack.
    Gen(GenArgs),
    /// Reports where the stacks no longer say what registry.yaml says; writes nothing.
    CheckDrift(CheckDriftArgs),
    /// Shows the migrations that are still to come: what each does, what it locks and rewrites, and its SQL; writes
    /// nothing.
    Plan(PlanArgs),
    /// Adds a value to an enum of registry.yaml.
    Add(AddArgs),
    /// Gives a value of an enum another name, and keeps the old one known.
    Rename(RenameArgs),
    /// Marks a value as one that nothing new should use.
    #[command(after_help = "\
Example:
  cargo xtask deprecate integration_type dynamics --replaced-by xledger")]
    Deprecate(StatusArgs),
    /// Takes a value out of use: rows that have it stay, new ones are refused.
    #[command(after_help = "\
Example:
  cargo xtask retire integration_type dynamics --replaced-by xledger")]
    Retire(StatusArgs),
    /// Says everything that is known of a value, an enum, a type, a document, a table or a code.
    Explain(ExplainArgs),
    /// Writes a first registry into this folder, with what keeps its outputs in line.
    Init(InitArgs),
    /// Prints a script that lets a shell complete these commands.
    Completions(CompletionsArgs),
    /// Runs every check of this repository and brings what it needs for that.
    Test(TestArgs),
    /// Asks the generated code of every language what documents mean, and reports where two disagree.
    Conformance(ConformanceArgs),
}

/// Flags of every command that reads the registry.
#[derive(Debug, Args)]
pub(crate) struct RegistryFlags {
    /// The registry; the nearest registry.yaml from the current folder upwards when left out.
    #[arg(long, value_name = "PATH")]
    pub(crate) registry: Option<PathBuf>,
    /// When to use colour.
    #[arg(long, value_enum, default_value_t = Color::Auto, display_order = 90)]
    pub(crate) color: Color,
}

/// Flags of every command that reports, in one of the formats that it has.
#[derive(Debug, Args)]
pub(crate) struct Common<F = Format>
where
    F: ValueEnum + Clone + Send + Sync + 'static,
{
    /// Flags of every command that reads the registry.
    #[command(flatten)]
    pub(crate) flags: RegistryFlags,
    /// The commit whose migrations are history; those that it lacks are drafts, which `gen` may write anew. On a branch:
    /// where it is to be merged, such as `origin/main`.
    #[arg(long, value_name = "COMMIT", default_value = "HEAD")]
    pub(crate) base: String,
    /// How to report.
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: F,
}

/// Flags of `gen`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  cargo xtask gen
  cargo xtask gen --watch
  cargo xtask gen --base origin/main    # after a merge: plans this branch's migrations anew")]
pub(crate) struct GenArgs {
    /// Flags of every command.
    #[command(flatten)]
    pub(crate) common: Common,
    /// Overwrite and delete files that were edited or that the manifest does not list. Committed migrations stay.
    #[arg(long)]
    pub(crate) force: bool,
    /// Do it again whenever the registry or a migration changes, until Ctrl-C.
    #[arg(long, conflicts_with_all = ["force", "migration_version"])]
    pub(crate) watch: bool,
    /// The version of a new migration, 14 digits `YYYYMMDDhhmmss`; the present time (UTC) when left out.
    #[arg(long, value_name = "VERSION", value_parser = version::parse)]
    pub(crate) migration_version: Option<u64>,
}

/// Flags of `check-drift`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  cargo xtask check-drift
  cargo xtask check-drift --format github --base origin/main
  cargo xtask check-drift --format sarif > drift.sarif
  cargo xtask check-drift --database-types src/database.types.ts")]
pub(crate) struct CheckDriftArgs {
    /// Flags of every command.
    #[command(flatten)]
    pub(crate) common: Common,
    /// Show long diffs whole.
    #[arg(long)]
    pub(crate) full_diff: bool,
    /// Compare a database too, read only; `env:NAME` takes its address from the variable NAME. Needs a build with
    /// `--features database`.
    #[arg(long, value_name = "URL")]
    pub(crate) database_url: Option<DatabaseUrl>,
    /// Compare the enums of a file that `supabase gen types typescript` wrote too.
    #[arg(long, value_name = "PATH")]
    pub(crate) database_types: Option<PathBuf>,
}

/// Flags of `plan`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  cargo xtask plan
  cargo xtask plan --format json --base origin/main")]
pub(crate) struct PlanArgs {
    /// Flags of every command.
    #[command(flatten)]
    pub(crate) common: Common<PlanFormat>,
    /// The version of a new migration, as for `gen`.
    #[arg(long, value_name = "VERSION", value_parser = version::parse)]
    pub(crate) migration_version: Option<u64>,
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  cargo xtask explain integration_type xledger
  cargo xtask explain xledger
  cargo xtask explain field_mappings
  cargo xtask explain R029
  cargo xtask explain                   # lists the codes")]
pub(crate) struct ExplainArgs {
    /// An enum, a value, a type, a document, a table, or a code such as `R029`, `STALE` and `max_length`; all codes when left out.
    pub(crate) subject: Option<String>,
    /// A value of the enum.
    pub(crate) value: Option<String>,
    /// Flags of every command that reads the registry.
    #[command(flatten)]
    pub(crate) flags: RegistryFlags,
}

/// Arguments of `init`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  cargo xtask init
  cargo xtask init --name membership --yes
The enums of supabase/migrations become the first ones of the registry.")]
pub(crate) struct InitArgs {
    /// Name of the product, `snake_case`; that of the folder when left out.
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// The command that runs this tool in the repository.
    #[arg(long, value_name = "COMMAND", default_value = "cargo xtask")]
    pub(crate) command: String,
    /// Change files that exist without asking.
    #[arg(long)]
    pub(crate) yes: bool,
    /// When to use colour.
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    pub(crate) color: Color,
}

/// Arguments of `completions`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  cargo xtask completions bash >> ~/.bashrc
  cargo xtask completions zsh >> ~/.zshrc
  cargo xtask completions fish > ~/.config/fish/conf.d/xtask.fish")]
pub(crate) struct CompletionsArgs {
    /// The shell.
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

/// Shells that complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    /// GNU Bash.
    Bash,
    /// The Z shell.
    Zsh,
    /// fish.
    Fish,
}

/// How to report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// One JSON document on standard output.
    Json,
    /// Annotations of GitHub Actions.
    Github,
    /// SARIF 2.1.0, for code hosts and editors.
    Sarif,
    /// `JUnit`'s XML, for CI servers.
    Junit,
    /// GitLab's code quality.
    Gitlab,
}

impl Format {
    /// Whether it names files from the repository's top.
    pub(crate) fn is_from_top(self) -> bool {
        !matches!(self, Self::Text | Self::Json)
    }
}

/// How to show a plan: a plan is no finding, so that the formats of findings have nothing to carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PlanFormat {
    /// For people.
    Text,
    /// One JSON document on standard output.
    Json,
}

impl From<PlanFormat> for Format {
    fn from(format: PlanFormat) -> Self {
        match format {
            PlanFormat::Text => Self::Text,
            PlanFormat::Json => Self::Json,
        }
    }
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// In a terminal, unless the environment says otherwise.
    Auto,
    /// In any case.
    Always,
    /// In no case.
    Never,
}
