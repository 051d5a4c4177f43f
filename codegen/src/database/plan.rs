//! Which migrations there are: those that git knows stay as they are, and new ones lead from what these amount to to
//! what the registry says.

use std::collections::HashSet;

use super::foundation;
use super::objects::schema;
use super::subject::Subject;
use super::types::change::{GuardChange, TypeChange};
use super::types::convert;
use super::types::guard::Guard;
use super::types::labels::{LabelChange, Refusal};
use crate::finding::{Findings, Place, Rule};
use crate::history::header::Header;
use crate::history::migration::file_name;
use crate::history::order::Versions;
use crate::history::{History, Migration, PENDING_VERSION};
use crate::model::{Column, Enum, EnumId, Model, Type};
use crate::sql::catalog::ObjectName;
use crate::sql::quote::{qualified, quote_ident};
use crate::sql::{Catalog, Replayed, Tracked, Unreadable, replay};

/// A migration that has no version yet.
pub(crate) struct Script {
    /// The enum whose type it changes, if there is one.
    pub(crate) changes: Option<String>,
    /// What follows the version in the file name.
    pub(crate) slug: String,
    /// What it does, a line each.
    pub(crate) summary: Vec<String>,
    /// What it costs: locks, rewrites, and what cannot be undone; a line each.
    pub(crate) effects: Vec<String>,
    /// The migration.
    pub(crate) up: String,
    /// Its rollback.
    pub(crate) down: String,
}

/// The cost of a migration that costs nothing.
pub(crate) const FREE: &str = "rewrites no table and locks none";

impl Script {
    /// Does more in the same migration, and takes that back first.
    fn append(&mut self, addition: Addition) {
        let Addition { made, undone, script, .. } = addition;
        self.summary.extend(script.summary);
        self.add_effects(script.effects);
        self.up = format!("{}\n{}", self.up, made.trim_start());
        let head = self.down.split_inclusive('\n').take_while(|line| line.starts_with("--")).map(str::len).sum();
        self.down.insert_str(head, &format!("{}\n", undone.trim_start()));
    }

    /// Says each effect once, and of the whole only what is true of the whole.
    fn add_effects(&mut self, effects: Vec<String>) {
        let is_free = |effects: &[String]| effects.iter().any(|effect| effect == FREE);
        let both = is_free(&self.effects) && is_free(&effects);
        for effect in effects {
            if !self.effects.contains(&effect) {
                self.effects.push(effect);
            }
        }
        self.effects.retain(|effect| both || effect != FREE);
    }
}

/// A migration that may also be part of the one that changes an enum's type.
pub(crate) struct Addition {
    /// The enums on whose labels it depends.
    pub(crate) enums: Vec<String>,
    /// Its statements, without what stands at the top of a file.
    pub(crate) made: String,
    /// Those that take it back.
    pub(crate) undone: String,
    /// The migration on its own.
    pub(crate) script: Script,
}

/// A migration that git does not know yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// Its version, which is [`PENDING_VERSION`] where nothing is written.
    pub version: u64,
    /// Name of both files, such as `20260101000000_add_a_to_kind.sql`.
    pub name: String,
    /// What it does, a line each.
    pub summary: Vec<String>,
    /// What it costs: locks, rewrites, and what cannot be undone; a line each.
    pub effects: Vec<String>,
    /// Text of the migration.
    pub up: String,
    /// Text of its rollback.
    pub down: String,
}

/// The migrations that lead from the history to the registry, in the order in which they run.
///
/// # Errors
/// What the migrations amount to, where no new migration can lead from there to the registry.
pub fn pending(model: &Model, history: &History) -> Result<Vec<Pending>, Findings> {
    let mut versions = Versions::new(history);
    let named = scripts(model, history)?.into_iter().map(|script| {
        let Script { slug, summary, effects, up, down, .. } = script;
        let version = versions.assign(&slug);
        Pending { version, name: file_name(version, &slug), summary, effects, up, down }
    });
    Ok(named.collect())
}

