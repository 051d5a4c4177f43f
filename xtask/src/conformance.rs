//! `cargo xtask conformance`: a program of its own, so that nobody who only generates has to build it.

use std::env;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::Command;

use crate::test::{Context, cargo_program};
use cli::Exit;

/// Arguments of `cargo xtask conformance`; the program itself reads them.
#[derive(Debug, clap::Args)]
#[command(disable_help_flag = true)]
pub(crate) struct ConformanceArgs {
    /// `--cases N`, `--seed S` and others; `--help` lists them.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
    arguments: Vec<OsString>,
}

impl ConformanceArgs {
    /// Whether servers are needed that nobody named.
    fn asks_a_database(&self) -> bool {
        let is_help = |argument: &OsString| argument == "--help" || argument == "-h";
        env::var_os("TEST_DATABASE_URLS").is_none() && !self.arguments.iter().any(is_help)
    }
}

/// Runs the program.
pub(crate) fn run(args: &ConformanceArgs) -> Exit {
    let mut command = Command::new(cargo_program());
    command.args(["run", "--quiet", "--package", "conformance"]);
    // Cargo names the manifest of this very program, which stands beside the other one's.
    if let Some(manifest) = env::var_os("CARGO_MANIFEST_PATH") {
        command.arg("--manifest-path").arg(manifest);
    }
    // They run until this is left.
    let context = Context::new();
    let servers = context.as_ref().ok().filter(|_| args.asks_a_database()).and_then(|context| context.servers().ok());
    if let Some(servers) = servers {
        command.env("TEST_DATABASE_URLS", servers.urls());
    }
    match command.arg("--").args(&args.arguments).status().map(|status| status.code()) {
        Ok(Some(0)) => Exit::Fine,
        Ok(Some(1)) => Exit::Findings,
        Ok(_) => Exit::CannotWork,
        Err(error) => {
            // Nothing is left to do for an error that cannot even be written.
            let _ = writeln!(io::stderr(), "error: cannot run cargo: {error}");
            Exit::CannotWork
        }
    }
}
