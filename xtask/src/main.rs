//! The commands of this repository: those of the product, and what checks the product and what it is made of.

mod commands;
mod conformance;
mod test;

use std::process::ExitCode;

use cli::Program;

use commands::Command;

const XTASK: Program = Program { name: "cargo xtask", package: "xtask", completed: commands::completed };

fn main() -> ExitCode {
    XTASK.main(|command| match command {
        Command::Product(command) => command.run(&XTASK),
        Command::Test(args) => test::run(&args),
        Command::Conformance(args) => conformance::run(&args),
    })
}
