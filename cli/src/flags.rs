//! Flags that several commands share.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

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
