//! The commands, each with its arguments and its work.

mod check_drift;
mod completions;
mod edit;
mod explain;
mod generate;
mod init;
mod plan;

use clap::Subcommand;
use codegen::model::Status;

use self::check_drift::CheckDriftArgs;
use self::completions::CompletionsArgs;
use self::edit::{AddArgs, RenameArgs, StatusArgs};
use self::explain::ExplainArgs;
use self::generate::GenArgs;
use self::init::InitArgs;
use self::plan::PlanArgs;
use crate::exit::Exit;
use crate::program::Program;

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
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
  {program} deprecate integration_type dynamics --replaced-by xledger")]
    Deprecate(StatusArgs),
    /// Takes a value out of use: rows that have it stay, new ones are refused.
    #[command(after_help = "\
Example:
  {program} retire integration_type dynamics --replaced-by xledger")]
    Retire(StatusArgs),
    /// Says everything that is known of a value, an enum, a type, a document, a table or a code.
    Explain(ExplainArgs),
    /// Writes a first registry into this folder, with what keeps its outputs in line.
    Init(InitArgs),
    /// Prints a script that lets a shell complete these commands.
    Completions(CompletionsArgs),
}

impl Command {
    /// Does the work; the program is the one that was asked for it.
    pub fn run(&self, program: &Program) -> Exit {
        match self {
            Self::Gen(args) => generate::run(args),
            Self::CheckDrift(args) => check_drift::run(args, program),
            Self::Plan(args) => plan::run(args),
            Self::Add(args) => edit::add(args, program),
            Self::Rename(args) => edit::rename(args, program),
            Self::Deprecate(args) => edit::set_status(args, Status::Deprecated, program),
            Self::Retire(args) => edit::set_status(args, Status::Retired, program),
            Self::Explain(args) => explain::run(args),
            Self::Init(args) => init::run(args),
            Self::Completions(args) => completions::run(args, program),
        }
    }
}