fn scripts(model: &Model, history: &History) -> Result<Vec<Script>, Findings> {
    let Replayed { catalog, unreadable } = replayed(model, history);
    let mut diagnostics = Findings::default();
    let settled = converted(history);
    let mut scripts: Vec<_> = schema::script(model, &catalog).into_iter().collect();
    let mut conversions = Vec::new();
    for stored in stored_enums(model).chain(bare_enums(model, &catalog)) {
        let Stored { id, enumeration, subject, .. } = &stored;
        let place = Place::of(format!("/enums/{}/values", id.0));
        report_unreadable(&unreadable, subject, history, &place, &mut diagnostics);
        let Some(present) = catalog.labels(&subject.schema, &subject.enum_name) else {
            scripts.push(convert::create_type(enumeration, subject, &stored.guards));
            continue;
        };
        if let Some(subject) = stored.unconverted(model, &catalog, &settled) {
            conversions.push(convert::convert_columns(enumeration, &subject));
        }
        let change = stored.change(present, &catalog, history);
        let refusals = change.labels.refusals(enumeration);
        if !refusals.is_empty() {
            refuse(enumeration, &change, &refusals, place, &mut diagnostics);
        } else if !change.is_empty() {
            scripts.push(change.script());
        }
    }
    // After the types have the labels that columns may hold.
    scripts.extend(conversions);
    let catalog = if scripts.is_empty() { catalog } else { with(model, history, &scripts) };
    for addition in foundation::scripts(model, &catalog, &tracked(model), &mut diagnostics) {
        let is_of = |script: &&mut Script| script.changes.as_ref().is_some_and(|name| addition.enums.contains(name));
        match scripts.iter_mut().find(is_of) {
            Some(change) => change.append(addition),
            None => scripts.push(addition.script),
        }
    }
    if diagnostics.is_empty() { Ok(scripts) } else { Err(diagnostics) }
}

/// An enum that columns hold.
pub(crate) struct Stored<'a> {
    id: EnumId,
    enumeration: &'a Enum,
    /// The type and its columns.
    pub(crate) subject: Subject,
    /// What guards the columns, whether it is needed or not.
    pub(crate) guards: Vec<Guard>,
}

impl Stored<'_> {
    /// What leads from the type that the migrations leave behind to the registry.
    fn change(&self, present: &[String], catalog: &Catalog, history: &History) -> TypeChange<'_> {
        let name = ObjectName::new(self.subject.schema.as_str(), self.subject.enum_name.as_str());
        let comment = catalog.types.get(&name).and_then(|found| found.comment.clone());
        let guards = self.guards.iter().map(|guard| GuardChange {
            guard,
            before: guard.present(catalog),
            after: guard.body(self.enumeration),
        });
        TypeChange {
            subject: &self.subject,
            labels: LabelChange::new(self.enumeration, present),
            comment: (comment, convert::comment(self.enumeration)),
            guards: guards.collect(),
            origin: self.origin(history),
        }
    }

    /// Whether a column has this enum's type.
    pub(crate) fn holds(&self, column: &Column) -> bool {
        matches!(column.ty, Type::Enum(id) if id == self.id)
    }

    /// The enum with the columns that no migration has converted; `None` when there are none.
    fn unconverted(&self, model: &Model, catalog: &Catalog, settled: &HashSet<&str>) -> Option<Subject> {
        let schema = self.subject.schema.as_str();
        let ours = ObjectName::new(schema, self.subject.enum_name.as_str()).to_string();
        Subject::with(model, self.id, |table, column| {
            let found = catalog.tables.get(&ObjectName::new(schema, table.name.as_str()));
            match found.and_then(|table| table.column(column.name.as_str())?.type_name.as_deref()) {
                Some(type_name) => type_name != ours,
                // It comes with the enum's type.
                None if !table.external && found.is_some_and(|table| table.created) => false,
                None => {
                    let name =
                        format!("{}.{}", qualified(schema, table.name.as_str()), quote_ident(column.name.as_str()));
                    !settled.contains(name.as_str())
                }
            }
        })
    }

    /// The file of the last generated migration that made or changed the type.
    fn origin(&self, history: &History) -> Option<String> {
        let is_of = |header: &Header<'_>| header.type_step().is_some_and(|it| it.type_name == self.subject.type_name);
        let found = history.settled().rfind(|it| it.header().as_ref().is_some_and(is_of));
        found.map(Migration::file_name)
    }
}

fn report_unreadable(
    unreadable: &[Unreadable],
    subject: &Subject,
    history: &History,
    place: &Place,
    diagnostics: &mut Findings,
) {
    for found in unreadable.iter().filter(|found| concerns(found, subject, history)) {
        let message = format!("the type {} cannot be followed through the migrations", subject.type_name);
        let Unreadable { file, place: at, .. } = found;
        diagnostics
            .report(Rule::History, place.clone(), message)
            .help(format!("in {file}:{}:{}: {}", at.line, at.column, found.message))
            .help(found.help.as_str());
    }
}

