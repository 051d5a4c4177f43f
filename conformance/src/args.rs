//! The command line.

use std::env;
use std::path::PathBuf;

/// Asks every language what documents mean, and reports where two disagree.
#[derive(Debug, clap::Parser)]
#[command(
    name = "cargo xtask conformance",
    bin_name = "cargo xtask conformance",
    after_help = "Exit codes: 0 they agree, 1 they do not, 2 cannot work. With CI=true a missing toolchain is an error."
)]
pub(crate) struct Args {
    /// How many random documents to ask about, after those of the corpus.
    #[arg(long, value_name = "N", default_value_t = 2_000)]
    pub(crate) cases: u64,

    /// Where the random choices begin; the same seed asks the same again.
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub(crate) seed: u64,

    /// How many random registries the documents belong to; one for each 500 documents when left out.
    #[arg(long, value_name = "N")]
    pub(crate) registries: Option<u64>,

    /// Ask only these languages.
    #[arg(long, value_name = "NAME", num_args = 1.., value_delimiter = ',')]
    pub(crate) only: Vec<String>,

    /// Where packages are generated and built; kept between runs.
    #[arg(long, value_name = "PATH")]
    folder: Option<PathBuf>,
}

impl Args {
    /// How many random registries to make.
    pub(crate) fn random_registries(&self) -> u64 {
        self.registries.unwrap_or_else(|| self.cases.div_ceil(500).min(200))
    }

    /// Where to work: beside this program's build when nothing was said.
    pub(crate) fn folder(&self) -> Result<PathBuf, String> {
        if let Some(folder) = &self.folder {
            return std::path::absolute(folder).map_err(|error| error.to_string());
        }
        let program = env::current_exe().map_err(|error| format!("cannot find this program: {error}"))?;
        let target = program.ancestors().nth(2).ok_or("this program stands in no target folder; give --folder")?;
        Ok(target.join("conformance"))
    }

    /// Whether a language is to be asked.
    pub(crate) fn wants(&self, runner: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only == runner)
    }
}
