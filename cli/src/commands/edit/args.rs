//! Arguments of the commands that edit the registry.

use clap::{Args, ValueEnum};
use codegen::model::Status;
use codegen::registry::edit::{Addition, Edit};

use crate::flags::RegistryFlags;

/// Flags of every command that edits the registry.
#[derive(Debug, Args)]
pub(crate) struct EditFlags {
    /// Show the difference and write nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Flags of every command that reads the registry.
    #[command(flatten)]
    pub(crate) common: RegistryFlags,
}

/// Arguments of `add`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  {program} add integration_status stale --description 'Has not run for a week.'
  {program} add integration_type visma --label Visma --attribute vendor='Visma AS' \\
      --attribute authentication=api_token --attribute credential_keys=api_token \\
      --attribute capabilities=pull_invoices,push_invoices --description 'Cloud accounting.'
In a terminal, what is required and missing is asked for. Lists are given with commas, objects and documents as YAML.")]
pub struct AddArgs {
    /// The enum.
    enumeration: String,
    /// Name of the new value, `snake_case`.
    name: String,
    /// What it means; becomes the documentation in every language.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    description: Option<String>,
    /// The attribute `label`.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    label: Option<String>,
    /// An attribute; may be given any number of times.
    #[arg(long = "attribute", value_name = "KEY=VALUE", value_parser = pair)]
    attributes: Vec<(String, String)>,
    /// Where in its life the value begins.
    #[arg(long, value_enum, default_value_t = FirstStatus::Active)]
    status: FirstStatus,
    /// Flags of every edit.
    #[command(flatten)]
    pub(crate) flags: EditFlags,
}

/// Where in its life a value begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FirstStatus {
    /// In use.
    Active,
    /// Clients know it; the database does not accept it yet.
    Planned,
}

impl AddArgs {
    /// What the arguments say.
    pub(crate) fn addition(&self) -> Addition {
        let label = self.label.iter().map(|text| ("label".to_owned(), text.clone()));
        Addition {
            enumeration: self.enumeration.clone(),
            name: self.name.clone(),
            description: self.description.clone(),
            status: (self.status == FirstStatus::Planned).then_some(Status::Planned),
            attributes: label.chain(self.attributes.iter().cloned()).collect(),
        }
    }
}

/// Arguments of `rename`.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  {program} rename integration_type consio consio_medlem
The value stays known by its old name: rows are relabelled, and old documents still decode.")]
pub struct RenameArgs {
    /// The enum.
    enumeration: String,
    /// Name of the value.
    old: String,
    /// Its new name, `snake_case`.
    new: String,
    /// Flags of every edit.
    #[command(flatten)]
    pub(crate) flags: EditFlags,
}

impl RenameArgs {
    /// What the arguments say.
    pub(crate) fn edit(&self) -> Edit {
        Edit::Rename { enumeration: self.enumeration.clone(), old: self.old.clone(), new: self.new.clone() }
    }
}

/// Arguments of `deprecate` and `retire`.
#[derive(Debug, Args)]
pub struct StatusArgs {
    /// The enum.
    enumeration: String,
    /// Name of the value.
    name: String,
    /// The value to use instead.
    #[arg(long, value_name = "NAME")]
    replaced_by: Option<String>,
    /// Flags of every edit.
    #[command(flatten)]
    pub(crate) flags: EditFlags,
}

impl StatusArgs {
    /// What the arguments say.
    pub(crate) fn edit(&self, status: Status) -> Edit {
        let (enumeration, name) = (self.enumeration.clone(), self.name.clone());
        Edit::SetStatus { enumeration, name, status, replaced_by: self.replaced_by.clone() }
    }
}

fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err("a key, `=` and a value are needed".to_owned()),
    }
}
