//! The commands of this repository: the command line in, exit code out, and all reading and writing in between.
//! What there is to decide is decided in `codegen`.

mod ask;
mod check_drift;
mod cli;
mod completions;
mod conformance;
mod database;
mod database_types;
mod disk;
mod edit_registry;
mod elsewhere;
mod explain;
mod gen_outputs;
mod git;
mod init;
mod migrations;
mod prepare;
mod progress;
mod registry;
mod report;
mod show_plan;
mod test;
mod text_file;
mod version;
mod watch;
mod writer;

use std::process::ExitCode;

use cli::{Cli, Command};
use codegen::model::Status;

fn main() -> ExitCode {
    let cli = match Cli::read() {
        Ok(cli) => cli,
        Err(code) => return code,
    };
    let exit = match cli.command {
        Command::Gen(args) => gen_outputs::run(&args),
        Command::CheckDrift(args) => check_drift::run(&args),
        Command::Plan(args) => show_plan::run(&args),
        Command::Add(args) => edit_registry::add(&args),
        Command::Rename(args) => edit_registry::rename(&args),
        Command::Deprecate(args) => edit_registry::set_status(&args, Status::Deprecated),
        Command::Retire(args) => edit_registry::set_status(&args, Status::Retired),
        Command::Explain(args) => explain::run(&args),
        Command::Init(args) => init::run(&args),
        Command::Completions(args) => completions::run(&args),
        Command::Test(args) => test::run(&args),
        Command::Conformance(args) => conformance::run(&args),
    };
    exit.into()
}
