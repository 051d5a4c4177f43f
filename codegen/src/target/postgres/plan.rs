//! Which migrations there are: those that git knows stay as they are, and new ones lead from what these amount to to
//! what the registry says.

use super::subject::Subject;
use super::{convert, grow};
use crate::diagnostic::{Diagnostics, Place, Rule};
use crate::history::{History, Migration, PENDING_VERSION};
use crate::model::{Enum, EnumId, Model};
use crate::output::{GENERATED_MARK, OutputFile};
use crate::sql::catalog::Name;
use crate::sql::{Catalog, Fault, Replayed, Tracked, replay};

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

/// The migrations and rollbacks that git does not know yet, with paths relative to the target's directory.
///
/// # Errors
/// What the migrations amount to, where no new migration can lead from there to the registry.
pub fn migrations(model: &Model, history: &History) -> Result<Vec<OutputFile>, Diagnostics> {
    let Replayed { catalog, faults } = replayed(model, history);
    let mut diagnostics = Diagnostics::default();
    let mut versions = Versions::new(history);
    let mut files = Vec::new();
    for (id, enumeration, subject) in stored_enums(model) {
        let place = Place::of(format!("/enums/{}/values", id.0));
        report_faults(&faults, &subject, history, &place, &mut diagnostics);
        let script = match step(enumeration, &subject, &catalog) {
            Step::Nothing => continue,
            Step::Create => convert::create_type(enumeration, &subject),
            Step::Grow(before) => grow::add_values(&subject, &before, &wanted(enumeration)),
            Step::Other(present) => {
                report_other(enumeration, &subject, &present, place, &mut diagnostics);
                continue;
            }
        };
        let name = format!("{:014}_{}.sql", versions.assign(&script.slug), script.slug);
        files.push(OutputFile::append_only(format!("migrations/{name}"), script.up));
        files.push(OutputFile::append_only(format!("rollbacks/{name}"), script.down));
    }
    if diagnostics.is_empty() { Ok(files) } else { Err(diagnostics) }
}

fn report_faults(faults: &[Fault], subject: &Subject, history: &History, place: &Place, diagnostics: &mut Diagnostics) {
    for fault in faults.iter().filter(|fault| concerns(fault, subject, history)) {
        let message = format!("the type {} cannot be followed through the migrations", subject.type_name);
        let Fault { version, slug, place: at, .. } = fault;
        diagnostics
            .report(Rule::History, place.clone(), message)
            .help(format!("in {version:014}_{slug}.sql:{}:{}: {}", at.line, at.column, fault.message))
            .help(fault.help.as_str());
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
    if present.iter().any(|label| !is_known(enumeration, label)) {
        diagnostic.help("a value that is only out of use stays in the registry, with `status: retired`");
    }
    diagnostic.help("write this migration by hand, in the folder of the others; the next run goes on from there");
}

/// Whether the enum has or had a value of this name.
fn is_known(enumeration: &Enum, label: &String) -> bool {
    enumeration.values.iter().any(|value| value.name.as_str() == label || value.renamed_from.contains(label))
}

/// What the migrations amount to, without the drafts that this run writes anew.
fn replayed(model: &Model, history: &History) -> Replayed {
    let settled = history.migrations.iter().filter(|migration| is_settled(migration));
    let types = stored_enums(model).map(|(_, _, subject)| Name::new(subject.schema, subject.enum_name)).collect();
    let schema = model.targets.postgres.schema.as_str().to_owned();
    replay(settled, &Tracked { schema, types, ..Tracked::default() })
}

/// Whether a migration stays as it is: git knows it, or a person wrote it.
fn is_settled(migration: &Migration) -> bool {
    migration.committed || !is_generated(migration)
}

fn is_generated(migration: &Migration) -> bool {
    migration.up.lines().next().is_some_and(|line| line.contains(GENERATED_MARK))
}

fn step(enumeration: &Enum, subject: &Subject, catalog: &Catalog) -> Step {
    let Some(present) = catalog.labels(&subject.schema, &subject.enum_name) else { return Step::Create };
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
fn stored_enums(model: &Model) -> impl Iterator<Item = (EnumId, &Enum, Subject)> {
    let ids = (0..model.enums.len()).map(EnumId);
    ids.filter_map(|id| Some((id, model.enumeration(id), Subject::of(model, id)?)))
}

/// Whether a fault may hide something that was done to this type.
fn concerns(fault: &Fault, subject: &Subject, history: &History) -> bool {
    if fault.subjects.is_empty() {
        return history.migrations.iter().any(|migration| {
            migration.version == fault.version && migration.up.to_lowercase().contains(&subject.enum_name)
        });
    }
    fault.subjects.iter().any(|name| name.schema == subject.schema && name.name == subject.enum_name)
}

/// Gives out versions: a draft keeps its own, so that running again changes nothing.
struct Versions<'a> {
    drafts: Vec<&'a Migration>,
    taken: Vec<u64>,
    next: u64,
}

impl<'a> Versions<'a> {
    fn new(history: &'a History) -> Self {
        let (settled, drafts): (Vec<_>, Vec<_>) =
            history.migrations.iter().partition(|migration| is_settled(migration));
        let newest = settled.iter().map(|migration| migration.version).max().unwrap_or(0);
        // Migrations run in order: a draft that others have overtaken needs a new version.
        let drafts: Vec<_> = drafts.into_iter().filter(|draft| draft.version > newest).collect();
        let taken = drafts.iter().map(|draft| draft.version).collect();
        Self { drafts, taken, next: history.next_version }
    }

    fn assign(&mut self, slug: &str) -> u64 {
        if let Some(index) = self.drafts.iter().position(|draft| draft.slug == slug) {
            return self.drafts.swap_remove(index).version;
        }
        while self.taken.contains(&self.next) {
            self.next += 1;
        }
        let version = self.next;
        self.next = (self.next + 1).min(PENDING_VERSION);
        version
    }
}
