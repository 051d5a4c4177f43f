//! `add`, `rename`, `deprecate` and `retire`: edit registry.yaml, and leave every byte that is not meant.

mod args;

use std::path::PathBuf;

use codegen::finding::{Code, Finding, Findings, Length, unified};
use codegen::model::{Model, Status};
use codegen::plan::{Action, FileChange};
use codegen::registry::edit::{self, Addition, Edit, Missing, Refusal};

use self::args::EditFlags;
pub(super) use self::args::{AddArgs, RenameArgs, StatusArgs};
use crate::exit::Exit;
use crate::prepare;
use crate::program::Program;
use crate::prompt;
use crate::registry::{Location, Registry};
use crate::report::{Reporter, Work};
use crate::version;
use crate::writer::{self, Failure};

/// Adds a value.
pub(crate) fn add(args: &AddArgs, program: &Program) -> Exit {
    let reporter = Reporter::text(args.flags.common.color, Work::Write);
    let mut addition = args.addition();
    if let Err(exit) = complete(&mut addition, &args.flags, &reporter) {
        return exit;
    }
    let said = format!("`{}` is a value of `{}` now", addition.name, addition.enumeration);
    carry_out(&Edit::Add(addition), &with_next(&said, program), &args.flags, &reporter)
}

/// Gives a value another name.
pub(crate) fn rename(args: &RenameArgs, program: &Program) -> Exit {
    let edit = args.edit();
    let said = match &edit {
        Edit::Rename { enumeration, old, new } => format!("`{old}` of `{enumeration}` is called `{new}` now"),
        _ => String::new(),
    };
    carry_out(&edit, &with_next(&said, program), &args.flags, &Reporter::text(args.flags.common.color, Work::Write))
}

/// Gives a value another status.
pub(crate) fn set_status(args: &StatusArgs, status: Status, program: &Program) -> Exit {
    let edit = args.edit(status);
    let said = match &edit {
        Edit::SetStatus { enumeration, name, .. } => format!("`{name}` of `{enumeration}` is {} now", status.as_str()),
        _ => String::new(),
    };
    carry_out(&edit, &with_next(&said, program), &args.flags, &Reporter::text(args.flags.common.color, Work::Write))
}

/// What was done, and what there is to do now.
fn with_next(said: &str, program: &Program) -> String {
    format!("{said}. Next: `{} gen`", program.name)
}

/// Asks for what a new value still lacks.
fn complete(addition: &mut Addition, flags: &EditFlags, reporter: &Reporter) -> Result<(), Exit> {
    let registry = open(flags, reporter)?;
    let (model, _) = prepare::model(&registry).map_err(|stop| reporter.stop(&registry, &stop))?;
    let refused = |refusal| refuse(&registry, refusal, reporter);
    let missing = edit::missing(&model, addition).map_err(refused)?;
    if missing.is_empty() || !prompt::is_possible() {
        let problem = incomplete(&registry, addition, &missing);
        return problem.map_or(Ok(()), |problem| Err(reporter.cannot_work(&problem.into())));
    }
    for item in &missing {
        let name = item.attribute.as_deref().unwrap_or("description");
        let about = if item.description.is_empty() { String::new() } else { format!(" ({})", item.description) };
        let Some(answer) = prompt::line(&format!("{name}{about}, {}", item.kind)) else { break };
        match &item.attribute {
            Some(attribute) => addition.attributes.push((attribute.clone(), answer)),
            None => addition.description = Some(answer),
        }
    }
    let missing = edit::missing(&model, addition).map_err(refused)?;
    let problem = incomplete(&registry, addition, &missing);
    problem.map_or(Ok(()), |problem| Err(reporter.cannot_work(&problem.into())))
}

/// What to give, when something is missing.
fn incomplete(registry: &Registry, addition: &Addition, missing: &[Missing]) -> Option<Finding> {
    let names: Vec<_> = missing.iter().map(|item| item.attribute.as_deref().unwrap_or("description")).collect();
    let names = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let message = format!("`{}` needs {names}", addition.name);
    let mut finding = Finding::new(Code::EditRefused, registry.shown.as_str(), message);
    finding.help.extend(missing.iter().map(|item| match &item.attribute {
        Some(attribute) => format!("--attribute {attribute}=…  {} ({})", item.description, item.kind),
        None => format!("--description …  {}", item.description),
    }));
    (!missing.is_empty()).then_some(finding)
}

fn open(flags: &EditFlags, reporter: &Reporter) -> Result<Registry, Exit> {
    Registry::open(flags.common.registry.as_deref()).map_err(|finding| reporter.cannot_work(&finding.into()))
}

fn carry_out(edit: &Edit, said: &str, flags: &EditFlags, reporter: &Reporter) -> Exit {
    match edited(edit, said, flags, reporter) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn edited(edit: &Edit, said: &str, flags: &EditFlags, reporter: &Reporter) -> Result<Exit, Exit> {
    let (registry, model, text) = locked(flags, reporter)?;
    let edited =
        edit::apply(&text, &model, edit, &|text| codegen::load_at(text, &version::today(), &registry.surroundings));
    let edited = edited.map_err(|refusal| refuse(&registry, refusal, reporter))?;
    let diff = unified(&registry.shown, &text, &edited, Length::Full);
    if flags.dry_run {
        return Ok(reporter.difference(&diff, "Nothing was written: this was a dry run."));
    }
    replace(&registry, &edited).map_err(|findings| reporter.cannot_work(&findings))?;
    Ok(reporter.difference(&diff, &format!("{}: {said}", registry.shown)))
}

/// The registry, which nobody else edits until it is dropped.
fn locked(flags: &EditFlags, reporter: &Reporter) -> Result<(Registry, Model, String), Exit> {
    let location = Location::find(flags.common.registry.as_deref());
    let registry = location.and_then(|location| Registry::lock_at(&location));
    let registry = registry.map_err(|finding| reporter.cannot_work(&finding.into()))?;
    let (model, text) = prepare::model(&registry).map_err(|stop| reporter.stop(&registry, &stop))?;
    Ok((registry, model, text))
}

/// Puts the text into the place of the file, or of what a link leads to.
fn replace(registry: &Registry, text: &str) -> Result<(), Findings> {
    let path = registry.folder.join(registry.file_name());
    let unwritable = |reason: &dyn std::fmt::Display| {
        let message = format!("{} cannot be replaced: {reason}", registry.shown);
        Findings::from(Finding::new(Code::Unwritable, registry.shown.as_str(), message))
    };
    let path: PathBuf = path.canonicalize().map_err(|error| unwritable(&error))?;
    let name = path.file_name().and_then(|name| name.to_str());
    let (Some(folder), Some(name)) = (path.parent(), name) else { return Err(unwritable(&"its name is not UTF-8")) };
    let change = FileChange { path: name, action: Action::Update(text), needs_force: false };
    if registry.is_locked {
        writer::clean(folder, 0, [String::new()]);
    }
    match writer::write(folder, &[change]) {
        Ok(_) => Ok(()),
        Err(Failure::Refused(findings)) => Err(findings),
        Err(Failure::HalfDone(finding)) => Err(finding.into()),
    }
}

fn refuse(registry: &Registry, refusal: Refusal, reporter: &Reporter) -> Exit {
    match refusal {
        Refusal::Request { message, help } => {
            let mut finding = Finding::new(Code::EditRefused, registry.shown.as_str(), message);
            finding.help = help;
            reporter.cannot_work(&finding.into())
        }
        Refusal::Rules { findings, text } => reporter.refused_edit(registry, &findings, &text),
    }
}
