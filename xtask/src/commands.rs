//! The command line.

#[path = "../../conformance/src/args.rs"]
#[expect(dead_code, reason = "the program itself reads what its flags say")]
mod conformance_args;

use clap::builder::PossibleValuesParser;
use clap::{Arg, CommandFactory as _, Subcommand};
use cli::Program;

use crate::conformance::ConformanceArgs;
use crate::test::{self, TestArgs};

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// The commands of the product.
    #[command(flatten)]
    Product(cli::Command),
    /// Runs every check of this repository and brings what it needs for that.
    Test(TestArgs),
    /// Asks the generated code of every language what documents mean, and reports where two disagree.
    Conformance(ConformanceArgs),
}

/// The command line as shells complete it: with the steps of the tests, and the flags of the conformance program.
pub(crate) fn completed(program: &Program) -> clap::Command {
    let steps = PossibleValuesParser::new(test::step_names());
    let with_steps = |argument: Arg| match argument.get_id().as_str() {
        "only" => argument.value_parser(steps.clone()),
        _ => argument,
    };
    let command_line = program.command_line::<Command>();
    command_line.mut_subcommand("test", |command| command.mut_args(with_steps)).mut_subcommand(
        "conformance",
        |command| {
            let about = command.get_about().cloned().unwrap_or_default();
            conformance_args::Args::command().name("conformance").about(about)
        },
    )
}