/// Says what a person has to decide, and what each way would do.
fn refuse(enumeration: &Enum, change: &TypeChange<'_>, refusals: &[Refusal], place: Place, diagnostics: &mut Findings) {
    let labels = &change.labels;
    let type_name = &change.subject.type_name;
    let message = format!("labels of {type_name} would be removed or moved, which the registry does not allow");
    let diagnostic = diagnostics.report(Rule::History, place, message);
    diagnostic
        .label("these labels")
        .help(format!("the migrations amount to: {}", labels.before.join(", ")))
        .help(format!("the registry has in the database: {}", labels.after.join(", ")));
    for refusal in refusals {
        diagnostic.help(match refusal {
            Refusal::Removed(label) => format!(
                "`{label}`: keep it with `status: retired`, so that its rows stay and new ones are refused; or, if it got \
                 another name, add it to that value's `renamed_from`; or take it out for good with \
                 `removed: [{{ name: {label}, replaced_by: … }}]` in the enum `{}`",
                enumeration.name
            ),
            Refusal::Planned(label) => {
                format!("`{label}` is in the database already and cannot be planned again; `status: retired` refuses new rows")
            }
            Refusal::Reordered => {
                let order = labels.renamed_before().join(", ");
                format!("keep the order ({order}), or allow another with `reorder: true` in the enum `{}`", enumeration.name)
            }
        });
    }
    let lines = change.summary().into_iter().chain(change.effects());
    diagnostic.help(format!("allowed, the migration {}", lines.collect::<Vec<_>>().join("; ")));
}

/// The columns that generated migrations list as converted, in SQL's spelling.
fn converted(history: &History) -> HashSet<&str> {
    let headers = history.settled().filter_map(Migration::header);
    headers.flat_map(|header| header.type_step().map_or_else(Vec::new, |step| step.columns().to_vec())).collect()
}

/// What the migrations amount to, without the drafts that this run writes anew.
fn replayed(model: &Model, history: &History) -> Replayed {
    let mut tracked = tracked(model);
    let enums = model.enums.iter().map(|it| ObjectName::new(tracked.schema.as_str(), it.name.as_str()));
    tracked.types.extend(enums.collect::<Vec<_>>());
    replay(history.settled(), &tracked)
}

/// What the migrations amount to together with these.
fn with(model: &Model, history: &History, scripts: &[Script]) -> Catalog {
    let new: Vec<_> = scripts
        .iter()
        .map(|script| Migration {
            version: PENDING_VERSION,
            slug: script.slug.clone(),
            up: script.up.clone(),
            down: None,
            committed: false,
        })
        .collect();
    replay(history.settled().chain(&new), &tracked(model)).catalog
}

/// The objects that the registry makes something of.
pub(crate) fn tracked(model: &Model) -> Tracked {
    let mut tracked = Tracked { schema: model.targets.postgres.schema.as_str().to_owned(), ..Tracked::default() };
    for stored in stored_enums(model) {
        let holders = model.tables.iter().filter(|table| table.columns.iter().any(|column| stored.holds(column)));
        tracked
            .tables
            .extend(holders.map(|table| ObjectName::new(stored.subject.schema.as_str(), table.name.as_str())));
        tracked.types.insert(ObjectName::new(stored.subject.schema, stored.subject.enum_name));
        tracked.functions.extend(stored.guards.into_iter().map(|guard| guard.name));
    }
    foundation::track(model, &mut tracked);
    tracked
}

/// The enums that a column holds, in registry order.
pub(crate) fn stored_enums(model: &Model) -> impl Iterator<Item = Stored<'_>> {
    let ids = (0..model.enums.len()).map(EnumId);
    ids.filter_map(|id| {
        let subject = Subject::of(model, id)?;
        Some(Stored { id, enumeration: model.enumeration(id), guards: Guard::all(model, id, &subject), subject })
    })
}

/// The enums that no column of the registry holds and of which the migrations make a type all the same: columns of lists
/// and tables that the registry does not know may hold it.
fn bare_enums<'a>(model: &'a Model, present: &Catalog) -> impl Iterator<Item = Stored<'a>> {
    let ids = (0..model.enums.len()).map(EnumId).filter(|id| Subject::of(model, *id).is_none());
    ids.filter_map(|id| {
        let enumeration = model.enumeration(id);
        let subject = Subject::bare(model.targets.postgres.schema.as_str(), enumeration.name.as_str());
        present.labels(&subject.schema, &subject.enum_name)?;
        Some(Stored { id, enumeration, subject, guards: Vec::new() })
    })
}

/// Whether what is unreadable may hide something that was done to this type.
fn concerns(found: &Unreadable, subject: &Subject, history: &History) -> bool {
    if found.subjects.is_empty() {
        return history.migrations.iter().any(|migration| {
            migration.file_name() == found.file && migration.up.to_lowercase().contains(&subject.enum_name)
        });
    }
    found.subjects.iter().any(|name| name.schema == subject.schema && name.name == subject.enum_name)
}
