//! `explain`: says everything that is known of a name or a code.

use codegen::explain;
use codegen::plan::{Code, Finding};

use crate::cli::ExplainArgs;
use crate::migrations::Version;
use crate::prepare::Inputs;
use crate::registry::Registry;
use crate::report::{Exit, Reporter, Work};

/// A code needs no registry; for a name the registry and the migrations are read.
pub(crate) fn run(args: &ExplainArgs) -> Exit {
    let reporter = Reporter::text(args.flags.color, Work::Show);
    let Some(subject) = &args.subject else { return reporter.say(&explain::codes()) };
    if let (Some(text), None) = (explain::code(subject), &args.value) {
        return reporter.say(&text);
    }
    let registry = match Registry::open(args.flags.registry.as_deref()) {
        Ok(registry) => registry,
        Err(finding) => return reporter.cannot_work(&[finding]),
    };
    let inputs = match Inputs::read(&registry, "HEAD", Version::Pending) {
        Ok(inputs) => inputs,
        Err(stop) => return reporter.stop(&registry, &stop),
    };
    match explain::subject(&inputs.model, &inputs.history, subject, args.value.as_deref()) {
        Ok(text) => reporter.say(&text),
        Err(unknown) => {
            let finding = Finding::new(Code::UnknownSubject, registry.shown.clone(), unknown.message);
            reporter.cannot_work(&[finding.help(unknown.help)])
        }
    }
}
