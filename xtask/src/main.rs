//! The commands of this repository.

mod test;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs every check of this repository and brings what it needs for that.
    Test(test::TestArgs),
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Test(args) => test::run(&args),
    }
}
