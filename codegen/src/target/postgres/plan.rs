//! Which migrations there are: those that git knows stay as they are, and new ones lead from what these amount to to
//! what the registry says.

use super::subject::Subject;
use super::{convert, grow};
use crate::diagnostic::{Diagnostics, Place, Rule};
use crate::history::{History, Migration};
use crate::model::{Enum, EnumId, Model};
use crate::output::OutputFile;
use crate::sql::{Fault, TypeLabels, replay};

/// How each file that this target made begins.
const HEADER: &str = "-- Generated from registry.yaml by `cargo xtask gen`.";

/// A migration that has no version yet.
pub(super) struct Script {
    /// What follows the version in the file name.
    pub(super) slug: String,
    /// The migration.
    pub(super) up: String,
    /// Its rollback.
    pub(super) down: String,
}

/// What an enum's type still needs.
enum Step {
    /// Nothing: the migrations amount to the registry's labels.
    Nothing,
    /// The type.
    Create,
    /// Further labels.
    Grow(Vec<String>),
    /// More than adding labels.
    Other(Vec<String>),
}

/// All migrations and rollbacks that this target owns.
pub(super) fn files(model: &Model, history: &History) -> Vec<OutputFile> {
    let labels = labels(model, history);
    let mut versions = Versions::new(history);
    let mut files = Vec::new();
    for migration in history.migrations.iter().filter(|migration| migration.committed && is_generated(migration)) {
        push(&mut files, migration.version, &migration.slug, migration.up.clone(), migration.down.clone());
    }
    for (enumeration, subject) in stored_enums(model) {
        let script = match step(enumeration, &subject, &labels) {
            Step::Create => convert::create_type(enumeration, &subject),
            Step::Grow(before) => grow::add_values(&subject, &before, &wanted(enumeration)),
            Step::Nothing | Step::Other(_) => continue,
        };
        push(&mut files, versions.assign(&script.slug), &script.slug, script.up, Some(script.down));
    }
    files
}

/// Reports what the migrations amount to where no new migration can lead from there to the registry.
pub fn check_history(model: &Model, history: &History, diagnostics: &mut Diagnostics) {
    let labels = labels(model, history);
    for (id, (enumeration, subject)) in stored_enums_with_ids(model) {
        let place = Place::of(format!("/enums/{}/values", id.0));
        for fault in labels.faults.iter().filter(|fault| concerns(fault, &subject, history)) {
            let message = format!("the type {} cannot be followed through the migrations", subject.type_name);
            diagnostics
                .report(Rule::History, place.clone(), message)
                .help(format!("in {}: {}", file_name(fault.version, history), fault.message))
                .help("write that statement plainly, or in a migration of its own that this tool can read");
        }
        if let Step::Other(present) = step(enumeration, &subject, &labels) {
            report_other(enumeration, &subject, &present, place, diagnostics);
        }
    }
}

fn report_other(
    enumeration: &Enum,
    subject: &Subject,
    present: &[String],
    place: Place,
    diagnostics: &mut Diagnostics,
) {
    let wanted = wanted(enumeration);
    let diagnostic = diagnostics.report(
        Rule::History,
        place,
        format!("labels of {} would have to be renamed, removed or moved", subject.type_name),
    );
    diagnostic
        .label("adding labels does not lead here")
        .help(format!("the migrations amount to: {}", present.join(", ")))
        .help(format!("the registry has in the database: {}", wanted.join(", ")));
    for value in enumeration.values.iter().filter(|value| !present.iter().any(|label| label == value.name.as_str())) {
        for old in value.renamed_from.iter().filter(|old| present.contains(old)) {
            diagnostic.help(format!(
                "for the rename: ALTER TYPE {} RENAME VALUE '{old}' TO '{}';",
                subject.type_name, value.name
            ));
        }
    }
    diagnostic.help("write this migration by hand, in the folder of the others; the next run goes on from there");
}

/// What the migrations amount to, without the drafts that this run writes anew.
fn labels(model: &Model, history: &History) -> TypeLabels {
    let settled = history.migrations.iter().filter(|migration| is_settled(migration));
    replay(settled, model.targets.postgres.schema.as_str())
}

/// Whether a migration stays as it is: git knows it, or a person wrote it.
fn is_settled(migration: &Migration) -> bool {
    migration.committed || !is_generated(migration)
}

fn is_generated(migration: &Migration) -> bool {
    migration.up.starts_with(HEADER)
}

fn step(enumeration: &Enum, subject: &Subject, labels: &TypeLabels) -> Step {
    let Some(present) = labels.get(&subject.schema, &subject.enum_name) else { return Step::Create };
    let mut rest = present.iter().peekable();
    let mut added = false;
    for label in convert::in_database(enumeration) {
        if rest.next_if(|next| *next == label).is_none() {
            added = true;
        }
    }
    match (rest.peek(), added) {
        (None, false) => Step::Nothing,
        (None, true) => Step::Grow(present.to_vec()),
        (Some(_), _) => Step::Other(present.to_vec()),
    }
}

fn wanted(enumeration: &Enum) -> Vec<&str> {
    convert::in_database(enumeration).collect()
}

/// The enums that a column holds, in registry order.
fn stored_enums(model: &Model) -> impl Iterator<Item = (&Enum, Subject)> {
    stored_enums_with_ids(model).map(|(_, stored)| stored)
}

fn stored_enums_with_ids(model: &Model) -> impl Iterator<Item = (EnumId, (&Enum, Subject))> {
    (0..model.enums.len()).map(EnumId).filter_map(|id| {
        let subject = Subject::of(model, id)?;
        Some((id, (model.enumeration(id), subject)))
    })
}

/// Whether a fault may hide something that was done to this type.
fn concerns(fault: &Fault, subject: &Subject, history: &History) -> bool {
    match &fault.type_name {
        Some(name) => name.schema == subject.schema && name.name == subject.enum_name,
        None => history.migrations.iter().any(|migration| {
            migration.version == fault.version && migration.up.to_lowercase().contains(&subject.enum_name)
        }),
    }
}

fn file_name(version: u64, history: &History) -> String {
    let found = history.migrations.iter().find(|migration| migration.version == version);
    found.map_or_else(|| version.to_string(), |migration| format!("{version:014}_{}.sql", migration.slug))
}

fn push(files: &mut Vec<OutputFile>, version: u64, slug: &str, up: String, down: Option<String>) {
    files.push(OutputFile::append_only(format!("migrations/{version:014}_{slug}.sql"), up));
    files.extend(down.map(|down| OutputFile::append_only(format!("rollbacks/{version:014}_{slug}.sql"), down)));
}

/// Gives out versions: a draft keeps its own, so that running again changes nothing.
struct Versions<'a> {
    drafts: Vec<&'a Migration>,
    next: u64,
}

impl<'a> Versions<'a> {
    fn new(history: &'a History) -> Self {
        let (settled, drafts): (Vec<_>, Vec<_>) =
            history.migrations.iter().partition(|migration| is_settled(migration));
        let newest = settled.iter().map(|migration| migration.version).max().unwrap_or(0);
        // Migrations run in order: a draft that others have overtaken needs a new version.
        let drafts = drafts.into_iter().filter(|draft| draft.version > newest).collect();
        Self { drafts, next: history.next_version }
    }

    fn assign(&mut self, slug: &str) -> u64 {
        if let Some(index) = self.drafts.iter().position(|draft| draft.slug == slug) {
            return self.drafts.swap_remove(index).version;
        }
        self.next += 1;
        self.next - 1
    }
}
