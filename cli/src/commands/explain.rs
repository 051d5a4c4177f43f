//! `explain`: says everything that is known of a name or a code.

use clap::Args;
use codegen::explain;
use codegen::finding::{Code, Finding};
use codegen::model::ident::Name;

use crate::exit::Exit;
use crate::flags::RegistryFlags;
use crate::migrations::Version;
use crate::prepare::{Inputs, Stop};
use crate::registry::Registry;
use crate::report::{Reporter, Work};

/// Arguments of `explain`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  {program} explain integration_type xledger
  {program} explain xledger
  {program} explain field_mappings
  {program} explain R029
  {program} explain                   # lists the codes")]
pub struct ExplainArgs {
    /// An enum, a value, a type, a document, a table, or a code such as `R029`, `STALE` and `max_length`; all codes when left out.
    pub(crate) subject: Option<String>,
    /// A value of the enum.
    pub(crate) value: Option<String>,
    /// Flags of every command that reads the registry.
    #[command(flatten)]
    pub(crate) flags: RegistryFlags,
}

/// A code needs no registry; for a name the registry and the migrations are read.
pub(crate) fn run(args: &ExplainArgs) -> Exit {
    let reporter = Reporter::text(args.flags.color, Work::Show);
    let Some(subject) = &args.subject else { return reporter.say(&explain::codes()) };
    let code = explain::code(subject).filter(|_| args.value.is_none());
    match code {
        // Words in lower case may be names of the registry as well.
        Some(code) if Name::parse(subject).is_ok() => match named(subject, args) {
            Ok(text) => reporter.say(&format!("{code}\n{text}")),
            Err(_) => reporter.say(&code),
        },
        Some(code) => reporter.say(&code),
        None => match named(subject, args) {
            Ok(text) => reporter.say(&text),
            Err(Unknown::Finding(finding)) => reporter.cannot_work(&finding.into()),
            Err(Unknown::Stopped(registry, stop)) => reporter.stop(&registry, &stop),
        },
    }
}

/// Why nothing is known of a name.
enum Unknown {
    Finding(Finding),
    Stopped(Registry, Stop),
}

/// What the registry and the migrations say of a name.
fn named(subject: &str, args: &ExplainArgs) -> Result<String, Unknown> {
    let registry = Registry::open(args.flags.registry.as_deref()).map_err(Unknown::Finding)?;
    let inputs = match Inputs::read(&registry, "HEAD", Version::Pending) {
        Ok(inputs) => inputs,
        Err(stop) => return Err(Unknown::Stopped(registry, stop)),
    };
    explain::subject(&inputs.model, &inputs.history, subject, args.value.as_deref()).map_err(|unknown| {
        let finding = Finding::new(Code::UnknownSubject, registry.shown.as_str(), unknown.message);
        Unknown::Finding(finding.with_help(unknown.help))
    })
}
